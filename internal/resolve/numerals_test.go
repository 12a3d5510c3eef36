package resolve_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
)

// numbered is an offence whose second tier has a list of numerals, two of them with
// alternatives, below a tier without numerals.
func numbered() *law.Offence {
	young, minor, any := law.AgeBand(0, 13), law.AgeBand(14, 17), law.AnyAge()
	in := func(numeral string, ages law.Ages, with ...law.CircumstanceID) law.Condition {
		return law.Condition{VictimAge: ages, With: with, Numeral: numeral}
	}
	o := small(
		law.Tier{},
		law.Tier{When: []law.Condition{
			in("1", any, "a"), in("2", minor), in("2", any, "b"), in("3", young, "c"), in("3", any, "b", "c"), in("4", young), in("5", any, "c"), in("6", any, "c", "d"),
		}},
		law.Tier{When: []law.Condition{when(any, "a", "b", "c")}},
	)
	o.Edition.Circumstances = []*law.Circumstance{{ID: "a"}, {ID: "b"}, {ID: "c"}, {ID: "d"}, {ID: "wide", Implies: []law.CircumstanceID{"d"}}}
	return o
}

// numeralsIn tries every world that the facts allow and in which a tier governs, or
// every world when none is given. It lists the numerals that have, in all of these
// worlds, a condition that holds.
func numeralsIn(o *law.Offence, tier *law.Tier, list *law.Tier, ages law.Ages, with, maybe []law.CircumstanceID) string {
	held := []string{"1", "2", "3", "4", "5", "6"}
	for age := range ages.All() {
		for extra := range 1 << len(maybe) {
			present := slices.Clone(with)
			for i, id := range maybe {
				if extra>>i&1 == 1 {
					present = append(present, id)
				}
			}
			if slices.Contains(present, "wide") {
				present = append(present, "d")
			}
			governs := &o.Shown().Tiers[0]
			for i := range o.Shown().Tiers {
				if slices.ContainsFunc(o.Shown().Tiers[i].When, func(c law.Condition) bool { return c.Holds(age, present) }) {
					governs = &o.Shown().Tiers[i]
				}
			}
			if tier != nil && governs != tier {
				continue
			}
			held = slices.DeleteFunc(held, func(n string) bool {
				return !slices.ContainsFunc(list.When, func(c law.Condition) bool { return c.Numeral == n && c.Holds(age, present) })
			})
		}
	}
	return strings.Join(held, " ")
}

// The numerals of a branch are those that hold in every world of it, also where one
// of two alternatives does and then the other; the numerals that are held are those
// that hold in every world.
func TestNumeralsHoldInEveryWorld(t *testing.T) {
	o := numbered()
	ids := []law.CircumstanceID{"a", "b", "c", "wide"}
	for _, ages := range []law.Ages{law.AgeBand(10, 10), law.AgeBand(15, 15), law.AgeBand(30, 30), law.AgeBand(10, 15), law.AgeBand(15, 30), law.AnyAge()} {
		for n := range 81 { // absent, present or in doubt
			f := law.Facts{Victims: []law.Ages{ages}}
			for _, id := range ids {
				switch n % 3 {
				case 1:
					f.With = append(f.With, id)
				case 2:
					f.Maybe = append(f.Maybe, id)
				}
				n /= 3
			}
			a := resolve.Resolve(o, f)
			for _, b := range a.Branches {
				want := ""
				if b.Tier == &o.Shown().Tiers[1] {
					want = numeralsIn(o, b.Tier, b.Tier, ages, f.With, f.Maybe)
				}
				if got := strings.Join(a.NumeralsOf(b), " "); got != want {
					t.Errorf("%v with %v, perhaps %v, %s: numerals %q, want %q", ages, f.With, f.Maybe, b.Tier.ID, got, want)
				}
			}
			if none := a.NumeralsHeld(&o.Shown().Tiers[2]); len(none) > 0 {
				t.Errorf("%v with %v: a tier without numerals has %q", ages, f.With, none)
			}
			if got, want := strings.Join(slices.Compact(a.NumeralsHeld(&o.Shown().Tiers[1])), " "), numeralsIn(o, nil, &o.Shown().Tiers[1], ages, f.With, f.Maybe); got != want {
				t.Errorf("%v with %v, perhaps %v: numerals held %q, want %q", ages, f.With, f.Maybe, got, want)
			}
		}
	}
}
