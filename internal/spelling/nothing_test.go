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
