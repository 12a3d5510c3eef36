package cases

import (
	"bytes"
	"path/filepath"
	"slices"
	"strings"

	"github.com/conmina/conmina/internal/columns"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/looks"
	"github.com/conmina/conmina/internal/recordtext"
)

// header reads everything before the records and decides how the records are read.
// It is false when more input must be read first.
func (r *reader) header(c *chunk) bool {
	if len(c.body) < 8 && !r.ended {
		r.carry = append(r.carry, c.body...)
		return false
	}
	if fault := looks.File(c.body); fault != nil && !r.counting.Cells {
		return r.flaw(0, nil, *fault)
	}
	text, _ := bytes.CutPrefix(c.body, []byte("\ufeff"))
	l := &layout{file: r.name, counting: r.counting, Shape: columns.NewShape(r.o.Task.extra().Read())}
	l.results.Write = l.result
	if l.from = r.format(text); l.from == "" {
		if !r.ended {
			r.carry = append(r.carry, c.body...)
			return false
		}
		return r.flaw(0, nil, law.Fault{Code: InputEmpty})
	}
	if r.o.To == "" {
		r.o.To = l.from
	}
	r.layout = l
	if l.from == JSONL {
		return r.keys(c, text)
	}
	return r.columns(c, text)
}

// format decides the format of an input: the format that was asked for; else by its
// first character, when no table begins with that character; else by its name.
func (r *reader) format(text []byte) Format {
	switch {
	case r.counting.Cells:
		return CSV
	case r.o.From != "":
		return r.o.From
	}
	text = bytes.TrimLeft(text, " \t\r\n")
	isJSON := len(text) > 0 && (text[0] == '{' || text[0] == '[')
	switch ext := strings.ToLower(filepath.Ext(r.name)); {
	case isJSON, ext == ".jsonl", ext == ".ndjson":
		return JSONL
	case ext == ".csv", ext == ".tsv", len(text) > 0:
		return CSV
	}
	return ""
}

// columns reads the header of a table.
func (r *reader) columns(c *chunk, text []byte) bool {
	l := r.layout
	wait := func() bool {
		r.layout, r.line = nil, 1
		r.carry = append(r.carry, c.body...)
		return false
	}
	text, separators := r.aboveHeader(text)
	text, ready := r.toHeader(text)
	if !ready {
		return wait()
	}
	if len(text) == 0 {
		if !r.ended {
			return wait()
		}
		return r.flaw(0, nil, law.Fault{Code: columns.HeaderMissing})
	}
	best, ready := r.bestSplit(text, separators)
	if !ready {
		return wait()
	}
	if !r.soundHeader(text, best) {
		return false
	}
	names, spans, end := best.names, best.spans, best.end
	l.separator = best.separator
	l.crlf = end < len(text) && bytes.HasSuffix(text[:end], []byte{'\r'})
	kept := len(r.o.Fields)+len(r.o.Beside) == 0 && !r.o.OnlyOurs
	shape, fault, at := columns.ReadHeader(names, kept, r.o.Task.extra(), r.namer)
	if fault != nil {
		if row, below := r.headerBelow(text, end, separators); row > 0 {
			return r.flaw(below, text, law.Fault{Code: HeaderBelow, Args: []any{row}})
		}
		return r.flaw(spans[at].Start(), text, *fault)
	}
	l.Shape = shape
	if name := r.namer.Absent(names); name != "" && !r.o.Task.extra().IsPartial() { // another register may have it
		return r.fail(absentColumn(&r.o, name))
	}
	at, like, waits := r.sampled(text[min(end+1, len(text)):])
	switch {
	case waits:
		return wait()
	case at >= 0:
		r.held = like
		return r.flaw(spans[at].Start(), text, columns.ContentFault(at, l.Names[at], like))
	}
	for i, name := range l.Names {
		if l.Kept[i] {
			l.others = append(l.others, name)
		}
	}
	if !r.agree() {
		return false
	}
	if r.o.Header != nil {
		r.o.Header(l.told(r.o.Edition, &r.o))
	}
	r.line += r.counting.Lines(text[:end]) + 1
	c.body = text[min(end+1, len(text)):]
	return true
}

// aboveHeader passes over what may stand before the header, blank lines and the
// line that names the separator, and gives the separators that the header may have.
func (r *reader) aboveHeader(text []byte) (rest, separators []byte) {
	for {
		line, rest, found := bytes.Cut(text, []byte{'\n'})
		if !found || len(bytes.TrimSuffix(line, []byte{'\r'})) > 0 {
			break
		}
		text = rest
		r.line++
	}
	if r.counting.Cells {
		return text, []byte{recordtext.SheetSeparator}
	}
	if line, rest, found := bytes.Cut(text, []byte{'\n'}); found {
		if sep := separatorLine(line); sep != 0 {
			r.line++
			return rest, []byte{sep}
		}
	}
	return text, []byte{',', ';', '\t'}
}

// soundHeader reports whether the header is a line of sound text; else it has
// refused the input.
func (r *reader) soundHeader(text []byte, s headSplit) bool {
	head := text[:min(s.end, len(text))]
	switch i, bad := firstUnsound(head); {
	case s.broken != "":
		return r.flaw(s.end, text, formFault(s.broken, 0, 0))
	case bad != "":
		return r.flaw(i, text, law.Fault{Code: bad})
	case bytes.IndexByte(bytes.TrimSuffix(head, []byte{'\r'}), '\r') >= 0:
		return r.flaw(0, text, law.Fault{Code: InputLoneCR})
	}
	return true
}

// keys decides the columns of objects that are written as a table. They are the
// keys of the first object that can be read.
func (r *reader) keys(c *chunk, text []byte) bool {
	l := r.layout
	c.body = text
	if r.list == nil && recordtext.IsList(text) {
		r.list, r.counting.End = &recordtext.List{}, '\r'
		l.counting = r.counting
		last := len(text) // the newline at the end of an input ends the last record
		if r.ended {
			last--
		}
		r.list.Turn(text[:last])
	}
	code, ready := inSeveralLines(text, r.namer, r.ended)
	switch {
	case !ready:
		r.layout, r.line = nil, 1
		r.carry = append(r.carry, c.body...)
		return false
	case code != "":
		return r.flaw(0, text, law.Fault{Code: code})
	}
	if at, like, fault := r.sampledKeys(text); fault != nil {
		r.held = like
		return r.flaw(at, text, *fault)
	}
	members, found := firstObject(text, r.namer)
	if r.o.To == CSV && len(r.o.Fields) == 0 && !r.o.OnlyOurs {
		l.keepsKeys = true
		for _, m := range members {
			if m.kept {
				l.others = append(l.others, m.name)
			}
		}
		if !found && !r.ended && len(text) <= maxRecord {
			r.layout = nil
			r.carry = append(r.carry, c.body...)
			return false
		}
	}
	if !r.agree() {
		return false
	}
	if r.o.Header != nil && found {
		r.o.Header(toldKeys(l.file, members, r.namer, &r.o))
	}
	return true
}

// firstObject reads the first object that can be read; false where there is none.
func firstObject(text []byte, n *columns.Namer) ([]member, bool) {
	for line := range bytes.Lines(text) {
		if line[len(line)-1] != '\n' {
			break
		}
		line = bytes.TrimRight(line, " \t\r\n")
		if !isSound(line) {
			continue
		}
		if members, _, fault := readObject(line, n); fault == nil {
			return members, true
		}
	}
	return nil, false
}

// agree decides what is written for this input. When the output is a table, the
// input must have the columns of the first input.
func (r *reader) agree() bool {
	l := r.layout
	o := r.o
	if o.Separator == 0 {
		o.Separator = l.mirrored()
	}
	if r.before != nil {
		o.To, o.Separator, l.crlf = r.before.to, r.before.outSep, r.before.crlf
		if o.To == CSV && len(o.Fields) == 0 && !o.OnlyOurs {
			for _, name := range slices.Concat(l.others, r.before.others) {
				if !slices.Contains(r.before.others, name) || !slices.Contains(l.others, name) {
					return r.flaw(0, nil, law.Fault{Code: columns.HeaderDiffers})
				}
			}
			l.others = r.before.others
			if len(o.Beside) > 0 && !slices.Equal(l.all(), r.before.all()) {
				return r.flaw(0, nil, law.Fault{Code: columns.HeaderDiffers})
			}
		}
	}
	for _, name := range o.Beside {
		if len(o.Fields) == 0 && slices.Contains(l.Names, name) {
			return r.flaw(0, nil, law.Fault{Code: columns.HeaderReserved, Args: []any{name}})
		}
	}
	if fault := l.plan(&o); fault != nil {
		return r.fail(&Flaw{Fault: *fault})
	}
	return true
}
