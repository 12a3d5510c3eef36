// Package typed holds the words of the command line in both languages: commands,
// flags and values. It also writes a case as a command line; all command lines that
// are shown come from one function.
package typed

import (
	"sync"

	"github.com/conmina/conmina/internal/spelling"
)

// Language is a language that the program speaks to people. Machine output is
// the same in both.
type Language string

// The languages of the program.
const (
	Spanish Language = "es"
	English Language = "en"
)

// Word is a word of the command line in both languages: a command, a flag without
// its hyphens, or a value. The program accepts both words in any language and shows
// the word of the reader's language.
type Word struct{ English, Spanish string }

// Both is a word in both languages.
func Both(english, spanish string) Word { return Word{english, spanish} }

// Is reports whether a text is the word in either language.
func (w Word) Is(text string) bool {
	folded := spelling.Fold(text)
	return folded == w.English || folded == spelling.Fold(w.Spanish)
}

// In is the word in a language.
func (w Word) In(l Language) string {
	if l == Spanish {
		return w.Spanish
	}
	return w.English
}

// valuePairs are the words that settings and flags take as values.
func valuePairs() []Word {
	return []Word{
		{"always", "siempre"},
		{"auto", "automatico"},
		{"cases", "casos"},
		{"circumstances", "circunstancias"},
		{"comma", "coma"},
		{"edition", "edicion"},
		{"examples", "ejemplos"},
		{"false", "no"},
		{"general-part", "parte-general"},
		{"input", "entrada"},
		{"months", "meses"},
		{"never", "nunca"},
		{"offence", "delito"},
		{"projector", "proyector"},
		{"semicolon", "punto-y-coma"},
		{"standard", "estandar"},
		{"tab", "tabulador"},
		{"text", "texto"},
		{"training", "casos-practicos"},
		{"true", "si"},
		{"unknown", "desconocida"},
		{"years", "años"},
	}
}

// editionPairs are the names of the program's editions. Machine output has the
// English names, so Spanish readers are shown these too.
func editionPairs() []Word {
	return []Word{
		{"penal-code", "codigo-penal"},
		{"tip-2018", "informe-2018"},
	}
}

// dictionary finds the words of one kind from either language.
type dictionary map[string]*Word

// dictionaryOf gives a function that builds the dictionary when the first word is
// looked up.
func dictionaryOf(pairs func() []Word) func() dictionary {
	return sync.OnceValue(func() dictionary {
		list := pairs()
		d := make(dictionary, 2*len(list))
		for i := range list {
			d[list[i].English], d[list[i].Spanish] = &list[i], &list[i]
		}
		return d
	})
}

var (
	values   = dictionaryOf(valuePairs)
	editions = dictionaryOf(editionPairs)
)

func inEither(d dictionary, l Language, word string) string {
	if found := d[spelling.Fold(word)]; found != nil {
		return found.In(l)
	}
	return word
}

// Value gives a word that a flag or a setting takes in a language, from either.
func Value(l Language, word string) string { return inEither(values(), l, word) }

// Edition gives the name of an edition of the program in a language, from its name
// in either one. The name of any other edition is returned unchanged.
func Edition(l Language, word string) string { return inEither(editions(), l, word) }
