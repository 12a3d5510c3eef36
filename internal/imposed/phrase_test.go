package imposed_test

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/conmina/conmina/internal/imposed"
	"github.com/conmina/conmina/internal/law"
)

// Every sequence of the signs and words of a term is read as the pattern below reads it, and
// refused where the pattern does not match.
func TestEverySequenceOfATerm(t *testing.T) {
	t.Parallel()
	var signs []string
	for sign := range strings.FieldsSeq("6 8 ocho años meses a m d y - . , con medio") {
		signs = append(signs, sign, " "+sign)
	}
	terms := 0
	var try func(text string, more int)
	try = func(text string, more int) {
		want, isTerm := termOf(text)
		got, fault := imposed.Parse(text)
		if isTerm != (fault == nil) || isTerm && got.Term != want {
			t.Fatalf("%q is %v (%v), want %v, %v", text, got, fault, want, isTerm)
		}
		if isTerm {
			terms++
		}
		for _, sign := range signs {
			if more > 0 {
				try(text+sign, more-1)
			}
		}
	}
	for _, begin := range []string{"6", "8", "ocho", "8 años", "8a", "8 a", "8 a.", "6m", "6 meses,", "8 años y", "8-año", "8 a 6", "6 a 8", "8a-6m", "8 años y 6", "8a6m15"} {
		try(begin, 3)
	}
	if terms < 1000 {
		t.Errorf("%d terms", terms)
	}
}

// What stands around a term may be as long as sixty words and signs.
func TestHowLongATermMayBe(t *testing.T) {
	for words, want := range map[int]law.Bound{58: days(96, 0), 59: {}} {
		if got, _ := imposed.Parse(strings.Repeat("pena ", words) + "8 años"); got.Term != want {
			t.Errorf("behind %d words it is %v, want %v", words, got, want)
		}
	}
}

// The patterns read a text whose words stand each behind a space or, without one, behind _.
const (
	numberPattern = `[ _](?:\d+|ocho)`
	unitPattern   = `(?:(?:[ _]-)?[ _](?:años?|meses|day)|[ _][amd](?:[ _]\.)?|_y(?:[ _]\.)?| y$)`
	joinPattern   = `(?:[ _],)?(?:[ _](?:y|con|,))?`
)

var (
	wordPattern   = regexp.MustCompile(` ?(?:\pL+|\d+|\S)`)
	partPattern   = regexp.MustCompile(`(` + numberPattern + `)(` + unitPattern + `)`)
	termPattern   = regexp.MustCompile(`^` + numberPattern + unitPattern + `(?:(?:` + joinPattern + numberPattern + `|_-_(?:\d+|ocho))` + unitPattern + `)*([ _]y[ _]medio)?$`)
	risingPattern = regexp.MustCompile(`(` + numberPattern + `) a(` + numberPattern + `)`)
)

// termOf reads a term of years before months before days, each with fewer than make up one
// of the part before it.
func termOf(text string) (law.Bound, bool) {
	text = wordPattern.ReplaceAllStringFunc(strings.TrimRight(text, "., "), func(word string) string {
		if word[0] == ' ' {
			return word
		}
		return "_" + word
	})
	match := termPattern.FindStringSubmatch(text)
	if match == nil {
		return law.Bound{}, false
	}
	valueOf := func(number string) int {
		n, err := strconv.Atoi(number[1:])
		if err != nil {
			return 8 // in words
		}
		return n
	}
	for at := 0; at < len(text); at++ { // one may begin inside another
		if m := risingPattern.FindStringSubmatch(text[at:]); m != nil && valueOf(m[1]) < valueOf(m[2]) {
			return law.Bound{}, false
		}
	}
	term, parts := law.Bound{Kind: law.Stated}, ""
	for _, m := range partPattern.FindAllStringSubmatch(text, -1) {
		n := valueOf(m[1])
		switch unit := strings.TrimLeft(m[2], " _-")[0]; unit {
		case 'a', 'y':
			term.Months += law.Months(12 * n)
			parts += "y"
		case 'm':
			term.Months += law.Months(n)
			parts += "m"
			if strings.Contains(parts, "y") && n > 11 {
				return law.Bound{}, false
			}
		case 'd':
			term.Days = n
			parts += "d"
		}
	}
	if match[1] != "" {
		term.Months += 6
		return term, parts == "y"
	}
	return term, slices.Contains([]string{"y", "ym", "ymd", "yd", "m", "md", "d"}, parts) && term.Days < 30 && term.Months <= law.MaxMonths
}
