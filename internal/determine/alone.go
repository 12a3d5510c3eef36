package determine

import "slices"

// alone runs one question for a charge; nil when it has no outcome in any reading.
func (l *Ledger) alone(i int, missing map[string]bool, ask func(*state)) *Node {
	s := newState(l.Part, l.Charges)
	s.missing, s.todo = missing, s.ranged(i, ask)
	return answered(s.run())
}

// answered is a question with its readings; nil when none has an outcome.
func answered(n *Node) *Node {
	for _, r := range n.Readings(true) {
		if r.Leaf.Outcome != nil {
			return n
		}
	}
	return nil
}

// ranged begins a charge with its range and no further step of the chain.
func (s *state) ranged(i int, ask func(*state)) []func(*state) {
	return []func(*state){func(s *state) {
		s.at, s.charge = i, &s.charges[i]
		s.agent, s.present = s.charge.Facts.Agent, slices.Clone(s.charge.Facts.Present)
		s.agent = adults(s.part, s.agent, s.charge.Answer.Facts.Date)
		s.during(&s.charge.Answer)
	}, (*state).tierOf, func(s *state) {
		if s.tier == nil {
			s.todo = nil
			return
		}
		s.sameFacts()
		s.take()
		s.fill()
		s.lines = nil
		ask(s)
	}}
}

func (s *state) ends(o Outcome) { s.leaf.Outcome = &o }
