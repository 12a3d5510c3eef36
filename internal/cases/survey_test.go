package cases_test

import (
	"context"
	"errors"
	"slices"
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
