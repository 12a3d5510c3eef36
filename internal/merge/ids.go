package merge

import (
	"regexp"
	"slices"
	"strings"
	"sync"

	"github.com/conmina/conmina/internal/spelling"
)

// plainID is the number of a case without what people and spreadsheets change: case,
// accents, blanks, what cannot be seen, kinds of dashes, and the zeros that a group of
// digits begins with.
func plainID(id string) string {
	folded := spelling.Fold(strings.Join(strings.Fields(spelling.Tidy(id)), ""))
	if folded == "" {
		return id
	}
	return forms().zeros.ReplaceAllString(folded, "$1$2")
}

// forms are the expressions that numbers of cases are read with, made once they are
// needed: zeros that a group of digits begins with, and what spreadsheets leave of a
// number that they took for a quantity or could not show.
var forms = sync.OnceValue(func() (f struct {
	zeros *regexp.Regexp
	eaten []*regexp.Regexp
},
) {
	f.zeros = regexp.MustCompile(`(^|[^0-9])0+([0-9])`)
	for _, form := range []string{
		`^[0-9]+([.,][0-9]+)?[eE]\+[0-9]+$`, `^#+$`, `^#[¡¿]?[A-ZÁÉÍÓÚÑ/0-9]+[!?]?$`,
		`^[1-9][0-9]{14}0+$`, // a spreadsheet keeps fifteen digits
	} {
		f.eaten = append(f.eaten, regexp.MustCompile(form))
	}
	return f
})

// isNoID reports whether a text stands where a case has no number.
func isNoID(id string) bool {
	return spelling.SaysNothing(id) || slices.Contains([]string{"s/n", "sn", "sin-numero", "sin-expediente", "pendiente", "pending"}, spelling.Fold(id))
}

// isEaten reports whether a spreadsheet has destroyed the number of a case.
func isEaten(id string) bool {
	id = strings.TrimSpace(id)
	for _, form := range forms().eaten {
		if form.MatchString(id) {
			return true
		}
	}
	return false
}
