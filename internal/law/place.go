package law

import (
	"cmp"
	"fmt"
)

// Place is a place in a file. Line and Column count from 1; Column counts
// characters. Column is 0 when only the line is known. Both are 0 when the whole
// file is meant. The zero value is no place.
//
// A cell of a workbook is in a file whose name ends with the name of the sheet, as in
// casos.xlsx!Hoja1. Line is its row and Column its column.
type Place struct {
	File         string // path with slashes, or the name of an input as it was given
	Line, Column int
	Cell         bool // the place is a cell of a workbook
}

// String writes the place as compilers do, file:line:column, and a cell of a workbook
// as spreadsheets do, file!sheet!C17.
func (p Place) String() string {
	switch {
	case p.Line == 0:
		return p.File
	case p.Cell:
		return fmt.Sprintf("%s!%s%d", p.File, ColumnLetters(p.Column), p.Line)
	case p.Column == 0:
		return fmt.Sprintf("%s:%d", p.File, p.Line)
	}
	return fmt.Sprintf("%s:%d:%d", p.File, p.Line, p.Column)
}

// Compare orders places by file, line and column.
func (p Place) Compare(o Place) int {
	return cmp.Or(cmp.Compare(p.File, o.File), cmp.Compare(p.Line, o.Line), cmp.Compare(p.Column, o.Column))
}

// ColumnLetters names a column as spreadsheets do: A to Z, then AA. Column 0 has no
// letters.
func ColumnLetters(column int) string {
	if column <= 0 {
		return ""
	}
	return ColumnLetters((column-1)/26) + string(rune('A'+(column-1)%26))
}
