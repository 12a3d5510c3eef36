package training

import (
	"github.com/conmina/conmina/internal/comparing"
	"github.com/conmina/conmina/internal/exercises"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/machine"
	"github.com/conmina/conmina/internal/resolve"
	"github.com/conmina/conmina/internal/screens/answer"
	"github.com/conmina/conmina/internal/screens/ledger"
	"github.com/conmina/conmina/internal/sheet"
)

// solutionOf shows the answer to one question of a training case, and the answer of
// another edition when it differs.
func (x exerciseScreen) solutionOf(w answer.Comparing, d *sheet.Document, i int, s comparing.Solution) {
	if s.Question.Asks == exercises.AsksSpace {
		ledger.Solved(d, x.Ledgers[i], w.Style)
		return
	}
	solved(w, d, s)
	switch s.Question.Asks {
	case exercises.AsksWhy, exercises.AsksMissing: // these questions show no figure
	case exercises.AsksAges:
		w.BesideByAge(d, s.Strip)
	default:
		w.Beside(d, answersOf(s))
	}
}

func solved(w answer.Comparing, d *sheet.Document, s comparing.Solution) {
	switch s.Question.Asks {
	case exercises.AsksWhy:
		d.List(reasons(w, s.Answers))
	case exercises.AsksMissing:
		for _, a := range s.Answers {
			d.List(w.Of(a).Settling())
		}
	case exercises.AsksGaps:
		d.List(w.Gaps(s.Comparison))
	case exercises.AsksAges:
		w.ByAge(d, s.Strip, func(row, band int) string { return w.FiguresOf(s.Strip.Rows[row][band]) })
		d.Paragraph(w.Say("ages.caption", w.Unit()))
	case exercises.AsksLater:
		for _, a := range s.Answers {
			w.Of(a).LaterVersions(d)
		}
	case exercises.AsksIf:
		changed(w, d, s.Changes)
	case exercises.AsksInstead:
		d.List(machine.Each(s.Changes, func(c comparing.Change) string { return w.Change(c, len(s.Changes) > 1) }))
	default:
		w.Ranges(d, s.Answers)
	}
}

// changed shows how other facts change what each offence threatens.
func changed(w answer.Comparing, d *sheet.Document, changes []comparing.Change) {
	if len(changes) == 1 {
		c := changes[0]
		d.List(append(w.Of(c.To).Threatened(d), against(w, c)))
		return
	}
	rows := machine.Each(changes, func(c comparing.Change) []string {
		return []string{w.Charted(c.To), w.FiguresOf(c.From), w.FiguresOf(c.To), w.Governing(c.To)}
	})
	d.Table([]string{w.Say("compare.offence"), w.Say("example.facts"), w.Say("example.changed"), w.Say("answer.tier")}, rows)
	d.Paragraph(w.Say("example.caption", w.Unit()))
}

// reasons says which tier of each offence governs, why, and under which law.
func reasons(w answer.Comparing, answers []resolve.Answer) []string {
	var said []string
	for _, a := range answers {
		v := w.Of(a)
		if a.Status != law.Determined {
			said = append(said, w.Say("compare.notice", v.Name(), w.Governing(a)))
			continue
		}
		t := a.Branches[0].Tier
		said = append(said, w.Say("example.why", v.Name(), t.Label, v.Reason(v.TraceOf(t))))
		if act := v.ActOf(a.Version, t); act != "" {
			said = append(said, w.Say("compare.notice", w.Say("answer.act"), act))
		}
	}
	return said
}

// against says how other facts change the bounds of an offence.
func against(w answer.Comparing, c comparing.Change) string {
	if c.Determined() {
		return w.Say("example.against", w.Shift("change.minimum", c.Min)+" "+w.Shift("change.maximum", c.Max))
	}
	return w.Say("example.before", w.Of(c.From).Said(c.From))
}

// answered shows each question with its answer, the lesson of the case, the notices
// and the sources of the figures.
func (x exerciseScreen) answered(d *sheet.Document, w answer.Comparing, rows [][]string) {
	for i, solution := range x.Solutions {
		d.Fields(true, rows[i])
		x.solutionOf(w, d, i, solution)
	}
	x.taught(d, w, x.Solutions)
	d.Foot(w.Style, w.Say("example.invented")+" "+w.FootOf(x.Edition, nil), w.Say("example.invented")+" "+w.RestsOn(x.Edition))
}
