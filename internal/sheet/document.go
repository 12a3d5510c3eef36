// Package sheet is a screen as blocks (headings, tables, charts), and its writers:
// text, Markdown, HTML, SVG, CSV and JSON. It does not know what a screen is about.
package sheet

import (
	"github.com/conmina/conmina/internal/typed"
	"github.com/conmina/conmina/internal/words"
)

// Document is the content of a screen without a format. All formats for people are
// written from the same document.
type Document struct{ Blocks []block }

type blockKind uint8

const (
	headline  blockKind = iota // the question, in one line
	heading                    // the title of the blocks after it
	paragraph                  // text
	emphasis                   // text that carries the result
	fields                     // rows of a label and a value
	Grid                       // head and rows
	list                       // items
	commands                   // command lines, each on a line of its own
	bars                       // ranges on a common axis, with their figures
	Footer                     // what the whole screen is based on
	section                    // a title directly above its block, as in help
	prose                      // lines of text without indent, each a paragraph of its own
	usage                      // how a command is typed: its name and its arguments
	figures                    // rows of a range, which is the result, and what is said of it
)

type block struct {
	Kind blockKind
	Text string
	Head []string
	Rows [][]string
	// strong marks fields whose value is the result.
	strong bool
	chart  Chart
	legend map[StretchKind]string
}

// add takes a block and removes from it everything that would act on a terminal,
// because some texts come from files of users.
func (d *Document) add(b block) {
	b.replace(words.Visible)
	d.Blocks = append(d.Blocks, b)
}

// replace applies a function to every text of a block.
func (b *block) replace(with func(string) string) {
	b.Text = with(b.Text)
	for _, row := range append(b.Rows, b.Head) {
		for i := range row {
			row[i] = with(row[i])
		}
	}
	for i := range b.chart.Rows {
		r := &b.chart.Rows[i]
		r.Number, r.Title, r.Tier, r.Figures = with(r.Number), with(r.Title), with(r.Tier), with(r.Figures)
	}
	for kind, said := range b.legend {
		b.legend[kind] = with(said)
	}
}

// Headline adds the question, in one line.
func (d *Document) Headline(text string) { d.add(block{Kind: headline, Text: text}) }

// Heading adds the title of the blocks after it.
func (d *Document) Heading(text string) { d.add(block{Kind: heading, Text: text}) }

// Paragraph adds text.
func (d *Document) Paragraph(text string) { d.add(block{Kind: paragraph, Text: text}) }

// Emphasis adds text that carries the result.
func (d *Document) Emphasis(text string) { d.add(block{Kind: emphasis, Text: text}) }

// Footer adds what the whole screen is based on.
func (d *Document) Footer(text string) { d.add(block{Kind: Footer, Text: text}) }

// Foot adds it in few words, and in full for a page, which is kept and handed on, and
// where the reader asks why.
func (d *Document) Foot(s Style, short, full string) {
	if s.Why {
		short = full
	}
	d.add(block{Kind: Footer, Text: short, Head: []string{full}})
}

// Section adds a title that stands directly above its block.
func (d *Document) Section(title string) { d.add(block{Kind: section, Text: title}) }

// Prose adds text without indent, each line a paragraph of its own.
func (d *Document) Prose(lines ...string) { d.add(block{Kind: prose, Rows: rowsOf(lines)}) }

// Usage adds how a command is typed.
func (d *Document) Usage(command, arguments string) {
	d.add(block{Kind: usage, Rows: [][]string{{command, arguments}}})
}

// Fields adds rows of a label and a value. Strong is for values that are the result.
func (d *Document) Fields(strong bool, rows ...[]string) {
	d.add(block{Kind: fields, Rows: rows, strong: strong})
}

// Figures adds ranges, each with its description. The first range is the answer.
func (d *Document) Figures(rows ...[]string) { d.add(block{Kind: figures, Rows: rows}) }

// Table adds a table with a head.
func (d *Document) Table(head []string, rows [][]string) {
	d.add(block{Kind: Grid, Head: head, Rows: rows})
}

// Bars adds a chart. The legend has the words for the kinds of stretch.
func (d *Document) Bars(head []string, c Chart, legend map[StretchKind]string) {
	d.add(block{Kind: bars, Head: head, chart: c, legend: legend})
}

// Commands adds command lines. No format may break them, because part of a command
// would be another command.
func (d *Document) Commands(lines ...*typed.Line) {
	text := make([]string, len(lines))
	for i, line := range lines {
		text[i] = line.String()
	}
	d.Examples(text)
}

// Lead adds command lines with the sentence that leads to them directly above.
func (d *Document) Lead(text string, lines ...*typed.Line) {
	d.Commands(lines...)
	d.Blocks[len(d.Blocks)-1].Text = words.Visible(text)
}

// Examples adds command lines as they are written.
func (d *Document) Examples(lines []string) { d.add(block{Kind: commands, Rows: rowsOf(lines)}) }

// List adds items.
func (d *Document) List(items []string) { d.add(block{Kind: list, Rows: rowsOf(items)}) }

// rowsOf makes a row of each text.
func rowsOf(texts []string) [][]string {
	rows := make([][]string, len(texts))
	for i, text := range texts {
		rows[i] = []string{text}
	}
	return rows
}
