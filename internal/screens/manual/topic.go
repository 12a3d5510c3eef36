package manual

import (
	"fmt"
	"strings"

	"github.com/conmina/conmina/internal/exit"
	"github.com/conmina/conmina/internal/sheet"
	"github.com/conmina/conmina/internal/typed"
	"github.com/conmina/conmina/internal/words"
)

// Topic is a subject that help explains and that is no command.
type Topic struct {
	Name     typed.Word
	Short    words.Sentence
	title    words.Sentence
	passages []passage
}

// passage is a piece of a topic: lines of text, or names with their meanings.
type passage struct {
	lines   []words.Sentence
	entries []entry
	fill    []any // arguments of the lines
}

type entry struct{ name, means words.Sentence }

func says(english, spanish string) passage { return passage{}.and(english, spanish) }

// and adds one more line.
func (p passage) and(english, spanish string) passage {
	p.lines = append(p.lines, words.Both(english, spanish))
	return p
}

func names(entries ...entry) passage { return passage{entries: entries} }

// row is a name with its meaning, each in both languages.
func row(english, spanish, meansEnglish, meansSpanish string) entry {
	return entry{words.Both(english, spanish), words.Both(meansEnglish, meansSpanish)}
}

// filledWith sets the lists that replace the verbs of the text.
func (p passage) filledWith(lists ...[]string) passage {
	for _, list := range lists {
		p.fill = append(p.fill, strings.Join(list, ", "))
	}
	return p
}

// Known holds the facts of the program that topics repeat.
type Known struct {
	Formats, Extensions, Columns []string
	ExitCodes                    []exit.Meaning
	Options                      []Option
}

// Option is a flag of every command, as it is typed, and what it means.
type Option struct{ Typed, Means words.Sentence }

// Topics lists the topics in the order of the help.
func Topics(k Known) []Topic {
	return []Topic{
		ages(), batchFiles(k.Columns), dates(), editions(), exitCodes(k.ExitCodes), formats(k.Formats, k.Extensions),
		glossary(), limits(), options(k.Options), privacy(), security(),
	}
}

// exitCodesName is the topic for which manuals have a section of their own.
var exitCodesName = typed.Both("exit-codes", "codigos")

func exitCodes(codes []exit.Meaning) Topic {
	var list []entry
	for _, c := range codes {
		number := fmt.Sprintf("%3d", c.Code)
		list = append(list, entry{words.Both(number, number), c.Means})
	}
	return Topic{
		Name:     exitCodesName,
		Short:    words.Both("what the exit codes mean", "qué significan los códigos de salida"),
		title:    words.Both("EXIT CODES", "CÓDIGOS DE SALIDA"),
		passages: []passage{names(list...)},
	}
}

func options(list []Option) Topic {
	rows := make([]entry, len(list))
	for i, o := range list {
		rows[i] = entry{o.Typed, o.Means}
	}
	return Topic{
		Name:     typed.Both("options", "opciones"),
		Short:    words.Both("the flags that every command has", "las opciones que tienen todas las órdenes"),
		title:    words.Both("FLAGS OF EVERY COMMAND", "OPCIONES DE TODAS LAS ÓRDENES"),
		passages: []passage{names(rows...)},
	}
}

// write puts the topic into a document, without its title.
func (t Topic) write(d *sheet.Document, l words.Language) {
	for _, p := range t.passages {
		if len(p.lines) > 0 {
			d.Prose(p.text(l)...)
		}
		if len(p.entries) > 0 {
			rows := make([][]string, len(p.entries))
			for i, e := range p.entries {
				rows[i] = []string{e.name.In(l), e.means.In(l)}
			}
			d.Fields(false, rows...)
		}
	}
}

// Said is everything that the topic says in a language.
func (t Topic) Said(l words.Language) string {
	said := []string{t.title.In(l)}
	for _, p := range t.passages {
		said = append(said, p.text(l)...)
		for _, e := range p.entries {
			said = append(said, e.name.In(l), e.means.In(l))
		}
	}
	return strings.Join(said, " ")
}

// text gives the lines in one language.
func (p passage) text(l words.Language) []string {
	lines := make([]string, len(p.lines))
	for i, line := range p.lines {
		lines[i] = line.In(l)
		if len(p.fill) > 0 {
			lines[i] = fmt.Sprintf(lines[i], p.fill...)
		}
	}
	return lines
}
