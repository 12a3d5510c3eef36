// Package briefs adds to records a column with the sentence of a brief for each range
// that may govern. It takes part in a batch and in an audit.
package briefs

import (
	"slices"

	"github.com/conmina/conmina/internal/answers"
	"github.com/conmina/conmina/internal/cases"
	"github.com/conmina/conmina/internal/citing"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/machine"
	"github.com/conmina/conmina/internal/resolve"
	"github.com/conmina/conmina/internal/words"
)

// Column is the column of the sentences of a brief. It is written when it is chosen.
const Column = machine.CiteColumn

// Citing adds the column of the sentences to a task, which may be nil. A table
// has them in the given language.
func Citing(t *cases.Task, l words.Language) *cases.Task {
	inner := cases.Task{
		Start: func(*resolve.Tables) any { return struct{}{} }, Answered: func(*cases.Asked) []*law.Fault { return nil },
		Rejected: func(*cases.Asked) {}, Passed: func(*cases.Asked) {}, Count: func(any) {},
	}
	if t != nil {
		inner = *t
	}
	s := sentences{language: l}
	none := func(before func(*cases.Asked)) func(*cases.Asked) {
		return func(c *cases.Asked) {
			before(c)
			c.Fields = append(c.Fields, machine.CiteField(nil, l == words.Spanish))
		}
	}
	citing := inner
	citing.Columns = append(slices.Clone(inner.Columns), Column)
	citing.Rejected, citing.Passed = none(inner.Rejected), none(inner.Passed)
	citing.Answered = func(c *cases.Asked) []*law.Fault {
		faults := inner.Answered(c)
		if len(faults) == 0 && c.Written() {
			c.Fields = append(c.Fields, s.of(c))
		}
		return faults
	}
	return &citing
}

// sentences are the sentences of the cases that were met.
type sentences struct {
	language words.Language
	kept     answers.Kept[machine.Field]
}

// of gives the column of a case.
func (s *sentences) of(c *cases.Asked) machine.Field {
	field, _ := s.kept.Of(c.Question(), func() (machine.Field, bool) {
		a := resolve.Resolve(c.Offence, c.Facts.Facts(c.Offence.Edition))
		return machine.CiteField(citing.InBoth(a), s.language == words.Spanish), true
	})
	return field
}
