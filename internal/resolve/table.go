package resolve

import (
	"slices"

	"github.com/conmina/conmina/internal/law"
)

// Table is an offence under one version, compiled once so that many cases can be
// decided. It has the classes of ages that the version does not distinguish, the
// circumstances as bits, and for each class the conditions of the tiers, gravest
// first. It decides the cases that [InVersion] explains, and allocates nothing.
type Table struct {
	offence *law.Offence // with its version
	tiers   []*law.Tier  // gravest first
	uses    []law.CircumstanceID
	entries []entry // indexed by place in the vocabulary
	plural  []uint8 // bits of the circumstance that there are several victims

	classes []law.Ages
	classOf [law.MaxAge + 1]uint8
	ladder  ladder
	naming  *naming
	barred  []uint64 // by class: circumstances impossible at these ages, when an article was named
	told    []told   // notices of the source

	protected, own, displaced law.Ages
	moved, reasoned           law.Ages // ages without a tier on purpose: because other offences took over the conduct, or for any reason
	usesAt                    []law.Ages
	tierSays                  []Codes
	minor                     []joint
	rereadings                []rereading
	alike                     []uint64 // by tier, with no tier last: the tiers that have the same range
	always                    Codes
	answers                   uint64 // tiers that may be the result
	underName                 string // the number of the named article
}

// Limits of a table: how many circumstances a version may ask for, and how many
// tiers it may have. The last bit stands for no tier.
const (
	maxUses  = 64
	noTier   = 63
	noneBit  = uint64(1) << noTier
	maxTiers = noTier
)

// ladder holds the conditions of the tiers by class, gravest first.
type ladder struct {
	rules [][]rule
	needs []uint64 // the sets of circumstances that conditions ask for
	named []uint64 // the sets that the tiers of the named article ask for
}

// rule is a condition that can hold at the ages of a class.
type rule struct {
	need uint64
	tier uint8
}

// entry says how a version uses a circumstance of the vocabulary.
type entry struct {
	own    uint64 // the version's own words for the circumstance
	near   uint64 // similar circumstances, when the version has no words for it
	unused bool   // the version has no words for it
	readAs bool   // the version has other words for it
}

// told is a notice of the source, with the cases in which it is given.
type told struct {
	notice *law.SourceNotice
	tier   uint64 // the tier that the notice depends on; 0 when it depends on none
}

// joint is a condition that asks for an age.
type joint struct {
	ages law.Ages
	need uint64
	tier uint8
}

// rereading holds all conditions, with those of one tier replaced by another
// reading.
type rereading struct{ ladder ladder }

// Compile makes the table of the version that an offence holds. It is nil when the
// version asks for more circumstances, or has more tiers, than a table can hold.
func Compile(o *law.Offence) *Table {
	v := &o.Version
	t := &Table{offence: o, tiers: byGravity(v.Tiers), uses: o.Uses(), naming: namingOf(o)}
	if len(t.uses) > maxUses || len(t.tiers) > maxTiers {
		return nil
	}
	t.protected, t.own, t.displaced = v.VictimAge, v.Own(), v.Displaced()
	if t.protected.Empty() {
		t.protected = law.AnyAge()
	}
	s := spaceOf(o, law.Facts{})
	t.classes = s.alike()
	for k, class := range t.classes {
		for age := range class.All() {
			t.classOf[age] = uint8(k)
		}
	}
	t.answers = t.answering()
	if o.Named != "" {
		t.underName = articleOf(o)
	}
	t.ladder = t.climb(nil)
	t.compileCircumstances()
	t.compileNotices()
	return t
}

// compileCircumstances notes how the version uses each entry of the vocabulary.
func (t *Table) compileCircumstances() {
	e := t.offence.Edition
	for _, c := range e.Circumstances {
		own := ownWords(t.offence, t.uses, c.ID)
		x := entry{own: t.mask(own), readAs: !slices.Contains(own, c.ID)}
		x.unused = !x.readAs && t.mask([]law.CircumstanceID{c.ID}) == 0
		for i, id := range t.uses {
			if u := e.Circumstance(id); x.unused && c.Group != "" && u != nil && u.Group == c.Group {
				x.near |= 1 << i
			}
		}
		t.entries = append(t.entries, x)
	}
	for i, id := range t.uses {
		t.usesAt = append(t.usesAt, agesWith(t.offence, id))
		if c := e.Circumstance(id); c != nil && c.Plural {
			t.plural = append(t.plural, uint8(i))
		}
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
	v := &t.offence.Version
	for i, tier := range t.tiers {
		t.tierSays = append(t.tierSays, saysOf(tier))
		for _, c := range tier.When {
			if !c.VictimAge.Unknown() {
				t.minor = append(t.minor, joint{c.VictimAge, t.mask(c.With), uint8(i)})
			}
		}
		for k := range tier.Readings {
			if r := &tier.Readings[k]; r.AltersConditions() {
				t.rereadings = append(t.rereadings, rereading{t.climb(map[int][]law.Condition{i: r.When})})
			}
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
	if t.offence.Edition.Custom {
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

// called gives the bit of the tier with an id.
func (t *Table) called(id string) uint64 {
	for i, tier := range t.tiers {
		if tier.ID == id {
			return 1 << i
		}
	}
	return 0
}

// mask gives the bits of the circumstances that the version asks for.
func (t *Table) mask(ids []law.CircumstanceID) uint64 {
	var m uint64
	for _, id := range ids {
		if i, found := slices.BinarySearch(t.uses, id); found {
			m |= 1 << i
		}
	}
	return m
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

// governing is the gravest tier that applies at the ages of a class when exactly
// the given circumstances are present.
func (l *ladder) governing(class int, present uint64) uint8 {
	for _, r := range l.rules[class] {
		if r.need&^present == 0 {
			return r.tier
		}
	}
	return noTier
}

// Tier is the tier that governs at one age when exactly the given circumstances are
// present; nil when none does.
func (t *Table) Tier(age int, present []law.CircumstanceID) *law.Tier {
	if g := t.ladder.governing(int(t.classOf[age]), t.mask(present)); g != noTier {
		return t.tiers[g]
	}
	return nil
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
