package spelling

import (
	"strings"
	"testing"
)

// A text with a digit is never looked up among the words for not known.
func TestWordsForNotKnownHaveNoDigit(t *testing.T) {
	for w := range unknownWords() {
		if strings.ContainsAny(w, "0123456789") {
			t.Errorf("%q is not found", w)
		}
	}
}

// What people write for a fact that is not known, for nothing to name, and for either.
func TestWordsForNothing(t *testing.T) {
	for text, want := range map[string]string{
		"": "unknown", " \t": "unknown", "unknown": "unknown", "N.D.": "unknown", "n. d.": "unknown", "s/d": "unknown", "no\u00a0sabe": "unknown", " No Consta.": "unknown", "?": "unknown", "No se señala": "unknown",
		"edad desconocida": "unknown", "Edad no determinada": "unknown", "fecha no consta": "unknown", "age unknown": "unknown", "not recorded date": "unknown", "desconocida edad": "unknown", "unknown age": "unknown", "edad": "", "edad 15": "", "edad de trata": "", "fecha trata": "", "age-date": "", "edad ninguna": "", "trata edad": "",
		"ninguna": "none", "N.A.": "none", "-": "none", "sin\u00a0agravantes": "none", "0": "none", "#N/A": "none", "no": "none",
		"nada de eso": "", "trata": "", "15": "", "s/d 1": "", "..": "", "1?": "",
	} {
		got := ""
		switch {
		case SaysUnknown(text) && SaysNone(text):
			got = "both"
		case SaysUnknown(text):
			got = "unknown"
		case SaysNone(text):
			got = "none"
		}
		if got != want || SaysNothing(text) != (want != "") {
			t.Errorf("%q: %s, want %s; says nothing: %v", text, got, want, SaysNothing(text))
		}
	}
}
