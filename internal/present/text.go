package present

import (
	"bytes"
	"strings"

	"github.com/jedib0t/go-pretty/v6/table"
	"github.com/jedib0t/go-pretty/v6/text"
)

// indent stands before everything below a headline or heading.
const indent = "  "

// pen writes a document as plain text.
type pen struct {
	style Style
	out   bytes.Buffer
}

func renderText(d document, s Style) []byte {
	p := pen{style: s}
	for i, b := range d.blocks {
		if i > 0 {
			p.out.WriteByte('\n')
		}
		p.block(b)
	}
	if s.ASCII {
		return []byte(plain.Replace(p.out.String()))
	}
	return p.out.Bytes()
}

// plain replaces ornaments. Letters stay as they are: a word without its
// accents would be another word.
var plain = strings.NewReplacer("·", "-", "—", "-", "«", `"`, "»", `"`, "“", `"`, "”", `"`, "’", "'", "→", "->", "─", "-", "…", "...")

func (p *pen) block(b block) {
	switch b.kind {
	case headline:
		p.lines("", "", p.bold, b.text)
	case heading:
		p.lines("", "", p.bold, b.text)
	case paragraph:
		p.lines(indent, indent, same, b.text)
	case emphasis:
		p.lines(indent, indent, p.bold, b.text)
	case footer:
		p.lines("", "", p.dim, b.text)
	case list:
		for _, row := range b.rows {
			p.lines(indent+"- ", indent+"  ", same, row[0])
		}
	case fields:
		p.fields(b)
	case grid:
		p.table(b)
	case bars:
		p.chart(b)
	}
}

// lines writes text wrapped to the width, with one prefix for the first line
// and one for the others.
func (p *pen) lines(first, rest string, look func(string) string, s string) {
	prefix := first
	for _, line := range p.wrap(s, text.StringWidth(first)) {
		p.out.WriteString(strings.TrimRight(prefix+look(line), " "))
		p.out.WriteByte('\n')
		prefix = rest
	}
}

// narrowest is the least room that text is wrapped to.
const narrowest = 20

func (p *pen) wrap(s string, used int) []string {
	if p.style.Width == 0 {
		return []string{s}
	}
	return fill(s, max(p.style.Width-used, narrowest))
}

// fill breaks text between words into lines of at most the width. A word that
// is longer stays whole: a broken address would be none.
func fill(s string, width int) []string {
	var lines []string
	line := ""
	for _, word := range strings.Fields(s) {
		switch {
		case line == "":
			line = word
		case text.StringWidth(line)+1+text.StringWidth(word) <= width:
			line += " " + word
		default:
			lines = append(lines, line)
			line = word
		}
	}
	return append(lines, line)
}

func (p *pen) fields(b block) {
	widest := 0
	for _, row := range b.rows {
		widest = max(widest, text.StringWidth(row[0]))
	}
	look := same
	if b.strong {
		look = p.bold
	}
	for _, row := range b.rows {
		label := indent + text.AlignLeft.Apply(row[0], widest) + indent
		p.lines(label, strings.Repeat(" ", text.StringWidth(label)), look, row[1])
	}
}

// table draws rows and columns. Where they would not fit the widest column is
// wrapped, and where that is not enough each row becomes a block of labels and
// values: nothing is cut.
func (p *pen) table(b block) {
	drawn := drawTable(b, 0, 0)
	if over := text.LongestLineLen(drawn) - p.style.Width; p.style.Width > 0 && over > 0 {
		column, width := widestColumn(b)
		if room := width - over; room >= narrowest {
			drawn = drawTable(b, column, room)
		}
	}
	if p.style.Width > 0 && text.LongestLineLen(drawn) > p.style.Width {
		for i, row := range b.rows {
			if i > 0 {
				p.out.WriteByte('\n')
			}
			p.fields(block{kind: fields, rows: pairs(b.head, row)})
		}
		return
	}
	for i, line := range strings.Split(drawn, "\n") {
		line = strings.TrimRight(line, " ")
		if i == 0 {
			line = p.bold(line)
		}
		p.out.WriteString(line + "\n")
	}
}

// widestColumn finds the column with the widest cell.
func widestColumn(b block) (column, width int) {
	for _, row := range append(b.rows, b.head) {
		for i, cell := range row {
			if w := text.StringWidth(cell); w > width {
				column, width = i, w
			}
		}
	}
	return column, width
}

// drawTable draws a table. A room above 0 is how wide one column may be.
func drawTable(b block, column, room int) string {
	t := table.NewWriter()
	if room > 0 {
		wrap := func(s string, width int) string { return strings.Join(fill(s, width), "\n") }
		t.SetColumnConfigs([]table.ColumnConfig{{Number: column + 1, WidthMax: room, WidthMaxEnforcer: wrap}})
	}
	style := table.StyleDefault
	style.Options = table.OptionsNoBordersAndSeparators
	style.Box.PaddingLeft, style.Box.PaddingRight = indent, ""
	style.Format.Header = text.FormatDefault
	t.SetStyle(style)
	t.AppendHeader(cells(b.head))
	for _, row := range b.rows {
		t.AppendRow(cells(row))
	}
	return t.Render()
}

func cells(row []string) table.Row {
	out := make(table.Row, len(row))
	for i, c := range row {
		out[i] = c
	}
	return out
}

// pairs joins each cell with the head of its column and leaves empty cells out.
func pairs(head, row []string) [][]string {
	var out [][]string
	for i, c := range row {
		if c != "" {
			out = append(out, []string{head[i], c})
		}
	}
	return out
}

func same(s string) string { return s }

func (p *pen) bold(s string) string { return p.escape("1", s) }
func (p *pen) dim(s string) string  { return p.escape("2", s) }

func (p *pen) escape(code, s string) string {
	if !p.style.Colour || s == "" {
		return s
	}
	return "\x1b[" + code + "m" + s + "\x1b[0m"
}
