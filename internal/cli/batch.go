package cli

import (
	"context"

	"github.com/conmina/conmina/internal/audit"
	"github.com/conmina/conmina/internal/command"
	"github.com/conmina/conmina/internal/flags"
	"github.com/conmina/conmina/internal/records"
	"github.com/conmina/conmina/internal/spaces"
	"github.com/conmina/conmina/internal/typed"
	"github.com/conmina/conmina/internal/words"
)

func (p *program) batchCommand() *command.Command {
	var o batchOptions
	return &command.Command{
		Heading: command.ManyCases,
		Short: words.Both(
			"tables of cases in, one result for each record out",
			"tablas de casos: un resultado por cada registro",
		),
		How: words.Both(
			"Reads CSV with a header or JSON Lines, from files or from standard input, and writes one record for each record, in the same order. Columns and keys are those of conmina help batch-files; others are kept on the left. What is wrong with one record is told with its place and never stops the others. Of errors with the same code twenty are told and the rest counted; --errors FILE takes all of them. The edition is chosen as everywhere (conmina help editions): with a column or a key of dates, or a name that only the Código Penal has, it is penal-code. Where none was chosen, the first 16 MiB of each input are examined before anything is written; with --edition records are answered as they come.",
			"Lee CSV con encabezado o JSON Lines, de archivos o de la entrada estándar, y escribe un registro por cada uno, en el mismo orden. Las columnas y claves son las de conmina ayuda archivos; las demás se conservan a la izquierda. Lo que esté mal en un registro se indica con su lugar y nunca detiene el resto. De los errores con el mismo código se indican veinte y se cuentan los demás; --errores ARCHIVO los reúne todos. La edición se elige como en todas las órdenes (conmina ayuda ediciones): con una columna o clave de fechas, o un nombre que solo tiene el Código Penal, es penal-code. Si no se eligió ninguna, se examinan los primeros 16 MiB de cada entrada antes de escribir; con --edicion se responde registro por registro.",
		),
		Takes: flags.Files(),
		Examples: []words.Sentence{
			words.Both("conmina batch cases.csv > results.csv", "conmina lote casos.csv > resultados.csv"),
			words.Both("conmina batch cases.csv -o results.csv", "conmina lote casos.csv -o resultados.csv"),
			words.Both("conmina batch --from jsonl --fields case_id,status,min_months,max_months < cases.jsonl", "conmina lote --desde jsonl --campos case_id,status,min_months,max_months < casos.jsonl"),
		},
		Flags: append(o.Records.Flags(p.fixedList, flags.Codes(records.Failures()), words.Both(
			"exit with code 1 when there is one of these: undetermined, not_answered, rejected",
			"termina con el código 1 si hay alguno de estos: undetermined, not_answered, rejected",
		)), command.Flag{Name: typed.Both("draft-map", "borrador-mapa"), Group: command.Input, Means: words.Both(
			"write no results but the draft of a file for --map",
			"no escribe resultados, sino el borrador de un archivo para --mapa",
		), Into: &o.draft}, command.Flag{Name: typed.Both("readable", "legible"), Group: command.Output, Means: words.Both(
			"results for people, for a spreadsheet: beside the columns of the table the result, the penalty, the article, why, and what is missing, in words",
			"resultados para personas, para una hoja de cálculo: junto a las columnas de la tabla, el resultado, la pena, el artículo, por qué y qué falta, en palabras",
		), Into: &o.readable}),
		Run: func(ctx context.Context, args []string) error { return p.batch(ctx, &o, args) },
	}
}

func (p *program) batch(ctx context.Context, o *batchOptions, names []string) error {
	var failing records.Failing
	if o.FailOn.Given {
		var err error
		if failing, err = records.FailOn(o.FailOn.Text); err != nil {
			return err
		}
	}
	o.foreign = func(role string) bool { return audit.Reads(role) || !o.Spaces.On && spaces.Reads(role) }
	options, err := p.batchSettings(o)
	o.forceOthers(o.Errors)
	if err == nil && !o.draft.On && !p.showsBatch(o, &options) {
		err = p.batchFormat(o, &options)
	}
	if err != nil {
		return err
	}
	if err := p.withSpaces(o, &options); err != nil { // its columns are known without an edition
		return err
	}
	in, err := p.tables(ctx, o, &options, names)
	if err == nil {
		err = p.withSpaces(o, &options)
	}
	if err != nil {
		return err
	}
	if o.draft.On {
		return p.draftMap(ctx, o, options, in)
	}
	total, err := p.answer(ctx, o, options, in, p.batchOutput)
	if o.shown != nil && total.Read > 0 { // also what was answered before the run was stopped
		p.out.Write(o.shown.Render(p.style(), total.Read))
	}
	if err != nil {
		return err
	}
	p.teller().Summary(total, options.Edition)
	return failing.Verdict(total)
}
