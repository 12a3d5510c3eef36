package cli

import (
	"context"

	"github.com/conmina/conmina/internal/command"
	"github.com/conmina/conmina/internal/typed"
	"github.com/conmina/conmina/internal/words"
)

// named is a command by its name, which is known before the command is made.
type named struct {
	typed.Word
	make func(*program) *command.Command
}

// tree is the program as a command, with the wanted commands below it.
func (p *program) tree(wanted func(typed.Word) bool) *command.Command {
	var version command.Flip
	c := &command.Command{
		Name: typed.Both("conmina", "conmina"),
		Short: words.Both(
			"Penalty ranges of Peru's anti-trafficking offences, and why they apply.",
			"Marcos de pena de la trata y los delitos vinculados en el Perú, y su porqué.",
		),
		Takes: aCommand(),
		Flags: []command.Flag{{Name: versionWord(), Group: command.TheProgram, Means: versionShort(), Into: &version}},
	}
	c.Run = func(context.Context, []string) error { return p.alone(p, version.On) }
	for _, n := range p.commands {
		if wanted(n.Word) {
			sub := n.make(p)
			sub.Name = n.Word
			c.Below = append(c.Below, sub)
		}
	}
	return c.Linked()
}

// all is the program with all its commands.
func (p *program) all() *command.Command {
	if len(p.asked.Below) == len(p.commands) {
		return p.asked
	}
	return p.tree(func(typed.Word) bool { return true })
}

// aCommand stands for the name of a subcommand.
func aCommand() words.Sentence { return words.Both("COMMAND", "ORDEN") }

// versionWord is the name of the command version and of the flag --version of the
// program, which does the same.
func versionWord() typed.Word { return typed.Both("version", "version") }

func versionShort() words.Sentence {
	return words.Both("versions of the program and of the law in it", "versiones del programa y de las normas que trae")
}
