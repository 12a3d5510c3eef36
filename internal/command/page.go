package command

import (
	"slices"
	"strings"

	"github.com/conmina/conmina/internal/screens/manual"
	"github.com/conmina/conmina/internal/words"
)

// Page is the content of a command for help and the manual. Shared are the flags that
// every command has. Topics are for the page of the whole program.
func (c *Command) Page(l words.Language, shared []Flag, topics func() []manual.Topic) manual.Page {
	page := manual.Page{
		Language: l, Path: c.Path(l), Short: c.Short.In(l), How: c.How.In(l),
		Arguments: strings.TrimSpace(c.Takes.In(l) + " " + words.Both("[FLAGS]", "[OPCIONES]").In(l)),
	}
	page.Flags, page.General = c.flagGroups(l, shared)
	for _, example := range c.Examples {
		page.Examples = append(page.Examples, example.In(l))
	}
	titleOf := func(*Command) words.Sentence { return manual.CommandsTitle }
	if c.Above == nil {
		page.Whole, page.Topics = true, topics()
		titleOf = func(sub *Command) words.Sentence { return sub.Heading.Title() }
	} else {
		page.See = []string{c.Above.manualName(l)}
	}
	page.Commands = manual.Grouped(c.Listed(), func(sub *Command) (string, []string) {
		page.See = append(page.See, sub.manualName(l))
		return titleOf(sub).In(l), []string{sub.Name.In(l), sub.Short.In(l)}
	})
	slices.Sort(page.See)
	return page
}

// manualName is the command as pages of the manual refer to it.
func (c *Command) manualName(l words.Language) string {
	return manual.Page{Path: c.Path(l)}.Name() + "(1)"
}

// flagGroups lists the flags of a command under their headings, and those that every
// command has.
func (c *Command) flagGroups(l words.Language, shared []Flag) (own []manual.Group, general manual.Group) {
	row := func(f Flag) (string, []string) {
		return f.Group.Title().In(l), []string{f.Typed(l), f.Means.In(l)}
	}
	list := slices.Clone(c.Flags)
	slices.SortStableFunc(list, func(a, b Flag) int { return int(a.Group) - int(b.Group) })
	return manual.Grouped(list, row), manual.Grouped(append([]Flag{HelpFlag()}, shared...), row)[0]
}
