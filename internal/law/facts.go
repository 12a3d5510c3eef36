package law

import (
	"github.com/conmina/conmina/internal/spelling"
)

// Facts is what is known of a case. The zero value says only that there is a
// victim.
type Facts struct {
	Victims []Ages           // the possible ages of each victim; an empty list is one victim of unknown age
	Born    Date             // when given, Victims holds the age worked out from it
	Date    Date             // date of the act, or its first day, or zero
	Today   bool             // Date was not given, so it is the day on which the question is asked
	Until   Date             // last day of an act that took longer than one, or [EndUnknown]; else zero
	With    []CircumstanceID // present, in the order of their ids
	Maybe   []CircumstanceID // not known either way, in the order of their ids
}

// Youngest is the set of ages that the youngest victim may have: every age that
// some victim may have while no other victim is certainly younger. A victim with an
// empty set of ages counts as one of unknown age.
func (f Facts) Youngest() Ages {
	if len(f.Victims) == 0 {
		return AnyAge()
	}
	var all Ages
	bound := MaxAge
	for _, v := range f.Victims {
		if v.Empty() {
			v = AnyAge()
		}
		all = all.Union(v)
		_, oldest := v.Limits()
		bound = min(bound, oldest)
	}
	return all.Intersect(AgeBand(0, bound))
}

// EndsUnknown reports whether the facts say that the last day of the act is not
// known.
func (f Facts) EndsUnknown() bool { return f.Until == EndUnknown() }

// UntilText writes the last day, as [Given.Facts] reads it.
func (f Facts) UntilText() string {
	if f.EndsUnknown() {
		return spelling.Unknown
	}
	return f.Until.String()
}

// Period is the days of the act.
func (f Facts) Period() Period {
	if f.Until.IsZero() {
		return Period{f.Date, f.Date}
	}
	return Period{f.Date, f.Until}
}

// Ages is the set of ages that some victim may have.
func (f Facts) Ages() Ages {
	var all Ages
	for _, v := range f.Victims {
		all = all.Union(v)
	}
	if all.Empty() {
		return AnyAge()
	}
	return all
}
