package resolve_test

import (
	"cmp"
	"slices"
	"strings"
	"testing"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
)

// Later law is counted from the first day of its version up to the day that was asked for,
// both included, when it began after the act: for every version of every offence, asked for
// on the day before, on the day and on the day after, of an act on the first day of the
// version before, on its last, on the first day of the version itself, and on the last two.
func TestLaterLawBeginsOnItsFirstDay(t *testing.T) {
	e := penalCode(t)
	tried := 0
	for _, o := range e.Offences {
		for i := 1; i < len(o.Versions); i++ {
			before, first := o.Versions[i-1].InForce, o.Versions[i].InForce.From
			if before.From.IsZero() || before.To.IsZero() {
				continue
			}
			for _, act := range []law.Period{
				{From: before.From, To: before.From},
				{From: before.To, To: before.To},
				{From: first, To: first},
				{From: before.To, To: first},
			} {
				f := law.Facts{Date: act.From, Today: act.To == first, Victims: []law.Ages{law.AgeBand(15, 15)}}
				if act.To != act.From {
					f.Until = act.To
				}
				a := resolve.Resolve(e.On(act.From).Offence(o.ID), f)
				for day, reached := range map[law.Date]bool{first.Before(): false, first: true, first.Next(): true} {
					has := false
					for _, l := range a.UpTo(day).Later {
						has = has || l.During.From == first
						if g := l.Answer.Facts; g.Date != l.During.From || !g.Until.IsZero() || g.Today {
							t.Errorf("%s of %s to %s up to %s: later law is asked of %+v", o.ID, act.From, act.To, day, g)
						}
						version := o.On(l.During.From).InForce
						if cut := version.To.IsZero() || version.To.Compare(day) > 0; l.During.From != version.From || cut && l.During.To != day || !cut && l.During.To != version.To {
							t.Errorf("%s of %s to %s up to %s: later law of %s to %s, in force %s to %s", o.ID, act.From, act.To, day, l.During.From, l.During.To, version.From, version.To)
						}
					}
					if want := reached && act.To != first; has != want {
						t.Errorf("%s of %s to %s up to %s: later law of %s is told: %t", o.ID, act.From, act.To, day, first, has)
					}
					tried++
				}
			}
		}
	}
	if tried < 600 {
		t.Errorf("only %d questions", tried)
	}
}

// After the last version other offences may have taken the conduct over: that is later
// law too, from the day after the last, and it is told where the encoding names them and
// nowhere else. The days of each are cut at the day that was asked for.
func TestLaterLawAfterTheLastVersion(t *testing.T) {
	act, first, last := dayOf(t, "2005-01-01"), dayOf(t, "2000-01-01"), dayOf(t, "2009-12-31")
	tiers := func(low law.Months) []law.Tier {
		return []law.Tier{{ID: "base", Prison: law.Range{Min: law.Term(low), Max: law.Term(120)}}}
	}
	for _, c := range []struct {
		name  string
		after *law.Silence
		ends  bool
		until string
		want  string
	}{
		{"no reason", nil, true, "2015-01-01", ""},
		{"a reason", &law.Silence{Reason: law.Text{ES: "derogado", EN: "repealed"}}, true, "2015-01-01", ""},
		{"another offence", &law.Silence{MovedTo: []string{"other"}}, true, "2015-01-01", "2010-01-01..2015-01-01 moved other 3-10"},
		{"asked up to its first day", &law.Silence{MovedTo: []string{"other"}}, true, "2010-01-01", "2010-01-01..2010-01-01 moved other 3-10"},
		{"asked up to the day before", &law.Silence{MovedTo: []string{"other"}}, true, "2009-12-31", ""},
		{"still in force", nil, false, "2015-01-01", ""},
	} {
		e := &law.Edition{ID: "ended", Verified: dayOf(t, "2020-01-01")}
		o := &law.Offence{Edition: e, ID: "offence", After: c.after, Versions: []law.Version{{InForce: law.Period{From: first}, Tiers: tiers(24)}}}
		if c.ends {
			o.Versions[0].InForce.To = last
		}
		e.Offences = []*law.Offence{o, {Edition: e, ID: "other", Versions: []law.Version{{InForce: law.Period{From: last.Next()}, Tiers: tiers(36)}}}}
		a := resolve.Resolve(o, law.Facts{Date: act, Victims: []law.Ages{law.AgeBand(15, 15)}}).UpTo(dayOf(t, c.until))
		var got []string
		for _, l := range a.Later {
			got = append(got, l.During.From.String()+".."+l.During.To.String()+" "+strings.Join(strings.Fields(brief(l.Answer)), " "))
		}
		if strings.Join(got, ", ") != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

// The same case under later law, bound by bound: what the law file says of each
// version. A bound is compared only where there is one range on both days, no
// other reading of the words, and the version names nothing else that is close to
// what the case rests on.
func TestLaterLaw(t *testing.T) {
	e := penalCode(t)
	for _, c := range []struct {
		name  string
		given law.Given
		want  []string
	}{
		{"179-A", given("2018-01-01", "16"), []string{"2019-06-19 15-20 harsher harsher harsher", "2021-03-31 15-20 harsher harsher harsher"}},
		{"trata", given("2007-02-01", "13"), []string{
			"2007-07-23 25-35c same milder milder", "2014-10-22 25-35c same milder milder", "2021-03-31 25-35c same milder milder",
		}},
		{"trata", with(given("2018-01-01", "30"), "victim-pregnant"), []string{"2021-03-31 12-20 harsher harsher harsher"}},
		{"180", given("2018-01-01", "30"), []string{"2019-06-19 4-8 harsher same harsher"}},
		{"180", given("2018-01-01", "15"), []string{"2019-06-19 4-8 milder milder milder argued"}},
		{"180", with(given("2018-01-01", "30"), "victim-spouse-partner-child-in-care"), []string{"2019-06-19 4-8 | 6-12 reworded unnamed victim-spouse-partner-child-in-care"}},
		{"179", with(given("2018-01-01", "30"), "violence-deceit-abuse-intimidation"), []string{
			"2019-06-19 4-6 milder milder milder unnamed violence-deceit-abuse-intimidation",
		}},
		{"179", with(given("2018-01-01", "30"), "victim-uprooted", "victim-abandoned-destitute"), []string{"2019-06-19 6-12 harsher same harsher"}},
		{"179", with(given("2010-01-01", "30"), "band-or-criminal-organisation"), []string{"2014-07-01 4-6", "2019-06-19 6-12 harsher same harsher"}},
		{"179", with(given("2010-01-01", "30"), "criminal-organisation"), []string{"2014-07-01 5-12 same same same", "2019-06-19 6-12 harsher same harsher"}},
		{"153-B", with(given("2018-01-01", "30"), "agent-ascdesc-collateral"), []string{"2019-06-19 20-25 same same same", "2021-03-31 20-25 same same same"}},
		{"153-B", given("2018-01-01", "13"), []string{"2019-06-19 10-15 milder milder milder argued", "2021-03-31 10-15 milder milder milder argued"}},
		{"180", given("2018-01-01", "13"), []string{"2019-06-19 4-8 milder milder milder argued"}},
		{"179", given("2018-01-01", "17"), []string{"2019-06-19 4-6 milder milder milder argued"}},
		{"181", given("2018-01-01", "17"), []string{"2019-06-19 4-6 milder milder milder argued"}},
		{"179", given("2000-01-01", "16"), []string{"2004-06-09 5-12 harsher harsher harsher", "2014-07-01 5-12 harsher harsher harsher", "2019-06-19 4-6 harsher harsher harsher argued"}},
		{"129-C", given("2020-01-01", "15"), []string{"2021-03-31 10-15 same same same"}},
		// What decides nothing on the day of the act is not reworded, whatever it is similar to later.
		{"128", with(given("2000-01-01", "30"), "curator-abuse"), []string{"2004-03-19 1-4 | 2-4", "2017-01-08 1-4 | 2-4"}},
		{"182", given("2005-01-01", "30"), []string{"2007-01-17 moved trafficking 153 8-15"}},
		{"child-sex-tourism", given("2018-01-01", "16"), []string{"2019-06-19 moved minors-exploitation-promotion 181-A 15-20"}},
		{"168-B", given("2016-01-01", "30"), []string{"2017-01-07 6-12", "2019-03-30 6-12", "2021-03-31 6-12"}},
		{"129-O", given("2024-01-01", "30"), nil},
	} {
		a := ask(t, e, c.name, c.given).UpTo(dayOf(t, "2024-06-30"))
		var got []string
		for _, l := range a.Later {
			row := []string{l.During.From.String(), brief(l.Answer), string(l.Min), string(l.Max), string(l.Whole())}
			if l.Argued {
				row = append(row, "argued")
			}
			if l.Reworded() {
				row = append(row, "reworded")
			}
			if len(l.Unnamed) > 0 {
				row = append(row, "unnamed")
			}
			for _, id := range l.Unnamed {
				row = append(row, string(id))
			}
			got = append(got, strings.Join(slices.DeleteFunc(row, func(s string) bool { return s == "" }), " "))
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s %+v: %q, want %q", c.name, c.given, got, c.want)
		}
	}
	a := ask(t, e, "trata", given("2018-01-01", "30"))
	for until, want := range map[string]bool{"2026-04-02": false, "2026-04-03": true} {
		later := a.UpTo(dayOf(t, until))
		if got := slices.ContainsFunc(later.Notices, func(n resolve.Notice) bool { return n.Code == resolve.AfterVerified }); got != want {
			t.Errorf("up to %s: said to be beyond the sources %v, want %v", until, got, want)
		}
	}
}

// Every bound against every other: a maximum that is not stated is above every
// figure, and life above both; a figure of the general ceiling is a figure. Both
// bounds together are milder, harsher or the same when one of them is and the other
// is not the opposite.
func TestTurnsOfEveryBound(t *testing.T) {
	bounds := []struct {
		place int
		bound law.Bound
	}{
		{0, law.Term(12)},
		{1, law.Term(24)},
		{1, law.Bound{Kind: law.Ceiling, Months: 24}},
		{2, law.Bound{}},
		{3, law.Bound{Kind: law.Life}},
	}
	turn := func(was, is int) resolve.Turn {
		return []resolve.Turn{resolve.Milder, resolve.Same, resolve.Harsher}[cmp.Compare(is, was)+1]
	}
	whole := map[string]resolve.Turn{
		"milder milder": resolve.Milder, "milder same": resolve.Milder, "same milder": resolve.Milder,
		"harsher harsher": resolve.Harsher, "harsher same": resolve.Harsher, "same harsher": resolve.Harsher,
		"same same": resolve.Same, "milder harsher": resolve.Mixed, "harsher milder": resolve.Mixed,
	}
	in := func(from law.Date, prison law.Range) law.Version {
		return law.Version{InForce: law.Period{From: from}, Tiers: []law.Tier{{ID: "base", Prison: prison}}}
	}
	for _, low := range bounds {
		for _, high := range bounds {
			for _, lowThen := range bounds {
				for _, highThen := range bounds {
					was := in(law.Date{Year: 2000, Month: 1, Day: 1}, law.Range{Min: low.bound, Max: high.bound})
					was.InForce.To = law.Date{Year: 2009, Month: 12, Day: 31}
					is := in(law.Date{Year: 2010, Month: 1, Day: 1}, law.Range{Min: lowThen.bound, Max: highThen.bound})
					o := &law.Offence{ID: "o", Edition: &law.Edition{}, Versions: []law.Version{was, is}}
					o.Edition.Offences = []*law.Offence{o}
					a := resolve.Resolve(o, law.Facts{Date: law.Date{Year: 2005, Month: 1, Day: 1}}).UpTo(law.Date{Year: 2011, Month: 1, Day: 1})
					l := a.Later[0]
					if l.Min != turn(low.place, lowThen.place) || l.Max != turn(high.place, highThen.place) || l.Whole() != whole[string(l.Min)+" "+string(l.Max)] {
						t.Errorf("%v to %v: %s, %s, together %q", was.Tiers[0].Prison, is.Tiers[0].Prison, l.Min, l.Max, l.Whole())
					}
				}
			}
		}
	}
}
