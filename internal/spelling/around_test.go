package spelling_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/conmina/conmina/internal/spelling"
)

func TestPresumedOffences(t *testing.T) {
	for text, want := range map[string]string{
		"presunta trata": "trata", "la presunta trata de personas": "trata de personas", "El Presunto rufianismo": "rufianismo", "supuestos tratos": "tratos", "SUPUESTA TRATA": "TRATA", "presuntas tratas": "tratas",
		"trata presunta": "trata presunta", "presuntamente trata": "presuntamente trata", "presupuesto de trata": "presupuesto de trata", "trata": "trata", "presunta": "presunta", "": "", "un presunto trato": "un presunto trato",
	} {
		if got := spelling.Unpresumed(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

func TestStagesAndParts(t *testing.T) {
	for text, want := range map[string]string{
		"tentativa de trata": "trata", "trata en grado de tentativa": "trata", "Cómplice primario de trata": "trata", "coautora de la trata de personas": "trata-de-personas", "la trata como autor": "trata", "the attempted trafficking as an accomplice": "trafficking",
		"trata en tentativa": "trata", "129-A tentativa": "129-a", "tentativa 129-A": "129-a", "tentativa de la 129-A": "129-a", "trata de personas a título de autora": "trata-de-personas", "trata tentativa simple": "trata-simple", "tentativa\u00a0de\u00a0trata": "trata", "de tentativa con el": "con",
		"trata": "", "": "", "tentativa": "", "tentativa de": "", "en grado de tentativa": "", "autor en la": "", "tentativas de trata": "",
	} {
		if got := spelling.WithoutStage(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

func TestOffencesInPhrases(t *testing.T) {
	for text, want := range map[string]string{
		"delito-de-trata": "trata", "por-el-presunto-delito-de-trata-de-personas": "trata-de-personas", "los-delitos-del-trato": "trato", "crime-of-the-traffic": "traffic", "alleged-offence-of-slavery": "slavery", "delito-de-la-venta": "venta", "ilicito-de-los-tratos": "tratos",
		"delito-grave": "", "delito": "", "delito-de": "", "mi-delito-de-trata": "", "trata": "", "": "", "de-trata": "", "trata-delito-de-venta": "",
	} {
		if got := spelling.OffenceIn(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

// The parts below a heading are given from the last to the first, each with all behind it,
// and what stands above a part is what stands before it and its sign or its words.
func TestBelowHeadings(t *testing.T) {
	for text, want := range map[string][]string{
		"delito contra la dignidad humana - trata de personas":   {"trata de personas"},
		"Contra la libertad: trata – simple ":                    {"simple", "trata – simple"},
		"Por el presunto delito contra el honor; una/otra":       {"otra", "una/otra"},
		"delitos contra las personas en la modalidad de trata":   {"trata"},
		"contra la dignidad, en su figura del trato":             {"trato", "en su figura del trato"},
		"CONTRA LOS MENORES MODALIDAD VENTA":                     {"VENTA"},
		"delito contra la libertad - violación, hurto - la otra": {"la otra", "hurto - la otra", "violación, hurto - la otra"},
		"contra la vida-trata - una":                             {"una"},
		"delito contra la dignidad humana":                       nil,
		"lucha contra la trata - trata":                          nil,
		"contrato - trata":                                       nil,
		"contra menores - trata":                                 nil,
		"":                                                       nil,
	} {
		if got := spelling.BelowHeading(text); !slices.Equal(got, want) {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
	for parts, want := range map[[2]string]string{
		{"trata - otra", "otra"}: "trata", {"trata, en la modalidad de venta", "venta"}: "trata, ", {"una: otra / tercera", "tercera"}: "una: otra ", {"una: otra / tercera", "otra / tercera"}: "una",
		{"trata otra", "otra"}: "", {"trata - otra", "trata"}: "", {"", ""}: "",
	} {
		if got := spelling.Above(parts[0], parts[1]); got != want {
			t.Errorf("above %q in %q: %q, want %q", parts[1], parts[0], got, want)
		}
	}
}

// Every word that may be taken off around a name is listed.
func TestWordsAroundNames(t *testing.T) {
	known := spelling.WordSet()
	for _, words := range spelling.WordsAround() {
		for word := range strings.SplitSeq(words, "-") {
			known[word] = true
		}
	}
	for _, text := range []string{
		"presunta", "presunto", "supuesta", "supuesto", "por el presunto delito de", "alleged crime of the", "en grado de tentativa", "cómplice primario", "a título de autora", "as an accomplice",
		"agravado", "con agravantes", "formas agravadas de la", "en su forma agravada", "aggravated forms of the", "modalidades agravadas", "del", "de los", "ilícitos",
	} {
		if spelling.HasForeignWord(text, known) {
			t.Errorf("%q has a word that is not listed", text)
		}
	}
	if known["trata"] || known[""] {
		t.Error("a name is a word around it")
	}
}
