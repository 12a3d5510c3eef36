package statute

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/machine"
	"github.com/conmina/conmina/internal/plot"
	"github.com/conmina/conmina/internal/screens/answer"
	"github.com/conmina/conmina/internal/sheet"
	"github.com/conmina/conmina/internal/words"
)

// History writes every version of an offence on a time line.
func History(format string, o *law.Offence, s sheet.Style) ([]byte, error) {
	return sheet.Render(format, historyScreen{o}, s)
}

type historyScreen struct{ *law.Offence }

func (h historyScreen) Document(s sheet.Style) sheet.Document {
	w := words.In(s.Language)
	var d sheet.Document
	d.Headline(w.Say("history.of", h.Title))
	d.Bars([]string{w.Say("list.article"), w.Say("history.range"), ""}, h.timeline(w), h.legend(w))
	v := answer.AnswerText{Words: w, Style: s, Edition: h.Edition}
	d.Table([]string{w.Say("history.in_force"), w.Say("list.article"), w.Say("answer.act"), w.Say("answer.tier"), w.Say("answer.range")}, h.rows(v))
	if said := h.remarks(w); len(said) > 0 {
		d.List(said)
	}
	d.Foot(s, w.Foot(h.Edition), w.EditionFooter(h.Edition))
	return d
}

// rows lists the tiers of every version.
func (h historyScreen) rows(v answer.AnswerText) [][]string {
	var rows [][]string
	for i := range h.Versions {
		version := &h.Versions[i]
		var before law.Act
		for k := range version.Tiers {
			t := &version.Tiers[k]
			row := []string{"", t.Article, "", v.Text(t.Label), v.RangeText(t.Prison)}
			if fine := v.FineOf(version, t); fine != "" {
				row[4] += "; " + fine
			}
			act, _ := version.ActOf(t)
			if row[2] = act.Name; k > 0 && act == before {
				row[2] = ""
			}
			if before = act; k == 0 {
				row[0] = v.Period(version.InForce)
			}
			if row[1] == "" {
				row[1] = version.Article
			}
			rows = append(rows, row)
		}
	}
	return rows
}

// remarks says for which versions the general maximum applies, and why there is no
// version before the first or after the last.
func (h historyScreen) remarks(w *words.Words) []string {
	var list []string
	for _, v := range h.Versions {
		for _, t := range v.Tiers {
			if t.Ceiling == nil {
				continue
			}
			said := w.Period(t.Ceiling.InForce) + ": " + w.Text(t.Ceiling.Note)
			if !slices.Contains(list, said) {
				list = append(list, said)
			}
		}
	}
	return append(list, h.silences(w)...)
}

// silences says why there is no version before the first or after the last.
func (h historyScreen) silences(w *words.Words) []string {
	var list []string
	for _, s := range []*law.Silence{h.Before, h.After} {
		if s != nil {
			list = append(list, w.Text(s.Reason))
		}
	}
	return list
}

func (h historyScreen) legend(w *words.Words) map[sheet.StretchKind]string {
	return map[sheet.StretchKind]string{sheet.Certain: w.Say("history.bar"), sheet.Open: w.Say("history.bar_open")}
}

// timeline draws a bar for every version, on an axis of years.
func (h historyScreen) timeline(w *words.Words) sheet.Chart {
	first := h.Versions[0].InForce.From.Year / 5 * 5
	last := h.Edition.Verified.Year + 5
	end := law.Months((last-first+4)/5*5) * law.Year
	at := func(d law.Date) law.Months {
		return law.Months(d.Year-first)*law.Year + law.Months(d.Month-time.January)
	}
	c := sheet.Chart{End: end, Origin: first}
	for _, v := range h.Versions {
		to := v.InForce.To
		if to.IsZero() {
			to = h.Edition.Verified
		}
		from := at(v.InForce.From)
		bar := []sheet.Stretch{{Kind: sheet.Certain, From: from, To: max(at(to.Next()), from+1)}}
		if v.InForce.To.IsZero() { // the end is not known
			bar = append(bar, sheet.Stretch{Kind: sheet.Open, From: bar[0].To, To: end})
		}
		c.Rows = append(c.Rows, sheet.ChartRow{
			Title: strings.Join(v.Articles(), ", "), Figures: h.ranges(w, &v),
			Tier: w.Period(v.InForce) + " · " + v.Act.Name, Stretches: bar,
		})
	}
	return c
}

func (h historyScreen) comparing(s sheet.Style) answer.Comparing {
	return answer.Comparing{Words: words.In(s.Language), Style: s, Edition: h.Edition}
}

// plot draws a bar for every version on a grid of years, with its ranges on the bar.
func (h historyScreen) plot(w answer.Comparing) plot.Plot {
	c := h.timeline(w.Words)
	at := func(m law.Months) float64 { return float64(m) / float64(c.End) }
	p := plot.Plot{
		Title: w.Say("history.of", h.Title), Unit: w.Say("history.years"), Source: w.SourceLine(nil), Notes: h.remarks(w.Words),
		Looks: map[plot.Look]string{plot.Aside: w.Say("history.bar_open")},
	}
	for m := law.Months(0); m <= c.End; m += sheet.AxisStep {
		p.Ticks = append(p.Ticks, plot.Tick{At: at(m), Label: strconv.Itoa(c.Origin + int(m/law.Year))})
	}
	for i, r := range c.Rows {
		line := plot.Line{Now: true}
		for _, stretch := range r.Stretches {
			bar := plot.Bar{Look: plot.Answers, Shape: plot.Closed, From: at(stretch.From), To: at(stretch.To)}
			if stretch.Kind == sheet.Open {
				bar.Look = plot.Aside
			}
			line.Bars = append(line.Bars, bar)
		}
		p.Rows = append(p.Rows, plot.Row{Title: r.Title + " · " + h.ranges(w.Words, &h.Versions[i]), Under: r.Tier, Lines: []plot.Line{line}, Said: r.Title + ": " + r.Tier + ", " + h.ranges(w.Words, &h.Versions[i]) + "."})
	}
	return p
}

// ranges lists the ranges of the tiers of a version, mildest first: 8–15 / 12–20.
func (h historyScreen) ranges(w *words.Words, v *law.Version) string {
	var list []law.Range
	for _, t := range v.Tiers {
		if !slices.Contains(list, t.Prison) {
			list = append(list, t.Prison)
		}
	}
	slices.SortStableFunc(list, func(a, b law.Range) int { order, _ := a.Severity(b); return order })
	return strings.Join(machine.Each(list, func(r law.Range) string {
		if years, isShort := w.Slashed([]law.Range{r}); isShort {
			return years
		}
		return w.BriefRange(r, false)
	}), " / ")
}

// Draw writes the time line as a picture.
func (h historyScreen) Draw(format string, s sheet.Style) ([]byte, error) {
	return plot.Draw(format, h.plot(h.comparing(s)), s)
}

// Page needs no script. It has the time line and the same numbers in a table.
func (h historyScreen) Page(s sheet.Style) []byte {
	w := h.comparing(s)
	p := h.plot(w)
	return sheet.Page(s, p.Title, plot.Style(s), "", func(m *sheet.Markup) {
		m.Open("header")
		m.Whole("h1", p.Title)
		m.Close("header")
		m.Open("main", "id", "answer")
		p.InPage(m)
		m.Open("table")
		m.Whole("caption", w.Say("page.table"))
		head := w.Heads(m, "history.in_force", "list.article", "answer.act", "answer.tier", "answer.range")
		h.versionRows(m, head, h.rows(answer.AnswerText{Words: w.Words, Style: s, Edition: h.Edition}))
		m.Close("table")
		sheet.Bullets(m, p.Notes)
		m.Close("main")
		m.Open("footer")
		m.Whole("p", w.EditionFooter(h.Edition))
		m.Whole("p", w.Imprint(h.Edition), "class", "fine")
		m.Close("footer")
	})
}

// versionRows writes the rows of each version as a group, under the days of the
// version. When several tiers have their wording from one law, the law is written
// once beside them.
func (h historyScreen) versionRows(m *sheet.Markup, head []string, rows [][]string) {
	for i := range h.Versions {
		tiers := rows[:len(h.Versions[i].Tiers)]
		m.Open("tbody")
		for k, row := range tiers {
			m.Open("tr")
			if k == 0 {
				m.Whole("th", row[0], "scope", "rowgroup", "rowspan", strconv.Itoa(len(tiers)))
			}
			m.Whole("td", row[1], "data-head", head[1])
			if k == 0 || row[2] != "" {
				m.Whole("td", row[2], "data-head", head[2], "rowspan", strconv.Itoa(sameLaw(tiers[k:])))
			}
			m.Whole("td", row[3], "data-head", head[3])
			m.Whole("td", row[4], "data-head", head[4])
			m.Close("tr")
		}
		m.Close("tbody")
		rows = rows[len(tiers):]
	}
}

// sameLaw counts how many rows from the first on have the same law as the first.
func sameLaw(rows [][]string) int {
	if next := slices.IndexFunc(rows[1:], func(row []string) bool { return row[2] != "" }); next >= 0 {
		return next + 1
	}
	return len(rows)
}

func (h historyScreen) Records() [][]string {
	list := [][]string{{"offence", "in_force_from", "in_force_to", "article", "act", "published", "tier", "min_months", "min_status", "max_months", "max_status", "document", "confidence"}}
	for i := range h.Versions {
		v := &h.Versions[i]
		for _, t := range v.Tiers {
			r := machine.MachineRange(t.Prison)
			act, _ := v.ActOf(&t)
			article := t.Article
			if article == "" {
				article = v.Article
			}
			list = append(list, []string{
				h.ID, v.InForce.From.String(), v.InForce.To.String(), article, act.Name, act.Published.String(), t.ID,
				machine.Number(r.MinMonths), machine.FilledText(r.MinStatus), machine.Number(r.MaxMonths), machine.FilledText(r.MaxStatus), t.Source.Document, string(t.Source.Confidence),
			})
		}
	}
	return list
}
