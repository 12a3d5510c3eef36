package resolve

import (
	"slices"

	"github.com/conmina/conmina/internal/law"
)

// trace gives the outcome of every tier, gravest first.
func (s space) trace(a *Answer) []TierTrace {
	branches := a.Branches
	list := make([]TierTrace, 0, len(s.tiers))
	for _, t := range s.tiers {
		tt := TierTrace{Tier: t, Conditions: s.conditions(t)}
		possible := slices.ContainsFunc(branches, func(b Branch) bool { return b.Tier == t })
		met := len(t.When) == 0 || slices.ContainsFunc(tt.Conditions, func(c ConditionTrace) bool { return c.Holds != No })
		var displacer *law.Tier
		if met && !possible {
			displacer = s.displacer(t)
		}
		switch {
		case possible && len(branches) == 1 && a.Named == nil:
			tt.Outcome = Governs
		case possible:
			tt.Outcome = Possible
		case displacer == t:
			tt.Outcome = NotNamed
		case displacer != nil:
			tt.Outcome = Displaced
			tt.DisplacedBy = displacer
		default:
			tt.Outcome = NotMet
			tt.NearMiss = s.nearMiss(t)
		}
		list = append(list, tt)
	}
	return list
}

// displacer is the mildest of the tiers that govern in a case in which the
// conditions of the given tier hold.
func (s space) displacer(t *law.Tier) *law.Tier {
	mildest := -1
	for _, added := range s.combinations() {
		present := union(s.with, added)
		for _, set := range s.alike() {
			if age := youngest(set); s.protected.Has(age) && applies(t.When, age, present) {
				mildest = max(mildest, slices.Index(s.tiers, s.governing(age, present)))
			}
		}
	}
	if mildest < 0 {
		return nil
	}
	return s.tiers[mildest]
}

func (s space) conditions(t *law.Tier) []ConditionTrace {
	list := make([]ConditionTrace, 0, len(t.When))
	most := 0
	for i := range t.When {
		most += 1 + len(t.When[i].With)
	}
	atoms := make([]Atom, 0, most) // shared by all conditions
	for i := range t.When {
		c, from := &t.When[i], len(atoms)
		if !c.VictimAge.Unknown() {
			atoms = append(atoms, Atom{Fact: law.FactAge, Ages: c.VictimAge, Holds: s.ageHolds(c.VictimAge)})
		}
		for _, id := range c.With {
			atoms = append(atoms, Atom{Fact: law.FactCircumstance, Circumstance: id, Holds: s.circumstanceHolds(id)})
		}
		list = append(list, conditionOf(atoms[from:len(atoms):len(atoms)]))
	}
	return list
}

// conditionOf combines the parts of a condition: if one part fails, the condition
// fails; otherwise, if one part is open, the condition is open.
func conditionOf(atoms []Atom) ConditionTrace {
	c := ConditionTrace{Holds: Yes}
	if len(atoms) > 0 {
		c.Atoms = atoms
	}
	for i := range atoms {
		if holds := atoms[i].Holds; holds == No || holds == Open && c.Holds == Yes {
			c.Holds = holds
		}
	}
	return c
}

func (s space) ageHolds(ages law.Ages) Holds {
	switch {
	case s.victim.Within(ages):
		return Yes
	case s.victim.Intersect(ages).Empty():
		return No
	default:
		return Open
	}
}

func (s space) circumstanceHolds(id law.CircumstanceID) Holds {
	switch {
	case slices.Contains(s.with, id):
		return Yes
	case slices.Contains(s.maybe, id):
		return Open
	default:
		return No
	}
}

// nearMiss finds the one fact that would make the tier govern, if one fact is
// enough: another age, or one more circumstance. When several circumstances would
// do, it takes the first by id. Facts in doubt count as absent.
func (s space) nearMiss(t *law.Tier) *NearMiss {
	anyAge := s.of(law.AnyAge())
	var ages law.Ages
	for _, set := range anyAge.alike() {
		if s.governing(youngest(set), s.with) == t {
			ages = ages.Union(set)
		}
	}
	if !ages.Empty() {
		return &NearMiss{Ages: ages}
	}
	var first law.CircumstanceID
	for _, c := range t.When {
		missing := without(c.With, s.with)
		if len(missing) != 1 || first != "" && first <= missing[0] {
			continue
		}
		present := union(s.with, missing)
		for _, set := range s.alike() {
			if s.governing(youngest(set), present) == t {
				first = missing[0]
			}
		}
	}
	if first == "" {
		return nil
	}
	return &NearMiss{Circumstance: first}
}
