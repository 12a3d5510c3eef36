package comparing

import (
	"slices"

	"github.com/conmina/conmina/internal/resolve"
)

// Pointers gives the addresses of answers, so that they can be extended.
func Pointers(rows ...[]resolve.Answer) []*resolve.Answer {
	var list []*resolve.Answer
	for _, row := range rows {
		for i := range row {
			list = append(list, &row[i])
		}
	}
	return list
}

// AnswersOf gives the addresses of all answers in the solutions of training cases.
func AnswersOf(solutions []Solution) []*resolve.Answer {
	var list []*resolve.Answer
	for i := range solutions {
		s := &solutions[i]
		list = slices.Concat(list, Pointers(s.Answers), Pointers(s.Strip.Rows...))
		for k := range s.Changes {
			list = append(list, &s.Changes[k].From, &s.Changes[k].To)
		}
	}
	return list
}
