package determine

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/conmina/conmina/internal/general"
	"github.com/conmina/conmina/internal/law"
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
	was, is     []string // was is nil where the offence has no range before
	rules       []string // that change, where the question does not name them
}

// changed lists the rules that the edge is about.
func (x edge) changed() []string {
	switch {
	case x.rules != nil:
		return x.rules
	case x.ask == "bar":
		return []string{"bar-" + x.facts.Benefits[0]}
	case x.ask == "reduction" && x.facts.AgentAge != nil:
		return []string{restricted}
	case x.ask == "concurrence":
		return []string{x.facts.Concurrence}
	}
	if ids := slices.Concat(x.facts.Qualified, x.facts.Reductions, x.facts.Benefits); len(ids) > 0 {
		return ids
	}
	return []string{x.ask}
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
	reduction := func(id string) vectorFacts { return vectorFacts{Reductions: []string{id}} }
	asked := func(id string) vectorFacts { return vectorFacts{Date: "2004-01-01", Benefits: []string{id}} }
	two := []any{[]any{"36", "96"}, []any{"24", "60"}}
	list := []edge{
		// Articles 46-A to 46-C on days on which only other words of them changed, or the
		// figure of another limb.
		{before: "2010-08-25", day: "2010-08-26", ask: "qualified", article: "153", age: "30", facts: q("recidivism-after-pardon"), was: []string{"180 270 true true", "96 180 true true"}, is: []string{"180 270 true true"}},
		{before: "2009-09-18", day: "2009-09-19", ask: "qualified", article: "153", age: "30", facts: q("habituality"), was: []string{"180 270 true true", "96 180 true true"}, is: []string{"180 270 true true", "96 180 true true"}},
		{before: "2013-08-19", day: "2013-08-20", ask: "qualified", article: "153", age: "30", facts: q("habituality"), was: []string{"180 270 true true", "270 270 true true"}, is: []string{"180 270 true true", "270 270 true true"}},
		{before: "2007-07-22", day: "2007-07-23", ask: "qualified", article: "180", age: "30", facts: q("public-agent"), was: []string{"36 96 true true", "96 128 true true"}, is: []string{"36 96 true true", "96 128 true true"}},
		{before: "1997-03-14", day: "1997-03-15", ask: "qualified", article: "180", age: "30", facts: q("state-weapon"), was: []string{"36 96 true true"}, is: []string{"36 96 true true", "96 128 true true"}},
		{before: "2007-07-22", day: "2007-07-23", ask: "qualified", article: "180", age: "30", facts: q("state-weapon"), was: []string{"36 96 true true", "96 128 true true"}, is: []string{"36 96 true true", "96 128 true true"}},
		{before: "2018-11-29", day: "2018-11-30", ask: "qualified", article: "180", age: "30", facts: q("state-weapon"), was: []string{"96 144 true true"}, is: []string{"96 144 true true"}},
		{before: "2013-06-30", day: "2013-07-01", ask: "qualified", article: "153", age: "30", facts: q("from-prison"), was: []string{"180 240 true true", "96 180 true true"}, is: []string{"180 240 true true", "96 180 true true"}},
		{before: "2013-06-04", day: "2013-06-05", ask: "qualified", article: "153", age: "30", facts: q("use-of-minor-authority"), was: []string{"96 180 true true"}, is: []string{"180 270 true true", "96 180 true true"}},
		{before: "2013-06-04", day: "2013-06-05", ask: "qualified", article: "153", age: "30", facts: q("use-of-minor-harm"), was: []string{"96 180 true true"}, is: []string{"180 360 true true", "96 180 true true"}},

		// Kidnapping threatened 20 to 30 years from 15 June 2006. Articles 46-A to 46-C and
		// 16 name it, and so does article 57 since 15 March 2025.
		{before: "2007-07-22", day: "2007-07-23", ask: "qualified", article: "152", age: "30", facts: q("from-prison"), was: []string{"240 360 true true"}, is: []string{"240 360 true true", "360 420 true true"}},
		{before: "2013-08-19", day: "2013-08-20", ask: "qualified", article: "152", age: "30", facts: q("recidivism"), was: []string{"360 420 true true", "360 600 true true", "420 life true true", "600 life true true"}, is: []string{"360 420 true true", "420 420 true true"}},
		{before: "2018-08-04", day: "2018-08-05", ask: "qualified", article: "152", age: "30", facts: q("recidivism"), was: []string{"360 420 true true", "420 420 true true"}, is: []string{"360 420 true true", "420 420 true true"}},
		{before: "2018-11-29", day: "2018-11-30", ask: "qualified", article: "152", age: "30", facts: q("transport-worker"), was: []string{"240 360 true true"}, is: []string{"240 360 true true", "360 420 true true"}},
		{before: "2018-11-29", day: "2018-11-30", ask: "qualified", article: "170", age: "30", facts: q("transport-worker"), was: []string{"168 240 true true"}, is: []string{"168 240 true true", "240 320 true true"}},
		{before: "2018-11-29", day: "2018-11-30", ask: "qualified", article: "153", age: "30", facts: q("transport-worker"), was: []string{"96 180 true true"}, is: []string{"96 180 true true"}},
		{before: "2018-08-04", day: "2018-08-05", ask: "qualified", article: "175", age: "15", facts: q("recidivism"), was: []string{"60 90 true true"}, is: []string{"108 180 true true", "180 420 true true"}},
		{before: "2025-03-14", day: "2025-03-15", ask: "reduction", article: "152", age: "30", facts: reduction("attempt"), was: []string{"- 240 true false"}, is: []string{"160 240 true false"}},
		{before: "2025-03-14", day: "2025-03-15", ask: "reduction", article: "317", age: "30", facts: reduction("attempt"), was: []string{"- 96 true false"}, is: []string{"64 96 true false"}},
		{before: "2025-03-14", day: "2025-03-15", ask: "reduction", article: "317-B", age: "30", facts: reduction("attempt"), was: []string{"- 48 true false"}, is: []string{"- 48 true false"}},
		{before: "2025-03-14", day: "2025-03-15", ask: "suspension", article: "317", age: "30", penalties: []any{"60"}, was: []string{"possible 60"}, is: []string{"excluded 60"}},
		{before: "2025-03-14", day: "2025-03-15", ask: "suspension", article: "317-B", age: "30", penalties: []any{"60"}, was: []string{"possible 60"}, is: []string{"possible 60"}},

		// The incapacity that does not end, for sexual violation and later for trafficking too.
		{before: "2013-01-18", day: "2013-01-19", ask: "incapacity", article: "170", age: "30", was: []string{}, is: []string{"definitive"}},
		{before: "2018-12-29", day: "2018-12-30", ask: "incapacity", article: "153", age: "30", was: []string{}, is: []string{"definitive"}},
		{before: "2018-12-29", day: "2018-12-30", ask: "incapacity", article: "182-A", age: "30", was: []string{}, is: []string{"definitive"}},
		{before: "2018-12-29", day: "2018-12-30", ask: "incapacity", article: "152", age: "30", was: []string{}, is: []string{}},
		{before: "2018-12-29", day: "2018-12-30", ask: "incapacity", article: "176-B", age: "30", was: []string{"definitive"}, is: []string{}},

		// The first day of the Code: there is no range on the day before.
		{before: "1991-04-08", day: "1991-04-09", ask: "reduction", article: "180", age: "30", facts: reduction("attempt"), is: []string{"- 36 true false"}},
		{before: "1991-04-08", day: "1991-04-09", ask: "reduction", article: "180", age: "30", facts: reduction("secondary-complicity"), is: []string{"- 36 true false"}},
		{before: "1991-04-08", day: "1991-04-09", ask: "reduction", article: "180", age: "30", facts: reduction("incomplete-defence"), is: []string{"- 36 true false", "36 96 true true"}},
		{before: "1991-04-08", day: "1991-04-09", ask: "reduction", article: "180", age: "30", facts: reduction("mistake-of-law"), is: []string{"- 36 true false"}},
		{before: "1991-04-08", day: "1991-04-09", ask: "reduction", article: "180", age: "30", facts: reduction("cultural-mistake"), is: []string{"- 36 true false"}},
		{before: "1991-04-08", day: "1991-04-09", ask: "reduction", article: "180", age: "30", facts: reduction("omission"), is: []string{"- 36 true false", "36 96 true true"}},
		{before: "1991-04-08", day: "1991-04-09", ask: "reduction", article: "180", age: "30", facts: vectorFacts{AgentAge: twenty()}, is: []string{"- 36 true false", "36 96 true true"}},
		{before: "1991-04-08", day: "1991-04-09", ask: "concurrence", article: "180", age: "30", facts: vectorFacts{Concurrence: "real"}, penalties: two, is: []string{"36 96 true true"}},
		{before: "1991-04-08", day: "1991-04-09", ask: "concurrence", article: "180", age: "30", facts: vectorFacts{Concurrence: "ideal"}, penalties: two, is: []string{"36 96 true true"}},
		{before: "1991-04-08", day: "1991-04-09", ask: "concurrence", article: "180", age: "30", facts: vectorFacts{Concurrence: "continued"}, penalties: two, is: []string{"36 96 true true"}},
		{before: "1991-04-08", day: "1991-04-09", ask: "concurrence", article: "180", age: "30", facts: vectorFacts{Concurrence: "mass"}, penalties: two, is: []string{"36 96 true true"}},
		{before: "1991-04-08", day: "1991-04-09", ask: "concurrence", article: "180", age: "30", facts: vectorFacts{Concurrence: "retrospective", Prior: "100"}, penalties: []any{"60"}, is: []string{"- - true true"}},
		{before: "1991-04-08", day: "1991-04-09", ask: "prescription", article: "180", age: "30", is: []string{"96 144"}, rules: []string{"prescription", "prescription-extraordinary"}},
		{before: "1991-04-08", day: "1991-04-09", ask: "prescription", article: "180", age: "30", facts: vectorFacts{AgentAge: twenty()}, is: []string{"48 72"}, rules: []string{"prescription-halved"}},
		{before: "1991-04-08", day: "1991-04-09", ask: "suspension", article: "180", age: "30", penalties: []any{"48"}, is: []string{"possible 48"}},
		{before: "1991-04-08", day: "1991-04-09", ask: "disqualification", article: "180", age: "30", is: []string{"6 60 true true"}},
		// Coercion threatens up to two years since 1991, and article 29 set a general minimum
		// of two days until 17 November 2001 and again from 23 July 2007.
		{before: "1991-04-08", day: "1991-04-09", ask: "third", article: "151", age: "30", is: []string{"1/15 24 true true"}, rules: []string{"shortest"}},
		{before: "2001-11-17", day: "2001-11-18", ask: "third", article: "151", age: "30", was: []string{"1/15 24 true true"}, is: []string{"- 24 true true"}, rules: []string{"shortest"}},
		{before: "2007-07-22", day: "2007-07-23", ask: "third", article: "151", age: "30", was: []string{"- 24 true true"}, is: []string{"1/15 24 true true"}, rules: []string{"shortest"}},

		// Acts that changed other words of articles 13, 15, 22 and 49.
		{before: "1996-11-11", day: "1996-11-12", ask: "reduction", article: "180", age: "30", facts: reduction("omission"), was: []string{"- 36 true false", "36 96 true true"}, is: []string{"- 36 true false", "36 96 true true"}},
		{before: "1996-11-11", day: "1996-11-12", ask: "concurrence", article: "180", age: "30", facts: vectorFacts{Concurrence: "continued"}, penalties: two, was: []string{"36 96 true true"}, is: []string{"36 96 true true"}},
		{before: "2018-08-04", day: "2018-08-05", ask: "reduction", article: "180", age: "30", facts: reduction("cultural-mistake"), was: []string{"- 36 true false"}, is: []string{"- 36 true false"}},
		{before: "2017-01-07", day: "2017-01-08", ask: "reduction", article: "180", age: "30", facts: reduction("secondary-complicity"), was: []string{"- 36 true false"}, is: []string{"- 36 true false"}},
		{before: "2013-08-19", day: "2013-08-20", ask: "reduction", article: "153-A", age: "13", facts: vectorFacts{AgentAge: twenty(), OrgMember: true}, was: []string{"- 300 true false", "300 420 true true"}, is: []string{"- 300 true false", "300 420 true true"}},
		{before: "2025-05-10", day: "2025-05-11", ask: "reduction", article: "trafficking", age: "13", facts: vectorFacts{AgentAge: twenty()}, was: []string{"- 300 true false", "300 420 true true"}, is: []string{"- 300 true false", "300 420 true true"}},
		{before: "2026-01-23", day: "2026-01-24", ask: "reduction", article: "trafficking", age: "13", facts: vectorFacts{AgentAge: twenty()}, was: []string{"- 300 true false", "300 420 true true"}, is: []string{"- 300 true false", "300 420 true true"}},
		// Rape threatened 4 to 8 years from 1994 to 2004.
		{before: "1998-12-25", day: "1998-12-26", ask: "reduction", article: "170", age: "30", facts: vectorFacts{AgentAge: twenty()}, was: []string{"- 48 true false", "48 96 true true"}, is: []string{"- 48 true false", "48 96 true true"}},

		// The Code of Criminal Procedure, on the day of the request: confession down to a third
		// below the minimum, termination a sixth, conclusion up to a seventh, collaboration down
		// to a half and from 31 December 2016 without a figure. The text of 1994 threatens 4 to
		// 10 years for a child.
		{before: "2004-07-29", day: "2004-07-30", ask: "benefit", article: "153", age: "10", facts: asked("confession"), was: []string{"48 120 true true"}, is: []string{"32 120 true true"}},
		{before: "2004-07-29", day: "2004-07-30", ask: "benefit", article: "153", age: "10", facts: asked("early-termination"), was: []string{"48 120 true true"}, is: []string{"40 100 true true"}},
		{before: "2004-07-29", day: "2004-07-30", ask: "benefit", article: "153", age: "10", facts: asked("trial-conclusion"), was: []string{"48 120 true true"}, is: []string{"288/7 120 true false"}},
		{before: "2004-07-29", day: "2004-07-30", ask: "benefit", article: "153", age: "10", facts: asked("collaboration"), was: []string{"48 120 true true"}, is: []string{"24 120 true true"}},
		{before: "2016-12-30", day: "2016-12-31", ask: "benefit", article: "153", age: "10", facts: asked("collaboration"), was: []string{"24 120 true true"}, is: []string{"- 120 true true"}},
		{before: "2004-07-29", day: "2004-07-30", ask: "bar", article: "153", age: "10", facts: vectorFacts{Date: "2004-01-01", Benefits: []string{"confession"}, Qualified: []string{"flagrancy"}}, was: []string{}, is: []string{"available false", "available true"}},
		{before: "2004-07-29", day: "2004-07-30", ask: "bar", article: "153", age: "10", facts: vectorFacts{Date: "2004-01-01", Benefits: []string{"early-termination"}, OrgMember: true}, was: []string{}, is: []string{"available false", "available true"}},
		{before: "2019-06-18", day: "2019-06-19", ask: "bar", article: "153", age: "30", facts: vectorFacts{Date: "2015-01-01", Benefits: []string{"trial-conclusion"}}, was: []string{"available true"}, is: []string{"available false", "available true"}},
	}
	return append(list, []edge{
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
		{before: "2024-05-16", day: "2024-05-17", ask: "reduction", article: "129-A", age: "30", facts: vectorFacts{Reductions: []string{"incomplete-defence"}}, was: []string{"- 96 true false", "96 180 true true"}, is: []string{"- 96 true false", "96 180 true true"}},
		{before: "2020-06-04", day: "2020-06-05", ask: "qualified", article: "153", age: "30", facts: q("recidivism-after-pardon"), was: []string{"180 270 true true"}, is: []string{"180 270 true true"}},

		{before: "2025-03-14", day: "2025-03-15", ask: "reduction", article: "129-A", age: "30", facts: vectorFacts{Reductions: []string{"attempt"}}, was: []string{"- 96 true false"}, is: []string{"64 96 true false"}},
		{before: "2007-01-16", day: "2007-01-17", ask: "reduction", article: "153", age: "10", facts: vectorFacts{Reductions: []string{"secondary-complicity"}}, was: []string{"- 48 true false"}, is: []string{"- 300 true false", "300 - true true"}},
		{before: "2021-03-30", day: "2021-03-31", ask: "reduction", article: "trafficking", age: "13", facts: vectorFacts{AgentAge: twenty()}, was: []string{"- 300 true false", "300 420 true true"}, is: []string{"- 300 true false", "300 420 true true"}},

		{before: "2013-08-19", day: "2013-08-20", ask: "third", article: "153", age: "30", facts: vectorFacts{Attenuating: &[]string{}, Aggravating: &[]string{"m"}}, was: []string{"96 180 true true"}, is: []string{"152 180 true true"}, rules: []string{"thirds"}},
		// A victim of 15 alone is one numeral of the six of the text of 2007.
		{before: "2013-08-19", day: "2013-08-20", ask: "steps", article: "153-A", age: "15", facts: vectorFacts{Attenuating: &[]string{}, Aggravating: &[]string{}}, was: []string{"144 240 true true"}, is: []string{"144 1104/7 true true", "144 160 true true", "144 176 true true"}, rules: []string{"steps"}},

		{before: "2006-05-13", day: "2006-05-14", ask: "concurrence", article: "153", age: "10", facts: vectorFacts{Concurrence: "real"}, penalties: []any{"48", "60"}, was: []string{"60 60 true true"}, is: []string{"108 108 true true"}},
		{before: "2006-05-09", day: "2006-05-10", ask: "concurrence", article: "153", age: "10", facts: vectorFacts{Concurrence: "ideal"}, penalties: []any{[]any{"48", "120"}, []any{"24", "60"}}, was: []string{"48 120 true true"}, is: []string{"- 150 true true", "48 150 true true"}},
		{before: "1997-07-03", day: "1997-07-04", ask: "concurrence", article: "153", age: "10", facts: vectorFacts{Concurrence: "retrospective", Prior: "100"}, penalties: []any{"60"}, was: []string{"- - true true"}, is: []string{"100 100 true true"}},
		{before: "2006-05-13", day: "2006-05-14", ask: "concurrence", article: "153", age: "10", facts: vectorFacts{Concurrence: "retrospective", Prior: "100"}, penalties: []any{"60"}, was: []string{"100 100 true true"}, is: []string{"160 160 true true"}},
		{before: "1996-11-11", day: "1996-11-12", ask: "concurrence", article: "153", age: "10", facts: vectorFacts{Concurrence: "mass"}, penalties: []any{[]any{"48", "120"}}, was: []string{"48 120 true true"}, is: []string{"48 160 true true", "88 160 true true"}},

		{before: "2019-06-18", day: "2019-06-19", ask: "bar", article: "153", age: "30", facts: vectorFacts{Date: "2015-01-01", Benefits: []string{"confession"}}, was: []string{"available true"}, is: []string{"available false", "available true"}},
		{before: "2013-08-19", day: "2013-08-20", ask: "bar", article: "153", age: "30", facts: vectorFacts{Date: "2012-01-01", Benefits: []string{"confession"}, Recidivist: true}, was: []string{"available true"}, is: []string{"available false", "available true"}},
		{before: "2018-08-04", day: "2018-08-05", ask: "bar", article: "180", age: "30", facts: vectorFacts{Date: "2015-01-01", Benefits: []string{"early-termination"}}, was: []string{"available true"}, is: []string{"available false", "available true"}},
		{before: "2019-06-18", day: "2019-06-19", ask: "bar", article: "153", age: "30", facts: vectorFacts{Date: "2015-01-01", Benefits: []string{"early-termination"}}, was: []string{"available true"}, is: []string{"available false", "available true"}},
		{before: "2018-08-04", day: "2018-08-05", ask: "bar", article: "180", age: "30", facts: vectorFacts{Date: "2015-01-01", Benefits: []string{"trial-conclusion"}}, was: []string{"available true"}, is: []string{"available false", "available true"}},

		{before: "2018-08-04", day: "2018-08-05", ask: "prescription", article: "153", age: "30", was: []string{"180 270"}, is: []string{"- -"}, rules: []string{"prescription-never"}},
		{before: "2014-06-30", day: "2014-07-01", ask: "prescription", article: "153", age: "30", facts: vectorFacts{OrgMember: true}, was: []string{"180 270"}, is: []string{"240 360", "360 540"}, rules: []string{"prescription-doubled"}},
		{before: "1994-09-29", day: "1994-09-30", ask: "prescription", article: "153", age: "10", was: []string{"120 180"}, is: []string{"120 180"}},

		{before: "2007-07-22", day: "2007-07-23", ask: "suspension", article: "153", age: "30", facts: vectorFacts{Recidivist: true}, penalties: []any{"48"}, was: []string{"possible 48"}, is: []string{"excluded 48"}},
		{before: "2023-11-22", day: "2023-11-23", ask: "suspension", article: "129-A", age: "30", penalties: []any{"60"}, was: []string{"impossible 48"}, is: []string{"possible 60"}},
		{before: "2025-03-14", day: "2025-03-15", ask: "suspension", article: "129-A", age: "30", penalties: []any{"60"}, was: []string{"possible 60"}, is: []string{"excluded 60"}},
		{before: "2026-01-20", day: "2026-01-21", ask: "suspension", article: "129-A", age: "30", penalties: []any{"60"}, was: []string{"excluded 60"}, is: []string{"excluded 60"}},

		{before: "2013-08-19", day: "2013-08-20", ask: "disqualification", article: "153", age: "30", was: []string{"6 60 true true"}, is: []string{"6 120 true true"}},
	}...)
}

// misses says on which days of an edge the results are others than by hand: on the day
// before, on the day and on the day after.
func (x edge) misses(t testing.TB, e *law.Edition, p *general.Part) (wrong []string) {
	after := date(t, x.day).Next().String()
	for day, want := range map[string][]string{x.before: x.was, x.day: x.is, after: x.is} {
		v := x.on(day)
		l := v.ledger(t, e, p)
		if (l.Root == nil) != (want == nil) {
			wrong = append(wrong, fmt.Sprintf("on %s: there is a ledger: %v", day, l.Root != nil))
			continue
		} else if l.Root == nil {
			continue
		}
		got, _ := v.results(l)
		if slices.Sort(got); !slices.Equal(got, want) {
			wrong = append(wrong, fmt.Sprintf("on %s: got %q, want %q", day, got, want))
		}
	}
	return wrong
}

// Each change of a rule is tried on the day before, on the day itself and on the day after.
func TestEdges(t *testing.T) {
	e, p := theCode(t)
	for _, x := range edges() {
		for _, wrong := range x.misses(t, e, p) {
			t.Errorf("%v of %s: %s", x.changed(), x.article, wrong)
		}
	}
}

// Every day on which a rule starts or changes has an edge about that rule. Other tests try
// the rules that no figure of a single ledger tells.
func TestEveryDateHasItsEdge(t *testing.T) {
	e, p := theCode(t)
	tried := map[string]bool{
		// the days of TestMinorAgentsAreRefused
		"minority 1991-04-09": true, "minority 2025-05-11": true, "minority 2026-01-24": true,
		// the days of TestPausesHaveTheirDays
		"prescription-paused 2023-05-26": true, "prescription-paused 2024-07-29": true,
		// rulings, whose period is that of the Code
		"no-thirds-below 1991-04-09": true, "life-replaced 1991-04-09": true,
		// no offence of the edition threatened life, or a fine, so early
		"prescription-of-life 1994-09-30": !threatened(e, "1994-09-30", func(v *law.Tier) bool { return v.Prison.Min.Kind == law.Life }),
		"day-fine 1991-04-09":             !threatened(e, "1991-04-09", func(v *law.Tier) bool { return v.Fine.Max > 0 }),
	}
	for _, x := range edges() {
		for _, id := range x.changed() {
			tried[id+" "+x.day] = true
		}
	}
	for _, r := range p.Rules {
		for _, v := range r.Versions {
			if at := r.ID + " " + v.InForce.From.String(); !tried[at] {
				t.Errorf("no edge: %s", at)
			}
		}
	}
}

// threatened reports whether a tier in force on a day is of some kind.
func threatened(e *law.Edition, day string, is func(*law.Tier) bool) bool {
	d, _ := law.ParseDate(day)
	return slices.ContainsFunc(e.Offences, func(o *law.Offence) bool {
		return slices.ContainsFunc(o.Versions, func(v law.Version) bool {
			return v.InForce.Has(d) && slices.ContainsFunc(v.Tiers, func(x law.Tier) bool { return is(&x) })
		})
	})
}

// Article 22 shuts out sexual violation from 26 December 1998 and kidnapping from 20 August
// 2013, by name. Touching stands in the chapter of that name, the corruption of minors does
// not.
func TestArticle22NamesItsOffences(t *testing.T) {
	e, p := theCode(t)
	for at, want := range map[string]bool{
		"170 1998-12-25": false, "170 1998-12-26": true, "176 2020-01-01": true, "183 2010-01-01": false, "152 2013-08-19": false, "152 2013-08-20": true,
	} {
		article, day, _ := strings.Cut(at, " ")
		l := One(p, Charge{answerTo(t, e, article, day, "30"), Facts{Agent: law.AgeBand(20, 20), AsOf: date(t, day)}})
		if left(l, "leave.excluded") != want {
			t.Errorf("%s: excluded: %v", at, !want)
		}
	}
}

// A statute speaks of how long prescription is suspended from 26 May 2023.
func TestPausesHaveTheirDays(t *testing.T) {
	_, p := theCode(t)
	for day, want := range map[string]string{"2023-05-25": "", "2023-05-26": "Ley 31751", "2023-05-27": "Ley 31751", "2024-07-28": "Ley 31751", "2024-07-29": "Ley 32104", "2024-07-30": "Ley 32104"} {
		v := p.Rule("prescription-paused").On(date(t, day))
		if (v != nil) != (want != "") || v != nil && v.Act.Name != want {
			t.Errorf("%s: %v", day, v)
		}
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
	for day, code := range map[string]string{"1991-04-09": "agent_minor", "2025-05-10": "agent_minor", "2025-05-11": "agent_minor_note", "2026-01-23": "agent_minor_note", "2026-01-24": "agent_minor"} {
		f, _ := Given{AgentAge: "17"}.Facts(p, period(date(t, "2017-01-01")), date(t, "2017-01-01"))
		faults := Check(p, period(date(t, day)), &f)
		if len(faults) != 1 || string(faults[0].Code) != code {
			t.Errorf("on %s: %v", day, faults)
		}
	}
}
