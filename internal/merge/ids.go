package merge

import (
	"regexp"
	"slices"
	"strings"

	"github.com/conmina/conmina/internal/spelling"
)

// plainID is the number of a case without what people and spreadsheets change: case,
// accents, blanks, what cannot be seen, kinds of dashes, and the zeros that a group of
// digits begins with.
func plainID(id string) string {
	folded := spelling.Fold(strings.Join(strings.Fields(oneDash.ReplaceAllString(id, "-")), ""))
	if folded == "" {
		return id
	}
	return leadingZeros.ReplaceAllString(folded, "$1$2")
}

var oneDash = regexp.MustCompile(`\p{Pd}|\x{2212}`)

var leadingZeros = regexp.MustCompile(`(^|[^0-9])0+([0-9])`)

// What spreadsheets leave of a number that they took for a quantity or could not show.
var eaten = []*regexp.Regexp{
	regexp.MustCompile(`^[0-9]+([.,][0-9]+)?[eE]\+[0-9]+$`),
	regexp.MustCompile(`^#+$`),
	regexp.MustCompile(`^#[¡¿]?[A-ZÁÉÍÓÚÑ/0-9]+[!?]?$`),
	regexp.MustCompile(`^[1-9][0-9]{14}0+$`), // a spreadsheet keeps fifteen digits
}

// isNoID reports whether a text stands where a case has no number.
func isNoID(id string) bool {
	return spelling.SaysNothing(id) || slices.Contains([]string{"s/n", "sn", "sin-numero", "sin-expediente", "pendiente", "pending"}, spelling.Fold(id))
}

// isEaten reports whether a spreadsheet has destroyed the number of a case.
func isEaten(id string) bool {
	id = strings.TrimSpace(id)
	for _, form := range eaten {
		if form.MatchString(id) {
			return true
		}
	}
	return false
}
