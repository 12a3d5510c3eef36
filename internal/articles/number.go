package articles

import (
	"cmp"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/conmina/conmina/internal/spelling"
)

// List is a list of numbers of articles.
type List []string

// Runs groups numbers that follow one another, such as 129-A, 129-B and 129-C.
func (a List) Runs() []List {
	var runs []List
	for i, number := range a {
		if i > 0 && follows(a[i-1], number) {
			runs[len(runs)-1] = append(runs[len(runs)-1], number)
			continue
		}
		runs = append(runs, List{number})
	}
	return runs
}

// letters is the order in which the letters of articles follow the number.
const letters = "abcdefghijklmnñopqrstuvwxyz"

// Number is the number of an article in its parts. A letter with an accent is
// another letter.
type Number struct {
	number int
	letter string // lower case, or empty
}

func follows(before, after string) bool {
	a, aOK := ParseNumber(before)
	b, bOK := ParseNumber(after)
	if !aOK || !bOK {
		return false
	}
	if a.letter == "" && b.letter == "" {
		return b.number == a.number+1
	}
	return a.number == b.number && a.letter != "" && b.letter != "" && strings.Contains(letters, a.letter+b.letter)
}

// Compare is the order of article numbers in the code: 129-A, 129-B, 153.
func Compare(a, b string) int {
	x, _ := ParseNumber(a)
	y, _ := ParseNumber(b)
	return cmp.Or(
		cmp.Compare(x.number, y.number),
		cmp.Compare(strings.Index(letters, x.letter), strings.Index(letters, y.letter)),
		cmp.Compare(a, b),
	)
}

// ParseNumber reads the number of an article in any of the spellings of
// [ParseCited].
func ParseNumber(text string) (Number, bool) {
	c, ok := ParseCited(text)
	if !ok {
		return Number{}, false
	}
	digits, letter, _ := strings.Cut(c.Article, "-")
	number, err := strconv.Atoi(digits)
	return Number{number, letter}, err == nil
}

// afterArticleWord drops the word for article in front of a folded number.
func afterArticleWord(folded string) string {
	for _, word := range []string{"articulo", "article", "section", "arts", "art", "sec"} {
		rest, ok := strings.CutPrefix(folded, word)
		if rest = strings.TrimLeft(rest, ".-"); ok && spelling.StartsWithDigit(rest) {
			return rest
		}
	}
	return folded
}

// NamesOne reports whether a name is, or begins with, the number of an
// article.
func NamesOne(name string) bool {
	return spelling.StartsWithDigit(afterArticleWord(spelling.Fold(strings.TrimLeft(name, `"'“”«( `))))
}

// IsLettered reports whether a name is the number of an article with a letter.
func IsLettered(name string) bool {
	a, ok := ParseNumber(name)
	return ok && utf8.RuneCountInString(a.letter) == 1 && strings.Contains(letters, a.letter)
}
