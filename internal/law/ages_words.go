package law

import (
	"maps"
	"slices"
	"strings"
	"sync"
	"unicode"

	"github.com/conmina/conmina/internal/sayings"
	"github.com/conmina/conmina/internal/spelling"
)

// Codes of faults in ages that are written in words.
const (
	AgeTwoReadings Code = "age_two_readings" // the words are used for more than one set of ages; Suggest has each
	AgeVague       Code = "age_vague"        // about so many years
	AgesSeveral    Code = "ages_several"     // ages of several victims in one text
	AgeOneOrTwo    Code = "age_one_or_two"   // Args: one age in an old spelling, or two: diez y seis
)

// wordsOfAges holds every word that a text about ages may have.
var wordsOfAges = sync.OnceValue(func() map[string]bool {
	words := spelling.WordSet("a", "y", "con", "and", "of") // beside numbers, see sayings.WithoutYears and sayings.YearsAndParts
	add := func(list ...string) {
		for _, w := range list {
			words[w] = true
		}
	}
	for phrase := range sayings.Ages() {
		add(strings.Fields(phrase)...)
	}
	for _, phrase := range sayings.BehindYears {
		add(phrase...)
	}
	add(sayings.YearWords...)
	add(sayings.MonthWords...)
	add(sayings.PartWords...)
	add(sayings.WordsAroundAges()...)
	for _, set := range []map[string]bool{sayings.Articles, sayings.BesidePerson, sayings.Connecting} {
		add(slices.Collect(maps.Keys(set))...)
	}
	for person := range sayings.Persons() {
		add(strings.Fields(person)...)
	}
	add(slices.Collect(maps.Keys(spelling.NumberWords()))...)
	return words
})

// ageWords reads ages that are written in words, or as more than plain numbers. ok
// is false for a text that it cannot read.
func ageWords(text string) (a Ages, fault *Fault, ok bool) {
	if spelling.HasForeignWord(text, wordsOfAges()) {
		return Ages{}, nil, false
	}
	return agesSaid(spelling.Tokens(text))
}

// agesSaid reads ages from tokens: one phrase, two bounds, or an age beside a word for
// the victim.
func agesSaid(list []spelling.Token) (a Ages, fault *Fault, ok bool) {
	list = sayings.Compared(sayings.WithoutAround(list))
	for _, read := range []func([]spelling.Token) (Ages, *Fault, bool){agesOfPhrase, agesBounded, agesOfPerson} {
		if a, fault, ok = read(list); ok || len(list) > mostAgeTokens {
			break
		}
	}
	return a, fault, ok
}

// agesOfPhrase reads one phrase. The copy of a number may stand before the word for
// years or behind it: 15 (quince) años, 15 años (quince).
func agesOfPhrase(list []spelling.Token) (a Ages, fault *Fault, ok bool) {
	list = spelling.WithoutCopies(sayings.WithoutYears(spelling.WithoutCopies(sayings.WithoutAround(list))))
	if n, isTerm := sayings.YearsAndParts(list); isTerm && n <= MaxAge {
		return Ages{}, &Fault{Code: AgeFraction, Suggest: ageSuggestion(n, n)}, true
	}
	phrase, numbers := sayings.PhraseOf(list)
	meaning := sayings.Ages()[phrase]
	if meaning == 0 {
		return Ages{}, nil, false
	}
	for _, t := range numbers {
		if code := noAge(t.Text); t.Digits > 0 && code != "" {
			return Ages{}, &Fault{Code: code}, true
		}
		if t.Number > MaxAge && meaning != sayings.Months && meaning != sayings.BelowMonths && meaning != sayings.Days && meaning != sayings.Weeks {
			return Ages{}, &Fault{Code: AgeHigh, Args: []any{MaxAge}}, true
		}
	}
	joined := (meaning == sayings.Both || meaning == sayings.Either) && spelling.IsWord(list[1]) && !(list[1].Spaced && list[2].Spaced) // 1e1, 0o17
	if joined || meaning == sayings.Both && isDecimal(list) {
		return Ages{}, nil, false
	}
	var n, m int
	if len(numbers) > 0 {
		n, m = numbers[0].Number, numbers[len(numbers)-1].Number
	}
	if meaning == sayings.Both && numbers[0].Digits == 0 && numbers[1].Digits == 0 && (n == 10 || n == 20) && m > 0 && m < 10 {
		return Ages{}, &Fault{Code: AgeOneOrTwo, Args: []any{n + m, n, m}, Suggest: ageSuggestion(n+m, n+m)}, true
	}
	a, fault = agesMeant(meaning, n, m)
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
func agesMeant(p sayings.Age, n, m int) (Ages, *Fault) {
	doubt := func(bands ...[]string) (Ages, *Fault) {
		return Ages{}, &Fault{Code: AgeTwoReadings, Suggest: slices.Concat(bands...)}
	}
	band := func(from, to int) (Ages, *Fault) { return AgeBand(from, to), nil }
	switch p {
	case sayings.Plain:
		return band(n, n)
	case sayings.Band:
		if n > m {
			return Ages{}, &Fault{Code: AgeReversed, Suggest: ageSuggestion(m, n)}
		}
		return band(n, m)
	case sayings.Short:
		if n >= m {
			return Ages{}, &Fault{Code: AgeReversed}
		}
		return band(n, m-1)
	case sayings.From:
		return band(n, MaxAge)
	case sayings.Below:
		if n == 0 {
			return Ages{}, &Fault{Code: AgeForm}
		}
		return band(0, n-1)
	case sayings.UpTo:
		return band(0, n)
	case sayings.Above:
		return doubt(ageSuggestion(n, MaxAge), ageSuggestion(n+1, MaxAge))
	case sayings.Until:
		return doubt(ageSuggestion(0, n), ageSuggestion(0, n-1))
	case sayings.Doubled:
		return Ages{}, &Fault{Code: AgeSigned, Suggest: ageSuggestion(n, m)}
	case sayings.Either:
		if m == n+1 {
			return band(n, m)
		}
		return Ages{}, &Fault{Code: AgesSeveral}
	case sayings.Both:
		return Ages{}, &Fault{Code: AgesSeveral}
	case sayings.Months:
		return inYears(n, 12)
	case sayings.BelowMonths:
		if n < 1 || (n-1)/12 > MaxAge {
			return Ages{}, &Fault{Code: AgeForm}
		}
		return band(0, (n-1)/12)
	case sayings.Weeks:
		return inYears(n, 53)
	case sayings.Days:
		return inYears(n, 366)
	case sayings.Minor:
		return band(0, 17)
	case sayings.Adult:
		return band(18, MaxAge)
	case sayings.Newborn:
		return band(0, 0)
	case sayings.SomeMinor:
		return doubt([]string{"0-13", "14-17", "0-17"})
	case sayings.SomeAdult:
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

// ageSuggestion writes a band as [ParseAges] reads it; nothing for a band that has no
// age.
func ageSuggestion(from, to int) []string {
	if from > to {
		return nil
	}
	return []string{AgeBand(from, to).String()}
}
