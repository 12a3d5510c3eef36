package cases

import (
	"slices"

	"github.com/conmina/conmina/internal/answers"
	"github.com/conmina/conmina/internal/columns"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/machine"
	"github.com/conmina/conmina/internal/recordtext"
	"github.com/conmina/conmina/internal/resolve"
	"github.com/conmina/conmina/internal/spelling"
)

// layout says how the records of an input are read and how their results are
// written. It is not changed after it is made.
type layout struct {
	columns.Shape
	file      string
	from      Format
	separator byte // of CSV input
	crlf      bool // the header of CSV input ends with CRLF
	counting  recordtext.Counting
	results   answers.Results

	to        Format
	outSep    byte
	tail      string // what ends a record of the output
	head      []byte // the header of the output
	parts     []part
	runs      [][]string // the columns of each run of columns of the result
	extras    [][]led    // the columns of each run of columns of an extra
	lean      bool       // the parts are the first cells of a record, and a run
	runEnds   bool       // the last part is a run, and the text of the run also ends the record
	passOther bool       // JSON to JSON: write all keys that the program does not know first
	lone      bool       // CSV of one column
	keepsKeys bool       // JSON to CSV: no record may have keys that the first one lacks
	others    []string   // the user's own columns, in the order in which they are written
	facts     []fact     // the first column of each fact that the plain path reads
	special   []int      // columns of facts that the plain path does not read
	undated   bool       // an object with a date is refused, see [Options.Undated]
}

// fact is a column with the fact that it holds.
type fact struct {
	role   columns.Role
	column int
}

// part is one step in writing a record. It is a cell of the input with the text
// before it, a run of columns of the result (one piece of text for each result), or
// a run of columns of an extra.
type part struct {
	before []byte // padded
	cell   int    // index of a column, or a negative number
	last   int    // for tables: index of the last column of those that are written together as they stand
	key    string // a key of the input, when the input has no columns
	run    int    // index of the run, when the part is no cell
}

const (
	noCell  = -1 // the part is a run of the result
	byKey   = -2 // the part is the value of a key, looked up in each record
	caseKey = -3 // the part is the identity of the case, looked up by its role
	// offenceKey is the part for the name of the offence, looked up by its role.
	offenceKey = -4
	extraRun   = -5 // the part is a run of the columns of an extra
)

// led is a column of an extra, with the text before it.
type led struct {
	before string
	column int
}

// plan decides what is written.
func (l *layout) plan(o *Options) *law.Fault {
	l.to, l.outSep, l.tail = o.To, o.Separator, "\n"
	switch {
	case l.to == JSONL:
		l.tail = "}" + l.tail
	case o.Excel || l.crlf:
		l.tail = "\r\n"
	}
	fields := o.Fields
	switch {
	case len(fields) > 0:
	case len(o.Beside) > 0:
		fields = append(l.all(), o.Beside...)
	default:
		if !o.OnlyOurs {
			if l.from == JSONL && l.to == JSONL {
				l.passOther = true
			} else {
				fields = slices.Clone(l.others)
			}
		}
		fields = append(fields, machine.Columns()...)
		if l.to == JSONL {
			fields = append(fields, machine.KeysAlone()...)
			fields = append(fields, asked)
		}
		if o.Task != nil {
			fields = append(fields, o.Task.Columns...)
		}
	}
	l.undated = o.Undated
	l.special = slices.Concat(l.special, l.Beside, l.Nameless)
	if i := l.At[columns.RoleMaybe]; i >= 0 && o.Task.doubts() {
		l.special = append(l.special, i)
	}
	for r := columns.RoleOffence; r < columns.RoleCount; r++ {
		if i := l.At[r]; i >= 0 {
			l.facts = append(l.facts, fact{r, i})
		}
	}
	results := o.Task.extra().Written()
	l.lone = l.to == CSV && len(fields) == 1
	for i, name := range fields {
		p, ofResult, fault := l.source(name, results)
		if l.from == CSV && len(o.Beside) > 0 && i < len(fields)-len(o.Beside) { // a column of the table, whatever it is called
			p, ofResult, fault = part{cell: slices.Index(l.Names, name)}, false, nil
		}
		switch {
		case fault != nil:
			return fault
		case ofResult:
			l.extend(name, o.Task.extra().Column(name), i == 0)
			continue
		}
		p.before, p.last = answers.Padded(l.lead(name, i == 0)), p.cell
		if n := len(l.parts); l.alike() && n > 0 && l.parts[n-1].cell >= 0 && p.cell == l.parts[n-1].last+1 {
			l.parts[n-1].last = p.cell
			continue
		}
		l.parts = append(l.parts, p)
	}
	l.runEnds = l.parts[len(l.parts)-1].cell == noCell
	l.lean = len(l.parts) == 2 && l.parts[0].cell >= 0 && l.runEnds
	if l.to == CSV {
		l.header(fields, o.Excel)
	}
	return nil
}

// all lists the columns of a table that have a name, and of objects the user's own.
func (l *layout) all() []string {
	if l.from == JSONL {
		return append([]string{"case_id", asked}, l.others...)
	}
	return slices.DeleteFunc(slices.Clone(l.Names), func(name string) bool { return spelling.Fold(name) == "" })
}

// mirrored is the separator of the input, as far as an output may have it.
func (l *layout) mirrored() byte {
	if l.from == CSV && (l.separator == ';' || l.separator == '\t') {
		return l.separator
	}
	return ','
}

// extend adds a column to the last part when that is a run; otherwise it begins a
// run. column is an index among the columns of an extra, or negative.
func (l *layout) extend(name string, column int, first bool) {
	kind := noCell
	if column >= 0 {
		kind = extraRun
	}
	if n := len(l.parts); n == 0 || l.parts[n-1].cell != kind {
		run := len(l.runs)
		if column >= 0 {
			run = len(l.extras)
			l.extras = append(l.extras, nil)
		} else {
			l.runs = append(l.runs, nil)
		}
		l.parts = append(l.parts, part{cell: kind, run: run})
	}
	if at := l.parts[len(l.parts)-1].run; column >= 0 {
		l.extras[at] = append(l.extras[at], led{l.lead(name, first), column})
	} else {
		l.runs[at] = append(l.runs[at], name)
	}
}

// appendExtra writes a run of the columns of an extra.
func (l *layout) appendExtra(dst []byte, run []led, fields []machine.Field) []byte {
	for _, c := range run {
		dst = append(dst, c.before...)
		switch text := fields[c.column].Text; {
		case l.to != CSV:
			dst = append(dst, fields[c.column].JSON()...)
		default:
			dst = l.appendCell(dst, []byte(text))
		}
	}
	return dst
}

// appendCell writes a cell of CSV. A blank one that is a whole record has quotation marks,
// since many readers pass over a blank line.
func (l *layout) appendCell(dst, text []byte) []byte {
	if l.lone && len(text) == 0 {
		return append(dst, `""`...)
	}
	return machine.AppendCell(dst, text, l.outSep)
}

// asked is the column with the name of the offence as the input has it.
const asked = "asked"

// source finds where a field comes from: a run of the result, or a cell of the
// input.
func (l *layout) source(name string, results []string) (p part, ofResult bool, fault *law.Fault) {
	if name == "case_id" {
		if l.from == JSONL {
			return part{cell: caseKey}, false, nil
		}
		// When the input has no such column, the cell is empty, and a run can
		// write that.
		return part{cell: l.At[columns.RoleCase]}, l.At[columns.RoleCase] < 0, nil
	}
	if name == asked {
		if l.from == JSONL {
			return part{cell: offenceKey}, false, nil
		}
		return part{cell: l.At[columns.RoleOffence]}, false, nil
	}
	if slices.Contains(results, name) {
		return p, true, nil
	}
	if l.from == JSONL {
		if meant := spelling.Misspelt(name, results); meant != "" && columns.RoleOf(name) == columns.RoleOther && !slices.Contains(l.others, name) {
			return p, false, &law.Fault{Code: columns.FieldUnknown, Args: []any{name}, Suggest: []string{meant}}
		}
		return part{cell: byKey, key: name}, false, nil
	}
	if at := slices.Index(l.Names, name); at >= 0 {
		return part{cell: at}, false, nil
	}
	f := &law.Fault{Code: columns.FieldUnknown, Args: []any{name}}
	if meant := spelling.Misspelt(name, results); meant != "" {
		f.Suggest = []string{meant}
	}
	return p, false, f
}

// header writes the names of the columns.
func (l *layout) header(fields []string, excel bool) {
	if excel {
		l.head = append(l.head, "\ufeff"...)
	}
	for i, name := range fields {
		if i > 0 {
			l.head = append(l.head, l.outSep)
		}
		l.head = machine.AppendCell(l.head, []byte(name), l.outSep)
	}
	l.head = append(l.head, l.tail...)
}

// alike reports whether the input and the output are CSV with the same separator.
func (l *layout) alike() bool { return l.from == CSV && l.to == CSV && l.separator == l.outSep }

// lead is the text before the value of a field.
func (l *layout) lead(name string, first bool) string {
	if l.to == CSV {
		if first {
			return ""
		}
		return string(l.outSep)
	}
	key := string(recordtext.AppendJSONString(nil, []byte(name))) + ":"
	switch {
	case !first:
		return "," + key
	case l.passOther:
		return key // follows the brace and the other keys, each with its comma
	}
	return "{" + key
}

// result writes the result of a decision.
func (l *layout) result(o *law.Offence, d resolve.Decision, dateUse uint8) *answers.Result {
	return &answers.Result{Counts: answers.CountOf(d.Status) + dateUse, Pieces: l.pieces(machine.DecidedRow(o, d))}
}

// pieces writes, for one result, the text of each run of columns of the result. If
// the last part is a run, its text also ends the record.
func (l *layout) pieces(fields []machine.Field) [][]byte {
	value := make(map[string]machine.Field, len(fields))
	for _, f := range fields {
		value[f.Name] = f
	}
	list := make([][]byte, len(l.runs))
	for i, p := range l.parts {
		if p.cell != noCell {
			continue
		}
		b := make([]byte, 0, 64)
		for k, name := range l.runs[p.run] {
			b = append(b, l.lead(name, i == 0 && k == 0)...)
			if l.to == CSV {
				b = l.appendCell(b, []byte(value[name].Text))
			} else {
				b = append(b, value[name].JSON()...)
			}
		}
		if i == len(l.parts)-1 {
			b = append(b, l.tail...)
		}
		list[p.run] = b
	}
	return list
}
