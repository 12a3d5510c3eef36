package law

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/conmina/conmina/internal/spelling"
)

// Codes of faults in numbers of articles.
const (
	OffenceOutside Code = "offence_outside" // an offence that the edition only points to; Args: the offence, articles of the edition, its id
	ArticleUnknown Code = "article_unknown" // Args: id of the edition, its articles
)

// Neighbour is a neighbouring offence that an edition does not hold. The edition
// knows its name, to tell whoever asks for it which offence it is.
type Neighbour struct {
	Articles []string // today's number first, then earlier ones
	Title    Text
	Also     Names
}

// Names lists everything that the offence may be called on input.
func (o *Neighbour) Names() []string {
	return slices.Concat(o.Articles, []string{o.Title.ES, o.Title.EN}, o.Also.All())
}

// Articles is a list of numbers of articles.
type Articles []string

// Held lists the numbers under which the edition holds offences today, in the
// order of the code.
func (e *Edition) Held() Articles {
	e = e.origin() // the last versions are the same on every day
	e.holding.Do(func() {
		for _, o := range e.Offences {
			if last := o.last(); last.InForce.To.IsZero() {
				e.held = append(e.held, last.Articles()...)
			}
		}
		slices.SortFunc(e.held, CompareArticles)
		e.held = slices.Compact(e.held)
	})
	return e.held
}

// Runs groups numbers that follow one another, such as 129-A, 129-B and 129-C.
func (a Articles) Runs() []Articles {
	var runs []Articles
	for i, number := range a {
		if i > 0 && follows(a[i-1], number) {
			runs[len(runs)-1] = append(runs[len(runs)-1], number)
			continue
		}
		runs = append(runs, Articles{number})
	}
	return runs
}

// letters is the order in which the letters of articles follow the number.
const letters = "abcdefghijklmnñopqrstuvwxyz"

// article is the number of an article in its parts. A letter with an accent is
// another letter.
type article struct {
	number int
	letter string // lower case, or empty
}

func follows(before, after string) bool {
	a, aOK := parseArticle(before)
	b, bOK := parseArticle(after)
	if !aOK || !bOK {
		return false
	}
	if a.letter == "" && b.letter == "" {
		return b.number == a.number+1
	}
	return a.number == b.number && a.letter != "" && b.letter != "" && strings.Contains(letters, a.letter+b.letter)
}

// CompareArticles is the order of article numbers in the code: 129-A, 129-B, 153.
func CompareArticles(a, b string) int {
	x, _ := parseArticle(a)
	y, _ := parseArticle(b)
	return cmp.Or(
		cmp.Compare(x.number, y.number),
		cmp.Compare(strings.Index(letters, x.letter), strings.Index(letters, y.letter)),
		cmp.Compare(a, b),
	)
}

// parseArticle reads the number of an article in any of the spellings of
// [ParseCited].
func parseArticle(text string) (article, bool) {
	c, ok := ParseCited(text)
	if !ok {
		return article{}, false
	}
	digits, letter, _ := strings.Cut(c.Article, "-")
	number, err := strconv.Atoi(digits)
	return article{number, letter}, err == nil
}

// afterArticleWord drops the word for article in front of a folded number.
func afterArticleWord(folded string) string {
	for _, word := range []string{"articulo", "article", "arts", "art"} {
		rest, ok := strings.CutPrefix(folded, word)
		if rest = strings.TrimLeft(rest, ".-"); ok && startsWithDigit(rest) {
			return rest
		}
	}
	return folded
}

func startsWithDigit(s string) bool { return s != "" && s[0] >= '0' && s[0] <= '9' }

// namesArticle reports whether a name is, or begins with, the number of an
// article.
func namesArticle(name string) bool {
	return startsWithDigit(afterArticleWord(spelling.Fold(strings.TrimLeft(name, `"'“”«( `))))
}

// isLettered reports whether a name is the number of an article with a letter.
func isLettered(name string) bool {
	a, ok := parseArticle(name)
	return ok && utf8.RuneCountInString(a.letter) == 1 && strings.Contains(letters, a.letter)
}

// outside finds a neighbouring offence by its name or by the number of its
// article, in any spelling.
func (e *Edition) outside(name string) *Neighbour {
	e.indexArticles()
	for _, folded := range Spellings(name) {
		if o := e.beyond[folded]; o != nil {
			return o
		}
	}
	if asked, ok := parseArticle(name); ok {
		return e.beyondAt[asked]
	}
	return nil
}

// indexArticles collects the names of the edition's neighbours and parses their
// article numbers. It runs once, when a name is looked up that no offence has.
func (e *Edition) indexArticles() {
	e.numbered.Do(func() {
		e.beyond, e.beyondAt = map[string]*Neighbour{}, map[article]*Neighbour{}
		for _, o := range e.Elsewhere {
			for _, n := range o.Names() {
				e.beyond[spelling.Fold(n)] = o
			}
			for _, n := range o.Articles {
				if number, ok := parseArticle(n); ok {
					e.beyondAt[number] = o
				}
			}
		}
	})
}
