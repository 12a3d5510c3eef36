package resolve

import (
	"slices"

	"github.com/conmina/conmina/internal/law"
)

// InVersion answers under one version, whatever the date.
func InVersion(p law.Provision, f law.Facts) Answer {
	d := underVersion(p, f)
	a, s, t := d.answer, d.possibilities, d.Table
	if a.Status == law.NoRange {
		a.Status, a.Silence = silence(p.Version, s.victim)
	}
	a.Envelope = envelope(a.Branches)
	a.Settles = s.settles()
	if a.Named != nil {
		a.Settles = append(a.Settles, unknowns(t.ids(t.mask(a.Named.Unsaid)&^s.maybe))...)
	}
	possible := s.remaining(s.victim, &s.present).tiers
	a.Cited = s.cited(possible)
	a.Trace = s.trace(&a, possible)
	a.Notices = notices(&a, d.counts, s, d.near)
	return a
}

// unexplained is an answer under one version as far as it says which tiers are possible,
// with what explains it.
type unexplained struct {
	*possibilities
	answer Answer    // its branches and, but for the silence of a version, its status
	counts law.Facts // the facts in the version's own words, with the number of victims
	near   []Notice
}

func underVersion(p law.Provision, f law.Facts) unexplained {
	t := tableOf(p)
	given := f
	f, counted := t.countVictims(implied(p.Edition, t.uses, f))
	near := closeTo(p.Edition, t.uses, f)
	s := t.possibilitiesFor(t.victim(f.Victims), t.presentIn(f, near))
	a := Answer{Offence: p.Offence, Version: p.Version, Facts: given, Victim: s.victim, Counted: counted, Branches: s.branches(), Named: s.short()}
	a.Status = status(a.Branches)
	if a.Named != nil && a.Status == law.Determined {
		a.Status = law.Undetermined
	}
	return unexplained{s, a, f, near}
}

// envelope is the smallest range that contains the ranges of all branches.
func envelope(branches []Branch) law.Range {
	var hull law.Range
	found := false
	for _, b := range branches {
		switch {
		case b.Tier == nil:
		case !found:
			hull, found = b.Prison(), true
		default:
			hull = hull.Hull(b.Prison())
		}
	}
	return hull
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

// presentIn turns circumstances, in the version's own words, into bits. Those that
// are similar to a given circumstance are in doubt too, because it is not known
// whether they were meant.
func (t *Table) presentIn(f law.Facts, near []Notice) present {
	p := present{with: t.mask(f.With), maybe: t.mask(f.Maybe)}
	p.given = p.with | p.maybe
	for _, n := range near {
		p.maybe |= t.mask(n.Circumstances)
	}
	return p
}

// countVictims adds the circumstance that there are several victims when several
// ages are given. The law does not say whether a victim counts whom the version
// does not protect or whom a special offence protects. When fewer than two other
// victims remain, the circumstance is therefore in doubt.
func (t *Table) countVictims(f law.Facts) (law.Facts, law.CircumstanceID) {
	if len(f.Victims) < 2 {
		return f, ""
	}
	for _, i := range t.plural {
		id := t.uses[i]
		if slices.Contains(f.With, id) {
			continue
		}
		if t.severalCount(f.Victims) {
			f.With = union(f.With, []law.CircumstanceID{id})
		} else {
			f.Maybe = union(f.Maybe, []law.CircumstanceID{id})
		}
		return f, id
	}
	return f, ""
}
