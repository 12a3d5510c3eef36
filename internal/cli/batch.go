package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"syscall"

	"github.com/spf13/cobra"

	"github.com/conmina/conmina/internal/cases"
	"github.com/conmina/conmina/internal/files"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/library"
	"github.com/conmina/conmina/internal/machine"
	"github.com/conmina/conmina/internal/typed"
	"github.com/conmina/conmina/internal/words"
)

type batchOptions struct {
	from, encoding                 once
	columns, ignore                many
	fields, separator              once
	onlyOurs, excel, resume        flip
	failOn, maxErrors, errors      once
	outputs                        []string // the other files that the run writes
	replace                        bool     // with --force and without --output, the other files may be replaced
	sink                           sink
	failUndetermined, failUnserved bool
	failRejected                   bool
}

func (p *program) batchCommand() *command {
	var o batchOptions
	return &command{
		name:    typed.Both("batch", "lote"),
		heading: manyCases,
		short: words.Both(
			"tables of cases in, one result for each record out",
			"tablas de casos: un resultado por cada registro",
		),
		how: words.Both(
			"Reads CSV with a header or JSON Lines, from files or from standard input, and writes one record for each record, in the same order. Columns and keys are those of conmina help batch-files; others are kept on the left. What is wrong with one record is told with its place and never stops the others. Of errors with the same code twenty are told and the rest counted; --errors FILE takes all of them. The edition is chosen as everywhere (conmina help editions): with a column or a key of dates, or a name that only the Código Penal has, it is penal-code. Where none was chosen, the first 16 MiB of each input are examined before anything is written; with --edition records are answered as they come.",
			"Lee CSV con encabezado o JSON Lines, de archivos o de la entrada estándar, y escribe un registro por cada uno, en el mismo orden. Las columnas y claves son las de conmina ayuda archivos; las demás se conservan a la izquierda. Lo que esté mal en un registro se indica con su lugar y nunca detiene el resto. De los errores con el mismo código se indican veinte y se cuentan los demás; --errores ARCHIVO los reúne todos. La edición se elige como en todas las órdenes (conmina ayuda ediciones): con una columna o clave de fechas, o un nombre que solo tiene el Código Penal, es penal-code. Si no se eligió ninguna, se examinan los primeros 16 MiB de cada entrada antes de escribir; con --edicion se responde registro por registro.",
		),
		takes: someFiles(),
		examples: []words.Sentence{
			words.Both("conmina batch cases.csv > results.csv", "conmina lote casos.csv > resultados.csv"),
			words.Both("conmina batch cases.csv -o results.csv", "conmina lote casos.csv -o resultados.csv"),
			words.Both("conmina batch --from jsonl --fields case_id,status,min_months,max_months < cases.jsonl", "conmina lote --desde jsonl --campos case_id,status,min_months,max_months < casos.jsonl"),
		},
		flags: p.recordFlags(&o, codes(failures), words.Both(
			"exit with code 1 when there is one of these: undetermined, not_answered, rejected",
			"termina con el código 1 si hay alguno de estos: undetermined, not_answered, rejected",
		)),
		run: func(c *cobra.Command, args []string) error { return p.batch(c.Context(), &o, args) },
	}
}

// someFiles stands for the names of any number of files.
func someFiles() words.Sentence { return words.Both("[FILE…]", "[ARCHIVO…]") }

// recordFlags lists the flags of every command that reads tables of cases.
func (p *program) recordFlags(o *batchOptions, failures suggestions, failOn words.Sentence) []flag {
	return slices.Concat([]flag{
		{name: typed.FromFlag, value: aFormat(), group: input, means: words.Both(
			"format of the input: csv or jsonl; else by the name of the file, else by its content",
			"formato de la entrada: csv o jsonl; si no, según el nombre del archivo o su contenido",
		), offers: p.fixedList(string(cases.CSV), string(cases.JSONL)), into: &o.from},
		{name: typed.Both("encoding", "codificacion"), value: words.Both("ENCODING", "CODIFICACIÓN"), group: input, means: words.Both(
			"encoding of the input: utf-8 or windows-1252; it is never guessed",
			"codificación de la entrada: utf-8 o windows-1252; nunca se adivina",
		), offers: p.fixedList(encodings...), into: &o.encoding},
		{name: typed.Both("column", "columna"), value: words.Both("ROLE=NAME", "DATO=NOMBRE"), group: input, means: words.Both(
			"a column or key that is a fact, whatever it is called: ROLE=NAME, with ROLE victim_age, offence_date … or a circumstance; may be repeated",
			"una columna o clave que es un dato, se llame como se llame: DATO=NOMBRE, con DATO edad, fecha… o una circunstancia; puede repetirse",
		), offers: nothing, into: &o.columns},
		{name: typed.Both("ignore", "ignorar"), value: aName(), group: input, means: words.Both(
			"a column or key that holds no fact, whatever it is called; may be repeated",
			"una columna o clave que no contiene ningún dato del caso, se llame como se llame; puede repetirse",
		), offers: nothing, into: &o.ignore},
		{name: typed.Both("max-errors", "max-errores"), value: aNumber(), group: input, means: words.Both("stop when this many records are rejected", "se detiene al llegar a este número de registros rechazados"), offers: nothing, into: &o.maxErrors},
		{name: typed.Both("fail-on", "fallar-si"), value: words.Both("LIST", "LISTA"), group: input, means: failOn, offers: failures, into: &o.failOn},
		{name: typed.Both("fields", "campos"), value: words.Both("LIST", "LISTA"), group: output, means: words.Both(
			"the columns to write, separated by commas: those of the result and those of the input",
			"las columnas que se escriben, separadas por comas: las del resultado y las de la entrada",
		), offers: codes(machine.Columns()), into: &o.fields},
		{name: typed.Both("only-ours", "solo-propias"), group: output, means: words.Both(
			"leave out the columns of the input that conmina does not know",
			"omite las columnas de la entrada que conmina no conoce",
		), into: &o.onlyOurs},
		{name: separatorWord(), value: aName(), group: output, means: words.Both(
			"between the cells of CSV: comma, semicolon or tab",
			"separador de las celdas de CSV: coma, punto-y-coma o tabulador",
		), offers: p.fixedList(separatorNames()...), into: &o.separator},
		{name: typed.Both("excel", "excel"), group: output, means: words.Both(
			"CSV as spreadsheets want it: byte order mark and CRLF",
			"CSV como lo esperan las hojas de cálculo: con BOM y CRLF",
		), into: &o.excel},
	}, o.sink.flags(), []flag{
		{name: typed.Both("errors", "errores"), value: aFile(), group: output, means: words.Both(
			"take everything that is wrong with the records into a CSV or JSON Lines file",
			"reúne en un archivo CSV o JSON Lines todo lo que está mal en los registros",
		), into: &o.errors},
		{name: typed.Both("resume", "reanudar"), group: output, means: words.Both(
			"go on with the part that an interrupted run has left",
			"continúa lo que dejó una ejecución interrumpida",
		), into: &o.resume},
	})
}

// aNumber stands for a number.
func aNumber() words.Sentence { return words.Both("NUMBER", "NÚMERO") }

var (
	encodings = []string{"utf-8", "windows-1252"}
	failures  = []string{"not_answered", "rejected", "undetermined"}
)

// separators maps names that shells do not change to separators of cells.
var separators = map[string]byte{"comma": ',', "semicolon": ';', "tab": '\t'}

func separatorNames() []string { return []string{"comma", "semicolon", "tab"} }

func (p *program) batch(ctx context.Context, o *batchOptions, names []string) error {
	if err := o.readFailOn(); err != nil {
		return err
	}
	options, err := p.batchSettings(o)
	o.forceOthers(o.errors)
	if err == nil {
		err = p.batchFormat(o, &options)
	}
	if err != nil {
		return err
	}
	in, err := p.tables(ctx, &options, names)
	if err != nil {
		return err
	}
	total, err := p.answer(ctx, o, options, in, p.batchOutput)
	if err != nil {
		return err
	}
	p.summary(total, options.Edition)
	return o.verdict(total)
}

// answer runs a batch from its files to its output. It returns counts only when
// there is no problem; with a problem it has already shown them.
func (p *program) answer(ctx context.Context, o *batchOptions, options cases.Options, in tables, open func(context.Context, *batchOptions) (batchOut, error)) (cases.Summary, error) {
	if o.sink.file.given {
		o.outputs = append(o.outputs, o.sink.file.text)
	}
	bad, err := p.openErrors(o, options)
	if err != nil {
		return cases.Summary{}, err
	}
	out, err := open(ctx, o)
	if err != nil {
		return cases.Summary{}, errors.Join(err, bad.abandon())
	}
	watch := p.watch(in.size)
	inputs := watch.counting(in.list)
	options.Progress = watch.answered
	told := &flaws{p.tally(), watch, bad}
	if bad == nil {
		options.Told, options.Untold = shown, told.untold
	}
	total, err := cases.Run(ctx, options, inputs, out, told.add)
	watch.end()
	told.rest()
	if err == nil {
		err = errors.Join(out.finish(), bad.finish())
	} else {
		err = errors.Join(p.batchProblem(err), out.abandon(), bad.abandon())
	}
	if problem := first(err); problem != nil {
		if total.Read > 0 && problem != error(quit{Broken}) { // a reader that closed the pipe reads no more
			p.summary(total, options.Edition)
		}
		return total, problem
	}
	return total, nil
}

// forceOthers applies --force without --output to the other files, when there are
// other files.
func (o *batchOptions) forceOthers(others ...once) {
	given := slices.ContainsFunc(others, func(f once) bool { return f.given })
	if given && !o.sink.file.given {
		o.replace, o.sink.force.on = o.sink.force.on, false
	}
}

// forced reports whether the files other than the output may be replaced.
func (o *batchOptions) forced() bool { return o.sink.force.on || o.replace }

// first returns the first of several joined errors. Only that one is reported.
func first(err error) error {
	var joined interface{ Unwrap() []error }
	if errors.As(err, &joined) {
		return joined.Unwrap()[0]
	}
	return err
}

// batchSettings reads the flags.
func (p *program) batchSettings(o *batchOptions) (cases.Options, error) {
	var c cases.Options
	choice := func(flag string, v once, choices []string) error {
		if v.given && !slices.Contains(choices, v.text) {
			return p.notOneOf(flag, v.text, choices)
		}
		return nil
	}
	if err := errors.Join(
		choice("--from", o.from, []string{"csv", "jsonl"}),
		choice("--encoding", o.encoding, encodings),
	); err != nil {
		return c, first(err)
	}
	c.From, c.Windows1252 = cases.Format(o.from.text), o.encoding.text == "windows-1252"
	c.OnlyOurs, c.Excel = o.onlyOurs.on, o.excel.on
	c.Naming.Ignore = o.ignore.texts
	for _, said := range o.columns.texts {
		role, name, ok := strings.Cut(said, "=")
		if !ok || role == "" || name == "" {
			return c, misuse(quoted("--column", said), "column_form")
		}
		c.Naming.Is = append(c.Naming.Is, cases.Named{Role: role, Name: name})
	}
	warned := map[string]bool{} // an input may be surveyed before it is read
	c.Header, c.Warn = p.tellHeader, func(file string, code law.Code) {
		if warned[file] {
			return
		}
		warned[file] = true
		fmt.Fprintf(p.Stderr, "%s: %s\n", words.Visible(file), p.plain(p.words().Say(code)))
	}
	if o.fields.given {
		for name := range strings.SplitSeq(o.fields.text, ",") {
			name = strings.TrimSpace(name)
			switch {
			case name == "":
				return c, misuse(quoted("--fields", o.fields.text), "fields_empty")
			case slices.Contains(c.Fields, name):
				return c, misuse(quoted("--fields", o.fields.text), "fields_twice", name)
			}
			c.Fields = append(c.Fields, name)
		}
		if o.onlyOurs.on {
			return c, misuse("--only-ours", "flags_exclude", "--fields")
		}
	}
	var err error
	if c.MaxErrors, err = number("--max-errors", o.maxErrors, 0); err != nil {
		return c, err
	}
	if o.resume.on && !o.sink.file.given {
		return c, misuse("--resume", "force_without_output")
	}
	return c, nil
}

// number reads a flag with a whole number of at least 1.
func number(flag string, given once, otherwise int) (int, error) {
	if !given.given {
		return otherwise, nil
	}
	n, err := strconv.Atoi(given.text)
	if err != nil || n < 1 || strconv.Itoa(n) != given.text {
		return 0, misuse(quoted(flag, given.text), "number_needed")
	}
	return n, nil
}

// batchFormat decides the format of the output: the format of the output file, else
// of the flag, else of the settings if that is a format for records, else of the
// input.
func (p *program) batchFormat(o *batchOptions, c *cases.Options) error {
	recordFormats := []string{"csv", "jsonl"}
	format, origin, _ := p.settings.get("format")
	switch {
	case o.sink.file.given:
		byName := extensions[strings.ToLower(filepath.Ext(o.sink.file.text))]
		if !slices.Contains(recordFormats, byName) {
			return misuse(quoted("--output", o.sink.file.text), "extension_unknown", strings.Join(extensionsOf(recordFormats), ", "))
		}
		if origin == "origin.flag" && format != byName {
			return misuse(quoted("--output", o.sink.file.text), "format_conflict", format)
		}
		c.To = cases.Format(byName)
	case o.sink.force.on:
		return misuse("--force", "force_without_output")
	case origin == "origin.flag" && !slices.Contains(recordFormats, format):
		return p.notOneOf("--format", format, recordFormats)
	case slices.Contains(recordFormats, format):
		c.To = cases.Format(format)
	case o.excel.on || o.separator.given:
		c.To = cases.CSV
	}
	for flag, given := range map[string]bool{"--excel": o.excel.on, "--separator": o.separator.given} {
		if given && c.To != cases.CSV {
			return misuse(flag, "csv_only")
		}
	}
	name, _, _ := p.settings.get("separator")
	if o.separator.given {
		name = settingValue("separator", o.separator.text)
		if !slices.Contains(separatorNames(), name) {
			return p.notOneOf("--separator", o.separator.text, separatorNames())
		}
	}
	c.Separator = separators[name]
	return nil
}

// readFailOn reads which results count as findings.
func (o *batchOptions) readFailOn() error {
	if !o.failOn.given {
		return nil
	}
	for name := range strings.SplitSeq(o.failOn.text, ",") {
		switch strings.TrimSpace(name) {
		case "undetermined":
			o.failUndetermined = true
		case "not_answered":
			o.failUnserved = true
		case "rejected":
			o.failRejected = true
		default:
			return misuseNear(quoted("--fail-on", name), "choice_unknown", law.Nearest(name, failures), strings.Join(failures, ", "))
		}
	}
	return nil
}

// expanded replaces a pattern by the names of the files that match it, because
// shells of Windows do not do so. A file whose name is the pattern itself is taken
// literally.
func expanded(names []string) []string {
	var list []string
	for _, name := range names {
		found, err := filepath.Glob(name)
		if _, missing := os.Stat(name); missing == nil || err != nil || len(found) == 0 {
			found = []string{name}
		}
		list = append(list, found...)
	}
	return list
}

// verdict gives the exit code for the records that were answered.
func (o *batchOptions) verdict(s cases.Summary) error {
	switch {
	case o.failUndetermined && s.Undetermined > 0, o.failUnserved && s.NotAnswered > 0, o.failRejected && s.Rejected > 0:
		return quit{Finding}
	case s.Rejected > 0:
		return quit{RowsLost}
	}
	return nil
}

// tables holds the inputs of a batch. size is the size of all inputs together, in
// bytes, or 0 when it is not known.
type tables struct {
	list []cases.Input
	size int64
}

// tables finds the inputs and the edition that answers them. When nobody chose an
// edition, it looks in the inputs for dates and names that only the Code knows.
func (p *program) tables(ctx context.Context, o *cases.Options, names []string) (in tables, err error) {
	if in.list, in.size, err = p.inputs(names); err != nil {
		return in, err
	}
	err = p.within(func(l library.Library) (err error) {
		s, chosen := library.NewShelf(l), p.wasChosen()
		var q library.Question
		if !chosen.Made() && s.HasBoth() {
			if q, in.list, err = p.survey(ctx, *o, in.list, s); err != nil {
				return err
			}
			o.Undated = true
		}
		if o.Edition, err = s.Answering(q, chosen); err == nil {
			err = s.LendNames(o.Edition)
		}
		o.Undated = o.Undated && err == nil && o.Edition.Because == law.ByDefault
		return err
	})
	return in, err
}

// survey looks in the inputs for content that only the Code can answer.
func (p *program) survey(ctx context.Context, o cases.Options, list []cases.Input, s library.Shelf) (q library.Question, again []cases.Input, err error) {
	report, err := s.Edition(library.TheReport)
	code, codeErr := s.Edition(library.TheCode)
	if err = errors.Join(err, codeErr); err != nil {
		return q, nil, err
	}
	seen := map[string]bool{} // by name: whether only the Code has it
	only := func(kind, name string, of library.Question) bool {
		if _, looked := seen[kind+name]; !looked {
			seen[kind+name] = of.Between(code, report)
		}
		return seen[kind+name]
	}
	found, again, err := cases.Survey(ctx, o, list, []*law.Edition{code, report}, func(offence string, circumstances []string) bool {
		return only("offence ", offence, library.Question{Offences: []string{offence}}) ||
			slices.ContainsFunc(circumstances, func(c string) bool { return only("circumstance ", c, library.Question{Circumstances: []string{c}}) })
	})
	if err != nil {
		return q, nil, quit{Interrupted}
	}
	return library.Question{DateColumn: found.Dates, ByName: found.Name}, again, nil
}

// inputs lists the inputs without opening them. A dash, or no name at all, means
// standard input.
func (p *program) inputs(names []string) (list []cases.Input, size int64, err error) {
	if len(names) == 0 {
		if p.Terminal.In {
			return nil, 0, misuse("", "input_needed")
		}
		names = []string{"-"}
	}
	known := true
	names = expanded(names)
	for i, name := range names {
		if name == "-" {
			if slices.Contains(names[:i], name) {
				return nil, 0, misuse(quoted("", name), "stdin_twice")
			}
			in := p.standardInput()
			list = append(list, cases.Input{Name: name, Open: func() (io.ReadCloser, error) { return in, nil }})
			known = false
			continue
		}
		info, err := os.Stat(name)
		if err != nil {
			return nil, 0, trouble(files.Unreadable, quoted("", name), err)
		}
		if info.IsDir() {
			return nil, 0, trouble(files.Unreadable, quoted("", name), syscall.EISDIR)
		}
		p.reads = append(p.reads, name)
		known = known && info.Mode().IsRegular()
		size += info.Size()
		list = append(list, cases.Input{
			Name: name, Lasting: info.Mode().IsRegular() && !files.IsStream(name),
			Open: func() (io.ReadCloser, error) { return files.OpenSteady(name, info) },
		})
	}
	if !known {
		size = 0
	}
	return list, size, nil
}

// batchProblem turns an error of a run into a problem.
func (p *program) batchProblem(err error) error {
	var (
		flaw *cases.Flaw
		read *cases.ReadError
		told *problem
		end  quit
	)
	switch {
	case errors.As(err, &flaw):
		f := flawFinding(*flaw)
		switch {
		case flaw.Fault.Fact == cases.FactColumn:
			f.subject = quoted("--column", flaw.Fault.Value)
		case flaw.Place.File == "":
			f.subject = "--fields"
		}
		return &problem{Usage, []finding{f}}
	case errors.As(err, &read):
		return trouble(files.Unreadable, quoted("", read.Name), read.Err)
	case errors.As(err, &told), errors.As(err, &end):
		return err
	case errors.Is(err, context.Canceled):
		return quit{Interrupted}
	}
	return trouble(stdoutUnwritten, "", err)
}

// tellHeader says once how the columns of a table were understood. On a terminal it
// names all columns that are read or passed on. Elsewhere it names only columns
// that were recognised by their words.
func (p *program) tellHeader(h cases.Header) {
	read := h.ByWords
	if p.Terminal.Err {
		read = h.Read
	}
	if len(read) == 0 {
		return
	}
	var list, own []string
	for _, n := range read {
		list = append(list, words.Visible(n.Name)+" = "+n.Role)
	}
	for _, name := range h.Own {
		own = append(own, words.Visible(name))
	}
	text := p.words().Say("batch.columns", h.File, strings.Join(list, ", "))
	if p.Terminal.Err && len(own) > 0 {
		text += p.words().Say("batch.columns_own", strings.Join(own, ", "))
	}
	fmt.Fprintln(p.Stderr, p.plain(text))
}

// summary says how many records got each kind of answer.
func (p *program) summary(s cases.Summary, e *law.Edition) {
	if s.Stopped {
		p.say("batch.stopped", s.Rejected)
	}
	if s.DatesUnused > 0 {
		p.say("batch.dates_unused", s.DatesUnused, e.ID)
	}
	p.say("batch.summary", s.Read, s.Determined, s.Undetermined, s.NotAnswered, s.Rejected)
	if e.Because != law.ByFlag { // with a flag, the user has just typed the edition
		p.say("batch.edition", e.ID, p.words().Because(e))
	}
}
