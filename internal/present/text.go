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
	wrapped := text.WrapSoft(s, max(p.style.Width-used, narrowest))
	lines := strings.Split(wrapped, "\n")
	for i := range lines {
		lines[i] = strings.TrimRight(lines[i], " ")
	}
	return lines
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

// table draws rows and columns. Where they would not fit the last column is
// wrapped, and where that is not enough each row becomes a block of labels and
// values: nothing is cut.
func (p *pen) table(b block) {
	drawn := drawTable(b, 0)
	if over := text.LongestLineLen(drawn) - p.style.Width; p.style.Width > 0 && over > 0 {
		if room := lastColumn(b) - over; room >= narrowest {
			drawn = drawTable(b, room)
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

// lastColumn is the width of the widest cell of the last column.
func lastColumn(b block) int {
	last := len(b.head) - 1
	widest := text.StringWidth(b.head[last])
	for _, row := range b.rows {
		widest = max(widest, text.StringWidth(row[last]))
	}
	return widest
}

// drawTable draws a table whose last column is at most room columns wide; 0
// leaves it as wide as it is.
func drawTable(b block, room int) string {
	t := table.NewWriter()
	if room > 0 {
		t.SetColumnConfigs([]table.ColumnConfig{{Number: len(b.head), WidthMax: room, WidthMaxEnforcer: text.WrapSoft}})
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
