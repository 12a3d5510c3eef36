package sayings

import (
	"slices"
	"strings"
	"sync"

	"github.com/conmina/conmina/internal/spelling"
)

// Part is a part of a year or of a month: the second of two halves, the first of four
// quarters.
type Part struct {
	Nth, Of int
	OfMonth bool // the two halves of a month: the days 1 to 15, and the others
}

var partNames = map[string]Part{
	"semestre": {Of: 2}, "semester": {Of: 2}, "half": {Of: 2}, "trimestre": {Of: 4}, "quarter": {Of: 4}, "q": {Of: 4}, "bimestre": {Of: 6}, "cuatrimestre": {Of: 3},
	"quincena": {Of: 2, OfMonth: true},
}

// places are the words for the place of a part.
var places = sync.OnceValue(func() map[string]int {
	set := map[string]int{}
	for i, words := range []string{"primer primero primera first i", "segundo segunda second ii", "tercer tercero tercera third iii", "cuarto cuarta fourth iv", "quinto fifth v", "sexto sixth vi"} {
		for word := range strings.FieldsSeq(words) {
			set[word] = i + 1
		}
	}
	return set
})

var feminine = spelling.WordSet("ra", "da", "ta", "to")

// PartOf reads the part of a year or of a month with which a text begins, or ends, and gives
// what stands beside it: primer semestre de 2017, 2da quincena de junio, Q1 2017.
func PartOf(list []spelling.Token) (part Part, rest []spelling.Token, ok bool) {
	at := slices.IndexFunc(list, func(t spelling.Token) bool { return partNames[t.Text].Of > 0 })
	if at < 0 || len(list) < 3 {
		return Part{}, nil, false
	}
	part = partNames[list[at].Text]
	place := func(t spelling.Token) int {
		if n := places()[t.Text]; n > 0 {
			return n
		}
		return t.Number
	}
	from, to := at, at+1
	switch before := list[:at]; {
	case list[at].Text == "q":
		part.Nth, to = place(list[min(at+1, len(list)-1)]), at+2
	case at > 1 && before[at-2].IsNumber() && (spelling.IsOrdinal(before[at-1].Text) || feminine[before[at-1].Text]): // 1er semestre
		part.Nth, from = before[at-2].Number, at-2
	case at > 0:
		part.Nth, from = place(before[at-1]), at-1
	}
	if from > 0 && (list[from-1].Text == "el" || list[from-1].Text == "la" || list[from-1].Text == "the") {
		from--
	}
	if part.Nth < 1 || part.Nth > part.Of || to > len(list) || (from > 0) == (to < len(list)) {
		return Part{}, nil, false
	}
	rest = slices.Concat(list[:from], list[to:])
	for len(rest) > 1 && slices.Contains([]string{"de", "del", "of", "-", ","}, rest[0].Text) {
		rest = rest[1:]
	}
	for len(rest) > 1 && slices.Contains([]string{"-", ","}, rest[len(rest)-1].Text) {
		rest = rest[:len(rest)-1]
	}
	return part, rest, true
}

// ordinalDays are the English words for a day of a month.
var ordinalDays = sync.OnceValue(func() map[string]int {
	set := map[string]int{}
	for i, word := range strings.Fields("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth") {
		set[word] = i + 1
	}
	set["thirtieth"] = 30
	return set
})

// WithOrdinalDays turns the English words for days of a month into numbers: the
// twenty-second of June.
func WithOrdinalDays(list []spelling.Token) []spelling.Token {
	var out []spelling.Token
	for i := 0; i < len(list); i++ {
		t := list[i]
		tens := t.Digits == 0 && (t.Number == 20 || t.Number == 30)
		if next := i + 2; tens && next < len(list) && list[i+1].Text == "-" && ordinalDays()[list[next].Text]%10 == ordinalDays()[list[next].Text] && ordinalDays()[list[next].Text] > 0 {
			t.Number += ordinalDays()[list[next].Text]
			i = next
		} else if n := ordinalDays()[t.Text]; n > 0 {
			t.Number = n
		}
		out = append(out, t)
	}
	return out
}

// openEnds are phrases for a time that goes on, and timesOfDay those for a part of a day,
// before it and behind it.
var (
	openEnds = sync.OnceValue(func() [][]string {
		return phrases("hasta la fecha", "a la fecha", "hasta la actualidad", "a la actualidad", "hasta el presente", "en adelante", "to date", "to the present", "onwards", "onward")
	})
	timesBefore = sync.OnceValue(func() [][]string {
		return phrases("la noche", "noche", "la madrugada", "madrugada", "la mañana", "mañana", "la tarde", "tarde", "en la noche", "en la madrugada", "en la mañana", "en la tarde", "the night", "night", "the morning", "the evening", "the afternoon", "on the night", "on the morning", "on the evening", "on the afternoon")
	})
	timesBehind = sync.OnceValue(func() [][]string {
		var list [][]string
		for _, time := range []string{"noche", "madrugada", "mañana", "tarde"} {
			list = append(list, phrases("por la "+time, "en la "+time, "en horas de la "+time, "de la "+time, "de "+time)...)
		}
		return append(list, phrases("at night", "in the morning", "in the afternoon", "in the evening")...)
	})
)

// WordsOfDayParts are the words of what [PartOf], [WithOrdinalDays], [WithoutOpenEnd] and
// [WithoutTimeOfDay] read.
func WordsOfDayParts() []string {
	list := slices.Concat(slices.Concat(openEnds()...), slices.Concat(timesBefore()...), slices.Concat(timesBehind()...))
	for word := range feminine {
		list = append(list, word)
	}
	for word := range partNames {
		list = append(list, word)
	}
	for word := range places() {
		list = append(list, word)
	}
	for word := range ordinalDays() {
		list = append(list, word)
	}
	return list
}

// WithoutOpenEnd takes off the words that say that a time goes on.
func WithoutOpenEnd(list []spelling.Token) (rest []spelling.Token, open bool) {
	n := behind(list, openEnds())
	if n == 0 || n == len(list) {
		return list, false
	}
	return list[:len(list)-n], true
}

// WithoutTimeOfDay leaves out the part of a day: la noche del 22 al 23 de junio.
func WithoutTimeOfDay(list []spelling.Token) []spelling.Token {
	for _, phrase := range timesBefore() {
		if n := len(phrase); len(list) > n+1 && list[0].Text == phrase[0] && skipped(list, [][]string{phrase}) > 0 && slices.Contains([]string{"del", "de", "of"}, list[n].Text) {
			return list[n+1:]
		}
	}
	if n := behind(list, timesBehind()); n > 0 && n < len(list) {
		list = list[:len(list)-n]
		if last := len(list) - 1; last > 0 && list[last].Text == "," {
			list = list[:last]
		}
	}
	return list
}

// behind is how many tokens of the first of some phrases stand at the end of a list.
func behind(list []spelling.Token, of [][]string) int {
	for _, phrase := range of {
		if at := len(list) - len(phrase); at >= 0 && list[len(list)-1].Text == phrase[len(phrase)-1] && skipped(list[at:], [][]string{phrase}) > 0 {
			return len(phrase)
		}
	}
	return 0
}
