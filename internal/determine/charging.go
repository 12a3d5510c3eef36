package determine

import (
	"github.com/conmina/conmina/internal/general"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
)

// Charging reads the charges of a case by an edition and its general part.
type Charging struct {
	Edition *law.Edition
	Part    *general.Part
	Today   law.Date
	Offence func(e *law.Edition, name string) (*law.Offence, *law.Fault) // finds an offence by a name
}

// Ledger reads the charges of a case and writes their ledger.
func (x Charging) Ledger(c Case) (*Ledger, []*law.Fault) {
	var charges []Charge
	for _, one := range c.Offences {
		charge, faults := x.charge(one)
		if len(faults) > 0 {
			return nil, faults
		}
		charges = append(charges, charge)
	}
	if _, fault := Assumed(charges); fault != nil {
		return nil, []*law.Fault{fault}
	}
	if c.Concurrence == "" {
		l := One(x.Part, charges[0])
		return &l, nil
	}
	var prior *Space
	if c.Prior != "" {
		s, fault := ParseSpace(c.Prior)
		if fault != nil {
			fault.Fact = FactPrior
			return nil, []*law.Fault{fault}
		}
		prior = &s
	}
	l := Several(x.Part, c.Concurrence, prior, charges...)
	return &l, nil
}

// charge resolves one offence and reads its facts of the general part. A name under
// maybe that is no circumstance of the edition is a term of the general part.
func (x Charging) charge(c CaseOffence) (Charge, []*law.Fault) {
	c.Victim.Today = x.Today
	c.Victim.Maybe, c.Given.Maybe = InDoubt(x.Edition, x.Part, c.Victim.Maybe)
	f, wrong := c.Victim.Facts(x.Edition)
	if c.Victim.Date == "" && c.Victim.Born == "" {
		f.Date, f.Today = x.Today, true
	}
	var faults []*law.Fault
	found, fault := x.Offence(x.Edition.On(f.Date), c.Offence)
	if fault == nil {
		found.Narrow(wrong)
	} else {
		faults = append(faults, fault)
	}
	given, more := c.Given.Facts(x.Part, f.Period(), x.Today)
	if faults = append(append(faults, wrong...), more...); len(faults) > 0 {
		return Charge{}, faults
	}
	if f, fault = found.WithCited(f); fault != nil {
		return Charge{}, []*law.Fault{fault}
	}
	return Charge{Answer: resolve.Resolve(found, f), Facts: given}, nil
}

// InDoubt parts the names that are not known either way into those of terms of the general
// part, which are no circumstances of the edition, and all others.
func InDoubt(e *law.Edition, p *general.Part, names []string) (circumstances, terms []string) {
	for _, name := range names {
		_, fault := e.FindCircumstanceAlone(name)
		if _, none := Term(p, name); fault != nil && none == nil {
			terms = append(terms, name)
		} else {
			circumstances = append(circumstances, name)
		}
	}
	return circumstances, terms
}
