package export

import (
	"slices"
	"strings"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/machine"
	"github.com/conmina/conmina/internal/resolve"
)

// columns are the columns of an answer: the columns of a batch, without the identity of
// the case and of the edition.
var columns = slices.DeleteFunc(machine.Columns(), func(name string) bool { return name == "case_id" || name == "edition" })

// Columns lists the columns of an answer.
func Columns() []string { return slices.Clone(columns) }

// Row is an answer: a text for each of [Columns], empty where there is none.
type Row [10]string

// numeric reports whether a column holds numbers.
func numeric(column string) bool { return strings.HasSuffix(column, "_months") }

// notices is the column of codes.
const notices = "notices"

// rowOf gives the columns of a decision as a batch writes them. It leaves out the
// notices about the circumstances that were typed: they are about words and not about
// the law, and the cells do not know the words.
func rowOf(o *law.Offence, d resolve.Decision) Row {
	var row Row
	for _, f := range machine.DecidedRow(o, d) {
		at := slices.Index(columns, f.Name)
		if at < 0 {
			continue
		}
		row[at] = f.Text
		if f.Name == notices {
			row[at] = withoutWords(f.Text)
		}
	}
	return row
}

// withoutWords leaves out the codes about the words of circumstances.
func withoutWords(codes string) string {
	kept := slices.DeleteFunc(strings.Split(codes, ";"), func(code string) bool { return strings.HasPrefix(code, "circumstance_") })
	return strings.Join(kept, ";")
}

// unsupported is the row of the cell for cases that the tables do not answer.
func unsupported() Row {
	var row Row
	row[slices.Index(columns, "status")] = Unsupported
	return row
}

// Unsupported is the status of a case that the tables do not answer.
const Unsupported = "unsupported"
