package law

import (
	"iter"
	"slices"

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
		if tidied != "" && tidied != folded && !yield(tidied) {
			return
		}
		if in := spelling.OffenceIn(tidied); in != "" && in != folded && in != tidied {
			yield(in)
		}
	}
}
