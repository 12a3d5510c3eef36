package resolve

import (
	"math"
	"sync"

	"github.com/conmina/conmina/internal/ageclasses"
	"github.com/conmina/conmina/internal/law"
)

// Tables holds the histories of the offences of an edition. Each is compiled when
// it is first asked for. Several goroutines may ask at the same time.
type Tables struct {
	edition *law.Edition
	places  map[law.CircumstanceID]int
	mu      sync.Mutex
	known   map[asking]*History
}

// asking identifies an offence, or an offence that is asked for by an article of
// its aggravated tiers.
type asking struct{ offence, named string }

// NewTables starts the tables of an edition.
func NewTables(e *law.Edition) *Tables {
	ts := &Tables{edition: e, places: map[law.CircumstanceID]int{}, known: map[asking]*History{}}
	for i, c := range e.Circumstances {
		ts.places[c.ID] = i
	}
	return ts
}

// Code writes facts into a case; the circumstances must be in the vocabulary.
func (ts *Tables) Code(f law.Facts, c *Coded) {
	c.Victims, c.Born, c.Date, c.Until, c.Today = f.Victims, f.Born, f.Date, f.Until, f.Today
	c.With, c.Maybe = c.With[:0], c.Maybe[:0]
	for _, id := range f.With {
		c.With = append(c.With, ts.places[id])
	}
	for _, id := range f.Maybe {
		c.Maybe = append(c.Maybe, ts.places[id])
	}
}

// Place gives the index of a circumstance in the vocabulary.
func (ts *Tables) Place(id law.CircumstanceID) int { return ts.places[id] }

// Of gives the history of an offence. It does not matter on which day the offence
// is seen.
func (ts *Tables) Of(o *law.Offence) *History {
	ts.mu.Lock()
	defer ts.mu.Unlock()
	return ts.of(o)
}

func (ts *Tables) of(o *law.Offence) *History {
	key := asking{o.ID, o.Named}
	h := ts.known[key]
	if h == nil {
		h = &History{}
		ts.known[key] = h // stored before the offences that it leads to, because they may lead back to it
		ts.compile(h, o)
	}
	return h
}

func (ts *Tables) compile(h *History, o *law.Offence) {
	h.offence = o
	h.classify()
	if !o.Dated() {
		h.spans = []chapter{ts.chapter(o.Shown())}
		return
	}
	for _, p := range o.Each() {
		h.spans = append(h.spans, ts.chapter(p))
	}
	none := law.Provision{Offence: o, Version: &law.Version{}}
	h.before, h.after = ts.chapter(none), ts.chapter(none)
	h.before.says, h.before.silence = saysOffenceNotYet, o.Before
	if o.Before.IsEarlierLaw() {
		h.before.says = saysEarlierLaw
	}
	h.after.says, h.after.silence = saysOffenceEnded, o.After
	h.before.passes, h.after.passes = ts.passing(o, law.AnyAge(), o.Before), ts.passing(o, law.AnyAge(), o.After)
}

// classify numbers the classes of ages that no version distinguishes.
func (h *History) classify() {
	classes := []law.Ages{law.AnyAge()}
	for _, p := range h.offence.Each() {
		for _, class := range ageclasses.Of(p) {
			classes = ageclasses.Split(classes, class)
		}
	}
	for k, class := range classes {
		for age := range class.All() {
			h.classOf[age] = uint8(k)
		}
	}
}

func (ts *Tables) chapter(p law.Provision) chapter {
	c := chapter{days: p.InForce, from: p.InForce.From.Ordinal(), to: math.MaxInt, table: Compile(p)}
	if last := p.InForce.To; !last.IsZero() {
		c.to = last.Ordinal()
	}
	for _, article := range p.Articles() {
		if p.Dated() && len(p.Edition.Bearers(article, p.Offence)) > 0 {
			c.articles = saysNumberReused
		}
	}
	for _, d := range p.DisplacedBy {
		s := special{ages: d.VictimAge}
		s.among = ts.all(p.Offence, d.Offences)
		c.specials = append(c.specials, s)
	}
	for i := range p.NoRange {
		for _, w := range p.NoRange[i].When {
			c.passes = append(c.passes, ts.passing(p.Offence, w.VictimAge, &p.NoRange[i])...)
		}
	}
	return c
}

// passing lists the offences that took over the conduct towards victims of some
// ages.
func (ts *Tables) passing(o *law.Offence, ages law.Ages, why *law.Silence) []passing {
	if why == nil || len(why.MovedTo) == 0 {
		return nil
	}
	return []passing{{ages: ages, to: ts.all(o, why.MovedTo)}}
}

// all gives the histories of the offences to which an offence leads. An edition
// that was read in part may lack the offences to which those lead in turn.
func (ts *Tables) all(from *law.Offence, ids []string) []*History {
	var list []*History
	for _, id := range ids {
		if o := from.Edition.Offence(id); o != nil {
			list = append(list, ts.of(o))
		}
	}
	return list
}
