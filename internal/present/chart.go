package present

import (
	"slices"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
)

// chart is ranges on a common axis of months, before it is drawn as text or as
// a picture.
type chart struct {
	end law.Months // where the axis ends, a multiple of five years
	// origin is the year that the axis begins with, for bars of time; 0 for
	// prison terms.
	origin int
	rows   []chartRow
}

type chartRow struct {
	title   string // what the row stands for
	tier    string // the tier that governs, or why there is no single one
	figures string
	parts   []part
}

type partKind string

// The kinds of part. They differ in pattern and outline as well as in colour.
const (
	certain  partKind = "certain"  // in the range whatever the unknown facts are
	possible partKind = "possible" // in the range for some of them
	open     partKind = "open"     // beyond a minimum whose maximum the source does not state
	fixed    partKind = "fixed"    // a single term
	choice   partKind = "choice"   // a single term for some of the unknown facts
	life     partKind = "life"     // cadena perpetua, at the end of the axis
)

// partKinds lists the kinds in the order in which a legend explains them.
func partKinds() []partKind { return []partKind{certain, fixed, open, possible, choice, life} }

// point reports whether the kind has no length.
func (k partKind) point() bool { return k == fixed || k == choice || k == life }

// part is a stretch of a bar, in months. A fixed term has from equal to to.
type part struct {
	kind     partKind
	from, to law.Months
}

// chartTable is the table that says what a chart shows.
func chartTable(b block) block {
	t := block{kind: grid, head: b.head}
	for _, r := range b.chart.rows {
		t.rows = append(t.rows, []string{r.title, r.figures, r.tier})
	}
	return t
}

// axisStep is what an axis is rounded up to.
const axisStep = 5 * law.Year

// axisEnd finds an end for the axis: the highest figure of all ranges, with
// room beyond it where a range is open.
func axisEnd(ranges []law.Range) law.Months {
	var top law.Months
	isOpen := false
	for _, r := range ranges {
		for _, b := range []law.Bound{r.Min, r.Max} {
			top = max(top, b.Months)
		}
		isOpen = isOpen || r.Max.Kind == law.NotStated || r.Max.Kind == law.Life
	}
	if isOpen {
		top += axisStep
	}
	return max((top+axisStep-1)/axisStep*axisStep, axisStep)
}

// rangesOf lists the ranges that an answer leaves possible.
func rangesOf(a resolve.Answer) []law.Range {
	var list []law.Range
	for _, b := range a.Branches {
		if b.Tier != nil {
			list = append(list, b.Prison())
		}
	}
	return list
}

// parts cuts the bar of an answer: what every branch holds is certain, what
// only some hold is possible.
func parts(a resolve.Answer, end law.Months) []part {
	ranges := rangesOf(a)
	if len(ranges) == 1 && len(a.Branches) == 1 {
		return whole(ranges[0], end)
	}
	var list []part
	common, some := overlap(ranges, end)
	some = some && len(ranges) == len(a.Branches)
	if some {
		list = append(list, common...)
	}
	for _, r := range ranges {
		for _, p := range whole(r, end) {
			switch {
			case !p.kind.point():
				list = append(list, minus(part{possible, p.from, p.to}, common, some)...)
				continue
			case p.kind == fixed:
				p.kind = choice
			}
			if !slices.Contains(list, p) {
				list = append(list, p)
			}
		}
	}
	return tidy(list)
}

// whole is the bar of one range.
func whole(r law.Range, end law.Months) []part {
	switch {
	case r.Min.Kind == law.Life:
		return []part{{life, end, end}}
	case r.Fixed():
		return []part{{fixed, r.Min.Months, r.Min.Months}}
	case r.Max.Kind == law.Life:
		return []part{{certain, r.Min.Months, end}, {life, end, end}}
	case r.Max.Kind == law.NotStated:
		return []part{{open, r.Min.Months, end}}
	case r.Min.Kind == law.NotStated:
		return []part{{open, 0, r.Max.Months}}
	}
	return []part{{certain, r.Min.Months, r.Max.Months}}
}

// overlap is what all ranges hold; some is false when nothing is.
func overlap(ranges []law.Range, end law.Months) (common []part, some bool) {
	from, to, kind := law.Months(0), end, open
	for _, r := range ranges {
		p := whole(r, end)[0]
		from, to = max(from, p.from), min(to, p.to)
		if p.kind == certain {
			kind = certain
		}
		if p.kind.point() {
			return nil, false
		}
	}
	if from >= to {
		return nil, false
	}
	return []part{{kind, from, to}}, true
}

// minus leaves out of a part what is common to all.
func minus(p part, common []part, some bool) []part {
	if !some {
		return []part{p}
	}
	c := common[0]
	var rest []part
	if p.from < c.from {
		rest = append(rest, part{p.kind, p.from, min(p.to, c.from)})
	}
	if p.to > c.to {
		rest = append(rest, part{p.kind, max(p.from, c.to), p.to})
	}
	return rest
}

// tidy joins possible parts that touch and puts parts in the order of the axis,
// points last so that they are drawn on top.
func tidy(list []part) []part {
	slices.SortStableFunc(list, func(a, b part) int {
		if pa, pb := a.kind.point(), b.kind.point(); pa != pb {
			if pa {
				return 1
			}
			return -1
		}
		return int(a.from - b.from)
	})
	var joined []part
	for _, p := range list {
		last := len(joined) - 1
		if last >= 0 && joined[last].kind == possible && p.kind == possible && p.from <= joined[last].to {
			joined[last].to = max(joined[last].to, p.to)
			continue
		}
		joined = append(joined, p)
	}
	return joined
}
