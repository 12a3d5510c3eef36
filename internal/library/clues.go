package library

import (
	"slices"

	"github.com/conmina/conmina/internal/law"
)

// Clues are what the choice of an edition depends on in a question. A fact that says that
// something is not known also counts, because only the Code uses it.
type Clues struct {
	Date, Born, Milder bool
	Ledger             bool     // the question is one of the general part
	Offences           []string // as the user named them
	Circumstances      []string
	DateColumn, ByName bool // set when a survey of tables found dates, or a name of the Code alone
}

// Chosen is the edition that a flag, a variable or the settings file names, and
// which of them does. Where nobody chose one, Because is empty.
type Chosen struct {
	ID      string
	Because law.Because
}

// Made reports whether somebody chose.
func (c Chosen) Made() bool { return c.Because != "" }

// codeAlone gives the reason why only the Code can answer, apart from names; it is
// empty when there is none.
func (c Clues) codeAlone() law.Because {
	switch {
	case c.Date:
		return law.DateGiven
	case c.Born:
		return law.BirthDateGiven
	case c.Milder:
		return law.MilderAsked
	case c.Ledger:
		return law.LedgerAsked
	case c.DateColumn:
		return law.TableHasDates
	case c.ByName:
		return law.NameOfItsOwn
	}
	return ""
}

// knownTo reports whether an edition has every name among the clues.
func (c Clues) knownTo(e *law.Edition) bool {
	return !slices.ContainsFunc(c.Offences, func(n string) bool { return !e.Named(n) }) &&
		!slices.ContainsFunc(c.Circumstances, func(n string) bool { return !e.Describes(n) })
}

// Between reports whether an edition has a name among the clues that the other
// edition lacks.
func (c Clues) Between(e, not *law.Edition) bool {
	return slices.ContainsFunc(c.Offences, func(n string) bool { return e.Named(n) && !not.Named(n) }) ||
		slices.ContainsFunc(c.Circumstances, func(n string) bool { return e.Describes(n) && !not.Describes(n) })
}

// decide chooses between the report and the Code when the user did not choose.
func (c Clues) decide(s Shelf) (Chosen, error) {
	if because := c.codeAlone(); because != "" {
		return Chosen{TheCode, because}, nil
	}
	byDefault := Chosen{TheReport, law.ByDefault}
	report, err := s.Edition(TheReport)
	if err != nil || c.knownTo(report) {
		return byDefault, err
	}
	code, err := s.Edition(TheCode)
	if err == nil && c.Between(code, report) {
		return Chosen{TheCode, law.NameOfItsOwn}, nil
	}
	return byDefault, err
}
