package cases

import (
	"slices"

	"github.com/conmina/conmina/internal/answers"
	"github.com/conmina/conmina/internal/columns"
)

// glance holds the names that a survey has looked at. A record with no other names
// need not be looked at again.
type glance struct {
	offences answers.Memo
	answers  answers.Store // knows the circumstances
}

func newGlance() *glance {
	return &glance{offences: answers.NewMemo(), answers: answers.Store{Names: answers.NewMemo()}}
}

// knows reports whether the survey has looked at all names of a plain case.
func (l *glance) knows(p *answers.PlainCase) bool {
	if l.offences.Find(p.Cells[columns.RoleOffence]) < 0 {
		return false
	}
	list, ok := l.answers.ReadNames(l.answers.Coded.With[:0], p.Cells[columns.RoleWith], p.Value)
	if ok {
		list, ok = l.answers.ReadNames(list, p.Cells[columns.RoleMaybe], p.Value)
	}
	l.answers.Coded.With = list
	return ok
}

// keep stores the names of a record.
func (l *glance) keep(offence []byte, g *given) {
	if l.offences.Find(offence) < 0 {
		l.offences.Keep(offence, 0)
	}
	for _, name := range slices.Concat(g.With, g.Maybe) {
		l.answers.KeepName(name, 0)
	}
}
