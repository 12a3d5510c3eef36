package resolve

import "github.com/conmina/conmina/internal/law"

// Coded holds the facts of a case in the form that tables read: circumstances are
// indices into the vocabulary. A caller with many cases may reuse one value and its
// slices.
type Coded struct {
	Victims     []law.Ages // as in [law.Facts]
	Born        law.Date
	Date, Until law.Date
	Today       bool
	With, Maybe []int // indices into the vocabulary of the edition
}

// Facts gives the facts of a case in words.
func (c *Coded) Facts(e *law.Edition) law.Facts {
	f := law.Facts{Born: c.Born, Date: c.Date, Until: c.Until, Today: c.Today, Victims: append([]law.Ages(nil), c.Victims...)}
	for _, place := range c.With {
		f.With = union(f.With, []law.CircumstanceID{e.Circumstances[place].ID})
	}
	for _, place := range c.Maybe {
		f.Maybe = union(f.Maybe, []law.CircumstanceID{e.Circumstances[place].ID})
	}
	return f
}

// present holds the circumstances of a case, as bits of the circumstances that a
// version asks for.
type present struct {
	with, maybe uint64 // circumstances that the version asks for; maybe also has those that are similar to a given circumstance
	given       uint64 // circumstances present or in doubt, without those that are only similar
	says        Codes
	near        bool // some circumstance is similar to a given one
	unused      bool // a given circumstance is neither asked for nor similar to one that is
}

// present turns the circumstances of a case into bits.
func (t *Table) present(c *Coded) present {
	var p present
	for _, place := range c.With {
		p.with |= t.entries[place].own
	}
	for _, place := range c.Maybe {
		p.maybe |= t.entries[place].own
	}
	p.maybe &^= p.with
	p.says = t.count(c.Victims, &p)
	p.given = p.with | p.maybe
	var near uint64
	for _, list := range [2][]int{c.With, c.Maybe} {
		for _, place := range list {
			x := &t.entries[place]
			if x.readAs {
				p.says |= saysCircumstanceReadAs
			}
			if !x.unused {
				continue
			}
			if close := x.near &^ p.given; close != 0 {
				near |= close
				p.near = true
			} else {
				p.unused = true
			}
		}
	}
	p.maybe |= near
	return p
}

// count adds the circumstance that there are several victims, as
// [Table.countVictims] does.
func (t *Table) count(victims []law.Ages, p *present) Codes {
	if len(victims) < 2 {
		return 0
	}
	for _, i := range t.plural {
		bit := uint64(1) << i
		if p.with&bit != 0 {
			continue
		}
		if t.severalCount(victims) {
			p.with |= bit
		} else {
			p.maybe |= bit
		}
		if p.maybe&bit != 0 {
			return saysVictimsInDoubt
		}
		return saysVictimsCounted
	}
	return 0
}

// severalCount reports whether two victims certainly count: two whom the version
// itself protects, or all victims when a special offence protects each of them.
func (t *Table) severalCount(victims []law.Ages) bool {
	own, special := 0, 0
	for _, ages := range victims {
		switch {
		case ages.Within(t.own):
			own++
		case ages.Within(t.displaced):
			special++
		}
	}
	return own > 1 || special == len(victims)
}

// victim is the set of possible ages of the victim who decides the range. Victims,
// among several, whom the version certainly does not protect are left out; the
// others decide. When it protects none of them, all stay. The youngest decides, unless
// an older one may be in a graver tier: then all of them do.
func (t *Table) victim(victims []law.Ages) law.Ages {
	if len(victims) < 2 {
		return someAges(victims)
	}
	any := false
	for _, v := range victims {
		any = any || t.keeps(v)
	}
	var all law.Ages
	bound := law.MaxAge
	for _, v := range victims {
		if any && !t.keeps(v) {
			continue
		}
		if v.Empty() {
			v = law.AnyAge()
		}
		all = all.Union(v)
		_, oldest := v.Limits()
		bound = min(bound, oldest)
	}
	if t.elders {
		return all
	}
	return all.Intersect(law.AgeBand(0, bound))
}

func (t *Table) keeps(victim law.Ages) bool {
	return victim.Empty() || !victim.Intersect(t.own).Empty()
}

// someAges is the set of ages that some victim may have, see [law.Facts.Ages].
func someAges(victims []law.Ages) law.Ages {
	var all law.Ages
	for i := range victims {
		all = all.Union(victims[i])
	}
	if all.Empty() {
		return law.AnyAge()
	}
	return all
}
