package resolve

import (
	"slices"

	"github.com/conmina/conmina/internal/law"
)

// NumeralsOf lists the numerals of the article whose conditions hold in every case of
// a branch, in their order. It is empty where the article numbers nothing.
func (a Answer) NumeralsOf(b Branch) []string {
	if b.Tier == nil {
		return nil
	}
	held := a.NumeralsHeld(b.Tier)
	for i := range b.Tier.When {
		c := &b.Tier.When[i]
		if c.Numeral != "" && len(b.When) > 0 && !slices.Contains(held, c.Numeral) && !slices.ContainsFunc(b.When, func(k Case) bool { return !a.holdsIn(c, k) }) {
			held = append(held, c.Numeral)
		}
	}
	var list []string
	for i := range b.Tier.When { // in the order of the article
		if n := b.Tier.When[i].Numeral; slices.Contains(held, n) && !slices.Contains(list, n) {
			list = append(list, n)
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
			if c.Holds == Yes && i < len(t.When) && t.When[i].Numeral != "" {
				list = append(list, t.When[i].Numeral)
			}
		}
	}
	return list
}

// holdsIn reports whether a condition holds in a case of a branch.
func (a Answer) holdsIn(c *law.Condition, k Case) bool {
	present := slices.Concat(a.Facts.With, k.Present)
	return k.Ages.Within(c.VictimAge) && !slices.ContainsFunc(c.With, func(id law.CircumstanceID) bool { return !slices.Contains(present, id) })
}

// VersionOf is the version that the tier of a branch stands in.
func (a Answer) VersionOf(b Branch) *law.Version {
	for i := range a.Spans {
		if slices.ContainsFunc(a.Spans[i].Branches, func(o Branch) bool { return o.Tier == b.Tier && a.Spans[i].During == b.During }) {
			return &a.Spans[i].Offence.Version
		}
	}
	return &a.Offence.Version
}
