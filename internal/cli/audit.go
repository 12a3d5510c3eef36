package cli

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/conmina/conmina/internal/audit"
	"github.com/conmina/conmina/internal/cases"
	"github.com/conmina/conmina/internal/command"
	"github.com/conmina/conmina/internal/exit"
	"github.com/conmina/conmina/internal/files"
	"github.com/conmina/conmina/internal/findings"
	"github.com/conmina/conmina/internal/flags"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/library"
	"github.com/conmina/conmina/internal/records"
	"github.com/conmina/conmina/internal/screens/sentences"
	"github.com/conmina/conmina/internal/settings"
	"github.com/conmina/conmina/internal/sheet"
	"github.com/conmina/conmina/internal/spaces"
	"github.com/conmina/conmina/internal/typed"
	"github.com/conmina/conmina/internal/words"
)

type auditOptions struct {
	batchOptions
	summary command.Once
	cases   command.Once
	failing []audit.Verdict // that count as findings; none: those that need a reason
	rows    bool            // records are written instead of the summary
}

func (p *program) auditCommand() *command.Command {
	var o auditOptions
	return &command.Command{
		Heading: command.ManyCases,
		Short: words.Both(
			"imposed sentences against ranges: questions, never accusations",
			"penas impuestas frente a su marco: preguntas, no acusaciones",
		),
		How: words.Both(
			"Reads tables of sentences: the columns of conmina help batch-files, and sentence (8y, 8y6m, 96m, 8 años, life, acquitted) or sentence_months, filed (the offence charged), reasons, district, court, year and source. Reasons are attempt, secondary-participation, offender-age, confession, early-termination, collaboration, several-offences or other words, separated by semicolons; several-offences explains a term above the range and the others one below it; other words explain either. It writes a summary with the cases that deserve a written reason; with --format csv or jsonl, or -o FILE.csv, one result for each record. Exit code 1 when a sentence needs a reason. The edition is chosen as everywhere (conmina help editions): a table with a column of dates is held against penal-code, by the date of each act.",
			"Lee tablas de sentencias: las columnas de conmina ayuda archivos, y pena o sentence (8y, 8y6m, 96m, 8 años, cadena perpetua, absuelto) o pena_meses, acusacion (el delito de la acusación), razones, distrito, juzgado, año y fuente. Las razones son tentativa, complicidad-secundaria, responsabilidad-restringida, confesion, terminacion-anticipada, colaboracion, concurso u otras palabras, separadas por punto y coma; el concurso explica una pena por encima del marco y las demás, una por debajo; otras palabras, cualquiera de las dos. Escribe un resumen con los casos que merecen una razón escrita; con --formato csv o jsonl, o -o ARCHIVO.csv, un resultado por cada registro. Código de salida 1 si alguna pena necesita una razón. La edición se elige como en todas las órdenes (conmina ayuda ediciones): una tabla con columna de fechas se contrasta con penal-code, según la fecha de cada hecho.",
		),
		Takes: flags.Files(),
		Examples: []words.Sentence{
			words.Both("conmina audit sentences.csv", "conmina auditar sentencias.csv"),
			words.Both("conmina audit sentences.csv -o results.csv --summary report.md", "conmina auditar sentencias.csv -o resultados.csv --resumen informe.md"),
			words.Both("conmina audit sentences.csv --fail-on below,age_not_applied", "conmina auditar sentencias.csv --fallar-si below,age_not_applied"),
		},
		Flags: append(o.batchOptions.Records.Flags(p.fixedList, flags.Codes(append(audit.VerdictNames(), "none")), words.Both(
			"exit with code 1 only for these verdicts, such as below,age_not_applied; none for no verdict. A case that lacks a fact counts for the verdict of all its ranges too",
			"termina con el código 1 solo si hay alguno de estos resultados, como below,age_not_applied; none: con ninguno. Un caso al que le falta un dato cuenta también por el resultado en que coinciden todos sus marcos",
		)),
			command.Flag{Name: typed.Both("summary", "resumen"), Value: flags.File(), Group: command.Output, Means: words.Both(
				"write the summary to a file as well, with the format of its extension",
				"escribe el resumen también en un archivo, en el formato de su extensión",
			), Into: &o.summary},
			command.Flag{Name: casesWord(), Value: flags.Count(), Group: command.Output, Means: words.Both(
				"how many cases of each kind the summary lists; the others are counted (by default 50)",
				"cuántos casos de cada clase se listan en el resumen; los demás se cuentan (por omisión, 50)",
			), Offers: command.Nothing, Into: &o.cases},
		),
		Run: func(ctx context.Context, args []string) error { return p.audit(ctx, &o, args) },
	}
}

func (p *program) audit(ctx context.Context, o *auditOptions, names []string) error {
	failing, err := o.Failing(audit.VerdictNames())
	if err != nil {
		return err
	}
	for _, name := range failing {
		o.failing = append(o.failing, audit.Verdict(name))
	}
	o.foreign = func(role string) bool { return !o.Spaces.On && spaces.Reads(role) }
	options, err := p.batchSettings(&o.batchOptions)
	if err != nil {
		return err
	}
	o.forceOthers(o.summary, o.Errors)
	format, err := p.auditFormat(o, &options)
	if err != nil {
		return err
	}
	summaryFormat, err := o.summaryFormat()
	if err != nil {
		return err
	}
	listed, err := flags.Number("--cases", o.cases, audit.Listed)
	if err != nil {
		return err
	}
	auditor, err := p.auditor(o, nil)
	if err != nil {
		return err
	}
	options.Task = auditor.Task(nil) // its columns are known without an edition
	p.withSentences(&options)
	in, err := p.tables(ctx, &o.batchOptions, &options, names)
	if err != nil {
		return err
	}
	if err := p.mayWriteSummaries(o, names); err != nil {
		return err
	}
	summary := audit.NewSummary(options.Edition, listed)
	if auditor, err = p.auditor(o, options.Edition); err != nil {
		return err
	}
	options.Task = auditor.Task(summary)
	p.withSentences(&options)
	open := p.batchOutput
	if options.Unwritten = !o.rows; options.Unwritten {
		open = func(context.Context, *batchOptions) (records.Output, error) {
			return records.Nowhere{}, p.mayAnswer(&o.Output)
		}
	}
	total, err := p.answer(ctx, &o.batchOptions, options, in, open)
	if err != nil {
		return err
	}
	report, err := p.audited(summary, options.Edition)
	if err != nil {
		return err
	}
	if o.Spaces.On {
		if report.Part, err = p.generalPart(options.Edition.ID); err != nil {
			return p.known(err)
		}
	}
	if err := p.writeSummaries(o, report, format, summaryFormat); err != nil {
		return err
	}
	p.teller().Summary(total, options.Edition)
	if report.Differing != nil {
		fmt.Fprintln(p.Stderr, p.plain("conmina: "+sentences.DifferingSaid(p.words(), report.Differing)))
	}
	return o.verdict(summary, total)
}

// auditor is the auditor of an edition, which compares terms with spaces too when that
// was asked for.
func (p *program) auditor(o *auditOptions, e *law.Edition) (*audit.Auditor, error) {
	if !o.Spaces.On {
		return audit.New(e), nil
	}
	reader, err := p.spaces(e)
	if err != nil {
		return nil, err
	}
	return audit.New(e).With(reader), nil
}

// audited is the report of an audit. It compares the offences of the audited
// edition with their counterparts in the Code.
func (p *program) audited(s *audit.Summary, e *law.Edition) (audit.Audited, error) {
	report := s.Report()
	if e.Custom || e.ID != library.TheReport {
		return report, nil
	}
	code, err := library.ShippedFor(library.TheCode)
	if err == nil {
		report.Differing = s.Differing(code, p.today())
	}
	return report, p.known(err)
}

// auditFormat decides from the requested format whether records or the summary are
// written.
func (p *program) auditFormat(o *auditOptions, c *cases.Options) (string, error) {
	format, origin, _ := p.settings.Get("format")
	if o.File.Given {
		format = sheet.FormatOf(o.File.Text)
		origin = settings.FromFlag
	}
	o.rows = o.toWorkbook() || origin == settings.FromFlag && (format == "csv" || format == "jsonl") || o.Excel.On || o.Separator.Given || o.Fields.Given
	if o.rows {
		return "", p.batchFormat(&o.batchOptions, c)
	}
	c.To, c.Separator = cases.CSV, ','
	if o.Resume.On {
		return "", findings.Misuse("--resume", "csv_only")
	}
	if format == "csv" || format == "jsonl" {
		format = "text" // the setting is meant for other commands
	}
	if o.File.Given {
		return p.format(&o.Output, true)
	}
	if o.Force.On {
		return "", findings.Misuse("--force", "force_without_output")
	}
	allowed := sheet.FormatsDrawn()
	if !slices.Contains(allowed, format) {
		return "", p.notOneOf("--format", format, allowed)
	}
	return format, nil
}

// summaryFormat is the format that belongs to the extension of the summary's file.
func (o *auditOptions) summaryFormat() (string, error) {
	if !o.summary.Given {
		return "", nil
	}
	format := sheet.FormatOf(o.summary.Text)
	if allowed := sheet.FormatsDrawn(); !slices.Contains(allowed, format) {
		return "", findings.Misuse(findings.Quoted("--summary", o.summary.Text), "extension_unknown", strings.Join(sheet.ExtensionsOf(allowed), ", "))
	}
	return format, nil
}

// mayWriteSummaries checks, before a long run, that the files of the summary may be
// written after it. The file of records is checked when it is opened.
func (p *program) mayWriteSummaries(o *auditOptions, names []string) error {
	p.reads = append(p.reads, names...)
	output, summary := o.File, o.summary
	if summary.Given {
		o.outputs = append(o.outputs, summary.Text)
		path, err := p.mayWrite(findings.Quoted("--summary", summary.Text), summary.Text, o.forced())
		switch {
		case err != nil:
			return err
		case output.Given && files.Same(output.Text, path):
			return findings.Misuse(findings.Quoted("--summary", summary.Text), "summary_is_output")
		}
	}
	if output.Given && !o.rows {
		_, err := p.mayWrite(findings.Quoted("--output", output.Text), output.Text, o.Force.On)
		return err
	}
	return nil
}

// writeSummaries writes the summary to the places that were asked for. When records
// go to standard output, the summary does not.
func (p *program) writeSummaries(o *auditOptions, report audit.Audited, format, summaryFormat string) error {
	if o.summary.Given {
		data, err := sentences.Audit(summaryFormat, report, p.style())
		if err != nil {
			return err
		}
		if err := p.writeFile(findings.Quoted("--summary", o.summary.Text), o.summary.Text, data, o.forced()); err != nil {
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
	return p.deliver(&o.Output, data)
}

func (o *auditOptions) verdict(s *audit.Summary, total cases.Summary) error {
	switch {
	case s.Found(o.failing) > 0, !o.FailOn.Given && s.Asked() > 0:
		return exit.Quit(exit.Finding)
	case total.Rejected > 0:
		return exit.Quit(exit.RowsLost)
	}
	return nil
}
