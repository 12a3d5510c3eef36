package cli

import (
	"slices"

	"github.com/conmina/conmina/internal/articles"
	"github.com/conmina/conmina/internal/comparing"
	"github.com/conmina/conmina/internal/findings"
	"github.com/conmina/conmina/internal/law"
)

// charges are the offences that are compared.
type charges struct {
	all    []*law.Offence
	asked  []*law.Offence // those that were named, with others beside them
	beyond int            // how many offences in force are left out, being of other families
}

// charges finds the named offences and those that are compared with them. The two
// offences of a change always take part.
func (p *program) charges(e *law.Edition, o *compareOptions, names []string, act law.Period) (charges, error) {
	names = append(slices.Clone(names), o.change()...)
	named, err := p.offences(e, names)
	if err != nil {
		return charges{}, err
	}
	all, beyond := comparing.Beside(e, named, act, o.neighbours.On, o.overAges())
	c := charges{all: all, asked: named, beyond: beyond}
	if len(o.change()) > 0 {
		c.asked = named[len(named)-2:]
	}
	return c, nil
}

// offences finds offences by their names.
func (p *program) offences(e *law.Edition, names []string) ([]*law.Offence, error) {
	var offences []*law.Offence
	var problems error
	for _, name := range names {
		o, err := p.offence(e, name)
		if err == nil && o.Cited != (articles.Cited{}) {
			err = findings.OfFacts([]*law.Fault{{Code: law.NumeralElsewhere, Fact: law.FactOffence, Value: name}})
		}
		problems = findings.Both(problems, err)
		offences = append(offences, o)
	}
	return offences, problems
}
