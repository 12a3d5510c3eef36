package present

import (
	"strings"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
)

// Strip is the same charges at several ages of the victim.
type Strip struct {
	resolve.Strip
	Edition *law.Edition
}

// AcrossAges writes the charges side by side for each age.
func AcrossAges(format string, v Strip, s Style) ([]byte, error) {
	return render(format, stripScreen{v}, s)
}

// Matrix writes by how much the bounds of each pair of offences differ.
func Matrix(format string, v Strip, s Style) ([]byte, error) {
	return render(format, matrixScreen{v}, s)
}

type stripScreen struct{ Strip }

func (v stripScreen) document(s Style) document {
	w := comparing{In(s.Language), s, v.Edition}
	var d document
	d.headline(w.overAges(len(v.Rows), v.Facts))
	w.byAge(&d, v.Strip.Strip, func(row, band int) string { return w.figures(v.Rows[row][band]) })
	d.paragraph(w.Say("ages.caption", w.unit()))
	w.besideByAge(&d, v.Strip.Strip)
	if notes := w.notesByOffence(v.Rows); len(notes) > 0 {
		d.heading(w.Say("answer.notices"))
		d.list(notes)
	}
	d.footer(w.restsOn(v.Edition))
	return d
}

// overAges restates the facts that all ages share.
func (w comparing) overAges(offences int, f law.Facts) string {
	parts := []string{w.count(offences, "compare.by_age_one", "compare.by_age")}
	return strings.Join(append(parts, w.circumstancesOf(w.edition, f)...), " · ")
}

// byAge writes a table with a row for each offence and a column for each band of
// ages.
func (w comparing) byAge(d *document, s resolve.Strip, cell func(row, band int) string) {
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
	d.table(head, rows)
}

// notesByOffence gives the notices of several answers about each offence, once
// each, with the offences that they concern.
func (w comparing) notesByOffence(list [][]resolve.Answer) []string {
	var perOffence []resolve.Answer
	for _, answers := range list {
		merged := answers[0]
		merged.Notices, merged.Victim = nil, law.Ages{} // so that each reading names its ages
		seen := map[string]bool{}
		for _, a := range answers {
			for _, n := range a.Notices {
				if said := w.notice(a, n); !seen[said] {
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

func (v matrixScreen) document(s Style) document {
	w := comparing{In(s.Language), s, v.Edition}
	var d document
	d.headline(w.overAges(len(v.Rows), v.Facts))
	overlaps := v.Strip.Strip.Matrix()
	for _, band := range v.Bands {
		d.heading(w.Say("matrix.age", band))
		var rows [][]string
		for _, o := range overlaps {
			if o.Ages == band {
				rows = append(rows, []string{w.Text(o.A.Offence.Title), w.Text(o.B.Offence.Title), w.distance(o, o.Min), w.distance(o, o.Max)})
			}
		}
		d.table([]string{w.Say("matrix.first"), w.Say("matrix.second"), w.Say("matrix.minimum"), w.Say("matrix.maximum")}, rows)
	}
	d.paragraph(w.Say("matrix.caption", w.unit()))
	w.besideByAge(&d, v.Strip.Strip)
	d.footer(w.restsOn(v.Edition))
	return d
}

// distance says how far the second offence's bound is from the first's: +4, -4,
// 0, or that there is no figure to compare.
func (w comparing) distance(o resolve.Overlap, s resolve.Shift) string {
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

// amount is a number of the unit, with the months named where years would not
// be whole.
func (w comparing) amount(m law.Months) string {
	switch {
	case w.style.Months:
		return w.Word(int(m))
	case m%law.Year == 0:
		return w.Word(int(m / law.Year))
	}
	return w.Term(m)
}
