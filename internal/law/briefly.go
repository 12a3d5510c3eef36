package law

import (
	"maps"
	"slices"
	"strings"
	"sync"
	"unicode"

	"github.com/conmina/conmina/internal/articles"
	"github.com/conmina/conmina/internal/spelling"
)

// FindOffenceBriefly is FindOffence for those who only count faults: the fault holds
// its code and the name, and need not hold what helps to mend it. Names with a word
// that no offence has, and numbers that no article has, are answered at once.
func (e *Edition) FindOffenceBriefly(name string) (*Offence, *Fault) {
	if _, whole := e.called(spelling.Fold(name)); whole { // the words of all names need not be gathered
		return e.FindOffenceAlone(name)
	}
	switch known := e.wordsOfNames(); {
	case slices.ContainsFunc(spelling.BelowHeading(name), func(part string) bool { return !spelling.HasForeignWord(part, known) }):
		return e.FindOffenceAlone(name)
	case spelling.HasNeighbours(name), spelling.HasAlike(name), !spelling.HasForeignWord(name, known) && !hasForeignNumbers(name, known):
		return e.FindOffenceAlone(name)
	case articles.NamesOne(name) && !e.citesBeside(name):
		return nil, &Fault{Code: ArticleUnknown, Fact: FactOffence, Value: name, Args: []any{e.ID, articles.List(nil)}}
	}
	return nil, &Fault{Code: OffenceUnknown, Fact: FactOffence, Value: name, Args: []any{e.ID}}
}

// namesNoCircumstance reports whether a text has a word that neither a circumstance nor
// a citation has, and nothing that says more than that.
func (e *Edition) namesNoCircumstance(name string) bool {
	return !spelling.HasNeighbours(name) && !spelling.HasAlike(name) && spelling.HasForeignWord(name, e.wordsOfCircumstances())
}

// hasForeignNumbers reports whether a text has numbers and all of them are unknown.
func hasForeignNumbers(text string, known wordsKnown) bool {
	has := false
	for number := range strings.FieldsFuncSeq(text, func(r rune) bool { return !spelling.IsDigit(r) }) {
		if known[number] {
			return false
		}
		has = true
	}
	return has
}

// wordsOfCitations holds every word that a citation may have, and the words that add
// nothing to a name.
var wordsOfCitations = sync.OnceValue(func() wordsKnown {
	w := wordsKnown{}
	w.add(articles.Words()...)
	w.add(slices.Collect(maps.Keys(spelling.SmallWords))...)
	w.add(slices.Collect(maps.Keys(spelling.NumberWords()))...)
	return w
})

// wordsOfNames holds every word and every number that the name of an offence may have
// here or in the other edition, with the words around names and the words of citations.
func (e *Edition) wordsOfNames() wordsKnown {
	if e.whole != nil && e.Other == e.whole.Other { // the names are the same on every day
		return e.whole.wordsOfNames()
	}
	e.worded.Do(func() {
		w := maps.Clone(wordsOfCitations())
		w.add(spelling.WordsAround()...)
		for name := range e.everyName() {
			w.add(name)
		}
		for _, o := range e.Offences {
			w.add(o.Perhaps.All()...)
		}
		for _, n := range e.Elsewhere {
			w.add(n.Names()...)
		}
		if e.Other != nil {
			maps.Copy(w, e.Other.wordsOfNames())
		}
		e.words = w
	})
	return e.words
}

// wordsOfCircumstances holds every word that the name of a circumstance or of an element
// may have.
func (e *Edition) wordsOfCircumstances() wordsKnown {
	e = e.origin() // the vocabulary is the same on every day
	e.describing.Do(func() {
		w := maps.Clone(wordsOfCitations())
		w.add(e.Elements.All()...)
		for _, c := range e.Circumstances {
			w.add(c.Names()...)
			w.add(c.Perhaps.All()...)
		}
		e.wordsOfFact = w
	})
	return e.wordsOfFact
}

// add adds the numbers of names, and their words in every form that [spelling.Singular] makes
// the same.
func (w wordsKnown) add(names ...string) {
	for _, name := range names {
		folded := spelling.Fold(name)
		for _, number := range strings.FieldsFunc(folded, func(r rune) bool { return !spelling.IsDigit(r) }) {
			w[number] = true
		}
		for _, word := range strings.FieldsFunc(folded, func(r rune) bool { return !unicode.IsLetter(r) }) {
			stem := spelling.Singular(word)
			for _, form := range []string{word, stem, stem + "s", stem + "e", stem + "es"} {
				w[form] = true
			}
		}
	}
}
