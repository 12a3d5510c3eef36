package law

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// Text without accents folds alike on either way, whatever it is made of.
func TestTextWithoutAccentsFoldsAlike(t *testing.T) {
	const some = "aZ7-_ \t\n\v'.\x00\x7f"
	var texts func(s string, more int)
	texts = func(s string, more int) {
		if got, ok := foldASCII(s); !ok || got != foldAny(s) {
			t.Fatalf("%q: %q, want %q", s, got, foldAny(s))
		}
		for i := 0; more > 0 && i < len(some); i++ {
			texts(s+some[i:i+1], more-1)
		}
	}
	texts("", 4)
}

// Text with the accents of Spanish folds alike on either way, where the short way
// folds it at all.
func TestTextWithAccentsFoldsAlike(t *testing.T) {
	parts := []string{"a", "Z", "7", "-", " ", "_", "á", "Ñ", "Ü", "ç", "Æ", "ß", "ÿ", "×", "÷", "\u0301", "\u00a0", "º", "\xc3", "\xff", "."}
	folded := 0
	var texts func(s string, more int)
	texts = func(s string, more int) {
		if got, ok := foldLatin(s); ok && got != foldAny(s) {
			t.Fatalf("%+q: %+q, want %+q", s, got, foldAny(s))
		} else if ok {
			folded++
		}
		for i := 0; more > 0 && i < len(parts); i++ {
			texts(s+parts[i], more-1)
		}
	}
	texts("", 4)
	for r := rune(0xc0); r <= 0xff; r++ {
		if got, ok := foldLatin("x" + string(r) + "x"); ok && got != foldAny("x"+string(r)+"x") || ok != (r != '×' && r != '÷') {
			t.Errorf("%c: %q", r, got)
		}
	}
	if folded < 20_000 {
		t.Errorf("only %d texts", folded)
	}
}

// A text with a word that no text about ages or days has is of neither: what the
// words are looked up for changes nothing.
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
		if _, _, ok := agesSaid(tokens(text)); ok && hasForeignWord(text, wordsOfAges()) {
			t.Errorf("%+q says ages", text)
		}
		if _, fault := DayFirst.said(tokens(text)); hasForeignWord(text, wordsOfDays()) {
			if refused++; fault == nil || fault.Code != DateForm {
				t.Errorf("%+q says days: %v", text, fault)
			}
		}
	})
	if refused < 10 {
		t.Errorf("only %d texts", refused)
	}
	for phrase, meaning := range agePhrases() {
		if hasForeignWord(phrase, wordsOfAges()) {
			t.Errorf("%q means %d", phrase, meaning)
		}
	}
}
