// Package astray looks at words of a command line that stand where the command takes none:
// the name of an offence in the place of a command, facts without their flags. What is meant
// is never taken as given; the line that says it is suggested.
package astray

import (
	"cmp"
	"slices"
	"strings"

	"github.com/conmina/conmina/internal/findings"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/settings"
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

// Several refuses what stands with the names of several offences and is no name: words and
// signs that join them, names of several words, and facts behind them without their flags.
func (l Line) Several(called string, args []string) error {
	s := l.several(args)
	if s.read && len(s.names) > 0 && !slices.Equal(s.names, args[:min(len(s.names), len(args))]) {
		return l.meant(cmp.Or(s.joint, strings.Join(args, " ")), "names_apart", called, s.names, s.facts)
	}
	return l.inFlags(called, s.names, s.facts)
}

// several are the names of offences that stand one behind the other, each in one argument or
// in several, with facts behind them.
type several struct {
	names, facts []string
	joint        string // the first word that joins two names
	read         bool   // nothing else stands there
}

func (l Line) several(args []string) (s several) {
	end := 0 // of the last name
	for at := 0; at < len(args); {
		switch name, words := l.longest(args[at:]); {
		case at > 0 && joins(args[at]):
			at++
		case words > 0:
			if at > end {
				s.joint = cmp.Or(s.joint, args[end])
			}
			s.names, at = append(s.names, name), at+words
			end = at
		default:
			at = len(args)
		}
	}
	all := strings.Join(args[:end], " ")
	_, s.facts, s.read = Known{func(name string) bool { return name == all }, l.Circumstance}.facts(l.Language, args)
	s.read = s.read || end == len(args)
	return s
}

// longest gives the longest name of an offence with which arguments begin, and how many of
// them it takes.
func (l Line) longest(args []string) (name string, words int) {
	for words = min(len(args), mostLoose); words > 0; words-- {
		if name = strings.TrimRight(strings.Join(args[:words], " "), ",;"); !joins(args[words-1]) && l.Offence(name) {
			return name, words
		}
	}
	return "", 0
}

// inFlags suggests the line with its facts in flags.
func (l Line) inFlags(called string, names, facts []string) error {
	if len(facts) == 0 {
		return nil
	}
	return l.meant(strings.Join(facts, " "), "facts_in_flags", called, names, facts)
}

// meant refuses words and suggests the line with the flags that it has.
func (l Line) meant(words string, code law.Code, called string, names, facts []string) error {
	_, beside := apart(l.Args, l.TakesValue)
	line := typed.Of(l.Language).Words(called).Words(slices.Concat(names, facts, beside)...)
	return findings.MisuseNear(findings.Quoted("", words), code, []string{line.String()})
}

// Unread refuses words behind the name of an offence that are neither part of a name nor
// facts. Where they name more offences, with or without facts behind them, the line that
// compares all is suggested; else the one that lists the circumstances of the first. It is
// nil where no name stands in front.
func (l Line) Unread(args []string) error {
	first, words := l.longest(args)
	if words == 0 {
		return nil
	}
	rest := findings.Quoted("", strings.Join(args[words:], " "))
	if s := l.several(args); s.read && len(s.names) > 1 {
		line := typed.Of(l.Language, typed.CompareCommand).Words(s.names...).Words(s.facts...)
		return findings.MisuseNear(rest, "one_offence", []string{l.asked(line)})
	}
	return findings.Misuse(rest, "no_fact", l.asked(typed.Of(l.Language, typed.CircumstancesCommand).Words(first)))
}

// asked gives another command line the edition and the language of this one.
func (l Line) asked(other *typed.Line) string {
	for _, flag := range []typed.Word{typed.EditionFlag, settings.LanguageFlag} {
		other.Flag(flag, settings.Peek(l.Args, flag))
	}
	return other.String()
}
