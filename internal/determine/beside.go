package determine

import (
	"math/big"
	"time"

	"github.com/conmina/conmina/internal/general"
	"github.com/conmina/conmina/internal/law"
)

// Verdict is what is said beside the chain.
type Verdict string

// The verdicts.
const (
	Available  Verdict = "available"  // a benefit may be asked for
	IsBarred   Verdict = "barred"     // a benefit is barred
	NeverEnds  Verdict = "never"      // criminal action does not lapse
	Lapses     Verdict = "lapses"     // criminal action lapses
	NotKnown   Verdict = "unread"     // the text of the day was not read
	Possible   Verdict = "possible"   // the penalty may be suspended in the whole space
	Impossible Verdict = "impossible" // it is above the limit in the whole space
	Depends    Verdict = "depends"    // a part of the space is within the limit
	ShutOut    Verdict = "excluded"   // the law excludes it
	Amount     Verdict = "amount"     // a range of the fine or of the disqualification
)

// Outcome is the end of one reading beside the chain.
type Outcome struct {
	Verdict                 Verdict
	Version                 *general.Version
	Ordinary, Extraordinary *big.Rat // months
	Until, UntilExtra       law.Date // the days on which they are reached
	Limit                   *big.Rat // months
	Lo, Hi                  *big.Rat // días-multa, or months
	SolesLo, SolesHi        *big.Rat
}

func (o *Outcome) same(x *Outcome) bool {
	if o == nil || x == nil {
		return o == x
	}
	return o.Verdict == x.Verdict && sameEnd(o.Ordinary, x.Ordinary) && sameEnd(o.Extraordinary, x.Extraordinary) && sameEnd(o.Limit, x.Limit) &&
		sameEnd(o.Lo, x.Lo) && sameEnd(o.Hi, x.Hi) && sameEnd(o.SolesLo, x.SolesLo) && sameEnd(o.SolesHi, x.SolesHi)
}

// Beside is one question beside the chain.
type Beside struct {
	About   string // benefit, prescription, suspension, fine, disqualification
	Term    string // with benefits
	Offence int
	Root    *Node
}

// beside adds what stands beside the chain of a charge, and the facts that are missing
// for it. The day of the request is not among them: what is open and barred is then
// said for the day of the judgment.
func (l *Ledger) beside(i int, missing map[string]bool) {
	asked := missing["request_date"]
	defer func() {
		if !asked {
			delete(missing, "request_date")
		}
	}()
	put := func(about, term string, ask func(*state)) {
		if n := l.alone(i, missing, ask); n != nil {
			l.Beside = append(l.Beside, Beside{about, term, i, n})
		}
	}
	for _, t := range l.Part.Class(general.Benefit) {
		put("benefit", t.ID, func(s *state) { s.benefitBeside(t) })
	}
	put("prescription", "", (*state).prescription)
	if n := l.suspension(i, missing); n != nil {
		l.Beside = append(l.Beside, Beside{"suspension", "", i, n})
	}
	put("fine", "", (*state).fine)
	put("disqualification", "", (*state).disqualification)
}

// alone runs one question for a charge; nil when it has no outcome in any reading.
func (l *Ledger) alone(i int, missing map[string]bool, ask func(*state)) *Node {
	s := newState(l.Part, l.Charges)
	s.missing = missing
	n := s.withoutChain(i, ask).run()
	for _, r := range n.Readings(true) {
		if r.Leaf.Outcome != nil {
			return n
		}
	}
	return nil
}

// withoutChain begins a charge with its range and no further step of the chain.
func (s *state) withoutChain(i int, ask func(*state)) *state {
	s.todo = []func(*state){func(s *state) {
		s.at, s.charge = i, &s.charges[i]
		s.agent, s.present = s.charge.Facts.Agent, s.charge.Facts.Present
		s.during(&s.charge.Answer)
	}, (*state).tierOf, func(s *state) {
		if s.tier == nil {
			s.todo = nil
			return
		}
		s.take()
		s.fill()
		s.lines = nil
		ask(s)
	}}
	return s
}

func (s *state) ends(o Outcome) { s.leaf.Outcome = &o }

// benefitBeside says whether a benefit is open on the day of the request.
func (s *state) benefitBeside(t *general.Term) {
	day := s.requestDay()
	v := s.part.Rule(t.ID).On(day)
	if v == nil {
		return
	}
	s.barred(t.ID, day,
		func(s *state, bar *general.Version) { s.ends(Outcome{Verdict: IsBarred, Version: bar}) },
		func(s *state) { s.ends(Outcome{Verdict: Available, Version: v}) })
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
		if f := s.charge.Answer.Facts; !f.EndsUnknown() {
			o.Until, o.UntilExtra = after(f.Period().To, term), after(f.Period().To, extra)
		}
		s.ends(o)
	})
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

// fine is the range of the fine in días-multa, and in soles when the income is known.
func (s *state) fine() {
	f, ok := s.branch.Fine()
	if !ok || f.Max == 0 {
		return
	}
	v := s.part.Rule("day-fine").On(s.day)
	o := Outcome{Verdict: Amount, Version: v, Lo: big.NewRat(int64(f.Min), 1), Hi: big.NewRat(int64(f.Max), 1)}
	if income := s.charge.Facts.Income; income != nil {
		for _, c := range v.Cases {
			if c.Mode == general.AtLeast {
				o.SolesLo = mul(o.Lo, mul(income, c.By))
			} else {
				o.SolesHi = mul(o.Hi, mul(income, c.By))
			}
		}
	} else {
		s.miss("daily_income")
	}
	s.ends(o)
}

// disqualification is the range of the disqualification as a main penalty.
func (s *state) disqualification() {
	v := s.part.Rule("disqualification").On(s.day)
	if v == nil {
		return
	}
	s.ends(Outcome{Verdict: Amount, Version: v, Lo: months(v.Cases[0].Min), Hi: months(v.Cases[0].Max)})
}
