package records

import (
	"bytes"
	"encoding/csv"
	"io"
	"slices"
	"strings"

	"github.com/conmina/conmina/internal/cases"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/machine"
)

// Last is a record that is written behind the records of the inputs. It fills the columns
// for which it has a field, and the first field is its name. A fault says why the record is
// rejected.
type Last struct {
	Fields []machine.Field
	Fault  *law.Fault
}

// begun keeps the first line that is written, which is the header of a table.
type begun struct {
	io.Writer
	line []byte
}

// Write writes whole records.
func (b *begun) Write(p []byte) (int, error) {
	if b.line == nil {
		first, _, _ := bytes.Cut(p, []byte{'\n'})
		b.line = append(slices.Clone(first), '\n')
	}
	return b.Writer.Write(p)
}

// last writes the records that stand behind the others.
func (r Run) last(out *begun, told *flaws, total *cases.Summary) error {
	if r.Last == nil || total.Stopped || out.line == nil {
		return nil
	}
	var text []byte
	for _, l := range r.Last() {
		if l.Fault != nil {
			told.add(cases.Flaw{Place: law.Place{File: "join=" + l.Fields[0].Text}, Fault: *l.Fault})
			total.Rejected++
			total.Read++
		}
		if out.line[0] == '{' {
			text = append(text, r.object(l.Fields)...)
		} else {
			text = append(text, record(l.Fields, string(out.line))...)
		}
	}
	if len(text) == 0 {
		return nil
	}
	_, err := out.Write(text)
	return err
}

// object is a record as JSON has it: with the chosen keys, or with all of its own.
func (r Run) object(fields []machine.Field) string {
	var members []string
	for _, f := range fields {
		if len(r.Options.Fields) == 0 || slices.Contains(r.Options.Fields, f.Name) {
			members = append(members, `"`+f.Name+`":`+f.JSON())
		}
	}
	return "{" + strings.Join(members, ",") + "}\n"
}

// record is a record as the table has it whose header is given.
func record(fields []machine.Field, header string) []byte {
	var names []string
	separator := byte(',')
	for _, sep := range []byte{',', ';', '\t', '|'} {
		c := csv.NewReader(strings.NewReader(strings.TrimPrefix(header, "\ufeff")))
		c.Comma = rune(sep)
		if list, err := c.Read(); err == nil && len(list) > len(names) {
			names, separator = list, sep
		}
	}
	cells := make([]string, len(names))
	for i, name := range names {
		if k := slices.IndexFunc(fields, func(f machine.Field) bool { return f.Name == name }); k >= 0 {
			cells[i] = fields[k].Text
		}
	}
	line := machine.AppendRecord(nil, separator, cells...)
	if strings.HasSuffix(header, "\r\n") {
		line = append(bytes.TrimSuffix(line, []byte{'\n'}), '\r', '\n')
	}
	return line
}
