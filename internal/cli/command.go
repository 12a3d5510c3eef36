package cli

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/conmina/conmina/internal/findings"
	"github.com/conmina/conmina/internal/screens/manual"
	"github.com/conmina/conmina/internal/spelling"
	"github.com/conmina/conmina/internal/typed"
	"github.com/conmina/conmina/internal/words"
)

// command is everything that the program knows of a command. Each command is
// declared in one file. Help, the manual, completion and the library that parses
// command lines read the declaration.
type command struct {
	name     typed.Word
	heading  heading // heading under which the program's help lists the command; unlisted: none
	short    words.Sentence
	how      words.Sentence
	takes    words.Sentence // what help calls the arguments
	examples []words.Sentence
	flags    []flag
	below    []*command // subcommands
	args     cobra.PositionalArgs
	offers   suggestions // completion of the arguments
	run      func(c *cobra.Command, args []string) error

	above *command
	built *cobra.Command
}

// heading is a title of a list in help, for commands or for flags. The lists stand
// in the order of the values.
type heading uint8

const (
	unlisted heading = iota
	aCase
	manyCases
	aClass
	theLaw
	theProgram
	facts
	views
	input
	output
	general
)

// title is the heading in both languages.
func (h heading) title() words.Sentence {
	switch h {
	case aCase:
		return words.Both("A CASE", "UN CASO")
	case manyCases:
		return words.Both("MANY CASES", "VARIOS CASOS")
	case aClass:
		return words.Both("A CLASS", "LA CLASE")
	case theLaw:
		return words.Both("THE LAW", "LA NORMA")
	case theProgram:
		return words.Both("THE PROGRAM", "EL PROGRAMA")
	case facts:
		return words.Both("FACTS", "HECHOS")
	case views:
		return words.Both("VIEWS", "VISTAS")
	case input:
		return words.Both("INPUT", "ENTRADA")
	case output:
		return words.Both("OUTPUT", "SALIDA")
	case general:
		return words.Both("GENERAL", "GENERALES")
	}
	return words.Sentence{}
}

// linked sets the parent of every subcommand, at all levels.
func (c *command) linked() *command {
	for _, sub := range c.below {
		sub.above = c
		sub.linked()
	}
	return c
}

// whole lists a command with all its subcommands, each command before its own.
func (c *command) whole() []*command {
	list := []*command{c}
	for _, sub := range c.below {
		list = append(list, sub.whole()...)
	}
	return list
}

// listed lists the direct subcommands that help shows. For the program itself,
// these are the commands with a heading.
func (c *command) listed() []*command {
	return slices.DeleteFunc(slices.Clone(c.below), func(sub *command) bool {
		return c.above == nil && sub.heading == unlisted
	})
}

// path is the command as it is typed in a language, with its parents.
func (c *command) path(l words.Language) string {
	if c.above == nil {
		return c.name.In(l)
	}
	return c.above.path(l) + " " + c.name.In(l)
}

// to finds a subcommand by names in either language; nil when there is none.
func (c *command) to(names ...string) *command {
	for _, name := range names {
		i := slices.IndexFunc(c.below, func(sub *command) bool { return sub.name.Is(name) })
		if i < 0 {
			return nil
		}
		c = c.below[i]
	}
	return c
}

// names lists the names of the direct subcommands that help shows.
func (c *command) names() []typed.Word {
	var list []typed.Word
	for _, sub := range c.listed() {
		list = append(list, sub.name)
	}
	return list
}

// build turns a command and its subcommands into the form that the library parses.
func (p *program) build(c *command) *cobra.Command {
	c.built = &cobra.Command{
		Use:                   strings.TrimSpace(c.name.In(p.lang) + " " + c.takes.In(p.lang)),
		Short:                 c.short.In(p.lang),
		Hidden:                c.above != nil && c.above.above == nil && c.heading == unlisted,
		Args:                  c.args,
		ValidArgsFunction:     c.offers,
		RunE:                  c.run,
		DisableFlagsInUseLine: true,
	}
	for _, name := range []string{c.name.English, c.name.Spanish} {
		if name != c.name.In(p.lang) {
			c.built.Aliases = append(c.built.Aliases, name)
		}
	}
	if c.below != nil && c.args == nil {
		c.built.Args = func(_ *cobra.Command, args []string) error { return p.noCommand(c, args) }
	}
	for _, f := range append(c.flags, helpFlag()) {
		p.add(c.built, c.built.Flags(), f)
	}
	for _, sub := range c.below {
		if c.above != nil || p.needs(sub) {
			c.built.AddCommand(p.build(sub))
		}
	}
	if p.completes() {
		c.offersNoFile()
	}
	return c.built
}

// needs reports whether the library must know a command to understand the command
// line. It must know the command that the line begins with. It must know all
// commands when the line begins with none, when the command writes about the
// others, and when an argument may be a flag of any command. Making the flags of
// all commands takes longer than an answer.
func (p *program) needs(c *command) bool {
	if len(p.Args) == 0 || slices.ContainsFunc(p.Args, typed.OddlyDashed) || c.name == typed.HelpCommand {
		return true
	}
	begins := func(c *command) bool { return p.Args[0] == c.name.English || p.Args[0] == c.name.Spanish }
	i := slices.IndexFunc(p.all.below, begins)
	return i < 0 || p.all.below[i].name == completionWord() || begins(c)
}

// offersNoFile keeps shells from completing file names where no argument is
// allowed.
func (c *command) offersNoFile() {
	b := c.built
	if c.below == nil && b.ValidArgsFunction == nil && b.Args != nil && b.Args(b, []string{""}) != nil {
		b.ValidArgsFunction = cobra.NoFileCompletions
	}
}

// page is the content of a command for help and the manual.
func (p *program) page(c *command) manual.Page {
	l := p.lang
	page := manual.Page{
		Language: l, Path: c.path(l), Short: c.short.In(l), How: c.how.In(l),
		Arguments: strings.TrimSpace(c.takes.In(l) + " " + words.Both("[FLAGS]", "[OPCIONES]").In(l)),
	}
	page.Flags, page.General = p.flagGroups(c)
	for _, example := range c.examples {
		page.Examples = append(page.Examples, example.In(l))
	}
	titleOf := func(*command) words.Sentence { return manual.CommandsTitle }
	if c.above == nil {
		page.Whole, page.Topics = true, p.topics()
		titleOf = func(sub *command) words.Sentence { return sub.heading.title() }
	} else {
		page.See = []string{p.page(c.above).Name() + "(1)"}
	}
	page.Commands = manual.Grouped(c.listed(), func(sub *command) (string, []string) {
		page.See = append(page.See, manual.Page{Path: sub.path(l)}.Name()+"(1)")
		return titleOf(sub).In(l), []string{sub.name.In(l), sub.short.In(l)}
	})
	slices.Sort(page.See)
	return page
}

// notOneOf is a problem with a word that is not one of the choices of a flag or an
// argument.
func (p *program) notOneOf(flag, word string, choices []string) *findings.Problem {
	known := typed.Values(p.lang, choices)
	return findings.MisuseNear(findings.Quoted(flag, word), "choice_unknown", spelling.Nearest(word, known), strings.Join(known, ", "))
}

// offenceAlone refuses a command line that begins with the name of an offence in the
// place of a command, and suggests the command that answers.
func (p *program) offenceAlone() error {
	names := p.Args
	if i := slices.IndexFunc(names, func(a string) bool { return strings.HasPrefix(a, "-") }); i >= 0 {
		names = names[:i]
	}
	if len(names) == 0 || slices.ContainsFunc(p.all.below, func(c *command) bool { return c.name.Is(names[0]) }) {
		return nil
	}
	name := strings.Join(names, " ")
	known, _ := p.source().Knows(name) // a library that cannot be read knows no name
	if !known {
		return nil
	}
	line := typed.Of(p.lang, typed.ResolveCommand).Words(p.Args...)
	return findings.MisuseNear(findings.Quoted("", name), "command_is_offence", []string{line.String()})
}

// noCommand refuses a word that names no command.
func (p *program) noCommand(c *command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	return findings.MisuseNear(findings.Quoted("", args[0]), "command_unknown", typed.Near(p.lang, args[0], c.names()))
}

// noArguments refuses every argument.
func noArguments(_ *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	return stray(args[0])
}

// stray refuses an argument that is not allowed. Two likely causes get a remedy of
// their own: a value after a flag without value, and a list that the shell has
// split.
func stray(arg string) error {
	if arg == "true" || arg == "false" {
		return findings.Misuse(findings.Quoted("", arg), "stray_boolean")
	}
	return findings.Misuse(findings.Quoted("", arg), "stray_argument")
}
