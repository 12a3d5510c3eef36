package resolve

import (
	"cmp"
	"slices"

	"github.com/conmina/conmina/internal/law"
)

// space is everything that the facts leave possible: each possible age, with the
// circumstances in with and any of the circumstances in maybe.
type space struct {
	tiers       []*law.Tier // gravest first
	protected   law.Ages    // at other ages no tier applies
	victim      law.Ages    // possible ages of the victim who decides the range
	with, maybe []law.CircumstanceID
	named       *naming // nil when the user asked for the whole offence
	uses        []law.CircumstanceID
	sets        []law.Ages // see [space.alike]
}

func spaceOf(o *law.Offence, f law.Facts) space {
	s := space{tiers: byGravity(o.Version.Tiers), protected: o.Version.VictimAge, with: f.With, maybe: f.Maybe, named: namingOf(o)}
	if s.protected.Empty() {
		s.protected = law.AnyAge()
	}
	f.Victims = protectedOf(f.Victims, o.Version.Own())
	s.uses = o.Uses()
	return s.of(f.Youngest())
}

// of is the space for a victim of the given ages.
func (s space) of(victim law.Ages) space {
	s.victim = victim
	s.sets = s.split()
	return s
}

// protectedOf leaves out those victims, among several, whom the version certainly
// does not protect; the others decide the range. When it protects none of them, all
// stay.
func protectedOf(victims []law.Ages, protected law.Ages) []law.Ages {
	var kept []law.Ages
	for _, v := range victims {
		if v.Empty() || !v.Intersect(protected).Empty() {
			kept = append(kept, v)
		}
	}
	if len(kept) == 0 {
		return victims
	}
	return kept
}

// byGravity orders tiers from the gravest to the mildest. The id of a tier decides
// only when the ranges have no order, which the reader of encodings refuses.
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
// circumstances are present; nil when no tier applies.
func (s space) governing(age int, present []law.CircumstanceID) *law.Tier {
	if !s.protected.Has(age) {
		return nil
	}
	for _, t := range s.tiers {
		if applies(t.When, age, present) {
			return t
		}
	}
	return nil
}

func applies(when []law.Condition, age int, present []law.CircumstanceID) bool {
	return len(when) == 0 || slices.ContainsFunc(when, func(c law.Condition) bool { return c.Holds(age, present) })
}

// alike gives the possible ages of the victim in sets, youngest first. All ages of
// a set meet the same conditions of the tiers and of their other readings, so that
// one age of a set answers for all.
func (s space) alike() []law.Ages { return s.sets }

func (s space) split() []law.Ages {
	sets := splitBy([]law.Ages{s.victim}, s.protected)
	split := func(when []law.Condition) {
		for i := range when {
			sets = splitBy(sets, when[i].VictimAge)
		}
	}
	for _, t := range s.tiers {
		split(t.When)
		for k := range t.Readings {
			split(t.Readings[k].When)
		}
	}
	for _, only := range s.named.ages() {
		sets = splitBy(sets, only)
	}
	slices.SortFunc(sets, func(a, b law.Ages) int { return cmp.Compare(youngest(a), youngest(b)) })
	return sets
}

// splitBy splits each set into the ages that the other set has and the ages that it
// does not have.
func splitBy(sets []law.Ages, by law.Ages) []law.Ages {
	if by.Unknown() {
		return sets
	}
	for i := range sets {
		in, out := sets[i].Intersect(by), sets[i].Minus(by)
		if !in.Empty() && !out.Empty() {
			sets[i] = in
			sets = append(sets, out)
		}
	}
	return sets
}

// AgeClasses splits all ages into sets that the encoding of the offence does not
// distinguish: no condition, no other reading and no notice does. On any
// circumstances, two ages of one set lead to the same tier and the same notices.
func AgeClasses(o *law.Offence) []law.Ages {
	sets := slices.Clone(spaceOf(o, law.Facts{}).alike())
	for _, n := range o.Version.Notices {
		for _, ages := range []law.Ages{n.IfPossible, n.IfCertain} {
			sets = splitBy(sets, ages)
		}
	}
	for _, n := range o.Version.NoRange {
		for _, c := range n.When {
			sets = splitBy(sets, c.VictimAge)
		}
	}
	for _, d := range o.Version.DisplacedBy {
		sets = splitBy(sets, d.VictimAge)
	}
	return sets
}

// bySpecialLaw splits sets of ages where a special offence displaces the offence,
// now or in a later version, and where the tier of a special offence changes.
func bySpecialLaw(sets []law.Ages, o *law.Offence) []law.Ages {
	for _, v := range append([]law.Version{o.Version}, o.Versions...) {
		for _, d := range v.DisplacedBy {
			sets = splitBy(sets, d.VictimAge)
			for _, id := range d.Offences {
				special := o.Edition.Offence(id)
				for _, x := range append([]law.Version{special.Version}, special.Versions...) {
					for _, t := range x.Tiers {
						for _, c := range t.When {
							sets = splitBy(sets, c.VictimAge)
						}
					}
				}
			}
		}
	}
	return sets
}

// AgeClassesEver splits all ages into sets that no version of the offence
// distinguishes. [AgeClasses] does the same for one version.
func AgeClassesEver(o *law.Offence) []law.Ages {
	sets := AgeClasses(o)
	version := *o
	for _, v := range o.Versions {
		version.Version = v
		for _, class := range AgeClasses(&version) {
			sets = splitBy(sets, class)
		}
	}
	return bySpecialLaw(sets, o)
}

func youngest(a law.Ages) int {
	n, _ := a.Limits()
	return n
}

// combinations lists the sets of circumstances in doubt that are enough to try: the
// empty set, and the sets that some condition asks for in addition to what is
// present. Conditions only ask for circumstances to be present. A tier that governs
// in any combination therefore governs in the one that has exactly what its
// condition asks for. More circumstances can only add graver tiers.
func (s space) combinations() [][]law.CircumstanceID {
	list := [][]law.CircumstanceID{nil}
	if len(s.maybe) == 0 {
		return list
	}
	for _, t := range s.tiers {
		for _, c := range t.When {
			added := without(c.With, s.with)
			same := func(o []law.CircumstanceID) bool { return slices.Equal(o, added) }
			if containsAll(s.maybe, added) && !slices.ContainsFunc(list, same) {
				list = append(list, added)
			}
		}
	}
	return list
}

// outcome is a tier that governs at some age when exactly the listed circumstances,
// out of those in doubt, are present.
type outcome struct {
	tier  *law.Tier
	added []law.CircumstanceID
}

// outcomes lists the tiers that may govern at one age. Each comes with the smallest
// set of circumstances that it needs.
func (s space) outcomes(age int) []outcome {
	if len(s.maybe) == 0 {
		return s.reached(age, nil)
	}
	var found []outcome
	for _, added := range s.combinations() {
		found = append(found, s.reached(age, added)...)
	}
	if len(found) == 1 {
		return found
	}
	return slices.DeleteFunc(slices.Clone(found), func(o outcome) bool {
		return slices.ContainsFunc(found, func(p outcome) bool {
			return p.tier == o.tier && len(p.added) < len(o.added) && containsAll(o.added, p.added)
		})
	})
}

// branches groups the possible results by tier, mildest first.
func (s space) branches() []Branch {
	type key struct {
		tier  *law.Tier
		added string
	}
	ages := map[key]law.Ages{}
	needs := map[key][]law.CircumstanceID{}
	var keys []key
	for _, set := range s.alike() {
		for _, o := range s.outcomes(youngest(set)) {
			k := key{o.tier, join(o.added)}
			if _, seen := ages[k]; !seen {
				keys = append(keys, k)
			}
			ages[k] = ages[k].Union(set)
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
		b.Fines = s.fines(b)
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

// settles lists the unknown facts that matter: in some of the remaining cases the
// result changes when only that fact changes. Knowing all of these facts leaves one
// result. When only one fact matters, knowing it is enough.
func (s space) settles() []Unknown {
	var list []Unknown
	if s.ageMatters() {
		list = append(list, Unknown{Fact: law.FactAge})
	}
	for _, c := range s.maybe {
		if s.circumstanceMatters(c) {
			list = append(list, Unknown{Fact: law.FactMaybe, Circumstance: c})
		}
	}
	return list
}

// ageMatters reports whether two ages have different results with the same
// circumstances. If they differ in any combination, they differ in one of the
// combinations that are tried. That is the one that the condition of the graver
// result asks for, because with it the other age has at most the result it had
// before.
func (s space) ageMatters() bool {
	sets := s.alike()
	for _, added := range s.combinations() {
		present := union(s.with, added)
		for _, set := range sets[1:] {
			if s.governing(youngest(set), present) != s.governing(youngest(sets[0]), present) {
				return true
			}
		}
	}
	return false
}

// circumstanceMatters reports whether the circumstance changes the result at some
// age while the other circumstances stay the same. As in [space.ageMatters], the
// combinations that are tried are enough.
func (s space) circumstanceMatters(c law.CircumstanceID) bool {
	sets := s.alike()
	for _, added := range s.combinations() {
		if !slices.Contains(added, c) {
			continue
		}
		present := union(s.with, added)
		absent := without(present, []law.CircumstanceID{c})
		for _, set := range sets {
			if s.governing(youngest(set), present) != s.governing(youngest(set), absent) {
				return true
			}
		}
	}
	return false
}

// cited finds the known facts on which the answer depends, by leaving out each fact
// in turn.
func (s space) cited(branches []Branch) []Known {
	var list []Known
	if !s.victim.Unknown() && s.of(law.AnyAge()).parts(branches) {
		list = append(list, Known{Fact: law.FactAge})
	}
	for _, c := range s.with {
		if !slices.Contains(s.uses, c) {
			continue // no condition asks for it
		}
		less := s
		less.with = without(s.with, []law.CircumstanceID{c})
		if less.parts(branches) {
			list = append(list, Known{Fact: law.FactCircumstance, Circumstance: c})
		}
	}
	return list
}

// parts reports whether the remaining tiers differ from those of the given
// branches.
func (s space) parts(branches []Branch) bool {
	is := func(t *law.Tier) bool {
		return slices.ContainsFunc(branches, func(b Branch) bool { return b.Tier == t })
	}
	var seen []*law.Tier
	for _, set := range s.alike() {
		for _, o := range s.outcomes(youngest(set)) {
			if !is(o.tier) {
				return true
			}
			if !slices.Contains(seen, o.tier) {
				seen = append(seen, o.tier)
			}
		}
	}
	return len(seen) != len(branches)
}

func sameTiers(a, b []Branch) bool {
	return slices.EqualFunc(a, b, func(x, y Branch) bool { return x.Tier == y.Tier })
}
