package cases

import (
	"encoding/json"
	"slices"

	"github.com/conmina/conmina/internal/columns"
	"github.com/conmina/conmina/internal/law"
)

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
		if g.places[f.role] == g.at && w.layout.At[f.role] != 0 { // else the fact stands in the first column
			x.stand(f.role, w.place(f.at))
		}
	}
	t.take(x)
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
