package export

import (
	"encoding/binary"
	"math/bits"
	"slices"

	"github.com/conmina/conmina/internal/law"
)

// A set of circumstances is written as bits of those that the version asks for.

// rule is a condition of a tier.
type rule struct {
	need uint64
	tier int // its place among the tiers, gravest first
}

// ladder lists the conditions that can hold at the ages of a band, gravest first, when
// some circumstances are there already.
type ladder []rule

// joint is a condition that asks for an age: what it lacks may be told by a notice.
type joint struct {
	need uint64
	tier int
}

// steps is what the circumstances do under a version for a victim of some ages: all
// that a decision may depend on. It serves to know that two sets of circumstances
// cannot differ, whatever is added to both. It decides nothing.
type steps struct {
	ladders []ladder
	joints  []joint
	doubts  []uint64 // conditions that circumstances which are only similar may fulfil
	graver  [][]bool // by two tiers: whether the first is strictly graver
	near    uint64   // what some circumstance puts in doubt
}

// stepsOf reads the conditions of a version for the bands of a victim's age.
func (p *part) stepsOf() *steps {
	v, bands := p.version, p.bands
	s := &steps{}
	for _, near := range v.near {
		s.near |= p.mask(near)
	}
	tiers := v.tiers()
	for _, a := range tiers {
		var row []bool
		for _, b := range tiers {
			order, _ := a.Prison.Severity(b.Prison)
			row = append(row, order > 0)
		}
		s.graver = append(s.graver, row)
	}
	s.climb(p, tiers, bands, nil)
	for i, t := range tiers {
		for k := range t.Readings {
			if t.Readings[k].AltersConditions() {
				s.climb(p, tiers, bands, map[int][]law.Condition{i: t.Readings[k].When})
			}
		}
		for _, c := range t.When {
			if !c.VictimAge.Unknown() && len(c.With) > 0 {
				s.joints = append(s.joints, joint{p.mask(c.With), i})
			}
		}
	}
	return s
}

// tiers lists the tiers of the version, gravest first where they have an order.
func (v *version) tiers() []*law.Tier {
	var list []*law.Tier
	for i := range v.Tiers {
		list = append(list, &v.Tiers[i])
	}
	slices.SortStableFunc(list, func(a, b *law.Tier) int {
		order, _ := b.Prison.Severity(a.Prison)
		return order
	})
	return list
}

// climb adds the ladders of the bands; for tiers in read with other conditions.
func (s *steps) climb(p *part, tiers []*law.Tier, bands []law.Ages, read map[int][]law.Condition) {
	var needs, named []uint64
	o := p.version
	under := o.Under(o.Named)
	each := func(do func(i int, c law.Condition)) {
		for i, t := range tiers {
			when := t.When
			if other, has := read[i]; has {
				when = other
			}
			if len(when) == 0 {
				when = []law.Condition{{VictimAge: law.AnyAge()}}
			}
			for _, c := range when {
				do(i, c)
			}
		}
	}
	each(func(i int, c law.Condition) {
		need := p.mask(c.With)
		if need&s.near != 0 {
			needs = append(needs, need)
			s.doubts = append(s.doubts, need)
		}
		if o.Named != "" && slices.Contains(under, tiers[i].ID) {
			named = append(named, need)
		}
	})
	for _, already := range forced(needs, named) {
		for _, band := range bands {
			var l ladder
			each(func(i int, c law.Condition) {
				if !c.VictimAge.Intersect(band).Empty() {
					l = append(l, rule{p.mask(c.With) &^ already, i})
				}
			})
			if !slices.ContainsFunc(s.ladders, func(o ladder) bool { return slices.Equal(o, l) }) {
				s.ladders = append(s.ladders, l)
			}
		}
	}
}

// forced lists the sets that a decision may add to what is given: nothing, what is in
// doubt, what a named article asks for, and both.
func forced(needs, named []uint64) []uint64 {
	list := []uint64{0}
	for _, a := range append([]uint64{0}, needs...) {
		for _, b := range append([]uint64{0}, named...) {
			if !slices.Contains(list, a|b) {
				list = append(list, a|b)
			}
		}
	}
	return list
}

// mask writes circumstances as bits. Those that make no difference to each other have
// one bit.
func (p *part) mask(ids []law.CircumstanceID) uint64 {
	var m uint64
	for _, id := range ids {
		if i := slices.Index(p.version.uses, p.heads[id]); i >= 0 {
			m |= 1 << i
		}
	}
	return m
}

// left appends what a decision may still depend on when some circumstances are there,
// some are in doubt, and of all others only the open and the doubtful ones may come.
func (s *steps) left(key []byte, there, doubted, open, doubtful uint64) []byte {
	put := func(n uint64) { key = binary.AppendUvarint(key, n) }
	for _, l := range s.ladders {
		key = s.rest(key, l, there, open)
	}
	for _, j := range s.joints {
		missing := j.need &^ there
		if gone := bits.OnesCount64(missing &^ open); gone < 2 {
			put(missing&open<<1 | uint64(gone))
			put(uint64(j.tier))
		}
	}
	put(1 << 63)
	if doubted|doubtful == 0 {
		return key
	}
	put(doubted)
	for _, need := range s.doubts {
		if missing := need &^ there; missing&^open&^doubted&^doubtful == 0 {
			put(missing)
		}
	}
	return key
}

// rest appends the conditions of a ladder that may still decide.
func (s *steps) rest(key []byte, l ladder, there, open uint64) []byte {
	holds := -1
	from := len(key)
	for i, r := range l {
		if holds >= 0 && s.graver[holds][r.tier] {
			break
		}
		missing := r.need &^ there
		if missing&^open != 0 || i > 0 && l[i-1] == r {
			continue
		}
		key = binary.AppendUvarint(key, missing)
		key = append(key, byte(r.tier))
		if missing == 0 && holds < 0 {
			holds = r.tier
		}
	}
	return append(key, 0xff, byte(len(key)-from))
}
