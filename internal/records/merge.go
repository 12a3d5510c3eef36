package records

import (
	"context"
	"errors"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/conmina/conmina/internal/cases"
	"github.com/conmina/conmina/internal/exit"
	"github.com/conmina/conmina/internal/findings"
	"github.com/conmina/conmina/internal/machine"
	"github.com/conmina/conmina/internal/merge"
)

// Merge joins the registers of a run and writes one row for each case. Its error is a
// problem, as the error of [Run.Answer] is.
func (r Run) Merge(ctx context.Context, o merge.Options) (merge.Counts, error) {
	watch := watching(r.Console, r.Watched, r.Inputs.Size)
	told := &flaws{Tally: r.Console.Tally(), console: r.Console, watch: watch, file: r.Errors}
	o.Edition, o.Sources, o.Report = r.Options.Edition, sourcesOf(r.Inputs.List), told.add
	m := merge.New(o)
	form, err := cases.Take(ctx, r.Options, watch.counting(r.Inputs.List), func(t *cases.Taken) {
		m.Add(t)
		watch.answered(m.Counts.Records)
	})
	if err == nil {
		w := &rowWriter{out: r.Output, options: r.Options, crlf: r.Options.Excel || form.CRLF}
		if w.separator = r.Options.Separator; w.separator == 0 {
			w.separator = form.Separator
		}
		err = w.write(ctx, m)
	}
	watch.end()
	told.Rest()
	if err == nil {
		err = errors.Join(r.Output.Finish(), r.Errors.Finish())
	} else {
		err = errors.Join(problemOf(err), r.Output.Abandon(), r.Errors.Abandon())
	}
	return m.Counts, findings.First(err)
}

// sourcesOf names the registers after their files, each differently.
func sourcesOf(inputs []cases.Input) []string {
	var names []string
	for _, in := range inputs {
		name, _, _ := strings.Cut(filepath.Base(in.Name), ".")
		if name == "" || in.Name == "-" {
			name = "stdin"
		}
		own := name
		for n := 2; slices.Contains(names, own); n++ {
			own = name + "-" + strconv.Itoa(n)
		}
		names = append(names, own)
	}
	return names
}

// rowWriter writes rows as CSV or as objects.
type rowWriter struct {
	out       Output
	options   cases.Options
	separator byte
	crlf      bool
	text      []byte
}

// written is how many bytes of whole rows are written at a time.
const written = 64 << 10

func (w *rowWriter) write(ctx context.Context, m *merge.Merger) error {
	if w.separator == 0 {
		w.separator = ','
	}
	list := m.Columns()
	objects := w.options.To == cases.JSONL
	if b, ok := w.out.(*book); ok {
		for _, c := range list {
			if c.Fact() != "" {
				b.roles[c.Name] = c.Fact()
			}
		}
	}
	var names []string
	for _, c := range list {
		names = append(names, c.Name)
	}
	if !objects {
		if w.options.Excel {
			w.text = append(w.text, "\ufeff"...)
		}
		w.row(names)
	}
	err := m.Rows(list, func(cells []string) error {
		if objects {
			w.object(list, cells)
		} else {
			w.row(cells)
		}
		if len(w.text) < written {
			return ctx.Err()
		}
		return w.flush()
	})
	return errors.Join(err, w.flush())
}

func (w *rowWriter) row(cells []string) {
	w.text = machine.AppendRecord(w.text, w.separator, cells...)
	if w.crlf {
		w.text = append(w.text[:len(w.text)-1], "\r\n"...)
	}
}

// object writes a case as an object. What the registers say stands in an object of its
// own, by the name of the register.
func (w *rowWriter) object(list []merge.Column, cells []string) {
	w.text = append(w.text, '{')
	said := map[string][]machine.Field{}
	var registers []string
	for i, c := range list {
		name, register := c.Said()
		if register == "" {
			w.member(c.Name, cells[i])
			continue
		}
		if said[register] == nil {
			registers = append(registers, register)
		}
		said[register] = append(said[register], machine.TextField(name, cells[i]))
	}
	w.text = append(w.text, `"registers":{`...)
	for k, register := range registers {
		if k > 0 {
			w.text = append(w.text, ',')
		}
		w.text = append(append(w.text, machine.TextField("", register).JSON()...), ":{"...)
		for i, f := range said[register] {
			if i > 0 {
				w.text = append(w.text, ',')
			}
			w.text = append(append(append(w.text, machine.TextField("", f.Name).JSON()...), ':'), f.JSON()...)
		}
		w.text = append(w.text, '}')
	}
	w.text = append(w.text, "}}\n"...)
}

func (w *rowWriter) member(name, text string) {
	w.text = append(append(append(append(w.text, machine.TextField("", name).JSON()...), ':'), machine.TextField("", text).JSON()...), ',')
}

func (w *rowWriter) flush() error {
	if len(w.text) == 0 {
		return nil
	}
	_, err := w.out.Write(w.text)
	w.text = w.text[:0]
	return err
}

// MergeVerdict is the exit code of a merge: what is in doubt is a finding.
func MergeVerdict(c merge.Counts) error {
	switch {
	case c.Doubtful > 0:
		return exit.Quit(exit.Finding)
	case c.Rejected > 0:
		return exit.Quit(exit.RowsLost)
	}
	return nil
}
