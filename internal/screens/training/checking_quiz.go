package training

import (
	"slices"
	"strconv"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
	"github.com/conmina/conmina/internal/screens/answer"
	"github.com/conmina/conmina/internal/sheet"
	"github.com/conmina/conmina/internal/words"
)

// Page of a quiz without its answers checks what its reader fills in.
func (v quizScreen) Page(s sheet.Style) []byte {
	if v.reveal {
		return page(v.Document(s), v.Edition, s)
	}
	w := answer.Comparing{Words: words.In(s.Language), Style: s, Edition: v.Edition}
	c := &checking{Comparing: w}
	return c.page(w.Say("quiz.headline", w.OverAges(len(v.Rows), v.Facts)), func(m *sheet.Markup) {
		if list := answer.Differing(slices.Concat(v.Rows...)); len(list) > 0 {
			m.Whole("p", words.Visible(w.Say("quiz.differs", w.Standard(list[0]))))
		}
		c.how(m)
		v.cells(m, c)
	}, v.afterwards(w), w.UnansweredOn(v.Edition), w.Imprint(v.Edition))
}

// cells writes the table of the quiz as one form, with a blank in each cell.
func (v quizScreen) cells(m *sheet.Markup, c *checking) {
	var all heldQuestion
	m.Open("form", "class", "ask", "autocomplete", "off", "novalidate", "novalidate")
	m.Open("table")
	head := []string{c.Say("compare.offence")}
	for _, band := range v.Bands {
		head = append(head, c.Ages(band))
	}
	sheet.TableHead(m, head)
	m.Open("tbody")
	for row, answers := range v.Rows {
		m.Open("tr")
		m.Whole("th", words.Visible(c.Text(answers[0].Offence.Title)), "scope", "row")
		for band, a := range answers {
			b := rangeBlank(c.Comparing, c.Text(a.Offence.Title)+", "+head[band+1], a)
			b.Said = governed(c.Comparing, a)
			all.Blanks = append(all.Blanks, b.expected)
			m.Open("td", "data-head", head[band+1])
			c.cell(m, strconv.Itoa(v.number(row, band)), b)
			m.Close("td")
		}
		m.Close("tr")
	}
	m.Close("tbody")
	m.Close("table")
	c.held = append(c.held, all)
	c.button(m)
	m.Close("form")
}

// cell writes a blank under its number. Its name for a screen reader is what the table
// says of it.
func (c *checking) cell(m *sheet.Markup, number string, b blank) {
	id := "blank-" + number
	m.Open("div", "class", "blank range", "data-kind", string(ofRange))
	m.Whole("label", "("+number+")", "for", id)
	m.Empty("input", "type", "text", "id", id, "aria-label", "("+number+") "+words.Visible(b.label), "aria-describedby", "verdict-"+number, "spellcheck", "false")
	m.Whole("output", "", "id", "verdict-"+number, "class", "verdict", "for", id)
	m.Close("div")
}

// governed is the range of an answer with the reason for it.
func governed(w answer.Comparing, a resolve.Answer) string {
	v := w.Of(a)
	why := w.Governing(a)
	if a.Status == law.Determined {
		why = v.Reason(v.TraceOf(a.Branches[0].Tier))
	}
	return w.Say("self.because", w.FiguresOf(a), why)
}

// afterwards is what is told when the quiz was answered: where another edition stands
// beside a figure, and the notices.
func (v quizScreen) afterwards(w answer.Comparing) string {
	var d sheet.Document
	w.BesideByAge(&d, v.Strip.Strip)
	if notes := w.NotesByOffence(v.Rows); len(notes) > 0 {
		d.Heading(w.Say("answer.notices"))
		d.List(notes)
	}
	return markup(d)
}
