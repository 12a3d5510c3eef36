package library

import (
	"strings"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/spelling"
)

// OneName reports whether words are one name of an offence that was typed without
// quotes. They are not when an edition has the first word as a name and none has
// all the words.
func (s Source) OneName(words []string) (bool, error) {
	if len(words) == 1 {
		return true, nil
	}
	name := strings.Join(words, " ")
	known, err := s.Knows(name)
	if err != nil {
		return false, err
	}
	first, err := s.Knows(words[0])
	if err != nil || !first || known {
		return true, err
	}
	return s.tells(name)
}

// Knows reports whether an edition has an offence of the name.
func (s Source) Knows(name string) (known bool, err error) {
	err = s.Within(func(l Library) error {
		for _, id := range l.IDs {
			named, err := l.Knows(id, name)
			if err != nil {
				return err
			}
			known = known || named
		}
		return nil
	})
	return known, err
}

// Near lists the offences of the first edition that has any which a name may have been meant
// for that is none of one offence: it is mistyped, or used for several things.
func Near(name string, editions []*law.Edition) (offences []*law.Offence) {
	for _, e := range editions {
		_, fault := e.FindOffence(name)
		if fault == nil || fault.Code != law.OffencePerhaps && fault.Code != law.OffenceUnknown {
			continue
		}
		for _, other := range fault.Suggest {
			if o, _ := e.FindOffence(other); fault.Code == law.OffencePerhaps || spelling.IsSlip(name, other) {
				offences = append(offences, o)
			}
		}
		if len(offences) > 0 {
			break
		}
	}
	return offences
}

// KnowsCircumstance reports whether an edition has a circumstance of the name.
func (s Source) KnowsCircumstance(name string) (bool, error) {
	return s.some(func(e *law.Edition) bool { _, fault := e.FindCircumstanceAlone(name); return fault == nil })
}

// tells reports whether an edition says more of a name than that it is not known.
func (s Source) tells(name string) (bool, error) {
	return s.some(func(e *law.Edition) bool {
		_, fault := e.FindOffenceAlone(name)
		return fault == nil || fault.Code != law.OffenceUnknown
	})
}

// some reports whether something holds of one of the editions.
func (s Source) some(holds func(e *law.Edition) bool) (found bool, err error) {
	err = s.Within(func(l Library) error {
		for _, id := range l.IDs {
			e, err := l.Edition(id)
			if err != nil {
				return err
			}
			found = found || holds(e)
		}
		return nil
	})
	return found, err
}
