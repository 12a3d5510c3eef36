package spelling_test

import (
	"testing"

	"github.com/conmina/conmina/internal/spelling"
)

func TestShareWord(t *testing.T) {
	for _, c := range []struct {
		a, b  string
		share bool
	}{
		{"estafa", "violacion-en-estado-de-inconsciencia", false},
		{"robo agravado", "trata-agravada", false},
		{"trata de mujeres", "trata-de-personas", true},
		{"Violación de domicilio", "violacion", true},
		{"para todos", "para-nadie", false},
		{"de la a", "de-la-a", false},
	} {
		if got := spelling.ShareWord(c.a, c.b); got != c.share {
			t.Errorf("%q, %q: %v", c.a, c.b, got)
		}
	}
}
