package resolve

import (
	"iter"
	"math/bits"
	"slices"

	"github.com/conmina/conmina/internal/law"
)

// decided is what a table decides.
type decided struct {
	status law.Status
	tiers  uint64 // tiers that remain; noneBit stands for no tier
	victim law.Ages
	says   Codes
}

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

// left is what the facts leave possible.
type left struct {
	tiers   uint64   // noneBit stands for no tier
	nowhere law.Ages // ages at which there may be no tier
	short   bool     // some cases do not reach the article that was named
	unsaid  uint64   // then the circumstances that nobody gave
}

// remaining finds what the facts leave possible for a victim.
func (t *Table) remaining(victim law.Ages, p *present) left {
	var l left
	for k, ages := range t.among(victim) {
		tiers, unsaid, short := t.reach(&t.ladder, k, p)
		if tiers&noneBit != 0 {
			l.nowhere = l.nowhere.Union(ages)
		}
		l.tiers, l.unsaid, l.short = l.tiers|tiers, l.unsaid|unsaid, l.short || short
	}
	return l
}

// among yields the classes of ages that a victim may belong to, each with the
// ages in it that the victim may have.
func (t *Table) among(victim law.Ages) iter.Seq2[int, law.Ages] {
	return func(yield func(int, law.Ages) bool) {
		if age, ok := victim.Single(); ok {
			yield(int(t.classOf[age]), victim)
			return
		}
		for k := range t.classes {
			if ages := t.classes[k].Intersect(victim); !ages.Empty() && !yield(k, ages) {
				return
			}
		}
	}
}

// reach finds the tiers that the facts leave possible at the ages of a class.
func (t *Table) reach(l *ladder, class int, p *present) (tiers, unsaid uint64, short bool) {
	add := func(added uint64) {
		g := l.governing(class, p.with|added)
		if t.answersWith(g) {
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
// circumstances.
func (t *Table) complete(l *ladder, class int, with, added uint64) (tiers, unsaid uint64) {
	var room [32]way
	for _, w := range t.ways(l, class, with, added, room[:0]) {
		tiers, unsaid = tiers|1<<w.tier, unsaid|w.more
	}
	if tiers == 0 {
		tiers = noneBit
	}
	return tiers, unsaid
}

// way is a tier that governs when exactly these circumstances join those that are
// present.
type way struct {
	more uint64
	tier uint8
}

// ways appends the smallest sets of circumstances that, with the added ones, reach a
// tier of the named article at the ages of a class.
func (t *Table) ways(l *ladder, class int, with, added uint64, list []way) []way {
	from := len(list)
	for _, need := range l.named {
		more := added | need&^with
		if more&t.barred[class] != 0 {
			continue
		}
		if g := l.governing(class, with|more); g != noTier && t.answersWith(g) {
			list = append(list, way{more, g})
		}
	}
	return list[:from+len(smallest(list[from:]))]
}

// smallest leaves out each way that leads to the same tier as another with fewer
// circumstances. It changes the list.
func smallest(list []way) []way {
	kept := list[:0]
	for _, w := range list {
		needless := func(o way) bool { return o.tier == w.tier && o.more != w.more && o.more&^w.more == 0 }
		if !slices.ContainsFunc(list, needless) {
			kept = append(kept, w)
		}
	}
	return kept
}

// answersWith reports whether a tier, or that there is none, may be the result.
func (t *Table) answersWith(g uint8) bool { return g == noTier || t.answers>>g&1 != 0 }
