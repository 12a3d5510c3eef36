package determine

import (
	"slices"
	"strings"
	"testing"

	"github.com/conmina/conmina/internal/law"
)

// deciding names the deciding facts of a case, each with the months that it moves.
func deciding(t *testing.T, c CaseOffence) string {
	t.Helper()
	e, p := theCode(t)
	x := Charging{Edition: e, Part: p, Today: law.Date{Year: 2026, Month: 2, Day: 1}, Offence: (*law.Edition).FindOffence}
	var list []string
	for _, d := range x.Deciding(c, AskedFacts()) {
		list = append(list, string(d.Fact)+" "+d.Moves.RatString())
	}
	return strings.Join(list, ", ")
}

// The fact that moves an end furthest comes first; what moves no end comes last of the
// facts, and benefits after all. The figures are by hand: the range of 129-A is 96 to
// 180 months, of which a third has 28; article 29 ends at 420.
func TestDecidingFacts(t *testing.T) {
	adult := func(date string, g Given) CaseOffence {
		return CaseOffence{Offence: "trafficking", Victim: law.Given{Ages: []string{"30"}, Date: date}, Given: g}
	}
	none := []string{"none"}
	for name, x := range map[string]struct {
		of   CaseOffence
		want string
	}{
		// A raise moves 180 to 420. A reduction without a figure, and an agent under 21,
		// move the whole minimum of 96. Two thirds remain when one class is known:
		// attenuating ones alone leave 96 to 152, a letter of article 46.2 leaves 124 to
		// 180, none of them 96 to 124. Collaboration has no figure.
		// Whether 8 years may be suspended for an agent under 25 without a record depends on
		// whether the judgment comes after the law of 2023.
		"nothing known": {adult("2022-05-01", Given{}), "qualified 240, reductions 96, agent_age 96, aggravating 56, mitigating 28, benefits 96, decision_date 0"},
		// Without aggravating letters it is the lower third with attenuating ones or not:
		// those count for the suspension alone. Recidivism, at least two thirds of 180, is
		// a space of 300 to 420 with thirds of 40: its lower third ends 216 above 124.
		"no aggravating letter": {adult("2022-05-01", Given{Aggravating: none}), "qualified 216, reductions 96, agent_age 96, mitigating 0, benefits 96, decision_date 0"},
		// Below the minimum no third is chosen, and there is no figure to lose; recidivism
		// makes 300 the minimum below which it is, in place of 96.
		"attempt": {adult("2022-05-01", Given{Reductions: []string{"attempt"}}), "qualified 204, mitigating 0, agent_age 0, benefits 0, decision_date 0"},
		// Before the thirds the letters are not used; recidivism went up to life, where
		// the whole maximum of 180 is left.
		// Of the letters only the lack of a record counts, for the suspension by a later law.
		// The bars of 2018 and 2019 came after that act: until which day they count is the
		// day of the judgment.
		"before the thirds": {adult("2010-11-30", Given{}), "qualified 180, reductions 96, agent_age 96, mitigating 0, benefits 96, decision_date 0"},
		// Forced labour threatens días-multa too, which are soles where the income is known.
		// Its range is 72 to 144; the lower third of it ends at 96. Harm to a minor who is
		// used doubles 144 at most, and a third of 144 to 288 ends at 192.
		"a fine": {CaseOffence{Offence: "129-O", Victim: law.Given{Ages: []string{"30"}, Date: "2025-06-30"}, Given: Given{
			Mitigating: none, Aggravating: none, AgentAge: "34",
		}}, "qualified 96, reductions 72, agent_age 72, benefits 72, daily_income 0"},
		"a fine in soles": {CaseOffence{Offence: "129-O", Victim: law.Given{Ages: []string{"30"}, Date: "2025-06-30"}, Given: Given{
			Mitigating: none, Aggravating: none, AgentAge: "34", Income: "60",
		}}, "qualified 96, reductions 72, agent_age 72, benefits 72"},
		"without an offence": {CaseOffence{Offence: "none such"}, ""},
		"no range":           {CaseOffence{Offence: "129-H", Victim: law.Given{Ages: []string{"30"}, Date: "2022-05-01"}}, ""},
	} {
		if got := deciding(t, x.of); got != x.want {
			t.Errorf("%s: %s; want %s", name, got, x.want)
		}
	}
}

// The letters that were in force are all asked for, so that the answer that there is
// none is true; artificial intelligence came on 30 April 2025.
func TestLettersAskedFor(t *testing.T) {
	e, p := theCode(t)
	x := Charging{Edition: e, Part: p, Today: law.Date{Year: 2026, Month: 2, Day: 1}, Offence: (*law.Edition).FindOffence}
	for day, want := range map[string]int{"2022-05-01": 14, "2025-04-29": 14, "2025-04-30": 15, "2014-01-01": 13} {
		c := CaseOffence{Offence: "trafficking", Victim: law.Given{Ages: []string{"30"}, Date: day}}
		if list := x.Deciding(c, []law.Fact{FactMitigating}); len(list) != 1 || len(list[0].Terms) != 8 { // a to h
			t.Errorf("%s: mitigating %v", day, list)
		}
		for _, d := range x.Deciding(c, []law.Fact{FactAggravating}) {
			if len(d.Terms) != want || slices.Contains(d.Terms, "artificial-intelligence") != (want == 15) {
				t.Errorf("%s: %d letters, want %d: %v", day, len(d.Terms), want, d.Terms)
			}
		}
	}
}

// Before the letters of article 46 the lack of a record is still asked for, because the
// suspension by a later law depends on it.
func TestRecordAskedForBeforeTheLetters(t *testing.T) {
	e, p := theCode(t)
	x := Charging{Edition: e, Part: p, Today: law.Date{Year: 2026, Month: 2, Day: 1}, Offence: (*law.Edition).FindOffence}
	c := CaseOffence{Offence: "trafficking", Victim: law.Given{Ages: []string{"30"}, Date: "2010-11-30"}}
	if list := x.Deciding(c, []law.Fact{FactMitigating}); len(list) != 1 || !slices.Contains(list[0].Terms, "no-criminal-record") {
		t.Errorf("%v", list)
	}
}
