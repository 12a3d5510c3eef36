package spelling_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/conmina/conmina/internal/spelling"
)

var (
	unitsES    = strings.Fields("cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve")
	tensES     = strings.Fields("treinta cuarenta cincuenta sesenta setenta ochenta noventa")
	hundredsES = strings.Fields("ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos")
	unitsEN    = strings.Fields("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen")
	tensEN     = strings.Fields("twenty thirty forty fifty sixty seventy eighty ninety")
)

// spanishNumber and englishNumber write a number below ten thousand in words, each in
// the usual way.
func spanishNumber(n int) string {
	switch {
	case n < 30:
		return unitsES[n]
	case n < 100 && n%10 == 0:
		return tensES[n/10-3]
	case n < 100:
		return tensES[n/10-3] + " y " + unitsES[n%10]
	case n == 100:
		return "cien"
	case n < 1000:
		return strings.TrimSpace(hundredsES[n/100-1] + " " + rest(n%100, spanishNumber))
	case n < 2000:
		return strings.TrimSpace("mil " + rest(n-1000, spanishNumber))
	}
	return strings.TrimSpace(unitsES[n/1000] + " mil " + rest(n%1000, spanishNumber))
}

func englishNumber(n int, and string) string {
	words := func(n int) string { return englishNumber(n, and) }
	switch {
	case n < 20:
		return unitsEN[n]
	case n < 100 && n%10 == 0:
		return tensEN[n/10-2]
	case n < 100:
		return tensEN[n/10-2] + "-" + unitsEN[n%10]
	case n < 1000:
		return strings.TrimSuffix(unitsEN[n/100]+" hundred "+and+rest(n%100, words), " "+and)
	case n%1000 > 0 && n%1000 < 100:
		return unitsEN[n/1000] + " thousand " + and + words(n%1000)
	}
	return strings.TrimSpace(unitsEN[n/1000] + " thousand " + rest(n%1000, words))
}

func rest(n int, write func(int) string) string {
	if n == 0 {
		return ""
	}
	return write(n)
}

// Every written number below ten thousand is that number, and not a part of it.
func TestNumbersInWords(t *testing.T) {
	for n := range 10_000 {
		for _, text := range []string{spanishNumber(n), englishNumber(n, ""), englishNumber(n, "and "), strings.ReplaceAll(englishNumber(n, "and "), "-", " ")} {
			if got := spelling.Tokens(text + " años"); len(got) != 2 || got[0].Number != n || got[0].Digits != 0 {
				t.Errorf("%s: %s, want %d", text, said(got), n)
			}
		}
	}
	for text, n := range map[string]int{"un": 1, "una": 1, "veintiun": 21, "veintiuna": 21, "cien": 100, "ciento": 100, "treintiuno": 31, "treintaicinco": 35, "noventinueve": 99, "hundred": 100, "mil": 1000, "fourty": 40} {
		if got, ok := spelling.NumberOf(text); !ok || got != n {
			t.Errorf("%s: %d, want %d", text, got, n)
		}
	}
	for _, text := range []string{"", "y", "años", "8", "and", "siglo"} {
		if n, ok := spelling.NumberOf(text); ok || n > 0 {
			t.Errorf("%q: %d", text, n)
		}
	}
	for _, word := range strings.Fields("uno quince veintiuna treinta treintiuno cien ciento novecientos mil zero one fifteen thirty hundred thousand") {
		if !spelling.NumberWords()[word] {
			t.Errorf("%s is not among the words of numbers", word)
		}
	}
	for word := range spelling.NumberWords() {
		if _, ok := spelling.NumberOf(word); !ok {
			t.Errorf("%s is the word of no number", word)
		}
	}
}

// Words that are no one number stay apart.
func TestNumbersThatAreNotOne(t *testing.T) {
	for text, want := range map[string][]int{
		"treinta one": {30, 1}, "treinta y one": {30, 1}, "thirty uno": {30, 1}, "thirty y one": {30, 1}, "ciento one": {100, 1}, "one hundred uno": {100, 1}, "dos thousand": {2, 1000}, "two mil": {2, 1000},
		"twenty zero": {20, 0}, "twenty ten": {20, 10}, "twenty - one": {20, 1}, "twenty -one": {20, 1}, "twenty- one": {20, 1}, "fourteen-seventeen": {14, 17}, "twenty-thirty": {20, 30}, "twenty and one": {20, 1},
		"ciento doscientos": {100, 200}, "one hundred two hundred": {100, 200}, "one hundred and one hundred": {100, 100}, "zero hundred": {0, 100}, "ten hundred": {10, 100}, "diez mil": {10, 1000}, "uno mil": {1, 1000}, "zero thousand": {0, 1000}, "mil mil": {1000, 1000}, "veinte dos": {20, 2}, "cien dos": {100, 2}, "one hundred and": {100}, "ciento cero": {100, 0}, "ciento": {100}, "one hundred años": {100}, "mil años": {1000}, "one thousand and": {1000}, "one thousand and years": {1000}, "treinta y": {30}, "thirty": {30}, "thirty-": {30}, "thirty-one": {31}, "treinta-uno": {30, 1}, "thirty–one": {31}, "thirty - ": {30},
	} {
		var got []int
		for _, token := range spelling.Tokens(text) {
			if token.IsNumber() {
				got = append(got, token.Number)
			}
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s: %v, want %v", text, got, want)
		}
	}
}

// Children and adolescents are the same in every order, and alone they are not all of them.
func TestChildrenInAnyOrder(t *testing.T) {
	for _, name := range []string{"explotacion-sexual-de-niñas,-niños-y-adolescentes", "explotación sexual de niños, niñas y adolescentes", "Explotación sexual de niños y adolescentes", "explotación sexual de niñas, niños o adolescentes", "explotacion sexual de adolescentes y niñas", "explotación sexual de NNA"} {
		if got := spelling.Loosely(spelling.Fold(name)); got != "explotacion-sexual-nna" {
			t.Errorf("%q: %s", name, got)
		}
	}
	for name, want := range map[string]string{"explotación sexual de niñas": "explotacion-sexual-niña", "niñas y niños": "niña-niño", "o niñas y adolescentes": "o-nna", "niñas solas o adolescentes": "niña-sola-o-adolescent", "niña o": "niña-o", "o adolescentes": "o-adolescent", "sexual exploitation of children and adolescents": "sexual-exploitation-nna"} {
		if got := spelling.Loosely(spelling.Fold(name)); got != want {
			t.Errorf("%q: %s, want %s", name, got, want)
		}
	}
}
