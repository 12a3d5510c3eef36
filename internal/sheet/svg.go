package sheet

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/jedib0t/go-pretty/v6/text"

	"github.com/conmina/conmina/internal/law"
)

// Picture is a chart with the texts around it.
type Picture struct {
	Title   string
	Said    []string // a sentence for each row
	Chart   Chart
	Legend  map[PartKind]string
	Unit    string
	Caption []string // text below a picture that stands alone
}

// The measures of a picture, in the units of its coordinates.
const (
	pictureNarrow = 380
	Margin        = 12
	tipRoom       = 12  // space next to the axis, so that arrows and points are not cut
	letterWidth   = 7.6 // large enough for 14 units of any usual sans-serif face
	lineHeight    = 19
)

// measures holds what differs between pictures for a desk and for a classroom: sizes
// and style. It changes no position on an axis.
type measures struct {
	wide, axis, Line, Bar, gap int
	tick                       int     // least distance between two years on an axis
	Letter                     float64 // width of a letter, for the size and weight of the style
	room                       bool
}

// measures gives the sizes and the style of pictures.
func (s Style) measures() measures {
	if s.Projector {
		return measures{wide: 960, axis: 48, Line: 24, Bar: 24, gap: 14, tick: 56, Letter: 10.8, room: true}
	}
	return measures{wide: 900, axis: 36, Line: lineHeight, Bar: 20, gap: 16, tick: 40, Letter: letterWidth}
}

// PictureStyle is the style of the bars. The colours are from Okabe and Ito. Each
// kind also has an outline and a pattern or shape of its own, so that colour is
// never the only sign.
const PictureStyle = `.c text{font-family:system-ui,"Segoe UI",Roboto,"DejaVu Sans",sans-serif;font-size:14px;fill:var(--ink,#111);paint-order:stroke;stroke:var(--paper,#fff);stroke-width:5}` +
	`.c .n{font-weight:700}.c .a{font-size:12px;text-anchor:middle}` +
	`.c .g{stroke:var(--grid,#999)}.c .certain{fill:#0072b2}.c .fixed{fill:#d55e00}.c .life{fill:#cc79a7}.c .choice{fill:var(--paper,#fff)}` +
	`.c g path,.c>path:not(.g){stroke:var(--ink,#111);stroke-width:1.5}.c .possible{stroke-dasharray:5 3}.c .choice{stroke-dasharray:3 2}`

// Style is the style of a picture in these measures.
func (l measures) Style(usual string) string {
	if l.room {
		return usual + roomStyle
	}
	return usual
}

// RenderSVG writes a picture that stands alone.
func RenderSVG(p Picture, s Style) []byte {
	var m Markup
	m.Raw(`<?xml version="1.0" encoding="UTF-8"?>` + "\n")
	p.draw(&m, s.Drawing("chart"))
	m.Line()
	return m.Out.Bytes()
}

// A page is declared to the printer, in millimetres, when its picture is as wide as
// the paper and higher than this limit. Its picture may then take the whole height.
const (
	paperWide   = 190
	mostOnPaper = 110
)

// Drawing says how a picture is placed: alone, or in a page, which holds it in two
// widths.
type Drawing struct {
	measures
	Width int
	Id    string
	alone bool
}

// Drawing is the placement of a picture that stands alone.
func (s Style) Drawing(id string) Drawing {
	l := s.measures()
	return Drawing{l, l.wide, id, true}
}

// Drawings are the two widths of a picture, or of one part of a picture, in a page.
func (s Style) Drawings(part int) []Drawing {
	l, after := s.measures(), ""
	if part > 0 {
		after = "-" + strconv.Itoa(part+1)
	}
	return []Drawing{{l, l.wide, "wide" + after, false}, {l, pictureNarrow, "narrow" + after, false}}
}

// mostRows is how many rows of a picture fit on a sheet of paper in readable
// letters.
const mostRows = 8

// InPage draws a picture in the widths of a page. A picture with many rows is
// divided into parts, and each part has its own axis.
func (p Picture) InPage(m *Markup, s Style) {
	n := len(p.Chart.Rows)
	parts := (n + mostRows - 1) / mostRows
	for i := range parts {
		part, from, to := p, i*n/parts, (i+1)*n/parts
		part.Chart.Rows, part.Said = p.Chart.Rows[from:to], p.Said[from:to]
		if parts > 1 {
			part.Title += fmt.Sprintf(" (%d/%d)", i+1, parts)
		}
		m.Open("figure")
		for _, d := range s.Drawings(i) {
			part.draw(m, d)
		}
		m.Close("figure")
	}
}

// Letters is how many letters of a given width fit on a line.
func (d Drawing) Letters(wide float64) int { return int(float64(d.Width-2*Margin) / wide) }

// Open starts a picture of a given height, with a title and a description. A
// picture for a classroom that stands alone has no size, so that it fills the
// window.
func (d Drawing) Open(m *Markup, class, title, description string, height int, style string) {
	switch {
	case d.alone:
	case d.Width == pictureNarrow:
		class += " narrow"
	case height*paperWide > mostOnPaper*d.Width:
		class += " wide tall"
	default:
		class += " wide"
	}
	attributes := []string{
		"xmlns", "http://www.w3.org/2000/svg", "class", class, "id", d.Id, "role", "img",
		"aria-labelledby", d.Id + "-title " + d.Id + "-desc", "viewBox", fmt.Sprintf("0 0 %d %d", d.Width, height),
	}
	if d.alone && !d.room {
		attributes = append(attributes, "width", strconv.Itoa(d.Width), "height", strconv.Itoa(height))
	}
	m.Open("svg", attributes...)
	m.Whole("title", title, "id", d.Id+"-title")
	m.Whole("desc", description, "id", d.Id+"-desc")
	if d.alone {
		m.Whole("style", style)
		m.Empty("rect", "width", "100%", "height", "100%", "fill", "#fff")
	}
}

func (p Picture) draw(m *Markup, d Drawing) {
	var body Markup
	y := d.axis + Margin
	var bars []int // positions of the bars
	for _, r := range p.Chart.Rows {
		y = p.row(&body, d, y, r)
		bars = append(bars, y-d.gap-d.Bar)
	}
	y = p.drawLegend(&body, d, y+Margin)
	if d.alone {
		for _, line := range p.captionLines(d) {
			y += lineHeight
			body.Whole("text", line, "class", "k", "x", strconv.Itoa(Margin), "y", strconv.Itoa(y))
		}
	}
	height := y + Margin

	d.Open(m, "c", p.Title, strings.Join(p.Said, " "), height, d.Style(PictureStyle))
	patterns(m, d.Id)
	p.axis(m, d, bars)
	m.Raw(body.Out.String())
	m.Close("svg")
}

// patterns defines the hatchings. Their names are different in each drawing,
// because a browser does not apply a pattern that is defined in a hidden drawing.
func patterns(m *Markup, id string) {
	for _, h := range []struct {
		kind                PartKind
		turn, ground, lines string
	}{{Possible, "rotate(45)", "#fff", "#e69f00"}, {Open, "rotate(-45)", "#56b4e9", "#fff"}} {
		m.Open("defs")
		m.Open("pattern", "id", hatching(h.kind, id), "width", "8", "height", "8",
			"patternUnits", "userSpaceOnUse", "patternTransform", h.turn)
		m.Empty("rect", "width", "8", "height", "8", "fill", h.ground)
		m.Empty("path", "d", "M0 0v8", "stroke", h.lines, "stroke-width", "6")
		m.Close("pattern")
		m.Close("defs")
	}
}

func hatching(k PartKind, id string) string { return id + "-" + string(k) }

// piece draws one part of a bar, or its sample in the legend.
func piece(m *Markup, d Drawing, k PartKind, path string) {
	attributes := []string{"class", string(k), "d", path}
	if k == Possible || k == Open {
		attributes = append(attributes, "fill", "url(#"+hatching(k, d.Id)+")")
	}
	m.Empty("path", attributes...)
}

// place is the position of a number of months on the axis.
func (p Picture) place(months law.Months, d Drawing) float64 {
	room := float64(d.Width - 2*Margin - 2*tipRoom)
	return Margin + tipRoom + room*float64(months)/float64(p.Chart.End)
}

// axis writes the years above the bars and draws a line for each year behind the
// bars. No line crosses the words of a row, because a line next to a digit looks
// like another digit.
func (p Picture) axis(m *Markup, d Drawing, bars []int) {
	every := AxisStep
	for d.Width/int(p.Chart.End/every+1) < d.tick {
		every += AxisStep
	}
	for at := law.Months(0); at <= p.Chart.End; at += every {
		x := decimal(p.place(at, d))
		line := fmt.Sprintf("M%s %dv8", x, d.axis)
		for _, y := range bars {
			line += fmt.Sprintf("M%s %dv%d", x, y-4, d.Bar+8)
		}
		m.Empty("path", "class", "g", "d", line)
		m.Whole("text", strconv.Itoa(p.Chart.Origin+int(at/law.Year)), "class", "a", "x", x, "y", strconv.Itoa(d.axis-6))
	}
	m.Whole("text", p.Unit, "class", "u", "x", strconv.Itoa(Margin), "y", strconv.Itoa(d.axis-d.Line-3))
}

// row draws the title of a row, its figures, the reason and the bar below them. It
// returns the position of the next row.
func (p Picture) row(m *Markup, d Drawing, y int, r ChartRow) int {
	m.Open("g", "class", "row")
	for _, part := range []struct{ class, text string }{{"n", r.Title}, {"v", r.Figures + " · " + r.Tier}} {
		for _, line := range Wrapped(part.text, d.Letters(d.Letter)) {
			y += d.Line
			m.Whole("text", line, "class", part.class, "x", strconv.Itoa(Margin), "y", strconv.Itoa(y))
		}
	}
	y += 8
	for _, part := range r.Parts {
		piece(m, d, part.Kind, p.path(part, d, y))
	}
	m.Close("g")
	return y + d.Bar + d.gap
}

// path outlines one part of a bar: a box, a diamond for a single term, or an arrow
// when the source states no maximum.
func (p Picture) path(part Part, d Drawing, y int) string {
	from, to := p.place(part.From, d), p.place(part.To, d)
	half, low := d.Bar/2, y+d.Bar
	switch {
	case part.Kind.Point():
		return diamond(from, y, half)
	case part.Kind == Open && part.To == p.Chart.End:
		return fmt.Sprintf("M%s %dH%sL%s %dL%s %dH%sz", decimal(from), y, decimal(to), decimal(to+tipRoom), y+half, decimal(to), low, decimal(from))
	case part.Kind == Open:
		return fmt.Sprintf("M%s %dH%sL%s %dL%s %dH%sz", decimal(to), y, decimal(from), decimal(from-tipRoom), y+half, decimal(from), low, decimal(to))
	}
	return fmt.Sprintf("M%s %dH%sV%dH%sz", decimal(from), y, decimal(to), low, decimal(from))
}

func diamond(x float64, y, half int) string {
	return fmt.Sprintf("M%s %dl%d %dl%d %dl%d %dz", decimal(x), y, half, half, -half, half, -half, -half)
}

// decimal writes a coordinate in the same way on every machine.
func decimal(x float64) string {
	return strings.TrimSuffix(strings.TrimRight(strconv.FormatFloat(x, 'f', 2, 64), "0"), ".")
}

// drawLegend explains, in a fixed order, the kinds of part in the chart. It returns
// the position below the legend.
func (p Picture) drawLegend(m *Markup, d Drawing, y int) int {
	used := map[PartKind]bool{}
	for _, r := range p.Chart.Rows {
		for _, part := range r.Parts {
			used[part.Kind] = true
		}
	}
	x, high := Margin, d.Line-7
	for _, k := range PartKinds() {
		if !used[k] {
			continue
		}
		lines := Wrapped(p.Legend[k], int(float64(d.Width-2*Margin-legendText)/d.Letter))
		room := legendText + d.Line + 7 + int(d.Letter*float64(widestLine(strings.Join(lines, "\n"))))
		if x > Margin && x+room > d.Width {
			x, y = Margin, y+d.Line+4
		}
		sample := fmt.Sprintf("M%d %dh24v%dh-24z", x, y, high)
		if k.Point() {
			sample = diamond(float64(x+12), y, high/2)
		}
		piece(m, d, k, sample)
		for i, line := range lines {
			m.Whole("text", line, "x", strconv.Itoa(x+legendText), "y", strconv.Itoa(y+high-1+i*d.Line))
		}
		x += room
		if below := len(lines) - 1; below > 0 {
			x, y = d.Width, y+below*d.Line
		}
	}
	return y + d.Line
}

// legendText is the distance from the start of a sample to the words of the legend.
const legendText = 30

// captionLines wraps the caption to the picture.
func (p Picture) captionLines(d Drawing) []string {
	var lines []string
	for _, c := range p.Caption {
		lines = append(lines, Wrapped(c, d.Letters(letterWidth))...)
	}
	return lines
}

// Wrapped breaks text into lines of at most the given number of letters. A longer
// word is broken too, so that nothing is cut off.
func Wrapped(s string, letters int) []string {
	if s == "" {
		return nil
	}
	lines := strings.Split(text.WrapSoft(s, letters), "\n")
	for i := range lines {
		lines[i] = strings.TrimRight(lines[i], " ")
	}
	return lines
}
