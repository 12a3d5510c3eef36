// Package guide asks for the facts of a case, the most decisive fact first, until a
// command line can answer it.
package guide

import (
	"errors"

	"github.com/conmina/conmina/internal/ask"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/library"
	"github.com/conmina/conmina/internal/resolve"
	"github.com/conmina/conmina/internal/typed"
	"github.com/conmina/conmina/internal/words"
)

// Run is what the guide takes from the run that it is part of.
type Run struct {
	Source library.Source
	Chosen library.Chosen // the edition is not asked for when it was chosen
	Today  law.Date
	// Offence finds a named offence, and Refused says why faulty facts would be
	// refused, as on the command line.
	Offence func(e *law.Edition, name string) (*law.Offence, *law.Fault)
	Refused func(faults []*law.Fault) string
}

// guided holds the answers so far. Facts stay text, because the resulting command
// line is what answers.
type guided struct {
	*ask.Dialogue
	run      Run
	edition  *law.Edition
	given    law.Given
	offence  *law.Offence // nil means all offences
	possible []*law.Offence
	output   output
}

// output is a flag that says where the answer goes, or what else it has. The zero
// value is no flag.
type output struct {
	flag typed.Word
	file string
}

// step is one question, or several that belong together. It is skipped when there
// is nothing to ask.
type step struct {
	ask   func() (asked bool, err error)
	clear func() // deletes the answer
}

// Ask asks for a case. It gives the command line that answers, and whether the
// output was chosen. The error is [ask.ErrLeft] when the person left.
func Ask(d *ask.Dialogue, run Run) (line *typed.Line, outputChosen bool, err error) {
	g := &guided{Dialogue: d, run: run}
	g.begin()
	if err := g.steps(); err != nil {
		return nil, false, err
	}
	return g.line(), g.output != output{}, nil
}

// begin says how the questions are answered.
func (g *guided) begin() {
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
			g.Tell(g.Words.Say("guide.first"))
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
	for _, d := range resolve.Deciding(law.OfFamily(g.edition.Offences, g.edition.MainFamily()), law.Facts{}) {
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
		step{g.askOutput, func() { g.output = output{} }})
}

// facts parses the answers so far.
func (g *guided) facts() (law.Facts, []*law.Fault) {
	g.given.Today = g.run.Today
	return g.given.Facts(g.edition)
}

// settled gives the facts of the answers so far, which were parsed before.
func (g *guided) settled() law.Facts {
	f, _ := g.facts()
	return f
}

// line is the command line that answers, in the reader's language.
func (g *guided) line() *typed.Line {
	line := typed.Of(g.Words.Language(), typed.CompareCommand)
	if g.offence != nil {
		line = typed.Of(g.Words.Language(), typed.ResolveCommand).Offences(g.offence)
	}
	facts := g.settled().Given()
	if facts.Date == "" {
		facts.Date = g.given.Date // a word for not known, which is different from no date
	}
	line.Given(g.edition, facts)
	switch {
	case g.output.file != "":
		line.Flag(g.output.flag, g.output.file)
	case g.output != output{}:
		line.Switch(g.output.flag)
	}
	return g.Words.Asking(g.edition, line)
}
