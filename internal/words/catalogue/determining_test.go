package catalogue

import (
	"strings"
	"testing"

	"github.com/conmina/conmina/internal/law"
)

// What the law says in figures and articles comes from the file of the general part. Its
// sentences get them as arguments, so they hold no digit of their own, but where they show
// how a penalty is typed and where they name a plenary agreement that was not read.
func TestSentencesOfTheGeneralPartHoldNoFigure(t *testing.T) {
	own := map[law.Code]bool{"fixed_form": true, "determine.not_considered": true}
	for code, s := range determining() {
		if strings.ContainsAny(s.English+s.Spanish, "0123456789") && !own[code] {
			t.Errorf("%s: %s / %s", code, s.English, s.Spanish)
		}
	}
}
