package cli

import (
	"errors"
	"slices"

	"github.com/conmina/conmina/internal/exit"
	"github.com/conmina/conmina/internal/findings"
	"github.com/conmina/conmina/internal/flags"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/library"
	"github.com/conmina/conmina/internal/settings"
)

// source says where the law of this run comes from.
func (p *program) source() library.Source {
	return library.Source{Own: p.Statutes.Given, Directory: p.Statutes.Text}
}

// within gives the editions in use.
func (p *program) within(use func(library.Library) error) error {
	return p.known(p.source().Within(use))
}

// open reads the edition that answers a question.
func (p *program) open(q library.Clues) (*law.Edition, error) {
	e, err := p.source().Answering(q, p.wasChosen())
	return e, p.known(err)
}

// openFor opens the edition for one offence; see [library.Source.AnsweringOne].
func (p *program) openFor(q library.Clues) (*law.Edition, error) {
	e, err := p.source().AnsweringOne(q, p.wasChosen())
	return e, p.known(err)
}

// known turns an error of reading the law, or the choice of an unknown edition, into
// a problem.
func (p *program) known(err error) error {
	var unread *library.Unread
	var fault *law.Fault
	switch {
	case errors.As(err, &unread):
		return findings.Broken(exit.Broken, unread.Err, unread.Directory)
	case !errors.As(err, &fault):
		return err
	case fault.Code == library.EditionUnknown:
		return findings.Stopping(exit.Usage, p.settings.ChosenBy("edition", *fault))
	}
	return findings.Stopping(exit.Usage, findings.About("--edition", *fault))
}

// wasChosen gives the edition that a flag, a variable or the settings file names,
// and which of these names it.
func (p *program) wasChosen() library.Chosen {
	id, origin, _ := p.settings.Get("edition")
	return library.Chosen{ID: id, Because: map[law.Code]law.Because{
		settings.FromFlag: law.ByFlag, settings.FromVariable: law.ByVariable, settings.FromFile: law.BySettings,
	}[origin]}
}

// clues collects the flags of a case on which the choice of an edition depends.
func clues(c *flags.Case, offences ...string) library.Clues {
	return library.Clues{
		Date: c.Date.Given, Born: c.Born.Given,
		Offences: offences, Circumstances: slices.Concat(c.With.Texts, c.Maybe.Texts),
	}
}
