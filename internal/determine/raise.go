package determine

import (
	"math/big"
	"slices"

	"github.com/conmina/conmina/internal/articles"
	"github.com/conmina/conmina/internal/general"
	"github.com/conmina/conmina/internal/law"
)

// gatherRaises is the first half of step 2: which qualified aggravators apply, and
// how. Each is asked for in a step of its own.
func (s *state) gatherRaises() { s.gather(general.Qualified, (*state).raiseOf) }

// gather asks for each given term of a class whether its rule applies.
func (s *state) gather(class general.Class, ask func(*state, *general.Term)) {
	var steps []func(*state)
	for _, t := range s.part.Class(class) {
		switch {
		case slices.Contains(s.present, t.ID):
			steps = append(steps, func(s *state) { ask(s, t) })
		case slices.Contains(s.charge.Facts.Maybe, t.ID):
			steps = append(steps, func(s *state) {
				s.unknown(t.ID, option{"present", func(s *state) {
					s.present = append(s.present, t.ID)
					ask(s, t)
				}}, option{"absent", func(*state) {}})
			})
		}
	}
	s.next(steps...)
}

// raiseOf finds out how one qualified aggravator raises the maximum.
func (s *state) raiseOf(t *general.Term) {
	v := s.part.Rule(t.ID).On(s.day)
	if v == nil {
		s.leaveOut(2, t.ID, nil, "leave.not_in_force", t.Title)
		return
	}
	for _, o := range s.overlapsOf(t.ID) {
		if o.Kind == general.Element {
			s.leaveOut(2, t.ID, v, "leave.is_element", t.Title)
			return
		}
		if tier, c := s.foreseenIn(o); o.Kind == general.Foreseen && tier != nil {
			s.leaveOut(2, t.ID, v, "leave.foreseen", t.Title, articles.List{s.numeralOf(tier, c)})
			return
		}
	}
	s.firstCase(v, func(s *state, c *general.Case) { s.raiseAs(t, v, c) })
}

func (s *state) raiseAs(t *general.Term, v *general.Version, c *general.Case) {
	switch {
	case c == nil:
		s.leaveOut(2, t.ID, v, "leave.not_listed", t.Title)
		return
	case c.Mode == general.Unread:
		s.leaveOut(2, t.ID, v, "leave.unread", v.Note)
		return
	case s.space.Life:
		s.leaveOut(2, t.ID, v, "leave.life")
		s.qualified = append(s.qualified, t.ID)
		return
	}
	s.readCase(c, func(s *state, as general.Case, reading string) {
		apply := func(s *state) { s.raises = append(s.raises, effect{t.ID, v, as, reading}) }
		if v.Judge != general.May {
			apply(s)
			return
		}
		s.may(t.ID, apply, func(s *state) { s.leaveOut(2, t.ID, v, "leave.judge", t.Title) })
	})
}

// applyRaises is the second half of step 2: the new space above the maximum.
func (s *state) applyRaises() {
	if len(s.raises) < 2 {
		s.chainRaises(s.raises)
		return
	}
	largest := slices.MaxFunc(s.raises, func(a, b effect) int { return orZero(a.by.By).Cmp(orZero(b.by.By)) })
	all := s.raises
	s.dispute(general.SeveralQualified,
		option{"largest", func(s *state) { s.chainRaises([]effect{largest}) }},
		option{"chained", func(s *state) { s.chainRaises(all) }})
}

func orZero(r *big.Rat) *big.Rat {
	if r == nil {
		return new(big.Rat)
	}
	return r
}

// chainRaises raises one after the other. Each is a step of its own, because a raise may
// branch.
func (s *state) chainRaises(list []effect) {
	var steps []func(*state)
	for _, e := range list {
		steps = append(steps, func(s *state) { s.raise(e) })
	}
	s.next(steps...)
}

// raise opens the space above the maximum: from the old maximum upwards, or exactly,
// or at least by the fraction.
func (s *state) raise(e effect) {
	max := s.space.Hi
	if max == nil {
		s.leaveOut(2, e.term, e.version, "leave.no_maximum")
		return
	}
	raised := more(max, e.by.By)
	after := Space{Lo: max, Hi: raised}
	code := law.Code("ledger.raise_up_to")
	switch e.by.Mode {
	case general.Exact:
		after.Lo, code = raised, "ledger.raise_exact"
	case general.AtLeast:
		after, code = s.atLeast(raised, e.by.To), "ledger.raise_at_least"
	}
	s.raised = true
	s.raiseTo(after, e.by.To, Line{
		Step: 2, Operation: Raise, Rule: e.term, Version: e.version, Reading: e.reading,
		Code: code, Args: []any{s.part.Term(e.term).Title, e.by.By.RatString()},
	})
}

// raiseTo cuts a raised space at the general maximum. Where the article itself goes up to
// life and a figure is above the general maximum, it is disputed whether the article
// lets a fixed term pass it.
func (s *state) raiseTo(after Space, reach general.Reach, l Line) {
	max, _ := s.ceiling()
	over := func(m *big.Rat) bool { return max != nil && m != nil && m.Cmp(max) > 0 }
	if reach != general.ToLife || !over(after.Lo) && !over(after.Hi) {
		s.within(after, l)
		return
	}
	s.dispute(general.PastMaximum,
		option{"limited", func(s *state) { s.within(after, l) }},
		option{"beyond", func(s *state) { s.to(after, l) }})
}

// atLeast is the space of a raise without an upper fraction.
func (s *state) atLeast(from *big.Rat, to general.Reach) Space {
	if to == general.ToLife {
		return Space{Lo: from, HiLife: true}
	}
	max, _ := s.ceiling()
	after := Space{Lo: from, Hi: max}
	switch {
	case max == nil:
		after.HiWhy = NoCeiling
	case from.Cmp(max) > 0:
		after.Lo = max
	}
	return after
}
