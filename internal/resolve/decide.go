package resolve

import (
	"math/bits"

	"github.com/conmina/conmina/internal/law"
)

// verdict is the decision of a table.
type verdict struct {
	status law.Status
	tiers  uint64 // tiers that remain; noneBit stands for no tier
	victim law.Ages
	says   Codes
}

// ranged reports whether there is one range or several possible ranges.
func (v *verdict) ranged() bool { return v.status == law.Determined || v.status == law.Undetermined }

// decide decides a case. The day to is the last day of the act.
func (t *Table) decide(c *Coded, to law.Date) verdict {
	p := t.present(c)
	v := verdict{victim: t.victim(c.Victims), says: t.always | p.says}
	nowhere, short, unsaid := t.remaining(&v, &p)
	switch {
	case bits.OnesCount64(v.tiers) > 1 || short && v.tiers != noneBit:
		v.status = law.Undetermined
	case v.tiers != noneBit:
		v.status = law.Determined
	case v.victim.Within(t.moved):
		v.status = law.Moved
	default:
		v.status = law.NoRange
	}
	if short {
		v.says |= saysArticleNamed
	}
	t.sayFacts(&v, c)
	t.sayCircumstances(&v, &p, c, unsaid)
	t.saySilences(&v, c, nowhere)
	t.sayNotices(&v, to)
	return v
}

// remaining finds the tiers that the facts leave possible, and the ages at which
// there may be no tier. When some cases do not reach the article that was named,
// unsaid has the circumstances that nobody gave.
func (t *Table) remaining(v *verdict, p *present) (nowhere law.Ages, short bool, unsaid uint64) {
	if age, ok := v.victim.Single(); ok {
		tiers, u, s := t.at(v, p, int(t.classOf[age]))
		if tiers&noneBit != 0 {
			nowhere = v.victim
		}
		return nowhere, s, u
	}
	for k := range t.classes {
		ages := t.classes[k].Intersect(v.victim)
		if ages.Empty() {
			continue
		}
		tiers, u, s := t.at(v, p, k)
		if tiers&noneBit != 0 {
			nowhere = nowhere.Union(ages)
		}
		short, unsaid = short || s, unsaid|u
	}
	return nowhere, short, unsaid
}

// at finds the tiers that remain at the ages of a class. It also notes in the
// verdict whether another reading leads to another range.
func (t *Table) at(v *verdict, p *present, class int) (tiers, unsaid uint64, short bool) {
	tiers, unsaid, short = t.reach(&t.ladder, class, p)
	v.tiers |= tiers
	for i := range t.rereadings {
		if v.says&saysOtherReading != 0 {
			break
		}
		other, _, _ := t.reach(&t.rereadings[i].ladder, class, p)
		for rest := other &^ tiers; rest != 0; rest &= rest - 1 {
			if tiers&t.alike[min(bits.TrailingZeros64(rest), len(t.tiers))] == 0 {
				v.says |= saysOtherReading
			}
		}
	}
	return tiers, unsaid, short
}

// reach finds the tiers that the facts leave possible at the ages of a class.
func (t *Table) reach(l *ladder, class int, p *present) (tiers, unsaid uint64, short bool) {
	add := func(added uint64) {
		g := l.governing(class, p.with|added)
		if g == noTier || t.answers>>g&1 != 0 {
			tiers |= 1 << g
			return
		}
		reached, more := t.complete(l, class, p.with, added)
		tiers, unsaid, short = tiers|reached, unsaid|more&^added, true
	}
	add(0)
	if p.maybe != 0 {
		for _, need := range l.needs {
			if added := need &^ p.with; added != 0 && added&^p.maybe == 0 {
				add(added)
			}
		}
	}
	return tiers, unsaid, short
}

// complete finds the tiers of the named article that the case reaches when
// circumstances that its tiers ask for are added. It also gives all these
// circumstances, see [space.unsaid].
func (t *Table) complete(l *ladder, class int, with, added uint64) (tiers, unsaid uint64) {
	type way struct {
		more uint64
		tier uint8
	}
	var room [32]way
	ways := room[:0]
	for _, need := range l.named {
		more := added | need&^with
		if more&t.barred[class] != 0 {
			continue
		}
		if g := l.governing(class, with|more); g != noTier && t.answers>>g&1 != 0 {
			ways = append(ways, way{more, g})
			tiers |= 1 << g
		}
	}
	for _, w := range ways {
		needed := true
		for _, o := range ways {
			if o.more != w.more && o.more&^w.more == 0 && o.tier == w.tier {
				needed = false
			}
		}
		if needed {
			unsaid |= w.more
		}
	}
	if tiers == 0 {
		tiers = noneBit
	}
	return tiers, unsaid
}
