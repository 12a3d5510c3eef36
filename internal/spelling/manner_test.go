package spelling_test

import (
	"testing"

	"github.com/conmina/conmina/internal/spelling"
)

// A text denies, doubts or says several things by its words, whatever their case and what
// stands between them; a no before a word for what is not known doubts.
func TestMannerOf(t *testing.T) {
	for text, want := range map[string]spelling.Manner{
		"": {}, "gestante": {}, "la víctima está gestante": {},
		"no gestante": {Denies: true}, "Sin lesiones": {Denies: true}, "ninguna": {Denies: true}, "casi muere": {Denies: true}, "ni una ni otra": {Denies: true},
		"una sola víctima": {Denies: true, OnlyOne: true}, "un solo AGENTE": {Denies: true, OnlyOne: true}, "only one victim": {Denies: true, OnlyOne: true}, "solo gestante": {}, "víctima sola": {}, "sola": {},
		"¿gestante?": {Doubts: true}, "gestante ?": {Doubts: true}, "gestaci?n": {}, "posible muerte": {Doubts: true}, "no se sabe": {Doubts: true}, "no se ha descartado": {Doubts: true}, "no se ha podido ser descartado": {Denies: true},
		"not known": {Doubts: true}, "no se sabe si hubo muerte ni lesión": {Doubts: true}, "no, no se sabe": {Denies: true, Doubts: true, Joins: true}, "no gestante según consta": {Denies: true}, "no ha sido determinado": {Doubts: true}, "no se": {Denies: true}, "sin lesión, quizá muerte": {Denies: true, Doubts: true, Joins: true},
		"muerte y lesión": {Joins: true}, "muerte + lesión": {Joins: true}, "muerte además": {Joins: true}, "muerte, lesión": {Joins: true},
	} {
		if got := spelling.MannerOf(text); got != want {
			t.Errorf("%q: %+v, want %+v", text, got, want)
		}
	}
}
