package audit

import (
	"slices"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
)

// Study is an answer prepared for the comparison with sentences, and the other
// ranges that the edition threatens on the same facts.
type Study struct {
	edition *law.Edition
	tables  *resolve.Tables
	history *resolve.History
	facts   *resolve.Coded
	*resolve.Weighed
}

// Study prepares an answer once, for every sentence that is compared with it.
func (x Auditor) Study(a resolve.Answer) *Study {
	tables := x.tables
	if tables == nil {
		tables = resolve.NewTables(x.Edition)
	}
	t := Study{x.Edition, tables, tables.Of(a.Offence), &resolve.Coded{}, &resolve.Weighed{}}
	tables.Code(a.Facts, t.facts)
	t.history.Weigh(t.facts, t.Weighed)
	return &t
}

// adult is the age that stands for an adult. It is the youngest adult age, because
// some provisions protect older adults more.
const adult = 18

func minors() law.Ages { return law.AgeBand(0, adult-1) }

// grownUp gives the same facts with an adult in the place of each minor. The number
// of victims does not change, because several victims may aggravate.
func grownUp(c *resolve.Coded) *resolve.Coded {
	grown := *c
	grown.Born, grown.Victims = law.Date{}, make([]law.Ages, len(c.Victims))
	for i, v := range c.Victims {
		if grown.Victims[i] = v.Minus(minors()); grown.Victims[i].Empty() {
			grown.Victims[i] = law.AgeBand(adult, adult)
		}
	}
	return &grown
}

// adults finds an offence whose range for adult victims contains a term: the
// offence itself, or an offence from which the conduct towards minors passed to it.
func (t *Study) adults(term law.Bound) (Fit, bool) {
	if !t.Victim.Within(minors()) {
		return Fit{}, false
	}
	own, grown := t.itself(), grownUp(t.facts)
	if fit, ok := t.fits(t.tables.Of(own), grown, term, Below); ok {
		return fit, true
	}
	for _, o := range t.edition.Offences {
		if o.ID == own.ID || !o.LeadsTo(own.ID) {
			continue
		}
		h := t.tables.Of(o)
		if !t.passes(h, own) {
			continue
		}
		if fit, ok := t.fits(h, grown, term, Below); ok {
			return fit, true
		}
	}
	return Fit{}, false
}

// itself is the offence of the case as a whole, also when the case named an article
// of its aggravated tiers.
func (t *Study) itself() *law.Offence { return t.edition.Offence(t.history.Offence().ID) }

// passes reports whether the conduct of the case, under the offence from, falls
// under the offence to instead.
func (t *Study) passes(from *resolve.History, to *law.Offence) bool {
	var w resolve.Weighed
	from.Weigh(t.facts, &w)
	if w.Status != law.Moved && !w.Says(resolve.SpecialOffence) {
		return false
	}
	for _, e := range w.Elsewhere() {
		if e.Offence.ID == to.ID {
			return true
		}
	}
	return false
}

// fits reports whether an offence threatens exactly one range on the given facts
// and this range contains a term.
func (t *Study) fits(h *resolve.History, c *resolve.Coded, term law.Bound, v Verdict) (Fit, bool) {
	d := h.Decide(c)
	if d.Status != law.Determined || !holds(d.Tier.Prison, term, v) {
		return Fit{}, false
	}
	return Fit{Offence: h.Seen(c), Article: d.Article, Tier: d.Tier}, true
}

// withoutMinors finds the range of the offence for adults, when it contains a term
// and other offences took over, or displace it for, the conduct towards a victim
// who is a minor. With several victims it is the range for the remaining victims,
// else the range for an adult in the place of the minor.
func (t *Study) withoutMinors(term law.Bound) (Fit, bool) {
	youngest := law.Facts{Victims: t.facts.Victims}.Youngest()
	switch all := (law.Facts{Victims: t.facts.Victims}).Ages(); {
	case !youngest.Within(minors()):
	case t.Parts > 0 && t.Status == law.Undetermined: // a version of another time may cover the minor
	case len(t.Elsewhere()) == 0:
	case all.Within(minors()):
		if t.Victim.Within(minors()) {
			return t.fits(t.tables.Of(t.itself()), grownUp(t.facts), term, Below)
		}
	case t.Ranged() && t.Parts == 0:
		for _, tier := range t.Tiers {
			if tier != nil && holds(tier.Prison, term, Below) {
				return Fit{Offence: t.history.Seen(t.facts), Article: t.Article, Tier: tier}, true
			}
		}
	}
	return Fit{}, false
}

// lesser finds the gravest of the offences that threaten less than the range of the
// case and whose own range contains a term.
func (t *Study) lesser(term law.Bound, v Verdict) (Fit, bool) {
	own := t.Tier.Prison
	var gravest *resolve.History
	var of resolve.Decision
	fits := func(tier *law.Tier) bool {
		if less, ordered := tier.Prison.Severity(own); !ordered || less >= 0 || !holds(tier.Prison, term, v) {
			return false
		}
		if gravest == nil {
			return true
		}
		graver, _ := tier.Prison.Severity(of.Tier.Prison)
		return graver > 0
	}
	for _, o := range t.edition.Offences {
		if o.ID == t.history.Offence().ID {
			continue
		}
		h := t.tables.Of(o)
		if tiers, known := h.Threatens(t.facts); known && !slices.ContainsFunc(tiers, fits) {
			continue
		}
		if d := h.Decide(t.facts); d.Status == law.Determined && fits(d.Tier) {
			gravest, of = h, d
		}
	}
	if gravest == nil {
		return Fit{}, false
	}
	return Fit{Offence: gravest.Seen(t.facts), Article: of.Article, Tier: of.Tier}, true
}

// holds reports whether a range contains a term. A term above the range of its own
// offence never fits a range without a stated maximum, because nothing says that
// such a range would reach the term.
func holds(prison law.Range, term law.Bound, v Verdict) bool {
	return Position(prison, term) == Within && (v == Below || prison.Max.Kind != law.NotStated)
}
