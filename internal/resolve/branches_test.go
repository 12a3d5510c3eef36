package resolve_test

import (
	"cmp"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
)

func ranksOf(a resolve.Answer) []int {
	var list []int
	for _, b := range a.Branches {
		list = append(list, rank(b.Tier))
	}
	return list
}

func TestBranchesAreWhatEveryWorldGives(t *testing.T) {
	checkRandom(t, checkBranches)
}

func checkBranches(t *rapid.T, w *oracle, f facts) {
	a := resolve.Resolve(w.offence, f.given())
	want := w.results(f)
	if got := ranksOf(a); !slices.Equal(got, want) {
		t.Fatalf("branches %v, want %v", got, want)
	}
	status := law.Undetermined
	switch {
	case len(want) == 1 && want[0] == none:
		status = law.NoRange
	case len(want) == 1:
		status = law.Determined
	}
	if a.Status != status {
		t.Errorf("status %s, want %s", a.Status, status)
	}
	if got := slices.Collect(a.Victim.All()); !slices.Equal(got, f.ages()) {
		t.Errorf("ages %v, want %v", got, f.ages())
	}
	if got := envelopeOf(want); a.Envelope != got {
		t.Errorf("envelope %v, want %v", a.Envelope, got)
	}
}

// envelopeOf takes the lowest minimum and the highest maximum; a bound that one
// result does not state is not stated.
func envelopeOf(ranks []int) law.Range {
	var hull law.Range
	for i, r := range ranks {
		switch {
		case r == none:
		case i == 0:
			hull = ladder[r]
		default:
			if ladder[r].Max.Kind == law.NotStated || hull.Max.Kind == law.NotStated {
				hull.Max = law.Bound{}
			} else if ladder[r].Max.Kind == law.Life || ladder[r].Max.Months > hull.Max.Months && hull.Max.Kind != law.Life {
				hull.Max = ladder[r].Max
			}
			// Ranks ascend by minimum, so the first one's minimum stays.
		}
	}
	return hull
}

// Every case is a world that gives its branch; every world that gives the
// branch has a case that asks for no more; and no case asks for more than it
// must. The youngest ages stand first, and of these the circumstances in their order.
func TestCasesCoverJustTheirWorlds(t *testing.T) {
	checkRandom(t, func(t *rapid.T, w *oracle, f facts) {
		a := resolve.Resolve(w.offence, f.given())
		cases := map[int][]resolve.Situation{}
		for _, b := range a.Branches {
			r := rank(b.Tier)
			cases[r] = b.When
			if !slices.IsSortedFunc(b.When, func(c, d resolve.Situation) int {
				x, _ := c.Ages.Limits()
				y, _ := d.Ages.Limits()
				return cmp.Or(cmp.Compare(x, y), slices.Compare(c.Present, d.Present))
			}) {
				t.Errorf("rank %d: the cases stand in another order: %v", r, b.When)
			}
			for i, c := range b.When {
				added := maskOf(c.Present)
				for _, d := range b.When[:i] {
					if maskOf(d.Present) == added && len(c.Ages.Union(d.Ages).Bands()) < 2 {
						t.Errorf("rank %d: %v and %v with %v are one case", r, d.Ages, c.Ages, c.Present)
					}
				}
				if len(c.Ages.Bands()) != 1 || added&^f.maybe != 0 {
					t.Errorf("rank %d: case %v with %v", r, c.Ages, c.Present)
				}
				for age := range c.Ages.All() {
					if w.result[age][f.with|added] != r {
						t.Errorf("rank %d: not at %d with %v", r, age, c.Present)
					}
					for fewer := range combinations {
						if fewer&^added == 0 && fewer != added && w.result[age][f.with|fewer] == r {
							t.Errorf("rank %d: at %d, %v asks for more than %v", r, age, c.Present, idsOf(fewer))
						}
					}
				}
			}
		}
		for _, age := range f.ages() {
			for _, p := range f.present() {
				r := w.result[age][p]
				if !slices.ContainsFunc(cases[r], func(c resolve.Situation) bool {
					return c.Ages.Has(age) && maskOf(c.Present)&^p == 0
				}) {
					t.Errorf("rank %d: at %d with %v is in no case", r, age, idsOf(p))
				}
			}
		}
	})
}

func TestUnknownAgeIsEveryAge(t *testing.T) {
	checkRandom(t, func(t *rapid.T, w *oracle, f facts) {
		f.victims = nil
		var together []int
		for age := range law.AnyAge().All() {
			f.victims = []law.Ages{law.AgeBand(age, age)}
			for _, r := range ranksOf(resolve.Resolve(w.offence, f.given())) {
				if !slices.Contains(together, r) {
					together = append(together, r)
				}
			}
		}
		slices.Sort(together)
		for _, victims := range [][]law.Ages{nil, {law.AnyAge()}, {law.AnyAge(), law.AnyAge()}} {
			f.victims = victims
			got := ranksOf(resolve.Resolve(w.offence, f.given()))
			slices.Sort(got)
			if !slices.Equal(got, together) {
				t.Errorf("unknown age gives %v, the ages together %v", got, together)
			}
		}
	})
}

// What is learnt can rule results out and never bring new ones in.
func TestAFactNeverWidens(t *testing.T) {
	checkRandom(t, func(t *rapid.T, w *oracle, f facts) {
		before := ranksOf(resolve.Resolve(w.offence, f.given()))
		learnt := func(what string, g facts) {
			after := ranksOf(resolve.Resolve(w.offence, g.given()))
			for _, r := range after {
				if !slices.Contains(before, r) {
					t.Errorf("%s brings rank %d in: %v after %v", what, r, after, before)
				}
			}
		}
		for i := range letters {
			if bit := 1 << i; f.maybe&bit != 0 {
				present, absent := f, f
				present.maybe &^= bit
				absent.maybe &^= bit
				present.with |= bit
				learnt("presence", present)
				learnt("absence", absent)
			}
		}
		narrower := f
		narrower.victims = slices.Clone(f.victims)
		if len(narrower.victims) == 0 {
			narrower.victims = []law.Ages{law.AnyAge()}
		}
		v := rapid.IntRange(0, len(narrower.victims)-1).Draw(t, "whose age")
		part := narrower.victims[v].Intersect(drawAges(t, "narrower age"))
		if part.Empty() {
			return
		}
		narrower.victims[v] = part
		learnt("an age", narrower)
	})
}
