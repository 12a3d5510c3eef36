package spelling_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/conmina/conmina/internal/spelling"
)

// A plural loses its ending, and it and its singular a final e behind a consonant;
// short words stay as they are.
func TestSingular(t *testing.T) {
	for word, want := range map[string]string{
		"mes": "mes", "pies": "pies", "meses": "mes", "casas": "casa", "casa": "casa", "forzosos": "forzoso", "sexuales": "sexual", "sexual": "sexual",
		"leyes": "ley", "calles": "call", "calle": "call", "aldeas": "aldea", "canoes": "canoe", "canoe": "canoe", "": "",
	} {
		if got := spelling.Singular(word); got != want {
			t.Errorf("%q: %q, want %q", word, got, want)
		}
	}
	for name, want := range map[string]string{"trabajos-forzosos": "trabajo-forzoso", "favorecimiento-de-la-prostitucion": "favorecimiento-prostitucion", "favorecimiento-a-la-prostitucion": "favorecimiento-prostitucion"} {
		if got := spelling.Loosely(name); got != want {
			t.Errorf("%s: %s, want %s", name, got, want)
		}
	}
}

// Names that share most words with one that nobody knows are suggested, those with
// its rarest words first, and one for each entry.
func TestNamesThatShareWords(t *testing.T) {
	names := map[string]string{
		"trabajo-forzoso": "f", "labor-forzada": "f", "trata-de-personas": "t", "explotacion-sexual": "e", "explotacion-laboral": "l", "turismo-sexual-lejano": "u", "sexual": "s", "ventas-para-todos": "v", "living-with-others": "w",
	}
	for name, want := range map[string]string{
		"trata de persona":                     "trata-de-personas", // a slip
		"forzoso":                              "trabajo-forzoso",   // the other of its names shares fewer letters
		"lo forzado":                           "labor-forzada",     // as many letters, and a name is first in the alphabet
		"explotación de menores en lo laboral": "explotacion-laboral",
		"mucha explotación":                    "explotacion-laboral explotacion-sexual",
		"sexualidad de personas":               "trata-de-personas sexual explotacion-sexual turismo-sexual-lejano",
		"sexualidad lejana":                    "turismo-sexual-lejano",
		"para, with":                           "",
		"nada de eso":                          "",
		"para todo":                            "ventas-para-todos", // by the other word
	} {
		if got := strings.Join(spelling.NamesOf(names).Nearest(name), " "); got != want {
			t.Errorf("%q: %s, want %s", name, got, want)
		}
	}
	many := map[string]string{}
	for i := range 15 {
		many[fmt.Sprintf("turismo-numero-%d", i)] = fmt.Sprint(i)
	}
	if got := len(spelling.NamesOf(many).Nearest("turistas")); got != 12 {
		t.Errorf("of fifteen names %d are suggested", got)
	}
}
