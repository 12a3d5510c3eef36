package determine

import (
	"math/big"
	"testing"
)

func figureOf(n int64) *big.Rat { return big.NewRat(n, 1) }

// spaces are all spaces whose ends are 10, 20 or no figure, within or without, with
// life at the upper end and as the only penalty.
func spaces() []Space {
	list := []Space{{Life: true}}
	ends := []*big.Rat{nil, figureOf(10), figureOf(20)}
	for _, lo := range ends {
		for _, loOut := range []bool{false, true} {
			for _, hi := range ends {
				for _, hiOut := range []bool{false, true} {
					if lo == nil && loOut || hi == nil && hiOut || lo != nil && hi != nil && lo.Cmp(hi) > 0 {
						continue
					}
					list = append(list, Space{Lo: lo, LoOut: loOut, Hi: hi, HiOut: hiOut})
				}
			}
			if lo != nil || !loOut {
				list = append(list, Space{Lo: lo, LoOut: loOut, HiLife: true})
			}
		}
	}
	return list
}

// Two of these spaces are equal only when each is made in the same way.
func TestSameSpaces(t *testing.T) {
	list := spaces()
	for i, a := range list {
		for k, b := range spaces() {
			if a.Same(b) != (i == k) {
				t.Errorf("%+v and %+v: equal %t", a, b, a.Same(b))
			}
		}
	}
}

// holds reports whether a space holds a penalty of so many months, in halves of a
// month; below zero is life. An end without a figure excludes nothing.
func holds(s Space, halves int64) bool {
	if s.Life || halves < 0 {
		return halves < 0 && (s.Life || s.HiLife)
	}
	m := big.NewRat(halves, 2)
	above := s.Lo == nil || m.Cmp(s.Lo) > 0 || !s.LoOut && m.Cmp(s.Lo) == 0
	below := s.Hi == nil || m.Cmp(s.Hi) < 0 || !s.HiOut && m.Cmp(s.Hi) == 0
	return above && below
}

// The hull of two spaces holds what either holds, whichever comes first, and has no end
// that neither of them has.
func TestHullOfTwoSpaces(t *testing.T) {
	for _, a := range spaces() {
		for _, b := range spaces() {
			h := a.hull(b)
			if !h.Same(b.hull(a)) {
				t.Fatalf("%+v and %+v: %+v, the other way round %+v", a, b, h, b.hull(a))
			}
			for halves := int64(-1); halves < 50; halves++ {
				if (holds(a, halves) || holds(b, halves)) && !holds(h, halves) {
					t.Errorf("%+v and %+v: %+v without %d halves", a, b, h, halves)
				}
			}
			lo := h.Lo == nil || h.Lo == a.Lo && h.LoOut == a.LoOut || h.Lo == b.Lo && h.LoOut == b.LoOut
			hi := h.Hi == nil || h.Hi == a.Hi && h.HiOut == a.HiOut || h.Hi == b.Hi && h.HiOut == b.HiOut
			for _, x := range []Space{a, b} { // an end is open only where one of the spaces has no figure there
				lo = lo && !(h.Lo == nil && a.Lo != nil && b.Lo != nil)
				hi = hi && !(h.Hi == nil && !h.HiLife && !h.Life && a.Hi != nil && b.Hi != nil)
				hi = hi && !(h.HiLife && !a.HiLife && !b.HiLife && !a.Life && !b.Life)
				if !h.Life && x.Life && !h.HiLife {
					hi = false
				}
			}
			if !lo || !hi || h.Life != (a.Life && b.Life) {
				t.Errorf("%+v and %+v: %+v", a, b, h)
			}
		}
	}
}

// A point has two ends of one figure; a closed space has figures at both ends, or is
// life.
func TestPointsAndClosedSpaces(t *testing.T) {
	for _, s := range spaces() {
		point := s.Lo != nil && s.Hi != nil && s.Lo.RatString() == s.Hi.RatString()
		if s.Point() != point || s.Closed() != (s.Life || s.Lo != nil && s.Hi != nil) {
			t.Errorf("%+v: point %t, closed %t", s, s.Point(), s.Closed())
		}
	}
	for _, c := range []struct{ a, b, want *big.Rat }{
		{figureOf(1), figureOf(2), figureOf(1)}, {figureOf(2), figureOf(1), figureOf(1)}, {nil, figureOf(2), nil}, {figureOf(2), nil, figureOf(2)}, {figureOf(3), figureOf(3), figureOf(3)},
	} {
		if got := cutAt(c.a, c.b); !sameEnd(got, c.want) {
			t.Errorf("%v cut at %v: %v, want %v", c.a, c.b, got, c.want)
		}
	}
}
