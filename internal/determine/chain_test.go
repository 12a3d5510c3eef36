package determine

import (
	"slices"
	"strings"
	"testing"

	"github.com/conmina/conmina/internal/general"
	"github.com/conmina/conmina/internal/law"
)

// An act over days on which the law changed branches between the law of its first day
// and the law of its last day. Rufianismo threatened 3 to 8 years until 18 June 2019 and
// threatens 4 to 8 since; the lower third of each is taken.
func TestActOverAChangeOfTheLaw(t *testing.T) {
	e, p := theCode(t)
	facts := Facts{
		Mitigating: Circumstances{Known: true}, Aggravating: Circumstances{Known: true},
		Assume: map[string]string{general.ThirdsOrSteps: "thirds"}, AsOf: law.Date{Year: 2026, Month: 2, Day: 1},
	}
	for days, want := range map[string][]string{
		"2019-06-01": {"36 56 true true"}, "2019-06-19": {"48 64 true true"},
		"2019-06-01..2019-06-18": {"36 56 true true"}, "2019-06-18..2019-06-19": {"36 56 true true", "48 64 true true"},
		"2019-06-01..": {"36 56 true true", "48 64 true true"},
	} {
		l := One(p, Charge{Answer: answerTo(t, e, "180", days, "30"), Facts: facts})
		if got, _ := (vector{Ask: "third"}).results(l); !slices.Equal(got, want) {
			t.Errorf("%s: %q, want %q", days, got, want)
		}
	}
}

// The day on which prescription ends is known where the last day of the act is.
func TestDayOfPrescription(t *testing.T) {
	e, p := theCode(t)
	for days, known := range map[string]bool{"2022-05-01": true, "2022-05-01..2022-06-01": true, "2022-05-01..": false} {
		l := One(p, Charge{Answer: answerTo(t, e, "129-A", days, "30"), Facts: Facts{AsOf: law.Date{Year: 2026, Month: 2, Day: 1}}})
		seen := 0
		for _, b := range l.Beside {
			if b.About != "prescription" {
				continue
			}
			for _, r := range b.Root.Readings(true) {
				if o := r.Leaf.Outcome; o != nil && o.Verdict == Lapses {
					seen++
					if o.Until.IsZero() == known || o.UntilExtra.IsZero() == known {
						t.Errorf("%s: until %v and %v", days, o.Until, o.UntilExtra)
					}
				}
			}
		}
		if seen == 0 {
			t.Errorf("%s: no prescription", days)
		}
	}
}

// A ledger is single when it ends in one closed space or in life, and only then.
func TestSingle(t *testing.T) {
	for status, want := range map[Status]bool{Determined: true, ForLife: true, Undetermined: false, Forked: false, OpenEnd: false, NoLedger: false} {
		if l := (&Ledger{Status: status}); l.Single() != want {
			t.Errorf("%s is single: %t", status, !want)
		}
	}
}

// Recidivism beside the lack of a criminal record is told, and neither of them alone.
func TestRecidivismBesideNoRecord(t *testing.T) {
	e, p := theCode(t)
	for _, present := range [][]string{nil, {"recidivism"}} {
		for _, mitigating := range [][]string{nil, {"no-criminal-record"}} {
			f := Facts{Present: present, Mitigating: Circumstances{IDs: mitigating}, AsOf: law.Date{Year: 2026, Month: 2, Day: 1}}
			l := One(p, Charge{Answer: answerTo(t, e, "129-A", "2022-05-01", "30"), Facts: f})
			if said := len(l.said(PardonOld)); said != len(present)*len(mitigating) {
				t.Errorf("%v beside %v: said %d times", present, mitigating, said)
			}
		}
	}
}

// Two qualified circumstances that raise the maximum are disputed, one is not.
func TestSeveralRaisesAreDisputed(t *testing.T) {
	e, p := theCode(t)
	for want, present := range map[string][]string{"": {"recidivism"}, "several-qualified": {"recidivism", "habituality"}} {
		x := edge{ask: "qualified", article: "129-A", age: "30", facts: q(present...)}.on("2022-05-01")
		l := x.ledger(t, e, p)
		found := ""
		l.Root.splits(func(s *Split) {
			if s.ID == "several-qualified" {
				found = s.ID
			}
		})
		if found != want {
			t.Errorf("%v: fork %q, want %q", present, found, want)
		}
	}
}

// The penalty of an earlier judgment is added in a later concurrence alone. 60 and 48
// months make 108; with 100 of an earlier judgment 208, of which 200 remain, the double
// of the gravest (article 51).
func TestEarlierPenalty(t *testing.T) {
	e, p := theCode(t)
	for how, want := range map[string]string{"real": "108 108 true true", "retrospective": "200 200 true true"} {
		x := edge{ask: "concurrence", article: "129-A", age: "30", facts: vectorFacts{Concurrence: how, Prior: "100"}, penalties: []any{"48", "60"}}.on("2022-05-01")
		if got, _ := x.results(x.ledger(t, e, p)); !slices.Contains(got, want) {
			t.Errorf("%s: %q, want %q", how, got, want)
		}
	}
	alone := edge{ask: "concurrence", article: "129-A", age: "30", facts: vectorFacts{Concurrence: "retrospective"}, penalties: []any{"48", "60"}}.on("2022-05-01")
	if got, _ := alone.results(alone.ledger(t, e, p)); !slices.Contains(got, "108 108 true true") {
		t.Errorf("without an earlier penalty: %q", got)
	}
}

// From 26 August 2010 to 19 August 2013 article 46-B went up to life. 153-A for a victim
// under 14 is 300 to 420, the general maximum; two thirds of 420 more are 700 and a half
// more is 630. Whether a fixed term passes 420 is disputed. A base offence stays below:
// two thirds of 180 more are 300. Before and after those days article 29 cuts.
func TestRaisePastTheGeneralMaximum(t *testing.T) {
	e, p := theCode(t)
	for _, c := range []struct{ article, date, age, term, want string }{
		{"153-A", "2012-05-01", "13", "recidivism", "plenary limited [420 420], plenary beyond [420 700], literal limited [420 life], literal beyond [700 life]"},
		{"153-A", "2013-08-19", "13", "recidivism", "plenary limited [420 420], plenary beyond [420 700], literal limited [420 life], literal beyond [700 life]"},
		{"153-A", "2013-08-20", "13", "recidivism", "[420 420]"},
		{"153-A", "2010-10-22", "13", "habituality", "is range limited [420 420], is range beyond [420 630], is exact limited [420 420], is exact beyond [630 630], is-not [420 420]"},
		{"153-A", "2010-10-23", "13", "habituality", "range limited [420 420], range beyond [420 630], exact limited [420 420], exact beyond [630 630]"},
		{"153-A", "2013-08-20", "13", "habituality", "[420 420]"},
		{"153", "2012-05-01", "30", "recidivism", "plenary [180 300], literal [300 life]"},
	} {
		l := One(p, Charge{answerTo(t, e, c.article, c.date, c.age), Facts{Present: []string{c.term}, Agent: law.AgeBand(34, 34)}})
		var got []string
		for _, r := range l.Root.Readings(true) {
			var words []string
			for _, s := range r.Path {
				words = append(words, s.Position)
			}
			got = append(got, strings.Join(append(words, r.Leaf.Space.brief()), " "))
		}
		if text := strings.Join(got, ", "); text != c.want {
			t.Errorf("%s %s %s: %s; want %s", c.article, c.date, c.term, text, c.want)
		}
	}
}
