// Package manual writes what the program says about itself: help, the pages of the
// manual, and the topics that help explains. It is given the description of a
// command and knows no command itself.
package manual

import (
	"slices"
	"strings"

	"github.com/conmina/conmina/internal/sheet"
	"github.com/conmina/conmina/internal/typed"
	"github.com/conmina/conmina/internal/words"
)

// Page describes a command, or the whole program, in one language.
type Page struct {
	Language  words.Language
	Path      string  // the command with the program in front: conmina resolve
	Arguments string  // what is typed after the path
	Short     string  // what it does, in a few words
	How       string  // how it does it, in paragraphs with an empty line between
	Commands  []Group // its subcommands
	Examples  []string
	Flags     []Group
	General   Group    // the flags that every command has; text only says where they stand
	Whole     bool     // whether the page describes the whole program
	Topics    []Topic  // topics of help, for the whole program
	See       []string // pages of the commands above and below
}

// Group is a list of names under a title, each with its explanation.
type Group struct {
	Title string
	Rows  [][]string
}

// Grouped groups rows under their titles, in the order in which the titles occur.
func Grouped[T any](list []T, row func(T) (title string, cells []string)) []Group {
	var out []Group
	for _, item := range list {
		title, cells := row(item)
		i := slices.IndexFunc(out, func(p Group) bool { return p.Title == title })
		if i < 0 {
			i = len(out)
			out = append(out, Group{Title: title})
		}
		out[i].Rows = append(out[i].Rows, cells)
	}
	return out
}

func (p Page) say(english, spanish string) string { return words.Both(english, spanish).In(p.Language) }

// Help writes the help of a command, or of the program.
func Help(format string, p Page, s sheet.Style) []byte {
	if p.Whole && format == "text" {
		return p.overview(s)
	}
	d := begun(format, p.Path)
	d.Prose(words.AsSentence(p.Short))
	p.how(&d)
	d.Section(p.say("USAGE", "USO"))
	d.Usage(p.Path, p.Arguments)
	for _, group := range p.Commands {
		group.write(&d)
	}
	if p.Whole {
		p.topics().write(&d)
	}
	if len(p.Examples) > 0 {
		d.Section(p.say("EXAMPLES", "EJEMPLOS"))
		d.Examples(p.Examples)
	}
	for _, group := range p.Flags {
		group.write(&d)
	}
	if format == "text" {
		d.Prose(p.elsewhere())
	} else {
		p.General.write(&d)
	}
	if p.Whole {
		d.Prose(p.offline()...)
	}
	return written(format, d, s)
}

// Explain writes a topic.
func Explain(format string, t Topic, s sheet.Style) []byte {
	d := begun(format, "conmina "+typed.HelpCommand.In(s.Language)+" "+t.Name.In(s.Language))
	d.Section(t.title.In(s.Language))
	t.write(&d, s.Language)
	return written(format, d, s)
}

// Man writes the page for the command man. It has every word that help has.
func Man(p Page, program string) []byte {
	var d sheet.Document
	name := p.Name()
	d.Heading(p.say("NAME", "NOMBRE"))
	d.Prose(name + " - " + strings.TrimSuffix(p.Short, "."))
	d.Heading(p.say("SYNOPSIS", "SINOPSIS"))
	d.Usage(p.Path, p.Arguments)
	d.Heading(p.say("DESCRIPTION", "DESCRIPCIÓN"))
	d.Prose(words.AsSentence(p.Short))
	p.how(&d)
	if p.Whole {
		d.Prose(p.offline()[0])
	}
	p.manCommands(&d)
	if len(p.Examples) > 0 {
		d.Heading(p.say("EXAMPLES", "EJEMPLOS"))
		d.Examples(p.Examples)
	}
	d.Heading(p.say("OPTIONS", "OPCIONES"))
	for _, group := range p.Flags {
		group.write(&d)
	}
	p.General.write(&d)
	p.manTopics(&d)
	d.Heading(p.say("SEE ALSO", "VÉASE TAMBIÉN"))
	d.Prose(strings.Join(p.See, ", "))
	return sheet.Roff(d, sheet.Manual{Name: name, Program: program, Title: p.say("Manual of conmina", "Manual de conmina")})
}

// Name is the name of the page in the manual, such as conmina-resolve.
func (p Page) Name() string { return strings.ReplaceAll(p.Path, " ", "-") }

// begun starts a document, with a headline in formats that have one.
func begun(format, title string) (d sheet.Document) {
	if format != "text" {
		d.Headline(title)
	}
	return d
}

// written writes a document in a format.
func written(format string, d sheet.Document, s sheet.Style) []byte {
	switch format {
	case "md":
		return sheet.Markdown(d)
	case "html":
		return sheet.Sheet(d, s)
	}
	return sheet.Text(d, s)
}

// how writes the paragraphs that explain more.
func (p Page) how(d *sheet.Document) {
	if p.How == "" {
		return
	}
	for paragraph := range strings.SplitSeq(p.How, "\n\n") {
		d.Prose(paragraph)
	}
}

func (p Group) write(d *sheet.Document) {
	d.Section(p.Title)
	d.Fields(false, p.Rows...)
}

// topics lists the topics by their names.
func (p Page) topics() Group {
	rows := make([][]string, len(p.Topics))
	for i, t := range p.Topics {
		rows[i] = []string{t.Name.In(p.Language), t.Short.In(p.Language)}
	}
	return Group{p.say("TOPICS (conmina help TOPIC)", "TEMAS (conmina ayuda TEMA)"), rows}
}

// manCommands lists the subcommands of a page; the commands of the whole program
// stand under their headings.
func (p Page) manCommands(d *sheet.Document) {
	if len(p.Commands) == 0 {
		return
	}
	d.Heading(CommandsTitle.In(p.Language))
	for _, group := range p.Commands {
		if p.Whole {
			d.Section(group.Title)
		}
		d.Fields(false, group.Rows...)
	}
}

// manTopics writes the topics. The exit codes come first, because manuals have a
// section of their own for them.
func (p Page) manTopics(d *sheet.Document) {
	for _, codes := range []bool{true, false} {
		for _, t := range p.Topics {
			if (t.Name == exitCodesName) == codes {
				d.Heading(t.title.In(p.Language))
				t.write(d, p.Language)
			}
		}
	}
}

// CommandsTitle heads a list of commands.
var CommandsTitle = words.Both("COMMANDS", "ÓRDENES")

// offline lists the closing sentences of a page about the program. One of them
// says, in the other language, how to switch to that language.
func (p Page) offline() []string {
	said := []string{p.say(
		"The law is in the program: it works without a network and sends nothing. It informs; it recommends no charge, predicts no sentence and is not verified law. Español: conmina --lang es",
		"La norma viene en el programa: funciona sin internet y no envía nada. Informa; no recomienda una imputación, no predice una condena y no es un texto legal verificado.",
	)}
	if p.Language == words.Spanish {
		said = append(said, "English: conmina --lang en")
	}
	return said
}
