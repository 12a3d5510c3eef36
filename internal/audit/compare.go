package audit

import (
	"slices"

	"github.com/conmina/conmina/internal/comparing"
	"github.com/conmina/conmina/internal/imposed"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
)

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
