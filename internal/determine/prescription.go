package determine

import (
	"math/big"
	"time"

	"github.com/conmina/conmina/internal/general"
	"github.com/conmina/conmina/internal/law"
)

// lapse asks when the action for a charge lapses. Offences that concur by one act lapse
// together, in the term of the gravest (article 80); so do those that are one offence.
func (l *Ledger) lapse(i int, missing map[string]bool) *Node {
	how := Concurrence(l.Joined)
	if how != Ideal && how != Continued && how != Mass {
		return l.alone(i, missing, (*state).prescription)
	}
	s := newState(l.Part, l.Charges)
	s.missing, s.continued = missing, how != Ideal
	for k := range l.Charges {
		if k != i {
			s.todo = append(s.todo, s.ranged(k, func(s *state) { s.bases = append(s.bases, s.base) })...)
		}
	}
	s.todo = append(s.todo, s.ranged(i, func(s *state) {
		for _, x := range s.bases {
			s.base = longerLapsing(s.base, x)
		}
		s.prescription()
	})...)
	return answered(s.run())
}

// longerLapsing gives the range with the greater maximum. Life is the greatest, and then a
// maximum without a figure.
func longerLapsing(a, b Space) Space {
	if a.Life || !b.Life && (a.Hi == nil || b.Hi != nil && a.Hi.Cmp(b.Hi) >= 0) {
		return a
	}
	return b
}

// prescription works out when criminal action lapses.
func (s *state) prescription() {
	if never := s.part.Rule("prescription-never").On(s.day); never != nil {
		s.firstCase(never, func(s *state, c *general.Case) {
			if c != nil {
				s.ends(Outcome{Verdict: NeverEnds, Version: never})
				return
			}
			s.ordinary()
		})
		return
	}
	s.ordinary()
}

func (s *state) ordinary() {
	id := "prescription"
	if s.base.Life {
		id = "prescription-of-life"
	}
	v := s.part.Rule(id).On(s.day)
	if v == nil || v.Cases[0].Mode != general.Limit {
		s.ends(Outcome{Verdict: NotKnown, Version: v})
		return
	}
	limit := months(v.Cases[0].Max)
	term := limit
	if s.base.Hi != nil {
		term = s.base.Hi
	}
	s.doubled(term, limit, func(s *state, term *big.Rat) { s.halved(term, v) })
}

// doubled doubles the term of a member of a criminal organisation. It is disputed
// whether the cap limits the doubled term.
func (s *state) doubled(term, limit *big.Rat, then func(*state, *big.Rat)) {
	capped := cutAt(term, limit)
	v := s.part.Rule("prescription-doubled").On(s.day)
	if v == nil {
		then(s, capped)
		return
	}
	s.firstCase(v, func(s *state, c *general.Case) {
		if c == nil {
			then(s, capped)
			return
		}
		s.dispute(general.DoubleAndCap,
			option{"cap-after-doubling", func(s *state) { then(s, cutAt(mul(term, c.By), limit)) }},
			option{"cap-before-doubling", func(s *state) { then(s, mul(capped, c.By)) }})
	})
}

// halved halves the term for the age of the agent and ends with the dates.
func (s *state) halved(whole *big.Rat, v *general.Version) {
	s.firstCase(s.part.Rule("prescription-halved").On(s.day), func(s *state, c *general.Case) {
		term := whole // of this way alone: the rule may hold on one and not on another
		if c != nil {
			term = mul(whole, c.By)
		}
		extra := more(term, s.part.Rule("prescription-extraordinary").On(s.day).Cases[0].By)
		o := Outcome{Verdict: Lapses, Version: v, Ordinary: term, Extraordinary: extra}
		if last := s.lastDay(); !last.IsZero() {
			o.Until, o.UntilExtra = after(last, term), after(last, extra)
		}
		s.ends(o)
	})
}

// lastDay is the day from which the term runs: the last one of the act, and of all acts
// where they are one offence (article 82). It is zero when it is not known.
func (s *state) lastDay() law.Date {
	acts := []Charge{*s.charge}
	if s.continued {
		acts = s.charges
	}
	var last law.Date
	for i := range acts {
		f := &acts[i].Answer.Facts
		if f.EndsUnknown() {
			return law.Date{}
		}
		if day := f.Period().To; day.Compare(last) > 0 {
			last = day
		}
	}
	return last
}

// after is the day that is some months after a day. A month that is too short ends on
// its last day. Half a month is fifteen days. It is zero for other fractions of a day.
func after(d law.Date, m *big.Rat) law.Date {
	whole, rest := floor(m)
	days, part := floor(mul(rest, big.NewRat(DaysInMonth, 1)))
	if part.Sign() != 0 {
		return law.Date{}
	}
	first := time.Date(d.Year, d.Month+time.Month(whole), 1, 0, 0, 0, 0, time.UTC)
	last := first.AddDate(0, 1, -1).Day()
	t := first.AddDate(0, 0, min(d.Day, last)-1+int(days))
	return law.Date{Year: t.Year(), Month: t.Month(), Day: t.Day()}
}
