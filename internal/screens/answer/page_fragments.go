package answer

import (
	"slices"
	"strconv"
	"strings"

	"github.com/conmina/conmina/internal/citing"
	"github.com/conmina/conmina/internal/comparing"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/machine"
	"github.com/conmina/conmina/internal/plot"
	"github.com/conmina/conmina/internal/resolve"
	"github.com/conmina/conmina/internal/sheet"
	"github.com/conmina/conmina/internal/words"
)

// fragment writes markup apart from the page.
func fragment(write func(m *sheet.Markup)) string {
	var m sheet.Markup
	write(&m)
	return m.Out.String()
}

// answering computes the fragments of one offence.
func (p *page) answering(i int) {
	n := strconv.Itoa(i)
	given := p.screen.Answers[i]
	slots, write := []string{"row-" + n, "cells-" + n, "more-" + n}, p.charge
	if p.alone() {
		slots, write = []string{"head-" + n, "row-" + n, "more-" + n}, p.only
	}
	offences := []*law.Offence{given.Offence}
	if !p.oneTime() {
		offences = append(offences, resolve.LeadsTo(given.Offence, p.screen.Facts)...)
	}
	p.add(search{
		slots: slots, offences: offences, limit: mostSets, instead: p.instead(i),
		on: func(f law.Facts) []string { return write(p.answer(i, f)) },
	}, write(given))
}

// charge gives the fragments of one of several offences: its row, the cells of the
// table, and what else must be known of it.
func (p *page) charge(a resolve.Answer) []string {
	v := p.Of(a)
	row := p.Comparing.charge(a, p.grid)
	if p.screen.isAsked(a) {
		row.Title = p.Say("brief.asked", row.Title)
	}
	row.Doubt = strings.Join(append(v.passedTo(), v.alternatives(p.screen.Answers)...), "; ")
	p.draw(row)
	return []string{
		fragment(func(m *sheet.Markup) { p.grid.plot(p.Comparing).Row(m, row) }),
		fragment(func(m *sheet.Markup) { p.cells(m, a) }),
		fragment(func(m *sheet.Markup) { p.notes(m, v) }),
	}
}

// passedTo names the offences that took the conduct over.
func (v AnswerText) passedTo() []string {
	if list := v.Passed(); len(list) > 0 {
		return []string{v.Say("brief.arrow", v.number(v.Answer), numbersOf(v, list))}
	}
	return nil
}

// notes writes what else must be known of an offence: another edition that differs,
// and its notices.
func (p *page) notes(m *sheet.Markup, v AnswerText) {
	list := p.told(v)
	beside := v.briefBeside()
	if len(list)+len(beside) == 0 {
		return
	}
	m.Open("details")
	m.Whole("summary", words.Visible(joined(" ", v.Article(), v.ShortTitle(v.Offence)))+" ("+strconv.Itoa(len(list)+len(beside))+")")
	for _, row := range beside {
		p.doubt(m, row)
	}
	sheet.Bullets(m, list)
	m.Close("details")
}

// told lists the notices, except those that other parts of the page tell: the facts
// that are not given and the words of the circumstances stand beside the controls.
func (p *page) told(v AnswerText) []string {
	var list []string
	for _, n := range v.Notices {
		if !slices.Contains(shownElsewhere(), n.Code) && !slices.Contains(besideControls(), n.Code) {
			if said := v.Words.Notice(v.Answer, n); !slices.Contains(list, said) {
				list = append(list, said)
			}
		}
	}
	return list
}

// besideControls are the notices about the words of the circumstances that were given.
func besideControls() []law.Code {
	return []law.Code{resolve.CircumstanceUnused, resolve.CircumstanceClose, resolve.CircumstanceReadAs, resolve.CircumstanceAtAge}
}

// only gives the fragments of the only offence of a page: the result, its place among
// the ranges on other ages, and why.
func (p *page) only(a resolve.Answer) []string {
	v := p.Of(a)
	row := plot.Row{Lines: v.lines(p.grid), Said: p.Named(a) + ": " + p.threatens(a) + ", " + p.Governing(a) + "."}
	if bands := v.bands(); len(bands) > 0 {
		row.Lines = v.amongBands(bands, p.grid)
	}
	p.draw(row)
	return []string{
		fragment(func(m *sheet.Markup) { p.head(m, v) }),
		fragment(func(m *sheet.Markup) { p.grid.plot(p.Comparing).Row(m, row) }),
		fragment(func(m *sheet.Markup) { p.more(m, v) }),
	}
}

// draw notes what the legend has to explain.
func (p *page) draw(row plot.Row) {
	for _, line := range row.Lines {
		for _, b := range line.Bars {
			p.shapes[b.Shape], p.look[b.Look] = true, true
		}
	}
}

// head writes the result in the largest letters of the page, and the ranges that may
// be right instead.
func (p *page) head(m *sheet.Markup, v AnswerText) {
	rows := v.results()
	if p.oneTime() {
		rows = rows[:len(rows)-len(v.passedOn())]
	}
	class := "result"
	if v.Status != law.Determined {
		class += " open"
	}
	m.Open("div", "class", class)
	for _, row := range rows {
		m.Open("p")
		m.Whole("strong", words.Visible(row[0]), "class", "figure")
		m.Whole("span", words.Visible(row[1]), "class", "said")
		m.Close("p")
	}
	m.Close("div")
	if v.Status != law.Determined {
		m.Whole("p", words.Visible(p.Governing(v.Answer)), "class", "doubt open")
	}
	own := v
	own.Notices = slices.DeleteFunc(slices.Clone(v.Notices), func(n resolve.Notice) bool { return n.Code == resolve.SpecialOffence && p.oneTime() })
	for _, row := range own.doubts() {
		p.doubt(m, row)
	}
	if len(v.Beside) > 0 {
		m.Whole("p", words.Visible(v.differs(v.Beside[0])), "class", "fine")
	}
}

func (p *page) doubt(m *sheet.Markup, row []string) {
	m.Open("p", "class", "doubt")
	m.Whole("strong", words.Visible(row[0]))
	m.Whole("span", " "+words.Visible(row[1]))
	m.Close("p")
}

// more writes why, what would change the result, the sentence for a brief, and the
// notices.
func (p *page) more(m *sheet.Markup, v AnswerText) {
	m.Open("dl")
	for _, row := range v.grounds() {
		if row[0] != v.Say("brief.settled_by") {
			m.Whole("dt", words.Visible(row[0]))
			m.Whole("dd", words.Visible(row[1]))
		}
	}
	m.Close("dl")
	if cites := citing.Sentences(v.Words, v.Answer); len(cites) > 0 {
		m.Open("section", "class", "cites")
		m.Whole("h2", v.Say("page.cite"))
		for _, said := range cites {
			m.Open("p")
			m.Whole("q", words.Visible(said))
			m.Whole("button", v.Say("page.copy"), "type", "button", "class", "copy", "hidden", "hidden", "data-done", v.Say("page.copied"))
			m.Close("p")
		}
		m.Close("section")
	}
	if list := p.told(v); len(list) > 0 {
		m.Whole("h2", v.Say("answer.notices"))
		sheet.Bullets(m, list)
	}
}

// leading computes the fragment of an offence that displaces the only one of the page
// or took its conduct over, on the same facts.
func (p *page) leading(i int) {
	o := p.leads[i]
	write := func(a resolve.Answer) []string {
		return []string{fragment(func(m *sheet.Markup) {
			for _, row := range p.Of(a).leadingTo(o) {
				p.doubt(m, row)
			}
		})}
	}
	p.add(search{
		slots: []string{"lead-" + strconv.Itoa(i)}, offences: []*law.Offence{o}, limit: mostSets,
		on: func(f law.Facts) []string { return write(p.answer(0, f)) },
	}, write(p.screen.Answers[0]))
}

// leadingTo gives the rows about another offence.
func (v AnswerText) leadingTo(o *law.Offence) [][]string {
	isIt := func(a resolve.Answer) bool { return a.Offence.ID != o.ID }
	var rows [][]string
	for _, n := range v.Notices {
		if n.Code == resolve.SpecialOffence {
			special := *n.Special
			special.Answers = slices.DeleteFunc(slices.Clone(special.Answers), isIt)
			n.Special = &special
			rows = append(rows, v.special(n)...)
		}
	}
	v.Successors = slices.DeleteFunc(slices.Clone(v.Successors), isIt)
	return append(rows, v.passedOn()...)
}

// differing computes what is said of all offences together.
func (p *page) differing() {
	offences := machine.Each(p.screen.Answers, func(a resolve.Answer) *law.Offence { return a.Offence })
	write := func(c compareScreen) []string {
		return []string{fragment(func(m *sheet.Markup) { sheet.Bullets(m, c.differences(p.Comparing)) })}
	}
	p.add(search{slots: []string{"differences"}, offences: offences, limit: mostTogether, on: func(f law.Facts) []string {
		c := compareScreen{Comparison{Comparison: comparing.Compare(offences, f), Edition: p.Edition}}
		if len(p.screen.Changes) > 0 {
			c.Changes = comparing.Changes(p.screen.Changes[0].From.Offence, p.screen.Changes[0].To.Offence, f)
		}
		return write(c)
	}}, write(p.screen))
}

// instead says in the row of an offence which of its own words are similar to a
// circumstance that was chosen, and that one of them is to be chosen.
func (p *page) instead(i int) func(id law.CircumstanceID, near []law.CircumstanceID) []string {
	return func(id law.CircumstanceID, near []law.CircumstanceID) []string {
		a := p.answer(i, p.facts(law.AnyAge(), nil))
		said := p.Say("page.other_words", p.Circumstance(p.Edition, id), p.CircumstanceTitles(p.Edition, near))
		row := plot.Row{Title: joined(" ", a.Article(), p.ShortTitle(a.Offence)), Under: said, Lines: []plot.Line{{None: p.Say("matrix.open")}}, Said: p.Named(a) + ": " + said}
		return []string{
			fragment(func(m *sheet.Markup) { p.grid.plot(p.Comparing).Row(m, row) }),
			fragment(func(m *sheet.Markup) { p.openCells(m, a) }),
			"",
		}
	}
}

// openCells is the row of an offence in the table when it has no range to show.
func (p *page) openCells(m *sheet.Markup, a resolve.Answer) {
	open, head := p.Say("matrix.open"), p.saidAll(tableHead())
	m.Open("tr", "data-offence", a.Offence.ID, "data-status", string(law.Undetermined))
	m.Whole("th", words.Visible(p.Named(a)), "scope", "row")
	for _, column := range head[1:] {
		m.Whole("td", open, "data-head", column)
	}
	m.Close("tr")
}
