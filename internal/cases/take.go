package cases

import (
	"context"

	"github.com/conmina/conmina/internal/answers"
	"github.com/conmina/conmina/internal/columns"
)

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
		return first, absentColumn(&o, name)
	}
	return first, nil
}

// lookedAt is written of records that are only looked at: every result has it.
var lookedAt = []string{"status"}
