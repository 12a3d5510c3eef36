package cli

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/conmina/conmina/internal/encoding"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
	"github.com/conmina/conmina/internal/screens/answer"
	"github.com/conmina/conmina/internal/screens/training"
	"github.com/conmina/conmina/internal/typed"
	"github.com/conmina/conmina/internal/words"
)

func (p *program) exampleCommand() *cobra.Command {
	var s sink
	c := &cobra.Command{
		Use:     "example [" + p.words().Say("help.command") + "]",
		Short:   p.words().Say("command.example"),
		Long:    p.words().Say("example.how"),
		Example: "conmina example\nconmina example show omitted-age\nconmina example show omitted-age --reveal\nconmina example run same-facts\nconmina example quiz --at 13,15,25",
		Args:    p.noCommand,
		RunE:    func(*cobra.Command, []string) error { return p.listExercises(&s) },
	}
	s.flags(p.flagsOf(c.Flags(), "group.output"))
	c.AddCommand(p.exampleList(), p.exampleShow(), p.exampleRun(), p.exampleQuiz())
	return c
}

func (p *program) exampleList() *cobra.Command {
	var s sink
	c := &cobra.Command{
		Use:     "list",
		Short:   p.words().Say("command.example_list"),
		Example: "conmina example list\nconmina example list --edition penal-code",
		Args:    noArguments,
		RunE:    func(*cobra.Command, []string) error { return p.listExercises(&s) },
	}
	s.flags(p.flagsOf(c.Flags(), "group.output"))
	return c
}

func (p *program) exampleShow() *cobra.Command {
	var s sink
	var reveal flip
	c := &cobra.Command{
		Use:               "show " + p.words().Say("value.case"),
		Short:             p.words().Say("command.example_show"),
		Example:           "conmina example show omitted-age\nconmina example show omitted-age --reveal\nconmina example show omitted-age -o lesson.html",
		Args:              oneExercise,
		ValidArgsFunction: p.completeExercises,
		RunE:              func(_ *cobra.Command, args []string) error { return p.showExercise(&s, reveal.on, args[0]) },
	}
	out := p.flagsOf(c.Flags(), "group.output")
	out.flip(&reveal, "reveal", "flag.reveal")
	s.flags(out)
	return c
}

func (p *program) exampleRun() *cobra.Command {
	var s sink // which the command that is run reads
	c := &cobra.Command{
		Use:               "run " + p.words().Say("value.case"),
		Short:             p.words().Say("command.example_run"),
		Example:           "conmina example run omitted-age\nconmina example run same-facts",
		Args:              oneExercise,
		ValidArgsFunction: p.completeExercises,
		RunE:              func(c *cobra.Command, args []string) error { return p.runExercise(c, args[0]) },
	}
	s.flags(p.flagsOf(c.Flags(), "group.output"))
	return c
}

func (p *program) exampleQuiz() *cobra.Command {
	var o compareOptions
	var reveal flip
	c := &cobra.Command{
		Use:               "quiz [" + p.words().Say("value.offence") + "…]",
		Short:             p.words().Say("command.example_quiz"),
		Example:           "conmina example quiz\nconmina example quiz pimping --at 13,15,25\nconmina example quiz -o quiz.html",
		ValidArgsFunction: p.completeOffences(-1),
		RunE:              func(_ *cobra.Command, args []string) error { return p.quiz(&o, reveal.on, args) },
	}
	p.flagsOf(c.Flags(), "group.facts").text(&o.facts.date, "date", "d", "value.date", "flag.quiz_date")
	p.flagsOf(c.Flags(), "group.views").text(&o.at, "at", "", "value.ages", "flag.at")
	out := p.flagsOf(c.Flags(), "group.output")
	out.flip(&reveal, "reveal", "flag.reveal")
	o.sink.flags(out)
	register(c, "date", nothing)
	register(c, "at", nothing)
	return c
}

// oneExercise wants exactly one argument.
func oneExercise(c *cobra.Command, args []string) error {
	switch {
	case len(args) == 0:
		return misuse("", "exercise_needed", c.CommandPath())
	case len(args) > 1:
		return stray(args[1])
	}
	return nil
}

// exercises reads the training cases of the edition that was chosen, or of all
// when none was.
func (p *program) exercises() ([]training.Exercises, error) {
	var sets []training.Exercises
	id, because, chosen := p.wasChosen()
	err := p.within(func(l library) error {
		ids := l.ids
		switch {
		case !chosen:
			because = law.TrainingCase
		case slices.Contains(ids, id):
			ids = []string{id}
		default:
			return misuseNear(quoted("--edition", id), "edition_unknown", law.Nearest(id, ids), strings.Join(ids, ", "))
		}
		for _, id := range ids {
			e, err := l.edition(id)
			if err != nil {
				return err
			}
			e.Because = because
			cases, err := encoding.Exercises(l.fsys, e)
			if err != nil {
				return err
			}
			if len(cases) > 0 {
				sets = append(sets, training.Exercises{Edition: e, Cases: cases})
			}
		}
		if len(sets) == 0 {
			return misuse("", "exercises_none", strings.Join(ids, ", "))
		}
		return nil
	})
	return sets, err
}

// exercise finds a training case by any of its names, with its edition.
func (p *program) exercise(name string) (*law.Edition, *law.Exercise, error) {
	sets, err := p.exercises()
	if err != nil {
		return nil, nil, err
	}
	var names []string
	typed := map[string]string{} // from any name to the one that the reader types
	for _, set := range sets {
		for _, x := range set.Cases {
			for _, n := range x.Names() {
				n = law.Fold(n)
				if n == law.Fold(name) {
					return set.Edition, x, nil
				}
				names, typed[n] = append(names, n), p.words().ExerciseName(x)
			}
		}
	}
	near := p.near(name, names, func(_ words.Language, n string) string { return typed[n] })
	return nil, nil, misuseNear(quoted("", name), "exercise_unknown", near)
}

// completeExercises offers the training cases with their titles.
func (p *program) completeExercises(_ *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
	var list []string
	if len(args) == 0 && p.takeFlags() == nil {
		sets, _ := p.exercises() // nothing can be reported while somebody is typing
		for _, set := range sets {
			for _, x := range set.Cases {
				list = append(list, p.words().ExerciseName(x)+"\t"+p.words().Text(x.Title))
			}
		}
	}
	return list, cobra.ShellCompDirectiveNoFileComp
}

func (p *program) listExercises(s *sink) error {
	format, err := p.format(s, false)
	if err != nil {
		return err
	}
	sets, err := p.exercises()
	if err != nil {
		return err
	}
	data, err := training.ListExercises(format, sets, p.style())
	if err != nil {
		return err
	}
	return p.deliver(s, data)
}

func (p *program) showExercise(s *sink, reveal bool, name string) error {
	format, err := p.formatAmong(s, formatsOnPaper())
	if err != nil {
		return err
	}
	e, x, err := p.exercise(name)
	if err != nil {
		return err
	}
	shown := training.Exercise{Exercise: x, Edition: e}
	if reveal {
		shown.Solutions = resolve.Solve(e, x)
		if err := p.besideSolutions(shown.Solutions); err != nil {
			return err
		}
	}
	data, err := training.ShowExercise(format, shown, p.style())
	if err != nil {
		return err
	}
	return p.deliver(s, data)
}

// besideSolutions adds to the answers of training cases what the other edition
// says.
func (p *program) besideSolutions(solutions []resolve.Solution) error {
	var list []*resolve.Answer
	for i := range solutions {
		s := &solutions[i]
		list = slices.Concat(list, pointers(s.Answers), pointers(s.Strip.Rows...))
		for k := range s.Changes {
			list = append(list, &s.Changes[k].From, &s.Changes[k].To)
		}
	}
	return p.beside(list...)
}

// runExercise says which command puts a training case, and runs that command.
// Standard output holds what the command writes and nothing else.
func (p *program) runExercise(c *cobra.Command, name string) error {
	e, x, err := p.exercise(name)
	if err != nil {
		return err
	}
	args := append(training.ExerciseCommand(p.words(), e, x), passedOn(c, "edition")...) // the case has its own
	p.say("example.same_as", words.Visible(typed.Join(args)))
	return p.runAs(c.Context(), args)
}

// quiz shows the offences across ages with blanks, or with reveal filled in.
func (p *program) quiz(o *compareOptions, reveal bool, names []string) error {
	format, err := p.formatAmong(&o.sink, formatsOnPaper())
	if err != nil {
		return err
	}
	edition, offences, facts, err := p.compared(o, names)
	if err != nil {
		return err
	}
	bands, err := o.bands()
	if err != nil {
		return err
	}
	strip := answer.Strip{Strip: resolve.AcrossAges(offences, facts, bands), Edition: edition}
	if err := p.beside(pointers(strip.Rows...)...); err != nil {
		return err
	}
	data, err := training.Quiz(format, strip, reveal, p.style())
	if err != nil {
		return err
	}
	return p.deliver(&o.sink, data)
}
