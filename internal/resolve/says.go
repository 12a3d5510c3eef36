package resolve

import (
	"math/bits"

	"github.com/conmina/conmina/internal/law"
)

// sayFacts adds the notices that follow from the facts alone.
func (t *Table) sayFacts(v *decided, c *Coded) {
	if v.victim.Unknown() {
		v.says |= saysAgeUnknown
	}
	if len(c.Victims) > 1 {
		v.says |= saysYoungestGoverns
	}
	if !c.Born.IsZero() && law.LeapBirthday(c.Born, c.Date) {
		v.says |= saysLeapBirthday
	}
	if !c.Date.IsZero() && c.Born.IsZero() && !t.provision.Dated() {
		v.says |= saysDateNotUsed
	}
}

// sayCircumstances adds the notices about circumstances.
func (t *Table) sayCircumstances(v *decided, p *present, c *Coded, unsaid uint64) {
	if p.unused || p.near && v.status == law.Determined {
		v.says |= saysCircumstanceUnused
	}
	if p.near && v.status != law.Determined {
		v.says |= saysCircumstanceClose
	}
	if p.given != 0 {
		ages := someAges(c.Victims)
		for rest := p.given; rest != 0; rest &= rest - 1 {
			if at := &t.usesAt[bits.TrailingZeros64(rest)]; !at.Empty() && ages.Intersect(*at).Empty() {
				v.says |= saysCircumstanceAtAge
			}
		}
	}
	if v.status != law.Moved && t.every()&^(p.with|p.maybe|unsaid) != 0 {
		v.says |= saysCircumstanceAbsent
	}
	if v.status != law.Determined {
		return
	}
	governing := uint8(bits.TrailingZeros64(v.tiers))
	for i := range t.minor {
		j := &t.minor[i]
		if j.tier < governing && bits.OnesCount64(j.need&^p.with) == 1 && v.victim.Within(j.ages) {
			v.says |= saysOneMore
		}
	}
}

// saySilences adds the notices about bounds and tiers that the source does not
// state.
func (t *Table) saySilences(v *decided, c *Coded, nowhere law.Ages) {
	for rest := v.tiers &^ noneBit; rest != 0; rest &= rest - 1 {
		v.says |= t.tierSays[bits.TrailingZeros64(rest)]
	}
	if len(c.Victims) > 1 && v.status != law.NoRange && v.status != law.Moved && !v.victim.Intersect(t.protected).Empty() {
		var elsewhere law.Ages
		for _, ages := range c.Victims {
			if ages.Intersect(t.protected).Empty() {
				elsewhere = elsewhere.Union(ages)
			}
		}
		if !elsewhere.Empty() {
			v.says |= saysVictimsElsewhere
		}
		if !elsewhere.Intersect(t.reasoned).Empty() {
			v.says |= saysSourceSays
		}
	}
	switch {
	case nowhere.Empty() || len(t.tiers) == 0:
	case nowhere.Intersect(t.reasoned).Empty():
		v.says |= saysNoTierForFacts
	default:
		v.says |= saysSourceSays
	}
}

// sayReadings adds the notice that another reading leads to another range.
func (t *Table) sayReadings(v *decided, p *present) {
	if !t.rereads || v.says&saysOtherReading != 0 {
		return
	}
	for k := range t.among(v.victim) {
		tiers, _, _ := t.reach(&t.ladder, k, p)
		for i := range t.rereadings {
			x := &t.rereadings[i]
			if !x.reading.AltersConditions() {
				continue
			}
			if other, _, _ := t.reach(&x.ladder, k, p); t.parts(tiers, other) {
				v.says |= saysOtherReading
				return
			}
		}
	}
}

// parts reports whether some of the other tiers threatens what none of the tiers
// does.
func (t *Table) parts(tiers, other uint64) bool {
	for rest := other &^ tiers; rest != 0; rest &= rest - 1 {
		if tiers&t.alike[min(bits.TrailingZeros64(rest), len(t.tiers))] == 0 {
			return true
		}
	}
	return false
}

// sayNotices adds the notices that the source itself requires.
func (t *Table) sayNotices(v *decided, to law.Date) {
	if v.says&saysSourceSays != 0 {
		return
	}
	for i := range t.told {
		x := &t.told[i]
		if !x.notice.Concerns(law.Period{To: to}) {
			continue
		}
		if x.tier == 0 && x.notice.Applies(v.victim) || x.tier&v.tiers != 0 {
			v.says |= saysSourceSays
			return
		}
	}
}
