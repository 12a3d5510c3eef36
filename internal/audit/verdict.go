package audit

import (
	"slices"
)

// Verdict says how a sentence relates to the range. It is part of machine output.
type Verdict string

// The verdicts.
const (
	Within         Verdict = "within"
	Below          Verdict = "below"
	Above          Verdict = "above"
	AgeNotApplied  Verdict = "age_not_applied"  // below the range for the victim's age, inside the range for an adult victim
	FitsLesserOnly Verdict = "fits_lesser_only" // outside its own range, inside the range of a lesser offence
	BelowExplained Verdict = "below_explained"  // below, and a reason is stated
	AboveExplained Verdict = "above_explained"  // above, and a reason is stated
	Undetermined   Verdict = "undetermined"     // a fact is missing
	NoRange        Verdict = "no_range"         // the encoding has no range for the facts
	NoSentence     Verdict = "no_sentence"      // the accused was acquitted
	Rejected       Verdict = "rejected"         // the record could not be read
)

// verdicts are all verdicts in the order in which they are shown.
var verdicts = [...]Verdict{
	Within, BelowExplained, AboveExplained, AgeNotApplied, FitsLesserOnly, Below, Above,
	Undetermined, NoRange, NoSentence, Rejected,
}

// NeedsReason reports whether the verdict asks for a written reason.
func (v Verdict) NeedsReason() bool {
	return v == AgeNotApplied || v == FitsLesserOnly || v == Below || v == Above
}

// place is the index of a verdict in that order.
func (v Verdict) place() int { return slices.Index(verdicts[:], v) }

// Verdicts lists the verdicts in the order in which they are shown.
func Verdicts() []Verdict { return slices.Clone(verdicts[:]) }

// VerdictNames lists the verdicts by their names, as machine output and flags have them.
func VerdictNames() []string {
	var names []string
	for _, v := range Verdicts() {
		names = append(names, string(v))
	}
	return names
}
