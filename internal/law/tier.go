package law

import "slices"

// Tier is one rung of a provision: it says when it applies and what it threatens.
// Of the tiers that apply, the gravest governs, in whatever order they are written.
type Tier struct {
	ID       string // kebab-case, unique within the version
	Label    Text
	Article  string // article of the tier, when it differs from the article of the version
	Act      Act    // law of that article, with the period in which its wording is in force
	InForce  Period
	When     []Condition // the tier applies when any condition holds; empty means always
	Prison   Range
	Readings []Reading
	Source   Citation
	// Ceiling is the general rule that supplies the maximum; nil when the
	// provision states its own maximum.
	Ceiling *CeilingRule
	// Fine and Disqualifications are threatened in addition to prison. They are
	// shown and never take part in a computation.
	Fine Fine
	// FineAsIn names tiers of the same version whose fine this tier takes: the
	// fine of the gravest of them whose conditions are also met, or none when none
	// is met.
	FineAsIn          []string
	Disqualifications []int // numbers of article 36 of the Código Penal
}

// Fine is a range of días-multa; the zero value is none.
type Fine struct{ Min, Max int }

// CeilingRule says what the general maximum of prison was during a period.
type CeilingRule struct {
	InForce Period
	Article string // of the general part, as it is cited
	Max     Bound  // not stated where the law had no general maximum
	Note    Text
	Source  Citation
}

// Condition holds when every part of it holds.
type Condition struct {
	VictimAge Ages             // holds when the age is in the set; AnyAge when the condition has no age
	With      []CircumstanceID // holds when all are present; in the order of their ids
	// Numeral is the number, as it is written, under which the article lists the
	// condition. Conditions with the same numeral are alternatives of one entry of
	// that list. Either all conditions of a tier have a numeral or none has.
	Numeral string
}

// Holds reports whether the condition is met at an age when exactly the given
// circumstances are present.
func (c Condition) Holds(age int, present []CircumstanceID) bool {
	return c.VictimAge.Has(age) &&
		!slices.ContainsFunc(c.With, func(id CircumstanceID) bool { return !slices.Contains(present, id) })
}

// Reading is another tenable reading of the words that a tier rests on. Either the
// conditions differ (When) or the range does (Prison); the field that does not
// differ is zero.
type Reading struct {
	Words  string      // the source's own words
	When   []Condition // replaces all conditions of the tier
	Prison Range
	Note   Text
}

// AltersConditions reports whether the reading changes when the tier applies.
// Otherwise it changes what the tier threatens.
func (r Reading) AltersConditions() bool { return len(r.When) > 0 }

// Citation points to the place in a source that states a figure.
type Citation struct {
	Document   string // id of a source of the edition
	Locator    Text
	Words      string // the source's own words for the figure, or empty
	Confidence Confidence
}

// Confidence says how well a figure is supported.
type Confidence string

// The degrees of confidence, best first.
const (
	TwoSources Confidence = "two-sources" // read in statutory text, and two sources agree
	OneSource  Confidence = "one-source"  // read in statutory text, in one source
	Derived    Confidence = "derived"     // follows from a rule and another figure
	Secondary  Confidence = "secondary"   // reported by somebody other than the legislator
	Unclear    Confidence = "unclear"     // not found, or the texts conflict
)

// Confidences lists the degrees, best first.
func Confidences() []Confidence {
	return []Confidence{TwoSources, OneSource, Derived, Secondary, Unclear}
}

// Act is the law that a version comes from.
type Act struct {
	Name      string
	Published Date       // day of publication in the official gazette
	Start     Confidence // confidence in the first day in force; derived when that day is the day after publication
}
