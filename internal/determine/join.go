package determine

import (
	"cmp"
	"math/big"

	"github.com/conmina/conmina/internal/general"
	"github.com/conmina/conmina/internal/law"
)

// join is step 6: the penalties of several offences become one.
func (s *state) join(how Concurrence, prior *Space) {
	list := s.finished
	if how == Retrospective && prior != nil {
		list = append([]Space{*prior}, list...)
	}
	v := s.part.Rule(string(how)).On(s.day)
	if v == nil {
		s.leaveOut(6, string(how), nil, "leave.not_in_force", law.Text{})
		return
	}
	c := v.Cases[0]
	l := Line{Step: 6, Rule: string(how), Version: v, Before: list}
	switch c.Mode {
	case general.Sum:
		s.sum(list, c, l, how == Retrospective)
	case general.Gravest:
		s.absorb(list, l)
	case general.UpTo:
		s.ideal(list, c, l)
	case general.Exact:
		s.mass(list, c, l)
	case general.Closed:
		s.closed(list, l)
	default:
		s.joined(Space{LoWhy: NotWritten, HiWhy: NotWritten}, l, Open, "ledger.join_free")
	}
}

// joined writes the line of a join.
func (s *state) joined(after Space, l Line, o Operation, code law.Code, args ...any) {
	l.Operation, l.Code, l.Args, l.After = o, code, args, []Space{after}
	s.space = after
	s.line(l)
}

// absorbedByLife reports whether one of the penalties is life, which absorbs.
func (s *state) absorbedByLife(list []Space, l Line) bool {
	for _, x := range list {
		if x.Life {
			s.joined(Space{Life: true}, l, Absorb, "ledger.join_life")
			return true
		}
	}
	return false
}

// sum adds the penalties up to a multiple of the gravest and to the general maximum.
func (s *state) sum(list []Space, c general.Case, l Line, later bool) {
	if s.absorbedByLife(list, l) {
		return
	}
	concrete := func(s *state) { s.capped(list, c, l, -1) }
	if gravest, alone := gravestOf(s.bases); !later && len(list) > 2 && alone {
		s.dispute(general.DoubleOfWhat, option{"concrete", concrete}, option{"gravest-in-law", func(s *state) { s.capped(list, c, l, gravest) }})
		return
	}
	concrete(s)
}

// capped is the sum of the lower ends and of the upper ends, each cut at a multiple of
// the gravest penalty: of the highest one, or of one charge. The sum is monotone in each
// penalty, so the ends of the spaces give the ends of the result.
func (s *state) capped(list []Space, c general.Case, l Line, gravest int) {
	lower := func(x Space) (*big.Rat, bool, law.Code) { return x.Lo, x.LoOut, x.LoWhy }
	upper := func(x Space) (*big.Rat, bool, law.Code) { return x.Hi, x.HiOut, x.HiWhy }
	lo, hi := endsOf(list, lower), endsOf(list, upper)
	after := Space{Lo: lo.sum, LoOut: lo.out, LoWhy: lo.why, Hi: hi.sum, HiOut: hi.out, HiWhy: hi.why}
	for _, x := range list {
		if x.HiLife {
			after.Hi, after.HiLife, after.HiOut = nil, true, false
		}
	}
	s.joined(after, l, Add, "ledger.sum")
	loCap, hiCap := lo.greatest, hi.greatest
	if gravest >= 0 {
		loCap, hiCap = list[gravest].Lo, list[gravest].Hi
	}
	before := after
	after.Lo, after.LoOut = capAt(after.Lo, after.LoOut, loCap, c.Times)
	after.Hi, after.HiOut = capAt(after.Hi, after.HiOut, hiCap, c.Times)
	s.cutTo(before, after, l, "ledger.double", "ledger.double_not_reached")
	before = after
	if max, _ := s.ceiling(); max != nil && !after.HiLife {
		after.Lo, after.Hi = smallerOrNil(after.Lo, max), smallerOrNil(after.Hi, max)
		after.HiOut = after.HiOut && !sameEnd(after.Hi, max)
	}
	s.cutTo(before, after, l, "ledger.cap", "ledger.cap_not_reached")
}

func smallerOrNil(a, max *big.Rat) *big.Rat {
	if a == nil {
		return nil
	}
	return smaller(a, max)
}

// cutTo writes that a limit was reached, or that it was not.
func (s *state) cutTo(before, after Space, l Line, reached, not law.Code) {
	cut := Line{Step: 6, Rule: l.Rule, Version: l.Version, Before: []Space{before}, After: []Space{after}, Operation: Cut, Code: reached}
	if before.Same(after) {
		cut.Operation, cut.Code = Leave, not
	}
	s.space = after
	s.line(cut)
}

// ends is one end of several spaces.
type ends struct {
	sum, greatest *big.Rat
	out           bool
	why           law.Code
}

func endsOf(list []Space, end func(Space) (*big.Rat, bool, law.Code)) ends {
	e := ends{sum: new(big.Rat)}
	for _, x := range list {
		figure, out, why := end(x)
		if figure == nil {
			return ends{why: cmp.Or(why, NotWritten)}
		}
		e.sum, e.out = add(e.sum, figure), e.out || out
		if e.greatest == nil || figure.Cmp(e.greatest) > 0 {
			e.greatest = figure
		}
	}
	return e
}

// capAt cuts a sum at a multiple of the gravest penalty.
func capAt(sum *big.Rat, out bool, gravest *big.Rat, times int) (*big.Rat, bool) {
	if sum == nil || gravest == nil {
		return sum, out
	}
	limit := mul(gravest, big.NewRat(int64(times), 1))
	return smaller(sum, limit), out
}

// gravestOf is the place of the gravest range: by its upper end, then by its lower
// end. It is -1 when a range has no figure at an end. alone is false when another range
// is as grave.
func gravestOf(list []Space) (best int, alone bool) {
	best = -1
	for i, x := range list {
		if x.Life || x.Hi == nil || x.Lo == nil {
			return -1, false
		}
		order := 1
		if best >= 0 {
			order = graver(x, list[best])
		}
		switch {
		case order > 0:
			best, alone = i, true
		case order == 0:
			alone = false
		}
	}
	return best, alone
}

func graver(a, b Space) int { return cmp.Or(a.Hi.Cmp(b.Hi), a.Lo.Cmp(b.Lo)) }

// absorb takes the gravest penalty alone.
func (s *state) absorb(list []Space, l Line) {
	if s.absorbedByLife(list, l) {
		return
	}
	lo := endsOf(list, func(x Space) (*big.Rat, bool, law.Code) { return x.Lo, x.LoOut, x.LoWhy })
	hi := endsOf(list, func(x Space) (*big.Rat, bool, law.Code) { return x.Hi, x.HiOut, x.HiWhy })
	after := Space{Lo: lo.greatest, LoWhy: lo.why, Hi: hi.greatest, HiWhy: hi.why}
	for _, x := range list {
		after.LoOut = after.LoOut || x.LoOut && sameEnd(x.Lo, after.Lo)
		after.HiOut = after.HiOut || x.HiOut && sameEnd(x.Hi, after.Hi)
		after.HiLife = after.HiLife || x.HiLife
	}
	s.joined(after, l, Absorb, "ledger.join_gravest")
}

// ideal goes up to the maximum of the gravest, raised by a fraction. The article states
// no lower end.
func (s *state) ideal(list []Space, c general.Case, l Line) {
	if s.absorbedByLife(list, l) {
		return
	}
	i, _ := gravestOf(list)
	if i < 0 {
		s.joined(Space{LoWhy: NotWritten, HiWhy: NotWritten}, l, Open, "ledger.join_free")
		return
	}
	highest := endsOf(list, func(x Space) (*big.Rat, bool, law.Code) { return x.Lo, false, "" }).greatest
	with := func(lo *big.Rat, reading string) func(*state) {
		return func(s *state) {
			after := Space{Lo: lo, Hi: more(list[i].Hi, c.By)}
			if lo == nil {
				after.LoWhy = NotWritten
			}
			l.Reading = reading
			s.joinWithin(after, l, "ledger.ideal", c.By.RatString())
		}
	}
	options := []option{{"literal", with(nil, "literal")}, {"gravest-minimum", with(list[i].Lo, "gravest-minimum")}}
	if highest.Cmp(list[i].Lo) > 0 {
		options = append(options, option{"highest-minimum", with(highest, "highest-minimum")})
	}
	s.dispute(general.IdealLowerEnd, options...)
}

// joinWithin writes the line of a join and cuts it at the general maximum.
func (s *state) joinWithin(after Space, l Line, code law.Code, args ...any) {
	s.joined(after, l, Raise, code, args...)
	if max, _ := s.ceiling(); max != nil {
		cut := after
		cut.Lo, cut.Hi = smallerOrNil(after.Lo, max), smallerOrNil(after.Hi, max)
		s.cutTo(after, cut, l, "ledger.cap", "ledger.cap_not_reached")
	}
}

// mass adds a third of the maximum: to the penalty, or to the upper end.
func (s *state) mass(list []Space, c general.Case, l Line) {
	if s.absorbedByLife(list, l) {
		return
	}
	i, _ := gravestOf(list)
	if i < 0 || s.bases[i].Hi == nil {
		s.joined(Space{LoWhy: NotWritten, HiWhy: NotWritten}, l, Open, "ledger.join_free")
		return
	}
	third := mul(s.bases[i].Hi, c.By)
	with := func(lo *big.Rat, reading string) func(*state) {
		return func(s *state) {
			l.Reading = reading
			s.joinWithin(Space{Lo: lo, Hi: add(list[i].Hi, third)}, l, "ledger.mass", c.By.RatString())
		}
	}
	s.dispute(c.Fork,
		option{"added-to-penalty", with(add(list[i].Lo, third), "added-to-penalty")},
		option{"maximum-raised", with(list[i].Lo, "maximum-raised")})
}

// closed compares a later offence with the penalty already imposed: a lesser one is
// closed and a graver one gets its own penalty.
func (s *state) closed(list []Space, l Line) {
	if len(list) < 2 || s.absorbedByLife(list, l) {
		return
	}
	prior, later := list[0], list[len(list)-1]
	lesser := func(s *state) { s.joined(prior, l, Absorb, "ledger.join_closed") }
	own := func(s *state) { s.joined(later, l, Take, "ledger.join_own") }
	switch {
	case prior.Lo != nil && later.Hi != nil && later.Hi.Cmp(prior.Lo) <= 0:
		lesser(s)
	case prior.Hi != nil && later.Lo != nil && later.Lo.Cmp(prior.Hi) > 0:
		own(s)
	default:
		s.unknown("later_offence_graver", option{"lesser", lesser}, option{"graver", own})
	}
}
