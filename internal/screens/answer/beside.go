package answer

import (
	"slices"
	"strings"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/machine"
	"github.com/conmina/conmina/internal/resolve"
	"github.com/conmina/conmina/internal/sheet"
)

// beside says in one line what another edition threatens on the same facts.
func (v AnswerText) beside() string {
	said := make([]string, len(v.Beside))
	for i, b := range v.Beside {
		said[i] = v.Say("beside.offence", v.Counterpart(b), joined(", ", v.Said(b), v.besideGround(b))+v.oneMore(b))
	}
	w := Comparing{v.Words, v.Style, v.Edition}
	return w.Say("beside", w.Standard(v.Answer), strings.Join(said, "; ")) + w.leftOut(v.Facts) + " " + w.Say("beside.ask")
}

// besideGround says why a range of another edition governs, or what its ranges depend
// on. Beside several offences there is no room for it.
func (v AnswerText) besideGround(b resolve.Answer) string {
	other := AnswerText{Answer: b, Words: v.Words, Style: v.Style, Edition: b.Offence.Edition}
	switch {
	case len(v.Beside) > 1:
	case b.Status == law.Determined:
		return other.standing()
	case b.Ranged():
		return v.Say("compare.depends_on", other.dependsOn())
	}
	return ""
}

// oneMore says the range that one more circumstance would lead to.
func (v AnswerText) oneMore(b resolve.Answer) string {
	said := ""
	for _, n := range b.Notices {
		if n.Code == resolve.OneMore {
			said += " " + v.Say("beside.one_more", v.CircumstanceTitles(b.Offence.Edition, n.Circumstances), v.RangeText(n.Prison))
		}
	}
	return said
}

// Standard names the other edition that an answer is compared with, and the day of
// its law.
func (w Comparing) Standard(a resolve.Answer) string {
	f, e := a.Beside[0].Facts, a.Other.Edition
	days := f.Period()
	switch {
	case f.Today && f.Date.Compare(e.Verified) > 0:
		return w.Say("beside.today_beyond", e.Title, e.Verified)
	case f.Today:
		return w.Say("beside.today", e.Title)
	case days.From == days.To:
		return w.Say("beside.day", e.Title, f.Date)
	case f.EndsUnknown():
		days.To = law.Date{}
	}
	return w.Say("beside.days", e.Title, w.Period(days))
}

// leftOut says that the facts include circumstances that the other edition does not
// know.
func (w Comparing) leftOut(f law.Facts) string {
	if len(f.With)+len(f.Maybe) == 0 {
		return ""
	}
	return " " + w.Say("beside.without")
}

// Differing lists the answers from which another edition differs.
func Differing(answers []resolve.Answer) []resolve.Answer {
	var list []resolve.Answer
	for _, a := range answers {
		if len(a.Beside) > 0 {
			list = append(list, a)
		}
	}
	return list
}

// lead says which other edition is shown, the day of its law and the facts that it
// was asked.
func (w Comparing) lead(a resolve.Answer) string {
	return w.Say("beside.lead", w.Standard(a)) + w.leftOut(a.Facts)
}

// besideRows gives a table row for each answer from which another edition differs.
func (w Comparing) besideRows(answers []resolve.Answer) [][]string {
	var rows [][]string
	for _, a := range Differing(answers) {
		name := w.Text(a.Offence.Title)
		if slices.ContainsFunc(answers, func(b resolve.Answer) bool { return b.Offence.ID == a.Offence.ID && b.Victim != a.Victim }) {
			name = w.Say("figure.both", name, w.Say("asked.age", a.Victim))
		}
		row := []string{name, w.besideCell(a)}
		if !slices.ContainsFunc(rows, func(r []string) bool { return slices.Equal(r, row) }) {
			rows = append(rows, row)
		}
	}
	return rows
}

func (w Comparing) besideHead() []string {
	return []string{w.Say("compare.offence"), w.Say("beside.other", w.unitWord())}
}

// Beside shows, offence by offence, what another edition threatens on the same
// facts, where it differs.
func (w Comparing) Beside(d *sheet.Document, answers []resolve.Answer) {
	list := Differing(answers)
	if len(list) == 0 {
		return
	}
	d.Paragraph(w.lead(list[0]))
	d.Table(w.besideHead(), w.besideRows(list))
}

// besideCell gives the ranges of another edition for one answer, with their
// articles.
func (w Comparing) besideCell(a resolve.Answer) string {
	if len(a.Beside) == 0 {
		return w.Say("beside.same")
	}
	return strings.Join(machine.Each(a.Beside, func(b resolve.Answer) string {
		name := b.Article()
		if name == "" {
			name = w.Text(b.Offence.Title)
		}
		if !b.Ranged() {
			return w.Say("compare.notice", name, w.Of(b).Said(b))
		}
		return w.Say("compare.notice", name, w.FiguresOf(b)+w.Of(a).oneMore(b))
	}), "; ")
}

// besideLines says below a picture what another edition threatens, in one line for
// each offence.
func (w Comparing) besideLines(answers []resolve.Answer) []string {
	list := Differing(answers)
	if len(list) == 0 {
		return nil
	}
	lines := []string{w.lead(list[0]) + " " + w.besideHead()[1] + ":"}
	for _, row := range w.besideRows(list) {
		lines = append(lines, w.Say("compare.notice", row[0], row[1]))
	}
	return lines
}
