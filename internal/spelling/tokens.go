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
	Number int    // the value of a number, written in digits or in Spanish words; else -1
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
	for n < len(text) {
		r, size := utf8.DecodeRuneInString(text[n:])
		if !same(r) {
			break
		}
		n += size
	}
	return n
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
		case alike[r] == "-":
			r = '-'
		case r != ' ' && unicode.IsSpace(r):
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

// NumberWords are the numbers that Spanish writes as one word.
var NumberWords = map[string]int{
	"cero": 0, "un": 1, "uno": 1, "una": 1, "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6, "siete": 7, "ocho": 8, "nueve": 9,
	"diez": 10, "once": 11, "doce": 12, "trece": 13, "catorce": 14, "quince": 15, "dieciseis": 16, "diecisiete": 17, "dieciocho": 18, "diecinueve": 19,
	"veinte": 20, "veintiun": 21, "veintiuno": 21, "veintiuna": 21, "veintidos": 22, "veintitres": 23, "veinticuatro": 24, "veinticinco": 25,
	"veintiseis": 26, "veintisiete": 27, "veintiocho": 28, "veintinueve": 29,
	"treinta": 30, "cuarenta": 40, "cincuenta": 50, "sesenta": 60, "setenta": 70, "ochenta": 80, "noventa": 90, "cien": 100, "ciento": 100,
}

// withNumberWords turns the written numbers of Spanish, from cero to ciento
// treinta, into numbers: treinta y uno, ciento catorce.
func withNumberWords(list []Token) []Token {
	out := list[:0]
	for i := 0; i < len(list); i++ {
		t := list[i]
		n, isWord := NumberWords[t.Text]
		if isWord && n == 100 && i+1 < len(list) && t.Text == "ciento" {
			if more, known := NumberWords[list[i+1].Text]; known && more < 100 {
				n, i = n+more, i+1
			}
		}
		if tens := n % 100; isWord && tens >= 30 && tens%10 == 0 && i+2 < len(list) && list[i+1].Text == "y" {
			if more, known := NumberWords[list[i+2].Text]; known && more > 0 && more < 10 {
				n, i = n+more, i+2
			}
		}
		if isWord {
			t.Number = n
		}
		out = append(out, t)
	}
	return out
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
