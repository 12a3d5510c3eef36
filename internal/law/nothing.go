package law

import (
	"strings"
	"sync"
)

// unknown is the word for something that is not known.
const unknown = "unknown"

// unknownWords holds what people write where something is not known, as [bare]
// brings it.
var unknownWords = sync.OnceValue(func() map[string]bool {
	return wordSet(
		unknown, "not-known", "not-stated", "not-recorded", "not-reported", "not-specified", "not-available", "unspecified", "missing", "no-data",
		"?", "??", "nd", "n/d", "n-d", "sd", "s/d", "s-d", "s/i",
		"desconocida", "desconocido", "se-desconoce", "no-sabe", "no-se-sabe", "ignorado", "ignorada", "se-ignora",
		"sin-dato", "sin-datos", "sin-informacion", "sin-especificar", "por-determinar",
		"no-precisa", "no-se-precisa", "no-precisado", "no-precisada", "no-consta", "no-registra", "no-se-registra", "no-registrado", "no-registrada",
		"no-indica", "no-se-indica", "no-indicado", "no-indicada", "no-especifica", "no-se-especifica", "no-especificado", "no-especificada",
		"no-determinado", "no-determinada", "no-senala", "no-se-señala", "no-señala", "no-menciona", "no-se-menciona", "no-refiere", "no-disponible", "no-hay-dato", "no-hay-datos",
	)
})

// noneWords holds what people write where there is nothing to name, likewise.
// Programs write some of them for a cell that is missing, which an age or a day
// may not be taken for.
var noneWords = sync.OnceValue(func() map[string]bool {
	return wordSet(
		"-", "--", "---", "–", "—", "na", "n/a", "n-a", "null", "nan", "nil", "#n/a",
		"none", "no", "no-reason", "no-reasons", "not-applicable", "nothing", "ninguna", "ninguno", "ningunas", "ningunos", "nada", "no-aplica", "no-corresponde", "no-hay", "no-tiene",
		"sin-razon", "sin-razones", "sin-motivo", "sin-motivos", "sin-agravante", "sin-agravantes", "sin-circunstancias", "0",
	)
})

func wordSet(words ...string) map[string]bool {
	set := make(map[string]bool, len(words))
	for _, w := range words {
		set[w] = true
	}
	return set
}

// abbreviations takes out what a word for nothing may be written with.
var abbreviations = sync.OnceValue(func() *strings.Replacer { return strings.NewReplacer(".", "", "\u00a0", " ") })

// bare writes a text without case, accents, and the full stops of abbreviations.
func bare(s string) string {
	return strings.Trim(Fold(abbreviations().Replace(strings.TrimSpace(s))), " ")
}

// SaysUnknown reports whether a text is blank or one of the words, in either
// language, for something that is not known. None of the words has a digit, which
// most texts that are looked at have.
func SaysUnknown(s string) bool {
	return strings.TrimSpace(s) == "" || !strings.ContainsAny(s, "0123456789") && unknownWords()[bare(s)]
}

// SaysNone reports whether a text is a word for there being none.
func SaysNone(s string) bool { return noneWords()[bare(s)] }

// SaysNothing reports whether a text names nothing: it is blank, or a word for
// none or for not known.
func SaysNothing(s string) bool { return SaysUnknown(s) || SaysNone(s) }
