package cases

import (
	"bytes"

	"github.com/conmina/conmina/internal/answers"
	"github.com/conmina/conmina/internal/columns"
)

// Most lines of a table say only what other lines have said before, in words met
// before. Such a quick line is read once, from left to right, each cell by what its
// column holds. [worker.plainRow] reads the others.

// quickColumn is how a column of quick lines is read.
type quickColumn struct {
	kind cellKind
	stop byte // the byte that ends the cell
}

type cellKind uint8

const (
	freeCell cellKind = iota // any text
	offenceCell
	ageCell
	dateCell
	withCell
	blankCell // a fact that quick lines do not have
)

// kindOfRole is how the values of a fact are read.
func kindOfRole(r columns.Role) cellKind {
	switch r {
	case columns.RoleOffence:
		return offenceCell
	case columns.RoleAge:
		return ageCell
	case columns.RoleDate:
		return dateCell
	case columns.RoleWith:
		return withCell
	}
	return blankCell
}

// quickColumns says how the columns are read. newline begins the end of a line.
func (l *layout) quickColumns(newline byte) []quickColumn {
	columns := make([]quickColumn, len(l.Names))
	for _, f := range l.facts {
		columns[f.column].kind = kindOfRole(f.role)
	}
	for _, i := range l.special {
		columns[i].kind = blankCell
	}
	for i := range columns {
		columns[i].stop = l.separator
	}
	columns[len(columns)-1].stop = newline
	return columns
}

// quickRow answers the line at a position if it is quick, and gives the position of
// the next line. For every other line it is negative and does nothing. What cannot
// read a cell gives a position in that cell, where no cell ends.
func (w *worker) quickRow(at int) (next int) {
	text, columns, start := w.text, w.columns, at
	cuts := w.cuts[:len(columns)+1]
	epoch, name, slot, with := 0, -1, answers.UnknownAge, answers.Few(0)
	for k := range columns {
		cuts[k] = at - 1
		switch columns[k].kind {
		case freeCell:
			if beginsFormula[text[at]] {
				return -1
			}
			at = w.stops.Find(text, at)
		case offenceCell:
			name, at = w.answers.Offences.Read(text, at, w.stops)
		case ageCell:
			slot, at = answers.QuickAge(text, at)
		case dateCell:
			epoch, at = w.answers.QuickDate(text, at)
		case withCell:
			with, at = w.answers.QuickWith(text, at, w.stops)
		}
		if text[at] != columns[k].stop {
			return -1
		}
		at++
	}
	cuts[len(columns)] = at - 1
	if w.returns || w.chunk.quoted || at-start > maxRecord {
		if at = w.quickEnd(start, at); at < 0 {
			return -1
		}
	}
	res := w.answers.Quick(epoch, name, slot, with)
	if res == nil {
		return -1
	}
	w.writeQuick(res)
	return at
}

// quickEnd gives the position after a quick line in a chunk with carriage returns or
// quotation marks. It is negative when the bytes that end cells have misled: in a
// line of other ends, or with a quoted cell.
func (w *worker) quickEnd(start, at int) int {
	if w.returns {
		at++ // a carriage return ended the last cell
	}
	line := w.text[start : at-1]
	if w.text[at-1] != '\n' || len(line) > maxRecord || bytes.IndexByte(line, '\n') >= 0 || w.chunk.quoted && bytes.IndexByte(line, '"') >= 0 {
		return -1
	}
	return at
}

// writeQuick writes the line at hand with its result.
func (w *worker) writeQuick(res *answers.Result) {
	c, l := w.chunk, w.layout
	c.count[res.Counts]++
	if !w.verbatim || !l.lean {
		c.out = w.appendRow(c.out, res, nil)
		return
	}
	cells := w.text[w.cuts[l.parts[0].cell]+1 : w.cuts[l.parts[0].last+1]]
	c.out = appendShort(appendShort(c.out, cells), res.Pieces[0])
}

// appendShort appends a text as append does. With a short text it copies what follows
// the text too, if there is room, because a copy of a fixed length costs less.
func appendShort(dst, text []byte) []byte {
	n := len(dst)
	if len(text) > 32 || cap(text) < 32 || cap(dst)-n < 32 {
		return append(dst, text...)
	}
	to, from := (*[32]byte)(dst[n:n+32]), (*[32]byte)(text[:32])
	*(*[16]byte)(to[:16]) = *(*[16]byte)(from[:16])
	*(*[16]byte)(to[16:]) = *(*[16]byte)(from[16:])
	return dst[:n+len(text)]
}
