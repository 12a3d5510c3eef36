// Package exit has the exit codes of the program. They are part of the contract with
// scripts.
package exit

import (
	"fmt"

	"github.com/conmina/conmina/internal/words"
)

// Code is an exit code of the program.
type Code int

// The exit codes never change their meaning.
const (
	Done        Code = 0   // done, one answer
	Finding     Code = 1   // done, and there is a finding
	Usage       Code = 2   // wrong use, or malformed or contradictory facts
	RowsLost    Code = 3   // some input rows were rejected
	NoSingle    Code = 4   // a valid question without a single answer
	Broken      Code = 5   // cannot read or write, or the encoding is broken
	OwnBug      Code = 70  // a fault of the program itself
	Interrupted Code = 130 // interrupted
)

// Meaning is a code and what it means.
type Meaning struct {
	Code  Code
	Means words.Sentence
}

// Codes lists every code with its meaning, in ascending order. Help is made from the
// list, and README is tested against it.
func Codes() []Meaning {
	return []Meaning{
		{Done, words.Both("done, one answer", "hecho, con una sola respuesta")},
		{Finding, words.Both("done, and there is a finding", "hecho, y hay un hallazgo")},
		{Usage, words.Both(
			"wrong use: unknown flag, offence or circumstance, malformed or contradictory facts",
			"mal uso: opción, delito o circunstancia desconocidos, hechos mal escritos o contradictorios",
		)},
		{RowsLost, words.Both(
			"some input rows were rejected; every other row was answered",
			"se rechazaron algunas filas; todas las demás tienen respuesta",
		)},
		{NoSingle, words.Both(
			"a valid question with no single answer, such as an unknown age with several ranges",
			"pregunta válida sin una respuesta única, como una edad desconocida con varios marcos",
		)},
		{Broken, words.Both(
			"cannot read or write, or the encoding is broken",
			"no se puede leer o escribir, o la codificación es defectuosa",
		)},
		{OwnBug, words.Both("a fault of the program itself", "error del propio programa")},
		{Interrupted, words.Both("interrupted", "interrumpido")},
	}
}

// Quit is an error that ends a command with a code when everything has been said.
type Quit Code

// Error gives the code, for logs and tests.
func (q Quit) Error() string { return fmt.Sprintf("exit %d", int(q)) }
