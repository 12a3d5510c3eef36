package law

import (
	"iter"
	"maps"
	"slices"

	"github.com/conmina/conmina/internal/spelling"
)

// meanings folds every name once, when the first one is looked up on some day.
func (e *Edition) meanings() *meanings {
	e = e.origin()
	e.naming.Do(func() {
		m := &e.meant
		m.words, m.numbers = map[string]int{}, map[string][]holding{}
		add := func(name string, at int, aggravated string) {
			folded := spelling.Fold(name)
			m.words[folded] = len(m.names)
			m.names = append(m.names, meaning{folded, at, aggravated})
		}
		for at, o := range e.Offences {
			for _, n := range o.plainNames() {
				add(n, at, "")
			}
			for _, n := range o.aggravatedNames() {
				add(n, at, n)
			}
			for i := range o.Versions {
				v := &o.Versions[i]
				for _, article := range v.Articles() {
					n := spelling.Fold(article)
					h := holding{offence: at, during: v.InForce}
					if article != v.Article {
						h.tiers = article
					}
					m.numbers[n] = append(m.numbers[n], h)
				}
			}
		}
	})
	return &e.meant
}

// called gives the offence of a folded name. known is true also for a number that means
// an offence only on a known day.
func (e *Edition) called(folded string) (o *Offence, known bool) {
	m := e.meanings()
	if at, known := m.words[folded]; known {
		return e.askedBy(m.names[at].offence, m.names[at].aggravated), true
	}
	if list, known := m.numbers[folded]; known {
		h := e.holder(list)
		if h == nil {
			return nil, true
		}
		return e.askedBy(h.offence, h.tiers), true
	}
	return nil, false
}

// everyName lists the names in words and by id, and the numbers that mean an offence, with
// the offence of each.
func (e *Edition) everyName() iter.Seq2[string, *Offence] {
	return func(yield func(string, *Offence) bool) {
		m := e.meanings()
		for _, n := range slices.Sorted(maps.Keys(m.numbers)) {
			if _, worded := m.words[n]; worded {
				continue
			}
			if o, _ := e.called(n); !yield(n, o) {
				return
			}
		}
		for at, n := range m.names {
			if m.words[n.folded] == at && !yield(n.folded, e.askedBy(n.offence, n.aggravated)) {
				return
			}
		}
	}
}

// Askable lists every question that [FindOffence] can understand: each offence, and
// each offence again for every article of aggravated tiers and every name of
// aggravated forms. Each of them has one answer on any facts.
func (e *Edition) Askable() []*Offence {
	list := slices.Clone(e.Offences)
	for _, o := range e.everyName() {
		if o != nil && o.Named != "" {
			list = append(list, o)
		}
	}
	return list
}

// askedBy is an offence asked for by an article or a name of its aggravated tiers, or the
// whole offence. It is the same value each time.
func (e *Edition) askedBy(at int, name string) *Offence {
	if name == "" {
		return e.Offences[at]
	}
	key := asked{at, name}
	if o, known := e.askings.Load(key); known {
		return o.(*Offence)
	}
	o := *e.Offences[at]
	o.Named = name
	kept, _ := e.askings.LoadOrStore(key, &o)
	return kept.(*Offence)
}

// asked identifies an offence that is asked for by less than its name.
type asked struct {
	offence int
	name    string
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
		if began && (!bestBegan || later) || !began && !later { // what began is not later than what did not
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
