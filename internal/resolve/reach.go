package resolve

import (
	"iter"
	"math/bits"
	"slices"

	"github.com/conmina/conmina/internal/law"
)

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

// remain appends tiers, mildest first; nil, for no tier, comes last.
func (t *Table) remain(list []*law.Tier, tiers uint64) []*law.Tier {
	for rest := tiers &^ noneBit; rest != 0; {
		i := bits.Len64(rest) - 1
		rest &^= 1 << i
		list = append(list, t.tiers[i])
	}
	if tiers&noneBit != 0 {
		list = append(list, nil)
	}
	return list
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

// answersWith reports whether a tier, or that there is none, may be the result.
func (t *Table) answersWith(g uint8) bool { return g == noTier || t.answers>>g&1 != 0 }

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

// left is what the facts leave possible.
type left struct {
	tiers   uint64   // noneBit stands for no tier
	nowhere law.Ages // ages at which there may be no tier
	short   bool     // some cases do not reach the article that was named
	unsaid  uint64   // then the circumstances that nobody gave
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
