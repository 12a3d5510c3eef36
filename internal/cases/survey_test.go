package cases_test

import (
	"context"
	"errors"
	"io"
	"slices"
	"strings"
	"testing"

	"github.com/conmina/conmina/internal/cases"
	"github.com/conmina/conmina/internal/law"
)

// A survey sees columns and keys for dates, whatever they hold, and the names that are
// looked for: of an offence, of a circumstance in any place, of a column of yes and no.
// The first edition that can read the inputs is the only one that is asked.
func TestWhatASurveySees(t *testing.T) {
	code, report := penalCode(t), shipped(t)
	named := func(offence string, circumstances []string) bool {
		return offence == "rufianismo" || slices.Contains(circumstances, "plural-victims") || slices.Contains(circumstances, "gestante")
	}
	const none = "trata,15,\n"
	for _, c := range []struct {
		in       cases.Input
		editions []*law.Edition
		want     cases.Sighting
	}{
		{table("offence,victim_age,note\n" + none), []*law.Edition{code}, cases.Sighting{}},
		{table("offence,victim_age,offence_date\n" + none), []*law.Edition{code}, cases.Sighting{Dates: true}},
		{table("offence,victim_age,victim_born\n"), []*law.Edition{code}, cases.Sighting{Dates: true}},
		{table("offence,victim_age,offence_until\n" + none), []*law.Edition{code}, cases.Sighting{Dates: true}},
		{table("offence,victim_age,circumstances\n" + none + none), []*law.Edition{code}, cases.Sighting{}},
		{table("offence,victim_age,circumstances\n" + none + none + "trata,15,plural-victims\n"), []*law.Edition{code}, cases.Sighting{Name: true}},
		{table("offence,victim_age,maybe\n" + none + none + "trata,15,serious-injury;plural-victims\n"), []*law.Edition{code}, cases.Sighting{Name: true}},
		{table("offence,victim_age,note\n" + none + none + "rufianismo,15,\n"), []*law.Edition{code}, cases.Sighting{Name: true}},
		{table("offence,victim_age,gestante\n" + none), []*law.Edition{code}, cases.Sighting{Name: true}},
		{table("offence,victim_age,gestante\n" + none), []*law.Edition{report, code}, cases.Sighting{}},
		{table("offence,victim_age,gestante\n" + none), []*law.Edition{code, report}, cases.Sighting{Name: true}},
		{lines(`{"offence":"trata","note":"x"}` + "\n"), []*law.Edition{code}, cases.Sighting{}},
		{lines(`{"offence":"trata"}` + "\n" + `{"offence":"trata","offence_date":null}` + "\n"), []*law.Edition{code}, cases.Sighting{Dates: true}},
		{lines(`{"offence":"trata"}` + "\n" + `{"offence":"trata"}` + "\n" + `{"offence":"rufianismo"}` + "\n"), []*law.Edition{code}, cases.Sighting{Name: true}},
		{lines(`{"offence":"trata"}` + "\n" + `{"offence":"trata","maybe":["plural-victims"]}` + "\n"), []*law.Edition{code}, cases.Sighting{Name: true}},
		{lines(`{"offence":"trata"}` + "\n" + `{"offence":"trata","gestante":false}` + "\n"), []*law.Edition{code}, cases.Sighting{Name: true}},
	} {
		for path, o := range map[string]cases.Options{"plain": {}, "general": cases.General(cases.Options{})} {
			got, again, err := cases.Survey(t.Context(), o, []cases.Input{c.in}, c.editions, named)
			if err != nil || got != c.want || len(again) != 1 {
				t.Errorf("%s, by %s: %+v, want %+v: %v", path, c.editions[0].ID, got, c.want, err)
			}
		}
	}
}

// A survey that is interrupted says nothing of the inputs.
func TestInterruptedSurvey(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	named := func(string, []string) bool { cancel(); return true }
	got, again, err := cases.Survey(ctx, cases.Options{}, []cases.Input{table("offence,victim_age\ntrata,15\n")}, []*law.Edition{penalCode(t)}, named)
	if !errors.Is(err, context.Canceled) || again != nil || got != (cases.Sighting{}) {
		t.Errorf("%+v %v %v", got, again, err)
	}
}

// counted is an input that counts how often it was opened and closed.
type countedInput struct {
	text           string
	opened, closed int
}

func (c *countedInput) input(lasting bool) cases.Input {
	return cases.Input{Name: "t.jsonl", Lasting: lasting, Open: func() (io.ReadCloser, error) {
		c.opened++
		return c.open(), nil
	}}
}

func (c *countedInput) open() io.ReadCloser {
	return struct {
		io.Reader
		io.Closer
	}{strings.NewReader(c.text), c}
}

func (c *countedInput) Close() error { c.closed++; return nil }

// An input is surveyed as far as the limit goes and read whole afterwards, also when it
// can be opened only once and when several editions or none can read it.
func TestInputsAreReadWholeAfterASurvey(t *testing.T) {
	code, report := penalCode(t), shipped(t)
	const objects, dated = `{"offence":"trata"}` + "\n" + `{"offence":"trata","note":1}` + "\n", `{"offence":"trata","fecha":null}` + "\n"
	for _, lasting := range []bool{false, true} {
		for _, text := range []string{objects + dated, "{\n\"offence\":\"trata\"}\n"} {
			for limit := 1; limit <= len(text)+1; limit++ {
				first, second := &countedInput{text: text}, &countedInput{text: dated}
				in := []cases.Input{first.input(lasting), second.input(lasting)}
				got, again, err := cases.Survey(t.Context(), cases.Surveying(cases.Options{}, int64(limit)), in, []*law.Edition{code, report}, func(string, []string) bool { return false })
				if err != nil || len(again) != 2 {
					t.Fatal(err)
				}
				seen := limit >= len(text)-1 || limit >= len(dated)-1 // the newline at the end may be missing
				if text != objects+dated {
					seen = got.Dates // it is no record, which is seen when enough of it is read
				}
				if got.Dates != seen || got.Name {
					t.Errorf("%d bytes of %q, lasting %v: %+v", limit, text, lasting, got)
				}
				for i, c := range []*countedInput{first, second} {
					before := c.opened
					r, err := again[i].Open()
					if err != nil {
						t.Fatal(err)
					}
					read, err := io.ReadAll(r)
					_ = r.Close()
					if err != nil || string(read) != c.text {
						t.Fatalf("%d bytes, lasting %v: %q is read as %q: %v", limit, lasting, c.text, read, err)
					}
					if c.opened != c.closed || !lasting && c.opened != 1 || lasting && c.opened != before+1 {
						t.Errorf("%d bytes, lasting %v: opened %d times and closed %d times", limit, lasting, c.opened, c.closed)
					}
				}
			}
		}
	}
}

// What cannot be opened for a survey is told by the run that follows.
func TestInputsThatASurveyCannotOpen(t *testing.T) {
	for _, lasting := range []bool{false, true} {
		in := cases.Input{Name: "x.csv", Sheet: "s", Lasting: lasting, Open: func() (io.ReadCloser, error) { return nil, errFull }}
		got, again, err := cases.Survey(t.Context(), cases.Options{}, []cases.Input{in}, []*law.Edition{penalCode(t)}, func(string, []string) bool { return true })
		if err != nil || got != (cases.Sighting{}) || len(again) != 1 || again[0].Name != "x.csv" || again[0].Sheet != "s" {
			t.Errorf("%+v %+v %v", got, again, err)
		}
		if _, err := again[0].Open(); !errors.Is(err, errFull) {
			t.Errorf("opened again: %v", err)
		}
	}
}

// A survey sees a name in a quoted cell and in a record that is wrong, also where flaws
// are only counted.
func TestSurveyLooksAtWrongRecords(t *testing.T) {
	named := func(offence string, _ []string) bool { return offence == "rufianismo" }
	for _, row := range []string{`"rufianismo","x"`, `rufianismo,x`, `"rufianismo",15`, `"rufianismo","15"`} {
		for _, o := range []cases.Options{{}, {Told: 1}, cases.General(cases.Options{Told: 1})} {
			text := "offence,victim_age\n" + strings.Repeat(`"trata","x"`+"\ntrata,x\n", 3) + row + "\n"
			got, _, err := cases.Survey(t.Context(), o, []cases.Input{table(text)}, []*law.Edition{penalCode(t)}, named)
			if err != nil || !got.Name {
				t.Errorf("%s: %+v %v", row, got, err)
			}
		}
	}
}
