package determine

import (
	"slices"

	"github.com/conmina/conmina/internal/general"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
)

// One writes the ledger of one charge.
func One(p *general.Part, c Charge) Ledger { return Several(p, "", nil, c) }

// Several writes the ledger of charges that are joined. The prior penalty counts with
// [Retrospective] only.
func Several(p *general.Part, how Concurrence, prior *Space, charges ...Charge) Ledger {
	l, missing := chain(p, how, prior, charges)
	if l.Root == nil {
		return l
	}
	for i := range charges {
		l.beside(i, missing)
	}
	l.Missing = sortedKeys(missing)
	l.notices(how)
	return l
}

// Chain writes the same ledger without what stands beside it and without notices.
func Chain(p *general.Part, how Concurrence, prior *Space, charges ...Charge) Ledger {
	l, missing := chain(p, how, prior, charges)
	l.Missing = sortedKeys(missing)
	return l
}

// chain is the operations of a ledger, and the facts that are missing for them.
func chain(p *general.Part, how Concurrence, prior *Space, charges []Charge) (Ledger, map[string]bool) {
	l := Ledger{Part: p, Charges: charges, Joined: string(how)}
	if slices.ContainsFunc(charges, func(c Charge) bool { return !c.Answer.Ranged() || c.Answer.Facts.Date.IsZero() }) {
		l.Status = NoLedger
		return l, nil
	}
	s := newState(p, charges)
	for i := range charges {
		s.todo = append(s.todo, func(s *state) { s.begin(i, how) })
	}
	if how != "" {
		s.todo = append(s.todo, func(s *state) { s.join(how, prior) })
	}
	l.Root = s.run()
	l.TooMany = *s.nodes > mostNodes
	l.end()
	return l, s.missing
}

// end works out the status, the bounds and the open questions from the readings.
func (l *Ledger) end() {
	leaves := l.Root.Leaves()
	open, unknown := false, true
	for i, leaf := range leaves {
		if i == 0 {
			l.Bounds = leaf.Space
		} else {
			l.Bounds = l.Bounds.hull(leaf.Space)
		}
		open = open || !leaf.Space.Closed()
		if leaf.NoRange {
			l.Bounds = Space{LoWhy: NotWritten, HiWhy: NotWritten}
		}
	}
	l.Root.splits(func(x *Split) {
		if x.Assumed != "" {
			return
		}
		if x.Why != Unknown {
			unknown = false
		}
		switch {
		case x.Why == Unknown && !slices.Contains(l.Settles, x.ID):
			l.Settles = append(l.Settles, x.ID)
		case x.Why != Unknown && !slices.Contains(l.Forks, x.ID):
			l.Forks = append(l.Forks, x.ID)
		}
	})
	switch {
	case len(leaves) > 1 && unknown:
		l.Status = Undetermined
	case len(leaves) > 1:
		l.Status = Forked
	case leaves[0].NoRange:
		l.Status = NoLedger
	case leaves[0].Space.Life:
		l.Status = ForLife
	case open:
		l.Status = OpenEnd
	default:
		l.Status = Determined
	}
}

// begin starts a charge: with the law of the first and of the last day, where the
// conduct took several days.
func (s *state) begin(i int, how Concurrence) {
	s.at, s.charge = i, &s.charges[i]
	s.agent = s.charge.Facts.Agent
	s.present = slices.Clone(s.charge.Facts.Present)
	s.tier, s.branch = nil, resolve.Branch{}
	s.raises, s.lowers, s.bonuses, s.qualified = nil, nil, nil, nil
	s.raised, s.reduced, s.whole = false, false, false
	s.next(func(s *state) { s.tierOf() }, func(s *state) { s.chain(how) })
	s.during(&s.charge.Answer)
}

// chain is the steps of one charge. An ideal or a mass offence is joined before a part
// of the range is chosen, because its articles speak of the range.
func (s *state) chain(how Concurrence) {
	if s.tier == nil {
		s.noRange(NoTier)
		return
	}
	s.sameFacts()
	steps := []func(*state){(*state).take, (*state).fill, (*state).ofAge}
	if s.charge.Facts.Fixed != nil {
		steps = append(steps, (*state).fixed)
	} else {
		steps = append(steps, (*state).gatherRaises, (*state).applyRaises, (*state).gatherLowers, (*state).applyLowers, (*state).framed)
		if how == Ideal || how == Mass {
			steps = append(steps, (*state).undivided)
		} else {
			steps = append(steps, (*state).parts)
		}
	}
	s.next(append(steps, (*state).benefits, (*state).finish)...)
}

// noRange ends a reading that has no space, with the reason.
func (s *state) noRange(why law.Code) {
	s.leaf.NoRange, s.space = true, Space{LoWhy: why, HiWhy: why}
	s.todo = nil
}

// ofAge ends the reading in which the agent is of another regime, where the age that was
// given leaves that open.
func (s *state) ofAge() {
	minor := minorAges(s.part, s.charge.Answer.Facts.Date)
	if s.agent.Intersect(minor).Empty() {
		return
	}
	s.agentIs(minor, func(s *state) { s.noRange(OtherRegime) }, func(*state) {})
}

// undivided says that no part of a range is chosen before it is joined as a range.
func (s *state) undivided() {
	if v := s.part.Rule("thirds").On(s.day); v != nil && !s.space.Life {
		s.leaveOut(4, "thirds", v, "leave.joined_range")
	}
}

// finish keeps the space of a charge.
func (s *state) finish() {
	s.finished = append(s.finished, s.space)
	s.bases = append(s.bases, s.base)
	s.days = append(s.days, s.day)
	s.leaf.Spaces = s.finished
}

// fixed starts at a penalty that the user has fixed.
func (s *state) fixed() {
	s.frame = s.base
	s.to(*s.charge.Facts.Fixed, Line{Step: 4, Operation: Take, Code: "ledger.fixed"})
}

// framed keeps the space that is divided.
func (s *state) framed() {
	if !s.reduced {
		s.frame = s.space
	}
}
