package present

import "github.com/conmina/conmina/internal/typed"

// document is what a screen says, before it takes a form: every form that is
// written for people is made from the same document.
type document struct{ blocks []block }

type blockKind uint8

const (
	headline  blockKind = iota // what was asked, in one line
	heading                    // the title of what follows
	paragraph                  // text
	emphasis                   // text that carries the result
	fields                     // rows of a label and a value
	grid                       // head and rows
	list                       // items
	commands                   // what to type, each on a line of its own
	bars                       // ranges on a common axis, with the figures beside
	footer                     // what the whole rests on
)

type block struct {
	kind blockKind
	text string
	head []string
	rows [][]string
	// strong marks fields whose value is the result.
	strong bool
	chart  chart
	legend map[partKind]string
}

// add takes a block and makes sure that nothing in it acts on a terminal,
// whichever field of an encoding it came from.
func (d *document) add(b block) {
	b.replace(Visible)
	d.blocks = append(d.blocks, b)
}

// replace puts other words in the place of all that the block says.
func (b *block) replace(with func(string) string) {
	b.text = with(b.text)
	for _, row := range append(b.rows, b.head) {
		for i := range row {
			row[i] = with(row[i])
		}
	}
	for i := range b.chart.rows {
		r := &b.chart.rows[i]
		r.title, r.tier, r.figures = with(r.title), with(r.tier), with(r.figures)
	}
	for kind, said := range b.legend {
		b.legend[kind] = with(said)
	}
}

func (d *document) headline(text string)  { d.add(block{kind: headline, text: text}) }
func (d *document) heading(text string)   { d.add(block{kind: heading, text: text}) }
func (d *document) paragraph(text string) { d.add(block{kind: paragraph, text: text}) }
func (d *document) emphasis(text string)  { d.add(block{kind: emphasis, text: text}) }
func (d *document) footer(text string)    { d.add(block{kind: footer, text: text}) }

func (d *document) fields(strong bool, rows ...[]string) {
	d.add(block{kind: fields, rows: rows, strong: strong})
}

func (d *document) table(head []string, rows [][]string) {
	d.add(block{kind: grid, head: head, rows: rows})
}

func (d *document) bars(head []string, c chart, legend map[partKind]string) {
	d.add(block{kind: bars, head: head, chart: c, legend: legend})
}

// commands shows command lines, which nothing may break in a way that makes
// others of them.
func (d *document) commands(lines ...*typed.Line) {
	rows := make([][]string, len(lines))
	for i, line := range lines {
		rows[i] = []string{line.String()}
	}
	d.add(block{kind: commands, rows: rows})
}

func (d *document) list(items []string) {
	rows := make([][]string, len(items))
	for i, item := range items {
		rows[i] = []string{item}
	}
	d.add(block{kind: list, rows: rows})
}
