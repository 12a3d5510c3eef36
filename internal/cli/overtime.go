package cli

import (
	"github.com/conmina/conmina/internal/comparing"
	"github.com/conmina/conmina/internal/exit"
	"github.com/conmina/conmina/internal/findings"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/machine"
	"github.com/conmina/conmina/internal/screens/course"
)

// days reads the first and the last day of a view over time; over is false where
// --from and --to are not both days, and so name offences.
func (o *compareOptions) days() (days law.Period, over bool, err error) {
	from, noFrom := law.ParseDate(o.from.Text)
	to, noTo := law.ParseDate(o.to.Text)
	switch {
	case !o.from.Given || !o.to.Given || noFrom != nil || noTo != nil:
		return law.Period{}, false, nil
	case to.Compare(from) < 0:
		return law.Period{}, false, findings.Stopping(exit.Usage, findings.About(findings.Quoted("--to", o.to.Text), law.Fault{Code: law.PeriodReversed}))
	}
	return law.Period{From: from, To: to}, true, nil
}

// change is the names of two offences, the first replaced by the second; empty where no
// offence is replaced.
func (o *compareOptions) change() []string {
	if _, over, err := o.days(); over || err != nil || !o.from.Given {
		return nil
	}
	return []string{o.from.Text, o.to.Text}
}

// compareOverTime shows how the ranges of the charges stood against each other over
// time, at each age.
func (p *program) compareOverTime(o *compareOptions, format string, e *law.Edition, c charges, f law.Facts, days law.Period) error {
	if !e.Dated() {
		return findings.Misuse("--from", "course.needs_dates", e.ID)
	}
	bands, err := o.bands()
	if err != nil {
		return err
	}
	ids := machine.Each(c.all, func(x *law.Offence) string { return x.ID })
	shown := course.Course{Days: days, Stretches: comparing.OverTime(e, ids, f, days, bands), Edition: e}
	data, err := course.OverTime(format, shown, p.style())
	if err != nil {
		return unchosen(err)
	}
	return p.deliver(&o.sink, data)
}
