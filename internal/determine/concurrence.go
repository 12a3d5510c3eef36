package determine

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
