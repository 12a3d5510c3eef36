package cli

import (
	"context"

	"github.com/conmina/conmina/internal/command"
	"github.com/conmina/conmina/internal/exit"
	"github.com/conmina/conmina/internal/flags"
	"github.com/conmina/conmina/internal/screens/manual"
	"github.com/conmina/conmina/internal/typed"
	"github.com/conmina/conmina/internal/words"
)

// Run runs one command line and returns its exit code.
func Run(ctx context.Context, process *Process) exit.Code {
	p := &program{Process: process, tree: (*program).whole}
	return p.answers(ctx)
}

// commands lists the commands in the order of the help. A new command is one line
// here and one new file in this folder.
func (p *program) commands() []*command.Command {
	return []*command.Command{
		p.guideCommand(), p.resolveCommand(), p.determineCommand(), p.compareCommand(),
		p.batchCommand(), p.mergeCommand(), p.auditCommand(),
		p.exampleCommand(),
		p.listCommand(), p.searchCommand(), p.showCommand(), p.circumstancesCommand(), p.diffCommand(), p.checkCommand(), p.schemaCommand(), p.exportCommand(),
		p.configCommand(), p.completionCommand(), p.helpCommand(), p.versionCommand(), p.manCommand(),
	}
}

// whole is the program as a command, with all commands below it.
func (p *program) whole() *command.Command {
	var version command.Flip
	c := &command.Command{
		Name: typed.Both("conmina", "conmina"),
		Short: words.Both(
			"Penalty ranges of Peru's anti-trafficking offences, and why they apply.",
			"Marcos de pena de la trata y los delitos vinculados en el Perú, y su porqué.",
		),
		Takes: aCommand(),
		Below: p.commands(),
		Flags: []command.Flag{{Name: versionWord(), Group: command.TheProgram, Means: versionShort(), Into: &version}},
	}
	c.Run = func(context.Context, []string) error {
		if version.On {
			return p.version(&flags.Output{})
		}
		return p.bare()
	}
	return c
}

// bare writes what the program shows when nothing was asked. In a format of pages
// that is the whole help.
func (p *program) bare() error {
	if p.helpFormat() != "text" {
		p.help(p.all)
		return nil
	}
	id, origin, _ := p.settings.Get("edition")
	said := typed.Edition(p.lang, id)
	if origin == "origin.default" {
		said = p.words().Say("bare.default", said, typed.Edition(p.lang, "penal-code"))
	}
	p.out.Write(manual.Bare(p.lang, said, p.helpStyle()))
	return nil
}

// aCommand stands for the name of a subcommand.
func aCommand() words.Sentence { return words.Both("COMMAND", "ORDEN") }
