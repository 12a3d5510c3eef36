package guide

import (
	"slices"
	"strconv"

	"github.com/conmina/conmina/internal/ask"
	"github.com/conmina/conmina/internal/general"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/library"
	"github.com/conmina/conmina/internal/typed"
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
	General func(edition string) (*general.Part, error) // nil when the edition has none
	Plain   func(text string) string                    // a text with the signs that the console has
}

// Guide holds the answers so far. Facts stay text, because the resulting command
// line is what answers.
type Guide struct {
	*ask.Dialogue
	run      Run
	edition  *law.Edition
	given    law.Given
	offence  *law.Offence // nil means all offences
	possible []*law.Offence
	output   output

	// The facts of the general part, once the case goes on to the concrete penalty.
	onward  bool
	part    *general.Part
	open    []law.Fact            // not asked for yet
	answers map[law.Fact][]string // as text
	doubted map[law.Fact][]string // terms that are not known either way

	list []step
	at   int   // the step that is asked next
	path []int // the steps that were asked
}

// step is one question, or several that belong together. It is skipped when there
// is nothing to ask.
type step struct {
	of    law.Code // what is asked for, in a few words
	ask   func() (asked bool, err error)
	clear func() // deletes the answer
}

// output is a flag that says where the answer goes, or what else it has. The zero
// value is no flag.
type output struct {
	flag typed.Word
	file string
}

// facts parses the answers so far.
func (g *Guide) facts() (law.Facts, []*law.Fault) {
	g.given.Today = g.run.Today
	return g.given.Facts(g.edition)
}

// settled gives the facts of the answers so far, which were parsed before.
func (g *Guide) settled() law.Facts {
	f, _ := g.facts()
	return f
}

// backTo goes back to one of the questions that were asked. The last answers are
// forgotten first, because what they mean depends on the law that was answered first.
func (g *Guide) backTo(n int) {
	for _, at := range slices.Backward(g.path[n:]) {
		g.list[at].clear()
	}
	g.at, g.path = g.path[n], g.path[:n]
	if g.at == 0 {
		g.list, g.onward = g.list[:1], false
	}
}

// isPlace reports whether an answer is meant as the number of an option.
func isPlace(answer string) bool {
	_, err := strconv.ParseInt(answer, 10, 64)
	return err == nil && len(answer) <= 2
}

// why gives the reason for a question that does not depend on earlier answers.
func (g *Guide) why(reason law.Code) func() string {
	return func() string { return g.Words.Say(reason) }
}

// refused says why faulty facts are not accepted; it says nothing of good ones.
func (g *Guide) refused(faults []*law.Fault) string {
	if len(faults) == 0 {
		return ""
	}
	return g.run.Refused(faults)
}
