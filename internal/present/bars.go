package present

import (
	"strconv"
	"strings"

	"github.com/jedib0t/go-pretty/v6/text"

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

// Room for the bars of a chart in text.
const (
	defaultWidth = 80 // for output that goes to no terminal
	leastBar     = 20
	mostBar      = 120
)

// chart draws the rows of a chart below each other: what the row stands for,
// the figures, and the bar on a common axis.
func (p *pen) chart(b block) {
	total := p.style.Width
	if total == 0 {
		total = defaultWidth
	}
	figures := text.StringWidth(b.head[1])
	for _, r := range b.chart.rows {
		figures = max(figures, widestWord(r.figures), min(text.StringWidth(r.figures), 12))
	}
	title := max(18, min(longestTitle(b), 32, (total-figures)/2-6))
	bar := min(max(total-title-figures-3*len(indent), leastBar), mostBar)
	step := axisUnit(b.chart.end, bar)

	p.row(p.bold, [2]int{title, figures}, b.head[0], b.head[1], []string{axis(b.chart, step)})
	for _, r := range b.chart.rows {
		bars := []string{p.bar(r.parts, b.chart.end, step)}
		p.row(p.bold, [2]int{title, figures}, r.title, r.figures, bars)
		if r.tier != "" {
			p.lines(indent+indent, indent+indent, p.dim, r.tier)
		}
	}
	p.out.WriteByte('\n')
	p.lines(indent, indent, p.dim, p.legend(b))
}

// row writes one row of three columns, each of them wrapped.
func (p *pen) row(look func(string) string, widths [2]int, title, figures string, bar []string) {
	left := fill(title, widths[0])
	middle := fill(figures, widths[1])
	at := func(lines []string, i int) string {
		if i < len(lines) {
			return lines[i]
		}
		return ""
	}
	for i := range max(len(left), len(middle), len(bar)) {
		l := text.AlignLeft.Apply(strings.TrimRight(at(left, i), " "), widths[0])
		m := text.AlignLeft.Apply(strings.TrimRight(at(middle, i), " "), widths[1])
		line := indent + look(l) + indent + m + indent + at(bar, i)
		p.out.WriteString(strings.TrimRight(line, " ") + "\n")
	}
}

// longestTitle is how wide the titles are.
func longestTitle(b block) int {
	longest := text.StringWidth(b.head[0])
	for _, r := range b.chart.rows {
		longest = max(longest, text.StringWidth(r.title))
	}
	return longest
}

func widestWord(s string) int {
	widest := 0
	for _, w := range strings.Fields(s) {
		widest = max(widest, text.StringWidth(w))
	}
	return widest
}

// axisUnit is how many months one column stands for: the fewest with which the
// axis fits, out of those that divide or multiply a year.
func axisUnit(end law.Months, columns int) law.Months {
	for _, step := range []law.Months{3, 4, 6, 12, 24, 36, 60} {
		if int(end/step) < columns {
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

// legend explains the marks that the chart uses, in a fixed order.
func (p *pen) legend(b block) string {
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
	return strings.Join(said, "   ")
}
