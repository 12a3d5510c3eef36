package law

import (
	"maps"
	"slices"
	"strings"
	"sync"
	"unicode"

	"github.com/conmina/conmina/internal/spelling"
)

// Codes of faults in ages that are written in words.
const (
	AgeTwoReadings Code = "age_two_readings" // the words are used for more than one set of ages; Suggest has each
	AgeVague       Code = "age_vague"        // about so many years
	AgesSeveral    Code = "ages_several"     // ages of several victims in one text
)

// agePhrase is what a phrase says with its numbers: the first number is n, the
// second m.
type agePhrase int

const (
	agePlain   agePhrase = iota + 1 // n
	ageBand                         // n to m
	ageFrom                         // n and above
	ageBelow                        // below n
	ageUpTo                         // n and below
	ageAbove                        // above n: in practice n and above, by the words n+1 and above
	ageUntil                        // until n: with or without n
	ageDoubled                      // n--m: a slip for n-m
	ageEither                       // n or m: one victim when they follow one another
	ageBoth                         // n and m: two victims
	ageMonths                       // n months
	ageDays                         // n days
	ageWeeks                        // n weeks
	ageParts                        // n years and m months
	ageAbout                        // about n
	ageMinor                        // under 18
	ageAdult                        // 18 and above
	ageNewborn
	ageSomeMinor // a word for young people without a limit that everybody shares
	ageSomeAdult
)

// agePhrases holds the phrases in which people write ages, with # for a number.
// Words for years and completed years are left out before a phrase is looked up.
var agePhrases = sync.OnceValue(func() map[string]agePhrase {
	phrases := map[string]agePhrase{}
	for meaning, list := range map[agePhrase][]string{
		agePlain: {"#", "# - year - old", "# - years - old", "edad #", "edad : #", "age #", "age : #", "aged #", "tiene #", "tenia #", "de #"},
		ageBand: {
			"# - #", "# a #", "de # a #", "# a los #", "de los # a los #", "# hasta #", "desde # hasta #", "de # hasta #", "entre # y #", "entre # a #", "entre los # y los #", "entre los # y #",
			"# to #", "from # to #", "between # and #", "# through #", "de entre # y #", "edad entre # y #", "aged # to #", "aged between # and #",
		},
		ageFrom: {
			"# +", "# o mas", "# y mas", "# a mas", "de # a mas", "de # o mas", "de # y mas", "desde #", "desde los #", "a partir de #", "a partir de los #", "# en adelante", "de # en adelante", "al menos #", "por lo menos #",
			"como minimo #", "minimo #", "> = #", "≥ #", "mayor o igual a #", "mayor o igual que #", "mayor o igual de #", "mayor igual a #", "igual o mayor a #", "igual o mayor de #", "igual o mayor que #", "no menor de #", "no menos de #", "# o mayor", "# y mayor", "# o mayores",
			"# or more", "# or over", "# or older", "# or above", "# and over", "# and older", "# and above", "# and up", "at least #", "from #", "no younger than #", "not under #",
		},
		ageBelow: {
			"< #", "menor de #", "menores de #", "menor a #", "menor que #", "menor de los #", "menos de #", "de menos de #", "por debajo de #", "inferior a #", "debajo de #", "no cumple #", "no cumplio #",
			"under #", "below #", "less than #", "younger than #", "fewer than #",
		},
		ageUpTo: {
			"< = #", "≤ #", "# o menos", "# y menos", "# a menos", "menor o igual a #", "menor o igual que #", "menor o igual de #", "menor igual a #", "igual o menor a #", "igual o menor de #", "igual o menor que #", "no mayor de #", "no mas de #", "a lo mas #", "como maximo #", "maximo #", "# o menor", "# y menor",
			"# or less", "# or under", "# or younger", "# or below", "# and under", "# and below", "# and younger", "at most #", "not over #", "no older than #", "not more than #", "no more than #",
		},
		ageAbove: {
			"> #", "+ #", "mayor de #", "mayores de #", "mayor a #", "mayor que #", "mayor de los #", "mas de #", "de mas de #", "por encima de #", "superior a #", "encima de #",
			"over #", "above #", "more than #", "older than #",
		},
		ageUntil:     {"hasta #", "hasta los #", "until #", "up to #", "antes de los #", "before #"},
		ageDoubled:   {"# - - #"},
		ageEither:    {"# o #", "# u #", "# or #"},
		ageBoth:      {"# y #", "# e #", "# and #", "# , #", "# ; #", "# / #", "# & #"},
		ageMonths:    {"# mes", "# meses", "# month", "# months"},
		ageDays:      {"# dia", "# dias", "# day", "# days"},
		ageWeeks:     {"# semana", "# semanas", "# week", "# weeks"},
		ageAbout:     {"~ #", "aprox #", "aprox . #", "aproximadamente #", "unos #", "unas #", "alrededor de #", "cerca de #", "casi #", "c . #", "ca . #", "about #", "around #", "approx #", "approx . #", "approximately #", "circa #", "# aprox", "# aprox .", "# aproximadamente", "# approx", "# ~", "# ?"},
		ageMinor:     {"menor de edad", "menores de edad", "minoria de edad", "minoridad", "minor", "minors", "underage", "under age"},
		ageAdult:     {"mayor de edad", "mayores de edad", "mayoria de edad", "adulto", "adulta", "adultos", "adultas", "persona adulta", "adult", "adults", "of age", "of full age", "adulto mayor de edad", "no menor de edad"},
		ageNewborn:   {"recien nacido", "recien nacida", "neonato", "neonata", "newborn"},
		ageSomeMinor: {"menor", "menores", "niño", "niña", "niños", "niñas", "adolescente", "adolescentes", "child", "children", "girl", "boy", "teenager", "teen", "joven", "nna"},
		ageSomeAdult: {"mayor", "mayores", "adulto mayor", "adulta mayor", "anciano", "anciana", "elderly"},
	} {
		for _, phrase := range list {
			phrases[phrase] = meaning
		}
	}
	return phrases
})

// wordsOfAges holds every word that a text about ages may have.
var wordsOfAges = sync.OnceValue(func() map[string]bool {
	words := spelling.WordSet("a", "y", "con", "and") // beside numbers, see withoutYears and yearsAndMonths
	add := func(list ...string) {
		for _, w := range list {
			words[w] = true
		}
	}
	for phrase := range agePhrases() {
		add(strings.Fields(phrase)...)
	}
	for _, phrase := range behindYears {
		add(phrase...)
	}
	add(yearWords...)
	add(monthWords...)
	add(slices.Collect(maps.Keys(spelling.NumberWords))...)
	return words
})

// yearWords are the words for years behind a number.
var yearWords = []string{"año", "años", "ano", "anos", "year", "years", "yr", "yrs", "yo"}

// behindYears are words that may follow the years and add nothing to completed
// years.
var behindYears = [][]string{
	{"de", "edad"}, {"of", "age"}, {"old"}, {"cumplido"}, {"cumplidos"}, {"cumplida"}, {"cumplidas"}, {"completed"}, {"completos"}, {"."},
}

// monthWords are the words for months behind a number.
var monthWords = []string{"mes", "meses", "month", "months"}

// ageWords reads ages that are written in words, or as more than plain numbers. ok
// is false for a text that it cannot read.
func ageWords(text string) (a Ages, fault *Fault, ok bool) {
	if spelling.HasForeignWord(text, wordsOfAges()) {
		return Ages{}, nil, false
	}
	return agesSaid(spelling.Tokens(text))
}

// agesSaid reads ages from tokens. The copy of a number may stand before the word for
// years or behind it: 15 (quince) años, 15 años (quince).
func agesSaid(list []spelling.Token) (a Ages, fault *Fault, ok bool) {
	list = spelling.WithoutCopies(withoutYears(spelling.WithoutCopies(list)))
	if n, isTerm := yearsAndMonths(list); isTerm {
		return Ages{}, &Fault{Code: AgeFraction, Suggest: ageSuggestion(n, n)}, true
	}
	phrase, numbers := phraseOf(list)
	meaning := agePhrases()[phrase]
	if meaning == 0 || len(numbers) > 2 {
		return Ages{}, nil, false
	}
	for _, t := range numbers {
		if code := noAge(t.Text); t.Digits > 0 && code != "" {
			return Ages{}, &Fault{Code: code}, true
		}
		if t.Number > MaxAge && meaning != ageMonths && meaning != ageDays && meaning != ageWeeks {
			return Ages{}, &Fault{Code: AgeHigh, Args: []any{MaxAge}}, true
		}
	}
	joined := (meaning == ageBoth || meaning == ageEither) && spelling.IsWord(list[1]) && !(list[1].Spaced && list[2].Spaced) // 1e1, 0o17
	if joined || meaning == ageBoth && isDecimal(list) {
		return Ages{}, nil, false
	}
	var n, m int
	if len(numbers) > 0 {
		n, m = numbers[0].Number, numbers[len(numbers)-1].Number
	}
	a, fault = meaning.ages(n, m)
	return a, fault, true
}

// Victims cuts an answer with the ages of one victim or of several, as people write
// them: 14; 16 · 14, 16 · 14 16 · 14 y 16 años. Each part is for [ParseAges].
func Victims(text string) []string {
	var list []string
	for part := range strings.SplitSeq(text, ";") {
		part = strings.TrimSpace(part)
		if _, fault := ParseAges(part); part == "" || fault == nil || fault.Code != AgesSeveral && fault.Code != AgeForm {
			list = append(list, part)
			continue
		}
		list = append(list, severalAges(part)...)
	}
	for len(list) > 1 && list[len(list)-1] == "" { // a semicolon at the end adds no victim
		list = list[:len(list)-1]
	}
	return list
}

// severalAges cuts a text at commas, spaces and connecting words when every part is
// an age; else the text stays whole.
func severalAges(text string) []string {
	parts := strings.FieldsFunc(text, func(r rune) bool { return unicode.IsSpace(r) || r == ',' || r == '/' })
	parts = slices.DeleteFunc(parts, func(p string) bool {
		return slices.Contains([]string{"y", "e", "o", "u", "and", "or", "años", "year", "years"}, strings.ToLower(p))
	})
	if slices.ContainsFunc(parts, func(p string) bool { _, fault := ParseAges(p); return fault != nil }) {
		return []string{text}
	}
	return parts
}

// isDecimal reports whether two numbers are rather one with a decimal comma: 15,5.
func isDecimal(list []spelling.Token) bool {
	return len(list) == 3 && list[1].Text == "," && !list[2].Spaced && list[2].Digits == 1
}

// ages gives the ages that a phrase with two numbers means.
func (p agePhrase) ages(n, m int) (Ages, *Fault) {
	doubt := func(bands ...[]string) (Ages, *Fault) {
		return Ages{}, &Fault{Code: AgeTwoReadings, Suggest: slices.Concat(bands...)}
	}
	band := func(from, to int) (Ages, *Fault) { return AgeBand(from, to), nil }
	switch p {
	case agePlain:
		return band(n, n)
	case ageBand:
		if n > m {
			return Ages{}, &Fault{Code: AgeReversed, Suggest: ageSuggestion(m, n)}
		}
		return band(n, m)
	case ageFrom:
		return band(n, MaxAge)
	case ageBelow:
		if n == 0 {
			return Ages{}, &Fault{Code: AgeForm}
		}
		return band(0, n-1)
	case ageUpTo:
		return band(0, n)
	case ageAbove:
		return doubt(ageSuggestion(n, MaxAge), ageSuggestion(n+1, MaxAge))
	case ageUntil:
		return doubt(ageSuggestion(0, n), ageSuggestion(0, n-1))
	case ageDoubled:
		return Ages{}, &Fault{Code: AgeSigned, Suggest: ageSuggestion(n, m)}
	case ageEither:
		if m == n+1 {
			return band(n, m)
		}
		return Ages{}, &Fault{Code: AgesSeveral}
	case ageBoth:
		return Ages{}, &Fault{Code: AgesSeveral}
	case ageMonths:
		return inYears(n, 12)
	case ageWeeks:
		return inYears(n, 53)
	case ageDays:
		return inYears(n, 366)
	case ageMinor:
		return band(0, 17)
	case ageAdult:
		return band(18, MaxAge)
	case ageNewborn:
		return band(0, 0)
	case ageSomeMinor:
		return doubt([]string{"0-13", "14-17", "0-17"})
	case ageSomeAdult:
		return doubt([]string{"18+", "60+"})
	}
	return Ages{}, &Fault{Code: AgeVague}
}

// inYears gives the completed years of an age in shorter units. Weeks and days make
// up a year only when they do so in every year.
func inYears(n, perYear int) (Ages, *Fault) {
	if perYear == 12 && n/12 <= MaxAge {
		return AgeBand(n/12, n/12), nil
	}
	if n < perYear-1 {
		return AgeBand(0, 0), nil
	}
	return Ages{}, &Fault{Code: AgeForm}
}

// ageSuggestion writes a band as [ParseAges] reads it; nothing for a band that
// cannot be.
func ageSuggestion(from, to int) []string {
	if from < 0 || from > to || to > MaxAge {
		return nil
	}
	return []string{AgeBand(from, to).String()}
}

// withoutYears leaves out the words for years behind numbers, and a and y where they
// stand for them: 15a, 15 y.
func withoutYears(list []spelling.Token) []spelling.Token {
	var out []spelling.Token
	for i := 0; i < len(list); i++ {
		out = append(out, list[i])
		if !list[i].IsNumber() || i+1 == len(list) {
			continue
		}
		next := list[i+1].Text
		short := (next == "a" || next == "y") && (i+2 == len(list) || !list[i+2].IsNumber() && list[i+2].Text != "mas" && list[i+2].Text != "menos" && list[i+2].Text != "los")
		if !slices.Contains(yearWords, next) && !short {
			i += skipped(list[i+1:], [][]string{{"de", "edad"}, {"of", "age"}, {"cumplidos"}, {"cumplidas"}})
			continue
		}
		i++
		i += skipped(list[i+1:], behindYears)
		i += skipped(list[i+1:], behindYears)
	}
	return out
}

// skipped is how many tokens of the first of some phrases stand at the beginning of
// a list.
func skipped(list []spelling.Token, phrases [][]string) int {
	for _, phrase := range phrases {
		if len(list) >= len(phrase) && slices.EqualFunc(list[:len(phrase)], phrase, func(t spelling.Token, word string) bool { return t.Text == word }) {
			return len(phrase)
		}
	}
	return 0
}

// yearsAndMonths reads years with months behind them, as in 15 (years) y 3 meses,
// and gives the years.
func yearsAndMonths(list []spelling.Token) (years int, ok bool) {
	if len(list) < 3 || !list[0].IsNumber() || list[0].Number > MaxAge || !slices.Contains(monthWords, list[len(list)-1].Text) {
		return 0, false
	}
	for _, t := range list[1 : len(list)-2] {
		if !slices.Contains([]string{"y", "con", "and", ","}, t.Text) {
			return 0, false
		}
	}
	return list[0].Number, list[len(list)-2].IsNumber()
}

// phraseOf writes tokens with # in place of each number.
func phraseOf(list []spelling.Token) (phrase string, numbers []spelling.Token) {
	words := make([]string, len(list))
	for i, t := range list {
		words[i] = t.Text
		if t.IsNumber() {
			words[i] = "#"
			numbers = append(numbers, t)
		}
	}
	return strings.Join(words, " "), numbers
}
