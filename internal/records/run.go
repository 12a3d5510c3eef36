// Package records runs many cases from their files to their files: it opens the
// inputs, writes the records and what is wrong with them, and shows how far it is.
package records

import (
	"context"
	"errors"
	"fmt"

	"github.com/conmina/conmina/internal/cases"
	"github.com/conmina/conmina/internal/columns"
	"github.com/conmina/conmina/internal/exit"
	"github.com/conmina/conmina/internal/files"
	"github.com/conmina/conmina/internal/findings"
	"github.com/conmina/conmina/internal/joining"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/words"
)

// Run is a run over records. It ends its output and its file of errors.
type Run struct {
	Options cases.Options
	Inputs  Inputs
	Output  Output
	Errors  *Errors // nil when no file of errors was asked for
	Console findings.Console
	Watched bool // the console is a terminal, so that progress is shown
	// ByCase says that the rows of a case are answered as one record, and Alike that
	// numbers of cases that look the same are the same.
	ByCase, Alike bool
	Last          func() []Last // gives the records behind the others; nil without
}

// Answer answers the records. Its error is a problem, or says that the command ends
// with an exit code. It counts the records that were written before an error too.
func (r Run) Answer(ctx context.Context) (cases.Summary, error) {
	watch := watching(r.Console, r.Watched, r.Inputs.Size)
	inputs := watch.counting(r.Inputs.List)
	told := &flaws{Tally: r.Console.Tally(), console: r.Console, watch: watch, file: r.Errors}
	total, err := cases.Summary{}, error(nil)
	if r.ByCase {
		total, err = r.answerJoined(ctx, inputs, told)
	} else {
		total, err = r.answer(ctx, r.Options, inputs, told, told.add)
	}
	watch.end()
	told.Rest()
	if told.others && !r.Options.PassOthers {
		r.Console.Say("batch.others")
	}
	if err == nil {
		err = errors.Join(r.Output.Finish(), r.Errors.Finish())
	} else {
		err = errors.Join(problemOf(err), r.Output.Abandon(), r.Errors.Abandon())
	}
	return total, findings.First(err)
}

// answer answers records.
func (r Run) answer(ctx context.Context, options cases.Options, inputs []cases.Input, told *flaws, report func(cases.Flaw)) (cases.Summary, error) {
	options.Progress = told.watch.answered
	if b, ok := r.Output.(*book); ok {
		b.listen(&options)
	}
	if r.Errors == nil && !r.ByCase {
		options.Told, options.Untold = findings.Shown, told.Untold
	}
	out := &begun{Writer: r.Output}
	total, err := cases.Run(ctx, options, inputs, out, report)
	if err == nil {
		err = r.last(out, told, &total)
	}
	return total, err
}

// answerJoined answers records joined by their cases, and says how many were joined.
func (r Run) answerJoined(ctx context.Context, inputs []cases.Input, told *flaws) (cases.Summary, error) {
	joined, err := joining.Read(ctx, r.Options, r.Alike, inputs, told.add, told.watch.answered)
	if err != nil {
		return cases.Summary{}, err
	}
	total, err := r.answer(ctx, joined.Options(), []cases.Input{joined.Input()}, told, joined.Answered)
	if n := joined.Counts(); err == nil {
		told.watch.clear()
		r.Console.Say("by.summary", n.Records, n.Cases, n.Doubtful, n.Duplicates)
	}
	return total, err
}

// flaws receives the faults of the records of a run. It reports some of them, and
// writes all of them to a file when there is one.
type flaws struct {
	*findings.Tally
	console findings.Console
	watch   *watch
	file    *Errors // nil when no file was asked for
	others  bool    // a record is about an offence that the edition does not hold
}

func (t *flaws) add(f cases.Flaw) {
	t.watch.clear()
	switch f.Fault.Code {
	case law.OffenceUnknown, law.OffenceOutside, law.ArticleUnknown:
		t.others = t.others || len(f.Fault.Suggest) == 0 // else it may be a slip
	}
	t.Add(findings.At(f.Place, f.Fault), func() string {
		return fmt.Sprintf("%s: %s: %s", words.Visible(f.Place.String()), f.Fault.Code, t.console.Plain(t.console.Words.Fault(&f.Fault)))
	})
	if t.file != nil {
		t.file.add(f, t.console.Words.Fault(&f.Fault))
	}
}

// problemOf turns an error of a run into a problem.
func problemOf(err error) error {
	var (
		flaw *cases.Flaw
		read *cases.ReadError
		told *findings.Problem
		end  exit.Quit
	)
	switch {
	case errors.As(err, &flaw):
		f := findings.At(flaw.Place, flaw.Fault)
		switch {
		case flaw.Fault.Fact == columns.FactColumn:
			f.Subject = findings.Quoted("--column", flaw.Fault.Value)
		case flaw.Place.File == "":
			f.Subject = "--fields"
		}
		return findings.Stopping(exit.Usage, f)
	case errors.As(err, &read):
		return findings.Trouble(files.Unreadable, findings.Quoted("", read.Name), read.Err)
	case errors.As(err, &told), errors.As(err, &end):
		return err
	case errors.Is(err, context.Canceled):
		return exit.Quit(exit.Interrupted)
	}
	return findings.Trouble(findings.StdoutUnwritten, "", err)
}
