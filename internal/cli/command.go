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
	if len(names) == 0 || slices.ContainsFunc(p.all.Below, func(c *command.Command) bool { return c.Name.Is(names[0]) }) {
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
func (p *program) noCommand(c *command.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	return findings.MisuseNear(findings.Quoted("", args[0]), "command_unknown", typed.Near(p.lang, args[0], c.Names()))
}
