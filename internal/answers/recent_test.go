package answers

import (
	"slices"
	"testing"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
)

// Decisions that differ have each its own result, even where their hashes are the same.
func TestResultsOfDecisionsAreTheirOwn(t *testing.T) {
	j := storeOf(t)
	j.results.Write = func(_ *law.Offence, d resolve.Decision, _ uint8) *Result { return &Result{Counts: uint8(d.Notices)} }
	one := decided{0, 0, resolve.Decision{Notices: 1}}
	other := decided{0, 0, resolve.Decision{Notices: 2}}
	// The bounds make up for the notices.
	at := func(d *decided) uint64 { return mix(mix(0, uint64(d.question)<<8), uint64(d.decision.Notices)) }
	other.decision.Envelope.Max.Months = law.Months(at(&one)*0x9e3779b97f4a7c15 ^ at(&other)*0x9e3779b97f4a7c15)
	if one.hash(j.seed) != other.hash(j.seed) {
		t.Fatal("the hashes differ")
	}
	for range 3 {
		for _, d := range []decided{one, other} {
			if got := j.Result(0, d.decision); got.Counts != uint8(d.decision.Notices) {
				t.Errorf("the decision with notice %d has the result of notice %d", d.decision.Notices, got.Counts)
			}
		}
	}
}

// The results of cases with circumstances are those of their own question, days, age and
// circumstances, even where they have the same place.
func TestResultsWithCircumstancesAreTheirOwn(t *testing.T) {
	j := storeOf(t)
	j.results.Write = func(_ *law.Offence, d resolve.Decision, _ uint8) *Result { return &Result{} }
	m := j.epochs[0].find(j.Offences.Find([]byte("trata")))
	want := map[bare]*Result{}
	for range 2 {
		for _, epoch := range []int{0, len(j.epochs) - 1} {
			m := *m
			m.run = j.Asked[m.Question].runs[epoch]
			for _, age := range []int{UnknownAge, 5, 15} {
				for first := range j.edition.Circumstances {
					for second := range min(first, 20) {
						with, _ := fewOf([]int{first, second})
						key := bare{asked: uint64(epoch)<<8 | uint64(age), with: with}
						got := j.known(&m, age, with)
						if want[key] == nil {
							j.Coded = resolve.Coded{With: []int{first, second}, Date: m.run.day}
							if age != UnknownAge {
								j.Coded.Victims = []law.Ages{law.AgeBand(age, age)}
							}
							want[key] = j.Decide(m.Question)
						}
						if got != want[key] {
							t.Fatalf("epoch %d, age %d, %d and %d: the result of another case", epoch, age, first, second)
						}
					}
				}
			}
		}
	}
}

// The first 16,384 results are written once each, and with one more all others are
// written again. What differs only in the use of the date is another result.
func TestResultsUntilTheyAreFull(t *testing.T) {
	written := 0
	r := &Results{Write: func(_ *law.Offence, d resolve.Decision, use uint8) *Result {
		written++
		return &Result{Counts: use, Flaws: []law.Code{law.Code(rune(d.Notices))}}
	}}
	ask := func(n int) {
		use := uint8(n % 2)
		if got := r.of(nil, decision{nil, use, resolve.Decision{Notices: resolve.Codes(n / 2)}}); got.Counts != use || got.Flaws[0] != law.Code(rune(n/2)) {
			t.Fatalf("%d has the result of another decision", n)
		}
	}
	for range 2 {
		for n := range 16_384 {
			ask(n)
		}
	}
	if written != 16_384 {
		t.Errorf("%d results are written %d times", 16_384, written)
	}
	ask(-2)
	ask(0)
	ask(-2)
	if written -= 16_384; written != 2 {
		t.Errorf("a result more and the first again are written %d times", written)
	}
}

// What is kept of a question is kept for a run of days on which nothing changes for it:
// one for no date, one before its first day, and one from each of its edges on. Each has a
// number of its own.
func TestRunsOfDaysOfAQuestion(t *testing.T) {
	j := storeOf(t)
	numbered := map[int]*run{}
	for _, o := range j.edition.Askable() {
		asked := &j.Asked[j.Number(o)]
		edges := asked.History.Edges()
		seen := map[*run]bool{}
		for n, r := range asked.runs {
			if begins := n < 2 || slices.Contains(edges, j.epochs[n].day); begins == seen[r] {
				t.Errorf("%s on the days from %v on: another run is %v", o.ID, j.epochs[n].day, !seen[r])
			}
			if other := numbered[r.number]; other != nil && other != r {
				t.Errorf("%s: the run from %v on has the number %d of another", o.ID, r.day, r.number)
			}
			seen[r], numbered[r.number] = true, r
		}
		if len(asked.runs) != len(j.epochs) || len(seen) != 2+len(edges) || len(seen) >= len(j.epochs) {
			t.Errorf("%s: %d runs in %d epochs for %d edges", o.ID, len(seen), len(j.epochs), len(edges))
		}
	}
}

// Where two workers write the result of one decision at the same time, both have the one
// that was first there.
func TestResultsWrittenAtTheSameTime(t *testing.T) {
	var first *Result
	r := &Results{}
	r.Write = func(o *law.Offence, d resolve.Decision, use uint8) *Result {
		if first == nil {
			first = &Result{}
			first = r.of(o, decision{nil, use, d}) // the other worker is quicker
		}
		return &Result{}
	}
	if got := r.of(nil, decision{}); got != first || r.of(nil, decision{}) != first {
		t.Error("the result is not the one that was first there")
	}
}

// A worker keeps 8,192 results of decisions and as many of cases with circumstances,
// however many come.
func TestRecentResultsHaveABound(t *testing.T) {
	j := storeOf(t)
	for n := range uint64(50_000) {
		j.decided.keep(mix(0, n)|1, nil)
		j.bare.keep(mix(0, n)|1, bare{})
	}
	if len(j.decided.slots) != 8192 || len(j.bare.slots) != 8192 {
		t.Errorf("room for %d and %d", len(j.decided.slots), len(j.bare.slots))
	}
}
