package cli

import (
	"slices"
	"strings"

	"github.com/conmina/conmina/internal/command"
	"github.com/conmina/conmina/internal/findings"
	"github.com/conmina/conmina/internal/flags"
	"github.com/conmina/conmina/internal/typed"
)

// notOneOf is a problem with a word that is not one of the choices of a flag or an
// argument.
func (p *program) notOneOf(flag, word string, choices []string) *findings.Problem {
	return flags.NotOneOf(p.lang, flag, word, choices)
}

// offenceAlone refuses a command line that begins with the name of an offence in the
// place of a command, and suggests the command that answers.
func (p *program) offenceAlone() error {
	names := p.Args
	if i := slices.IndexFunc(names, func(a string) bool { return strings.HasPrefix(a, "-") }); i >= 0 {
		names = names[:i]
	}
	if len(names) == 0 || slices.ContainsFunc(p.commands, func(c named) bool { return c.Is(names[0]) }) {
		return nil
	}
	line := typed.Of(p.lang, typed.ResolveCommand)
	name := strings.Join(names, " ")
	if p.knows(name) {
		return findings.MisuseNear(findings.Quoted("", name), "command_is_offence", []string{line.Words(p.Args...).String()})
	}
	name, facts, ok := flags.Loose(p.lang, names, p.knows)
	if !ok {
		return nil
	}
	line.Words(name).Words(facts...).Words(p.Args[len(names):]...)
	return findings.MisuseNear(findings.Quoted("", name), "command_is_offence", []string{line.String()})
}

// knows reports whether an edition has an offence of the name. A library that cannot be
// read knows none.
func (p *program) knows(name string) bool {
	known, _ := p.source().Knows(name)
	return known
}

// oneCase requires the name of an offence and nothing else, and suggests the flags of
// facts that stand behind it.
func (p *program) oneCase(args []string) error {
	if err := p.someOffence(args); err != nil {
		return err
	}
	name, facts, ok := flags.Loose(p.lang, args, p.knows)
	if !ok || p.knows(strings.Join(args, " ")) {
		return nil
	}
	given := slices.Clone(p.Args) // the flags, when nothing else is left
	for _, word := range append([]string{p.parsed.CalledAs()}, args...) {
		if at := slices.Index(given, word); at >= 0 {
			given = slices.Delete(given, at, at+1)
		}
	}
	line := typed.Of(p.lang).Words(p.parsed.CalledAs(), name).Words(facts...).Words(given...)
	return findings.MisuseNear(findings.Quoted("", strings.Join(facts, " ")), "facts_in_flags", []string{line.String()})
}

// noCommand refuses a word that names no command.
func (p *program) noCommand(c *command.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	return findings.MisuseNear(findings.Quoted("", args[0]), "command_unknown", typed.Near(p.lang, args[0], c.Names()))
}

// someOffence requires the name of an offence, in one word or in several.
func (p *program) someOffence(args []string) error {
	if len(args) == 0 {
		return findings.Misuse("", "offence_needed", p.parsed.Name())
	}
	return nil
}
