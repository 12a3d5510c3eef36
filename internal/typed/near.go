package typed

import (
	"slices"

	"github.com/conmina/conmina/internal/spelling"
)

// Near suggests known words that are similar to a word. It compares with the words
// of both languages and suggests in the given one.
func Near(l Language, word string, known []Word) []string {
	var names, list []string
	for _, k := range known {
		names = append(names, k.English, k.Spanish)
	}
	slices.Sort(names)
	for _, n := range spelling.Nearest(word, slices.Compact(names)) {
		i := slices.IndexFunc(known, func(k Word) bool { return k.English == n || k.Spanish == n })
		if said := known[i].In(l); !slices.Contains(list, said) {
			list = append(list, said)
		}
	}
	return list
}

// Values translates words that flags take into a language.
func Values(l Language, words []string) []string {
	said := make([]string, len(words))
	for i, word := range words {
		said[i] = Edition(l, Value(l, word))
	}
	return said
}
