package library

import (
	"slices"
	"strings"

	"github.com/conmina/conmina/internal/determine"
	"github.com/conmina/conmina/internal/exercises"
	"github.com/conmina/conmina/internal/general"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/spelling"
	"github.com/conmina/conmina/internal/typed"
)

// ExercisesNone is the code of the fault that no edition has training cases.
const ExercisesNone law.Code = "exercises_none"

// Training reads the training cases of the chosen edition. When no edition was
// chosen, it reads the cases of all editions. The error is a [law.Fault] where there
// is no such edition, or no case.
func (s Source) Training(chosen Chosen) (sets []exercises.Exercises, err error) {
	err = s.Within(func(l Library) error {
		ids, because := l.IDs, chosen.Because
		switch {
		case !chosen.Made():
			because = law.TrainingCase
		case slices.Contains(ids, chosen.ID):
			ids = []string{chosen.ID}
		default:
			return &law.Fault{Code: EditionUnknown, Args: []any{strings.Join(ids, ", ")}, Suggest: spelling.Nearest(chosen.ID, ids)}
		}
		for _, id := range ids {
			e, err := l.Edition(id)
			if err != nil {
				return err
			}
			e.Because = because
			cases, err := l.Exercises(e)
			if err != nil {
				return err
			}
			if len(cases) > 0 {
				sets = append(sets, exercises.Exercises{Edition: e, Cases: cases})
			}
		}
		if len(sets) == 0 {
			return &law.Fault{Code: ExercisesNone, Args: []any{strings.Join(ids, ", ")}}
		}
		return nil
	})
	return sets, err
}

// Exercise finds a training case by any of its names, with its edition. Where there is
// none, it suggests names in the reader's language.
func Exercise(sets []exercises.Exercises, name string, l typed.Language) (e *law.Edition, found *exercises.Exercise, near []string) {
	var names []typed.Word // all known names, and the names in the reader's language
	for _, set := range sets {
		for _, x := range set.Cases {
			for _, n := range x.Names() {
				n = spelling.Fold(n)
				if n == spelling.Fold(name) {
					return set.Edition, x, nil
				}
				names = append(names, typed.Both(n, typed.Name(l, x.ID, "", x.Title)))
			}
		}
	}
	return nil, nil, typed.Near(l, spelling.Fold(name), names)
}

// Spaces reads the general part for a training case that asks for the space of the
// penalty, and works its spaces out: a ledger for each question, or nil. The error is a
// [law.Fault] where the facts of the case contradict one another.
func (s Source) Spaces(e *law.Edition, x *exercises.Exercise) (p *general.Part, ledgers []*determine.Ledger, err error) {
	if !x.AsksSpace() {
		return nil, nil, nil
	}
	err = s.Within(func(l Library) (err error) {
		p, err = l.General(e.ID)
		return err
	})
	if err != nil {
		return nil, nil, err
	}
	ledgers, faults := determine.Charging{Edition: e, Part: p, Today: e.Verified, Offence: (*law.Edition).FindOffence}.Exercise(x)
	if len(faults) > 0 {
		return nil, nil, faults[0]
	}
	return p, ledgers, nil
}
