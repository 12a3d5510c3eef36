package cases

import (
	"bytes"
	"encoding/json"
	"slices"

	"github.com/conmina/conmina/internal/columns"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/recordtext"
)

// form is the text of an object without its values: its keys and the marks between
// them. Objects from one source mostly have the same form.
type form struct {
	before  [][]byte          // text before each value
	after   []byte            // text after the last value
	members []member          // without values
	kinds   []cellKind        // how the values of quick objects are read; nil when no object of the form is quick
	spans   []recordtext.Span // where the values of the quick object at hand stand
	keeps   bool              // some member is written like one of the user's own
	sources []int             // by part of the output: the index of the member that is written, or -1
	code    law.Code          // of the fault of its keys, when they have one
}

// maxForms is how many forms are tried before an object is taken apart.
const maxForms = 8

// read takes the values of an object from a line. It is false when the line does
// not have this form or a value is not plain.
func (f *form) read(line []byte) bool {
	i := 0
	for k, before := range f.before {
		if !bytes.HasPrefix(line[i:], before) {
			return false
		}
		i += len(before)
		var end int
		if r := f.members[k].Role; (r == columns.RoleWith || r == columns.RoleMaybe) && i < len(line) && line[i] == '[' {
			// The list is only compared with lists met before, so it needs no
			// other check.
			end = recordtext.ValueEnd(line, i)
		} else {
			end = recordtext.PlainValue(line, i)
		}
		if end < 0 {
			return false
		}
		f.members[k].value, f.members[k].at = line[i:end], i
		i = end
	}
	return bytes.Equal(line[i:], f.after)
}

// valid reports whether the lists of the object that was read last are JSON.
func (f *form) valid() bool {
	return !slices.ContainsFunc(f.members, func(m member) bool {
		return (m.Role == columns.RoleWith || m.Role == columns.RoleMaybe) && m.value[0] == '[' && !json.Valid(m.value)
	})
}
