package cases

import (
	"bytes"

	"github.com/conmina/conmina/internal/columns"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/recordtext"
)

// HeaderBelow is the fault of a table with a title above the names of its columns.
const HeaderBelow law.Code = "header_below" // Args: the number of the row that looks like them

// mostTitles is how many rows below the first are looked at for names of columns.
const mostTitles = 30

// toHeader passes over the rows above the one that the user named. ready is false when
// more must be read first.
func (r *reader) toHeader(text []byte) (rest []byte, ready bool) {
	for r.line < r.o.HeaderRow {
		end, whole := r.rowEnd(text)
		switch {
		case !whole && !r.ended:
			return text, false
		case !whole:
			return nil, true
		}
		r.line += r.counting.Lines(text[:end]) + 1
		text = text[end+1:]
	}
	return text, true
}

// rowEnd finds the newline that ends a row above the header.
func (r *reader) rowEnd(text []byte) (end int, whole bool) {
	end = bytes.IndexByte(text, '\n')
	if r.counting.Cells && end >= 0 {
		_, end, _, _, whole = recordtext.Split(text, recordtext.SheetSeparator, -1, !r.ended, nil)
		return end, whole && end < len(text)
	}
	return end, end >= 0
}

// headerBelow finds the first row below a first one that is no header which could be
// one, with its position. The row is zero when there is none. It is never taken
// without asking: a record may look so too.
func (r *reader) headerBelow(text []byte, end int, separators []byte) (row, at int) {
	if r.o.HeaderRow > 0 {
		return 0, 0
	}
	at, line := 0, r.line
	for range mostTitles {
		line += r.counting.Lines(text[at:at+end]) + 1
		if at += end + 1; at >= len(text) {
			break
		}
		s, ready := r.bestSplit(text[at:], separators)
		if !ready {
			break
		}
		if s.broken == "" && s.known > 1 {
			if _, fault, _ := columns.ReadHeader(s.names, false, r.o.Task.extra(), r.namer); fault == nil || fault.Code == r.o.Task.extra().Lack() {
				return line, at
			}
		}
		var whole bool
		if end, whole = r.rowEnd(text[at:]); !whole {
			break
		}
	}
	return 0, 0
}
