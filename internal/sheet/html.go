package sheet

import "github.com/conmina/conmina/internal/machine"

// Sheet writes a document as an HTML page that needs no script and loads nothing.
// It serves screens that are projected or handed out.
func Sheet(d Document, s Style) []byte { return Illustrated(d, s, "", func(*Markup) {}) }

// Illustrated writes a document as such a page with a picture below its headline. Parts
// is the style of the picture.
func Illustrated(d Document, s Style, parts string, picture func(m *Markup)) []byte {
	return Page(s, d.Blocks[0].Text, parts, "", func(m *Markup) {
		m.Open("main")
		for i, b := range d.Blocks {
			if b.Kind != Footer {
				m.block(b)
			}
			if i == 0 {
				picture(m)
			}
		}
		m.Close("main")
		m.Open("footer")
		for _, b := range d.Blocks {
			if b.Kind == Footer {
				m.Whole("p", b.inFull())
			}
		}
		m.Close("footer")
	})
}

// inFull is the text of a footer as a page has it.
func (b block) inFull() string {
	if len(b.Head) > 0 {
		return b.Head[0]
	}
	return b.Text
}

// InPage writes a document into a page that holds more.
func (d Document) InPage(m *Markup) {
	for _, b := range d.Blocks {
		m.block(b)
	}
}

// block writes one part of a document.
func (m *Markup) block(b block) {
	switch b.Kind {
	case headline:
		m.Whole("h1", b.Text)
	case heading, section:
		m.Whole("h2", b.Text)
	case emphasis:
		m.Open("p")
		m.Whole("strong", b.Text)
		m.Close("p")
	case list:
		Bullets(m, machine.Each(b.Rows, func(row []string) string { return row[0] }))
	case prose:
		for _, row := range b.Rows {
			m.Whole("p", row[0])
		}
	case usage:
		m.Open("p")
		m.Whole("code", b.Rows[0][0]+" "+b.Rows[0][1])
		m.Close("p")
	case commands:
		if b.Text != "" {
			m.Whole("p", b.Text)
		}
		for _, row := range b.Rows {
			m.Open("p")
			m.Whole("code", row[0])
			m.Close("p")
		}
	case fields, figures:
		for _, row := range b.Rows {
			m.Open("p")
			m.Whole("strong", row[0])
			m.text(" " + row[1])
			m.Close("p")
		}
	case Grid:
		m.grid(b)
	case bars:
		m.grid(chartTable(b))
	default:
		m.Whole("p", b.Text)
	}
}

// mostOnALine is the longest cell, in letters, that may not be broken: a range and
// a few more letters.
const mostOnALine = 16

// Cell writes a cell of a table, with the head of its column for narrow screens.
func (m *Markup) Cell(said, head string) {
	attributes := []string{"data-head", head}
	if len(said) <= mostOnALine {
		attributes = append(attributes, "class", "number")
	}
	m.Whole("td", said, attributes...)
}

// grid writes a table. The first column holds the names of the rows.
func (m *Markup) grid(b block) {
	m.Open("table")
	TableHead(m, b.Head)
	m.Open("tbody")
	for _, row := range b.Rows {
		m.Open("tr")
		m.Whole("th", row[0], "scope", "row")
		for i, cell := range row[1:] {
			m.Cell(cell, b.Head[i+1])
		}
		m.Close("tr")
	}
	m.Close("tbody")
	m.Close("table")
}
