package command

import (
	"strings"

	"github.com/conmina/conmina/internal/typed"
	"github.com/conmina/conmina/internal/words"
)

// Flag is everything that the program knows of a flag.
type Flag struct {
	Name   typed.Word
	Letter string         // the short form, if there is one
	Value  words.Sentence // what help calls the value; empty for a flag without one
	Group  Heading
	Means  words.Sentence
	Offers Suggestions // completion of the value; nil: file names
	Into   Value
}

// HelpFlag is on every command.
func HelpFlag() Flag {
	return Flag{Name: typed.HelpCommand, Letter: "h", Group: General, Means: words.Both("this help", "esta ayuda"), Into: new(HelpGiven)}
}

// Typed is the flag as help shows it, with its short form and the name of its value.
func (f Flag) Typed(l words.Language) string {
	name := "    " + typed.Dashed(l, f.Name)
	if f.Letter != "" {
		name = "-" + f.Letter + ", " + typed.Dashed(l, f.Name)
	}
	return strings.TrimRight(name+" "+f.Value.In(l), " ")
}

// FlagNames maps the names of flags, in either language, to both names: the flags of
// some commands and those that every command has.
func FlagNames(list []*Command, shared []Flag) map[string]typed.Word {
	n := len(shared) + 1
	for _, c := range list {
		n += len(c.Flags)
	}
	names := make(map[string]typed.Word, 2*n)
	add := func(w typed.Word) { names[w.English], names[w.Spanish] = w, w } // the names have no accents
	for _, f := range shared {
		add(f.Name)
	}
	for _, c := range list {
		for _, f := range c.Flags {
			add(f.Name)
		}
	}
	add(typed.HelpCommand)
	return names
}
