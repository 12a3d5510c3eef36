package comparing

import (
	"slices"

	"github.com/conmina/conmina/internal/ageclasses"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
)

// Stretch is a run of days in which no range of any of some offences changes, at any
// age of the victim.
type Stretch struct {
	Days law.Period
	Strip
}

// OverTime resolves offences of a dated edition for each band of ages, over a period
// with a first and a last day. Without bands it cuts the ages wherever a range of any
// offence changes in any stretch.
func OverTime(e *law.Edition, ids []string, f law.Facts, days law.Period, bands []law.Ages) []Stretch {
	f.Until, f.Today = law.Date{}, false
	of := func(day law.Date) []*law.Offence {
		list := make([]*law.Offence, len(ids))
		for i, id := range ids {
			list[i] = e.On(day).Offence(id)
		}
		return list
	}
	edges := daysOfChange(of(days.From), days)
	if len(bands) == 0 {
		bands = []law.Ages{law.AnyAge()}
		for _, day := range edges {
			f.Date = day
			for _, band := range AcrossAges(of(day), f, nil).Bands {
				bands = ageclasses.Split(bands, band)
			}
		}
		slices.SortFunc(bands, func(a, b law.Ages) int {
			first, _ := a.Limits()
			other, _ := b.Limits()
			return first - other
		})
	}
	var list []Stretch
	for i, day := range edges {
		f.Date = day
		next := Stretch{law.Period{From: day, To: days.To}, AcrossAges(of(day), f, bands)}
		if i+1 < len(edges) {
			next.Days.To = edges[i+1].Before()
		}
		if n := len(list); n > 0 && sameRanges(list[n-1].Strip, next.Strip) {
			list[n-1].Days.To = next.Days.To
			continue
		}
		list = append(list, next)
	}
	return list
}

// daysOfChange lists the first day of a period and the days in it on which a version
// of an offence begins or has just ended.
func daysOfChange(offences []*law.Offence, days law.Period) []law.Date {
	list := []law.Date{days.From}
	for _, o := range offences {
		for _, v := range o.Versions {
			list = append(list, v.InForce.From)
			if !v.InForce.To.IsZero() {
				list = append(list, v.InForce.To.Next())
			}
		}
	}
	list = slices.DeleteFunc(list, func(d law.Date) bool { return !days.Has(d) })
	slices.SortFunc(list, law.Date.Compare)
	return slices.Compact(list)
}

// sameRanges reports whether two strips over the same bands threaten the same, with the
// special offences that displace any of the offences.
func sameRanges(a, b Strip) bool {
	return slices.EqualFunc(a.Rows, b.Rows, func(x, y []resolve.Answer) bool {
		return slices.EqualFunc(x, y, func(p, q resolve.Answer) bool {
			return threatensSame(p, q) && slices.EqualFunc(p.Specials(), q.Specials(), threatensSame)
		})
	})
}

func threatensSame(a, b resolve.Answer) bool {
	return a.Status == b.Status && a.Offence.ID == b.Offence.ID &&
		slices.EqualFunc(a.Branches, b.Branches, func(m, n resolve.Branch) bool { return m.Prison() == n.Prison() })
}
