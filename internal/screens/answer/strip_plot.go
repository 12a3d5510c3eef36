package answer

import (
	"strings"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/plot"
	"github.com/conmina/conmina/internal/resolve"
	"github.com/conmina/conmina/internal/sheet"
	"github.com/conmina/conmina/internal/stretches"
	"github.com/conmina/conmina/internal/words"
)

// Illustrated writes a screen as a page with its plot.
func (w Comparing) Illustrated(d sheet.Document, p plot.Plot) []byte {
	d.Footer(w.Imprint(w.Edition))
	return sheet.Illustrated(d, w.Style, plot.Style(w.Style), func(m *sheet.Markup) {
		if len(p.Rows) > 0 {
			p.InPage(m)
		}
		sheet.Bullets(m, p.Notes)
	})
}

// Tiers is an empty plot whose grid holds the ranges of some tiers, and what draws one
// of them.
func (w Comparing) Tiers(tiers []law.Tier) (p plot.Plot, bars func(r law.Range) []plot.Bar) {
	var ranges []law.Range
	for _, t := range tiers {
		ranges = append(ranges, t.Prison)
	}
	g := grid{stretches.End(ranges)}
	p = g.plot(w)
	p.Source = w.SourceLine(nil)
	return p, func(r law.Range) []plot.Bar { return g.bars(w, r, plot.Answers) }
}

// Draw writes the charges at each age as a picture.
func (v StripScreen) Draw(format string, s sheet.Style) ([]byte, error) {
	return plot.Draw(format, v.plot(Comparing{words.In(s.Language), s, v.Edition}), s)
}

// Page writes the charges at each age as a page.
func (v StripScreen) Page(s sheet.Style) []byte {
	w := Comparing{words.In(s.Language), s, v.Edition}
	return w.Illustrated(v.Document(s), v.plot(w))
}

// plot shows a row for each charge, with a line for each band of ages.
func (v StripScreen) plot(w Comparing) plot.Plot {
	g := w.gridOf(v.answers())
	p := g.plot(w)
	p.Title, p.Source = w.OverAges(len(v.Rows), v.Facts), w.SourceLine(tiersOf(v.answers()))
	notes := footnotes{words: w, of: AnswerText.alternatives, compared: v.answers()}
	for _, answers := range v.Rows {
		row := plot.Row{Title: joined(" ", answers[0].Article(), w.ShortTitle(answers[0].Offence))}
		for i, a := range answers {
			row.Lines = append(row.Lines, w.atAges(v.Bands[i], a, g)...)
			row.Lines[len(row.Lines)-1].Mark = strings.TrimSpace(notes.marks(a))
			row.Said += w.Ages(v.Bands[i]) + ": " + w.threatens(a) + ". "
		}
		row.Said = row.Title + ": " + row.Said
		p.Rows = append(p.Rows, row)
	}
	for _, row := range notes.rows {
		p.Notes = append(p.Notes, strings.Join(row, " "))
	}
	p.Notes = append(p.Notes, w.besideLines(v.answers())...)
	return p
}

// atAges gives the lines of an answer under the ages that it is for.
func (w Comparing) atAges(band law.Ages, a resolve.Answer, g grid) []plot.Line {
	lines := w.Of(a).lines(g)
	for i := range lines {
		if when := w.Ages(band); !strings.HasPrefix(lines[i].Label, when) {
			lines[i].Label = joined(", ", when, lines[i].Label)
		}
		lines[i].Now = false
	}
	return lines
}

// Draw writes the ranges of each pair as a picture.
func (v matrixScreen) Draw(format string, s sheet.Style) ([]byte, error) {
	return plot.Draw(format, v.plot(Comparing{words.In(s.Language), s, v.Edition}), s)
}

// Page writes the distances of each pair as a page.
func (v matrixScreen) Page(s sheet.Style) []byte {
	w := Comparing{words.In(s.Language), s, v.Edition}
	return w.Illustrated(v.Document(s), v.plot(w))
}

// plot shows each pair of charges in each band of ages, one below the other, and beside
// the second how far its bounds are from the bounds of the first.
func (v matrixScreen) plot(w Comparing) plot.Plot {
	g := w.gridOf(v.answers())
	p := g.plot(w)
	p.Title, p.Facts, p.Source = w.OverAges(len(v.Rows), v.Facts), w.Say("matrix.caption", w.Unit()), w.SourceLine(tiersOf(v.answers()))
	for _, o := range v.Strip.Strip.Matrix() {
		apart := w.distance(o, o.Min)
		if high := w.distance(o, o.Max); high != apart {
			apart += " / " + high
		}
		row := plot.Row{Title: w.Say("matrix.age", o.Ages)}
		for _, a := range []resolve.Answer{o.A, o.B} {
			w.addNamed(&row, a, g)
		}
		row.Lines[len(row.Lines)-1].Mark = apart
		row.Said = row.Title + ". " + row.Said + apart + "."
		p.Rows = append(p.Rows, row)
	}
	p.Notes = w.besideLines(v.answers())
	return p
}

// addNamed adds the lines of an answer to a row that holds several offences.
func (w Comparing) addNamed(row *plot.Row, a resolve.Answer, g grid) {
	name := joined(" ", a.Article(), w.ShortTitle(a.Offence))
	lines := w.Of(a).lines(g)
	for i := range lines {
		lines[i].Label, lines[i].Now = joined(", ", name, lines[i].Label), false
	}
	row.Lines = append(row.Lines, lines...)
	row.Said += name + ": " + w.threatens(a) + ". "
}

// PlotOf is an empty plot whose grid holds the ranges of some answers, and what adds
// one of them to a row.
func (w Comparing) PlotOf(answers []resolve.Answer) (p plot.Plot, add func(row *plot.Row, a resolve.Answer)) {
	g := w.gridOf(answers)
	p = g.plot(w)
	p.Source = w.SourceLine(tiersOf(answers))
	return p, func(row *plot.Row, a resolve.Answer) { w.addNamed(row, a, g) }
}
