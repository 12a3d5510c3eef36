package resolve

import "github.com/conmina/conmina/internal/law"

// displaced gives the notice that special offences displace the version, see
// [Answer.specialLaw].
func (ch *chapter) displaced(v *decided, c *Coded) Codes {
	if len(ch.specials) == 0 || !v.ranged() {
		return 0
	}
	ages := someAges(c.Victims)
	for i := range ch.specials {
		if !ch.specials[i].ages.Intersect(ages).Empty() {
			return saysSpecialOffence
		}
	}
	return 0
}

// milder gives the notice that a later version may be invoked, see
// [Answer.milderArgued].
func (h *History) milder(p part, c *Coded, days law.Period) Codes {
	if !p.decided.ranged() || days.To.IsZero() || len(p.chapter.specials) > 0 {
		return 0
	}
	for i := range h.spans {
		later := &h.spans[i]
		if later.days.From.Compare(days.To) <= 0 || len(later.specials) == 0 {
			continue
		}
		ages := later.table.displaced.Intersect(p.decided.victim)
		if !ages.Empty() && h.argued(p.chapter, later, c, ages) {
			return saysMilderArgued
		}
		return 0
	}
	return 0
}

// argued reports whether a later version has a lower bound, by its words, for
// victims of some ages while special offences displace it, see [Answer.argued].
func (h *History) argued(ch, later *chapter, c *Coded, ages law.Ages) bool {
	one := [1]law.Ages{ages}
	f := *c
	f.Born = law.Date{}
	if len(f.Victims) < 2 {
		f.Victims = one[:]
	}
	was, is := ch.table.decide(&f, law.Date{}), later.table.decide(&f, law.Date{})
	if later.displaced(&is, &f) == 0 {
		return false
	}
	for a := was.tiers; a != 0; a &= a - 1 {
		for b := is.tiers; b != 0; b &= b - 1 {
			if someMilder(ch.table.threatens(a), later.table.threatens(b)) {
				return true
			}
		}
	}
	return false
}
