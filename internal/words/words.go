// Package words puts the law, facts, notices and faults into Spanish and English.
// It decides nothing: it says only figures of the value that it was given.
package words

import (
	"slices"
	"strings"

	"github.com/conmina/conmina/internal/spelling"
	"github.com/conmina/conmina/internal/words/catalogue"
)

// Sentence says one thing in both languages.
type Sentence = catalogue.Sentence

// Both is a sentence in both languages.
func Both(english, spanish string) Sentence { return Sentence{English: english, Spanish: spanish} }

// Words speaks one language.
type Words struct {
	language Language
	statutes string // folder of the user's law, which printed commands must name
}

// In gives the words of a language.
func In(l Language) *Words {
	if l != Spanish {
		l = English
	}
	return &Words{language: l}
}

// From gives words whose printed commands name the folder of law that is read
// instead of the program's own law. Empty means the program's own law.
func (w *Words) From(statutes string) *Words { return &Words{w.language, statutes} }

// soundsLikeO reports whether a Spanish speaker begins the text with the sound o:
// in words, and in numbers such as ocho, ochenta and once.
func soundsLikeO(text string) bool {
	digits := 0
	for digits < len(text) && text[digits] >= '0' && text[digits] <= '9' {
		digits++
	}
	if digits > 0 {
		return text[0] == '8' || text[:digits] == "11"
	}
	folded := spelling.Fold(text)
	return strings.HasPrefix(folded, "o") || strings.HasPrefix(folded, "ho")
}

// Between is the separator of a list: a semicolon when an item contains a comma or
// a semicolon, otherwise a comma.
func Between(items []string) string {
	if slices.ContainsFunc(items, func(s string) bool { return strings.ContainsAny(s, ",;") }) {
		return "; "
	}
	return ", "
}

// Language is the language that the words are in.
func (w *Words) Language() Language { return w.language }
