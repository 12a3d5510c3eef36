package resolve

import (
	"cmp"
	"slices"

	"github.com/conmina/conmina/internal/ageclasses"
	"github.com/conmina/conmina/internal/law"
)

// Compile makes the table of an offence under a version.
func Compile(p law.Provision) *Table {
	t := &Table{provision: p, tiers: byGravity(p.Tiers), uses: p.Uses(), naming: namingOf(p)}
	t.protected, t.own, t.displaced = p.VictimAge, p.Own(), p.Displaced()
	if t.protected.Empty() {
		t.protected = law.AnyAge()
	}
	t.classes = ageclasses.Alike(p)
	for k, class := range t.classes {
		for age := range class.All() {
			t.classOf[age] = uint8(k)
		}
	}
	t.answers = t.answering()
	if p.Named != "" {
		t.underName = articleOf(p)
	}
	t.ladder = t.climb(nil)
	t.compileCircumstances()
	t.elders = len(p.Inversions) > 0 && t.olderGraver()
	t.compileNotices()
	return t
}

// compileCircumstances notes how the version uses each entry of the vocabulary.
func (t *Table) compileCircumstances() {
	e := t.provision.Edition
	groups := map[string]uint64{} // the circumstances that the version asks for, by group
	for i, id := range t.uses {
		t.usesAt = append(t.usesAt, agesWith(t.provision.Version, id))
		if c := e.Circumstance(id); c != nil {
			groups[c.Group] |= 1 << i
			if c.Plural {
				t.plural = append(t.plural, uint8(i))
			}
		}
	}
	t.entries = make([]entry, len(e.Circumstances))
	for place, c := range e.Circumstances {
		own := wordsFor(c, t.uses)
		x := entry{own: t.mask(own), readAs: !slices.Contains(own, c.ID)}
		x.unused = !x.readAs && x.own == 0
		if x.unused && c.Group != "" {
			x.near = groups[c.Group]
		}
		t.entries[place] = x
	}
	if t.naming == nil {
		return
	}
	for _, class := range t.classes {
		var barred uint64
		for i, id := range t.uses {
			if only, has := t.naming.only[id]; has && !only.Has(youngest(class)) {
				barred |= 1 << i
			}
		}
		t.barred = append(t.barred, barred)
	}
}

// compileNotices notes for which tiers and ages each notice is given.
func (t *Table) compileNotices() {
	v := t.provision.Version
	for i, tier := range t.tiers {
		t.tierSays = append(t.tierSays, saysOf(tier))
		t.asks = append(t.asks, nil)
		for _, c := range tier.When {
			t.asks[i] = append(t.asks[i], t.mask(c.With))
			if !c.VictimAge.Unknown() {
				t.minor = append(t.minor, joint{c.VictimAge, t.mask(c.With), uint8(i)})
			}
		}
		for k := range tier.Readings {
			x := rereading{tier: i, reading: &tier.Readings[k]}
			if x.reading.AltersConditions() {
				x.ladder, t.rereads = t.climb(map[int][]law.Condition{i: x.reading.When}), true
			}
			t.rereadings = append(t.rereadings, x)
		}
	}
	for i := range len(t.tiers) + 1 {
		t.alike = append(t.alike, t.sameRange(i))
	}
	for i := range v.Notices {
		x := told{notice: &v.Notices[i]}
		if x.notice.IfTier != "" {
			x.tier = t.called(x.notice.IfTier)
			if x.tier == 0 {
				continue
			}
		}
		t.told = append(t.told, x)
	}
	for i := range v.NoRange {
		for _, c := range v.NoRange[i].When {
			t.reasoned = t.reasoned.Union(c.VictimAge)
			if len(v.NoRange[i].MovedTo) > 0 && len(c.With) == 0 {
				t.moved = t.moved.Union(c.VictimAge)
			}
		}
	}
	if t.provision.Edition.Custom {
		t.always |= saysCustomStatutes
	}
}

// saysOf gives the notices for every case in which a tier may be the result.
func saysOf(tier *law.Tier) Codes {
	var says Codes
	if tier.Prison.Min.Kind == law.NotStated {
		says |= saysMinimumNotStated
	}
	if tier.Prison.Max.Kind == law.NotStated {
		says |= saysMaximumNotStated
	}
	if tier.Ceiling != nil {
		says |= saysCeilingApplies
	}
	if slices.ContainsFunc(tier.Readings, func(r law.Reading) bool { return !r.AltersConditions() }) {
		says |= saysOtherReading
	}
	return says
}

// sameRange gives the tiers that threaten the same as the tier at the index, or the
// same as no tier.
func (t *Table) sameRange(at int) uint64 {
	var own law.Range
	same := noneBit
	if at < len(t.tiers) {
		own = t.tiers[at].Prison
		if own != (law.Range{}) {
			same = 0
		}
	}
	for i, tier := range t.tiers {
		if tier.Prison == own {
			same |= 1 << i
		}
	}
	return same
}

// climb lists the conditions of the tiers by class. For tiers in read, it takes the
// conditions of another reading.
func (t *Table) climb(read map[int][]law.Condition) ladder {
	l := ladder{rules: make([][]rule, len(t.classes))}
	for i, tier := range t.tiers {
		when := tier.When
		if other, has := read[i]; has {
			when = other
		}
		for _, c := range when {
			need := t.mask(c.With)
			if !slices.Contains(l.needs, need) {
				l.needs = append(l.needs, need)
			}
			if t.naming != nil && slices.Contains(t.naming.tiers, tier.ID) {
				l.named = append(l.named, need)
			}
		}
		if len(when) == 0 {
			when = []law.Condition{{VictimAge: law.AnyAge()}}
		}
		for k, class := range t.classes {
			age := youngest(class)
			for _, c := range when {
				if t.protected.Has(age) && c.VictimAge.Has(age) {
					l.rules[k] = append(l.rules[k], rule{t.mask(c.With), uint8(i)})
				}
			}
		}
	}
	for k := range l.rules {
		l.rules[k] = shortened(l.rules[k])
	}
	return l
}

// shortened leaves out a condition that asks for everything an earlier one asks
// for, because it adds no case.
func shortened(rules []rule) []rule {
	var kept []rule
	for _, r := range rules {
		if !slices.ContainsFunc(kept, func(k rule) bool { return k.need&^r.need == 0 }) {
			kept = append(kept, r)
		}
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

// answering gives the tiers that may be the result. When the user asked for the
// whole offence, these are all tiers.
func (t *Table) answering() uint64 {
	if t.naming == nil {
		return ^uint64(0)
	}
	var list uint64
	for _, id := range t.naming.tiers {
		list |= t.called(id)
	}
	return list
}

// olderGraver reports whether somewhere an older victim is in a graver tier than a
// younger one, although there are several victims.
func (t *Table) olderGraver() bool {
	var several uint64
	for _, bit := range t.plural {
		several |= 1 << bit
	}
	for young, first := range t.classes {
		for old, last := range t.classes {
			youngest, _ := first.Intersect(t.own).Limits()
			if _, oldest := last.Intersect(t.own).Limits(); youngest < 0 || youngest >= oldest {
				continue
			}
			for _, q := range t.ladder.rules[young] {
				for _, r := range t.ladder.rules[old] {
					present := q.need | r.need | several
					milder, graver := t.tiers[t.ladder.governing(young, present)], t.tiers[t.ladder.governing(old, present)]
					if order, _ := graver.Prison.Severity(milder.Prison); order > 0 {
						return true
					}
				}
			}
		}
	}
	return false
}
