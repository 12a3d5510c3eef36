package guide

import (
	"slices"

	"github.com/conmina/conmina/internal/ask"
	"github.com/conmina/conmina/internal/determine"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/spelling"
)

// mayContinue reports whether the case may go on to the concrete penalty: it asks for
// one offence, of an edition with a general part, and its range has a ledger.
func (g *Guide) mayContinue() bool {
	if g.onward || g.offence == nil {
		return false
	}
	var err error
	if g.part, err = g.run.General(g.edition.ID); err != nil || g.part == nil {
		return false
	}
	return g.hasLedger()
}

// continueToPenalty goes on with the facts of the general part. Where the answer goes
// is asked again after them.
func (g *Guide) continueToPenalty() {
	last := len(g.list) - 1
	output := g.list[last]
	output.clear()
	g.onward, g.list, g.path = true, g.list[:last], g.path[:len(g.path)-1]
	g.at = last
	for range determine.AskedFacts() {
		g.list = append(g.list, g.nextDecider())
	}
	g.list = append(g.list, output)
}

// nextDecider is a question about the fact of the general part that is the most
// decisive one of those that were not asked for. It is skipped when no fact is left
// that would change the ledger.
func (g *Guide) nextDecider() step {
	var fact law.Fact
	return step{
		ask: func() (asked bool, err error) {
			if g.offence == nil {
				return false, nil
			}
			list := g.charging().Deciding(g.asked(), g.open)
			if len(list) == 0 {
				return false, nil
			}
			fact = list[0].Fact
			g.open = slices.DeleteFunc(slices.Clone(g.open), func(f law.Fact) bool { return f == fact })
			g.list[g.at].of = "guide.of_" + law.Code(fact)
			return true, g.askDecider(list[0])
		},
		clear: func() {
			g.put(fact)
			g.open = append(g.open, fact)
		},
	}
}

// askDecider asks for one fact of the general part. Letters of article 46 that nobody
// spoke of are not known, and an empty answer leaves them so; of the other terms it
// says that there is none.
func (g *Guide) askDecider(d determine.Decider) error {
	w := g.Words
	q := ask.Question{Text: w.Say("guide." + law.Code(d.Fact)), Why: g.whyDecides(d), Standard: "0", Named: true}
	if len(d.Terms) == 0 {
		q.Standard, q.Shown, q.Named = "unknown", w.Say("guide.date_unknown"), false
		return g.Ask(q, func(answer string) string { return g.readPlain(d.Fact, answer) })
	}
	if ofLetters(d.Fact) {
		q.Standard, q.Shown = "unknown", w.Say("guide.date_unknown")
	}
	for _, id := range d.Terms {
		q.Options = append(q.Options, g.titled(id))
	}
	return g.Ask(q, func(answer string) string { return g.readTerms(d, answer) })
}

// titled is the title of a term with its letter or article.
func (g *Guide) titled(id string) string {
	t := g.part.Term(id)
	if t.Mark == "" {
		return g.Words.Text(t.Title)
	}
	return g.Words.Text(t.Title) + " · " + t.Mark
}

func (g *Guide) whyDecides(d determine.Decider) func() string {
	return func() string {
		moves := g.Words.Say("guide.moves", d.Moves.RatString())
		if d.Moves.Sign() == 0 {
			moves = g.Words.Say("guide.moves_beside")
		}
		return g.Words.Say("guide."+law.Code(d.Fact)+"_why") + "\n" + moves
	}
}

// readPlain reads an age, a day or an amount.
func (g *Guide) readPlain(fact law.Fact, answer string) (refused string) {
	g.put(fact)
	if !spelling.SaysUnknown(answer) {
		g.put(fact, answer)
	}
	return g.refusedFacts()
}
