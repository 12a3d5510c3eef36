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
		if again, other := ofParts(copied); wrong == nil && other == nil && once == again {
			return once, nil
		}
		return law.Bound{}, fault
	}
	if rest := withoutAddition(list); len(rest) < len(list) {
		return ofParts(withoutPenalty(rest))
	}
	return law.Bound{}, fault
}

// ofParts reads years, months and days in this order, each with its unit. Zeros before a
// number are refused as everywhere, with the term that is meant.
func ofParts(list []spelling.Token) (law.Bound, *law.Fault) {
	short, rising := shortOf(list)
	whole, days, fault := cutDays(short)
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
		if plain := withoutZeros(list); len(plain) > 0 {
			if _, other := ofParts(plain); other == nil {
				short, _ = shortOf(plain)
				fault.Suggest = []string{short}
			}
		}
	}
	return law.Bound{}, fault
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
	var b strings.Builder
	text := func(i int) string {
		if i < 0 || i >= len(list) {
			return ""
		}
		return list[i].Text
	}
	isUnit := func(i int) bool {
		return termUnits[text(i)] != "" && i > 0 && (list[i-1].IsNumber() || text(i-1) == "-")
	}
	for i, t := range list {
		last := i == len(list)-1
		behind := i > 0 && (list[i-1].IsNumber() || i > 1 && text(i-1) == "-" && list[i-2].IsNumber() && len(t.Text) > 2) // eight-year
		inWords := t.Text == "y" && t.Spaced && !last                                                                     // 8 y 6 meses: eight of what?
		switch {
		case t.IsNumber() && i > 0 && list[i-1].IsNumber(): // 8 6 meses: eight of what?
			return unread, false
		case t.Digits > 0:
			b.WriteString(t.Text)
		case t.IsNumber():
			b.WriteString(strconv.Itoa(t.Number))
		case behind && termUnits[t.Text] != "" && !inWords:
			b.WriteString(termUnits[t.Text])
			rising = rising || t.Text == "a" && t.Spaced && !last && list[i+1].Number > list[i-1].Number
		case last && halves[t.Text] && text(i-1) == "y" && termUnits[text(i-2)] == "y":
			b.WriteString("6m") // ocho años y medio
		case t.Text == "-" && !last && i > 0 && list[i-1].IsNumber() && termUnits[text(i+1)] != "" && len(text(i+1)) > 2: // eight-year
		case t.Text == "-" && !t.Spaced && isUnit(i-1) && !last && !list[i+1].Spaced: // 8A-6M-15D
		case t.Text == "." && isUnit(i-1) && len(text(i-1)) == 1: // 8 a. 6 m.
		case !last && termJoins[t.Text] && (isUnit(i-1) || text(i-1) == "," && isUnit(i-2)): // 8 años y 6 meses
		default:
			return unread, false
		}
	}
	return b.String(), rising
}

var (
	halves    = spelling.WordSet("medio", "½")
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

// withoutCopy takes off a term in brackets behind another one: 12 años (144 meses).
func withoutCopy(list []spelling.Token) (rest, copied []spelling.Token) {
	at := slices.IndexFunc(list, func(t spelling.Token) bool { return t.Text == "(" })
	if at < 2 || at+2 >= len(list) {
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
	for at := 2; at < len(words); at++ {
		if additions().MatchString(strings.Join(words[at:], " ")) {
			return list[:at]
		}
	}
	return list
}
