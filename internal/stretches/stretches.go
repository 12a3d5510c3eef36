// Package stretches cuts the bar of an answer into the parts that are certain, possible,
// open or fixed. Positions are months.
package stretches

import (
	"slices"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
	"github.com/conmina/conmina/internal/sheet"
)

// End chooses the end of the axis: the highest figure of all ranges, with some
// space after it when a range is open.
func End(ranges []law.Range) law.Months {
	var top law.Months
	isOpen := false
	for _, r := range ranges {
		for _, b := range []law.Bound{r.Min, r.Max} {
			top = max(top, b.Months)
		}
		isOpen = isOpen || r.Max.Kind == law.NotStated || r.Max.Kind == law.Life
	}
	if isOpen {
		top += sheet.AxisStep
	}
	return max((top+sheet.AxisStep-1)/sheet.AxisStep*sheet.AxisStep, sheet.AxisStep)
}

// RangesOf lists the ranges that an answer leaves possible.
func RangesOf(a resolve.Answer) []law.Range {
	var list []law.Range
	for _, b := range a.Branches {
		if b.Tier != nil {
			list = append(list, b.Prison())
		}
	}
	return list
}

// Of cuts the bar of an answer. A stretch that every branch contains is
// certain, a stretch that only some branches contain is possible.
func Of(a resolve.Answer, end law.Months) []sheet.Stretch {
	ranges := RangesOf(a)
	if len(ranges) == 1 && len(a.Branches) == 1 {
		return whole(ranges[0], end)
	}
	var list []sheet.Stretch
	common, some := overlap(ranges, end)
	some = some && len(ranges) == len(a.Branches)
	if some {
		list = append(list, common...)
	}
	for _, r := range ranges {
		for _, p := range whole(r, end) {
			switch {
			case !p.Kind.Point():
				list = append(list, minus(sheet.Stretch{Kind: sheet.Possible, From: p.From, To: p.To}, common, some)...)
				continue
			case p.Kind == sheet.Fixed:
				p.Kind = sheet.Choice
			}
			if !slices.Contains(list, p) {
				list = append(list, p)
			}
		}
	}
	return tidy(list)
}

// whole is the bar of one range.
func whole(r law.Range, end law.Months) []sheet.Stretch {
	switch {
	case r.Min.Kind == law.Life:
		return []sheet.Stretch{{Kind: sheet.Life, From: end, To: end}}
	case r.Fixed():
		return []sheet.Stretch{{Kind: sheet.Fixed, From: r.Min.Months, To: r.Min.Months}}
	case r.Max.Kind == law.Life:
		return []sheet.Stretch{{Kind: sheet.Certain, From: r.Min.Months, To: end}, {Kind: sheet.Life, From: end, To: end}}
	case r.Max.Kind == law.NotStated:
		return []sheet.Stretch{{Kind: sheet.Open, From: r.Min.Months, To: end}}
	case r.Min.Kind == law.NotStated:
		return []sheet.Stretch{{Kind: sheet.Open, From: 0, To: r.Max.Months}}
	}
	return []sheet.Stretch{{Kind: sheet.Certain, From: r.Min.Months, To: r.Max.Months}}
}

// overlap is the stretch that all ranges have in common; some is false when there is
// none.
func overlap(ranges []law.Range, end law.Months) (common []sheet.Stretch, some bool) {
	from, to, kind := law.Months(0), end, sheet.Open
	for _, r := range ranges {
		p := whole(r, end)[0]
		from, to = max(from, p.From), min(to, p.To)
		if p.Kind == sheet.Certain {
			kind = sheet.Certain
		}
		if p.Kind.Point() {
			return nil, false
		}
	}
	if from >= to {
		return nil, false
	}
	return []sheet.Stretch{{Kind: kind, From: from, To: to}}, true
}

// minus gives a stretch without the stretches that all ranges have in common.
func minus(p sheet.Stretch, common []sheet.Stretch, some bool) []sheet.Stretch {
	if !some {
		return []sheet.Stretch{p}
	}
	c := common[0]
	var rest []sheet.Stretch
	if p.From < c.From {
		rest = append(rest, sheet.Stretch{Kind: p.Kind, From: p.From, To: min(p.To, c.From)})
	}
	if p.To > c.To {
		rest = append(rest, sheet.Stretch{Kind: p.Kind, From: max(p.From, c.To), To: p.To})
	}
	return rest
}

// tidy joins possible stretches that touch each other, and sorts them all along the
// axis. Points come last, so that they are drawn on top.
func tidy(list []sheet.Stretch) []sheet.Stretch {
	slices.SortStableFunc(list, func(a, b sheet.Stretch) int {
		if pa, pb := a.Kind.Point(), b.Kind.Point(); pa != pb {
			if pa {
				return 1
			}
			return -1
		}
		return int(a.From - b.From)
	})
	var joined []sheet.Stretch
	for _, p := range list {
		last := len(joined) - 1
		if last >= 0 && joined[last].Kind == sheet.Possible && p.Kind == sheet.Possible && p.From <= joined[last].To {
			joined[last].To = max(joined[last].To, p.To)
			continue
		}
		joined = append(joined, p)
	}
	return joined
}
