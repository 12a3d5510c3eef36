package determine

import (
	"math/big"

	"github.com/conmina/conmina/internal/articles"
	"github.com/conmina/conmina/internal/general"
	"github.com/conmina/conmina/internal/law"
)

// take is step 0: the range that the offence threatens.
func (s *state) take() {
	v := s.answer.Version
	_, inForce := v.ActOf(s.tier)
	s.to(spaceOf(s.tier.Prison), Line{Operation: Take, Code: "ledger.take", Articles: articles.List{v.ArticleOf(s.tier)}, InForce: inForce, Source: s.tier.Source})
	s.lines[len(s.lines)-1].Before = nil
}

// spaceOf is a range as the offence states it.
func spaceOf(r law.Range) Space {
	if r.Min.Kind == law.Life {
		return Space{Life: true}
	}
	var s Space
	if m, ok := r.Min.Figure(); ok {
		s.Lo = months(m)
	}
	if m, ok := r.Max.Figure(); ok && r.Max.Kind == law.Stated {
		s.Hi = months(m)
	}
	return s
}

// ceiling is the general maximum of prison on the day; nil when there was none.
func (s *state) ceiling() (*big.Rat, *law.CeilingRule) {
	ceilings := s.answer.Offence.Edition.Ceilings
	for i := range ceilings {
		c := &ceilings[i]
		if c.InForce.Has(s.day) {
			if m, ok := c.Max.Figure(); ok {
				return months(m), c
			}
			return nil, c
		}
	}
	return nil, nil
}

// fill is step 1: ends that the offence does not state.
func (s *state) fill() {
	s.base = s.space
	if s.space.Life {
		return
	}
	stated := s.space.Hi != nil && s.space.Lo != nil
	if s.space.Hi == nil {
		s.fillMaximum()
	}
	if s.space.Lo == nil {
		s.fillMinimum()
	}
	if stated {
		s.to(s.space, Line{Step: 1, Operation: Fill, Code: "ledger.stated", Source: s.tier.Source})
	}
	s.base, s.frame = s.space, s.space
}

func (s *state) fillMaximum() {
	after := s.space
	max, rule := s.ceiling()
	if max == nil {
		after.HiWhy = NoCeiling
		l := Line{Step: 1, Operation: Open, Rule: "ceiling", Code: "ledger.no_ceiling"}
		if rule != nil {
			l.Source, l.Articles = rule.Source, articles.List{rule.Article}
		}
		s.to(after, l)
		return
	}
	after.Hi = max
	s.to(after, Line{Step: 1, Operation: Fill, Rule: "ceiling", Code: "ledger.ceiling", Args: []any{rule.Article}, Articles: articles.List{rule.Article}, Source: rule.Source})
}

func (s *state) fillMinimum() {
	after := s.space
	v := s.part.Rule("shortest").On(s.day)
	if v == nil || v.Cases[0].Mode != general.Limit {
		after.LoWhy = NoFloor
		s.to(after, Line{Step: 1, Operation: Open, Rule: "shortest", Version: v, Code: "ledger.no_floor"})
		return
	}
	after.Lo = big.NewRat(int64(v.Cases[0].Days), DaysInMonth)
	s.to(after, Line{Step: 1, Operation: Fill, Rule: "shortest", Version: v, Code: "ledger.shortest", Args: []any{v.Article}})
}

// within cuts a space at the general maximum of the day, at either end.
func (s *state) within(after Space, l Line) {
	max, rule := s.ceiling()
	s.to(after, l)
	over := func(m *big.Rat) bool { return max != nil && m != nil && m.Cmp(max) > 0 }
	if !over(after.Lo) && !over(after.Hi) {
		return
	}
	s.to(after.cutAt(point(max)), Line{Step: l.Step, Operation: Cut, Rule: "ceiling", Code: "ledger.cut", Articles: articles.List{rule.Article}, Source: rule.Source})
}
