package cli

import (
	"fmt"

	"github.com/conmina/conmina/internal/screens/manual"
	"github.com/conmina/conmina/internal/words"
)

// Exit is an exit code of the program.
type Exit int

// The exit codes. They are part of the contract with scripts and never change
// their meaning.
const (
	Done        Exit = 0   // done, one answer
	Finding     Exit = 1   // done, and there is a finding
	Usage       Exit = 2   // wrong use, or malformed or contradictory facts
	RowsLost    Exit = 3   // some input rows were rejected
	NoSingle    Exit = 4   // a valid question without a single answer
	Broken      Exit = 5   // cannot read or write, or the encoding is broken
	OwnBug      Exit = 70  // a fault of the program itself
	Interrupted Exit = 130 // interrupted
)

// ExitCodes lists every code with its meaning, in ascending order. Help is made
// from the list, and README is tested against it.
func ExitCodes() []manual.ExitCode {
	return []manual.ExitCode{
		{Code: int(Done), Means: words.Both("done, one answer", "hecho, con una sola respuesta")},
		{Code: int(Finding), Means: words.Both("done, and there is a finding", "hecho, y hay un hallazgo")},
		{Code: int(Usage), Means: words.Both(
			"wrong use: unknown flag, offence or circumstance, malformed or contradictory facts",
			"mal uso: opción, delito o circunstancia desconocidos, hechos mal escritos o contradictorios",
		)},
		{Code: int(RowsLost), Means: words.Both(
			"some input rows were rejected; every other row was answered",
			"se rechazaron algunas filas; todas las demás tienen respuesta",
		)},
		{Code: int(NoSingle), Means: words.Both(
			"a valid question with no single answer, such as an unknown age with several ranges",
			"pregunta válida sin una respuesta única, como una edad desconocida con varios marcos",
		)},
		{Code: int(Broken), Means: words.Both(
			"cannot read or write, or the encoding is broken",
			"no se puede leer o escribir, o la codificación es defectuosa",
		)},
		{Code: int(OwnBug), Means: words.Both("a fault of the program itself", "error del propio programa")},
		{Code: int(Interrupted), Means: words.Both("interrupted", "interrumpido")},
	}
}

// quit ends a command with a code when everything has been said.
type quit struct{ code Exit }

func (q quit) Error() string { return fmt.Sprintf("exit %d", q.code) }
