// Package command says what a command and a flag are, as plain values: their names,
// texts, examples and what they run. It knows no library that reads command lines;
// help, the manual, completion and that library all read these values.
package command

import (
	"context"
	"slices"

	"github.com/conmina/conmina/internal/typed"
	"github.com/conmina/conmina/internal/words"
)

// Command is everything that the program knows of a command. Each command is
// declared in one file of package cli.
type Command struct {
	Name     typed.Word
	Heading  Heading // heading under which the program's help lists the command; Unlisted: none
	Short    words.Sentence
	How      words.Sentence
	Takes    words.Sentence // what help calls the arguments
	Examples []words.Sentence
	Flags    []Flag
	Below    []*Command                // subcommands
	Args     func(args []string) error // refuses wrong arguments
	Offers   Suggestions               // completion of the arguments
	Run      func(ctx context.Context, args []string) error
	AtOnce   bool // it ends before anybody could interrupt it

	Above *Command
}

// Suggestions completes one word that is typed so far, after the arguments before it.
// A tab parts a suggestion from its description.
type Suggestions = func(args []string, begun string) []string

// Nothing completes nothing, not even file names.
func Nothing([]string, string) []string { return nil }

// Linked sets the parent of every subcommand, at all levels.
func (c *Command) Linked() *Command {
	for _, sub := range c.Below {
		sub.Above = c
		sub.Linked()
	}
	return c
}

// Whole lists a command with all its subcommands, each command before its own.
func (c *Command) Whole() []*Command {
	list := []*Command{c}
	for _, sub := range c.Below {
		list = append(list, sub.Whole()...)
	}
	return list
}

// Listed lists the direct subcommands that help shows. For the program itself,
// these are the commands with a heading.
func (c *Command) Listed() []*Command {
	return slices.DeleteFunc(slices.Clone(c.Below), (*Command).Hidden)
}

// Hidden reports whether help does not show the command.
func (c *Command) Hidden() bool {
	return c.Above != nil && c.Above.Above == nil && c.Heading == Unlisted
}

// Paged lists the command and its subcommands at all levels, without commands that
// have no page.
func (c *Command) Paged() []*Command {
	list := []*Command{c}
	for _, sub := range c.Listed() {
		list = append(list, sub.Paged()...)
	}
	return list
}

// Path is the command as it is typed in a language, with its parents.
func (c *Command) Path(l words.Language) string {
	if c.Above == nil {
		return c.Name.In(l)
	}
	return c.Above.Path(l) + " " + c.Name.In(l)
}

// To finds a subcommand by names in either language; nil when there is none.
func (c *Command) To(names ...string) *Command {
	for _, name := range names {
		i := slices.IndexFunc(c.Below, func(sub *Command) bool { return sub.Name.Is(name) })
		if i < 0 {
			return nil
		}
		c = c.Below[i]
	}
	return c
}

// Names lists the names of the direct subcommands that help shows.
func (c *Command) Names() []typed.Word {
	var list []typed.Word
	for _, sub := range c.Listed() {
		list = append(list, sub.Name)
	}
	return list
}
