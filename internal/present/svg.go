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
	title   string
	said    []string // each row in words
	chart   chart
	legend  map[partKind]string
	unit    string
	caption []string // what a picture that stands alone says below
}

// The measures of a picture, in its own units.
const (
	pictureNarrow = 380
	margin        = 12
	tipRoom       = 12  // beside the axis, so that arrows and points stay whole
	letterWidth   = 7.6 // generous for 14 units of any usual sans-serif face
	lineHeight    = 19
)

// look is what pictures for a desk and for a room differ in: measures, which
// change no place on an axis, and style.
type look struct {
	wide, axis, line, bar, gap int
	tick                       int     // least room between the years of an axis
	letter                     float64 // as letterWidth, for the size and the weight of the style
	room                       bool
}

// look gives the measures of pictures and their style.
func (s Style) look() look {
	if s.Projector {
		return look{wide: 960, axis: 48, line: 24, bar: 24, gap: 14, tick: 56, letter: 10.8, room: true}
	}
	return look{wide: 900, axis: 36, line: lineHeight, bar: 20, gap: 16, tick: 40, letter: letterWidth}
}

// pictureStyle holds the look of the bars: colours of Okabe and Ito, each with
// an outline and a pattern or shape of its own, so that none is told by colour
// alone.
const pictureStyle = `.c text{font-family:system-ui,"Segoe UI",Roboto,"DejaVu Sans",sans-serif;font-size:14px;fill:var(--ink,#111);paint-order:stroke;stroke:var(--paper,#fff);stroke-width:5}` +
	`.c .n{font-weight:700}.c .a{font-size:12px;text-anchor:middle}` +
	`.c .g{stroke:var(--grid,#999)}.c .certain{fill:#0072b2}.c .fixed{fill:#d55e00}.c .life{fill:#cc79a7}.c .choice{fill:var(--paper,#fff)}` +
	`.c g path,.c>path:not(.g){stroke:var(--ink,#111);stroke-width:1.5}.c .possible{stroke-dasharray:5 3}.c .choice{stroke-dasharray:3 2}`

// roomStyle is for eyes that are far away: large letters, outlines that are
// seen, and nothing in grey.
const roomStyle = `.c text,.t text{font-size:18px;font-weight:600}.c text{stroke-width:9}.c .n{font-weight:800}.c .a{font-size:16px}.c .k{font-size:14px;font-weight:400}` +
	`.c .g{stroke:var(--ink,#000);stroke-width:1.5}.c g path,.c>path:not(.g),.t rect.b,.t rect.b.r{stroke:var(--ink,#000);stroke-width:3}`

// style is the style of a picture in this look.
func (l look) style(usual string) string {
	if l.room {
		return usual + roomStyle
	}
	return usual
}

// renderSVG writes a picture that stands alone.
func renderSVG(p picture, s Style) []byte {
	var m markup
	m.raw(`<?xml version="1.0" encoding="UTF-8"?>` + "\n")
	p.draw(&m, s.drawing("chart"))
	m.line()
	return m.out.Bytes()
}

// A picture of a page that is as wide as the paper and higher than this, both in
// millimetres, is told to the printer: it may take the whole height.
const (
	paperWide   = 190
	mostOnPaper = 110
)

// drawing is how a picture is placed: on its own, or inside a page, which holds
// it in two widths.
type drawing struct {
	look
	width int
	id    string
	alone bool
}

// drawing is a picture that stands alone.
func (s Style) drawing(id string) drawing {
	l := s.look()
	return drawing{l, l.wide, id, true}
}

// drawings are the two widths of a picture in a page, or of one of its parts.
func (s Style) drawings(part int) []drawing {
	l, after := s.look(), ""
	if part > 0 {
		after = "-" + strconv.Itoa(part+1)
	}
	return []drawing{{l, l.wide, "wide" + after, false}, {l, pictureNarrow, "narrow" + after, false}}
}

// mostRows is how many rows of a picture have room on a sheet of paper, in
// letters that can be read.
const mostRows = 8

// inPage draws a picture in the widths of a page. One of many rows is parted, and
// each part has its axis.
func (p picture) inPage(m *markup, s Style) {
	n := len(p.chart.rows)
	parts := (n + mostRows - 1) / mostRows
	for i := range parts {
		part, from, to := p, i*n/parts, (i+1)*n/parts
		part.chart.rows, part.said = p.chart.rows[from:to], p.said[from:to]
		if parts > 1 {
			part.title += fmt.Sprintf(" (%d/%d)", i+1, parts)
		}
		m.open("figure")
		for _, d := range s.drawings(i) {
			part.draw(m, d)
		}
		m.close("figure")
	}
}

// letters is how many letters of a width a line has room for.
func (d drawing) letters(wide float64) int { return int(float64(d.width-2*margin) / wide) }

// open starts a picture of a height, with what it says in words. One for a room
// that stands alone has no size of its own: it fills whatever shows it.
func (d drawing) open(m *markup, class, title, description string, height int, style string) {
	switch {
	case d.alone:
	case d.width == pictureNarrow:
		class += " narrow"
	case height*paperWide > mostOnPaper*d.width:
		class += " wide tall"
	default:
		class += " wide"
	}
	attributes := []string{
		"xmlns", "http://www.w3.org/2000/svg", "class", class, "id", d.id, "role", "img",
		"aria-labelledby", d.id + "-title " + d.id + "-desc", "viewBox", fmt.Sprintf("0 0 %d %d", d.width, height),
	}
	if d.alone && !d.room {
		attributes = append(attributes, "width", strconv.Itoa(d.width), "height", strconv.Itoa(height))
	}
	m.open("svg", attributes...)
	m.whole("title", title, "id", d.id+"-title")
	m.whole("desc", description, "id", d.id+"-desc")
	if d.alone {
		m.whole("style", style)
		m.empty("rect", "width", "100%", "height", "100%", "fill", "#fff")
	}
}

func (p picture) draw(m *markup, d drawing) {
	var body markup
	y := d.axis + margin
	var bars []int // where they start
	for _, r := range p.chart.rows {
		y = p.row(&body, d, y, r)
		bars = append(bars, y-d.gap-d.bar)
	}
	y = p.drawLegend(&body, d, y+margin)
	if d.alone {
		for _, line := range p.captionLines(d) {
			y += lineHeight
			body.whole("text", line, "class", "k", "x", strconv.Itoa(margin), "y", strconv.Itoa(y))
		}
	}
	height := y + margin

	d.open(m, "c", p.title, strings.Join(p.said, " "), height, d.style(pictureStyle))
	patterns(m, d.id)
	p.axis(m, d, bars)
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

// axis writes the years above and draws their lines behind the bars, but not
// behind the words of a row: a line beside a digit would read as another one.
func (p picture) axis(m *markup, d drawing, bars []int) {
	every := axisStep
	for d.width/int(p.chart.end/every+1) < d.tick {
		every += axisStep
	}
	for at := law.Months(0); at <= p.chart.end; at += every {
		x := decimal(p.place(at, d))
		line := fmt.Sprintf("M%s %dv8", x, d.axis)
		for _, y := range bars {
			line += fmt.Sprintf("M%s %dv%d", x, y-4, d.bar+8)
		}
		m.empty("path", "class", "g", "d", line)
		m.whole("text", strconv.Itoa(p.chart.origin+int(at/law.Year)), "class", "a", "x", x, "y", strconv.Itoa(d.axis-6))
	}
	m.whole("text", p.unit, "class", "u", "x", strconv.Itoa(margin), "y", strconv.Itoa(d.axis-d.line-3))
}

// row draws what a row stands for, its figures, why, and the bar below, and
// gives the place where the next row starts.
func (p picture) row(m *markup, d drawing, y int, r chartRow) int {
	m.open("g", "class", "row")
	for _, part := range []struct{ class, text string }{{"n", r.title}, {"v", r.figures + " · " + r.tier}} {
		for _, line := range wrapped(part.text, d.letters(d.letter)) {
			y += d.line
			m.whole("text", line, "class", part.class, "x", strconv.Itoa(margin), "y", strconv.Itoa(y))
		}
	}
	y += 8
	for _, part := range r.parts {
		piece(m, d, part.kind, p.path(part, d, y))
	}
	m.close("g")
	return y + d.bar + d.gap
}

// path outlines one part of a bar: a box, a diamond for a single term, an arrow
// where the source leaves the bar open.
func (p picture) path(part part, d drawing, y int) string {
	from, to := p.place(part.from, d), p.place(part.to, d)
	half, low := d.bar/2, y+d.bar
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
	x, high := margin, d.line-7
	for _, k := range partKinds() {
		if !used[k] {
			continue
		}
		lines := wrapped(p.legend[k], int(float64(d.width-2*margin-legendText)/d.letter))
		room := legendText + d.line + 7 + int(d.letter*float64(widestLine(strings.Join(lines, "\n"))))
		if x > margin && x+room > d.width {
			x, y = margin, y+d.line+4
		}
		sample := fmt.Sprintf("M%d %dh24v%dh-24z", x, y, high)
		if k.point() {
			sample = diamond(float64(x+12), y, high/2)
		}
		piece(m, d, k, sample)
		for i, line := range lines {
			m.whole("text", line, "x", strconv.Itoa(x+legendText), "y", strconv.Itoa(y+high-1+i*d.line))
		}
		x += room
		if below := len(lines) - 1; below > 0 {
			x, y = d.width, y+below*d.line
		}
	}
	return y + d.line
}

// legendText is how far the words of a legend stand from the start of its sample.
const legendText = 30

// captionLines wraps the caption to the picture.
func (p picture) captionLines(d drawing) []string {
	var lines []string
	for _, c := range p.caption {
		lines = append(lines, wrapped(c, d.letters(letterWidth))...)
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
