package cli

import (
	"github.com/conmina/conmina/internal/comparing"
	"github.com/conmina/conmina/internal/findings"
	"github.com/conmina/conmina/internal/flags"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/machine"
	"github.com/conmina/conmina/internal/screens/course"
)

// compareOverTime shows how the ranges of the charges stood against each other over
// time, at each age.
func (p *program) compareOverTime(o *compareOptions, format string, e *law.Edition, c charges, f law.Facts, days law.Period) error {
	if !e.Dated() {
		return findings.Misuse("--from", "course.needs_dates", e.ID)
	}
	bands, err := flags.Bands(&o.at)
	if err != nil {
		return err
	}
	ids := machine.Each(c.all, func(x *law.Offence) string { return x.ID })
	shown := course.Course{Days: days, Stretches: comparing.OverTime(e, ids, f, days, bands), Edition: e}
	data, err := course.OverTime(format, shown, p.style())
	if err != nil {
		return flags.Unchosen(err)
	}
	return p.deliver(&o.sink, data)
}
