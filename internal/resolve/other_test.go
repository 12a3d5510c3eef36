package resolve_test

import (
	"slices"
	"testing"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
)

// Without a date the other edition answers by the law of the day of the question.
// Forced labour came into the Código Penal on 2017-01-07 (Decreto Legislativo 1323).
func TestBesideIsTheLawOfToday(t *testing.T) {
	report, code := edition(t), penalCode(t)
	for today, want := range map[law.Date]law.Status{
		{Year: 2016, Month: 6, Day: 1}:   law.NotInForce,
		{Year: 2018, Month: 6, Day: 1}:   law.Determined,
		{Year: 2026, Month: 11, Day: 25}: law.Determined,
	} {
		a := resolve.Resolve(report.Offence("art-168-b"), law.Facts{Victims: []law.Ages{law.AgeBand(20, 20)}})
		a.PutBeside(&resolve.Other{Edition: code, Today: today})
		if len(a.Beside) != 1 || a.Beside[0].Status != want || a.Beside[0].Facts.Date != today {
			t.Errorf("on %s: %+v", today, a.Beside)
		}
		if !a.Beside[0].Facts.Today {
			t.Errorf("on %s: a day that was not given is not told as today", today)
		}
		dated := resolve.Resolve(report.Offence("art-168-b"), law.Facts{Date: today, Victims: []law.Ages{law.AgeBand(20, 20)}})
		dated.PutBeside(&resolve.Other{Edition: code, Today: law.Date{Year: 2026, Month: 11, Day: 26}})
		if len(dated.Beside) != 1 || dated.Beside[0].Facts.Date != today || dated.Beside[0].Facts.Today {
			t.Errorf("of an act of %s: %+v", today, dated.Beside)
		}
	}
}

// Of the counterparts those are told whose range differs. Where none has a range, those
// are told that were in force, and where none was, all: for every choice of counterparts
// of each kind.
func TestBesideIsWhatDiffers(t *testing.T) {
	act := law.Date{Year: 2010, Month: 1, Day: 1}
	tier := func(low law.Months) []law.Tier {
		return []law.Tier{{ID: "base", Prison: law.Range{Min: law.Term(low), Max: law.Term(120)}}}
	}
	since := func(year int) law.Period { return law.Period{From: law.Date{Year: year, Month: 1, Day: 1}} }
	versions := map[string]law.Version{
		"same":         {InForce: since(2000), Tiers: tier(24)},
		"different":    {InForce: since(2000), Tiers: tier(36)},
		"another":      {InForce: since(2000), Tiers: tier(48)},
		"silent":       {InForce: since(2000), VictimAge: law.AgeBand(0, 17), Tiers: tier(60)},
		"not-in-force": {InForce: since(2020), Tiers: tier(36)},
	}
	kinds := []string{"same", "different", "another", "silent", "not-in-force"}
	for set := range 1 << len(kinds) {
		other := &law.Edition{ID: "other", Verified: law.Date{Year: 2025, Month: 1, Day: 1}}
		var chosen []string
		for i, kind := range kinds {
			if set>>i&1 == 1 {
				chosen = append(chosen, kind)
				other.Offences = append(other.Offences, &law.Offence{Edition: other, ID: kind, Versions: []law.Version{versions[kind]}})
			}
		}
		own := &law.Edition{ID: "own"}
		own.Offences = []*law.Offence{{Edition: own, ID: "offence", Counterpart: law.Counterpart{Edition: "other", Offences: chosen}, Versions: []law.Version{{Tiers: tier(24)}}}}
		has := func(list ...string) (found []string) {
			for _, kind := range list {
				if slices.Contains(chosen, kind) {
					found = append(found, kind)
				}
			}
			return found
		}
		want := has("different", "another")
		if len(has("same", "different", "another")) == 0 {
			if want = has("silent"); want == nil {
				want = has("not-in-force")
			}
		}
		a := resolve.Resolve(own.Offences[0], law.Facts{Date: act, Victims: []law.Ages{law.AgeBand(20, 20)}})
		a.PutBeside(&resolve.Other{Edition: other, Today: law.Date{Year: 2025, Month: 1, Day: 1}})
		var got []string
		for _, b := range a.Beside {
			got = append(got, b.Offence.ID)
		}
		if !slices.Equal(got, want) {
			t.Errorf("of %q: %q, want %q", chosen, got, want)
		}
	}
}

// What took the conduct of a counterpart over, and what displaces a counterpart, is told
// beside too, and once when it is a counterpart itself.
func TestBesideIsWhereTheConductPassed(t *testing.T) {
	day := func(year int) law.Date { return law.Date{Year: year, Month: 1, Day: 1} }
	tier := func(low law.Months) []law.Tier {
		return []law.Tier{{ID: "base", Prison: law.Range{Min: law.Term(low), Max: law.Term(120)}}}
	}
	other := &law.Edition{ID: "other", Verified: day(2025)}
	other.Offences = []*law.Offence{
		{Edition: other, ID: "ended", After: &law.Silence{MovedTo: []string{"target"}}, Versions: []law.Version{{InForce: law.Period{From: day(2000), To: day(2005).Before()}, Tiers: tier(60)}}},
		{Edition: other, ID: "target", Versions: []law.Version{{InForce: law.Period{From: day(2005)}, Tiers: tier(36)}}},
		{Edition: other, ID: "displaced", Versions: []law.Version{{
			InForce: law.Period{From: day(2000)}, Tiers: tier(24),
			DisplacedBy: []law.Displacement{{VictimAge: law.AgeBand(0, 17), Offences: []string{"special"}}},
		}}},
		{Edition: other, ID: "special", Versions: []law.Version{{InForce: law.Period{From: day(2000)}, Tiers: tier(48)}}},
	}
	for _, c := range []struct{ counterparts, want []string }{
		{[]string{"ended"}, []string{"target"}},
		{[]string{"ended", "target"}, []string{"target"}},
		{[]string{"target", "ended"}, []string{"target"}},
		{[]string{"displaced"}, []string{"special"}},
		{[]string{"special", "displaced"}, []string{"special"}},
		{[]string{"displaced", "ended"}, []string{"special", "target"}},
	} {
		own := &law.Edition{ID: "own"}
		own.Offences = []*law.Offence{{Edition: own, ID: "offence", Counterpart: law.Counterpart{Edition: "other", Offences: c.counterparts}, Versions: []law.Version{{Tiers: tier(24)}}}}
		a := resolve.Resolve(own.Offences[0], law.Facts{Date: day(2010), Victims: []law.Ages{law.AgeBand(15, 15)}})
		a.PutBeside(&resolve.Other{Edition: other, Today: day(2025)})
		var got []string
		for _, b := range a.Beside {
			got = append(got, b.Offence.ID)
		}
		slices.Sort(got)
		if !slices.Equal(got, c.want) {
			t.Errorf("of %q: %q, want %q", c.counterparts, got, c.want)
		}
	}
}

// Answers leave the same ranges when their status, their number of ranges and every figure
// are the same.
func TestSameFigures(t *testing.T) {
	branch := func(years law.Months) resolve.Branch {
		return resolve.Branch{Tier: &law.Tier{Prison: law.Range{Min: law.Bound{Kind: law.Stated, Months: 12}, Max: law.Bound{Kind: law.Stated, Months: 12 * years}}}}
	}
	answer := func(s law.Status, years ...law.Months) (a resolve.Answer) {
		a.Status = s
		for _, y := range years {
			a.Branches = append(a.Branches, branch(y))
		}
		return a
	}
	all := []resolve.Answer{
		answer(law.Determined, 2), answer(law.Undetermined, 2), answer(law.Determined, 3), answer(law.Undetermined, 2, 3),
		answer(law.Undetermined, 3, 2), answer(law.Undetermined, 2, 3, 4), answer(law.Determined), answer(law.NotInForce),
	}
	for i, a := range all {
		for k, b := range all {
			if got := resolve.SameFigures(a, b); got != (i == k) {
				t.Errorf("answers %d and %d leave the same ranges: %t", i, k, got)
			}
		}
	}
}
