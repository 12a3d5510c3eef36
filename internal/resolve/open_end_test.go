package resolve_test

import (
	"maps"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
)

// An act whose last day is not known may have ended under every version from its
// first day on: what remains is what remains on its first day and on each day
// after it on which the law changes, and one range is given only where all of
// those days have that one.
func TestAnActOfUnknownEnd(t *testing.T) {
	e := penalCode(t)
	days := e.Edges()
	r := rand.New(rand.NewPCG(9, 9))
	for _, o := range e.Offences {
		for _, age := range []law.Ages{law.AnyAge(), law.AgeBand(13, 13), law.AgeBand(15, 15), law.AgeBand(17, 17), law.AgeBand(25, 25)} {
			for i, day := range days {
				if r.IntN(oneOf(4)) > 0 {
					continue
				}
				facts := law.Facts{Victims: []law.Ages{age}, Date: day}
				want, single := map[string]bool{}, true
				for _, d := range days[i:] {
					on := facts
					on.Date = d
					a := resolve.Resolve(o, on)
					want[remaining(a)] = true
					single = single && a.Status == law.Determined
				}
				facts.Until = law.EndUnknown()
				a := resolve.Resolve(o, facts)
				single = single && len(want) == 1
				if (a.Status == law.Determined) != single {
					t.Errorf("%s, %s, from %s: %s, of %v", o.ID, age, day, a.Status, slices.Sorted(maps.Keys(want)))
				}
				got := map[string]bool{}
				for _, part := range a.Spans {
					got[remaining(part)] = true
				}
				if len(a.Spans) == 0 {
					got[remaining(a)] = true
				}
				if !maps.Equal(got, want) {
					t.Errorf("%s, %s, from %s: %v, want %v", o.ID, age, day, slices.Sorted(maps.Keys(got)), slices.Sorted(maps.Keys(want)))
				}
			}
		}
	}
}

// remaining is the ranges that an answer leaves, or its status.
func remaining(a resolve.Answer) string {
	if !a.Ranged() {
		return string(a.Status)
	}
	return brief(a)
}

// A victim with a birth date is as old as on the first day, or older.
func TestAVictimGrowsOverAnUnknownEnd(t *testing.T) {
	a := ask(t, penalCode(t), "129-A", law.Given{Born: "2008-05-01", Date: "2022-05-02.."})
	// 14 to 17 years of age until 30 April 2026, and of age from then on: 129-B and 129-A.
	if got := brief(a); got != "12-20 | 8-15" {
		t.Errorf("%s", got)
	}
	if want := law.AgeBand(14, law.MaxAge); a.Victim != want {
		t.Errorf("%s, want %s", a.Victim, want)
	}
}
