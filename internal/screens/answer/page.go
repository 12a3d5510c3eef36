package answer

import (
	_ "embed"
	"slices"
	"strconv"
	"strings"

	"github.com/conmina/conmina/internal/comparing"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/machine"
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

func (w Comparing) pageTitle(c compareScreen) string {
	if len(c.Answers) == 1 {
		return w.Named(c.Answers[0])
	}
	return w.Count(len(c.Answers), "compare.same_facts_one", "compare.same_facts")
}

// pageHeading is the title without what other facts would change.
func (w Comparing) pageHeading(c compareScreen) string {
	if len(c.Answers) == 1 {
		return w.Text(c.Answers[0].Offence.Title)
	}
	return w.pageTitle(c)
}

func (p *page) alone() bool { return len(p.screen.Answers) == 1 }

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

func tableHead() []law.Code {
	return []law.Code{"compare.offence", "answer.tier", "page.range", "page.min_months", "page.max_months"}
}

// threatens gives the ranges of an answer, with their unit.
func (w Comparing) threatens(a resolve.Answer) string {
	switch {
	case !a.Ranged():
		return w.FiguresOf(a)
	case slices.ContainsFunc(a.Branches, func(b resolve.Branch) bool { return b.Tier == nil }):
		return w.Of(a).Said(a)
	}
	return w.FiguresOf(a) + " " + w.unitWord()
}

// passed says which offences took over the conduct of other offences, and what they
// threaten.
func (c compareScreen) passed(w Comparing) []string {
	var list []string
	for _, a := range c.Answers {
		if len(a.Successors) > 0 {
			list = append(list, w.Say("later.passed", w.Named(a), w.Of(a).passing(a)))
		}
	}
	return list
}

func (w Comparing) unitWord() string { return strings.ToLower(w.Unit()) }

// Heads writes the head of a table and returns its words, because narrow screens
// show them beside each cell.
func (w Comparing) Heads(m *sheet.Markup, codes ...law.Code) []string {
	said := w.saidAll(codes)
	sheet.TableHead(m, said)
	return said
}

func (w Comparing) saidAll(codes []law.Code) []string {
	return machine.Each(codes, func(c law.Code) string { return w.Say(c) })
}

// cells writes the row of an offence in the table of the same figures.
func (w Comparing) cells(m *sheet.Markup, a resolve.Answer) {
	var r law.Range
	if a.Status == law.Determined {
		r = a.Branches[0].Prison()
	}
	head := w.saidAll(tableHead())
	m.Open("tr", "data-offence", a.Offence.ID, "data-status", string(a.Status))
	m.Whole("th", words.Visible(w.Named(a)), "scope", "row")
	m.Whole("td", w.Governing(a), "data-head", head[1])
	m.Cell(w.threatens(a), head[2])
	m.Whole("td", w.monthsCell(a, r.Min), "class", "number", "data-head", head[3])
	m.Whole("td", w.monthsCell(a, r.Max), "class", "number", "data-head", head[4])
	m.Close("tr")
}

// monthsCell is a bound in months, or why there is no figure.
func (w Comparing) monthsCell(a resolve.Answer, b law.Bound) string {
	switch {
	case a.Status != law.Determined:
		return w.Say("matrix.open")
	case b.Kind == law.Stated, b.Kind == law.Ceiling:
		return strconv.Itoa(int(b.Months))
	}
	return w.Bound(b, w.Term)
}

// tiersTable shows on which facts the offence threatens what, and where that stands.
func (w Comparing) tiersTable(m *sheet.Markup, a resolve.Answer) {
	v := w.Of(a)
	m.Open("section", "id", "tiers")
	for _, part := range v.parts() {
		version := part.Version
		if len(version.Tiers) == 0 {
			continue
		}
		title := w.Say("page.tiers")
		if len(v.parts()) > 1 {
			title = w.Period(part.During) + " · " + title
		}
		m.Whole("h2", title)
		m.Open("table")
		head := w.Heads(m, "answer.range", "answer.if", "answer.tier", "answer.source")
		m.Open("tbody")
		for i := range version.Tiers {
			t := &version.Tiers[i]
			m.Open("tr")
			m.Whole("th", AnswerText{Words: w.Words, Style: w.Style, Edition: w.Edition}.Penalties(version, t), "scope", "row")
			m.Whole("td", w.Numbered(w.Edition, t.When), "data-head", head[1])
			m.Whole("td", words.Visible(joined(", ", version.ArticleOf(t), w.Text(t.Label))), "data-head", head[2])
			source := v.Origin(version, t)
			if rule := t.Ceiling; rule != nil {
				source = w.Say("citation.act", source, w.Say("compare.notice", w.Say("answer.ceiling"), v.Citation(rule.Source)))
			}
			m.Whole("td", source, "data-head", head[3])
			m.Close("tr")
		}
		m.Close("tbody")
		m.Close("table")
	}
	m.Close("section")
}
