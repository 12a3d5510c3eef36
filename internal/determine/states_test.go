package determine

import (
	"slices"
	"testing"

	"github.com/conmina/conmina/internal/law"
)

// differentNodes are nodes without repeats: no two of them branch alike and end alike.
func differentNodes() []*Node {
	leaf := func(lo int64) *Node { return &Node{Leaf: &Leaf{Space: point(figureOf(lo))}} }
	split := func(s Split, branches ...Branch) *Node { return &Node{Split: &s, Branches: branches} }
	outcome := func(o Outcome) *Node { return &Node{Leaf: &Leaf{Outcome: &o}} }
	fork := Split{Why: Disputed, ID: "a"}
	return []*Node{
		leaf(1), leaf(2),
		{Leaf: &Leaf{NoRange: true}},
		{Leaf: &Leaf{}},
		outcome(Outcome{Verdict: Lapses}), outcome(Outcome{Verdict: NeverEnds}),
		outcome(Outcome{Ordinary: figureOf(1)}), outcome(Outcome{Extraordinary: figureOf(1)}), outcome(Outcome{Limit: figureOf(1)}),
		outcome(Outcome{Lo: figureOf(1)}), outcome(Outcome{Hi: figureOf(1)}), outcome(Outcome{SolesLo: figureOf(1)}), outcome(Outcome{SolesHi: figureOf(1)}),
		split(fork, Branch{"x", leaf(1)}), split(fork, Branch{"x", leaf(2)}), split(fork, Branch{"y", leaf(1)}),
		split(fork, Branch{"x", leaf(1)}, Branch{"y", leaf(1)}), split(fork, Branch{"x", leaf(1)}, Branch{"y", leaf(2)}),
		split(Split{Why: Disputed, ID: "b"}, Branch{"x", leaf(1)}),
		split(Split{Why: Unknown, ID: "a"}, Branch{"x", leaf(1)}), split(Split{Why: Unknown, ID: "a", Offence: 1}, Branch{"x", leaf(1)}),
		split(fork, Branch{"x", split(fork, Branch{"x", leaf(1)})}),
	}
}

// Two nodes end alike when each is made in the same way, and only then.
func TestNodesThatEndAlike(t *testing.T) {
	for i, a := range differentNodes() {
		for k, b := range differentNodes() {
			if a.sameEnds(b) != (i == k) {
				t.Errorf("%d and %d: %t", i, k, a.sameEnds(b))
			}
		}
	}
}

// A disputed question has one position in the whole case: the same charge twice ends
// alike in every reading. A fact is one of its charge.
func TestOnePositionInTheWholeCase(t *testing.T) {
	e, p := theCode(t)
	known := Circumstances{Known: true}
	a := Charge{answerTo(t, e, "129-A", "2022-05-01", "30"), Facts{Mitigating: known, Aggravating: known, Present: []string{"recidivism"}}}
	readings := Several(p, Real, nil, a, a).Root.Readings(true)
	if len(readings) != 3 {
		t.Errorf("%d readings of three positions", len(readings))
	}
	for _, r := range readings {
		if x := r.Leaf.Spaces; len(x) != 2 || !x[0].Same(x[1]) {
			t.Errorf("%s: %s", r.Name(), inVectors(x))
		}
		if r.Lines[len(r.Lines)-1].Offence != 1 || r.Lines[0].Offence != 0 {
			t.Errorf("%s: lines of another charge", r.Name())
		}
	}
	a.Facts = Facts{Mitigating: known, Aggravating: known, Maybe: []string{"state-weapon"}}
	if l := Several(p, Real, nil, a, a); len(l.Root.Readings(true)) != 4 || !slices.Equal(l.Settles, []string{"state-weapon"}) || l.Status != Undetermined {
		t.Errorf("%d readings of a fact in each of two charges: %s, settled by %v", len(l.Root.Readings(true)), l.Status, l.Settles)
	}
}

// A reading is named by its positions in their order, in one word.
func TestNamesOfReadings(t *testing.T) {
	step := func(id, position string) Step { return Step{&Split{ID: id}, position} }
	for want, path := range map[string]Path{
		"space": nil, "a=b": {step("a", "b")}, "a=b+agent_age_18-20=in_18": {step("a", "b"), step("agent_age 18-20", "in 18")},
	} {
		if got := (Reading{Path: path}).Name(); got != want {
			t.Errorf("%s, want %s", got, want)
		}
	}
}

// The status says how a ledger ends.
func TestStatuses(t *testing.T) {
	e, p := theCode(t)
	known := Circumstances{Known: true}
	adult := answerTo(t, e, "129-A", "2022-05-01", "30")
	unranged := adult
	unranged.Status, unranged.Branches = law.NotInForce, nil
	undated := adult
	undated.Facts.Date = law.Date{}
	for name, c := range map[string]struct {
		charge  Charge
		status  Status
		bounds  string
		forks   []string
		settles []string
	}{
		"determined":   {Charge{adult, Facts{Mitigating: known, Aggravating: known}}, Determined, "[96 124]", nil, nil},
		"undetermined": {Charge{adult, Facts{Mitigating: known}}, Undetermined, "[96 180]", nil, []string{"aggravating"}},
		"forked":       {Charge{adult, Facts{Mitigating: known, Aggravating: known, Present: []string{"recidivism"}}}, Forked, "[180 340]", []string{"old-numbers", "not-less-than-two-thirds"}, nil},
		"both":         {Charge{adult, Facts{Mitigating: known, Present: []string{"recidivism"}}}, Forked, "[180 420]", []string{"old-numbers", "not-less-than-two-thirds"}, []string{"aggravating"}},
		"assumed":      {Charge{adult, Facts{Mitigating: known, Aggravating: known, Present: []string{"recidivism"}, Assume: map[string]string{"old-numbers": "literal"}}}, Determined, "[180 210]", nil, nil},
		// Two thirds of 180 raise it to 300: what is left is 180 to 300 or 300 to 420, of
		// which the lower third has 40 months.
		"two readings": {Charge{adult, Facts{Mitigating: known, Aggravating: known, Present: []string{"recidivism"}, Assume: map[string]string{"old-numbers": "continuity"}}}, Forked, "[180 340]", []string{"not-less-than-two-thirds"}, nil},
		"open":         {Charge{adult, Facts{Present: []string{"attempt"}}}, OpenEnd, "[prudential 96)", nil, nil},
		"life":         {Charge{answerTo(t, e, "129-H", "2024-06-30", "15", "victim-death"), Facts{}}, ForLife, "life", nil, nil},
		"moved":        {Charge{unranged, Facts{}}, NoLedger, "[ ]", nil, nil},
		"undated":      {Charge{undated, Facts{}}, NoLedger, "[ ]", nil, nil},
	} {
		l := One(p, c.charge)
		if l.Status != c.status || l.Bounds.brief() != c.bounds || !slices.Equal(l.Forks, c.forks) || !slices.Equal(l.Settles, c.settles) || l.TooMany {
			t.Errorf("%s: %s %s, forks %v, settled by %v", name, l.Status, l.Bounds.brief(), l.Forks, l.Settles)
		}
		if len(l.Charges) != 1 || l.Part != p {
			t.Errorf("%s: without its charges or its part", name)
		}
	}
	if _, fault := charging(t).charge(CaseOffence{Offence: "art. 129-B, numeral 77", Victim: law.Given{Ages: []string{"30"}, Date: "2022-05-01"}}); len(fault) != 1 {
		t.Errorf("a numeral that is none: %v", fault)
	}
}

// A case with more branches than are computed says so: eleven letters that are not
// known, of either class, make more than 20,000 ways.
func TestTooManyReadings(t *testing.T) {
	e, p := theCode(t)
	var maybe []string
	for _, class := range []string{"qualified", "reduction", "benefit"} {
		for i := range p.Terms {
			if string(p.Terms[i].Class) == class {
				maybe = append(maybe, p.Terms[i].ID)
			}
		}
	}
	a := Charge{answerTo(t, e, "129-A", "2022-05-01", "30"), Facts{Maybe: maybe, AsOf: date(t, "2026-02-01")}}
	if l := Chain(p, "", nil, a); !l.TooMany {
		t.Error("it is not said that there are too many readings")
	}
}

// Where the facts may reach no tier of one of several charges there is no bound, and the
// other charges keep theirs: in 1995 the article protected minors alone, in 1991 there was
// no article before 9 April.
func TestChargesThatMayHaveNoRange(t *testing.T) {
	e, p := theCode(t)
	known := Circumstances{Known: true}
	adult := Charge{answerTo(t, e, "129-A", "2022-05-01", "30"), Facts{Mitigating: known, Aggravating: known, AsOf: date(t, "2026-02-01")}}
	for _, c := range []struct {
		days, age string
		spaces    string // of the readings that have a range
	}{{"1995-05-05", "unknown", "[48 120]"}, {"2007-01-16..2007-01-17", "30", "[96 180]"}, {"1991-04-01..1991-05-01", "10", "[24 72]"}} {
		doubtful := Charge{answerTo(t, e, "trafficking", c.days, c.age), adult.Facts}
		for at, charges := range [][]Charge{{doubtful, adult}, {adult, doubtful}} {
			l := Several(p, Real, nil, charges...)
			without, with := 0, 0
			for _, r := range l.Root.Readings(true) {
				x := r.Leaf.Spaces
				switch {
				case r.Leaf.NoRange && len(x) == at && r.Leaf.Space.brief() == "[no_tier no_tier]":
					without++
				case !r.Leaf.NoRange && len(x) == 2 && x[at].brief() == c.spaces && x[1-at].brief() == "[96 124]":
					with++
				default:
					t.Errorf("%s, aged %s, at %d: %+v", c.days, c.age, at, r.Leaf)
				}
			}
			if without == 0 || with == 0 || l.Bounds.brief() != "[not_written not_written]" {
				t.Errorf("%s, aged %s, at %d: %d readings with a range and %d without, %s", c.days, c.age, at, with, without, l.Bounds.brief())
			}
			for _, b := range l.Beside {
				if b.About == "suspension" && b.Offence == at {
					for _, r := range b.Root.Readings(true) {
						if o := r.Leaf.Outcome; o != nil && o.Verdict == Possible {
							t.Errorf("%s: %s", c.days, o.brief())
						}
					}
				}
			}
		}
	}
}
