// Package guide asks for the facts of a case, the most decisive fact first, until a
// command line can answer it.
package guide

import (
	"errors"

	"github.com/conmina/conmina/internal/ask"
	"github.com/conmina/conmina/internal/determine"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
	"github.com/conmina/conmina/internal/typed"
	"github.com/conmina/conmina/internal/words"
)

// New begins a guide and says how its questions are answered.
func New(d *ask.Dialogue, run Run) *Guide {
	g := &Guide{Dialogue: d, run: run}
	g.begin()
	g.Forget()
	return g
}

// Case asks for a case, or for what is still open of it. It gives the command line
// that answers, and whether the output was chosen. The error is [ask.ErrLeft] when
// the person left.
func (g *Guide) Case() (line *typed.Line, outputChosen bool, err error) {
	if err := g.steps(); err != nil {
		return nil, false, err
	}
	return g.line(), g.output != output{}, nil
}

// Forget forgets all answers, for another case.
func (g *Guide) Forget() {
	*g = Guide{Dialogue: g.Dialogue, run: g.run, open: determine.AskedFacts(), answers: map[law.Fact][]string{}, doubted: map[law.Fact][]string{}}
	g.list = []step{{"guide.of_edition", g.askEdition, func() { g.edition = nil }}}
}

// begin says how the questions are answered.
func (g *Guide) begin() {
	g.Tell(g.Words.Say("guide.start"))
	l := g.Words.Language()
	var rows [][2]string
	for _, r := range [][2]words.Sentence{
		{words.Both("?", "?"), words.Both("explains why it is asked", "explica por qué se pregunta")},
		{words.Both("back", "atras"), words.Both("goes to the question before", "vuelve a la pregunta anterior")},
		{words.Both("quit", "salir"), words.Both("ends without an answer", "termina sin responder")},
	} {
		rows = append(rows, [2]string{r[0].In(l), r[1].In(l)})
	}
	g.Show(rows)
	g.Tell(g.Words.Say("guide.no_names"))
}

// steps asks the questions. After the edition comes the fact on which the answers
// of most offences depend.
func (g *Guide) steps() error {
	for {
		if g.at == len(g.list) {
			if g.at > 1 {
				return nil
			}
			g.list = append(g.list, g.factsOf()...)
		}
		g.Number = len(g.path) + 1
		asked, err := g.list[g.at].ask()
		switch {
		case errors.Is(err, ask.ErrBack) && len(g.path) == 0:
			g.Tell(g.Words.Say("guide.first"))
		case errors.Is(err, ask.ErrBack):
			g.list[g.at].clear()
			g.backTo(len(g.path) - 1)
		case err != nil:
			return err
		default:
			if asked {
				g.path = append(g.path, g.at)
			}
			g.at++
		}
	}
}

// factsOf lists the questions about a case, in the order of the edition.
func (g *Guide) factsOf() []step {
	date := step{"guide.of_date", g.askDate, func() { g.given.Date = "" }}
	age := step{"guide.of_age", g.askAge, g.forgetAge}
	first := []step{date, age}
	for _, d := range resolve.Deciding(law.OfFamily(g.edition.Offences, g.edition.MainFamily()), law.Facts{}) {
		if d.Fact == law.FactAge {
			first = []step{age, date}
		}
		if d.Fact == law.FactAge || d.Fact == law.FactDate {
			break
		}
	}
	return append(first,
		step{"guide.of_offence", g.askOffence, func() { g.offence, g.possible = nil, nil }},
		step{"guide.of_circumstances", g.askCircumstances, func() { g.given.With, g.given.Maybe = nil, nil }},
		step{"guide.of_output", g.askOutput, func() { g.output = output{} }})
}

// line is the command line that answers, in the reader's language.
func (g *Guide) line() *typed.Line {
	line := typed.Of(g.Words.Language(), typed.CompareCommand)
	if g.offence != nil {
		line = typed.Of(g.Words.Language(), typed.ResolveCommand).Offences(g.offence)
	}
	toPenalty := g.ledgered()
	if toPenalty {
		line = typed.Of(g.Words.Language(), typed.DetermineCommand).Offences(g.offence)
	}
	facts := g.settled().Given()
	if facts.Date == "" {
		facts.Date = g.given.Date // a word for not known, which is different from no date
	}
	line.Given(g.edition, facts)
	if toPenalty {
		g.general(line)
	}
	switch {
	case g.output.file != "":
		line.Flag(g.output.flag, g.output.file)
	case g.output != output{}:
		line.Switch(g.output.flag)
	}
	return g.Words.Asking(g.edition, line)
}
