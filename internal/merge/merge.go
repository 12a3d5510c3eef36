// Package merge joins what several registers say about the same cases: one row for
// each case. Facts that agree are joined; facts that differ are told with both places
// and left in doubt, so that whatever answers the row answers for each of them.
// Nothing is chosen.
package merge

import (
	"strings"

	"github.com/conmina/conmina/internal/cases"
	"github.com/conmina/conmina/internal/columns"
	"github.com/conmina/conmina/internal/law"
)

// Codes of what is told of records and cases.
const (
	IDMissing law.Code = "merge_id_missing"
	IDEaten   law.Code = "merge_id_eaten"
	IDAlike   law.Code = "merge_id_alike"   // Args: the other place
	Duplicate law.Code = "merge_duplicate"  // Args: the other place
	Rows      law.Code = "merge_rows"       // Args: the other place
	Differs   law.Code = "merge_differs"    // Args: the fact, the other place
	BornAlone law.Code = "merge_born_alone" // a date of birth that cannot be held against an age
	InFiles   law.Code = "merge_in_files"   // Args: the other place
	IDLacking law.Code = "merge_id_lacking" // the same as IDMissing where the row stays
)

// Options say how cases are joined.
type Options struct {
	Edition *law.Edition
	Inputs  []columns.Input // the columns that a command reads beside the facts
	Sources []string        // the names of the registers, by the number of the input
	// Alike says that numbers of cases are the same when they differ only in case,
	// blanks, dashes or leading zeros.
	Alike bool
	// Victims says that several rows of a case in one register are its victims.
	Victims bool
	// Whole says that the inputs are one table and no registers: rows of a case are its
	// victims, a case that stands in two inputs is in doubt as a whole, and a row without
	// the number of a case stays. Neither gets an offence, so that nothing answers it.
	Whole bool
	// Report is told what is wrong with a record and where records differ.
	Report func(cases.Flaw)
}

// Counts are what was found.
type Counts struct {
	Records, Rejected, Cases, Doubtful, Duplicates int64
}

// Merger takes the records of all registers and gives the cases. It holds them all.
type Merger struct {
	o      Options
	cases  []*group
	byID   map[string]*group
	alike  map[string]*group // by the number in its plainest form
	has    [columns.RoleCount]bool
	extra  []bool
	named  map[[2]string]int // columns of the registers, in their order
	names  *names
	Counts Counts
}

// group is what is said about one case.
type group struct {
	id       string
	rows     []*cases.Taken
	twin     *group                    // a case whose number looks the same
	second   bool                      // the twin was met before
	broken   bool                      // some record of it cannot be read, or cannot be joined
	apart    bool                      // it stands in two inputs of one table
	repeated bool                      // a record of it stands in a register more than once
	texts    map[uint64][]*cases.Taken // the records of a case that has many
	raw      [columns.RoleCount]bool   // texts that could not be read, known when it is joined
}

// New begins to join.
func New(o Options) *Merger {
	o.Victims = o.Victims || o.Whole
	return &Merger{o: o, names: newNames(o.Edition), byID: map[string]*group{}, alike: map[string]*group{}, extra: make([]bool, len(o.Inputs)), named: map[[2]string]int{}}
}

// Add takes a record.
func (m *Merger) Add(t *cases.Taken) {
	m.Counts.Records++
	m.note(t)
	for _, f := range t.Flaws {
		m.o.Report(f)
	}
	switch {
	case len(t.Flaws) > 0 && isNoID(t.ID):
		m.leave(t)
	case isNoID(t.ID) && m.o.Whole:
		m.reject(t, IDLacking)
	case isNoID(t.ID):
		m.reject(t, IDMissing)
	case isEaten(t.ID):
		m.reject(t, IDEaten)
	default:
		m.join(t)
	}
}

// leave leaves a record out, or keeps it alone as one that nothing answers.
func (m *Merger) leave(t *cases.Taken) {
	if m.Counts.Rejected++; m.o.Whole {
		m.cases = append(m.cases, &group{id: t.ID, rows: []*cases.Taken{t}, broken: true})
	}
}

// note keeps which columns there are.
func (m *Merger) note(t *cases.Taken) {
	for i, u := range t.Uses {
		if i >= len(t.Texts) {
			break
		}
		m.has[u.Role] = true
		if u.Flag != "" {
			m.has[columns.RoleWith] = true
		}
		if u.Extra > 0 {
			m.extra[u.Extra-1] = true
		}
		if u.Role == columns.RoleCase || t.Names[i] == "" || m.o.Whole && !u.Own() {
			continue
		}
		key := [2]string{m.o.Sources[t.Input], t.Names[i]}
		if _, known := m.named[key]; !known {
			m.named[key] = len(m.named)
		}
	}
}

func (m *Merger) reject(t *cases.Taken, code law.Code) {
	m.leave(t)
	m.o.Report(cases.Flaw{Place: t.At(columns.RoleCase), Fault: law.Fault{Code: code}})
}

// join adds a record to its case.
func (m *Merger) join(t *cases.Taken) {
	plain := plainID(t.ID)
	id := t.ID
	if m.o.Alike {
		id = plain
	}
	g := m.byID[id]
	if g == nil {
		g = &group{id: strings.TrimSpace(t.ID), twin: m.alike[plain], second: m.alike[plain] != nil}
		m.byID[id] = g
		m.cases = append(m.cases, g)
		if g.twin == nil {
			m.alike[plain] = g
		} else if g.twin.twin == nil {
			g.twin.twin = g
		}
	}
	if len(t.Flaws) > 0 {
		m.Counts.Rejected++
		g.broken = true
	}
	if m.o.Whole && !g.apart && len(g.rows) > 0 && g.rows[0].Input != t.Input {
		m.o.Report(cases.Flaw{Place: t.Place, Fault: law.Fault{Code: InFiles, Args: []any{g.rows[0].Place.String()}}})
		g.apart, g.broken = true, true
	}
	if again := g.same(t); again != nil {
		m.Counts.Duplicates++
		m.o.Report(cases.Flaw{Place: t.Place, Fault: law.Fault{Code: Duplicate, Args: []any{again.Place.String()}}})
		g.repeated = true
		return
	}
	g.rows = append(g.rows, t)
}
