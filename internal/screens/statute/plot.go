package statute

import (
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/plot"
	"github.com/conmina/conmina/internal/screens/answer"
	"github.com/conmina/conmina/internal/sheet"
	"github.com/conmina/conmina/internal/words"
)

func (o offenceScreen) comparing(s sheet.Style) answer.Comparing {
	return answer.Comparing{Words: words.In(s.Language), Style: s, Edition: o.Edition}
}

// Draw writes the tiers of the offence as a picture.
func (o offenceScreen) Draw(format string, s sheet.Style) ([]byte, error) {
	return plot.Draw(format, o.plot(o.comparing(s)), s)
}

// Page writes the offence as a page with the ranges of its tiers on one grid.
func (o offenceScreen) Page(s sheet.Style) []byte {
	w := o.comparing(s)
	return w.Illustrated(o.Document(s), o.plot(w))
}

// plot shows a row for each tier, with its article.
func (o offenceScreen) plot(w answer.Comparing) plot.Plot {
	p, bars := w.Tiers(o.Version.Tiers)
	p.Title, p.Facts = w.Text(o.Title), o.Version.Article
	if !o.Edition.Day.IsZero() {
		p.Facts += " · " + w.Say("list.as_of", o.Edition.Day)
	}
	for i := range o.Version.Tiers {
		t := &o.Version.Tiers[i]
		row := plot.Row{Title: w.Text(t.Label), Under: o.Version.ArticleOf(t), Lines: []plot.Line{{Bars: bars(t.Prison)}}}
		row.Said = row.Title + ": " + w.Range(t.Prison) + "."
		p.Rows = append(p.Rows, row)
	}
	if len(p.Rows) == 0 {
		p.Notes = []string{w.Absent("answer", o.Offence)}
	}
	return p
}

func (x diffScreen) comparing(s sheet.Style) answer.Comparing {
	return answer.Comparing{Words: words.In(s.Language), Style: s, Edition: x.From.Edition}
}

// Draw writes the changed tiers as a picture.
func (x diffScreen) Draw(format string, s sheet.Style) ([]byte, error) {
	return plot.Draw(format, x.plot(x.comparing(s)), s)
}

// Page writes the changes as a page with both ranges of each tier on one grid.
func (x diffScreen) Page(s sheet.Style) []byte {
	w := x.comparing(s)
	return w.Illustrated(x.Document(s), x.plot(w))
}

// plot shows a row for each tier that differs, with a line for each of the two days.
func (x diffScreen) plot(w answer.Comparing) plot.Plot {
	var tiers []law.Tier
	for _, t := range x.Tiers {
		for _, tier := range []*law.Tier{t.From, t.To} {
			if tier != nil {
				tiers = append(tiers, *tier)
			}
		}
	}
	p, bars := w.Tiers(tiers)
	p.Title = w.Say("diff.of", x.From.Title, x.from, x.to)
	for _, t := range x.Tiers {
		row := plot.Row{}
		for _, side := range []struct {
			day  law.Date
			tier *law.Tier
		}{{x.from, t.From}, {x.to, t.To}} {
			line := plot.Line{Label: side.day.String(), None: w.Say("diff.no_tier")}
			if side.tier != nil {
				line.None, line.Bars = "", bars(side.tier.Prison)
				row.Title = w.Text(side.tier.Label)
				row.Said += line.Label + ": " + w.Range(side.tier.Prison) + ". "
			}
			row.Lines = append(row.Lines, line)
		}
		row.Said = row.Title + ": " + row.Said
		p.Rows = append(p.Rows, row)
	}
	switch {
	case x.Alike():
		p.Notes = []string{w.Say("diff.same_version")}
	case len(x.Tiers) == 0:
		p.Notes = []string{w.Say("diff.same_tiers")}
	}
	return p
}
