package cli

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/conmina/conmina/internal/command"
	"github.com/conmina/conmina/internal/findings"
	"github.com/conmina/conmina/internal/flags"
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
	names, beside := flags.Apart(p.Args, takesValue(resolve))
	if len(names) == 0 || isCommand(names[0]) {
		return nil
	}
	name, line := strings.Join(names, " "), typed.Of(p.lang, typed.ResolveCommand)
	switch loose, facts, ok := flags.Loose(p.lang, names, p.factNames(p.knows)); {
	case ok:
		name, line = loose, line.Words(loose).Words(facts...).Words(beside...)
	case p.knows(name):
		line.Words(p.Args...)
	default:
		return nil
	}
	return findings.MisuseNear(findings.Quoted("", name), "command_is_offence", []string{line.String()})
}

// takesValue tells of the flags of a command whether the argument behind one is its value.
func takesValue(c *cobra.Command) func(flag string) bool {
	c.InheritedFlags() // are added to its own
	return func(flag string) bool {
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

// factNames tells the names of offences from the names of circumstances.
func (p *program) factNames(offence func(name string) bool) flags.Known {
	return flags.Known{Offence: offence, Circumstance: func(name string) bool {
		known, _ := p.source().KnowsCircumstance(name)
		return known
	}}
}

// oneCase requires the name of an offence and nothing else, and suggests the flags of
// facts that stand behind it.
func (p *program) oneCase(args []string) error {
	if err := p.someOffence(args); err != nil {
		return err
	}
	name, facts, _ := flags.Loose(p.lang, args, p.factNames(p.knows))
	return p.factsApart([]string{name}, facts)
}

// chargesAlone suggests the flags of facts that stand behind the names of offences.
func (p *program) chargesAlone(args []string) error {
	unknown := slices.IndexFunc(args, func(name string) bool { return !p.knows(name) })
	if unknown < 1 {
		return nil
	}
	names := strings.Join(args[:unknown], " ")
	_, facts, _ := flags.Loose(p.lang, args, p.factNames(func(name string) bool { return name == names }))
	return p.factsApart(args[:unknown], facts)
}

// factsApart refuses facts that were given without their flags.
func (p *program) factsApart(names, facts []string) error {
	if len(facts) == 0 {
		return nil
	}
	_, beside := flags.Apart(p.Args, takesValue(p.parsed))
	line := typed.Of(p.lang).Words(p.parsed.CalledAs()).Words(slices.Concat(names, facts, beside)...)
	return findings.MisuseNear(findings.Quoted("", strings.Join(facts, " ")), "facts_in_flags", []string{line.String()})
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
