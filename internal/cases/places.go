package cases

import (
	"bytes"
	"unicode/utf8"

	"github.com/conmina/conmina/internal/law"
)

// counting is how places in an input are counted.
type counting struct {
	// cells says that the input is the text of a sheet of a workbook, so that places
	// are rows and columns of it.
	cells bool
	// end is the byte that ends a line. Records always end with a newline; in a list
	// of JSON, which is turned into records, the lines end with another byte.
	end byte
}

// reached is how far lines and characters are counted, so that each is counted only
// once.
type reached struct {
	at, line, start int // a position, its line number, and the position where that line begins
	column          int // characters, or cells, of the line before the position
}

// on counts on to a position of a text.
func (c counting) on(r reached, text []byte, at int) reached {
	if c.cells {
		return c.onCells(r, text, at)
	}
	part := text[r.at:at]
	if last := bytes.LastIndexByte(part, c.end); last >= 0 {
		r.line += bytes.Count(part, []byte{c.end})
		r.start, r.column = r.at+last+1, 0
		part = part[last+1:]
	}
	r.at, r.column = at, r.column+utf8.RuneCount(part)
	return r
}

// onCells counts on over rows of a sheet, from the beginning of the row. A newline
// within a cell ends no row.
func (c counting) onCells(r reached, text []byte, at int) reached {
	quoted := false
	r.at, r.column = at, 0
	for i := r.start; i < at; i++ {
		switch b := text[i]; {
		case b == '"':
			quoted = !quoted
		case quoted:
		case b == '\n':
			r.line++
			r.start, r.column = i+1, 0
		case b == sheetSeparator:
			r.column++
		}
	}
	return r
}

// lines is how many lines a text has, which begins where a line does.
func (c counting) lines(text []byte) int {
	if c.cells && bytes.IndexByte(text, '"') >= 0 {
		return c.on(reached{}, text, len(text)).line
	}
	return bytes.Count(text, []byte{c.end})
}

// place is what was reached, as a place in a file.
func (c counting) place(file string, r reached) law.Place {
	return law.Place{File: file, Line: r.line, Column: r.column + 1, Cell: c.cells}
}

// sheetSeparator stands between the cells of the text of a sheet.
const sheetSeparator = ','
