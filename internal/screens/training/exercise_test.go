package training

import (
	"encoding/csv"
	"encoding/json"
	"encoding/xml"
	"io"
	"slices"
	"strings"
	"testing"

	"github.com/conmina/conmina/internal/comparing"
	"github.com/conmina/conmina/internal/encoding"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/screens/answer"
	"github.com/conmina/conmina/internal/screens/screenstest"
	"github.com/conmina/conmina/internal/sheet"
	"github.com/conmina/conmina/internal/words"
	"github.com/conmina/conmina/statutes"
)

// trainingCases gives every shipped training case, by its edition.
func trainingCases(t *testing.T) []law.Exercises {
	t.Helper()
	var sets []law.Exercises
	for _, id := range []string{"penal-code", "tip-2018"} {
		e, err := encoding.Read(statutes.FS, id, false)
		if err != nil {
			t.Fatal(err)
		}
		cases, err := encoding.Exercises(statutes.FS, e)
		if err != nil {
			t.Fatal(err)
		}
		sets = append(sets, law.Exercises{Edition: e, Cases: cases})
	}
	return sets
}

// paper lists the formats of a training case.
func paper() []string { return append(sheet.Formats(), "html") }

// spoken is the text of an output without its escapes.
func spoken(format string, data []byte) string {
	switch format {
	case "md":
		return strings.NewReplacer(`\`, "", "&lt;", "<", "&gt;", ">", "&amp;", "&").Replace(string(data))
	case "html":
		return strings.NewReplacer("&#39;", "'", "&#34;", `"`, "&lt;", "<", "&gt;", ">", "&amp;", "&").Replace(string(data))
	}
	return string(data)
}

// Hidden answers are in no format to be found, in no language: neither a range in
// years or months, nor what the case teaches, nor where a figure stands. With the
// answers the same searches find them, or they would prove nothing.
func TestHiddenAnswers(t *testing.T) {
	for _, set := range trainingCases(t) {
		for _, x := range set.Cases {
			solutions := comparing.Solve(set.Edition, x)
			for _, l := range []words.Language{words.Spanish, words.English} {
				w := answer.Comparing{Words: words.In(l), Style: sheet.Style{Language: l}, Edition: set.Edition}
				secrets := []string{w.Text(x.Lesson)}
				for _, a := range answersOf(solutions[0]) {
					if a.Status == law.Determined {
						secrets = append(secrets, w.FiguresOf(a), w.Named(a))
					}
				}
				for _, format := range paper() {
					hidden, err := ShowExercise(format, Exercise{x, set.Edition, nil, solutions}, sheet.Style{Language: l})
					if err != nil {
						t.Fatal(err)
					}
					shown, err := ShowExercise(format, Exercise{x, set.Edition, solutions, nil}, sheet.Style{Language: l})
					if err != nil {
						t.Fatal(err)
					}
					if format != "html" && len(shown) <= len(hidden) || format == "html" && !strings.Contains(spoken(format, shown), secrets[0]) {
						t.Errorf("%s as %s: nothing is revealed", x.ID, format)
					}
					for _, secret := range secrets {
						if format == "html" && slices.Contains(offered(w, solutions), secret) {
							continue // it stands beside all others that could be chosen
						}
						if strings.Contains(spoken(format, hidden), secret) {
							t.Errorf("%s as %s gives %q away", x.ID, format, secret)
						}
					}
					if format == "text" && !strings.Contains(string(shown), secrets[0]) {
						t.Errorf("%s does not say what it teaches", x.ID)
					}
					checkRecords(t, x, format, hidden)
				}
			}
		}
	}
}

// offered lists what a page names as a choice or as a blank: the offences and all
// their tiers.
func offered(w answer.Comparing, solutions []comparing.Solution) []string {
	var list []string
	for _, a := range answersOf(solutions[0]) {
		list = append(list, w.Text(a.Offence.Title))
		for _, t := range a.Version.Tiers {
			list = append(list, w.Text(t.Label))
		}
	}
	return list
}

// checkRecords looks for figures in machine formats of a case without answers.
func checkRecords(t *testing.T, x *law.Exercise, format string, data []byte) {
	t.Helper()
	switch format {
	case "json", "jsonl":
		var j exerciseJSON
		if err := json.Unmarshal(data, &j); err != nil {
			t.Fatal(err)
		}
		for _, q := range j.Questions {
			if q.Answer != nil {
				t.Errorf("%s as %s has an answer", x.ID, format)
			}
		}
		if j.Lesson != nil || j.Revealed || strings.Contains(string(data), "months") {
			t.Errorf("%s as %s reveals: %s", x.ID, format, data)
		}
		if j.Facts.VictimBorn != nil && len(j.Facts.VictimAge) > 0 {
			t.Errorf("%s as %s says which age follows from the date of birth", x.ID, format)
		}
	case "csv":
		rows, err := csv.NewReader(strings.NewReader(string(data))).ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		for _, row := range rows[1:] {
			if kept := slices.DeleteFunc(row[4:], func(cell string) bool { return cell == "" }); !slices.Equal(kept, []string{x.ID}) {
				t.Errorf("%s as CSV has %q", x.ID, kept)
			}
		}
		if len(rows) != 1+len(x.Questions) {
			t.Errorf("%s as CSV has %d rows", x.ID, len(rows))
		}
	}
}

// What is revealed fits the schema of its type, and the answer to the first
// question is the summary that compare gives.
func TestExerciseMachineForm(t *testing.T) {
	cases, quiz, lists := screenstest.SchemaOf[exerciseJSON](t), screenstest.SchemaOf[quizJSON](t), screenstest.SchemaOf[exercisesJSON](t)
	sets := trainingCases(t)
	data, err := ListExercises("json", sets, sheet.Style{})
	if err != nil {
		t.Fatal(err)
	}
	screenstest.Validate(t, lists, data)
	for _, set := range sets {
		for _, x := range set.Cases {
			data, err := ShowExercise("json", Exercise{x, set.Edition, comparing.Solve(set.Edition, x), nil}, sheet.Style{})
			if err != nil {
				t.Fatal(err)
			}
			screenstest.Validate(t, cases, data)
			var j exerciseJSON
			if err := json.Unmarshal(data, &j); err != nil {
				t.Fatal(err)
			}
			for i, q := range j.Questions {
				if q.Answer == nil || !slices.Contains([]law.Asks{law.AsksIf, law.AsksInstead}, q.Asks) != (len(q.Answer.Changes) == 0) {
					t.Errorf("%s, question %d: %+v", x.ID, i+1, q)
				}
			}
		}
		day := law.Date{Year: 2024, Month: 5, Day: 1}
		strip := answer.Strip{Strip: comparing.AcrossAges(set.Edition.On(day).InForce(law.Period{From: day, To: day}), law.Facts{}, nil), Edition: set.Edition}
		for _, reveal := range []bool{false, true} {
			data, err := Quiz("json", strip, reveal, sheet.Style{})
			if err != nil {
				t.Fatal(err)
			}
			screenstest.Validate(t, quiz, data)
			if hidden := !strings.Contains(string(data), "months"); hidden == reveal {
				t.Errorf("revealed %v, hidden %v", reveal, hidden)
			}
		}
	}
}

// The quiz has the figures of the table across ages in the same cells, and
// without them the same cells.
func TestQuizIsTheTableAcrossAges(t *testing.T) {
	e := screenstest.Shipped(t)
	strip := answer.Strip{Strip: comparing.AcrossAges(e.Offences, law.Facts{}, nil), Edition: e}
	table := func(d sheet.Document) [][]string {
		for _, b := range d.Blocks {
			if b.Kind == sheet.Grid {
				return append([][]string{b.Head}, b.Rows...)
			}
		}
		t.Fatal("no table")
		return nil
	}
	s := sheet.Style{Language: words.Spanish}
	want := table(answer.StripScreen{Strip: strip}.Document(s))
	filled, blank := table(quizScreen{strip, true}.Document(s)), table(quizScreen{strip, false}.Document(s))
	number := 0
	for i, row := range want {
		for k, cell := range row {
			prefix := ""
			if i > 0 && k > 0 {
				number++
				prefix = "(" + words.In(words.English).Word(number) + ") "
			}
			if filled[i][k] != prefix+cell {
				t.Errorf("row %d, column %d: %q, want %q", i, k, filled[i][k], prefix+cell)
			}
			if prefix != "" {
				cell = "______"
			}
			if blank[i][k] != prefix+cell {
				t.Errorf("row %d, column %d without its answer: %q", i, k, blank[i][k])
			}
		}
	}
	for _, format := range paper() {
		data, err := Quiz(format, strip, false, s)
		if err != nil {
			t.Fatal(err)
		}
		for _, secret := range []string{"8 a 15", "180", "desde 12", "advertencia", "Advertencias"} {
			if strings.Contains(string(data), secret) {
				t.Errorf("the quiz as %s gives %q away", format, secret)
			}
		}
	}
}

// A page is well formed, in the language of the reader, and loads nothing.
func TestSheets(t *testing.T) {
	for _, set := range trainingCases(t) {
		for _, x := range set.Cases {
			for _, l := range []words.Language{words.Spanish, words.English} {
				data, err := ShowExercise("html", Exercise{x, set.Edition, comparing.Solve(set.Edition, x), nil}, sheet.Style{Language: l})
				if err != nil {
					t.Fatal(err)
				}
				page, _ := strings.CutPrefix(string(data), "<!DOCTYPE html>\n")
				for d := xml.NewDecoder(strings.NewReader(page)); ; {
					if _, err := d.Token(); err == io.EOF {
						break
					} else if err != nil {
						t.Fatalf("%s: %v", x.ID, err)
					}
				}
				for _, want := range []string{`<html lang="` + string(l) + `">`, "default-src 'none'", "<h1>", "<footer>"} {
					if !strings.Contains(spoken("html", data), want) {
						t.Errorf("the page of %s has no %s", x.ID, want)
					}
				}
				for _, bad := range []string{"<script", "src=", "url("} {
					if strings.Contains(page, bad) {
						t.Errorf("the page of %s has %s", x.ID, bad)
					}
				}
			}
		}
	}
}

// A screen says that its case is invented, and what it rests on.
func TestExercisesSayWhatTheyRestOn(t *testing.T) {
	for _, set := range trainingCases(t) {
		for _, x := range set.Cases {
			for _, l := range []words.Language{words.Spanish, words.English} {
				w := words.In(l)
				blocks := exerciseScreen{x, set.Edition, nil, nil}.Document(sheet.Style{Language: l}).Blocks
				last := blocks[len(blocks)-1]
				if last.Kind != sheet.Footer || last.Text != w.Say("example.invented")+" "+w.Foot(set.Edition) {
					t.Errorf("%s ends with %q", x.ID, last.Text)
				}
			}
		}
	}
}
