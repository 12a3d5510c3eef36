package library

import (
	"slices"
	"strings"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/spelling"
	"github.com/conmina/conmina/internal/typed"
)

// Codes of faults for which no edition answers.
const (
	EditionUnknown law.Code = "edition_unknown" // the one that was chosen
	EditionNeeded  law.Code = "edition_needed"  // one has to be chosen
)

// Shelf holds the editions of a library. Each is read at most once.
type Shelf struct {
	Library
	read map[string]*law.Edition
}

// NewShelf is a shelf from which nothing was read yet.
func NewShelf(l Library) Shelf { return Shelf{l, map[string]*law.Edition{}} }

// HasBoth reports whether the library has both editions between which the program
// chooses.
func (s Shelf) HasBoth() bool {
	return slices.Contains(s.IDs, TheReport) && slices.Contains(s.IDs, TheCode)
}

// Edition reads an edition whole, once.
func (s Shelf) Edition(id string) (*law.Edition, error) {
	if s.read[id] == nil {
		e, err := s.Library.Edition(id)
		if err != nil {
			return nil, err
		}
		s.read[id] = e
	}
	return s.read[id], nil
}

// LendNames makes the Code understand the names of the report too, because a table
// may use the names of either edition.
func (s Shelf) LendNames(e *law.Edition) (err error) {
	if e.ID == TheCode && !s.custom() && s.HasBoth() {
		e.Other, err = s.Edition(TheReport)
	}
	return err
}

// Answering reads the edition that answers: the one that was chosen; else the Code,
// where the clues have a date or a name that only the Code knows; else the report. The error is a [law.Fault] where there is no such edition.
func (s Shelf) Answering(c Clues, chosen Chosen) (*law.Edition, error) {
	answering, err := s.choose(c, chosen)
	if err != nil {
		return nil, err
	}
	e, err := s.Edition(answering.ID)
	if err != nil {
		return nil, err
	}
	e.Because = answering.Because
	return e, nil
}

func (s Shelf) choose(c Clues, chosen Chosen) (Chosen, error) {
	id := chosen.ID
	if spanish := typed.Edition(typed.Spanish, id); !slices.Contains(s.IDs, id) && slices.Contains(s.IDs, spanish) {
		id = spanish // the user has an edition with this id
	}
	switch {
	case chosen.Made() && !slices.Contains(s.IDs, id):
		return Chosen{}, &law.Fault{Code: EditionUnknown, Args: []any{strings.Join(s.IDs, ", ")}, Suggest: spelling.Nearest(id, s.IDs)}
	case chosen.Made():
		return Chosen{id, chosen.Because}, nil
	case len(s.IDs) == 1:
		return Chosen{s.IDs[0], law.OnlyEdition}, nil
	case !slices.Contains(s.IDs, TheReport):
		return Chosen{}, &law.Fault{Code: EditionNeeded, Args: []any{strings.Join(s.IDs, ", ")}}
	case !slices.Contains(s.IDs, TheCode):
		return Chosen{TheReport, law.ByDefault}, nil
	}
	return c.decide(s)
}

// Answering reads the edition that answers a question. The choice of the edition is
// made here for every command; see [Shelf.Answering].
func (s Source) Answering(c Clues, chosen Chosen) (e *law.Edition, err error) {
	err = s.Within(func(l Library) (err error) {
		e, err = NewShelf(l).Answering(c, chosen)
		return err
	})
	return e, err
}

// AnsweringOne is [Source.Answering] for one offence. For editions of the program it
// reads only the offences that answers about this offence mention. The time to start
// therefore does not grow with the number of offences.
func (s Source) AnsweringOne(c Clues, chosen Chosen) (*law.Edition, error) {
	if s.Own {
		return s.Answering(c, chosen)
	}
	first := chosen
	if !chosen.Made() {
		first = Chosen{TheReport, law.ByDefault}
		if only := c.codeAlone(); only != "" {
			first = Chosen{TheCode, only}
		}
	}
	l, err := Shipped()
	if err != nil {
		return nil, err
	}
	e, err := l.compiled.EditionFor(first.ID, c.Offences...)
	if err != nil || e == nil || first.Because == law.ByDefault && !c.knownTo(e) {
		return s.Answering(c, chosen)
	}
	e.Because = first.Because
	return e, nil
}
