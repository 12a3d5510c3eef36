package screens_test

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/conmina/conmina/internal/comparing"
	"github.com/conmina/conmina/internal/exercises"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
	"github.com/conmina/conmina/internal/screens/answer"
	"github.com/conmina/conmina/internal/screens/sentences"
	"github.com/conmina/conmina/internal/screens/statute"
	"github.com/conmina/conmina/internal/screens/training"
	"github.com/conmina/conmina/internal/sheet"
)

// Every naughty string in every free text of an edition, on every screen and in
// every format of text: nothing acts on a terminal, JSON gives the string back,
// no cell of a table runs as a formula.
func TestNaughtyScreens(t *testing.T) {
	t.Parallel()
	list := naughtyStrings(t)
	for i, s := range list {
		if !longTests && i%4 != 0 && i < len(list)-len(ours) {
			continue
		}
		e := naughty(s)
		o := e.Offences[0]
		result := resolve.Resolve(o, law.Facts{})
		strip := answer.Strip{Strip: comparing.AcrossAges(e.Offences, law.Facts{}, nil), Edition: e}
		text := law.Text{ES: s, EN: s}
		x := &exercises.Exercise{ID: "x", Title: text, Story: text, Lesson: text, Offences: []string{o.ID}}
		for _, asks := range []exercises.Asks{exercises.AsksRange, exercises.AsksWhy, exercises.AsksMissing, exercises.AsksGaps, exercises.AsksAges, exercises.AsksIf, exercises.AsksInstead} {
			x.Questions = append(x.Questions, exercises.Question{Text: text, Asks: asks, If: law.Facts{Victims: []law.Ages{law.AgeBand(15, 15)}}, Instead: o.ID})
		}
		exercises := []exercises.Exercises{{Edition: e, Cases: []*exercises.Exercise{x}}}
		exercise := training.Exercise{Exercise: x, Edition: e, Solutions: comparing.Solve(e, x)}
		st := style(languages[i%2])
		st.Why = true
		cases := audited(t, s)
		for screen, show := range map[string]func(format string) ([]byte, error){
			"answer":        func(f string) ([]byte, error) { return answer.Answer(f, result, st) },
			"compare":       func(f string) ([]byte, error) { return answer.Compare(f, compared(e, law.Facts{}), st) },
			"ages":          func(f string) ([]byte, error) { return answer.AcrossAges(f, strip, st) },
			"matrix":        func(f string) ([]byte, error) { return answer.Matrix(f, strip, st) },
			"offences":      func(f string) ([]byte, error) { return statute.Offences(f, e, st) },
			"offence":       func(f string) ([]byte, error) { return statute.Offence(f, o, st) },
			"exercises":     func(f string) ([]byte, error) { return training.ListExercises(f, exercises, st) },
			"exercise":      func(f string) ([]byte, error) { return training.ShowExercise(f, exercise, st) },
			"quiz":          func(f string) ([]byte, error) { return training.Quiz(f, strip, i%2 == 0, st) },
			"audit":         func(f string) ([]byte, error) { return sentences.Audit(f, cases, st) },
			"circumstances": func(f string) ([]byte, error) { return statute.Circumstances(f, e, nil, st) },
		} {
			for _, format := range sheet.Formats() {
				data, err := show(format)
				if err != nil {
					t.Fatalf("%s as %s of %q: %v", screen, format, s, err)
				}
				checkQuiet(t, screen, format, s, data)
			}
		}
	}
}

func checkQuiet(t *testing.T, screen, format, s string, data []byte) {
	t.Helper()
	complain := func(what string) { t.Errorf("%s as %s of %q: %s", screen, format, s, what) }
	if !utf8.Valid(data) {
		complain("not UTF-8")
	}
	switch format {
	case "text", "md":
		if strings.ContainsFunc(string(data), func(r rune) bool {
			return r != '\n' && (unicode.Is(unicode.Cc, r) || unicode.Is(unicode.Cf, r) || r == '\u2028' || r == '\u2029')
		}) {
			complain("a character that acts on a terminal")
		}
	case "json", "jsonl":
		var value any
		if err := json.Unmarshal(data, &value); err != nil {
			complain(err.Error())
		}
		if format == "jsonl" && bytes.Count(data, []byte("\n")) != 1 {
			complain("more than one line")
		}
		if screen == "answer" && !holds(value, string([]rune(s))) {
			complain("the string is not given back")
		}
	case "csv":
		records, err := csv.NewReader(bytes.NewReader(data)).ReadAll()
		if err != nil {
			complain(err.Error())
		}
		for _, record := range records {
			for _, cell := range record {
				if cell != "" && strings.ContainsRune("=@\t\r\x00", rune(cell[0])) {
					complain("a cell that may run as a formula")
				}
			}
		}
	}
}

// holds reports whether a string is somewhere in a value of JSON.
func holds(value any, s string) bool {
	switch v := value.(type) {
	case string:
		return v == s
	case []any:
		for _, x := range v {
			if holds(x, s) {
				return true
			}
		}
	case map[string]any:
		for _, x := range v {
			if holds(x, s) {
				return true
			}
		}
	}
	return false
}
