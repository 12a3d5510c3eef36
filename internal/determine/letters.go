package determine

import (
	"slices"
	"strings"

	"github.com/conmina/conmina/internal/articles"
	"github.com/conmina/conmina/internal/general"
	"github.com/conmina/conmina/internal/law"
)

// presence says what is known of a class of circumstances.
type presence uint8

const (
	absent  presence = 1
	present presence = 2
	either  presence = absent | present
)

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
