package law_test

import (
	"fmt"
	"testing"

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
		if _, f := law.ParseAges("1" + string(r) + "5"); f == nil || f.Code != law.CharacterAlike || f.Args[0] != want {
			t.Errorf("age with %s: %+v", want, f)
		}
	}
}
