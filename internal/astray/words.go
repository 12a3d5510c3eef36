// Package astray looks at words of a command line that stand where the command takes none:
// the name of an offence in the place of a command, facts without their flags. What is meant
// is never taken as given; the line that says it is suggested.
package astray

import (
	"slices"
	"strings"

	"github.com/conmina/conmina/internal/findings"
	"github.com/conmina/conmina/internal/typed"
)

// Line is a command line with words that may have gone astray.
type Line struct {
	Language typed.Language
	Args     []string
	Known
	TakesValue func(flag string) bool // whether the argument behind a flag is its value
}

// OffenceAlone refuses a line that names an offence in the place of a command, and suggests
// the command that answers.
func (l Line) OffenceAlone(isCommand func(word string) bool) error {
	names, beside := apart(l.Args, l.TakesValue)
	if len(names) == 0 || isCommand(names[0]) {
		return nil
	}
	name, line := strings.Join(names, " "), typed.Of(l.Language, typed.ResolveCommand)
	switch loose, facts, ok := l.facts(l.Language, names); {
	case ok:
		name, line = loose, line.Words(loose).Words(facts...).Words(beside...)
	case l.Offence(name):
		line.Words(l.Args...)
	default:
		return nil
	}
	return findings.MisuseNear(findings.Quoted("", name), "command_is_offence", []string{line.String()})
}

// Facts refuses facts that stand behind the name of an offence without their flags. called
// are the words for the command.
func (l Line) Facts(called string, args []string) error {
	name, facts, _ := l.facts(l.Language, args)
	return l.inFlags(called, []string{name}, facts)
}

// FactsOfSeveral refuses facts that stand behind the names of several offences.
func (l Line) FactsOfSeveral(called string, args []string) error {
	unknown := slices.IndexFunc(args, func(name string) bool { return !l.Offence(name) })
	if unknown < 1 {
		return nil
	}
	names := strings.Join(args[:unknown], " ")
	_, facts, _ := Known{func(name string) bool { return name == names }, l.Circumstance}.facts(l.Language, args)
	return l.inFlags(called, args[:unknown], facts)
}

// inFlags suggests the line with its facts in flags.
func (l Line) inFlags(called string, names, facts []string) error {
	if len(facts) == 0 {
		return nil
	}
	_, beside := apart(l.Args, l.TakesValue)
	line := typed.Of(l.Language).Words(called).Words(slices.Concat(names, facts, beside)...)
	return findings.MisuseNear(findings.Quoted("", strings.Join(facts, " ")), "facts_in_flags", []string{line.String()})
}
