// Package recordtext finds what stands where in the text of records: the cells of a
// line of CSV, the values of an object of JSON, the records of a list of JSON, and the
// line and column of a position. It reads no facts.
package recordtext

import (
	"bytes"

	"github.com/conmina/conmina/internal/law"
)

// Codes of faults in the form of a record.
const (
	RowRagged   law.Code = "row_ragged"
	QuoteBroken law.Code = "quote_broken"
	RecordLong  law.Code = "record_long"
)

// LongestRecord is the longest record, in bytes. It limits how far the program looks
// for a closing quotation mark that is missing.
const LongestRecord = 1 << 20

// Span is a cell of a CSV record: the position of its text, without the quotation
// marks around it.
type Span struct {
	From, To int
	quoted   bool
	Doubled  bool // the text holds doubled quotation marks
}

// Start is the position where a cell begins, with its quotation mark.
func (c Span) Start() int {
	if c.quoted {
		return c.From - 1
	}
	return c.From
}

// Split finds the end of the first record of b, with its cells. When columns is
// negative, any number of columns is right. The form is given by RFC 4180. A cell is
// plain, without any quotation mark, or it is quoted as a whole, with the marks
// inside doubled. A newline ends a record unless it stands in a quoted cell.
//
// A record may break that form, or run over several lines without having the
// columns of the header. Then only its first line is taken as the record, at is the
// position of the fault, and reading starts anew at the next line. So one quotation
// mark too many costs only the records that it damages.
//
// more says that the input continues after b. ok is false when more of the input
// must be read first; end is then the start of the cell that does not end in b.
func Split(b []byte, sep byte, columns int, more bool, cells []Span) (list []Span, end, at int, code law.Code, ok bool) {
	list = cells[:0]
	line := bytes.IndexByte(b, '\n') // the end of the first line
	if line < 0 {
		if more && len(b) <= LongestRecord {
			return list, 0, 0, "", false
		}
		line = len(b)
	}
	if line > LongestRecord {
		return list, line, 0, RecordLong, true
	}
	// beyond reports that the buffer ends too early to decide.
	beyond := func(i int) bool { return i >= len(b) && more && len(b) <= LongestRecord }
	over := -1 // index of the quoted cell that continues after the first line
	// broken ends the record at its first line. The fault is at the cell that
	// continues after that line, if there is one, so that its place does not
	// depend on later lines.
	broken := func(at int) ([]Span, int, int, law.Code, bool) {
		if over >= 0 {
			at = over
		}
		return list, line, at, QuoteBroken, true
	}
	i := 0
	for {
		c := Span{From: i}
		var at int
		if i < len(b) && b[i] == '"' {
			i, at, ok = c.quotedCell(b, sep, beyond)
			if at < 0 && over < 0 && i > line {
				over = c.From - 1
			}
		} else {
			i, at, ok = c.plainCell(b, sep)
		}
		switch {
		case !ok || at < 0 && beyond(i):
			return list, c.Start(), 0, "", false
		case at >= 0:
			return broken(at)
		}
		list = append(list, c)
		if i == len(b) || b[i] == '\n' || over >= 0 && columns >= 0 && len(list) > columns {
			break
		}
		i++
	}
	switch {
	case over >= 0 && (i > LongestRecord || columns >= 0 && len(list) != columns):
		return broken(over)
	case columns >= 0 && len(list) != columns:
		return list, i, 0, RowRagged, true
	}
	return list, i, 0, "", true
}

// plainCell reads a cell without quotation marks up to its end. If the cell has a
// quotation mark, at is its position; otherwise at is negative.
func (c *Span) plainCell(b []byte, sep byte) (end, at int, ok bool) {
	i := c.From
	for i < len(b) && b[i] != sep && b[i] != '\n' {
		if b[i] == '"' {
			return i, i, true
		}
		i++
	}
	c.To = i
	if i > c.From && b[i-1] == '\r' && (i == len(b) || b[i] == '\n') {
		c.To--
	}
	return i, -1, true
}

// quotedCell reads a cell in quotation marks up to its end. The fault of the record
// is at the opening mark when the closing mark is missing or text follows it. ok is
// false when b ends too early to decide.
func (c *Span) quotedCell(b []byte, sep byte, beyond func(int) bool) (end, at int, ok bool) {
	start := c.From
	c.quoted = true
	c.From++
	i := c.From
	for {
		k := bytes.IndexByte(b[i:], '"')
		switch {
		case k < 0 && beyond(len(b)):
			return 0, -1, false
		case k < 0 || i+k > LongestRecord:
			return i, start, true
		}
		i += k + 1
		if beyond(i) {
			return 0, -1, false // it may be the first of two marks
		}
		if i == len(b) || b[i] != '"' {
			break
		}
		c.Doubled = true
		i++
	}
	c.To = i - 1
	if i < len(b) && b[i] == '\r' {
		switch {
		case beyond(i + 1):
			return 0, -1, false
		case i+1 == len(b) || b[i+1] == '\n':
			i++
		}
	}
	if i < len(b) && b[i] != sep && b[i] != '\n' {
		// When the cell continues after the first line, the fault is at its
		// start.
		return i, start, true
	}
	return i, -1, true
}

// AppendUnquoted appends the text of a cell.
func AppendUnquoted(dst, b []byte, c Span) []byte {
	text := b[c.From:c.To]
	if !c.Doubled {
		return append(dst, text...)
	}
	for {
		k := bytes.IndexByte(text, '"')
		if k < 0 {
			return append(dst, text...)
		}
		dst = append(dst, text[:k+1]...)
		text = text[k+2:]
	}
}
