package law

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/conmina/conmina/internal/sayings"
	"github.com/conmina/conmina/internal/spelling"
)

func TestForeignWordsAreInNoAgeAndNoDay(t *testing.T) {
	var known []string
	for _, words := range []map[string]bool{wordsOfAges(), wordsOfDays()} {
		for w := range words {
			known = append(known, w)
		}
	}
	slices.Sort(known)
	parts := slices.Concat(known, []string{"5", "15", "2017", "-", "/", ".", ",", ":", "(", ")", "+", "<", "º", " ", "\u00a0", "–", "\u0301", "á", "x", "caso", "añitos", "Ñandú", "т", "AÑOS", "Día"})
	refused := 0
	rapid.Check(t, func(t *rapid.T) {
		list := rapid.SliceOfN(rapid.SampledFrom(parts), 1, 7).Draw(t, "parts")
		text := strings.Join(list, rapid.SampledFrom([]string{"", " "}).Draw(t, "between"))
		if _, _, ok := agesSaid(spelling.Tokens(text)); ok && spelling.HasForeignWord(text, wordsOfAges()) {
			t.Errorf("%+q says ages", text)
		}
		if _, fault := DayFirst.said(spelling.Tokens(text)); spelling.HasForeignWord(text, wordsOfDays()) {
			if refused++; fault == nil || fault.Code != DateForm {
				t.Errorf("%+q says days: %v", text, fault)
			}
		}
	})
	if refused < 10 {
		t.Errorf("only %d texts", refused)
	}
	for phrase, meaning := range sayings.Ages() {
		if spelling.HasForeignWord(phrase, wordsOfAges()) {
			t.Errorf("%q means %d", phrase, meaning)
		}
	}
}
