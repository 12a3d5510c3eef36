package cli

import (
	"context"

	"github.com/conmina/conmina/internal/exit"
	"github.com/conmina/conmina/internal/flags"
	"github.com/conmina/conmina/internal/screens/manual"
	"github.com/conmina/conmina/internal/settings"
	"github.com/conmina/conmina/internal/typed"
)

// Run runs one command line and returns its exit code.
func Run(ctx context.Context, process *Process) exit.Code {
	p := &program{Process: process, commands: commands(), alone: (*program).withoutCommand}
	return p.answers(ctx)
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
		{typed.SearchCommand, (*program).searchCommand},
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

// withoutCommand runs the program when no command was typed: it tells its version, or
// what it can do.
func (p *program) withoutCommand(version bool) error {
	if version {
		return p.version(&flags.Output{})
	}
	return p.bare()
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
