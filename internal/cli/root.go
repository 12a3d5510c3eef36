package cli

import (
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/conmina/conmina/internal/screens/manual"
	"github.com/conmina/conmina/internal/spelling"
	"github.com/conmina/conmina/internal/typed"
	"github.com/conmina/conmina/internal/words"
)

// commands lists the commands in the order of the help. A new command is one line
// here and one new file in this folder.
func (p *program) commands() []*command {
	return []*command{
		p.guideCommand(), p.resolveCommand(), p.determineCommand(), p.compareCommand(),
		p.batchCommand(), p.mergeCommand(), p.auditCommand(),
		p.exampleCommand(),
		p.listCommand(), p.searchCommand(), p.showCommand(), p.circumstancesCommand(), p.diffCommand(), p.checkCommand(), p.schemaCommand(),
		p.configCommand(), p.completionCommand(), p.helpCommand(), p.versionCommand(), p.manCommand(),
	}
}

// whole is the program as a command, with all commands below it.
func (p *program) whole() *command {
	var version flip
	c := &command{
		name: typed.Both("conmina", "conmina"),
		short: words.Both(
			"Penalty ranges of Peru's anti-trafficking offences, and why they apply.",
			"Marcos de pena de la trata y los delitos vinculados en el Perú, y su porqué.",
		),
		takes: aCommand(),
		below: p.commands(),
		flags: []flag{{name: versionWord(), group: theProgram, means: versionShort(), into: &version}},
	}
	c.run = func(*cobra.Command, []string) error {
		if version.on {
			return p.version(&sink{})
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

// root builds the tree of commands in the language of the run.
func (p *program) root() *cobra.Command {
	cobra.MousetrapHelpText = "" // a double click starts the guide instead, see [Run]
	root := p.build(p.all)
	p.flagNames = flagNames(p.all.whole(), p.globals())
	root.SilenceErrors, root.SilenceUsage = true, true
	root.CompletionOptions = cobra.CompletionOptions{DisableDefaultCmd: true}
	root.PersistentPreRunE = func(*cobra.Command, []string) error { return p.takeFlags() }
	for _, f := range p.globals() {
		p.add(root, root.PersistentFlags(), f)
	}
	root.SetHelpCommand(p.all.to(typed.HelpCommand.English).built)
	root.SetHelpFunc(func(c *cobra.Command, _ []string) { p.help(p.of(c)) })
	root.SetUsageFunc(func(*cobra.Command) error { return nil })
	root.SetFlagErrorFunc(flagProblem)
	root.SetGlobalNormalizationFunc(func(_ *pflag.FlagSet, name string) pflag.NormalizedName {
		if word, known := p.flagNames[spelling.Fold(name)]; known {
			name = word.In(p.lang)
		}
		return pflag.NormalizedName(name)
	})
	root.SetOut(&p.out)
	root.SetErr(p.Stderr)
	return root
}

// of finds the command for a command of the library.
func (p *program) of(built *cobra.Command) *command {
	for _, c := range p.all.whole() {
		if c.built == built {
			return c
		}
	}
	return p.all
}

// aCommand stands for the name of a subcommand.
func aCommand() words.Sentence { return words.Both("COMMAND", "ORDEN") }
