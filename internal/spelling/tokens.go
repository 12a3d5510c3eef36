package spelling

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Token is a number, a word or a sign of a text that people wrote.
type Token struct {
	Text   string // in lower case, without accents except the tilde of ñ
	Number int    // the value of a number, written in digits or in words; else -1
	Digits int    // how many digits a number was written with, zero for words and for a number in words
	Spaced bool   // whether a space stands before it
}

// IsNumber reports whether a token is a number, in digits or in words.
func (t Token) IsNumber() bool { return t.Number >= 0 }

// IsWord reports whether a token is a word.
func IsWord(t Token) bool { return unicode.IsLetter([]rune(t.Text)[0]) }

// Tokens cuts a text at spaces, at signs, and between digits and letters. What
// people cannot see is dropped where it stands between tokens: dashes of every kind
// become hyphens, no-break and thin spaces become spaces. Numbers of more than nine
// digits have no value that any fact could have.
func Tokens(text string) []Token {
	var list []Token
	spaced := false
	for rest := plainSpelling(text); rest != ""; {
		r, size := utf8.DecodeRuneInString(rest)
		if unicode.IsSpace(r) {
			spaced, rest = true, rest[size:]
			continue
		}
		n := lengthOf(rest, r)
		t := Token{Text: rest[:n], Number: -1, Spaced: spaced}
		if IsDigit(r) {
			t.Digits, t.Number = n, valueOf(t.Text)
		}
		list, spaced, rest = append(list, t), false, rest[n:]
	}
	return withNumberWords(list)
}

// lengthOf is the length of the first token of a text.
func lengthOf(text string, first rune) int {
	same := func(r rune) bool { return false }
	switch {
	case IsDigit(first):
		same = IsDigit
	case unicode.IsLetter(first):
		same = func(r rune) bool { return unicode.IsLetter(r) || IsMark(r) }
	}
	n := utf8.RuneLen(first)
	return n + PrefixOf(text[n:], same)
}

// IsDigit reports whether a character is a digit of ASCII.
func IsDigit(r rune) bool { return r >= '0' && r <= '9' }

// tooHigh stands for every number of more than nine digits.
const tooHigh = 1_000_000_000

func valueOf(digits string) int {
	if len(digits) > 9 {
		return tooHigh
	}
	n, _ := strconv.Atoi(digits) // nine digits at most, so it cannot fail
	return n
}

// plainSpelling writes a tidy text in lower case, without accents except the tilde of
// ñ.
func plainSpelling(text string) string {
	var b strings.Builder
	var last rune
	for _, r := range norm.NFD.String(strings.ToValidUTF8(Tidy(text), string(unicode.ReplacementChar))) {
		if IsMark(r) && (r != tilde || last != 'n') {
			continue
		}
		last = unicode.ToLower(r)
		b.WriteRune(last)
	}
	return norm.NFC.String(b.String())
}

// Tidy writes a hyphen for each kind of dash and a space for each kind of space, and
// drops characters that cannot be seen where they stand between words.
func Tidy(text string) string {
	runes := []rune(text)
	var b strings.Builder
	for i, r := range runes {
		switch {
		case alike[r] == '-':
			r = '-'
		case unicode.IsSpace(r):
			r = ' '
		case unicode.In(r, unicode.Cf) && !between(runes, i):
			continue
		}
		b.WriteRune(r)
	}
	return b.String()
}

// between reports whether the character at a place stands inside a number or a
// word.
func between(text []rune, at int) bool {
	inside := func(i int) bool {
		return i >= 0 && i < len(text) && (unicode.IsLetter(text[i]) || unicode.IsDigit(text[i]) || IsMark(text[i]))
	}
	return inside(at-1) && inside(at+1)
}

// WithoutCopies leaves out a number in brackets behind the same number, in digits or
// in words: 15 (quince) años, ocho (8) años.
func WithoutCopies(list []Token) []Token {
	var out []Token
	for i := 0; i < len(list); i++ {
		out = append(out, list[i])
		if i+3 < len(list) && list[i].IsNumber() && list[i+1].Text == "(" && list[i+2].Number == list[i].Number && list[i+3].Text == ")" {
			i += 3
		}
	}
	return out
}

// WithoutQuotes leaves out the quotation marks around a text, and the apostrophe with which a
// spreadsheet begins one.
func WithoutQuotes(list []Token) []Token {
	for len(list) > 2 && quotes[list[0].Text] != "" && quotes[list[0].Text] == list[len(list)-1].Text {
		list = list[1 : len(list)-1]
	}
	if len(list) > 1 && list[0].Text == "'" {
		list = list[1:]
	}
	return list
}

var quotes = map[string]string{`"`: `"`, "'": "'", "“": "”", "”": "”", "„": "“", "‘": "’", "’": "’", "«": "»"}

// Ordinals are what people write behind a number that counts a place.
var Ordinals = []string{"º", "ª", "°", "o", "ro", "ero", "er", "do", "st", "nd", "rd", "th"}

// IsOrdinal reports whether a text is one of the [Ordinals].
func IsOrdinal(text string) bool { return slices.Contains(Ordinals, text) }

// PrefixOf is how many bytes at the beginning of a text are characters of a kind.
func PrefixOf(text string, holds func(rune) bool) int {
	if n := strings.IndexFunc(text, func(r rune) bool { return !holds(r) }); n >= 0 {
		return n
	}
	return len(text)
}

// StartsWithDigit reports whether a text begins with a digit of ASCII.
func StartsWithDigit(s string) bool { return s != "" && s[0] >= '0' && s[0] <= '9' }
