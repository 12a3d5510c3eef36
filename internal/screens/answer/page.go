package answer

import (
	_ "embed"
	"slices"
	"strconv"

	"github.com/conmina/conmina/internal/ageclasses"
	"github.com/conmina/conmina/internal/comparing"
	"github.com/conmina/conmina/internal/plot"
	"github.com/conmina/conmina/internal/resolve"
	"github.com/conmina/conmina/internal/sheet"
	"github.com/conmina/conmina/internal/words"
)

//go:embed page.js
var pageScript string

//go:embed page.css
var pageStyle string

//go:embed room.css
var roomStyle string

// Page writes one self-contained document that needs no script, loads nothing and
// says everything about the facts as given. Where scripts run, it also answers for
// other ages and circumstances, from fragments that were computed for each of them.
func (c compareScreen) Page(s sheet.Style) []byte {
	w := Comparing{words.In(s.Language), s, c.Edition}
	c.Answers = byGravity(c.Answers)
	p := newPage(w, c)
	style := plot.Style(s) + pageStyle
	if s.Projector {
		style += roomStyle
	}
	return sheet.Page(s, w.pageTitle(c), style, pageScript, func(m *sheet.Markup) {
		m.Open("header")
		m.Whole("h1", words.Visible(w.pageHeading(c)))
		m.Whole("p", words.Visible(p.factsLine()), "id", "facts")
		p.controls(m)
		m.Close("header")
		m.Open("main", "id", "answer", "aria-live", "polite")
		if p.alone() {
			p.one(m)
		} else {
			p.several(m)
		}
		m.Close("main")
		p.given(m)
		if p.alone() {
			w.tiersTable(m, c.Answers[0])
		}
		m.Open("footer")
		m.Whole("p", w.RestsOn(c.Edition))
		m.Whole("p", w.Imprint(c.Edition), "class", "fine")
		m.Close("footer")
		p.store(m)
	})
}

// Page of one answer is the page of a comparison of one offence.
func (a answerScreen) Page(s sheet.Style) []byte {
	return compareScreen{Comparison{
		Comparison: comparing.Comparison{Facts: a.Facts, Answers: []resolve.Answer{a.Answer}},
		Edition:    a.Offence.Edition,
	}}.Page(s)
}

// pageHeading is the title without what other facts would change.
func (w Comparing) pageHeading(c compareScreen) string {
	if len(c.Answers) == 1 {
		return w.Text(c.Answers[0].Offence.Title)
	}
	return w.pageTitle(c)
}

// slot opens and closes the place of a fragment that other facts replace.
func (p *page) slot(m *sheet.Markup, element, id string) {
	m.Open(element, "class", "slot", "id", id)
	m.Raw(p.shown[id])
	m.Close(element)
}

// one writes the answer of one offence: the figure, its place among the ranges on
// other ages, and why.
func (p *page) one(m *sheet.Markup) {
	p.slot(m, "div", "head-0")
	for i := range p.leads {
		p.slot(m, "div", "lead-"+strconv.Itoa(i))
	}
	p.grid.plot(p.Comparing).Frame(m, p.looks(), p.shaped(), func() { p.slot(m, "div", "row-0") })
	p.slot(m, "div", "more-0")
}

// several writes the charges on one grid, the same figures in a table, and what must
// be known of each.
func (p *page) several(m *sheet.Markup) {
	p.grid.plot(p.Comparing).Frame(m, p.looks(), p.shaped(), func() {
		for i := range p.screen.Answers {
			p.slot(m, "div", "row-"+strconv.Itoa(i))
		}
	})
	p.slot(m, "div", "differences")
	m.Open("table")
	m.Whole("caption", p.Say("page.table"))
	p.Heads(m, tableHead()...)
	for i := range p.screen.Answers {
		p.slot(m, "tbody", "cells-"+strconv.Itoa(i))
	}
	m.Close("table")
	m.Whole("h2", p.Say("answer.notices"))
	for i := range p.screen.Answers {
		p.slot(m, "div", "more-"+strconv.Itoa(i))
	}
}

// looks lists the looks that some answer of the page has and that need words.
func (p *page) looks() []plot.Look {
	return slices.DeleteFunc([]plot.Look{plot.OneOf, plot.Aside}, func(l plot.Look) bool { return !p.look[l] })
}

// shaped lists the shapes that some answer of the page has.
func (p *page) shaped() []plot.Shape {
	return slices.DeleteFunc([]plot.Shape{plot.Point, plot.OpenEnd, plot.OpenStart, plot.Forever}, func(s plot.Shape) bool { return !p.shapes[s] })
}

func newPage(w Comparing, c compareScreen) *page {
	p := &page{Comparing: w, screen: c, shown: map[string]string{}, number: map[string]int{}, look: map[plot.Look]bool{}, shapes: map[plot.Shape]bool{}}
	p.choices = p.asked()
	p.bands = ageclasses.Bands(p.everyOffence())
	p.grid = p.widest()
	if p.alone() && p.oneTime() {
		p.leads = resolve.LeadsTo(c.Answers[0].Offence, c.Facts)
	}
	for i := range c.Answers {
		p.answering(i)
	}
	for i := range p.leads {
		p.leading(i)
	}
	if !p.alone() {
		p.differing()
	}
	return p
}
