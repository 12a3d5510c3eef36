package determine

import (
	"slices"
	"testing"

	"github.com/conmina/conmina/internal/general"
	"github.com/conmina/conmina/internal/law"
)

// An act over days on which the law changed branches between the law of its first day
// and that of its last one. Rufianismo threatened 3 to 8 years until 18 June 2019 and
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
