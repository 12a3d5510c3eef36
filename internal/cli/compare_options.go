package cli

import (
	"github.com/conmina/conmina/internal/command"
	"github.com/conmina/conmina/internal/findings"
	"github.com/conmina/conmina/internal/flags"
	"github.com/conmina/conmina/internal/law"
)

type compareOptions struct {
	facts        flags.Case
	sink         flags.Output
	from, to, at command.Once
	ages, matrix command.Flip
	neighbours   command.Flip
	why, notices command.Flip
	fields       command.Once
}

// overAges reports whether the view is over ages and so takes no age of the victim.
func (o *compareOptions) overAges() bool { return o.ages.On || o.at.Given || o.matrix.On }

// check refuses flags that contradict each other or would have no effect.
func (o *compareOptions) check() error {
	exclude := func(a string, aGiven bool, b string, bGiven bool) error {
		return excludes(a, used{b, aGiven && bGiven})
	}
	view := map[bool]string{true: "--matrix", false: "--ages"}[o.matrix.On]
	if o.at.Given {
		view = "--at"
	}
	for _, err := range []error{
		exclude(view, o.overAges(), "--age", len(o.facts.Ages.Texts) > 0),
		exclude(view, o.overAges(), "--born", o.facts.Born.Given),
		exclude(view, o.overAges(), "--from", len(o.change()) > 0),
		exclude(view, o.overAges(), "--to", len(o.change()) > 0),
		exclude("--ages", o.ages.On, "--at", o.at.Given),
		exclude(view, o.overAges(), "--why", o.why.On),
		exclude(view, o.overAges(), "--notices", o.notices.On),
		exclude("--why", o.why.On, "--notices", o.notices.On),
		exclude("--ages", o.ages.On, "--matrix", o.matrix.On),
	} {
		if err != nil {
			return err
		}
	}
	if o.from.Given != o.to.Given {
		return findings.Misuse("", "from_and_to")
	}
	return nil
}

// change is the names of two offences, the first replaced by the second; empty where no
// offence is replaced.
func (o *compareOptions) change() []string {
	if _, over, err := o.days(); over || err != nil || !o.from.Given {
		return nil
	}
	return []string{o.from.Text, o.to.Text}
}

// days reads the first and the last day of a view over time; over is false where
// neither --from nor --to is a day, a month or a year, and so they name offences.
func (o *compareOptions) days() (days law.Period, over bool, err error) {
	from, noFrom := law.ParseDate(o.from.Text)
	to, noTo := law.ParseDate(o.to.Text)
	isTime := func(fault *law.Fault) bool { return fault == nil || fault.Code == law.DateNotADay }
	switch {
	case !o.from.Given || !o.to.Given || !isTime(noFrom) && !isTime(noTo):
		return law.Period{}, false, nil
	case noFrom != nil:
		return law.Period{}, false, findings.Misvalued("--from", noFrom)
	case noTo != nil:
		return law.Period{}, false, findings.Misvalued("--to", noTo)
	case to.Compare(from) < 0:
		return law.Period{}, false, findings.Misvalued("--to", &law.Fault{Code: law.PeriodReversed, Value: o.to.Text})
	}
	return law.Period{From: from, To: to}, true, nil
}
