package sheet

import (
	"cmp"
	"slices"
	"strings"

	"github.com/jedib0t/go-pretty/v6/table"
	"github.com/jedib0t/go-pretty/v6/text"
)

// Text writes a document as plain text.
func Text(d Document, s Style) []byte {
	p := Pen{Style: s}
	for i, b := range d.Blocks {
		if i > 0 && d.Blocks[i-1].Kind != section {
			p.Out.WriteByte('\n')
		}
		if s.ASCII {
			b.replace(Plain) // before wrapping, because some texts get longer
		}
		p.block(b)
	}
	return p.Out.Bytes()
}

func (p *Pen) block(b block) {
	switch b.Kind {
	case headline, heading, section:
		p.Lines("", "", p.bold, b.Text)
	case paragraph:
		p.Lines(Indent, Indent, Same, b.Text)
	case emphasis:
		p.Lines(Indent, Indent, p.bold, b.Text)
	case Footer:
		p.Lines("", "", p.dim, b.Text)
	case list:
		for _, row := range b.Rows {
			p.Lines(Indent+"- ", Indent+"  ", Same, row[0])
		}
	case commands:
		if b.Text != "" {
			p.Lines(Indent, Indent, Same, b.Text)
		}
		for _, row := range b.Rows {
			p.Command(Indent, row[0])
		}
	case prose:
		for _, row := range b.Rows {
			p.Lines("", "", Same, row[0])
		}
	case usage:
		p.Lines(Indent, Indent, Same, b.Rows[0][0]+" "+b.Rows[0][1])
	case fields:
		p.fields(b)
	case figures:
		p.labelled(b.Rows, widestOf(b.Rows, 0), p.bold, Same)
	case Grid:
		p.table(b)
	case bars:
		p.chart(b)
	}
}

func (p *Pen) fields(b block) {
	look := Same
	if b.strong {
		look = p.bold
	}
	p.labelled(b.Rows, widestOf(b.Rows, 0), Same, look)
}

// labelled writes values next to their labels, or below the labels when a value
// would be too narrow.
func (p *Pen) labelled(rows [][]string, widest int, name, look func(string) string) {
	for _, row := range rows {
		used := widest + 2*len(Indent)
		if room := p.Style.Width - used; p.Style.Width > 0 &&
			(widestWord(row[1]) > room || room < narrowest && columns(row[1]) > room) {
			p.Lines(Indent, Indent, name, row[0])
			p.Lines(Indent+Indent, Indent+Indent, look, row[1])
			continue
		}
		label := Indent + name(row[0]) + gap(row[0], widest)
		for _, line := range p.wrap(row[1], used) {
			p.Out.WriteString(strings.TrimRight(label+look(line), " ") + "\n")
			label = strings.Repeat(" ", used)
		}
	}
}

// table draws rows and columns. When they do not fit, one column is wrapped: the
// widest one with which the table then fits. When there is none, each row becomes a
// block of labels and values, so that nothing is cut off.
func (p *Pen) table(b block) {
	drawn, heads := drawTable(b, 0, 0), 1
	if over := widestLine(drawn) - p.Style.Width; p.Style.Width > 0 && over > 0 {
		drawn, heads = p.wrapped(b, over)
		if drawn == "" {
			p.blocks(b)
			return
		}
	}
	for i, line := range strings.Split(drawn, "\n") {
		line = strings.TrimRight(line, " ")
		if i < heads {
			line = p.bold(line)
		}
		p.Out.WriteString(line + "\n")
	}
}

// blocks writes each row of a table as labels and values.
func (p *Pen) blocks(b block) {
	widest := 0
	for _, head := range b.Head {
		widest = max(widest, columns(head))
	}
	for i, row := range b.Rows {
		if i > 0 {
			p.Out.WriteByte('\n')
		}
		p.labelled(pairs(b.Head, row), widest, Same, Same)
	}
}

// wrapped draws a table that is too wide, with one of its columns wrapped, and gives
// the number of lines of its head. It draws nothing when no column makes it fit.
func (p *Pen) wrapped(b block, over int) (drawn string, heads int) {
	width := func(column int) int { return max(columns(b.Head[column]), widestOf(b.Rows, column)) }
	order := make([]int, len(b.Head))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(i, j int) int { return cmp.Compare(width(j), width(i)) })
	for _, column := range order {
		room := width(column) - over
		if room < narrowest {
			return "", 0
		}
		if drawn = drawTable(b, column, room); widestLine(drawn) <= p.Style.Width {
			return drawn, len(Fitted(b.Head[column], room))
		}
	}
	return "", 0
}

// drawTable draws a table. A room above 0 is the greatest width of the given
// column.
func drawTable(b block, column, room int) string {
	t := table.NewWriter()
	if room > 0 {
		wrap := func(s string, width int) string { return strings.Join(Fitted(s, width), "\n") }
		t.SetColumnConfigs([]table.ColumnConfig{{Number: column + 1, WidthMax: room, WidthMaxEnforcer: wrap}})
	}
	style := table.StyleDefault
	style.Options = table.OptionsNoBordersAndSeparators
	style.Box.PaddingLeft, style.Box.PaddingRight = Indent, ""
	style.Format.Header = text.FormatDefault
	t.SetStyle(style)
	t.AppendHeader(cells(b.Head))
	for _, row := range b.Rows {
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

// pairs joins each cell with the head of its column. It leaves out empty cells.
func pairs(head, row []string) [][]string {
	var out [][]string
	for i, c := range row {
		if c != "" {
			out = append(out, []string{head[i], c})
		}
	}
	return out
}
