package spelling_test

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/conmina/conmina/internal/spelling"
)

func FuzzFold(f *testing.F) {
	for _, s := range []string{"", "Trata de personas", "129-Ñ", "129-n\u0303", "İ", "ǅ", "\u0301 a", "가", "\xff", "\xf1ğ", "n\u0301\u0303"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		folded := spelling.Fold(s)
		if again := spelling.Fold(folded); again != folded {
			t.Errorf("%q is %q, and again %q", s, folded, again)
		}
		if !utf8.ValidString(folded) || strings.ContainsFunc(folded, unicode.IsSpace) || strings.Contains(folded, "--") {
			t.Errorf("%q is %q", s, folded)
		}
		if spelling.Fold(" "+s+"\t") != folded {
			t.Errorf("%q: spaces around it make it %q", s, spelling.Fold(" "+s+"\t"))
		}
	})
}
