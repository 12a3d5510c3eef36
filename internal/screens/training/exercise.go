// Package training shows training cases, their worked answers, and the quiz.
package training

import (
	"slices"
	"strconv"
	"strings"

	"github.com/conmina/conmina/internal/exercises"
	"github.com/conmina/conmina/internal/general"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/machine"
	"github.com/conmina/conmina/internal/screens/answer"
	"github.com/conmina/conmina/internal/sheet"
	"github.com/conmina/conmina/internal/typed"
	"github.com/conmina/conmina/internal/words"
)

// ListExercises writes a list of the training cases, edition by edition.
func ListExercises(format string, sets []exercises.Exercises, s sheet.Style) ([]byte, error) {
	return sheet.Render(format, exercisesScreen(sets), s)
}

// ShowExercise writes a training case with its questions. It writes the answers too
// when the exercise has solutions.
func ShowExercise(format string, x Exercise, s sheet.Style) ([]byte, error) {
	return sheet.Render(format, exerciseScreen(x), s)
}

// ExerciseCommand is the command line that answers a training case, word by word in
// the reader's language: resolve or determine for one offence, compare for several. Several
// offences that concur are typed as a file, so their ranges are compared.
func ExerciseCommand(w *words.Words, e *law.Edition, p *general.Part, x *exercises.Exercise) []string {
	line := typed.Of(w.Language(), typed.CompareCommand)
	offences := machine.Each(x.Offences, e.Offence)
	switch instead := x.Instead(); {
	case x.AsksSpace() && len(offences) == 1:
		line = typed.Of(w.Language(), typed.DetermineCommand).Offences(offences...)
	case instead != "":
		line.Flag(typed.FromFlag, machine.Each(offences, w.TypedOffence)...).Flag(typed.ToFlag, w.TypedOffence(e.Offence(instead)))
	case len(offences) == 1:
		line = typed.Of(w.Language(), typed.ResolveCommand).Offences(offences...)
	default:
		line.Offences(offences...)
	}
	given := x.Given(e)
	given.With, given.Maybe = machine.Each(x.Facts.With, asText), machine.Each(x.Facts.Maybe, asText)
	line.Given(e, given)
	if x.AsksLater() {
		line.Switch(typed.MilderFlag).Flag(typed.UntilFlag, e.Verified.String())
	}
	if x.AsksSpace() && len(offences) == 1 {
		generalFlags(line, w.Language(), p, x.General)
	}
	return line.Flag(typed.EditionFlag, e.ID).Args()
}

func asText(id law.CircumstanceID) string { return string(id) }

type exercisesScreen []exercises.Exercises

func (sets exercisesScreen) Document(s sheet.Style) sheet.Document {
	w := words.In(s.Language)
	var d sheet.Document
	d.Headline(w.Say("examples.headline"))
	full := []string{w.Say("examples.invented")}
	for _, set := range sets {
		d.Heading(w.Text(set.Edition.Title))
		rows := make([][]string, len(set.Cases))
		for i, x := range set.Cases {
			about := charges(w, set.Edition, x)
			if n := len(x.Offences); n > 1 {
				about = w.Say("examples.charges", n)
			}
			rows[i] = []string{w.ExerciseName(x), about, w.Word(len(x.Questions))}
		}
		d.Table([]string{w.Say("examples.case"), w.Say("example.charge"), w.Say("example.questions")}, rows)
		full = append(full, w.EditionFooter(set.Edition))
	}
	if len(sets) > 0 && len(sets[0].Cases) > 0 {
		first := sets[0]
		d.Paragraph(w.Say("examples.next", s.Asking(first.Edition, s.LineOf(typed.ExampleCommand, typed.ShowCommand).Words(w.ExerciseName(first.Cases[0])))))
	}
	d.Foot(s, w.Say("examples.invented")+" "+w.Say("foot.limits"), strings.Join(full, " "))
	return d
}

// charges names the offences of a case.
func charges(w *words.Words, e *law.Edition, x *exercises.Exercise) string {
	if len(x.Offences) == 0 {
		return w.Say("example.every_charge")
	}
	titles := machine.Each(x.Offences, func(id string) string { return w.Text(e.Offence(id).Title) })
	return strings.Join(titles, words.Between(titles))
}

func (x exerciseScreen) Document(s sheet.Style) sheet.Document {
	w := answer.Comparing{Words: words.In(s.Language), Style: s, Edition: x.Edition}
	var d sheet.Document
	d.Headline(w.Say("example.headline", x.Title))
	d.Paragraph(w.Text(x.Story))
	d.Blocks = append(d.Blocks, x.top(w).Blocks...)
	d.Heading(w.Say("example.questions"))
	rows := make([][]string, len(x.Questions))
	for i, q := range x.Questions {
		rows[i] = []string{strconv.Itoa(i + 1), x.ask(w, q)}
	}
	if x.revealed() {
		x.answered(&d, w, rows)
	} else {
		x.unanswered(&d, w, rows)
	}
	return d
}

// top says what the case is about: its charge and its facts.
func (x exerciseScreen) top(w answer.Comparing) (d sheet.Document) {
	d.Fields(false,
		[]string{w.Say("example.charge"), charges(w.Words, x.Edition, x.Exercise)},
		[]string{w.Say("example.facts"), strings.Join(append(x.facts(w, x.Facts), x.general(w.Words, x.General)...), " · ")})
	return d
}

// facts repeats facts. While the answers are hidden, it also hides the age that
// follows from a date of birth.
func (x exerciseScreen) facts(w answer.Comparing, f law.Facts) []string {
	said := w.FactsOf(x.Edition, f)
	if !x.revealed() && !f.Born.IsZero() {
		said[0] = w.Say("example.born", f.Born)
	}
	return said
}

// ask says a question. It adds the facts that the question changes or the offence
// that it names, because the text of a case contains no figures.
func (x exerciseScreen) ask(w answer.Comparing, q exercises.Question) string {
	said := w.Text(q.Text)
	switch q.Asks {
	case exercises.AsksSpace:
		if changed := x.general(w.Words, q.General); len(changed) > 0 {
			return w.Say("figure.both", said, strings.Join(changed, " · "))
		}
	case exercises.AsksInstead:
		return w.Say("figure.both", said, w.Text(x.Edition.Offence(q.Instead).Title))
	case exercises.AsksIf:
		given := x.facts(w, x.Facts)
		changed := slices.DeleteFunc(x.facts(w, q.If), func(fact string) bool { return slices.Contains(given, fact) })
		return w.Say("figure.both", said, strings.Join(changed, " · "))
	}
	return said
}
