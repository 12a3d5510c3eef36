package spelling

import (
	"strings"
	"sync"
)

// Unknown is the word for a fact that is not known.
const Unknown = "unknown"

// unknownWords holds the words that people write for a fact that is not known, in
// the form that [bare] gives.
var unknownWords = sync.OnceValue(func() map[string]bool {
	return WordSet(
		Unknown, "not-known", "not-stated", "not-recorded", "not-reported", "not-specified", "not-available", "not-given", "not-determined", "unspecified", "undetermined", "unidentified", "missing", "no-data",
		"?", "??", "nd", "n/d", "n-d", "sd", "s/d", "s-d", "s/i", "s/f", "ni", "n/i", "n-i", "ns", "ns/nr", "ns/nc", "n/s", "n/e",
		"desconocida", "desconocido", "se-desconoce", "no-sabe", "no-se-sabe", "ignorado", "ignorada", "se-ignora",
		"indeterminado", "indeterminada", "no-se-conoce", "no-conocido", "no-conocida", "no-identificado", "no-identificada", "no-figura", "no-se-tiene",
		"no-consigna", "no-se-consigna", "no-consignado", "no-consignada", "por-establecer", "por-precisar", "en-investigacion", "n/k", "unk", "nr", "n/r", "s/e",
		"sin-dato", "sin-datos", "sin-fecha", "sin-edad", "sin-determinar", "sin-registro", "sin-informacion", "sin-especificar", "por-determinar",
		"no-precisa", "no-se-precisa", "no-precisado", "no-precisada", "no-consta", "no-registra", "no-se-registra", "no-registrado", "no-registrada",
		"no-indica", "no-se-indica", "no-indicado", "no-indicada", "no-especifica", "no-se-especifica", "no-especificado", "no-especificada",
		"no-determinado", "no-determinada", "no-senala", "no-se-señala", "no-señala", "no-menciona", "no-se-menciona", "no-refiere", "no-disponible", "no-hay-dato", "no-hay-datos", "no-informa", "no-se-informa", "no-informado", "no-informada", "no-reporta", "no-se-reporta", "no-reportado", "no-reportada",
	)
})

// noneWords holds the words that people write when there is nothing to name, in the
// form that [bare] gives. Programs write some of them in a cell that is missing, so
// they are not accepted for an age or a day.
var noneWords = sync.OnceValue(func() map[string]bool {
	return WordSet(
		"-", "--", "---", "–", "—", "na", "n/a", "n-a", "null", "nan", "nil", "#n/a",
		"none", "no", "no-reason", "no-reasons", "not-applicable", "nothing", "ninguna", "ninguno", "ningunas", "ningunos", "nada", "no-aplica", "no-corresponde", "no-hay", "no-tiene",
		"sin-razon", "sin-razones", "sin-motivo", "sin-motivos", "sin-agravante", "sin-agravantes", "sin-circunstancias", "0",
	)
})

// WordSet is a set of words.
func WordSet(words ...string) map[string]bool {
	set := make(map[string]bool, len(words))
	for _, w := range words {
		set[w] = true
	}
	return set
}

// bare folds a text without the full stops of abbreviations, so that N.A. and similar
// spellings are recognised.
func bare(s string) string { return Fold(strings.ReplaceAll(s, ".", "")) }

// isUnknown reports whether a text in the form that [bare] gives is a word for not known,
// alone or beside the fact that is not known: edad no determinada.
func isUnknown(word string) bool {
	if unknownWords()[word] {
		return true
	}
	for _, fact := range []string{"edad", "fecha", "age", "date"} {
		if rest, ok := strings.CutPrefix(word, fact+"-"); ok {
			return unknownWords()[rest]
		}
		if rest, ok := strings.CutSuffix(word, "-"+fact); ok {
			return unknownWords()[rest]
		}
	}
	return false
}

// SaysUnknown reports whether a text is blank or is a word, in either language, for
// a fact that is not known. A text with a digit is answered at once, since no such
// word has one.
func SaysUnknown(s string) bool {
	return strings.TrimSpace(s) == "" || !strings.ContainsAny(s, "0123456789") && isUnknown(bare(s))
}

// SaysNone reports whether a text is a word for there being none.
func SaysNone(s string) bool { return noneWords()[bare(s)] }

// SaysNothing reports whether a text names nothing: it is blank, or it is a word
// for none or for not known.
func SaysNothing(s string) bool {
	word := bare(s)
	return strings.TrimSpace(s) == "" || isUnknown(word) || noneWords()[word]
}
