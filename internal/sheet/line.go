package sheet

import (
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/typed"
)

// LineOf begins the command line of a screen that is shown.
func (s Style) LineOf(command ...typed.Word) *typed.Line { return typed.Of(s.Language, command...) }

// Asking ends a command line with the edition that answers it.
func (s Style) Asking(e *law.Edition, line *typed.Line) *typed.Line {
	if e.Custom {
		line.Flag(typed.StatutesFlag, s.Statutes)
	}
	return line.Flag(typed.EditionFlag, e.ID)
}
