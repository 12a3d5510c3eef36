package catalogue

import (
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/typed"
)

// Sentence says one thing in both languages. Its only verbs are %s and %[n]s,
// because every argument is put into words first. Commands and flags appear in each
// language as its readers type them.
type Sentence struct{ English, Spanish string }

// In is the sentence in a language.
func (s Sentence) In(l typed.Language) string {
	if l == typed.Spanish {
		return s.Spanish
	}
	return s.English
}

// chapter holds sentences by their code.
type chapter map[law.Code]Sentence
