package determine

import (
	"math/big"
	"reflect"
	"slices"
	"testing"

	"github.com/conmina/conmina/internal/general"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
)

func period(d law.Date) law.Period { return law.Period{From: d, To: d} }

// everyTier gives an answer for each tier of each version of each offence.
func everyTier(t testing.TB, e *law.Edition, each func(resolve.Answer)) {
	t.Helper()
	for _, whole := range e.Offences {
		for i := range whole.Versions {
			v := &whole.Versions[i]
			for k := range v.Tiers {
				a := resolve.Answer{
					Offence: whole, Version: v, Facts: law.Facts{Date: v.InForce.From}, Status: law.Determined,
					Branches: []resolve.Branch{{Tier: &v.Tiers[k]}},
				}
				each(a)
			}
		}
	}
}

// Thirds cover the range, each from the end of the one before, whatever the tier.
func TestThirdsCoverTheRange(t *testing.T) {
	e, p := theCode(t)
	divided := 0
	everyTier(t, e, func(a resolve.Answer) {
		f := Facts{AsOf: a.Facts.Date, Assume: map[string]string{general.ThirdsOrSteps: "thirds"}}
		for _, r := range Chain(p, "", nil, Charge{a, f}).Root.Readings(false) {
			for _, l := range r.Lines {
				if l.Operation != Divide {
					continue
				}
				divided++
				whole, parts := l.Before[0], l.After
				if parts[0].Lo.Cmp(whole.Lo) != 0 || parts[len(parts)-1].Hi.Cmp(whole.Hi) != 0 {
					t.Errorf("%s: the parts do not cover the range", a.Offence.ID)
				}
				for i := range parts[1:] {
					if parts[i].Hi.Cmp(parts[i+1].Lo) != 0 {
						t.Errorf("%s: the parts %d and %d share no end", a.Offence.ID, i, i+1)
					}
				}
			}
		}
	})
	if divided < 100 {
		t.Errorf("only %d ranges were divided", divided)
	}
}

// A raise never lowers an end, a reduction never raises one, and a benefit neither. Every
// line begins where the one before ends.
func TestRaisesRaiseAndReductionsReduce(t *testing.T) {
	e, p := theCode(t)
	given := map[int][]string{}
	for _, term := range p.Class(general.Qualified) {
		given[2] = append(given[2], term.ID)
	}
	for _, term := range p.Class(general.Reduction) {
		given[3] = append(given[3], term.ID)
	}
	for _, term := range p.Class(general.Benefit) {
		given[5] = append(given[5], term.ID)
	}
	everyTier(t, e, func(a resolve.Answer) {
		for step, terms := range given {
			for _, term := range terms {
				l := Chain(p, "", nil, Charge{a, Facts{Present: []string{term}, AsOf: a.Facts.Date, Agent: law.AgeBand(19, 19)}})
				for _, r := range l.Root.Readings(true) {
					if wrong := unsound(p, r); wrong != "" {
						t.Fatalf("%s %s, %s: %s", a.Offence.ID, term, r.Name(), wrong)
					}
					for _, line := range r.Lines {
						if line.Step != step || step == 5 || line.Operation != Raise && line.Operation != Lower {
							continue
						}
						x, y := line.Before[0], line.After[0]
						if line.Operation == Raise && (y.Lo.Cmp(x.Lo) < 0 || y.Hi != nil && y.Hi.Cmp(x.Hi) < 0) {
							t.Errorf("%s %s lowers %v to %v", a.Offence.ID, term, x.inVector(), y.inVector())
						}
						if x.Lo == nil { // a second cause below an open end
							if line.Operation != Lower || !y.Same(x) {
								t.Errorf("%s %s moves %v to %v", a.Offence.ID, term, x.inVector(), y.inVector())
							}
							continue
						}
						if line.Operation == Lower && (y.Hi.Cmp(x.Lo) > 0 || y.Lo != nil && y.Lo.Cmp(x.Lo) > 0) {
							t.Errorf("%s %s raises %v to %v", a.Offence.ID, term, x.inVector(), y.inVector())
						}
					}
				}
			}
		}
	})
}

// The sum of article 50 grows with each penalty, is never below the gravest, and never
// above its double or the general maximum.
func TestSumIsMonotone(t *testing.T) {
	e, p := theCode(t)
	a := answerTo(t, e, "129-A", "2022-05-01", "30")
	total := func(terms ...int64) *big.Rat {
		var charges []Charge
		for _, m := range terms {
			x := Space{Lo: big.NewRat(m, 1), Hi: big.NewRat(m, 1)}
			charges = append(charges, Charge{a, Facts{Fixed: &x, AsOf: a.Facts.Date}})
		}
		return Several(p, Real, nil, charges...).Bounds.Lo
	}
	limit := big.NewRat(420, 1)
	for _, x := range []int64{1, 60, 120, 250, 419} {
		for _, y := range []int64{1, 90, 200, 420} {
			for _, z := range []int64{1, 30, 300} {
				sum, greatest := total(x, y, z), big.NewRat(max(x, y, z), 1)
				if sum.Cmp(greatest) < 0 || sum.Cmp(mul(greatest, big.NewRat(2, 1))) > 0 || sum.Cmp(limit) > 0 {
					t.Errorf("%d + %d + %d = %v", x, y, z, sum)
				}
				if total(x+1, y, z).Cmp(sum) < 0 {
					t.Errorf("%d + %d + %d falls when the first grows", x, y, z)
				}
			}
		}
	}
}

// spacesOf lists the results of a ledger.
func spacesOf(l Ledger) (list []string) {
	for _, r := range l.Root.Readings(false) {
		if x := r.Leaf.Space; x.Life {
			list = append(list, "life")
		} else {
			list = append(list, x.inVector())
		}
	}
	return list
}

// Without a fact every result that was possible with it still is.
func TestLessFactsLeaveMoreReadings(t *testing.T) {
	e, p := theCode(t)
	a := answerTo(t, e, "129-B", "2024-06-30", "15", "two-or-more-agents")
	known := func(ids ...string) Circumstances { return Circumstances{Known: true, IDs: ids} }
	asOf := date(t, "2024-12-01")
	for name, pair := range map[string][2]Facts{
		"attenuating": {{Mitigating: known("no-criminal-record"), Aggravating: known()}, {Aggravating: known()}},
		"aggravating": {{Mitigating: known("no-criminal-record"), Aggravating: known("public-goods")}, {Mitigating: known("no-criminal-record")}},
		"both":        {{Mitigating: known(), Aggravating: known("public-goods")}, {}},
		"letter":      {{Mitigating: known(), Aggravating: known("public-goods")}, {Mitigating: known(), Aggravating: known(), Maybe: []string{"public-goods"}}},
		"qualified":   {{Present: []string{"recidivism"}}, {Maybe: []string{"recidivism"}}},
		"not raised":  {{}, {Maybe: []string{"recidivism"}}},
		"reduction":   {{Present: []string{"attempt"}}, {Maybe: []string{"attempt"}}},
		"age":         {{Agent: law.AgeBand(20, 20)}, {Agent: law.AgeBand(18, 30)}},
		"older":       {{Agent: law.AgeBand(25, 25)}, {Agent: law.AgeBand(18, 30)}},
		"member":      {{Agent: law.AgeBand(20, 20), Present: []string{"organisation-member"}}, {Agent: law.AgeBand(20, 20), Maybe: []string{"organisation-member"}}},
		"assumed":     {{Assume: map[string]string{general.ThirdsOrSteps: "steps"}}, {}},
		"benefit":     {{Present: []string{"confession"}}, {Maybe: []string{"confession"}}},
	} {
		var lists [2][]string
		for i, f := range pair {
			f.AsOf = asOf
			lists[i] = spacesOf(Chain(p, "", nil, Charge{a, f}))
		}
		for _, result := range lists[0] {
			if !slices.Contains(lists[1], result) {
				t.Errorf("%s: %s is lost; left are %v", name, result, lists[1])
			}
		}
	}
}

// The order in which facts are given changes nothing.
func TestOrderOfFactsDoesNotMatter(t *testing.T) {
	_, p := theCode(t)
	day := date(t, "2024-06-30")
	one, faults := Given{
		Mitigating: []string{"46.1.f", "no-criminal-record"}, Aggravating: []string{"bienes-publicos", "46.2.m"},
		Qualified: []string{"habituality", "46-B"}, Reductions: []string{"omission", "attempt"}, Maybe: []string{"confesion", "46.2.d"},
	}.Facts(p, period(day), day)
	two, more := Given{
		Mitigating: []string{"sin-antecedentes", "46.1.f"}, Aggravating: []string{"46.2.m", "46.2.b"},
		Qualified: []string{"reincidencia", "46-C"}, Reductions: []string{"16", "omision-impropia"}, Maybe: []string{"46.2.d", "CPP 161"},
	}.Facts(p, period(day), day)
	if len(faults)+len(more) > 0 || !reflect.DeepEqual(one, two) {
		t.Errorf("%v %v\n%+v\n%+v", faults, more, one, two)
	}
}

// Contradictory facts are refused.
func TestContradictionsAreRefused(t *testing.T) {
	_, p := theCode(t)
	day := date(t, "2024-06-30")
	for code, g := range map[law.Code]Given{
		NoneAndSome:    {Mitigating: []string{"none", "46.1.a"}},
		TermAndMaybe:   {Qualified: []string{"recidivism"}, Maybe: []string{"reincidencia"}},
		AgeRestrictsNo: {Reductions: []string{"restricted-age"}, AgentAge: "30"},
		AgentMinor:     {AgentAge: "17"},
		TermOfAnother:  {Mitigating: []string{"46.2.a"}},
		TermUnknown:    {Qualified: []string{"recidivsm"}},
		AssumeUnknown:  {Assume: []string{"nothing=thirds"}},
		AssumePosition: {Assume: []string{"thirds-or-steps=halves"}},
		AssumeForm:     {Assume: []string{"thirds-or-steps"}},
		AssumeDiffers:  {Assume: []string{"thirds-or-steps=thirds", "thirds-or-steps=steps"}},
		FixedForm:      {Fixed: "8"},
		FixedReversed:  {Fixed: "10y-8y"},
		IncomeForm:     {Income: "-3"},
		AgentBornAge:   {AgentAge: "30", AgentBorn: "1990-01-01"},
		AgentBornLater: {AgentBorn: "2025-01-01"},
	} {
		_, faults := g.Facts(p, period(day), day)
		if len(faults) == 0 || faults[0].Code != code {
			t.Errorf("%s: %v", code, faults)
		}
	}
}

// A figure is split exactly: 1104/7 months are 13 years, 1 month, 21 days and 3/7.
func TestDurations(t *testing.T) {
	for text, want := range map[string]Duration{
		"1104/7": {13, 1, 21, big.NewRat(3, 7)}, "124": {10, 4, 0, new(big.Rat)}, "600/7": {7, 1, 21, big.NewRat(3, 7)},
		"1/15": {0, 0, 2, new(big.Rat)}, "0": {0, 0, 0, new(big.Rat)},
	} {
		m, _ := new(big.Rat).SetString(text)
		if got := DurationOf(m); got.Years != want.Years || got.Months != want.Months || got.Days != want.Days || got.Rest.Cmp(want.Rest) != 0 {
			t.Errorf("%s: %+v", text, got)
		}
	}
}

// What the user assumes narrows the readings, is marked on every line after it, and
// leaves the other positions in the ledger.
func TestAssumption(t *testing.T) {
	e, p := theCode(t)
	a := answerTo(t, e, "129-B", "2024-06-30", "15", "two-or-more-agents")
	known := Circumstances{Known: true}
	l := One(p, Charge{a, Facts{Mitigating: known, Aggravating: known, AsOf: date(t, "2024-12-01"), Assume: map[string]string{general.ThirdsOrSteps: "thirds"}}})
	readings := l.Root.Readings(false)
	if len(readings) != 1 || len(l.Root.Readings(true)) != 3 || l.Status != Determined {
		t.Fatalf("%d readings of %d, %s", len(readings), len(l.Root.Readings(true)), l.Status)
	}
	// One reduction alone is not disputed, whatever is assumed of several.
	single := One(p, Charge{answerTo(t, e, "129-A", "2025-05-01", "30"), Facts{Present: []string{"attempt"}, Assume: map[string]string{general.SeveralReduced: "chained"}}})
	if slices.ContainsFunc(single.Root.Readings(true)[0].Lines, func(l Line) bool { return l.Assumed }) {
		t.Error("a line depends on an assumption about several reductions")
	}
	for _, line := range readings[0].Lines {
		if line.Assumed != (line.Step == 4) {
			t.Errorf("%s at step %d: assumed %v", line.Code, line.Step, line.Assumed)
		}
	}
}

// Acts of several days under different rules leave both, and a ceiling that the law
// did not have is not invented.
func TestNoInventedEnd(t *testing.T) {
	e, p := theCode(t)
	a := answerTo(t, e, "153-A", "2007-05-05", "13")
	l := One(p, Charge{a, Facts{Present: []string{"recidivism"}, AsOf: date(t, "2008-01-01")}})
	if l.Status != OpenEnd || l.Bounds.Hi != nil || !left(l, "leave.no_maximum") {
		t.Errorf("%s, %v", l.Status, l.Bounds.inVector())
	}
}
