package cli

import (
	"bytes"
	"context"
	"encoding/json"
	"html"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"
	"unicode"

	"github.com/conmina/conmina/internal/encoding"
	"github.com/conmina/conmina/internal/exit"
	"github.com/conmina/conmina/internal/folders"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/typed"
	"github.com/conmina/conmina/internal/words"
	"github.com/conmina/conmina/statutes"
)

// questions has at least one of every kind of outcome, of every command that prints
// commands and of every error that does. FOLDER is a folder with a table and FOREIGN
// one with law of the reader's own.
var questions = []string{
	// what a search leads to
	"search pregnant", "search trata", "search minors", "search 129-B", "search xyzzy", "search labour --edition tip-2018",
	// one range, several, several victims, both readings of a birth date
	"resolve trata --age 15 --date 2024-05-01",
	"resolve trata --date 2024-05-01",
	"resolve trata --age unknown --date 2024-05-01 --why",
	"resolve trata --age 25 --age 14-17 --date 2020-05-01 --maybe two-or-more-agents",
	"resolve trata --born 2004-02-29 --date 2019-06-18..2019-07-01",
	"resolve 168-B --age 15 --date 2018-03-01..",
	"resolve forced-labour --age 15 --date 2024-05-01 --units months",
	// not in force, moved, displaced, without a range
	"resolve 129-Ñ --age 20 --date 2000-01-01",
	"resolve child-sex-tourism --age 15 --date 2020-05-01",
	"resolve child-sex-tourism --age 13 --with gestante --date 2020-05-01 --edition penal-code",
	"resolve child-sex-tourism --date 2020-05-01",
	"resolve child-sex-tourism --age 15 --date 2019-06-10..2019-06-30",
	"resolve child-sex-tourism --age 15 --date 2000-01-01",
	"resolve 179 --age 15 --date 2024-05-01",
	"resolve 180 --date 2020-01-01 --maybe gestante",
	"resolve 129-J --age 10 --date 2024-05-01",
	"resolve 129-I --age 20 --date 2024-05-01",
	// articles of aggravated tiers
	"resolve 129-B --age 20 --date 2024-05-01",
	"resolve trata agravada --age 20 --date 2024-05-01 --maybe gestante",
	"resolve 153-A --age 20 --date 2015-05-01",
	// both editions
	"resolve trata --age 15",
	"resolve trata --age 13 --edition tip-2018",
	"resolve pimping --age unknown",
	"resolve forced-labour --age 18",
	"resolve child-sex-tourism --age 15 --with aggravated",
	"resolve trata --with discapacidad",
	"resolve 129-H --age 15",
	"resolve trata --age 15 --date 2024-05-01 --edition tip-2018",
	// later law
	"resolve trata --age 15 --date 2010-01-01 --milder",
	"resolve child-sex-tourism --age 15 --date 2018-05-01 --milder --until 2024-05-01",
	// several charges
	"compare --age 15 --date 2024-05-01",
	"compare --age 15 --maybe gestante --date 2020-05-01",
	"compare child-sex-tourism 129-B --age 15 --date 2020-05-01",
	"compare --from trata --to 179 --age 15 --date 2020-05-01",
	"compare art-153 pimping --age 15",
	"compare --ages --date 2020-05-01",
	"compare --matrix --date 2020-05-01..2021-05-01",
	"compare trata forced-labour --at 13,15,25",
	// what an edition holds
	"list", "list --date 2018-01-01", "show trata", "show child-sex-tourism --date 2024-05-01", "show 129-B --date 2022-01-01",
	"show child-sex-tourism --history --edition penal-code", "circumstances", "circumstances trata --date 2024-05-01",
	"diff 153 --from 2018-01-01 --to 2024-05-01", "diff child-sex-tourism --from 2018-01-01 --to 2024-05-01", "diff 179 --from 2019-06-18 --to 2019-06-19",
	"diff art-153 --editions", "diff pimping --editions --date 2020-01-01", "check", "config", "version", "schema",
	// training
	"example", "example list --edition penal-code", "example show omitted-age", "example show same-facts --reveal",
	"example run omitted-age", "example run same-facts", "example quiz", "example quiz trata --at 13,15 --date 2020-01-01 --reveal",
	// law of the reader's own
	"resolve child-sex-tourism --age 15 --date 2020-05-01 --edition penal-code --statutes FOREIGN",
	"resolve clientes --age 15 --edition penal-code --statutes FOREIGN",
	// what cannot be answered as it was typed
	"resolve", "resolve explotación laboral --age 15 --date 2024-05-01 --with gestante", "resolve clientes --age 15", "resolve traficking",
	"compare trata clientes --age 15", "show clientes --history --edition penal-code", "diff clientes --from 2022-01-01", "circumstances clientes --edition penal-code",
	"example quiz clientes --at 13 --date 2022-01-01", "resolve 173 --age 13", "resolve 129-P --date 2024-05-01", "resolve 129-Z --date 2024-05-01", "resolve 129-Ã",
	"resolve 153-B --edition penal-code", "resolve proxeneta --age 15 --date 2024-05-01", "resolve 129-H --edition tip-2018", "resolve trata agravada --edition tip-2018",
	"resolve trata --with violencia --date 2024-05-01", "resolve trata --maybe violencia --date 2024-05-01", "resolve trata --with nothing-known", "resolve trata --with gestante,muerte", "resolve trata --with gestante? --date 2024-05-01",
	"resolve trata --milder --edition tip-2018", "resolve trata --agee 15", "reslove trata", "trata", "help nothing", "example show", "example show omited-age", "example shw",
	"resolve trata --edition tip-2081", "config unitss", "man", "resolve trata 15", "show trata --history --edition tip-2018",
	"resolve trata --born 2001-01-01", "resolve trata --age 17 --with menor --with adulto --date 2024-05-01",
	// tables
	"batch FOLDER/cases.csv", "audit FOLDER/cases.csv", "audit FOLDER/sentences.csv --date 2024-01-01", "batch FOLDER/cases.csv --edition tip-2018",
	"", "help", "help resolve", "help limits", "help editions", "help dates", "help ages", "help batch-files", "help formats", "help exit-codes", "help glossary", "help privacy", "help security",
}

// usage is what is printed with words in capitals: they say what kind of word goes
// there, in help and where it is missing.
var usage = []string{
	"conmina config KEY VALUE", "conmina configuracion CLAVE VALOR", "conmina config unset KEY", "conmina configuracion quitar CLAVE",
	"conmina help TOPIC", "conmina ayuda TEMA", "conmina help COMMAND", "conmina ayuda ORDEN", "conmina resolve OFFENCE", "conmina resolver DELITO", "conmina example show CASE", "conmina ejemplo ver CASO",
	"conmina man DIR", "conmina manual CARPETA", "conmina diff OFFENCE", "conmina diferencia DELITO", "conmina diff OFFENCE --editions", "conmina diferencia DELITO --ediciones",
	"conmina COMMAND [FLAGS]", "conmina ORDEN [OPCIONES]", "conmina resolve OFFENCE [FLAGS]", "conmina resolver DELITO [OPCIONES]",
	// named in the prose of help
	"conmina resolver", "conmina ver", "conmina determine", "conmina determinar", "conmina diferencia", "conmina diff", "conmina show", "conmina resolve", "conmina resolve --milder", "conmina resolver --mas-favorable", "conmina show --history", "conmina ver --historia",
}

var (
	inTags     = regexp.MustCompile(`(?s)<(?:style|script)[^>]*>.*?</(?:style|script)>`)
	attribute  = regexp.MustCompile(`="([^"]*)"`)
	tag        = regexp.MustCompile(`<[^>]*>`)
	markdown   = regexp.MustCompile(`\\([\\` + "`" + `*_\[\]|#~])`)
	asLine     = regexp.MustCompile(`(?:^ *|  )(conmina(?: .*)?)$`)
	announced  = regexp.MustCompile(`: (conmina .*?)(?:[.;,)]*(?:\s*$|[.;,)]\s| \())`)
	inProse    = regexp.MustCompile(`\bconmina((?: (?:--)?[\pL-]+)?)((?: [\pL-]+)?)((?: \p{Lu}{2,})*(?: --[\pL-]+)?)`)
	inCapitals = regexp.MustCompile(`(?:^| )\p{Lu}{2,}(?: |$)`)
	rangeSaid  = regexp.MustCompile(`(\d+) (?:a|to) (\d+) (?:años|years)`)
)

// readable is what was printed as its reader sees it, in lines.
func readable(format, out string) string {
	switch format {
	case "html":
		out = inTags.ReplaceAllString(out, "\n")
		var b strings.Builder
		for _, a := range attribute.FindAllStringSubmatch(out, -1) {
			b.WriteString(html.UnescapeString(a[1]) + "\n")
		}
		return b.String() + html.UnescapeString(tag.ReplaceAllString(out, "\n"))
	case "md":
		return html.UnescapeString(markdown.ReplaceAllString(out, "$1"))
	case "json":
		var b strings.Builder
		decoder := json.NewDecoder(strings.NewReader(out))
		for {
			token, err := decoder.Token()
			if err != nil {
				return b.String()
			}
			if text, ok := token.(string); ok {
				b.WriteString(text + "\n")
			}
		}
	}
	return out
}

// commandsIn finds the command lines in a text: those that go on to the end of a line
// or of a sentence, and the short ones within prose.
func commandsIn(text string) []string {
	var found []string
	for line := range strings.Lines(text) {
		line = strings.TrimRight(line, " \n")
		whole := ""
		if m := asLine.FindStringSubmatch(line); m != nil && !strings.Contains(m[1], ". ") && !strings.HasSuffix(line, ".") {
			whole = m[1]
		}
		if m := announced.FindStringSubmatch(line); m != nil {
			whole = m[1]
		}
		switch {
		case whole == "":
			found = append(found, proseIn(line)...)
		case isCommand(strings.Fields(whole + " --")[1]):
			found = append(found, whole)
		}
	}
	return found
}

// proseIn finds commands within sentences: a command, what goes below it, words in
// capitals, and a flag.
func proseIn(line string) []string {
	var found []string
	for _, m := range inProse.FindAllStringSubmatch(line, -1) {
		first, second, rest := strings.TrimSpace(m[1]), m[2], m[3]
		if first == "" || !isCommand(first) || strings.HasPrefix(first, "--") {
			continue // the name of the program
		}
		if !isCommand(strings.TrimSpace(second)) && inCapitals.FindString(second) == "" {
			second, rest = "", map[bool]string{true: rest}[second == ""]
		}
		found = append(found, "conmina "+first+second+rest)
	}
	return found
}

// isCommand reports whether a word is a command, a topic of help, or a flag.
func isCommand(word string) bool {
	return strings.HasPrefix(word, "--") || strings.ToUpper(word) == word && word != "" && unicode.IsUpper([]rune(word)[0]) ||
		slices.ContainsFunc(wordsKnown(), func(w typed.Word) bool { return w.Is(word) })
}

// wordsKnown are the names of all commands and topics.
var wordsKnown = sync.OnceValue(func() []typed.Word {
	var names []typed.Word
	p, _ := speaking(words.English)
	for _, c := range p.all().Whole() {
		names = append(names, c.Name)
	}
	for _, t := range p.topics() {
		names = append(names, t.Name)
	}
	return names
})

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

// session asks the questions of the tests and keeps what commands have answered.
type session struct {
	folder string
	ran    map[string]bool
}

func newSession(t *testing.T) *session {
	t.Helper()
	folder := t.TempDir()
	for name, text := range map[string]string{
		"cases.csv":     "offence,victim_age,offence_date,circumstances\ntrata,15,2024-05-01,\nclientes,15,2024-05-01,\n173,13,2020-01-01,\n129-Z,13,2020-01-01,\ntraficking,1,2020-01-01,\ntrata,x,2020-01-01,violencia\nproxeneta,15,2024-05-01,\n",
		"sentences.csv": "offence,victim_age,sentence\ntrata,15,8y\nclientes,15,9y\n129-B,20,18y\n",
	} {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return &session{folder, map[string]bool{}}
}

func (s *session) args(question, language string) []string {
	question = strings.NewReplacer("FOLDER", s.folder, "FOREIGN", "../../statutes").Replace(question)
	return append(strings.Fields(question), "--lang", language)
}

// check runs a command that was printed.
func (s *session) check(t *testing.T, from []string, line, language string) {
	t.Helper()
	if key := language + line; s.ran[key] || slices.Contains(usage, line) {
		return
	} else {
		s.ran[key] = true
	}
	if inCapitals.MatchString(line) {
		t.Errorf("%q prints %s, which nobody can type", from, line)
		return
	}
	other := map[string]typed.Language{"en": typed.Spanish, "es": typed.English}[language]
	if strings.Contains(line, " --"+typed.EditionFlag.In(other)+" ") || strings.Contains(line, " "+typed.EditionFlag.In(typed.Language(language))+" ") && strings.Contains(line, typed.Edition(other, "penal-code")) {
		t.Errorf("%q prints %s in the other language", from, line)
	}
	parts := split(line)
	if !strings.Contains(line, "--lang") && !strings.Contains(line, "--idioma") {
		parts = append(parts, "--lang", language)
	}
	out, said, code := printed(parts...)
	isGuide := len(parts) > 0 && (parts[0] == "guide" || parts[0] == "guiado") && code == exit.Interrupted
	if !isGuide && (out == "" && !strings.Contains(line, "batch") && !strings.Contains(line, "lote") || code != exit.Done && code != exit.NoSingle && code != exit.Finding) {
		t.Errorf("%q prints %s, which ends with %d: %s", from, line, code, said)
	}
}

// needsFiles are examples with files that only their reader has.
var needsFiles = regexp.MustCompile(`\.(csv|jsonl|json|html|md)\b|[<>|…]|\bmine\b|mis-normas|\bman1\b|\bconfig(uracion)? (unset|quitar|edition|edicion) `)

// Every command that is printed anywhere runs: in every format and language, in
// sentences, on lines of its own, in pages and their attributes, in errors.
func TestEveryPrintedCommandRuns(t *testing.T) {
	for k, language := range words.Languages() {
		t.Run(language, func(t *testing.T) {
			t.Parallel()
			s := newSession(t)
			for i, question := range questions {
				for f, format := range []string{"text", "md", "html", "json"} {
					// The short run takes pages and machine forms in one language each.
					if os.Getenv("LONG_TESTS") != "" || f < 2 || (i+k)%2 == 0 {
						s.ask(t, question, language, format)
					}
				}
			}
			if len(s.ran) < 75 {
				t.Errorf("only %d commands were printed", len(s.ran))
			}
		})
	}
}

// ask puts a question and runs what its answer tells to type.
func (s *session) ask(t *testing.T, question, language, format string) {
	t.Helper()
	args := s.args(question, language)
	if format != "text" {
		args = append(args, "--format", format)
	}
	out, said, code := printed(args...)
	if code == exit.OwnBug || code == exit.Broken {
		t.Errorf("%q ends with %d: %s", args, code, said)
	}
	if format != "text" && code == exit.Usage && strings.Contains(said, "--format") {
		return // the screen has no such form
	}
	text := readable(format, out) + "\n" + said
	if format == "json" {
		text = readable(format, said)
		for _, line := range commandsIn(readable(format, out)) {
			s.check(t, args, line, string(words.English)) // results for programs are the same in both languages
		}
	}
	for _, line := range commandsIn(text) {
		if !needsFiles.MatchString(line) {
			s.check(t, args, line, language)
		}
	}
}

// No width of a screen breaks a command that carries facts: its first line alone would
// ask another question.
func TestNoWidthBreaksACommand(t *testing.T) {
	s := newSession(t)
	for i, question := range questions {
		language := words.Languages()[i%2]
		args := s.args(question, language)
		if strings.HasPrefix(question, "help") || question == "" {
			continue // prose, with what stands for facts
		}
		out, _, _ := printedAt("", args...)
		narrow, _, _ := printedAt("60", args...)
		found := commandsIn(narrow)
		for _, line := range commandsIn(out) {
			if strings.Contains(line, " --") && !slices.Contains(found, line) {
				t.Errorf("%q at 60 columns breaks %s", args, line)
			}
		}
	}
}

// printedBranches are the ranges in months that a command leaves.
func printedBranches(t *testing.T, line string) [][2]int {
	t.Helper()
	out, said, _ := printed(append(split(line), "--format", "json")...)
	var answer struct {
		Branches []struct {
			Min int `json:"min_months"`
			Max int `json:"max_months"`
		} `json:"branches"`
	}
	if err := json.Unmarshal([]byte(out), &answer); err != nil {
		t.Fatalf("%s: %v %s", line, err, said)
	}
	var list [][2]int
	for _, b := range answer.Branches {
		list = append(list, [2]int{b.Min, b.Max})
	}
	return list
}

// rangesIn are the ranges that a text announces, in months.
func rangesIn(text string) [][2]int {
	var list [][2]int
	for _, m := range rangeSaid.FindAllStringSubmatch(text, -1) {
		low, _ := strconv.Atoi(m[1])
		high, _ := strconv.Atoi(m[2])
		list = append(list, [2]int{12 * low, 12 * high})
	}
	return list
}

// Where a screen announces a figure beside a command, the command gives it: of the
// offences to which the conduct passed, row by row, and of the other edition. The
// ages and the dates of the question stand in the command.
func TestPrintedCommandsAnswerWhatWasAnnounced(t *testing.T) {
	s := newSession(t)
	seen := 0
	for _, question := range questions {
		if !strings.HasPrefix(question, "resolve ") || strings.Contains(question, "--units") {
			continue
		}
		for _, language := range words.Languages() {
			w := words.In(words.Language(language))
			args := s.args(question, language)
			seen += s.holdsBrief(t, w, args)
			out, _, _ := printed(append(args, "--why", "--width", "0")...)
			for _, part := range strings.Split(out, w.Say("answer.successors"))[1:] {
				rows, rest, _ := strings.Cut(strings.TrimSpace(part), "\n\n")
				commands := commandsIn(strings.SplitN(rest, "\n\n", 2)[0])
				offences := rowsOfEach(strings.Split(rows, "\n")[1:])
				if len(offences) != len(commands) {
					t.Fatalf("%q has the offences %q and %q", args, offences, commands)
				}
				for i, of := range offences {
					seen += s.holds(t, args, commands[i], rangesIn(of))
				}
			}
			if before, after, ok := strings.Cut(out, w.Say("beside.ask")); ok {
				paragraph := before[strings.LastIndex(before, "\n\n")+1:]
				first, _, _ := strings.Cut(paragraph[strings.LastIndex(paragraph, ": ")+1:], ";")
				seen += s.holds(t, args, commandsIn(after)[0], rangesIn(first))
			}
		}
	}
	if seen < 20 {
		t.Errorf("only %d figures were announced", seen)
	}
}

// rowsOfEach joins the rows of a table that begin with the same cell.
func rowsOfEach(rows []string) (list []string) {
	first := ""
	for _, row := range rows {
		cell, _, _ := strings.Cut(strings.TrimSpace(row), "  ")
		if cell == first {
			list[len(list)-1] += "\n" + row
			continue
		}
		list, first = append(list, row), cell
	}
	return list
}

// shortRange is a range of years in as few signs as possible: 8–15.
var shortRange = regexp.MustCompile(`(\d+)–(\d+)`)

// holdsBrief does the same with the short form: the first row of the other edition
// announces what the command below gives.
func (s *session) holdsBrief(t *testing.T, w *words.Words, args []string) int {
	t.Helper()
	out, _, _ := printed(args...)
	for _, head := range []law.Code{"brief.beside_today", "brief.beside_day"} {
		row, below, found := strings.Cut(out, w.Say(head))
		if !found {
			continue
		}
		row = shortRange.ReplaceAllString(row[strings.LastIndex(row, "\n")+1:], w.Say("range.years", "$1", "$2"))
		announced := rangesIn(row)
		if len(announced) == 0 && !strings.Contains(row, w.Say("brief.none")) {
			t.Errorf("%q announces nothing in %q", args, row)
		}
		return s.holds(t, args, commandsIn(below)[0], announced)
	}
	return 0
}

// holds checks a command against the ranges that were announced, and that it carries
// the ages and the days of the question; it gives the number of ranges.
func (s *session) holds(t *testing.T, args []string, line string, announced [][2]int) int {
	t.Helper()
	got := printedBranches(t, line)
	for _, r := range announced {
		if !slices.Contains(got, r) {
			t.Errorf("%q announces %v, and %s gives %v", args, r, line, got)
		}
	}
	for i, a := range args {
		if slices.Contains([]string{"--age", "--born", "--date"}, a) && args[i+1] != "unknown" && !strings.Contains(args[i+1], "..") && !strings.Contains(line, args[i+1]) {
			t.Errorf("%q prints %s without %s", args, line, args[i+1])
		}
	}
	return len(announced)
}

// A command that was said to be the same as another gives the same.
func TestExamplesAreWhatTheySay(t *testing.T) {
	for _, question := range []string{"example run omitted-age", "example run same-facts"} {
		for _, language := range words.Languages() {
			out, said, code := printed(append(strings.Fields(question), "--lang", language)...)
			lines := commandsIn(said)
			if len(lines) != 1 {
				t.Fatalf("%s says %q", question, said)
			}
			if again, _, other := printed(split(lines[0])...); again != out || other != code {
				t.Errorf("%s is not %s", question, lines[0])
			}
		}
	}
}

// Every offence of every edition prints commands that run, asked for by each of the
// names that a question may have.
func TestPrintedCommandsOfEveryOffence(t *testing.T) {
	s := newSession(t)
	ids, err := folders.Editions(statutes.FS)
	if err != nil {
		t.Fatal(err)
	}
	for _, id := range ids {
		e, err := encoding.Read(statutes.FS, id, false)
		if err != nil {
			t.Fatal(err)
		}
		for k, o := range e.Askable() {
			for i, facts := range []string{"--age 15 --date 2020-05-01", "--age 25 --age 14-17 --date 2020-05-01", "--date 2019-06-18..2019-07-01"} {
				language := words.Languages()[(i+k)%2]
				name := typed.Offence(typed.Language(language), o)
				args := append([]string{"resolve", name, "--edition", id}, s.args(facts, language)...)
				if id == "tip-2018" {
					args = slices.DeleteFunc(args, func(a string) bool { return a == "--date" || strings.HasPrefix(a, "20") })
				}
				out, said, _ := printed(args...)
				for _, line := range commandsIn(out + said) {
					s.check(t, args, line, language)
				}
			}
		}
	}
	if len(s.ran) < 20 {
		t.Errorf("only %d commands were printed", len(s.ran))
	}
}

// printed runs the program with what is the same in all of these runs.
func printed(args ...string) (out, said string, code exit.Code) { return printedAt("", args...) }

// printedAt fits what is printed to so many columns.
func printedAt(columns string, args ...string) (out, said string, code exit.Code) {
	var stdout, stderr bytes.Buffer
	code = Run(context.Background(), &Process{
		Args: args, Environ: []string{"LANG=en_US.UTF-8", "COLUMNS=" + columns}, Stdin: strings.NewReader(""), Stdout: &stdout, Stderr: &stderr,
		ConfigDir: func() (string, error) { return filepath.Join(os.TempDir(), "no settings of conmina"), nil }, SystemLanguages: func() []string { return nil },
		Now: func() time.Time { return time.Date(2026, 3, 1, 0, 0, 0, 0, time.UTC) },
	})
	return stdout.String(), stderr.String(), code
}
