package answer

import (
	"github.com/conmina/conmina/internal/comparing"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/machine"
	"github.com/conmina/conmina/internal/resolve"
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

// Document gives a table for each band of ages, with a row for each stretch of time in
// which something differs from the one before.
func (c courseScreen) Document(s sheet.Style) sheet.Document {
	w := Comparing{words.In(s.Language), s, c.Edition}
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
func (c courseScreen) head(w Comparing) []string {
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
func (c courseScreen) rows(w Comparing, band int) [][]string {
	var list [][]string
	for _, s := range c.Stretches {
		row := []string{s.Days.From.String()}
		for _, answers := range s.Rows {
			row = append(row, w.besideSpecials(answers[band]))
		}
		if len(s.Rows) == 2 {
			row = append(row, w.minimums(s.Rows[0][band], s.Rows[1][band]))
		}
		if n := len(list); n == 0 || !equalAfterFirst(list[n-1], row) {
			list = append(list, row)
		}
	}
	return list
}

// besideSpecials gives the ranges of a charge, with those of the special offences that
// displace it at these ages.
func (w Comparing) besideSpecials(a resolve.Answer) string {
	said := w.FiguresOf(a)
	for _, s := range displacing(a) {
		said = w.Say("course.displaced", said, w.inFew(s))
	}
	return said
}

// minimums is by how much the minimum of the second charge is above that of the first.
func (w Comparing) minimums(a, b resolve.Answer) string {
	low, _ := comparing.Shifts(a.Decision(), b.Decision())
	return w.distance(comparing.Overlap{A: a, B: b}, low)
}

func equalAfterFirst(a, b []string) bool {
	for i := 1; i < len(a); i++ {
		if a[i] != b[i] {
			return false
		}
	}
	return true
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
