package ledger

import (
	_ "embed"

	"github.com/conmina/conmina/internal/determine"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/sheet"
	"github.com/conmina/conmina/internal/words"
)

//go:embed page.css
var pageStyle string

// page writes a ledger as a page that needs no script. Its parts fold, each under its
// title, and readings stand side by side.
type page struct {
	screen
	w said
	m *sheet.Markup
}

// Page writes the ledger for the file of a case.
func (v screen) Page(s sheet.Style) []byte {
	s.Why = true
	if v.Root == nil || v.TooMany {
		return sheet.Sheet(v.Document(s), s)
	}
	w := said{words.In(s.Language), v.Ledger, s.Months}
	return sheet.Page(s, v.headline(w), pageStyle, "", func(m *sheet.Markup) {
		page{v, w, m}.write()
	})
}

func (p page) write() {
	readings := p.Root.Readings(false)
	p.m.Open("main")
	p.part(func(d *sheet.Document) {
		d.Headline(p.headline(p.w))
		p.result(d, p.w, readings)
		p.charges(d, p.w, readings)
	})
	p.bySide(readings)
	p.part(func(d *sheet.Document) { p.bounds(d, p.w, readings) })
	p.fold(p.w.Say("determine.given"), func(d *sheet.Document) { d.Table(p.head("given.fact", "given.said"), p.given(p.w)) })
	p.fold(p.w.Say("determine.beside"), func(d *sheet.Document) { d.Table(p.head("beside.question", "beside.answer"), p.besides(p.w)) })
	p.fold(p.w.Say("answer.notices"), func(d *sheet.Document) { d.List(p.noted(p.w)) })
	p.fold(p.w.Say("determine.sources"), func(d *sheet.Document) {
		p.sure(d, p.w, readings)
		d.List(p.sources(p.w, readings))
	})
	p.fold(p.w.Say("determine.not_here"), func(d *sheet.Document) { d.Paragraph(p.w.Say("determine.not_considered")) })
	p.m.Close("main")
	p.m.Open("footer")
	p.m.Whole("p", p.footer(p.w))
	p.m.Close("footer")
}

// part writes blocks as every page has them.
func (p page) part(fill func(d *sheet.Document)) {
	var d sheet.Document
	fill(&d)
	d.InPage(p.m)
}

// fold writes a part that its reader can close. It is open at first, so that paper has
// all of it.
func (p page) fold(title string, fill func(d *sheet.Document)) {
	p.m.Open("details", "open", "open")
	p.m.Whole("summary", title)
	p.part(fill)
	p.m.Close("details")
}

// bySide writes the ledger: what every reading has, and then the readings side by side,
// or as a table when there are many.
func (p page) bySide(readings []determine.Reading) {
	if len(readings) == 1 {
		p.fold(p.w.Say("determine.ledger"), func(d *sheet.Document) { p.table(d, p.w, readings[0].Lines) })
		return
	}
	if len(p.Root.Lines) > 0 {
		p.fold(p.w.Say("determine.common"), func(d *sheet.Document) { p.table(d, p.w, p.Root.Lines) })
	}
	switch {
	case len(readings) > inTable:
		p.part(func(d *sheet.Document) { d.Paragraph(p.w.Say("determine.readings", len(readings))) })
		return
	case len(readings) > inFull:
		p.part(func(d *sheet.Document) { p.leaves(d, p.w, readings) })
	}
	p.m.Open("div", "class", "readings")
	for i, r := range readings {
		p.m.Open("section")
		p.reading(i, r)
		p.m.Close("section")
	}
	p.m.Close("div")
}

// reading writes one reading: its positions, its space and the lines that lead there.
func (p page) reading(i int, r determine.Reading) {
	p.m.Whole("h2", letter(i))
	p.m.Open("ul")
	for _, step := range r.Path {
		p.m.Whole("li", p.w.position(step))
	}
	p.m.Close("ul")
	p.part(func(d *sheet.Document) {
		d.Fields(true, []string{p.w.Say("determine.space"), p.w.inBoth(r.Leaf.Space)})
		if x := r.Leaf.Space; !x.Closed() && !x.HiLife {
			d.Paragraph(words.AsSentence(p.w.why(x)))
		}
	})
	if lines := r.Lines[len(p.Root.Lines):]; len(lines) > 0 {
		p.fold(p.w.Say("determine.ledger"), func(d *sheet.Document) { d.Table(p.head("determine.step", "determine.after"), p.narrowRows(lines)) })
	}
}

func (p page) head(names, values law.Code) []string {
	return []string{p.w.Say(names), p.w.Say(values)}
}

// narrowRows are the rows of lines for a column beside others: the law of a step stands
// behind it.
func (p page) narrowRows(lines []determine.Line) [][]string {
	var rows [][]string
	for _, row := range p.rows(p.w, lines) {
		if row[3] != "" && row[3] != "—" {
			row[0] = p.w.Say("determine.step_by", row[0], row[3])
		}
		rows = append(rows, []string{row[0], row[2]})
	}
	return rows
}
