package prove

import (
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

// The bounds of a range as they are named in findings.
const (
	boundMinimum law.Code = "bound.minimum"
	boundMaximum law.Code = "bound.maximum"
)

// Coverage says which points of a provision its examples try.
type Coverage struct {
	Provision law.Provision
	Points    []Point
}

// Point is one thing that an example should try.
type Point struct {
	Code  law.Code // code of the finding that reports the point as missing
	Args  []any
	Given law.Facts // facts that would try the point
	Tried bool
	tries func(law.Example, resolve.Answer) bool
}
