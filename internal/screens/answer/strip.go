package answer

import (
	"strings"

	"github.com/conmina/conmina/internal/comparing"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
	"github.com/conmina/conmina/internal/sheet"
	"github.com/conmina/conmina/internal/words"
)

// Strip holds the same charges at several ages of the victim.
type Strip struct {
	comparing.Strip
	Edition *law.Edition
}

// AcrossAges writes the charges at each age, side by side.
func AcrossAges(format string, v Strip, s sheet.Style) ([]byte, error) {
	return sheet.Render(format, StripScreen{v}, s)
}

// Matrix writes by how much the bounds of each pair of offences differ.
func Matrix(format string, v Strip, s sheet.Style) ([]byte, error) {
	return sheet.Render(format, matrixScreen{v}, s)
}

// StripScreen shows a strip in every format.
type StripScreen struct{ Strip }

// Document gives a table with a column for each band of ages.
func (v StripScreen) Document(s sheet.Style) sheet.Document {
	w := Comparing{words.In(s.Language), s, v.Edition}
	var d sheet.Document
	d.Headline(w.OverAges(len(v.Rows), v.Facts))
	w.ByAge(&d, v.Strip.Strip, func(row, band int) string { return w.BesideSpecials(v.Rows[row][band]) })
	d.Paragraph(w.Say("ages.caption", w.Unit()))
	w.BesideByAge(&d, v.Strip.Strip)
	if notes := w.NotesByOffence(v.Rows); len(notes) > 0 {
		d.Heading(w.Say("answer.notices"))
		d.List(notes)
	}
	d.Foot(s, w.FootOf(v.Edition, tiersOf(v.answers())), w.RestsOn(v.Edition))
	return d
}

// OverAges repeats the facts that are the same at all ages.
func (w Comparing) OverAges(offences int, f law.Facts) string {
	parts := []string{w.Count(offences, "compare.by_age_one", "compare.by_age")}
	return strings.Join(append(parts, w.CircumstancesOf(w.Edition, f)...), " · ")
}

// ByAge writes a table with a row for each offence and a column for each band of
// ages.
func (w Comparing) ByAge(d *sheet.Document, s comparing.Strip, cell func(row, band int) string) {
	head := []string{w.Say("compare.offence")}
	for _, band := range s.Bands {
		head = append(head, w.Ages(band))
	}
	rows := make([][]string, len(s.Rows))
	for i, answers := range s.Rows {
		rows[i] = []string{w.Text(answers[0].Offence.Title)}
		for k := range answers {
			rows[i] = append(rows[i], cell(i, k))
		}
	}
	d.Table(head, rows)
}

// NotesByOffence gives the notices of several answers, each notice once with the
// offences that it concerns.
func (w Comparing) NotesByOffence(list [][]resolve.Answer) []string {
	var perOffence []resolve.Answer
	for _, answers := range list {
		merged := answers[0]
		merged.Notices, merged.Victim = nil, law.Ages{} // cleared, so that each reading names its own ages
		seen := map[string]bool{}
		for _, a := range answers {
			for _, n := range a.Notices {
				if said := w.Notice(a, n); !seen[said] {
					seen[said] = true
					merged.Notices = append(merged.Notices, n)
				}
			}
		}
		perOffence = append(perOffence, merged)
	}
	return w.notices(perOffence)
}

type matrixScreen struct{ Strip }

func (v matrixScreen) Document(s sheet.Style) sheet.Document {
	w := Comparing{words.In(s.Language), s, v.Edition}
	var d sheet.Document
	d.Headline(w.OverAges(len(v.Rows), v.Facts))
	overlaps := v.Strip.Strip.Matrix()
	for _, band := range v.Bands {
		d.Heading(w.Say("matrix.age", band))
		var rows [][]string
		for _, o := range overlaps {
			if o.Ages == band {
				rows = append(rows, []string{w.besideSpecials(w.Text(o.A.Offence.Title), o.A), w.besideSpecials(w.Text(o.B.Offence.Title), o.B), w.distance(o, o.Min), w.distance(o, o.Max)})
			}
		}
		d.Table([]string{w.Say("matrix.first"), w.Say("matrix.second"), w.Say("matrix.minimum"), w.Say("matrix.maximum")}, rows)
	}
	d.Paragraph(w.Say("matrix.caption", w.Unit()))
	w.BesideByAge(&d, v.Strip.Strip)
	d.Foot(s, w.FootOf(v.Edition, tiersOf(v.answers())), w.RestsOn(v.Edition))
	return d
}

// distance says how far a bound of the second offence is from the same bound of the
// first: +4, -4, 0, or that there is no figure to compare.
func (w Comparing) distance(o comparing.Overlap, s comparing.Shift) string {
	determined := o.A.Status == law.Determined && o.B.Status == law.Determined
	switch {
	case !determined:
		return w.Say("matrix.open")
	case !s.Known:
		return w.Say("matrix.unknown")
	case s.Months == 0:
		return "0"
	case s.Months < 0:
		return "-" + w.amount(-s.Months)
	}
	return "+" + w.amount(s.Months)
}

// BesideSpecials gives the ranges of a charge, with the ranges of the special offences that
// displace it at these ages.
func (w Comparing) BesideSpecials(a resolve.Answer) string {
	return w.besideSpecials(w.FiguresOf(a), a)
}

// besideSpecials puts the special offences that displace a charge behind what was said of it.
func (w Comparing) besideSpecials(said string, a resolve.Answer) string {
	for _, s := range Displacing(a) {
		said = w.Say("course.displaced", said, w.inFew(s))
	}
	return said
}

// Minimums is by how much the minimum of the second charge is above the minimum of the first.
func (w Comparing) Minimums(a, b resolve.Answer) string {
	low, _ := comparing.Shifts(a.Decision(), b.Decision())
	return w.distance(comparing.Overlap{A: a, B: b}, low)
}

// BesideByAge shows what another edition threatens at each age of a table of ages,
// where it differs.
func (w Comparing) BesideByAge(d *sheet.Document, s comparing.Strip) {
	var rows [][]resolve.Answer
	var all []resolve.Answer
	for _, row := range s.Rows {
		if list := Differing(row); len(list) > 0 {
			rows, all = append(rows, row), append(all, list...)
		}
	}
	if len(all) == 0 {
		return
	}
	d.Paragraph(w.lead(all[0]))
	s.Rows = rows
	w.ByAge(d, s, func(row, band int) string { return w.besideCell(rows[row][band]) })
}

func (v Strip) answers() []resolve.Answer {
	var list []resolve.Answer
	for _, row := range v.Rows {
		list = append(list, row...)
	}
	return list
}
