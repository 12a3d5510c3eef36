// Package prove says what does not hold of an encoding that could be read:
// facts without a range, tiers that never govern, conditions that never decide,
// a bound that falls where the case is graver, circumstances that nothing uses,
// examples that fail, and what the examples leave untried.
//
// It looks at every case there is: each age, in the sets that the encoding does
// not tell apart, with each set of the circumstances that the offence names. It
// asks the resolver and has no rule of its own.
package prove

import (
	"slices"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
)

// Codes of findings.
const (
	Gap              law.Code = "gap"                    // no tier applies; Args: ages
	VersionGap       law.Code = "version_gap"            // Args: the last day of one, the first of the next
	SpecialSilent    law.Code = "special_offence_silent" // a special offence has no tier; Args: its id, the day, the ages
	SilenceIdle      law.Code = "no_range_idle"          // a declared gap that is none
	TierDead         law.Code = "tier_dead"              // Args: tier
	ConditionIdle    law.Code = "condition_idle"         // Args: tier, number of the condition from 1
	InversionAge     law.Code = "inversion_age"          // Args: bound, tier before, its range, tier after, its range
	InversionMore    law.Code = "inversion_circumstance" // the same
	OlderGraver      law.Code = "older_victim_graver"    // of several victims the youngest would wrongly govern; Args: both tiers
	InversionIdle    law.Code = "inversion_idle"         // a declared inversion that is none; Args: both tiers
	CircumstanceIdle law.Code = "circumstance_idle"      // no offence names it or what it implies; Args: circumstance
	ExampleStatus    law.Code = "example_status"         // Args: expected, found
	ExampleTier      law.Code = "example_tier"           // Args: expected, found
	ExampleRange     law.Code = "example_range"          // Args: expected, found
	ExampleTiers     law.Code = "example_tiers"          // Args: expected, found
	ExamplesNone     law.Code = "examples_none"          // the edition has no example
	ExampleNotice    law.Code = "example_notice"         // Args: id of the notice
	UncoveredTier    law.Code = "uncovered_tier"         // Args: tier
	UncoveredAge     law.Code = "uncovered_age"          // Args: age
	UncoveredPresent law.Code = "uncovered_circumstance" // Args: circumstance
	UncoveredUnknown law.Code = "uncovered_unknown_age"
	UncoveredEdge    law.Code = "uncovered_edge"    // Args: the first or last day of a version
	ExampleElsewhere law.Code = "example_elsewhere" // Args: its date, on which another version is in force
)

// The bounds of a range as they are named in findings.
const (
	boundMinimum law.Code = "bound.minimum"
	boundMaximum law.Code = "bound.maximum"
)

// Finding is one thing that does not hold.
type Finding struct {
	Code      law.Code
	Args      []any
	Offence   *law.Offence // nil when it is about the vocabulary
	At, Other []string     // paths of elements, as the reader of encodings names them
	// Case shows it, and Against is the case that it is held against.
	Case, Against *law.Facts
}

// Report is what was found and how much was looked at.
type Report struct {
	Findings []Finding
	Cases    int        // cases that were resolved for the proofs
	Examples int        // examples that were run
	Coverage []Coverage // of each offence
}

// Edition proves an edition and runs its examples, with cases of other files.
func Edition(e *law.Edition, more []law.Case) Report {
	var r Report
	named := map[law.CircumstanceID]bool{}
	for _, whole := range e.Offences {
		r.Findings = append(r.Findings, versions(whole)...)
		for k := range whole.Versions {
			r.version(whole, k, more, named)
		}
	}
	for _, c := range e.Circumstances {
		counts := slices.ContainsFunc(c.Implies, func(id law.CircumstanceID) bool { return named[id] })
		if !named[c.ID] && !counts && c.VictimAge.Empty() {
			r.Findings = append(r.Findings, Finding{Code: CircumstanceIdle, Args: []any{string(c.ID)}, At: []string{"circumstance", string(c.ID)}})
		}
	}
	if r.Examples == 0 {
		r.Findings = append(r.Findings, Finding{Code: ExamplesNone, At: []string{e.Offences[0].ID}})
	}
	return r
}

// version proves one version of an offence.
func (r *Report) version(whole *law.Offence, k int, more []law.Case, named map[law.CircumstanceID]bool) {
	one := *whole
	one.Version = whole.Versions[k]
	o := &one
	s := newSpace(o, mostAll)
	s.path = prefix(o, &o.Version)
	r.Cases += s.size()
	shown := slices.Concat(s.gaps(), s.specials(), s.dead(), s.idle(), s.inversions(), s.older())
	for i := range shown {
		dated(&o.Version, shown[i].Case)
		dated(&o.Version, shown[i].Against)
	}
	r.Findings = append(r.Findings, shown...)
	for _, c := range o.Uses() {
		named[c] = true
	}
	c := s.coverage()
	for _, x := range o.Version.Examples {
		r.Examples++
		at := s.at("example", number(x.Number))
		if d := x.Given.Date; !d.IsZero() && o.Dated() && !o.Version.InForce.Has(d) {
			r.Findings = append(r.Findings, Finding{Code: ExampleElsewhere, Args: []any{d}, Offence: o, At: at, Case: &x.Given})
			continue
		}
		r.Findings = append(r.Findings, run(o, x, at)...)
		c.add(x)
	}
	for i := range more {
		if more[i].Offence == whole && answers(whole, k, more[i].Given.Date) {
			r.Examples++
			r.Findings = append(r.Findings, run(o, more[i].Example, []string{"case", number(i)})...)
			c.add(more[i].Example)
		}
	}
	r.Coverage = append(r.Coverage, c)
}

// answers reports whether a version is the one for cases of a date; the last is
// for those without one, and for those of days on which none is in force.
func answers(o *law.Offence, k int, d law.Date) bool {
	if !d.IsZero() && o.Dated() {
		for i := range o.Versions {
			if o.Versions[i].InForce.Has(d) {
				return i == k
			}
		}
	}
	return k == len(o.Versions)-1
}

// prefix is the path of what stands in a version: the first one's is that of the
// offence.
func prefix(o *law.Offence, v *law.Version) []string {
	if v.Number == 0 {
		return []string{o.ID}
	}
	return []string{o.ID, "version", number(v.Number)}
}

// versions finds days between two versions on which none is in force.
func versions(o *law.Offence) []Finding {
	var found []Finding
	for k := 1; k < len(o.Versions); k++ {
		before, after := &o.Versions[k-1], &o.Versions[k]
		if !before.InForce.Joins(after.InForce) {
			found = append(found, Finding{
				Code: VersionGap, Args: []any{before.InForce.To, after.InForce.From}, Offence: o,
				At: append(prefix(o, after), "whole"), Other: append(prefix(o, before), "whole"),
			})
		}
	}
	return found
}

// space is every case of an offence: one age of each class, with each set of
// circumstances that is tried.
type space struct {
	offence *law.Offence
	path    []string   // of what stands in its version
	classes []law.Ages // youngest first
	sets    [][]law.CircumstanceID
	tiers   [][]*law.Tier // that governs, by class and set; nil where none does
	governs governs
}

// governs gives the tier that governs at an age when exactly the given circumstances
// are present; nil when none does.
type governs func(age int, present []law.CircumstanceID) *law.Tier

// governing asks the table of the version that an offence holds, or the resolver where
// it is too large for one.
func governing(o *law.Offence) governs {
	if t := resolve.Compile(o); t != nil {
		return t.Tier
	}
	return func(age int, present []law.CircumstanceID) *law.Tier { return resolve.Tier(o, age, present) }
}

func newSpace(o *law.Offence, most int) *space {
	s := &space{offence: o, path: []string{o.ID}, classes: resolve.AgeClasses(o), sets: sets(o, most), governs: governing(o)}
	// A class may have ages on both sides of another one; what is proved of
	// neighbours needs runs of ages.
	var runs []law.Ages
	for _, c := range s.classes {
		runs = append(runs, c.Bands()...)
	}
	slices.SortFunc(runs, func(a, b law.Ages) int { return first(a) - first(b) })
	s.classes = runs
	for _, c := range s.classes {
		row := make([]*law.Tier, len(s.sets))
		for i, set := range s.sets {
			row[i] = s.governs(first(c), set)
		}
		s.tiers = append(s.tiers, row)
	}
	return s
}

// at is the path of an element of the version.
func (s *space) at(words ...string) []string { return slices.Concat(s.path, words) }

func (s *space) size() int { return len(s.classes) * len(s.sets) }

func first(ages law.Ages) int {
	n, _ := ages.Limits()
	return n
}

func facts(age int, with []law.CircumstanceID) *law.Facts {
	return &law.Facts{Victims: []law.Ages{law.AgeBand(age, age)}, With: with}
}

// mostAll is the number of circumstances up to which all their sets are tried.
const mostAll = 10

// sets lists the sets of circumstances that are tried: all of them where they
// are few. Where they are many it is enough to try those that one or two
// conditions ask for, with and without one more. Conditions only ask for
// circumstances to be present, so that a tier that governs on any set governs on
// the one that its condition asks for, and one tier takes the place of another
// first on a set that both conditions ask for together.
func sets(o *law.Offence, most int) [][]law.CircumstanceID {
	uses := o.Uses()
	list := [][]law.CircumstanceID{nil}
	if len(uses) <= most {
		for _, c := range uses {
			for _, set := range list {
				list = append(list, with(set, c))
			}
		}
		return list
	}
	seen := map[string]bool{key(nil): true}
	add := func(set []law.CircumstanceID) {
		if k := key(set); !seen[k] {
			seen[k] = true
			list = append(list, set)
		}
	}
	var asked [][]law.CircumstanceID
	for _, t := range o.Version.Tiers {
		for _, c := range t.When {
			asked = append(asked, c.With)
		}
	}
	for _, a := range asked {
		for _, b := range asked {
			both := a
			for _, c := range b {
				both = with(both, c)
			}
			add(both)
			for _, c := range both {
				add(without(both, c))
			}
		}
	}
	return list
}

// with adds a circumstance to a set, in the order of ids.
func with(set []law.CircumstanceID, c law.CircumstanceID) []law.CircumstanceID {
	if slices.Contains(set, c) {
		return set
	}
	more := append(slices.Clone(set), c)
	slices.Sort(more)
	return more
}

func without(set []law.CircumstanceID, c law.CircumstanceID) []law.CircumstanceID {
	return slices.DeleteFunc(slices.Clone(set), func(x law.CircumstanceID) bool { return x == c })
}
