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
