package law

import (
	"github.com/conmina/conmina/internal/spelling"
)

// plainly finds an offence by its name or by the number of its article alone.
func (e *Edition) plainly(name string) (o *Offence, known bool) {
	for folded := range spellings(name) {
		o, known := e.called(folded)
		if !known {
			o = e.aggravatedForms(folded)
		}
		if o != nil || known {
			return o, known
		}
	}
	if e.outside(name) != nil {
		return nil, false
	}
	return e.loosely(name), false
}

// aggravatedForms finds an offence by a name of its aggravated forms that is made
// of one of its own names; nil where the offence has none at some time, since the
// whole offence would then be another question.
func (e *Edition) aggravatedForms(name string) *Offence {
	o, _ := e.called(spelling.AggravatedOf(name))
	if o == nil || o.Named != "" {
		return o
	}
	if !o.HasAggravatedForms() || e.outside(name) != nil { // an offence of another article may be called so
		return nil
	}
	asked := *o
	asked.Named = spelling.Fold(name)
	return &asked
}

// loosely finds an offence by a name that differs from one of its names in
// prepositions and plurals only. It is nil when several offences, or a neighbouring
// offence, have such a name.
func (e *Edition) loosely(name string) *Offence {
	e.loosened.Do(func() {
		e.loose = map[string]*Offence{}
		for folded, o := range e.everyName() {
			key := spelling.Loosely(folded)
			if before, taken := e.loose[key]; taken && before != o {
				o = nil
			}
			e.loose[key] = o
		}
		for _, n := range e.Elsewhere {
			for _, name := range n.Names() {
				e.loose[spelling.Loosely(spelling.Fold(name))] = nil
			}
		}
	})
	for _, folded := range Spellings(name) {
		if spelling.StartsWithDigit(folded) {
			continue
		}
		if o := e.loose[spelling.Loosely(folded)]; o != nil {
			return o
		}
		if whole := e.loose[spelling.Loosely(spelling.AggravatedOf(folded))]; whole != nil && whole.Named == "" && whole.HasAggravatedForms() {
			asked := *whole
			asked.Named = folded
			return &asked
		}
	}
	return nil
}
