package answer

import (
	"slices"
	"strconv"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/machine"
	"github.com/conmina/conmina/internal/resolve"
	"github.com/conmina/conmina/internal/sheet"
	"github.com/conmina/conmina/internal/words"
)

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

// Heads writes the head of a table and returns its words, because narrow screens
// show them beside each cell.
func (w Comparing) Heads(m *sheet.Markup, codes ...law.Code) []string {
	said := w.saidAll(codes)
	sheet.TableHead(m, said)
	return said
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
