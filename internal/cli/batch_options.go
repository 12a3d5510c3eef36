package cli

import (
	"path/filepath"
	"slices"
	"strings"

	"github.com/conmina/conmina/internal/command"
	"github.com/conmina/conmina/internal/flags"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/legible"
	"github.com/conmina/conmina/internal/office"
	"github.com/conmina/conmina/internal/records"
	"github.com/conmina/conmina/internal/tables"
)

type batchOptions struct {
	flags.Records
	draft, readable command.Flip // batch alone
	shown           *legible.Shown
	office          office.Mapping
	foreign         func(role string) bool // a role in a mapping that is one of another command
	reading         tables.Reading
	order           law.DateOrder
	outputs         []string // the other files that the run writes
	last            func() []records.Last
	replace         bool // with --force and without --output, the other files may be replaced
}

// forceOthers applies --force without --output to the other files, when there are
// other files.
func (o *batchOptions) forceOthers(others ...command.Once) {
	given := slices.ContainsFunc(others, func(f command.Once) bool { return f.Given })
	if given && !o.File.Given {
		o.replace, o.Force.On = o.Force.On, false
	}
}

// forced reports whether the files other than the output may be replaced.
func (o *batchOptions) forced() bool { return o.Force.On || o.replace }

// teller says on the console how the tables were understood and answered.
func (p *program) teller() records.Teller {
	return records.Teller{Console: p.console(), Watched: p.Terminal.Err}
}

// toWorkbook reports whether the records are written to a workbook.
func (o *batchOptions) toWorkbook() bool {
	return o.File.Given && strings.EqualFold(filepath.Ext(o.File.Text), workbookExtension)
}

// workbookExtension ends the names of workbooks.
const workbookExtension = ".xlsx"
