package cases

import (
	"github.com/conmina/conmina/internal/columns"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/spelling"
)

// Taken is a record as a run reads it, with its facts as text, before it is answered.
// Its texts stay valid.
type Taken struct {
	Input   int // number of the input among the inputs
	Place   law.Place
	ID      string
	Names   []string // of the columns or keys; equal for all records of a table
	Uses    []columns.Use
	Texts   []string // what the columns or keys hold
	Offence string
	Facts   law.Given
	Denied  []string // circumstances that a column of yes and no denies
	flags   []flagAt
	// Listed says that the columns of circumstances are not blank: what they do not
	// list is not present.
	Listed bool
	Extra  []string // texts of the inputs of a task
	Flaws  []Flaw   // why it cannot be read; its facts are then empty
	places [columns.RoleCount]struct{ line, column int32 }
}

// At is the place of a fact.
func (t *Taken) At(r columns.Role) law.Place {
	p := t.Place
	if at := t.places[r]; at.line > 0 {
		p.Line, p.Column = int(at.line), int(at.column)
	}
	return p
}

// flagAt is where a column says yes or no to a circumstance.
type flagAt struct {
	name         string
	line, column int32
}

// AtFlag is the place of the column that says yes or no to a circumstance, else of the
// list of circumstances.
func (t *Taken) AtFlag(is func(name string) bool) law.Place {
	p := t.At(columns.RoleWith)
	for _, f := range t.flags {
		if is(f.name) {
			p.Line, p.Column = int(f.line), int(f.column)
		}
	}
	return p
}

func (t *Taken) stand(r columns.Role, p law.Place) {
	t.places[r].line, t.places[r].column = int32(p.Line), int32(p.Column)
}

// Separated tells the separator of the first table among the inputs; zero for records
// of JSON.
type Separated struct {
	Separator byte
	CRLF      bool
}

// taker hands records on as they are read.
type taker struct {
	input int
	take  func(*Taken)
	names []string // of the record before, which most records share
	uses  []columns.Use
}

// lists reports whether a column of circumstances says something.
func (t *Taken) lists() bool {
	for i, u := range t.Uses {
		if u.Role == columns.RoleWith && u.Flag == "" && !spelling.SaysUnknown(t.Texts[i]) {
			return true
		}
	}
	return false
}
