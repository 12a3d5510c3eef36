package determine

import (
	"math/big"
	"slices"
	"strconv"

	"github.com/conmina/conmina/internal/general"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
)

// parts is step 4: thirds, or steps where the tier lists circumstances.
func (s *state) parts() {
	v := s.part.Rule("thirds").On(s.day)
	switch {
	case s.space.Life:
		s.leaveOut(4, "thirds", v, "leave.life")
	case s.whole:
	case s.reduced:
		s.leaveOut(4, "no-thirds-below", s.part.Rule("no-thirds-below").On(s.day), "leave.below")
	case v == nil:
		s.leaveOut(4, "thirds", nil, "leave.before_thirds")
	case s.space.Hi == nil:
		s.leaveOut(4, "thirds", v, "leave.no_maximum")
	case s.space.Lo == nil:
		s.leaveOut(4, "thirds", v, "leave.no_minimum")
	case s.space.Point():
		s.leaveOut(4, "thirds", v, "leave.point")
	case len(numerals(s.tier.When)) > 0 && s.part.Rule("steps").On(s.day) != nil:
		s.dispute(general.ThirdsOrSteps,
			option{"thirds", func(s *state) { s.thirds(v) }},
			option{"steps", (*state).steps})
	default:
		s.thirds(v)
	}
}

// numerals lists the numerals of conditions, each once.
func numerals(when []law.Condition) []string {
	var list []string
	for i := range when {
		if n := when[i].Numeral; n != "" && !slices.Contains(list, n) {
			list = append(list, n)
		}
	}
	return list
}

// thirds divides the space and chooses the part that the generic circumstances lead
// to; all that remain when they are not known.
func (s *state) thirds(v *general.Version) {
	whole := s.space
	parts := make([]Space, v.Parts)
	width := mul(sub(whole.Hi, whole.Lo), big.NewRat(1, int64(v.Parts)))
	for i := range parts {
		lo := add(whole.Lo, mul(width, big.NewRat(int64(i), 1)))
		parts[i] = Space{Lo: lo, Hi: add(lo, width)}
	}
	s.line(Line{Step: 4, Operation: Divide, Rule: "thirds", Version: v, Code: "ledger.thirds", Args: []any{width.RatString()}, Before: []Space{whole}, After: parts})
	s.letters(func(s *state, attenuating, aggravating presence) {
		s.chooseThird(v, parts, attenuating, aggravating)
	})
}

// PartName names a part of a division, from 0. A division into other numbers than
// three counts them.
func PartName(i, of int) string {
	if of == 3 {
		return []string{"lower", "middle", "upper"}[i]
	}
	return strconv.Itoa(i + 1)
}

func (s *state) chooseThird(v *general.Version, parts []Space, attenuating, aggravating presence) {
	var remain []int
	for _, w := range []struct {
		att, agg presence
		third    int
	}{{absent, absent, v.Choose.None}, {present, absent, v.Choose.Attenuating}, {present, present, v.Choose.Both}, {absent, present, v.Choose.Aggravating}} {
		if attenuating&w.att != 0 && aggravating&w.agg != 0 && !slices.Contains(remain, w.third) {
			remain = append(remain, w.third)
		}
	}
	slices.Sort(remain)
	var options []option
	for _, third := range remain {
		name := PartName(third-1, len(parts))
		options = append(options, option{name, func(s *state) {
			l := s.chosen(attenuating, aggravating)
			l.Version, l.Reading = v, name
			s.to(parts[third-1], l)
		}})
	}
	s.unknown(unsettled(attenuating, aggravating), options...)
}

// unsettled names the fact that would settle which third it is.
func unsettled(attenuating, aggravating presence) string {
	switch {
	case aggravating != either:
		return "mitigating"
	case attenuating != either:
		return "aggravating"
	}
	return "mitigating aggravating"
}

// chosen begins the line about a choice, with the letters that its sentence names.
func (s *state) chosen(attenuating, aggravating presence) Line {
	l := Line{Step: 4, Operation: Choose, Rule: "thirds", Code: "ledger.choose_none"}
	switch {
	case attenuating == either || aggravating == either:
		l.Code = "ledger.choose_possible"
	case attenuating == present && aggravating == present:
		l.Code, l.Args = "ledger.choose_both", []any{s.marks(general.Mitigating), s.marks(general.Aggravating)}
	case attenuating == present:
		l.Code, l.Args = "ledger.choose_attenuating", []any{s.marks(general.Mitigating)}
	case aggravating == present:
		l.Code, l.Args = "ledger.choose_aggravating", []any{s.marks(general.Aggravating)}
	}
	return l
}

// protectsOnly reports whether the offence is one against victims of some ages alone,
// so that their age is an element of it.
func (s *state) protectsOnly(ages law.Ages) bool {
	return !ages.Empty() && s.answer.Version.Protected().Within(ages)
}

// held lists the conditions of the tier that hold in every case of the branch.
func (s *state) held() []*law.Condition {
	var list []*law.Condition
	for i := range s.tier.When {
		c := &s.tier.When[i]
		if s.traced(i) || len(s.branch.When) > 0 && !slices.ContainsFunc(s.branch.When, func(k resolve.Situation) bool { return !s.holdsIn(c, k) }) {
			list = append(list, c)
		}
	}
	return list
}

// traced reports whether the answer says that a condition of the tier holds.
func (s *state) traced(i int) bool {
	for _, t := range s.answer.Trace {
		if t.Tier == s.tier && i < len(t.Conditions) {
			return t.Conditions[i].Holds == resolve.Yes
		}
	}
	return false
}

// openConditions counts the conditions of the tier that depend on facts which are not
// known, and the numerals that they would add.
func (s *state) openConditions(held []*law.Condition) (conditions int, more []string) {
	for _, t := range s.answer.Trace {
		if t.Tier != s.tier {
			continue
		}
		for i, c := range t.Conditions {
			if c.Holds != resolve.Open || slices.Contains(held, &s.tier.When[i]) {
				continue
			}
			conditions++
			n := s.tier.When[i].Numeral
			if !slices.ContainsFunc(held, func(h *law.Condition) bool { return h.Numeral == n }) && !slices.Contains(more, n) {
				more = append(more, n)
			}
		}
	}
	return conditions, more
}

func (s *state) holdsIn(c *law.Condition, k resolve.Situation) bool {
	with := slices.Concat(s.answer.Facts.With, k.Present)
	return k.Ages.Within(c.VictimAge) && !slices.ContainsFunc(c.With, func(id law.CircumstanceID) bool { return !slices.Contains(with, id) })
}

// steps divides the range by the circumstances that the tier lists, and takes the rung
// that the facts reach.
func (s *state) steps() {
	held := s.held()
	var reached []string
	for _, c := range held {
		if !slices.Contains(reached, c.Numeral) {
			reached = append(reached, c.Numeral)
		}
	}
	openConditions, openNumerals := s.openConditions(held)
	listed, alternatives := len(numerals(s.tier.When)), len(s.tier.When)
	byNumeral := func(s *state) { s.rungs(len(reached), len(openNumerals), listed, reached, "by-numeral") }
	byAlternative := func(s *state) { s.rungs(len(held), openConditions, alternatives, reached, "by-alternative") }
	if listed == alternatives {
		byNumeral(s)
		return
	}
	s.dispute(general.Alternatives, option{"by-numeral", byNumeral}, option{"by-alternative", byAlternative})
}

// rungs branches over the rungs that open circumstances leave possible.
func (s *state) rungs(reached, open, of int, numerals []string, reading string) {
	v := s.part.Rule("steps").On(s.day)
	if reached+open == 0 {
		s.leaveOut(4, "steps", v, "leave.no_rung")
		return
	}
	var options []option
	for rung := max(reached, 1); rung <= reached+open; rung++ {
		options = append(options, option{strconv.Itoa(rung), func(s *state) { s.rung(rung, of, numerals, reading, v) }})
	}
	s.unknown("rung", options...)
}

func (s *state) rung(rung, of int, numerals []string, reading string, v *general.Version) {
	step := mul(sub(s.space.Hi, s.space.Lo), big.NewRat(1, int64(of)))
	at := func(n int) *big.Rat { return add(s.space.Lo, mul(step, big.NewRat(int64(n), 1))) }
	s.to(Space{Lo: at(rung - 1), Hi: at(rung)}, Line{
		Step: 4, Operation: Count, Rule: "steps", Version: v, Reading: reading,
		Code: "ledger.steps", Args: []any{strconv.Itoa(rung), strconv.Itoa(of), step.RatString(), Marks(numerals)},
	})
}
