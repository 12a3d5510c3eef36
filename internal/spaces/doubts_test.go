package spaces_test

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/conmina/conmina/internal/cases"
	"github.com/conmina/conmina/internal/determine"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
	"github.com/conmina/conmina/internal/spaces"
)

// A term of the general part that stands in doubt among the circumstances in doubt branches
// the space as a case with it does, in tables and objects, alone and beside a circumstance in
// doubt, whatever is told of flaws.
func TestTermsInDoubt(t *testing.T) {
	e, p := theCode(t)
	names := []string{"", "confession", "confesión sincera", "attempt", "recidivism", "trial-conclusion", "46.1.a", "46.2.m", "organisation-member"}
	day := law.Date{Year: 2025, Month: 6, Day: 30}
	offence, fault := e.On(day).FindOffence("129-A")
	if fault != nil {
		t.Fatal(fault)
	}
	var rows, objects strings.Builder
	rows.WriteString("offence,victim_age,date,agent_age,aggravating,maybe\n")
	var want []string
	for _, name := range names {
		for _, circumstance := range []string{"", "plural-victims"} {
			facts, faults := law.Given{Ages: []string{"30"}, Date: "2025-06-30", Maybe: listOf(circumstance)}.Facts(e)
			given, more := determine.Given{AgentAge: "34", Aggravating: []string{"none"}, Maybe: listOf(name)}.Facts(p, facts.Period(), today)
			if len(faults)+len(more) > 0 {
				t.Fatal(faults, more)
			}
			l := determine.Chain(p, "", nil, determine.Charge{Answer: resolve.Resolve(offence, facts), Facts: given})
			want = append(want, fmt.Sprint(l.Status, " ", len(l.Root.Leaves())))
			maybe := append(listOf(circumstance), listOf(name)...)
			fmt.Fprintf(&rows, "129-A,30,2025-06-30,34,none,%s\n", strings.Join(maybe, ";"))
			object, _ := json.Marshal(map[string]any{"offence": "129-A", "victim_age": 30, "date": "2025-06-30", "agent_age": "34", "aggravating": "none", "maybe": maybe})
			objects.WriteString(string(object) + "\n")
		}
	}
	// By hand: without aggravating letters the lower third is left, whatever the attenuating
	// ones are; an attempt leads below the minimum.
	if want[0] != "determined 1" || want[6] != "undetermined 2" {
		t.Errorf("without a doubt %s, with an attempt in doubt %s", want[0], want[6])
	}
	for from, text := range map[cases.Format]string{cases.CSV: rows.String() + rows.String()[strings.Index(rows.String(), "\n")+1:], cases.JSONL: objects.String() + objects.String()} {
		for _, told := range []int{0, 1} {
			var out strings.Builder
			o := cases.Options{Edition: e, From: from, To: cases.CSV, Separator: ',', Task: spaces.New(p, today).Task(), Told: told, Untold: func(law.Code, int64) {}, Fields: []string{"space_status", "readings"}}
			in := cases.Input{Name: "t", Open: func() (io.ReadCloser, error) { return io.NopCloser(strings.NewReader(text)), nil }, Lasting: true}
			if _, err := cases.Run(context.Background(), o, []cases.Input{in}, &out, func(f cases.Flaw) { t.Error(f.Place, f.Fault.Code) }); err != nil {
				t.Fatal(err)
			}
			got := strings.Split(strings.ReplaceAll(strings.TrimSpace(out.String()), ",", " "), "\n")[1:]
			for i, w := range append(want, want...) {
				if i >= len(got) || got[i] != w {
					t.Errorf("%s, told %d, record %d: %q, want %q", from, told, i, got[min(i, len(got)-1)], w)
				}
			}
		}
	}
}

// A name in doubt that is neither a circumstance nor a term is refused, and so is a term that
// is given and in doubt, at the cell of the doubt.
func TestTermsThatCannotBeInDoubt(t *testing.T) {
	e, p := theCode(t)
	for cells, want := range map[string]string{
		"nothing-such,": "t.csv:2:18: circumstance_unknown", "confession,confession": "t.csv:2:18: term_and_maybe", "confession,": "",
	} {
		text := "offence,date,maybe,benefits\n129-A,2024-05-01," + cells + "\n"
		var got []string
		o := cases.Options{Edition: e, From: cases.CSV, To: cases.CSV, Separator: ',', Task: spaces.New(p, today).Task()}
		in := cases.Input{Name: "t.csv", Open: func() (io.ReadCloser, error) { return io.NopCloser(strings.NewReader(text)), nil }, Lasting: true}
		_, err := cases.Run(context.Background(), o, []cases.Input{in}, io.Discard, func(f cases.Flaw) {
			got = append(got, fmt.Sprint(f.Place, ": ", f.Fault.Code))
		})
		if err != nil || strings.Join(got, " ") != want {
			t.Errorf("%s: %q (%v), want %q", cells, got, err, want)
		}
	}
}

func listOf(text string) []string {
	if text == "" {
		return nil
	}
	return []string{text}
}
