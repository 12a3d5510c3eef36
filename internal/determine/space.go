package determine

import (
	"math/big"
	"slices"

	"github.com/conmina/conmina/internal/law"
)

// Space is a set of penalties between two ends, in months. It is never a point that
// this package chose.
type Space struct {
	Lo, Hi *big.Rat // exact months; nil where the law gives no figure
	// LoOut and HiOut say that the end itself is outside: below eight years, and not
	// eight years.
	LoOut, HiOut bool
	LoWhy, HiWhy law.Code // why there is no figure
	HiLife       bool     // the upper end reaches life; Hi is nil
	Life         bool     // life and nothing else; both ends are nil
}

// Reasons for an end without a figure.
const (
	NoCeiling   law.Code = "end_no_ceiling"   // neither the offence nor article 29 had a maximum on the day
	NoFloor     law.Code = "end_no_floor"     // neither the offence nor article 29 had a minimum on the day
	ByPrudence  law.Code = "end_prudential"   // the law leaves the reduction to the prudence of the judge
	Combined    law.Code = "end_combined"     // how two reductions combine is not written
	NotWritten  law.Code = "end_not_written"  // the article states no such end
	NoTier      law.Code = "end_no_tier"      // the facts reach no range of the offence
	OtherRegime law.Code = "end_other_regime" // the agent is of an age that another regime is for
	NotRead     law.Code = "end_not_read"     // the text of that day was not read
	Agreed      law.Code = "end_agreed"       // the law leaves it to an agreement
)

func months(m law.Months) *big.Rat { return big.NewRat(int64(m), 1) }

func add(a, b *big.Rat) *big.Rat { return new(big.Rat).Add(a, b) }
func sub(a, b *big.Rat) *big.Rat { return new(big.Rat).Sub(a, b) }
func mul(a, b *big.Rat) *big.Rat { return new(big.Rat).Mul(a, b) }

// less takes a fraction away: a figure less one sixth of it.
func less(a, by *big.Rat) *big.Rat { return sub(a, mul(a, by)) }

// more adds a fraction.
func more(a, by *big.Rat) *big.Rat { return add(a, mul(a, by)) }

// cutAt is a figure, or a limit where the figure is above it. Where either is not known
// nothing is cut.
func cutAt(figure, limit *big.Rat) *big.Rat {
	if figure == nil || limit == nil {
		return figure
	}
	return slices.MinFunc([]*big.Rat{figure, limit}, (*big.Rat).Cmp)
}

func point(m *big.Rat) Space { return Space{Lo: m, Hi: m} }

// cutAt cuts a space at the ends of another space.
func (s Space) cutAt(limit Space) Space {
	s.Lo = cutAt(s.Lo, limit.Lo)
	if s.Hi != nil && limit.Hi != nil && s.Hi.Cmp(limit.Hi) > 0 {
		s.Hi, s.HiOut = limit.Hi, limit.HiOut
	}
	return s
}

// times multiplies the ends of a space.
func (s Space) times(n int) Space {
	by := big.NewRat(int64(n), 1)
	if s.Lo != nil {
		s.Lo = mul(s.Lo, by)
	}
	if s.Hi != nil {
		s.Hi = mul(s.Hi, by)
	}
	return s
}

// Point reports whether the two ends are the same figure.
func (s Space) Point() bool { return s.Lo != nil && s.Hi != nil && s.Lo.Cmp(s.Hi) == 0 }

// Closed reports whether both ends have a figure.
func (s Space) Closed() bool { return s.Life || s.Lo != nil && s.Hi != nil }

// Same reports whether two spaces are equal.
func (s Space) Same(o Space) bool {
	return s.Life == o.Life && s.HiLife == o.HiLife && s.LoOut == o.LoOut && s.HiOut == o.HiOut && sameEnd(s.Lo, o.Lo) && sameEnd(s.Hi, o.Hi)
}

func sameEnd(a, b *big.Rat) bool {
	if a == nil || b == nil {
		return a == b
	}
	return a.Cmp(b) == 0
}

// hull is the smallest space that holds both.
func (s Space) hull(o Space) Space {
	h := s
	switch {
	case s.Life && o.Life:
		return s
	case s.Life:
		h = o
		h.Hi, h.HiOut, h.HiLife = nil, false, true
		return h
	case o.Life:
		return o.hull(s)
	}
	switch {
	case s.Lo == nil || o.Lo == nil:
		if s.Lo != nil {
			h.Lo, h.LoOut, h.LoWhy = nil, o.LoOut, o.LoWhy
		}
	case o.Lo.Cmp(s.Lo) < 0 || o.Lo.Cmp(s.Lo) == 0 && !o.LoOut:
		h.Lo, h.LoOut = o.Lo, o.LoOut
	}
	switch {
	case s.HiLife || o.HiLife:
		h.Hi, h.HiOut, h.HiLife = nil, false, true
	case s.Hi == nil || o.Hi == nil:
		if s.Hi != nil {
			h.Hi, h.HiOut, h.HiWhy = nil, o.HiOut, o.HiWhy
		}
	case o.Hi.Cmp(s.Hi) > 0 || o.Hi.Cmp(s.Hi) == 0 && !o.HiOut:
		h.Hi, h.HiOut = o.Hi, o.HiOut
	}
	return h
}

// Duration is a figure of months as years, months and days of a month of thirty
// days, with the fraction of a day that remains.
type Duration struct {
	Years, Months, Days int64
	Rest                *big.Rat // below one day; zero when nothing remains
}

// DaysInMonth is how many days the courts count in a month.
const DaysInMonth = 30

// DurationOf splits a figure. Nothing is rounded.
func DurationOf(m *big.Rat) Duration {
	whole, rest := floor(m)
	days, part := floor(mul(rest, big.NewRat(DaysInMonth, 1)))
	year := int64(law.Year)
	return Duration{whole / year, whole % year, days, part}
}

// floor gives the whole part of a figure that is not negative, and what remains.
func floor(r *big.Rat) (int64, *big.Rat) {
	whole := new(big.Int).Quo(r.Num(), r.Denom())
	return whole.Int64(), sub(r, new(big.Rat).SetInt(whole))
}
