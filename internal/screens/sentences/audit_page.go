package sentences

import (
	_ "embed"
	"slices"
	"strconv"
	"strings"

	"github.com/conmina/conmina/internal/audit"
	"github.com/conmina/conmina/internal/sheet"
	"github.com/conmina/conmina/internal/words"
)

//go:embed audit.css
var auditStyle string

// tallyStyle is the style of the bars of an audit, in colours of Okabe and Ito. A
// bar that asks for a reason is also hatched, so that colour is not the only sign.
const tallyStyle = `.t text{font-family:system-ui,"Segoe UI",Roboto,"DejaVu Sans",sans-serif;font-size:14px;fill:var(--ink,#111)}.t .n{font-weight:700}` +
	`.t rect.b:not(.r){fill:#0072b2}.t rect.b{stroke:var(--ink,#111);stroke-width:1.5}.t rect.b.r{stroke-width:2}`

// Page writes the report as one document that needs no script and loads nothing.
func (v auditScreen) Page(s sheet.Style) []byte {
	w := auditing{words.In(s.Language), s, v.Edition}
	title := w.Say("audit.headline", v.Total)
	return sheet.Page(s, title, tallyStyle+auditStyle, "", func(m *sheet.Markup) {
		m.Open("header")
		m.Whole("h1", title)
		m.Whole("p", w.Say("audit.fair"), "id", "facts")
		for _, said := range v.answered(w) {
			m.Whole("p", said, "class", "fine")
		}
		m.Close("header")
		m.Open("main")
		m.Open("figure")
		for _, d := range s.Drawings(0) {
			v.tally(m, w, d)
		}
		m.Close("figure")
		v.verdictTable(m, w)
		sheet.Bullets(m, v.shares(w))
		for _, l := range v.lists() {
			l.write(m, w)
		}
		groups := v.groups()
		for _, g := range groups {
			sheet.NamedTable(m, "by-"+g.Fact, w.Say(g.Code), w.groupHead(), w.groupRows(g), "number")
		}
		if len(groups) > 0 {
			m.Whole("p", w.Say("audit.legend"), "class", "fine")
		}
		if sources := v.sources(w); len(sources) > 0 {
			sheet.NamedTable(m, "sources", w.Say("audit.sources"), []string{w.Say("answer.tier"), w.Say("answer.source")}, sources, "")
		}
		m.Close("main")
		m.Open("footer")
		m.Whole("p", w.RestsOn(v.Edition))
		m.Whole("p", w.Imprint(v.Edition), "class", "fine")
		m.Close("footer")
	})
}

// Svg writes the bars alone.
func (v auditScreen) Svg(s sheet.Style) []byte {
	var m sheet.Markup
	m.Raw(`<?xml version="1.0" encoding="UTF-8"?>` + "\n")
	v.tally(&m, auditing{words.In(s.Language), s, v.Edition}, s.Drawing("tally"))
	m.Line()
	return m.Out.Bytes()
}

// tally draws a bar for each verdict, with its number in words next to it.
func (v auditScreen) tally(m *sheet.Markup, w auditing, d sheet.Drawing) {
	most := 1
	for _, c := range v.Verdicts {
		most = max(most, c.Cases)
	}
	var body sheet.Markup
	var said []string
	y := sheet.Margin
	for _, c := range v.Verdicts {
		label := w.verdict(c) + ": " + strconv.Itoa(c.Cases)
		said = append(said, label+".")
		for _, line := range sheet.Wrapped(label, d.Letters(d.Letter)) {
			y += d.Line
			body.Whole("text", line, "class", "n", "x", strconv.Itoa(sheet.Margin), "y", strconv.Itoa(y-5))
		}
		if c.Cases > 0 {
			tallyBar(&body, d, c, y, max((d.Width-2*sheet.Margin)*c.Cases/most, 2))
		}
		y += d.Bar + 7
	}
	d.Open(m, "t", w.Say("audit.headline", v.Total), strings.Join(said, " "), y, d.Style(tallyStyle))
	m.Open("defs")
	m.Open("pattern", "id", d.Id+"-r", "width", "8", "height", "8", "patternUnits", "userSpaceOnUse", "patternTransform", "rotate(45)")
	m.Empty("rect", "width", "8", "height", "8", "fill", "#fff")
	m.Empty("path", "d", "M0 0v8", "stroke", "#d55e00", "stroke-width", "8")
	m.Close("pattern")
	m.Close("defs")
	m.Raw(body.Out.String())
	m.Close("svg")
}

func tallyBar(m *sheet.Markup, d sheet.Drawing, c audit.Count, y, wide int) {
	bar := []string{
		"class", "b", "x", strconv.Itoa(sheet.Margin), "y", strconv.Itoa(y),
		"width", strconv.Itoa(wide), "height", strconv.Itoa(d.Bar - 2),
	}
	if c.NeedsReason {
		bar[1] = "b r"
		// A style overrides an attribute, so the hatching is set in a style.
		bar = append(bar, "fill", "url(#"+d.Id+"-r)")
	}
	m.Empty("rect", bar...)
}

// verdictTable writes the numbers of the picture in a table.
func (v auditScreen) verdictTable(m *sheet.Markup, w auditing) {
	m.Open("table", "id", "verdicts")
	m.Whole("caption", w.Say("page.table"))
	head := []string{w.Say("audit.verdict"), w.Say("audit.cases"), w.Say("audit.of_all", v.Total)}
	sheet.TableHead(m, head)
	m.Open("tbody")
	for _, c := range v.Verdicts {
		m.Open("tr", "data-verdict", string(c.Verdict), "data-cases", strconv.Itoa(c.Cases))
		m.Whole("th", w.verdict(c), "scope", "row")
		m.Whole("td", strconv.Itoa(c.Cases), "class", "number", "data-head", head[1])
		m.Whole("td", w.share(c.Cases, v.Total), "class", "number", "data-head", head[2])
		m.Close("tr")
	}
	m.Close("tbody")
	m.Close("table")
}

// write lists the cases in a table. It has a column for their sources when any
// source is known.
func (l caseList) write(m *sheet.Markup, w auditing) {
	if len(l.Listed) == 0 {
		return
	}
	sheet.Titled(m, l.id, w.Say(l.title))
	head := []string{w.Say("audit.case_head"), w.Say("audit.sentence"), w.Say("audit.question"), w.Say("audit.ground_head")}
	sourced := slices.ContainsFunc(l.Listed, func(q audit.Question) bool { return q.Source != "" })
	if sourced {
		head = append(head, w.Say("audit.source_head"))
	}
	m.Open("table", "id", l.id, "class", "cases", "aria-labelledby", l.id+"-title")
	sheet.TableHead(m, head)
	m.Open("tbody")
	for _, q := range l.Listed {
		cells := []string{w.sentence(q), l.say(w, q), w.groundCell(q), q.Source}
		m.Open("tr", "data-verdict", string(q.Verdict))
		m.Whole("th", w.restated(q), "scope", "row")
		for i, name := range head[1:] {
			if cells[i] == "" {
				name = "" // nothing to name on a narrow screen
			}
			m.Whole("td", words.Visible(cells[i]), "data-head", name)
		}
		m.Close("tr")
	}
	m.Close("tbody")
	m.Close("table")
	sheet.Bullets(m, w.more(l.Cases))
}

func (w auditing) groundCell(q audit.Question) string {
	said := w.remarks(q)
	if ground := w.grounds(q); ground != "" {
		said = append([]string{ground + "."}, said...)
	}
	return strings.Join(said, " ")
}
