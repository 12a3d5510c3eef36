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
	"github.com/conmina/conmina/internal/determine"
	"github.com/conmina/conmina/internal/encoding"
	"github.com/conmina/conmina/internal/exercises"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/screens/answer"
	"github.com/conmina/conmina/internal/screens/screenstest"
	"github.com/conmina/conmina/internal/sheet"
	"github.com/conmina/conmina/internal/words"
	"github.com/conmina/conmina/statutes"
)

// trainingCases gives every shipped training case, by its edition.
func trainingCases(t *testing.T) []exercises.Exercises {
	t.Helper()
	var sets []exercises.Exercises
	for _, id := range []string{"penal-code", "tip-2018"} {
		e, err := encoding.Read(statutes.FS, id, false)
		if err != nil {
			t.Fatal(err)
		}
		cases, err := encoding.Exercises(statutes.FS, e)
		if err != nil {
			t.Fatal(err)
		}
		sets = append(sets, exercises.Exercises{Edition: e, Cases: cases})
	}
	return sets
}

// worked is a training case of an edition with the ledgers of its questions.
func worked(t *testing.T, e *law.Edition, x *exercises.Exercise) Exercise {
	t.Helper()
	p := screenstest.General(t, e.ID)
	ledgers, faults := determine.Charging{Edition: e, Part: p, Today: e.Verified, Offence: (*law.Edition).FindOffence}.Exercise(x)
	if len(faults) > 0 {
		t.Fatal(x.ID, faults[0])
	}
	return Exercise{Exercise: x, Edition: e, Part: p, Ledgers: ledgers}
}

// shown is a case with its answers, and hidden one that keeps them.
func (x Exercise) shown(list []comparing.Solution) Exercise {
	x.Solutions = list
	return x
}

func (x Exercise) hidden(list []comparing.Solution) Exercise {
	x.Checked = list
	return x
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
					hidden, err := ShowExercise(format, worked(t, set.Edition, x).hidden(solutions), sheet.Style{Language: l})
					if err != nil {
						t.Fatal(err)
					}
					shown, err := ShowExercise(format, worked(t, set.Edition, x).shown(solutions), sheet.Style{Language: l})
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
func checkRecords(t *testing.T, x *exercises.Exercise, format string, data []byte) {
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
			data, err := ShowExercise("json", worked(t, set.Edition, x).shown(comparing.Solve(set.Edition, x)), sheet.Style{})
			if err != nil {
				t.Fatal(err)
			}
			screenstest.Validate(t, cases, data)
			var j exerciseJSON
			if err := json.Unmarshal(data, &j); err != nil {
				t.Fatal(err)
			}
			for i, q := range j.Questions {
				if q.Answer == nil || !slices.Contains([]exercises.Asks{exercises.AsksIf, exercises.AsksInstead}, q.Asks) != (len(q.Answer.Changes) == 0) {
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
				data, err := ShowExercise("html", worked(t, set.Edition, x).shown(comparing.Solve(set.Edition, x)), sheet.Style{Language: l})
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
				blocks := exerciseScreen(worked(t, set.Edition, x)).Document(sheet.Style{Language: l}).Blocks
				last := blocks[len(blocks)-1]
				if last.Kind != sheet.Footer || last.Text != w.Say("example.invented")+" "+w.Foot(set.Edition) {
					t.Errorf("%s ends with %q", x.ID, last.Text)
				}
			}
		}
	}
}

// The spaces of a case are as hidden as its ranges, and told with them: the thirds of
// 129-A end at 124 and 152 months.
func TestHiddenSpaces(t *testing.T) {
	set := trainingCases(t)[0]
	for _, x := range set.Cases {
		if x.ID != "clean-record" {
			continue
		}
		solutions := comparing.Solve(set.Edition, x)
		for _, format := range paper() {
			for secret, whole := range map[string]string{"124": `124`, "152": `152`} {
				hidden, err := ShowExercise(format, worked(t, set.Edition, x).hidden(solutions), sheet.Style{})
				if err != nil {
					t.Fatal(err)
				}
				shown, err := ShowExercise(format, worked(t, set.Edition, x).shown(solutions), sheet.Style{})
				if err != nil {
					t.Fatal(err)
				}
				if strings.Contains(spoken(format, hidden), secret) && format != "html" { // a page has them encoded, where digits may follow one another by chance
					t.Errorf("%s shows %s", format, secret)
				}
				if !strings.Contains(spoken(format, shown), whole) {
					t.Errorf("%s does not show %s with the answers:\n%s", format, whole, shown)
				}
			}
		}
	}
}

// What a page takes for right: one space in months, or that there is none or all of them.
func TestBlanksOfSpaces(t *testing.T) {
	set := trainingCases(t)[0]
	want := map[string][]string{
		"clean-record": {"96-124", "124-152", "152-180"}, "unsaid-circumstances": {"124-152|152-180|96-124 or open", "96-124"},
		"capped-attempt": {"64-96", "-96|64-96 or open"}, "open-attempt": {"-96"}, "joined-offences": {"216-264", "264-312"},
	}
	for _, x := range set.Cases {
		e := exerciseScreen(worked(t, set.Edition, x))
		var got []string
		for _, l := range e.Ledgers {
			if l != nil {
				got = append(got, strings.Join(spaceBlank(answer.Comparing{Words: words.In(words.English)}, l).Accept, " or "))
			}
		}
		if w, asked := want[x.ID]; asked && !slices.Equal(got, w) {
			t.Errorf("%s: %q, want %q", x.ID, got, w)
		}
	}
}
