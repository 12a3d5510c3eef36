package sheet

import (
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/typed"
	"github.com/conmina/conmina/internal/words"
)

// LineOf begins the command line of a screen that is shown.
func (s Style) LineOf(command ...typed.Word) *typed.Line { return typed.Of(s.Language, command...) }

// AsOf adds the day as of which something is shown; none where that is today.
func (s Style) AsOf(day law.Date, line *typed.Line) *typed.Line {
	if !day.IsZero() && day != s.Today {
		line.Flag(typed.DateFlag, day.String())
	}
	return line
}

// Asking ends a command line with the edition that answers it.
func (s Style) Asking(e *law.Edition, line *typed.Line) *typed.Line {
	return words.In(s.Language).From(s.Statutes).Asking(e, line)
}
