package cli

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/conmina/conmina/internal/command"
	"github.com/conmina/conmina/internal/spelling"
	"github.com/conmina/conmina/internal/typed"
)

// root builds the tree of commands in the language of the run.
func (p *program) root() *cobra.Command {
	cobra.MousetrapHelpText = "" // a double click starts the guide instead, see [Run]
	p.built = map[*cobra.Command]*command.Command{}
	root := p.build(p.asked)
	root.SilenceErrors, root.SilenceUsage = true, true
	root.CompletionOptions = cobra.CompletionOptions{DisableDefaultCmd: true}
	root.PersistentPreRunE = func(*cobra.Command, []string) error { return p.takeFlags() }
	for _, f := range p.globals() {
		p.add(root, root.PersistentFlags(), f)
	}
	root.SetHelpFunc(func(c *cobra.Command, _ []string) { p.help(p.built[c]) })
	root.SetUsageFunc(func(*cobra.Command) error { return nil })
	root.SetFlagErrorFunc(func(c *cobra.Command, err error) error {
		if args := c.Flags().Args(); !c.HasParent() && len(args) > 0 { // a word that is no command, and flags of one
			return p.noCommand(p.built[c], args)
		}
		return flagProblem(c, err)
	})
	root.SetGlobalNormalizationFunc(func(_ *pflag.FlagSet, name string) pflag.NormalizedName {
		if word, known := p.flagNamed(spelling.Fold(name)); known {
			name = word.In(p.lang)
		}
		return pflag.NormalizedName(name)
	})
	for _, c := range root.Commands() {
		if p.built[c].Name == typed.HelpCommand {
			root.SetHelpCommand(c)
		}
	}
	root.SetOut(&p.out)
	root.SetErr(p.Stderr)
	return root
}

// build turns a command and its subcommands into the form that the library parses.
func (p *program) build(c *command.Command) *cobra.Command {
	built := &cobra.Command{
		Use:               strings.TrimSpace(c.Name.In(p.lang) + " " + c.Takes.In(p.lang)),
		Short:             c.Short.In(p.lang),
		Hidden:            c.Hidden(),
		Args:              p.allowed(c),
		ValidArgsFunction: p.offered(c.Offers),
		RunE: func(as *cobra.Command, args []string) error {
			p.parsed = as
			if c.AtOnce {
				return c.Run(as.Context(), args)
			}
			return c.Run(p.watched(as.Context()), args)
		},
		DisableFlagsInUseLine: true,
	}
	if c.Run == nil {
		built.RunE = nil
	}
	p.built[built] = c
	for _, name := range []string{c.Name.English, c.Name.Spanish} {
		if name != c.Name.In(p.lang) {
			built.Aliases = append(built.Aliases, name)
		}
	}
	for _, f := range append(c.Flags, command.HelpFlag()) {
		p.add(built, built.Flags(), f)
	}
	for _, sub := range c.Below {
		built.AddCommand(p.build(sub))
	}
	if p.completes() && c.Below == nil && c.Offers == nil && c.Args != nil && c.Args([]string{""}) != nil {
		built.ValidArgsFunction = cobra.NoFileCompletions // no argument is allowed
	}
	return built
}

// allowed checks the arguments of a command; nil where every argument is allowed. A
// command with others below it takes their names alone, unless it says otherwise.
func (p *program) allowed(c *command.Command) cobra.PositionalArgs {
	check := c.Args
	switch {
	case check == nil && c.Below == nil:
		return nil
	case check == nil:
		check = func(args []string) error { return p.noCommand(c, args) }
	}
	return func(as *cobra.Command, args []string) error {
		p.parsed = as
		return check(args)
	}
}

// offered completes a word by suggestions, and never by names of files.
func (p *program) offered(s command.Suggestions) cobra.CompletionFunc {
	if s == nil {
		return nil
	}
	return func(as *cobra.Command, args []string, begun string) ([]string, cobra.ShellCompDirective) {
		p.parsed = as
		return s(args, begun), cobra.ShellCompDirectiveNoFileComp
	}
}

// needs reports whether the command line cannot be understood without a command. It
// must be known to the library when the command line begins with it. All commands must
// be known when the line begins with none, when the command writes about the
// others, and when an argument may be a flag of any command. Making the flags of
// all commands takes longer than an answer.
func (p *program) needs(c typed.Word) bool {
	if len(p.Args) == 0 || slices.ContainsFunc(p.Args, typed.OddlyDashed) || c == typed.HelpCommand {
		return true
	}
	begins := func(n named) bool { return p.Args[0] == n.English || p.Args[0] == n.Spanish }
	i := slices.IndexFunc(p.commands, begins)
	return i < 0 || p.commands[i].Word == completionWord() || p.commands[i].Word == c
}

// completes reports whether a shell asks for completions.
func (p *program) completes() bool {
	return len(p.Args) > 0 && strings.HasPrefix(p.Args[0], cobra.ShellCompRequestCmd)
}

// add declares a flag in the library that parses command lines.
func (p *program) add(c *cobra.Command, set *pflag.FlagSet, f command.Flag) {
	added := set.VarPF(f.Into, f.Name.In(p.lang), f.Letter, f.Means.In(p.lang))
	added.Annotations = map[string][]string{namesOfFlag: {f.Name.English, f.Name.Spanish}}
	switch v := f.Into.(type) {
	case *command.HelpGiven:
		added.NoOptDefVal = "true"
	case *command.Flip:
		v.Again = p.completes()
		added.NoOptDefVal = "true"
	case *command.Once:
		v.Again = p.completes()
	}
	if f.Offers == nil || !p.completes() {
		return
	}
	if err := c.RegisterFlagCompletionFunc(added.Name, p.offered(f.Offers)); err != nil {
		panic(err) // cannot happen: the flag was declared above
	}
}
