package resolve

import (
	"cmp"
	"math/bits"
	"slices"

	"github.com/conmina/conmina/internal/law"
)

// possibilitiesFor are what is possible for a victim of the given ages.
func (t *Table) possibilitiesFor(victim law.Ages, p present) *possibilities {
	s := &possibilities{Table: t, present: p, victim: victim}
	for k, ages := range t.among(victim) {
		s.classes = append(s.classes, class{k, ages})
	}
	s.combos = s.combinations(&t.ladder)
	return s
}

// combinations lists the sets of circumstances in doubt that are enough to try: the
// empty set, and the sets that some condition asks for in addition to what is
// present. Conditions only ask for circumstances to be present. A tier that governs
// in any combination therefore governs in the one that has exactly what its
// condition asks for. More circumstances can only add graver tiers.
func (s *possibilities) combinations(l *ladder) []uint64 {
	list := []uint64{0}
	if s.maybe == 0 {
		return list
	}
	for _, need := range l.needs {
		if added := need &^ s.with; added&^s.maybe == 0 && !slices.Contains(list, added) {
			list = append(list, added)
		}
	}
	return list
}

// outcomes lists the tiers that may govern at the ages of a class. Each comes with
// the smallest set of circumstances, out of those in doubt, that it needs.
func (s *possibilities) outcomes(l *ladder, combos []uint64, class int) []way {
	var found []way
	for _, added := range combos {
		g := l.governing(class, s.with|added)
		if s.answersWith(g) {
			found = append(found, way{added, g})
			continue
		}
		n := len(found)
		if found = s.ways(l, class, s.with, added, found); len(found) == n {
			found = append(found, way{added, noTier})
		}
	}
	return smallest(found)
}

// branches groups the possible results by tier, mildest first.
func (s *possibilities) branches() []Branch {
	type result struct {
		way
		ages law.Ages
	}
	var results []result
	for _, c := range s.classes {
		for _, w := range s.outcomes(&s.ladder, s.combos, c.number) {
			i := slices.IndexFunc(results, func(r result) bool { return r.way == w })
			if i < 0 {
				i = len(results)
				results = append(results, result{way: w})
			}
			results[i].ages = results[i].ages.Union(c.ages)
		}
	}
	slices.SortStableFunc(results, func(a, b result) int { return mildestFirst(a.tier, b.tier) })
	var found []Branch
	for i, r := range results {
		if i == 0 || r.tier != results[i-1].tier {
			found = append(found, Branch{Tier: s.tier(r.tier)})
		}
		b := &found[len(found)-1]
		present := s.ids(r.more)
		for _, band := range r.ages.Bands() {
			b.When = append(b.When, Situation{Ages: band, Present: present})
		}
		b.Fines = append(b.Fines, s.fines(r.way, r.ages)...)
	}
	for i := range found {
		slices.SortStableFunc(found[i].When, compareCases)
		found[i].Fines = byWeight(found[i].Fines)
	}
	return found
}

// mildestFirst orders indices of tiers from the mildest to the gravest, with no tier
// last.
func mildestFirst(a, b uint8) int {
	if a == noTier || b == noTier {
		return cmp.Compare(a, b)
	}
	return cmp.Compare(b, a)
}

func compareCases(a, b Situation) int {
	la, _ := a.Ages.Limits()
	lb, _ := b.Ages.Limits()
	if la != lb {
		return la - lb
	}
	return cmp.Compare(join(a.Present), join(b.Present))
}

// settles lists the unknown facts that matter: in some of the remaining cases the
// result changes when only that fact changes. Knowing all of these facts leaves one
// result. When only one fact matters, knowing it is enough.
func (s *possibilities) settles() []Unknown {
	var list []Unknown
	if s.ageMatters() {
		list = append(list, Unknown{Fact: law.FactAge})
	}
	for rest := s.maybe; rest != 0; rest &= rest - 1 {
		if i := bits.TrailingZeros64(rest); s.circumstanceMatters(1 << i) {
			list = append(list, Unknown{Fact: law.FactMaybe, Circumstance: s.uses[i]})
		}
	}
	return list
}

// ageMatters reports whether two ages have different results with the same
// circumstances. If they differ in any combination, they differ in one of the
// combinations that are tried. That is the one that the condition of the graver
// result asks for, because with it the other age has at most the result it had
// before.
func (s *possibilities) ageMatters() bool {
	for _, added := range s.combos {
		first := s.ladder.governing(s.classes[0].number, s.with|added)
		for _, c := range s.classes[1:] {
			if s.ladder.governing(c.number, s.with|added) != first {
				return true
			}
		}
	}
	return false
}

// circumstanceMatters reports whether the circumstance changes the result at some
// age while the other circumstances stay the same. As in
// [possibilities.ageMatters], the combinations that are tried are enough.
func (s *possibilities) circumstanceMatters(bit uint64) bool {
	for _, added := range s.combos {
		if added&bit == 0 {
			continue
		}
		for _, c := range s.classes {
			if s.ladder.governing(c.number, s.with|added) != s.ladder.governing(c.number, (s.with|added)&^bit) {
				return true
			}
		}
	}
	return false
}

// cited finds the known facts on which the answer depends, by leaving out each fact
// in turn.
func (s *possibilities) cited(tiers uint64) []Known {
	var list []Known
	if !s.victim.Unknown() && s.remaining(law.AnyAge(), &s.present).tiers != tiers {
		list = append(list, Known{Fact: law.FactAge})
	}
	for rest := s.with; rest != 0; rest &= rest - 1 {
		i := bits.TrailingZeros64(rest)
		less := s.present
		less.with &^= 1 << i
		if s.remaining(s.victim, &less).tiers != tiers {
			list = append(list, Known{Fact: law.FactCircumstance, Circumstance: s.uses[i]})
		}
	}
	return list
}
