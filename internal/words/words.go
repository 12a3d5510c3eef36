// Package words puts the law, facts, notices and faults into Spanish and English.
// It decides nothing: every figure that it says stands in the value that it was given.
package words

import (
	"slices"
	"strings"
	"sync"

	"github.com/conmina/conmina/internal/law"
)

// catalogue holds sentences by their code. The only verbs are %s and %[n]s,
// since every argument is brought into words first.
type catalogue map[law.Code]string

// Each language is put together when it is first spoken: most runs speak one,
// and they are short. A chapter has the same codes in both languages, which a
// test checks.
var (
	inSpanish = sync.OnceValue(func() []catalogue {
		return []catalogue{faultsES(), answersES(), screensES(), compareES(), helpES(), encodingES(), batchES(), checkES(), auditES(), guideES(), exampleES()}
	})
	inEnglish = sync.OnceValue(func() []catalogue {
		return []catalogue{faultsEN(), answersEN(), screensEN(), compareEN(), helpEN(), encodingEN(), batchEN(), checkEN(), auditEN(), guideEN(), exampleEN()}
	})
)

// Words speaks one language.
type Words struct {
	language Language
	chapters []catalogue
}

// In gives the words of a language.
func In(l Language) *Words {
	if l == Spanish {
		return &Words{language: l, chapters: inSpanish()}
	}
	return &Words{language: English, chapters: inEnglish()}
}

// soundsLikeO reports whether a Spanish speaker begins the text with an o: in
// words, and in the numbers ocho, ochenta and once.
func soundsLikeO(text string) bool {
	digits := 0
	for digits < len(text) && text[digits] >= '0' && text[digits] <= '9' {
		digits++
	}
	if digits > 0 {
		return text[0] == '8' || text[:digits] == "11"
	}
	folded := law.Fold(text)
	return strings.HasPrefix(folded, "o") || strings.HasPrefix(folded, "ho")
}

// Between is what parts the items of a list: a semicolon where one of them holds
// a comma or a semicolon itself.
func Between(items []string) string {
	if slices.ContainsFunc(items, func(s string) bool { return strings.ContainsAny(s, ",;") }) {
		return "; "
	}
	return ", "
}
