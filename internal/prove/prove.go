// Package prove looks for faults of an encoding that the reader accepts: facts
// without a range, tiers that never govern, conditions that never decide, a bound
// that falls where the case is graver, circumstances that nothing uses, examples
// that fail, and points that no example tries.
//
// It looks at every case there is. It takes each age, grouped into classes that the
// encoding does not distinguish, with each set of the circumstances that the
// offence names. It asks the resolver and has no rule of its own.
package prove

import (
	"slices"

	"github.com/conmina/conmina/internal/ageclasses"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
)

// Codes of findings.
const (
	Gap              law.Code = "gap"                    // no tier applies; Args: ages
	VersionGap       law.Code = "version_gap"            // Args: the last day of the earlier version, the first day of the later one
	SpecialSilent    law.Code = "special_offence_silent" // a special offence has no tier; Args: id of the special offence, the day, the ages
	SilenceIdle      law.Code = "no_range_idle"          // a declared gap in which a tier applies
	TierDead         law.Code = "tier_dead"              // Args: tier
	ConditionIdle    law.Code = "condition_idle"         // Args: tier, number of the condition from 1
	InversionAge     law.Code = "inversion_age"          // Args: bound, tier before, its range, tier after, its range
	InversionMore    law.Code = "inversion_circumstance" // Args: bound, tier before, its range, tier after, its range
	OlderGraver      law.Code = "older_victim_graver"    // with several victims, the youngest would wrongly govern; Args: both tiers
	InversionIdle    law.Code = "inversion_idle"         // a declared inversion that does not occur; Args: both tiers
	CircumstanceIdle law.Code = "circumstance_idle"      // no offence names the circumstance or any that it implies; Args: circumstance
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
	ExampleElsewhere law.Code = "example_elsewhere" // another version is in force on the date of the example; Args: the date
)

// The bounds of a range as they are named in findings.
const (
	boundMinimum law.Code = "bound.minimum"
	boundMaximum law.Code = "bound.maximum"
)

// Finding is one fault of an encoding.
type Finding struct {
	Code      law.Code
	Args      []any
	Offence   *law.Offence // nil when the finding is about the vocabulary
	At, Other []string     // paths of elements, as the reader of encodings names them
	// Case is a case that shows the fault. Against is the case that it is compared
	// with, if any.
	Case, Against *law.Facts
}

// Report has the findings and the numbers of cases and examples that were looked
// at.
type Report struct {
	Findings []Finding
	Cases    int        // cases that were resolved for the proofs
	Examples int        // examples that were run
	Coverage []Coverage // one entry for each offence
}

// Edition proves an edition and runs its examples. The cases in more come from
// files outside the edition and are run as examples too.
func Edition(e *law.Edition, more []law.FurtherExample) Report {
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
func (r *Report) version(whole *law.Offence, k int, more []law.FurtherExample, named map[law.CircumstanceID]bool) {
	p := law.Provision{Offence: whole, Version: &whole.Versions[k]}
	s := newEveryCase(p, mostAll)
	s.path = prefix(whole, p.Version)
	r.Cases += s.size()
	shown := slices.Concat(s.gaps(), s.specials(), s.dead(), s.idle(), s.inversions(), s.older())
	for i := range shown {
		dated(p.Version, shown[i].Case)
		dated(p.Version, shown[i].Against)
	}
	r.Findings = append(r.Findings, shown...)
	for _, c := range p.Uses() {
		named[c] = true
	}
	c := s.coverage()
	for _, x := range p.Examples {
		r.Examples++
		at := s.at("example", number(x.Number))
		if d := x.Given.Date; !d.IsZero() && p.Dated() && !p.InForce.Has(d) {
			r.Findings = append(r.Findings, Finding{Code: ExampleElsewhere, Args: []any{d}, Offence: whole, At: at, Case: &x.Given})
			continue
		}
		r.Findings = append(r.Findings, run(p, x, at)...)
		c.add(x)
	}
	for i := range more {
		if more[i].Offence == whole && answers(whole, k, more[i].Given.Date) {
			r.Examples++
			r.Findings = append(r.Findings, run(p, more[i].Example, []string{"case", number(i)})...)
			c.add(more[i].Example)
		}
	}
	r.Coverage = append(r.Coverage, c)
}

// answers reports whether version k answers for cases of a date. The last version
// answers for cases without a date and for days on which no version is in force.
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

// prefix is the path to the elements of a version. The elements of the first
// version stand directly in the offence.
func prefix(o *law.Offence, v *law.Version) []string {
	if v.Number == 0 {
		return []string{o.ID}
	}
	return []string{o.ID, "version", number(v.Number)}
}

// versions finds days between two versions on which no version is in force.
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

// everyCase holds every case of a provision: one age of each class, with each set of
// circumstances that is tried.
type everyCase struct {
	provision law.Provision
	path      []string   // path to the elements of the version
	classes   []law.Ages // youngest first
	sets      [][]law.CircumstanceID
	places    map[string]int // of each set
	tiers     [][]*law.Tier  // the governing tier, by class and set; nil where no tier governs
	governs   governs
}

// governs gives the tier that governs at an age when exactly the given circumstances
// are present; nil when none does.
type governs func(age int, present []law.CircumstanceID) *law.Tier

// governing asks the table of a provision.
func governing(p law.Provision) governs { return resolve.Compile(p).Tier }

func newEveryCase(p law.Provision, most int) *everyCase {
	s := &everyCase{provision: p, path: []string{p.ID}, classes: ageclasses.Of(p), sets: sets(p.Version, most), places: map[string]int{}, governs: governing(p)}
	for i, set := range s.sets {
		s.places[key(set)] = i
	}
	// A class may have ages on both sides of another class. Proofs that compare
	// neighbouring ages need classes without holes.
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
func (s *everyCase) at(words ...string) []string { return slices.Concat(s.path, words) }

func (s *everyCase) size() int { return len(s.classes) * len(s.sets) }

func first(ages law.Ages) int {
	n, _ := ages.Limits()
	return n
}

func facts(age int, with []law.CircumstanceID) *law.Facts {
	return &law.Facts{Victims: []law.Ages{law.AgeBand(age, age)}, With: with}
}

// mostAll is the number of circumstances up to which all their sets are tried.
const mostAll = 10

// sets lists the sets of circumstances to try. When the circumstances are few, it
// lists all their sets.
//
// When they are many, it lists the sets that one or two conditions ask for, with
// and without one more circumstance. These are enough, because conditions only ask
// for circumstances to be present. A tier that governs on any set also governs on
// the set that its own condition asks for. One tier replaces another first on the
// set that both conditions ask for together.
func sets(v *law.Version, most int) [][]law.CircumstanceID {
	uses := v.Uses()
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
	for _, t := range v.Tiers {
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
