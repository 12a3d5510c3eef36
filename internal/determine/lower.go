package determine

import (
	"math/big"
	"slices"

	"github.com/conmina/conmina/internal/general"
	"github.com/conmina/conmina/internal/law"
)

// gatherLowers is the first half of step 3: which causes of reduction apply.
func (s *state) gatherLowers() {
	if !s.agent.Empty() && !slices.Contains(s.present, restricted) && !slices.Contains(s.charge.Facts.Maybe, restricted) {
		s.present = append(s.present, restricted) // the rule decides by the age
	}
	s.gather(general.Reduction, (*state).lowerOf)
}

// lowerOf finds out how one cause reduces the minimum.
func (s *state) lowerOf(t *general.Term) {
	v := s.part.Rule(t.ID).On(s.day)
	if v == nil {
		s.leaveOut(3, t.ID, nil, "leave.not_in_force", t.Title)
		return
	}
	for _, o := range s.overlapsOf(t.ID) {
		if o.Kind == general.Contested {
			s.ofFork(o.Fork, func(s *state) { s.leaveOut(3, t.ID, v, "leave.contested", s.part.Fork(o.Fork).Title) }, func(s *state) { s.lowerBy(t, v) })
			return
		}
	}
	s.lowerBy(t, v)
}

func (s *state) lowerBy(t *general.Term, v *general.Version) {
	if t.ID == restricted && s.agent.Empty() { // the user says that the age restricts
		s.lowerAs(t, v, &general.Case{Mode: general.Prudential})
		return
	}
	s.firstCase(v, func(s *state, c *general.Case) { s.lowerAs(t, v, c) })
}

func (s *state) lowerAs(t *general.Term, v *general.Version, c *general.Case) {
	switch {
	case c == nil, c.Mode == general.Excluded && c.If.Fork == "" && len(c.If.AnyOf) == 0 && c.If.MinFrom == 0:
		if t.ID != restricted || slices.Contains(s.charge.Facts.Present, restricted) {
			s.leaveOut(3, t.ID, v, "leave.age")
		}
		return
	case c.Mode == general.Excluded:
		s.leaveOut(3, t.ID, v, "leave.excluded", t.Title)
		return
	}
	apply := func(s *state) { s.lowers = append(s.lowers, effect{term: t.ID, version: v, by: *c}) }
	if v.Judge != general.May {
		apply(s)
		return
	}
	s.may(t.ID, apply, func(s *state) { s.leaveOut(3, t.ID, v, "leave.judge", t.Title) })
}

// applyLowers is the second half of step 3.
func (s *state) applyLowers() {
	switch {
	case len(s.lowers) == 0:
	case s.space.Life:
		s.replaceLife(3, slices.Concat(s.terms(s.lowers), s.qualified))
	case s.raised && s.part.Rule("thirds").On(s.day) != nil:
		s.dispute(general.RaisedAndReduced, option{"basic-limits", (*state).basicLimits}, option{"new-space", (*state).below})
	default:
		s.below()
	}
}

func (s *state) terms(list []effect) []string {
	var ids []string
	for _, e := range list {
		ids = append(ids, e.term)
	}
	return ids
}

// basicLimits stays within the limits of the basic penalty, as article 45-A says for a
// qualified aggravator together with a cause of reduction.
func (s *state) basicLimits() {
	s.whole = true
	s.to(s.base, Line{Step: 3, Operation: Take, Rule: "thirds", Version: s.part.Rule("thirds").On(s.day), Reading: "basic-limits", Code: "ledger.basic_limits"})
}

// below opens the space below the minimum in force at this step.
func (s *state) below() {
	if s.space.Lo == nil {
		s.leaveOut(3, s.lowers[0].term, s.lowers[0].version, "leave.no_minimum")
		return
	}
	figures := slices.DeleteFunc(slices.Clone(s.lowers), func(e effect) bool { return e.by.By == nil })
	switch {
	case len(figures) < len(s.lowers):
		s.open()
	case len(figures) == 1:
		s.reduceTo(figures)
	default:
		s.dispute(general.SeveralReduced,
			option{"largest", func(s *state) {
				s.reduceTo([]effect{slices.MaxFunc(figures, func(a, b effect) int { return a.by.By.Cmp(b.by.By) })})
			}},
			option{"chained", func(s *state) { s.reduceTo(figures) }})
	}
}

// open is a space below the minimum for which the law gives no figure.
func (s *state) open() {
	after := Space{Hi: s.space.Lo, HiOut: true, LoWhy: ByPrudence}
	s.reduced = true
	for _, e := range s.lowers {
		s.to(after, Line{Step: 3, Operation: Lower, Rule: e.term, Version: e.version, Code: "ledger.lower_open", Args: []any{s.part.Term(e.term).Title}})
	}
}

// reduceTo is a space below the minimum with the floor that the fractions leave.
func (s *state) reduceTo(list []effect) {
	if s.raised {
		s.dispute(general.WhichMinimum,
			option{"statutory", func(s *state) { s.floor(list, s.base.Lo) }},
			option{"raised", func(s *state) { s.floor(list, nil) }})
		return
	}
	s.floor(list, nil)
}

// floor takes fractions of a figure, or of the minimum in force when it is nil.
func (s *state) floor(list []effect, of *big.Rat) {
	min := s.space.Lo
	lo := min
	for _, e := range list {
		base := lo
		if of != nil {
			base = of
		}
		lo = sub(lo, mul(base, e.by.By))
		s.to(Space{Lo: lo, Hi: min, HiOut: true}, Line{
			Step: 3, Operation: Lower, Rule: e.term, Version: e.version,
			Code: "ledger.lower_at_most", Args: []any{s.part.Term(e.term).Title, e.by.By.RatString()},
		})
	}
	s.reduced = true
}

// replaceLife branches on whether a fixed term takes the place of life. The first case
// with one of the terms that are met says which.
func (s *state) replaceLife(step int, because []string) {
	v := s.part.Rule("life-replaced").On(s.day)
	if v == nil {
		return
	}
	i := slices.IndexFunc(v.Cases, func(c general.Case) bool {
		return slices.ContainsFunc(c.If.AnyOf, func(id string) bool { return slices.Contains(because, id) })
	})
	if i < 0 {
		s.leaveOut(step, "life-replaced", v, "leave.life")
		return
	}
	s.dispute(general.LifeReplaced,
		option{"life", func(s *state) { s.leaveOut(step, "life-replaced", v, "leave.life") }},
		option{"fixed-term", func(s *state) {
			s.reduced = true
			term := months(law.Months(v.Cases[i].Max))
			s.to(Space{Lo: term, Hi: term}, Line{Step: step, Operation: Take, Rule: "life-replaced", Version: v, Reading: "fixed-term", Code: "ledger.life_replaced"})
		}})
}
