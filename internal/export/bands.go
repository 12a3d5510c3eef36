package export

import (
	"cmp"
	"slices"

	"github.com/conmina/conmina/internal/ageclasses"
	"github.com/conmina/conmina/internal/law"
)

// bandsOf cuts all ages wherever anything in the edition tells them apart. There are
// at least two bands, so that an age that is not known is never a known one.
func bandsOf(e *law.Edition) []law.Ages {
	sets := ageclasses.Bands(e.Offences)
	for _, c := range e.Circumstances {
		if of := c.VictimAge.Union(c.OnlyAge); !of.Empty() {
			sets = ageclasses.Split(sets, of)
		}
	}
	if len(sets) == 1 {
		sets = []law.Ages{law.AgeBand(0, 0), law.AgeBand(1, law.MaxAge)}
	}
	var bands []law.Ages
	for _, set := range sets {
		bands = append(bands, set.Bands()...)
	}
	slices.SortFunc(bands, func(a, b law.Ages) int {
		x, _ := a.Limits()
		y, _ := b.Limits()
		return cmp.Compare(x, y)
	})
	return bands
}

// span is some bands, from the first to the last.
type span struct{ first, last int }

func (l *Law) ages(s span) law.Ages {
	from, _ := l.Bands[s.first].Limits()
	_, to := l.Bands[s.last].Limits()
	return law.AgeBand(from, to)
}

// spans lists the spans that the age of a victim may be known to be in: each band, all
// of them, and what the circumstances leave that are ages, or that and the ages given.
func (l *Law) spans(given []law.Ages) []span {
	whole := span{0, len(l.Bands) - 1}
	list := []span{whole}
	for i := range l.Bands {
		list = append(list, span{i, i})
	}
	told := []span{whole}
	for _, c := range l.Circumstances {
		given = append(given, law.AgeBand(c.From, c.To))
	}
	for _, ages := range given {
		from, to := ages.Limits()
		own := span{l.band(from), l.band(to)}
		for _, s := range told {
			if both := (span{max(s.first, own.first), min(s.last, own.last)}); both.first <= both.last && !slices.Contains(told, both) {
				told = append(told, both)
			}
		}
	}
	for _, s := range told {
		if !slices.Contains(list, s) {
			list = append(list, s)
		}
	}
	slices.SortFunc(list, func(a, b span) int { return cmp.Or(cmp.Compare(a.first, b.first), cmp.Compare(a.last, b.last)) })
	return list
}

// Beyond lists, for each circumstance that means being younger than some age, the ages
// above it: 18 or older for the circumstance of being a minor.
func (l *Law) Beyond() []law.Ages {
	var list []law.Ages
	for _, c := range l.Circumstances {
		above := law.AgeBand(c.To+1, law.MaxAge)
		if c.From == 0 && c.To < law.MaxAge && !slices.Contains(list, above) {
			list = append(list, above)
		}
	}
	return list
}

// band gives the place of the band of an age.
func (l *Law) band(age int) int {
	return slices.IndexFunc(l.Bands, func(b law.Ages) bool { return b.Has(age) })
}

// daysOf cuts all days where anything changes for an offence, and adds the day for
// acts whose day is not known.
func daysOf(o *law.Offence) []law.Period {
	var edges []law.Date
	for i := range o.Versions {
		v := &o.Versions[i]
		edges = append(edges, v.InForce.From)
		if !v.InForce.To.IsZero() {
			edges = append(edges, v.InForce.To.Next())
		}
		for _, n := range v.Notices {
			edges = append(edges, n.IfFrom)
		}
	}
	edges = append(edges, o.Edition.Verified.Next())
	slices.SortFunc(edges, law.Date.Compare)
	all := everyDay()
	var list []law.Period
	from := all.From
	for _, edge := range edges {
		if o.Dated() && edge.Compare(from) > 0 && edge.Compare(all.To) <= 0 {
			list = append(list, law.Period{From: from, To: edge.Before()})
			from = edge
		}
	}
	return append(list, law.Period{From: from, To: all.To}, law.Period{From: Undated(), To: Undated()})
}
