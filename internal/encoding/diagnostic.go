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

// Diagnostic is one fault of an encoding. It holds no sentence: the code of the
// fault chooses the sentence, and its arguments fill it.
type Diagnostic struct {
	Place law.Place
	Fault law.Fault
	Other law.Place // a second place that the fault mentions, such as the first of two duplicates
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
		if d[i].Other != (law.Place{}) {
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
		return cmp.Or(a.Place.Compare(b.Place), cmp.Compare(a.Fault.Code, b.Fault.Code), cmp.Compare(a.Fault.Value, b.Fault.Value))
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
