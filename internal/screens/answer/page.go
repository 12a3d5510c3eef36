package answer

import (
	_ "embed"
	"slices"
	"strconv"
	"strings"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/machine"
	"github.com/conmina/conmina/internal/resolve"
	"github.com/conmina/conmina/internal/sheet"
	"github.com/conmina/conmina/internal/words"
)

//go:embed page.js
var pageScript string

// Page writes one self-contained document that needs no script, loads nothing and
// says everything about the facts as given. Where scripts run, it also answers for
// other ages and circumstances, from fragments that were computed for each of them.
func (c compareScreen) Page(s sheet.Style) []byte {
	w := Comparing{words.In(s.Language), s, c.Edition}
	states := c.states(w)
	return sheet.Page(s, w.pageTitle(c), sheet.PictureStyle, pageScript, func(m *sheet.Markup) {
		m.Open("header")
		m.Whole("h1", w.pageTitle(c))
		m.Whole("p", strings.Join(w.FactsOf(c.Edition, c.Facts), " · "), "id", "facts")
		m.Close("header")
		w.controls(m, c, states)
		m.Open("main", "id", "answer", "aria-live", "polite")
		m.Raw(c.fragment(w))
		m.Close("main")
		m.Open("footer")
		m.Whole("p", w.RestsOn(c.Edition))
		m.Whole("p", w.Imprint(c.Edition), "class", "fine")
		m.Close("footer")
		for i, fragment := range states.fragments {
			m.Open("template", "id", "state-"+strconv.Itoa(i))
			m.Raw(fragment)
			m.Close("template")
		}
		m.Open("script", "type", "application/json", "id", "states")
		m.Raw(states.data())
		m.Close("script")
	})
}

func (w Comparing) pageTitle(c compareScreen) string {
	if len(c.Answers) == 1 {
		return w.Named(c.Answers[0])
	}
	return w.Count(len(c.Answers), "compare.same_facts_one", "compare.same_facts")
}

// fragment writes everything that depends on the facts: the picture in two widths,
// the same numbers in a table, their meaning for the charges, and the notices.
func (c compareScreen) fragment(w Comparing) string {
	var m sheet.Markup
	p := c.picture(w)
	p.InPage(&m, w.Style)
	c.numbers(&m, w)
	w.besidePage(&m, c.Answers)
	sheet.Bullets(&m, c.passed(w))
	sheet.Bullets(&m, c.differences(w))
	if c.Why {
		c.reasons(&m, w)
	}
	if notes := w.notices(c.Answers); len(notes) > 0 {
		m.Whole("h2", w.Say("answer.notices"))
		sheet.Bullets(&m, notes)
	}
	return m.Out.String()
}

// picture is the chart of the comparison, with all its numbers in words. It does
// not repeat the facts, so that facts with the same answer give the same picture.
func (c compareScreen) picture(w Comparing) sheet.Picture {
	ch := w.chart(c.Answers)
	said := make([]string, len(ch.Rows))
	for i, r := range ch.Rows {
		said[i] = r.Title + ": " + w.threatens(c.Answers[i]) + ", " + r.Tier + "."
	}
	return sheet.Picture{
		Title: w.pageTitle(c), Said: said, Chart: ch, Legend: w.legend(), Unit: w.Say("unit.years"),
	}
}

// threatens gives the ranges of an answer, with their unit.
func (w Comparing) threatens(a resolve.Answer) string {
	switch {
	case !a.Ranged():
		return w.FiguresOf(a)
	case slices.ContainsFunc(a.Branches, func(b resolve.Branch) bool { return b.Tier == nil }):
		return AnswerText{Answer: a, Words: w.Words, Style: w.Style, Edition: w.Edition}.Said(a)
	}
	return w.FiguresOf(a) + " " + w.unitWord()
}

// passed says which offences took over the conduct of other offences, and what they
// threaten.
func (c compareScreen) passed(w Comparing) []string {
	var list []string
	for _, a := range c.Answers {
		if len(a.Successors) > 0 {
			v := AnswerText{Answer: a, Words: w.Words, Style: w.Style, Edition: c.Edition}
			list = append(list, w.Say("later.passed", w.Named(a), v.passing(a)))
		}
	}
	return list
}

func (w Comparing) unitWord() string { return strings.ToLower(w.Unit()) }

// numbers writes the table with the numbers of the picture.
func (c compareScreen) numbers(m *sheet.Markup, w Comparing) {
	m.Open("table")
	m.Whole("caption", w.Say("page.table"))
	head := w.Heads(m, "compare.offence", "answer.tier", "page.range", "page.min_months", "page.max_months")
	m.Open("tbody")
	for _, a := range c.Answers {
		var r law.Range
		if a.Status == law.Determined {
			r = a.Branches[0].Prison()
		}
		m.Open("tr", "data-offence", a.Offence.ID, "data-status", string(a.Status))
		m.Whole("th", w.Named(a), "scope", "row")
		m.Whole("td", w.Governing(a), "data-head", head[1])
		m.Cell(w.threatens(a), head[2])
		m.Whole("td", w.monthsCell(a, r.Min), "class", "number", "data-head", head[3])
		m.Whole("td", w.monthsCell(a, r.Max), "class", "number", "data-head", head[4])
		m.Close("tr")
	}
	m.Close("tbody")
	m.Close("table")
}

// Heads writes the head of a table and returns its words, because narrow screens
// show them beside each cell.
func (w Comparing) Heads(m *sheet.Markup, codes ...law.Code) []string {
	said := machine.Each(codes, func(c law.Code) string { return w.Say(c) })
	sheet.TableHead(m, said)
	return said
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

// reasons says why, tier by tier, for a page about one offence.
func (c compareScreen) reasons(m *sheet.Markup, w Comparing) {
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
		v := AnswerText{Answer: a, Words: w.Words, Style: w.Style, Edition: c.Edition}
		heading := w.Say("why.heading")
		if len(parts) > len(c.Answers) {
			heading = w.Period(a.During) + " · " + heading
		}
		m.Whole("h2", heading)
		m.Open("table")
		head := w.Heads(m, "answer.tier", "why.outcome", "answer.range", "answer.why", "answer.source")
		m.Open("tbody")
		for _, tt := range a.Trace {
			m.Open("tr")
			m.Whole("th", w.Text(tt.Tier.Label), "scope", "row")
			m.Whole("td", w.Say(law.Code("outcome."+string(tt.Outcome))), "data-head", head[1])
			m.Cell(v.Penalties(&a.Offence.Version, tt.Tier), head[2])
			m.Whole("td", v.Reason(tt), "data-head", head[3])
			source := v.Origin(&a.Offence.Version, tt.Tier)
			if rule := tt.Tier.Ceiling; rule != nil {
				source = w.Say("citation.act", source, w.Say("compare.notice", w.Say("answer.ceiling"), v.Citation(rule.Source)))
			}
			m.Whole("td", source, "data-head", head[4])
			m.Close("tr")
		}
		m.Close("tbody")
		m.Close("table")
	}
}

// mostChoices is the highest number of circumstances that a reader of the page can
// choose, because each of them doubles the number of fragments. When there are more
// circumstances, they keep the values of the facts.
const mostChoices = 5

func (c compareScreen) Svg(s sheet.Style) []byte {
	w := Comparing{words.In(s.Language), s, c.Edition}
	p := c.picture(w)
	facts := strings.Join(w.FactsOf(c.Edition, c.Facts), " · ")
	p.Title += " · " + facts
	p.Caption = slices.Concat([]string{p.Title}, w.besideLines(c.Answers), []string{w.RestsOn(c.Edition)})
	return sheet.RenderSVG(p, s)
}

// alone turns one answer into a comparison of one offence, for its picture and its
// page.
func (a answerScreen) alone() compareScreen {
	return compareScreen{Comparison{
		Comparison: resolve.Comparison{Facts: a.Facts, Answers: []resolve.Answer{a.Answer}},
		Edition:    a.Offence.Edition, Why: true,
	}}
}

func (a answerScreen) Svg(s sheet.Style) []byte { return a.alone().Svg(s) }

func (a answerScreen) Page(s sheet.Style) []byte { return a.alone().Page(s) }
