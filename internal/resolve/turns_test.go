package resolve_test

import (
	"fmt"
	"testing"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
)

// small builds an offence from its tiers, mildest first. Each tier is a year graver
// than the previous one.
func small(tiers ...law.Tier) *law.Offence {
	for i := range tiers {
		m := law.Months(12 * (i + 1))
		tiers[i].ID = fmt.Sprint("t", i)
		tiers[i].Prison = law.Range{Min: law.Term(m), Max: law.Term(m + 60)}
	}
	return &law.Offence{ID: "small", Edition: &law.Edition{}, Versions: []law.Version{{Tiers: tiers}}}
}

func when(ages law.Ages, with ...law.CircumstanceID) law.Condition {
	return law.Condition{VictimAge: ages, With: with}
}

// No single fact settles these, and no single fact leaves out a result either:
// a fact matters if the result can turn on it, not if it rules a result out.
func TestSettlesWhenNoFactRulesAnythingOut(t *testing.T) {
	anyAge := law.AnyAge()
	for _, c := range []struct {
		name    string
		offence *law.Offence
		facts   law.Facts
		want    string
	}{
		{
			"two of three", small(law.Tier{}, law.Tier{When: []law.Condition{when(anyAge, "a", "b"), when(anyAge, "a", "c"), when(anyAge, "b", "c")}}),
			law.Facts{Victims: []law.Ages{law.AgeBand(20, 20)}, Maybe: []law.CircumstanceID{"a", "b", "c"}},
			"[{maybe a} {maybe b} {maybe c}]",
		},
		{
			"one for the young, another for adults", small(law.Tier{}, law.Tier{When: []law.Condition{when(law.AgeBand(0, 17), "a"), when(law.AgeBand(18, 130), "b")}}),
			law.Facts{Maybe: []law.CircumstanceID{"a", "b"}},
			"[{victim_age } {maybe a} {maybe b}]",
		},
		{
			"one alone", small(law.Tier{}, law.Tier{When: []law.Condition{when(anyAge, "a")}}),
			law.Facts{Maybe: []law.CircumstanceID{"a", "b"}},
			"[{maybe a}]",
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			a := resolve.Resolve(c.offence, c.facts)
			if got := fmt.Sprint(a.Settles); a.Status != law.Undetermined || got != c.want {
				t.Errorf("%s, settled by %s, want %s", a.Status, got, c.want)
			}
		})
	}
}

// t1 is for children and t2 for adults, so t2 never stands in t1's place; t3,
// which takes in all children, does.
func TestATierIsDisplacedWhereItApplies(t *testing.T) {
	children, adults := law.AgeBand(0, 17), law.AgeBand(18, 130)
	o := small(
		law.Tier{},
		law.Tier{When: []law.Condition{when(children)}},
		law.Tier{When: []law.Condition{when(adults)}},
		law.Tier{When: []law.Condition{when(children)}},
	)
	for _, tt := range resolve.Resolve(o, law.Facts{}).Trace {
		by := ""
		if tt.DisplacedBy != nil {
			by = tt.DisplacedBy.ID
		}
		want := map[string]string{"t0": "displaced t2", "t1": "displaced t3", "t2": "possible ", "t3": "possible "}
		if got := string(tt.Outcome) + " " + by; got != want[tt.Tier.ID] {
			t.Errorf("%s: %s, want %s", tt.Tier.ID, got, want[tt.Tier.ID])
		}
	}
}

// A long list of doubts costs no more than its length: trying every combination
// of thirty circumstances would take a thousand million steps.
func TestThirtyCircumstancesInDoubt(t *testing.T) {
	a := resolve.Resolve(manyCircumstances(30), law.Facts{Maybe: manyIDs(30)})
	if len(a.Branches) != 31 || a.Branches[30].Tier.ID != "t29" || len(a.Settles) != 31 {
		t.Errorf("%d branches, %d facts that matter", len(a.Branches), len(a.Settles))
	}
}

// Either circumstance would do. Which is named does not hang on the order of
// the conditions.
func TestNearMissNamesTheFirstCircumstance(t *testing.T) {
	a, b := when(law.AnyAge(), "a"), when(law.AnyAge(), "b")
	for _, conditions := range [][]law.Condition{{a, b}, {b, a}} {
		trace := resolve.Resolve(small(law.Tier{}, law.Tier{When: conditions}), law.Facts{}).Trace
		if n := trace[0].NearMiss; n == nil || n.Circumstance != "a" {
			t.Errorf("%v: %v", conditions, n)
		}
	}
}

// Two ways to one result at the same ages stand in the order of their
// circumstances.
func TestCasesStandInOrder(t *testing.T) {
	a, b := when(law.AnyAge(), "a"), when(law.AnyAge(), "b")
	for _, conditions := range [][]law.Condition{{a, b}, {b, a}} {
		answer := resolve.Resolve(small(law.Tier{}, law.Tier{When: conditions}), law.Facts{Maybe: []law.CircumstanceID{"a", "b"}})
		var cases []law.CircumstanceID
		for _, c := range answer.Branches[1].When {
			cases = append(cases, c.Present...)
		}
		if fmt.Sprint(cases) != "[a b]" {
			t.Errorf("%v: %v", conditions, cases)
		}
	}
}
