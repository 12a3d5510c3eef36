package sheet

import (
	"bytes"
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/jedib0t/go-pretty/v6/table"
	"github.com/jedib0t/go-pretty/v6/text"
)

// Indent stands before everything below a headline or heading.
const Indent = "  "

// Pen writes a document as plain text.
type Pen struct {
	Style Style
	Out   bytes.Buffer
}

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

// ornaments are the signs that are replaced by ASCII.
var ornaments = strings.NewReplacer("·", "-", "—", "-", "−", "-", "«", `"`, "»", `"`, "“", `"`, "”", `"`, "’", "'", "→", "->", "─", "-", "…", "...", "▲", "^", "►", ">", "–", "-")

// Plain replaces ornaments by ASCII. It keeps letters, because a Spanish word
// without its accents may be a different word.
func Plain(s string) string { return ornaments.Replace(s) }

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

// Lines writes text wrapped to the width, with one prefix for the first line
// and one for the others.
func (p *Pen) Lines(first, rest string, look func(string) string, s string) {
	prefix := first
	for _, line := range p.wrap(s, max(columns(first), columns(rest))) {
		p.Out.WriteString(strings.TrimRight(prefix+look(line), " "))
		p.Out.WriteByte('\n')
		prefix = rest
	}
}

// Command writes a command line without breaking it, however long it is. A part of
// it would be a different command, and no continuation mark is read by every shell.
func (p *Pen) Command(indent, line string) { p.Out.WriteString(indent + line + "\n") }

// narrowest is the smallest width, in columns, to which text is wrapped.
const narrowest = 20

func (p *Pen) wrap(s string, used int) []string {
	if p.Style.Width == 0 {
		return []string{s}
	}
	return Fitted(s, max(p.Style.Width-used, narrowest))
}

// Fitted breaks text between words into lines of at most the given number of
// columns. It does not break a longer word, because a broken address would be
// useless.
func Fitted(s string, room int) []string {
	var lines []string
	line, used := "", 0
	for _, word := range wholeCommands(strings.Fields(s)) {
		wide := columns(word)
		switch {
		case line == "":
			line, used = word, wide
		case used+1+wide <= room:
			line, used = line+" "+word, used+1+wide
		default:
			lines = append(lines, line)
			line, used = word, wide
		}
	}
	return append(lines, line)
}

// wholeCommands joins the words of a command that stands at the end of a sentence
// after a colon, so that the command is not broken.
func wholeCommands(words []string) []string {
	for i, word := range words {
		if word == "conmina" && i > 0 && strings.HasSuffix(words[i-1], ":") {
			end := i
			for end < len(words)-1 && !strings.ContainsAny(words[end][len(words[end])-1:], ".;,)") {
				end++
			}
			return append(append(words[:i:i], strings.Join(words[i:end+1], " ")), wholeCommands(words[end+1:])...)
		}
	}
	return words
}

// columns is the width of text in columns of a terminal. Letters and quotation
// marks of European languages take one column each; for other characters a library
// gives the width.
func columns(s string) int {
	if strings.ContainsFunc(s, func(r rune) bool { return r >= '\u0250' && (r < '\u2010' || r > '\u2027') }) {
		return text.StringWidth(s)
	}
	return utf8.RuneCountInString(s)
}

// widestLine is how many columns text of several lines takes.
func widestLine(s string) int {
	widest := 0
	for line := range strings.SplitSeq(s, "\n") {
		widest = max(widest, columns(line))
	}
	return widest
}

// padded adds spaces up to the given number of columns.
func padded(s string, wide int) string { return s + strings.Repeat(" ", max(wide-columns(s), 0)) }

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

// widestOf is the width of the widest cell of a column.
func widestOf(rows [][]string, column int) int {
	widest := 0
	for _, row := range rows {
		widest = max(widest, columns(row[column]))
	}
	return widest
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

// Same returns text unchanged: the look of words without colour or bold.
func Same(s string) string { return s }

func (p *Pen) bold(s string) string { return p.escape("1", s) }

// dim shows text in grey, for the least important parts. On a projector it stays
// normal.
func (p *Pen) dim(s string) string {
	if p.Style.Projector {
		return s
	}
	return p.escape("2", s)
}

// heavy makes text bold when it must be seen from far away.
func (p *Pen) heavy(s string) string {
	if p.Style.Projector {
		return p.bold(s)
	}
	return s
}

func (p *Pen) escape(code, s string) string {
	if !p.Style.Colour || s == "" {
		return s
	}
	return "\x1b[" + code + "m" + s + "\x1b[0m"
}
