package cli

import (
	"context"
	"errors"

	"github.com/spf13/cobra"

	"github.com/conmina/conmina/internal/ask"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
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

// guided is what the questions have settled so far. Facts stay text: the command
// that they make is the one that answers.
type guided struct {
	*program
	*ask.Dialogue
	edition  *law.Edition
	given    law.Given
	offence  *law.Offence // nil: all of them
	possible []*law.Offence
	output   []string // the flags of the output
}

// step is one question, or several that belong together. It is passed over when
// there is nothing to ask.
type step struct {
	ask   func() (asked bool, err error)
	clear func() // forgets the answer
}

// guide asks for the facts of a case, the one that decides most first, and ends
// with the answer and the command that gives it.
func (p *program) guide(c *cobra.Command) error {
	g := &guided{program: p, Dialogue: p.dialogue(c.Context())}
	g.begin()
	if err := g.steps(); err != nil {
		if errors.Is(err, ask.ErrLeft) {
			return quit{Interrupted}
		}
		return err
	}
	args := g.command(c)
	err := p.runAs(c.Context(), args)
	var problem *problem
	if errors.As(err, &problem) {
		return err
	}
	p.out.WriteString("\n" + p.words().Say("guide.next_time") + "\n\n  " + words.Visible(typed.Join(args)) + "\n")
	return err
}

// begin says how the questions are answered.
func (g *guided) begin() {
	g.Tell(g.words().Say("guide.start"))
	var rows [][2]string
	for _, r := range [][2]words.Sentence{
		{words.Both("?", "?"), words.Both("explains why it is asked", "explica por qué se pregunta")},
		{words.Both("back", "atras"), words.Both("goes to the question before", "vuelve a la pregunta anterior")},
		{words.Both("quit", "salir"), words.Both("ends without an answer", "termina sin responder")},
	} {
		rows = append(rows, [2]string{r[0].In(g.lang), r[1].In(g.lang)})
	}
	g.Show(rows)
	g.Tell(g.words().Say("guide.no_names"))
}

// runAs runs a command line as a run of its own; its output joins that of this
// one.
func (p *program) runAs(ctx context.Context, args []string) error {
	process := *p.Process
	process.Args = args
	again := &program{Process: &process}
	err := again.run(ctx)
	p.out.Write(again.out.Bytes())
	return err
}

// steps puts the questions. After the edition, that of the fact comes first on
// which the answers of most offences turn.
func (g *guided) steps() error {
	list := []step{{g.askEdition, func() { g.edition = nil }}}
	at := 0
	var path []int // the steps that were asked
	for {
		if at == len(list) {
			if at > 1 {
				return nil
			}
			list = append(list, g.factsOf()...)
		}
		g.Number = len(path) + 1
		asked, err := list[at].ask()
		switch {
		case errors.Is(err, ask.ErrBack) && len(path) == 0:
			g.Tell(g.words().Say("guide.first"))
		case errors.Is(err, ask.ErrBack):
			list[at].clear()
			at = path[len(path)-1]
			path = path[:len(path)-1]
			list[at].clear()
			if at == 0 {
				list = list[:1]
			}
		case err != nil:
			return err
		default:
			if asked {
				path = append(path, at)
			}
			at++
		}
	}
}

// factsOf is the questions about a case, in the order of the edition.
func (g *guided) factsOf() []step {
	date := step{g.askDate, func() { g.given.Date = "" }}
	age := step{g.askAge, func() {
		g.given.Ages, g.given.Born = nil, ""
		if !g.edition.Dated() {
			g.given.Date = ""
		}
	}}
	first := []step{date, age}
	for _, d := range resolve.Deciding(g.edition.Offences, law.Facts{}) {
		if d.Fact == law.FactAge {
			first = []step{age, date}
		}
		if d.Fact == law.FactAge || d.Fact == law.FactDate {
			break
		}
	}
	return append(first,
		step{g.askOffence, func() { g.offence, g.possible = nil, nil }},
		step{g.askCircumstances, func() { g.given.With, g.given.Maybe = nil, nil }},
		step{g.askOutput, func() { g.output = nil }})
}

// facts reads what is settled so far.
func (g *guided) facts() (law.Facts, []*law.Fault) { return g.given.Facts(g.edition) }

// settled is the facts so far, which were read before.
func (g *guided) settled() law.Facts {
	f, _ := g.facts()
	return f
}

// command is the command line that answers, in the reader's language.
func (g *guided) command(c *cobra.Command) []string {
	line := typed.Of(g.lang, typed.CompareCommand)
	if g.offence != nil {
		line = typed.Of(g.lang, typed.ResolveCommand).Offences(g.offence)
	}
	line.Given(g.edition, g.given)
	for _, word := range g.output {
		line.Words(subject(g.lang, word))
	}
	args := g.words().Asking(g.edition, line).Args()
	but := []typed.Word{typed.EditionFlag, typed.StatutesFlag}
	if len(g.output) > 0 {
		but = append(but, formatWord())
	}
	return append(args, passedOn(c, but...)...)
}
