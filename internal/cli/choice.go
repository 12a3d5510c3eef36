package cli

import (
	"slices"
	"strings"

	"github.com/conmina/conmina/internal/encoding"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/typed"
	"github.com/conmina/conmina/internal/words"
)

// The editions of the program between which a question is decided where nobody
// chose one.
const (
	theReport = "tip-2018"
	theCode   = "penal-code"
)

// posed is what the choice of an edition looks at. What is given counts even
// where it says that something is not known: only the Code has a use for it.
type posed struct {
	date, born, milder    bool
	offences              []string // as they were named
	circumstances         []string
	columnOfDates, byName bool // of tables, where a survey found them
}

// posed is what the flags of a case say to the choice.
func (c *caseFlags) posed(offences ...string) posed {
	return posed{
		date: c.date.given, born: c.born.given,
		offences: offences, circumstances: slices.Concat(c.with.texts, c.maybe.texts),
	}
}

// codeAlone says what only the Code can answer, but for names; empty for nothing.
func (q posed) codeAlone() law.Because {
	switch {
	case q.date:
		return law.DateGiven
	case q.born:
		return law.BirthDateGiven
	case q.milder:
		return law.MilderAsked
	case q.columnOfDates:
		return law.TableHasDates
	case q.byName:
		return law.NameOfItsOwn
	}
	return ""
}

// knows reports whether an edition has every name of the question.
func (q posed) knows(e *law.Edition) bool {
	return !slices.ContainsFunc(q.offences, func(n string) bool { return !e.Named(n) }) &&
		!slices.ContainsFunc(q.circumstances, func(n string) bool { return !describes(e, n) })
}

// namesOf reports whether an edition has a name of the question that another one
// has not.
func (q posed) namesOf(e, not *law.Edition) bool {
	return slices.ContainsFunc(q.offences, func(n string) bool { return e.Named(n) && !not.Named(n) }) ||
		slices.ContainsFunc(q.circumstances, func(n string) bool { return describes(e, n) && !describes(not, n) })
}

func describes(e *law.Edition, circumstance string) bool {
	_, fault := e.FindCircumstance(circumstance)
	return fault == nil
}

// wasChosen gives the edition that a flag, a variable or the settings file names,
// and which of them does.
func (p *program) wasChosen() (id string, because law.Because, chosen bool) {
	id, origin, _ := p.settings.get("edition")
	because = map[law.Code]law.Because{
		"origin.flag": law.ByFlag, "origin.variable": law.ByVariable, "origin.file": law.BySettings,
	}[origin]
	return id, because, because != ""
}

// open reads the edition that answers a question, from the program itself or from
// the user's directory, which takes its place entirely. Which edition that is, is
// settled here for every command: the one that was chosen; else the Code, where
// the question has a date or a name that only the Code knows; else the report.
func (p *program) open(q posed) (*law.Edition, error) {
	var edition *law.Edition
	err := p.within(func(l library) (err error) {
		edition, err = p.answering(q, newShelf(l))
		return err
	})
	return edition, err
}

// shelf is the editions of a library, each of them read once.
type shelf struct {
	library
	read map[string]*law.Edition
}

func newShelf(l library) shelf { return shelf{l, map[string]*law.Edition{}} }

// hasBoth reports whether it has the editions between which a question decides.
func (s shelf) hasBoth() bool {
	return slices.Contains(s.ids, theReport) && slices.Contains(s.ids, theCode)
}

func (s shelf) edition(id string) (*law.Edition, error) {
	if s.read[id] == nil {
		e, err := s.library.edition(id)
		if err != nil {
			return nil, err
		}
		s.read[id] = e
	}
	return s.read[id], nil
}

// lendNames has the Code understand the names of the report, of which a table of
// either edition may be full.
func (s shelf) lendNames(e *law.Edition) (err error) {
	if e.ID == theCode && !s.custom() && s.hasBoth() {
		e.Other, err = s.edition(theReport)
	}
	return err
}

func (p *program) answering(q posed, s shelf) (*law.Edition, error) {
	id, because, chosen := p.wasChosen()
	if spanish := typed.Edition(words.Spanish, id); !slices.Contains(s.ids, id) && slices.Contains(s.ids, spanish) {
		id = spanish // an edition of the user's that has this id
	}
	switch {
	case chosen && !slices.Contains(s.ids, id):
		unknown := law.Fault{Code: "edition_unknown", Args: []any{strings.Join(s.ids, ", ")}, Suggest: law.Nearest(id, s.ids)}
		return nil, &problem{Usage, []finding{p.chosenBy("edition", unknown)}}
	case chosen:
	case len(s.ids) == 1:
		id, because = s.ids[0], law.OnlyEdition
	case !slices.Contains(s.ids, theReport):
		return nil, misuse("--edition", "edition_needed", strings.Join(s.ids, ", "))
	case !slices.Contains(s.ids, theCode):
		id, because = theReport, law.ByDefault
	default:
		var err error
		if id, because, err = q.decide(s); err != nil {
			return nil, err
		}
	}
	e, err := s.edition(id)
	if err != nil {
		return nil, err
	}
	e.Because = because
	return e, nil
}

// decide is the choice between the report and the Code where nobody made one.
func (q posed) decide(s shelf) (id string, because law.Because, err error) {
	if because = q.codeAlone(); because != "" {
		return theCode, because, nil
	}
	report, err := s.edition(theReport)
	if err != nil || q.knows(report) {
		return theReport, law.ByDefault, err
	}
	code, err := s.edition(theCode)
	if err == nil && q.namesOf(code, report) {
		return theCode, law.NameOfItsOwn, nil
	}
	return theReport, law.ByDefault, err
}

// openFor is open for one offence. Of the editions in the program only what an
// answer about it speaks of is read, so that a start takes as long however many
// offences there are.
func (p *program) openFor(q posed) (*law.Edition, error) {
	if p.statutes.given {
		return p.open(q)
	}
	id, because, chosen := p.wasChosen()
	if !chosen {
		id, because = theReport, law.ByDefault
		if only := q.codeAlone(); only != "" {
			id, because = theCode, only
		}
	}
	l, err := shipped()
	if err != nil {
		return nil, err
	}
	e, err := l.compiled.EditionFor(id, q.offences...)
	if err != nil || e == nil || because == law.ByDefault && !q.knows(e) {
		return p.open(q)
	}
	e.Because = because
	return e, nil
}

// chosenBy tells what is wrong with the value of a setting where the value came
// from: a flag, a variable or a line of the settings file.
func (p *program) chosenBy(key string, fault law.Fault) finding {
	value, origin, from := p.settings.get(key)
	switch origin {
	case "origin.variable":
		return finding{subject: quoted(from[0].(string), value), fault: fault}
	case "origin.file":
		fault.Value = value
		return finding{place: encoding.Place{File: from[0].(string), Line: from[1].(int), Column: 1}, fault: fault}
	}
	return finding{subject: quoted("--"+key, value), fault: fault}
}
