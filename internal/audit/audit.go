// Package audit compares imposed sentences with the ranges that the law threatens
// on their facts. It turns each difference into a question that deserves a written
// reason. It never says that a sentence is unlawful: it does not see the judgment
// or its reasons, only the figures that it was given.
package audit

import (
	"slices"
	"sync"

	"github.com/conmina/conmina/internal/cases"
	"github.com/conmina/conmina/internal/columns"
	"github.com/conmina/conmina/internal/comparing"
	"github.com/conmina/conmina/internal/imposed"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/machine"
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

// verdicts are all verdicts in the order in which they are shown.
var verdicts = [...]Verdict{
	Within, BelowExplained, AboveExplained, AgeNotApplied, FitsLesserOnly, Below, Above,
	Undetermined, NoRange, NoSentence, Rejected,
}

// Verdicts lists the verdicts in the order in which they are shown.
func Verdicts() []Verdict { return slices.Clone(verdicts[:]) }

// place is the index of a verdict in that order.
func (v Verdict) place() int { return slices.Index(verdicts[:], v) }

// NeedsReason reports whether the verdict asks for a written reason.
func (v Verdict) NeedsReason() bool {
	return v == AgeNotApplied || v == FitsLesserOnly || v == Below || v == Above
}

// Imposed is a sentence with the other facts that the record states about it.
type Imposed struct {
	Sentence imposed.Sentence
	Reasons  []imposed.Reason
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
	Charge *comparing.Change
}

// Auditor audits the cases of one edition. Use [New].
type Auditor struct {
	edition *law.Edition
	spaces  Spaces // nil: terms are compared with ranges alone
	prepare sync.Once
	ranges  *ranges
}

// New gives the auditor of an edition. Without an edition it only knows its columns.
func New(e *law.Edition) *Auditor { return &Auditor{edition: e} }

// Spaces compares terms with the spaces of the general part, which begins where a range
// ends.
type Spaces interface {
	Inputs() []columns.Input
	Columns() []string
	// Compare fills the columns for the sentence of a record, from the texts of the
	// inputs. The field Fact of a fault is the name of the input that is wrong.
	Compare(c *cases.Asked, texts []string, s imposed.Sentence) ([]machine.Field, []*law.Fault)
	// Unread fills the columns of a record that is not compared, and says why.
	Unread(why string) []machine.Field
}

// With compares terms with spaces too.
func (x *Auditor) With(s Spaces) *Auditor {
	x.spaces = s
	return x
}

// prepared gives the ranges of the edition, from the tables of a run when there are
// such.
func (x *Auditor) prepared(tables *resolve.Tables) *ranges {
	x.prepare.Do(func() {
		if tables == nil {
			tables = resolve.NewTables(x.edition)
		}
		x.ranges = newRanges(x.edition, tables)
	})
	return x.ranges
}

// Compare compares a sentence with the answer to its facts.
func (x *Auditor) Compare(a resolve.Answer, s Imposed) Result { return x.Yardsticks(a).Compare(s) }

// Compare compares a sentence with the case at hand.
func (t *Yardsticks) Compare(s Imposed) Result {
	r, fits := t.compare(&s)
	r.Fits = fits.fit()
	return r
}

// compare compares a sentence with the case. It leaves Fits open and gives the tier
// that belongs there.
func (t *Yardsticks) compare(s *Imposed) (Result, found) {
	r, fits := t.verdict(s)
	if s.Filed != nil && s.Filed.ID != t.history.Offence().ID {
		c := comparing.Change{Ages: t.Victim}
		c.Min, c.Max = comparing.Shifts(t.tables.Of(s.Filed).Decide(t.facts), t.Decision)
		r.Charge = &c
	}
	return r, fits
}

func (t *Yardsticks) verdict(s *Imposed) (Result, found) {
	switch {
	case s.Sentence.Acquitted:
		return Result{Verdict: NoSentence}, found{}
	case s.Sentence.Known():
		if r, fits := t.passed(s); fits.tier != nil {
			return r, fits
		}
	}
	switch {
	case !t.Ranged():
		return Result{Verdict: NoRange}, found{}
	case !s.Sentence.Known():
		return Result{Verdict: Undetermined, Missing: append([]string{"sentence"}, t.missing()...)}, found{}
	case t.Status == law.Undetermined:
		return Result{Verdict: Undetermined, Missing: t.missing(), Agreed: t.agreed(s)}, found{}
	}
	return t.compared(s)
}

// compared compares a term when the case has one range.
func (t *Yardsticks) compared(s *Imposed) (Result, found) {
	prison, term := t.Tier.Prison, s.Sentence.Term
	r := Result{Verdict: Position(prison, term)}
	r.Distance, r.Nearer = distance(prison, term)
	if r.Verdict == Within || r.explain(s.Reasons) {
		return r, found{}
	}
	if r.Verdict == Below {
		if fits := t.asAdult(term); fits.tier != nil {
			r.Verdict = AgeNotApplied
			return r, fits
		}
	}
	fits := t.lesser(term, r.Verdict)
	if fits.tier != nil {
		r.Verdict = FitsLesserOnly
	}
	return r, fits
}

// explain changes a verdict below or above the range into an explained one when a
// reason that fits is stated.
func (r *Result) explain(reasons []imposed.Reason) bool {
	switch {
	case r.Verdict == Below && slices.ContainsFunc(reasons, imposed.Reason.Lowers):
		r.Verdict = BelowExplained
	case r.Verdict == Above && slices.ContainsFunc(reasons, imposed.Reason.Raises):
		r.Verdict = AboveExplained
	default:
		return false
	}
	return true
}

// passed compares a term when other offences have taken over the conduct towards a
// victim who is a minor. Age was not applied to a term that fits an adult victim
// and is below every range of those offences. For any other term nothing is found.
func (t *Yardsticks) passed(s *Imposed) (Result, found) {
	fits := t.withoutMinors(s.Sentence.Term)
	if fits.tier == nil {
		return Result{}, found{}
	}
	r := Result{Verdict: Below}
	for _, other := range t.Elsewhere() {
		if other.Tier == nil {
			continue
		}
		if Position(other.Tier.Prison, s.Sentence.Term) != Below {
			return Result{}, found{}
		}
		if d, nearer := distance(other.Tier.Prison, s.Sentence.Term); nearer != "" && (r.Nearer == "" || d < r.Distance) {
			r.Distance, r.Nearer = d, nearer
		}
	}
	if r.Nearer == "" {
		return Result{}, found{}
	}
	if !r.explain(s.Reasons) {
		r.Verdict = AgeNotApplied
	}
	return r, fits
}

// agreedOutside reports whether a sentence is outside every range that the missing
// facts leave possible, and no reason is stated. In such a case the missing facts
// cannot answer the question.
func agreedOutside(s *Imposed, r *Result) bool {
	switch r.Agreed {
	case Below:
		return !slices.ContainsFunc(s.Reasons, imposed.Reason.Lowers)
	case Above:
		return !slices.ContainsFunc(s.Reasons, imposed.Reason.Raises)
	}
	return false
}

// missing lists the missing facts on which the case depends.
func (t *Yardsticks) missing() []string {
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
func (t *Yardsticks) agreed(s *Imposed) Verdict {
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
	return spanOf(prison).position(measureOf(term))
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
