package law

import (
	"slices"

	"github.com/conmina/conmina/internal/spelling"
)

// vocabulary holds the circumstances by their names. The names are folded once, when
// the first of them is looked up, because most cases name no circumstance.
func (e *Edition) vocabulary() map[string]*Circumstance {
	e = e.origin() // the vocabulary is the same on every day
	e.listed.Do(func() {
		e.known = map[string]*Circumstance{}
		for _, c := range e.Circumstances {
			for _, n := range c.Names() {
				e.known[spelling.Fold(n)] = c
			}
		}
	})
	return e.known
}

// circumstance finds an entry of the vocabulary by any of its names.
func (e *Edition) circumstance(name string) *Circumstance { return e.vocabulary()[spelling.Fold(name)] }

// looseCircumstance finds an entry by a name that differs in prepositions and
// plurals only; nil when several entries have such a name.
func (e *Edition) looseCircumstance(name string) *Circumstance {
	e = e.origin()
	e.looseListed.Do(func() {
		e.looseKnown, e.perhapsOf = map[string]*Circumstance{}, usedFor{}
		for folded, c := range e.vocabulary() {
			key := spelling.Loosely(folded)
			if other, taken := e.looseKnown[key]; taken && other != c {
				c = nil
			}
			e.looseKnown[key] = c
		}
		for _, c := range e.Circumstances {
			e.perhapsOf.add(c.Perhaps, string(c.ID))
		}
	})
	return e.looseKnown[spelling.Loosely(spelling.Fold(spelling.Tidy(name)))]
}

func (u usedFor) add(words Names, id string) {
	for _, word := range words.All() {
		if key := spelling.Loosely(spelling.Fold(word)); !slices.Contains(u[key], id) { // a word may be the same in both languages
			u[key] = append(u[key], id)
		}
	}
}

// hold reports whether a name is among the names, prepositions and plurals apart.
func (n Names) hold(name string) bool {
	key := spelling.Loosely(spelling.Fold(spelling.Tidy(name)))
	return slices.ContainsFunc(n.All(), func(known string) bool { return spelling.Loosely(spelling.Fold(known)) == key })
}

// nearCircumstances suggests names for a circumstance.
func (e *Edition) nearCircumstances(name string) []string {
	e = e.origin()
	e.alike.Do(func() {
		idOf := map[string]string{}
		for folded, c := range e.vocabulary() {
			idOf[folded] = string(c.ID)
		}
		e.alikeCircumstances = spelling.NamesOf(idOf)
	})
	return e.alikeCircumstances.Nearest(name)
}

// perhaps lists the ids of the offences that a name is used for among other things.
func (e *Edition) perhaps(name string) []string {
	e = e.origin() // the names are the same on every day
	e.perhapsListed.Do(func() {
		e.perhapsOffence = usedFor{}
		for _, o := range e.Offences {
			e.perhapsOffence.add(o.Perhaps, o.ID)
		}
	})
	for _, spelt := range Spellings(name) {
		if ids := e.perhapsOffence[spelling.Loosely(spelt)]; len(ids) > 0 {
			return ids
		}
	}
	return nil
}
