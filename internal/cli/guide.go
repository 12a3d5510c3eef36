package cli

import (
	"context"
	"errors"
	"slices"
	"strings"

	"github.com/conmina/conmina/internal/ask"
	"github.com/conmina/conmina/internal/command"
	"github.com/conmina/conmina/internal/exit"
	"github.com/conmina/conmina/internal/findings"
	"github.com/conmina/conmina/internal/guide"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/settings"
	"github.com/conmina/conmina/internal/sheet"
	"github.com/conmina/conmina/internal/typed"
	"github.com/conmina/conmina/internal/words"
)

func (p *program) guideCommand() *command.Command {
	return &command.Command{
		Heading: command.ACase,
		Short:   words.Both("questions step by step, for a first time", "preguntas paso a paso, para quien empieza"),
		How: words.Both(
			"Asks for the facts of a case, beginning with the one on which most answers turn, and ends with the command that answers and the range. Then a fact can be changed, another case put, or the case followed to the concrete penalty. Questions go to standard error, the answer to standard output. It asks for no names.",
			"Pregunta por los hechos de un caso, empezando por el dato del que dependen más respuestas, y termina con la orden que responde y el marco de pena. Después se puede cambiar un dato, plantear otro caso o seguir hasta la pena concreta. Las preguntas van a la salida de errores; la respuesta, a la salida estándar. No pide nombres.",
		),
		Examples: []words.Sentence{
			words.Both("conmina guide", "conmina guiado"),
		},
		Args: command.None,
		Run:  func(ctx context.Context, _ []string) error { return p.guide(ctx) },
	}
}

// guide asks for the facts of a case and answers, until the person has no more to
// change and no other case. The answer comes last, so that its figure is in sight.
func (p *program) guide(ctx context.Context) error {
	g := guide.New(p.dialogue(ctx), guide.Run{
		Source: p.source(), Chosen: p.wasChosen(), Today: p.today(), Offence: p.findOffence, General: p.generalPart, Refused: p.refused, Plain: p.plain,
	})
	var answered error = exit.Quit(exit.Interrupted) // leaving before there is an answer
	for {
		line, outputChosen, err := g.Case()
		switch {
		case errors.Is(err, ask.ErrLeft):
			return answered
		case err != nil:
			return p.known(err)
		}
		answered = p.guided(ctx, line.Args(), outputChosen)
		var problem *findings.Problem
		if errors.As(answered, &problem) {
			return answered
		}
		if err := p.flush(); err != nil {
			return err
		}
		var goesOn bool
		if goesOn, p.leaves = g.GoesOn(); !goesOn {
			return answered
		}
	}
}

// guided runs the command line of a case. Its output begins with that line.
func (p *program) guided(ctx context.Context, args []string, outputChosen bool) error {
	but := []typed.Word{typed.EditionFlag, typed.StatutesFlag}
	if outputChosen {
		but = append(but, settings.FormatFlag)
	}
	args = append(args, passedOn(p.parsed, but...)...)
	p.out.WriteString(p.words().Say("guide.next_time") + "\n  " + words.Visible(typed.Join(args)) + "\n\n")
	return p.runAs(ctx, args)
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
