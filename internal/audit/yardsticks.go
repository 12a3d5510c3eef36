package audit

import (
	"slices"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
)

// Yardsticks are what a sentence is compared with: the range of a case, and the
// other ranges that the edition threatens on the same facts. They may be used again
// for another case.
type Yardsticks struct {
	*ranges
	history *resolve.History
	facts   *resolve.Coded
	*resolve.Weighed

	grown  resolve.Coded // see [Yardsticks.grownUp]
	adults []law.Ages    // its victims
	was    resolve.Weighed
}

// Yardsticks prepares an answer once, for every sentence that is compared with it.
func (x *Auditor) Yardsticks(a resolve.Answer) *Yardsticks {
	r := x.prepared(nil)
	t := Yardsticks{ranges: r, history: r.tables.Of(a.Offence), facts: &resolve.Coded{}, Weighed: &resolve.Weighed{}}
	r.tables.Code(a.Facts, t.facts)
	t.history.Weigh(t.facts, t.Weighed)
	return &t
}

// found is a tier whose range contains a term, with the offence that threatens it
// and the facts on which it governs. The zero value is none.
type found struct {
	history *resolve.History
	facts   *resolve.Coded
	tier    *law.Tier
}

// fit says everything about the tier that was found.
func (f found) fit() Fit {
	if f.tier == nil {
		return Fit{}
	}
	return Fit{Offence: f.history.Offence(), Article: f.history.Decide(f.facts).Article, Tier: f.tier}
}

// adult is the age that stands for an adult. It is the youngest adult age, because
// some provisions protect older adults more.
const adult = 18

var minors = law.AgeBand(0, adult-1)

// someMinor reports whether some victim certainly is a minor.
func someMinor(victims []law.Ages) bool {
	return slices.ContainsFunc(victims, func(v law.Ages) bool { return !v.Empty() && v.Within(minors) })
}

// grownUp gives the same facts with an adult in the place of each minor. The number
// of victims does not change, because several victims may aggravate.
func (t *Yardsticks) grownUp() *resolve.Coded {
	t.adults = t.adults[:0]
	for _, v := range t.facts.Victims {
		grown := v.Minus(minors)
		if grown.Empty() {
			grown = law.AgeBand(adult, adult)
		}
		t.adults = append(t.adults, grown)
	}
	t.grown = *t.facts
	t.grown.Born, t.grown.Victims = law.Date{}, t.adults
	return &t.grown
}

// asAdult finds a range for adult victims that contains a term: the range of the
// offence itself, or of an offence from which the conduct towards minors passed to
// it.
func (t *Yardsticks) asAdult(term law.Bound) found {
	if !t.Victim.Within(minors) {
		return found{}
	}
	own, grown := t.itself(), t.grownUp()
	if f := t.fits(own, grown, term, Below); f.tier != nil {
		return f
	}
	for _, i := range t.leading[own.Offence().ID] {
		h := t.histories[i]
		if h == own {
			continue
		}
		if f := t.fits(h, grown, term, Below); f.tier != nil && t.passes(h, own) {
			return f
		}
	}
	return found{}
}

// itself is the offence of the case as a whole, also when the case named an article
// of its aggravated tiers.
func (t *Yardsticks) itself() *resolve.History {
	return t.tables.Of(t.edition.Offence(t.history.Offence().ID))
}

// passes reports whether the conduct of the case, under the offence from, falls
// under the offence to instead.
func (t *Yardsticks) passes(from, to *resolve.History) bool {
	from.Weigh(t.facts, &t.was)
	if t.was.Status != law.Moved && !t.was.Says(resolve.SpecialOffence) {
		return false
	}
	return slices.ContainsFunc(t.was.Elsewhere(), func(e resolve.Elsewhere) bool { return e.Offence.ID == to.Offence().ID })
}

// fits gives the range that an offence threatens on the given facts, when there is
// exactly one and it contains a term.
func (t *Yardsticks) fits(h *resolve.History, c *resolve.Coded, term law.Bound, v Verdict) found {
	if tier := h.Governing(c); tier != nil && holds(tier.Prison, term, v) {
		return found{h, c, tier}
	}
	return found{}
}

// withoutMinors finds the range of the offence for adults, when it contains a term
// and a victim is a minor. With several victims it is the range for the remaining victims,
// else the range for an adult in the place of the minor.
func (t *Yardsticks) withoutMinors(term law.Bound) found {
	if !someMinor(t.facts.Victims) || t.Parts > 0 && t.Status == law.Undetermined { // a version of another time may cover the minor
		return found{}
	}
	switch {
	case law.Facts{Victims: t.facts.Victims}.Ages().Within(minors):
		if t.Victim.Within(minors) {
			return t.fits(t.itself(), t.grownUp(), term, Below)
		}
	case t.Ranged() && t.Parts == 0:
		i := slices.IndexFunc(t.Tiers, func(tier *law.Tier) bool { return tier != nil && holds(tier.Prison, term, Below) })
		if i >= 0 {
			return found{t.history, t.facts, t.Tiers[i]}
		}
	}
	return found{}
}

// beside reports whether an offence is another one of the same family as the offence
// of the case.
func (t *Yardsticks) beside(h *resolve.History) bool {
	own, o := t.history.Offence(), h.Offence()
	return o.ID != own.ID && o.Family == own.Family
}

// lesser finds the gravest of the offences of the family that threaten less than the range of the
// case and whose own range contains a term.
func (t *Yardsticks) lesser(term law.Bound, v Verdict) found {
	if !t.facts.Until.IsZero() || t.facts.Date.IsZero() && t.edition.Dated() {
		return t.lesserOverTime(term, v)
	}
	own, at := t.Tier.Prison, measureOf(term)
	threats := t.on(t.facts.Date)[t.history.Offence().Family]
	for i := range threats {
		x := &threats[i]
		if x.span.position(at) != Within || !lessThan(x.tier.Prison, own) || !holds(x.tier.Prison, term, v) {
			continue
		}
		if h := t.histories[x.offence]; t.beside(h) && h.Governing(t.facts) == x.tier {
			return found{h, t.facts, x.tier}
		}
	}
	return found{}
}

// lesserOverTime is [Yardsticks.lesser] when the case has no single day, so that versions of
// several times may govern.
func (t *Yardsticks) lesserOverTime(term law.Bound, v Verdict) found {
	var gravest found
	for _, h := range t.histories {
		if !t.beside(h) {
			continue
		}
		f := t.fits(h, t.facts, term, v)
		if f.tier == nil || !lessThan(f.tier.Prison, t.Tier.Prison) {
			continue
		}
		if gravest.tier == nil || graver(f.tier.Prison, gravest.tier.Prison) {
			gravest = f
		}
	}
	return gravest
}

// lessThan reports whether a range is certainly less grave than another.
func lessThan(a, b law.Range) bool {
	order, ordered := a.Severity(b)
	return ordered && order < 0
}

func graver(a, b law.Range) bool {
	order, _ := a.Severity(b)
	return order > 0
}

// holds reports whether a range contains a term. A term above the range of its own
// offence never fits a range without a stated maximum, because nothing says that
// such a range would reach the term.
func holds(prison law.Range, term law.Bound, v Verdict) bool {
	return Position(prison, term) == Within && (v == Below || prison.Max.Kind != law.NotStated)
}
