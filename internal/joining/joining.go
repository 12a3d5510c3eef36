// Package joining makes the rows of a table that are about the same case one record, so
// that a batch and an audit answer each case once: its rows are its victims. Facts that
// rows do not agree about are left in doubt, as package merge leaves them.
package joining

import (
	"context"
	"slices"
	"sync"

	"github.com/conmina/conmina/internal/cases"
	"github.com/conmina/conmina/internal/columns"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/meanings"
	"github.com/conmina/conmina/internal/merge"
	"github.com/conmina/conmina/internal/spelling"
)

// Joined is the records of a table joined by their cases. It holds them all, because the
// rows of a case need not stand together.
type Joined struct {
	merger  *merge.Merger
	columns []merge.Column
	names   []string
	form    cases.Separated
	options cases.Options

	mu     sync.Mutex // a case is joined while others are answered
	report func(cases.Flaw)
}

// Read reads all records of the inputs and joins them. Report is told what is wrong with a
// record, and where records differ. The errors are the errors of [cases.Take].
func Read(ctx context.Context, o cases.Options, alike bool, inputs []cases.Input, report func(cases.Flaw), read func(records int64)) (*Joined, error) {
	j := &Joined{options: o, report: report}
	options := merge.Options{Edition: o.Edition, Sources: make([]string, len(inputs)), Alike: alike, Whole: true, Report: j.Report}
	options.Inputs = extra(o).Read()
	j.merger = merge.New(options)
	numberless := unnumbered(&o)
	form, err := cases.Take(ctx, o, inputs, func(t *cases.Taken) {
		if *numberless == "" {
			j.merger.Add(t)
			read(j.merger.Counts.Records)
		}
	})
	switch {
	case err != nil:
		return nil, err
	case *numberless != "":
		return nil, &cases.Flaw{Place: law.Place{File: *numberless}, Fault: law.Fault{Code: columns.HeaderNoCase}}
	}
	j.form = form
	j.columns = j.merger.Columns()
	j.name()
	return j, nil
}

// extra gives the columns of the task of a run; nil when it has none.
func extra(o cases.Options) *columns.Extra {
	if o.Task == nil {
		return nil
	}
	return &o.Task.Extra
}

// unnumbered makes options tell of a table in which no column gives the number of the
// case.
func unnumbered(o *cases.Options) (file *string) {
	file = new(string)
	tell := o.Header
	o.Header = func(h cases.Header) {
		is := func(n columns.Named) bool { return n.Role == columns.Names[columns.RoleCase][0] }
		if !h.Keys && !slices.ContainsFunc(h.Read, is) {
			*file = h.File
		}
		if tell != nil {
			tell(h)
		}
	}
	return file
}

// name names the columns. One of the user's own that is named like a fact or like a column
// of the result is marked as what the rows say.
func (j *Joined) name() {
	taken := map[string]bool{}
	for _, name := range extra(j.options).Written() {
		taken[spelling.Fold(name)] = true
	}
	for _, c := range j.columns {
		name := c.Name
		if own, _ := c.Said(); own != "" {
			for taken[spelling.Fold(name)] || columns.RoleOf(name) == columns.RoleCase {
				name += columns.OfRegister
			}
		}
		taken[spelling.Fold(name)] = true
		j.names = append(j.names, name)
	}
}

// Options are those by which the joined records are read.
func (j *Joined) Options() cases.Options {
	o := j.options
	o.From, o.HeaderRow, o.Windows1252, o.Undated, o.Order = cases.CSV, 0, false, false, law.DayFirst
	o.Naming, o.Vocabulary, o.Places, o.Header, o.Warn = columns.Naming{}, j.others(), nil, nil, nil
	for i, c := range j.columns {
		if own, _ := c.Said(); own != "" || c.Name == merge.Doubts {
			o.Naming.Ignore = append(o.Naming.Ignore, j.names[i])
		}
	}
	if o.To == "" {
		o.To = cases.CSV
		if j.form.Separator == 0 {
			o.To = cases.JSONL
		}
	}
	if o.Separator == 0 {
		o.Separator = j.form.Separator
	}
	o.Fields = slices.Clone(o.Fields)
	for i, name := range o.Fields {
		o.Fields[i] = j.field(name)
	}
	o.Told = 0 // what was told when the records were joined is not counted again
	return o
}

// field is the name that a chosen column of the table has in the joined records.
func (j *Joined) field(name string) string {
	for i, c := range j.columns {
		if own, _ := c.Said(); own == name {
			return j.names[i]
		}
	}
	if role := j.merger.RoleNamed(name); role != columns.RoleOther && !slices.Contains(j.names, name) {
		return columns.Names[role][0]
	}
	return name
}

// others are the words of a vocabulary for an offence that the edition does not hold: those
// of the table, and the word that stands for all of them. All other words are translated
// when the records are joined.
func (j *Joined) others() meanings.Vocabulary {
	offence := columns.Names[columns.RoleOffence][0]
	others := map[string]string{}
	for text, means := range j.options.Vocabulary.Values[offence] {
		if meanings.IsOther(means) {
			others[spelling.Fold(text)], others[spelling.Fold(means)] = means, means
		}
	}
	if len(others) == 0 {
		return meanings.Vocabulary{}
	}
	return meanings.Vocabulary{Values: map[string]map[string]string{offence: others}}
}

// Report tells a flaw of the records or of a case, one at a time.
func (j *Joined) Report(f cases.Flaw) {
	j.mu.Lock()
	defer j.mu.Unlock()
	j.report(f)
}

// Answered tells what is wrong with a joined record, at its place in the table, unless it
// was told when the records were joined.
func (j *Joined) Answered(f cases.Flaw) {
	at, column := f.Place.Line-headerRows-1, f.Place.Column-1
	if at < 0 || at >= j.merger.Cases() {
		j.Report(f)
		return
	}
	if j.merger.IsTold(at, f.Fault) {
		return
	}
	var c merge.Column
	if column >= 0 && column < len(j.columns) {
		c = j.columns[column]
	}
	j.Report(cases.Flaw{Place: j.merger.At(at, c), Fault: f.Fault})
}

// Counts are what was joined. They are known when all joined records have been read.
func (j *Joined) Counts() merge.Counts { return j.merger.Counts }
