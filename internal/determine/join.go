package determine

import (
	"cmp"
	"math/big"
	"slices"

	"github.com/conmina/conmina/internal/general"
	"github.com/conmina/conmina/internal/law"
)

// join is step 6: the penalties of several offences become one.
func (s *state) join(how Concurrence, prior *Space) {
	r := s.part.Rule(string(how))
	on := func(d law.Date) func(*state) {
		return func(s *state) {
			s.day = d
			s.joinBy(r.On(d), how, prior)
		}
	}
	first, last := slices.MinFunc(s.days, law.Date.Compare), slices.MaxFunc(s.days, law.Date.Compare)
	if r.On(first) == r.On(last) {
		on(last)(s)
		return
	}
	s.dispute(general.LawDuring, option{"first-day", on(first)}, option{"last-day", on(last)})
}

// joinBy joins by one version of the article.
func (s *state) joinBy(v *general.Version, how Concurrence, prior *Space) {
	list := s.finished
	if how == Retrospective && prior != nil {
		list = append([]Space{*prior}, list...)
	}
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
	lo, hi := endsOf(list, lowerEnd), endsOf(list, upperEnd)
	after := Space{Lo: lo.sum, LoWhy: lo.why, Hi: hi.sum, HiOut: hi.out, HiWhy: hi.why, HiLife: slices.ContainsFunc(list, reachesLife)}
	s.joined(after, l, Add, "ledger.sum")
	limits := Space{Lo: lo.greatest, Hi: hi.greatest, HiOut: hi.greatestOut}
	if gravest >= 0 {
		limits = list[gravest]
	}
	doubled := after.cutAt(limits.times(c.Times))
	s.cutTo(after, doubled, l, "ledger.double", "ledger.double_not_reached")
	s.capAt(c, doubled, l)
}

// capAt cuts a join at the figure that the article itself states, or else at the general
// maximum of the day, if there was one.
func (s *state) capAt(c general.Case, before Space, l Line) {
	limit := c.Max
	if _, rule := s.ceiling(); limit == 0 && rule != nil {
		limit, _ = rule.Max.Figure()
	}
	if limit == 0 {
		s.cutTo(before, before, l, "ledger.cap_none", "ledger.cap_none")
		return
	}
	s.cutTo(before, before.cutAt(point(months(limit))), l, "ledger.cap", "ledger.cap_not_reached", limit)
}

func reachesLife(x Space) bool { return x.HiLife }

// cutTo writes that a limit was reached, or that it was not.
func (s *state) cutTo(before, after Space, l Line, reached, not law.Code, args ...any) {
	cut := Line{Step: 6, Rule: l.Rule, Version: l.Version, Before: []Space{before}, After: []Space{after}, Operation: Cut, Code: reached, Args: args}
	if before.Same(after) {
		cut.Operation, cut.Code = Leave, not
	}
	s.space = after
	s.line(cut)
}

// end is one end of a space: its figure, whether the figure itself is outside, and why
// there is none.
type end func(Space) (figure *big.Rat, out bool, why law.Code)

func lowerEnd(x Space) (*big.Rat, bool, law.Code) { return x.Lo, x.LoOut, x.LoWhy }
func upperEnd(x Space) (*big.Rat, bool, law.Code) { return x.Hi, x.HiOut, x.HiWhy }

// ends is one end of several spaces. The greatest figure is outside when it is outside
// in every space that has it.
type ends struct {
	sum, greatest    *big.Rat
	out, greatestOut bool
	why              law.Code
}

func endsOf(list []Space, at end) ends {
	e := ends{sum: new(big.Rat)}
	for _, x := range list {
		figure, out, why := at(x)
		if figure == nil {
			return ends{why: cmp.Or(why, NotWritten)}
		}
		e.sum, e.out = add(e.sum, figure), e.out || out
		switch {
		case e.greatest == nil || figure.Cmp(e.greatest) > 0:
			e.greatest, e.greatestOut = figure, out
		case sameEnd(figure, e.greatest):
			e.greatestOut = e.greatestOut && out
		}
	}
	return e
}

// gravestOf is the place of the gravest range: by its upper end, then by its lower
// end, where none is the lowest. It is -1 when a range has no figure at its upper end. alone
// is false when another range is as grave.
func gravestOf(list []Space) (best int, alone bool) {
	best = -1
	for i, x := range list {
		if x.Life || x.Hi == nil {
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

// graver compares two ranges. An end that is itself outside is below the same figure.
func graver(a, b Space) int {
	switch {
	case !sameEnd(a.Hi, b.Hi) || a.HiOut == b.HiOut:
		return cmp.Or(a.Hi.Cmp(b.Hi), orZero(a.Lo).Cmp(orZero(b.Lo)))
	case b.HiOut:
		return 1
	}
	return -1
}

// absorb takes the gravest penalty alone.
func (s *state) absorb(list []Space, l Line) {
	if s.absorbedByLife(list, l) {
		return
	}
	lo, hi := endsOf(list, lowerEnd), endsOf(list, upperEnd)
	after := Space{Lo: lo.greatest, LoWhy: lo.why, Hi: hi.greatest, HiOut: hi.greatestOut, HiWhy: hi.why, HiLife: slices.ContainsFunc(list, reachesLife)}
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
	lower := endsOf(list, lowerEnd)
	with := func(lo *big.Rat, why law.Code, reading string) option {
		return option{reading, func(s *state) {
			l.Reading = reading
			s.joinWithin(c, Space{Lo: lo, LoWhy: why, Hi: more(list[i].Hi, c.By), HiOut: list[i].HiOut}, l, "ledger.ideal", c.By.RatString())
		}}
	}
	options := []option{with(nil, NotWritten, "literal"), with(list[i].Lo, list[i].LoWhy, "gravest-minimum")}
	if lower.greatest == nil || list[i].Lo == nil || lower.greatest.Cmp(list[i].Lo) > 0 {
		options = append(options, with(lower.greatest, lower.why, "highest-minimum"))
	}
	s.dispute(general.IdealLowerEnd, options...)
}

// joinWithin writes the line of a join and cuts it at its cap.
func (s *state) joinWithin(c general.Case, after Space, l Line, code law.Code, args ...any) {
	s.joined(after, l, Raise, code, args...)
	s.capAt(c, after, l)
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
	with := func(lo *big.Rat, reading string) option {
		return option{reading, func(s *state) {
			l.Reading = reading
			s.joinWithin(c, Space{Lo: lo, LoWhy: list[i].LoWhy, Hi: add(list[i].Hi, third), HiOut: list[i].HiOut}, l, "ledger.mass", c.By.RatString())
		}}
	}
	raised := list[i].Lo
	if raised != nil {
		raised = add(raised, third)
	}
	s.dispute(c.Fork, with(raised, "added-to-penalty"), with(list[i].Lo, "maximum-raised"))
}

// closed compares a later offence with the penalty already imposed: a lesser one is
// closed and a graver one gets its own penalty. What becomes of several later offences
// the article does not say.
func (s *state) closed(list []Space, l Line) {
	if len(list) < 2 || s.absorbedByLife(list, l) {
		return
	}
	if len(list) > 2 {
		s.joined(Space{LoWhy: NotWritten, HiWhy: NotWritten}, l, Open, "ledger.join_free")
		return
	}
	prior, later := list[0], list[1]
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
