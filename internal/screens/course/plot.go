package course

import (
	"github.com/conmina/conmina/internal/plot"
	"github.com/conmina/conmina/internal/resolve"
	"github.com/conmina/conmina/internal/screens/answer"
	"github.com/conmina/conmina/internal/sheet"
)

// Draw writes the ranges over time as a picture.
func (c courseScreen) Draw(format string, s sheet.Style) ([]byte, error) {
	return plot.Draw(format, c.plot(c.words(s)), s)
}

// Page writes the ranges over time as a page: the picture, and the same in tables.
func (c courseScreen) Page(s sheet.Style) []byte {
	w := c.words(s)
	return w.Illustrated(c.Document(s), c.plot(w))
}

// plot shows for each band of ages and each stretch of time the charges one below the
// other, with the special offences that displace them, and how far apart two minimums are.
func (c courseScreen) plot(w answer.Comparing) plot.Plot {
	p, add := w.PlotOf(c.answers())
	p.Title, p.Facts = w.Say("course.title", c.Days.From, c.Days.To), w.Say("course.caption", w.Unit())
	for band, ages := range c.Stretches[0].Bands {
		for _, x := range c.changes(w, band) {
			row := plot.Row{Title: w.Ages(ages) + " · " + w.Say("course.since", x.Days.From)}
			for _, answers := range x.Rows {
				add(&row, answers[band])
				own := len(row.Lines)
				for _, special := range answer.Displacing(answers[band]) {
					add(&row, special)
				}
				for i := range row.Lines[own:] {
					row.Lines[own+i].Label = "→ " + row.Lines[own+i].Label // as the table has it
				}
			}
			if len(x.Rows) == 2 {
				apart := x.row[len(x.row)-1]
				row.Lines[len(row.Lines)-1].Mark = apart
				row.Said += w.Say("course.difference") + ": " + apart + "."
			}
			row.Said = row.Title + ". " + row.Said
			p.Rows = append(p.Rows, row)
		}
	}
	return p
}

// answers lists every answer that the picture shows.
func (c courseScreen) answers() []resolve.Answer {
	var list []resolve.Answer
	for _, s := range c.Stretches {
		for _, row := range s.Rows {
			for _, a := range row {
				list = append(append(list, a), answer.Displacing(a)...)
			}
		}
	}
	return list
}
