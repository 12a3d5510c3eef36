package present

import (
	_ "embed"
	"fmt"
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
	w := auditing{In(s.Language), s}
	title := w.Say("audit.headline", v.Total)
	var m markup
	m.raw("<!DOCTYPE html>\n")
	m.open("html", "lang", string(s.Language))
	pageHead(&m, title, pageStyle+tallyStyle+auditStyle, "")
	m.open("body")
	m.open("header")
	m.whole("h1", title)
	m.whole("p", w.Say("audit.fair"), "id", "facts")
	m.whole("p", w.Say("page.edition", v.Edition.Title, v.Edition.ID, v.Edition.Digest, v.Edition.Verified), "class", "fine")
	m.close("header")
	m.open("main")
	m.open("figure")
	v.tally(&m, w, drawing{width: pictureWide, id: "wide"})
	v.tally(&m, w, drawing{width: pictureNarrow, id: "narrow"})
	m.close("figure")
	v.verdictTable(&m, w)
	bullets(&m, v.shares(w))
	v.questionTable(&m, w)
	for _, g := range v.Groups {
		if len(g.Rows) > 1 {
			m.whole("h2", w.Say(g.Code))
			namedTable(&m, w.groupHead(), w.groupRows(v.Edition, g))
		}
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
	v.tally(&m, auditing{In(s.Language), s}, drawing{width: pictureWide, id: "tally", alone: true})
	m.line()
	return m.out.Bytes()
}

// shares says what the counts mean for minors and for changes of charge.
func (v auditScreen) shares(w auditing) []string {
	said := []string{w.Say("audit.minors", v.MinorsAgeNotApplied, v.Minors, w.share(v.MinorsAgeNotApplied, v.Minors))}
	if v.Recharacterised > 0 {
		said = append(said, w.Say("audit.recharacterised", v.Recharacterised, v.Total))
	}
	return said
}

// tally draws a bar for each verdict, with its number in words beside it.
func (v auditScreen) tally(m *markup, w auditing, d drawing) {
	const row = 46
	most := 1
	for _, c := range v.Verdicts {
		most = max(most, c.Cases)
	}
	height := margin + row*len(v.Verdicts)
	var said []string
	for _, c := range v.Verdicts {
		said = append(said, fmt.Sprintf("%s: %d.", w.verdict(c), c.Cases))
	}
	attributes := []string{
		"xmlns", "http://www.w3.org/2000/svg", "class", "t", "id", d.id, "role", "img",
		"aria-labelledby", d.id + "-title " + d.id + "-desc", "viewBox", fmt.Sprintf("0 0 %d %d", d.width, height),
	}
	if d.alone {
		attributes = append(attributes, "width", strconv.Itoa(d.width), "height", strconv.Itoa(height))
	}
	m.open("svg", attributes...)
	m.whole("title", w.Say("audit.headline", v.Total), "id", d.id+"-title")
	m.whole("desc", strings.Join(said, " "), "id", d.id+"-desc")
	if d.alone {
		m.whole("style", tallyStyle)
		m.empty("rect", "width", "100%", "height", "100%", "fill", "#fff")
	}
	m.open("defs")
	m.open("pattern", "id", d.id+"-r", "width", "8", "height", "8", "patternUnits", "userSpaceOnUse", "patternTransform", "rotate(45)")
	m.empty("rect", "width", "8", "height", "8", "fill", "#fff")
	m.empty("path", "d", "M0 0v8", "stroke", "#d55e00", "stroke-width", "8")
	m.close("pattern")
	m.close("defs")
	for i, c := range v.Verdicts {
		y := margin + row*i
		m.open("text", "class", "n", "x", strconv.Itoa(margin), "y", strconv.Itoa(y+lineHeight-5))
		m.text(w.verdict(c) + ": " + strconv.Itoa(c.Cases))
		m.close("text")
		if c.Cases == 0 {
			continue
		}
		bar := []string{
			"class", "b", "x", strconv.Itoa(margin), "y", strconv.Itoa(y + lineHeight),
			"width", strconv.Itoa(max((d.width-2*margin)*c.Cases/most, 2)), "height", "18",
		}
		if c.NeedsReason {
			bar[1] = "b r"
			// An attribute gives way to a style, so the hatching is one.
			bar = append(bar, "fill", "url(#"+d.id+"-r)")
		}
		m.empty("rect", bar...)
	}
	m.close("svg")
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

// questionTable lists the cases that deserve a written reason.
func (v auditScreen) questionTable(m *markup, w auditing) {
	if len(v.Questions) == 0 {
		return
	}
	m.whole("h2", w.Say("audit.questions"))
	head := []string{w.Say("audit.case_head"), w.Say("audit.sentence"), w.Say("page.range"), w.Say("audit.question")}
	m.open("table", "id", "questions")
	tableHead(m, head)
	m.open("tbody")
	for _, q := range v.Questions {
		m.open("tr", "data-verdict", q.Verdict)
		m.whole("th", w.Say("audit.who", q.name(), q.Offence.Title, w.Ages(q.Victim)), "scope", "row")
		m.whole("td", w.boundInBoth(q.Sentence, w.style.Months), "data-head", head[1])
		m.whole("td", w.rangeSaid(q.Prison), "data-head", head[2])
		m.whole("td", w.ask(q), "data-head", head[3])
		m.close("tr")
	}
	m.close("tbody")
	m.close("table")
	if v.MoreQuestions > 0 {
		bullets(m, []string{w.Say("audit.more", v.MoreQuestions)})
	}
}

// namedTable writes a table whose first column names the rows.
func namedTable(m *markup, head []string, rows [][]string) {
	m.open("table")
	tableHead(m, head)
	m.open("tbody")
	for _, r := range rows {
		m.open("tr")
		m.whole("th", Visible(r[0]), "scope", "row")
		for i, cell := range r[1:] {
			m.whole("td", cell, "class", "number", "data-head", head[i+1])
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
