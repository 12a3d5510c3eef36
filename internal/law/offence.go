// Package law says what a statute is: editions, offences, versions, tiers,
// conditions, prison ranges, circumstances and ages, and the facts of a case
// that are held against them. Its values are plain and are not changed once
// built; each kind of fact has its one parser here, so that the same text means
// the same thing in a flag, a table cell and an encoding.
package law

import "slices"

// Offence is one offence of an edition.
type Offence struct {
	Edition *Edition
	ID      string // kebab-case
	Title   Text
	Also    []string // other names accepted on input
	Version Version  // the one that answers are given for
	// Versions holds every version, in the order of the file; the last of them
	// is Version.
	Versions []Version
}

// Version is an offence as it stands under one article number.
type Version struct {
	Article string // empty when the source names none
	InForce Period // the zero period when the edition knows one version only
	Tiers   []Tier
	Notices []SourceNotice
	// NoRange says for which facts the encoding has no tier on purpose.
	NoRange []Silence
	// Inversions says where a graver case has a lower bound on purpose.
	Inversions []Inversion
	// Examples are the encoder's own tests of the version.
	Examples []Example
}

// Period is a run of days, the first and the last included.
type Period struct {
	From Date
	To   Date // zero: it goes on
}

// Codes of faults in periods.
const PeriodReversed Code = "period_reversed"

// Overlaps reports whether a day is in both periods.
func (p Period) Overlaps(o Period) bool {
	before := func(a, b Period) bool { return !a.To.IsZero() && a.To.Compare(b.From) < 0 }
	return !before(p, o) && !before(o, p)
}

// Joins reports whether a period begins on the day after this one ends.
func (p Period) Joins(next Period) bool { return !p.To.IsZero() && p.To.Next() == next.From }

// Names lists everything that the offence may be called on input.
func (o *Offence) Names() []string {
	names := append([]string{o.ID, o.Title.ES, o.Title.EN}, o.Also...)
	if o.Version.Article != "" {
		names = append(names, o.Version.Article)
	}
	return names
}

// Uses lists the circumstances that any tier of the offence depends on, in the
// order of their ids.
func (o *Offence) Uses() []CircumstanceID {
	var used []CircumstanceID
	for _, t := range o.Version.Tiers {
		for _, c := range t.When {
			used = append(used, c.With...)
		}
		for _, r := range t.Readings {
			for _, c := range r.When {
				used = append(used, c.With...)
			}
		}
	}
	slices.Sort(used)
	return slices.Compact(used)
}

// Tier is one rung of a provision: when it applies and what it threatens. Of
// the tiers that apply the gravest governs, whatever their order.
type Tier struct {
	ID       string // kebab-case, unique within the version
	Label    Text
	When     []Condition // the tier applies when any of them holds; none needed when empty
	Prison   Range
	Readings []Reading
	Source   Citation
}

// Condition holds when every part of it holds.
type Condition struct {
	VictimAge Ages             // holds when the age is in the set; AnyAge when the condition has no age
	With      []CircumstanceID // holds when all are present; in the order of their ids
}

// Holds reports whether the condition is met at an age when exactly the given
// circumstances are present.
func (c Condition) Holds(age int, present []CircumstanceID) bool {
	return c.VictimAge.Has(age) &&
		!slices.ContainsFunc(c.With, func(id CircumstanceID) bool { return !slices.Contains(present, id) })
}

// Reading is another tenable reading of the words that a tier rests on. Either
// the conditions differ (When) or the range does (Prison); the other is zero.
type Reading struct {
	Words  string      // the source's own words
	When   []Condition // in place of all conditions of the tier
	Prison Range
	Note   Text
}

// AltersConditions reports whether the reading changes when the tier applies
// and not what it threatens.
func (r Reading) AltersConditions() bool { return len(r.When) > 0 }

// Citation points to the place in a source that a figure comes from.
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

// SourceNotice is something that an answer must say when the victim's age falls
// in a set, or always when both sets are empty.
type SourceNotice struct {
	ID         string // kebab-case, unique within the version
	IfPossible Ages   // said when the victim may be of one of these ages
	IfCertain  Ages   // said when the victim is certainly of one of these ages
	Text       Text
}

// Applies reports whether the notice is to be given for a victim whose age is
// one of the set.
func (n SourceNotice) Applies(victim Ages) bool {
	switch {
	case !n.IfPossible.Empty():
		return !victim.Intersect(n.IfPossible).Empty()
	case !n.IfCertain.Empty():
		return victim.Within(n.IfCertain)
	default:
		return true
	}
}

// Silence is a set of facts for which the source threatens nothing.
type Silence struct {
	When   []Condition // any of them
	Reason Text
}

// Inversion is a bound that the source itself lowers where the victim is
// younger or one more circumstance is present.
type Inversion struct {
	From, To string // the tier that governs before, and the one whose bound is lower
	Reason   Text
	Source   Citation
}

// Status is the kind of an answer.
type Status string

// The statuses of an answer.
const (
	Determined   Status = "determined"   // one range
	Undetermined Status = "undetermined" // several ranges remain
	NoRange      Status = "no_range"     // the encoding has no tier for the facts
)

// Case is an example that stands by itself, with who vouches for it.
type Case struct {
	Example
	Offence *Offence
	Source  Citation
	Vouched string // who vouches for it
	Date    Date   // when they did
}

// Example is a case that an encoder vouches for.
type Example struct {
	Given   Facts
	Status  Status
	Tier    string   // when determined
	Prison  Range    // when determined
	Tiers   []string // when undetermined: the tiers that remain, in the order of severity
	Notices []string // ids of notices that the answer must carry
}
