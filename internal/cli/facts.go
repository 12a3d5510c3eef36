package cli

import (
	"strings"

	"github.com/conmina/conmina/internal/command"
	"github.com/conmina/conmina/internal/findings"
	"github.com/conmina/conmina/internal/flags"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/library"
)

// caseFlags lists the flags of a case, with what completes them.
func (p *program) caseFlags(c *flags.Case) []command.Flag {
	return c.Flags(p.fixedList("0-13", "14-17", "18+", "unknown"), p.completeCircumstances)
}

// facts reads the flags with the vocabulary of an edition, and reports every fault
// in them. In a dated edition, a missing date becomes the day of the question, and
// the answer says so. With a birth date the date stays missing, because a birth
// date is useless without the date of the act.
func (p *program) facts(c *flags.Case, e *law.Edition) (law.Facts, error) {
	f, faults := p.read(c, e)
	if len(faults) == 0 {
		return f, nil
	}
	return f, findings.OfFacts(faults)
}

// read is facts with the faults as they were found.
func (p *program) read(c *flags.Case, e *law.Edition) (law.Facts, []*law.Fault) {
	given := c.Given()
	given.Today = p.today()
	f, faults := given.Facts(e)
	if e.Dated() && !c.Date.Given && !c.Born.Given {
		f.Date, f.Today = p.today(), true
	}
	return f, faults
}

// restate says on standard error how dates were read that were not written year
// first. It serves short answers, which repeat no facts.
func (p *program) restate(c *flags.Case, f law.Facts) {
	for _, said := range []struct {
		given *command.Once
		read  law.Period
	}{{&c.Date, f.Period()}, {&c.Born, law.Period{From: f.Born, To: f.Born}}} {
		if first, _, _ := strings.Cut(strings.TrimSpace(said.given.Text), ".."); !said.read.From.IsZero() && said.given.Given && first != said.read.From.String() {
			p.say("warn.date_read", p.words().Period(said.read))
		}
	}
}

// warn says on standard error that the edition does not use the given date. For a
// short answer, which repeats no facts, it also says that the law of today was
// applied.
func (p *program) warn(e *law.Edition, f law.Facts, short bool) {
	switch {
	case !e.Dated() && !f.Date.IsZero() && f.Born.IsZero():
		p.say("warn.date_unused", e.ID)
	case short && f.Today:
		p.say("warn.today", f.Date)
	}
}

// findOffence finds the named offence. It also understands the names of another
// edition of the program.
func (p *program) findOffence(e *law.Edition, name string) (*law.Offence, *law.Fault) {
	o, fault := library.Offence(e, name, p.lang)
	if fault != nil && fault.Day == p.today() {
		shown := *fault
		shown.Day = law.Date{} // the day of the question was not typed by the user
		fault = &shown
	}
	return o, fault
}

// offence finds the named offence, or gives the problem with the name.
func (p *program) offence(e *law.Edition, name string) (*law.Offence, error) {
	o, fault := p.findOffence(e, name)
	if fault != nil {
		return nil, findings.OfFacts([]*law.Fault{fault})
	}
	return o, nil
}

// day reads the calendar date of a flag.
func (p *program) day(given *command.Once, flag string, otherwise law.Date) (law.Date, error) {
	if !given.Given {
		return otherwise, nil
	}
	d, fault := law.ParseDate(strings.TrimSpace(given.Text))
	if fault != nil {
		return d, findings.Misvalued(flag, fault)
	}
	return d, nil
}
