package spelling

import (
	"testing"
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
	for r := range rune(0x80) {
		text := "x" + string(r) + "x"
		if got, ok := foldLatin(text); !ok || got != foldAny(text) {
			t.Errorf("%+q: %q", text, got)
		}
		if got, ok := foldASCII(text); !ok || got != foldAny(text) {
			t.Errorf("%+q without accents: %q", text, got)
		}
	}
	for text, want := range map[string]string{"a\x80b": "a\ufffdb", "á\x80b": "a\ufffdb", "x\xc3\xc0x": "x\ufffdx", "á\xc3": "a\ufffd", "á\xc3\xc0": "a\ufffd", "z\xffé": "z\ufffde"} {
		if got := Fold(text); got != want {
			t.Errorf("%+q: %+q, want %+q", text, got, want)
		}
	}
	if folded < 20_000 {
		t.Errorf("only %d texts", folded)
	}
}

// A text with a word that no text about ages or days has is of neither: what the
// words are looked up for changes nothing.
