package determine

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/conmina/conmina/internal/law"
)

const wholeCase = `{"case_id": 7, "concurrence": "retrospective", "prior": "8y", "agent_age": 40, "decision_date": "2025-01-01", "offences": [
	{"offence": "129-A", "victim_age": [15, "16"], "victim_born": "2007-01-01", "date": "2022-05-01", "offence_end_date": "2022-06-01", "circumstances": "plural-victims; ;two-or-more-agents",
	 "maybe": ["criminal-organisation"], "mitigating": [], "aggravating": "46.2.b", "qualified": ["recidivism"], "reductions": "attempt", "benefits": ["confession", "flagrancy"],
	 "agent_age": 30, "agent_born": "1990-02-02", "request_date": "2024-01-01", "decision_date": "2024-02-02", "fixed": "9y", "daily_income": 30.50, "assume": ["thirds-or-steps=thirds"]},
	{"offence": 180, "offence_date": "2021-01-01", "mitigating": null, "aggravating": "", "qualified": null}]}`

// Every key of a case is read into its place; a number is read as it is written, and an
// empty list of letters says that there is none.
func TestKeysOfACaseHaveTheirPlaces(t *testing.T) {
	got, faults := ReadCase([]byte(wholeCase))
	want := Case{ID: "7", Concurrence: Retrospective, Prior: "8y", Offences: []CaseOffence{
		{
			Offence: "129-A",
			Victim: law.Given{
				Ages: []string{"15", "16"}, Born: "2007-01-01", Date: "2022-05-01", Until: "2022-06-01",
				With: []string{"plural-victims", "two-or-more-agents"}, Maybe: []string{"criminal-organisation"},
			},
			Given: Given{
				Mitigating: []string{"none"}, Aggravating: []string{"46.2.b"}, Qualified: []string{"recidivism"}, Reductions: []string{"attempt"}, Benefits: []string{"confession", "flagrancy"},
				AgentAge: "30", AgentBorn: "1990-02-02", Requested: "2024-01-01", AsOf: "2024-02-02", Fixed: "9y", Income: "30.50", Assume: []string{"thirds-or-steps=thirds"},
			},
		},
		{Offence: "180", Victim: law.Given{Date: "2021-01-01"}, Given: Given{Aggravating: []string{"none"}, AgentAge: "40", AsOf: "2025-01-01"}},
	}}
	if len(faults) > 0 || !reflect.DeepEqual(got, want) {
		t.Errorf("%v\n%+v\n%+v", faults, got, want)
	}
}

// What a case lacks or says in another form is a fault: each with what its sentence is
// told.
func TestFaultsOfACase(t *testing.T) {
	const one = `"offences":[{"offence":"x"}]`
	for data, want := range map[string]string{
		`{"concurrence":"real",` + one + `}`:                                  "",
		`{"concurrence":"retrospective","prior":"8y",` + one + `}`:            "",
		`{"concurrence":"real","prior":"8y",` + one + `}`:                     " case_prior_idle  [real]",
		`{"concurrence":"masa","prior":"8y",` + one + `}`:                     " case_prior_idle  [mass]",
		`{"concurrence":"retrospective",` + one + `}`:                         " case_prior  []",
		`{"concurrence":"reall",` + one + `}`:                                 " case_concurrence reall [real, ideal, continued, mass, retrospective]",
		`{` + one + `}`:                                                       " case_concurrence  [real, ideal, continued, mass, retrospective]",
		`{"concurrence":"real"}`:                                              " case_empty  []",
		`{"concurrence":"real","Offence":1,` + one + `}`:                      " case_key Offence []",
		`{"concurrence":"real","offences":[{"x":{"A":1}}]}`:                   " case_key A []",
		`{"concurrence":"real","offences":[{"offence":{}}]}`:                  " case_value offence []",
		`{"concurrence":"real","offences":[{"offence":true}]}`:                " case_value offence []",
		`{"concurrence":"real","offences":[{"maybe":{}}]}`:                    " case_value maybe []",
		`{"concurrence":[],` + one + `}`:                                      " case_value concurrence []",
		`{"concurrence":"real","offences":{}}`:                                " case_value offences []",
		`{"concurrence":"real","offences":[1]}`:                               " case_value offences []",
		`[]`:                                                                  " case_form  [1 1]",
		``:                                                                    " case_form  [1 1]",
		"{\n\"concurrence\":\n\"ñ\" x}":                                       " case_form  [3 5]",
		"{\"a\":1}\n{}":                                                       " case_form  [2 1]",
		`{"concurrence":"real","offences":[{"a":[{"b":1,"b":2}]}]}`:           " case_key_twice b []",
		`{"concurrence":"real","offences":[{"a":1},{"b":1},{"a":2}]}`:         " case_key a [], case_key b []",
		`{"concurrence":"real","date":"x","offences":[{"offence_date":"y"}]}`: " case_key_twice offence_date []",
	} {
		_, faults := ReadCase([]byte(data))
		var texts []string
		for _, f := range faults {
			texts = append(texts, faultText(f))
		}
		if got := strings.Join(texts, ","); got != want {
			t.Errorf("%s: %q, want %q", data, got, want)
		}
	}
	if _, faults := ReadCase([]byte(`{"concurrence":"reall",` + one + `}`)); !slices.Contains(faults[0].Suggest, "real") {
		t.Errorf("no suggestion: %v", faults[0].Suggest)
	}
	if _, faults := ReadCase([]byte(`{"concurrence":"real","Offence":1,` + one + `}`)); !slices.Equal(faults[0].Suggest, []string{"offence"}) {
		t.Errorf("no suggestion: %v", faults[0].Suggest)
	}
}

func charging(t *testing.T) Charging {
	t.Helper()
	e, p := theCode(t)
	return Charging{Edition: e, Part: p, Today: date(t, "2026-02-01"), Offence: (*law.Edition).FindOffence}
}

// The charges of a case are read and joined: 9 years that were fixed, beside 4 to 8 years
// in lower thirds, beside the 8 years of an earlier judgment.
func TestChargesOfACase(t *testing.T) {
	x := charging(t)
	adult := CaseOffence{
		Offence: "129-A", Victim: law.Given{Ages: []string{"30"}, Date: "2022-05-01", Maybe: []string{"plural-victims", "attempt"}},
		Given: Given{Fixed: "9y"},
	}
	l, faults := x.Ledger(Case{Concurrence: Retrospective, Prior: "8y", Offences: []CaseOffence{adult}})
	if len(faults) > 0 {
		t.Fatal(faults[0])
	}
	c := l.Charges[0]
	if f := c.Facts; c.Answer.Offence.ID != "trafficking" || !f.Fixed.Same(point(figureOf(108))) || !slices.Equal(f.Maybe, []string{"attempt"}) || f.AsOf != x.Today {
		t.Errorf("%+v", c)
	}
	if f := c.Answer.Facts; f.Date != date(t, "2022-05-01") || f.Today || !slices.Equal(f.Maybe, []law.CircumstanceID{"plural-victims"}) {
		t.Errorf("%+v", f)
	}
	// 9 and 8 years: 17, and the double of 9 is not reached.
	for _, r := range l.Root.Readings(true) {
		if last := r.Lines[len(r.Lines)-3]; last.After[0].brief() != "[204 204]" || l.Joined != "retrospective" {
			t.Errorf("%s: %s", r.Name(), last.brief())
		}
	}
	adult.Victim.Maybe = nil
	l, faults = x.Ledger(Case{Offences: []CaseOffence{adult}})
	if len(faults) > 0 || l.Joined != "" || len(l.Charges) != 1 {
		t.Errorf("%v %+v", faults, l)
	}
}

// Without a date the day of the question counts, and it is said so.
func TestDayOfACharge(t *testing.T) {
	x := charging(t)
	for given, today := range map[*law.Given]bool{
		{Ages: []string{"30"}}:                     true,
		{Ages: []string{"30"}, Date: "2022-05-01"}: false,
		{Born: "1990-01-01", Date: "2022-05-01"}:   false,
	} {
		l, faults := x.Ledger(Case{Offences: []CaseOffence{{Offence: "trafficking", Victim: *given}}})
		if len(faults) > 0 {
			t.Fatal(faults[0])
		}
		f := l.Charges[0].Answer.Facts
		if f.Today != today || today != (f.Date == x.Today) {
			t.Errorf("%+v: %v, today %t", given, f.Date, f.Today)
		}
	}
}

// What is wrong with a charge, with its facts or with the earlier penalty is told, all of
// one charge together, and there is no ledger.
func TestFaultsOfCharges(t *testing.T) {
	x := charging(t)
	sound := CaseOffence{Offence: "trafficking", Victim: law.Given{Ages: []string{"30"}, Date: "2022-05-01"}}
	wrong := CaseOffence{Offence: "nothing such", Victim: law.Given{Ages: []string{"x"}, Date: "2022-05-01"}, Given: Given{AgentAge: "y"}}
	for name, c := range map[string]struct {
		of   Case
		want []string
	}{
		"charge": {Case{Offences: []CaseOffence{wrong}}, []string{"offence offence_unknown nothing such [penal-code]", "victim_age age_form x", "agent_age age_form y"}},
		"second": {Case{Concurrence: Real, Offences: []CaseOffence{sound, wrong}}, []string{"offence offence_unknown nothing such [penal-code]", "victim_age age_form x", "agent_age age_form y"}},
		"prior":  {Case{Concurrence: Retrospective, Prior: "8", Offences: []CaseOffence{sound}}, []string{"prior fixed_form 8"}},
	} {
		l, faults := x.Ledger(c.of)
		var got []string
		for _, f := range faults {
			got = append(got, strings.TrimSuffix(faultText(f), " []"))
		}
		if l != nil || !slices.Equal(got, c.want) {
			t.Errorf("%s: %v, %q, want %q", name, l, got, c.want)
		}
	}
}
