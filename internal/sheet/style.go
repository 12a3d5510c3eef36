package sheet

import (
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/typed"
	"github.com/conmina/conmina/internal/words"
)

// Style says how a screen looks. Nothing in it changes a figure.
type Style struct {
	Language words.Language
	Width    int  // columns that text is fitted to; 0 does not wrap lines
	Colour   bool // bold and colour; they never carry a meaning that nothing else shows
	ASCII    bool // replaces ornaments by ASCII
	// Projector is the look for a classroom: text is bold and never grey; pictures
	// and pages have large letters and strong contrast.
	Projector bool
	Slide     bool     // pictures have the size of a slide, 16 to 9
	Months    bool     // months first, then years
	Why       bool     // shows every tier, not only the governing one
	Fields    []string // chosen keys or columns of machine formats, in their order; none: all
	Statutes  string   // folder from which the user's own editions were read
	Today     law.Date // the day of the question; printed commands need not name it
	Version   string   // version of the tool, for machine output
}

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
