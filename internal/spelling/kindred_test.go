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
		"mes": "mes", "leve": "lev", "leves": "lev", "jefe": "jef", "jefes": "jef", "pies": "pies", "meses": "mes", "casas": "casa", "casa": "casa", "forzosos": "forzoso", "sexuales": "sexual", "sexual": "sexual",
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
		"trabajo-forzoso": "f", "labor-forzada": "f", "trata-de-personas": "t", "explotacion-sexual": "e", "explotacion-laboral": "l", "turismo-sexual-lejano": "u", "sexual": "s", "ventas-para-todos": "v", "living-with-others": "w", "gato": "g",
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
		"sexuxl":                               "sexual",            // a slip of this one alone
		"gatas pardas":                         "",                  // three letters are no stem
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

// An entry is suggested by the first of its names alone, for a slip and for a shared word.
func TestEntriesAreSuggestedOnce(t *testing.T) {
	names := map[string]string{"turismo-con-menores": "m", "turismo-de-menores": "m", "turismo-lejano": "l", "venta": "v", "ventas": "v", "renta": "r", "forzoso": "f", "rastro": "t"}
	for name, want := range map[string]string{"mucho turismo": "turismo-con-menores turismo-lejano", "vent": "venta", "benta": "renta venta", "lo que se forzaba": "", "quien quiere forzar": "forzoso", "mucho rastxx": "rastro", "mucho rasxxo": ""} {
		if got := strings.Join(spelling.NamesOf(names).Nearest(name), " "); got != want {
			t.Errorf("%q: %s, want %s", name, got, want)
		}
	}
}

// Of the names of one entry, that of aggravated forms is suggested where the given name is of
// them, and another where it is not.
func TestAggravatedNamesAreSuggestedForTheirLike(t *testing.T) {
	names := map[string]string{"trata-agravada-de-personas": "t", "trata-de-personas": "t", "trata-de-personas-agravada": "t", "aggravated-human-trafficking": "t", "human-trafficking": "t", "trata": "t"}
	for name, want := range map[string]string{
		"trata de personas en la modalidad de captación": "trata-de-personas", "explotación humana": "human-trafficking", "trata y muerte": "trata",
		"trata de personas agravada por la edad": "trata-agravada-de-personas", "aggravated trade in humans": "aggravated-human-trafficking", "trata con agravantes": "trata-agravada-de-personas",
	} {
		if got := strings.Join(spelling.NamesOf(names).Nearest(name), " "); got != want {
			t.Errorf("%q: %s, want %s", name, got, want)
		}
	}
}

// The number of an article keeps its letter, whatever stands around it: 303 is not 303-A.
func TestLettersOfArticlesAreNoPrepositions(t *testing.T) {
	for name, want := range map[string]string{
		"303-a": "303-a", "129-e": "129-e", "153-y": "153-y", "303": "303", "a": "a", "x-y": "x-y", "": "",
		"art-303-a": "art-303-a", "art.-129-e": "art.-129-e", "venta-de-303-a": "venta-303-a", "articulo-129-del-codigo": "articulo-129-codigo", "a-303-a": "a-303-a", "casa-a-b": "casa-b", "no-a": "no", "a-casa": "casa",
	} {
		if got := spelling.Loosely(name); got != want {
			t.Errorf("%s: %s, want %s", name, got, want)
		}
	}
}
