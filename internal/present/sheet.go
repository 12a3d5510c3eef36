package present

// sheet writes a document as a page that needs no script and loads nothing, for
// screens that are projected or handed out.
func sheet(d document, s Style) []byte {
	var m markup
	m.raw("<!DOCTYPE html>\n")
	m.open("html", "lang", string(s.Language))
	pageHead(&m, d.blocks[0].text, s.pageLook(""), "")
	m.open("body")
	m.open("main")
	for _, b := range d.blocks {
		if b.kind != footer {
			m.block(b)
		}
	}
	m.close("main")
	m.open("footer")
	for _, b := range d.blocks {
		if b.kind == footer {
			m.whole("p", b.text)
		}
	}
	m.close("footer")
	m.close("body")
	m.close("html")
	m.line()
	return m.out.Bytes()
}

// block writes one part of a document.
func (m *markup) block(b block) {
	switch b.kind {
	case headline:
		m.whole("h1", b.text)
	case heading:
		m.whole("h2", b.text)
	case emphasis:
		m.open("p")
		m.whole("strong", b.text)
		m.close("p")
	case list:
		bullets(m, each(b.rows, func(row []string) string { return row[0] }))
	case commands:
		for _, row := range b.rows {
			m.open("p")
			m.whole("code", row[0])
			m.close("p")
		}
	case fields:
		for _, row := range b.rows {
			m.open("p")
			m.whole("strong", row[0])
			m.text(" " + row[1])
			m.close("p")
		}
	case grid:
		m.grid(b)
	case bars:
		m.grid(chartTable(b))
	default:
		m.whole("p", b.text)
	}
}

// mostOnALine is the length of a cell that holds a range and little more, which
// is not to be broken.
const mostOnALine = 16

// cell writes a cell of a table with its head.
func (m *markup) cell(said, head string) {
	attributes := []string{"data-head", head}
	if len(said) <= mostOnALine {
		attributes = append(attributes, "class", "number")
	}
	m.whole("td", said, attributes...)
}

// grid writes a table whose first column names the rows.
func (m *markup) grid(b block) {
	m.open("table")
	tableHead(m, b.head)
	m.open("tbody")
	for _, row := range b.rows {
		m.open("tr")
		m.whole("th", row[0], "scope", "row")
		for i, cell := range row[1:] {
			m.cell(cell, b.head[i+1])
		}
		m.close("tr")
	}
	m.close("tbody")
	m.close("table")
}

func (x exerciseScreen) page(s Style) []byte { return sheet(x.document(s), s) }
func (v quizScreen) page(s Style) []byte     { return sheet(v.document(s), s) }
