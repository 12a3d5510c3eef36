package resolve_test

import (
	"fmt"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"github.com/conmina/conmina/internal/law"
)

// The oracle answers by trying every world: each age with each combination of
// circumstances. It knows nothing of how package resolve saves itself that.

// letters are the circumstances of random offences. A set of them is a mask.
// The last is in the vocabulary and in no condition.
var letters = []law.CircumstanceID{"a", "b", "c", "d", "unused"}

const combinations = 1 << 5

func maskOf(ids []law.CircumstanceID) int {
	mask := 0
	for _, id := range ids {
		mask |= 1 << slices.Index(letters, id)
	}
	return mask
}

func idsOf(mask int) []law.CircumstanceID {
	var ids []law.CircumstanceID
	for i, id := range letters {
		if mask&(1<<i) != 0 {
			ids = append(ids, id)
		}
	}
	return ids
}

// ladder holds ranges from the mildest to the gravest.
var ladder = []law.Range{
	{Max: law.Term(24)},
	{Min: law.Term(24), Max: law.Term(60)},
	{Min: law.Term(48), Max: law.Term(60)},
	{Min: law.Term(48), Max: law.Term(96)},
	{Min: law.Term(72)},
	{Min: law.Term(96), Max: law.Term(120)},
	{Min: law.Term(180), Max: law.Term(180)},
	{Min: law.Term(180), Max: law.Term(240)},
	{Min: law.Bound{Kind: law.Life}, Max: law.Bound{Kind: law.Life}},
}

// none is the result where no tier applies. Results are ranks of the ladder.
const none = -1

type oracle struct {
	offence *law.Offence
	byRank  map[int]*law.Tier
	result  [law.MaxAge + 1][combinations]int
}

func newOracle(o *law.Offence) *oracle {
	w := &oracle{offence: o, byRank: map[int]*law.Tier{}}
	for i := range o.Shown().Tiers {
		t := &o.Shown().Tiers[i]
		w.byRank[rank(t)] = t
	}
	for age := range w.result {
		for present := range combinations {
			w.result[age][present] = none
			for r, t := range w.byRank {
				if holdsAny(t.When, age, present) {
					w.result[age][present] = max(w.result[age][present], r)
				}
			}
		}
	}
	return w
}

func rank(t *law.Tier) int {
	if t == nil {
		return none
	}
	return slices.Index(ladder, t.Prison)
}

func holdsAny(when []law.Condition, age, present int) bool {
	for _, c := range when {
		if holds(c, age, present) {
			return true
		}
	}
	return len(when) == 0
}

func holds(c law.Condition, age, present int) bool {
	asked := maskOf(c.With)
	return c.VictimAge.Has(age) && present&asked == asked
}

// facts are the known facts, in the oracle's terms.
type facts struct {
	victims     []law.Ages
	with, maybe int
}

func (f facts) given() law.Facts {
	return law.Facts{Victims: f.victims, With: idsOf(f.with), Maybe: idsOf(f.maybe)}
}

// ages lists the ages that the youngest victim may have.
func (f facts) ages() []int {
	if len(f.victims) == 0 {
		return slices.Collect(law.AnyAge().All())
	}
	youngest := map[int]bool{}
	for n := range f.victims[0].All() {
		youngest[n] = true
	}
	for _, v := range f.victims[1:] {
		next := map[int]bool{}
		for n := range youngest {
			for m := range v.All() {
				next[min(n, m)] = true
			}
		}
		youngest = next
	}
	var list []int
	for n := range law.MaxAge + 1 {
		if youngest[n] {
			list = append(list, n)
		}
	}
	return list
}

// present lists every combination that may be the case.
func (f facts) present() []int {
	var list []int
	for extra := range combinations {
		if extra&^f.maybe == 0 {
			list = append(list, f.with|extra)
		}
	}
	return list
}

// results lists the ranks that the facts leave possible, mildest first; an age
// without a tier comes last, as in an answer.
func (w *oracle) results(f facts) []int {
	var list []int
	present := f.present()
	for _, age := range f.ages() {
		for _, p := range present {
			if r := w.result[age][p]; !slices.Contains(list, r) {
				list = append(list, r)
			}
		}
	}
	slices.SortFunc(list, func(a, b int) int {
		switch none {
		case a:
			return 1
		case b:
			return -1
		}
		return a - b
	})
	return list
}

func drawAges(t *rapid.T, label string) law.Ages {
	edges := []int{0, 1, 13, 14, 15, 17, 18, 19, 60, 129, 130}
	var a law.Ages
	for range rapid.IntRange(1, 2).Draw(t, label+": bands") {
		from := rapid.SampledFrom(edges).Draw(t, label+": from")
		to := rapid.SampledFrom(edges).Draw(t, label+": to")
		a = a.Union(law.AgeBand(min(from, to), max(from, to)))
	}
	return a
}

func drawConditions(t *rapid.T, label string) []law.Condition {
	var when []law.Condition
	for i := range rapid.IntRange(1, 3).Draw(t, label+": conditions") {
		c := law.Condition{VictimAge: law.AnyAge()}
		if rapid.Bool().Draw(t, label+": by age") {
			c.VictimAge = drawAges(t, fmt.Sprintf("%s: condition %d", label, i))
		}
		c.With = idsOf(rapid.IntRange(0, 15).Draw(t, label+": circumstances"))
		when = append(when, c)
	}
	return when
}

// drawOffence makes a small offence whose tiers are strictly ordered, in any
// order of file, with a tier that needs no condition or without one.
func drawOffence(t *rapid.T) *law.Offence {
	ranks := rapid.SliceOfNDistinct(rapid.IntRange(0, len(ladder)-1), 1, 5, rapid.ID).Draw(t, "ranks")
	o := &law.Offence{ID: "random", Edition: &law.Edition{ID: "random"}, Versions: make([]law.Version, 1)}
	hasBase := rapid.IntRange(0, 3).Draw(t, "base") > 0
	for i, r := range ranks {
		tier := law.Tier{ID: fmt.Sprintf("tier-%d", i), Prison: ladder[r]}
		if !hasBase || r != slices.Min(ranks) {
			tier.When = drawConditions(t, tier.ID)
		}
		if rapid.IntRange(0, 3).Draw(t, "reading") == 0 {
			tier.Readings = append(tier.Readings, law.Reading{Words: "conditions of " + tier.ID, When: drawConditions(t, tier.ID+" reread")})
		}
		if rapid.IntRange(0, 3).Draw(t, "other range") == 0 {
			tier.Readings = append(tier.Readings, law.Reading{Words: "range of " + tier.ID, Prison: law.Range{Min: law.Term(7)}})
		}
		o.Versions[0].Tiers = append(o.Versions[0].Tiers, tier)
	}
	return o
}

func drawFacts(t *rapid.T) facts {
	var f facts
	for i := range rapid.SampledFrom([]int{0, 1, 1, 1, 2, 3}).Draw(t, "victims") {
		a := drawAges(t, fmt.Sprintf("victim %d", i))
		if rapid.Bool().Draw(t, "exactly") {
			n, _ := a.Limits()
			a = law.AgeBand(n, n)
		}
		f.victims = append(f.victims, a)
	}
	f.with = rapid.IntRange(0, combinations-1).Draw(t, "with") & rapid.IntRange(0, combinations-1).Draw(t, "with as well")
	f.maybe = rapid.IntRange(0, combinations-1).Draw(t, "maybe") &^ f.with
	return f
}

// checkRandom draws an offence and facts and runs the property on them.
func checkRandom(t *testing.T, property func(t *rapid.T, w *oracle, f facts)) {
	t.Helper()
	rapid.Check(t, func(t *rapid.T) { property(t, newOracle(drawOffence(t)), drawFacts(t)) })
}
