package resolve_test

import (
	"slices"
	"testing"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
)

// lawNotHeld lists the offences about which a law was in force before the first version
// of the edition: under the code of 1924, or in a wording of the code of 1991 that the
// files of the law do not give. The others did not exist before.
var lawNotHeld = []string{
	"coercion", "criminal-organisation", "exposing-dependants", "favouring-prostitution", "intercourse-by-deceit", "kidnapping", "labour-coercion",
	"migrant-smuggling", "obscene-exhibitions", "proxenetismo", "rape", "rape-by-incapacitation", "rape-of-incapable-person", "rape-of-minor",
	"rape-of-person-in-custody", "rufianismo", "sexual-touching", "touching-of-minor", "trafficking", "trafficking-for-prostitution",
}

// Of a day before the first version, no answer says that an offence was not in force
// when only its law is not held. The table decides the same.
func TestBeforeTheFirstVersion(t *testing.T) {
	e := penalCode(t)
	tables := resolve.NewTables(e)
	for _, o := range e.Offences {
		first := o.Versions[0].InForce.From
		held := !slices.Contains(lawNotHeld, o.ID)
		for _, day := range []law.Date{first.Before(), {Year: 1990, Month: 1, Day: 1}} {
			f := law.Facts{Date: day, Victims: []law.Ages{law.AgeBand(12, 12)}}
			a := resolve.Resolve(o, f)
			said := slices.ContainsFunc(a.Notices, func(n resolve.Notice) bool { return n.Code == resolve.EarlierLaw && n.Date == first })
			denied := slices.ContainsFunc(a.Notices, func(n resolve.Notice) bool { return n.Code == resolve.OffenceNotYet })
			if a.Ranged() || said == held || denied != held || !held && a.Status != law.NoRange || held && a.Status == law.NoRange {
				t.Errorf("%s on %s: %s, an earlier law %v, not yet an offence %v", o.ID, day, a.Status, said, denied)
			}
			var c resolve.Coded
			tables.Code(f, &c)
			if got, want := tables.Of(o).Decide(&c), a.Decision(); got != want {
				t.Errorf("%s on %s: the table decides %+v, want %+v", o.ID, day, got, want)
			}
			listed := slices.ContainsFunc(e.On(day).InForce(f.Period()), func(x *law.Offence) bool { return x.ID == o.ID })
			if listed == held {
				t.Errorf("%s on %s: listed %v", o.ID, day, listed)
			}
		}
		if o.Versions[0].Tiers == nil {
			continue
		}
		f := law.Facts{Date: first, Victims: []law.Ages{law.AgeBand(12, 12)}}
		for _, n := range resolve.Resolve(o, f).Notices {
			if n.Code == resolve.EarlierLaw {
				t.Errorf("%s on its first day: an earlier law is told", o.ID)
			}
		}
	}
}
