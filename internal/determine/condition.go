package determine

import (
	"slices"

	"github.com/conmina/conmina/internal/general"
	"github.com/conmina/conmina/internal/law"
)

// firstCase finds the first case of a version whose condition holds, and goes on with
// it; with nil when none holds.
func (s *state) firstCase(v *general.Version, then func(*state, *general.Case)) {
	s.caseFrom(v, 0, then)
}

func (s *state) caseFrom(v *general.Version, i int, then func(*state, *general.Case)) {
	if i == len(v.Cases) {
		then(s, nil)
		return
	}
	s.holds(v.Cases[i].If,
		func(s *state) { then(s, &v.Cases[i]) },
		func(s *state) { s.caseFrom(v, i+1, then) })
}

// holds asks whether a condition holds: by the lists, by the range, by the age of the
// agent, by the terms and at last by the question that it opens.
func (s *state) holds(c general.If, yes, no func(*state)) {
	s.inList(c.List, func(s *state) {
		if c.MinFrom != 0 && !s.beginsAt(c.MinFrom) {
			no(s)
			return
		}
		s.agentIs(c.AgentAge.Ages, func(s *state) {
			s.anyOf(c.AnyOf, func(s *state) { s.ofFork(c.Fork, yes, no) }, no)
		}, no)
	}, no)
}

// beginsAt reports whether the offence threatens at least a figure: its minimum is
// not below it, or it threatens life.
func (s *state) beginsAt(m law.Months) bool {
	return s.base.Life || s.base.Lo != nil && s.base.Lo.Cmp(months(m)) >= 0
}

func (s *state) inList(id string, yes, no func(*state)) {
	if id == "" {
		yes(s)
		return
	}
	v := s.answer.Version
	switch s.part.List(id).Member(s.answer.Offence, v, s.tier) {
	case general.In:
		yes(s)
	case general.ByContinuity:
		s.dispute(general.OldNumbers, option{"literal", no}, option{"continuity", yes})
	default:
		no(s)
	}
}

// agentIs compares the age of the agent. When nothing was said of it the condition
// does not hold, and the answer says that the age is missing.
func (s *state) agentIs(ages law.Ages, yes, no func(*state)) {
	switch {
	case ages.Empty():
		yes(s)
	case s.agent.Empty():
		s.miss("agent_age")
		no(s)
	case s.agent.Within(ages):
		yes(s)
	case s.agent.Intersect(ages).Empty():
		no(s)
	default:
		inside, outside := s.agent.Intersect(ages), s.agent.Minus(ages)
		s.unknown("agent_age "+ages.String(),
			option{"in " + inside.String(), func(s *state) { s.agent = inside; yes(s) }},
			option{"in " + outside.String(), func(s *state) { s.agent = outside; no(s) }})
	}
}

func (s *state) miss(fact string) { s.missing[fact] = true }

// anyOf asks whether one of some terms is present. An attenuating circumstance of which
// nothing was said is not known either way, and the answer says that it is missing.
func (s *state) anyOf(terms []string, yes, no func(*state)) {
	if len(terms) == 0 || slices.ContainsFunc(terms, func(id string) bool { return slices.Contains(s.present, id) || s.charge.Facts.has(id) }) {
		yes(s)
		return
	}
	for _, id := range terms {
		t := s.part.Term(id)
		unsaid := t != nil && t.Class == general.Mitigating && !s.charge.Facts.Mitigating.Known
		if unsaid {
			s.miss("mitigating")
		}
		if (unsaid || slices.Contains(s.charge.Facts.Maybe, id)) && s.taken[(&Split{Why: Unknown, ID: id, Offence: s.at}).key()] != "absent" {
			s.unknown(id, option{"present", yes}, option{"absent", func(s *state) { s.anyOf(terms, yes, no) }})
			return
		}
	}
	no(s)
}

// ofFork asks a disputed question whose positions say whether a condition holds.
func (s *state) ofFork(id string, yes, no func(*state)) {
	if id == "" {
		yes(s)
		return
	}
	var options []option
	for _, p := range s.part.Fork(id).Positions {
		do := no
		if p.Does == general.Holds {
			do = yes
		}
		options = append(options, option{p.ID, do})
	}
	s.dispute(id, options...)
}

// readCase goes on with the mode of a case, by each position of the question that the
// case opens.
func (s *state) readCase(c *general.Case, then func(s *state, as general.Case, reading string)) {
	if c.Fork == "" {
		then(s, *c, "")
		return
	}
	var options []option
	for _, p := range s.part.Fork(c.Fork).Positions {
		as := *c
		if p.Does != "" {
			as.Mode = general.Mode(p.Does)
		}
		options = append(options, option{p.ID, func(s *state) { then(s, as, p.ID) }})
	}
	s.dispute(c.Fork, options...)
}

// overlapsOf lists the overlaps of a term with the offence, on the day.
func (s *state) overlapsOf(term string) []*general.Overlap {
	var list []*general.Overlap
	for i := range s.part.Overlaps {
		o := &s.part.Overlaps[i]
		if o.Rule == term && (len(o.Offences) == 0 || slices.Contains(o.Offences, s.answer.Offence.ID)) && (o.InForce.From.IsZero() || o.InForce.Has(s.day)) {
			list = append(list, o)
		}
	}
	return list
}

// sameFacts adds the facts of the general part that a circumstance says already: one that was
// given, or one that made the tier of this way.
func (s *state) sameFacts() {
	for _, t := range s.part.Class(general.Bar) {
		for _, o := range s.overlapsOf(t.ID) {
			said := slices.ContainsFunc(s.answer.Facts.With, func(id law.CircumstanceID) bool { return slices.Contains(o.Circumstances, string(id)) }) ||
				slices.ContainsFunc(s.held(), func(c *law.Condition) bool { return about(o, c) })
			if o.Kind == general.Same && said && !slices.Contains(s.present, t.ID) {
				s.present = append(s.present, t.ID)
			}
		}
	}
}

// about reports whether a condition of the special part names what an overlap is
// about.
func about(o *general.Overlap, c *law.Condition) bool {
	aged := !o.VictimAge.Empty() && !c.VictimAge.Unknown() && c.VictimAge.Within(o.VictimAge.Ages)
	return aged || slices.ContainsFunc(c.With, func(id law.CircumstanceID) bool { return slices.Contains(o.Circumstances, string(id)) })
}

// foreseenIn finds the first tier of the version with a condition that names what an
// overlap is about.
func (s *state) foreseenIn(o *general.Overlap) (*law.Tier, *law.Condition) {
	v := s.answer.Version
	for i := range v.Tiers {
		t := &v.Tiers[i]
		for k := range t.When {
			if about(o, &t.When[k]) {
				return t, &t.When[k]
			}
		}
	}
	return nil, nil
}

// numeralOf is the article of a tier with the numeral of one of its conditions.
func (s *state) numeralOf(t *law.Tier, c *law.Condition) string {
	article := s.answer.Version.ArticleOf(t)
	if c.Numeral != "" {
		article += "." + c.Numeral
	}
	return article
}
