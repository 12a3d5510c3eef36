package plot

import (
	"strconv"
	"strings"

	"github.com/conmina/conmina/internal/sheet"
	"github.com/conmina/conmina/internal/words"
)

// svgStyle has the colours and the face of a picture. The blue and the vermilion are
// from the palette of Okabe and Ito; outlines tell apart what colour alone would not.
const svgStyle = `text{font-family:system-ui,"Segoe UI",Roboto,"DejaVu Sans",sans-serif;fill:#111}` +
	`.bold{font-weight:700}.soft{fill:#4a4a4a}.warn{fill:#a83e00}text.accent{fill:#005b96}text.paper{fill:#fff}` +
	`.halo{paint-order:stroke;stroke:#fff;stroke-width:5px;stroke-linejoin:round}` +
	`path{fill:none}path.rule{fill:#c9c9c9}path.accent{fill:#0072b2}path.tint{fill:#cfe4f2}path.warn{fill:#a83e00}path.paper{fill:#fff}` +
	`.on-accent{stroke:#00456e}.on-soft{stroke:#8a8a8a}.on-ink{stroke:#000}`

// roomSVG makes a picture black on white, with strong outlines.
const roomSVG = `.soft,.warn,text.accent{fill:#000}path.rule{fill:#999}.on-accent,.on-soft{stroke:#000;stroke-width:3}`

// svg writes a surface. A picture for a room has no size of its own, so that it fills
// the window.
func (s *surface) svg(room bool) []byte {
	var m sheet.Markup
	m.Raw(`<?xml version="1.0" encoding="UTF-8"?>` + "\n")
	attributes := []string{
		"xmlns", "http://www.w3.org/2000/svg", "role", "img", "aria-labelledby", "title desc",
		"viewBox", "0 0 " + decimal(s.wide) + " " + decimal(s.high),
	}
	style := svgStyle
	if room {
		style += roomSVG
	} else {
		attributes = append(attributes, "width", decimal(s.wide), "height", decimal(s.high))
	}
	m.Open("svg", attributes...)
	m.Whole("title", words.Visible(s.title), "id", "title")
	m.Whole("desc", words.Visible(s.description), "id", "desc")
	m.Whole("style", style)
	m.Empty("rect", "width", "100%", "height", "100%", "fill", "#fff")
	for _, x := range s.marks {
		x.svg(&m)
	}
	m.Close("svg")
	m.Line()
	return m.Out.Bytes()
}

func (x *mark) svg(m *sheet.Markup) {
	switch {
	case x.opens:
		m.Open("g", "class", x.class)
	case x.closes:
		m.Close("g")
	case x.text != "":
		class := []string{x.class, string(x.fill)}
		if x.bold {
			class = append(class, "bold")
		}
		attributes := []string{"x", decimal(x.area[0].x), "y", decimal(x.area[0].y), "class", strings.Join(class, " "), "font-size", decimal(x.size)}
		if x.anchor != start {
			attributes = append(attributes, "text-anchor", string(x.anchor))
		}
		m.Whole("text", x.text, attributes...)
	default:
		class := strings.TrimSpace(x.class + " " + string(x.fill))
		if x.line != none {
			class += " on-" + string(x.line)
		}
		m.Empty("path", "class", class, "d", x.outline())
	}
}

func (x *mark) outline() string {
	var d strings.Builder
	for i, p := range x.area {
		if i == 0 {
			d.WriteString("M")
		} else {
			d.WriteString("L")
		}
		d.WriteString(decimal(p.x) + " " + decimal(p.y))
	}
	return d.String() + "z"
}

// decimal writes a coordinate in the same way on every machine.
func decimal(x float64) string {
	s := strings.TrimSuffix(strings.TrimRight(strconv.FormatFloat(x, 'f', 1, 64), "0"), ".")
	if s == "-0" {
		return "0"
	}
	return s
}
