package resolve

import (
	"cmp"
	"slices"

	"github.com/conmina/conmina/internal/law"
)

// fines lists the fines that may be threatened in addition to the tier of a branch.
// Circumstances beyond the cases of the branch can only lead to graver fines. It is
// therefore enough to try each case alone, and each case with the circumstances
// that each named tier asks for.
func (s space) fines(b Branch) []law.Fine {
	t := b.Tier
	switch {
	case t == nil:
		return nil
	case len(t.FineAsIn) == 0:
		return []law.Fine{t.Fine}
	}
	var list []law.Fine
	for _, c := range b.When {
		for _, set := range s.alike() {
			if set = set.Intersect(c.Ages); !set.Empty() {
				list = append(list, s.finesIn(t, youngest(set), union(s.with, c.Present))...)
			}
		}
	}
	return byWeight(list)
}

// finesIn lists the fines in addition to a tier at one age, when the given
// circumstances are present and any circumstance in doubt may be present.
func (s space) finesIn(t *law.Tier, age int, present []law.CircumstanceID) []law.Fine {
	list := []law.Fine{s.fineAt(t, age, present)}
	for _, o := range s.tiers {
		if !slices.Contains(t.FineAsIn, o.ID) {
			continue
		}
		for _, c := range o.When {
			with := union(present, c.With)
			if containsAll(s.maybe, without(with, present)) && s.governing(age, with) == t {
				list = append(list, s.fineAt(t, age, with))
			}
		}
	}
	return list
}

// fineAt is the fine of the gravest of the named tiers whose conditions are met at
// an age, when exactly the given circumstances are present.
func (s space) fineAt(t *law.Tier, age int, present []law.CircumstanceID) law.Fine {
	for _, o := range s.tiers {
		if slices.Contains(t.FineAsIn, o.ID) && applies(o.When, age, present) {
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
