package present

import (
	"strings"

	"github.com/conmina/conmina/internal/law"
)

// period says the days of a period.
func (w *Words) period(p law.Period) string {
	switch {
	case p.To.IsZero():
		return w.Say("period.from", p.From)
	case p.From == p.To:
		return w.Say("period.day", p.From)
	}
	return w.Say("period.between", p.From, p.To)
}

// asked restates the question: the offence and the facts as they were
// understood.
func (v answerText) asked() string {
	parts := []string{v.Text(v.Offence.Title)}
	if article := v.Article(); article != "" {
		parts = append(parts, v.Say("asked.article", article))
	} else if v.Named != nil {
		parts = append(parts, v.Say("named.forms_of"))
	}
	return strings.Join(append(parts, v.Words.facts(v.edition, v.Facts)...), " · ")
}

// facts restates the facts as they were understood.
func (w *Words) facts(e *law.Edition, f law.Facts) []string {
	return append([]string{w.victims(f)}, w.circumstancesOf(e, f)...)
}

// victims says the age of the victim, or the ages of several.
func (w *Words) victims(f law.Facts) string {
	if len(f.Victims) < 2 {
		said := w.Say("asked.age", f.Youngest())
		if !f.Born.IsZero() {
			said += w.Say("asked.born", f.Born)
		}
		return said
	}
	ages := make([]string, len(f.Victims))
	for i, a := range f.Victims {
		ages[i] = w.Ages(a)
	}
	return w.Say("asked.ages", strings.Join(ages, "; "))
}

// circumstancesOf says the date of the act and the circumstances.
func (w *Words) circumstancesOf(e *law.Edition, f law.Facts) []string {
	var parts []string
	switch {
	case f.EndsUnknown():
		parts = append(parts, w.Say("asked.period_open", f.Date))
	case !f.Until.IsZero():
		parts = append(parts, w.Say("asked.period", f.Date, f.Until))
	case !f.Date.IsZero():
		parts = append(parts, w.Say("asked.date", f.Date))
	}
	if len(f.With) > 0 {
		parts = append(parts, w.Say("asked.with", w.circumstanceTitles(e, f.With)))
	}
	if len(f.Maybe) > 0 {
		parts = append(parts, w.Say("asked.maybe", w.circumstanceTitles(e, f.Maybe)))
	}
	return parts
}
