package cli

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/conmina/conmina/internal/astray"
	"github.com/conmina/conmina/internal/command"
	"github.com/conmina/conmina/internal/findings"
	"github.com/conmina/conmina/internal/flags"
	"github.com/conmina/conmina/internal/library"
	"github.com/conmina/conmina/internal/machine"
	"github.com/conmina/conmina/internal/search"
	"github.com/conmina/conmina/internal/typed"
)

// notOneOf is a problem with a word that is not one of the choices of a flag or an
// argument.
func (p *program) notOneOf(flag, word string, choices []string) *findings.Problem {
	return flags.NotOneOf(p.lang, flag, word, choices)
}

// offenceAlone refuses a command line that names an offence in the place of a command,
// and suggests the command that answers.
func (p *program) offenceAlone(root *cobra.Command) error {
	isCommand := func(word string) bool {
		return slices.ContainsFunc(p.commands, func(c named) bool { return c.Is(word) })
	}
	if len(p.Args) == 0 || isCommand(p.Args[0]) { // most command lines, told without a look at their flags
		return nil
	}
	resolve, _, _ := root.Find([]string{typed.ResolveCommand.In(p.lang)})
	return p.astray(resolve).OffenceAlone(isCommand)
}

// astray gives the line for words that the flags of a command do not take.
func (p *program) astray(c *cobra.Command) astray.Line {
	circumstance := func(name string) bool { known, _ := p.source().KnowsCircumstance(name); return known }
	return astray.Line{Language: p.lang, Args: p.Args, Known: astray.Known{Offence: p.knows, Circumstance: circumstance, Near: p.near}, TakesValue: takesValue(c)}
}

// takesValue tells of the flags of a command whether the argument behind one is its value.
func takesValue(c *cobra.Command) func(flag string) bool {
	return func(flag string) bool {
		c.InheritedFlags() // are added to its own
		f := c.Flags().Lookup(strings.TrimLeft(flag, "-"))
		if len(flag) == len("-o") {
			f = c.Flags().ShorthandLookup(flag[1:])
		}
		return f != nil && f.NoOptDefVal == ""
	}
}

// knows reports whether an edition has an offence of the name. A library that cannot be
// read knows none.
func (p *program) knows(name string) bool {
	known, _ := p.source().Knows(name)
	return known
}

// near gives the names of the offences that a name may have been meant for, in the edition
// that was chosen or else in any.
func (p *program) near(name string) []string {
	if p.takeFlags() != nil { // arguments are looked at before flags
		return nil
	}
	editions, _ := p.source().Editions(p.wasChosen()) // without them there is only no hint
	return machine.Each(library.Near(name, editions), p.words().TypedOffence)
}

// oneCase requires the name of an offence and nothing else, and suggests the flags of
// facts that stand behind it.
func (p *program) oneCase(args []string) error {
	if err := p.someOffence(args); err != nil {
		return err
	}
	return p.astray(p.parsed).Facts(p.parsed.CalledAs(), args)
}

// noCommand refuses a word that names no command.
func (p *program) noCommand(c *command.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	near := typed.Near(p.lang, args[0], c.Names())
	if len(near) == 0 && c == p.asked && p.inLaw(strings.Join(args, " ")) {
		near = []string{typed.Of(p.lang, typed.SearchCommand).Words(args...).String()}
	}
	if len(near) == 0 && c == p.asked {
		if unread := p.astray(p.parsed).Unread(args); unread != nil {
			return unread
		}
	}
	return findings.MisuseNear(findings.Quoted("", args[0]), "command_unknown", near)
}

// inLaw reports whether words stand in the law as they are written.
func (p *program) inLaw(text string) bool {
	editions, err := p.source().Editions(p.wasChosen())
	found := search.Of(search.Law(editions...)...).Find(text)
	return err == nil && len(found.Found) > 0 && len(found.Readings) == 0
}

// someOffence requires the name of an offence, in one word or in several.
func (p *program) someOffence(args []string) error {
	if len(args) == 0 {
		return findings.Misuse("", "offence_needed", p.parsed.Name())
	}
	return nil
}
