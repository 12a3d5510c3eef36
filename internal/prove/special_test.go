package prove

import (
	"slices"
	"testing"

	"github.com/conmina/conmina/internal/law"
)

// A special offence displaces nothing where it has no tier itself: at an age, on a
// day before it or after it, or where it is the same offence.
func TestSpecialOffencesHaveTiers(t *testing.T) {
	day := func(year int) law.Date { return law.Date{Year: year, Month: 1, Day: 1} }
	years := func(from, to int) law.Period {
		p := law.Period{From: day(from)}
		if to > 0 {
			p.To = day(to).Before()
		}
		return p
	}
	tiers := func(ages law.Ages) []law.Tier {
		return []law.Tier{{ID: "base", When: []law.Condition{{VictimAge: ages}}, Prison: law.Range{Min: law.Term(12), Max: law.Term(24)}}}
	}
	minors, young := law.AgeBand(0, 17), law.AgeBand(0, 13)
	for name, c := range map[string]struct {
		id       string
		ages     law.Ages
		versions []law.Version
		want     []any
	}{
		"sound":         {"special", minors, []law.Version{{InForce: years(2000, 0), Tiers: tiers(minors)}}, nil},
		"some ages":     {"special", minors, []law.Version{{InForce: years(2000, 0), Tiers: tiers(young)}}, []any{"special", day(2010), law.AgeBand(14, 17)}},
		"those ages":    {"special", young, []law.Version{{InForce: years(2000, 0), Tiers: tiers(young)}}, nil},
		"begins later":  {"special", minors, []law.Version{{InForce: years(2012, 0), Tiers: tiers(minors)}}, []any{"special", day(2010), minors}},
		"ends before":   {"special", minors, []law.Version{{InForce: years(2000, 2015), Tiers: tiers(minors)}}, []any{"special", day(2015), minors}},
		"goes on":       {"special", minors, []law.Version{{InForce: years(2000, 2015), Tiers: tiers(minors)}, {InForce: years(2015, 0), Tiers: tiers(minors)}}, nil},
		"later by less": {"special", minors, []law.Version{{InForce: years(2000, 2015), Tiers: tiers(minors)}, {InForce: years(2015, 0), Tiers: tiers(young)}}, []any{"special", day(2015), law.AgeBand(14, 17)}},
		"itself":        {"general", minors, []law.Version{{InForce: years(2000, 0), Tiers: tiers(minors)}}, []any{"general", day(2010), minors}},
	} {
		e := &law.Edition{}
		general := &law.Offence{Edition: e, ID: "general", Versions: []law.Version{{
			InForce: years(2010, 2020), Tiers: tiers(law.AnyAge()),
			DisplacedBy: []law.Displacement{{VictimAge: c.ages, Offences: []string{c.id}}},
		}}}
		e.Offences = []*law.Offence{general, {Edition: e, ID: "special", Versions: c.versions}}
		var got []any
		for _, f := range Edition(e, nil).Findings {
			if f.Code == SpecialSilent {
				got = f.Args
			}
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: %v, want %v", name, got, c.want)
		}
	}
}
