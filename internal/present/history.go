package present

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/conmina/conmina/internal/law"
)

// History writes every version of an offence on a time line.
func History(format string, o *law.Offence, s Style) ([]byte, error) {
	return render(format, historyScreen{o}, s)
}

type historyScreen struct{ *law.Offence }

func (h historyScreen) document(s Style) document {
	w := In(s.Language)
	var d document
	d.headline(w.Say("history.of", h.Title))
	d.bars([]string{w.Say("list.article"), w.Say("history.range"), ""}, h.timeline(w), h.legend(w))
	v := answerText{Words: w, style: s, edition: h.Edition}
	d.table([]string{w.Say("history.in_force"), w.Say("list.article"), w.Say("answer.act"), w.Say("answer.tier"), w.Say("answer.range")}, h.rows(v))
	if said := h.remarks(w); len(said) > 0 {
		d.list(said)
	}
	d.footer(w.editionFooter(h.Edition))
	return d
}

// rows lists the tiers of every version.
func (h historyScreen) rows(v answerText) [][]string {
	var rows [][]string
	for i := range h.Versions {
		version := &h.Versions[i]
		var before law.Act
		for k := range version.Tiers {
			t := &version.Tiers[k]
			row := []string{"", t.Article, "", v.Text(t.Label), v.rangeText(t.Prison)}
			if t.Fine != (law.Fine{}) {
				row[4] += "; " + v.Say("fine", t.Fine.Min, t.Fine.Max)
			}
			act, _ := version.ActOf(t)
			if row[2] = act.Name; k > 0 && act == before {
				row[2] = ""
			}
			if before = act; k == 0 {
				row[0] = v.period(version.InForce)
			}
			if row[1] == "" {
				row[1] = version.Article
			}
			rows = append(rows, row)
		}
	}
	return rows
}

// remarks says where the general ceiling is the maximum, and why there is no
// version before the first or after the last.
func (h historyScreen) remarks(w *Words) []string {
	var list []string
	for _, v := range h.Versions {
		for _, t := range v.Tiers {
			if t.Ceiling == nil {
				continue
			}
			said := w.period(t.Ceiling.InForce) + ": " + w.Text(t.Ceiling.Note)
			if !slices.Contains(list, said) {
				list = append(list, said)
			}
		}
	}
	return append(list, h.silences(w)...)
}

// silences says why there is none before the first version or after the last.
func (h historyScreen) silences(w *Words) []string {
	var list []string
	for _, s := range []*law.Silence{h.Before, h.After} {
		if s != nil {
			list = append(list, w.Text(s.Reason))
		}
	}
	return list
}

func (h historyScreen) legend(w *Words) map[partKind]string {
	return map[partKind]string{certain: w.Say("history.bar"), open: w.Say("history.bar_open")}
}

// timeline draws a bar for every version, on an axis of years.
func (h historyScreen) timeline(w *Words) chart {
	first := h.Versions[0].InForce.From.Year / 5 * 5
	last := h.Edition.Verified.Year + 5
	end := law.Months((last-first+4)/5*5) * law.Year
	at := func(d law.Date) law.Months {
		return law.Months(d.Year-first)*law.Year + law.Months(d.Month-time.January)
	}
	c := chart{end: end, origin: first}
	for _, v := range h.Versions {
		to := v.InForce.To
		if to.IsZero() {
			to = h.Edition.Verified
		}
		from := at(v.InForce.From)
		bar := []part{{certain, from, max(at(to.Next()), from+1)}}
		if v.InForce.To.IsZero() { // what comes after is not known
			bar = append(bar, part{open, bar[0].to, end})
		}
		c.rows = append(c.rows, chartRow{
			title: strings.Join(v.Articles(), ", "), figures: w.Figures(hullOf(v.Tiers), false),
			tier: w.period(v.InForce) + " · " + v.Act.Name, parts: bar,
		})
	}
	return c
}

// hullOf is from the lowest minimum to the highest maximum of the tiers.
func hullOf(tiers []law.Tier) law.Range {
	r := tiers[0].Prison
	for _, t := range tiers[1:] {
		r = r.Hull(t.Prison)
	}
	return r
}

func (h historyScreen) picture(w *Words) picture {
	c := h.timeline(w)
	said := make([]string, len(c.rows))
	for i, r := range c.rows {
		said[i] = r.title + ": " + r.tier + ", " + r.figures + "."
	}
	return picture{
		title: w.Say("history.of", h.Title), said: said, chart: c,
		legend: h.legend(w), unit: w.Say("history.years"),
	}
}

func (h historyScreen) svg(s Style) []byte {
	w := In(s.Language)
	p := h.picture(w)
	p.caption = []string{p.title, w.editionFooter(h.Edition)}
	return renderSVG(p, s)
}

// page needs no script: it holds the picture and the same in a table.
func (h historyScreen) page(s Style) []byte {
	w := comparing{In(s.Language), s, h.Edition}
	var m markup
	title := w.Say("history.of", h.Title)
	m.raw("<!DOCTYPE html>\n")
	m.open("html", "lang", string(s.Language))
	pageHead(&m, title, s.pageLook(pictureStyle), "")
	m.open("body")
	m.open("header")
	m.whole("h1", title)
	m.whole("p", w.Say("page.edition", h.Edition.Title, h.Edition.ID, h.Edition.Digest, h.Edition.Verified), "class", "fine")
	m.close("header")
	m.open("main", "id", "answer")
	p := h.picture(w.Words)
	p.inPage(&m, s)
	m.open("table")
	m.whole("caption", w.Say("page.table"))
	head := w.heads(&m, "history.in_force", "list.article", "answer.act", "answer.tier", "answer.range")
	h.versionRows(&m, head, h.rows(answerText{Words: w.Words, style: s, edition: h.Edition}))
	m.close("table")
	bullets(&m, h.remarks(w.Words))
	m.close("main")
	m.open("footer")
	m.whole("p", w.editionFooter(h.Edition))
	m.close("footer")
	m.close("body")
	m.close("html")
	m.line()
	return m.out.Bytes()
}

// versionRows writes the rows of each version as a group under its days. A law
// that several tiers have their words from stands once beside them.
func (h historyScreen) versionRows(m *markup, head []string, rows [][]string) {
	for i := range h.Versions {
		tiers := rows[:len(h.Versions[i].Tiers)]
		m.open("tbody")
		for k, row := range tiers {
			m.open("tr")
			if k == 0 {
				m.whole("th", row[0], "scope", "rowgroup", "rowspan", strconv.Itoa(len(tiers)))
			}
			m.whole("td", row[1], "data-head", head[1])
			if k == 0 || row[2] != "" {
				m.whole("td", row[2], "data-head", head[2], "rowspan", strconv.Itoa(sameLaw(tiers[k:])))
			}
			m.whole("td", row[3], "data-head", head[3])
			m.whole("td", row[4], "data-head", head[4])
			m.close("tr")
		}
		m.close("tbody")
		rows = rows[len(tiers):]
	}
}

// sameLaw counts the rows from the first to the last that has its law.
func sameLaw(rows [][]string) int {
	if next := slices.IndexFunc(rows[1:], func(row []string) bool { return row[2] != "" }); next >= 0 {
		return next + 1
	}
	return len(rows)
}

func (h historyScreen) machine(s Style) any { return offenceScreen(h).machine(s) }

func (h historyScreen) records() [][]string {
	list := [][]string{{"offence", "in_force_from", "in_force_to", "article", "act", "published", "tier", "min_months", "min_status", "max_months", "max_status", "document", "confidence"}}
	for i := range h.Versions {
		v := &h.Versions[i]
		for _, t := range v.Tiers {
			r := machineRange(t.Prison)
			act, _ := v.ActOf(&t)
			article := t.Article
			if article == "" {
				article = v.Article
			}
			list = append(list, []string{
				h.ID, v.InForce.From.String(), v.InForce.To.String(), article, act.Name, act.Published.String(), t.ID,
				number(r.MinMonths), filledText(r.MinStatus), number(r.MaxMonths), filledText(r.MaxStatus), t.Source.Document, string(t.Source.Confidence),
			})
		}
	}
	return list
}
