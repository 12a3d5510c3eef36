package resolve

import (
	"slices"

	"github.com/conmina/conmina/internal/law"
)

// Raise is a graver tier that one more circumstance would make govern.
type Raise struct {
	Tier *law.Tier
	With []law.CircumstanceID // each of them is enough alone; in the order in which the tier names them
}

// Raises lists, mildest first, the graver tiers that a determined answer would have
// if exactly one more circumstance were present. It asks the resolver itself, so
// that a circumstance that stands for another, or that leaves the answer open, is
// treated as in an answer.
func (a Answer) Raises() []Raise {
	if a.Status != law.Determined || len(a.Spans) > 0 {
		return nil
	}
	var list []Raise
	now := a.Branches[0].Prison()
	for _, id := range a.furtherCircumstances() {
		f := a.Facts
		f.With = union(f.With, []law.CircumstanceID{id})
		f.Maybe = without(f.Maybe, f.With)
		then := underVersion(a.Provision(), f).answer
		if then.Status != law.Determined {
			continue
		}
		t := then.Branches[0].Tier
		if order, _ := t.Prison.Severity(now); order > 0 {
			list = addRaise(list, t, id)
		}
	}
	slices.SortStableFunc(list, func(x, y Raise) int {
		order, _ := x.Tier.Prison.Severity(y.Tier.Prison)
		return order
	})
	return list
}

// furtherCircumstances lists the circumstances that the version asks for, that are
// not among the facts and that the age of the victim allows. They stand in the
// order in which the tiers name them.
func (a Answer) furtherCircumstances() []law.CircumstanceID {
	var list []law.CircumstanceID
	for _, t := range a.Version.Tiers {
		for _, c := range t.When {
			for _, id := range c.With {
				if !slices.Contains(list, id) && !slices.Contains(a.Facts.With, id) && id != a.Counted && a.allows(id) {
					list = append(list, id)
				}
			}
		}
	}
	return list
}

// allows reports whether a circumstance is possible at an age of the victim.
func (a Answer) allows(id law.CircumstanceID) bool {
	c := a.Offence.Edition.Circumstance(id)
	return c == nil || c.OnlyAge.Empty() || !c.OnlyAge.Intersect(a.Victim).Empty()
}

func addRaise(list []Raise, t *law.Tier, id law.CircumstanceID) []Raise {
	i := slices.IndexFunc(list, func(r Raise) bool { return r.Tier.ID == t.ID })
	if i < 0 {
		return append(list, Raise{t, []law.CircumstanceID{id}})
	}
	list[i].With = append(list[i].With, id)
	return list
}
