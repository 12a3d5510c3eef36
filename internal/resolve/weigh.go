package resolve

import (
	"slices"

	"github.com/conmina/conmina/internal/law"
)

// Weighed is a decision about a case with what [Decision] leaves out: the ranges
// that remain, the facts that would settle the case, and what other offences
// threaten instead of this one. It serves callers that need an [Answer] without
// reasons. The value may be used again for another case.
type Weighed struct {
	Decision
	Victim law.Ages    // see [Answer.Victim]
	Tiers  []*law.Tier // tiers that remain in all parts of the time, mildest first; nil stands for no tier
	Parts  int         // number of parts of the time, when the answer changes during the act; else 0

	history   *History
	coded     *Coded
	parts     []part
	answer    *Answer // the answer to a case that tables cannot decide
	elsewhere []Elsewhere
	sub       Coded
	one       [1]law.Ages
}

// Elsewhere is one possible result of an offence that took over the conduct or that
// displaces the offence of the case: a tier that remains, or nil for no tier.
type Elsewhere struct {
	Offence *law.Offence
	Tier    *law.Tier
}

// Weigh decides a case.
func (h *History) Weigh(c *Coded, w *Weighed) {
	w.history, w.coded, w.answer = h, c, nil
	w.Victim, w.Tiers, w.parts, w.Parts = law.Ages{}, w.Tiers[:0], w.parts[:0], 0
	if !c.unfit() {
		w.parts = h.cut(c, w.parts)
		w.Decision = h.merged(c, w.parts)
		if len(w.parts) == 1 || w.Status == law.Undetermined {
			w.fill()
			return
		}
	}
	w.answered(Resolve(h.offence, c.Facts(h.offence.Edition)))
}

func (w *Weighed) fill() {
	if len(w.parts) > 1 {
		w.Parts = len(w.parts)
	}
	for i := range w.parts {
		v, t := &w.parts[i].decided, w.parts[i].chapter.table
		w.Victim = w.Victim.Union(v.victim)
		w.Tiers = t.remain(w.Tiers, v.tiers)
	}
}

// answered copies the content of an answer.
func (w *Weighed) answered(a Answer) {
	w.answer, w.Decision, w.Victim, w.Parts = &a, a.Decision(), a.Victim, len(a.Spans)
	for _, b := range a.Branches {
		w.Tiers = append(w.Tiers, b.Tier)
	}
}

// Says reports whether the decision has a notice.
func (d Decision) Says(code law.Code) bool { return d.Notices&codeOf(code) != 0 }

// Settles lists the unknown facts on which the case depends, see [Answer.Settles].
func (w *Weighed) Settles() []Unknown {
	switch {
	case w.answer != nil:
		return w.answer.Settles
	case w.Parts == 0:
		return w.parts[0].settles(w.coded)
	case !w.partsDiffer():
		return Resolve(w.history.offence, w.coded.Facts(w.history.offence.Edition)).Settles
	}
	list := []Unknown{{Fact: law.FactDate}}
	for i := range w.parts {
		for _, u := range w.parts[i].settles(w.coded) {
			if !slices.Contains(list, u) {
				list = append(list, u)
			}
		}
	}
	return list
}

// partsDiffer reports whether some part of the time certainly has another result
// than the first part. It does not look at the cases in which each result applies.
func (w *Weighed) partsDiffer() bool {
	first := &w.parts[0]
	was := first.chapter.table.remain(nil, first.decided.tiers)
	return slices.ContainsFunc(w.parts[1:], func(p part) bool {
		is := p.chapter.table.remain(nil, p.decided.tiers)
		return p.decided.status != first.decided.status || !slices.EqualFunc(was, is, func(a, b *law.Tier) bool {
			return (a == nil) == (b == nil) && (a == nil || a.ID == b.ID && a.Prison.SameFigures(b.Prison))
		})
	})
}

// settles lists the unknown facts on which a part depends.
func (p *part) settles(c *Coded) []Unknown {
	t := p.chapter.table
	if len(t.tiers) == 0 {
		return nil
	}
	s := t.possibilitiesFor(p.decided.victim, t.present(c))
	return append(s.settles(), unknowns(t.ids(t.remaining(s.victim, &s.present).unsaid&^s.maybe))...)
}
