package library

import (
	"strings"

	"github.com/conmina/conmina/internal/law"
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

// tells reports whether an edition says more of a name than that it is not known.
func (s Source) tells(name string) (told bool, err error) {
	err = s.Within(func(l Library) error {
		for _, id := range l.IDs {
			e, err := l.Edition(id)
			if err != nil {
				return err
			}
			_, fault := e.FindOffenceAlone(name)
			told = told || fault == nil || fault.Code != law.OffenceUnknown
		}
		return nil
	})
	return told, err
}
