package audit

import (
	"slices"
	"sync"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
)

// Study is what an edition threatens beside an answer on the same facts. Its
// parts are worked out when they are first asked for; it is for one goroutine.
type Study struct {
	edition *law.Edition
	answer  resolve.Answer
	adults  func() []Fit
	lesser  func() []Fit
	filed   map[*law.Offence]resolve.Answer // by the offence charged, see [law.Edition.Askable]
}

// Study gives what is to be known of an answer before sentences are held against
// it.
func (x Auditor) Study(a resolve.Answer) *Study {
	t := &Study{edition: x.Edition, answer: a, filed: map[*law.Offence]resolve.Answer{}}
	t.adults, t.lesser = sync.OnceValue(t.findAdults), sync.OnceValue(t.findLesser)
	return t
}

// charged is what the offence charged threatens.
func (t *Study) charged(o *law.Offence) resolve.Answer {
	a, known := t.filed[o]
	if !known {
		a = resolve.Resolve(o, t.answer.Facts)
		t.filed[o] = a
	}
	return a
}

// adult is the age that stands for an adult: the youngest that is one, as some
// provisions protect older adults more.
const adult = 18

func minors() law.Ages { return law.AgeBand(0, adult-1) }

// grownUp gives the same facts with an adult in the place of each minor. The
// number of victims stays, since it may aggravate.
func grownUp(f law.Facts) law.Facts {
	f.Born, f.Victims = law.Date{}, slices.Clone(f.Victims)
	for i, v := range f.Victims {
		if f.Victims[i] = v.Minus(minors()); f.Victims[i].Empty() {
			f.Victims[i] = law.AgeBand(adult, adult)
		}
	}
	return f
}

// findAdults lists what is threatened when the victims are adults: by the
// offence itself, and by those from which the conduct towards minors passed to
// it.
func (t *Study) findAdults() []Fit {
	a := t.answer
	if !a.Victim.Within(minors()) {
		return nil
	}
	var fits []Fit
	for _, o := range t.edition.Offences {
		itself := o.ID == a.Offence.ID
		if !itself && !passes(resolve.Resolve(o, a.Facts), a.Offence) {
			continue
		}
		other := resolve.Resolve(o, grownUp(a.Facts))
		switch {
		case other.Status != law.Determined:
		case itself:
			fits = slices.Insert(fits, 0, fit(other))
		default:
			fits = append(fits, fit(other))
		}
	}
	return fits
}

// withoutMinors lists what the offence threatens for adults where the conduct
// towards a victim, who is a minor, is in others, which took it over or displace
// the offence: of several victims for those who are left, else for an adult in the
// place of the minor.
func (t *Study) withoutMinors() []Fit {
	a := t.answer
	mixed := !a.Facts.Ages().Within(minors())
	var fits []Fit
	switch {
	case len(elsewhere(a)) == 0 || !a.Facts.Youngest().Within(minors()):
	case len(a.Spans) > 0 && a.Status == law.Undetermined: // a version of another time may be about the minor
	case !mixed:
		fits = slices.DeleteFunc(slices.Clone(t.adults()), func(f Fit) bool { return f.Offence.ID != a.Offence.ID })
	case a.Ranged() && len(a.Spans) == 0:
		for _, b := range a.Branches {
			if b.Tier != nil {
				fits = append(fits, Fit{Offence: a.Offence, Article: a.Article(), Tier: b.Tier})
			}
		}
	}
	return fits
}

// elsewhere lists the answers for the offences that the conduct towards minors is
// in: those to which it passed and those that displace the offence.
func elsewhere(a resolve.Answer) []resolve.Answer {
	return slices.Concat(a.Passed(), a.Specials())
}

// passes reports whether the conduct of an answer is in an offence instead.
func passes(a resolve.Answer, to *law.Offence) bool {
	return (a.Status == law.Moved || len(a.Specials()) > 0) &&
		slices.ContainsFunc(elsewhere(a), func(s resolve.Answer) bool { return s.Offence.ID == to.ID })
}

// fit is what an answer with one range offers to hold a term.
func fit(a resolve.Answer) Fit {
	return Fit{Offence: a.Offence, Article: a.Article(), Tier: a.Branches[0].Tier}
}

// findLesser lists the offences that threaten less than the one range of the
// answer, the gravest first.
func (t *Study) findLesser() []Fit {
	own := t.answer.Branches[0].Prison()
	var fits []Fit
	for _, o := range t.edition.Offences {
		if o.ID == t.answer.Offence.ID {
			continue
		}
		other := resolve.Resolve(o, t.answer.Facts)
		if other.Status != law.Determined {
			continue
		}
		if less, ordered := other.Branches[0].Prison().Severity(own); ordered && less < 0 {
			fits = append(fits, fit(other))
		}
	}
	slices.SortStableFunc(fits, func(a, b Fit) int {
		order, _ := b.Tier.Prison.Severity(a.Tier.Prison)
		return order
	})
	return fits
}

// holding finds the first of the fits that holds a term. A term above its own
// range does not fit one whose maximum is not stated: nothing says that it would
// reach so far.
func holding(fits []Fit, term law.Bound, v Verdict) (Fit, bool) {
	for _, f := range fits {
		if Position(f.Tier.Prison, term) == Within && (v == Below || f.Tier.Prison.Max.Kind != law.NotStated) {
			return f, true
		}
	}
	return Fit{}, false
}
