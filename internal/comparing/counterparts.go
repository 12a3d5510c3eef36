package comparing

import (
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
)

// Counterparts compares an offence of one edition, in every band of ages, with the
// offences of another edition that are about the same conduct.
type Counterparts struct {
	Offence *law.Offence
	Date    law.Date
	Rows    []CounterpartsRow
}

// CounterpartsRow is one band of ages.
type CounterpartsRow struct {
	Ages   law.Ages
	Own    resolve.Answer
	Others []resolve.Answer // the counterparts that are in force on the day
	Same   bool             // one of the counterparts threatens the same
}

// WithCounterparts compares an offence with its counterparts in another edition, as
// they stand on a day.
func WithCounterparts(o *law.Offence, other *law.Edition, on law.Date) Counterparts {
	p := Counterparts{Offence: o, Date: on}
	f := law.Facts{Date: on}
	offences := []*law.Offence{o}
	for _, id := range o.Counterpart.Offences {
		if x := other.On(on).Offence(id); x != nil && len(x.Shown().Tiers) > 0 {
			offences = append(offences, x)
		}
	}
	for _, band := range Bands(offences, f) {
		row := CounterpartsRow{Ages: band, Own: resolve.Resolve(o, aged(f, band))}
		for _, x := range offences[1:] {
			b := resolve.Resolve(x, aged(f, band))
			row.Others = append(row.Others, b)
			row.Same = row.Same || resolve.SameFigures(row.Own, b)
		}
		p.Rows = append(p.Rows, row)
	}
	return p
}
