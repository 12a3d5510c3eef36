package present

import (
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"slices"
	"strconv"
	"strings"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
)

// The look and the script of a page. The script only swaps parts that were
// written here; it holds no rule of the law and does no sum.
var (
	//go:embed page.css
	pageStyle string
	//go:embed room.css
	roomPage string
	//go:embed page.js
	pageScript string
)

// pageLook is the style of a page: what every page has, what its parts need, and the
// look for a room.
func (s Style) pageLook(parts string) string {
	if s.Projector {
		return pageStyle + parts + roomStyle + roomPage
	}
	return pageStyle + parts
}

// page writes one self-contained document that needs no script, loads nothing
// and says everything for the facts as given. With script it also answers other
// ages and circumstances, from parts that were computed for each of them.
func (c compareScreen) page(s Style) []byte {
	w := comparing{In(s.Language), s, c.Edition}
	states := c.states(w)
	var m markup
	m.raw("<!DOCTYPE html>\n")
	m.open("html", "lang", string(s.Language))
	pageHead(&m, w.pageTitle(c), s.pageLook(pictureStyle), pageScript)
	m.open("body")
	m.open("header")
	m.whole("h1", w.pageTitle(c))
	m.whole("p", strings.Join(w.facts(c.Edition, c.Facts), " · "), "id", "facts")
	m.whole("p", w.Say("page.edition", c.Edition.Title, c.Edition.ID, c.Edition.Digest, c.Edition.Verified), "class", "fine")
	m.close("header")
	w.controls(&m, c, states)
	m.open("main", "id", "answer", "aria-live", "polite")
	m.raw(c.fragment(w))
	m.close("main")
	m.open("footer")
	m.whole("p", w.restsOn(c.Edition))
	m.close("footer")
	for i, fragment := range states.fragments {
		m.open("template", "id", "state-"+strconv.Itoa(i))
		m.raw(fragment)
		m.close("template")
	}
	m.open("script", "type", "application/json", "id", "states")
	m.raw(states.data())
	m.close("script")
	m.open("script")
	m.raw(pageScript)
	m.close("script")
	m.close("body")
	m.close("html")
	m.line()
	return m.out.Bytes()
}

// pageHead says what a page may do: nothing but its own style and its own
// script, each known by its digest, and an icon without content, so that no
// browser asks for one. A page without a script may run none.
func pageHead(m *markup, title, style, script string) {
	policy := "default-src 'none'; style-src '" + digest(style) + "'; "
	if script != "" {
		policy += "script-src '" + digest(script) + "'; "
	}
	policy += "img-src data:; base-uri 'none'; form-action 'none'"
	m.open("head")
	m.empty("meta", "charset", "utf-8")
	m.empty("meta", "http-equiv", "Content-Security-Policy", "content", policy)
	m.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
	m.empty("meta", "name", "color-scheme", "content", "light dark")
	m.empty("link", "rel", "icon", "href", "data:,")
	m.whole("title", title)
	m.open("style")
	m.raw(style)
	m.close("style")
	m.close("head")
}

func digest(s string) string {
	sum := sha256.Sum256([]byte(s))
	return "sha256-" + base64.StdEncoding.EncodeToString(sum[:])
}

func (w comparing) pageTitle(c compareScreen) string {
	if len(c.Answers) == 1 {
		return w.named(c.Answers[0])
	}
	return w.count(len(c.Answers), "compare.same_facts_one", "compare.same_facts")
}

// fragment writes everything that depends on the facts: the picture in two
// widths, the same numbers in a table, what they mean for the charges, and the
// notices.
func (c compareScreen) fragment(w comparing) string {
	var m markup
	p := c.picture(w)
	p.inPage(&m, w.style)
	c.numbers(&m, w)
	w.besidePage(&m, c.Answers)
	bullets(&m, c.passed(w))
	bullets(&m, c.differences(w))
	if c.Why {
		c.reasons(&m, w)
	}
	if notes := w.notices(c.Answers); len(notes) > 0 {
		m.whole("h2", w.Say("answer.notices"))
		bullets(&m, notes)
	}
	return m.out.String()
}

func bullets(m *markup, items []string) {
	if len(items) == 0 {
		return
	}
	m.open("ul")
	for _, item := range items {
		m.whole("li", item)
	}
	m.close("ul")
}

// picture is the chart of the comparison with all its numbers in words.
// It leaves the facts to what stands around it, so that it is the same for all
// facts that have the same answer.
func (c compareScreen) picture(w comparing) picture {
	ch := w.chart(c.Answers)
	said := make([]string, len(ch.rows))
	for i, r := range ch.rows {
		said[i] = r.title + ": " + w.threatens(c.Answers[i]) + ", " + r.tier + "."
	}
	return picture{
		title: w.pageTitle(c), said: said, chart: ch, legend: w.legend(), unit: w.Say("unit.years"),
	}
}

// threatens says the ranges of an answer with their unit.
func (w comparing) threatens(a resolve.Answer) string {
	switch {
	case !a.Ranged():
		return w.figures(a)
	case slices.ContainsFunc(a.Branches, func(b resolve.Branch) bool { return b.Tier == nil }):
		return answerText{Answer: a, Words: w.Words, style: w.style, edition: w.edition}.said(a)
	}
	return w.figures(a) + " " + w.unitWord()
}

// passed says which offences took the conduct of others over, and what they
// threaten.
func (c compareScreen) passed(w comparing) []string {
	var list []string
	for _, a := range c.Answers {
		if len(a.Successors) > 0 {
			v := answerText{Answer: a, Words: w.Words, style: w.style, edition: c.Edition}
			list = append(list, w.Say("later.passed", w.named(a), v.passing(a)))
		}
	}
	return list
}

func (w comparing) unitWord() string { return strings.ToLower(w.unit()) }

// numbers writes the table that says what the picture shows.
func (c compareScreen) numbers(m *markup, w comparing) {
	m.open("table")
	m.whole("caption", w.Say("page.table"))
	head := w.heads(m, "compare.offence", "answer.tier", "page.range", "page.min_months", "page.max_months")
	m.open("tbody")
	for _, a := range c.Answers {
		var r law.Range
		if a.Status == law.Determined {
			r = a.Branches[0].Prison()
		}
		m.open("tr", "data-offence", a.Offence.ID, "data-status", string(a.Status))
		m.whole("th", w.named(a), "scope", "row")
		m.whole("td", w.governing(a), "data-head", head[1])
		m.cell(w.threatens(a), head[2])
		m.whole("td", w.monthsCell(a, r.Min), "class", "number", "data-head", head[3])
		m.whole("td", w.monthsCell(a, r.Max), "class", "number", "data-head", head[4])
		m.close("tr")
	}
	m.close("tbody")
	m.close("table")
}

// heads writes the head of a table and gives its words: narrow screens show
// them beside each cell.
func (w comparing) heads(m *markup, codes ...law.Code) []string {
	said := each(codes, func(c law.Code) string { return w.Say(c) })
	tableHead(m, said)
	return said
}

// monthsCell is a bound in months, or why there is no figure.
func (w comparing) monthsCell(a resolve.Answer, b law.Bound) string {
	switch {
	case a.Status != law.Determined:
		return w.Say("matrix.open")
	case b.Kind == law.Stated, b.Kind == law.Ceiling:
		return strconv.Itoa(int(b.Months))
	}
	return w.bound(b, w.Term)
}

// reasons says why, tier by tier, for a page about one offence.
func (c compareScreen) reasons(m *markup, w comparing) {
	var parts []resolve.Answer
	for _, a := range c.Answers {
		if parts = append(parts, a); len(a.Spans) > 0 {
			parts = append(parts[:len(parts)-1], a.Spans...)
		}
	}
	for _, a := range parts {
		if len(a.Trace) == 0 {
			continue
		}
		v := answerText{Answer: a, Words: w.Words, style: w.style, edition: c.Edition}
		heading := w.Say("why.heading")
		if len(parts) > len(c.Answers) {
			heading = w.period(a.During) + " · " + heading
		}
		m.whole("h2", heading)
		m.open("table")
		head := w.heads(m, "answer.tier", "why.outcome", "answer.range", "answer.why", "answer.source")
		m.open("tbody")
		for _, tt := range a.Trace {
			m.open("tr")
			m.whole("th", w.Text(tt.Tier.Label), "scope", "row")
			m.whole("td", w.Say(law.Code("outcome."+string(tt.Outcome))), "data-head", head[1])
			m.cell(v.penalties(tt.Tier), head[2])
			m.whole("td", v.reason(tt), "data-head", head[3])
			source := v.origin(&a.Offence.Version, tt.Tier)
			if rule := tt.Tier.Ceiling; rule != nil {
				source = w.Say("citation.act", source, w.Say("compare.notice", w.Say("answer.ceiling"), v.citation(rule.Source)))
			}
			m.whole("td", source, "data-head", head[4])
			m.close("tr")
		}
		m.close("tbody")
		m.close("table")
	}
}

// mostChoices bounds the circumstances that the page lets a reader choose: the
// fragments double with each. Beyond it they stay as the facts give them.
const mostChoices = 5

func (c compareScreen) svg(s Style) []byte {
	w := comparing{In(s.Language), s, c.Edition}
	p := c.picture(w)
	facts := strings.Join(w.facts(c.Edition, c.Facts), " · ")
	p.title += " · " + facts
	p.caption = slices.Concat([]string{p.title}, w.besideLines(c.Answers), []string{w.restsOn(c.Edition)})
	return renderSVG(p, s)
}

// alone holds one answer as a comparison of one offence, for its picture and
// its page.
func (a answerScreen) alone() compareScreen {
	return compareScreen{Comparison{
		Comparison: resolve.Comparison{Facts: a.Facts, Answers: []resolve.Answer{a.Answer}},
		Edition:    a.Offence.Edition, Why: true,
	}}
}

func (a answerScreen) svg(s Style) []byte  { return a.alone().svg(s) }
func (a answerScreen) page(s Style) []byte { return a.alone().page(s) }
