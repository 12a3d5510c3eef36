package resolve_test

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
)

// ask reads the facts and answers, as a command does.
func ask(t *testing.T, e *law.Edition, name string, g law.Given) resolve.Answer {
	t.Helper()
	f, faults := g.Facts(e)
	if len(faults) > 0 {
		t.Fatalf("%s %v: %v", name, g, faults[0])
	}
	o, fault := e.On(f.Date).FindOffence(name)
	if fault != nil {
		t.Fatal(fault)
	}
	return resolve.Resolve(o, f)
}

// brief writes an answer in years: 8-15, 25- for an open range, 25-35c under the
// ceiling, life; the ranges that remain with a bar between; or the status.
func brief(a resolve.Answer) string {
	if !a.Ranged() {
		var to []string
		for _, s := range a.Successors {
			to = append(to, s.Offence.ID+" "+s.Article()+" "+brief(s))
		}
		return strings.TrimSpace(string(a.Status) + " " + strings.Join(to, ", "))
	}
	var list []string
	for _, b := range a.Branches {
		list = append(list, inYears(b))
	}
	return strings.Join(list, " | ")
}

func inYears(b resolve.Branch) string {
	if b.Tier == nil {
		return "none"
	}
	r := b.Prison()
	switch r.Max.Kind {
	case law.Life:
		return "life"
	case law.NotStated:
		return fmt.Sprintf("%d-", r.Min.Months/12)
	case law.Ceiling:
		return fmt.Sprintf("%d-%dc", r.Min.Months/12, r.Max.Months/12)
	}
	return fmt.Sprintf("%d-%d", r.Min.Months/12, r.Max.Months/12)
}

func given(date string, ages ...string) law.Given { return law.Given{Date: date, Ages: ages} }

func with(g law.Given, circumstances ...string) law.Given {
	g.With = circumstances
	return g
}

// The vectors of the law file's section 12, and what its other sections say of
// single days.
func TestDateBoundaryVectors(t *testing.T) {
	e := penalCode(t)
	for _, c := range []struct {
		name  string
		given law.Given
		want  string
	}{
		{"182", given("2007-01-16", "30"), "5-10"},
		{"182", given("2007-01-17", "30"), "moved trafficking 153 8-15"},
		{"182", given("2008-01-01..2021-03-30", "30"), "moved trafficking 153 8-15"},
		{"182", given("2008-01-01..2021-03-31", "30"), "moved trafficking 153 8-15, trafficking 129-A 8-15"},
		{"182", given("2008-01-01..", "30"), "moved trafficking 153 8-15, trafficking 129-A 8-15"},
		{"182", given("2008-01-01..2022-01-01", "16"), "moved trafficking 153-A 12-20, trafficking 129-B 12-20"},
		{"trata", given("2007-01-17", "30"), "8-15"},
		{"trata", given("2007-02-01", "13"), "25-"},
		{"trata", given("2007-07-22", "13"), "25-"},
		{"trata", given("2007-07-23", "13"), "25-35c"},
		{"trata", given("2014-10-10", "15"), "12-20"},
		{"trata", given("2014-10-22", "15"), "12-20"},
		{"forced-labour", given("2017-01-06", "30"), "not_in_force"},
		{"forced-labour", given("2017-01-07", "30"), "6-12"},
		{"forced-labour", with(given("2018-03-01", "15"), "work-prohibited-for-age"), "12-15"},
		{"forced-labour", given("2018-03-01", "15"), "6-12"},
		{"forced-labour", law.Given{Date: "2018-03-01", Born: "2000-03-01"}, "6-12"},
		{"forced-labour", with(law.Given{Date: "2018-03-01", Born: "2004-03-01"}, "work-prohibited-for-age"), "12-15"},
		{"forced-labour", law.Given{Date: "2018-03-01", Born: "2004-03-02"}, "15-20"},
		{"forced-labour", given("2018-03-01", "13"), "15-20"},
		{"forced-labour", law.Given{Date: "2018-03-01", Ages: []string{"15"}, Maybe: []string{"work-prohibited-for-age"}}, "6-12 | 12-15"},
		{"forced-labour", given("2019-03-30", "30"), "6-12"},
		{"153-B", given("2019-06-18", "15"), "15-20"},
		{"153-B", given("2019-06-19", "15"), "10-15"},
		{"153-H", given("2019-06-19", "15"), "15-20"},
		{"153-H", given("2019-06-19", "13"), "30-35"},
		{"153-H", with(given("2019-06-19", "13"), "victim-under-14-penetration"), "life"},
		{"153-H", given("2019-06-18", "13"), "not_in_force"},
		{"179-A", given("2019-06-18", "16"), "4-6"},
		{"179-A", given("2019-06-19", "16"), "15-20"},
		{"181-A", given("2009-09-18", "16"), "2-6"},
		{"181-A", given("2009-09-19", "16"), "4-8"},
		{"181-A", given("2019-06-18", "16"), "4-8"},
		{"181-A", given("2019-06-19", "16"), "15-20"},
		{"child-sex-tourism", given("2019-06-19", "16"), "moved minors-exploitation-promotion 181-A 15-20"},
		{"trata", with(given("2021-03-30", "30")), "8-15"},
		{"trata", with(given("2021-03-31", "30"), "victim-pregnant"), "12-20"},
		{"129-K", with(given("2021-03-31", "15"), "victim-death"), "35-35c"},
		{"179", given("2019-06-18", "15"), "5-12"},
		{"179", given("2019-06-19", "15"), "4-6"},
		{"180", given("2019-06-19", "15"), "4-8"},
		{"181", given("2019-06-19", "15"), "4-6"},
		{"129-C", given("2024-05-01", "unknown"), "10-15 | 20-25"},
		{"129-J", given("2024-05-01", "13"), "no_range"},
		{"129-H", given("2024-05-01", "18"), "no_range"},
		{"153-A", given("2000-01-01", "15"), "5-12"},
		{"153-A", given("2010-01-01", "15"), "12-20"},
		{"153-A", given("2024-05-01", "15"), "12-20"},
		{"129-B", given("2024-05-01", "15"), "12-20"},
		{"129-B", given("2010-01-01", "15"), "12-20"},
		{"153", given("1991-04-08", "15"), "no_range"},
		{"153", given("1991-04-09", "15"), "2-6"},
		{"153", given("1994-05-21", "30"), "no_range"},
		// A criminal organisation is one of what “band or criminal organisation”
		// names, and an ascendant, descendant or collateral a relative.
		{"129-C", with(given("2024-05-01", "30"), "criminal-organisation"), "20-25"},
		{"129-D", with(given("2024-05-01", "30"), "criminal-organisation"), "20-25"},
		{"129-F", with(given("2024-05-01", "30"), "criminal-organisation"), "8-14"},
		{"129-H", with(given("2024-05-01", "15"), "criminal-organisation"), "30-35"},
		{"129-K", with(given("2024-05-01", "15"), "criminal-organisation"), "20-30"},
		{"179", with(given("2024-05-01", "30"), "criminal-organisation"), "6-12"},
		{"179", with(given("2010-05-01", "30"), "criminal-organisation"), "5-12"},
		{"179", with(given("2014-06-30", "30"), "band-or-criminal-organisation"), "5-12"},
		{"179", with(given("2014-07-01", "30"), "criminal-organisation"), "5-12"},
		{"179", with(given("2014-07-01", "30"), "band-or-criminal-organisation"), "4-6"}, // with the other reading as a notice
		{"182", with(given("2005-05-01", "30"), "criminal-organisation"), "10-12"},
		{"trata", with(given("2024-05-01", "30"), "criminal-organisation"), "25-35c"},
		{"trata", with(given("2024-05-01", "30"), "band-or-criminal-organisation"), "8-15 | 25-35c"}, // which of the two it was is not known
		{"129-C", law.Given{Date: "2024-05-01", Ages: []string{"30"}, Maybe: []string{"criminal-organisation"}}, "10-15 | 20-25"},
		{"153-B", with(given("2018-05-01", "30"), "agent-ascdesc-collateral"), "20-25"},
		{"129-C", with(given("2024-05-01", "30"), "agent-ascdesc-collateral"), "20-25"},
		{"129-H", with(given("2024-05-01", "15"), "agent-ascdesc-collateral"), "15-20 | 20-30 | 30-35"}, // a descendant is none of those, an ascendant is
		// An act of several days, and a date that is not known.
		{"trata", law.Given{Date: "2019-06-10..2019-06-30", Ages: []string{"15"}}, "12-20"},
		{"153-B", law.Given{Date: "2019-06-10..2019-06-30", Ages: []string{"15"}}, "15-20 | 10-15"},
		{"179-A", law.Given{Date: "2019-06-18", Until: "2019-06-19", Ages: []string{"16"}}, "4-6 | 15-20"},
		{"trata", law.Given{Date: "2021-04-01..2021-06-30", Born: "2003-05-10"}, "12-20 | 8-15"},
		{"trata", law.Given{Date: "2021-04-01..2021-05-09", Born: "2003-05-10"}, "12-20"}, // up to the day before the victim is 18
		{"trata", law.Given{Date: "2021-04-01..2021-05-10", Born: "2003-05-10"}, "12-20 | 8-15"},
		{"trata", law.Given{Date: "2021-05-09..2021-06-30", Born: "2003-05-10"}, "12-20 | 8-15"},
		{"trata", law.Given{Date: "2021-05-10..2021-06-30", Born: "2003-05-10"}, "8-15"},
		{"trata", with(law.Given{Date: "2021-04-01..2021-06-30", Born: "2003-05-10"}, "plural-victims"), "12-20"},
		{"forced-labour", with(law.Given{Date: "2024-04-01..2024-06-30", Born: "2006-05-10"}, "work-prohibited-for-age"), "12-15 | 6-12"},
		{"forced-labour", law.Given{Date: "2024-04-01..2024-06-30", Born: "1964-05-10"}, "6-12 | 15-20"},
		{"129-K", law.Given{Ages: []string{"15"}}, "10-15"},
		{"179-A", law.Given{Ages: []string{"16"}, Date: "unknown"}, "4-6 | 15-20 | 15-20"},
		// Several victims, and ages that circumstances mean.
		{"trata", given("2024-05-01", "30", "40"), "12-20"},
		{"129-C", given("2024-05-01", "30", "40"), "20-25"},
		{"129-C", given("2024-05-01", "30", "15"), "10-15 | 20-25"},
		{"129-J", given("2024-05-01", "13", "16"), "15-20"},
		{"129-O", given("2024-05-01", "65"), "15-20"},
		{"129-O", with(given("2024-05-01"), "victim-older-adult"), "15-20"},
		{"trata", with(given("2024-05-01"), "victim-under-14"), "25-35c"},
		{"trata", with(given("2024-05-01", "10-20"), "victim-14-17"), "12-20"},
	} {
		if got := brief(ask(t, e, c.name, c.given)); got != c.want {
			t.Errorf("%s %+v: %s, want %s", c.name, c.given, got, c.want)
		}
	}
}

// Work may be prohibited because of the age at every age, so that it contradicts
// none. It counts from 14 to 17 only, in every version of forced labour; at other
// ages, also where it is in doubt, the answer says that it does not.
func TestProhibitedWorkContradictsNoAge(t *testing.T) {
	e := penalCode(t)
	const prohibited = "work-prohibited-for-age"
	for _, date := range []string{"2017-01-07", "2018-03-01", "2019-03-30", "2021-03-30", "2021-03-31", "2026-04-02"} {
		for age := range law.AnyAge().All() {
			want := "6-12"
			switch {
			case age < 14, age >= 60:
				want = "15-20"
			case age < 18:
				want = "12-15"
			}
			for _, g := range []law.Given{with(given(date, strconv.Itoa(age)), prohibited), {Date: date, Ages: []string{strconv.Itoa(age)}, Maybe: []string{prohibited}}} {
				a := ask(t, e, "forced-labour", g)
				wanted := want
				if len(g.Maybe) > 0 && want == "12-15" {
					wanted = "6-12 | 12-15"
				}
				if got := brief(a); got != wanted {
					t.Errorf("%s, %d: %s, want %s", date, age, got, wanted)
				}
				said := slices.ContainsFunc(a.Notices, func(n resolve.Notice) bool {
					return n.Code == resolve.CircumstanceAtAge && n.Ages == law.AgeBand(14, 17)
				})
				if said == (want == "12-15") {
					t.Errorf("%s, %d: said %v", date, age, said)
				}
			}
		}
		for _, c := range []struct {
			ages []string
			want string
			said bool
		}{
			{[]string{"unknown"}, "6-12 | 12-15 | 15-20", false},
			{[]string{"18-59"}, "6-12", true},
			{[]string{"17-18"}, "6-12 | 12-15", false},
			{[]string{"13", "16"}, "15-20", false}, // it may be said of the older one
		} {
			a := ask(t, e, "forced-labour", with(given(date, c.ages...), prohibited))
			said := slices.ContainsFunc(a.Notices, func(n resolve.Notice) bool { return n.Code == resolve.CircumstanceAtAge })
			if brief(a) != c.want || said != c.said {
				t.Errorf("%s, %v: %s, said %v", date, c.ages, brief(a), said)
			}
		}
	}
}

// What cannot be is refused: an age that a circumstance excludes, and a number
// of an article that meant several offences when no date says which.
func TestContradictionsInTheCode(t *testing.T) {
	e := penalCode(t)
	for _, c := range []struct {
		given law.Given
		want  law.Code
	}{
		{with(given("", "15"), "victim-older-adult"), law.AgeContradicts},
		{with(given("", "14"), "victim-under-14"), law.AgeContradicts},
		{with(law.Given{Date: "2024-04-01..2024-06-30", Born: "2010-05-10"}, "victim-under-14"), law.AgeContradicts},
		{with(law.Given{Date: "2024-04-01..2024-06-30", Born: "2006-03-10"}, "reward-to-minor"), law.AgeContradicts},
		{with(given("", "14"), "victim-under-14-penetration"), law.AgeContradicts},
		{with(given(""), "victim-under-14", "victim-14-17"), law.AgeContradicts},
		{with(given("", "unknown", "unknown"), "victim-under-14"), law.AgeOfWhom},
		{law.Given{Maybe: []string{"victim-older-adult"}}, law.AgeInDoubt},
		{law.Given{Ages: []string{"30"}, Maybe: []string{"reward-to-minor"}}, law.AgeContradicts},
		{law.Given{Ages: []string{"15", "16"}, Maybe: []string{"plural-victims"}}, law.PluralInDoubt},
		{law.Given{Date: "2020-01-02", Until: "2020-01-01"}, law.PeriodReversed},
		{law.Given{Date: "2020-01-02..2020-01-01"}, law.PeriodReversed},
		{law.Given{Date: "2020-01-01..2020-02-01", Until: "2020-02-01"}, law.UntilTwice},
		{law.Given{Until: "2020-02-01"}, law.UntilNeedsDate},
	} {
		_, faults := c.given.Facts(e)
		if len(faults) == 0 || faults[0].Code != c.want {
			t.Errorf("%+v: %v, want %s", c.given, faults, c.want)
		}
	}
	for _, number := range []string{"153-A", "181-A"} {
		if _, fault := e.FindOffence(number); fault == nil || fault.Code != law.OffenceNeedsDate {
			t.Errorf("%s without a date: %v", number, fault)
		}
	}
}

// An offence found by its old number is the same as by its new number, on every
// day. The law that renumbered sixteen articles is of 31 March 2021.
func TestRenumbering(t *testing.T) {
	e := penalCode(t)
	for old, now := range map[string]string{
		"153": "129-A", "153-A": "129-B", "153-B": "129-C", "153-C": "129-Ñ", "153-D": "129-D", "153-E": "129-E", "153-F": "129-F",
		"153-G": "129-G", "153-H": "129-H", "181-A": "129-I", "179-A": "129-J", "153-I": "129-K", "153-J": "129-L", "168-B": "129-O",
	} {
		for _, c := range []struct{ day, bears string }{
			{"2021-03-29", old}, {"2021-03-30", old}, {"2021-03-31", now}, {"2021-04-01", now}, {"2026-04-02", now},
		} {
			view := e.On(dayOf(t, c.day))
			a, faultA := view.FindOffence(old)
			b, faultB := view.FindOffence(now)
			if faultA != nil || faultB != nil || a.ID != b.ID || a.Named != "" != (old == "153-A") {
				t.Errorf("%s: %s is %v and %s is %v", c.day, old, a, now, b)
				continue
			}
			if !slices.Contains(a.Shown().Articles(), c.bears) {
				t.Errorf("%s: %s bears %v, want %s", c.day, a.ID, a.Shown().Articles(), c.bears)
			}
			// The answer names the number of the day, whichever was asked for.
			for _, victim := range []string{"15", "30"} {
				for _, name := range []string{old, now, a.ID} {
					x := ask(t, e, name, given(c.day, victim))
					y := ask(t, e, a.ID, given(c.day, victim))
					if x.Named != nil { // the number is of aggravated tiers, and at 30 none is reached
						continue
					}
					if brief(x) != brief(y) || x.Article() != y.Article() {
						t.Errorf("%s at %s on %s: %s %s, want %s %s", name, victim, c.day, brief(x), x.Article(), brief(y), y.Article())
					}
				}
			}
		}
	}
	for _, number := range []string{"179", "180", "181"} {
		o, fault := e.On(dayOf(t, "2024-01-01")).FindOffence(number)
		if fault != nil || o.Shown().Article != number {
			t.Errorf("%s is %v", number, o)
		}
	}
}

// Notices that an answer owes its reader.
func TestNoticesOfTheCode(t *testing.T) {
	e := penalCode(t)
	for _, c := range []struct {
		name  string
		given law.Given
		want  law.Code
		id    string
	}{
		{"trata", given("2026-04-03", "30"), resolve.AfterVerified, ""},
		{"trata", given("2007-02-01", "13"), resolve.CeilingApplies, ""},
		{"129-K", with(given("2024-01-01", "15"), "victim-death"), resolve.CeilingApplies, ""},
		{"trata", given("2024-01-01", "30", "31"), resolve.VictimsCounted, ""},
		{"129-C", given("2024-01-01", "30", "15"), resolve.VictimsInDoubt, ""},
		{"129-H", given("2024-01-01", "30", "15"), resolve.VictimsElsewhere, ""},
		{"129-H", given("2024-01-01", "30", "15"), resolve.VictimsInDoubt, ""},
		{"trata", law.Given{Date: "2021-03-01..2021-04-30", Ages: []string{"15"}}, resolve.ChangesInside, ""},
		{"trata", law.Given{Date: "2022-03-01..2022-04-30", Ages: []string{"15"}}, resolve.AgeOverPeriod, ""},
		{"trata", law.Given{Ages: []string{"15"}}, resolve.DateUnknown, ""},
		{"181-A", given("2015-01-01", "15"), resolve.NumberReused, ""},
		{"168-B", given("2016-01-01", "15"), resolve.OffenceNotYet, ""},
		{"182", given("2016-01-01", "15"), resolve.OffenceEnded, ""},
		{"129-O", with(given("2024-01-01", "30"), "victim-death"), resolve.SourceSays, "fine-on-death"},
		{"129-O", given("2024-01-01", "15"), resolve.OneMore, ""},
		{"129-H", given("2024-01-01", "13"), resolve.OneMore, ""},
		{"129-F", given("2024-01-01", "30"), resolve.SourceSays, "no-fifth-numeral"},
		{"129-E", given("2024-01-01", "13"), resolve.SourceSays, "under-14-is-rape"},
		{"181-A", with(given("2015-01-01", "15"), "agent-authority-ascendant-teacher-carer"), resolve.SourceSays, "whose-ascendants"},
		{"181-A", given("2010-01-01", "15"), resolve.SourceSays, "start-not-read"},
		{"153", given("2000-01-01", "15"), resolve.SourceSays, "traffic-in-minors"},
		{"182", with(given("2005-01-01", "30"), "agent-authority-ascendant-teacher-carer"), resolve.OtherReading, ""},
		{"182", given("2005-01-01", "14"), resolve.OtherReading, ""},
		{"181-A", with(given("2010-01-01", "15"), "agent-authority-ascendant-teacher-carer"), resolve.SourceSays, "disqualification-of-another-paragraph"},
		{"179", given("2013-12-20", "30"), resolve.SourceSays, "start-of-the-next-wording"},
		{"179", with(given("2014-07-01", "30"), "band-or-criminal-organisation"), resolve.OtherReading, ""},
		{"181", with(given("2019-06-18", "30"), "band-or-criminal-organisation"), resolve.OtherReading, ""},
		{"trata", with(given("2024-05-01", "30"), "band-or-criminal-organisation"), resolve.CircumstanceClose, ""},
		{"trata", with(given("2024-05-01", "30"), "victim-disability"), resolve.CircumstanceReadAs, ""},
		{"129-H", with(given("2024-05-01", "15"), "agent-ascdesc-collateral"), resolve.CircumstanceClose, ""},
		{"153", given("1991-04-09", "15"), resolve.SourceSays, "start-not-verified"},
		{"179", given("2008-01-26", "30"), resolve.SourceSays, "parents-and-guardians"},
		{"180", given("2018-08-05", "30"), resolve.SourceSays, "disqualification-as-applicable"},
		{"179-A", given("2021-03-30", "15"), resolve.SourceSays, "disqualification-as-applicable"},
		{"181-A", given("2018-08-05", "15"), resolve.SourceSays, "disqualification-as-applicable"},
		{"180", law.Given{Date: "2018-08-04..2018-08-05", Ages: []string{"30"}}, resolve.SourceSays, "disqualification-as-applicable"},
		{"180", law.Given{Ages: []string{"30"}}, resolve.SourceSays, "disqualification-as-applicable"},
	} {
		a := ask(t, e, c.name, c.given)
		if !slices.ContainsFunc(a.Notices, func(n resolve.Notice) bool {
			return n.Code == c.want && (c.id == "" || n.Source != nil && n.Source.ID == c.id)
		}) {
			t.Errorf("%s %+v: no notice %s %s in %v", c.name, c.given, c.want, c.id, a.Notices)
		}
	}
	for _, c := range []struct {
		name  string
		given law.Given
		id    string
	}{
		{"179", given("2008-01-25", "30"), "parents-and-guardians"},
		{"180", given("2018-08-04", "30"), "disqualification-as-applicable"},
		{"129-J", given("2021-03-31", "15"), "disqualification-as-applicable"},
		{"182", given("2005-01-01", "13"), string(resolve.OtherReading)}, // 181-A made the age under 14 graver too
		{"181-A", given("2010-01-01", "15"), "disqualification-of-another-paragraph"},
		{"179", given("2013-11-30", "30"), "start-of-the-next-wording"},
		{"129-C", with(given("2024-05-01", "30"), "criminal-organisation"), string(resolve.CircumstanceUnused)},
	} {
		for _, n := range ask(t, e, c.name, c.given).Notices {
			if n.Source != nil && n.Source.ID == c.id || string(n.Code) == c.id {
				t.Errorf("%s %+v: notice %s", c.name, c.given, c.id)
			}
		}
	}
	if a := ask(t, e, "trata", given("2026-04-02", "30")); slices.ContainsFunc(a.Notices, func(n resolve.Notice) bool { return n.Code == resolve.AfterVerified }) {
		t.Error("the last day that was verified is said to be later")
	}
}

// Every version begins and ends where the second reading says, under each of its
// numbers: the day before, the day and the day after.
func TestEdgesUnderEveryNumber(t *testing.T) {
	e := penalCode(t)
	edges := 0
	for id, versions := range readByHand(t) {
		for k, v := range versions {
			for _, day := range []law.Date{v.from.Before(), v.from, v.from.Next()} {
				edges++
				want := versions[k]
				if day == v.from.Before() {
					if k == 0 {
						want = handVersion{}
					} else {
						want = versions[k-1]
					}
				}
				for _, name := range append([]string{id}, e.Offence(id).Names()...) {
					o, fault := e.On(day).FindOffence(name)
					if fault != nil {
						t.Fatal(fault)
					}
					if o.ID != id { // a number that another offence bears on that day
						continue
					}
					if o.Shown().Article != want.article || len(o.Shown().Tiers) != len(want.tiers) {
						t.Errorf("%s on %s: article %s, %d tiers, want %s, %d", name, day, o.Shown().Article, len(o.Shown().Tiers), want.article, len(want.tiers))
					}
				}
			}
		}
	}
	if edges < 3*50 {
		t.Errorf("only %d edges", edges)
	}
}

// Every change of a figure, an age, a condition, a tier or a day of the code is
// caught by the second reading of it.
func TestMutantsOfTheCode(t *testing.T) {
	table := readByHand(t)
	made, alike, left := 0, 0, 0
	for _, o := range penalCode(t).Offences {
		for k := range o.Versions {
			view := law.Provision{Offence: o, Version: &o.Versions[k]}
			mutated := mutants(view.Alone())
			for _, m := range mutated {
				if m.words {
					continue // the examples and the table above have the expected notices
				}
				made++
				whole := *o
				whole.Versions = slices.Clone(o.Versions)
				whole.Versions[k] = m.offence.Versions[0]
				if byHandIn(table[o.ID], &whole, view.InForce, turningAges, false) != "" {
					continue // on other days the change is not seen
				}
				if sameTiersOf(view, m.offence.Shown()) {
					alike++
					continue
				}
				left++
				t.Errorf("not caught: %s, %s", o.Versions[k].InForce.From, m.what)
			}
			for _, by := range []int{-1, 1} {
				for _, first := range []bool{true, false} {
					whole := *o
					whole.Versions = slices.Clone(o.Versions)
					p := &whole.Versions[k].InForce
					day := &p.To
					if first {
						day = &p.From
					}
					if day.IsZero() {
						continue
					}
					if *day = day.Next(); by < 0 {
						*day = day.Before().Before()
					}
					made++
					if byHand(table[o.ID], &whole, turningAges, false) == "" && !covered(o.Versions, whole.Versions) {
						left++
						t.Errorf("not caught: version of %s with another day by %+d (first day %v)", o.Versions[k].InForce.From, by, first)
					}
				}
			}
		}
	}
	t.Logf("%d mutants, %d of them the same law, %d not caught", made, alike, left)
	if made < 4000 {
		t.Errorf("only %d mutants were made", made)
	}
}

// sameTiersOf reports whether two versions have the same result in every case
// that the turning ages and up to three circumstances make.
func sameTiersOf(a, b law.Provision) bool {
	uses := a.Uses()
	for _, age := range turningAges {
		for i := range uses {
			for j := i; j < len(uses); j++ {
				set := slices.Compact([]law.CircumstanceID{uses[i], uses[j]})
				if figuresOf(a.Version, resolve.Tier(a, age, set)) != figuresOf(b.Version, resolve.Tier(b, age, set)) {
					return false
				}
			}
		}
	}
	return true
}

// covered reports whether on every day the last version that has it is the same
// as before: where two overlap the reader of encodings refuses both, so that
// such a change cannot stand.
func covered(before, after []law.Version) bool {
	for k := 1; k < len(after); k++ {
		if after[k-1].InForce.Overlaps(after[k].InForce) && !before[k-1].InForce.Overlaps(before[k].InForce) {
			return true
		}
	}
	return false
}
