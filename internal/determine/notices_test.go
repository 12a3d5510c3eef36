package determine

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/conmina/conmina/internal/law"
)

// said lists what the notices of a code say, as they would be formatted.
func (l *Ledger) said(code law.Code) (list [][]any) {
	for _, n := range l.Notices {
		if n.Code == code {
			list = append(list, n.Args)
		}
	}
	return list
}

// Trafficking beside an exploitation offence: that the one derives from the other makes
// a graver tier of article 129-H (30 to 35 years), and given beside both it may be
// valued twice.
func TestDerivedFromTrafficking(t *testing.T) {
	e, p := theCode(t)
	trafficking := Charge{Answer: answerTo(t, e, "129-B", "2022-05-01", "15")}
	for _, x := range []struct {
		with           []string
		unsaid, doubly int
	}{{nil, 1, 0}, {[]string{"derived-from-trafficking"}, 0, 1}} {
		other := Charge{Answer: answerTo(t, e, "129-H", "2022-05-01", "15", x.with...)}
		l := Several(p, Real, nil, trafficking, other)
		if len(l.said(DerivedUnsaid)) != x.unsaid || len(l.said(DerivedTwice)) != x.doubly {
			t.Errorf("with %v: %v", x.with, l.Notices)
		}
		for _, args := range l.said(DerivedUnsaid) {
			if r := args[1].(law.Range); r.Min.Months != 360 || r.Max.Months != 420 {
				t.Errorf("the range is %v", r)
			}
		}
		if alone := One(p, other); len(alone.said(DerivedUnsaid))+len(alone.said(DerivedTwice)) > 0 {
			t.Error("said of one offence alone")
		}
	}
}

// What was not read of a rule is said whenever the rule is used, in the chain or beside
// it, once.
func TestDoubtsOfRulesAreSaid(t *testing.T) {
	e, p := theCode(t)
	for date, article := range map[string]string{"1992-05-05": "168", "2012-05-05": "153", "2024-06-30": "129-O"} {
		l := One(p, Charge{Answer: answerTo(t, e, article, date, "30"), Facts: Facts{AsOf: law.Date{Year: 2026, Month: 2, Day: 1}}})
		for _, b := range l.Beside {
			for _, r := range b.Root.Readings(true) {
				o := r.Leaf.Outcome
				if o == nil || o.Version == nil || o.Version.Note == (law.Text{}) {
					continue
				}
				said := 0
				for _, args := range l.said(RuleNote) {
					if args[1] == o.Version.Note {
						said++
					}
				}
				if said != 1 {
					t.Errorf("%s on %s: the note of %s is said %d times", article, date, o.Version.Article, said)
				}
			}
		}
	}
}

// The age of the agent opens branches beside the chain, so it is missing when nothing
// was said of it. Ranges that are joined as ranges are not divided, and a line says it.
func TestWhatIsMissingAndWhatIsNotDivided(t *testing.T) {
	e, p := theCode(t)
	a := Charge{Answer: answerTo(t, e, "129-A", "2022-05-01", "30"), Facts: Facts{AsOf: law.Date{Year: 2026, Month: 2, Day: 1}}}
	if l := One(p, a); !slices.Contains(l.Missing, "agent_age") || slices.Contains(l.Missing, "request_date") {
		t.Errorf("missing: %v", l.Missing)
	}
	a.Facts.Agent = law.AnyAge().Minus(p.Rule("minority").On(a.Answer.Facts.Date).Cases[0].If.AgentAge.Ages)
	if l := One(p, a); slices.Contains(l.Missing, "agent_age") {
		t.Errorf("missing: %v", l.Missing)
	}
	for _, how := range []Concurrence{Ideal, Mass} {
		l := Several(p, how, nil, a, a)
		if line := l.Root.Readings(true)[0].Lines[2]; line.brief() != "4 leave leave.joined_range thirds [96 180]" || len(line.Before) != 1 || !line.Before[0].Same(line.After[0]) {
			t.Errorf("%s: no line says that thirds are not chosen: %s", how, line.brief())
		}
	}
}

// absences are said of most cases, and have a test of their own.
var absences = []law.Code{NothingGiven, NoQualified, NoReduction}

// told lists the notices of a ledger, but those about what was not read of rules and
// about what counts as absent.
func (l *Ledger) told() (list []string) {
	for _, n := range l.Notices {
		if n.Code == RuleNote || slices.Contains(absences, n.Code) {
			continue
		}
		text := fmt.Sprint(strings.TrimPrefix(string(n.Code), "determine_"), " of ", n.Offence)
		for _, a := range n.Args {
			if title, ok := a.(law.Text); ok {
				a = title.EN
			}
			text += fmt.Sprint(", ", a)
		}
		list = append(list, text)
	}
	return list
}

// Each notice is told where its facts are given, and not without one of them.
func TestNoticesOfFacts(t *testing.T) {
	e, p := theCode(t)
	letters := func(ids ...string) Circumstances { return Circumstances{IDs: ids} }
	now, old := answerTo(t, e, "129-A", "2022-05-01", "30"), answerTo(t, e, "153", "2010-05-01", "30")
	gone := answerTo(t, e, "153", "2013-08-01..2013-09-01", "30")
	aggravated, several := answerTo(t, e, "129-B", "2022-05-01", "30", "two-or-more-agents"), answerTo(t, e, "129-B", "2022-05-01", "30", "plural-victims")
	for _, c := range []struct {
		how     Concurrence
		charges []Charge
		want    []string
	}{
		{"", []Charge{{now, Facts{}}}, nil},
		{"", []Charge{{now, Facts{Present: []string{"collaboration"}}}}, nil},
		{"", []Charge{{several, Facts{}}}, nil},
		{Real, []Charge{{now, Facts{}}}, nil},
		{Ideal, []Charge{{now, Facts{}}}, nil},
		{Retrospective, []Charge{{now, Facts{}}}, nil},
		{Continued, []Charge{{now, Facts{}}}, []string{"personal_goods of 0, 49"}},
		{Mass, []Charge{{now, Facts{}}}, []string{"personal_goods of 0, 49"}},
		{Real, []Charge{{several, Facts{}}}, nil},
		{Real, []Charge{{now, Facts{}}, {several, Facts{}}, {several, Facts{}}}, []string{"lapse_apart of 0, 80", "victims_twice of 1"}},
		{Real, []Charge{{several, Facts{}}, {now, Facts{}}}, []string{"lapse_apart of 0, 80", "victims_twice of 0"}},
		{Real, []Charge{{now, Facts{}}, {aggravated, Facts{}}}, []string{"lapse_apart of 0, 80"}},
		{Ideal, []Charge{{now, Facts{}}, {aggravated, Facts{}}}, []string{"lapse_together of 0, 80"}},
		{Mass, []Charge{{now, Facts{}}, {now, Facts{}}}, []string{"lapse_continued of 0, 80", "personal_goods of 0, 49"}},
		{Ideal, []Charge{{now, Facts{}}, {now, Facts{Aggravating: letters("public-goods")}}}, []string{"letters_unused of 0, 48", "lapse_together of 0, 80"}},
		{Real, []Charge{{now, Facts{}}, {now, Facts{Aggravating: letters("public-goods")}}}, []string{"lapse_apart of 0, 80"}},
		{Real, []Charge{{now, Facts{}}, {now, Facts{Present: []string{"attempt", "collaboration"}}}}, []string{"lapse_apart of 0, 80", "order of 0"}},
		{Real, []Charge{{now, Facts{Maybe: []string{"collaboration"}}}}, []string{"order of 0"}},
		{Real, []Charge{{now, Facts{Present: []string{"attempt"}, Maybe: []string{"flagrancy"}}}}, nil},
		{"", []Charge{{old, Facts{}}}, nil},
		{"", []Charge{{old, Facts{Mitigating: letters("no-criminal-record")}}}, []string{"old_letters of 0, [46.1]"}},
		{"", []Charge{{old, Facts{Aggravating: letters("public-goods")}}}, []string{"old_letters of 0, [46.2]"}},
		{"", []Charge{{now, Facts{Aggravating: letters("public-goods")}}}, nil},
		{"", []Charge{{gone, Facts{Aggravating: letters("public-goods")}}}, nil},
		{"", []Charge{{now, Facts{Aggravating: letters("plurality-of-agents")}}}, []string{"graver_tier of 0, 46.2.i, [129-B.6]"}},
		{"", []Charge{{aggravated, Facts{Aggravating: letters("plurality-of-agents")}}}, nil},
		{"", []Charge{{now, Facts{Aggravating: letters("more-harm-than-needed", "abuse-of-position")}}}, nil},
		{"", []Charge{{now, Facts{Mitigating: letters("age-influenced-conduct"), Present: []string{"restricted-age"}}}}, []string{"same_fact of 0, age of the agent that influenced the conduct, responsibility restricted by age"}},
		{"", []Charge{{now, Facts{Mitigating: letters("age-influenced-conduct")}}}, nil},
		{"", []Charge{{now, Facts{Present: []string{"restricted-age"}}}}, nil},
		{"", []Charge{{now, Facts{Mitigating: letters("voluntary-surrender"), Present: []string{"confession"}}}}, []string{"same_fact of 0, voluntary surrender to admit responsibility, sincere confession"}},
		{"", []Charge{{now, Facts{Aggravating: letters("from-prison-or-abroad"), Present: []string{"from-prison"}}}}, []string{"same_fact of 0, directed from prison or from abroad, offence directed by a prisoner"}},
		{"", []Charge{{now, Facts{Aggravating: letters("used-non-imputable"), Present: []string{"use-of-minor"}}}}, []string{"same_fact of 0, use of a person who cannot be charged, use of a minor or incapable person"}},
	} {
		for i := range c.charges {
			c.charges[i].Facts.AsOf = date(t, "2026-02-01")
		}
		l := Several(p, c.how, nil, c.charges...)
		if got := l.told(); !slices.Equal(got, c.want) {
			t.Errorf("%s of %+v: %q, want %q", c.how, c.charges[len(c.charges)-1].Facts, got, c.want)
		}
	}
}

// Of an exploitation offence whose derivation from trafficking is in doubt nothing is
// said: the answer itself holds both.
func TestDerivationInDoubt(t *testing.T) {
	e, p := theCode(t)
	trafficking := Charge{Answer: answerTo(t, e, "129-B", "2022-05-01", "15")}
	other := Charge{Answer: doubting(answerTo(t, e, "129-H", "2022-05-01", "15"), derivedCircumstance)}
	l := Several(p, Real, nil, other, trafficking)
	if len(l.said(DerivedUnsaid))+len(l.said(DerivedTwice)) > 0 {
		t.Errorf("%v", l.told())
	}
	other.Answer = answerTo(t, e, "129-H", "2022-05-01", "15")
	var numeral string
	for _, tier := range other.Answer.Version.Tiers {
		for _, c := range tier.When {
			if slices.Contains(c.With, derivedCircumstance) {
				numeral = c.Numeral
			}
		}
	}
	if l := Several(p, Real, nil, other, trafficking); !slices.Contains(l.told(), "derived_not_given of 0, [129-H."+numeral+"], 30y..35y") {
		t.Errorf("numeral %s: %q", numeral, l.told())
	}
}

// What nobody spoke of counts as absent, and the ledger says so once for the whole case.
// An agent of 20 may have a restricted responsibility, which is a reduction; one of 34
// has none. A penalty that was fixed holds all of it.
func TestAbsencesAreSaid(t *testing.T) {
	e, p := theCode(t)
	now := answerTo(t, e, "129-A", "2022-05-01", "30")
	aged := func(n int) Facts { return Facts{Agent: law.AgeBand(n, n)} }
	fixed, _ := ParseSpace("9y")
	for _, x := range []struct {
		facts []Facts
		want  law.Code
	}{
		{[]Facts{{}}, NothingGiven},
		{[]Facts{aged(34)}, NothingGiven},
		{[]Facts{aged(20)}, NoQualified},
		{[]Facts{{Present: []string{"attempt"}}}, NoQualified},
		{[]Facts{{Maybe: []string{"attempt"}}}, NoQualified},
		{[]Facts{{Present: []string{"recidivism"}}}, NoReduction},
		{[]Facts{{Present: []string{"recidivism", "attempt"}}}, ""},
		{[]Facts{{Fixed: &fixed}}, ""},
		{[]Facts{{}, {}}, NothingGiven},
		{[]Facts{{Present: []string{"attempt"}}, {}}, NoQualified},
	} {
		var charges []Charge
		for _, f := range x.facts {
			f.AsOf = date(t, "2026-02-01")
			charges = append(charges, Charge{now, f})
		}
		l := One(p, charges[0])
		if len(charges) > 1 {
			l = Several(p, Real, nil, charges...)
		}
		var said []law.Code
		for _, n := range l.Notices {
			if slices.Contains(absences, n.Code) {
				said = append(said, n.Code)
			}
		}
		if want := slices.DeleteFunc([]law.Code{x.want}, func(c law.Code) bool { return c == "" }); !slices.Equal(said, want) {
			t.Errorf("%+v: %q, want %q", x.facts, said, want)
		}
	}
}
