// Package merge joins what several registers say about the same cases: one row for
// each case. Facts that agree are joined; facts that differ are told with both places
// and left in doubt, so that whatever answers the row answers for each of them.
// Nothing is chosen.
package merge

import (
	"github.com/conmina/conmina/internal/cases"
	"github.com/conmina/conmina/internal/columns"
	"github.com/conmina/conmina/internal/law"
)

// Codes of what is told of records and cases.
const (
	IDMissing law.Code = "merge_id_missing"
	IDEaten   law.Code = "merge_id_eaten"
	IDAlike   law.Code = "merge_id_alike"   // Args: the other place
	Duplicate law.Code = "merge_duplicate"  // Args: the other place
	Rows      law.Code = "merge_rows"       // Args: the other place
	Differs   law.Code = "merge_differs"    // Args: the fact, the other place
	BornAlone law.Code = "merge_born_alone" // a date of birth that cannot be held against an age
	InFiles   law.Code = "merge_in_files"   // Args: the other place
	IDLacking law.Code = "merge_id_lacking" // the same as IDMissing where the row stays
)

// Options say how cases are joined.
type Options struct {
	Edition *law.Edition
	Inputs  []columns.Input // the columns that a command reads beside the facts
	Sources []string        // the names of the registers, by the number of the input
	// Alike says that numbers of cases are the same when they differ only in case,
	// blanks, dashes or leading zeros.
	Alike bool
	// Victims says that several rows of a case in one register are its victims.
	Victims bool
	// Whole says that the inputs are one table and no registers: rows of a case are its
	// victims, a case that stands in two inputs is in doubt as a whole, and a row without
	// the number of a case stays. Neither gets an offence, so that nothing answers it.
	Whole bool
	// Report is told what is wrong with a record and where records differ.
	Report func(cases.Flaw)
}

// Counts are what was found.
type Counts struct {
	Records, Rejected, Cases, Doubtful, Duplicates int64
}

// Merger takes the records of all registers and gives the cases. It holds them all.
type Merger struct {
	o      Options
	cases  []*group
	byID   map[string]*group
	alike  map[string]*group // by the number in its plainest form
	has    [columns.RoleCount]bool
	extra  []bool
	named  map[[2]string]int // columns of the registers, in their order
	names  *names
	Counts Counts
}

// group is what is said about one case.
type group struct {
	id       string
	rows     []*cases.Taken
	twin     *group                    // a case whose number looks the same
	second   bool                      // the twin was met before
	broken   bool                      // some record of it cannot be read, or cannot be joined
	apart    bool                      // it stands in two inputs of one table
	repeated bool                      // a record of it stands in a register more than once
	texts    map[uint64][]*cases.Taken // the records of a case that has many
	raw      [columns.RoleCount]bool   // texts that could not be read, known when it is joined
}

// New begins to join.
func New(o Options) *Merger {
	o.Victims = o.Victims || o.Whole
	return &Merger{o: o, names: newNames(o.Edition), byID: map[string]*group{}, alike: map[string]*group{}, extra: make([]bool, len(o.Inputs)), named: map[[2]string]int{}}
}
