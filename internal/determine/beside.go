package determine

import (
	"math/big"

	"github.com/conmina/conmina/internal/general"
)

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
	if n := l.lapse(i, missing); n != nil {
		l.Beside = append(l.Beside, Beside{"prescription", "", i, n})
	}
	if n := l.suspension(i, missing); n != nil {
		l.Beside = append(l.Beside, Beside{"suspension", "", i, n})
	}
	put("fine", "", (*state).fine)
	put("disqualification", "", (*state).disqualification)
	put("incapacity", "", (*state).incapacity)
}

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

// incapacity is the disqualification that does not end, which goes beside the other one.
func (s *state) incapacity() {
	v := s.part.Rule("incapacity").On(s.day)
	if v == nil {
		return
	}
	s.firstCase(v, func(s *state, c *general.Case) {
		if c != nil {
			s.ends(Outcome{Verdict: Definitive, Version: v})
		}
	})
}
