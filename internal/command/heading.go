package command

import "github.com/conmina/conmina/internal/words"

// Heading is a title of a list in help, for commands or for flags. The lists stand
// in the order of the values.
type Heading uint8

// The headings: first of commands, then of flags.
const (
	Unlisted Heading = iota
	ACase
	ManyCases
	AClass
	TheLaw
	TheProgram
	Facts
	Views
	Input
	Output
	General
)

// Title is the heading in both languages.
func (h Heading) Title() words.Sentence {
	switch h {
	case ACase:
		return words.Both("A CASE", "UN CASO")
	case ManyCases:
		return words.Both("MANY CASES", "VARIOS CASOS")
	case AClass:
		return words.Both("A CLASS", "LA CLASE")
	case TheLaw:
		return words.Both("THE LAW", "LA NORMA")
	case TheProgram:
		return words.Both("THE PROGRAM", "EL PROGRAMA")
	case Facts:
		return words.Both("FACTS", "HECHOS")
	case Views:
		return words.Both("VIEWS", "VISTAS")
	case Input:
		return words.Both("INPUT", "ENTRADA")
	case Output:
		return words.Both("OUTPUT", "SALIDA")
	case General:
		return words.Both("GENERAL", "GENERALES")
	}
	return words.Sentence{}
}
