package present

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/jedib0t/go-pretty/v6/text"

	"github.com/conmina/conmina/internal/law"
)

// picture is a chart with what is said around it.
type picture struct {
	title, description string
	chart              chart
	legend             map[partKind]string
	unit               string
	caption            []string // what a picture that stands alone says below
}

// The measures of a picture, in its own units.
const (
	pictureWide   = 900
	pictureNarrow = 380
	margin        = 12
	tipRoom       = 12 // beside the axis, so that arrows and points stay whole
	axisHeight    = 36
	lineHeight    = 19
	barHeight     = 20
	rowGap        = 16
	letterWidth   = 7.6 // generous for 14 units of any usual sans-serif face
)

// pictureStyle holds the look of the bars: colours of Okabe and Ito, each with
// an outline and a pattern or shape of its own, so that none is told by colour
// alone.
const pictureStyle = `.c text{font-family:system-ui,"Segoe UI",Roboto,"DejaVu Sans",sans-serif;font-size:14px;fill:var(--ink,#111);paint-order:stroke;stroke:var(--paper,#fff);stroke-width:5}` +
	`.c .n{font-weight:700}.c .a{font-size:12px;text-anchor:middle}` +
	`.c .g{stroke:var(--grid,#999)}.c .certain{fill:#0072b2}.c .fixed{fill:#d55e00}.c .life{fill:#cc79a7}.c .choice{fill:var(--paper,#fff)}` +
	`.c g path,.c>path:not(.g){stroke:var(--ink,#111);stroke-width:1.5}.c .possible{stroke-dasharray:5 3}.c .choice{stroke-dasharray:3 2}`

// renderSVG writes a picture that stands alone.
func renderSVG(p picture) []byte {
	var m markup
	m.raw(`<?xml version="1.0" encoding="UTF-8"?>` + "\n")
	p.draw(&m, drawing{width: pictureWide, id: "chart", alone: true})
	m.line()
	return m.out.Bytes()
}

// drawing is how a picture is placed: on its own, or inside a page, which holds
// it in two widths.
type drawing struct {
	width int
	id    string
	alone bool
}

// letters is how many letters a line has room for.
func (d drawing) letters() int { return int(float64(d.width-2*margin) / letterWidth) }

func (p picture) draw(m *markup, d drawing) {
	var body markup
	y := axisHeight + margin
	for _, r := range p.chart.rows {
		y = p.row(&body, d, y, r)
	}
	bottom := y
	y = p.drawLegend(&body, d, y+margin)
	if d.alone {
		for _, line := range p.captionLines(d) {
			y += lineHeight
			body.whole("text", line, "x", strconv.Itoa(margin), "y", strconv.Itoa(y))
		}
	}
	height := y + margin

	attributes := []string{
		"xmlns", "http://www.w3.org/2000/svg", "class", "c", "id", d.id, "role", "img",
		"aria-labelledby", d.id + "-title " + d.id + "-desc", "viewBox", fmt.Sprintf("0 0 %d %d", d.width, height),
	}
	if d.alone {
		attributes = append(attributes, "width", strconv.Itoa(d.width), "height", strconv.Itoa(height))
	}
	m.open("svg", attributes...)
	m.whole("title", p.title, "id", d.id+"-title")
	m.whole("desc", p.description, "id", d.id+"-desc")
	if d.alone {
		m.whole("style", pictureStyle)
		m.empty("rect", "width", "100%", "height", "100%", "fill", "#fff")
	}
	patterns(m, d.id)
	p.axis(m, d, bottom)
	m.raw(body.out.String())
	m.close("svg")
}

// patterns defines the hatchings, with names of their own for each drawing: a
// pattern of a drawing that is not shown would not be drawn elsewhere.
func patterns(m *markup, id string) {
	for _, h := range []struct {
		kind                partKind
		turn, ground, lines string
	}{{possible, "rotate(45)", "#fff", "#e69f00"}, {open, "rotate(-45)", "#56b4e9", "#fff"}} {
		m.open("defs")
		m.open("pattern", "id", hatching(h.kind, id), "width", "8", "height", "8",
			"patternUnits", "userSpaceOnUse", "patternTransform", h.turn)
		m.empty("rect", "width", "8", "height", "8", "fill", h.ground)
		m.empty("path", "d", "M0 0v8", "stroke", h.lines, "stroke-width", "6")
		m.close("pattern")
		m.close("defs")
	}
}

func hatching(k partKind, id string) string { return id + "-" + string(k) }

// piece draws one part of a bar, or its sample in the legend.
func piece(m *markup, d drawing, k partKind, path string) {
	attributes := []string{"class", string(k), "d", path}
	if k == possible || k == open {
		attributes = append(attributes, "fill", "url(#"+hatching(k, d.id)+")")
	}
	m.empty("path", attributes...)
}

// place is where a number of months stands on the axis.
func (p picture) place(months law.Months, d drawing) float64 {
	room := float64(d.width - 2*margin - 2*tipRoom)
	return margin + tipRoom + room*float64(months)/float64(p.chart.end)
}

func (p picture) axis(m *markup, d drawing, bottom int) {
	every := axisStep
	for d.width/int(p.chart.end/every+1) < 40 {
		every += axisStep
	}
	for at := law.Months(0); at <= p.chart.end; at += every {
		x := decimal(p.place(at, d))
		m.empty("path", "class", "g", "d", "M"+x+" "+strconv.Itoa(axisHeight)+"V"+strconv.Itoa(bottom))
		m.whole("text", strconv.Itoa(p.chart.origin+int(at/law.Year)), "class", "a", "x", x, "y", strconv.Itoa(axisHeight-6))
	}
	m.whole("text", p.unit, "class", "u", "x", strconv.Itoa(margin), "y", strconv.Itoa(axisHeight-22))
}

// row draws what a row stands for, its figures, why, and the bar below, and
// gives the place where the next row starts.
func (p picture) row(m *markup, d drawing, y int, r chartRow) int {
	m.open("g", "class", "row")
	for _, part := range []struct{ class, text string }{{"n", r.title}, {"v", r.figures + " · " + r.tier}} {
		for _, line := range wrapped(part.text, d.letters()) {
			y += lineHeight
			m.whole("text", line, "class", part.class, "x", strconv.Itoa(margin), "y", strconv.Itoa(y))
		}
	}
	y += 8
	for _, part := range r.parts {
		piece(m, d, part.kind, p.path(part, d, y))
	}
	m.close("g")
	return y + barHeight + rowGap
}

// path outlines one part of a bar: a box, a diamond for a single term, an arrow
// where the source leaves the bar open.
func (p picture) path(part part, d drawing, y int) string {
	from, to := p.place(part.from, d), p.place(part.to, d)
	half, low := barHeight/2, y+barHeight
	switch {
	case part.kind.point():
		return diamond(from, y, half)
	case part.kind == open && part.to == p.chart.end:
		return fmt.Sprintf("M%s %dH%sL%s %dL%s %dH%sz", decimal(from), y, decimal(to), decimal(to+tipRoom), y+half, decimal(to), low, decimal(from))
	case part.kind == open:
		return fmt.Sprintf("M%s %dH%sL%s %dL%s %dH%sz", decimal(to), y, decimal(from), decimal(from-tipRoom), y+half, decimal(from), low, decimal(to))
	}
	return fmt.Sprintf("M%s %dH%sV%dH%sz", decimal(from), y, decimal(to), low, decimal(from))
}

func diamond(x float64, y, half int) string {
	return fmt.Sprintf("M%s %dl%d %dl%d %dl%d %dz", decimal(x), y, half, half, -half, half, -half, -half)
}

// decimal writes a coordinate, the same on every machine.
func decimal(x float64) string {
	return strings.TrimSuffix(strings.TrimRight(strconv.FormatFloat(x, 'f', 2, 64), "0"), ".")
}

// drawLegend explains the parts that the chart has, in a fixed order, and gives
// the place below it.
func (p picture) drawLegend(m *markup, d drawing, y int) int {
	used := map[partKind]bool{}
	for _, r := range p.chart.rows {
		for _, part := range r.parts {
			used[part.kind] = true
		}
	}
	x := margin
	for _, k := range partKinds() {
		if !used[k] {
			continue
		}
		room := 56 + int(letterWidth*float64(text.StringWidth(p.legend[k])))
		if x > margin && x+room > d.width {
			x, y = margin, y+lineHeight+4
		}
		sample := fmt.Sprintf("M%d %dh24v12h-24z", x, y)
		if k.point() {
			sample = diamond(float64(x+12), y, 6)
		}
		piece(m, d, k, sample)
		m.whole("text", p.legend[k], "x", strconv.Itoa(x+30), "y", strconv.Itoa(y+11))
		x += room
	}
	return y + lineHeight
}

// captionLines wraps the caption to the picture.
func (p picture) captionLines(d drawing) []string {
	var lines []string
	for _, c := range p.caption {
		lines = append(lines, wrapped(c, d.letters())...)
	}
	return lines
}

// wrapped breaks text into lines of at most so many letters; words that are
// longer are broken too, since nothing is cut.
func wrapped(s string, letters int) []string {
	if s == "" {
		return nil
	}
	lines := strings.Split(text.WrapSoft(s, letters), "\n")
	for i := range lines {
		lines[i] = strings.TrimRight(lines[i], " ")
	}
	return lines
}
