package determine

import (
	"slices"
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
		if l := Several(p, how, nil, a, a); !left(l, "leave.joined_range") {
			t.Errorf("%s: no line says that thirds are not chosen", how)
		}
	}
}
