package records

import (
	"bytes"
	"encoding/csv"
	"errors"
	"io"
	"strings"

	"github.com/conmina/conmina/internal/cases"
	"github.com/conmina/conmina/internal/columns"
	"github.com/conmina/conmina/internal/files"
	"github.com/conmina/conmina/internal/findings"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/machine"
	"github.com/conmina/conmina/internal/workbook"
)

// book is a workbook of records. They come as CSV, and the file gets its name when it is
// complete.
type book struct {
	subject string
	order   law.DateOrder
	file    *files.Whole
	writer  *workbook.Writer
	roles   map[string]string // what the columns of the inputs are for
	days    []bool            // for each column: it holds days
}

// ToWorkbook writes records to a workbook. The subject names the file in messages.
func ToWorkbook(t files.Target, order law.DateOrder, subject string) (Output, error) {
	whole, err := t.Create()
	if err != nil {
		return nil, findings.Unwritten(subject, err)
	}
	return &book{subject: subject, order: order, file: whole, roles: map[string]string{}}, nil
}

// listen makes a run tell how the columns of its inputs were understood.
func (b *book) listen(o *cases.Options) {
	tell := o.Header
	o.Header = func(h cases.Header) {
		for _, n := range h.Read {
			b.roles[n.Name] = n.Role
		}
		if tell != nil {
			tell(h)
		}
	}
}

// kind is the kind of a column: days, numbers, or names and words that stay texts.
func (b *book) kind(name string) workbook.Kind {
	switch role, read := b.roles[name]; {
	case role == columns.Names[columns.RoleDate][0], role == columns.Names[columns.RoleBorn][0], role == columns.Names[columns.RoleUntil][0]:
		return workbook.Day
	case role == columns.Names[columns.RoleAge][0], strings.HasSuffix(name, "_months"), strings.HasSuffix(name, "_days"), role == "sentence_months", role == "year":
		return workbook.Number
	case read, name == columns.Names[columns.RoleCase][0]:
		return workbook.Text
	}
	for _, ours := range machine.Columns() {
		if name == ours {
			return workbook.Text
		}
	}
	return workbook.Number // where it is one; a column of the user's own holds anything
}

func (b *book) Write(data []byte) (int, error) {
	r := csv.NewReader(bytes.NewReader(data))
	r.FieldsPerRecord = -1
	for {
		cells, err := r.Read()
		switch {
		case errors.Is(err, io.EOF):
			return len(data), nil
		case err == nil:
			err = b.row(cells)
		}
		if err != nil {
			return 0, b.unwritten(err)
		}
	}
}

// row writes a row; the first one names the columns.
func (b *book) row(cells []string) error {
	for i, text := range cells {
		if bare, guarded := strings.CutPrefix(text, "'"); guarded && machine.RunsAsFormula(bare) {
			cells[i] = bare // a text of a workbook is no formula
		}
	}
	if b.writer == nil {
		list := workbook.Header(cells, b.kind)
		for _, c := range list {
			b.days = append(b.days, c.Kind == workbook.Day)
		}
		b.writer = workbook.NewWriter(b.file, "results", list)
		return nil
	}
	for i, text := range cells {
		if i < len(b.days) && b.days[i] && text != "" {
			if p, fault := b.order.ParseDays(text); fault == nil && p.From == p.To {
				cells[i] = p.From.String()
			}
		}
	}
	return b.writer.Row(cells)
}

func (b *book) unwritten(err error) error {
	if errors.Is(err, workbook.ErrLong) {
		return findings.Misuse(b.subject, "workbook_cell_long")
	}
	return findings.Trouble(files.Unwritable, b.subject, err)
}

// Finish gives the file its name.
func (b *book) Finish() error {
	if b.writer == nil {
		b.writer = workbook.NewWriter(b.file, "results", nil)
	}
	if err := b.writer.Close(); err != nil {
		return errors.Join(b.unwritten(err), b.Abandon())
	}
	return findings.Unwritten(b.subject, b.file.Finish())
}

// Abandon deletes the unfinished file.
func (b *book) Abandon() error { return b.file.Abandon() }
