package sayings

import (
	"slices"
	"strings"
	"sync"

	"github.com/conmina/conmina/internal/spelling"
)

// ageOpeners and ageClosers are what stands before and behind an age and adds nothing to
// one on the day of the act, the longer before the shorter.
var (
	ageOpeners = sync.OnceValue(func() [][]string {
		return phrases(
			"acababa de cumplir los", "acababa de cumplir", "a la edad de", "contaba con", "contando con", "cuenta con", "con edad de", "con la edad de", "recien cumplidos", "recien cumplio", "cumplidos", "cumplio", "edad de",
			"de edad", "edad :", "edad =", "edad", "tenia", "tiene", "teniendo", "era", "con", "at the age of", "at age", "age :", "age =", "aged", "ages", "age", "who was", "she was", "he was", "was",
		)
	})
	ageClosers = sync.OnceValue(func() [][]string {
		list := phrases("según dni", "según reniec", "según ficha reniec", "según partida", "según partida de nacimiento", "según acta de nacimiento", "at the time")
		for _, at := range []string{"al momento", "en el momento", "al tiempo", "a la fecha", "en la fecha", "al momento de la comision", "at the time"} {
			for _, of := range []string{"de los hechos", "del hecho", "del delito", "de ocurridos los hechos", "of the facts", "of the offence", "of the offense", "of the crime", "of the act", "of the events"} {
				list = append(list, strings.Fields(at+" "+of))
			}
		}
		return list
	})
)

// phrases cuts texts into words without accents, as tokens have them.
func phrases(texts ...string) [][]string {
	var list [][]string
	for _, text := range texts {
		list = append(list, strings.Fields(strings.ReplaceAll(text, "ú", "u")))
	}
	return list
}

// WordsAroundAges are the words of what may stand around an age.
func WordsAroundAges() []string {
	return slices.Concat(slices.Concat(ageOpeners()...), slices.Concat(ageClosers()...))
}

// WithoutAround leaves out what stands around an age and adds nothing to it: contaba con
// 15 años al momento de los hechos, "15", 15 años (según partida).
func WithoutAround(list []spelling.Token) []spelling.Token {
	list = spelling.WithoutQuotes(list)
	for again := true; again; {
		again = false
		if n := skipped(list, ageOpeners()); n > 0 && n < len(list) {
			list, again = list[n:], true
		}
	}
	inside := list
	last := len(list) - 1
	bracket := last > 0 && list[last].Text == ")"
	if bracket {
		inside = list[:last]
	}
	at := len(inside) - behind(inside, ageClosers())
	switch {
	case at < 1 || at == len(inside) || bracket && inside[at-1].Text != "(":
		return list
	case bracket || inside[at-1].Text == ",":
		at--
	}
	return list[:at]
}

// turned are the signs of comparisons as they are read from the other side.
var turned = map[string]string{"<": ">", ">": "<", "≤": "≥", "≥": "≤", "=": "="}

// compared are the words for the age in a comparison.
var compared = spelling.WordSet("edad", "age", "x")

// Compared writes comparisons with the age in the middle or behind as comparisons behind
// it: 14 <= edad < 18 as >= 14, < 18.
func Compared(list []spelling.Token) []spelling.Token {
	at := slices.IndexFunc(list, func(t spelling.Token) bool { return compared[t.Text] })
	if at < 2 || !list[0].IsNumber() || at > 3 {
		return list
	}
	var out []spelling.Token
	for _, t := range list[1:at] {
		sign, known := turned[t.Text]
		if !known {
			return list
		}
		out = append(out, spelling.Token{Text: sign, Number: -1})
	}
	if len(out) == 2 && out[0].Text == "=" { // =< is written for <=
		out[0], out[1] = out[1], out[0]
	}
	out = append(out, list[0])
	if at+1 < len(list) {
		out = append(append(out, spelling.Token{Text: ",", Number: -1}), list[at+1:]...)
	}
	return out
}

// BeginsBound reports whether a sign begins a bound of an age: the second in >=14 <18.
func BeginsBound(t spelling.Token) bool { return t.Text != "=" && turned[t.Text] != "" }
