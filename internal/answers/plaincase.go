package answers

import (
	"github.com/conmina/conmina/internal/columns"
	"github.com/conmina/conmina/internal/law"
)

// PlainCase is a case with plainly written facts: the text of each, by its role.
type PlainCase struct {
	Cells [columns.RoleCount][]byte
	Value bool // the circumstances are JSON values
	Texts bool // each cell is the text itself of a JSON value, and of a type that its fact may have
}

// bare reports whether the case has only facts that a set has room for.
func (p *PlainCase) bare() bool {
	return len(p.Cells[columns.RoleBorn])+len(p.Cells[columns.RoleUntil])+len(p.Cells[columns.RoleMaybe]) == 0
}

// Values that stand for something other than an age in completed years.
const (
	UnknownAge = law.MaxAge + 1 // the age is not known
	otherAges  = law.MaxAge + 2 // there are several, or a band
)

// noCircumstance stands for a word that says that there is no circumstance.
const noCircumstance = 1<<16 - 2
