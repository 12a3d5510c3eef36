package flags

import (
	"github.com/conmina/conmina/internal/command"
	"github.com/conmina/conmina/internal/typed"
	"github.com/conmina/conmina/internal/words"
)

var forceFlag = typed.Both("force", "reemplazar")

// Output is the destination of a result: standard output, or a file whose extension
// decides the format.
type Output struct {
	File  command.Once
	Force command.Flip // a file that exists is replaced
}

// Flags lists the flags of a destination.
func (o *Output) Flags() []command.Flag {
	return []command.Flag{
		{Name: typed.OutputFlag, Letter: "o", Value: File(), Group: command.Output, Means: words.Both(
			"write to a file, with the format of its extension",
			"escribe en un archivo, con el formato de su extensión",
		), Into: &o.File},
		Force(&o.Force),
	}
}

// Force allows a file that exists to be replaced.
func Force(into *command.Flip) command.Flag {
	return command.Flag{Name: forceFlag, Group: command.Output, Means: words.Both("replace a file that exists", "reemplaza un archivo que ya existe"), Into: into}
}
