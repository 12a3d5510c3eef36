package cli

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/typed"
	"github.com/conmina/conmina/internal/words"
)

// below is a command of the program, by its English name.
type below struct {
	name  string
	build func() *cobra.Command
}

// commandsBelow lists the commands of the program. A new command is one line here
// and one file beside this one.
func (p *program) commandsBelow() []below {
	return []below{
		{"guide", p.guideCommand},
		{"resolve", p.resolveCommand},
		{"compare", p.compareCommand},
		{"batch", p.batchCommand},
		{"audit", p.auditCommand},
		{"list", p.listCommand},
		{"show", p.showCommand},
		{"circumstances", p.circumstancesCommand},
		{"diff", p.diffCommand},
		{"check", p.checkCommand},
		{"schema", p.schemaCommand},
		{"config", p.configCommand},
		{"completion", p.completionCommand},
		{"version", p.versionCommand},
		{"example", p.exampleCommand},
		{"man", p.manCommand},
	}
}

// needed lists the commands that a command line needs to be understood: the one
// that it begins with, and all of them where it begins otherwise, where the command
// speaks of the others, and where an argument may be a flag of any of them. The
// flags of all commands take longer to make than an answer.
func (p *program) needed() []below {
	all := p.commandsBelow()
	if len(p.Args) == 0 || slices.ContainsFunc(p.Args, oddlyDashed) {
		return all
	}
	for i, c := range all {
		if p.Args[0] != typed.Command(words.English, c.name) && p.Args[0] != typed.Command(words.Spanish, c.name) {
			continue
		}
		if c.name != "completion" && c.name != "man" {
			return all[i : i+1]
		}
	}
	return all
}

// root builds the tree of commands in the language of the run.
func (p *program) root() *cobra.Command {
	cobra.MousetrapHelpText = "" // a double click starts the guide, see Run
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
	for _, c := range p.needed() {
		root.AddCommand(c.build())
	}
	p.completeGlobals(root)
	help := p.helpCommand()
	p.speak(help)
	root.SetHelpCommand(help)
	root.SetHelpFunc(func(c *cobra.Command, _ []string) { p.help(c) })
	root.SetUsageFunc(func(*cobra.Command) error { return nil })
	root.SetFlagErrorFunc(flagProblem)
	root.SetGlobalNormalizationFunc(func(_ *pflag.FlagSet, name string) pflag.NormalizedName {
		return pflag.NormalizedName(typed.Flag(p.lang, name))
	})
	root.SetOut(&p.out)
	root.SetErr(p.Stderr)
	for _, c := range wholeTree(root) {
		c.Flags().BoolP("help", "h", false, "flag.help")
		c.Flags().Lookup("help").Annotations = map[string][]string{groupOf: {"group.general"}}
		c.DisableFlagsInUseLine = true
	}
	for _, c := range wholeTree(root)[1:] {
		p.speak(c)
	}
	if p.completes() {
		for _, c := range wholeTree(root) {
			p.describe(c)
		}
	}
	return root
}

// wholeTree lists a command and all below it.
func wholeTree(c *cobra.Command) []*cobra.Command {
	list := []*cobra.Command{c}
	for _, sub := range c.Commands() {
		list = append(list, wholeTree(sub)...)
	}
	return list
}

// canonical is the annotation with the English name of a command.
const canonical = "name"

// speak gives a command its name in the language of the run; the other one is an
// alias.
func (p *program) speak(c *cobra.Command) {
	english := c.Name()
	named := typed.Command(p.lang, english)
	c.Annotations = map[string]string{canonical: english}
	c.Use = named + strings.TrimPrefix(c.Use, english)
	for _, l := range []words.Language{words.English, words.Spanish} {
		if other := typed.Command(l, english); other != named {
			c.Aliases = append(c.Aliases, other)
		}
	}
	c.Example = p.words().Example(c.Example)
}

// noCommand refuses a word that names no command.
func (p *program) noCommand(c *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	return misuseNear(quoted("", args[0]), "command_unknown", p.near(args[0], typedNames(c), typed.Command))
}

// commandNames lists the commands below one in the language of the run.
func commandNames(of *cobra.Command) []string {
	var names []string
	of.Root().InitDefaultHelpCmd()
	for _, c := range of.Commands() {
		if !c.Hidden {
			names = append(names, c.Name())
		}
	}
	slices.Sort(names)
	return slices.Compact(names)
}

// typedNames lists them in both languages.
func typedNames(of *cobra.Command) []string {
	names := commandNames(of)
	for _, c := range of.Commands() {
		names = append(names, c.Aliases...)
	}
	return names
}

// near suggests words that may have been meant, of both languages, in that of
// the run.
func (p *program) near(word string, known []string, in func(words.Language, string) string) []string {
	var list []string
	for _, n := range law.Nearest(word, known) {
		if n = in(p.lang, n); !slices.Contains(list, n) {
			list = append(list, n)
		}
	}
	return list
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
