package articles

import (
	"slices"
	"strings"
	"unicode"

	"github.com/conmina/conmina/internal/spelling"
)

// Beside takes a text that cites an article beside the name of its offence apart: trata de
// personas (art. 129-A), 129-A: trata de personas. ok is false for any other text.
func Beside(text string) (citation, name string, ok bool) {
	if !strings.ContainsAny(text, "0123456789") || len(text) > mostCited {
		return "", "", false
	}
	for _, at := range boundaries(text) { // the longest citation behind a name
		if name, citation, ok := partedAt(text, at); ok && isCited(citation) && isName(name) {
			return citation, name, true
		}
	}
	for _, at := range slices.Backward(boundaries(text)) { // and before one
		if citation, name, ok := partedAt(text, at); ok && isCited(citation) && isName(name) {
			return citation, name, true
		}
	}
	return "", "", false
}

// partedAt cuts a text at a place, without the signs there.
func partedAt(text string, at int) (before, behind string, ok bool) {
	before, behind = strings.Trim(text[:at], besideCitation), strings.Trim(text[at:], besideCitation)
	return before, behind, before != "" && behind != ""
}

func isCited(text string) bool { _, ok := ParseCited(text); return ok }

// mostCited is longer than any name beside a citation, in bytes.
const mostCited = 200

// besideCitation are the signs between a citation and a name.
const besideCitation = " \t\u00a0,;:-–—()[]\"'«»“”"

// isName reports whether a text is more than what may stand in a citation, such as the
// letter of an article or its bis, and has no number.
func isName(text string) bool {
	words := strings.FieldsFunc(spelling.Fold(text), func(r rune) bool { return !unicode.IsLetter(r) })
	return !strings.ContainsAny(text, "0123456789") && slices.ContainsFunc(words, func(w string) bool {
		return len(w) > 3 && !citedFillers[w] && !numeralWords[w] && !paragraphWords[w]
	})
}

// boundaries lists the places between words, the first ones first.
func boundaries(text string) []int {
	var list []int
	for i, r := range text {
		if strings.ContainsRune(besideCitation, r) {
			list = append(list, i)
		}
	}
	return list
}
