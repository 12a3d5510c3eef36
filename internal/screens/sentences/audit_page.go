package sentences

import (
	_ "embed"
	"slices"
	"strconv"
	"strings"

	"github.com/conmina/conmina/internal/audit"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/plot"
	"github.com/conmina/conmina/internal/screens/answer"
	"github.com/conmina/conmina/internal/sheet"
	"github.com/conmina/conmina/internal/words"
)

//go:embed audit.css
var auditStyle string

// Page writes the report as one document that needs no script and loads nothing.
func (v auditScreen) Page(s sheet.Style) []byte {
	w := auditing{words.In(s.Language), s, v.Edition}
	title := w.Say("audit.headline", v.Total)
	return sheet.Page(s, title, plot.Style(s)+auditStyle, "", func(m *sheet.Markup) {
		m.Open("header")
		m.Whole("h1", title)
		m.Whole("p", w.Say("audit.fair"), "id", "facts")
		for _, said := range v.answered(w) {
			m.Whole("p", said, "class", "fine")
		}
		m.Close("header")
		m.Open("main")
		p := v.plot(w)
		p.InPage(m)
		for _, note := range p.Notes {
			m.Whole("p", note)
		}
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

// Draw writes the bars as a picture.
func (v auditScreen) Draw(format string, s sheet.Style) ([]byte, error) {
	return plot.Draw(format, v.plot(auditing{words.In(s.Language), s, v.Edition}), s)
}

// plot draws a bar for each verdict that a case has. The verdicts without a case are
// one line below.
func (v auditScreen) plot(w auditing) plot.Plot {
	p := plot.Plot{
		Title: w.Say("audit.headline", v.Total), Unit: w.Say("audit.of_all", v.Total), Source: answer.Comparing{Words: w.Words, Style: w.style, Edition: v.Edition}.SourceLine(nil),
		Looks: map[plot.Look]string{plot.OneOf: w.Say("audit.needs_why")},
	}
	most, none := 1, []string{}
	for _, c := range v.Verdicts {
		most = max(most, c.Cases)
	}
	for _, c := range v.Verdicts {
		if c.Cases == 0 {
			none = append(none, w.verdict(c))
			continue
		}
		p.Rows = append(p.Rows, counted(w.verdict(c), c, most))
		if c.Verdict == audit.Undetermined {
			for _, o := range v.Outside {
				p.Rows = append(p.Rows, counted(w.Say("audit.in_every_range", w.Say(law.Code("verdict."+string(o.Verdict)))), audit.Count{Cases: o.Cases, NeedsReason: true}, most))
			}
		}
	}
	if len(none) > 0 {
		p.Notes = []string{w.Say("audit.no_case", strings.Join(none, "; "))}
	}
	return p
}

// counted is the bar of a number of cases.
func counted(title string, c audit.Count, most int) plot.Row {
	bar := plot.Bar{Look: plot.Answers, Shape: plot.Closed, To: float64(c.Cases) / float64(most), High: strconv.Itoa(c.Cases)}
	if c.NeedsReason {
		bar.Look = plot.OneOf
	}
	return plot.Row{Title: title, Lines: []plot.Line{{Bars: []plot.Bar{bar}}}, Said: title + ": " + bar.High + "."}
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
	sourced := slices.ContainsFunc(l.Listed, func(q audit.ListedCase) bool { return q.Source != "" })
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

func (w auditing) groundCell(q audit.ListedCase) string {
	said := w.remarks(q)
	if ground := w.grounds(q); ground != "" {
		said = append([]string{ground + "."}, said...)
	}
	return strings.Join(said, " ")
}
