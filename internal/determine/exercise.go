package determine

import (
	"github.com/conmina/conmina/internal/exercises"
	"github.com/conmina/conmina/internal/law"
)

// Exercise answers the questions of a training case about the space of the penalty: a
// ledger for each question, in their order, and nil for the others.
func (x Charging) Exercise(e *exercises.Exercise) ([]*Ledger, []*law.Fault) {
	list := make([]*Ledger, len(e.Questions))
	for i, q := range e.Questions {
		if q.Asks != exercises.AsksSpace {
			continue
		}
		c := Case{Concurrence: Concurrence(e.Concur)}
		for _, id := range e.Offences {
			c.Offences = append(c.Offences, x.exercised(e, id, e.General.But(q.General)))
		}
		l, faults := x.Ledger(c)
		if len(faults) > 0 {
			return nil, faults
		}
		list[i] = l
	}
	return list, nil
}

// exercised is an offence of a training case with its facts.
func (x Charging) exercised(e *exercises.Exercise, id string, facts exercises.GeneralFacts) CaseOffence {
	c := CaseOffence{Offence: id, Victim: e.Given(x.Edition)}
	for _, fact := range AskedFacts() {
		for _, answer := range facts[fact] {
			c = c.With(fact, answer)
		}
	}
	return c
}
