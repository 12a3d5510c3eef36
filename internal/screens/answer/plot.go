package answer

import (
	"slices"
	"strings"

	"github.com/conmina/conmina/internal/comparing"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/machine"
	"github.com/conmina/conmina/internal/plot"
	"github.com/conmina/conmina/internal/resolve"
	"github.com/conmina/conmina/internal/sheet"
	"github.com/conmina/conmina/internal/stretches"
	"github.com/conmina/conmina/internal/words"
)

// Draw writes the comparison as a picture.
func (c compareScreen) Draw(format string, s sheet.Style) ([]byte, error) {
	return plot.Draw(format, c.plot(Comparing{words.In(s.Language), s, c.Edition}), s)
}

// Draw writes the answer as a picture.
func (a answerScreen) Draw(format string, s sheet.Style) ([]byte, error) {
	v := AnswerText{Answer: a.Answer, Words: words.In(s.Language), Style: s, Edition: a.Offence.Edition}
	return plot.Draw(format, v.plot(), s)
}

// plot shows each charge with its ranges, the gravest first, and below them in notes
// what the ranges rest on and what may be right instead.
func (c compareScreen) plot(w Comparing) plot.Plot {
	answers := byGravity(c.Answers)
	grid := w.gridOf(answers)
	notes := footnotes{words: w, of: AnswerText.alternatives, compared: answers}
	p := grid.plot(w)
	p.Title, p.Facts = w.pageTitle(c), w.factsLine(c.Comparison.Comparison)
	for _, a := range answers {
		row := w.charge(a, grid)
		if c.isAsked(a) {
			row.Title = w.Say("brief.asked", row.Title)
		}
		if marks := strings.TrimSpace(notes.marks(a)); marks != "" {
			row.Lines[len(row.Lines)-1].Mark = marks
		}
		p.Rows = append(p.Rows, row)
	}
	for _, row := range notes.rows {
		p.Notes = append(p.Notes, strings.Join(row, " "))
	}
	p.Notes = slices.Concat(p.Notes, w.besideLines(c.Answers), c.passed(w), c.briefDifferences(w))
	p.Source = w.SourceLine(tiersOf(answers))
	return p
}

// factsLine repeats the facts that all offences share.
func (w Comparing) factsLine(c comparing.Comparison) string {
	missing := slices.ContainsFunc(c.Answers, func(a resolve.Answer) bool {
		return slices.Contains(a.Settles, resolve.Unknown{Fact: law.FactAge})
	})
	return strings.Join(w.BriefFacts(w.Edition, c.Facts, missing, false), " · ")
}

// charge is the row of an offence with each of its ranges.
func (w Comparing) charge(a resolve.Answer, g grid) plot.Row {
	return plot.Row{
		Title: joined(" ", a.Article(), w.ShortTitle(a.Offence)), Under: joined(" · ", w.Governing(a), strings.Join(w.Of(a).basis(), "; ")), Lines: w.Of(a).lines(g),
		Said: w.Named(a) + ": " + w.threatens(a) + ", " + w.Governing(a) + ".",
	}
}

// plot shows the ranges of one answer and, in outlines, those on other ages.
func (v AnswerText) plot() plot.Plot {
	w := Comparing{v.Words, v.Style, v.Edition}
	bands := v.bands()
	answers := append([]resolve.Answer{v.Answer}, bands...)
	grid := w.gridOf(answers)
	p := grid.plot(w)
	p.Title, p.Facts = w.Named(v.Answer), w.factsLine(comparing.Comparison{Facts: v.Facts, Answers: answers[:1]})
	p.Figure, p.Said = v.headline()
	p.Doubt = v.Status != law.Determined
	row := plot.Row{Lines: v.lines(grid), Said: w.Named(v.Answer) + ": " + w.threatens(v.Answer) + ", " + w.Governing(v.Answer) + "."}
	if len(bands) > 0 {
		row.Lines = v.amongBands(bands, grid)
	}
	p.Rows = []plot.Row{row}
	for _, doubt := range v.doubts() {
		p.Notes = append(p.Notes, v.Say("plot.doubt", doubt[0], doubt[1]))
	}
	for _, row := range v.grounds() {
		if row[0] != v.Say("brief.edition") && row[0] != v.Say("brief.settled_by") {
			p.Notes = append(p.Notes, v.Say("plot.doubt", row[0], row[1]))
		}
	}
	if len(v.Beside) > 0 {
		p.Notes = append(p.Notes, v.differs(v.Beside[0]))
	}
	p.Source = w.SourceLine(v.tiers())
	return p
}

// headline is the result in as few signs as possible, and what is said of it.
func (v AnswerText) headline() (figure, said string) {
	switch {
	case v.Status == law.Determined:
		row := v.only()
		return row[0], row[1]
	case v.Ranged() && len(stretches.RangesOf(v.Answer)) > 0:
		w := Comparing{v.Words, v.Style, v.Edition}
		if figure, isShort := v.Slashed(stretches.RangesOf(v.Answer)); isShort && !v.Style.Months {
			return v.Say("brief.in_years", strings.ReplaceAll(figure, "/", " / ")), w.Governing(v.Answer)
		}
		return v.compact(v.Answer), w.Governing(v.Answer)
	}
	row := v.none()
	return row[0], row[1]
}

// bands gives the answers on every age, a band each, when the victim is one person
// and the answer is about one time. They show what the age decides.
func (v AnswerText) bands() []resolve.Answer {
	if len(v.Spans) > 0 || len(v.Facts.Victims) > 1 || v.Named != nil || v.Status == law.NotInForce {
		return nil
	}
	strip := comparing.AcrossAges([]*law.Offence{v.Offence}, v.Facts, nil)
	if len(strip.Bands) < 2 {
		return nil
	}
	return strip.Rows[0]
}

// amongBands gives the ranges of each band, the oldest victims first, and marks those
// of the victim.
func (v AnswerText) amongBands(bands []resolve.Answer, g grid) []plot.Line {
	var lines []plot.Line
	for _, band := range slices.Backward(bands) {
		of := v
		of.Answer = band
		now := !band.Victim.Intersect(v.Victim).Empty()
		list := of.lines(g)
		for i := range list {
			list[i].Label = joined(", ", v.Ages(band.Victim), list[i].Label)
			list[i].Now = now
			for k := range list[i].Bars {
				switch {
				case !now:
					list[i].Bars[k].Look = plot.Aside
				case v.Status != law.Determined:
					list[i].Bars[k].Look = plot.OneOf
				}
			}
		}
		if age, isOne := v.Victim.Single(); isOne && now {
			list[0].Here = v.Say("plot.here", v.Ages(law.AgeBand(age, age)))
		}
		lines = append(lines, list...)
	}
	return lines
}

// lines gives a line for each range that the answer leaves possible, the youngest
// victims first, or the reason why there is none.
func (v AnswerText) lines(g grid) []plot.Line {
	w := Comparing{v.Words, v.Style, v.Edition}
	if !v.Ranged() {
		return []plot.Line{{None: w.Governing(v.Answer)}}
	}
	branches := slices.Clone(v.Branches)
	slices.SortStableFunc(branches, func(a, b resolve.Branch) int { return youngestOf(a) - youngestOf(b) })
	look := plot.OneOf
	if v.Status == law.Determined {
		look = plot.Answers
	}
	return machine.Each(branches, func(b resolve.Branch) plot.Line {
		line := plot.Line{Now: v.Status == law.Determined}
		if len(branches) > 1 || v.Named != nil {
			line.Label = v.branchLabel(b)
		}
		switch {
		case b.Tier != nil:
			line.Bars = g.bars(w, b.Prison(), look)
		case len(v.Successors) > 0:
			line.None = v.Say("range.moved")
		default:
			line.None = v.Say("brief.none")
		}
		return line
	})
}

// branchLabel says when a branch is right: in which days, and on which facts.
func (v AnswerText) branchLabel(b resolve.Branch) string {
	var parts []string
	for _, group := range anyOf(byPresent(b.When)) {
		age, rest := "", ""
		if v.Victim.Len() > 1 {
			age = v.Ages(group.ages)
		}
		switch {
		case len(group.any) > 0:
			rest = v.Inside(v.Edition, group.any, mostNamed)
		case len(group.present) > 0:
			rest = v.All(machine.Each(group.present, func(id law.CircumstanceID) string { return v.Inside(v.Edition, []law.CircumstanceID{id}, 1) }))
		case v.openCircumstances():
			rest = v.Say("case.otherwise")
		}
		parts = append(parts, joined(", ", age, rest))
	}
	days := ""
	if len(v.Spans) > 0 && b.During != (law.Period{}) {
		days = v.Period(b.During)
	}
	return joined(" · ", days, v.List(parts))
}
