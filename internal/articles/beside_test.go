package articles_test

import (
	"testing"

	"github.com/conmina/conmina/internal/articles"
)

// A citation and a name that stand side by side are taken apart, in either order.
func TestCitationBesideAName(t *testing.T) {
	for text, want := range map[string][2]string{
		"Trata de personas (art. 129-A)": {"art. 129-A", "Trata de personas"}, "129-A - Trata de personas": {"129-A", "Trata de personas"}, "129-A: trata de personas": {"129-A", "trata de personas"}, "129-A trata": {"129-A", "trata"},
		"TRATA DE PERSONAS ART. 129-A CP": {"ART. 129-A CP", "TRATA DE PERSONAS"}, "trata, artículo 129-A del Código Penal": {"artículo 129-A del Código Penal", "trata"}, "Art. 168-B: trabajo forzoso": {"Art. 168-B", "trabajo forzoso"},
		"trata (art. 129-B, primer párrafo, numeral 4)": {"art. 129-B, primer párrafo, numeral 4", "trata"}, "129-B numeral 4 trata de personas": {"129-B numeral 4", "trata de personas"}, "art. 129 A, trata": {"art. 129 A", "trata"}, "artículo 129-A del Código Penal - trata": {"artículo 129-A del Código Penal", "trata"},
	} {
		citation, name, ok := articles.Beside(text)
		if !ok || citation != want[0] || name != want[1] {
			t.Errorf("%q is %q and %q (%t), want %q", text, citation, name, ok, want)
		}
	}
	for _, text := range []string{"trata de personas", "129-A", "art. 129-A", "129 A", "129-A del CP", "129-A y 129-B", "2 casos de trata 129-A", "129-A trata 2", "129-B numeral 4", "129-B literal a", "129-A bis trata 1", ""} {
		if citation, name, ok := articles.Beside(text); ok {
			t.Errorf("%q is %q and %q", text, citation, name)
		}
	}
}
