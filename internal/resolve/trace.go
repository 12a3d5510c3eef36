package resolve

import (
	"math/bits"
	"slices"

	"github.com/conmina/conmina/internal/law"
)

// trace gives the outcome of every tier, gravest first. The possible tiers are
// the tiers of the branches.
func (s *possibilities) trace(a *Answer, possible uint64) []TierTrace {
	if len(s.tiers) == 0 {
		return []TierTrace{}
	}
	list := make([]TierTrace, len(s.tiers))
	room := s.traceRoom()
	for i, t := range s.tiers {
		tt := &list[i]
		tt.Tier, tt.Conditions = t, s.conditions(i, &room)
		if possible>>i&1 != 0 {
			tt.Outcome = Possible
			if len(a.Branches) == 1 && a.Named == nil {
				tt.Outcome = Governs
			}
			continue
		}
		s.explain(tt, i)
	}
	return list
}

// explain says why a tier is not possible.
func (s *possibilities) explain(tt *TierTrace, i int) {
	met := len(tt.Conditions) == 0 || slices.ContainsFunc(tt.Conditions, func(c ConditionTrace) bool { return c.Holds != No })
	var displacer *law.Tier
	if met {
		displacer = s.displacer(i)
	}
	switch {
	case displacer == tt.Tier:
		tt.Outcome = NotNamed
	case displacer != nil:
		tt.Outcome, tt.DisplacedBy = Displaced, displacer
	default:
		tt.Outcome, tt.NearMiss = NotMet, s.nearMiss(i)
	}
}

// displacer is the mildest of the tiers that govern in a case in which the
// conditions of the given tier hold.
func (s *possibilities) displacer(tier int) *law.Tier {
	mildest := -1
	for _, added := range s.combos {
		for _, c := range s.classes {
			if age := youngest(c.ages); s.protected.Has(age) && s.met(tier, age, s.with|added) {
				mildest = max(mildest, int(s.ladder.governing(c.number, s.with|added)))
			}
		}
	}
	if mildest < 0 {
		return nil
	}
	return s.tiers[mildest]
}

// traceRoom has room for the conditions of all tiers and for their parts.
type traceRoom struct {
	conditions []ConditionTrace
	atoms      []Atom
}

func (t *Table) traceRoom() traceRoom {
	conditions, atoms := 0, 0
	for i := range t.asks {
		conditions += len(t.asks[i])
		for _, asks := range t.asks[i] {
			atoms += 1 + bits.OnesCount64(asks)
		}
	}
	return traceRoom{make([]ConditionTrace, 0, conditions), make([]Atom, 0, atoms)}
}

// conditions says how far the conditions of a tier are met.
func (s *possibilities) conditions(tier int, room *traceRoom) []ConditionTrace {
	first, when := len(room.conditions), s.tiers[tier].When
	for i, asks := range s.asks[tier] {
		from := len(room.atoms)
		if ages := when[i].VictimAge; !ages.Unknown() {
			room.atoms = append(room.atoms, Atom{Fact: law.FactAge, Ages: ages, Holds: s.ageHolds(ages)})
		}
		for rest := asks; rest != 0; rest &= rest - 1 {
			bit := bits.TrailingZeros64(rest)
			room.atoms = append(room.atoms, Atom{Fact: law.FactCircumstance, Circumstance: s.uses[bit], Holds: s.circumstanceHolds(1 << bit)})
		}
		room.conditions = append(room.conditions, conditionOf(slices.Clip(room.atoms[from:])))
	}
	return slices.Clip(room.conditions[first:])
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

func (s *possibilities) ageHolds(ages law.Ages) Holds {
	switch {
	case s.victim.Within(ages):
		return Yes
	case s.victim.Intersect(ages).Empty():
		return No
	default:
		return Open
	}
}

func (s *possibilities) circumstanceHolds(bit uint64) Holds {
	switch {
	case s.with&bit != 0:
		return Yes
	case s.maybe&bit != 0:
		return Open
	default:
		return No
	}
}

// nearMiss finds the one fact that would make the tier govern, if one fact is
// enough: another age, or one more circumstance. When several circumstances would
// do, it takes the first by id. Facts in doubt count as absent.
func (s *possibilities) nearMiss(tier int) *NearMiss {
	var ages law.Ages
	for k, all := range s.Table.classes {
		if int(s.ladder.governing(k, s.with)) == tier {
			ages = ages.Union(all)
		}
	}
	if !ages.Empty() {
		return &NearMiss{Ages: ages}
	}
	var would uint64
	for _, asks := range s.asks[tier] {
		if missing := asks &^ s.with; bits.OnesCount64(missing) == 1 && s.governsSomewhere(tier, s.with|missing) {
			would |= missing
		}
	}
	if would == 0 {
		return nil
	}
	return &NearMiss{Circumstance: s.uses[bits.TrailingZeros64(would)]}
}

// governsSomewhere reports whether a tier governs at a possible age when exactly the
// given circumstances are present.
func (s *possibilities) governsSomewhere(tier int, present uint64) bool {
	return slices.ContainsFunc(s.classes, func(c class) bool { return int(s.ladder.governing(c.number, present)) == tier })
}
