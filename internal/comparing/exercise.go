package comparing

import (
	"github.com/conmina/conmina/internal/exercises"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
)

// Solution is the answer to one question of an exercise. The question decides which
// parts are set.
type Solution struct {
	Question exercises.Question
	// Comparison holds the answers to the facts of the exercise, one for each
	// offence of the exercise in the order of ids.
	Comparison
	// Changes is set by two kinds of question. With AsksIf it compares each
	// offence on the facts of the exercise with the same offence on the facts of
	// the question. With AsksInstead it compares each offence with the other
	// offence.
	Changes []Change
	Strip   Strip // with AsksAges
}

// Solve answers the questions of an exercise under the law of an edition. It looks
// at later versions up to the day on which the edition was last verified.
func Solve(e *law.Edition, x *exercises.Exercise) []Solution {
	offences := offencesOf(e, x, x.Facts)
	list := make([]Solution, len(x.Questions))
	for i, q := range x.Questions {
		s := Solution{Question: q, Comparison: Compare(offences, x.Facts)}
		switch q.Asks {
		case exercises.AsksIf:
			for k, o := range offencesOf(e, x, q.If) {
				s.Changes = append(s.Changes, ChangeOf(q.If.Youngest(), s.Answers[k], resolve.Resolve(o, q.If)))
			}
		case exercises.AsksInstead:
			for _, o := range offences {
				s.Changes = append(s.Changes, Changes(o, on(e, x.Facts.Date).Offence(q.Instead), x.Facts)...)
			}
		case exercises.AsksAges:
			s.Strip = AcrossAges(offences, x.Facts, nil)
		case exercises.AsksLater:
			for k := range s.Answers {
				s.Answers[k] = s.Answers[k].UpTo(e.Verified)
			}
		}
		list[i] = s
	}
	return list
}

// on gives the edition as it stands on a day, or the whole edition when there is no
// day.
func on(e *law.Edition, day law.Date) *law.Edition {
	if day.IsZero() {
		return e
	}
	return e.On(day)
}

// offencesOf lists the offences of an exercise as they stand on the day of some
// facts.
func offencesOf(e *law.Edition, x *exercises.Exercise, f law.Facts) []*law.Offence {
	e = on(e, f.Date)
	ids := x.Offences
	if len(ids) == 0 {
		for _, o := range law.OfFamily(on(e, x.Facts.Date).InForce(x.Facts.Period()), e.MainFamily()) {
			ids = append(ids, o.ID)
		}
	}
	var list []*law.Offence
	for _, id := range ids {
		list = append(list, e.Offence(id))
	}
	return inOrder(list)
}
