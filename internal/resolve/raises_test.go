package resolve_test

import (
	"slices"
	"testing"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
)

// Article 129-B threatens 12 to 20 years by its first paragraph and 25 to 35 by its
// second, whose numerals name five circumstances beside the age of the victim.
func TestRaisesOfTrafficking(t *testing.T) {
	e := penalCode(t).On(law.Date{Year: 2024, Month: 5, Day: 1})
	f := law.Facts{Date: e.Day, Victims: []law.Ages{law.AgeBand(15, 15)}}
	raises := resolve.Resolve(e.Offence("trafficking"), f).Raises()
	if len(raises) != 1 || raises[0].Tier.Prison.Min.Months != 25*12 || raises[0].Tier.Prison.Max.Months != 35*12 || len(raises[0].With) != 5 {
		t.Errorf("at 15: %+v", raises)
	}
	f.Victims = []law.Ages{law.AgeBand(20, 20)}
	raises = resolve.Resolve(e.Offence("trafficking"), f).Raises()
	if len(raises) != 2 || raises[0].Tier.Prison.Min.Months != 12*12 || raises[1].Tier.Prison.Min.Months != 25*12 {
		t.Errorf("at 20: %+v", raises)
	}
	f.With = []law.CircumstanceID{"victim-death"}
	if raises = resolve.Resolve(e.Offence("trafficking"), f).Raises(); len(raises) != 0 {
		t.Errorf("above the gravest tier: %+v", raises)
	}
}

// Each circumstance that would raise a range leads to its tier when it is given, and
// no other circumstance that the offence asks for leads alone to a graver one.
func TestRaisesAreWhatOneMoreCircumstanceDoes(t *testing.T) {
	for _, day := range []string{"2010-05-01", "2018-05-01", "2024-05-01"} {
		date, _ := law.ParseDate(day)
		e := penalCode(t).On(date)
		for _, o := range e.Offences {
			for _, age := range []int{13, 15, 20, 70} {
				f := law.Facts{Date: date, Victims: []law.Ages{law.AgeBand(age, age)}}
				a := resolve.Resolve(o, f)
				told := map[law.CircumstanceID]string{}
				for _, r := range a.Raises() {
					for _, id := range r.With {
						if told[id] != "" {
							t.Errorf("%s at %d on %s tells %s twice", o.ID, age, day, id)
						}
						told[id] = r.Tier.ID
					}
				}
				if a.Status != law.Determined {
					if len(told) > 0 {
						t.Errorf("%s at %d on %s is not determined and tells %v", o.ID, age, day, told)
					}
					continue
				}
				for _, id := range o.Shown().Uses() {
					if c := e.Circumstance(id); !c.OnlyAge.Empty() && !c.OnlyAge.Has(age) {
						continue
					}
					g := f
					g.With = []law.CircumstanceID{id}
					then := resolve.Resolve(o, g)
					want := ""
					if then.Status == law.Determined {
						if order, _ := then.Branches[0].Prison().Severity(a.Branches[0].Prison()); order > 0 {
							want = then.Branches[0].Tier.ID
						}
					}
					if told[id] != want {
						t.Errorf("%s at %d on %s with %s: told %q, and it leads to %q", o.ID, age, day, id, told[id], want)
					}
				}
				if slices.ContainsFunc(a.Raises(), func(r resolve.Raise) bool { return len(r.With) == 0 }) {
					t.Errorf("%s at %d on %s tells a tier without a circumstance", o.ID, age, day)
				}
			}
		}
	}
}

// The milder of two raised ranges comes first, in whatever order the tiers stand.
func TestRaisesAreListedMildestFirst(t *testing.T) {
	o := small(law.Tier{}, law.Tier{When: []law.Condition{when(law.AnyAge(), "b")}}, law.Tier{When: []law.Condition{when(law.AnyAge(), "a")}}, law.Tier{When: []law.Condition{when(law.AnyAge(), "c")}})
	for range 4 {
		tiers := o.Versions[0].Tiers
		o.Versions[0].Tiers = []law.Tier{tiers[0], tiers[2], tiers[3], tiers[1]}
		var got []string
		for _, r := range resolve.Resolve(o, law.Facts{}).Raises() {
			got = append(got, r.Tier.ID+" "+string(r.With[0]))
		}
		if !slices.Equal(got, []string{"t1 b", "t2 a", "t3 c"}) {
			t.Errorf("raised to %q", got)
		}
	}
}
