package recordtext

import (
	"bytes"
	"unicode/utf8"

	"github.com/conmina/conmina/internal/law"
)

// Counting is how places in an input are counted.
type Counting struct {
	// Cells says that the input is the text of a sheet of a workbook, so that places
	// are rows and columns of it.
	Cells bool
	// End is the byte that ends a line. Records always end with a newline; in a list
	// of JSON, which is turned into records, the lines end with another byte.
	End byte
}

// Reached is how far lines and characters are counted, so that each is counted only
// once.
type Reached struct {
	At, Line, Start int // a position, its line number, and the position where that line begins
	Column          int // characters, or cells, of the line before the position
}

// On counts on to a position of a text.
func (c Counting) On(r Reached, text []byte, at int) Reached {
	if c.Cells {
		return c.onCells(r, text, at)
	}
	part := text[r.At:at]
	if last := bytes.LastIndexByte(part, c.End); last >= 0 {
		r.Line += bytes.Count(part, []byte{c.End})
		r.Start, r.Column = r.At+last+1, 0
		part = part[last+1:]
	}
	r.At, r.Column = at, r.Column+utf8.RuneCount(part)
	return r
}

// onCells counts on over rows of a sheet, from the beginning of the row. A newline
// within a cell ends no row.
func (c Counting) onCells(r Reached, text []byte, at int) Reached {
	quoted := false
	r.At, r.Column = at, 0
	for i := r.Start; i < at; i++ {
		switch b := text[i]; {
		case b == '"':
			quoted = !quoted
		case quoted:
		case b == '\n':
			r.Line++
			r.Start, r.Column = i+1, 0
		case b == SheetSeparator:
			r.Column++
		}
	}
	return r
}

// Lines is how many lines a text has, which begins where a line does.
func (c Counting) Lines(text []byte) int {
	if c.Cells && bytes.IndexByte(text, '"') >= 0 {
		return c.On(Reached{}, text, len(text)).Line
	}
	return bytes.Count(text, []byte{c.End})
}

// Place is what was reached, as a place in a file.
func (c Counting) Place(file string, r Reached) law.Place {
	return law.Place{File: file, Line: r.Line, Column: r.Column + 1, Cell: c.Cells}
}

// sheetSeparator stands between the cells of the text of a sheet.
const SheetSeparator = ','
