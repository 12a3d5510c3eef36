package cli

import (
	"context"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/conmina/conmina/internal/audit"
	"github.com/conmina/conmina/internal/cases"
	"github.com/conmina/conmina/internal/files"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/screens/sentences"
)

type auditOptions struct {
	batchOptions
	summary once
	cases   once
	failing []audit.Verdict
	rows    bool // records are written, not the summary
}

func (p *program) auditCommand() *cobra.Command {
	var o auditOptions
	c := &cobra.Command{
		Use:     "audit [" + p.words().Say("value.file") + "…]",
		Short:   p.words().Say("command.audit"),
		Long:    p.words().Say("audit.how"),
		Example: "conmina audit sentences.csv\nconmina audit sentences.csv -o results.csv --summary report.md\nconmina audit sentences.csv --fail-on below,age_not_applied",
		RunE:    func(c *cobra.Command, args []string) error { return p.audit(c.Context(), &o, args) },
	}
	p.recordFlags(c, &o.batchOptions, "flag.audit_fail_on")
	out := p.flagsOf(c.Flags(), "group.output")
	out.text(&o.summary, "summary", "", "value.file", "flag.summary")
	out.text(&o.cases, "cases", "", "value.number", "flag.audit_cases")
	register(c, "cases", nothing)
	var verdicts []string
	for _, v := range audit.Verdicts() {
		verdicts = append(verdicts, string(v))
	}
	register(c, "fail-on", codes(append(verdicts, "none")))
	return c
}

func (p *program) audit(ctx context.Context, o *auditOptions, names []string) error {
	if err := o.readFailing(); err != nil {
		return err
	}
	options, err := p.batchSettings(&o.batchOptions)
	if err != nil {
		return err
	}
	o.forceOthers(o.summary, o.errors)
	format, err := p.auditFormat(o, &options)
	if err != nil {
		return err
	}
	summaryFormat, err := o.summaryFormat()
	if err != nil {
		return err
	}
	listed, err := number("--cases", o.cases, audit.Listed)
	if err != nil {
		return err
	}
	options.Extra = audit.Auditor{}.Extra(nil) // for its columns
	in, err := p.tables(ctx, &options, names)
	if err != nil {
		return err
	}
	if err := p.mayWriteSummaries(o, names); err != nil {
		return err
	}
	summary := audit.NewSummary(options.Edition, listed)
	options.Extra = audit.Auditor{Edition: options.Edition}.Extra(summary.Add)
	open := p.batchOutput
	if !o.rows {
		open = func(context.Context, *batchOptions) (batchOut, error) { return nowhere{}, p.mayAnswer(&o.sink) }
	}
	total, err := p.answer(ctx, &o.batchOptions, options, in, open)
	if err != nil {
		return err
	}
	report, err := p.audited(summary, options.Edition)
	if err != nil {
		return err
	}
	if err := p.writeSummaries(o, report, format, summaryFormat); err != nil {
		return err
	}
	p.summary(total, options.Edition)
	if report.Parting != nil {
		fmt.Fprintln(p.Stderr, p.plain("conmina: "+sentences.PartingSaid(p.words(), report.Parting)))
	}
	return o.verdict(summary, total)
}

// audited is the report of an audit. What the report's edition answered stands
// beside what the Code has for the same offences.
func (p *program) audited(s *audit.Summary, e *law.Edition) (audit.Audited, error) {
	report := s.Report()
	if e.Custom || e.ID != theReport {
		return report, nil
	}
	code, err := shippedFor(theCode)
	if err == nil {
		report.Parting = s.Parting(code, p.today())
	}
	return report, err
}

// nowhere takes records that nobody asked for.
type nowhere struct{}

func (nowhere) Write(b []byte) (int, error) { return len(b), nil }

func (nowhere) finish() error { return nil }

func (nowhere) abandon() error { return nil }

// auditFormat tells records from the summary by the format that is asked for.
func (p *program) auditFormat(o *auditOptions, c *cases.Options) (string, error) {
	format, origin, _ := p.settings.get("format")
	if o.sink.file.given {
		format = extensions[strings.ToLower(filepath.Ext(o.sink.file.text))]
		origin = "origin.flag"
	}
	o.rows = origin == "origin.flag" && (format == "csv" || format == "jsonl") || o.excel.on || o.separator.given || o.fields.given
	if o.rows {
		return "", p.batchFormat(&o.batchOptions, c)
	}
	c.To, c.Separator = cases.CSV, ','
	if o.resume.on {
		return "", misuse("--resume", "csv_only")
	}
	if format == "csv" || format == "jsonl" {
		format = "text" // a setting that is meant for other commands
	}
	if o.sink.file.given {
		return p.format(&o.sink, true)
	}
	if o.sink.force.on {
		return "", misuse("--force", "force_without_output")
	}
	allowed := formatNames(true)
	if !slices.Contains(allowed, format) {
		return "", p.notOneOf("--format", format, allowed)
	}
	return format, nil
}

// summaryFormat is that of the extension of the summary's file.
func (o *auditOptions) summaryFormat() (string, error) {
	if !o.summary.given {
		return "", nil
	}
	format := extensions[strings.ToLower(filepath.Ext(o.summary.text))]
	if allowed := formatNames(true); !slices.Contains(allowed, format) {
		return "", misuse(quoted("--summary", o.summary.text), "extension_unknown", strings.Join(extensionsOf(allowed), ", "))
	}
	return format, nil
}

// mayWriteSummaries looks before a long run whether its files may be written
// behind it. Records have a file of their own, which is looked at when it is
// opened.
func (p *program) mayWriteSummaries(o *auditOptions, names []string) error {
	p.reads = append(p.reads, names...)
	output, summary := o.sink.file, o.summary
	if summary.given {
		o.outputs = append(o.outputs, summary.text)
		path, err := p.mayWrite(quoted("--summary", summary.text), summary.text, o.forced())
		switch {
		case err != nil:
			return err
		case output.given && files.Same(output.text, path):
			return misuse(quoted("--summary", summary.text), "summary_is_output")
		}
	}
	if output.given && !o.rows {
		_, err := p.mayWrite(quoted("--output", output.text), output.text, o.sink.force.on)
		return err
	}
	return nil
}

// writeSummaries writes the summary where it was asked for. Beside records on
// standard output it has no place there.
func (p *program) writeSummaries(o *auditOptions, report audit.Audited, format, summaryFormat string) error {
	if o.summary.given {
		data, err := sentences.Audit(summaryFormat, report, p.style())
		if err != nil {
			return err
		}
		if err := p.writeFile(quoted("--summary", o.summary.text), o.summary.text, data, o.forced()); err != nil {
			return err
		}
	}
	if o.rows {
		return nil
	}
	data, err := sentences.Audit(format, report, p.style())
	if err != nil {
		return err
	}
	return p.deliver(&o.sink, data)
}

// readFailing reads the verdicts that are findings; by default those that need
// a reason.
func (o *auditOptions) readFailing() error {
	var names []string
	for _, v := range audit.Verdicts() {
		names = append(names, string(v))
	}
	if !o.failOn.given || o.failOn.text == "none" {
		return nil
	}
	for name := range strings.SplitSeq(o.failOn.text, ",") {
		name = strings.TrimSpace(name)
		if !slices.Contains(names, name) {
			choices := append(names, "none")
			return misuseNear(quoted("--fail-on", name), "choice_unknown", law.Nearest(name, choices), strings.Join(choices, ", "))
		}
		o.failing = append(o.failing, audit.Verdict(name))
	}
	return nil
}

func (o *auditOptions) verdict(s *audit.Summary, total cases.Summary) error {
	switch {
	case s.Found(o.failing) > 0, !o.failOn.given && s.Asked() > 0:
		return quit{Finding}
	case total.Rejected > 0:
		return quit{RowsLost}
	}
	return nil
}
