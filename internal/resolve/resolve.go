// Package resolve answers the question that conmina exists for: given these
// facts, what prison range does this offence threaten, and why? It is pure and
// total. It reads no clock and no file, and every set of facts has an answer,
// even if that answer is that there is no single one.
package resolve

import (
	"cmp"
	"slices"

	"github.com/conmina/conmina/internal/law"
)

// Resolve answers for every age and every circumstance that the facts leave
// open. Of the tiers whose conditions hold the gravest governs. A circumstance
// that is neither present nor in doubt is taken as absent.
func Resolve(o *law.Offence, f law.Facts) Answer {
	s := space{tiers: byGravity(o.Version.Tiers), victim: f.Youngest(), with: f.With, maybe: f.Maybe}
	a := Answer{Offence: o, Facts: f, Victim: s.victim, Branches: s.branches()}
	a.Status = status(a.Branches)
	a.Envelope = envelope(a.Branches)
	a.Settles = s.settles()
	a.Cited = s.cited(a.Branches)
	a.Trace = s.trace(a.Branches)
	a.Notices = notices(&a, s)
	return a
}

// space is everything that the facts leave possible: each age of the set, with
// the circumstances in with and any of those in maybe.
type space struct {
	tiers       []*law.Tier // gravest first
	victim      law.Ages
	with, maybe []law.CircumstanceID
}

// byGravity orders tiers from the gravest to the mildest. The identity of a
// tier decides only where the ranges have no order, which the reader of
// encodings refuses.
func byGravity(tiers []law.Tier) []*law.Tier {
	sorted := make([]*law.Tier, len(tiers))
	for i := range tiers {
		sorted[i] = &tiers[i]
	}
	slices.SortStableFunc(sorted, func(a, b *law.Tier) int {
		if order, _ := b.Prison.Severity(a.Prison); order != 0 {
			return order
		}
		return cmp.Compare(a.ID, b.ID)
	})
	return sorted
}

// governing is the gravest tier that applies at an age when exactly the given
// circumstances are present; nil when none does.
func (s space) governing(age int, present []law.CircumstanceID) *law.Tier {
	for _, t := range s.tiers {
		if applies(t.When, age, present) {
			return t
		}
	}
	return nil
}

func applies(when []law.Condition, age int, present []law.CircumstanceID) bool {
	return len(when) == 0 || slices.ContainsFunc(when, func(c law.Condition) bool {
		return c.VictimAge.Has(age) && containsAll(present, c.With)
	})
}

// outcome is a tier that governs at some age when the listed circumstances,
// and no others of those in doubt, are present.
type outcome struct {
	tier  *law.Tier
	added []law.CircumstanceID
}

// outcomes lists what may govern at one age. Conditions only ever ask for
// circumstances to be present, so if a tier governs in any combination of the
// circumstances in doubt, it governs in the one that holds just what one of its
// conditions asks for: anything more can only add graver tiers.
func (s space) outcomes(age int) []outcome {
	var found []outcome
	try := func(added []law.CircumstanceID) {
		o := outcome{s.governing(age, union(s.with, added)), added}
		same := func(p outcome) bool { return p.tier == o.tier && slices.Equal(p.added, o.added) }
		if !slices.ContainsFunc(found, same) {
			found = append(found, o)
		}
	}
	try(nil)
	if len(s.maybe) == 0 {
		return found
	}
	for _, t := range s.tiers {
		for _, c := range t.When {
			added := without(c.With, s.with)
			if len(added) == 0 || !c.VictimAge.Has(age) || !containsAll(s.maybe, added) {
				continue
			}
			if s.governing(age, union(s.with, added)) == t {
				try(added)
			}
		}
	}
	// A tier reached with fewer circumstances needs no mention of more.
	return slices.DeleteFunc(slices.Clone(found), func(o outcome) bool {
		return slices.ContainsFunc(found, func(p outcome) bool {
			return p.tier == o.tier && len(p.added) < len(o.added) && containsAll(o.added, p.added)
		})
	})
}

// branches groups what may govern by tier, mildest first.
func (s space) branches() []Branch {
	type key struct {
		tier  *law.Tier
		added string
	}
	ages := map[key]law.Ages{}
	needs := map[key][]law.CircumstanceID{}
	var keys []key
	for age := range s.victim.All() {
		for _, o := range s.outcomes(age) {
			k := key{o.tier, join(o.added)}
			if _, seen := ages[k]; !seen {
				keys = append(keys, k)
			}
			ages[k] = ages[k].Union(law.AgeBand(age, age))
			needs[k] = o.added
		}
	}
	var found []Branch
	for _, t := range append(slices.Clone(s.tiers), nil) {
		b := Branch{Tier: t}
		for _, k := range keys {
			if k.tier != t {
				continue
			}
			for _, band := range ages[k].Bands() {
				b.When = append(b.When, Case{Ages: band, Present: needs[k]})
			}
		}
		if len(b.When) == 0 {
			continue
		}
		slices.SortStableFunc(b.When, compareCases)
		if t == nil {
			found = append(found, b)
		} else {
			found = slices.Insert(found, 0, b)
		}
	}
	return found
}

func compareCases(a, b Case) int {
	la, _ := a.Ages.Limits()
	lb, _ := b.Ages.Limits()
	if la != lb {
		return la - lb
	}
	return cmp.Compare(join(a.Present), join(b.Present))
}

func status(branches []Branch) law.Status {
	switch {
	case len(branches) != 1:
		return law.Undetermined
	case branches[0].Tier == nil:
		return law.NoRange
	default:
		return law.Determined
	}
}

// envelope is the smallest range that holds every branch's.
func envelope(branches []Branch) law.Range {
	var hull law.Range
	for i, b := range branches {
		switch {
		case b.Tier == nil:
		case i == 0:
			hull = b.Prison()
		default:
			hull = hull.Hull(b.Prison())
		}
	}
	return hull
}

// single reports whether only one result is left.
func (s space) single() bool {
	var first *law.Tier
	seen := false
	for age := range s.victim.All() {
		for _, o := range s.outcomes(age) {
			if seen && o.tier != first {
				return false
			}
			first, seen = o.tier, true
		}
	}
	return true
}

// settles finds the facts that would leave one result if they were known. A
// fact settles alone when every value that it may have does.
func (s space) settles() []Unknown {
	if s.single() {
		return nil
	}
	var relevant []Unknown
	for _, u := range s.unknowns() {
		known := s.fixed(u)
		if !slices.ContainsFunc(known, func(k space) bool { return !k.single() }) {
			return []Unknown{u}
		}
		if s.matters(u) {
			relevant = append(relevant, u)
		}
	}
	return relevant
}

// unknowns lists the age, when it is open, and then each circumstance in doubt.
func (s space) unknowns() []Unknown {
	var list []Unknown
	if s.victim.Len() > 1 {
		list = append(list, Unknown{Fact: law.FactAge})
	}
	for _, c := range s.maybe {
		list = append(list, Unknown{Fact: law.FactMaybe, Circumstance: c})
	}
	return list
}

// fixed gives the space for each value that the unknown fact may have.
func (s space) fixed(u Unknown) []space {
	var list []space
	if u.Fact == law.FactAge {
		for age := range s.victim.All() {
			k := s
			k.victim = law.AgeBand(age, age)
			list = append(list, k)
		}
		return list
	}
	absent, present := s, s
	absent.maybe = without(s.maybe, []law.CircumstanceID{u.Circumstance})
	present.maybe = absent.maybe
	present.with = union(s.with, []law.CircumstanceID{u.Circumstance})
	return []space{absent, present}
}

// matters reports whether two values of the unknown fact leave different
// results.
func (s space) matters(u Unknown) bool {
	known := s.fixed(u)
	for _, k := range known[1:] {
		if !sameTiers(k.branches(), known[0].branches()) {
			return true
		}
	}
	return false
}

// cited finds the known facts that the answer rests on, by leaving out each in
// turn.
func (s space) cited(branches []Branch) []Known {
	var list []Known
	if !s.victim.Unknown() {
		less := s
		less.victim = law.AnyAge()
		if !sameTiers(less.branches(), branches) {
			list = append(list, Known{Fact: law.FactAge})
		}
	}
	for _, c := range s.with {
		less := s
		less.with = without(s.with, []law.CircumstanceID{c})
		if !sameTiers(less.branches(), branches) {
			list = append(list, Known{Fact: law.FactCircumstance, Circumstance: c})
		}
	}
	return list
}

func sameTiers(a, b []Branch) bool {
	return slices.EqualFunc(a, b, func(x, y Branch) bool { return x.Tier == y.Tier })
}
