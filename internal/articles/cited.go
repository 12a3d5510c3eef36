// Package articles reads the numbers of articles of a code as people cite them, and
// puts them in order.
package articles

import (
	"maps"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/conmina/conmina/internal/spelling"
)

// Cited is an article as people cite it: art. 129-B, primer párrafo, numeral 4, del
// Código Penal.
type Cited struct {
	Article   string // the number, folded: 129-b
	Paragraph int    // from 1, or [Last]; zero when none is named
	Numeral   string // as it is written; empty when none is named
}

// Last is the paragraph that is cited as the last one, whichever that is.
const Last = -1

// ParseCited reads the citation of one article. Words for article and for the code
// are left out, as are dashes of every kind, full stops and ordinal signs between the
// number and its letter. The letter is exact: 129-Ó is no article and not 129-O. ok
// is false for any other text.
func ParseCited(text string) (c Cited, ok bool) {
	words := citedWords(text)
	for len(words) > 0 {
		var read int
		if read, ok = c.next(words); !ok {
			return Cited{}, false
		}
		words = words[read:]
	}
	if c.Article == "" {
		return Cited{}, false
	}
	return c, true
}

// next reads the words at the beginning of a list that belong together.
func (c *Cited) next(words []string) (read int, ok bool) {
	word := words[0]
	switch {
	case word == "(" && c.Article != "" && c.Numeral == "" && len(words) > 2 && isNumeral(words[1]) && spelling.StartsWithDigit(words[1]) && words[2] == ",": // 129-B(4)
		c.Numeral = words[1]
		return 3, true
	case citedFillers[word] && len(words) > 1 && words[1] == ".": // art.
		return 2, true
	case citedFillers[word] || word == "," || word == "(", word == "." && (c.Numeral == "" || len(words) == 1):
		if word == "." && len(words) > 1 && c.Article != "" && isNumeral(words[1]) && spelling.StartsWithDigit(words[1]) { // 129-B.4
			c.Numeral = words[1]
			return 2, true
		}
		return 1, true
	case numeralWords[word]:
		return c.numeral(words)
	case paragraphWords[word]:
		return c.paragraph(words)
	case word == inFine[0] && len(words) > 1 && words[1] == inFine[1] && c.Paragraph == 0:
		c.Paragraph = Last
		return 2, true
	case ordinalOf(words) != 0:
		n, at := ordinalOf(words), 1
		if at < len(words) && spelling.IsOrdinal(words[at]) {
			at++
		}
		if at < len(words) && words[at] == "." {
			at++
		}
		if at == len(words) || !paragraphWords[words[at]] || c.Paragraph != 0 {
			return c.Number(words)
		}
		c.Paragraph = n
		return at + 1, true
	}
	return c.Number(words)
}

// article reads the number of the article with its letter.
func (c *Cited) Number(words []string) (read int, ok bool) {
	n, err := strconv.Atoi(words[0])
	if err != nil || c.Article != "" || words[0] != strconv.Itoa(n) {
		return 0, false
	}
	c.Article, read = words[0], 1
	rest := words[1:]
	for len(rest) > 0 && rest[0] == "." {
		rest = rest[1:]
	}
	if len(rest) > 0 && isLetterOfArticle(rest) {
		c.Article += "-" + rest[0]
		read = len(words) - len(rest) + 1
	}
	return read, true
}

// isLetterOfArticle reports whether a list of words behind a number begins with a
// letter, and not with the initials of the Código Penal or with a connecting word.
func isLetterOfArticle(rest []string) bool {
	r, size := utf8.DecodeRuneInString(rest[0])
	if size != len(rest[0]) || !unicode.IsLetter(r) {
		return false
	}
	next := slices.DeleteFunc(slices.Clone(rest[1:]), func(w string) bool { return w == "." })
	connects := strings.Contains("aeouy", rest[0]) && len(rest) > 1 && spelling.StartsWithDigit(rest[1]) // 153 y 154
	return !connects && !(rest[0] == "c" && len(next) > 0 && next[0] == "p")
}

// numeral reads a numeral behind its word.
func (c *Cited) numeral(words []string) (read int, ok bool) {
	at := 1
	for at < len(words) && (words[at] == "." || words[at] == "n" || words[at] == "o") { // inc., n.º
		at++
	}
	if at == len(words) || c.Numeral != "" {
		return 0, false
	}
	c.Numeral = words[at]
	if n, isWord := spelling.NumberOf(words[at]); isWord {
		c.Numeral = strconv.Itoa(n)
	}
	return at + 1, isNumeral(c.Numeral)
}

// paragraph reads the number of a paragraph behind the word.
func (c *Cited) paragraph(words []string) (read int, ok bool) {
	at := 1
	for at < len(words) && words[at] == "." {
		at++
	}
	if at == len(words) || c.Paragraph != 0 || ordinalOf(words[at:]) == 0 {
		return 0, false
	}
	c.Paragraph = ordinalOf(words[at:])
	return at + 1, true
}

// isNumeral reports whether a word numbers an entry of a list: 4, a.
func isNumeral(word string) bool {
	n, err := strconv.Atoi(word)
	return err == nil && n > 0 && strconv.Itoa(n) == word || len(word) == 1 && word[0] >= 'a' && word[0] <= 'z'
}

var (
	citedFillers   = spelling.WordSet("art", "arts", "articulo", "articulos", "article", "articles", "section", "sec", "del", "de", "el", "la", "las", "los", "the", "of", "cp", "c", "p", "codigo", "penal", "code", "peruano", "peru", "en", "su", "conforme", "al", "ap")
	numeralWords   = spelling.WordSet("inciso", "incisos", "inc", "numeral", "numerales", "num", "nral", "literal", "literales", "lit", "item", "items")
	paragraphWords = spelling.WordSet("parrafo", "parr", "par", "paragraph", "para")
	inFine         = [2]string{"in", "fine"} // the last paragraph, in the Latin of files
	ordinalWords   = map[string]int{
		"primer": 1, "primero": 1, "segundo": 2, "tercer": 3, "tercero": 3, "cuarto": 4, "quinto": 5, "sexto": 6,
		"ultimo": Last, "final": Last, "last": Last,
		"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6,
	}
)

// ordinalOf gives the place that a word names, in words or in digits; zero for any
// other word.
func ordinalOf(words []string) int {
	if n := ordinalWords[words[0]]; n != 0 {
		return n
	}
	n, err := strconv.Atoi(words[0])
	if err != nil || n > 9 {
		return 0
	}
	return n
}

// citedWords cuts a citation into numbers, words, full stops, commas and opening
// parentheses. Accents are
// folded except on the letter of an article, see [spelling.Fold].
func citedWords(text string) []string {
	var words []string
	rest := spelling.Fold(spelling.Tidy(text))
	for rest != "" {
		r, size := utf8.DecodeRuneInString(rest)
		n := size
		switch {
		case spelling.IsDigit(r):
			n = spelling.PrefixOf(rest, spelling.IsDigit)
		case isOrdinalSign(r):
			rest = rest[n:]
			continue
		case unicode.IsLetter(r):
			n = spelling.PrefixOf(rest, func(r rune) bool { return unicode.IsLetter(r) && !isOrdinalSign(r) || spelling.IsMark(r) })
		case r == '.', r == ':':
			words, rest = append(words, "."), rest[n:]
			continue
		case r == '(':
			words, rest = append(words, "("), rest[n:]
			continue
		case strings.ContainsRune(",;)[]/\"'«»“”‘’", r):
			words, rest = append(words, ","), rest[n:]
			continue
		case r == '-':
			rest = rest[n:]
			continue
		}
		words, rest = append(words, rest[:n]), rest[n:]
	}
	return words
}

func isOrdinalSign(r rune) bool { return r == 'º' || r == 'ª' || r == '°' }

// Words lists every word that a citation may have beside numbers, and the
// letters of articles.
func Words() []string {
	list := slices.Concat(spelling.Ordinals, inFine[:], strings.Split(letters, ""), slices.Collect(maps.Keys(ordinalWords)))
	for _, set := range []map[string]bool{citedFillers, numeralWords, paragraphWords} {
		list = slices.AppendSeq(list, maps.Keys(set))
	}
	return list
}
