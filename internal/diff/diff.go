// Package diff says what differs in an offence between two days.
package diff

import (
	"slices"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
)

// Difference holds everything that differs in an offence between two days.
type Difference struct {
	From, To law.Provision // the offence on each day; without tiers when it is not in force
	Tiers    []TierDifference
	// Silences says why there is no tier on one of the days, for all victims or
	// for some whom the version of the other day protects.
	Silences []DaySilence
	// Reused lists article numbers of either version that other offences had at
	// another time.
	Reused []resolve.Notice
}

// DaySilence says why there is no tier on a day. It has the offences that had taken
// over the conduct, as they stand on that day.
type DaySilence struct {
	Day     law.Date
	Why     *law.Silence
	MovedTo []*law.Offence
}

// TierDifference is a tier that differs between the days. Tiers are matched by
// their ids.
type TierDifference struct {
	From, To       *law.Tier       // nil on a day without the tier
	Added, Dropped []law.Condition // all conditions when the whole tier appears or disappears
}

// Moved reports whether the range changed.
func (d TierDifference) Moved() bool {
	return d.From == nil || d.To == nil || d.From.Prison != d.To.Prison
}

// FinesOtherwise reports whether the fine changed.
func (d TierDifference) FinesOtherwise() bool {
	return d.From == nil || d.To == nil || d.From.Fine != d.To.Fine || !slices.Equal(d.From.FineAsIn, d.To.FineAsIn)
}

// DisqualifiesOtherwise reports whether the inhabilitación changed.
func (d TierDifference) DisqualifiesOtherwise() bool {
	return d.From == nil || d.To == nil || !slices.Equal(d.From.Disqualifications, d.To.Disqualifications)
}

// Alike reports whether nothing differs except the days.
func (d Difference) Alike() bool {
	return d.From.InForce == d.To.InForce
}

// Between compares an offence on one day with the same offence on another.
func Between(e *law.Edition, id string, from, to law.Date) Difference {
	d := Difference{From: e.On(from).Offence(id).Shown(), To: e.On(to).Offence(id).Shown()}
	was, is := d.From.Tiers, d.To.Tiers
	for i := range was {
		t := &was[i]
		at := slices.IndexFunc(is, func(o law.Tier) bool { return o.ID == t.ID })
		x := TierDifference{From: t}
		if at >= 0 {
			x.To = &is[at]
			x.Added, x.Dropped = onlyIn(x.To.When, t.When), onlyIn(t.When, x.To.When)
		} else {
			x.Dropped = t.When
		}
		if x.Moved() || x.FinesOtherwise() || x.DisqualifiesOtherwise() || len(x.Added)+len(x.Dropped) > 0 {
			d.Tiers = append(d.Tiers, x)
		}
	}
	for i := range is {
		if t := &is[i]; !slices.ContainsFunc(was, func(o law.Tier) bool { return o.ID == t.ID }) {
			d.Tiers = append(d.Tiers, TierDifference{To: t, Added: t.When})
		}
	}
	d.silences(e, from, d.From, d.To)
	d.silences(e, to, d.To, d.From)
	d.reused()
	return d
}

// silences says why there is no tier on a day, when there is one on the other day.
func (d *Difference) silences(e *law.Edition, day law.Date, o, other law.Provision) {
	var list []*law.Silence
	if len(o.Tiers) == 0 {
		why := o.Before
		if first := o.Versions[0].InForce.From; day.Compare(first) >= 0 {
			why = o.After
		}
		if why != nil {
			list = append(list, why)
		}
	}
	for i := range o.NoRange {
		n := &o.NoRange[i]
		same := func(s law.Silence) bool { return s.Reason == n.Reason }
		if len(n.MovedTo) > 0 && len(other.Tiers) > 0 && !slices.ContainsFunc(other.NoRange, same) {
			list = append(list, n)
		}
	}
	for _, x := range o.DisplacedBy { // explains why an article no longer has a tier for minors
		if len(other.Tiers) > 0 && len(other.DisplacedBy) == 0 {
			list = append(list, &law.Silence{Reason: x.Ground, MovedTo: x.Offences})
		}
	}
	for _, why := range list {
		s := DaySilence{Day: day, Why: why}
		for _, id := range why.MovedTo {
			if x := e.On(day).Offence(id); len(x.Shown().Tiers) > 0 {
				s.MovedTo = append(s.MovedTo, x)
			}
		}
		d.Silences = append(d.Silences, s)
	}
}

// reused finds the article numbers of either version that meant another offence at
// another time.
func (d *Difference) reused() {
	var seen []string
	for _, o := range []law.Provision{d.From, d.To} {
		for _, article := range o.Articles() {
			if others := o.Edition.Bearers(article, o.Offence); len(others) > 0 && !slices.Contains(seen, article) {
				seen = append(seen, article)
				d.Reused = append(d.Reused, resolve.Notice{Code: resolve.NumberReused, Article: article, Offences: others})
			}
		}
	}
}

// onlyIn lists the conditions of a that b does not have.
func onlyIn(a, b []law.Condition) []law.Condition {
	var list []law.Condition
	for _, c := range a {
		if !slices.ContainsFunc(b, func(o law.Condition) bool { return o.VictimAge == c.VictimAge && slices.Equal(o.With, c.With) }) {
			list = append(list, c)
		}
	}
	return list
}
