package resolve_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
)

// world is a case in which everything is known.
type world struct{ minor, a bool }

// gravestOf is the id and the range of the gravest tier that is met in a world; blank
// when none is.
func gravestOf(v *law.Version, in world) string {
	age := 30
	if in.minor {
		age = 10
	}
	for i := len(v.Tiers) - 1; i >= 0; i-- {
		t := v.Tiers[i]
		if len(t.When) == 0 || t.When[0].VictimAge.Has(age) && (len(t.When[0].With) == 0 || in.a) {
			return fmt.Sprint(t.ID, t.Prison)
		}
	}
	return ""
}

// An act over two versions is asked for its day where the versions differ in a case that
// the facts leave possible, and nowhere else; it is answered where neither the day nor
// anything else matters. Every pair of versions of a small kind is tried.
func TestActsOverTwoVersions(t *testing.T) {
	tier := func(id string, low law.Months, when ...law.Condition) law.Tier {
		return law.Tier{ID: id, When: when, Prison: law.Range{Min: law.Term(low), Max: law.Term(low + 36)}}
	}
	minors, adults := law.AgeBand(0, 17), law.AgeBand(18, law.MaxAge)
	at := func(ages law.Ages, with ...law.CircumstanceID) law.Condition {
		return law.Condition{VictimAge: ages, With: with}
	}
	versions := [][]law.Tier{
		{tier("base", 24)},
		{tier("base", 36)},
		{tier("base", 24, at(adults))},
		{tier("base", 24), tier("grave", 96, at(minors))},
		{tier("base", 24), tier("grave", 96, at(law.AnyAge(), "a"))},
		{tier("base", 24, at(adults)), tier("grave", 96, at(minors, "a"))},
		{tier("base", 24), tier("grave", 96, at(minors, "a"))},
		{tier("base", 24), tier("grave", 96, at(adults)), tier("gravest", 120, at(minors))},
	}
	first, last := law.Date{Year: 2009, Month: 12, Day: 31}, law.Date{Year: 2010, Month: 1, Day: 1}
	seen := map[string]int{}
	for _, before := range versions {
		for _, after := range versions {
			e := &law.Edition{ID: "two", Verified: law.Date{Year: 2025, Month: 1, Day: 1}, Circumstances: []*law.Circumstance{{ID: "a"}}}
			o := &law.Offence{Edition: e, ID: "offence", Versions: []law.Version{
				{InForce: law.Period{From: law.Date{Year: 2000, Month: 1, Day: 1}, To: first}, Tiers: before},
				{InForce: law.Period{From: last}, Tiers: after},
			}}
			e.Offences = []*law.Offence{o}
			for _, victims := range [][]law.Ages{nil, {minors}, {adults}} {
				for circumstance := range 3 {
					f := law.Facts{Date: first, Until: last, Victims: victims}
					var worlds []world
					for _, in := range []world{{false, false}, {false, true}, {true, false}, {true, true}} {
						age := len(victims) == 0 || victims[0] == minors == in.minor
						if age && in.a == (circumstance == 1) || age && circumstance == 2 {
							worlds = append(worlds, in)
						}
					}
					switch circumstance {
					case 1:
						f.With = []law.CircumstanceID{"a"}
					case 2:
						f.Maybe = []law.CircumstanceID{"a"}
					}
					var all []string
					differ := false
					for _, in := range worlds {
						x, y := gravestOf(&o.Versions[0], in), gravestOf(&o.Versions[1], in)
						all, differ = append(all, x, y), differ || x != y
					}
					open := slices.ContainsFunc(all, func(s string) bool { return s != all[0] })
					a := resolve.Resolve(e.On(first).Offences[0], f)
					asks := slices.ContainsFunc(a.Settles, func(u resolve.Unknown) bool { return u.Fact == law.FactDate })
					if asks != differ || (a.Status == law.Undetermined) != open {
						t.Errorf("%v, then %v, victims %v, circumstance %d: %s, settled by %v, want the day %v", before, after, victims, circumstance, a.Status, a.Settles, differ)
					}
					seen[fmt.Sprint(open, differ)]++
				}
			}
		}
	}
	if seen["true true"] == 0 || seen["true false"] == 0 || seen["false false"] == 0 {
		t.Errorf("tried: %v", seen)
	}
}
