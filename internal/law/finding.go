package law

import (
	"cmp"
	"fmt"
	"path"
	"slices"
	"strings"
)

// Finding is a fault at its place in a file.
type Finding struct {
	Place Place
	Fault Fault
	Other Place // a second place that the fault mentions, such as the first of two duplicates
}

// Findings is an error that holds everything that is wrong with some files.
type Findings []Finding

// Error lists the findings in a form for logs and tests, one a line.
func (f Findings) Error() string {
	var b strings.Builder
	for i := range f {
		if i > 0 {
			b.WriteByte('\n')
		}
		fmt.Fprintf(&b, "%s: %s", f[i].Place, f[i].Fault.Error())
		if f[i].Other != (Place{}) {
			fmt.Fprintf(&b, " [%s]", f[i].Other)
		}
	}
	return b.String()
}

// In gives the findings with file names that begin with the directory, as the user
// wrote it.
func (f Findings) In(directory string) Findings {
	within := slices.Clone(f)
	for i := range within {
		within[i].Place.File = path.Join(directory, within[i].Place.File)
		if within[i].Other.File != "" {
			within[i].Other.File = path.Join(directory, within[i].Other.File)
		}
	}
	return within
}

// Sorted orders the findings by place and drops repeats.
func (f Findings) Sorted() Findings {
	slices.SortStableFunc(f, func(a, b Finding) int {
		return cmp.Or(a.Place.Compare(b.Place), cmp.Compare(a.Fault.Code, b.Fault.Code), cmp.Compare(a.Fault.Value, b.Fault.Value))
	})
	return slices.CompactFunc(f, func(a, b Finding) bool {
		return a.Place == b.Place && a.Fault.Code == b.Fault.Code && a.Fault.Value == b.Fault.Value
	})
}

// Err is the findings in the order of their places as an error, or nil when there
// are none.
func (f Findings) Err() error {
	if len(f) == 0 {
		return nil
	}
	return f.Sorted()
}
