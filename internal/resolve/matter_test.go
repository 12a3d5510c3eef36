package resolve_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/conmina/conmina/internal/ageclasses"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
)

// The answer to any choice is the answer to the first set that matters and that the
// choice contains: on every offence, on days under old and new law, and at every band
// of ages and an unknown age, with choices at random from the words of other offences
// too.
func TestSetsThatMatter(t *testing.T) {
	random := rand.New(rand.NewPCG(17, 4))
	for _, day := range []string{"2005-05-01", "2016-05-01", "2024-05-01"} {
		date, _ := law.ParseDate(day)
		e := penalCode(t).On(date)
		var all []law.CircumstanceID
		for _, o := range e.Offences {
			all = append(all, o.Shown().Uses()...)
		}
		slices.Sort(all)
		all = slices.Compact(all)
		for _, o := range e.Offences {
			for _, ages := range append(ageclasses.Bands([]*law.Offence{o}), law.AnyAge()) {
				for _, choices := range [][]law.CircumstanceID{o.Shown().Uses(), all} {
					f := law.Facts{Date: date, Victims: []law.Ages{ages}}
					if n, _ := ages.Limits(); ages != law.AnyAge() {
						f.Victims = []law.Ages{law.AgeBand(n, n)}
					}
					sets, ok := resolve.SetsThatMatter([]*law.Offence{o}, f, choices, 300)
					if !ok && len(choices) == len(o.Shown().Uses()) {
						t.Errorf("%s %s: too many sets at %v", day, o.ID, ages)
					}
					if !ok {
						continue
					}
					for range 12 {
						holdsFor(t, o, f, sets, chosenOf(random, choices))
					}
				}
			}
		}
	}
}

// chosenOf takes a few of the choices, or many.
func chosenOf(random *rand.Rand, choices []law.CircumstanceID) []law.CircumstanceID {
	var list []law.CircumstanceID
	share := random.Float64() * random.Float64()
	for _, id := range choices {
		if random.Float64() < share {
			list = append(list, id)
		}
	}
	return list
}

func holdsFor(t *testing.T, o *law.Offence, f law.Facts, sets [][]resolve.AnyOf, chosen []law.CircumstanceID) {
	t.Helper()
	at := slices.IndexFunc(sets, func(set []resolve.AnyOf) bool {
		return !slices.ContainsFunc(set, func(words resolve.AnyOf) bool {
			return !slices.ContainsFunc(words, func(id law.CircumstanceID) bool { return slices.Contains(chosen, id) })
		})
	})
	f.With = chosen
	want := toldOf(resolve.Resolve(o, f))
	f.With = resolve.Standing(sets[at])
	if got := toldOf(resolve.Resolve(o, f)); got != want {
		t.Errorf("%s on %s, %v, of %d sets:\n%v is answered as %v:\n%s\nnot\n%s", o.ID, f.Date, f.Victims, len(sets), chosen, sets[at], got, want)
	}
}

// toldOf is what a page tells of an answer.
func toldOf(a resolve.Answer) string {
	var b strings.Builder
	fmt.Fprintln(&b, a.Status, a.Article(), a.Settles)
	for _, x := range a.Branches {
		id := "-"
		if x.Tier != nil {
			id = x.Tier.ID
		}
		fmt.Fprintln(&b, id, x.When, x.Fines, x.During)
	}
	for _, tt := range a.Trace {
		if a.Status == law.Determined && tt.Tier == a.Branches[0].Tier {
			fmt.Fprintln(&b, slices.IndexFunc(tt.Conditions, func(c resolve.ConditionTrace) bool { return c.Holds == resolve.Yes }))
		}
	}
	for _, r := range a.Raises() {
		fmt.Fprintln(&b, "raises", r.Tier.ID, r.With)
	}
	for _, n := range a.Notices {
		switch n.Code {
		case resolve.CircumstanceAbsent, resolve.CircumstanceUnused, resolve.CircumstanceAtAge, resolve.CircumstanceClose, resolve.CircumstanceReadAs:
			continue
		}
		fmt.Fprintln(&b, n.Code, n.Ages, n.Circumstances, n.Of, n.Prison)
	}
	for _, s := range a.Spans {
		fmt.Fprintln(&b, "part", toldOf(s))
	}
	return b.String()
}
