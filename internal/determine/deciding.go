package determine

import (
	"cmp"
	"math/big"
	"slices"

	"github.com/conmina/conmina/internal/general"
	"github.com/conmina/conmina/internal/law"
)

// Decider is a fact of the general part on which a ledger depends, or what stands
// beside it.
type Decider struct {
	Fact  law.Fact
	Terms []string // the terms to ask for, in the order of the general part; none of an age or a day
	// Moves is by how many months an answer moves an end of the space at the most. An
	// end that loses its figure moves by the whole of it. Zero: it changes only what
	// stands beside, or nothing but the readings.
	Moves *big.Rat
}

// asked lists the facts that may be asked for, in the order of the ledger, with the
// class of their terms.
var asked = []struct {
	fact  law.Fact
	class general.Class
}{
	{FactQualified, general.Qualified},
	{FactReductions, general.Reduction},
	{FactMitigating, general.Mitigating},
	{FactAggravating, general.Aggravating},
	{FactAgentAge, ""},
	{FactBenefits, general.Benefit},
	{FactRequested, ""},
	{FactAsOf, ""},
	{FactIncome, ""},
}

// AskedFacts lists the facts that may be asked for.
func AskedFacts() []law.Fact {
	var list []law.Fact
	for _, a := range asked {
		list = append(list, a.fact)
	}
	return list
}

// Deciding lists the facts whose answers would change the ledger of an offence, among
// those that are open, the most decisive first: the fact that moves an end of the space
// furthest. Benefits come after them, because they reduce the penalty that those lead to,
// and what changes only what stands beside comes last. It is empty when the facts have faults or reach no range.
func (x Charging) Deciding(c CaseOffence, open []law.Fact) []Decider {
	now := x.tried(c)
	if now == nil {
		return nil
	}
	var list []Decider
	for _, a := range asked {
		if !slices.Contains(open, a.fact) {
			continue
		}
		if d := x.decider(now, c, a.fact, a.class); d != nil {
			list = append(list, *d)
		}
	}
	slices.SortStableFunc(list, func(a, b Decider) int {
		return cmp.Or(cmp.Compare(afterAll(a.Fact), afterAll(b.Fact)), b.Moves.Cmp(a.Moves))
	})
	return list
}

// afterAll is the place of a fact among those that come last.
func afterAll(f law.Fact) int {
	return slices.Index([]law.Fact{FactBenefits, FactRequested, FactAsOf, FactIncome}, f)
}

// tried is the ledger of an offence; nil when there is none.
func (x Charging) tried(c CaseOffence) *Ledger {
	l, faults := x.Ledger(Case{Offences: []CaseOffence{c}})
	if len(faults) > 0 || l.Root == nil {
		return nil
	}
	return l
}

// decider tries the answers to one question against the ledger as it is now.
func (x Charging) decider(now *Ledger, c CaseOffence, fact law.Fact, class general.Class) *Decider {
	d := Decider{Fact: fact, Moves: new(big.Rat)}
	decides := false
	try := func(answer string) (changes bool) {
		then := x.tried(c.With(fact, answer))
		if then == nil || then.sameAs(now) {
			return false
		}
		decides, d.Moves = true, larger(d.Moves, now.Bounds.moved(then.Bounds))
		return true
	}
	switch {
	case class != "":
		x.tryTerms(&d, now, c, class, try)
	case fact == FactAgentAge:
		for age := range law.MaxAge + 1 {
			if turns(x.Part, age) {
				try(law.AgeBand(age, age).String())
			}
		}
	case fact == FactRequested && slices.Contains(now.Missing, string(FactRequested)):
		x.tryDays(now, try, general.Bonus, general.Barring)
	case fact == FactAsOf:
		x.tryDays(now, try, general.Bonus, general.Barring, general.Suspend)
	case fact == FactIncome && slices.Contains(now.Missing, string(FactIncome)):
		try(anIncome)
	}
	if !decides {
		return nil
	}
	return &d
}

// tryTerms tries each term of a class. Of the letters of article 46 all that were in
// force are terms of the question, because the answer that there is none must be true;
// of the other classes only those that change the ledger. Facts that bar a benefit are
// asked for with the benefits.
func (x Charging) tryTerms(d *Decider, now *Ledger, c CaseOffence, class general.Class, try func(string) bool) {
	letters := class == general.Mitigating || class == general.Aggravating
	terms := x.Part.Class(class)
	switch {
	case letters:
		try(noneOf)
	case class == general.Benefit:
		terms = slices.Concat(terms, x.Part.Class(general.Bar))
	}
	act := now.Charges[0].Answer.Facts.Period()
	for _, t := range terms {
		if try(t.ID) || letters && t.InForce.Overlaps(act) {
			d.Terms = append(d.Terms, t.ID)
		}
	}
}

// noneOf is the word for no circumstance of article 46.
const noneOf = "none"

// With is an offence with one more answer about a fact, or with a first one.
func (c CaseOffence) With(fact law.Fact, answer string) CaseOffence {
	g := &c.Given
	more := func(list *[]string) { *list = append(slices.Clip(*list), answer) }
	switch fact {
	case FactQualified:
		more(&g.Qualified)
	case FactReductions:
		more(&g.Reductions)
	case FactMitigating:
		more(&g.Mitigating)
	case FactAggravating:
		more(&g.Aggravating)
	case FactBenefits:
		more(&g.Benefits)
	case FactAgentAge:
		g.AgentAge = answer
	case FactRequested:
		g.Requested = answer
	case FactAsOf:
		g.AsOf = answer
	case FactIncome:
		g.Income = answer
	}
	return c
}

// turns reports whether a run of ages begins at an age, of those that the rules of the
// general part tell apart from the others.
func turns(p *general.Part, age int) bool {
	for i := range p.Rules {
		for _, v := range p.Rules[i].Versions {
			for _, c := range v.Cases {
				for _, band := range c.If.AgentAge.Bands() {
					if youngest, oldest := band.Limits(); slices.Contains([]int{youngest, oldest + 1}, age) {
						return true
					}
				}
			}
		}
	}
	return false
}

// anIncome is any income: with it the fine is in soles too.
const anIncome = "1"

// tryDays tries the days, from the act until today, on which a rule of some kinds begins
// to be in force.
func (x Charging) tryDays(l *Ledger, try func(string) bool, kinds ...general.Kind) {
	act := l.Charges[0].Answer.Facts.Date
	try(act.String())
	for _, kind := range kinds {
		for _, r := range x.Part.Of(kind) {
			for _, v := range r.Versions {
				if from := v.InForce.From; from.Compare(act) > 0 && from.Compare(x.Today) <= 0 {
					try(from.String())
				}
			}
		}
	}
}

// sameAs reports whether two ledgers of the same offence have the same readings and the
// same results beside them.
func (l *Ledger) sameAs(o *Ledger) bool {
	return l.TooMany == o.TooMany && l.Root.sameEnds(o.Root) &&
		slices.EqualFunc(l.Beside, o.Beside, func(a, b Beside) bool { return a.About == b.About && a.Term == b.Term && a.Root.sameEnds(b.Root) })
}

// moved is how far the ends of two spaces are apart: the farther of the two.
func (s Space) moved(o Space) *big.Rat { return larger(apart(s.Lo, o.Lo), apart(s.Hi, o.Hi)) }

func apart(a, b *big.Rat) *big.Rat {
	switch {
	case a == nil && b == nil:
		return new(big.Rat)
	case a == nil:
		return b
	case b == nil:
		return a
	}
	return new(big.Rat).Abs(sub(a, b))
}

func larger(a, b *big.Rat) *big.Rat {
	if a.Cmp(b) >= 0 {
		return a
	}
	return b
}
