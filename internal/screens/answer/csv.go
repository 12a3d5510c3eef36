package answer

import (
	"github.com/conmina/conmina/internal/citing"
	"github.com/conmina/conmina/internal/machine"
	"github.com/conmina/conmina/internal/resolve"
	"github.com/conmina/conmina/internal/sheet"
	"github.com/conmina/conmina/internal/words"
)

func (a answerScreen) Records() [][]string {
	return [][]string{machine.Columns(), machine.AnswerRecord(a.Answer)}
}

func (c compareScreen) Records() [][]string {
	list := [][]string{machine.Columns()}
	for _, a := range c.Answers {
		list = append(list, machine.AnswerRecord(a))
	}
	return list
}

// Chosen gives the columns that a table has only when they are chosen.
func (a answerScreen) Chosen(name string, s sheet.Style) []string {
	return citedColumn(name, s, a.Answer)
}

// Chosen gives the columns that a table has only when they are chosen.
func (c compareScreen) Chosen(name string, s sheet.Style) []string {
	return citedColumn(name, s, c.Answers...)
}

// citedColumn is the column of the sentences of a brief; nil for any other column.
func citedColumn(name string, s sheet.Style, answers ...resolve.Answer) []string {
	if name != machine.CiteColumn {
		return nil
	}
	cells := []string{name}
	for _, a := range answers {
		cells = append(cells, machine.CiteField(citing.InBoth(a), s.Language == words.Spanish).Text)
	}
	return cells
}

// Records has a row for each band of ages and each offence.
func (v StripScreen) Records() [][]string {
	list := [][]string{append([]string{"victim_age"}, machine.Columns()...)}
	for i, band := range v.Bands {
		for _, row := range v.Rows {
			list = append(list, append([]string{band.String()}, machine.AnswerRecord(row[i])...))
		}
	}
	return list
}

// Chosen gives the columns that a table has only when they are chosen.
func (v StripScreen) Chosen(name string, s sheet.Style) []string {
	var inOrder []resolve.Answer
	for i := range v.Bands {
		for _, row := range v.Rows {
			inOrder = append(inOrder, row[i])
		}
	}
	return citedColumn(name, s, inOrder...)
}

func (v matrixScreen) Records() [][]string {
	list := [][]string{{
		"victim_age", "offence_a", "offence_b", "status_a", "status_b", "min_months_a", "min_months_b", "min_difference_months",
		"max_months_a", "max_months_b", "max_difference_months",
	}}
	for _, o := range v.Strip.Strip.Matrix() {
		j := machine.MachineOverlap(o)
		list = append(list, []string{
			j.VictimAge, j.A.Offence, j.B.Offence, string(j.A.Status), string(j.B.Status),
			machine.Number(j.A.MinMonths), machine.Number(j.B.MinMonths), machine.Number(j.MinDifference),
			machine.Number(j.A.MaxMonths), machine.Number(j.B.MaxMonths), machine.Number(j.MaxDifference),
		})
	}
	return list
}
