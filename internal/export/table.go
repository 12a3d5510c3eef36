package export

import (
	"fmt"
)

// Column is a column of a table. An empty text of an Optional column is no value.
type Column struct {
	Name     string
	Kind     Kind
	Optional bool
}

// The kinds of columns.
const (
	Text Kind = iota
	Whole
	Bits // a number of 64 bits
	Day
)

// Table is one of the tables, with its rows as texts.
type Table struct {
	Name    string
	Columns []Column
	Rows    [][]string
}

func anyOf(i int) string { return fmt.Sprintf("any_%d", i+1) }

// Kind is what a column holds.
type Kind uint8

func mark(i int) string { return fmt.Sprintf("mark_%d", i+1) }
