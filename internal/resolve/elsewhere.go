package resolve

import "github.com/conmina/conmina/internal/law"

// Elsewhere lists what is threatened by the offences that took over the conduct and
// by the offences that displace this one, see [Answer.Passed] and
// [Answer.Specials]. The list is valid until the next case is weighed or Elsewhere
// is called again.
func (w *Weighed) Elsewhere() []Elsewhere {
	w.elsewhere = w.elsewhere[:0]
	if w.answer != nil {
		for _, a := range append(w.answer.Passed(), w.answer.Specials()...) {
			for _, b := range a.Branches {
				w.elsewhere = append(w.elsewhere, Elsewhere{a.Offence, b.Tier})
			}
		}
		return w.elsewhere
	}
	for i := range w.parts {
		if w.history.offence.Dated() {
			w.passed(&w.parts[i])
		}
		w.special(&w.parts[i])
	}
	return w.elsewhere
}

// aged gives the case for victims of some ages, on the days of a part.
func (w *Weighed) aged(p *part, ages law.Ages) *Coded {
	w.sub, w.one[0] = *w.coded, ages
	w.sub.Born, w.sub.Today = law.Date{}, false
	if len(w.sub.Victims) < 2 {
		w.sub.Victims = w.one[:]
	}
	if from := p.days.From; !from.IsZero() {
		w.sub.Date, w.sub.Until = from, p.days.To
	}
	return &w.sub
}

// passed looks at the offences that took over the conduct, under each of their
// versions in force during the part, see [Answer.succeed].
func (w *Weighed) passed(p *part) {
	ages := someAges(w.coded.Victims)
	var moved law.Ages
	for i := range p.chapter.passes {
		if of := p.chapter.passes[i].ages; !of.Intersect(ages).Empty() {
			moved = moved.Union(of)
		}
	}
	c := w.aged(p, ages.Intersect(moved))
	for i := range p.chapter.passes {
		if p.chapter.passes[i].ages.Intersect(ages).Empty() {
			continue
		}
		for _, h := range p.chapter.passes[i].to {
			for k := range h.spans {
				if ch := &h.spans[k]; ch.days.Overlaps(p.days) {
					w.add(h, ch.table, ch.table.possible(c))
				}
			}
		}
	}
}

// special looks at the offences that displace this one, see [Answer.specialLaw].
func (w *Weighed) special(p *part) {
	if !p.decided.ranged() {
		return
	}
	all := someAges(w.coded.Victims)
	for i := range p.chapter.specials {
		ages := p.chapter.specials[i].ages.Intersect(all)
		if ages.Empty() {
			continue
		}
		c := w.aged(p, ages)
		if c.Until.IsZero() && !p.days.From.IsZero() { // the version is still in force
			c.Until = w.history.offence.Edition.Verified
		}
		if c.Until.Compare(c.Date) <= 0 {
			c.Until = law.Date{}
		}
		for _, h := range p.chapter.specials[i].among {
			var room [12]part
			for _, q := range h.cut(c, room[:0]) {
				w.add(h, q.chapter.table, q.decided.tiers)
			}
		}
	}
}

func (w *Weighed) add(h *History, t *Table, tiers uint64) {
	at := len(w.Tiers)
	w.Tiers = t.remain(w.Tiers, tiers)
	for _, tier := range w.Tiers[at:] {
		w.elsewhere = append(w.elsewhere, Elsewhere{h.offence, tier})
	}
	w.Tiers = w.Tiers[:at]
}
