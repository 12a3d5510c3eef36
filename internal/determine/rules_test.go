package determine

import (
	"fmt"
	"strings"
	"testing"

	"github.com/conmina/conmina/internal/general"
)

// Parts of the table below that stand in several rules.
const (
	restrictedAges = " / age 18-20 prudential / age 66+ prudential / age 65 if over-65 prudential"
	excludedFrom25 = "may age 21-64 excluded / from 300 if art-22-exclusions excluded"
	excluded1998   = excludedFrom25 + " / list sexual-violation if art-22-exclusions excluded" + restrictedAges
	excludedMember = excludedFrom25 + " / list sexual-violation if art-22-exclusions excluded / any organisation-member if art-22-exclusions excluded / list kidnapping-by-name if art-22-exclusions excluded" + restrictedAges
	relapsed       = "any recidivism|recidivism-after-pardon|habituality excluded"
	twoThirdsLife  = "must list listed-2010 at-least 2/3 to life ?not-less-than-two-thirds / up-to 1/2"
	twoThirds2013  = "must list listed-2010 at-least 2/3 ?not-less-than-two-thirds / up-to 1/2"
	twoThirds2018  = "must list listed-2018 at-least 2/3 ?not-less-than-two-thirds / up-to 1/2"
	half2010       = "must list listed-2010 exact 1/2 ?half-exact-or-range / up-to 1/3"
	halfLife       = "must list listed-2010 exact 1/2 to life ?half-exact-or-range / up-to 1/3"
	young          = " / max 60 limit / age 18-24 any no-criminal-record max 96 limit"
	oldChapters    = "IV IX, IV X, IV XI"
)

// The rules as the law files give them, written by hand: the first day of each version,
// whether the judge must or may, and the cases with their figures. Months are figures
// without a unit.
var byHand = map[string][]string{
	"thirds":                     {"2013-08-20 3 parts 1 1 2 3"},
	"steps":                      {"2013-08-20"},
	"no-thirds-below":            {"1991-04-09"},
	"shortest":                   {"1991-04-09 2 days limit", "2001-11-18 free", "2007-07-23 2 days limit"},
	"minority":                   {"1991-04-09 age 0-17 excluded", "2025-05-11 age 0-17 excluded", "2026-01-24 age 0-17 excluded"},
	"recidivism":                 {"2006-05-10 may up-to 1/3", "2009-09-19 may up-to 1/3", "2010-08-26 must list aggravated-forms if aggravated-forms at-least 2/3 to life ?not-less-than-two-thirds / up-to 1/2", "2010-10-23 " + twoThirdsLife, "2013-07-19 " + twoThirdsLife, "2013-08-20 " + twoThirds2013, "2015-07-28 " + twoThirds2013, "2018-08-05 " + twoThirds2018, "2020-06-05 " + twoThirds2018},
	"recidivism-after-pardon":    {"2009-09-19 may up-to 1/2", "2010-08-26 must up-to 1/2", "2020-06-05 must up-to 1/2", "2023-08-24 must up-to 1/2"},
	"habituality":                {"2006-05-10 may up-to 1/2", "2009-09-19 may up-to 1/2", "2010-08-26 must list aggravated-forms if aggravated-forms exact 1/2 to life ?half-exact-or-range / up-to 1/3", "2010-10-23 " + halfLife, "2013-08-20 " + half2010, "2015-07-28 " + half2010, "2018-08-05 must list listed-2018 exact 1/2 ?half-exact-or-range / up-to 1/3"},
	"public-agent":               {"1997-03-15 may up-to 1/3", "2007-07-23 may up-to 1/3", "2013-07-01 must up-to 1/2", "2018-11-30 must up-to 1/2"},
	"state-weapon":               {"1997-03-15 may up-to 1/3", "2007-07-23 may up-to 1/3", "2013-07-01 must up-to 1/2", "2018-11-30 must up-to 1/2"},
	"from-prison":                {"2007-07-23 may list from-prison-by-name up-to 1/3", "2013-07-01 may list from-prison-by-name up-to 1/3", "2018-11-30 may list from-prison-by-name up-to 1/3"},
	"transport-worker":           {"2018-11-30 may list transport-by-name up-to 1/3"},
	"use-of-minor":               {"2013-06-05 may up-to 1/3"},
	"use-of-minor-authority":     {"2013-06-05 may up-to 1/2"},
	"use-of-minor-harm":          {"2013-06-05 may up-to 1"}, // up to double
	"kinship":                    {"2015-11-24 must up-to 1/3"},
	"organised-crime-role":       {"2014-07-01 must up-to 1/3"},
	"attempt":                    {"1991-04-09 must prudential", "2025-03-15 must list ley-32258 at-most 1/3 / prudential"},
	"secondary-complicity":       {"1991-04-09 must prudential", "2017-01-08 must prudential"},
	"incomplete-defence":         {"1991-04-09 may prudential", "2024-05-17 may prudential"},
	"mistake-of-law":             {"1991-04-09 must prudential"},
	"cultural-mistake":           {"1991-04-09 must prudential", "2018-08-05 must prudential"},
	"omission":                   {"1991-04-09 may prudential", "1996-11-12 may prudential"},
	"restricted-age":             {"1991-04-09 may age 21-64 excluded" + restrictedAges, "1998-12-26 " + excluded1998, "2009-11-20 " + excluded1998, "2013-08-20 " + excludedMember, "2015-07-28 " + excludedMember, "2024-12-12 " + excludedMember, "2025-05-11 " + excludedMember, "2026-01-24 " + excludedMember},
	"life-replaced":              {"1991-04-09 any incomplete-defence|mistake-of-law|secondary-complicity max 420 limit / any recidivism|recidivism-after-pardon|habituality|public-agent|state-weapon|from-prison|transport-worker|use-of-minor|use-of-minor-authority|use-of-minor-harm|kinship|organised-crime-role max 420 limit / any attempt|restricted-age max 360 limit / any trial-conclusion max 420 limit / any confession max 360 limit"},
	"real":                       {"1991-04-09 gravest", "2006-05-14 max 420 sum times 2"},
	"ideal":                      {"1991-04-09 gravest", "2006-05-10 max 420 up-to 1/4"},
	"continued":                  {"1991-04-09 gravest", "1996-11-12 gravest"},
	"mass":                       {"1991-04-09 gravest", "1996-11-12 exact 1/3 ?mass-third"},
	"retrospective":              {"1991-04-09 free", "1997-07-04 closed", "2006-05-14 max 420 sum times 2"},
	"confession":                 {"2004-07-30 may at-most 1/3"},
	"early-termination":          {"2004-07-30 must exact 1/6"},
	"trial-conclusion":           {"2004-07-30 must at-most 1/7"},
	"collaboration":              {"2004-07-30 may at-most 1/2", "2016-12-31 may prudential"},
	"bar-confession":             {"2004-07-30 any flagrancy excluded", "2013-08-20 any flagrancy excluded / " + relapsed, "2019-06-19 any flagrancy excluded / " + relapsed + " / list barred-2019 excluded"},
	"bar-early-termination":      {"2004-07-30 any organisation-member excluded", "2018-08-05 any organisation-member excluded / list barred-2018 excluded", "2019-06-19 any organisation-member excluded / list barred-2019 excluded"},
	"bar-trial-conclusion":       {"2018-08-05 list barred-2018 excluded", "2019-06-19 list barred-2019 if conclusion-bar-validity excluded"},
	"prescription":               {"1991-04-09 max 240 limit", "1994-09-30 max 240 limit"},
	"prescription-of-life":       {"1994-09-30 max 360 limit"},
	"prescription-halved":        {"1991-04-09 age 0-20 exact 1/2 / age 66+ exact 1/2 / age 65 if over-65 exact 1/2"},
	"prescription-doubled":       {"2014-07-01 any organisation-member exact 2"},
	"prescription-extraordinary": {"1991-04-09 exact 1/2"},
	"prescription-never":         {"2018-08-05 list never-lapsing never"},
	"prescription-paused":        {"2023-05-26 max 12 limit ?prescription-suspension", "2024-07-29 max 12 limit ?prescription-suspension"},
	"suspension":                 {"1991-04-09 max 48 limit", "2007-07-23 " + relapsed + " / max 48 limit", "2023-11-23 " + relapsed + young, "2025-03-15 list ley-32258 excluded / " + relapsed + young, "2026-01-21 list ley-32258 excluded / " + relapsed + young},
	"day-fine":                   {"1991-04-09 at-least 1/4 / up-to 1/2"},
	"incapacity":                 {"2013-01-19 list sexual-violation never", "2018-12-30 list incapacity-2018 never"},
	"disqualification":           {"1991-04-09 min 6 max 60 limit", "2013-08-20 min 6 max 120 limit"},
}

// The lists as the law files give them: articles, and chapters of titles.
var listsByHand = map[string]string{
	"aggravated-forms":    "129, 152, 153-A, 173",
	"listed-2010":         "152, 153, 153-A, 173",
	"listed-2018":         "152, 153, 153-A, 153-B, 153-C, " + oldChapters,
	"never-lapsing":       "153, 153-A, 153-B, 153-C, " + oldChapters,
	"barred-2018":         oldChapters,
	"barred-2019":         "153, 153-A, 153-B, 153-C, 153-D, 153-E, 153-F, 153-G, 153-H, 153-I, 153-J, " + oldChapters,
	"ley-32258":           "152, 317, I-A, IV IX",
	"from-prison-by-name": "trafficking, kidnapping",
	"sexual-violation":    "IV IX",
	"transport-by-name":   "IV IX, kidnapping",
	"kidnapping-by-name":  "kidnapping",
	"incapacity-2018":     "153, 153-A, 153-B, 153-C, 170, 171, 172, 173, 174, 175, 176, 176-A, IV X, IV XI",
}

// written is a version as the table above writes it.
func written(v *general.Version) string {
	text := v.InForce.From.String()
	if v.Parts > 0 {
		text += fmt.Sprintf(" %d parts %d %d %d %d", v.Parts, v.Choose.None, v.Choose.Attenuating, v.Choose.Both, v.Choose.Aggravating)
	}
	if v.Judge != "" {
		text += " " + string(v.Judge)
	}
	var list []string
	for _, c := range v.Cases {
		list = append(list, inWords(c))
	}
	return strings.TrimSpace(text + " " + strings.Join(list, " / "))
}

func inWords(c general.Case) string {
	var parts []string
	add := func(given bool, text string, value any) {
		if given {
			parts = append(parts, fmt.Sprintf(text, value))
		}
	}
	add(c.If.List != "", "list %s", c.If.List)
	add(!c.If.AgentAge.Empty(), "age %s", c.If.AgentAge.Ages)
	add(c.If.MinFrom > 0, "from %d", int(c.If.MinFrom))
	add(len(c.If.AnyOf) > 0, "any %s", strings.Join(c.If.AnyOf, "|"))
	add(c.If.Fork != "", "if %s", c.If.Fork)
	add(c.Min > 0, "min %d", int(c.Min))
	add(c.Max > 0, "max %d", int(c.Max))
	add(c.Days > 0, "%d days", c.Days)
	parts = append(parts, string(c.Mode))
	if c.By != nil {
		parts = append(parts, c.By.RatString())
	}
	add(c.Times > 0, "times %d", c.Times)
	add(c.To != "", "to %s", c.To)
	add(c.Fork != "", "?%s", c.Fork)
	return strings.Join(parts, " ")
}

// notAsByHand says in what the rules and lists differ from the tables above.
func notAsByHand(p *general.Part) (list []string) {
	for i := range p.Rules {
		r := &p.Rules[i]
		var got []string
		for k := range r.Versions {
			got = append(got, written(&r.Versions[k]))
		}
		if want := strings.Join(byHand[r.ID], "\n"); strings.Join(got, "\n") != want {
			list = append(list, fmt.Sprintf("%s:\n%s\nby hand:\n%s", r.ID, strings.Join(got, "\n"), want))
		}
	}
	for _, l := range p.Lists {
		var got []string
		for _, a := range l.Articles {
			got = append(got, string(a))
		}
		for _, d := range l.Places {
			got = append(got, strings.TrimSpace(d.Title+" "+d.Chapter))
		}
		if text := strings.Join(append(got, l.Offences...), ", "); text != listsByHand[l.ID] {
			list = append(list, fmt.Sprintf("%s: %s, by hand %s", l.ID, text, listsByHand[l.ID]))
		}
	}
	if len(p.Rules) != len(byHand) || len(p.Lists) != len(listsByHand) {
		list = append(list, fmt.Sprintf("%d rules and %d lists", len(p.Rules), len(p.Lists)))
	}
	return list
}

func TestRulesAreAsByHand(t *testing.T) {
	_, p := theCode(t)
	for _, wrong := range notAsByHand(p) {
		t.Error(wrong)
	}
}
