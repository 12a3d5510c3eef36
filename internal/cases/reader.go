package cases

import (
	"bytes"
	"errors"
	"io"
	"sync"

	"golang.org/x/text/encoding/charmap"

	"github.com/conmina/conmina/internal/answers"
	"github.com/conmina/conmina/internal/columns"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/looks"
)

// Codes of faults of an input as a whole.
const (
	InputEmpty  law.Code = "input_empty"
	InputLoneCR law.Code = "input_lone_cr"
	InputOpen   law.Code = "input_json_open" // a list of JSON that does not end
)

// chunkSize is how many bytes are read at a time.
const chunkSize = 64 << 10

// usualCarry is the room for the start of a record, so that a buffer serves until a
// record is longer.
const usualCarry = 4 << 10

// reader cuts the inputs, one after the other, into chunks of whole records.
type reader struct {
	mu     sync.Mutex
	o      Options
	namer  *columns.Namer
	inputs []Input // inputs that are not opened yet

	name     string
	counting counting
	list     *list // the open input, when it is a list of JSON
	in       io.Reader
	declared *looks.Declared // the open input, when it is declared to be Windows-1252
	opened   io.Closer
	layout   *layout      // layout of the open input; nil before its header is read
	before   *layout      // layout of the input before the open one
	ended    bool         // the open input is read to its end
	carry    []byte       // bytes that were read but not passed on: the start of a record
	line     int          // line number of the next bytes
	skip     bool         // what comes next is the rest of a record that was too long
	whole    bool         // the carried bytes hold whole records
	quote    bool         // the carried bytes end in a cell whose quotation mark is still open
	spans    []span       // cells of the record at hand
	held     columns.Role // the fact that an unnamed column seems to hold, when it ended the reading

	seq  int
	done bool
	err  error
}

func newReader(o Options, n *columns.Namer, inputs []Input) *reader {
	return &reader{o: o, namer: n, inputs: inputs, ended: true}
}

// close closes the open input, if any.
func (r *reader) close() {
	if r.opened != nil {
		_ = r.opened.Close() // an error of closing is dropped: the input was only read
	}
}

// fail ends the reading. Records that were cut before are still answered.
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
				continue // more of the header must be read first
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

// open opens the next input.
func (r *reader) open() bool {
	r.close()
	r.opened = nil
	if r.list != nil && !r.list.closed {
		return r.fail(&Flaw{law.Place{File: r.name}, law.Fault{Code: InputOpen}})
	}
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
	r.counting, r.list, r.declared = counting{end: '\n'}, nil, nil
	if next.Sheet != "" {
		r.name, r.counting.cells = next.Name+"!"+next.Sheet, true
	} else if r.o.Windows1252 {
		r.declared = looks.Declare(in)
		start := r.declared.Start()
		if fault := looks.File(start); fault != nil {
			r.line = 1
			return r.flaw(0, nil, *fault)
		}
		if bytes.HasPrefix(start, []byte("\ufeff")) {
			r.line = 1
			return r.flaw(0, nil, law.Fault{Code: InputIsUTF8})
		}
		r.in = charmap.Windows1252.NewDecoder().Reader(r.declared)
	}
	if r.layout != nil {
		r.before = r.layout
	}
	r.layout, r.ended, r.line, r.skip = nil, false, 1, false
	return true
}

// fill puts the carried bytes into the buffer of the chunk, followed by enough
// input to end a record. At the end of an input it adds a newline.
func (r *reader) fill(c *chunk) bool {
	if need := len(r.carry) + chunkSize; len(c.buffer) < need {
		c.buffer = make([]byte, need+usualCarry)
	}
	carried := copy(c.buffer, r.carry)
	n := carried
	r.carry = r.carry[:0]
	for !r.ended && !r.mayEnd(c.buffer[:n], carried) {
		// What is left at the end is for a newline and for the slack.
		if n == len(c.buffer)-1-answers.Slack {
			c.buffer = append(c.buffer, make([]byte, len(c.buffer))...)
		}
		m, err := r.in.Read(c.buffer[n : len(c.buffer)-1-answers.Slack])
		if r.list != nil {
			r.list.turn(c.buffer[n : n+m])
		}
		n += m
		if err != nil {
			r.ended = true
			if r.declared != nil && r.declared.IsUTF8() && r.o.Warn != nil {
				r.o.Warn(r.name, EncodingDoubtful)
			}
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

// manyCarried is the number of carried bytes above which they are examined again
// only after they have grown by a quarter. Below it, examining them again is cheap
// and their records need not wait.
const manyCarried = 16 << 10

// mayEnd reports whether a record may end in the bytes that were read after the
// carried ones. If not, examining everything again is pointless: a long record that
// arrives in small pieces would be examined once for each piece.
func (r *reader) mayEnd(text []byte, carried int) bool {
	read := text[carried:]
	switch {
	case len(read) == 0:
		return r.whole
	case carried == 0, len(text) > maxRecord:
		return true
	case carried > manyCarried && len(read) < carried/4:
		return false
	case r.layout == nil:
		return len(read) >= carried || bytes.IndexByte(read, '\n') >= 0
	case r.quote:
		return bytes.IndexByte(read, '"') >= 0
	}
	return bytes.IndexByte(read, '\n') >= 0
}

// cut leaves whole records in the body and carries the rest over. It is false when
// there is no whole record.
func (r *reader) cut(c *chunk) bool {
	c.long, r.quote = false, false
	if r.skip {
		k := bytes.IndexByte(c.body, '\n')
		if k < 0 {
			return false
		}
		skipped := c.body[:k+1]
		c.body, r.skip = c.body[k+1:], false
		r.line += r.counting.lines(skipped)
	}
	c.line = r.line
	c.quoted = r.layout.from == CSV && bytes.IndexByte(c.body, '"') >= 0
	end := lastLine(c.body)
	if c.quoted && (!r.ended || len(c.body) > muchRead) {
		if last := r.lastRecord(c.body); last > 0 || !r.ended {
			end = last
		}
	}
	rest := c.body[end:]
	r.whole = end > 0 && len(c.body) > muchRead && !r.quote
	c.body = c.body[:end]
	r.line += r.counting.lines(c.body)
	if end == 0 && len(rest) > maxRecord && bytes.IndexByte(rest, '\n') < 0 {
		c.long, r.skip = true, true
		return true
	}
	r.carry = append(r.carry, rest...)
	return end > 0
}

// muchRead is where a text of several records is parted at the latest: the record that
// reaches it is the last of its chunk. More is read where a quotation mark stays open,
// and the answers of so many short lines would take ten times the room.
const muchRead = 2 * chunkSize

// lastLine is the end of the last line of a text, or of a line before it when the text
// is long.
func lastLine(text []byte) int {
	if len(text) > muchRead {
		if first := bytes.LastIndexByte(text[:muchRead], '\n'); first >= 0 {
			return first + 1
		}
	}
	return bytes.LastIndexByte(text, '\n') + 1
}

// lastRecord is the end of the last whole record of a text with quotation marks, or
// of a record before it when the text is long.
func (r *reader) lastRecord(text []byte) int {
	at := 0
	for at < min(len(text), muchRead) {
		line := bytes.IndexByte(text[at:], '\n')
		if line < 0 {
			break
		}
		if bytes.IndexByte(text[at:at+line], '"') >= 0 {
			spans, end, _, _, ok := split(text[at:], r.layout.separator, len(r.layout.Names), true, r.spans)
			r.spans = spans
			if !ok {
				cell := at + end          // where the unfinished cell begins; the text may end right before it
				last := text[len(text)-1] // a mark at the very end may close a cell or be the first of two
				r.quote = cell < len(text) && text[cell] == '"' && last != '"' && last != '\r'
				break
			}
			line = end
		}
		at += line + 1
	}
	return at
}

// flaw ends the reading because of a fault of the header.
func (r *reader) flaw(at int, text []byte, f law.Fault) bool {
	reached := r.counting.on(reached{line: r.line}, text, at)
	return r.fail(&Flaw{r.counting.place(r.name, reached), f})
}
