package cases

import (
	"context"
	"errors"
	"io"
	"slices"

	"github.com/conmina/conmina/internal/answers"
	"github.com/conmina/conmina/internal/columns"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/looks"
	"github.com/conmina/conmina/internal/meanings"
)

// maxSurveyed is how many bytes of each input a survey looks at: some hundred
// thousand records. It limits how much of an input is held in memory when the input
// can be read only once.
const maxSurveyed = 16 << 20

// Sighting is the result of a survey.
type Sighting struct {
	Dates bool // there is a column of a table, or a key of an object, for dates
	Name  bool // there is one of the names that were looked for
	// Unread is what keeps every edition from reading a header; nil where one can read all.
	Unread *Flaw
}

// Survey looks over inputs before they are answered, because any record may decide
// which edition answers all of them. It looks beyond the first record, so that the
// order of the records changes nothing. It ends at the first thing that it finds.
//
// A column counts whatever its cells hold, and so does a key with the value null.
// Headers are read with the names of the first edition that can read them all. The
// caller must read the returned inputs and not the given ones. [Run] reports what
// is wrong with an input; the only error of Survey is the error of the context.
func Survey(ctx context.Context, o Options, inputs []Input, editions []*law.Edition, named func(offence string, circumstances []string) bool) (Sighting, []Input, error) {
	limit := o.surveyed
	if limit == 0 {
		limit = maxSurveyed
	}
	var unread error
	for _, e := range editions {
		looked := make([]Input, len(inputs))
		again := make([]Input, len(inputs))
		for i, in := range inputs {
			looked[i], again[i] = in.twice(limit)
		}
		o.Edition, inputs = e, again
		var s surveyor
		done := make(chan surveyor, 1)
		go func() {
			s := surveyor{named: named}
			s.sample(ctx, o, looked)
			done <- s
		}()
		select {
		case s = <-done:
		case <-ctx.Done(): // input may never come
		}
		switch err := ctx.Err(); {
		case err != nil:
			return Sighting{}, nil, err
		case s.sound || s.found():
			return s.Sighting, again, nil
		}
		unread = s.err
	}
	var s Sighting
	errors.As(unread, &s.Unread)
	return s, inputs, nil
}

// surveyor is a survey in progress.
type surveyor struct {
	Sighting
	named func(offence string, circumstances []string) bool
	sound bool // every header could be read
	err   error
}

func (s *surveyor) found() bool { return s.Dates || s.Name }

func (s *surveyor) sample(ctx context.Context, o Options, inputs []Input) {
	o.survey, o.Header = s.record, nil
	o.To, o.Fields = JSONL, lookedAt // what is to be written decides nothing
	n, fault := columns.NewNamer(o.Edition, o.Naming, o.Task.extra())
	if fault != nil {
		return
	}
	o.days = answers.NewDays(o.Edition)
	r := newReader(o, n, inputs)
	w := &worker{o: &o, namer: n, glance: newGlance(), meant: meanings.NewCells(&o.Vocabulary)}
	for c := (&chunk{}); !s.found() && ctx.Err() == nil && r.next(c); {
		for _, u := range c.layout.Uses {
			s.column(u)
		}
		if !s.found() {
			w.answer(c)
		}
	}
	s.err, s.sound = r.err, r.err == nil
	s.Name = s.Name || r.held == columns.RoleWith // the edition that has these names decides
	r.close()
}

// column looks at the use of a column or a key.
func (s *surveyor) column(u columns.Use) {
	s.Dates = s.Dates || u.Role.Dates()
	s.Name = s.Name || u.Flag != "" && s.named("", []string{u.Flag})
}

func (s *surveyor) record(r *record, g *given) {
	for _, m := range r.members {
		s.column(m.Use)
	}
	s.Name = s.Name || s.named(g.offence, slices.Concat(g.With, g.Maybe))
}

// twice gives one input to look at, up to a limit, and one to read afterwards. An
// input that can be opened only once is kept open, and the part that was looked at
// is held in memory.
func (in Input) twice(limit int64) (look, read Input) {
	if in.Lasting {
		look = Input{Name: in.Name, Sheet: in.Sheet, Open: func() (io.ReadCloser, error) {
			opened, err := in.Open()
			if err != nil {
				return nil, err
			}
			return readCloser{io.LimitReader(opened, limit), opened}, nil
		}}
		return look, in
	}
	var seen looks.Held
	var opened io.ReadCloser
	look = Input{Name: in.Name, Sheet: in.Sheet, Open: func() (_ io.ReadCloser, err error) {
		if opened, err = in.Open(); err != nil {
			return nil, err
		}
		return io.NopCloser(io.TeeReader(io.LimitReader(opened, limit), &seen)), nil
	}}
	read = Input{Name: in.Name, Sheet: in.Sheet, Open: func() (io.ReadCloser, error) {
		if opened == nil {
			return in.Open()
		}
		return readCloser{io.MultiReader(&seen, opened), opened}, nil
	}}
	return look, read
}

type readCloser struct {
	io.Reader
	io.Closer
}
