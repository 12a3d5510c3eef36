package flags

import (
	"github.com/conmina/conmina/internal/cases"
	"github.com/conmina/conmina/internal/command"
	"github.com/conmina/conmina/internal/tables"
	"github.com/conmina/conmina/internal/typed"
	"github.com/conmina/conmina/internal/words"
)

// Table is how a table of cases is to be read, as it was typed.
type Table struct {
	From, Encoding, Sheet, HeaderRow, Dates, Other, Mapping command.Once
	Columns, Ignore                                         command.Many
}

// Flags lists the flags of a table. Fixed completes words of the command line.
func (t *Table) Flags(fixed func(...string) command.Suggestions) []command.Flag {
	return []command.Flag{
		{Name: typed.FromFlag, Value: Format(), Group: command.Input, Means: words.Both(
			"format of the input: csv or jsonl; else by the name of the file, else by its content",
			"formato de la entrada: csv o jsonl; si no, según el nombre del archivo o su contenido",
		), Offers: fixed(string(cases.CSV), string(cases.JSONL)), Into: &t.From},
		{Name: typed.Both("encoding", "codificacion"), Value: words.Both("ENCODING", "CODIFICACIÓN"), Group: command.Input, Means: words.Both(
			"encoding of the input: utf-8, windows-1252 (latin1, ansi) or utf-16; it is never guessed",
			"codificación de la entrada: utf-8, windows-1252 (latin1, ansi) o utf-16; nunca se adivina",
		), Offers: fixed(tables.Encodings()...), Into: &t.Encoding},
		{Name: typed.Both("sheet", "hoja"), Value: Name(), Group: command.Input, Means: words.Both(
			"the sheet of a workbook (.xlsx); else the first one",
			"la hoja de un libro (.xlsx); si no, la primera",
		), Offers: command.Nothing, Into: &t.Sheet},
		{Name: typed.Both("header-row", "fila-titulos"), Value: Count(), Group: command.Input, Means: words.Both(
			"the row with the names of the columns, where titles stand above it; else the first one",
			"la fila con los nombres de las columnas, si hay títulos encima; si no, la primera",
		), Offers: command.Nothing, Into: &t.HeaderRow},
		{Name: typed.Both("column", "columna"), Value: words.Both("ROLE=NAME", "DATO=NOMBRE"), Group: command.Input, Means: words.Both(
			"a column or key that is a fact, whatever it is called: ROLE=NAME, with ROLE victim_age, offence_date … or a circumstance; may be repeated",
			"una columna o clave que es un dato, se llame como se llame: DATO=NOMBRE, con DATO edad, fecha… o una circunstancia; puede repetirse",
		), Offers: command.Nothing, Into: &t.Columns},
		{Name: typed.Both("ignore", "ignorar"), Value: Name(), Group: command.Input, Means: words.Both(
			"a column or key that holds no fact, whatever it is called; may be repeated",
			"una columna o clave que no contiene ningún dato del caso, se llame como se llame; puede repetirse",
		), Offers: command.Nothing, Into: &t.Ignore},
		{Name: typed.Both("dates", "fechas"), Value: words.Both("ORDER", "ORDEN"), Group: command.Input, Means: words.Both(
			"order of day and month: dmy, mdy, ymd; excel or excel-1904 for numbers of days; else dmy",
			"orden de día y mes: dma, mda, amd; excel o excel-1904 para números de días; si no, dma",
		), Offers: fixed(tables.Orders()...), Into: &t.Dates},
		{Name: typed.Both("other", "otros"), Value: words.Both("WHAT", "QUÉ"), Group: command.Input, Means: words.Both(
			"records about offences that the edition does not hold: reject or pass (status not_held); else reject",
			"registros de delitos que la edición no contiene: rechazar o pasar (estado not_held); si no, rechazar",
		), Offers: fixed("pass", "reject"), Into: &t.Other},
		{Name: typed.Both("map", "mapa"), Value: File(), Group: command.Input, Means: words.Both(
			"a file that says how the tables of an office are read: conmina batch --draft-map TABLE drafts it",
			"un archivo que dice cómo se leen las tablas de una oficina: conmina lote --borrador-mapa TABLA lo prepara",
		), Into: &t.Mapping},
	}
}

// Format stands for the name of a format.
func Format() words.Sentence { return words.Both("FORMAT", "FORMATO") }

// Count stands for a number.
func Count() words.Sentence { return words.Both("NUMBER", "NÚMERO") }

// Spaces takes records from their ranges to the spaces of the penalty.
func Spaces(into *command.Flip) command.Flag {
	return command.Flag{Name: typed.DetermineCommand, Group: command.Input, Means: words.Both(
		"go on to the space of the concrete penalty, with columns such as mitigating, aggravating, reductions",
		"sigue hasta el espacio de la pena concreta, con columnas como atenuantes, agravantes_46, disminuciones",
	), Into: into}
}
