package resolve

import (
	"math/bits"

	"github.com/conmina/conmina/internal/law"
)

// ranged reports whether there is one range or several possible ranges.
func (v *decided) ranged() bool { return v.status == law.Determined || v.status == law.Undetermined }

// decide decides a case. The day to is the last day of the act.
func (t *Table) decide(c *Coded, to law.Date) decided {
	p := t.present(c)
	v := decided{victim: t.victim(c.Victims), says: t.always | p.says}
	left := t.remaining(v.victim, &p)
	v.tiers, v.status = left.tiers, t.status(v.victim, &left)
	if left.short {
		v.says |= saysArticleNamed
	}
	t.sayFacts(&v, c)
	t.sayCircumstances(&v, &p, c, left.unsaid)
	t.saySilences(&v, c, left.nowhere)
	t.sayReadings(&v, &p)
	t.sayNotices(&v, to)
	return v
}

// governing is the tier that governs a case, when exactly one does; else nil.
func (t *Table) governing(c *Coded) *law.Tier {
	p := t.present(c)
	left := t.remaining(t.victim(c.Victims), &p)
	if left.tiers&noneBit != 0 || left.short || bits.OnesCount64(left.tiers) != 1 {
		return nil
	}
	return t.tiers[bits.TrailingZeros64(left.tiers)]
}

// possible gives the tiers that the facts leave possible.
func (t *Table) possible(c *Coded) uint64 {
	p := t.present(c)
	return t.remaining(t.victim(c.Victims), &p).tiers
}

// status says what the tiers that remain amount to.
func (t *Table) status(victim law.Ages, left *left) law.Status {
	switch {
	case bits.OnesCount64(left.tiers) > 1 || left.short && left.tiers != noneBit:
		return law.Undetermined
	case left.tiers != noneBit:
		return law.Determined
	case victim.Within(t.moved):
		return law.Moved
	}
	return law.NoRange
}
