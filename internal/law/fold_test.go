package law

import "testing"

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
