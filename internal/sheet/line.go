package sheet

import (
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/typed"
	"github.com/conmina/conmina/internal/words"
)

// LineOf begins a command line that a screen shows.
func (s Style) LineOf(command ...typed.Word) *typed.Line { return typed.Of(s.Language, command...) }

// AsOf adds the day whose law a screen shows. It adds nothing when that day is
// today.
func (s Style) AsOf(day law.Date, line *typed.Line) *typed.Line {
	if !day.IsZero() && day != s.Today {
		line.Flag(typed.DateFlag, day.String())
	}
	return line
}

// Asking adds the edition that answers the command.
func (s Style) Asking(e *law.Edition, line *typed.Line) *typed.Line {
	return words.In(s.Language).From(s.Statutes).Asking(e, line)
}
