package spelling

import (
	"slices"
	"strings"
)

// SmallWords are prepositions, articles and connecting words.
var SmallWords = WordSet("de", "del", "la", "el", "los", "las", "a", "al", "en", "y", "e", "of", "the", "in", "and", "")

// Loosely writes a folded name without prepositions, articles and plurals: the same
// for trabajos forzosos and trabajo forzoso, favorecimiento de la prostitución and
// favorecimiento a la prostitución. Two names of different offences may come out
// alike; such a name is not understood. The number of an article stays as it is: its
// letter is no preposition, and 303 is not 303-A.
func Loosely(folded string) string {
	words := strings.Split(folded, "-")
	if !slices.ContainsFunc(words, func(w string) bool { return len(w) > 1 && !StartsWithDigit(w) }) {
		return folded
	}
	kept := make([]string, 0, len(words))
	for i, w := range words {
		if !SmallWords[w] || isLetterOfArticle(words, i) {
			kept = append(kept, Singular(w))
		}
	}
	return strings.Join(withChildren(kept), "-")
}

// isLetterOfArticle reports whether the word at a place is one letter behind a number.
func isLetterOfArticle(words []string, at int) bool {
	return at > 0 && len(words[at]) == 1 && StartsWithDigit(words[at-1])
}

// withChildren writes nna for children and adolescents, in whatever order they are named:
// niñas, niños y adolescentes.
func withChildren(words []string) []string {
	var out []string
	for i := 0; i < len(words); {
		end, met := i, ""
		for end < len(words) && (young[bareOf(words[end])] != "" || end > i && words[end] == "o") {
			if kind := young[bareOf(words[end])]; !strings.Contains(met, kind) {
				met += kind
			}
			end++
		}
		if len(met) < 2 {
			out = append(out, words[i])
			i++
			continue
		}
		out = append(out, "nna")
		i = end
	}
	return out
}

// young holds words for children, by n, and for adolescents, by a.
var young = map[string]string{"niña": "n", "niño": "n", "nina": "n", "nino": "n", "adolescent": "a", "children": "n", "child": "n"}

func bareOf(word string) string { return Singular(strings.TrimRight(word, ",")) }

// Singular takes the ending of a plural off a word: forzosos, sexuales, personas.
// Both a plural and its singular lose a final e behind a consonant: leves, leve.
func Singular(word string) string {
	switch {
	case len(word) < 4:
		return word
	case len(word) > 4: // of a shorter word the s may be a letter: pies
		word = strings.TrimSuffix(word, "s")
	}
	if short, ok := strings.CutSuffix(word, "e"); ok && !strings.ContainsAny(short[len(short)-1:], "aeiou") {
		return short
	}
	return word
}
