package spelling

import (
	"strings"
	"sync"
)

// numberWord is what a word says in a number: thirty in thirty-one, hundred in one
// hundred and one.
type numberWord struct {
	n     int
	place place
}

type place int

const (
	unit     place = iota + 1 // 0 to 9
	teen                      // a number below one hundred that takes nothing behind it
	tens                      // takes a unit
	hundred                   // takes a number below one hundred
	times100                  // English hundred: takes a unit before it and a number below one hundred behind it
	thousand                  // takes a number from 2 to 9 before it and one below one thousand behind it
)

// NumberWords are the words of numbers in either language. Where a number of one
// language is not one of the other, as treinta y one, it is not read as one number.
var NumberWords = sync.OnceValue(func() map[string]bool {
	words := map[string]bool{}
	for _, l := range []language{spanish(), english()} {
		for word := range l.words {
			words[word] = true
		}
	}
	return words
})

// language is how one language writes numbers up to 9999.
type language struct {
	words   map[string]numberWord
	joint   string // between tens and units: treinta y uno
	hyphen  bool   // or a hyphen or nothing: thirty-one, thirty one
	hundred string // between hundreds and what is below them: one hundred and one
	fewest  int    // thousands that are counted: dos mil, one thousand
}

var spanish = sync.OnceValue(func() language {
	l := language{words: map[string]numberWord{}, joint: "y", fewest: 2}
	units := strings.Fields("cero uno dos tres cuatro cinco seis siete ocho nueve")
	l.add(unit, 0, 1, units)
	l.add(unit, 1, 0, []string{"un", "una"})
	l.add(teen, 10, 1, strings.Fields("diez once doce trece catorce quince dieciseis diecisiete dieciocho diecinueve veinte"))
	l.add(teen, 21, 0, []string{"veintiun", "veintiuna"})
	l.add(tens, 30, 10, strings.Fields("treinta cuarenta cincuenta sesenta setenta ochenta noventa"))
	for i, name := range units[1:] {
		l.add(teen, 21+i, 0, []string{"veinti" + name})
		for k, stem := range strings.Fields("treint cuarent cincuent sesent setent ochent novent") { // treintiuno, treintaiuno
			l.add(teen, 31+10*k+i, 0, []string{stem + "i" + name, stem + "ai" + name})
		}
	}
	l.add(teen, 100, 0, []string{"cien"})
	l.add(hundred, 100, 100, strings.Fields("ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos"))
	l.add(thousand, 1000, 0, []string{"mil"})
	return l
})

var english = sync.OnceValue(func() language {
	l := language{words: map[string]numberWord{}, hyphen: true, hundred: "and", fewest: 1}
	l.add(unit, 0, 1, strings.Fields("zero one two three four five six seven eight nine"))
	l.add(teen, 10, 1, strings.Fields("ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"))
	l.add(tens, 20, 10, strings.Fields("twenty thirty forty fifty sixty seventy eighty ninety"))
	l.add(tens, 40, 0, []string{"fourty"})
	l.add(times100, 100, 0, []string{"hundred"})
	l.add(thousand, 1000, 0, []string{"thousand"})
	return l
})

// add adds words whose numbers go up by a step.
func (l *language) add(p place, from, step int, words []string) {
	for i, word := range words {
		l.words[word] = numberWord{from + i*step, p}
	}
}

// withNumberWords turns the written numbers of Spanish and English below ten thousand
// into numbers: treinta y uno, ciento catorce, one hundred and one, dos mil dieciocho.
func withNumberWords(list []Token) []Token {
	out := list[:0]
	for i := 0; i < len(list); {
		t, read := list[i], 1
		if IsWord(t) {
			for _, l := range []language{spanish(), english()} {
				if _, begins := l.words[t.Text]; begins {
					t.Number, read = l.number(list[i:])
					break
				}
			}
		}
		out = append(out, t)
		i += read
	}
	return out
}

// number reads the number at the beginning of a list, whose first word is of one, and says
// how many tokens it takes.
func (l language) number(list []Token) (n, read int) {
	first := l.word(list, 0)
	switch first.place {
	case thousand, times100:
		n, read = first.n, 1
	default:
		n, read = l.belowThousand(list)
		if next := l.word(list, read); next.place != thousand || n < l.fewest || n > 9 || read != 1 {
			return n, read
		}
		n, read = n*1000, read+1
	}
	rest, more := l.behind(list[read:])
	return n + rest, read + more
}

// behind reads what stands behind thousands or hundreds; zero when nothing does.
func (l language) behind(list []Token) (n, read int) {
	skipped := 0
	if len(list) > 1 && list[0].Text == l.hundred {
		skipped = 1
	}
	if n, read = l.belowThousand(list[skipped:]); n < 1 {
		return 0, 0
	}
	return n, skipped + read
}

// belowThousand reads a number below one thousand.
func (l language) belowThousand(list []Token) (n, read int) {
	first, next := l.word(list, 0), l.word(list, 1)
	switch {
	case first.place == hundred:
		n, read = first.n, 1
	case first.place == unit && first.n > 0 && next.place == times100:
		n, read = first.n*100, 2
	default:
		return l.belowHundred(list)
	}
	rest, more := l.behind(list[read:])
	if rest >= 100 {
		return n, read
	}
	return n + rest, read + more
}

// belowHundred reads a number below one hundred, or cien; zero when there is none.
func (l language) belowHundred(list []Token) (n, read int) {
	first := l.word(list, 0)
	switch first.place {
	case unit, teen:
		return first.n, 1
	case tens:
		at := 1
		switch {
		case len(list) < 2:
		case list[1].Text == l.joint, l.hyphen && list[1].Text == "-" && !list[1].Spaced && len(list) > 2 && !list[2].Spaced:
			at = 2
		case !l.hyphen:
			return first.n, 1
		}
		if next := l.word(list, at); next.place == unit && next.n > 0 {
			return first.n + next.n, at + 1
		}
		return first.n, 1
	}
	return 0, 0
}

// word is the token at a place as a word of the language.
func (l language) word(list []Token, at int) numberWord {
	if at >= len(list) {
		return numberWord{}
	}
	return l.words[list[at].Text]
}

// NumberOf reads one word as a number.
func NumberOf(word string) (n int, ok bool) {
	for _, l := range []language{spanish(), english()} {
		if w, ok := l.words[word]; ok {
			return w.n, true
		}
	}
	return 0, false
}
