package library

import (
	"slices"

	"github.com/conmina/conmina/internal/law"
)

// Question holds what the choice of an edition depends on. A fact that says that
// something is not known also counts, because only the Code uses it.
type Question struct {
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
func (q Question) codeAlone() law.Because {
	switch {
	case q.Date:
		return law.DateGiven
	case q.Born:
		return law.BirthDateGiven
	case q.Milder:
		return law.MilderAsked
	case q.Ledger:
		return law.LedgerAsked
	case q.DateColumn:
		return law.TableHasDates
	case q.ByName:
		return law.NameOfItsOwn
	}
	return ""
}

// knownTo reports whether an edition has every name in the question.
func (q Question) knownTo(e *law.Edition) bool {
	return !slices.ContainsFunc(q.Offences, func(n string) bool { return !e.Named(n) }) &&
		!slices.ContainsFunc(q.Circumstances, func(n string) bool { return !e.Describes(n) })
}

// Between reports whether an edition has a name in the question that the other
// edition lacks.
func (q Question) Between(e, not *law.Edition) bool {
	return slices.ContainsFunc(q.Offences, func(n string) bool { return e.Named(n) && !not.Named(n) }) ||
		slices.ContainsFunc(q.Circumstances, func(n string) bool { return e.Describes(n) && !not.Describes(n) })
}

// decide chooses between the report and the Code when the user did not choose.
func (q Question) decide(s Shelf) (Chosen, error) {
	if because := q.codeAlone(); because != "" {
		return Chosen{TheCode, because}, nil
	}
	byDefault := Chosen{TheReport, law.ByDefault}
	report, err := s.Edition(TheReport)
	if err != nil || q.knownTo(report) {
		return byDefault, err
	}
	code, err := s.Edition(TheCode)
	if err == nil && q.Between(code, report) {
		return Chosen{TheCode, law.NameOfItsOwn}, nil
	}
	return byDefault, err
}
