package law

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/agnivade/levenshtein"
	"golang.org/x/text/unicode/norm"
)

// Text is something said in both languages of the program.
type Text struct {
	ES string `json:"es"`
	EN string `json:"en"`
}

// Names are other names that an entry of an encoding has, by their language.
type Names struct{ ES, EN []string }

// All lists the names of both languages.
func (n Names) All() []string { return slices.Concat(n.ES, n.EN) }

// namesOf lists everything that an entry of an encoding may be called.
func namesOf(id, idES string, title Text, also Names) []string {
	names := []string{id, title.ES, title.EN}
	if idES != "" {
		names = append(names, idES)
	}
	return append(names, also.All()...)
}

const tilde = '\u0303'

// Fold brings a name to the form in which names are compared: lower case,
// without accents, with one hyphen for each run of spaces, underscores and
// hyphens. The letter ñ stays a letter of its own, since articles 129-N and
// 129-Ñ of the Código Penal are different offences; and the letter of an article
// keeps whatever accent it has, since 129-Á is no article and not 129-A.
func Fold(s string) string {
	if f, ok := foldPlain(s); ok {
		return f
	}
	if f, ok := foldASCII(s); ok {
		return f
	}
	if f, ok := foldLatin(s); ok {
		return f
	}
	return foldAny(s)
}

// foldAny folds any text.
func foldAny(s string) string {
	// norm does not change anything that follows an invalid byte, so invalid bytes
	// are replaced first.
	valid := strings.ToValidUTF8(strings.TrimSpace(s), string(unicode.ReplacementChar))
	text := []rune(norm.NFD.String(valid))
	var b strings.Builder
	var last rune
	exact := false // whether the letter before was the letter of an article
	for i, r := range text {
		switch {
		case isMark(r) && (exact || r == tilde && last == 'n'):
			b.WriteRune(r)
		case isMark(r):
			continue
		case r == '_' || r == '-' || unicode.IsSpace(r):
			r = '-'
			if last != '-' {
				b.WriteRune(r)
			}
		default:
			exact = isArticleLetter(text, i)
			r = unicode.ToLower(r)
			b.WriteRune(r)
		}
		if r == '-' {
			exact = false
		}
		last = r
	}
	return norm.NFC.String(b.String())
}

func isMark(r rune) bool { return unicode.Is(unicode.Mn, r) }

// isArticleLetter reports whether the letter at a place stands alone behind a
// number, as in 129-A, 129 A and 129A.
func isArticleLetter(text []rune, at int) bool {
	after := at + 1
	for after < len(text) && isMark(text[after]) {
		after++
	}
	if !unicode.IsLetter(text[at]) || after < len(text) && unicode.IsLetter(text[after]) {
		return false
	}
	before := at - 1
	for before >= 0 && (unicode.IsSpace(text[before]) || text[before] == '-' || text[before] == '_' || isMark(text[before])) {
		before--
	}
	return before >= 0 && text[before] >= '0' && text[before] <= '9'
}

// foldASCII folds text without accents.
func foldASCII(s string) (string, bool) {
	s = strings.TrimSpace(s)
	folded := make([]byte, 0, len(s))
	for i := range len(s) {
		c := s[i]
		switch {
		case c >= utf8.RuneSelf:
			return "", false
		case c == '_' || c == '-' || c == ' ' || c >= '\t' && c <= '\r':
			if n := len(folded); n > 0 && folded[n-1] == '-' {
				continue
			}
			c = '-'
		case c >= 'A' && c <= 'Z':
			c += 'a' - 'A'
		}
		folded = append(folded, c)
	}
	return string(folded), true
}

// foldPlain folds text that is already in its folded form, the common case.
func foldPlain(s string) (string, bool) {
	for i := range len(s) {
		c := s[i]
		switch {
		case c >= 'a' && c <= 'z', c >= '0' && c <= '9':
		case c == '-' && (i == 0 || s[i-1] != '-'):
		default:
			return "", false
		}
	}
	return s, true
}

// Nearest gives up to three candidates that the name may have been meant as, best
// first. First come candidates within an edit distance of one (short names) or of a
// third of the length (long names), then candidates that begin with the name or
// have it as one of their words. Candidates that fold alike are given once.
func Nearest(name string, candidates []string) []string {
	type match struct {
		text string
		rank int
	}
	folded := Fold(name)
	if folded == "" {
		return nil
	}
	limit, length := slips(folded), utf8.RuneCountInString(folded)
	var found []match
	for _, c := range candidates {
		f := Fold(c)
		d := limit + 1 // names whose lengths differ by more cannot be nearer
		if difference := length - utf8.RuneCountInString(f); max(difference, -difference) <= limit {
			d = distance(folded, f)
		}
		switch {
		case d <= limit:
		case len(folded) >= 3 && (strings.HasPrefix(f, folded) || slices.Contains(strings.Split(f, "-"), folded)):
			d = limit + 1
		default:
			continue
		}
		found = append(found, match{c, d})
	}
	slices.SortFunc(found, func(a, b match) int {
		return cmp.Or(cmp.Compare(a.rank, b.rank), cmp.Compare(a.text, b.text))
	})
	var names []string
	for _, m := range found {
		if !slices.ContainsFunc(names, func(n string) bool { return Fold(n) == Fold(m.text) }) && len(names) < 3 {
			names = append(names, m.text)
		}
	}
	return names
}

// slips is how many letters of a name may be wrong before it counts as a different
// name.
func slips(folded string) int { return max(1, min(len(folded)/3, 4)) }

// Distance is how many letters two names differ in, as [Fold] writes them.
func Distance(a, b string) int { return distance(Fold(a), Fold(b)) }

// distance counts two letters that changed places as one slip.
func distance(a, b string) int {
	d := levenshtein.ComputeDistance(a, b)
	if d == 2 && swapped(a, b) {
		return 1
	}
	return d
}

// swapped reports whether two neighbouring letters changed places and nothing else
// differs.
func swapped(a, b string) bool {
	x, y := []rune(a), []rune(b)
	if len(x) != len(y) {
		return false
	}
	i := 0
	for i < len(x) && x[i] == y[i] {
		i++
	}
	return i+1 < len(x) && x[i] == y[i+1] && x[i+1] == y[i] && string(x[i+2:]) == string(y[i+2:])
}

// Misspelt gives the known name that the text is a misspelling of, or nothing when
// the text is like none of them.
func Misspelt(text string, known []string) string {
	folded := Fold(text)
	best, least := "", slips(folded)+1
	for _, k := range known {
		if d := Distance(folded, k); d < least {
			best, least = k, d
		}
	}
	return best
}
