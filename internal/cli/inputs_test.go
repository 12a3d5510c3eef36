package cli

import (
	"context"
	"encoding/csv"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/conmina/conmina/internal/exit"
)

// writtenFact is a text that somebody writes for a fact, with what it means: a fact that is
// read, readings or a remedy that are printed where it is refused, or neither.
type writtenFact struct{ kind, verdict, media, fact, text string }

// writtenFacts are those of testdata/inputs.tsv.
func writtenFacts(t *testing.T) []writtenFact {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("..", "..", "testdata", "inputs.tsv"))
	if err != nil {
		t.Fatal(err)
	}
	var list []writtenFact
	for line := range strings.Lines(string(data)) {
		cells := strings.Split(strings.TrimRight(line, "\r\n"), "\t")
		for _, text := range cells[4:] {
			list = append(list, writtenFact{cells[0], cells[1], cells[2], cells[3], text})
		}
	}
	return list
}

// facts of a case in which one of them has another text.
func (s writtenFact) facts(text string) map[string]string {
	facts := map[string]string{"offence": "trata", "age": "15", "date": "2024-05-01"}
	if facts[s.kind] = text; s.kind == "with" {
		facts["age"] = "20"
	}
	return facts
}

func (s writtenFact) flags(text string) []string {
	f := s.facts(text)
	args := []string{"resolver", f["offence"], "--edad=" + f["age"], "--fecha=" + f["date"], "--edicion", "codigo-penal", "--idioma", "es"}
	if s.kind == "with" && text != "" {
		args = append(args, "--con="+text)
	}
	return args
}

// understood gives the answer to a case in JSON, without the words in which the offence was
// asked for.
func understood(t *testing.T, args []string) (answer string, code exit.Code) {
	t.Helper()
	out, said, code := asked(append(args, "--formato", "json")...)
	var whole map[string]any
	if err := json.Unmarshal([]byte(out), &whole); err != nil {
		t.Errorf("%q: %s%s", args, out, said)
	}
	delete(whole, "asked")
	text, _ := json.Marshal(whole)
	return string(text), code
}

// Every text that people write for a fact is read as what it means, or refused with what it
// may mean, wherever it is written. A reading and a remedy are printed in the words of the
// language of the run.
func TestTextsOfFactsAsFlags(t *testing.T) {
	known := map[string]string{}
	for _, s := range writtenFacts(t) {
		switch {
		case !strings.Contains(s.media, "flag"):
		case s.verdict == "read":
			want, seen := known[s.kind+s.fact]
			if !seen {
				want, _ = understood(t, s.flags(s.fact))
				known[s.kind+s.fact] = want
			}
			if got, _ := understood(t, s.flags(s.text)); got != want {
				t.Errorf("%s %q is not %s:\n%s\n%s", s.kind, s.text, s.fact, got, want)
			}
		default:
			out, said, code := asked(s.flags(s.text)...)
			if out != "" || code != exit.Usage {
				t.Errorf("%s %q: code %d\n%s%s", s.kind, s.text, code, out, said)
			}
			s.refused(t, said)
		}
	}
}

// refused checks that what is said of a text names its readings, and no other article for
// one.
func (s writtenFact) refused(t *testing.T, said string) {
	t.Helper()
	if s.verdict == "doubt" {
		for reading := range strings.SplitSeq(s.fact, "|") {
			if !strings.Contains(said, reading) {
				t.Errorf("%s %q does not say %q: %s", s.kind, s.text, reading, said)
			}
		}
	}
	if s.verdict == "refused" && strings.Contains(said, "¿") {
		t.Errorf("%s %q suggests something: %s", s.kind, s.text, said)
	}
}

// The same texts in the cells of a table and as values of JSON.
func TestTextsOfFactsInTables(t *testing.T) {
	columns := []string{"offence", "age", "date", "with"}
	var list []writtenFact
	for _, s := range writtenFacts(t) {
		if strings.Contains(s.media, "table") {
			list = append(list, s)
		}
	}
	var table, objects strings.Builder
	w := csv.NewWriter(&table)
	_ = w.Write([]string{"case_id", "offence", "victim_age", "offence_date", "circumstances"})
	for _, s := range list {
		for _, text := range []string{s.text, s.fact} {
			f := s.facts(text)
			record := []string{"1"}
			for _, c := range columns {
				record = append(record, f[c])
			}
			_ = w.Write(record)
			line, _ := json.Marshal(map[string]string{"case_id": "1", "offence": f["offence"], "victim_age": f["age"], "offence_date": f["date"], "circumstances": f["with"]})
			objects.Write(append(line, '\n'))
		}
	}
	w.Flush()
	for from, text := range map[string]string{"csv": table.String(), "jsonl": objects.String()} {
		out, said, _ := typing(context.Background(), strings.NewReader(text), false,
			"batch", "--edition", "penal-code", "--from", from, "--format", "csv", "--only-ours")
		rows, err := csv.NewReader(strings.NewReader(out)).ReadAll()
		if err != nil || len(rows) != 2*len(list)+1 {
			t.Fatalf("%s: %d rows of %d, %v\n%s", from, len(rows), 2*len(list)+1, err, said)
		}
		status := slices.Index(rows[0], "status")
		for i, s := range list {
			got, want := rows[1+2*i], rows[2+2*i]
			switch s.verdict {
			case "read", "several":
				if !slices.Equal(got, want) || got[status] == "rejected" {
					t.Errorf("%s: %s %q is not %s:\n%q\n%q", from, s.kind, s.text, s.fact, got, want)
				}
			default:
				if got[status] != "rejected" {
					t.Errorf("%s: %s %q: %q", from, s.kind, s.text, got)
				}
			}
		}
	}
}

// The same texts typed into the guide.
func TestTextsOfFactsInTheGuide(t *testing.T) {
	known := map[string]string{}
	last, groups := "", 0
	for i, s := range writtenFacts(t) {
		group := s.kind + s.verdict + s.fact
		if group != last {
			last, groups = group, groups+1
		} else if os.Getenv("LONG_TESTS") == "" {
			continue // in the usual run one text of a meaning, and of every third one
		}
		if !strings.Contains(s.media, "guide") || groups%3 != 0 && os.Getenv("LONG_TESTS") == "" {
			continue
		}
		typed := func(text string) (out, said string, code exit.Code) {
			f := s.facts(text)
			lines := strings.Join([]string{f["date"], f["age"], f["offence"], f["with"], "1", "", ""}, "\n") + "\n"
			if s.kind == "age" && i%2 == 0 || f["age"] == "0" { // a kind of answer is chosen first
				lines = strings.Join([]string{f["date"], "1", f["age"], f["offence"], f["with"], "1", "", ""}, "\n") + "\n"
			}
			return typing(context.Background(), strings.NewReader(lines), false, "guiado", "--edicion", "codigo-penal", "--idioma", "es")
		}
		out, said, _ := typed(s.text)
		if s.verdict != "read" && s.verdict != "several" {
			if s.verdict == "doubt" {
				s.refused(t, said[strings.Index(said, ": "+s.text+"\n")+1:])
			}
			continue
		}
		want, seen := known[s.kind+s.fact]
		if !seen {
			want, _, _ = typed(s.fact)
			_, want, _ = strings.Cut(want, "\n\n") // below the command, which keeps the words of an offence
			known[s.kind+s.fact] = want
		}
		if _, answer, _ := strings.Cut(out, "\n\n"); answer != want || answer == "" {
			t.Errorf("%s %q is not %s:\n%s\n%s\n%s", s.kind, s.text, s.fact, out, want, said)
		}
	}
}
