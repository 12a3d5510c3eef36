package cli

import (
	"context"
	"slices"

	"github.com/conmina/conmina/internal/audit"
	"github.com/conmina/conmina/internal/command"
	"github.com/conmina/conmina/internal/flags"
	"github.com/conmina/conmina/internal/merge"
	"github.com/conmina/conmina/internal/records"
	"github.com/conmina/conmina/internal/spaces"
	"github.com/conmina/conmina/internal/typed"
	"github.com/conmina/conmina/internal/words"
)

type mergeOptions struct {
	batchOptions
	victims command.Flip
}

// readFlags are the flags of a batch that say how tables are read and written.
var readFlags = []string{"from", "encoding", "sheet", "header-row", "column", "ignore", "dates", "map", "separator", "excel", "output", "force", "errors"}

func (p *program) mergeCommand() *command.Command {
	var o mergeOptions
	own := slices.DeleteFunc(o.batchOptions.Records.Flags(p.fixedList, command.Nothing, words.Sentence{}), func(f command.Flag) bool { return !slices.Contains(readFlags, f.Name.English) })
	return &command.Command{
		Heading: command.ManyCases,
		Short: words.Both(
			"registers of the same cases in, one row for each case out",
			"registros de los mismos casos: una fila por cada caso",
		),
		How: words.Both(
			"Joins what several registers say about the same cases, by the number of the case. Its output is a table for batch and audit: facts that agree are joined, and what each register says stays in columns of its own (age@police). Facts that differ are told with both places and left in doubt, never chosen: ages become the band that holds them, days the period that holds them, a circumstance is one that may be present, and an offence stays blank, so that batch answers with every range that may apply or with none. merge_doubts names the facts in doubt. A blank says nothing. All cases are held in memory. Exit code 1 when something is in doubt, 3 when rows were left out.",
			"Reúne lo que varios registros dicen de los mismos casos, por el número del caso. Su salida es una tabla para lote y auditar: los datos que coinciden se unen, y lo que dice cada registro queda en columnas propias (edad@policia). De los datos que difieren se indican ambos lugares y quedan en duda, sin elegir ninguno: las edades pasan a ser el rango que las contiene; las fechas, el periodo que las contiene; una circunstancia, una que quizá concurre, y el delito queda en blanco, de modo que lote responde con todos los marcos posibles o con ninguno. merge_doubts nombra los datos en duda. Una celda en blanco no dice nada. Todos los casos se guardan en memoria. Código de salida 1 si algo queda en duda; 3 si se omitieron filas.",
		),
		Takes: flags.Files(),
		Examples: []words.Sentence{
			words.Both("conmina merge police.csv prosecution.csv court.xlsx --by case_id -o cases.csv", "conmina fusionar policia.csv fiscalia.csv juzgado.xlsx --por caso -o casos.csv"),
			words.Both("conmina merge police.csv court.csv | conmina batch", "conmina fusionar policia.csv juzgado.csv | conmina lote"),
		},
		Flags: slices.Concat(o.Joining.Flags(words.Both(
			"the column with the number of the case; else the one that is named like it",
			"la columna con el número del caso; si no, la que se llame así",
		)), []command.Flag{
			{Name: typed.Both("victim-rows", "filas-victimas"), Group: command.Input, Means: words.Both(
				"several rows of a case in one register are its victims",
				"varias filas de un caso en un mismo registro son sus víctimas",
			), Into: &o.victims},
		}, own),
		Run: func(ctx context.Context, args []string) error { return p.merge(ctx, &o, args) },
	}
}

func (p *program) merge(ctx context.Context, o *mergeOptions, names []string) error {
	o.foreign = spaces.Reads
	options, err := p.batchSettings(&o.batchOptions)
	if err == nil {
		o.forceOthers(o.Errors)
		err = p.batchFormat(&o.batchOptions, &options)
	}
	if err != nil {
		return err
	}
	task := audit.New(nil).Task(nil)
	task.Needed, task.Partial = nil, true
	options.Task = task
	in, err := p.tables(ctx, &o.batchOptions, &options, names)
	if err != nil {
		return err
	}
	run, err := p.prepared(ctx, &o.batchOptions, options, in, p.batchOutput)
	if err != nil {
		return err
	}
	counts, err := run.Merge(ctx, merge.Options{Inputs: task.Inputs, Alike: o.Alike.On, Victims: o.victims.On})
	if err != nil {
		return err
	}
	p.console().Say("merge.summary", counts.Records, len(in.List), counts.Cases, counts.Doubtful, counts.Duplicates, counts.Rejected)
	return records.MergeVerdict(counts)
}
