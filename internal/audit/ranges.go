package audit

import (
	"math"
	"slices"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
)

// ranges holds what the edition of an audit threatens. It is made once, so that
// many sentences can be compared with it as whole numbers.
type ranges struct {
	edition   *law.Edition
	tables    *resolve.Tables
	histories []*resolve.History // in the order of the edition
	leading   map[string][]int   // by offence: the indices of those whose conduct may pass to it, see [law.Offence.Successors]
	edges     []int              // days on which something changes, see [law.Edition.Edges] and [law.Date.Ordinal]
	threats   []threats          // for the days before the first edge, and from each edge on
}

// threats are the tiers in force on a day by the family of their offences, gravest first.
type threats map[string][]threat

// threat is a tier of the version of an offence that is in force.
type threat struct {
	offence int // index of the history
	tier    *law.Tier
	span    span
}

func newRanges(e *law.Edition, tables *resolve.Tables) *ranges {
	x := &ranges{edition: e, tables: tables, leading: map[string][]int{}}
	for i, o := range e.Offences {
		x.histories = append(x.histories, tables.Of(o))
		for _, to := range o.Successors() {
			x.leading[to] = append(x.leading[to], i)
		}
	}
	if !e.Dated() {
		x.threats = []threats{x.threatsOf(e)}
		return x
	}
	edges := e.Edges()
	x.threats = append(x.threats, nil) // nothing is in force before
	for _, day := range edges {
		x.edges = append(x.edges, day.Ordinal())
		x.threats = append(x.threats, x.threatsOf(e.On(day)))
	}
	return x
}

// threatsOf lists the tiers of an edition as it stands on a day. Among equally grave tiers
// the order of the offences is kept.
func (x *ranges) threatsOf(e *law.Edition) threats {
	var list []threat
	for i, o := range e.Offences {
		tiers := o.Shown().Tiers
		for k := range tiers {
			tier := &tiers[k]
			list = append(list, threat{i, tier, spanOf(tier.Prison)})
		}
	}
	slices.SortStableFunc(list, func(a, b threat) int {
		order, _ := b.tier.Prison.Severity(a.tier.Prison)
		return order
	})
	all := threats{}
	for _, t := range list {
		family := x.histories[t.offence].Offence().Family
		all[family] = append(all[family], t)
	}
	return all
}

// on gives the tiers in force on a day.
func (x *ranges) on(day law.Date) threats {
	at, found := slices.BinarySearch(x.edges, day.Ordinal())
	if found {
		at++
	}
	return x.threats[at]
}

// span is a range as two measures: a term is inside when its measure is not below
// the first and not above the second.
type span struct{ low, high measure }

// measure orders terms: the days in addition to the months count, and life is above
// every figure.
type measure int32

const lifelong measure = math.MaxInt32

// measureOf gives the measure of a term that is known.
func measureOf(term law.Bound) measure {
	if term.Kind == law.Life {
		return lifelong
	}
	return measure(term.Months)<<5 + measure(term.Days) // a term has fewer than 32 days besides its months
}

// spanOf gives the measures of a range. No term is outside a bound that the source
// does not state.
func spanOf(prison law.Range) span {
	s := span{0, lifelong}
	if low, ok := prison.Min.Figure(); ok {
		s.low = measureOf(law.Term(low))
	} else if prison.Min.Kind == law.Life {
		s.low = lifelong
	}
	if high, ok := prison.Max.Figure(); ok {
		s.high = measureOf(law.Term(high))
	}
	return s
}

// position says where a term stands.
func (s span) position(term measure) Verdict {
	switch {
	case term < s.low:
		return Below
	case term > s.high:
		return Above
	}
	return Within
}
