// Package words puts the law, facts, notices and faults into Spanish and English.
// It decides nothing: every figure that it says stands in the value that it was given.
package words

import (
	"slices"
	"strings"
	"sync"

	"github.com/conmina/conmina/internal/law"
)

// Sentence says one thing in both languages. The only verbs are %s and %[n]s,
// since every argument is brought into words first. Commands and flags stand in
// each as its reader types them.
type Sentence struct{ English, Spanish string }

// Both is a sentence in both languages.
func Both(english, spanish string) Sentence { return Sentence{english, spanish} }

// In is the sentence in a language.
func (s Sentence) In(l Language) string {
	if l == Spanish {
		return s.Spanish
	}
	return s.English
}

// catalogue holds sentences by their code.
type catalogue map[law.Code]Sentence

// chapters are each put together when the first sentence is looked for in them. No
// two have a sentence of the same code: those that every run speaks from come first.
var chapters = []func() catalogue{
	sync.OnceValue(help), sync.OnceValue(screens), sync.OnceValue(answers), sync.OnceValue(faults), sync.OnceValue(compare),
	sync.OnceValue(batch), sync.OnceValue(audit), sync.OnceValue(guide), sync.OnceValue(example), sync.OnceValue(check), sync.OnceValue(encodings),
}

// Words speaks one language.
type Words struct {
	language Language
	statutes string // the folder of law that commands name
}

// In gives the words of a language.
func In(l Language) *Words {
	if l != Spanish {
		l = English
	}
	return &Words{language: l}
}

// From has the commands in sentences name the folder of law that is read in place of
// the program's own; empty for none.
func (w *Words) From(statutes string) *Words { return &Words{w.language, statutes} }

// soundsLikeO reports whether a Spanish speaker begins the text with an o: in
// words, and in the numbers ocho, ochenta and once.
func soundsLikeO(text string) bool {
	digits := 0
	for digits < len(text) && text[digits] >= '0' && text[digits] <= '9' {
		digits++
	}
	if digits > 0 {
		return text[0] == '8' || text[:digits] == "11"
	}
	folded := law.Fold(text)
	return strings.HasPrefix(folded, "o") || strings.HasPrefix(folded, "ho")
}

// Between is what parts the items of a list: a semicolon where one of them holds
// a comma or a semicolon itself.
func Between(items []string) string {
	if slices.ContainsFunc(items, func(s string) bool { return strings.ContainsAny(s, ",;") }) {
		return "; "
	}
	return ", "
}
