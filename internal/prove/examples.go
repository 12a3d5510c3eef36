package prove

import (
	"slices"
	"strings"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
)

// run compares an example with the answer to its facts.
func run(p law.Provision, x law.Example, at []string) []Finding {
	a := answer(p, x.Given)
	var found []Finding
	fail := func(code law.Code, args ...any) {
		found = append(found, Finding{Code: code, Args: args, Offence: p.Offence, At: at, Case: &x.Given})
	}
	tiers := tiersOf(a)
	switch {
	case a.Status != x.Status:
		fail(ExampleStatus, string(x.Status), string(a.Status))
	case x.Status == law.Determined:
		if tiers[0] != x.Tier {
			fail(ExampleTier, x.Tier, tiers[0])
		}
		if got := a.Branches[0].Prison(); !got.SameFigures(x.Prison) {
			fail(ExampleRange, x.Prison, got)
		}
	case !slices.Equal(tiers, x.Tiers):
		fail(ExampleTiers, strings.Join(x.Tiers, ", "), strings.Join(tiers, ", "))
	}
	for _, id := range x.Notices {
		if !slices.ContainsFunc(a.Notices, func(n resolve.Notice) bool { return n.Source != nil && n.Source.ID == id }) {
			fail(ExampleNotice, id)
		}
	}
	return found
}

// answer answers for this version. In a dated offence it answers for the date of
// the facts, when they have one.
func answer(p law.Provision, f law.Facts) resolve.Answer {
	if f.Date.IsZero() {
		return resolve.InVersion(p, f)
	}
	return resolve.Resolve(p.Offence, f)
}

// tiersOf lists the tiers that an answer leaves possible.
func tiersOf(a resolve.Answer) []string {
	var ids []string
	for _, b := range a.Branches {
		if b.Tier != nil {
			ids = append(ids, b.Tier.ID)
		}
	}
	return ids
}

// coverage lists what the examples of an offence should try. These are: a case in
// which each tier governs, the ages on both sides of each change and at the ends of
// bands, the unknown age where it matters, and each circumstance.
func (s *everyCase) coverage() Coverage {
	c := Coverage{Provision: s.provision}
	point := func(code law.Code, given *law.Facts, tries func(law.Example, resolve.Answer) bool, args ...any) {
		c.Points = append(c.Points, Point{Code: code, Args: args, Given: *given, tries: tries})
	}
	for i := range s.provision.Tiers {
		t := &s.provision.Tiers[i]
		if f := s.shows(t); f != nil {
			point(UncoveredTier, f, func(_ law.Example, a resolve.Answer) bool {
				return a.Status == law.Determined && a.Branches[0].Tier == t
			}, t.ID)
		}
	}
	for k := 1; k < len(s.classes); k++ {
		for _, age := range []int{oldest(s.classes[k-1]), first(s.classes[k])} {
			asked := slices.ContainsFunc(c.Points, func(p Point) bool { return p.Code == UncoveredAge && p.Args[0] == age })
			if age < law.MaxAge && !asked {
				point(UncoveredAge, facts(age, nil), aged(age), age)
			}
		}
	}
	for _, age := range s.ends() {
		point(UncoveredAge, facts(age, nil), aged(age), age)
	}
	if resolve.InVersion(s.provision, law.Facts{}).Status == law.Undetermined {
		point(UncoveredUnknown, &law.Facts{}, func(x law.Example, _ resolve.Answer) bool { return x.Given.Youngest().Unknown() })
	}
	for _, id := range s.provision.Uses() {
		point(UncoveredPresent, facts(first(s.classes[0]), []law.CircumstanceID{id}), func(x law.Example, _ resolve.Answer) bool {
			return slices.Contains(x.Given.With, id)
		}, string(id))
	}
	if during := s.provision.InForce; s.provision.Dated() {
		for _, edge := range []law.Date{during.From, during.To} {
			if !edge.IsZero() {
				f := facts(first(s.classes[0]), nil)
				f.Date = edge
				point(UncoveredEdge, f, func(x law.Example, _ resolve.Answer) bool { return x.Given.Date == edge }, edge)
			}
		}
		for i := range c.Points {
			dated(s.provision.Version, &c.Points[i].Given)
		}
	}
	return c
}

// aged gives a test for examples whose youngest victim has exactly that age.
func aged(age int) func(law.Example, resolve.Answer) bool {
	return func(x law.Example, _ resolve.Answer) bool {
		n, single := x.Given.Youngest().Single()
		return single && n == age
	}
}

// ends lists the lowest and the highest possible age when the band of a condition
// reaches them. Such a band ends there, so the age deserves an example.
func (s *everyCase) ends() []int {
	var ages []int
	for _, end := range []int{0, law.MaxAge} {
		reached := slices.ContainsFunc(s.provision.Tiers, func(t law.Tier) bool {
			return slices.ContainsFunc(t.When, func(c law.Condition) bool { return !c.VictimAge.Unknown() && c.VictimAge.Has(end) })
		})
		if reached {
			ages = append(ages, end)
		}
	}
	return ages
}

// shows gives a case in which the tier governs; nil when there is no such case.
func (s *everyCase) shows(t *law.Tier) *law.Facts {
	for i, set := range s.sets {
		for k, class := range s.classes {
			if s.tiers[k][i] != t {
				continue
			}
			// Of a class that begins at age 0, the oldest age is taken. The
			// range changes after it, so that one example tries two points.
			if first(class) == 0 && oldest(class) < law.MaxAge {
				return facts(oldest(class), set)
			}
			return facts(first(class), set)
		}
	}
	return nil
}

// add marks the points that an example tries.
func (c *Coverage) add(x law.Example) {
	a := answer(c.Provision, x.Given)
	for i := range c.Points {
		p := &c.Points[i]
		p.Tried = p.Tried || p.tries(x, a)
	}
}

// Untried lists the points that no example tries.
func (c *Coverage) Untried() []Point {
	var list []Point
	for _, p := range c.Points {
		if !p.Tried {
			list = append(list, p)
		}
	}
	return list
}

// Missing gives the untried points as findings.
func (c *Coverage) Missing() []Finding {
	var found []Finding
	for _, p := range c.Untried() {
		found = append(found, Finding{Code: p.Code, Args: p.Args, Offence: c.Provision.Offence, At: []string{c.Provision.ID}, Case: &p.Given})
	}
	return found
}
