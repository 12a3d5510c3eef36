package law

import (
	"maps"
	"slices"

	"github.com/conmina/conmina/internal/spelling"
)

// index folds every name of an offence once, when the first one is looked up.
func (e *Edition) index() {
	e.indexed.Do(func() {
		e.offences = make(map[string]*Offence, len(e.origin().folded()))
		e.asked = slices.Clone(e.Offences)
		holders := e.holders()
		for _, number := range slices.Sorted(maps.Keys(holders)) {
			e.offences[number] = e.meant(holders[number])
		}
		for _, o := range e.Offences {
			for _, n := range o.plainNames() {
				e.offences[e.fold(n)] = o
			}
			for _, n := range o.aggravatedNames() {
				e.offences[e.fold(n)] = e.askedBy(o, n)
			}
		}
	})
}

// fold is [spelling.Fold] for the names of offences. Each is folded once for the edition and
// not again for each day on which it is looked at.
func (e *Edition) fold(name string) string {
	if folded, known := e.origin().folded()[name]; known {
		return folded
	}
	return spelling.Fold(name)
}

// folded holds the names of all offences with what [spelling.Fold] makes of them.
func (e *Edition) folded() map[string]string {
	e.folding.Do(func() {
		e.folds = map[string]string{}
		for _, o := range e.Offences {
			for _, n := range o.Names() {
				e.folds[n] = spelling.Fold(n)
			}
		}
	})
	return e.folds
}

// Askable lists every question that [FindOffence] can understand: each offence, and
// each offence again for every article of aggravated tiers and every name of
// aggravated forms. Each of them has one answer on any facts.
func (e *Edition) Askable() []*Offence {
	e.index()
	return e.asked
}

// meant gives the offence that an article number means, or only its tiers when the
// number belongs to tiers and not to the offence.
func (e *Edition) meant(list []holding) *Offence {
	h := e.holder(list)
	if h == nil || h.tiers == "" {
		return h.whole()
	}
	return e.askedBy(h.offence, h.tiers)
}

// askedBy is an offence asked for by an article or a name of its aggravated tiers.
func (e *Edition) askedBy(o *Offence, name string) *Offence {
	asked := *o
	asked.Named = name
	e.asked = append(e.asked, &asked)
	return &asked
}

// holding says that an offence bore an article number for a time.
type holding struct {
	offence *Offence
	during  Period
	tiers   string // the number as it is written, when it belongs to tiers and the version has another number
}

func (h *holding) whole() *Offence {
	if h == nil {
		return nil
	}
	return h.offence
}

// holders lists, for every article number, the offences that bore it.
func (e *Edition) holders() map[string][]holding {
	list := map[string][]holding{}
	for _, o := range e.Offences {
		for i := range o.Versions {
			v := &o.Versions[i]
			for _, article := range v.Articles() {
				n := e.fold(article)
				h := holding{offence: o, during: v.InForce}
				if article != v.Article {
					h.tiers = article
				}
				list[n] = append(list[n], h)
			}
		}
	}
	return list
}

// holder is the offence that an article number means. On the day of the edition it
// is the offence that bears the number that day, else the last offence that bore it
// before, else the first that bears it later. Without a day, a number that
// different offences bore means none of them.
func (e *Edition) holder(list []holding) *holding {
	if e.Day.IsZero() {
		for _, h := range list[1:] {
			if h.offence != list[0].offence {
				return nil
			}
		}
		return &list[0]
	}
	best := &list[0]
	for i := range list[1:] {
		h := &list[1+i]
		began, bestBegan := h.during.From.Compare(e.Day) <= 0, best.during.From.Compare(e.Day) <= 0
		later := h.during.From.Compare(best.during.From) > 0
		if began && (!bestBegan || later) || !began && !bestBegan && !later {
			best = h
		}
	}
	return best
}

// Bearers lists the other offences that bore an article number at some time, in the
// order of their ids. The number is compared as it is written.
func (e *Edition) Bearers(number string, but *Offence) []*Offence {
	var list []*Offence
	for _, at := range e.origin().bearing()[number] {
		if o := e.Offences[at]; o.ID != but.ID {
			list = append(list, o)
		}
	}
	return list
}

// bearing holds, for every article number as it is written, which offences of the
// edition bore it at some time. They stand at the same place on every day.
func (e *Edition) bearing() map[string][]int {
	e.borne.Do(func() {
		e.bearers = map[string][]int{}
		for at, o := range e.Offences {
			for i := range o.Versions {
				for _, number := range o.Versions[i].Articles() {
					if list := e.bearers[number]; len(list) == 0 || list[len(list)-1] != at {
						e.bearers[number] = append(list, at)
					}
				}
			}
		}
	})
	return e.bearers
}
