// Package audit compares imposed sentences with the ranges that the law threatens
// on their facts. It turns each difference into a question that deserves a written
// reason. It never says that a sentence is unlawful: it does not see the judgment
// or its reasons, only the figures that it was given.
package audit

import (
	"slices"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
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

// Verdicts lists the verdicts in the order in which they are shown.
func Verdicts() []Verdict {
	return []Verdict{
		Within, BelowExplained, AboveExplained, AgeNotApplied, FitsLesserOnly, Below, Above,
		Undetermined, NoRange, NoSentence, Rejected,
	}
}

// NeedsReason reports whether the verdict asks for a written reason.
func (v Verdict) NeedsReason() bool {
	return slices.Contains([]Verdict{AgeNotApplied, FitsLesserOnly, Below, Above}, v)
}

// Imposed is a sentence with the other facts that the record states about it.
type Imposed struct {
	Sentence law.Sentence
	Reasons  []law.Reason
	Filed    *law.Offence // the offence charged, when it is known
}

// Result is what the audit says of one sentence.
type Result struct {
	Verdict Verdict
	// Distance is how far the term is, in months, from the nearer stated bound.
	// Nearer names that bound: "min" or "max", or empty when no bound is stated.
	Distance law.Months
	Nearer   string
	// Missing lists the facts that are missing when the verdict is undetermined:
	// sentence, victim_age, or a circumstance.
	Missing []string
	// Agreed is the verdict under every range that remains, when all these ranges
	// give the same verdict.
	Agreed Verdict
	// Fits is the offence whose range contains the term: an offence against an
	// adult victim, or a lesser offence. It is zero when there is none.
	Fits Fit
	// Charge says how the range changed when the offence charged is not the
	// offence of the conviction. It is nil when they are the same or the charge is
	// not known.
	Charge *resolve.Change
}

// Auditor audits the cases of one edition.
type Auditor struct {
	Edition *law.Edition
	tables  *resolve.Tables // tables of the edition; nil: tables are made for each answer
}

// Judge compares a sentence with the answer to its facts.
func (x Auditor) Judge(a resolve.Answer, s Imposed) Result { return x.Study(a).Judge(s) }

// Judge compares a sentence with the answer that was studied.
func (t *Study) Judge(s Imposed) Result {
	r := t.verdict(s)
	if s.Filed != nil && s.Filed.ID != t.history.Offence().ID {
		c := resolve.Change{Ages: t.Victim}
		c.Min, c.Max = resolve.Shifts(t.tables.Of(s.Filed).Decide(t.facts), t.Decision)
		r.Charge = &c
	}
	return r
}

func (t *Study) verdict(s Imposed) Result {
	switch {
	case s.Sentence.Acquitted:
		return Result{Verdict: NoSentence}
	case s.Sentence.Known():
		if r, ok := t.passed(s); ok {
			return r
		}
	}
	switch {
	case !t.Ranged():
		return Result{Verdict: NoRange}
	case !s.Sentence.Known():
		return Result{Verdict: Undetermined, Missing: append([]string{"sentence"}, t.missing()...)}
	case t.Status == law.Undetermined:
		return Result{Verdict: Undetermined, Missing: t.missing(), Agreed: t.agreed(s)}
	}
	prison := t.Tier.Prison
	r := Result{Verdict: Position(prison, s.Sentence.Term)}
	r.Distance, r.Nearer = distance(prison, s.Sentence.Term)
	if r.Verdict == Within || r.explain(s.Reasons) {
		return r
	}
	if r.Verdict == Below {
		if fit, ok := t.adults(s.Sentence.Term); ok {
			r.Verdict, r.Fits = AgeNotApplied, fit
			return r
		}
	}
	if fit, ok := t.lesser(s.Sentence.Term, r.Verdict); ok {
		r.Verdict, r.Fits = FitsLesserOnly, fit
	}
	return r
}

// explain changes a verdict below or above the range into an explained one when a
// reason that fits is stated.
func (r *Result) explain(reasons []law.Reason) bool {
	switch {
	case r.Verdict == Below && slices.ContainsFunc(reasons, law.Reason.Lowers):
		r.Verdict = BelowExplained
	case r.Verdict == Above && slices.ContainsFunc(reasons, law.Reason.Raises):
		r.Verdict = AboveExplained
	default:
		return false
	}
	return true
}

// passed judges a term when other offences have taken over the conduct towards a
// victim who is a minor. Age was not applied to a term that fits an adult victim
// and is below every range of those offences. For any other term ok is false.
func (t *Study) passed(s Imposed) (r Result, ok bool) {
	fit, ok := t.withoutMinors(s.Sentence.Term)
	if !ok {
		return r, false
	}
	r = Result{Verdict: Below, Fits: fit}
	for _, other := range t.Elsewhere() {
		if other.Tier == nil {
			continue
		}
		if Position(other.Tier.Prison, s.Sentence.Term) != Below {
			return r, false
		}
		if d, nearer := distance(other.Tier.Prison, s.Sentence.Term); nearer != "" && (r.Nearer == "" || d < r.Distance) {
			r.Distance, r.Nearer = d, nearer
		}
	}
	if !r.explain(s.Reasons) {
		r.Verdict = AgeNotApplied
	}
	return r, r.Nearer != ""
}

// agreedOutside reports whether a sentence is outside every range that the missing
// facts leave possible, and no reason is stated. In such a case the missing facts
// cannot answer the question.
func agreedOutside(s Imposed, r Result) bool {
	switch r.Agreed {
	case Below:
		return !slices.ContainsFunc(s.Reasons, law.Reason.Lowers)
	case Above:
		return !slices.ContainsFunc(s.Reasons, law.Reason.Raises)
	}
	return false
}

// missing lists the missing facts on which the case depends.
func (t *Study) missing() []string {
	var list []string
	for _, u := range t.Settles() {
		if u.Fact == law.FactMaybe {
			list = append(list, string(u.Circumstance))
		} else {
			list = append(list, string(u.Fact))
		}
	}
	return list
}

// agreed is the position of the term in every range that remains, when the position
// is the same in all of them.
func (t *Study) agreed(s Imposed) Verdict {
	var all Verdict
	for i, tier := range t.Tiers {
		if tier == nil {
			return ""
		}
		v := Position(tier.Prison, s.Sentence.Term)
		if i > 0 && v != all {
			return ""
		}
		all = v
	}
	return all
}

// Position says where a term stands: within a range, below it or above it. No term
// is outside a bound that the source does not state.
func Position(prison law.Range, term law.Bound) Verdict {
	low, hasLow := prison.Min.Figure()
	high, hasHigh := prison.Max.Figure()
	switch {
	case hasLow && term.Kind == law.Stated && term.Months < low,
		prison.Min.Kind == law.Life && term.Kind == law.Stated:
		return Below
	case hasHigh && (term.Kind == law.Life || term.Months > high || term.Months == high && term.Days > 0):
		return Above
	}
	return Within
}

// distance gives the whole months between a term and the nearer stated bound, or
// the minimum when both are equally near. Days in addition to the months count as
// part of a month: the term is shorter than the next month.
func distance(prison law.Range, term law.Bound) (law.Months, string) {
	if term.Kind != law.Stated {
		return 0, ""
	}
	var nearest law.Months
	nearer := ""
	for _, b := range []struct {
		name  string
		bound law.Bound
	}{{"min", prison.Min}, {"max", prison.Max}} {
		figure, ok := b.bound.Figure()
		if !ok {
			continue
		}
		d := max(term.Months-figure, figure-term.Months)
		if term.Days > 0 && term.Months < figure {
			d--
		}
		if nearer == "" || d < nearest {
			nearest, nearer = d, b.name
		}
	}
	return nearest, nearer
}
