package articles

import (
	"slices"

	"github.com/conmina/conmina/internal/spelling"
)

// ParseList reads the citation of several articles, such as arts. 129-A y 129-B, and
// gives their numbers in the order of the text. It is nil for any other text.
func ParseList(text string) []string {
	list, _, ok := parseSeveral(text)
	if !ok || len(list) < 2 {
		return nil
	}
	return list
}

// HasNumerals reports whether a text cites several numerals of one article, such as
// 129-B, incisos 3 y 4.
func HasNumerals(text string) bool {
	list, numerals, ok := parseSeveral(text)
	return ok && numerals && len(list) == 1
}

// parseSeveral reads citations that are connected with one another.
func parseSeveral(text string) (list []string, numerals, ok bool) {
	var c Cited
	for words := withoutRelating(citedWords(text)); len(words) > 0; {
		read, ok := 1, true
		switch more := words[1:]; {
		case !connectors[words[0]], len(more) > 0 && words[0] == "," && connectors[more[0]]: // a), y b)
			read, ok = c.next(words)
		case c.Numeral != "" && beginsNumeral(more):
			c.Numeral, numerals = "", true
			read, ok = c.anotherNumeral(words)
		case c.Article != "" && beginsArticle(more):
			list, c = append(list, c.Article), Cited{}
		default:
			read, ok = c.next(words)
		}
		if !ok {
			return nil, false, false
		}
		words = words[read:]
	}
	return append(list, c.Article), numerals, c.Article != ""
}

// anotherNumeral reads a numeral behind a connecting word, with or without the word
// for it.
func (c *Cited) anotherNumeral(words []string) (read int, ok bool) {
	if numeralWords[words[1]] {
		read, ok = c.numeral(words[1:])
		return read + 1, ok
	}
	c.Numeral = words[1]
	return 2, true
}

// beginsNumeral reports whether a numeral comes next.
func beginsNumeral(words []string) bool {
	return len(words) > 0 && (numeralWords[words[0]] || isNumeral(words[0]) && len(words[0]) < 3)
}

// beginsArticle reports whether a number comes next, behind words for article.
func beginsArticle(words []string) bool {
	for len(words) > 0 && (citedFillers[words[0]] || words[0] == "." || words[0] == "," || words[0] == "(") {
		words = words[1:]
	}
	return len(words) > 0 && spelling.StartsWithDigit(words[0])
}

// withoutRelating leaves out the words that say that articles are read together, before the
// one that connects them: 129-A, concordado con 129-B.
func withoutRelating(words []string) []string {
	return slices.DeleteFunc(words, func(w string) bool { return relating[w] })
}

var (
	connectors = spelling.WordSet(",", "(", "y", "e", "o", "u", "and", "or", "&", "+", "con", "with")
	relating   = spelling.WordSet("concordado", "concordada", "concordados", "concordante", "concordantes", "concordancia", "concordando", "relacion", "relacionado", "read", "together", "conjunction")
)
