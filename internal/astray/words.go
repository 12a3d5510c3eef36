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
	names, given := apart(l.Args, l.TakesValue)
	if len(names) == 0 || isCommand(names[0]) {
		return nil
	}
	name, command := strings.Join(names, " "), typed.ResolveCommand.In(l.Language)
	loose, readings, ok := l.facts(names)
	switch {
	case ok:
		return findings.MisuseNear(findings.Quoted("", loose), "command_is_offence", l.each(command, []string{loose}, readings, given))
	case l.Offence(name):
		return findings.MisuseNear(findings.Quoted("", name), "command_is_offence", []string{typed.Of(l.Language).Words(command).Words(l.Args...).String()})
	}
	return nil
}

// Facts refuses facts that stand behind the name of an offence without their flags, or behind
// one that is nearly a name. called are the words for the command.
func (l Line) Facts(called string, args []string) error {
	name, readings, ok := l.facts(args)
	if ok {
		return l.inFlags(called, []string{name}, readings)
	}
	near, readings := l.nearly(args)
	if len(near) == 0 {
		return nil
	}
	_, given := apart(l.Args, l.TakesValue)
	var lines []string
	for _, name := range near {
		lines = append(lines, l.each(called, []string{name}, readings, given)...)
	}
	return findings.MisuseNear(findings.Quoted("", strings.Join(args, " ")), "name_and_facts", lines)
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
	names []string
	facts [][]stated // each reading of the facts
	joint string     // the first word that joins two names
	read  bool       // nothing else stands there
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
	_, s.facts, s.read = Known{Offence: func(name string) bool { return name == all }, Circumstance: l.Circumstance}.facts(args)
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
func (l Line) inFlags(called string, names []string, readings [][]stated) error {
	if len(readings) == 0 {
		return nil
	}
	return l.meant(strings.Join(l.typed(readings[0]), " "), "facts_in_flags", called, names, readings)
}

// meant refuses words and suggests the line with the flags that it has.
func (l Line) meant(words string, code law.Code, called string, names []string, readings [][]stated) error {
	_, given := apart(l.Args, l.TakesValue)
	return findings.MisuseNear(findings.Quoted("", words), code, l.each(called, names, readings, given))
}

// each writes a line for each reading of facts, with the flags that are given beside them.
// What a flag says already is not said again. Where the two differ there are two lines, one
// with what the flag says and one with what the words say.
func (l Line) each(called string, names []string, readings [][]stated, given []flagged) []string {
	var lines []string
	add := func(facts []stated, flags []flagged) {
		line := typed.Of(l.Language).Words(called).Words(names...).Words(l.typed(facts)...).Words(slices.Concat(flags...)...).String()
		if !slices.Contains(lines, line) {
			lines = append(lines, line)
		}
	}
	if len(readings) == 0 {
		add(nil, given)
	}
	for _, facts := range readings {
		fresh, differing, instead := beside(facts, given)
		add(fresh, given)
		add(differing, instead)
	}
	return lines
}

// typed gives facts as arguments.
func (l Line) typed(facts []stated) (args []string) {
	for _, fact := range facts {
		args = append(args, typed.Dashed(l.Language, fact.flag), fact.text)
	}
	return args
}

// Unread refuses words behind the name of an offence that are neither part of a name nor
// facts. Where they name more offences, with or without facts behind them, the line that
// compares all on the same facts is suggested; else the one that lists the circumstances of
// the first. It is nil where no name stands in front.
func (l Line) Unread(args []string) error {
	first, words := l.longest(args)
	if words == 0 {
		return nil
	}
	rest := findings.Quoted("", strings.Join(args[words:], " "))
	if s := l.several(args); s.read && len(s.names) > 1 {
		return findings.MisuseNear(rest, "one_offence", l.each(typed.CompareCommand.In(l.Language), s.names, s.facts, l.shared()))
	}
	return findings.Misuse(rest, "no_fact", l.asked(typed.Of(l.Language, typed.CircumstancesCommand).Words(first)))
}

// asked gives another command line the edition and the language of this one.
func (l Line) asked(other *typed.Line) string {
	for _, flag := range ofEvery {
		other.Flag(flag, settings.Peek(l.Args, flag))
	}
	return other.String()
}

// ofEvery are the flags of every command that say which law answers, in which words.
var ofEvery = []typed.Word{typed.EditionFlag, settings.LanguageFlag}

// shared are the flags that every command about a case takes.
func (l Line) shared() []flagged {
	_, given := apart(l.Args, l.TakesValue)
	return slices.DeleteFunc(given, func(f flagged) bool {
		return !f.ofFact() && !slices.ContainsFunc(ofEvery, func(flag typed.Word) bool { _, ok := f.valueOf(flag); return ok })
	})
}
