package resolve

import (
	"cmp"
	"slices"

	"github.com/conmina/conmina/internal/law"
)

// Decider is an unknown fact, with the number of offences whose answer depends on
// it.
type Decider struct {
	Unknown
	Offences int
}

// Deciding lists the unknown facts on which the answer of an offence depends: the
// date of the act, the age of the victim, and each circumstance that is in doubt or
// that the facts leave open. The facts on which most offences depend come first. If
// the date is not known, every offence with versions by date depends on it, because
// before its first day it did not exist.
func Deciding(offences []*law.Offence, f law.Facts) []Decider {
	var list []Decider
	for _, o := range offences {
		open := f
		open.Maybe = union(f.Maybe, f.Open(o.Edition))
		settles := Resolve(o, open).Settles
		if date := (Unknown{Fact: law.FactDate}); o.Dated() && f.Date.IsZero() && !slices.Contains(settles, date) {
			settles = append(settles, date)
		}
		for _, u := range settles {
			i := slices.IndexFunc(list, func(d Decider) bool { return d.Unknown == u })
			if i < 0 {
				list = append(list, Decider{Unknown: u})
				i = len(list) - 1
			}
			list[i].Offences++
		}
	}
	slices.SortStableFunc(list, func(a, b Decider) int { return cmp.Compare(b.Offences, a.Offences) })
	return list
}

// Raises is the greatest increase, in months, of the lowest minimum of an offence
// when only this circumstance is added. Life imprisonment counts as 100 years.
func Raises(offences []*law.Offence, f law.Facts, c law.CircumstanceID) law.Months {
	least := func(o *law.Offence, f law.Facts) law.Months {
		low := Resolve(o, f).Envelope.Min
		if low.Kind == law.Life {
			return 100 * law.Year
		}
		return low.Months
	}
	with := f
	with.With = union(f.With, []law.CircumstanceID{c})
	var most law.Months
	for _, o := range offences {
		most = max(most, least(o, with)-least(o, f))
	}
	return most
}
