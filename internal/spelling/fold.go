// Package spelling reads letters and words as people write them, whatever they
// stand for: names in the form in which they are compared, texts cut into numbers,
// words and signs, numbers in words, names that are similar, words for nothing and
// characters that look like others.
package spelling

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

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
		case IsMark(r) && (exact || r == tilde && last == 'n'):
			b.WriteRune(r)
		case IsMark(r):
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

// IsMark reports whether a character is an accent or another mark on a letter.
func IsMark(r rune) bool { return unicode.Is(unicode.Mn, r) }

// isArticleLetter reports whether the letter at a place stands alone behind a
// number, as in 129-A, 129 A and 129A.
func isArticleLetter(text []rune, at int) bool {
	after := at + 1
	for after < len(text) && IsMark(text[after]) {
		after++
	}
	if !unicode.IsLetter(text[at]) || after < len(text) && unicode.IsLetter(text[after]) {
		return false
	}
	before := at - 1
	for before >= 0 && (unicode.IsSpace(text[before]) || text[before] == '-' || text[before] == '_' || IsMark(text[before])) {
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
