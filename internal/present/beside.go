package present

import (
	"slices"
	"strings"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
)

// beside names what another edition threatens on the same facts, in one line.
func (v answerText) beside() string {
	said := make([]string, len(v.Beside))
	for i, b := range v.Beside {
		said[i] = v.Say("beside.offence", v.counterpart(b), v.said(b)+v.oneMore(b))
	}
	w := comparing{v.Words, v.style, v.edition}
	return w.Say("beside", w.standard(v.Answer), strings.Join(said, "; ")) + w.leftOut(v.Facts) + " " + w.Say("beside.ask")
}

// counterpart names an offence of another edition, with its article on the day.
func (w *Words) counterpart(b resolve.Answer) string {
	name := w.Text(b.Offence.Title)
	if article := b.Article(); article != "" {
		return w.Say("figure.both", name, w.Say("asked.article", article))
	}
	return name
}

// oneMore says the range that one more circumstance may lead to.
func (v answerText) oneMore(b resolve.Answer) string {
	said := ""
	for _, n := range b.Notices {
		if n.Code == resolve.OneMore {
			said += " " + v.Say("beside.one_more", v.circumstanceTitles(b.Offence.Edition, n.Circumstances), v.rangeText(n.Prison))
		}
	}
	return said
}

// standard names the edition that stands beside an answer, and the day of its law.
func (w comparing) standard(a resolve.Answer) string {
	f, e := a.Beside[0].Facts, a.Other.Edition
	days := f.Period()
	switch {
	case f.Today && f.Date.Compare(e.Verified) > 0:
		return w.Say("beside.today_beyond", e.Title, e.Verified)
	case f.Today:
		return w.Say("beside.today", e.Title)
	case days.From == days.To:
		return w.Say("beside.day", e.Title, f.Date)
	case f.EndsUnknown():
		days.To = law.Date{}
	}
	return w.Say("beside.days", e.Title, w.period(days))
}

// leftOut says that circumstances were given which the other edition does not know.
func (w comparing) leftOut(f law.Facts) string {
	if len(f.With)+len(f.Maybe) == 0 {
		return ""
	}
	return " " + w.Say("beside.without")
}

// differing lists the answers beside which another edition has something else.
func differing(answers []resolve.Answer) []resolve.Answer {
	var list []resolve.Answer
	for _, a := range answers {
		if len(a.Beside) > 0 {
			list = append(list, a)
		}
	}
	return list
}

// lead says which edition stands beside the answers, of what day and by what facts.
func (w comparing) lead(a resolve.Answer) string {
	return w.Say("beside.lead", w.standard(a)) + w.leftOut(a.Facts)
}

// besideRows has a row for each of the answers beside which another edition has
// something else.
func (w comparing) besideRows(answers []resolve.Answer) [][]string {
	var rows [][]string
	for _, a := range differing(answers) {
		name := w.Text(a.Offence.Title)
		if slices.ContainsFunc(answers, func(b resolve.Answer) bool { return b.Offence.ID == a.Offence.ID && b.Victim != a.Victim }) {
			name = w.Say("figure.both", name, w.Say("asked.age", a.Victim))
		}
		row := []string{name, w.besideCell(a)}
		if !slices.ContainsFunc(rows, func(r []string) bool { return slices.Equal(r, row) }) {
			rows = append(rows, row)
		}
	}
	return rows
}

func (w comparing) besideHead() []string {
	return []string{w.Say("compare.offence"), w.Say("beside.other", w.unitWord())}
}

// beside shows what another edition threatens on the same facts, offence by
// offence, where that is something else.
func (w comparing) beside(d *document, answers []resolve.Answer) {
	list := differing(answers)
	if len(list) == 0 {
		return
	}
	d.paragraph(w.lead(list[0]))
	d.table(w.besideHead(), w.besideRows(list))
}

// besideByAge shows the same at each age of a table of ages.
func (w comparing) besideByAge(d *document, s resolve.Strip) {
	var rows [][]resolve.Answer
	var all []resolve.Answer
	for _, row := range s.Rows {
		if list := differing(row); len(list) > 0 {
			rows, all = append(rows, row), append(all, list...)
		}
	}
	if len(all) == 0 {
		return
	}
	d.paragraph(w.lead(all[0]))
	s.Rows = rows
	w.byAge(d, s, func(row, band int) string { return w.besideCell(rows[row][band]) })
}

// besideCell gives the ranges beside one answer with their articles.
func (w comparing) besideCell(a resolve.Answer) string {
	if len(a.Beside) == 0 {
		return w.Say("beside.same")
	}
	return strings.Join(each(a.Beside, func(b resolve.Answer) string {
		name := b.Article()
		if name == "" {
			name = w.Text(b.Offence.Title)
		}
		if !b.Ranged() {
			return w.Say("compare.notice", name, w.of(b).said(b))
		}
		return w.Say("compare.notice", name, w.figures(b)+w.of(a).oneMore(b))
	}), "; ")
}

// besidePage writes the same table on a page. The page says the facts elsewhere,
// so that the fragments of facts with the same answer stay alike.
func (w comparing) besidePage(m *markup, answers []resolve.Answer) {
	list := differing(answers)
	if len(list) == 0 {
		return
	}
	m.whole("p", w.lead(list[0]))
	m.open("table")
	head := w.besideHead()
	tableHead(m, head)
	m.open("tbody")
	for _, row := range w.besideRows(list) {
		m.open("tr")
		m.whole("th", row[0], "scope", "row")
		m.whole("td", row[1], "data-head", head[1])
		m.close("tr")
	}
	m.close("tbody")
	m.close("table")
}

// besideLines says the same below a picture, in one line for each offence.
func (w comparing) besideLines(answers []resolve.Answer) []string {
	list := differing(answers)
	if len(list) == 0 {
		return nil
	}
	lines := []string{w.lead(list[0]) + " " + w.besideHead()[1] + ":"}
	for _, row := range w.besideRows(list) {
		lines = append(lines, w.Say("compare.notice", row[0], row[1]))
	}
	return lines
}
