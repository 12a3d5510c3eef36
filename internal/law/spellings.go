package law

import (
	"iter"
	"slices"
	"strings"

	"github.com/conmina/conmina/internal/articles"
	"github.com/conmina/conmina/internal/spelling"
)

// Spellings lists the folded names that a text may stand for: the text as it is;
// the article that it cites; and the name of the offence in a phrase such as delito
// de trata de personas.
func Spellings(name string) []string { return slices.Collect(spellings(name)) }

// spellings gives the [Spellings] of a name one after the other. Most texts are found
// as they are, and the others are then not worked out.
func spellings(name string) iter.Seq[string] {
	return func(yield func(string) bool) {
		folded := spelling.Fold(name)
		if !yield(folded) {
			return
		}
		if c, ok := articles.ParseCited(name); ok {
			if c.Article != folded {
				yield(c.Article)
			}
			return
		}
		tidied := spelling.Fold(spelling.Tidy(name))
		if tidied == "" {
			tidied = folded
		}
		if tidied != folded && !yield(tidied) {
			return
		}
		if in := offenceIn(tidied); in != "" && in != folded && in != tidied {
			yield(in)
		}
	}
}

// offenceIn leaves out the words that say that a name is of an offence: el delito
// de, por el presunto delito de, crime of. It is empty when there are none.
func offenceIn(folded string) string {
	words := strings.Split(folded, "-")
	at := slices.IndexFunc(words, func(w string) bool { return offenceWords[w] })
	if at < 0 || slices.ContainsFunc(words[:at], func(w string) bool { return !beforeOffence[w] }) {
		return ""
	}
	rest := behindPreposition(words[at+1:])
	if len(rest) == len(words[at+1:]) { // delito grave names no offence
		return ""
	}
	return strings.Join(rest, "-")
}

var (
	offenceWords  = spelling.WordSet("delito", "delitos", "ilicito", "ilicitos", "crimen", "crime", "crimes", "offence", "offences", "offense", "offenses")
	beforeOffence = spelling.WordSet("por", "el", "los", "un", "presunto", "presuntos", "supuesto", "the", "of", "de", "del", "alleged")
)

// loosely finds an offence by a name that differs from one of its names in
// prepositions and plurals only. It is nil when several offences, or a neighbouring
// offence, have such a name.
func (e *Edition) loosely(name string) *Offence {
	e.loosened.Do(func() {
		e.loose = map[string]*Offence{}
		shared := map[string]bool{}
		for folded, o := range e.offences {
			key := spelling.Loosely(folded)
			if before, taken := e.loose[key]; taken && (before == nil || o == nil || before.ID != o.ID || before.Named != o.Named) {
				shared[key] = true
			}
			e.loose[key] = o
		}
		for _, n := range e.Elsewhere {
			for _, name := range n.Names() {
				shared[spelling.Loosely(spelling.Fold(name))] = true
			}
		}
		for key := range shared {
			delete(e.loose, key)
		}
	})
	for _, folded := range Spellings(name) {
		if spelling.StartsWithDigit(folded) {
			continue
		}
		if o := e.loose[spelling.Loosely(folded)]; o != nil {
			return o
		}
		if whole := e.loose[spelling.Loosely(AggravatedOf(folded))]; whole != nil && whole.Named == "" && whole.HasAggravatedForms() {
			asked := *whole
			asked.Named = folded
			return &asked
		}
	}
	return nil
}
