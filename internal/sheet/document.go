// Package sheet is a screen as blocks (headings, tables, charts), and its writers:
// text, Markdown, HTML, SVG, CSV and JSON. It does not know what a screen is about.
package sheet

import (
	"github.com/conmina/conmina/internal/typed"
	"github.com/conmina/conmina/internal/words"
)

// Document is what a screen says, before it takes a form: every form that is
// written for people is made from the same document.
type Document struct{ Blocks []block }

type blockKind uint8

const (
	headline  blockKind = iota // what was asked, in one line
	heading                    // the title of what follows
	paragraph                  // text
	emphasis                   // text that carries the result
	fields                     // rows of a label and a value
	Grid                       // head and rows
	list                       // items
	commands                   // what to type, each on a line of its own
	bars                       // ranges on a common axis, with the figures beside
	Footer                     // what the whole rests on
	section                    // a title that stands right above what follows, as help has them
	prose                      // lines of text from the margin, each a paragraph of its own
	usage                      // how a command is typed: its name, and what goes with it
)

type block struct {
	Kind blockKind
	Text string
	Head []string
	Rows [][]string
	// strong marks fields whose value is the result.
	strong bool
	chart  Chart
	legend map[PartKind]string
}

// add takes a block and makes sure that nothing in it acts on a terminal,
// whichever field of an encoding it came from.
func (d *Document) add(b block) {
	b.replace(words.Visible)
	d.Blocks = append(d.Blocks, b)
}

// replace puts other words in the place of all that the block says.
func (b *block) replace(with func(string) string) {
	b.Text = with(b.Text)
	for _, row := range append(b.Rows, b.Head) {
		for i := range row {
			row[i] = with(row[i])
		}
	}
	for i := range b.chart.Rows {
		r := &b.chart.Rows[i]
		r.Title, r.Tier, r.Figures = with(r.Title), with(r.Tier), with(r.Figures)
	}
	for kind, said := range b.legend {
		b.legend[kind] = with(said)
	}
}

func (d *Document) Headline(text string) { d.add(block{Kind: headline, Text: text}) }

func (d *Document) Heading(text string) { d.add(block{Kind: heading, Text: text}) }

func (d *Document) Paragraph(text string) { d.add(block{Kind: paragraph, Text: text}) }

func (d *Document) Emphasis(text string) { d.add(block{Kind: emphasis, Text: text}) }

func (d *Document) Footer(text string) { d.add(block{Kind: Footer, Text: text}) }

// Section is a title that stands right above what follows.
func (d *Document) Section(title string) { d.add(block{Kind: section, Text: title}) }

// Prose is text from the margin, each line a paragraph of its own.
func (d *Document) Prose(lines ...string) { d.add(block{Kind: prose, Rows: rowsOf(lines)}) }

// Usage says how a command is typed.
func (d *Document) Usage(command, arguments string) {
	d.add(block{Kind: usage, Rows: [][]string{{command, arguments}}})
}

func (d *Document) Fields(strong bool, rows ...[]string) {
	d.add(block{Kind: fields, Rows: rows, strong: strong})
}

func (d *Document) Table(head []string, rows [][]string) {
	d.add(block{Kind: Grid, Head: head, Rows: rows})
}

func (d *Document) Bars(head []string, c Chart, legend map[PartKind]string) {
	d.add(block{Kind: bars, Head: head, chart: c, legend: legend})
}

// Commands shows command lines, which nothing may break in a way that makes
// others of them.
func (d *Document) Commands(lines ...*typed.Line) {
	text := make([]string, len(lines))
	for i, line := range lines {
		text[i] = line.String()
	}
	d.Examples(text)
}

// Examples shows command lines as somebody has written them.
func (d *Document) Examples(lines []string) { d.add(block{Kind: commands, Rows: rowsOf(lines)}) }

func (d *Document) List(items []string) { d.add(block{Kind: list, Rows: rowsOf(items)}) }

// rowsOf makes a row of each text.
func rowsOf(texts []string) [][]string {
	rows := make([][]string, len(texts))
	for i, text := range texts {
		rows[i] = []string{text}
	}
	return rows
}
