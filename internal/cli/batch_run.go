package cli

import (
	"context"
	"errors"
	"slices"
	"strings"

	"github.com/conmina/conmina/internal/cases"
	"github.com/conmina/conmina/internal/exit"
	"github.com/conmina/conmina/internal/files"
	"github.com/conmina/conmina/internal/findings"
	"github.com/conmina/conmina/internal/library"
	"github.com/conmina/conmina/internal/records"
	"github.com/conmina/conmina/internal/sheet"
)

// tables finds the inputs and the edition that answers them.
func (p *program) tables(ctx context.Context, b *batchOptions, o *cases.Options, names []string) (in records.Inputs, err error) {
	if in, err = records.Find(names, b.reading, p.standardInput, p.Terminal.In); err != nil {
		return in, err
	}
	p.reads = append(p.reads, in.Files...)
	p.teller().Unread(in)
	err = p.within(func(l library.Library) error { return in.Answering(ctx, o, l, p.wasChosen(), b.Spaces.On) })
	return in, err
}

// answer runs a batch from its files to its output. It returns counts only when
// there is no problem; with a problem it has already shown them.
func (p *program) answer(ctx context.Context, o *batchOptions, options cases.Options, in records.Inputs, open func(context.Context, *batchOptions) (records.Output, error)) (cases.Summary, error) {
	byCase, err := o.ByCase()
	if err != nil {
		return cases.Summary{}, err
	}
	run, err := p.prepared(ctx, o, options, in, open)
	if err != nil {
		return cases.Summary{}, err
	}
	run.ByCase, run.Alike, run.Last = byCase, o.Alike.On, o.last
	total, err := run.Answer(ctx)
	if err != nil && total.Read > 0 && err != error(exit.Quit(exit.Broken)) { // a reader that closed the pipe reads no more
		p.teller().Summary(total, options.Edition)
	}
	return total, err
}

// prepared opens the output of a run and its file of errors.
func (p *program) prepared(ctx context.Context, o *batchOptions, options cases.Options, in records.Inputs, open func(context.Context, *batchOptions) (records.Output, error)) (records.Run, error) {
	if o.File.Given {
		o.outputs = append(o.outputs, o.File.Text)
	}
	bad, err := p.openErrors(o, options)
	if err != nil {
		return records.Run{}, err
	}
	out, err := open(ctx, o)
	if err != nil {
		return records.Run{}, errors.Join(err, bad.Abandon())
	}
	return records.Run{Options: options, Inputs: in, Output: out, Errors: bad, Console: p.console(), Watched: p.Terminal.Err}, nil
}

// batchOutput opens the destination of records.
func (p *program) batchOutput(ctx context.Context, o *batchOptions) (records.Output, error) {
	if o.File.Given {
		file := o.File.Text
		if o.toWorkbook() {
			return records.ToWorkbook(p.target(file, o.Force.On), o.order, findings.Quoted("--output", file))
		}
		return records.ToFile(p.target(file, o.Force.On), o.Resume.On, findings.Quoted("--output", file), p.console())
	}
	if err := p.mayAnswer(&o.Output); err != nil {
		return nil, err
	}
	if o.shown != nil {
		return o.shown, nil
	}
	return &records.Stream{Context: ctx, Out: p.Stdout, Pipe: p.Terminal.OutPipe, Terminal: p.Terminal.Out}, nil
}

// openErrors begins the file of --errors; nil when the flag is not given.
func (p *program) openErrors(o *batchOptions, c cases.Options) (*records.Errors, error) {
	if !o.Errors.Given {
		return nil, nil
	}
	name := o.Errors.Text
	subject := findings.Quoted("--errors", name)
	allowed := []string{"csv", "jsonl"}
	format := sheet.FormatOf(name)
	if !slices.Contains(allowed, format) {
		return nil, findings.Misuse(subject, "extension_unknown", strings.Join(sheet.ExtensionsOf(allowed), ", "))
	}
	path, err := p.mayWrite(subject, name, o.forced())
	if err != nil {
		return nil, err
	}
	for _, other := range o.outputs {
		if files.Same(name, other) || files.Same(path, files.PartialName(other)) {
			return nil, findings.Misuse(subject, "errors_is_output")
		}
	}
	return records.NewErrors(p.target(name, o.forced()), cases.Format(format), c, subject)
}
