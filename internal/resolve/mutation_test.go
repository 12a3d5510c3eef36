package resolve_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/conmina/conmina/internal/encoding"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
	"github.com/conmina/conmina/statutes"
)

// mutant is an offence with one change.
type mutant struct {
	what    string
	offence *law.Offence
	// words is set when the change is in what an answer says beside the range,
	// which examples cannot state as fully as the table of notices does.
	words bool
}

// mutants makes every change of one figure, age, condition, tier, reading or
// notice of an offence.
func mutants(o *law.Offence) []mutant {
	var list []mutant
	change := func(words bool, edit func(v *law.Version) bool, what string, args ...any) {
		m := copyOf(o)
		if edit(m.Shown().Version) {
			list = append(list, mutant{fmt.Sprintf(o.ID+": "+what, args...), m, words})
		}
	}
	for i, t := range o.Shown().Tiers {
		for _, by := range []law.Months{-law.Year, -1, 1, law.Year} {
			change(false, func(v *law.Version) bool { return move(&v.Tiers[i].Prison, &v.Tiers[i].Prison.Min, by) }, "%s minimum %+d", t.ID, by)
			change(false, func(v *law.Version) bool { return move(&v.Tiers[i].Prison, &v.Tiers[i].Prison.Max, by) }, "%s maximum %+d", t.ID, by)
		}
		change(false, func(v *law.Version) bool { return flip(&v.Tiers[i].Prison, &v.Tiers[i].Prison.Min) }, "%s minimum stated or not", t.ID)
		change(false, func(v *law.Version) bool { return flip(&v.Tiers[i].Prison, &v.Tiers[i].Prison.Max) }, "%s maximum stated or not", t.ID)
		for _, by := range []int{-1, 1} {
			change(false, func(v *law.Version) bool { return days(&v.Tiers[i].Fine, &v.Tiers[i].Fine.Min, by) }, "%s fine from %+d", t.ID, by)
			change(false, func(v *law.Version) bool { return days(&v.Tiers[i].Fine, &v.Tiers[i].Fine.Max, by) }, "%s fine to %+d", t.ID, by)
		}
		for k := range t.Disqualifications {
			change(false, func(v *law.Version) bool {
				v.Tiers[i].Disqualifications = slices.Delete(slices.Clone(t.Disqualifications), k, k+1)
				return true
			}, "%s without numeral %d", t.ID, t.Disqualifications[k])
		}
		if len(t.Disqualifications) > 0 {
			change(false, func(v *law.Version) bool {
				v.Tiers[i].Disqualifications = append(slices.Clone(t.Disqualifications), 12)
				return true
			}, "%s with numeral 12", t.ID)
		}
		change(false, func(v *law.Version) bool { v.Tiers[i].Article += "X"; return o.Dated() }, "%s in another article", t.ID)
		for n := range t.When {
			for _, by := range edges {
				change(false, func(v *law.Version) bool { return nudge(&v.Tiers[i].When[n].VictimAge, by) }, "%s condition %d ages %v", t.ID, n, by)
			}
			for k := range t.When[n].With {
				change(false, func(v *law.Version) bool {
					v.Tiers[i].When[n].With = slices.Delete(v.Tiers[i].When[n].With, k, k+1)
					return true
				}, "%s condition %d without its circumstance", t.ID, n)
			}
			change(false, func(v *law.Version) bool {
				v.Tiers[i].When = slices.Delete(v.Tiers[i].When, n, n+1)
				return true
			}, "%s without condition %d", t.ID, n)
		}
		for n := range t.Readings {
			change(true, func(v *law.Version) bool {
				v.Tiers[i].Readings = slices.Delete(v.Tiers[i].Readings, n, n+1)
				return true
			}, "%s without reading %d", t.ID, n)
			for _, by := range []law.Months{-law.Year, -1, 1, law.Year} {
				r := func(v *law.Version) *law.Range { return &v.Tiers[i].Readings[n].Prison }
				change(true, func(v *law.Version) bool { return move(r(v), &r(v).Min, by) }, "%s reading %d minimum %+d", t.ID, n, by)
				change(true, func(v *law.Version) bool { return move(r(v), &r(v).Max, by) }, "%s reading %d maximum %+d", t.ID, n, by)
			}
			for c := range t.Readings[n].When {
				for _, by := range edges {
					change(true, func(v *law.Version) bool { return nudge(&v.Tiers[i].Readings[n].When[c].VictimAge, by) }, "%s reading %d ages %v", t.ID, n, by)
				}
			}
		}
		change(false, func(v *law.Version) bool { v.Tiers = slices.Delete(v.Tiers, i, i+1); return true }, "without %s", t.ID)
		for j := range i {
			other := o.Shown().Tiers[j].ID
			change(false, func(v *law.Version) bool {
				v.Tiers[i].Prison, v.Tiers[j].Prison = v.Tiers[j].Prison, v.Tiers[i].Prison
				return true
			}, "%s and %s with each other's range", t.ID, other)
			change(false, func(v *law.Version) bool {
				v.Tiers[i].When, v.Tiers[j].When = v.Tiers[j].When, v.Tiers[i].When
				return true
			}, "%s and %s with each other's conditions", t.ID, other)
		}
	}
	for _, by := range edges {
		change(false, func(v *law.Version) bool { return nudge(&v.VictimAge, by) }, "protected ages %v", by)
	}
	change(false, func(v *law.Version) bool {
		protected := !v.VictimAge.Empty()
		v.VictimAge = law.Ages{}
		return protected
	}, "for victims of any age")
	for i, n := range o.Shown().Notices {
		change(true, func(v *law.Version) bool { v.Notices = slices.Delete(v.Notices, i, i+1); return true }, "without notice %s", n.ID)
		for _, by := range edges {
			change(true, func(v *law.Version) bool { return nudge(&v.Notices[i].IfPossible, by) }, "notice %s ages %v", n.ID, by)
			change(true, func(v *law.Version) bool { return nudge(&v.Notices[i].IfCertain, by) }, "notice %s ages %v", n.ID, by)
		}
	}
	return list
}

// copyOf copies an offence as deep as mutants change it.
func copyOf(o *law.Offence) *law.Offence {
	c := o.Shown().Alone()
	conditions := func(list []law.Condition) []law.Condition {
		list = slices.Clone(list)
		for i := range list {
			list[i].With = slices.Clone(list[i].With)
		}
		return list
	}
	v := &c.Versions[0]
	v.Tiers, v.Notices = slices.Clone(v.Tiers), slices.Clone(v.Notices)
	for i := range v.Tiers {
		t := &v.Tiers[i]
		t.When, t.Readings = conditions(t.When), slices.Clone(t.Readings)
		for k := range t.Readings {
			t.Readings[k].When = conditions(t.Readings[k].When)
		}
	}
	return c
}

// move changes a stated bound, unless the range would then be none.
func move(r *law.Range, b *law.Bound, by law.Months) bool {
	if b.Kind != law.Stated || b.Months+by <= 0 {
		return false
	}
	b.Months += by
	return r.Check() == nil
}

// days changes an end of a fine that there is.
func days(f *law.Fine, end *int, by int) bool {
	*end += by
	return f.Min > 1 && f.Min <= f.Max
}

// flip states a bound that is not stated, or the other way round.
func flip(r *law.Range, b *law.Bound) bool {
	if b.Kind == law.Stated {
		*b = law.Bound{Kind: law.NotStated}
	} else {
		*b = law.Term(20 * law.Year)
	}
	return r.Check() == nil
}

// edges are the changes of the lowest and of the highest age of a band.
var edges = [][2]int{{-1, 0}, {1, 0}, {0, -1}, {0, 1}}

// nudge moves an end of a band of ages, unless it is no band or stays the same.
func nudge(ages *law.Ages, by [2]int) bool {
	low, high := ages.Limits()
	if ages.Empty() || ages.Unknown() {
		return false
	}
	moved := law.AgeBand(low+by[0], high+by[1])
	same := moved == *ages || moved.Empty()
	*ages = moved
	return !same
}

// same reports whether two versions of an offence give the same tiers, ranges
// and notices in every case there is.
func same(a, b *law.Offence) bool {
	for age := range law.AnyAge().All() {
		for _, k := range []knows{absent, present, inDoubt} {
			x, y := resolve.Resolve(a, k.facts(law.AgeBand(age, age))), resolve.Resolve(b, k.facts(law.AgeBand(age, age)))
			if row(x) != row(y) || !slices.Equal(saidBy(x), saidBy(y)) {
				return false
			}
		}
	}
	return true
}

// byExamples reports whether an example of the offence fails.
func byExamples(o *law.Offence) bool {
	return slices.ContainsFunc(o.Shown().Examples, func(x law.Example) bool {
		a := resolve.Resolve(o, x.Given)
		var tiers []string
		for _, b := range a.Branches {
			if b.Tier != nil {
				tiers = append(tiers, b.Tier.ID)
			}
		}
		want := x.Tiers
		if x.Status == law.Determined {
			want = []string{x.Tier}
		}
		return a.Status != x.Status || !slices.Equal(tiers, want) ||
			x.Status == law.Determined && a.Branches[0].Prison() != x.Prison
	})
}

// byTables reports whether the tables of the report, written by hand, catch it.
func byTables(o *law.Offence) bool {
	victims := []law.Ages{law.AnyAge(), law.AgeBand(17, 18)}
	for age := range law.AnyAge().All() {
		victims = append(victims, law.AgeBand(age, age))
	}
	for _, victim := range victims {
		for _, k := range []knows{absent, present, inDoubt} {
			a := resolve.Resolve(o, k.facts(victim))
			if row(a) != wantRow(at(o.ID, victim, k)) || !slices.Equal(saidBy(a), wantNotices(o.ID, victim, k)) {
				return true
			}
		}
	}
	return false
}

// Every change of the law is caught: a change of a figure, an age, a condition
// or a tier by the examples beside it alone, a change of what else is said by
// the tables of the report.
func TestMutantsOfTheLaw(t *testing.T) {
	made, alike, left := 0, 0, 0
	e, _, err := encoding.ReadWithOrigins(statutes.FS, "tip-2018", false) // with the examples
	if err != nil {
		t.Fatal(err)
	}
	for _, o := range e.Offences {
		if byExamples(o) || byTables(o) {
			t.Fatalf("%s is caught as it is", o.ID)
		}
		for _, m := range mutants(o) {
			made++
			if same(o, m.offence) {
				alike++ // a graver tier governs there in any case, so that nothing tells the two apart
				continue
			}
			if m.words && byTables(m.offence) || !m.words && byExamples(m.offence) {
				continue
			}
			left++
			t.Errorf("not caught: %s", m.what)
		}
	}
	t.Logf("%d mutants, %d of them the same law, %d not caught", made, alike, left)
	if made < 150 || alike > 5 {
		t.Errorf("only %d mutants were made, and %d are the same law", made, alike)
	}
}
