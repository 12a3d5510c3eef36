package guide

import (
	"github.com/conmina/conmina/internal/ask"
	"github.com/conmina/conmina/internal/determine"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/spelling"
	"github.com/conmina/conmina/internal/typed"
)

// readTerms reads numbers and names of terms. A term in doubt is not known either way,
// and the terms that are not named are absent.
func (g *Guide) readTerms(d determine.Decider, answer string) (refused string) {
	g.put(d.Fact)
	switch {
	case spelling.SaysUnknown(answer) && ofLetters(d.Fact):
		return ""
	case spelling.SaysUnknown(answer):
		return g.Words.Say("guide." + law.Code(d.Fact))
	case spelling.SaysNone(answer), answer == "0":
		g.none(d.Fact)
		return ""
	}
	for _, said := range parts(answer, g.isTerm) {
		name, doubted := inDoubt(said)
		if n, ok := ask.OptionNumber(name, len(d.Terms)); ok {
			name = d.Terms[n-1]
		} else if isPlace(name) && !g.isTerm(name) {
			return g.Words.Say("guide.no_option", len(d.Terms))
		}
		list := g.answers
		if doubted {
			list = g.doubted
		}
		list[d.Fact] = append(list[d.Fact], name)
	}
	if len(g.answers[d.Fact]) == 0 {
		g.none(d.Fact)
	}
	return g.refusedFacts()
}

// none keeps that no term of a fact is present. Letters of article 46 say so
// themselves, because without a word about them they are not known.
func (g *Guide) none(fact law.Fact) {
	if ofLetters(fact) {
		g.answers[fact] = []string{typed.NoneOfIt.English}
	}
}

func ofLetters(fact law.Fact) bool {
	return fact == determine.FactMitigating || fact == determine.FactAggravating
}

func (g *Guide) isTerm(name string) bool {
	_, fault := determine.Term(g.part, name)
	return fault == nil
}
