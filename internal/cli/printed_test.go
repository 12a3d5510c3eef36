package cli

import (
	"context"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/conmina/conmina/internal/encoding"
	"github.com/conmina/conmina/internal/typed"
	"github.com/conmina/conmina/internal/words"
	"github.com/conmina/conmina/statutes"
)

// lineIn finds the command lines in what was printed: alone on a line, and whole.
var lineIn = regexp.MustCompile(`(?m)^ *(conmina .*)$`)

// split takes a line apart as a shell does. Names have no quotation mark in them.
func split(line string) []string {
	var words []string
	for i, part := range strings.Split(line, `"`) {
		if i%2 == 1 {
			words = append(words, part)
		} else {
			words = append(words, strings.Fields(part)...)
		}
	}
	return words[1:]
}

// printed runs the program with what is the same in all of these runs.
func printed(args ...string) (out, said string, code Exit) {
	return typing(context.Background(), strings.NewReader(""), false, args...)
}

// Every command that a screen prints runs, in the language of the screen, for
// every offence and several facts; with every fact it carries the circumstances
// and the ages of the case.
func TestPrintedCommandsRunAndCarryTheFacts(t *testing.T) {
	facts := [][]string{
		{"--age", "15", "--date", "2020-05-01"},
		{"--age", "25", "--age", "14-17", "--date", "2020-05-01", "--maybe", "two-or-more-agents"},
		{"--born", "2004-02-29", "--date", "2019-06-18..2019-07-01"},
	}
	ids, err := encoding.Editions(statutes.FS)
	if err != nil {
		t.Fatal(err)
	}
	ran := map[string]bool{}
	for _, id := range ids {
		e, err := encoding.Read(statutes.FS, id, false)
		if err != nil {
			t.Fatal(err)
		}
		for k, o := range e.Offences {
			for i, given := range facts {
				if id == "tip-2018" {
					given = given[:2]
					if given[0] == "--born" {
						continue
					}
				}
				language := words.Languages()[(i+k)%2]
				l := words.Language(language)
				for _, command := range []string{"resolve", "show"}[:max(1, 2-i)] {
					args := []string{command, o.ID, "--edition", id, "--lang", language}
					if command == "resolve" {
						args = append(args, given...)
					}
					out, _, _ := printed(args...)
					for _, found := range lineIn.FindAllStringSubmatch(out, -1) {
						line := found[1]
						again, said, code := printed(append(split(line), "--lang", language)...)
						if again == "" || code != Done && code != NoSingle {
							t.Errorf("%q prints %s, which ends with %d: %s", args, line, code, said)
						}
						if l == words.Spanish && strings.Contains(line, " --edition ") || !strings.Contains(line, " --"+typed.Flag(l, "edition")+" ") {
							t.Errorf("%q prints %s", args, line)
						}
						if command == "resolve" && given[0] == "--age" && !strings.Contains(line, given[1]) {
							t.Errorf("%q prints %s without the age", args, line)
						}
						ran[line] = true
					}
				}
			}
		}
	}
	if len(ran) < 30 {
		t.Errorf("only %d commands were printed", len(ran))
	}
}

// inSentences finds command lines in sentences: up to a mark of the sentence.
var inSentences = regexp.MustCompile(`conmina((?: "[^"]*"| [^\s"().:;,«»“”<]+)+)`)

// Commands within the sentences of the other screens run too. A word in capitals
// stands for an offence there, or for something that only the reader knows.
func TestCommandsInSentencesRun(t *testing.T) {
	facts := []string{"--age", "15", "--date", "2020-05-01"}
	ran := map[string]bool{}
	for _, args := range [][]string{
		append([]string{"compare"}, facts...),
		append([]string{"compare", "child-sex-tourism", "129-B"}, facts...),
		append([]string{"compare", "--from", "trata", "--to", "179"}, facts...),
		{"compare", "art-153", "pimping", "--age", "15", "--edition", "tip-2018"},
		{"compare", "--ages", "--date", "2020-05-01"},
		{"diff", "153", "--from", "2018-01-01", "--to", "2024-05-01"},
		{"diff", "art-153", "--editions", "--edition", "tip-2018"},
		{"show", "child-sex-tourism", "--history", "--edition", "penal-code"},
		{"resolve", "child-sex-tourism", "--milder", "--until", "2024-05-01", "--age", "15", "--date", "2018-05-01"},
		append([]string{"resolve", "129-B", "--why"}, facts...),
		{"resolve", "173", "--age", "13"},
		{"resolve", "traficking", "--age", "13"},
		{"resolve", "trata", "--with", "nothing-known"},
		{"list"},
		{"circumstances"},
		{"example", "list"},
		{"example", "quiz", "--reveal"},
		{"check"},
		{},
	} {
		for _, language := range words.Languages() {
			out, said, _ := printed(append(slices.Clone(args), "--lang", language)...)
			for _, found := range inSentences.FindAllStringSubmatch(out+said, -1) {
				line := strings.NewReplacer("DELITO", "trata", "OFFENCE", "trata", " ID", " trata").Replace(found[0])
				if ran[line] || regexp.MustCompile(`\b[A-Z]{3,}\b`).MatchString(line) {
					continue
				}
				ran[line] = true
				parts := split(line)
				if !strings.Contains(line, "--lang") {
					parts = append(parts, "--lang", language)
				}
				again, said, code := printed(parts...)
				if again == "" || code != Done && code != NoSingle && code != Finding {
					t.Errorf("%q prints %s, which ends with %d: %s", args, line, code, said)
				}
			}
		}
	}
	if len(ran) < 10 {
		t.Errorf("only %d commands were printed", len(ran))
	}
}

// A successor that a screen shows with a range is what its command answers.
func TestPrintedCommandsAnswerWhatWasAnnounced(t *testing.T) {
	for _, c := range []struct {
		args      []string
		announced string
	}{
		{[]string{"resolve", "child-sex-tourism", "--age", "15", "--date", "2020-05-01", "--edition", "penal-code"}, "180 240"},
		{[]string{"resolve", "child-sex-tourism", "--age", "13", "--with", "gestante", "--date", "2020-05-01", "--edition", "penal-code"}, "360 420"},
		{[]string{"resolve", "trata", "--age", "15", "--edition", "tip-2018"}, "144 240"},
		{[]string{"resolve", "trata", "--age", "13", "--edition", "tip-2018"}, "300 420"},
	} {
		for _, language := range words.Languages() {
			out, _, _ := printed(append(c.args, "--lang", language)...)
			found := lineIn.FindAllStringSubmatch(out, -1)
			if len(found) == 0 {
				t.Errorf("%q prints no command:\n%s", c.args, out)
				continue
			}
			short, said, code := printed(append(split(found[0][1]), "--short")...)
			if code != Done || strings.TrimSpace(short) != c.announced {
				t.Errorf("%s gives %q with %d, want %s (%s)", found[0][1], short, code, c.announced, said)
			}
		}
	}
}
