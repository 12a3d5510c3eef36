package words

import (
	"strconv"
	"strings"
)

var spanishNumbers = [...]string{
	"cero", "uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez", "once", "doce", "trece", "catorce", "quince", "dieciséis", "diecisiete", "dieciocho", "diecinueve",
	"veinte", "veintiuno", "veintidós", "veintitrés", "veinticuatro", "veinticinco", "veintiséis", "veintisiete", "veintiocho", "veintinueve",
}

var spanishTens = [...]string{3: "treinta", "cuarenta", "cincuenta", "sesenta", "setenta", "ochenta", "noventa"}

var englishNumbers = [...]string{
	"zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
}

var englishTens = [...]string{2: "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"}

// Spelt writes a number from 0 to 100 in words. Before a noun Spanish shortens uno:
// treinta y un años, but no menor de uno. Any other number is written in digits; no
// bound in years has one.
func (w *Words) Spelt(n int, beforeNoun bool) string {
	switch {
	case n < 0 || n > 100:
		return strconv.Itoa(n)
	case w.language != Spanish:
		return english(n)
	}
	said := spanish(n)
	if n == 21 && beforeNoun {
		return "veintiún"
	}
	if short, ok := strings.CutSuffix(said, "uno"); ok && beforeNoun {
		return short + "un"
	}
	return said
}

func spanish(n int) string {
	switch {
	case n < 30:
		return spanishNumbers[n]
	case n == 100:
		return "cien"
	case n%10 == 0:
		return spanishTens[n/10]
	}
	return spanishTens[n/10] + " y " + spanishNumbers[n%10]
}

func english(n int) string {
	switch {
	case n < 20:
		return englishNumbers[n]
	case n == 100:
		return "one hundred"
	case n%10 == 0:
		return englishTens[n/10]
	}
	return englishTens[n/10] + "-" + englishNumbers[n%10]
}
