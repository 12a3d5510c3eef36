// Package course shows how the ranges of charges stood against each other over time, at
// several ages of the victim.
package course

import (
	"slices"

	"github.com/conmina/conmina/internal/comparing"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/machine"
	"github.com/conmina/conmina/internal/screens/answer"
	"github.com/conmina/conmina/internal/sheet"
	"github.com/conmina/conmina/internal/words"
)

// Course holds the same charges over time, at several ages of the victim.
type Course struct {
	Days      law.Period
	Stretches []comparing.Stretch
	Edition   *law.Edition
}

// OverTime writes how the ranges of charges stood against each other over time.
func OverTime(format string, c Course, s sheet.Style) ([]byte, error) {
	return sheet.Render(format, courseScreen{c}, s)
}

type courseScreen struct{ Course }

func (c courseScreen) words(s sheet.Style) answer.Comparing {
	return answer.Comparing{Words: words.In(s.Language), Style: s, Edition: c.Edition}
}

// Document gives a table for each band of ages, with a row for each stretch of time in
// which something differs from the one before.
func (c courseScreen) Document(s sheet.Style) sheet.Document {
	w := c.words(s)
	var d sheet.Document
	d.Headline(w.Say("course.title", c.Days.From, c.Days.To))
	for k, band := range c.Stretches[0].Bands {
		d.Section(w.Say("matrix.age", band))
		d.Table(c.head(w), c.rows(w, k))
	}
	d.Paragraph(w.Say("course.caption", w.Unit()))
	d.Foot(s, w.FootOf(c.Edition, nil), w.RestsOn(c.Edition))
	return d
}

// head names the charges, and the difference where there are two.
func (c courseScreen) head(w answer.Comparing) []string {
	head := []string{w.Say("course.from")}
	rows := c.Stretches[0].Rows
	for _, row := range rows {
		head = append(head, w.ShortTitle(row[0].Offence))
	}
	if len(rows) == 2 {
		head = append(head, w.Say("course.difference"))
	}
	return head
}

// rows gives a row for each stretch in which a figure of the band changes.
func (c courseScreen) rows(w answer.Comparing, band int) [][]string {
	return machine.Each(c.changes(w, band), func(x change) []string { return x.row })
}

// change is a stretch in which a figure of a band is another than before, with its row.
type change struct {
	comparing.Stretch
	row []string
}

// changes lists the stretches in which a figure of the band changes.
func (c courseScreen) changes(w answer.Comparing, band int) []change {
	var list []change
	for _, s := range c.Stretches {
		row := []string{s.Days.From.String()}
		for _, answers := range s.Rows {
			row = append(row, w.BesideSpecials(answers[band]))
		}
		if len(s.Rows) == 2 {
			row = append(row, w.Minimums(s.Rows[0][band], s.Rows[1][band]))
		}
		if n := len(list); n == 0 || !slices.Equal(list[n-1].row[1:], row[1:]) {
			list = append(list, change{s, row})
		}
	}
	return list
}

type courseJSON struct {
	Schema string `json:"schema"`
	machine.EditionRef
	From      string        `json:"from"`
	To        string        `json:"to"`
	Stretches []stretchJSON `json:"stretches"`
}

type stretchJSON struct {
	From string                 `json:"from"`
	To   string                 `json:"to"`
	Ages []machine.StripAgeJSON `json:"ages"`
}

func (c courseScreen) Machine(s sheet.Style) any {
	return courseJSON{
		"conmina/compare-time/1", machine.Refer(c.Edition, s.Version), c.Days.From.String(), c.Days.To.String(),
		machine.Each(c.Stretches, func(x comparing.Stretch) stretchJSON {
			return stretchJSON{x.Days.From.String(), x.Days.To.String(), machine.MachineAges(x.Strip)}
		}),
	}
}

// Records gives a row for each stretch, band and charge.
func (c courseScreen) Records() [][]string {
	list := [][]string{{"from", "to", "victim_age", "offence", "article", "status", "min_months", "max_months", "max_status"}}
	for _, s := range c.Stretches {
		for k, band := range s.Bands {
			for _, row := range s.Rows {
				a := row[k]
				r := []string{s.Days.From.String(), s.Days.To.String(), band.String(), a.Offence.ID, a.Article(), string(a.Status), "", "", ""}
				if a.Status == law.Determined {
					m := machine.MachineRange(a.Branches[0].Prison())
					r[6], r[7], r[8] = machine.Number(m.MinMonths), machine.Number(m.MaxMonths), machine.FilledText(m.MaxStatus)
				}
				list = append(list, r)
			}
		}
	}
	return list
}
