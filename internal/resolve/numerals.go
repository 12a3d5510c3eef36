package resolve

import (
	"slices"

	"github.com/conmina/conmina/internal/law"
)

// NumeralsOf lists the numerals of the article that hold in every case of a branch,
// in their order: a numeral holds when one of its conditions does, which may be
// another one in each case. It is empty where the article numbers nothing.
func (a Answer) NumeralsOf(b Branch) []string {
	if b.Tier == nil {
		return nil
	}
	var list []string
	held, present := a.NumeralsHeld(b.Tier), a.presentIn(b)
	for _, c := range b.Tier.When { // in the order of the article
		fails := func(k Situation) bool { return !holdsIn(b.Tier, c.Numeral, k, present) }
		if c.Numeral != "" && !slices.Contains(list, c.Numeral) && (slices.Contains(held, c.Numeral) || !slices.ContainsFunc(b.When, fails)) {
			list = append(list, c.Numeral)
		}
	}
	return list
}

// NumeralsHeld lists the numerals of a tier whose conditions hold on the facts, in the
// order of the article.
func (a Answer) NumeralsHeld(t *law.Tier) []string {
	var list []string
	for _, trace := range a.Trace {
		if trace.Tier != t {
			continue
		}
		for i, c := range trace.Conditions {
			if c.Holds == Yes && t.When[i].Numeral != "" {
				list = append(list, t.When[i].Numeral)
			}
		}
	}
	return list
}

// presentIn lists the circumstances that are certainly present, in the words of the
// version that the tier of a branch stands in.
func (a Answer) presentIn(b Branch) []law.CircumstanceID {
	t := tableOf(law.Provision{Offence: a.Offence, Version: a.VersionOf(b)})
	f, _ := t.countVictims(implied(a.Offence.Edition, t.uses, a.Facts))
	return f.With
}

// holdsIn reports whether a numeral of a tier holds in a case of a branch, when the
// given circumstances are present besides the circumstances of the case.
func holdsIn(t *law.Tier, numeral string, k Situation, present []law.CircumstanceID) bool {
	missing := func(id law.CircumstanceID) bool {
		return !slices.Contains(present, id) && !slices.Contains(k.Present, id)
	}
	return slices.ContainsFunc(t.When, func(c law.Condition) bool {
		return c.Numeral == numeral && k.Ages.Within(c.VictimAge) && !slices.ContainsFunc(c.With, missing)
	})
}

// VersionOf is the version that the tier of a branch stands in.
func (a Answer) VersionOf(b Branch) *law.Version {
	for i := range a.Spans {
		if slices.ContainsFunc(a.Spans[i].Branches, func(o Branch) bool { return o.Tier == b.Tier && a.Spans[i].During == b.During }) {
			return a.Spans[i].Version
		}
	}
	return a.Version
}
