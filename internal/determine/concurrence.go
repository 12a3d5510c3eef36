package determine

import (
	"strings"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/spelling"
)

// Concurrence says how several offences concur. The user states it.
type Concurrence string

// The forms of concurrence.
const (
	Real          Concurrence = "real"
	Ideal         Concurrence = "ideal"
	Continued     Concurrence = "continued"
	Mass          Concurrence = "mass"
	Retrospective Concurrence = "retrospective"
)

// Concurrences lists the forms.
func Concurrences() []Concurrence { return []Concurrence{Real, Ideal, Continued, Mass, Retrospective} }

// ParseConcurrence reads a form as it is written in either language.
func ParseConcurrence(text string) (Concurrence, *law.Fault) {
	spanish := map[Concurrence]string{Continued: "continuado", Mass: "masa", Retrospective: "retrospectivo"}
	var forms []string
	for _, x := range Concurrences() {
		if folded := spelling.Fold(text); folded == string(x) || folded != "" && folded == spanish[x] {
			return x, nil
		}
		forms = append(forms, string(x))
	}
	return "", &law.Fault{Code: CaseConcurrence, Fact: FactConcurrence, Value: text, Args: []any{strings.Join(forms, ", ")}, Suggest: spelling.Nearest(text, forms)}
}
