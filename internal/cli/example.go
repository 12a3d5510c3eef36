package cli

import (
	"context"
	"errors"

	"github.com/conmina/conmina/internal/command"
	"github.com/conmina/conmina/internal/comparing"
	"github.com/conmina/conmina/internal/determine"
	"github.com/conmina/conmina/internal/exercises"
	"github.com/conmina/conmina/internal/exit"
	"github.com/conmina/conmina/internal/findings"
	"github.com/conmina/conmina/internal/flags"
	rules "github.com/conmina/conmina/internal/general"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/library"
	"github.com/conmina/conmina/internal/screens/answer"
	"github.com/conmina/conmina/internal/screens/training"
	"github.com/conmina/conmina/internal/sheet"
	"github.com/conmina/conmina/internal/typed"
	"github.com/conmina/conmina/internal/words"
)

func (p *program) exampleCommand() *command.Command {
	var s flags.Output
	return &command.Command{
		Heading: command.AClass,
		Short: words.Both(
			"invented training cases with hidden answers, and a quiz",
			"casos inventados, con respuestas ocultas, y un cuestionario",
		),
		How: words.Both(
			"For teaching with the law in the program. The cases are invented and hold no figures: the answers are worked out on the spot from the same law that the other commands use. The quiz is the table of conmina compare --ages with blanks to fill in. As pages (-o case.html) both check what is answered in them, without a network; the answers are in the page, but not to be read, and on paper it shows the questions alone.",
			"Para enseñar con la norma que trae el programa. Los casos son inventados y no guardan cifras: las respuestas se calculan en el momento con la misma norma que usan las demás órdenes. El cuestionario es la tabla de conmina comparar --edades con espacios por completar. Como páginas (-o caso.html), ambos comprueban lo que se responde en ellos, sin red; las respuestas están en la página, pero no a la vista, y en papel solo salen las preguntas.",
		),
		Takes: words.Both("[COMMAND]", "[ORDEN]"),
		Examples: []words.Sentence{
			words.Both("conmina example", "conmina ejemplo"),
			words.Both("conmina example show omitted-age", "conmina ejemplo ver edad-omitida"),
			words.Both("conmina example show omitted-age --reveal", "conmina ejemplo ver edad-omitida --revelar"),
			words.Both("conmina example run same-facts", "conmina ejemplo ejecutar los-mismos-hechos"),
			words.Both("conmina example quiz --at 13,15,25", "conmina ejemplo cuestionario --en 13,15,25"),
		},
		Flags: s.Flags(),
		Below: []*command.Command{p.exampleList(), p.exampleShow(), p.exampleRun(), p.exampleQuiz()},
		Run:   func(context.Context, []string) error { return p.listExercises(&s) },
	}
}

func (p *program) exampleList() *command.Command {
	var s flags.Output
	return &command.Command{
		Name:  typed.ListCommand,
		Short: words.Both("the training cases available", "los casos prácticos disponibles"),
		Examples: []words.Sentence{
			words.Both("conmina example list", "conmina ejemplo listar"),
			words.Both("conmina example list --edition penal-code", "conmina ejemplo listar --edicion codigo-penal"),
		},
		Flags: s.Flags(),
		Args:  command.None,
		Run:   func(context.Context, []string) error { return p.listExercises(&s) },
	}
}

func (p *program) exampleShow() *command.Command {
	var s flags.Output
	var reveal command.Flip
	return &command.Command{
		Name: typed.ShowCommand,
		Short: words.Both(
			"one case: its facts and questions; with --reveal the answers too",
			"un caso: los hechos y las preguntas; con --revelar, también las respuestas",
		),
		Takes: aCaseName(),
		Examples: []words.Sentence{
			words.Both("conmina example show omitted-age", "conmina ejemplo ver edad-omitida"),
			words.Both("conmina example show omitted-age --reveal", "conmina ejemplo ver edad-omitida --revelar"),
			words.Both("conmina example show omitted-age -o lesson.html", "conmina ejemplo ver edad-omitida -o clase.html"),
		},
		Flags:  append([]command.Flag{revealFlag(&reveal)}, s.Flags()...),
		Args:   p.oneExercise,
		Offers: p.completeExercises,
		Run:    func(_ context.Context, args []string) error { return p.showExercise(&s, reveal.On, args[0]) },
	}
}

// aCaseName stands for the name of a training case.
func aCaseName() words.Sentence { return words.Both("CASE", "CASO") }

// revealFlag shows the answers, which are hidden from learners otherwise.
func revealFlag(into *command.Flip) command.Flag {
	return command.Flag{Name: typed.RevealFlag, Group: command.Output, Means: words.Both("show the answers too", "muestra también las respuestas"), Into: into}
}

func (p *program) exampleRun() *command.Command {
	var s flags.Output // read by the command that is run
	return &command.Command{
		Name:  typed.Both("run", "ejecutar"),
		Short: words.Both("the command that puts the case, and its result", "la orden que plantea el caso, y su resultado"),
		Takes: aCaseName(),
		Examples: []words.Sentence{
			words.Both("conmina example run omitted-age", "conmina ejemplo ejecutar edad-omitida"),
			words.Both("conmina example run same-facts", "conmina ejemplo ejecutar los-mismos-hechos"),
		},
		Flags:  s.Flags(),
		Args:   p.oneExercise,
		Offers: p.completeExercises,
		Run:    func(ctx context.Context, args []string) error { return p.runExercise(ctx, args[0]) },
	}
}

func (p *program) exampleQuiz() *command.Command {
	var o compareOptions
	var reveal command.Flip
	return &command.Command{
		Name: typed.Both("quiz", "cuestionario"),
		Short: words.Both(
			"the ranges by the victim's age, with blanks to fill in",
			"las penas según la edad de la víctima, con espacios por completar",
		),
		Takes: someOffences(),
		Examples: []words.Sentence{
			words.Both("conmina example quiz", "conmina ejemplo cuestionario"),
			words.Both("conmina example quiz pimping --at 13,15,25", "conmina ejemplo cuestionario proxenetismo --en 13,15,25"),
			words.Both("conmina example quiz -o quiz.html", "conmina ejemplo cuestionario -o cuestionario.html"),
		},
		Flags: append([]command.Flag{
			{Name: typed.DateFlag, Letter: "d", Value: flags.Date(), Group: command.Facts, Means: words.Both(
				"the day as of which an edition with dates is seen; else today",
				"día de referencia de una edición con fechas; por omisión, hoy",
			), Offers: command.Nothing, Into: &o.facts.Date},
			flags.Ages(&o.at),
			revealFlag(&reveal),
		}, o.sink.Flags()...),
		Offers: p.completeOffences(-1),
		Run:    func(_ context.Context, args []string) error { return p.quiz(&o, reveal.On, args) },
	}
}

// oneExercise requires exactly one argument.
func (p *program) oneExercise(args []string) error {
	switch {
	case len(args) == 0:
		return findings.Misuse("", "exercise_needed", p.parsed.CommandPath())
	case len(args) > 1:
		return command.Stray(args[1])
	}
	return nil
}

// exercises reads the training cases of the chosen edition, or of all editions.
func (p *program) exercises() ([]exercises.Exercises, error) {
	chosen := p.wasChosen()
	sets, err := p.source().Training(chosen)
	var fault *law.Fault
	switch {
	case !errors.As(err, &fault):
		return sets, p.known(err)
	case fault.Code == library.EditionUnknown:
		return nil, findings.Stopping(exit.Usage, findings.About(findings.Quoted("--edition", chosen.ID), *fault))
	}
	return nil, findings.Stopping(exit.Usage, findings.About("", *fault))
}

// exercise finds a training case by any of its names, with its edition.
func (p *program) exercise(name string) (*law.Edition, *exercises.Exercise, error) {
	sets, err := p.exercises()
	if err != nil {
		return nil, nil, err
	}
	e, x, near := library.Exercise(sets, name, p.lang)
	if x == nil {
		return nil, nil, findings.MisuseNear(findings.Quoted("", name), "exercise_unknown", near)
	}
	return e, x, nil
}

// completeExercises offers the training cases with their titles.
func (p *program) completeExercises(args []string, _ string) []string {
	var list []string
	if len(args) == 0 && p.takeFlags() == nil {
		sets, _ := p.exercises() // nothing can be reported while the user is typing
		for _, set := range sets {
			for _, x := range set.Cases {
				list = append(list, p.words().ExerciseName(x)+"\t"+p.words().Text(x.Title))
			}
		}
	}
	return list
}

func (p *program) listExercises(s *flags.Output) error {
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

func (p *program) showExercise(s *flags.Output, reveal bool, name string) error {
	format, err := p.formatAmong(s, sheet.FormatsOnPaper())
	if err != nil {
		return err
	}
	e, x, err := p.exercise(name)
	if err != nil {
		return err
	}
	shown, solutions := training.Exercise{Exercise: x, Edition: e}, comparing.Solve(e, x)
	if shown.Part, shown.Ledgers, err = p.spacesOf(e, x); err != nil {
		return err
	}
	if err := p.beside(comparing.AnswersOf(solutions)...); err != nil {
		return err
	}
	if reveal {
		shown.Solutions = solutions
	} else {
		shown.Checked = solutions
	}
	data, err := training.ShowExercise(format, shown, p.style())
	if err != nil {
		return err
	}
	return p.deliver(s, data)
}

// spacesOf works out the spaces that a training case asks for.
func (p *program) spacesOf(e *law.Edition, x *exercises.Exercise) (*rules.Part, []*determine.Ledger, error) {
	part, ledgers, err := p.source().Spaces(e, x)
	var fault *law.Fault
	if errors.As(err, &fault) {
		return nil, nil, findings.Stopping(exit.Broken, findings.About(x.ID, *fault))
	}
	return part, ledgers, p.known(err)
}

// runExercise says which command answers a training case, and runs it. Standard
// output has only the output of that command.
func (p *program) runExercise(ctx context.Context, name string) error {
	e, x, err := p.exercise(name)
	if err != nil {
		return err
	}
	part, _, err := p.spacesOf(e, x)
	if err != nil {
		return err
	}
	args := append(training.ExerciseCommand(p.words(), e, part, x), passedOn(p.parsed, typed.EditionFlag)...) // the case has an edition of its own
	p.say("example.same_as", words.Visible(typed.Join(args)))
	return p.runAs(ctx, args)
}

// quiz shows the offences across ages, with blanks or, with reveal, with the
// ranges.
func (p *program) quiz(o *compareOptions, reveal bool, names []string) error {
	format, err := p.formatAmong(&o.sink, sheet.FormatsOnPaper())
	if err != nil {
		return err
	}
	o.ages.On = true // a named offence stands alone in it
	edition, offences, facts, err := p.compared(o, names)
	if err != nil {
		return err
	}
	bands, err := flags.Bands(&o.at)
	if err != nil {
		return err
	}
	strip := answer.Strip{Strip: comparing.AcrossAges(offences.all, facts, bands), Edition: edition}
	if err := p.beside(comparing.Pointers(strip.Rows...)...); err != nil {
		return err
	}
	data, err := training.Quiz(format, strip, reveal, p.style())
	if err != nil {
		return err
	}
	return p.deliver(&o.sink, data)
}
