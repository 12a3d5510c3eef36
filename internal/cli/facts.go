package cli

import (
	"strings"

	"github.com/conmina/conmina/internal/command"
	"github.com/conmina/conmina/internal/findings"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/library"
	"github.com/conmina/conmina/internal/typed"
	"github.com/conmina/conmina/internal/words"
)

// caseFlags are the facts of a case as flags.
type caseFlags struct {
	ages, with, maybe command.Many
	born, date        command.Once
}

func (p *program) caseFlags(c *caseFlags) []command.Flag {
	return []command.Flag{
		{Name: typed.AgeFlag, Letter: "e", Value: words.Both("AGE", "EDAD"), Group: command.Facts, Means: words.Both(
			"the victim's completed years on the day of the act: 16, 14-17, 18+, unknown; repeat it for each victim",
			"años cumplidos de la víctima el día de los hechos: 16, 14-17, 18+, desconocida; repita la opción para cada víctima",
		), Offers: p.fixedList("0-13", "14-17", "18+", "unknown"), Into: &c.ages},
		{Name: typed.BornFlag, Value: aDate(), Group: command.Facts, Means: words.Both(
			"date of birth in place of the age; needs --date",
			"fecha de nacimiento en lugar de la edad; exige --fecha",
		), Offers: nothing, Into: &c.born},
		{Name: typed.DateFlag, Letter: "d", Value: aDate(), Group: command.Facts, Means: words.Both(
			"date of the act, such as 2017-06-22, or its first and last day: 2017-06-22..2018-01-15",
			"fecha de los hechos, como 2017-06-22, o el primer y el último día: 2017-06-22..2018-01-15",
		), Offers: nothing, Into: &c.date},
		{Name: typed.WithFlag, Letter: "a", Value: aName(), Group: command.Facts, Means: words.Both(
			"a circumstance that is present; repeat it for each",
			"circunstancia que concurre; repita la opción para cada una",
		), Offers: p.completeCircumstances, Into: &c.with},
		{Name: typed.MaybeFlag, Value: aName(), Group: command.Facts, Means: words.Both(
			"a circumstance that is not known either way; repeat it for each",
			"circunstancia que no se sabe si concurre; repita la opción para cada una",
		), Offers: p.completeCircumstances, Into: &c.maybe},
	}
}

// aDate stands for a date.
func aDate() words.Sentence { return words.Both("DATE", "FECHA") }

// aName stands for a name.
func aName() words.Sentence { return words.Both("NAME", "NOMBRE") }

// facts reads the flags with the vocabulary of an edition, and reports every fault
// in them. In a dated edition, a missing date becomes the day of the question, and
// the answer says so. With a birth date the date stays missing, because a birth
// date is useless without the date of the act.
func (p *program) facts(c *caseFlags, e *law.Edition) (law.Facts, error) {
	f, faults := p.read(c, e)
	if len(faults) == 0 {
		return f, nil
	}
	return f, findings.OfFacts(faults)
}

// read is facts with the faults as they were found.
func (p *program) read(c *caseFlags, e *law.Edition) (law.Facts, []*law.Fault) {
	f, faults := law.Given{
		Ages: c.ages.Texts, Born: c.born.Text, Date: c.date.Text, With: c.with.Texts, Maybe: c.maybe.Texts, Today: p.today(),
	}.Facts(e)
	if e.Dated() && !c.date.Given && !c.born.Given {
		f.Date, f.Today = p.today(), true
	}
	return f, faults
}

// restate says on standard error how dates were read that were not written year
// first. It serves short answers, which repeat no facts.
func (p *program) restate(c *caseFlags, f law.Facts) {
	for _, said := range []struct {
		given *command.Once
		read  law.Period
	}{{&c.date, f.Period()}, {&c.born, law.Period{From: f.Born, To: f.Born}}} {
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
