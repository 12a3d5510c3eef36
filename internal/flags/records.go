package flags

import (
	"slices"
	"strings"

	"github.com/conmina/conmina/internal/command"
	"github.com/conmina/conmina/internal/findings"
	"github.com/conmina/conmina/internal/machine"
	"github.com/conmina/conmina/internal/settings"
	"github.com/conmina/conmina/internal/spelling"
	"github.com/conmina/conmina/internal/typed"
	"github.com/conmina/conmina/internal/words"
)

// Records is how tables of cases are to be read and their results written, as it was
// typed.
type Records struct {
	Table
	Joining
	Output
	Fields, Separator, FailOn, MaxErrors, Errors command.Once
	OnlyOurs, Excel, Resume                      command.Flip
	Spaces                                       command.Flip // --determine
}

// Flags lists the flags of every command that reads tables of cases. Failures are
// the words that --fail-on of the command takes. Fixed completes words of the command line.
func (o *Records) Flags(fixed func(...string) command.Suggestions, failures command.Suggestions, failOn words.Sentence) []command.Flag {
	return slices.Concat(o.Table.Flags(fixed), o.RowsOfCases(), []command.Flag{
		Spaces(&o.Spaces),
		{Name: typed.Both("max-errors", "max-errores"), Value: Count(), Group: command.Input, Means: words.Both("stop when this many records are rejected", "se detiene al llegar a este número de registros rechazados"), Offers: command.Nothing, Into: &o.MaxErrors},
		{Name: typed.Both("fail-on", "fallar-si"), Value: words.Both("LIST", "LISTA"), Group: command.Input, Means: failOn, Offers: failures, Into: &o.FailOn},
		{Name: typed.Both("fields", "campos"), Value: words.Both("LIST", "LISTA"), Group: command.Output, Means: words.Both(
			"the columns to write, separated by commas: those of the result and those of the input; cite is the sentence of a brief",
			"las columnas que se escriben, separadas por comas: las del resultado y las de la entrada; cite es la frase para un escrito",
		), Offers: Codes(machine.Choices()), Into: &o.Fields},
		{Name: typed.Both("only-ours", "solo-propias"), Group: command.Output, Means: words.Both(
			"leave out the columns of the input that conmina does not know",
			"omite las columnas de la entrada que conmina no conoce",
		), Into: &o.OnlyOurs},
		{Name: settings.SeparatorFlag, Value: Name(), Group: command.Output, Means: words.Both(
			"between the cells of CSV: comma, semicolon, tab or, when nothing is said, input, as the input has it",
			"separador de las celdas de CSV: coma, punto-y-coma, tabulador o, si nada se indica, entrada, como en la entrada",
		), Offers: fixed(settings.Separators()...), Into: &o.Separator},
		{Name: typed.Both("excel", "excel"), Group: command.Output, Means: words.Both(
			"CSV as spreadsheets want it: byte order mark and CRLF",
			"CSV como lo esperan las hojas de cálculo: con BOM y CRLF",
		), Into: &o.Excel},
	}, o.Output.Flags(), []command.Flag{
		{Name: typed.Both("errors", "errores"), Value: File(), Group: command.Output, Means: words.Both(
			"take everything that is wrong with the records into a CSV or JSON Lines file",
			"reúne en un archivo CSV o JSON Lines todo lo que está mal en los registros",
		), Into: &o.Errors},
		{Name: typed.Both("resume", "reanudar"), Group: command.Output, Means: words.Both(
			"go on with the part that an interrupted run has left",
			"continúa lo que dejó una ejecución interrumpida",
		), Into: &o.Resume},
	})
}

// Failing reads the value of --fail-on: some of the names, as they stand, or the word none.
// It is empty for that word, and without the flag.
func (o *Records) Failing(names []string) (failing []string, err error) {
	if !o.FailOn.Given || o.FailOn.Text == "none" {
		return nil, nil
	}
	for name := range strings.SplitSeq(o.FailOn.Text, ",") {
		name = strings.TrimSpace(name)
		if !slices.Contains(names, name) {
			choices := append(slices.Clone(names), "none")
			return nil, findings.MisuseNear(findings.Quoted("--fail-on", name), "choice_unknown", spelling.Nearest(name, choices), strings.Join(choices, ", "))
		}
		failing = append(failing, name)
	}
	return failing, nil
}
