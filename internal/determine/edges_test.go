package determine

import (
	"slices"
	"testing"
)

// edge is a day on which a rule changed, with what holds on the day before and on the
// day itself. The figures were worked out by hand from the dated rules.
type edge struct {
	before, day string
	ask         string
	article     string
	age         string
	with        []string
	facts       vectorFacts
	penalties   []any
	was, is     []string
}

func (x edge) on(day string) vector {
	v := vector{Ask: x.ask, Facts: x.facts}
	if v.Facts.Date == "" { // otherwise the edge is a day of the request
		v.Facts.Date = day
	} else {
		v.Facts.Request, v.Facts.Decision = day, day
	}
	none := 1
	v.Facts.Offence = &vectorOffence{Article: x.article, Alternatives: &none}
	v.Facts.Offence.Route.Age, v.Facts.Offence.Route.With = x.age, x.with
	v.Facts.Concrete = x.penalties
	return v
}

func q(ids ...string) vectorFacts { return vectorFacts{Qualified: ids} }

func twenty() *int { n := 20; return &n }

func edges() []edge {
	return []edge{
		// The text of 1994 threatens 4 to 10 years for a child; the text of 2007, 8 to 15.
		{before: "2006-05-09", day: "2006-05-10", ask: "qualified", article: "153", age: "10", facts: q("recidivism"), was: []string{"48 120 true true"}, is: []string{"120 160 true true", "48 120 true true"}},
		{before: "2009-09-18", day: "2009-09-19", ask: "qualified", article: "153", age: "30", facts: q("recidivism"), was: []string{"180 240 true true", "96 180 true true"}, is: []string{"180 240 true true", "96 180 true true"}},
		{before: "2009-09-18", day: "2009-09-19", ask: "qualified", article: "153", age: "30", facts: q("recidivism-after-pardon"), was: []string{"96 180 true true"}, is: []string{"180 270 true true", "96 180 true true"}},
		{before: "2010-08-25", day: "2010-08-26", ask: "qualified", article: "153", age: "30", facts: q("recidivism"), was: []string{"180 240 true true", "96 180 true true"}, is: []string{"180 270 true true"}},
		{before: "2010-08-25", day: "2010-08-26", ask: "qualified", article: "153-A", age: "15", facts: q("recidivism"), was: []string{"144 240 true true", "240 320 true true"}, is: []string{"240 360 true true", "240 400 true true", "400 life true true"}},
		{before: "2010-10-22", day: "2010-10-23", ask: "qualified", article: "153", age: "30", facts: q("recidivism"), was: []string{"180 270 true true"}, is: []string{"180 300 true true", "300 life true true"}},
		{before: "2013-07-18", day: "2013-07-19", ask: "qualified", article: "153", age: "30", facts: q("recidivism"), was: []string{"180 300 true true", "300 life true true"}, is: []string{"180 300 true true", "300 life true true"}},
		{before: "2013-08-19", day: "2013-08-20", ask: "qualified", article: "153", age: "30", facts: q("recidivism"), was: []string{"180 300 true true", "300 life true true"}, is: []string{"180 300 true true", "300 420 true true"}},
		{before: "2018-08-04", day: "2018-08-05", ask: "qualified", article: "153-B", age: "30", facts: q("recidivism"), was: []string{"180 270 true true"}, is: []string{"180 300 true true", "300 420 true true"}},
		{before: "2006-05-09", day: "2006-05-10", ask: "qualified", article: "153", age: "10", facts: q("habituality"), was: []string{"48 120 true true"}, is: []string{"120 180 true true", "48 120 true true"}},
		{before: "2010-08-25", day: "2010-08-26", ask: "qualified", article: "153", age: "30", facts: q("habituality"), was: []string{"180 270 true true", "96 180 true true"}, is: []string{"180 240 true true"}},
		{before: "2010-10-22", day: "2010-10-23", ask: "qualified", article: "153", age: "30", facts: q("habituality"), was: []string{"180 240 true true"}, is: []string{"180 270 true true", "270 270 true true"}},
		{before: "2018-08-04", day: "2018-08-05", ask: "qualified", article: "153-C", age: "30", facts: q("habituality"), was: []string{"180 240 true true"}, is: []string{"180 270 true true", "270 270 true true"}},
		// Rufianismo threatened 3 to 8 years from 1991 to 2019.
		{before: "1997-03-14", day: "1997-03-15", ask: "qualified", article: "180", age: "30", facts: q("public-agent"), was: []string{"36 96 true true"}, is: []string{"36 96 true true", "96 128 true true"}},
		{before: "2013-06-30", day: "2013-07-01", ask: "qualified", article: "180", age: "30", facts: q("public-agent"), was: []string{"36 96 true true", "96 128 true true"}, is: []string{"96 144 true true"}},
		{before: "2013-06-30", day: "2013-07-01", ask: "qualified", article: "153", age: "30", facts: q("state-weapon"), was: []string{"180 240 true true", "96 180 true true"}, is: []string{"180 270 true true"}},
		{before: "2007-07-22", day: "2007-07-23", ask: "qualified", article: "153", age: "30", facts: q("from-prison"), was: []string{"96 180 true true"}, is: []string{"180 240 true true", "96 180 true true"}},
		{before: "2013-06-04", day: "2013-06-05", ask: "qualified", article: "153", age: "30", facts: q("use-of-minor"), was: []string{"96 180 true true"}, is: []string{"180 240 true true", "96 180 true true"}},
		// The client of an adolescent was threatened with 4 to 6 years from 2004 to 2019.
		{before: "2015-11-23", day: "2015-11-24", ask: "qualified", article: "179-A", age: "15", facts: q("kinship"), was: []string{"48 72 true true"}, is: []string{"72 96 true true"}},
		{before: "2014-06-30", day: "2014-07-01", ask: "qualified", article: "179-A", age: "15", facts: q("organised-crime-role"), was: []string{"48 72 true true"}, is: []string{"72 96 true true"}},

		// Acts that changed other words of an article, so that its figures stay.
		{before: "2009-11-19", day: "2009-11-20", ask: "reduction", article: "153-A", age: "13", facts: vectorFacts{AgentAge: twenty()}, was: []string{"- 300 true false", "300 420 true true"}, is: []string{"- 300 true false", "300 420 true true"}},
		{before: "2015-07-27", day: "2015-07-28", ask: "reduction", article: "153-A", age: "13", facts: vectorFacts{AgentAge: twenty()}, was: []string{"- 300 true false", "300 420 true true"}, is: []string{"- 300 true false", "300 420 true true"}},
		{before: "2024-12-11", day: "2024-12-12", ask: "reduction", article: "trafficking", age: "13", facts: vectorFacts{AgentAge: twenty()}, was: []string{"- 300 true false", "300 420 true true"}, is: []string{"- 300 true false", "300 420 true true"}},
		{before: "2015-07-27", day: "2015-07-28", ask: "qualified", article: "153", age: "30", facts: q("recidivism"), was: []string{"180 300 true true", "300 420 true true"}, is: []string{"180 300 true true", "300 420 true true"}},
		{before: "2015-07-27", day: "2015-07-28", ask: "qualified", article: "153", age: "30", facts: q("habituality"), was: []string{"180 270 true true", "270 270 true true"}, is: []string{"180 270 true true", "270 270 true true"}},
		{before: "2020-06-04", day: "2020-06-05", ask: "qualified", article: "153", age: "30", facts: q("recidivism"), was: []string{"180 300 true true", "300 420 true true"}, is: []string{"180 300 true true", "300 420 true true"}},
		{before: "2023-08-23", day: "2023-08-24", ask: "qualified", article: "129-A", age: "30", facts: q("recidivism-after-pardon"), was: []string{"180 270 true true"}, is: []string{"180 270 true true"}},
		{before: "2018-11-29", day: "2018-11-30", ask: "qualified", article: "180", age: "30", facts: q("public-agent"), was: []string{"96 144 true true"}, is: []string{"96 144 true true"}},
		{before: "2018-11-29", day: "2018-11-30", ask: "qualified", article: "153", age: "30", facts: q("from-prison"), was: []string{"180 240 true true", "96 180 true true"}, is: []string{"180 240 true true", "96 180 true true"}},
		{before: "2017-01-06", day: "2017-01-07", ask: "reduction", article: "153", age: "30", facts: vectorFacts{Reductions: []string{"secondary-complicity"}}, was: []string{"- 96 true false", "96 180 true true"}, is: []string{"- 96 true false", "96 180 true true"}},
		{before: "2024-05-16", day: "2024-05-17", ask: "reduction", article: "129-A", age: "30", facts: vectorFacts{Reductions: []string{"incomplete-defence"}}, was: []string{"- 96 true false", "96 180 true true"}, is: []string{"- 96 true false", "96 180 true true"}},
		// What the article said of pardons before was not read.
		{before: "2020-06-04", day: "2020-06-05", ask: "qualified", article: "153", age: "30", facts: q("recidivism-after-pardon"), was: []string{"96 180 true true"}, is: []string{"180 270 true true"}},

		{before: "2025-03-14", day: "2025-03-15", ask: "reduction", article: "129-A", age: "30", facts: vectorFacts{Reductions: []string{"attempt"}}, was: []string{"- 96 true false"}, is: []string{"64 96 true false"}},
		{before: "2007-01-16", day: "2007-01-17", ask: "reduction", article: "153", age: "10", facts: vectorFacts{Reductions: []string{"secondary-complicity"}}, was: []string{"- 48 true false"}, is: []string{"- 300 true false", "300 - true true"}},
		{before: "2021-03-30", day: "2021-03-31", ask: "reduction", article: "trafficking", age: "13", facts: vectorFacts{AgentAge: twenty()}, was: []string{"- 300 true false", "300 420 true true"}, is: []string{"- 300 true false", "300 420 true true"}},

		{before: "2013-08-19", day: "2013-08-20", ask: "third", article: "153", age: "30", facts: vectorFacts{Attenuating: &[]string{}, Aggravating: &[]string{"m"}}, was: []string{"96 180 true true"}, is: []string{"152 180 true true"}},

		{before: "2006-05-13", day: "2006-05-14", ask: "concurrence", article: "153", age: "10", facts: vectorFacts{Concurrence: "real"}, penalties: []any{"48", "60"}, was: []string{"60 60 true true"}, is: []string{"108 108 true true"}},
		{before: "2006-05-09", day: "2006-05-10", ask: "concurrence", article: "153", age: "10", facts: vectorFacts{Concurrence: "ideal"}, penalties: []any{[]any{"48", "120"}, []any{"24", "60"}}, was: []string{"48 120 true true"}, is: []string{"- 150 true true", "48 150 true true"}},
		{before: "1997-07-03", day: "1997-07-04", ask: "concurrence", article: "153", age: "10", facts: vectorFacts{Concurrence: "retrospective", Prior: "100"}, penalties: []any{"60"}, was: []string{"- - true true"}, is: []string{"100 100 true true"}},
		{before: "2006-05-13", day: "2006-05-14", ask: "concurrence", article: "153", age: "10", facts: vectorFacts{Concurrence: "retrospective", Prior: "100"}, penalties: []any{"60"}, was: []string{"100 100 true true"}, is: []string{"160 160 true true"}},
		{before: "1996-11-11", day: "1996-11-12", ask: "concurrence", article: "153", age: "10", facts: vectorFacts{Concurrence: "mass"}, penalties: []any{[]any{"48", "120"}}, was: []string{"- - true true"}, is: []string{"48 160 true true", "88 160 true true"}},

		{before: "2019-06-18", day: "2019-06-19", ask: "bar", article: "153", age: "30", facts: vectorFacts{Date: "2015-01-01", Benefits: []string{"confession"}}, was: []string{"available true"}, is: []string{"available false", "available true"}},
		{before: "2013-08-19", day: "2013-08-20", ask: "bar", article: "153", age: "30", facts: vectorFacts{Date: "2012-01-01", Benefits: []string{"confession"}, Recidivist: true}, was: []string{"available true"}, is: []string{"available false", "available true"}},
		{before: "2018-08-04", day: "2018-08-05", ask: "bar", article: "180", age: "30", facts: vectorFacts{Date: "2015-01-01", Benefits: []string{"early-termination"}}, was: []string{"available true"}, is: []string{"available false", "available true"}},
		{before: "2019-06-18", day: "2019-06-19", ask: "bar", article: "153", age: "30", facts: vectorFacts{Date: "2015-01-01", Benefits: []string{"early-termination"}}, was: []string{"available true"}, is: []string{"available false", "available true"}},
		{before: "2018-08-04", day: "2018-08-05", ask: "bar", article: "180", age: "30", facts: vectorFacts{Date: "2015-01-01", Benefits: []string{"trial-conclusion"}}, was: []string{"available true"}, is: []string{"available false", "available true"}},

		{before: "2018-08-04", day: "2018-08-05", ask: "prescription", article: "153", age: "30", was: []string{"180 270"}, is: []string{"- -"}},
		{before: "2014-06-30", day: "2014-07-01", ask: "prescription", article: "153", age: "30", facts: vectorFacts{OrgMember: true}, was: []string{"180 270"}, is: []string{"240 360", "360 540"}},
		{before: "1994-09-29", day: "1994-09-30", ask: "prescription", article: "153", age: "10", was: []string{"- -"}, is: []string{"120 180"}},

		{before: "2007-07-22", day: "2007-07-23", ask: "suspension", article: "153", age: "30", facts: vectorFacts{Recidivist: true}, penalties: []any{"48"}, was: []string{"possible 48"}, is: []string{"excluded 48"}},
		{before: "2023-11-22", day: "2023-11-23", ask: "suspension", article: "129-A", age: "30", penalties: []any{"60"}, was: []string{"impossible 48"}, is: []string{"possible 60"}},
		{before: "2025-03-14", day: "2025-03-15", ask: "suspension", article: "129-A", age: "30", penalties: []any{"60"}, was: []string{"possible 60"}, is: []string{"excluded 60"}},
		{before: "2026-01-20", day: "2026-01-21", ask: "suspension", article: "129-A", age: "30", penalties: []any{"60"}, was: []string{"excluded 60"}, is: []string{"excluded 60"}},

		{before: "2013-08-19", day: "2013-08-20", ask: "disqualification", article: "153", age: "30", was: []string{"6 60 true true"}, is: []string{"6 120 true true"}},
	}
}

// Each change of a rule is tried on the day before and on the day itself.
func TestEdges(t *testing.T) {
	e, p := theCode(t)
	for _, x := range edges() {
		t.Run(x.ask+" "+x.day+" "+x.article, func(t *testing.T) {
			for day, want := range map[string][]string{x.before: x.was, x.day: x.is} {
				v := x.on(day)
				l := v.ledger(t, e, p)
				if l.Root == nil {
					t.Fatalf("no ledger on %s", day)
				}
				got, _ := v.results(l)
				slices.Sort(got)
				if !slices.Equal(got, want) {
					t.Errorf("on %s: got %q, want %q", day, got, want)
				}
			}
		})
	}
}

// A letter of article 46 is refused until the day on which it is in force.
func TestLettersHaveTheirDays(t *testing.T) {
	_, p := theCode(t)
	for letter, days := range map[string][2]string{"vulnerable-victim": {"2015-09-26", "2015-09-27"}, "artificial-intelligence": {"2025-04-29", "2025-04-30"}} {
		for i, day := range days {
			f := Facts{Aggravating: Circumstances{Known: true, IDs: []string{letter}}}
			d := date(t, day)
			if faults := Check(p, period(d), &f); (len(faults) > 0) != (i == 0) {
				t.Errorf("%s on %s: %v", letter, day, faults)
			}
		}
	}
}

// An agent under 18 is refused on every day, with a note while Law 32330 was in force.
func TestMinorAgentsAreRefused(t *testing.T) {
	_, p := theCode(t)
	for day, code := range map[string]string{"2025-05-10": "agent_minor", "2025-05-11": "agent_minor_note", "2026-01-23": "agent_minor_note", "2026-01-24": "agent_minor"} {
		f, _ := Given{AgentAge: "17"}.Facts(p, period(date(t, "2017-01-01")), date(t, "2017-01-01"))
		faults := Check(p, period(date(t, day)), &f)
		if len(faults) != 1 || string(faults[0].Code) != code {
			t.Errorf("on %s: %v", day, faults)
		}
	}
}
