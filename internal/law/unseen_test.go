package law_test

import (
	"fmt"
	"testing"
	"unicode"

	"github.com/conmina/conmina/internal/law"
)

// A character that cannot be seen inside a fact is named, whichever it is: also a tab, the
// end of a line and every other control character.
func TestUnseenCharactersAreNamed(t *testing.T) {
	unseen := []rune{0x7f, '\u0085', '\u00a0', '\u00ad', '\u200b', '\u202e', '\u2060', '\ufeff'}
	for r := range rune(' ') {
		unseen = append(unseen, r)
	}
	for _, r := range unseen {
		want := fmt.Sprintf("U+%04X", r)
		for what, read := range map[string]func() *law.Fault{
			"age":      func() *law.Fault { _, f := law.ParseAges("1" + string(r) + "5"); return f },
			"sentence": func() *law.Fault { _, f := law.ParseSentence("9" + string(r) + "6m"); return f },
		} {
			f := read()
			if what == "sentence" && unicode.IsSpace(r) {
				continue // read as any blank
			}
			if f == nil || f.Code != law.CharacterAlike || f.Args[0] != want {
				t.Errorf("%s with %s: %+v", what, want, f)
			}
		}
	}
}
