package guide

import (
	"slices"

	"github.com/conmina/conmina/internal/determine"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/typed"
)

// put keeps the answers about a fact in place of earlier ones.
func (g *Guide) put(fact law.Fact, answers ...string) {
	g.answers[fact], g.doubted[fact] = answers, nil
}

// refusedFacts says why the command line would refuse the facts as they are now.
func (g *Guide) refusedFacts() string {
	_, faults := g.ledger()
	return g.refused(faults)
}

// hasLedger reports whether the range of the case has a ledger.
func (g *Guide) hasLedger() bool {
	l, faults := g.ledger()
	return len(faults) == 0 && l.Root != nil
}

// ledgered reports whether the case ends in a ledger.
func (g *Guide) ledgered() bool { return g.onward && g.offence != nil && g.hasLedger() }

func (g *Guide) ledger() (*determine.Ledger, []*law.Fault) {
	return g.charging().Ledger(determine.Case{Offences: []determine.CaseOffence{g.asked()}})
}

// general adds the facts of the general part to a command line. Terms stand in it by
// their names in the reader's language.
func (g *Guide) general(line *typed.Line) {
	for _, x := range []struct {
		fact law.Fact
		flag typed.Word
	}{
		{determine.FactMitigating, typed.MitigatingFlag},
		{determine.FactAggravating, typed.AggravatingFlag},
		{determine.FactQualified, typed.QualifiedFlag},
		{determine.FactReductions, typed.ReductionFlag},
		{determine.FactAgentAge, typed.AgentAgeFlag},
		{determine.FactBenefits, typed.BenefitFlag},
		{determine.FactRequested, typed.RequestedFlag},
		{determine.FactAsOf, typed.AsOfFlag},
		{determine.FactIncome, typed.IncomeFlag},
	} {
		line.Flag(x.flag, g.termsNamed(g.answers[x.fact])...)
		line.Flag(typed.MaybeFlag, g.termsNamed(g.doubted[x.fact])...)
	}
}

// charging reads the case with the general part.
func (g *Guide) charging() determine.Charging {
	return determine.Charging{Edition: g.edition, Part: g.part, Today: g.run.Today, Offence: g.run.Offence}
}

// asked is the case as the command line states it.
func (g *Guide) asked() determine.CaseOffence {
	c := determine.CaseOffence{Offence: typed.Offence(g.Words.Language(), g.offence), Victim: g.given}
	for _, f := range determine.AskedFacts() {
		for _, answer := range g.answers[f] {
			c = c.With(f, answer)
		}
		c.Victim.Maybe = slices.Concat(c.Victim.Maybe, g.doubted[f])
	}
	return c
}

// termsNamed gives answers with each term by its name in the reader's language.
func (g *Guide) termsNamed(answers []string) []string {
	l := g.Words.Language()
	list := make([]string, len(answers))
	for i, answer := range answers {
		list[i] = answer
		if t, fault := determine.Term(g.part, answer); fault == nil {
			list[i] = typed.Both(t.ID, t.IDES).In(l)
		} else if typed.NoneOfIt.Is(answer) {
			list[i] = typed.NoneOfIt.In(l)
		}
	}
	return list
}
