package law

import (
	"cmp"
	"fmt"
)

// Place is a place in a file. Line and Column count from 1; Column counts
// characters. Column is 0 when only the line is known. Both are 0 when the whole
// file is meant. The zero value is no place.
type Place struct {
	File         string // path with slashes, or the name of an input as it was given
	Line, Column int
}

// String writes the place as compilers do: file:line:column.
func (p Place) String() string {
	switch {
	case p.Line == 0:
		return p.File
	case p.Column == 0:
		return fmt.Sprintf("%s:%d", p.File, p.Line)
	}
	return fmt.Sprintf("%s:%d:%d", p.File, p.Line, p.Column)
}

// Compare orders places by file, line and column.
func (p Place) Compare(o Place) int {
	return cmp.Or(cmp.Compare(p.File, o.File), cmp.Compare(p.Line, o.Line), cmp.Compare(p.Column, o.Column))
}
