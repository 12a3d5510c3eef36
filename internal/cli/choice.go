package cli

import (
	"slices"
	"strings"

	"github.com/conmina/conmina/internal/encoding"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/typed"
	"github.com/conmina/conmina/internal/words"
)

// The program chooses between these two editions when the user did not choose one.
const (
	theReport = "tip-2018"
	theCode   = "penal-code"
)

// posed holds what the choice of an edition depends on. A fact that says that
// something is not known also counts, because only the Code uses it.
type posed struct {
	date, born, milder    bool
	offences              []string // as the user named them
	circumstances         []string
	columnOfDates, byName bool // set when a survey of tables found dates or names
}

// posed collects the flags of a case on which the choice depends.
func (c *caseFlags) posed(offences ...string) posed {
	return posed{
		date: c.date.given, born: c.born.given,
		offences: offences, circumstances: slices.Concat(c.with.texts, c.maybe.texts),
	}
}

// codeAlone gives the reason why only the Code can answer, apart from names; it is
// empty when there is none.
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

// knows reports whether an edition has every name in the question.
func (q posed) knows(e *law.Edition) bool {
	return !slices.ContainsFunc(q.offences, func(n string) bool { return !e.Named(n) }) &&
		!slices.ContainsFunc(q.circumstances, func(n string) bool { return !describes(e, n) })
}

// namesOf reports whether an edition has a name in the question that the other
// edition lacks.
func (q posed) namesOf(e, not *law.Edition) bool {
	return slices.ContainsFunc(q.offences, func(n string) bool { return e.Named(n) && !not.Named(n) }) ||
		slices.ContainsFunc(q.circumstances, func(n string) bool { return describes(e, n) && !describes(not, n) })
}

func describes(e *law.Edition, circumstance string) bool {
	_, fault := e.FindCircumstance(circumstance)
	return fault == nil
}

// wasChosen gives the edition that a flag, a variable or the settings file names,
// and which of these names it.
func (p *program) wasChosen() (id string, because law.Because, chosen bool) {
	id, origin, _ := p.settings.get("edition")
	because = map[law.Code]law.Because{
		"origin.flag": law.ByFlag, "origin.variable": law.ByVariable, "origin.file": law.BySettings,
	}[origin]
	return id, because, because != ""
}

// open reads the edition that answers a question. It comes from the program or, if
// the user has named one, from a directory of the user; the directory replaces the
// editions of the program.
//
// The choice of the edition is made here for every command. It is the edition that
// the user chose; else the Code, when the question has a date or a name that only
// the Code knows; else the report.
func (p *program) open(q posed) (*law.Edition, error) {
	var edition *law.Edition
	err := p.within(func(l library) (err error) {
		edition, err = p.answering(q, newShelf(l))
		return err
	})
	return edition, err
}

// shelf holds the editions of a library. Each is read at most once.
type shelf struct {
	library
	read map[string]*law.Edition
}

func newShelf(l library) shelf { return shelf{l, map[string]*law.Edition{}} }

// hasBoth reports whether the library has both editions between which the program
// chooses.
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

// lendNames makes the Code understand the names of the report too, because a table
// may use the names of either edition.
func (s shelf) lendNames(e *law.Edition) (err error) {
	if e.ID == theCode && !s.custom() && s.hasBoth() {
		e.Other, err = s.edition(theReport)
	}
	return err
}

func (p *program) answering(q posed, s shelf) (*law.Edition, error) {
	id, because, chosen := p.wasChosen()
	if spanish := typed.Edition(words.Spanish, id); !slices.Contains(s.ids, id) && slices.Contains(s.ids, spanish) {
		id = spanish // the user has an edition with this id
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

// decide chooses between the report and the Code when the user did not choose.
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

// openFor opens the edition for one offence. For editions of the program it reads
// only the offences that answers about this offence mention. The time to start
// therefore does not grow with the number of offences.
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

// chosenBy describes a fault in the value of a setting, with the origin of the
// value: a flag, a variable or a line of the settings file.
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
