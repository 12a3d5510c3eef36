package cases

import (
	"github.com/conmina/conmina/internal/columns"
	"github.com/conmina/conmina/internal/law"
)

// Flaw is one fault of a record, or of the header of an input. It never holds text
// of the input except names of columns.
type Flaw struct {
	Place law.Place
	Fault law.Fault
}

// Error gives the fault, for logs and tests.
func (f *Flaw) Error() string { return f.Fault.Error() }

// absentColumn is the flaw of a column that was named and is not there, at the place where
// it was named.
func absentColumn(o *Options, name string) *Flaw {
	return &Flaw{o.Places[name], law.Fault{Code: columns.ColumnAbsent, Fact: columns.FactColumn, Value: name}}
}

// ReadError is a failure to read an input.
type ReadError struct {
	Name string
	Err  error
}

// Error gives the name of the input and the error of the system.
func (e *ReadError) Error() string { return e.Name + ": " + e.Err.Error() }

// Unwrap gives the error of the system.
func (e *ReadError) Unwrap() error { return e.Err }
