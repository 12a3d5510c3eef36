package present

import (
	"strconv"
	"strings"

	"github.com/conmina/conmina/internal/law"
)

// marks are the characters of a bar, all of them in the sets that old Windows
// consoles have.
var (
	marks      = map[partKind]string{certain: "█", possible: "▒", open: "░", fixed: "■", choice: "○", life: "▓", arrow: "►"}
	marksASCII = map[partKind]string{certain: "#", possible: ":", open: "-", fixed: "*", choice: "o", life: "L", arrow: ">"}
)

// arrow ends a bar that the source leaves open.
const arrow partKind = "arrow"

// Room for the columns of a chart in text.
const (
	defaultWidth = 80 // for output that goes to no terminal
	leastTitle   = 18
	mostTitle    = 32
	usualFigures = 12
	leastBar     = 20
	mostBar      = 120
)

// chart draws the rows of a chart: what a row stands for, the figures, and the
// bar on a common axis, beside each other or, where the bar would have too little
// room for its years, below each other.
func (p *pen) chart(b block) {
	total := p.style.Width
	if total == 0 {
		total = defaultWidth
	}
	longest, word, figures := widestColumns(b)
	title := max(word, min(longest, max(leastTitle, min(mostTitle, (total-figures)/2-6))))
	beside, below := total-title-figures-3*len(indent), total-2*len(indent)
	step := axisUnit(b.chart, min(beside, mostBar))
	if least := axisUnit(b.chart, min(below, mostBar)); beside < leastBar || step > law.Year && least < step {
		p.stacked(b, least)
	} else {
		p.sideBySide(b, [2]int{title, figures}, step)
	}
	p.out.WriteByte('\n')
	p.explain(p.legend(b))
}

func (p *pen) sideBySide(b block, widths [2]int, step law.Months) {
	p.row(p.bold, p.bold, widths, b.head[0], b.head[1], p.bold(axis(b.chart, step)))
	for _, r := range b.chart.rows {
		p.row(p.bold, p.heavy, widths, r.title, r.figures, p.heavy(p.bar(r.parts, b.chart.end, step)))
		if r.tier != "" {
			p.lines(indent+indent, indent+indent, p.dim, r.tier)
		}
	}
}

// row writes one row of three columns, the first two of them wrapped.
func (p *pen) row(title, figures func(string) string, widths [2]int, first, second, bar string) {
	left, middle := Fitted(first, widths[0]), Fitted(second, widths[1])
	height := max(len(left), len(middle))
	left, middle = append(left, make([]string, height-len(left))...), append(middle, make([]string, height-len(middle))...)
	for i := range height {
		line := indent + title(left[i]) + gap(left[i], widths[0]) + figures(middle[i])
		if i == 0 && bar != "" {
			line += gap(middle[i], widths[1]) + bar
		}
		p.out.WriteString(strings.TrimRight(line, " ") + "\n")
	}
}

// gap is what stands between a cell and the next column. It is no part of the
// cell, so that no look reaches beyond the words.
func gap(cell string, wide int) string { return strings.Repeat(" ", wide-columns(cell)) + indent }

// stacked writes each row as lines below each other.
func (p *pen) stacked(b block, step law.Months) {
	below := indent + indent
	p.lines(indent, indent, p.bold, b.head[0])
	p.lines(below, below, p.bold, b.head[1])
	p.out.WriteString(below + p.bold(axis(b.chart, step)) + "\n")
	for _, r := range b.chart.rows {
		p.lines(indent, indent, p.bold, r.title)
		p.lines(below, below, p.heavy, r.figures)
		if bar := p.bar(r.parts, b.chart.end, step); bar != "" {
			p.out.WriteString(below + p.heavy(bar) + "\n")
		}
		if r.tier != "" {
			p.lines(below, below, p.dim, r.tier)
		}
	}
}

// widestColumns is how wide the titles are, how wide their widest word, and how
// much room figures need.
func widestColumns(b block) (title, word, figures int) {
	measure := func(said, numbers string) {
		title, word = max(title, columns(said)), max(word, widestWord(said))
		figures = max(figures, widestWord(numbers), min(columns(numbers), usualFigures))
	}
	measure(b.head[0], b.head[1])
	for _, r := range b.chart.rows {
		measure(r.title, r.figures)
	}
	return title, word, figures
}

func widestWord(s string) int {
	widest := 0
	for _, w := range strings.Fields(s) {
		widest = max(widest, columns(w))
	}
	return widest
}

// axisUnit is how many months one column stands for: the fewest with which the
// axis and the year at its end fit, out of those that divide or multiply a year.
func axisUnit(c chart, room int) law.Months {
	last := len(strconv.Itoa(c.origin + int(c.end/law.Year)))
	for _, step := range []law.Months{3, 4, 6, 12, 24, 36, 60} {
		if int(c.end/step)+last <= room {
			return step
		}
	}
	return 120
}

// axis labels every fifth year, or as many as have room.
func axis(c chart, step law.Months) string {
	every := axisStep
	for every/step < law.Months(len(strconv.Itoa(c.origin))+2) {
		every += axisStep
	}
	var b strings.Builder
	for at := law.Months(0); at <= c.end; at += every {
		column := int(at / step)
		if b.Len() > 0 && b.Len() > column {
			continue
		}
		b.WriteString(strings.Repeat(" ", column-b.Len()))
		b.WriteString(strconv.Itoa(c.origin + int(at/law.Year)))
	}
	return b.String()
}

func (p *pen) marks() map[partKind]string {
	if p.style.ASCII {
		return marksASCII
	}
	return marks
}

// bar draws the parts in columns. A column is filled when the part covers any
// of it, so that a short range is never lost; points come last and stay.
func (p *pen) bar(parts []part, end, step law.Months) string {
	if len(parts) == 0 {
		return ""
	}
	cells := make([]string, int(end/step)+1)
	for i := range cells {
		cells[i] = " "
	}
	marks := p.marks()
	last := 0
	for _, part := range parts {
		from, to := int(part.from/step), int((part.to+step-1)/step)
		if part.from == part.to {
			to = from + 1
		}
		for i := from; i < min(to, len(cells)); i++ {
			cells[i] = marks[part.kind]
			last = max(last, i)
		}
		if part.kind == open && part.to == end {
			cells[len(cells)-1] = marks[arrow]
			last = len(cells) - 1
		}
	}
	return strings.Join(cells[:last+1], "")
}

// explain writes a legend on one line, or each of its marks on one of its own.
func (p *pen) explain(legend []string) {
	if line := indent + strings.Join(legend, "   "); p.style.Width == 0 || columns(line) <= p.style.Width {
		p.out.WriteString(indent + p.dim(line[len(indent):]) + "\n")
		return
	}
	for _, said := range legend {
		p.lines(indent, indent+indent, p.dim, said)
	}
}

// legend explains the marks that the chart uses, in a fixed order.
func (p *pen) legend(b block) []string {
	used := map[partKind]bool{}
	for _, r := range b.chart.rows {
		for _, part := range r.parts {
			used[part.kind] = true
		}
	}
	var said []string
	for _, kind := range partKinds() {
		if used[kind] {
			said = append(said, p.marks()[kind]+" "+b.legend[kind])
		}
	}
	return said
}
