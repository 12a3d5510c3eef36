package present

import (
	_ "embed"
	"slices"
	"strconv"
	"strings"
)

//go:embed audit.css
var auditStyle string

// tallyStyle holds the look of the bars of an audit, in colours of Okabe and
// Ito. A bar that asks for a reason is hatched as well, so that it is not told by
// colour alone.
const tallyStyle = `.t text{font-family:system-ui,"Segoe UI",Roboto,"DejaVu Sans",sans-serif;font-size:14px;fill:var(--ink,#111)}.t .n{font-weight:700}` +
	`.t rect.b:not(.r){fill:#0072b2}.t rect.b{stroke:var(--ink,#111);stroke-width:1.5}.t rect.b.r{stroke-width:2}`

// page writes the report as one document that needs no script and loads nothing.
func (v auditScreen) page(s Style) []byte {
	w := auditing{In(s.Language), s, v.Edition}
	title := w.Say("audit.headline", v.Total)
	var m markup
	m.raw("<!DOCTYPE html>\n")
	m.open("html", "lang", string(s.Language))
	pageHead(&m, title, s.pageLook(tallyStyle+auditStyle), "")
	m.open("body")
	m.open("header")
	m.whole("h1", title)
	m.whole("p", w.Say("audit.fair"), "id", "facts")
	m.whole("p", w.Say("page.edition", v.Edition.Title, v.Edition.ID, v.Edition.Digest, v.Edition.Verified), "class", "fine")
	m.close("header")
	m.open("main")
	m.open("figure")
	for _, d := range s.drawings(0) {
		v.tally(&m, w, d)
	}
	m.close("figure")
	v.verdictTable(&m, w)
	bullets(&m, v.shares(w))
	for _, l := range v.lists() {
		l.write(&m, w)
	}
	groups := v.groups()
	for _, g := range groups {
		namedTable(&m, "by-"+g.Fact, w.Say(g.Code), w.groupHead(), w.groupRows(g), "number")
	}
	if len(groups) > 0 {
		m.whole("p", w.Say("audit.legend"), "class", "fine")
	}
	if sources := v.sources(w); len(sources) > 0 {
		namedTable(&m, "sources", w.Say("audit.sources"), []string{w.Say("answer.tier"), w.Say("answer.source")}, sources, "")
	}
	m.close("main")
	m.open("footer")
	m.whole("p", w.restsOn(v.Edition))
	m.close("footer")
	m.close("body")
	m.close("html")
	m.line()
	return m.out.Bytes()
}

// svg writes the bars alone.
func (v auditScreen) svg(s Style) []byte {
	var m markup
	m.raw(`<?xml version="1.0" encoding="UTF-8"?>` + "\n")
	v.tally(&m, auditing{In(s.Language), s, v.Edition}, s.drawing("tally"))
	m.line()
	return m.out.Bytes()
}

// tally draws a bar for each verdict, with its number in words beside it.
func (v auditScreen) tally(m *markup, w auditing, d drawing) {
	most := 1
	for _, c := range v.Verdicts {
		most = max(most, c.Cases)
	}
	var body markup
	var said []string
	y := margin
	for _, c := range v.Verdicts {
		label := w.verdict(c) + ": " + strconv.Itoa(c.Cases)
		said = append(said, label+".")
		for _, line := range wrapped(label, d.letters(d.letter)) {
			y += d.line
			body.whole("text", line, "class", "n", "x", strconv.Itoa(margin), "y", strconv.Itoa(y-5))
		}
		if c.Cases > 0 {
			tallyBar(&body, d, c, y, max((d.width-2*margin)*c.Cases/most, 2))
		}
		y += d.bar + 7
	}
	d.open(m, "t", w.Say("audit.headline", v.Total), strings.Join(said, " "), y, d.style(tallyStyle))
	m.open("defs")
	m.open("pattern", "id", d.id+"-r", "width", "8", "height", "8", "patternUnits", "userSpaceOnUse", "patternTransform", "rotate(45)")
	m.empty("rect", "width", "8", "height", "8", "fill", "#fff")
	m.empty("path", "d", "M0 0v8", "stroke", "#d55e00", "stroke-width", "8")
	m.close("pattern")
	m.close("defs")
	m.raw(body.out.String())
	m.close("svg")
}

func tallyBar(m *markup, d drawing, c Count, y, wide int) {
	bar := []string{
		"class", "b", "x", strconv.Itoa(margin), "y", strconv.Itoa(y),
		"width", strconv.Itoa(wide), "height", strconv.Itoa(d.bar - 2),
	}
	if c.NeedsReason {
		bar[1] = "b r"
		// An attribute gives way to a style, so the hatching is one.
		bar = append(bar, "fill", "url(#"+d.id+"-r)")
	}
	m.empty("rect", bar...)
}

// verdictTable gives the numbers of the picture.
func (v auditScreen) verdictTable(m *markup, w auditing) {
	m.open("table", "id", "verdicts")
	m.whole("caption", w.Say("page.table"))
	head := []string{w.Say("audit.verdict"), w.Say("audit.cases"), w.Say("audit.of_all", v.Total)}
	tableHead(m, head)
	m.open("tbody")
	for _, c := range v.Verdicts {
		m.open("tr", "data-verdict", c.Verdict, "data-cases", strconv.Itoa(c.Cases))
		m.whole("th", w.verdict(c), "scope", "row")
		m.whole("td", strconv.Itoa(c.Cases), "class", "number", "data-head", head[1])
		m.whole("td", w.share(c.Cases, v.Total), "class", "number", "data-head", head[2])
		m.close("tr")
	}
	m.close("tbody")
	m.close("table")
}

// write lists the cases in a table. Their sources have a column where any is
// known.
func (l caseList) write(m *markup, w auditing) {
	if len(l.Listed) == 0 {
		return
	}
	titled(m, l.id, w.Say(l.title))
	head := []string{w.Say("audit.case_head"), w.Say("audit.sentence"), w.Say("audit.question"), w.Say("audit.ground_head")}
	sourced := slices.ContainsFunc(l.Listed, func(q Question) bool { return q.Source != "" })
	if sourced {
		head = append(head, w.Say("audit.source_head"))
	}
	m.open("table", "id", l.id, "class", "cases", "aria-labelledby", l.id+"-title")
	tableHead(m, head)
	m.open("tbody")
	for _, q := range l.Listed {
		cells := []string{w.sentence(q), l.say(w, q), w.groundCell(q), q.Source}
		m.open("tr", "data-verdict", q.Verdict)
		m.whole("th", w.restated(q), "scope", "row")
		for i, name := range head[1:] {
			if cells[i] == "" {
				name = "" // nothing to name on a narrow screen
			}
			m.whole("td", Visible(cells[i]), "data-head", name)
		}
		m.close("tr")
	}
	m.close("tbody")
	m.close("table")
	bullets(m, w.more(l.Cases))
}

func (w auditing) groundCell(q Question) string {
	said := w.remarks(q)
	if ground := w.grounds(q); ground != "" {
		said = append([]string{ground + "."}, said...)
	}
	return strings.Join(said, " ")
}

// titled heads a table, which is named by its heading.
func titled(m *markup, id, title string) { m.whole("h2", title, "id", id+"-title") }

// namedTable writes a table with a title whose first column names the rows.
func namedTable(m *markup, id, title string, head []string, rows [][]string, class string) {
	titled(m, id, title)
	m.open("table", "id", id, "aria-labelledby", id+"-title")
	tableHead(m, head)
	m.open("tbody")
	for _, r := range rows {
		m.open("tr")
		m.whole("th", Visible(r[0]), "scope", "row")
		for i, cell := range r[1:] {
			m.whole("td", cell, "class", class, "data-head", head[i+1])
		}
		m.close("tr")
	}
	m.close("tbody")
	m.close("table")
}

func tableHead(m *markup, head []string) {
	m.open("thead")
	m.open("tr")
	for _, h := range head {
		m.whole("th", h, "scope", "col")
	}
	m.close("tr")
	m.close("thead")
}
