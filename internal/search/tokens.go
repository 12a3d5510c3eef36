package search

import (
	"slices"
	"strings"
	"unicode"

	"github.com/conmina/conmina/internal/spelling"
)

// tokens gives the words of a text as they are compared. The number of an article is
// one word with its letter, however it is written: 129-B, 129 B, 129B.
func tokens(text string) []string {
	fields := strings.FieldsFunc(spelling.Fold(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.Is(unicode.Mn, r) })
	var list []string
	for _, field := range fields {
		digits := field[:len(field)-len(strings.TrimLeftFunc(field, unicode.IsDigit))]
		letter := field[len(digits):]
		before := len(list) - 1
		switch {
		case digits != "" && isLetter(letter):
			list = append(list, digits+"-"+letter)
		case isLetter(field) && before >= 0 && isDigits(list[before]):
			list[before] += "-" + field
		default:
			list = append(list, field)
		}
	}
	return list
}

// isLetter reports whether a text is one letter, with its accents.
func isLetter(s string) bool {
	letters := 0
	for _, r := range s {
		if !unicode.Is(unicode.Mn, r) {
			letters++
		}
	}
	return letters == 1 && !unicode.IsDigit(rune(s[0]))
}

func isDigits(s string) bool {
	return s != "" && strings.TrimLeftFunc(s, unicode.IsDigit) == ""
}

// isNumber reports whether a word is a number or the number of an article.
func isNumber(word string) bool { return word != "" && word[0] >= '0' && word[0] <= '9' }

// joining are the words of both languages that only join others or announce a
// number.
const joining = " a al an and ante art articulo article by con contra de del e el en for in la las lo los o of on or para por que sin the to u un una with y "

// telling leaves out the words that only join others, unless there are no more.
func telling(words []string) []string {
	some := slices.DeleteFunc(slices.Clone(words), func(w string) bool { return strings.Contains(joining, " "+w+" ") })
	if len(some) == 0 {
		return words
	}
	return some
}

// begins reports whether a known word is the wanted one, goes on from it, or is
// another of its forms: victims and victim, embarazadas and embarazada. Numbers are
// themselves alone, but an article without its letter stands for each of its letters.
func begins(known, wanted string) bool {
	if isNumber(wanted) {
		return known == wanted || strings.HasPrefix(known, wanted+"-")
	}
	if len(wanted) < 3 {
		return known == wanted
	}
	// Most words begin with another letter, and their forms need not be made.
	return strings.HasPrefix(known, wanted) || len(known) >= 4 && known[0] == wanted[0] && stem(known) == stem(wanted)
}

// stem takes the endings of plural and gender off a word of either language.
func stem(word string) string {
	for _, ending := range []string{"es", "s"} {
		if cut, ok := strings.CutSuffix(word, ending); ok && len(cut) >= 4 {
			word = cut
			break
		}
	}
	if len(word) > 4 {
		return strings.TrimRight(word, "aeo")
	}
	return word
}
