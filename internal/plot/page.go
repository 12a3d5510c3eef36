package plot

import (
	_ "embed"
	"strconv"

	"github.com/conmina/conmina/internal/sheet"
	"github.com/conmina/conmina/internal/words"
)

//go:embed plot.css
var style string

//go:embed room.css
var roomStyle string

// Style is the style of plots in a page.
func Style(s sheet.Style) string {
	if s.Projector {
		return style + roomStyle
	}
	return style
}

// InPage writes the grid with its rows into a page. The texts around them are the
// page's own.
func (p Plot) InPage(m *sheet.Markup) {
	looks, shapes := p.used()
	p.Frame(m, looks, shapes, func() {
		for _, r := range p.Rows {
			p.Row(m, r)
		}
	})
}

// Frame writes the grid with its legend, and with rows that something else writes.
func (p Plot) Frame(m *sheet.Markup, looks []Look, shapes []Shape, rows func()) {
	m.Open("figure", "class", "plot")
	m.Whole("div", p.Unit, "class", "unit")
	m.Open("svg", "class", "axis", "aria-hidden", "true")
	for _, t := range p.Ticks {
		m.Whole("text", t.Label, "x", percent(t.At), "y", "70%", "text-anchor", "middle")
	}
	m.Close("svg")
	rows()
	p.legendInPage(m, looks, shapes)
	m.Close("figure")
}

// Row writes one row of the grid. The title of several lines stands beside the first.
func (p Plot) Row(m *sheet.Markup, r Row) {
	m.Open("div", "class", "row")
	alone := len(r.Lines) == 1 && r.Lines[0].Label == ""
	for i, line := range r.Lines {
		said := ""
		if i == 0 {
			said = r.Said
		}
		switch {
		case i == 0 && r.Title != "":
			m.Open("div", "class", "name")
			m.Whole("span", words.Visible(r.Title), "class", "n")
			if alone {
				m.Whole("span", words.Visible(r.Under), "class", "t")
			}
			m.Whole("span", words.Visible(r.Doubt), "class", "mark")
			if !alone {
				line.when(m)
			}
			m.Close("div")
		default:
			line.when(m)
		}
		p.track(m, line, said)
	}
	m.Close("div")
}

// when writes on which facts the range of a line is right.
func (x Line) when(m *sheet.Markup) {
	class := "when"
	if x.Now && x.Label != "" {
		class += " now"
	}
	m.Open("div", "class", class)
	m.Whole("span", words.Visible(x.Label))
	m.Whole("span", x.Mark, "class", "mark")
	m.Close("div")
}

// track writes the part of the grid that one line takes. Its places are parts of its
// width, so that it is as wide as its reader's screen.
func (p Plot) track(m *sheet.Markup, line Line, said string) {
	m.Open("div", "class", "cell")
	if said == "" {
		m.Open("svg", "class", "track", "aria-hidden", "true")
	} else {
		m.Open("svg", "class", "track", "role", "img", "aria-label", words.Visible(said))
	}
	for _, t := range p.Ticks {
		m.Empty("line", "x1", percent(t.At), "x2", percent(t.At), "y1", "0", "y2", "100%")
	}
	for _, b := range line.Bars {
		b.inPage(m)
	}
	if line.None != "" {
		m.Whole("text", words.Visible(line.None), "x", percent(0), "y", "50%", "dx", "8", "class", "none")
	}
	m.Close("svg")
	m.Close("div")
}

// The part of the width that a grid takes in a page, and where it begins.
const (
	begins = 3.0
	takes  = 86.0
)

func percent(at float64) string { return decimal(begins+takes*at) + "%" }

// The outlines of shapes around their place, and of an arrow at the end of a bar.
const (
	diamond = "M0-12L12 0L0 12L-12 0z"
	square  = "M-11-11H11V11H-11z"
	right   = "M0-11L12 0L0 11z"
	left    = "M0-11L-12 0L0 11z"
)

func (b Bar) inPage(m *sheet.Markup) {
	class := "bar " + string(b.Look) + " " + string(b.Shape)
	tip := func(at float64, class, outline string) {
		m.Open("svg", "x", percent(at), "y", "50%", "overflow", "visible", "class", class)
		m.Empty("path", "d", outline)
		m.Close("svg")
	}
	before, behind := "-6", "6"
	switch b.Shape {
	case Point:
		tip(b.From, class, diamond)
		behind = "18"
	case Forever:
		tip(b.From, class, square)
		return // the legend has its words, which may be too long to stand here
	default:
		m.Empty("rect", "class", class, "x", percent(b.From), "y", "18%", "width", decimal(takes*(b.To-b.From))+"%", "height", "64%")
		if b.Shape == OpenEnd {
			tip(b.To, class+" tip", right)
		}
		if b.Shape == OpenStart {
			tip(b.From, class+" tip", left)
		}
	}
	end := func(at float64, anchor, aside, class, said string) {
		if said != "" {
			m.Whole("text", words.Visible(said), "x", percent(at), "y", "50%", "dx", aside, "text-anchor", anchor, "class", class)
		}
	}
	end(b.From, "end", before, "low", b.Low)
	end(b.To, "start", behind, "high", b.High)
}

func (p Plot) legendInPage(m *sheet.Markup, looks []Look, shapes []Shape) {
	if len(looks)+len(shapes) == 0 {
		return
	}
	m.Open("ul", "class", "legend")
	for _, look := range looks {
		sampled(m, Bar{Look: look, Shape: Closed}, p.Looks[look])
	}
	for _, shape := range shapes {
		sampled(m, Bar{Look: Answers, Shape: shape}, p.Shapes[shape])
	}
	m.Close("ul")
}

// sampled explains a look or a shape by a sample of it.
func sampled(m *sheet.Markup, b Bar, said string) {
	outline := map[Shape]string{Closed: "M1 5H35V19H1z", Point: "M18 1L29 12L18 23L7 12z", OpenEnd: "M1 5H24V1L35 12L24 23V19H1z", OpenStart: "M35 5H12V1L1 12L12 23V19H35z", Forever: "M8 2H28V22H8z"}
	class := string(b.Look)
	if b.Shape != Closed {
		class = string(b.Shape)
	}
	m.Open("li", "class", "of-"+class)
	m.Open("svg", "class", "sample bar "+string(b.Look), "viewBox", "0 0 36 24", "width", strconv.Itoa(36), "height", strconv.Itoa(24), "aria-hidden", "true")
	m.Empty("path", "d", outline[b.Shape])
	m.Close("svg")
	m.Whole("span", said)
	m.Close("li")
}
