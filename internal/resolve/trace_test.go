package resolve_test

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
)

// A fact settles a case when the result differs between its values while all other
// facts stay equal. Knowing all such facts leaves one result. When there is only
// one such fact, it is enough.
func TestSettlesListsTheFactsThatMatter(t *testing.T) {
	checkRandom(t, func(t *rapid.T, w *oracle, f facts) {
		a := resolve.Resolve(w.offence, f.given())
		want := mattering(w, f)
		if !slices.Equal(a.Settles, want) {
			t.Errorf("settles %v, want %v", a.Settles, want)
		}
		if (len(a.Branches) > 1) != (len(a.Settles) > 0) {
			t.Errorf("%d branches and %v would settle", len(a.Branches), a.Settles)
		}
		if len(a.Settles) == 1 {
			for _, known := range f.valuesOf(a.Settles[0]) {
				if got := ranksOf(resolve.Resolve(w.offence, known.given())); len(got) != 1 {
					t.Errorf("%v is known, and %v remain", a.Settles[0], got)
				}
			}
		}
	})
}

func mattering(w *oracle, f facts) []resolve.Unknown {
	var list []resolve.Unknown
	ages, present := f.ages(), f.present()
	parts := func(same func(age, p int) (int, int)) bool {
		for _, age := range ages {
			for _, p := range present {
				if a, q := same(age, p); w.result[age][p] != w.result[a][q] {
					return true
				}
			}
		}
		return false
	}
	if parts(func(_, p int) (int, int) { return ages[0], p }) {
		list = append(list, resolve.Unknown{Fact: law.FactAge})
	}
	for i, id := range letters {
		bit := 1 << i
		if f.maybe&bit != 0 && parts(func(age, p int) (int, int) { return age, p ^ bit }) {
			list = append(list, resolve.Unknown{Fact: law.FactMaybe, Circumstance: id})
		}
	}
	return list
}

// valuesOf gives the facts with each value that an unknown one may have.
func (f facts) valuesOf(u resolve.Unknown) []facts {
	var list []facts
	if u.Fact == law.FactAge {
		for _, age := range f.ages() {
			g := f
			g.victims = []law.Ages{law.AgeBand(age, age)}
			list = append(list, g)
		}
		return list
	}
	bit := maskOf([]law.CircumstanceID{u.Circumstance})
	absent, present := f, f
	absent.maybe &^= bit
	present.maybe &^= bit
	present.with |= bit
	return append(list, absent, present)
}

// Leaving out a fact that is cited changes the results; leaving out another
// does not.
func TestCitedFactsAreThoseThatMatter(t *testing.T) {
	checkRandom(t, func(t *rapid.T, w *oracle, f facts) {
		a := resolve.Resolve(w.offence, f.given())
		before := w.results(f)
		var want []resolve.Known
		ageless := f
		ageless.victims = nil
		if !slices.Equal(w.results(ageless), before) {
			want = append(want, resolve.Known{Fact: law.FactAge})
		}
		for i, id := range letters {
			if bit := 1 << i; f.with&bit != 0 {
				less := f
				less.with &^= bit
				if !slices.Equal(w.results(less), before) {
					want = append(want, resolve.Known{Fact: law.FactCircumstance, Circumstance: id})
				}
			}
		}
		if !slices.Equal(a.Cited, want) {
			t.Errorf("cited %v, want %v", a.Cited, want)
		}
	})
}

func TestTraceSaysWhatBecameOfEveryTier(t *testing.T) {
	checkRandom(t, func(t *rapid.T, w *oracle, f facts) {
		a := resolve.Resolve(w.offence, f.given())
		if len(a.Trace) != len(w.byRank) {
			t.Fatalf("%d tiers traced of %d", len(a.Trace), len(w.byRank))
		}
		last := len(ladder)
		for _, tt := range a.Trace {
			r := rank(tt.Tier)
			if r >= last {
				t.Errorf("rank %d comes after %d", r, last)
			}
			last = r
			checkOutcome(t, w, f, tt)
			checkConditions(t, f, tt)
		}
	})
}

func checkOutcome(t *rapid.T, w *oracle, f facts, tt resolve.TierTrace) {
	r := rank(tt.Tier)
	results := w.results(f)
	// Where the tier applies, what governs?
	mildest, applies := len(ladder), false
	for _, age := range f.ages() {
		for _, p := range f.present() {
			if holdsAny(tt.Tier.When, age, p) {
				mildest, applies = min(mildest, w.result[age][p]), true
			}
		}
	}
	want := resolve.NotMet
	switch {
	case slices.Equal(results, []int{r}):
		want = resolve.Governs
	case slices.Contains(results, r):
		want = resolve.Possible
	case applies:
		want = resolve.Displaced
	}
	if tt.Outcome != want {
		t.Errorf("rank %d: %s, want %s", r, tt.Outcome, want)
	}
	if (tt.DisplacedBy != nil) != (want == resolve.Displaced) {
		t.Errorf("rank %d: %s by %v", r, want, tt.DisplacedBy)
	}
	if want == resolve.Displaced && (mildest <= r || rank(tt.DisplacedBy) != mildest) {
		t.Errorf("rank %d: displaced by rank %d, want %d", r, rank(tt.DisplacedBy), mildest)
	}
	checkNearMiss(t, w, f, tt)
}

// A near miss is one change after which the tier governs: the age, taking what
// is in doubt as absent, or else one more circumstance. Without a near miss
// there is no such change.
func checkNearMiss(t *rapid.T, w *oracle, f facts, tt resolve.TierTrace) {
	r := rank(tt.Tier)
	if tt.Outcome != resolve.NotMet {
		if tt.NearMiss != nil {
			t.Errorf("rank %d: %s, and a near miss", r, tt.Outcome)
		}
		return
	}
	var ages law.Ages
	for age := range law.AnyAge().All() {
		if w.result[age][f.with] == r {
			ages = ages.Union(law.AgeBand(age, age))
		}
	}
	var circumstances []law.CircumstanceID
	for i, id := range letters {
		for _, age := range f.ages() {
			if bit := 1 << i; (f.with|f.maybe)&bit == 0 && w.result[age][f.with|bit] == r && !slices.Contains(circumstances, id) {
				circumstances = append(circumstances, id)
			}
		}
	}
	n := tt.NearMiss
	switch {
	case n == nil:
		if !ages.Empty() || len(circumstances) > 0 {
			t.Errorf("rank %d: no near miss, yet ages %v or one of %v", r, ages, circumstances)
		}
	case !ages.Empty():
		if n.Ages != ages || n.Circumstance != "" {
			t.Errorf("rank %d: near miss %v, want ages %v", r, *n, ages)
		}
	case !n.Ages.Empty() || len(circumstances) == 0 || n.Circumstance != circumstances[0]:
		t.Errorf("rank %d: near miss %v, want the first of %v", r, *n, circumstances)
	}
}

// A condition holds in all worlds that remain, in none or in some; the same for
// each of its parts.
func checkConditions(t *rapid.T, f facts, tt resolve.TierTrace) {
	if len(tt.Conditions) != len(tt.Tier.When) {
		t.Fatalf("%d conditions traced of %d", len(tt.Conditions), len(tt.Tier.When))
	}
	degree := func(c law.Condition) resolve.Holds {
		met, unmet := false, false
		for _, age := range f.ages() {
			for _, p := range f.present() {
				if holds(c, age, p) {
					met = true
				} else {
					unmet = true
				}
			}
		}
		switch {
		case !unmet:
			return resolve.Yes
		case !met:
			return resolve.No
		default:
			return resolve.Open
		}
	}
	for i, ct := range tt.Conditions {
		c := tt.Tier.When[i]
		if want := degree(c); ct.Holds != want {
			t.Errorf("%v with %v: %s, want %s", c.VictimAge, c.With, ct.Holds, want)
		}
		parts := len(c.With)
		if !c.VictimAge.Unknown() {
			parts++
		}
		if len(ct.Atoms) != parts {
			t.Errorf("%v with %v has parts %v", c.VictimAge, c.With, ct.Atoms)
		}
		for _, atom := range ct.Atoms {
			part := law.Condition{VictimAge: atom.Ages}
			if atom.Fact == law.FactCircumstance {
				part = law.Condition{VictimAge: law.AnyAge(), With: []law.CircumstanceID{atom.Circumstance}}
			}
			if want := degree(part); atom.Holds != want {
				t.Errorf("%v: want %s", atom, want)
			}
		}
	}
}
