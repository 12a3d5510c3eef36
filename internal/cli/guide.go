package cli

import (
	"context"
	"errors"

	"github.com/spf13/cobra"

	"github.com/conmina/conmina/internal/ask"
	"github.com/conmina/conmina/internal/exit"
	"github.com/conmina/conmina/internal/findings"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
	"github.com/conmina/conmina/internal/settings"
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

// guided holds the answers so far. Facts stay text, because the resulting command
// line is what answers.
type guided struct {
	*program
	*ask.Dialogue
	edition  *law.Edition
	given    law.Given
	offence  *law.Offence // nil means all offences
	possible []*law.Offence
	output   []string // flags for the output
}

// step is one question, or several that belong together. It is skipped when there
// is nothing to ask.
type step struct {
	ask   func() (asked bool, err error)
	clear func() // deletes the answer
}

// guide asks for the facts of a case, the most decisive fact first. It ends with
// the answer and the command that gives the answer.
func (p *program) guide(c *cobra.Command) error {
	g := &guided{program: p, Dialogue: p.dialogue(c.Context())}
	g.begin()
	if err := g.steps(); err != nil {
		if errors.Is(err, ask.ErrLeft) {
			return exit.Quit(exit.Interrupted)
		}
		return err
	}
	args := g.command(c)
	err := p.runAs(c.Context(), args)
	var problem *findings.Problem
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

// steps asks the questions. After the edition comes the fact on which the answers
// of most offences depend.
func (g *guided) steps() error {
	list := []step{{g.askEdition, func() { g.edition = nil }}}
	at := 0
	var path []int // indices of the steps that were asked
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

// factsOf lists the questions about a case, in the order of the edition.
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

// facts parses the answers so far.
func (g *guided) facts() (law.Facts, []*law.Fault) {
	g.given.Today = g.today()
	return g.given.Facts(g.edition)
}

// settled gives the facts of the answers so far, which were parsed before.
func (g *guided) settled() law.Facts {
	f, _ := g.facts()
	return f
}

// command is the resulting command line, in the reader's language.
func (g *guided) command(c *cobra.Command) []string {
	line := typed.Of(g.lang, typed.CompareCommand)
	if g.offence != nil {
		line = typed.Of(g.lang, typed.ResolveCommand).Offences(g.offence)
	}
	facts := g.settled().Given()
	if facts.Date == "" {
		facts.Date = g.given.Date // a word for not known, which is different from no date
	}
	line.Given(g.edition, facts)
	for _, word := range g.output {
		line.Words(subject(g.lang, word))
	}
	args := g.words().Asking(g.edition, line).Args()
	but := []typed.Word{typed.EditionFlag, typed.StatutesFlag}
	if len(g.output) > 0 {
		but = append(but, settings.FormatFlag)
	}
	return append(args, passedOn(c, but...)...)
}
