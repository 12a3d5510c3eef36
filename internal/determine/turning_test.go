package determine

import (
	"fmt"
	"slices"
	"testing"

	"github.com/conmina/conmina/internal/general"
	"github.com/conmina/conmina/internal/law"
)

// A run of ages begins where a band of a rule does, and behind its end: for any bands, an
// age turns just where some band holds it and not the age before, or the other way
// round.
func TestAgesAtWhichRulesTurn(t *testing.T) {
	bands := [][2]int{{0, 17}, {18, 20}, {18, 64}, {21, 64}, {21, law.MaxAge}, {65, law.MaxAge}, {30, 30}, {0, law.MaxAge}}
	for set := range 1 << len(bands) {
		var chosen []law.Ages
		for i, b := range bands {
			if set>>i&1 == 1 {
				chosen = append(chosen, law.AgeBand(b[0], b[1]))
			}
		}
		p := &general.Part{}
		for _, ages := range chosen {
			p.Rules = append(p.Rules, general.Rule{Versions: []general.Version{{Cases: []general.Case{{If: general.If{AgentAge: general.Ages{Ages: ages}}}}}}})
		}
		for age := 1; age <= law.MaxAge; age++ {
			want := slices.ContainsFunc(chosen, func(a law.Ages) bool { return a.Has(age) != a.Has(age-1) })
			if got := turns(p, age); got != want {
				t.Fatalf("%s: turns at %d: %v", fmt.Sprint(chosen), age, got)
			}
		}
	}
}

// The day of the judgment decides where a rule came and went between the act and today,
// though it is the same on both days; a rule of later days decides nothing today.
func TestRulesThatCameAndWent(t *testing.T) {
	e, p := theCode(t)
	own := *p
	own.Rules = slices.Clone(p.Rules)
	own.Rule("bar-early-termination").Versions = []general.Version{{
		InForce: law.Period{From: date(t, "2012-03-01"), To: date(t, "2013-02-28")},
		Cases:   []general.Case{{Mode: general.Excluded}},
	}}
	c := CaseOffence{Offence: "trafficking", Victim: law.Given{Ages: []string{"30"}, Date: "2010-11-30"}, Given: Given{Benefits: []string{"early-termination"}}}
	for today, want := range map[string]bool{"2010-12-31": false, "2012-02-29": false, "2012-03-01": true, "2012-12-31": true, "2013-03-01": true, "2018-08-04": true} {
		x := Charging{Edition: e, Part: &own, Today: date(t, today), Offence: (*law.Edition).FindOffence}
		if list := x.Deciding(c, []law.Fact{FactAsOf}); (len(list) == 1) != want {
			t.Errorf("%s: %+v", today, list)
		}
	}
}
