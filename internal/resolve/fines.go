package resolve

import (
	"cmp"
	"slices"

	"github.com/conmina/conmina/internal/law"
)

// fines lists the fines that may be threatened in addition to a tier that governs at
// some ages with some circumstances. More circumstances can only lead to graver
// fines. It is therefore enough to try these alone, and these with the circumstances
// that each named tier asks for.
func (s *possibilities) fines(w way, ages law.Ages) []law.Fine {
	t := s.tier(w.tier)
	switch {
	case t == nil:
		return nil
	case len(t.FineAsIn) == 0:
		return []law.Fine{t.Fine}
	}
	var list []law.Fine
	for _, c := range s.classes {
		if !c.ages.Intersect(ages).Empty() {
			list = append(list, s.finesIn(w, c)...)
		}
	}
	return list
}

// finesIn lists the fines in addition to a tier at the ages of a class, when its
// circumstances are present and any circumstance in doubt may be present.
func (s *possibilities) finesIn(w way, c class) []law.Fine {
	present, from := s.with|w.more, s.tiers[w.tier].FineAsIn
	list := []law.Fine{s.fineAt(from, c, present)}
	for i, o := range s.tiers {
		if !slices.Contains(from, o.ID) {
			continue
		}
		for _, asks := range s.asks[i] {
			if added := asks &^ present; added&^s.maybe == 0 && s.ladder.governing(c.number, present|added) == w.tier {
				list = append(list, s.fineAt(from, c, present|added))
			}
		}
	}
	return list
}

// fineAt is the fine of the gravest of the named tiers whose conditions are met at
// the ages of a class, when exactly the given circumstances are present.
func (s *possibilities) fineAt(from []string, c class, present uint64) law.Fine {
	for i, o := range s.tiers {
		if slices.Contains(from, o.ID) && s.met(i, youngest(c.ages), present) {
			return o.Fine
		}
	}
	return law.Fine{}
}

// finesOf lists every fine that branches leave possible.
func finesOf(branches []Branch) []law.Fine {
	var list []law.Fine
	for _, b := range branches {
		list = append(list, b.Fines...)
	}
	return byWeight(list)
}

func byWeight(list []law.Fine) []law.Fine {
	slices.SortFunc(list, func(a, b law.Fine) int { return cmp.Or(cmp.Compare(a.Min, b.Min), cmp.Compare(a.Max, b.Max)) })
	return slices.Compact(list)
}

func sameFines(a, b []Branch) bool {
	return slices.EqualFunc(a, b, func(x, y Branch) bool { return slices.Equal(x.Fines, y.Fines) })
}
