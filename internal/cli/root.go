package cli

import (
	"context"

	"github.com/conmina/conmina/internal/command"
	"github.com/conmina/conmina/internal/exit"
	"github.com/conmina/conmina/internal/flags"
	"github.com/conmina/conmina/internal/screens/manual"
	"github.com/conmina/conmina/internal/settings"
	"github.com/conmina/conmina/internal/typed"
	"github.com/conmina/conmina/internal/words"
)

// Run runs one command line and returns its exit code.
func Run(ctx context.Context, process *Process) exit.Code {
	p := &program{Process: process, commands: commands()}
	return p.answers(ctx)
}

// named is a command by its name, which is known before the command is made.
type named struct {
	typed.Word
	make func(*program) *command.Command
}

// commands lists the commands in the order of the help. A new command is one line
// here and one new file in this folder.
func commands() []named {
	return []named{
		{typed.Both("guide", "guiado"), (*program).guideCommand},
		{typed.ResolveCommand, (*program).resolveCommand},
		{typed.DetermineCommand, (*program).determineCommand},
		{typed.CompareCommand, (*program).compareCommand},
		{typed.Both("batch", "lote"), (*program).batchCommand},
		{typed.Both("merge", "fusionar"), (*program).mergeCommand},
		{typed.Both("audit", "auditar"), (*program).auditCommand},
		{typed.ExampleCommand, (*program).exampleCommand},
		{typed.ListCommand, (*program).listCommand},
		{typed.Both("search", "buscar"), (*program).searchCommand},
		{typed.ShowCommand, (*program).showCommand},
		{typed.CircumstancesCommand, (*program).circumstancesCommand},
		{typed.Both("diff", "diferencia"), (*program).diffCommand},
		{typed.Both("check", "comprobar"), (*program).checkCommand},
		{typed.Both("schema", "esquema"), (*program).schemaCommand},
		{typed.Both("export", "exportar"), (*program).exportCommand},
		{settings.ConfigFlag, (*program).configCommand},
		{completionWord(), (*program).completionCommand},
		{typed.HelpCommand, (*program).helpCommand},
		{versionWord(), (*program).versionCommand},
		{typed.Both("man", "manual"), (*program).manCommand},
	}
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
	c.Run = func(context.Context, []string) error {
		if version.On {
			return p.version(&flags.Output{})
		}
		return p.bare()
	}
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

// bare writes what the program shows when nothing was asked. In a format of pages
// that is the whole help.
func (p *program) bare() error {
	if p.helpFormat() != "text" {
		p.help(p.all())
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
