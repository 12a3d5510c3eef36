package cli

import (
	"slices"

	"github.com/spf13/cobra"

	"github.com/conmina/conmina/internal/law"
)

// root builds the tree of commands in the language of the run. A new command is
// one line here and one file beside this one.
func (p *program) root() *cobra.Command {
	var version flip
	root := &cobra.Command{
		Use:               "conmina",
		Short:             p.words().Say("command.root"),
		SilenceErrors:     true,
		SilenceUsage:      true,
		CompletionOptions: cobra.CompletionOptions{DisableDefaultCmd: true},
		PersistentPreRunE: func(*cobra.Command, []string) error { return p.takeFlags() },
		Args:              p.noCommand,
		RunE: func(c *cobra.Command, _ []string) error {
			if version.on {
				return p.version(&sink{})
			}
			p.help(c)
			return nil
		},
	}
	p.flagsOf(root.Flags(), "group.general").flip(&version, "version", "command.version")
	p.globals(root)
	root.AddCommand(
		p.resolveCommand(), p.compareCommand(), p.batchCommand(), p.auditCommand(),
		p.listCommand(), p.showCommand(), p.circumstancesCommand(), p.diffCommand(), p.checkCommand(), p.schemaCommand(),
		p.configCommand(), p.completionCommand(), p.versionCommand(),
	)
	p.completeGlobals(root)
	root.SetHelpCommand(p.helpCommand())
	root.SetHelpFunc(func(c *cobra.Command, _ []string) { p.help(c) })
	root.SetUsageFunc(func(*cobra.Command) error { return nil })
	root.SetFlagErrorFunc(flagProblem)
	root.SetOut(&p.out)
	root.SetErr(p.Stderr)
	for _, c := range append(root.Commands(), root) {
		c.Flags().BoolP("help", "h", false, "flag.help")
		c.Flags().Lookup("help").Annotations = map[string][]string{groupOf: {"group.general"}}
		c.DisableFlagsInUseLine = true
	}
	return root
}

// noCommand refuses a word that names no command.
func (p *program) noCommand(c *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	return misuseNear(quoted("", args[0]), "command_unknown", law.Nearest(args[0], commandNames(c.Root())))
}

func commandNames(root *cobra.Command) []string {
	names := []string{"help"}
	for _, c := range root.Commands() {
		if !c.Hidden {
			names = append(names, c.Name())
		}
	}
	slices.Sort(names)
	return slices.Compact(names)
}

// noArguments refuses every argument.
func noArguments(_ *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	return stray(args[0])
}

// stray refuses an argument that has no place. The two likely reasons have a
// remedy of their own: a value after a flag that takes none, and a list that a
// shell has split.
func stray(arg string) error {
	if arg == "true" || arg == "false" {
		return misuse(quoted("", arg), "stray_boolean")
	}
	return misuse(quoted("", arg), "stray_argument")
}
