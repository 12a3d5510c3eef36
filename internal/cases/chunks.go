package cases

import (
	"bytes"
	"errors"
	"io"

	"github.com/conmina/conmina/internal/answers"
	"github.com/conmina/conmina/internal/recordtext"
)

// chunkSize is how many bytes are read at a time.
const chunkSize = 64 << 10

// usualCarry is the room for the start of a record, so that a buffer serves until a
// record is longer.
const usualCarry = 4 << 10

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
			r.list.Turn(c.buffer[n : n+m])
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
		r.line += r.counting.Lines(skipped)
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
	r.line += r.counting.Lines(c.body)
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
			spans, end, _, _, ok := recordtext.Split(text[at:], r.layout.separator, len(r.layout.Names), true, r.spans)
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
