package answer

import (
	"slices"
	"strings"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/machine"
	"github.com/conmina/conmina/internal/resolve"
	"github.com/conmina/conmina/internal/sheet"
	"github.com/conmina/conmina/internal/words"
)

// Compare writes a comparison in the format.
func Compare(format string, c Comparison, s sheet.Style) ([]byte, error) {
	return sheet.Render(format, compareScreen{c}, s)
}

func (c compareScreen) Document(s sheet.Style) sheet.Document {
	w := Comparing{words.In(s.Language), s, c.Edition}
	c.Answers = byGravity(c.Answers)
	if !s.Why {
		return c.fitting(w)
	}
	var d sheet.Document
	d.Headline(w.asked(len(c.Answers), c.Facts))
	ch := w.chart(c.Answers)
	d.Bars([]string{w.Say("compare.offence"), w.Unit(), w.Say("answer.tier")}, ch, w.legend())
	if said := c.differences(w); len(said) > 0 {
		d.List(said)
	}
	w.Beside(&d, c.Answers)
	w.sources(&d, c.Answers)
	if notes := w.notices(c.Answers); len(notes) > 0 {
		d.Heading(w.Say("answer.notices"))
		d.List(notes)
	}
	d.Footer(w.RestsOn(c.Edition) + " " + w.Imprint(c.Edition))
	return d
}

// sources says where the figures of each charge come from.
func (w Comparing) sources(d *sheet.Document, answers []resolve.Answer) {
	var rows [][]string
	for _, a := range answers {
		v := w.Of(a)
		var said []string
		for _, part := range v.parts() {
			for _, t := range w.Of(part).tiers() {
				if origin := v.Origin(part.Version, t); !slices.Contains(said, origin) {
					said = append(said, origin)
				}
			}
		}
		if len(said) > 0 {
			rows = append(rows, []string{w.Charted(a), strings.Join(said, "; ")})
		}
	}
	if len(rows) > 0 {
		d.Heading(w.Say("why.sources"))
		d.Fields(false, rows...)
	}
}

// asked repeats the facts that all offences share.
func (w Comparing) asked(offences int, f law.Facts) string {
	parts := []string{w.Count(offences, "compare.same_facts_one", "compare.same_facts")}
	return strings.Join(append(parts, w.FactsOf(w.Edition, f)...), " · ")
}

// Ranges shows what each offence threatens. One offence is described in sentences,
// or in a table when several ranges remain; several offences are shown in one
// table.
func (w Comparing) Ranges(d *sheet.Document, answers []resolve.Answer) {
	if len(answers) == 1 {
		if said := w.Of(answers[0]).Threatened(d); len(said) > 0 {
			d.List(said)
		}
		return
	}
	rows := machine.Each(answers, func(a resolve.Answer) []string { return []string{w.Charted(a), w.FiguresOf(a), w.Governing(a)} })
	d.Table([]string{w.Say("compare.offence"), w.Unit(), w.Say("answer.tier")}, rows)
}
