package articles_test

import (
	"testing"

	"github.com/conmina/conmina/internal/articles"
)

// Paragraphs and numerals are read in either order.
func TestParagraphsAndNumeralsAsCited(t *testing.T) {
	for text, want := range map[string]articles.Cited{
		"129-B": {Article: "129-b"}, "Art. 129-B, primer párrafo, inciso 4": {Article: "129-b", Paragraph: 1, Numeral: "4"}, "129-B inc. 4": {Article: "129-b", Numeral: "4"}, "art. 129-B numeral 6": {Article: "129-b", Numeral: "6"},
		"129-B.4": {Article: "129-b", Numeral: "4"}, "numeral 4 del artículo 129-B": {Article: "129-b", Numeral: "4"}, "129-B, segundo párrafo": {Article: "129-b", Paragraph: 2}, "segundo párrafo del artículo 129-B del Código Penal": {Article: "129-b", Paragraph: 2},
		"129-B 2do párrafo num. 3": {Article: "129-b", Paragraph: 2, Numeral: "3"}, "129-B, párrafo 2, numeral 3": {Article: "129-b", Paragraph: 2, Numeral: "3"}, "129-B first paragraph": {Article: "129-b", Paragraph: 1}, "153-A inciso cuatro": {Article: "153-a", Numeral: "4"}, "173 inciso a)": {Article: "173", Numeral: "a"}, "129-B, inciso n.º 4": {Article: "129-b", Numeral: "4"},
		"inciso 4 del art. 129-B": {Article: "129-b", Numeral: "4"}, "inc. 4, art. 129-B del C.P.": {Article: "129-b", Numeral: "4"}, "art. 129-B, numeral 4.": {Article: "129-b", Numeral: "4"}, "129-B(4)": {Article: "129-b", Numeral: "4"}, "art. 129-B (4)": {Article: "129-b", Numeral: "4"},
		"inciso 4.5": {}, "129-B inciso 4.5": {}, "129-B (4) (5)": {}, "129-B (4": {}, "129-B ()": {Article: "129-b"},
		"129-B inciso": {}, "129-B inciso 04": {}, "inciso 4": {}, "129-B inciso 4 numeral 5": {}, "129-B 4": {}, "párrafo": {}, "129-B décimo párrafo": {}, "129-B in": {}, "129-B fine": {}, "129-B segundo párrafo in fine": {}, "129-B incisos 3 y 4": {},
	} {
		got, ok := articles.ParseCited(text)
		if got != want || ok != (want != articles.Cited{}) {
			t.Errorf("%q is %+v, %v, want %+v", text, got, ok, want)
		}
	}
}
