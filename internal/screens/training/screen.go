package training

import (
	"slices"

	"github.com/conmina/conmina/internal/comparing"
	"github.com/conmina/conmina/internal/determine"
	"github.com/conmina/conmina/internal/exercises"
	"github.com/conmina/conmina/internal/general"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
	"github.com/conmina/conmina/internal/screens/answer"
	"github.com/conmina/conmina/internal/sheet"
	"github.com/conmina/conmina/internal/typed"
)

// noticed groups by offence the answers whose notices hold for the case. It leaves
// out answers under later versions. It also leaves out the notice that a
// circumstance changes nothing, when that is true only of other facts.
func noticed(solutions []comparing.Solution) [][]resolve.Answer {
	var list [][]resolve.Answer
	for _, s := range solutions {
		answers := answersOf(s)
		if s.Question.Asks == exercises.AsksLater {
			answers = s.Answers
		}
		for _, a := range answers {
			if s.Question.Asks == exercises.AsksIf {
				a.Notices = slices.DeleteFunc(slices.Clone(a.Notices), func(n resolve.Notice) bool { return n.Code == resolve.CircumstanceUnused })
			}
			i := slices.IndexFunc(list, func(of []resolve.Answer) bool { return of[0].Offence.ID == a.Offence.ID })
			if i < 0 {
				list = append(list, nil)
				i = len(list) - 1
			}
			list[i] = append(list[i], a)
		}
	}
	return list
}

// sourcesOf lists the sources of the figures in the answers, each once.
func sourcesOf(w answer.Comparing, solutions []comparing.Solution) []string {
	var answers []resolve.Answer
	for _, s := range solutions {
		answers = append(answers, answersOf(s)...)
	}
	for _, a := range answers {
		answers = append(answers, a.Successors...)
	}
	var list []string
	for _, a := range answers {
		for _, b := range a.Branches {
			if b.Tier == nil {
				continue
			}
			said := w.Say("example.source", a.Offence.Title, b.Tier.Label, w.Citation(w.Edition, b.Tier.Source))
			if !slices.Contains(list, said) {
				list = append(list, said)
			}
		}
	}
	return list
}

// Exercise is one training case. Without solutions its answers appear in no format.
type Exercise struct {
	*exercises.Exercise
	Edition   *law.Edition
	Solutions []comparing.Solution // one for each question; empty while the answers are hidden
	// Checked has the same answers for a page that keeps them to itself until its
	// reader has answered. No other format looks at it.
	Checked []comparing.Solution
	Part    *general.Part       // of the edition; nil when it has none
	Ledgers []*determine.Ledger // one for each question, or nil; no format looks at them while the answers are hidden
}

type exerciseScreen Exercise

func (x exerciseScreen) revealed() bool { return len(x.Solutions) > 0 }

// answersOf lists the answers that a solution contains.
func answersOf(s comparing.Solution) []resolve.Answer {
	var list []resolve.Answer
	switch s.Question.Asks {
	case exercises.AsksAges:
		for i := range s.Strip.Bands {
			for _, row := range s.Strip.Rows {
				list = append(list, row[i])
			}
		}
		return list
	case exercises.AsksIf:
		for _, c := range s.Changes {
			list = append(list, c.To)
		}
		return list
	case exercises.AsksInstead:
		for _, c := range s.Changes {
			list = append(list, c.From, c.To)
		}
		return list
	}
	for _, a := range s.Answers {
		list = append(list, a)
		for _, l := range a.Later {
			list = append(list, l.Answer)
		}
	}
	return list
}

// ledger is the ledger of a question; nil when it asks for no space.
func (x exerciseScreen) ledger(i int) *determine.Ledger {
	if i >= len(x.Ledgers) {
		return nil
	}
	return x.Ledgers[i]
}

// unanswered shows the questions, and says how to see their answers.
func (x exerciseScreen) unanswered(d *sheet.Document, w answer.Comparing, rows [][]string) {
	d.Fields(false, rows...)
	d.Paragraph(w.Say("example.hidden", w.Style.Asking(x.Edition, w.Style.LineOf(typed.ExampleCommand, typed.ShowCommand).Words(w.ExerciseName(x.Exercise)).Switch(typed.RevealFlag))))
	d.Foot(w.Style, w.Say("example.invented")+" "+w.Foot(x.Edition), w.Say("example.invented")+" "+w.UnansweredOn(x.Edition))
}

// taught shows the lesson of the case, the notices and the sources of the figures.
func (x exerciseScreen) taught(d *sheet.Document, w answer.Comparing, solutions []comparing.Solution) {
	d.Heading(w.Say("example.lesson"))
	d.Paragraph(w.Text(x.Lesson))
	if notes := w.NotesByOffence(noticed(solutions)); len(notes) > 0 {
		d.Heading(w.Say("answer.notices"))
		d.List(notes)
	}
	d.Heading(w.Say("why.sources"))
	d.List(sourcesOf(w, solutions))
}
