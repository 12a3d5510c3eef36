// Package comparing puts answers side by side: several offences on the same facts,
// one offence across ages, a charge and what replaces it, an offence and its
// counterparts in another edition, and the questions of a training case.
package comparing

import (
	"cmp"
	"slices"

	"github.com/conmina/conmina/internal/ageclasses"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
)

// Comparison holds the answers of several offences of an edition to the same facts.
type Comparison struct {
	Facts   law.Facts
	Answers []resolve.Answer // in the order of the offences' ids
	// MinimumGap and MaximumGap are the largest differences between two answers
	// that have one range and state the bound. They are nil when fewer than two
	// answers do, or when the bounds are equal.
	MinimumGap, MaximumGap *Gap
}

// Gap is the difference between a bound of two offences.
type Gap struct {
	Lower, Higher *law.Offence
	From, To      law.Bound // the bound of each
	Months        law.Months
	Among         int // number of answers with one range that states the bound
}

// Compare resolves every offence on the same facts. The order of the offences does
// not matter, and a repeated offence counts once.
func Compare(offences []*law.Offence, f law.Facts) Comparison {
	c := Comparison{Facts: f}
	for _, o := range inOrder(offences) {
		c.Answers = append(c.Answers, resolve.Resolve(o, f))
	}
	c.MinimumGap = gap(c.Answers, func(r law.Range) law.Bound { return r.Min })
	c.MaximumGap = gap(c.Answers, func(r law.Range) law.Bound { return r.Max })
	return c
}

// inOrder sorts offences by id and drops repeats. An offence, and the same offence
// asked for by an article of its aggravated tiers, are two different questions.
func inOrder(offences []*law.Offence) []*law.Offence {
	order := func(a, b *law.Offence) int { return cmp.Or(cmp.Compare(a.ID, b.ID), cmp.Compare(a.Named, b.Named)) }
	sorted := slices.Clone(offences)
	slices.SortStableFunc(sorted, order)
	return slices.CompactFunc(sorted, func(a, b *law.Offence) bool { return order(a, b) == 0 })
}

// gap finds the largest difference between the stated bounds of determined answers.
// When several pairs have the same difference, the first pair in the order of the
// answers is taken.
func gap(answers []resolve.Answer, end func(law.Range) law.Bound) *Gap {
	var largest *Gap
	among := 0
	for i := range answers {
		if _, ok := stated(&answers[i], end); ok {
			among++
		}
		for j := range answers {
			low, okLow := stated(&answers[i], end)
			high, okHigh := stated(&answers[j], end)
			if !okLow || !okHigh || high.Months <= low.Months {
				continue
			}
			if d := high.Months - low.Months; largest == nil || d > largest.Months {
				largest = &Gap{Lower: answers[i].Offence, Higher: answers[j].Offence, From: low, To: high, Months: d}
			}
		}
	}
	if largest != nil {
		largest.Among = among
	}
	return largest
}

func stated(a *resolve.Answer, end func(law.Range) law.Bound) (law.Bound, bool) {
	if a.Status != law.Determined {
		return law.Bound{}, false
	}
	b := end(a.Branches[0].Prison())
	_, ok := b.Figure()
	return b, ok
}

// Shift is the change of one bound when one offence replaces another.
type Shift struct {
	Before, After law.Bound
	// Months is After minus Before. Known is false when one of the bounds is not a
	// figure; then there is no difference.
	Months law.Months
	Known  bool
}

func shift(before, after law.Bound) Shift {
	s := Shift{Before: before, After: after}
	low, okLow := before.Figure()
	if high, okHigh := after.Figure(); okLow && okHigh {
		s.Months, s.Known = high-low, true
	}
	return s
}

// Change is the change of the range when one offence replaces another on the same
// facts.
type Change struct {
	Ages     law.Ages // the ages of the victim for which the change holds
	From, To resolve.Answer
	// Min and Max are set when both answers are determined.
	Min, Max Shift
}

// Shifts gives the changes of both bounds when one decision replaces another. Both
// are unknown unless both decisions are determined.
func Shifts(from, to resolve.Decision) (low, high Shift) {
	if from.Status == law.Determined && to.Status == law.Determined {
		low, high = shift(from.Tier.Prison.Min, to.Tier.Prison.Min), shift(from.Tier.Prison.Max, to.Tier.Prison.Max)
	}
	return low, high
}

// Determined reports whether both offences have one range.
func (c Change) Determined() bool {
	return c.From.Status == law.Determined && c.To.Status == law.Determined
}

// Changes compares two offences, once for each band of the possible ages in which
// neither answer changes.
func Changes(from, to *law.Offence, f law.Facts) []Change {
	var list []Change
	for _, band := range Bands([]*law.Offence{from, to}, f) {
		list = append(list, ChangeOf(band, resolve.Resolve(from, aged(f, band)), resolve.Resolve(to, aged(f, band))))
	}
	return list
}

// ChangeOf compares two answers, for victims of some ages.
func ChangeOf(ages law.Ages, from, to resolve.Answer) Change {
	c := Change{Ages: ages, From: from, To: to}
	if c.Determined() {
		a, b := from.Branches[0].Prison(), to.Branches[0].Prison()
		c.Min, c.Max = shift(a.Min, b.Min), shift(a.Max, b.Max)
	}
	return c
}

// aged gives the facts for a victim of the given ages. When the facts allow exactly
// these ages, it returns the facts unchanged.
func aged(f law.Facts, ages law.Ages) law.Facts {
	if ages == f.Youngest() {
		return f
	}
	f.Victims, f.Born = []law.Ages{ages}, law.Date{}
	return f
}

// Bands cuts the ages that the facts leave possible wherever the result of any
// of the offences changes, or the special offences that displace it, youngest first.
// The cuts come from the encoding: one age of each set that no offence tells apart is
// asked about.
func Bands(offences []*law.Offence, f law.Facts) []law.Ages {
	sets := []law.Ages{f.Youngest()}
	for _, o := range offences {
		for _, class := range ageclasses.Ever(o) {
			sets = ageclasses.Split(sets, class)
		}
	}
	known := make([][]resolve.Answer, len(sets))
	var bands []law.Ages
	var last []resolve.Answer
	for age := range f.Youngest().All() {
		at := law.AgeBand(age, age)
		set := slices.IndexFunc(sets, func(ages law.Ages) bool { return ages.Has(age) })
		if known[set] == nil {
			known[set] = answersOf(offences, aged(f, at))
		}
		adjoins := len(bands) > 0 && bands[len(bands)-1].Has(age-1)
		if adjoins && slices.EqualFunc(known[set], last, alike) {
			bands[len(bands)-1] = bands[len(bands)-1].Union(at)
		} else {
			bands = append(bands, at)
		}
		last = known[set]
	}
	return bands
}

func answersOf(offences []*law.Offence, f law.Facts) []resolve.Answer {
	list := make([]resolve.Answer, len(offences))
	for i, o := range offences {
		list[i] = resolve.Resolve(o, f)
	}
	return list
}

// alike reports whether two answers of one offence have the same tiers and are displaced
// by the same special offences, whatever range these threaten.
func alike(a, b resolve.Answer) bool {
	same := func(x, y resolve.Answer) bool { return x.Offence.ID == y.Offence.ID }
	return resolve.SameTiers(a.Branches, b.Branches) && slices.EqualFunc(a.Specials(), b.Specials(), same)
}

// Strip holds the answers of the same offences at several ages of the victim.
type Strip struct {
	Facts law.Facts // without an age
	Bands []law.Ages
	Rows  [][]resolve.Answer // one row for each offence, in the order of ids; one answer in it for each band
}

// AcrossAges resolves every offence for each band. When no bands are given, it uses
// the bands that [Bands] finds over all ages.
func AcrossAges(offences []*law.Offence, f law.Facts, bands []law.Ages) Strip {
	f.Victims, f.Born = nil, law.Date{}
	offences = inOrder(offences)
	if len(bands) == 0 {
		bands = Bands(offences, f)
	}
	s := Strip{Facts: f, Bands: bands}
	for _, o := range offences {
		row := make([]resolve.Answer, len(bands))
		for i, band := range bands {
			row[i] = resolve.Resolve(o, aged(f, band))
		}
		s.Rows = append(s.Rows, row)
	}
	return s
}

// Overlap is a pair of offences compared in one band of ages.
type Overlap struct {
	Ages     law.Ages
	A, B     resolve.Answer // A before B in the order of ids
	Min, Max Shift          // changes from A to B; set when both answers are determined
}

// Matrix compares every pair of offences in every band of the strip. The order in
// which the user named the offences does not matter.
func (s Strip) Matrix() []Overlap {
	var list []Overlap
	for i, band := range s.Bands {
		for a := range s.Rows {
			for b := a + 1; b < len(s.Rows); b++ {
				o := Overlap{Ages: band, A: s.Rows[a][i], B: s.Rows[b][i]}
				if o.A.Status == law.Determined && o.B.Status == law.Determined {
					ra, rb := o.A.Branches[0].Prison(), o.B.Branches[0].Prison()
					o.Min, o.Max = shift(ra.Min, rb.Min), shift(ra.Max, rb.Max)
				}
				list = append(list, o)
			}
		}
	}
	return list
}

// AllSingle reports whether each answer gives one range.
func AllSingle(answers []resolve.Answer) bool {
	return !slices.ContainsFunc(answers, func(a resolve.Answer) bool { return a.Status != law.Determined })
}
