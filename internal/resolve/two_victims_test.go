package resolve_test

import (
	"slices"
	"testing"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
)

// Tables decide what is answered of two victims, under every offence that special offences
// displace at some time and on each day on which it changes: whether a later law is milder
// depends on both.
func TestTablesDecideTwoVictimsBeforeSpecialLaw(t *testing.T) {
	e := penalCode(t)
	d := newDecider(t, e)
	ages := []law.Ages{law.AgeBand(10, 10), law.AgeBand(15, 15), law.AgeBand(30, 30), law.AgeBand(10, 20), law.AnyAge()}
	for _, o := range e.Offences {
		displaced := slices.ContainsFunc(o.Versions, func(v law.Version) bool { return len(v.DisplacedBy) > 0 })
		if !displaced {
			continue
		}
		for _, v := range o.Versions {
			for _, one := range ages {
				for _, other := range ages {
					f := law.Facts{Date: v.InForce.From, Victims: []law.Ages{one, other}}
					d.hold(e.On(f.Date).Offence(o.ID), f)
				}
			}
		}
	}
	if d.held < 200 {
		t.Errorf("only %d cases", d.held)
	}
}

// How far one circumstance raises the lowest minimum: the death of the victim makes 15
// to 20 years, and 12 to 20, life or 25 to 35; life counts as a hundred years, and what
// the offence does not ask for raises nothing.
func TestHowFarOneCircumstanceRaises(t *testing.T) {
	e := penalCode(t).On(law.Date{Year: 2024, Month: 6, Day: 30})
	f := law.Facts{Date: e.Day, Victims: []law.Ages{law.AgeBand(15, 15)}}
	life, years := e.Offence("minors-sexual-exploitation"), e.Offence("trafficking")
	for _, c := range []struct {
		offences []*law.Offence
		with     law.CircumstanceID
		want     law.Months
	}{
		{[]*law.Offence{life}, "victim-death", (100 - 15) * 12},
		{[]*law.Offence{years}, "victim-death", (25 - 12) * 12},
		{[]*law.Offence{years, life}, "victim-death", (100 - 15) * 12},
		{[]*law.Offence{life, years}, "victim-death", (100 - 15) * 12},
		{[]*law.Offence{years}, "credential", 0},
		{nil, "victim-death", 0},
	} {
		if got := resolve.Raises(c.offences, f, c.with); got != c.want {
			t.Errorf("%d offences, %s: %d months, want %d", len(c.offences), c.with, int(got), int(c.want))
		}
	}
}
