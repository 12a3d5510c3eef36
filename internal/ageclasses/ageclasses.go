// Package ageclasses splits the ages of a victim where the law tells them apart.
package ageclasses

import (
	"cmp"
	"slices"

	"github.com/conmina/conmina/internal/law"
)

// Alike splits all ages into sets, youngest first. All ages of a set meet the same
// conditions of the tiers of a version and of their other readings, so that one age
// of a set answers for all.
func Alike(p law.Provision) []law.Ages {
	sets := []law.Ages{law.AnyAge()}
	if protected := p.VictimAge; !protected.Empty() {
		sets = Split(sets, protected)
	}
	split := func(when []law.Condition) {
		for i := range when {
			sets = Split(sets, when[i].VictimAge)
		}
	}
	for i := range p.Tiers {
		t := &p.Tiers[i]
		split(t.When)
		for k := range t.Readings {
			split(t.Readings[k].When)
		}
	}
	for _, only := range Only(p) {
		sets = Split(sets, only)
	}
	slices.SortFunc(sets, func(a, b law.Ages) int { return cmp.Compare(youngest(a), youngest(b)) })
	return sets
}

// Split splits each set into the ages that the other set has and the ages that it
// does not have.
func Split(sets []law.Ages, by law.Ages) []law.Ages {
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

// Of splits all ages into sets that the encoding of a version does not
// distinguish: no condition, no other reading and no notice does. On any
// circumstances, two ages of one set lead to the same tier and the same notices.
func Of(p law.Provision) []law.Ages {
	sets := Alike(p)
	for _, n := range p.Notices {
		for _, ages := range []law.Ages{n.IfPossible, n.IfCertain} {
			sets = Split(sets, ages)
		}
	}
	for _, n := range p.NoRange {
		for _, c := range n.When {
			sets = Split(sets, c.VictimAge)
		}
	}
	for _, d := range p.DisplacedBy {
		sets = Split(sets, d.VictimAge)
	}
	return sets
}

// Bands cuts all ages wherever an offence, in any of its versions, may tell two
// ages apart on some circumstances. Each band is a run of ages.
func Bands(offences []*law.Offence) []law.Ages {
	sets := []law.Ages{law.AnyAge()}
	for _, o := range offences {
		for _, class := range Ever(o) {
			sets = Split(sets, class)
		}
	}
	var bands []law.Ages
	for _, set := range sets {
		bands = append(bands, set.Bands()...)
	}
	slices.SortFunc(bands, func(a, b law.Ages) int { return cmp.Compare(youngest(a), youngest(b)) })
	return bands
}

// bySpecialLaw splits sets of ages where a special offence displaces the offence,
// now or in a later version, and where the tier of a special offence changes.
func bySpecialLaw(sets []law.Ages, o *law.Offence) []law.Ages {
	for _, v := range o.Versions {
		for _, d := range v.DisplacedBy {
			sets = Split(sets, d.VictimAge)
			for _, id := range d.Offences {
				special := o.Edition.Offence(id)
				for _, x := range special.Versions {
					for _, t := range x.Tiers {
						for _, c := range t.When {
							sets = Split(sets, c.VictimAge)
						}
					}
				}
			}
		}
	}
	return sets
}

// Ever splits all ages into sets that no version of the offence
// distinguishes. [Of] does the same for one version.
func Ever(o *law.Offence) []law.Ages {
	sets := []law.Ages{law.AnyAge()}
	for _, p := range o.Each() {
		for _, class := range Of(p) {
			sets = Split(sets, class)
		}
	}
	return bySpecialLaw(sets, o)
}

// Only gives the ages of each circumstance that only some ages allow, where the user
// named an article of aggravated tiers: one of its circumstances is charged then.
func Only(p law.Provision) map[law.CircumstanceID]law.Ages {
	only := map[law.CircumstanceID]law.Ages{}
	if p.Named == "" || p.Named == p.Article || len(p.Tiers) == 0 {
		return only
	}
	for _, id := range p.Uses() {
		if c := p.Edition.Circumstance(id); c != nil && !c.OnlyAge.Empty() {
			only[id] = c.OnlyAge
		}
	}
	return only
}

func youngest(a law.Ages) int {
	n, _ := a.Limits()
	return n
}
