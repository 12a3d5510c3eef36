package resolve_test

import (
	"slices"
	"testing"

	"github.com/conmina/conmina/internal/ageclasses"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
)

// Every age is in one class, and all ages of a class get the same tier and the
// same notices as the first of them, on every set of circumstances.
func TestAgeClasses(t *testing.T) {
	e := edition(t)
	for _, o := range e.Offences {
		var all law.Ages
		for _, class := range ageclasses.Of(o.Shown()) {
			if class.Empty() || !all.Intersect(class).Empty() {
				t.Errorf("%s: %v overlaps", o.ID, class)
			}
			all = all.Union(class)
			first, _ := class.Limits()
			for age := range class.All() {
				for _, f := range []law.Facts{{}, {With: []law.CircumstanceID{"aggravated"}}, {Maybe: []law.CircumstanceID{"aggravated"}}} {
					a, b := f, f
					a.Victims, b.Victims = []law.Ages{law.AgeBand(first, first)}, []law.Ages{law.AgeBand(age, age)}
					x, y := resolve.Resolve(o, a), resolve.Resolve(o, b)
					same := x.Status == y.Status && x.Envelope == y.Envelope &&
						slices.EqualFunc(x.Branches, y.Branches, func(p, q resolve.Branch) bool { return p.Tier == q.Tier }) &&
						slices.EqualFunc(x.Notices, y.Notices, func(p, q resolve.Notice) bool {
							return p.Code == q.Code && p.Tier == q.Tier && p.Reading == q.Reading && p.Source == q.Source && p.Prison == q.Prison
						})
					if !same {
						t.Errorf("%s: %d and %d part on %v", o.ID, first, age, f)
					}
				}
			}
		}
		if !all.Unknown() {
			t.Errorf("%s: no class has %v", o.ID, law.AnyAge().Minus(all))
		}
	}
}

// The ages at which the report changes its figures or its words, by hand.
func TestAgeClassesOfTheReport(t *testing.T) {
	want := map[string][]string{
		"art-153":           {"0-17", "18+"},
		"art-168-b":         {"0-13", "14-17", "18", "19+"},
		"profiting":         {"0-13", "14-17", "18+"},
		"pimping":           {"0-17", "18+"},
		"child-sex-tourism": {"0-17", "18+"},
	}
	for _, o := range edition(t).Offences {
		var got []string
		for _, class := range ageclasses.Of(o.Shown()) {
			got = append(got, class.String())
		}
		slices.Sort(got)
		if !slices.Equal(got, want[o.ID]) {
			t.Errorf("%s: %v, want %v", o.ID, got, want[o.ID])
		}
	}
}

// What no version tells apart is not told apart either where the date is not
// known, or where an act goes from one version into another.
func TestAgeClassesEver(t *testing.T) {
	day := func(text string) law.Date { return dayOf(t, text) }
	for _, o := range penalCode(t).Offences {
		var all law.Ages
		for _, class := range ageclasses.Ever(o) {
			if class.Empty() || !all.Intersect(class).Empty() {
				t.Errorf("%s: %v overlaps", o.ID, class)
			}
			all = all.Union(class)
			first, last := class.Limits()
			for _, f := range []law.Facts{{}, {Date: day("1993-01-31"), Until: day("2024-12-31")}} {
				a, b := f, f
				a.Victims, b.Victims = []law.Ages{law.AgeBand(first, first)}, []law.Ages{law.AgeBand(last, last)}
				x, y := resolve.Resolve(o, a), resolve.Resolve(o, b)
				codes := func(a resolve.Answer) (list []law.Code) {
					for _, n := range a.Notices {
						list = append(list, n.Code)
					}
					return list
				}
				if brief(x) != brief(y) || x.Envelope != y.Envelope || !slices.Equal(codes(x), codes(y)) {
					t.Errorf("%s: %d and %d part", o.ID, first, last)
				}
			}
		}
		if !all.Unknown() {
			t.Errorf("%s: no class has %v", o.ID, law.AnyAge().Minus(all))
		}
	}
}
