package resolve

import (
	"math/bits"
	"slices"

	"github.com/conmina/conmina/internal/law"
)

// Table is a provision, compiled once so that many cases can be
// decided. It has the classes of ages that the version does not distinguish, the
// circumstances as bits, and for each class the conditions of the tiers, gravest
// first. It decides the cases that [InVersion] explains, and allocates nothing.
type Table struct {
	provision law.Provision
	tiers     []*law.Tier // gravest first
	uses      []law.CircumstanceID
	entries   []entry // indexed by place in the vocabulary
	plural    []uint8 // bits of the circumstance that there are several victims

	classes []law.Ages
	classOf [law.MaxAge + 1]uint8
	ladder  ladder
	asks    [][]uint64 // by tier: the circumstances that each of its conditions asks for
	naming  *naming
	barred  []uint64 // by class: circumstances impossible at these ages, when an article was named
	told    []told   // notices of the source

	protected, own, displaced law.Ages
	elders                    bool     // an older victim may be in a graver tier, see [Table.olderGraver]
	moved, reasoned           law.Ages // ages without a tier on purpose: because other offences took over the conduct, or for any reason
	usesAt                    []law.Ages
	tierSays                  []Codes
	minor                     []joint
	rereadings                []rereading
	rereads                   bool     // some of them alter conditions
	alike                     []uint64 // by tier, with no tier last: the tiers that have the same range
	always                    Codes
	answers                   uint64 // tiers that may be the result
	underName                 string // the number of the named article
}

// noTier stands for no tier among the indices of tiers, which a version limits, see
// [law.MaxTiers].
const (
	noTier  = law.MaxTiers
	noneBit = uint64(1) << noTier
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

// rereading is another reading of a tier. When it alters the conditions, the ladder
// holds all conditions, with the conditions of the tier replaced.
type rereading struct {
	tier    int
	reading *law.Reading
	ladder  ladder
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

// tier gives the tier with an index; nil for no tier.
func (t *Table) tier(at uint8) *law.Tier {
	if at == noTier {
		return nil
	}
	return t.tiers[at]
}

// ids gives the circumstances of a set; nil for the empty set.
func (t *Table) ids(set uint64) []law.CircumstanceID {
	if set == 0 {
		return nil
	}
	list := make([]law.CircumstanceID, 0, bits.OnesCount64(set))
	for rest := set; rest != 0; rest &= rest - 1 {
		list = append(list, t.uses[bits.TrailingZeros64(rest)])
	}
	return list
}

// every is the set of all circumstances that the version asks for.
func (t *Table) every() uint64 { return ^uint64(0) >> (64 - len(t.uses)) }

// met reports whether a condition of a tier holds at an age when exactly the given
// circumstances are present.
func (t *Table) met(tier, age int, present uint64) bool {
	when := t.tiers[tier].When
	for i := range when {
		if when[i].VictimAge.Has(age) && t.asks[tier][i]&^present == 0 {
			return true
		}
	}
	return len(when) == 0
}

// Tier is the tier that governs at one age when exactly the given circumstances are
// present; nil when none does.
func (t *Table) Tier(age int, present []law.CircumstanceID) *law.Tier {
	if g := t.ladder.governing(int(t.classOf[age]), t.mask(present)); g != noTier {
		return t.tiers[g]
	}
	return nil
}

// way is a tier that governs when exactly these circumstances join those that are
// present.
type way struct {
	more uint64
	tier uint8
}

// decided is what a table decides.
type decided struct {
	status law.Status
	tiers  uint64 // tiers that remain; noneBit stands for no tier
	victim law.Ages
	says   Codes
}
