package sheet

import (
	"strconv"
	"strings"

	"github.com/conmina/conmina/internal/law"
)

// marks are the characters of a bar. All of them exist in the character sets of old
// Windows consoles.
var (
	marks      = map[StretchKind]string{Certain: "█", Possible: "▒", Open: "░", Fixed: "■", Choice: "○", Life: "▓", arrow: "►"}
	marksASCII = map[StretchKind]string{Certain: "#", Possible: ":", Open: "-", Fixed: "*", Choice: "o", Life: "L", arrow: ">"}
)

// arrow ends a bar whose maximum the source does not state.
const arrow StretchKind = "arrow"

// Widths of the columns of a chart in text.
const (
	defaultWidth = 80 // for output that does not go to a terminal
	leastTitle   = 18
	mostTitle    = 32
	usualFigures = 12
	leastBar     = 20
	mostBar      = 120
)

// chart draws the rows of a chart. Each row has the title, the figures, and the bar
// on a common axis. They stand side by side or, when the bar would be too narrow
// for its years, one below the other.
func (p *Pen) chart(b block) {
	total := p.Style.Width
	if total == 0 {
		total = defaultWidth
	}
	number := p.numbered(b)
	longest, word, figures := widestColumns(b)
	title := max(word, min(longest, max(leastTitle, min(mostTitle, (total-figures)/2-6-number))))
	compact := b.compact()
	if compact { // each row is told in one line, and the bar takes what is left
		for _, r := range b.chart.Rows {
			figures = max(figures, min(columns(r.Figures), total/3))
		}
		title = max(word, min(longest, total-number-figures-3*len(Indent)-leastBar))
	}
	beside, below := total-number-title-figures-3*len(Indent), total-2*len(Indent)
	step := axisUnit(b.chart, min(beside, mostBar))
	if least := axisUnit(b.chart, min(below, mostBar)); beside < leastBar || !compact && step > law.Year && least < step {
		p.stacked(b, least)
	} else {
		p.sideBySide(b, [3]int{number, title, figures}, step)
	}
	p.Out.WriteByte('\n')
	p.explain(p.legend(b))
}

// compact reports whether nothing is told below the rows of a chart, so that each
// row is one line.
func (b block) compact() bool {
	for _, r := range b.chart.Rows {
		if r.Tier != "" {
			return false
		}
	}
	return true
}

// numbered is the width of the column of numbers, with the space behind it. It is 0
// when no row has a number.
func (p *Pen) numbered(b block) int {
	widest := 0
	for _, r := range b.chart.Rows {
		if r.Number != "" {
			widest = max(widest, columns(r.Number)+len(Indent))
		}
	}
	return widest
}

func (p *Pen) sideBySide(b block, widths [3]int, step law.Months) {
	p.row(p.bold, p.bold, widths, ChartRow{Title: b.Head[0], Figures: b.Head[1]}, p.bold(axis(b.chart, step)))
	for _, r := range b.chart.Rows {
		p.row(p.bold, p.heavy, widths, r, p.heavy(p.bar(r.Stretches, b.chart.End, step)))
		if r.Tier != "" {
			p.Lines(Indent+Indent, Indent+Indent, p.dim, r.Tier)
		}
	}
}

// row writes one row: the number, the title and the figures, both wrapped, and the
// bar.
func (p *Pen) row(title, figures func(string) string, widths [3]int, r ChartRow, bar string) {
	left, middle := Fitted(r.Title, widths[1]), Fitted(r.Figures, widths[2])
	number := padded(r.Number, widths[0])
	height := max(len(left), len(middle))
	left, middle = append(left, make([]string, height-len(left))...), append(middle, make([]string, height-len(middle))...)
	for i := range height {
		line := Indent + number + title(left[i]) + gap(left[i], widths[1]) + figures(middle[i])
		if i == 0 && bar != "" {
			line += gap(middle[i], widths[2]) + bar
		}
		number = strings.Repeat(" ", widths[0])
		p.Out.WriteString(strings.TrimRight(line, " ") + "\n")
	}
}

// stacked writes each row as lines below each other.
func (p *Pen) stacked(b block, step law.Months) {
	below := Indent + Indent
	p.Lines(Indent, Indent, p.bold, b.Head[0])
	p.Lines(below, below, p.bold, b.Head[1])
	p.Out.WriteString(below + p.bold(axis(b.chart, step)) + "\n")
	for _, r := range b.chart.Rows {
		p.Lines(Indent, Indent, p.bold, r.name())
		p.Lines(below, below, p.heavy, r.Figures)
		if bar := p.bar(r.Stretches, b.chart.End, step); bar != "" {
			p.Out.WriteString(below + p.heavy(bar) + "\n")
		}
		if r.Tier != "" {
			p.Lines(below, below, p.dim, r.Tier)
		}
	}
}

// widestColumns gives the width of the widest title, of the widest word in a title,
// and of the widest figures.
func widestColumns(b block) (title, word, figures int) {
	measure := func(said, numbers string) {
		title, word = max(title, columns(said)), max(word, widestWord(said))
		figures = max(figures, widestWord(numbers), min(columns(numbers), usualFigures))
	}
	measure(b.Head[0], b.Head[1])
	for _, r := range b.chart.Rows {
		measure(r.Title, r.Figures)
	}
	return title, word, figures
}

// axisUnit is how many months one column of the bar stands for. It is the smallest
// divisor or multiple of a year with which the axis and the year at its end fit.
func axisUnit(c Chart, room int) law.Months {
	last := len(strconv.Itoa(c.Origin + int(c.End/law.Year)))
	for _, step := range []law.Months{3, 4, 6, 12, 24, 36, 60} {
		if int(c.End/step)+last <= room {
			return step
		}
	}
	return 120
}

// axis labels every fifth year, or fewer years when the labels would not fit.
func axis(c Chart, step law.Months) string {
	every := AxisStep
	for every/step < law.Months(len(strconv.Itoa(c.Origin))+2) {
		every += AxisStep
	}
	var b strings.Builder
	for at := law.Months(0); at <= c.End; at += every {
		column := int(at / step)
		if b.Len() > 0 && b.Len() > column {
			continue
		}
		b.WriteString(strings.Repeat(" ", column-b.Len()))
		b.WriteString(strconv.Itoa(c.Origin + int(at/law.Year)))
	}
	return b.String()
}

func (p *Pen) marks() map[StretchKind]string {
	if p.Style.ASCII {
		return marksASCII
	}
	return marks
}

// bar draws the stretches of a bar as characters. A character is filled when the stretch
// covers any of it, so that a short range is never lost. Points are drawn last, so
// that they stay visible.
func (p *Pen) bar(stretches []Stretch, end, step law.Months) string {
	if len(stretches) == 0 {
		return ""
	}
	cells := make([]string, int(end/step)+1)
	for i := range cells {
		cells[i] = " "
	}
	marks := p.marks()
	last := 0
	for _, stretch := range stretches {
		from, to := int(stretch.From/step), int((stretch.To+step-1)/step)
		if stretch.From == stretch.To {
			to = from + 1
		}
		for i := from; i < min(to, len(cells)); i++ {
			cells[i] = marks[stretch.Kind]
			last = max(last, i)
		}
		if stretch.Kind == Open && stretch.To == end {
			cells[len(cells)-1] = marks[arrow]
			last = len(cells) - 1
		}
	}
	return strings.Join(cells[:last+1], "")
}

// explain writes a legend on one line, or one line for each of its marks.
func (p *Pen) explain(legend []string) {
	if line := Indent + strings.Join(legend, "   "); p.Style.Width == 0 || columns(line) <= p.Style.Width {
		p.Out.WriteString(Indent + p.dim(line[len(Indent):]) + "\n")
		return
	}
	for _, said := range legend {
		p.Lines(Indent, Indent+Indent, p.dim, said)
	}
}

// legend explains the marks that the chart uses, in a fixed order.
func (p *Pen) legend(b block) []string {
	used := map[StretchKind]bool{}
	for _, r := range b.chart.Rows {
		for _, stretch := range r.Stretches {
			used[stretch.Kind] = true
		}
	}
	var said []string
	for _, kind := range StretchKinds() {
		if used[kind] {
			said = append(said, p.marks()[kind]+" "+b.legend[kind])
		}
	}
	return said
}
