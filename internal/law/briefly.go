package law

import (
	"maps"
	"slices"
	"strings"
	"unicode"
)

// FindOffenceBriefly is FindOffence for those who only count faults: the fault holds
// its code and the name, and need not hold what helps to mend it. Names with a word
// that no offence has are answered at once.
func (e *Edition) FindOffenceBriefly(name string) (*Offence, *Fault) {
	switch {
	case hasNeighbours(name), hasAlike(name), !hasForeignWord(name, e.wordsOfNames()):
		return e.FindOffenceAlone(name)
	case namesArticle(name):
		return nil, &Fault{Code: ArticleUnknown, Fact: FactOffence, Value: name, Args: []any{e.ID, Articles(nil)}}
	}
	return nil, &Fault{Code: OffenceUnknown, Fact: FactOffence, Value: name, Args: []any{e.ID}}
}

// wordsOfNames holds every word that the name of an offence may have here or in the
// other edition, with the words around names and the words of citations.
func (e *Edition) wordsOfNames() map[string]bool {
	if e.whole != nil && e.Other == e.whole.Other { // the names are the same on every day
		return e.whole.wordsOfNames()
	}
	e.worded.Do(func() {
		e.index()
		e.words = map[string]bool{}
		for _, list := range [][]string{ordinals, aggravatedWords, beforeThem, formsOfThem, formsBehindThem, prepositions, strings.Split(letters, "")} {
			e.addWords(list...)
		}
		for _, set := range []map[string]bool{offenceWords, beforeOffence, smallWords, citedFillers, numeralWords, paragraphWords} {
			e.addWords(slices.Collect(maps.Keys(set))...)
		}
		for _, set := range []map[string]int{ordinalWords, numberWords} {
			e.addWords(slices.Collect(maps.Keys(set))...)
		}
		for name := range e.offences {
			e.addWords(name)
		}
		for _, o := range e.Offences {
			e.addWords(o.Perhaps.All()...)
		}
		for _, n := range e.Elsewhere {
			e.addWords(n.Names()...)
		}
		if e.Other != nil {
			for word := range e.Other.wordsOfNames() {
				e.words[word] = true
			}
		}
	})
	return e.words
}

// addWords adds the words of names in every form that [singular] makes the same.
func (e *Edition) addWords(names ...string) {
	for _, name := range names {
		for _, word := range strings.FieldsFunc(Fold(name), func(r rune) bool { return !unicode.IsLetter(r) }) {
			stem := singular(word)
			for _, form := range []string{word, stem, stem + "s", stem + "e", stem + "es"} {
				e.words[form] = true
			}
		}
	}
}
