package resolve

import (
	"cmp"
	"slices"

	"github.com/conmina/conmina/internal/law"
)

// alike splits all ages into sets, youngest first. All ages of a set meet the same
// conditions of the tiers of a version and of their other readings, so that one age
// of a set answers for all.
func alike(p law.Provision) []law.Ages {
	sets := []law.Ages{law.AnyAge()}
	if protected := p.VictimAge; !protected.Empty() {
		sets = SplitBy(sets, protected)
	}
	split := func(when []law.Condition) {
		for i := range when {
			sets = SplitBy(sets, when[i].VictimAge)
		}
	}
	for i := range p.Tiers {
		t := &p.Tiers[i]
		split(t.When)
		for k := range t.Readings {
			split(t.Readings[k].When)
		}
	}
	for _, only := range namingOf(p).ages() {
		sets = SplitBy(sets, only)
	}
	slices.SortFunc(sets, func(a, b law.Ages) int { return cmp.Compare(youngest(a), youngest(b)) })
	return sets
}

// SplitBy splits each set into the ages that the other set has and the ages that it
// does not have.
func SplitBy(sets []law.Ages, by law.Ages) []law.Ages {
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

// AgeClasses splits all ages into sets that the encoding of a version does not
// distinguish: no condition, no other reading and no notice does. On any
// circumstances, two ages of one set lead to the same tier and the same notices.
func AgeClasses(p law.Provision) []law.Ages {
	sets := alike(p)
	for _, n := range p.Notices {
		for _, ages := range []law.Ages{n.IfPossible, n.IfCertain} {
			sets = SplitBy(sets, ages)
		}
	}
	for _, n := range p.NoRange {
		for _, c := range n.When {
			sets = SplitBy(sets, c.VictimAge)
		}
	}
	for _, d := range p.DisplacedBy {
		sets = SplitBy(sets, d.VictimAge)
	}
	return sets
}

// bySpecialLaw splits sets of ages where a special offence displaces the offence,
// now or in a later version, and where the tier of a special offence changes.
func bySpecialLaw(sets []law.Ages, o *law.Offence) []law.Ages {
	for _, v := range o.Versions {
		for _, d := range v.DisplacedBy {
			sets = SplitBy(sets, d.VictimAge)
			for _, id := range d.Offences {
				special := o.Edition.Offence(id)
				for _, x := range special.Versions {
					for _, t := range x.Tiers {
						for _, c := range t.When {
							sets = SplitBy(sets, c.VictimAge)
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
	sets := []law.Ages{law.AnyAge()}
	for _, p := range o.Each() {
		for _, class := range AgeClasses(p) {
			sets = SplitBy(sets, class)
		}
	}
	return bySpecialLaw(sets, o)
}

func youngest(a law.Ages) int {
	n, _ := a.Limits()
	return n
}
