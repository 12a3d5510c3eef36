package determine

import (
	"math/big"
	"slices"
	"strconv"
	"strings"

	"github.com/conmina/conmina/internal/articles"
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

// presence says what is known of a class of circumstances.
type presence uint8

const (
	absent  presence = 1
	present presence = 2
	either  presence = absent | present
)

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

// marks lists the letters of a class that are counted on this way.
func (s *state) marks(class general.Class) Marks {
	var list Marks
	for _, t := range s.part.Class(class) {
		if slices.Contains(s.counted(class), t.ID) {
			list = append(list, t.Mark)
		}
	}
	return list
}

// Marks are letters of article 46, or numerals.
type Marks []string

// String lists the marks.
func (m Marks) String() string { return strings.Join(m, ", ") }

func (s *state) counted(class general.Class) []string {
	if class == general.Mitigating {
		return slices.Concat(s.charge.Facts.Mitigating.IDs, s.present)
	}
	return s.present
}

// letters finds out which generic circumstances count, and goes on with what is known
// of each class. A circumstance that made the tier is not counted again.
func (s *state) letters(then func(s *state, attenuating, aggravating presence)) {
	s.maybeLetters(general.Mitigating, func(s *state, extra []string) {
		given := s.inForce(general.Mitigating, s.charge.Facts.Mitigating.IDs)
		attenuating := presenceOf(len(given)+len(extra) > 0, s.charge.Facts.Mitigating.Known)
		s.present = append(s.present, extra...)
		s.maybeLetters(general.Aggravating, func(s *state, extra []string) {
			given := s.inForce(general.Aggravating, s.charge.Facts.Aggravating.IDs)
			s.countAggravating(slices.Concat(given, extra), func(s *state, counts bool) {
				then(s, attenuating, presenceOf(counts, s.charge.Facts.Aggravating.Known))
			})
		})
	})
}

// inForce leaves out the given letters that were not in force on the day, which is one of
// several where they were on another.
func (s *state) inForce(class general.Class, given []string) (list []string) {
	for _, t := range s.part.Class(class) {
		switch {
		case !slices.Contains(given, t.ID):
		case t.InForce.Has(s.day):
			list = append(list, t.ID)
		default:
			s.leaveOut(4, t.ID, s.part.Rule("thirds").On(s.day), "leave.letter_not_yet", t.Mark, t.Title)
		}
	}
	return list
}

func presenceOf(some, known bool) presence {
	switch {
	case some:
		return present
	case known:
		return absent
	}
	return either
}

// maybeLetters branches over the letters of a class that are not known either way.
func (s *state) maybeLetters(class general.Class, then func(*state, []string)) {
	var open []string
	for _, t := range s.part.Class(class) {
		if slices.Contains(s.charge.Facts.Maybe, t.ID) && t.InForce.Has(s.day) {
			open = append(open, t.ID)
		}
	}
	s.eachMaybe(open, nil, then)
}

func (s *state) eachMaybe(open, have []string, then func(*state, []string)) {
	if len(open) == 0 {
		then(s, have)
		return
	}
	s.unknown(open[0],
		option{"present", func(s *state) { s.eachMaybe(open[1:], append(slices.Clip(have), open[0]), then) }},
		option{"absent", func(s *state) { s.eachMaybe(open[1:], have, then) }})
}

// countAggravating says whether any of the given letters counts.
func (s *state) countAggravating(given []string, then func(*state, bool)) {
	var doubtful []general.Overlap
	certain := false
	for _, t := range s.part.Class(general.Aggravating) {
		if !slices.Contains(given, t.ID) {
			continue
		}
		switch doubt, out := s.doubtOf(t); {
		case out:
		case doubt != nil:
			doubtful = append(doubtful, *doubt)
		default:
			certain = true
			s.present = append(s.present, t.ID)
		}
	}
	if certain || len(doubtful) == 0 {
		for _, o := range doubtful { // nothing depends on them
			s.leaveDoubtful(o, "leave.no_matter")
		}
		then(s, certain)
		return
	}
	s.askDoubts(doubtful, then)
}

// leaveDoubtful writes why a doubtful letter is left out.
func (s *state) leaveDoubtful(o general.Overlap, why law.Code) {
	t := s.part.Term(o.Rule)
	s.leaveOut(4, t.ID, s.part.Rule("thirds").On(s.day), why, t.Mark, t.Title, s.part.Fork(o.Fork).Title)
}

// askDoubts branches on whether doubtful letters count, until one does. Letters in the same
// doubt count together.
func (s *state) askDoubts(doubtful []general.Overlap, then func(*state, bool)) {
	if len(doubtful) == 0 {
		then(s, false)
		return
	}
	o := doubtful[0]
	s.dispute(o.Fork,
		option{"not-counted", func(s *state) {
			s.leaveDoubtful(o, "leave.not_counted")
			s.askDoubts(doubtful[1:], then)
		}},
		option{"counted", func(s *state) {
			for _, other := range doubtful {
				if other.Fork == o.Fork {
					s.present = append(s.present, other.Rule)
				} else {
					s.leaveDoubtful(other, "leave.no_matter")
				}
			}
			then(s, true)
		}})
}

// doubtOf says whether a letter is out, because the same circumstance made the tier,
// or whether it is disputed that it counts.
func (s *state) doubtOf(t *general.Term) (doubt *general.Overlap, out bool) {
	overlaps := s.overlapsOf(t.ID)
	for _, o := range overlaps {
		if o.Kind == general.Element || s.protectsOnly(o.VictimAge.Ages) {
			s.leaveOut(4, t.ID, s.part.Rule("thirds").On(s.day), "leave.element", t.Mark, t.Title)
			return nil, true
		}
		for _, c := range s.held() {
			if about(o, c) && o.Kind != general.Arguable {
				s.leaveOut(4, t.ID, s.part.Rule("thirds").On(s.day), "leave.made_tier", t.Mark, t.Title, articles.List{s.numeralOf(s.tier, c)})
				return nil, true
			}
		}
	}
	for _, o := range overlaps {
		switch tier, _ := s.foreseenIn(o); {
		case o.Kind == general.Arguable:
			return o, false
		case o.Kind == general.Same && tier != nil:
			listed := *o
			listed.Fork = general.ListedElsewhere
			return &listed, false
		}
	}
	return nil, false
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
