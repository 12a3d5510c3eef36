package sayings

import (
	"slices"
	"strings"

	"github.com/conmina/conmina/internal/spelling"
)

// WithoutYears leaves out the words for years behind numbers, and a and y where they
// stand for them: 15a, 15 y.
func WithoutYears(list []spelling.Token) []spelling.Token {
	var out []spelling.Token
	for i := 0; i < len(list); i++ {
		out = append(out, list[i])
		if !list[i].IsNumber() || i+1 == len(list) {
			continue
		}
		if n := skipped(list[i+1:], joinedYears); n > 0 {
			i += n + skipped(list[i+1+n:], [][]string{{"-", "old"}, {"old"}})
			continue
		}
		next := list[i+1].Text
		short := (next == "a" || next == "y") && (i+2 == len(list) || !list[i+2].IsNumber() && list[i+2].Text != "mas" && list[i+2].Text != "menos" && list[i+2].Text != "los")
		if !slices.Contains(YearWords, next) && !short {
			i += skipped(list[i+1:], [][]string{{"de", "edad"}, {"of", "age"}, {"cumplidos"}, {"cumplidas"}})
			continue
		}
		i++
		i += skipped(list[i+1:], BehindYears)
		i += skipped(list[i+1:], BehindYears)
	}
	return out
}

// joinedYears are the words for years that a hyphen or brackets keep apart from their number.
var joinedYears = phrases("- year", "- years", "- yr", "- yrs", "( años )", "( year )", "( years )")

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

// YearsAndParts reads years with parts of a year behind them, as in 15 (years) y 3 meses
// and 15 (years) y medio, and gives the years.
func YearsAndParts(list []spelling.Token) (years int, ok bool) {
	if len(list) < 2 || !list[0].IsNumber() || list[1].Text == "/" || slices.Contains(UnitWords, list[1].Text) {
		return 0, false
	}
	for _, t := range list[1 : len(list)-1] {
		if !t.IsNumber() && !slices.Contains(PartWords, t.Text) && !slices.Contains([]string{"y", "con", "and", ","}, t.Text) {
			return 0, false
		}
	}
	last := list[len(list)-1]
	half := len(list) > 3 && TextOf(list[len(list)-3:]) == "1 / 2"
	return list[0].Number, half || last.Text != "/" && slices.Contains(PartWords, last.Text)
}

// PhraseOf writes tokens with # in place of each number. A # that stands in the text is
// no number, and is written as no phrase has it.
func PhraseOf(list []spelling.Token) (phrase string, numbers []spelling.Token) {
	words := make([]string, len(list))
	for i, t := range list {
		switch words[i] = t.Text; {
		case t.IsNumber():
			words[i] = "#"
			numbers = append(numbers, t)
		case t.Text == "#":
			words[i] = "##"
		}
	}
	return strings.Join(words, " "), numbers
}

// SaysYears reports whether the word for years is in a text.
func SaysYears(list []spelling.Token) bool {
	return slices.ContainsFunc(list, func(t spelling.Token) bool { return slices.Contains(YearWords, t.Text) })
}

// TextOf writes tokens with a space between them.
func TextOf(list []spelling.Token) string {
	words := make([]string, len(list))
	for i, t := range list {
		words[i] = t.Text
	}
	return strings.Join(words, " ")
}
