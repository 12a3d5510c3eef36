package determine

import (
	"github.com/conmina/conmina/internal/general"
	"github.com/conmina/conmina/internal/law"
)

// benefits is step 5: each benefit that was asked for, in the order of the general
// part, where it is not barred.
func (s *state) benefits() {
	s.gather(general.Benefit, func(s *state, t *general.Term) {
		day := s.requestDay()
		v := s.part.Rule(t.ID).On(day)
		if v == nil {
			s.leaveOut(5, t.ID, nil, "leave.not_in_force", t.Title)
			return
		}
		s.barred(t.ID, day, func(s *state, bar *general.Version) {
			s.line(Line{Step: 5, Operation: BarIt, Rule: t.ID, Version: bar, Code: "ledger.barred", Args: []any{t.Title, day}, Before: []Space{s.space}, After: []Space{s.space}})
		}, func(s *state) { s.benefit(t, v) })
	})
}

// requestDay is the day of the plea, or the day of the judgment when it is not known.
func (s *state) requestDay() law.Date {
	if d := s.charge.Facts.Request; !d.IsZero() {
		return d
	}
	s.miss("request_date")
	return s.charge.Facts.AsOf
}

// barred asks whether a benefit is barred by the law of the request. When a bar came
// after the act, it is disputed which law counts.
func (s *state) barred(term string, day law.Date, yes func(*state, *general.Version), no func(*state)) {
	atRequest, atAct := s.barOf(term).On(day), s.barOf(term).On(s.day)
	s.barredBy(atRequest, func(s *state) {
		if atRequest == atAct {
			yes(s, atRequest)
			return
		}
		s.dispute(general.LawOfRequest,
			option{"request", func(s *state) { yes(s, atRequest) }},
			option{"act", func(s *state) { s.barredBy(atAct, func(s *state) { yes(s, atAct) }, no) }})
	}, no)
}

func (s *state) barOf(term string) *general.Rule {
	for _, r := range s.part.Of(general.Barring) {
		if r.Of == term {
			return r
		}
	}
	return nil
}

func (s *state) barredBy(v *general.Version, yes, no func(*state)) {
	if v == nil {
		no(s)
		return
	}
	s.firstCase(v, func(s *state, c *general.Case) {
		if c == nil {
			no(s)
		} else {
			yes(s)
		}
	})
}

// benefit applies one benefit.
func (s *state) benefit(t *general.Term, v *general.Version) {
	if s.space.Life {
		s.replaceLife(5, []string{t.ID})
		return
	}
	c := v.Cases[0]
	l := Line{Step: 5, Operation: Multiply, Rule: t.ID, Version: v}
	after := s.space
	switch {
	case c.Mode == general.Prudential:
		after.Lo, after.LoOut, after.LoWhy = nil, false, Agreed
		l.Operation, l.Code, l.Args = Lower, "ledger.benefit_agreed", []any{t.Title}
	case c.Of == general.OfMinimum && s.raisedMinimum():
		s.dispute(general.WhichMinimum,
			option{"statutory", func(s *state) { s.frame.Lo, s.raised = s.base.Lo, false; s.benefit(t, v) }},
			option{"raised", func(s *state) { s.raised = false; s.benefit(t, v) }})
		return
	case c.Of == general.OfMinimum:
		after, l.Operation = s.belowMinimum(c), Lower
		l.Code, l.Args = "ledger.benefit_minimum", []any{t.Title, c.By.RatString()}
	case c.Mode == general.AtMost:
		if after.Lo != nil {
			after.Lo = less(after.Lo, c.By)
		}
		after.HiOut = after.HiOut || after.Hi != nil
		l.Code, l.Args = "ledger.benefit_up_to", []any{t.Title, c.By.RatString()}
	default:
		s.exactly(t, c, l)
		return
	}
	s.bonuses = append(s.bonuses, t.ID)
	s.to(after, l)
}

// raisedMinimum reports whether the minimum that is divided is above the minimum that the
// offence fixes. Then it is disputed from which of the two a reduction is taken.
func (s *state) raisedMinimum() bool {
	return s.raised && !s.reduced && s.base.Lo != nil && s.frame.Lo != nil && !sameEnd(s.base.Lo, s.frame.Lo)
}

// belowMinimum is a reduction of the legal minimum. Where the penalty is below the minimum
// already, by a cause of reduction or as the user fixed it, how both combine is not written.
func (s *state) belowMinimum(c general.Case) Space {
	after := s.space
	switch {
	case s.reduced, s.belowFrame():
		after.Lo, after.LoOut, after.LoWhy = nil, false, Combined
	case s.frame.Lo != nil:
		after.Lo, after.LoOut = less(s.frame.Lo, c.By), false
	}
	return after
}

// belowFrame reports whether the penalty goes below the minimum in force.
func (s *state) belowFrame() bool {
	return s.space.Lo != nil && s.frame.Lo != nil && s.space.Lo.Cmp(s.frame.Lo) < 0
}

// exactly takes a fraction of the penalty away. Beside a confession it is disputed how
// the two accumulate.
func (s *state) exactly(t *general.Term, c general.Case, l Line) {
	l.Code, l.Args = "ledger.benefit_exact", []any{t.Title, c.By.RatString()}
	after := s.space
	if after.Lo != nil {
		after.Lo = less(after.Lo, c.By)
	}
	if after.Hi != nil {
		after.Hi = less(after.Hi, c.By)
	}
	apply := func(after Space, reading string) func(*state) {
		return func(s *state) {
			l.Reading = reading
			s.bonuses = append(s.bonuses, t.ID)
			s.to(after, l)
		}
	}
	i := -1
	for k, id := range s.bonuses {
		if id == "confession" {
			i = k
		}
	}
	if i < 0 || s.frame.Lo == nil || s.space.Lo == nil {
		apply(after, "")(s)
		return
	}
	confessed := s.part.Rule("confession").On(s.requestDay()).Cases[0]
	summed := after
	summed.Lo = less(s.frame.Lo, add(confessed.By, c.By))
	s.dispute(general.HowAccumulates, option{"one-after-the-other", apply(after, "one-after-the-other")}, option{"summed", apply(summed, "summed")})
}
