package columns

import (
	"slices"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/machine"
)

// Extra are the columns of a command beside the columns of a case and of its answer.
type Extra struct {
	Inputs []Input
	// Needed lists inputs by their first names. A table must have at least one of
	// these inputs. Lacking is the code of the fault of a table that has none of
	// them.
	Needed  []string
	Lacking law.Code
	Columns []string // columns of the result, after the columns of a batch
	// Partial says that a table is one of several registers of the same cases: it
	// must name the case and need not name the offence.
	Partial bool
}

// Input is a column of the input that is not a fact of the case.
type Input struct {
	Names []string // the first name is the one in machine output
	List  bool     // in JSON the value may be a list of texts, which are joined with semicolons
	Keep  bool     // the column is written to the output like a column of the user's own
	// Like reports whether a column of other words looks like this input or a
	// similar one; nil when no column does.
	Like func(words []string) bool
}

// Written lists every column of a result.
func (x *Extra) Written() []string {
	var names []string
	for _, f := range machine.RejectedRow(&law.Edition{}, nil) {
		names = append(names, f.Name)
	}
	if x != nil {
		names = append(names, x.Columns...)
	}
	return names
}

// Column gives the index of a column among the columns of an extra, or -1.
func (x *Extra) Column(name string) int {
	if x == nil {
		return -1
	}
	return slices.Index(x.Columns, name)
}

// Read lists the columns that are read.
func (x *Extra) Read() []Input {
	if x == nil {
		return nil
	}
	return x.Inputs
}

// IsPartial reports whether tables are registers of the same cases.
func (x *Extra) IsPartial() bool { return x != nil && x.Partial }

// Lack is the code of the fault of a table without a needed column; empty where none is
// needed.
func (x *Extra) Lack() law.Code {
	if x == nil {
		return ""
	}
	return x.Lacking
}
