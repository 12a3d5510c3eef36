// Package encoding reads the law from YAML. It is strict: it refuses what an
// encoder could have meant in two ways, and what another reader of YAML would
// understand differently. [Read] gives an edition only when nothing at all is wrong
// with its files. Otherwise it gives every finding with its file, line and column.
//
// A file goes through three stages: its bytes (text.go), its YAML (document.go) and
// its meaning (walk.go and the files that use it). Then cross.go compares the files
// with one another.
package encoding

import (
	"cmp"
	"fmt"
	"path"
	"slices"
	"strings"

	"github.com/conmina/conmina/internal/law"
)

// Place is a place in a file. Line and Column count from 1; Column counts
// characters. Column is 0 when only the line is known. Both are 0 when the whole
// file is meant.
type Place struct {
	File         string // slash-separated path below the directory of the editions
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

func (p Place) compare(o Place) int {
	return cmp.Or(cmp.Compare(p.File, o.File), cmp.Compare(p.Line, o.Line), cmp.Compare(p.Column, o.Column))
}

// Diagnostic is one fault of an encoding. It holds no sentence: the code of the
// fault chooses the sentence, and its arguments fill it.
type Diagnostic struct {
	Place Place
	Fault law.Fault
	Other Place // a second place that the fault mentions, such as the first of two duplicates
}

// Diagnostics is an error that holds all findings of all files, in the order of
// their places.
type Diagnostics []Diagnostic

// Error lists the findings in a form for logs and tests, one a line.
func (d Diagnostics) Error() string {
	var b strings.Builder
	for i := range d {
		if i > 0 {
			b.WriteByte('\n')
		}
		fmt.Fprintf(&b, "%s: %s", d[i].Place, d[i].Fault.Error())
		if d[i].Other != (Place{}) {
			fmt.Fprintf(&b, " [%s]", d[i].Other)
		}
	}
	return b.String()
}

// In gives the findings with file names that begin with the directory, as the user
// wrote it.
func (d Diagnostics) In(directory string) Diagnostics {
	within := slices.Clone(d)
	for i := range within {
		within[i].Place.File = path.Join(directory, within[i].Place.File)
		if within[i].Other.File != "" {
			within[i].Other.File = path.Join(directory, within[i].Other.File)
		}
	}
	return within
}

// sorted orders the findings by place and drops repeats.
func (d Diagnostics) sorted() Diagnostics {
	slices.SortStableFunc(d, func(a, b Diagnostic) int {
		return cmp.Or(a.Place.compare(b.Place), cmp.Compare(a.Fault.Code, b.Fault.Code), cmp.Compare(a.Fault.Value, b.Fault.Value))
	})
	return slices.CompactFunc(d, func(a, b Diagnostic) bool {
		return a.Place == b.Place && a.Fault.Code == b.Fault.Code && a.Fault.Value == b.Fault.Value
	})
}

// err is the findings as an error, or nil when there are none.
func (d Diagnostics) err() error {
	if len(d) == 0 {
		return nil
	}
	return d.sorted()
}
