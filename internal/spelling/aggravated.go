package spelling

import (
	"slices"
	"strings"
)

// SaysAggravated reports whether a name is of aggravated forms.
func SaysAggravated(name string) bool {
	if !strings.Contains(strings.ToLower(name), "grava") { // most names are not folded for this
		return false
	}
	return slices.ContainsFunc(strings.Split(Fold(name), "-"), isAggravated)
}

func isAggravated(word string) bool {
	return word == "aggravated" || strings.HasPrefix(word, "agravad") || strings.HasPrefix(word, "agravante")
}

// whollyAggravated is stricter: what a person types may be a slip.
func whollyAggravated(word string) bool {
	return slices.Contains(aggravatedWords, word)
}

var (
	aggravatedWords = []string{"aggravated", "agravado", "agravada", "agravados", "agravadas", "agravante", "agravantes"}
	beforeThem      = []string{"con", "with"}
	formsOfThem     = []string{"forma", "formas", "tipo", "tipos", "modalidad", "modalidades", "figura", "figuras"}
	inThem          = []string{"en", "su", "la"}
	formsBehindThem = []string{"form", "forms"}
	prepositions    = []string{"de-la", "de-el", "de-los", "de-las", "del", "de", "of-the", "of"}
)

// AggravatedOf takes out of a name the words which say that the aggravated forms of
// an offence are meant, and gives the name of the offence, folded: trabajo forzoso
// agravado, formas agravadas del trabajo forzoso, aggravated forced labour. It is
// empty where the name says nothing of the kind.
func AggravatedOf(name string) string {
	folded := Fold(name)
	if !strings.Contains(folded, "grava") { // every such word has these letters, and most names do not
		return ""
	}
	words := strings.Split(folded, "-")
	at := slices.IndexFunc(words, whollyAggravated)
	if at < 0 || slices.ContainsFunc(words[at+1:], whollyAggravated) {
		return ""
	}
	before, after := words[:at], words[at+1:]
	switch {
	case len(before) > 0 && slices.Contains(beforeThem, before[len(before)-1]):
		before = before[:len(before)-1]
	case len(before) == 1 && slices.Contains(formsOfThem, before[0]):
		before = nil
		after = BehindPreposition(after)
	case len(before) > 1 && len(after) == 0 && slices.Contains(formsOfThem, before[len(before)-1]): // trata en su forma agravada
		before = before[:len(before)-1]
		for len(before) > 1 && slices.Contains(inThem, before[len(before)-1]) {
			before = before[:len(before)-1]
		}
	case len(before) == 0 && len(after) > 0 && slices.Contains(formsBehindThem, after[0]):
		after = BehindPreposition(after[1:])
	}
	return strings.Join(slices.Concat(before, after), "-")
}

// BehindPreposition leaves out a preposition with its article.
func BehindPreposition(words []string) []string {
	for _, form := range prepositions {
		parts := strings.Split(form, "-")
		if len(words) > len(parts) && slices.Equal(words[:len(parts)], parts) {
			return words[len(parts):]
		}
	}
	return words
}
