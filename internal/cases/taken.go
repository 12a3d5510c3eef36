package cases

import (
	"context"
	"encoding/json"
	"slices"

	"github.com/conmina/conmina/internal/answers"
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

// Take reads records as [Run] does, in order, and answers none. The error is a *Flaw
// for an input that cannot be used, a *ReadError or the error of the context.
func Take(ctx context.Context, o Options, inputs []Input, take func(*Taken)) (Separated, error) {
	var first Separated
	n, fault := columns.NewNamer(o.Edition, o.Naming, o.Task.extra())
	if fault == nil {
		o.Vocabulary, fault = o.Vocabulary.Named(n)
	}
	if fault != nil {
		return first, &Flaw{o.Places[fault.Value], *fault}
	}
	o.days = answers.NewDays(o.Edition)
	o.To, o.Fields, o.general = JSONL, lookedAt, true
	for i, in := range inputs {
		t := taker{input: i, take: take}
		o.taker = &t
		r := newReader(o, n, []Input{in})
		w := &worker{o: &o, namer: n, extra: make([]string, len(o.Task.extra().Read()))}
		for c := (&chunk{}); ctx.Err() == nil && r.next(c); {
			w.answer(c)
			if i == 0 && c.layout.from == CSV {
				first = Separated{c.layout.mirrored(), c.layout.crlf}
			}
		}
		r.close()
		if err := ctx.Err(); err != nil {
			return first, err
		}
		if r.err != nil {
			return first, r.err
		}
	}
	if name := n.Missing(); name != "" {
		return first, &Flaw{o.Places[name], law.Fault{Code: columns.ColumnAbsent, Fact: columns.FactColumn, Value: name}}
	}
	return first, nil
}

// lookedAt is written of records that are only looked at: every result has it.
var lookedAt = []string{"status"}

// taker hands records on as they are read.
type taker struct {
	input int
	take  func(*Taken)
	names []string // of the record before, which most records share
	uses  []columns.Use
}

// record hands on a record that could be read.
func (t *taker) record(w *worker, r *record, g *given) {
	x := t.cells(w, r)
	x.Place = w.rowPlace(g.at)
	x.Offence, x.Facts, x.Extra = g.offence, g.Given, slices.Clone(r.extra)
	flag := func(f further) {
		p := w.place(f.at)
		x.flags = append(x.flags, flagAt{f.text, int32(p.Line), int32(p.Column)})
	}
	for _, f := range g.denied {
		x.Denied = append(x.Denied, f.text)
		flag(f)
	}
	x.Listed = x.lists()
	for role := range x.places {
		x.stand(columns.Role(role), w.place(g.places[role]))
	}
	for _, f := range g.further {
		flag(f)
		if g.places[f.role] == g.at {
			x.stand(f.role, w.place(f.at))
		}
	}
	t.take(x)
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

// refused hands on a record that could not be read.
func (t *taker) refused(w *worker, r *record, list []found) {
	x := t.cells(w, r)
	x.Place = w.place(list[0].at)
	for _, f := range list {
		x.Flaws = append(x.Flaws, w.flaw(f))
	}
	t.take(x)
}

func (w *worker) rowPlace(at int) law.Place {
	p := w.place(at)
	p.Column = 1
	return p
}

// cells copies what a record holds.
func (t *taker) cells(w *worker, r *record) *Taken {
	x := &Taken{Input: t.input}
	if w.layout.from == CSV {
		x.Names, x.Uses = w.layout.Names, w.layout.Uses
		for _, text := range r.texts {
			x.Texts = append(x.Texts, string(text))
		}
	} else {
		var names []string
		var uses []columns.Use
		for _, m := range r.members {
			names, uses = append(names, m.name), append(uses, m.Use)
			x.Texts = append(x.Texts, textOf(m.value))
		}
		if !slices.Equal(names, t.names) {
			t.names, t.uses = names, uses
		}
		x.Names, x.Uses = t.names, t.uses
	}
	if len(x.Texts) > 0 {
		x.ID = string(w.identity(r))
	}
	return x
}

// textOf is a value of an object as a cell has it.
func textOf(value []byte) string {
	var text string
	if value[0] == 'n' || json.Unmarshal(value, &text) == nil {
		return text
	}
	return string(value)
}
