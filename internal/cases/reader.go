package cases

import (
	"bytes"
	"errors"
	"io"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"golang.org/x/text/encoding/charmap"

	"github.com/conmina/conmina/internal/law"
)

// Codes of faults in an input as a whole.
const (
	InputEmpty  law.Code = "input_empty"
	InputUTF16  law.Code = "input_utf16"
	InputLoneCR law.Code = "input_lone_cr"
	InputArray  law.Code = "input_json_array"
)

// chunkSize is how much is read at a time.
const chunkSize = 128 << 10

// reader cuts the inputs, one after the other, into chunks of whole records.
type reader struct {
	mu     sync.Mutex
	o      Options
	inputs []Input // those not opened yet

	name   string
	in     io.Reader
	opened io.Closer
	layout *layout // of the input at hand; nil before its header is read
	before *layout // of the input before it
	ended  bool    // nothing more to read from it
	carry  []byte  // read but not passed on: the start of a record
	line   int     // of what comes next
	skip   bool    // the rest of a record that was too long
	spans  []span  // of the record that is looked at

	seq  int
	done bool
	err  error
}

func newReader(o Options, inputs []Input) *reader { return &reader{o: o, inputs: inputs, ended: true} }

// close closes the input that was left open.
func (r *reader) close() {
	if r.opened != nil {
		_ = r.opened.Close() // only read from
	}
}

// fail ends the reading. What was cut before is still answered.
func (r *reader) fail(err error) bool {
	r.err, r.done = err, true
	return false
}

// next fills the chunk with the next records; false at the end of the last
// input, or when nothing more can be read.
func (r *reader) next(c *chunk) bool {
	r.mu.Lock()
	defer r.mu.Unlock()
	for !r.done {
		if r.ended && len(r.carry) == 0 {
			if !r.open() {
				return false
			}
		}
		if !r.fill(c) {
			return false
		}
		if r.layout == nil {
			first := r.before == nil
			if !r.header(c) {
				if r.done {
					return false
				}
				continue // more of the header has to be read first
			}
			c.first = first
		} else {
			c.first = false
		}
		if r.cut(c) || c.first {
			c.seq, c.layout = r.seq, r.layout
			r.seq++
			return true
		}
	}
	return false
}

// open goes on to the next input.
func (r *reader) open() bool {
	r.close()
	r.opened = nil
	if len(r.inputs) == 0 {
		r.done = true
		return false
	}
	next := r.inputs[0]
	r.inputs = r.inputs[1:]
	in, err := next.Open()
	if err != nil {
		return r.fail(&ReadError{next.Name, err})
	}
	r.name, r.in, r.opened = next.Name, in, in
	if r.o.Windows1252 {
		r.in = charmap.Windows1252.NewDecoder().Reader(in)
	}
	if r.layout != nil {
		r.before = r.layout
	}
	r.layout, r.ended, r.line, r.skip = nil, false, 1, false
	return true
}

// fill puts what was carried over and what can be read at once into the buffer
// of the chunk, as its body. At the end of an input the body ends with a
// newline.
func (r *reader) fill(c *chunk) bool {
	if need := len(r.carry) + chunkSize; len(c.buffer) < need {
		c.buffer = make([]byte, need)
	}
	n := copy(c.buffer, r.carry)
	r.carry = r.carry[:0]
	if !r.ended {
		// One byte is left for a newline at the end.
		m, err := r.in.Read(c.buffer[n : len(c.buffer)-1])
		n += m
		if err != nil {
			r.ended = true
			if !errors.Is(err, io.EOF) {
				return r.fail(&ReadError{r.name, err})
			}
			if n > 0 && c.buffer[n-1] != '\n' {
				c.buffer[n] = '\n'
				n++
			}
		}
	}
	c.body = c.buffer[:n]
	return true
}

// cut leaves whole records in the body and carries the rest over; false when
// there is no whole record.
func (r *reader) cut(c *chunk) bool {
	c.long = false
	if r.skip {
		k := bytes.IndexByte(c.body, '\n')
		if k < 0 {
			return false
		}
		c.body, r.skip = c.body[k+1:], false
		r.line++
	}
	c.line = r.line
	c.quoted = r.layout.from == CSV && bytes.IndexByte(c.body, '"') >= 0
	end := bytes.LastIndexByte(c.body, '\n') + 1
	if c.quoted && !r.ended {
		end = r.lastRecord(c.body)
	}
	rest := c.body[end:]
	c.body = c.body[:end]
	r.line += bytes.Count(c.body, []byte{'\n'})
	if end == 0 && len(rest) > maxRecord && bytes.IndexByte(rest, '\n') < 0 {
		c.long, r.skip = true, true
		return true
	}
	r.carry = append(r.carry, rest...)
	return end > 0
}

// lastRecord is the end of the last whole record of a text with quotation
// marks.
func (r *reader) lastRecord(text []byte) int {
	at := 0
	for at < len(text) {
		line := bytes.IndexByte(text[at:], '\n')
		if line < 0 {
			break
		}
		if bytes.IndexByte(text[at:at+line], '"') >= 0 {
			spans, end, _, _, ok := split(text[at:], r.layout.separator, len(r.layout.names), true, r.spans)
			r.spans = spans
			if !ok {
				break
			}
			line = end
		}
		at += line + 1
	}
	return at
}

// header reads what stands before the records and settles how they are read;
// false when more has to be read first.
func (r *reader) header(c *chunk) bool {
	if len(c.body) < 3 && !r.ended {
		r.carry = append(r.carry, c.body...)
		return false
	}
	if mark := []byte{0xff, 0xfe}; bytes.HasPrefix(c.body, mark) || bytes.HasPrefix(c.body, []byte{0xfe, 0xff}) {
		return r.flaw(0, nil, law.Fault{Code: InputUTF16})
	}
	text, _ := bytes.CutPrefix(c.body, []byte("\ufeff"))
	l := &layout{file: r.name, shape: newShape(r.o.Extra.inputs())}
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

// format settles the format of an input: as was asked, by its name, or by its
// first character.
func (r *reader) format(text []byte) Format {
	if r.o.From != "" {
		return r.o.From
	}
	switch strings.ToLower(filepath.Ext(r.name)) {
	case ".csv", ".tsv":
		return CSV
	case ".jsonl", ".ndjson":
		return JSONL
	}
	text = bytes.TrimLeft(text, " \t\r\n")
	switch {
	case len(text) == 0:
		return ""
	case text[0] == '{' || text[0] == '[':
		return JSONL
	}
	return CSV
}

// columns reads the header of a table.
func (r *reader) columns(c *chunk, text []byte) bool {
	l := r.layout
	wait := func() bool {
		r.layout = nil
		r.carry = append(r.carry, c.body...)
		return false
	}
	// Blank lines may stand before the header.
	for {
		line, rest, found := bytes.Cut(text, []byte{'\n'})
		if !found || len(bytes.TrimSuffix(line, []byte{'\r'})) > 0 {
			break
		}
		text = rest
		r.line++
	}
	if len(text) == 0 {
		if !r.ended {
			r.line = 1
			return wait()
		}
		return r.flaw(0, nil, law.Fault{Code: HeaderMissing})
	}
	var (
		names  []string
		spans  []span
		end    int
		broken law.Code
		best   = -1
	)
	for _, sep := range []byte{',', ';', '\t'} {
		list, stop, at, code, ok := split(text, sep, -1, !r.ended, nil)
		switch {
		case !ok:
			r.line = 1
			return wait()
		case code != "":
			if best < 0 {
				end, broken = at, code
			}
			continue
		}
		var found []string
		known := 0
		for _, s := range list {
			name := string(bytes.TrimSpace(appendUnquoted(nil, text, s)))
			found = append(found, name)
			if roleOf(name) != roleOther {
				known++
			}
		}
		if known > best || known == best && len(found) > len(names) {
			best, names, spans, end, l.separator = known, found, list, stop, sep
		}
	}
	head := text[:min(end, len(text))]
	switch i, bad := firstUnsound(head); {
	case best < 0:
		return r.flaw(end, text, law.Fault{Code: broken, Args: []any{maxRecord >> 20}})
	case bad != "":
		return r.flaw(i, text, law.Fault{Code: bad})
	case bytes.IndexByte(bytes.TrimSuffix(head, []byte{'\r'}), '\r') >= 0:
		return r.flaw(0, text, law.Fault{Code: InputLoneCR})
	}
	kept := len(r.o.Fields) == 0 && !r.o.OnlyOurs
	shape, fault, at := readHeader(names, kept, r.o.Extra)
	if fault != nil {
		from := spans[at].from
		if spans[at].quoted {
			from--
		}
		return r.flaw(from, text, *fault)
	}
	l.shape = shape
	for i, name := range l.names {
		if l.kept[i] {
			l.others = append(l.others, name)
		}
	}
	if !r.agree() {
		return false
	}
	r.line += bytes.Count(text[:end], []byte{'\n'}) + 1
	c.body = text[min(end+1, len(text)):]
	return true
}

// keys settles the columns of objects that are written as a table: those of the
// first object that can be read.
func (r *reader) keys(c *chunk, text []byte) bool {
	l := r.layout
	c.body = text
	if first := bytes.TrimLeft(text, " \t\r\n"); len(first) > 0 && first[0] == '[' {
		return r.flaw(len(text)-len(first), text, law.Fault{Code: InputArray})
	}
	if r.o.To == CSV && len(r.o.Fields) == 0 && !r.o.OnlyOurs {
		l.keepsKeys = true
		complete := r.ended
		for line := range bytes.Lines(text) {
			if line[len(line)-1] != '\n' {
				break
			}
			line = bytes.TrimRight(line, " \t\r\n")
			if len(line) == 0 || !isSound(line) {
				continue
			}
			members, _, fault := readObject(line, r.o.Extra)
			if fault != nil {
				continue
			}
			complete = true
			for _, m := range members {
				if m.kept {
					l.others = append(l.others, m.name)
				}
			}
			break
		}
		if !complete && len(text) <= maxRecord {
			r.layout = nil
			r.carry = append(r.carry, c.body...)
			return false
		}
	}
	return r.agree()
}

// agree settles what is written for this input, which must have the columns of
// the first one where the output is a table.
func (r *reader) agree() bool {
	l := r.layout
	o := r.o
	if r.before != nil {
		o.To = r.before.to
		if o.To == CSV && len(o.Fields) == 0 && !o.OnlyOurs {
			for _, name := range slices.Concat(l.others, r.before.others) {
				if !slices.Contains(r.before.others, name) || !slices.Contains(l.others, name) {
					return r.flaw(0, nil, law.Fault{Code: HeaderDiffers, Args: []any{name}})
				}
			}
			l.others = r.before.others
		}
	}
	if fault := l.plan(&o); fault != nil {
		return r.fail(&Flaw{Fault: *fault})
	}
	return true
}

// flaw ends the reading for something that is wrong with the header.
func (r *reader) flaw(at int, text []byte, f law.Fault) bool {
	place := Place{File: r.name, Line: r.line, Column: 1}
	if text != nil {
		before := text[:at]
		place.Line += bytes.Count(before, []byte{'\n'})
		place.Column = len([]rune(string(before[bytes.LastIndexByte(before, '\n')+1:]))) + 1
	}
	return r.fail(&Flaw{place, f})
}
