package articles_test

import (
	"slices"
	"testing"

	"github.com/conmina/conmina/internal/articles"
)

// Several articles, and several numerals of one, are told from one citation.
func TestSeveralAreCited(t *testing.T) {
	for text, want := range map[string][]string{
		"129-A y 129-B": {"129-a", "129-b"}, "arts. 153, 153-A": {"153", "153-a"}, "artículos 129-A, 129-B y 129-C del Código Penal": {"129-a", "129-b", "129-c"},
		"129-E y 129-F": {"129-e", "129-f"}, "art. 153 / art. 168-B": {"153", "168-b"}, "153 y 154": {"153", "154"}, "129-A and 129-B": {"129-a", "129-b"}, "129-A & 129-B": {"129-a", "129-b"},
		"129-B inciso 4 y art. 129-C": {"129-b", "129-c"}, "129-A o 129-B": {"129-a", "129-b"}, "129-B, segundo párrafo, y 129-C": {"129-b", "129-c"},
		"129-A concordado con 129-B numeral 4": {"129-a", "129-b"}, "artículo 129-A, concordante con el artículo 129-B, primer párrafo": {"129-a", "129-b"}, "art. 153 en concordancia con el art. 153-A inc. 3 y 4": {"153", "153-a"}, "129-A with 129-B": {"129-a", "129-b"}, "129-A read together with 129-B": {"129-a", "129-b"},
		"129-A concordado": nil, "concordado con 129-A": nil, "129-A con 15 años": nil,
		"129-B": nil, "129-E": nil, "129-B, numeral 4": nil, "129-B, 2do párrafo": nil, "129-B incisos 3 y 4": nil, "trata y 129-B": nil, "129-B último párrafo": nil, "y 129-B": nil, "": nil,
	} {
		if got := articles.ParseList(text); !slices.Equal(got, want) {
			t.Errorf("%q cites %v, want %v", text, got, want)
		}
	}
	for text, want := range map[string]bool{
		"129-B incisos 3 y 4": true, "129-B, numerales 1, 3 y 5": true, "129-B inc. 3 e inc. 4": true, "incisos 3 y 4 del artículo 129-B": true, "173 literales a) y b)": true,
		"129-B inciso 3": false, "129-B": false, "129-A y 129-B": false, "129-B inciso 3, primer párrafo": false, "129-B inciso 3 y art. 129-C": false,
	} {
		if got := articles.HasNumerals(text); got != want {
			t.Errorf("%q: several numerals %t, want %t", text, got, want)
		}
	}
}

// The last paragraph is a paragraph, whichever it is.
func TestLastParagraph(t *testing.T) {
	for _, text := range []string{"129-B, último párrafo", "último párrafo del artículo 129-B", "129-B párrafo final", "129-B in fine", "art. 129-B, in fine", "artículo 129-B in fine del Código Penal", "129-B last paragraph"} {
		if got, ok := articles.ParseCited(text); !ok || got != (articles.Cited{Article: "129-b", Paragraph: articles.Last}) {
			t.Errorf("%q is %+v, %t", text, got, ok)
		}
	}
}
