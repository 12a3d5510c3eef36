package cli

import (
	"context"
	"errors"
	"slices"

	"github.com/conmina/conmina/internal/check"
	"github.com/conmina/conmina/internal/command"
	"github.com/conmina/conmina/internal/exit"
	"github.com/conmina/conmina/internal/findings"
	"github.com/conmina/conmina/internal/flags"
	"github.com/conmina/conmina/internal/screens/soundness"
	"github.com/conmina/conmina/internal/typed"
	"github.com/conmina/conmina/internal/words"
)

type checkOptions struct {
	cases                           command.Many
	requireCoverage, write, propose command.Flip
	sink                            flags.Output
}

func (p *program) checkCommand() *command.Command {
	var o checkOptions
	return &command.Command{
		Heading: command.TheLaw,
		Short: words.Both(
			"whether an encoding is sound, and what its examples leave out",
			"si una codificación es correcta, y qué no prueban sus ejemplos",
		),
		How: words.Both(
			"Reads editions strictly, from directories that hold one folder for each, or else those in the program. Then it looks at every case: each age with each set of circumstances, and runs the examples. Each finding comes with its place and with a command that shows it. Exit code 1 when there is any.",
			"Lee con rigor las ediciones de las carpetas indicadas, que tienen una subcarpeta para cada una, o, si no se indica ninguna, las del programa. Después examina todos los casos: cada edad con cada conjunto de circunstancias, y ejecuta los ejemplos. Cada hallazgo indica su lugar y una orden que lo muestra. El código de salida es 1 si hay alguno.",
		),
		Takes: words.Both("[DIR…]", "[CARPETA…]"),
		Examples: []words.Sentence{
			words.Both("conmina check", "conmina comprobar"),
			words.Both("conmina check mine --require-coverage", "conmina comprobar mis-normas --exigir-cobertura"),
			words.Both("conmina check mine --propose", "conmina comprobar mis-normas --proponer"),
			words.Both("conmina check mine --format github", "conmina comprobar mis-normas --formato github"),
		},
		Flags: append([]command.Flag{
			{Name: casesWord(), Value: flags.File(), Group: command.Input, Means: words.Both(
				"examples in files of their own: a file or a directory; may be repeated",
				"ejemplos en archivos propios: un archivo o una carpeta; puede repetirse",
			), Into: &o.cases},
			{Name: typed.Both("require-coverage", "exigir-cobertura"), Group: command.Input, Means: words.Both("what no example tries is a finding", "lo que ningún ejemplo cubre es un hallazgo"), Into: &o.requireCoverage},
			{Name: typed.Both("write-example", "escribir-ejemplo"), Group: command.Output, Means: words.Both(
				"with each finding, the example to paste into the file",
				"con cada hallazgo, el ejemplo para pegar en el archivo",
			), Into: &o.write},
			{Name: typed.Both("propose", "proponer"), Group: command.Output, Means: words.Both(
				"write the examples that are missing, without what is expected, for somebody to fill in from the source",
				"escribe los ejemplos que faltan, sin el resultado esperado, para que alguien lo complete según la fuente",
			), Into: &o.propose},
		}, o.sink.Flags()...),
		Run: func(_ context.Context, args []string) error { return p.check(&o, args) },
	}
}

// casesWord is the name of two flags about cases.
func casesWord() typed.Word { return typed.Both("cases", "casos") }

func (p *program) check(o *checkOptions, dirs []string) error {
	format, err := p.checkFormat(o)
	if err != nil {
		return err
	}
	if p.Statutes.Given {
		dirs = append(dirs, p.Statutes.Text)
	}
	p.reads = slices.Concat(p.reads, dirs, o.cases.Texts)
	checked, err := p.checked(o, dirs)
	switch {
	case err != nil:
		return err
	case o.propose.On:
		return p.deliverProposal(checked)
	}
	data, err := soundness.Check(format, checked, p.findingsStyle())
	if err != nil {
		return err
	}
	if err := p.deliver(&o.sink, data); err != nil {
		return err
	}
	if slices.ContainsFunc(checked, func(e check.Edition) bool { return len(e.Findings) > 0 }) {
		return exit.Quit(exit.Finding)
	}
	return nil
}

// checked checks the editions of the named directories, or else of the program.
func (p *program) checked(o *checkOptions, dirs []string) ([]check.Edition, error) {
	asked := check.Options{Cases: o.cases.Texts, RequireCoverage: o.requireCoverage.On, WriteExamples: o.write.On, Words: p.words()}
	if len(dirs) == 0 {
		return asked.Program()
	}
	var checked []check.Edition
	for _, dir := range dirs {
		editions, err := asked.Folder(dir)
		if err != nil {
			return nil, err
		}
		checked = append(checked, editions...)
	}
	return checked, nil
}

// checkFormat allows the formats of other commands and one more.
func (p *program) checkFormat(o *checkOptions) (string, error) {
	if format, _, _ := p.settings.Get("format"); p.Format.Given && format == "github" && !o.sink.File.Given {
		return format, nil
	}
	format, err := p.format(&o.sink, false)
	var problem *findings.Problem
	if errors.As(err, &problem) && problem.Findings[0].Fault.Code == "choice_unknown" {
		return "", p.notOneOf("--format", p.Format.Text, soundness.CheckFormats())
	}
	return format, err
}

// deliverProposal writes the missing examples. When there are other findings, it
// reports them instead, because examples of a broken encoding would be wrong too.
func (p *program) deliverProposal(checked []check.Edition) error {
	if slices.ContainsFunc(checked, check.Edition.Unsound) {
		data, err := soundness.Check("text", checked, p.findingsStyle())
		if err != nil {
			return err
		}
		p.out.Write(data)
		return exit.Quit(exit.Finding)
	}
	before := p.out.Len()
	for _, e := range checked {
		p.out.WriteString(e.Missing)
	}
	if p.out.Len() == before {
		p.say("check.full")
	}
	return nil
}
