package determine

import (
	"maps"
	"math/big"
	"slices"

	"github.com/conmina/conmina/internal/articles"
	"github.com/conmina/conmina/internal/general"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
)

// Concurrence says how several offences concur. The user states it.
type Concurrence string

// The forms of concurrence.
const (
	Real          Concurrence = "real"
	Ideal         Concurrence = "ideal"
	Continued     Concurrence = "continued"
	Mass          Concurrence = "mass"
	Retrospective Concurrence = "retrospective"
)

// Concurrences lists the forms.
func Concurrences() []Concurrence { return []Concurrence{Real, Ideal, Continued, Mass, Retrospective} }

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

func newState(p *general.Part, charges []Charge) *state {
	return &state{part: p, nodes: new(int), charges: charges, taken: map[string]string{}, missing: map[string]bool{}}
}

func sortedKeys[T any](m map[string]T) []string { return slices.Sorted(maps.Keys(m)) }

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
	s.raises, s.lowers, s.bonuses = nil, nil, nil
	s.raised, s.reduced, s.whole = false, false, false
	s.next(func(s *state) { s.tierOf() }, func(s *state) { s.chain(how) })
	s.during(&s.charge.Answer)
}

// during chooses the day whose law counts. Over several days the ledger branches.
func (s *state) during(a *resolve.Answer) {
	first, last := a.Facts.Date, a.Facts.Period().To
	if a.Facts.EndsUnknown() {
		last = s.charge.Facts.AsOf
		if last.Compare(first) < 0 {
			last = first
		}
	}
	on := func(d law.Date) func(*state) {
		return func(s *state) { s.day, s.answer = d, spanOn(a, d) }
	}
	if first == last {
		on(first)(s)
		return
	}
	s.dispute(general.LawDuring, option{"first-day", on(first)}, option{"last-day", on(last)})
}

// spanOn is the part of an answer that counts on a day.
func spanOn(a *resolve.Answer, d law.Date) *resolve.Answer {
	for i := range a.Spans {
		if a.Spans[i].During.Has(d) {
			return &a.Spans[i]
		}
	}
	return a
}

// tierOf branches over the tiers that the facts leave possible.
func (s *state) tierOf() {
	var options []option
	for _, b := range s.answer.Branches {
		id := "no-tier"
		if b.Tier != nil {
			id = b.Tier.ID
		}
		options = append(options, option{id, func(s *state) { s.tier, s.branch = b.Tier, b }})
	}
	if len(options) > 0 {
		s.unknown("tier", options...)
	}
}

// chain is the steps of one charge. An ideal or a mass offence is joined before a part
// of the range is chosen, because its articles speak of the range.
func (s *state) chain(how Concurrence) {
	if s.tier == nil {
		s.leaf.NoRange, s.space = true, Space{}
		s.todo = nil
		return
	}
	steps := []func(*state){(*state).take, (*state).fill}
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
	s.leaf.Spaces = s.finished
}

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
