package determine

import (
	"fmt"
	"math/big"
	"slices"
	"strings"
	"testing"

	"github.com/conmina/conmina/internal/articles"
	"github.com/conmina/conmina/internal/general"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
)

// brief writes a space in a few signs: [96 124], with ( or ) for an end that is itself
// outside, and with the reason where an end has no figure.
func (s Space) brief() string {
	if s.Life {
		return "life"
	}
	end := func(figure *big.Rat, why law.Code) string {
		if figure == nil {
			return strings.TrimPrefix(string(why), "end_")
		}
		return figure.RatString()
	}
	marks := map[bool]string{}
	marks[false], marks[true] = "]", ")"
	hi := end(s.Hi, s.HiWhy)
	if s.HiLife {
		hi = "life"
	}
	return "[" + end(s.Lo, s.LoWhy) + " " + hi + marks[s.HiOut]
}

// brief writes a line: the step and what it does, the rule, the reading, what its
// sentence is told, and the spaces after it.
func (l Line) brief() string {
	text := fmt.Sprintf("%d %s %s", l.Step, l.Operation, strings.TrimPrefix(string(l.Code), "ledger."))
	if l.Rule != "" {
		text += " " + l.Rule
	}
	if l.Reading != "" {
		text += "=" + l.Reading
	}
	var args []string
	for _, a := range l.Args {
		switch a := a.(type) {
		case law.Text:
			args = append(args, a.EN)
		case articles.List:
			args = append(args, strings.Join(a, ", "))
		default:
			args = append(args, fmt.Sprint(a))
		}
	}
	if len(args) > 0 {
		text += " (" + strings.Join(args, "; ") + ")"
	}
	for _, x := range l.After {
		text += " " + x.brief()
	}
	return text
}

// brief writes a ledger as a tree: the lines, and below each split its positions.
func (n *Node) brief(indent string) (list []string) {
	for _, l := range n.Lines {
		list = append(list, indent+l.brief())
	}
	if n.Split == nil {
		return list
	}
	for _, b := range n.Branches {
		list = append(list, fmt.Sprintf("%s%s %s=%s", indent, n.Split.Why, n.Split.ID, b.Position))
		list = append(list, b.Node.brief(indent+"\t")...)
	}
	return list
}

// Ledgers written by hand from the articles, whole: each operation with its figures,
// each rule that is left out with its reason, each question with its positions.
func TestLedgersByHand(t *testing.T) {
	e, p := theCode(t)
	for name, c := range ledgersByHand(t, e, p) {
		t.Run(name, func(t *testing.T) {
			if got := "\n" + strings.Join(c.ledger.Root.brief(""), "\n"); got != c.want {
				t.Errorf("got %s\nwant %s", got, c.want)
			}
		})
	}
}

// doubting is the answer to the same facts and to a circumstance that is not known.
func doubting(a resolve.Answer, maybe ...law.CircumstanceID) resolve.Answer {
	f := a.Facts
	f.Maybe = maybe
	return resolve.Resolve(a.Offence, f)
}

// upTo60 is an answer whose tier threatens at most 60 months and states no minimum.
func upTo60(a resolve.Answer) resolve.Answer {
	a = ranged(a, 1, 60)
	a.Branches[0].Tier.Prison.Min = law.Bound{}
	return a
}

type ledgerByHand struct {
	ledger Ledger
	want   string
}

func ledgersByHand(t *testing.T, e *law.Edition, p *general.Part) map[string]ledgerByHand {
	t.Helper()
	none := Circumstances{Known: true}
	known := func(ids ...string) Circumstances { return Circumstances{Known: true, IDs: ids} }
	given := func(ids ...string) Facts { return Facts{Mitigating: none, Aggravating: none, Present: ids} }
	adult := answerTo(t, e, "129-A", "2022-05-01", "30")
	before := answerTo(t, e, "153", "2018-01-01", "30")
	return map[string]ledgerByHand{
		// 8 to 15 years; a third is (180 - 96) / 3 = 28 months.
		"thirds": {One(p, Charge{adult, Facts{Mitigating: none, Aggravating: known("public-goods")}}), `
0 take take [96 180]
1 fill stated [96 180]
4 divide thirds thirds (28) [96 124] [124 152] [152 180]
4 choose choose_aggravating thirds=upper (46.2.b) [152 180]`},
		"thirds with one": {One(p, Charge{adult, Facts{Mitigating: known("no-criminal-record", "voluntary-reparation"), Aggravating: none}}), `
0 take take [96 180]
1 fill stated [96 180]
4 divide thirds thirds (28) [96 124] [124 152] [152 180]
4 choose choose_attenuating thirds=lower (46.1.a, 46.1.f) [96 124]`},
		"thirds with both": {One(p, Charge{adult, Facts{Mitigating: known("no-criminal-record"), Aggravating: known("public-goods")}}), `
0 take take [96 180]
1 fill stated [96 180]
4 divide thirds thirds (28) [96 124] [124 152] [152 180]
4 choose choose_both thirds=middle (46.1.a; 46.2.b) [124 152]`},
		"thirds, nothing known": {One(p, Charge{adult, Facts{}}), `
0 take take [96 180]
1 fill stated [96 180]
4 divide thirds thirds (28) [96 124] [124 152] [152 180]
unknown mitigating aggravating=lower
	4 choose choose_possible thirds=lower [96 124]
unknown mitigating aggravating=middle
	4 choose choose_possible thirds=middle [124 152]
unknown mitigating aggravating=upper
	4 choose choose_possible thirds=upper [152 180]`},
		"thirds, one class known": {One(p, Charge{adult, Facts{Mitigating: known("no-criminal-record")}}), `
0 take take [96 180]
1 fill stated [96 180]
4 divide thirds thirds (28) [96 124] [124 152] [152 180]
unknown aggravating=lower
	4 choose choose_possible thirds=lower [96 124]
unknown aggravating=middle
	4 choose choose_possible thirds=middle [124 152]`},
		"thirds, the other class known": {One(p, Charge{adult, Facts{Aggravating: known("public-goods")}}), `
0 take take [96 180]
1 fill stated [96 180]
4 divide thirds thirds (28) [96 124] [124 152] [152 180]
unknown mitigating=middle
	4 choose choose_possible thirds=middle [124 152]
unknown mitigating=upper
	4 choose choose_possible thirds=upper [152 180]`},
		"a letter that may be present": {One(p, Charge{adult, Facts{Mitigating: none, Aggravating: none, Maybe: []string{"public-goods"}}}), `
0 take take [96 180]
1 fill stated [96 180]
4 divide thirds thirds (28) [96 124] [124 152] [152 180]
unknown public-goods=present
	4 choose choose_aggravating thirds=upper (46.2.b) [152 180]
unknown public-goods=absent
	4 choose choose_none thirds=lower [96 124]`},
		// Trafficking lists no motive, but it is an element of the offence in a position.
		"a letter that may be an element": {One(p, Charge{adult, Facts{Mitigating: none, Aggravating: known("abject-futile-or-paid-motive")}}), `
0 take take [96 180]
1 fill stated [96 180]
4 divide thirds thirds (28) [96 124] [124 152] [152 180]
disputed element-of-the-offence=not-counted
	4 leave leave.not_counted abject-futile-or-paid-motive (46.2.c; abject, futile or paid motive; whether the circumstance is an element of the offence) [96 180]
	4 choose choose_none thirds=lower [96 124]
disputed element-of-the-offence=counted
	4 choose choose_aggravating thirds=upper (46.2.c) [152 180]`},
		// The aggravated tier, 12 to 20 years, lists seven numerals with eight alternatives:
		// 96 / 7 and 96 / 8 months. Two hold, and a third one is not known. The letter that
		// made the tier is not counted again.
		"steps": {One(p, Charge{
			doubting(answerTo(t, e, "129-B", "2024-06-30", "15", "two-or-more-agents"), "plural-victims"),
			Facts{Mitigating: none, Aggravating: known("plurality-of-agents")},
		}), `
0 take take [144 240]
1 fill stated [144 240]
disputed thirds-or-steps=thirds
	4 divide thirds thirds (32) [144 176] [176 208] [208 240]
	4 leave leave.made_tier plurality-of-agents (46.2.i; plurality of agents; 129-B.6) [144 240]
	4 choose choose_none thirds=lower [144 176]
disputed thirds-or-steps=steps
	disputed alternatives-in-a-numeral=by-numeral
		unknown rung=2
			4 count steps steps=by-numeral (2; 7; 96/7; 4, 6) [1104/7 1200/7]
		unknown rung=3
			4 count steps steps=by-numeral (3; 7; 96/7; 4, 6) [1200/7 1296/7]
	disputed alternatives-in-a-numeral=by-alternative
		unknown rung=2
			4 count steps steps=by-alternative (2; 8; 12; 4, 6) [156 168]
		unknown rung=3
			4 count steps steps=by-alternative (3; 8; 12; 4, 6) [168 180]`},
		// 25 years or more: up to the general maximum of 35.
		"no maximum stated": {One(p, Charge{answerTo(t, e, "129-B", "2022-05-01", "13"), Facts{Mitigating: none, Aggravating: none, Assume: map[string]string{"thirds-or-steps": "thirds"}}}), `
0 take take [300 ]
1 fill ceiling ceiling (29) [300 420]
disputed thirds-or-steps=thirds
	4 divide thirds thirds (40) [300 340] [340 380] [380 420]
	4 choose choose_none thirds=lower [300 340]
disputed thirds-or-steps=steps
	disputed alternatives-in-a-numeral=by-numeral
		4 count steps steps=by-numeral (1; 3; 40; 2) [300 340]
	disputed alternatives-in-a-numeral=by-alternative
		4 count steps steps=by-alternative (1; 6; 20; 2) [300 320]`},
		// In May 2007 there was no general maximum, and thirds came in 2013.
		"no maximum at all": {One(p, Charge{answerTo(t, e, "153-A", "2007-05-05", "13"), given("state-weapon", "attempt")}), `
0 take take [300 ]
1 open no_ceiling ceiling [300 no_ceiling]
2 leave leave.no_maximum state-weapon [300 no_ceiling]
3 lower lower_open attempt (attempt) [prudential 300)
4 leave leave.below no-thirds-below [prudential 300)`},
		"life": {One(p, Charge{answerTo(t, e, "129-H", "2024-06-30", "15", "victim-death"), given("state-weapon", "attempt")}), `
0 take take life
2 leave leave.life state-weapon life
disputed life-replaced=life
	3 leave leave.life life-replaced life
	4 leave leave.life thirds life
disputed life-replaced=fixed-term
	3 take life_replaced life-replaced=fixed-term [420 420]
	4 leave leave.below no-thirds-below [420 420]`},
		"life and a cause of reduction alone": {One(p, Charge{answerTo(t, e, "129-H", "2024-06-30", "15", "victim-death"), given("kinship", "attempt")}), `
0 take take life
2 leave leave.foreseen kinship (abuse of kinship; 129-H.1) life
disputed life-replaced=life
	3 leave leave.life life-replaced life
	4 leave leave.life thirds life
disputed life-replaced=fixed-term
	3 take life_replaced life-replaced=fixed-term [360 360]
	4 leave leave.below no-thirds-below [360 360]`},
		"life and a benefit": {One(p, Charge{answerTo(t, e, "129-H", "2024-06-30", "15", "victim-death"), Facts{Present: []string{"trial-conclusion", "collaboration"}, AsOf: date(t, "2024-12-01")}}), `
0 take take life
4 leave leave.life thirds life
disputed old-numbers=literal
	disputed life-replaced=life
		5 leave leave.life life-replaced life
		5 leave leave.life life-replaced life
	disputed life-replaced=fixed-term
		5 take life_replaced life-replaced=fixed-term [420 420]
		5 lower benefit_agreed collaboration (effective collaboration) [agreed 420]
disputed old-numbers=continuity
	disputed conclusion-bar-validity=barred
		5 bar barred trial-conclusion (early conclusion of the trial; 2024-12-01) life
		5 leave leave.life life-replaced life
	disputed conclusion-bar-validity=disapplied
		disputed life-replaced=life
			5 leave leave.life life-replaced life
			5 leave leave.life life-replaced life
		disputed life-replaced=fixed-term
			5 take life_replaced life-replaced=fixed-term [420 420]
			5 lower benefit_agreed collaboration (effective collaboration) [agreed 420]`},
		// Recidivism: by the listed number two thirds, 180 + 120; by the new number half.
		"recidivism": {One(p, Charge{adult, given("recidivism")}), `
0 take take [96 180]
1 fill stated [96 180]
disputed old-numbers=literal
	2 raise raise_up_to recidivism (recidivism; 1/2) [180 270]
	4 divide thirds thirds (30) [180 210] [210 240] [240 270]
	4 choose choose_none thirds=lower [180 210]
disputed old-numbers=continuity
	disputed not-less-than-two-thirds=plenary
		2 raise raise_up_to recidivism=plenary (recidivism; 2/3) [180 300]
		4 divide thirds thirds (40) [180 220] [220 260] [260 300]
		4 choose choose_none thirds=lower [180 220]
	disputed not-less-than-two-thirds=literal
		2 raise raise_at_least recidivism=literal (recidivism; 2/3) [300 420]
		4 divide thirds thirds (40) [300 340] [340 380] [380 420]
		4 choose choose_none thirds=lower [300 340]`},
		"habituality": {One(p, Charge{before, given("habituality")}), `
0 take take [96 180]
1 fill stated [96 180]
disputed half-exact-or-range=range
	2 raise raise_up_to habituality=range (habituality; 1/2) [180 270]
	4 divide thirds thirds (30) [180 210] [210 240] [240 270]
	4 choose choose_none thirds=lower [180 210]
disputed half-exact-or-range=exact
	2 raise raise_exact habituality=exact (habituality; 1/2) [270 270]
	4 leave leave.point thirds [270 270]`},
		"raised to the general maximum": {One(p, Charge{ranged(adult, 120, 280), given("state-weapon")}), `
0 take take [120 280]
1 fill stated [120 280]
2 raise raise_up_to state-weapon (use of arms of the State; 1/2) [280 420]
4 divide thirds thirds (140/3) [280 980/3] [980/3 1120/3] [1120/3 420]
4 choose choose_none thirds=lower [280 980/3]`},
		"raised above the general maximum": {One(p, Charge{ranged(adult, 300, 420), given("state-weapon")}), `
0 take take [300 420]
1 fill stated [300 420]
2 raise raise_up_to state-weapon (use of arms of the State; 1/2) [420 630]
2 cut cut ceiling [420 420]
4 leave leave.point thirds [420 420]`},
		"raises that the judge may apply": {One(p, Charge{answerTo(t, e, "153", "2008-05-05", "30"), given("recidivism")}), `
0 take take [96 180]
1 fill stated [96 180]
discretion recidivism=applied
	2 raise raise_up_to recidivism (recidivism; 1/3) [180 240]
	4 leave leave.before_thirds thirds [180 240]
discretion recidivism=not-applied
	2 leave leave.judge recidivism (recidivism) [96 180]
	4 leave leave.before_thirds thirds [96 180]`},
		"raises that do not apply": {One(p, Charge{adult, given("kinship")}), `
0 take take [96 180]
1 fill stated [96 180]
2 leave leave.foreseen kinship (abuse of kinship; 129-B.5) [96 180]
4 divide thirds thirds (28) [96 124] [124 152] [152 180]
4 choose choose_none thirds=lower [96 124]`},
		"raises that were not yet": {One(p, Charge{answerTo(t, e, "153", "1995-05-05", "10"), given("state-weapon", "from-prison")}), `
0 take take [48 120]
1 fill stated [48 120]
2 leave leave.not_in_force state-weapon (use of arms of the State) [48 120]
2 leave leave.not_in_force from-prison (offence directed by a prisoner) [48 120]
4 leave leave.before_thirds thirds [48 120]`},
		"raises of other offences": {One(p, Charge{answerTo(t, e, "180", "2018-05-05", "30"), given("from-prison")}), `
0 take take [36 96]
1 fill stated [36 96]
2 leave leave.not_listed from-prison (offence directed by a prisoner) [36 96]
4 divide thirds thirds (20) [36 56] [56 76] [76 96]
4 choose choose_none thirds=lower [36 56]`},
		"two raises": {One(p, Charge{ranged(adult, 60, 120), given("state-weapon", "use-of-minor-harm")}), `
0 take take [60 120]
1 fill stated [60 120]
discretion use-of-minor-harm=applied
	disputed several-qualified=largest
		2 raise raise_up_to use-of-minor-harm (use of a minor with serious injury or death foreseeable; 1) [120 240]
		4 divide thirds thirds (40) [120 160] [160 200] [200 240]
		4 choose choose_none thirds=lower [120 160]
	disputed several-qualified=chained
		2 raise raise_up_to state-weapon (use of arms of the State; 1/2) [120 180]
		2 raise raise_up_to use-of-minor-harm (use of a minor with serious injury or death foreseeable; 1) [180 360]
		4 divide thirds thirds (60) [180 240] [240 300] [300 360]
		4 choose choose_none thirds=lower [180 240]
discretion use-of-minor-harm=not-applied
	2 leave leave.judge use-of-minor-harm (use of a minor with serious injury or death foreseeable) [60 120]
	2 raise raise_up_to state-weapon (use of arms of the State; 1/2) [120 180]
	4 divide thirds thirds (20) [120 140] [140 160] [160 180]
	4 choose choose_none thirds=lower [120 140]`},
		// Reductions without a figure: below the minimum, and no thirds there.
		"reductions": {One(p, Charge{adult, given("attempt", "mistake-of-law")}), `
0 take take [96 180]
1 fill stated [96 180]
3 lower lower_open attempt (attempt) [prudential 96)
3 lower lower_open mistake-of-law (vincible mistake of law) [prudential 96)
4 leave leave.below no-thirds-below [prudential 96)`},
		"a reduction that the judge may apply": {One(p, Charge{ranged(before, 96, 180), given("omission")}), `
0 take take [96 180]
1 fill stated [96 180]
discretion omission=applied
	3 lower lower_open omission (offence by omission) [prudential 96)
	4 leave leave.below no-thirds-below [prudential 96)
discretion omission=not-applied
	3 leave leave.judge omission (offence by omission) [96 180]
	4 divide thirds thirds (28) [96 124] [124 152] [152 180]
	4 choose choose_none thirds=lower [96 124]`},
		// From 15 March 2025 an attempt of this offence takes at most a third away.
		"a reduction with a figure": {One(p, Charge{answerTo(t, e, "129-A", "2025-05-01", "30"), given("attempt")}), `
0 take take [96 180]
1 fill stated [96 180]
3 lower lower_at_most attempt (attempt; 1/3) [64 96)
4 leave leave.below no-thirds-below [64 96)`},
		"raised and reduced": {One(p, Charge{answerTo(t, e, "129-A", "2025-05-01", "30"), given("state-weapon", "attempt")}), `
0 take take [96 180]
1 fill stated [96 180]
2 raise raise_up_to state-weapon (use of arms of the State; 1/2) [180 270]
disputed 45-a-3-c=basic-limits
	3 take basic_limits thirds=basic-limits [96 180]
disputed 45-a-3-c=new-space
	disputed minimum-fixed-by-law-or-new-minimum=statutory
		3 lower lower_at_most attempt (attempt; 1/3) [148 180)
		4 leave leave.below no-thirds-below [148 180)
	disputed minimum-fixed-by-law-or-new-minimum=raised
		3 lower lower_at_most attempt (attempt; 1/3) [120 180)
		4 leave leave.below no-thirds-below [120 180)`},
		"an age that restricts nothing": {One(p, Charge{adult, Facts{Mitigating: none, Aggravating: none, Agent: law.AgeBand(30, 30)}}), `
0 take take [96 180]
1 fill stated [96 180]
4 divide thirds thirds (28) [96 124] [124 152] [152 180]
4 choose choose_none thirds=lower [96 124]`},
		"an age that restricts": {One(p, Charge{adult, Facts{Mitigating: none, Aggravating: none, Agent: law.AgeBand(19, 19)}}), `
0 take take [96 180]
1 fill stated [96 180]
discretion restricted-age=applied
	3 lower lower_open restricted-age (responsibility restricted by age) [prudential 96)
	4 leave leave.below no-thirds-below [prudential 96)
discretion restricted-age=not-applied
	3 leave leave.judge restricted-age (responsibility restricted by age) [96 180]
	4 divide thirds thirds (28) [96 124] [124 152] [152 180]
	4 choose choose_none thirds=lower [96 124]`},
		// From 25 years on the statute does not let the age restrict.
		"an age that restricts nothing from 25 years on": {One(p, Charge{answerTo(t, e, "129-B", "2022-05-01", "13"), Facts{Mitigating: none, Aggravating: none, Agent: law.AgeBand(19, 19)}}), `
0 take take [300 ]
1 fill ceiling ceiling (29) [300 420]
disputed art-22-exclusions=statute
	3 leave leave.excluded restricted-age (responsibility restricted by age) [300 420]
	disputed thirds-or-steps=thirds
		4 divide thirds thirds (40) [300 340] [340 380] [380 420]
		4 choose choose_none thirds=lower [300 340]
	disputed thirds-or-steps=steps
		disputed alternatives-in-a-numeral=by-numeral
			4 count steps steps=by-numeral (1; 3; 40; 2) [300 340]
		disputed alternatives-in-a-numeral=by-alternative
			4 count steps steps=by-alternative (1; 6; 20; 2) [300 320]
disputed art-22-exclusions=plenary
	discretion restricted-age=applied
		3 lower lower_open restricted-age (responsibility restricted by age) [prudential 300)
		4 leave leave.below no-thirds-below [prudential 300)
	discretion restricted-age=not-applied
		3 leave leave.judge restricted-age (responsibility restricted by age) [300 420]
		disputed thirds-or-steps=thirds
			4 divide thirds thirds (40) [300 340] [340 380] [380 420]
			4 choose choose_none thirds=lower [300 340]
		disputed thirds-or-steps=steps
			disputed alternatives-in-a-numeral=by-numeral
				4 count steps steps=by-numeral (1; 3; 40; 2) [300 340]
			disputed alternatives-in-a-numeral=by-alternative
				4 count steps steps=by-alternative (1; 6; 20; 2) [300 320]`},
		"an age that is said to restrict": {One(p, Charge{answerTo(t, e, "153", "1995-05-05", "10"), Facts{Present: []string{"restricted-age"}, Agent: law.AgeBand(21, 64)}}), `
0 take take [48 120]
1 fill stated [48 120]
3 leave leave.age restricted-age [48 120]
4 leave leave.before_thirds thirds [48 120]`},
		// A relative is of the family, which the article names.
		"steps, by what a circumstance implies": {One(p, Charge{answerTo(t, e, "129-B", "2022-05-01", "30", "agent-family-4-2"), given()}), `
0 take take [144 240]
1 fill stated [144 240]
disputed thirds-or-steps=thirds
	4 divide thirds thirds (32) [144 176] [176 208] [208 240]
	4 choose choose_none thirds=lower [144 176]
disputed thirds-or-steps=steps
	disputed alternatives-in-a-numeral=by-numeral
		4 count steps steps=by-numeral (1; 7; 96/7; 5) [144 1104/7]
	disputed alternatives-in-a-numeral=by-alternative
		4 count steps steps=by-alternative (1; 8; 12; 5) [144 156]`},
		// A second alternative of a numeral that holds is a step in one position alone.
		"steps, another alternative in doubt": {One(p, Charge{doubting(answerTo(t, e, "129-B", "2022-05-01", "30", "victim-death"), "serious-injury"), given()}), `
0 take take [300 ]
1 fill ceiling ceiling (29) [300 420]
disputed thirds-or-steps=thirds
	4 divide thirds thirds (40) [300 340] [340 380] [380 420]
	4 choose choose_none thirds=lower [300 340]
disputed thirds-or-steps=steps
	disputed alternatives-in-a-numeral=by-numeral
		4 count steps steps=by-numeral (1; 3; 40; 1) [300 340]
	disputed alternatives-in-a-numeral=by-alternative
		unknown rung=1
			4 count steps steps=by-alternative (1; 6; 20; 1) [300 320]
		unknown rung=2
			4 count steps steps=by-alternative (2; 6; 20; 1) [320 340]`},
		"steps, two alternatives in doubt": {One(p, Charge{doubting(answerTo(t, e, "129-B", "2022-05-01", "13"), "imminent-danger", "serious-injury"), given()}), `
0 take take [300 ]
1 fill ceiling ceiling (29) [300 420]
disputed thirds-or-steps=thirds
	4 divide thirds thirds (40) [300 340] [340 380] [380 420]
	4 choose choose_none thirds=lower [300 340]
disputed thirds-or-steps=steps
	disputed alternatives-in-a-numeral=by-numeral
		unknown rung=1
			4 count steps steps=by-numeral (1; 3; 40; 2) [300 340]
		unknown rung=2
			4 count steps steps=by-numeral (2; 3; 40; 2) [340 380]
	disputed alternatives-in-a-numeral=by-alternative
		unknown rung=1
			4 count steps steps=by-alternative (1; 6; 20; 2) [300 320]
		unknown rung=2
			4 count steps steps=by-alternative (2; 6; 20; 2) [320 340]
		unknown rung=3
			4 count steps steps=by-alternative (3; 6; 20; 2) [340 360]`},
		// The general minimum of two days is a fifteenth of a month; it was none from 2001
		// to 2007.
		"no minimum stated": {One(p, Charge{upTo60(adult), given()}), `
0 take take [ 60]
1 fill shortest shortest (29) [1/15 60]
4 divide thirds thirds (899/45) [1/15 902/45] [902/45 1801/45] [1801/45 60]
4 choose choose_none thirds=lower [1/15 902/45]`},
		"no minimum at all": {One(p, Charge{upTo60(answerTo(t, e, "153", "2003-01-01", "10")), given("attempt")}), `
0 take take [ 60]
1 open no_floor shortest [no_floor 60]
3 leave leave.no_minimum attempt [no_floor 60]
4 leave leave.before_thirds thirds [no_floor 60]`},
		// Confession takes at most a third of the minimum, and an early termination a sixth.
		"benefits": {One(p, Charge{before, Facts{Mitigating: none, Aggravating: none, Present: []string{"confession", "early-termination"}, AsOf: date(t, "2018-02-01")}}), `
0 take take [96 180]
1 fill stated [96 180]
4 divide thirds thirds (28) [96 124] [124 152] [152 180]
4 choose choose_none thirds=lower [96 124]
5 lower benefit_minimum confession (sincere confession; 1/3) [64 124]
disputed how-471-accumulates=one-after-the-other
	5 multiply benefit_exact early-termination=one-after-the-other (early termination; 1/6) [160/3 310/3]
disputed how-471-accumulates=summed
	5 multiply benefit_exact early-termination=summed (early termination; 1/6) [48 310/3]`},
		"benefits after a raise": {One(p, Charge{ranged(before, 60, 120), Facts{Mitigating: none, Aggravating: none, Present: []string{"state-weapon", "confession"}, AsOf: date(t, "2018-02-01")}}), `
0 take take [60 120]
1 fill stated [60 120]
2 raise raise_up_to state-weapon (use of arms of the State; 1/2) [120 180]
4 divide thirds thirds (20) [120 140] [140 160] [160 180]
4 choose choose_none thirds=lower [120 140]
disputed minimum-fixed-by-law-or-new-minimum=statutory
	5 lower benefit_minimum confession (sincere confession; 1/3) [40 140]
disputed minimum-fixed-by-law-or-new-minimum=raised
	5 lower benefit_minimum confession (sincere confession; 1/3) [80 140]`},
		"a benefit below the minimum": {One(p, Charge{before, Facts{Mitigating: none, Aggravating: none, Present: []string{"attempt", "confession", "trial-conclusion"}, AsOf: date(t, "2018-02-01")}}), `
0 take take [96 180]
1 fill stated [96 180]
3 lower lower_open attempt (attempt) [prudential 96)
4 leave leave.below no-thirds-below [prudential 96)
5 lower benefit_minimum confession (sincere confession; 1/3) [combined 96)
5 multiply benefit_up_to trial-conclusion (early conclusion of the trial; 1/7) [combined 96)`},
		"benefits without a bar": {One(p, Charge{before, Facts{Mitigating: none, Aggravating: known("public-goods"), Present: []string{"trial-conclusion", "collaboration"}, AsOf: date(t, "2018-02-01")}}), `
0 take take [96 180]
1 fill stated [96 180]
4 divide thirds thirds (28) [96 124] [124 152] [152 180]
4 choose choose_aggravating thirds=upper (46.2.b) [152 180]
5 multiply benefit_up_to trial-conclusion (early conclusion of the trial; 1/7) [912/7 180)
5 lower benefit_agreed collaboration (effective collaboration) [agreed 180)`},
		"a benefit that is barred": {One(p, Charge{answerTo(t, e, "153", "2020-01-01", "30"), Facts{Mitigating: none, Aggravating: none, Present: []string{"confession"}, AsOf: date(t, "2020-02-01")}}), `
0 take take [96 180]
1 fill stated [96 180]
4 divide thirds thirds (28) [96 124] [124 152] [152 180]
4 choose choose_none thirds=lower [96 124]
5 bar barred confession (sincere confession; 2020-02-01) [96 124]`},
		"a benefit that was not yet": {One(p, Charge{answerTo(t, e, "153", "2003-01-01", "10"), Facts{Present: []string{"confession"}, AsOf: date(t, "2003-02-01")}}), `
0 take take [48 120]
1 fill stated [48 120]
4 leave leave.before_thirds thirds [48 120]
5 leave leave.not_in_force confession (sincere confession) [48 120]`},
	}
}

// stepsOf are the steps at which a line about a rule of a kind may stand.
var stepsOf = map[general.Kind][]int{
	general.Raise: {2}, general.Lower: {3}, general.Divide: {3, 4}, general.Count: {4}, general.Refrain: {4}, general.Shortest: {1},
	general.OfLife: {3, 5}, general.Bonus: {5}, general.Join: {6},
}

// unsound says what cannot be in the lines of one charge: a space that is not the one
// that the line before led to, a rule that is left out and changes something, a rule at
// the step of another one, or a line without its source.
func unsound(p *general.Part, r Reading) string {
	last, step := Space{}, 0
	for i, l := range r.Lines {
		rule := p.Rule(l.Rule)
		switch {
		case (i == 0) != (l.Operation == Take && l.Step == 0), i == 0 && len(l.Before) > 0:
			return "a ledger begins with the range"
		case i > 0 && (len(l.Before) != 1 || !l.Before[0].Same(last)):
			return "a line does not begin where the one before ends"
		case l.Step < step:
			return "a step back"
		case (l.Operation == Leave || l.Operation == BarIt) && !l.After[0].Same(last):
			return "a rule that is left out changes the space"
		case (l.Operation == Multiply || l.Operation == Lower) && (above(l.After[0].Lo, last.Lo) || above(l.After[0].Hi, last.Hi)):
			return "a benefit raises an end"
		case rule != nil && !slices.Contains(stepsOf[rule.Kind], l.Step):
			return "a rule at the step of another"
		case l.Version != nil && (rule == nil || l.Source != l.Version.Source), i == 0 && l.Source == (law.Citation{}):
			return "no source"
		}
		if step = l.Step; len(l.After) == 1 {
			last = l.After[0]
		}
	}
	if !r.Leaf.Space.Same(last) || len(r.Leaf.Spaces) != 1 || !r.Leaf.Spaces[0].Same(last) {
		return "the reading does not end where its last line does"
	}
	return ""
}

// above reports whether a figure is above another one.
func above(a, b *big.Rat) bool { return a != nil && b != nil && a.Cmp(b) > 0 }
