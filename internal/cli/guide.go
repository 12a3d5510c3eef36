package cli

import (
	"context"
	"errors"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/conmina/conmina/internal/ask"
	"github.com/conmina/conmina/internal/exit"
	"github.com/conmina/conmina/internal/findings"
	"github.com/conmina/conmina/internal/guide"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/settings"
	"github.com/conmina/conmina/internal/sheet"
	"github.com/conmina/conmina/internal/typed"
	"github.com/conmina/conmina/internal/words"
)

func (p *program) guideCommand() *command {
	return &command{
		name:    typed.Both("guide", "guiado"),
		heading: aCase,
		short:   words.Both("questions step by step, for a first time", "preguntas paso a paso, para quien empieza"),
		how: words.Both(
			"Asks for the facts of a case, beginning with the one on which most answers turn, and ends with the range and with the command that gives it. Questions go to standard error, the answer to standard output. It asks for no names.",
			"Pregunta por los hechos de un caso, empezando por el dato del que dependen más respuestas, y termina con el marco de pena y con la orden que lo da. Las preguntas van a la salida de errores; la respuesta, a la salida estándar. No pide nombres.",
		),
		examples: []words.Sentence{
			words.Both("conmina guide", "conmina guiado"),
		},
		args: noArguments,
		run:  func(c *cobra.Command, _ []string) error { return p.guide(c) },
	}
}

// guide asks for the facts of a case. It ends with the answer and the command that
// gives the answer.
func (p *program) guide(c *cobra.Command) error {
	line, outputChosen, err := guide.Ask(p.dialogue(c.Context()), guide.Run{
		Source: p.source(), Chosen: p.wasChosen(), Today: p.today(), Offence: p.findOffence, Refused: p.refused,
	})
	switch {
	case errors.Is(err, ask.ErrLeft):
		return exit.Quit(exit.Interrupted)
	case err != nil:
		return p.known(err)
	}
	but := []typed.Word{typed.EditionFlag, typed.StatutesFlag}
	if outputChosen {
		but = append(but, settings.FormatFlag)
	}
	args := append(line.Args(), passedOn(c, but...)...)
	err = p.runAs(c.Context(), args)
	var problem *findings.Problem
	if errors.As(err, &problem) {
		return err
	}
	p.out.WriteString("\n" + p.words().Say("guide.next_time") + "\n\n  " + words.Visible(typed.Join(args)) + "\n")
	return err
}

// runAs runs a command line as a separate run. Its output is added to the output of
// this run.
func (p *program) runAs(ctx context.Context, args []string) error {
	process := *p.Process
	process.Args = args
	again := &program{Process: &process}
	err := again.run(ctx)
	p.out.Write(again.out.Bytes())
	return err
}

// lines gives the lines of standard input.
func (p *program) lines() <-chan string {
	if p.typed == nil {
		p.typed = ask.Lines(p.Stdin)
	}
	return p.typed
}

// dialogue asks on standard error and reads standard input.
func (p *program) dialogue(ctx context.Context) *ask.Dialogue {
	return &ask.Dialogue{
		Words: p.words(), Layout: sheet.Layout{Style: p.helpStyle()}, Lines: p.lines(), Out: p.Stderr, Echo: !p.Terminal.In, Interrupted: ctx.Done(),
	}
}

// refused describes in sentences why a command line with faulty facts would be
// refused.
func (p *program) refused(faults []*law.Fault) string {
	var refused []string
	for _, f := range findings.OfFacts(faults).Findings {
		if said := words.AsSentence(p.console().Said(f)); !slices.Contains(refused, said) {
			refused = append(refused, said)
		}
	}
	return strings.Join(refused, "\n")
}
