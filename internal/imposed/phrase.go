package imposed

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/sayings"
	"github.com/conmina/conmina/internal/spelling"
)

// mostTermTokens is more than any way to write a term takes.
const mostTermTokens = 60

// inWords reads a term in words: years, months and days, with the words for the penalty
// around them and with what a judgment adds to it behind.
func inWords(text string) (law.Bound, *law.Fault) {
	list := spelling.Tokens(text)
	if len(list) > mostTermTokens {
		return law.Bound{}, &law.Fault{Code: SentenceForm}
	}
	list = withoutPenalty(spelling.WithoutCopies(spelling.WithoutQuotes(list)))
	term, fault := ofParts(list)
	if fault == nil || fault.Code != SentenceForm {
		return term, fault
	}
	if rest, copied := withoutCopy(list); copied != nil {
		once, wrong := ofParts(withoutPenalty(rest))
		if again, _ := ofParts(copied); wrong == nil && once == again {
			return once, nil
		}
		return law.Bound{}, fault
	}
	return ofParts(withoutPenalty(withoutAddition(list)))
}

// ofParts reads years, months and days in this order, each with its unit. Zeros before a
// number are refused as everywhere, with the term that is meant.
func ofParts(list []spelling.Token) (law.Bound, *law.Fault) {
	short, rising := shortOf(list)
	whole, days, fault := cutDays(withoutNone(short))
	var m law.Months
	if fault == nil && (whole != "" || days == 0) {
		m, fault = law.ParseMonths(whole)
	}
	switch {
	case fault == nil && rising:
		return law.Bound{}, &law.Fault{Code: SentenceTwoReadings, Suggest: []string{short}}
	case fault == nil:
		return law.Bound{Kind: law.Stated, Months: m, Days: days}, nil
	case fault.Code == law.DurationZero:
		fault.Code = SentenceZero
	case fault.Code == law.DurationForm:
		fault.Code = SentenceForm
		if plain := withoutZeros(list); plain != nil {
			if _, other := ofParts(plain); other == nil {
				short, _ = shortOf(plain)
				fault.Suggest = []string{short}
			}
		}
	}
	return law.Bound{}, fault
}

// withoutNone leaves out the parts of none beside others, which registers write in full: 8 años
// 0 meses 0 días.
func withoutNone(short string) string {
	for _, none := range []string{"0y", "0m"} {
		if rest, ok := strings.CutPrefix(short, none); ok && rest != "" && !strings.Contains(rest, "y") {
			short = rest
		}
	}
	for _, none := range []string{"y0m", "y0d", "m0d"} {
		short = strings.Replace(short, none, none[:1], 1)
	}
	return short
}

// withoutZeros leaves out the zeros before numbers; it gives nothing when there are none.
func withoutZeros(list []spelling.Token) []spelling.Token {
	plain, changed := slices.Clone(list), false
	for i, t := range plain {
		if digits := strings.TrimLeft(t.Text, "0"); t.Digits > len(digits) && digits != "" {
			plain[i].Text, plain[i].Digits, changed = digits, len(digits), true
		}
	}
	if !changed {
		return nil
	}
	return plain
}

// unread is no term in short form.
const unread = "?"

// shortOf writes a term in the short form of [law.ParseMonths], with d behind days. rising
// reports whether an a stands apart between two numbers that go up, and may mean to: 6 a 8
// meses.
func shortOf(list []spelling.Token) (short string, rising bool) {
	for {
		number, unit, rest := firstPart(list)
		if unit.Text == "" {
			return unread, false
		}
		short += number.Text + termUnits[unit.Text]
		rising = rising || unit.Text == "a" && unit.Spaced && len(rest) > 0 && rest[0].Number > number.Number
		if len(rest) > 0 && rest[0].Text == "." && len(unit.Text) == 1 {
			rest = rest[1:]
		}
		switch {
		case len(rest) == 0:
			return short, rising
		case termUnits[unit.Text] == "y" && halves[sayings.TextOf(rest)]:
			return short + "6m", rising
		}
		list = withoutJoin(rest)
	}
}

// firstPart takes a number, written in digits, and its unit off a term: 8 años, eight-year.
// The unit is empty where a text begins with no such part: in 8 y 6 meses, y is no unit.
func firstPart(list []spelling.Token) (number, unit spelling.Token, rest []spelling.Token) {
	if len(list) < 2 || !list[0].IsNumber() {
		return number, unit, list
	}
	number, rest = list[0], list[1:]
	if number.Digits == 0 {
		number.Text = strconv.Itoa(number.Number)
	}
	hyphen := rest[0].Text == "-"
	if hyphen {
		rest = rest[1:]
	}
	if len(rest) == 0 || termUnits[rest[0].Text] == "" || hyphen && len(rest[0].Text) == 1 || rest[0].Text == "y" && rest[0].Spaced && len(rest) > 1 {
		return number, unit, list
	}
	return number, rest[0], rest[1:]
}

// withoutJoin leaves out what joins a part to the one before it: a hyphen without spaces
// (8A-6M-15D), or a comma and a word.
func withoutJoin(list []spelling.Token) []spelling.Token {
	if len(list) > 1 && list[0].Text == "-" && !list[0].Spaced && !list[1].Spaced {
		return list[1:]
	}
	for _, joins := range []map[string]bool{{",": true}, termJoins} {
		if len(list) > 0 && joins[list[0].Text] {
			list = list[1:]
		}
	}
	return list
}

var (
	halves    = map[string]bool{"y medio": true, "y ½": true, "and a half": true}
	termJoins = spelling.WordSet("y", "and", "con", "with", ",", "de", "+", "mas", "plus")
	termUnits = map[string]string{
		"año": "y", "años": "y", "ano": "y", "anos": "y", "anio": "y", "anios": "y", "a": "y", "y": "y", "yr": "y", "yrs": "y", "year": "y", "years": "y",
		"mes": "m", "meses": "m", "m": "m", "month": "m", "months": "m",
		"dia": "d", "dias": "d", "d": "d", "day": "d", "days": "d",
	}
)

// withoutPenalty leaves out the words for the penalty before and behind a term.
func withoutPenalty(list []spelling.Token) []spelling.Token {
	for len(list) > 1 && beforeTerm[list[0].Text] && !(list[0].IsNumber() && termUnits[list[1].Text] != "") {
		list = list[1:]
	}
	for len(list) > 0 && behindTerm[list[len(list)-1].Text] {
		list = list[:len(list)-1]
	}
	return list
}

var (
	beforeTerm = spelling.WordSet(
		"pena", "privativa", "privacion", "libertad", "de", "la", "una", "un", "ppl", "p", "l", ".", ":", "prision", "carcel", "condena", "condenado", "condenada", "sentenciado", "sentenciada", "se", "le", "impuso", "impone", "a",
		"imprisonment", "prison", "of", "the", "an", "term", "sentence", "sentenced", "to", "for",
	)
	behindTerm = spelling.WordSet(
		"pena", "privativa", "privacion", "libertad", "de", "la", "una", "ppl", "p", "l", ".", ":", ",", "(", ")", "prision", "carcel", "efectiva", "efectivo", "efectivos", "efectivas", "suspendida", "suspendido", "suspendidos", "suspendidas",
		"imprisonment", "prison", "jail", "in", "of", "term", "sentence", "'", "’",
	)
)

// withoutCopy takes off a term in brackets behind another one: 12 años (144 meses). Without
// brackets there is no copy.
func withoutCopy(list []spelling.Token) (rest, copied []spelling.Token) {
	at := slices.IndexFunc(list, func(t spelling.Token) bool { return t.Text == "(" })
	if at < 0 {
		return list, nil
	}
	return list[:at], slices.DeleteFunc(slices.Clone(list[at+1:]), func(t spelling.Token) bool { return t.Text == ")" })
}

// additions is what stands behind a term and is no part of it: disqualification, days of a
// fine, and the time for which a term is suspended.
var additions = sync.OnceValue(func() *regexp.Regexp {
	time := `(?: (?:por|de|for|con) (?:el |un |la )?(?:(?:plazo|periodo|termino) (?:de prueba )?(?:de )?)?# [a-zñ]+(?: (?:y )?# [a-zñ]+)?(?: de prueba)?)?`
	return regexp.MustCompile(`^(?:, )?(?:` +
		`(?:y|e|mas|con|and|with|\+) (?:de |la )?(?:inhabilitacion|disqualification)` + time +
		`|(?:y|mas|con|and|\+) # (?:dias?|days?)(?: -)?(?: de)? (?:multa|fine)` +
		`|suspendid[ao]s?(?: en su ejecucion)?` + time + `)$`)
})

// withoutAddition leaves out one addition.
func withoutAddition(list []spelling.Token) []spelling.Token {
	phrase, _ := sayings.PhraseOf(list)
	words := strings.Split(phrase, " ")
	for at := range words {
		if additions().MatchString(strings.Join(words[at:], " ")) {
			return list[:at]
		}
	}
	return list
}
