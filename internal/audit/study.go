package audit

import (
	"slices"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
)

// Study is a case that was weighed, with what its edition threatens beside it on
// the same facts.
type Study struct {
	edition *law.Edition
	tables  *resolve.Tables
	history *resolve.History
	facts   *resolve.Coded
	*resolve.Weighed
}

// Study gives what is to be known of an answer before sentences are held against
// it.
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

// adult is the age that stands for an adult: the youngest that is one, as some
// provisions protect older adults more.
const adult = 18

func minors() law.Ages { return law.AgeBand(0, adult-1) }

// grownUp gives the same facts with an adult in the place of each minor. The
// number of victims stays, since it may aggravate.
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

// adults finds what is threatened when the victims are adults and holds a term: by
// the offence itself, and by those from which the conduct towards minors passed to
// it.
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

// itself is the offence of the case as a whole, also where an article of its
// aggravated tiers was named.
func (t *Study) itself() *law.Offence { return t.edition.Offence(t.history.Offence().ID) }

// passes reports whether the conduct of the case, held against another offence, is in
// one instead.
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

// fits reports whether the one range that an offence threatens on some facts holds a
// term.
func (t *Study) fits(h *resolve.History, c *resolve.Coded, term law.Bound, v Verdict) (Fit, bool) {
	d := h.Decide(c)
	if d.Status != law.Determined || !holds(d.Tier.Prison, term, v) {
		return Fit{}, false
	}
	return Fit{Offence: h.Seen(c), Article: d.Article, Tier: d.Tier}, true
}

// withoutMinors finds what the offence threatens for adults, where it holds a term
// and the conduct towards a victim, who is a minor, is in others, which took it over
// or displace the offence: of several victims for those who are left, else for an
// adult in the place of the minor.
func (t *Study) withoutMinors(term law.Bound) (Fit, bool) {
	youngest := law.Facts{Victims: t.facts.Victims}.Youngest()
	switch all := (law.Facts{Victims: t.facts.Victims}).Ages(); {
	case !youngest.Within(minors()):
	case t.Parts > 0 && t.Status == law.Undetermined: // a version of another time may be about the minor
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

// lesser finds the gravest of the offences that threaten less than the one range of
// the case and hold a term.
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

// holds reports whether a range holds a term. A term above its own range does not fit
// one whose maximum is not stated: nothing says that it would reach so far.
func holds(prison law.Range, term law.Bound, v Verdict) bool {
	return Position(prison, term) == Within && (v == Below || prison.Max.Kind != law.NotStated)
}
