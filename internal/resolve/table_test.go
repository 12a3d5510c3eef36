package resolve_test

import (
	"math/rand/v2"
	"os"
	"reflect"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"github.com/conmina/conmina/internal/ageclasses"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
)

// decider holds what tables decide against what the resolver answers.
type decider struct {
	t       *testing.T
	edition *law.Edition
	tables  *resolve.Tables
	weighed resolve.Weighed
	held    int
}

func newDecider(t *testing.T, e *law.Edition) *decider {
	return &decider{t: t, edition: e, tables: resolve.NewTables(e)}
}

func (d *decider) coded(f law.Facts) *resolve.Coded {
	c := &resolve.Coded{}
	d.tables.Code(f, c)
	return c
}

func (d *decider) hold(o *law.Offence, f law.Facts) {
	d.t.Helper()
	d.held++
	a, c := resolve.Resolve(o, f), d.coded(f)
	want, got := a.Decision(), d.tables.Of(o).Decide(c)
	if got != want {
		d.t.Fatalf("%s %q on %+v\n got %+v %v\nwant %+v %v", o.ID, o.Named, f, got, got.Notices.List(), want, want.Notices.List())
	}
	if of := d.tables.Of(o).Offence(); of.ID != o.ID || of.Named != o.Named {
		d.t.Fatalf("%s %q is the history of %s %q", o.ID, o.Named, of.ID, of.Named)
	}
	if tier := d.tables.Of(o).Governing(c); tier != want.Tier {
		d.t.Fatalf("%s %q on %+v: %v governs, want %v", o.ID, o.Named, f, tier, want.Tier)
	}
	d.tables.Of(o).Weigh(c, &d.weighed)
	if got, want := weighed(&d.weighed), weightOf(a); !reflect.DeepEqual(got, want) {
		d.t.Fatalf("%s %q on %+v\n got %+v\nwant %+v", o.ID, o.Named, f, got, want)
	}
}

// weight is the content of [Weighed] in a form that can be compared.
type weight struct {
	decision  resolve.Decision
	victim    law.Ages
	tiers     []*law.Tier
	parts     int
	settles   []resolve.Unknown
	elsewhere map[passed]bool
}

// passed is what another offence threatens: the zero tier is none.
type passed struct {
	offence, tier string
	prison        law.Range
}

func passedTo(o *law.Offence, t *law.Tier) passed {
	if t == nil {
		t = &law.Tier{}
	}
	return passed{o.ID, t.ID, t.Prison}
}

func weighed(w *resolve.Weighed) weight {
	x := weight{w.Decision, w.Victim, append([]*law.Tier(nil), w.Tiers...), w.Parts, append([]resolve.Unknown(nil), w.Settles()...), map[passed]bool{}}
	for _, e := range w.Elsewhere() {
		x.elsewhere[passedTo(e.Offence, e.Tier)] = true
	}
	return x
}

func weightOf(a resolve.Answer) weight {
	x := weight{a.Decision(), a.Victim, nil, len(a.Spans), append([]resolve.Unknown(nil), a.Settles...), map[passed]bool{}}
	for _, b := range a.Branches {
		x.tiers = append(x.tiers, b.Tier)
	}
	for _, other := range slices.Concat(a.Passed(), a.Specials()) {
		for _, b := range other.Branches {
			x.elsewhere[passedTo(other.Offence, b.Tier)] = true
		}
	}
	return x
}

// days lists the days that the law of an edition distinguishes: a day before all, the
// first day of each run of days, which is also the day behind the last that was
// verified, and this one. It has no such day for an edition without dates.
func (d *decider) days() []law.Date {
	if !d.edition.Dated() {
		return []law.Date{{}, d.edition.Published}
	}
	list := []law.Date{d.edition.Edges()[0].Before()}
	return append(append(list, d.edition.Edges()...), d.edition.Verified)
}

// agesOf are one age of each class that no version of an offence tells apart, and
// an age that is not known.
func agesOf(o *law.Offence) [][]law.Ages {
	list := [][]law.Ages{nil}
	for _, class := range ageclasses.Ever(o) {
		for _, band := range class.Bands() {
			youngest, _ := band.Limits()
			list = append(list, []law.Ages{law.AgeBand(youngest, youngest)})
		}
	}
	return list
}

func one(ids ...law.CircumstanceID) []law.CircumstanceID {
	ids = slices.Clone(ids)
	slices.Sort(ids)
	return slices.Compact(ids)
}

// Tables decide what the resolver answers. The test tries every offence by every
// name, on every day that the law distinguishes, at every age of a class and
// without an age. It tries each circumstance that the offence asks for, present or in
// doubt, and all pairs of them; of the circumstances of other offences, which are many
// and alike for it, it tries some.
func TestTablesDecideWhatIsAnswered(t *testing.T) {
	for _, e := range []*law.Edition{edition(t), penalCode(t)} {
		d := newDecider(t, e)
		r := rand.New(rand.NewPCG(1, 1))
		every, others := oneOf(48), 12
		if !e.Dated() {
			others = 1
		}
		if !e.Dated() {
			every = 1
		}
		for _, day := range d.days() {
			for _, o := range e.On(day).Askable() {
				uses := o.Shown().Uses()
				for _, victims := range agesOf(o) {
					f := law.Facts{Victims: victims, Date: day}
					d.hold(o, f)
					for _, c := range e.Circumstances {
						if among := slices.Contains(uses, c.ID); among && r.IntN(every) > 0 || !among && r.IntN(every*others) > 0 {
							continue
						}
						f.With, f.Maybe = one(c.ID), nil
						d.hold(o, f)
						f.With, f.Maybe = nil, one(c.ID)
						d.hold(o, f)
					}
					for i, a := range uses {
						for _, b := range uses[:i] {
							if r.IntN(every*2) > 0 {
								continue
							}
							f.With, f.Maybe = one(a, b), nil
							d.hold(o, f)
							f.With, f.Maybe = one(a), one(b)
							d.hold(o, f)
							f.With, f.Maybe = nil, one(a, b)
							d.hold(o, f)
						}
					}
				}
			}
		}
		t.Logf("%s: %d cases", e.ID, d.held)
	}
}

// Tables decide what the resolver answers on facts of every kind: bands of ages and
// several victims, dates of birth, acts of several days and days that are not known,
// many circumstances.
func TestTablesDecideAnyFacts(t *testing.T) {
	number := 2000
	if os.Getenv("LONG_TESTS") != "" {
		number = 200_000
	}
	for _, e := range []*law.Edition{edition(t), penalCode(t)} {
		d := newDecider(t, e)
		r := rand.New(rand.NewPCG(2, 2))
		days := d.days()
		for range number {
			f := randomFacts(r, e, days)
			view := e.On(f.Date)
			o := view.Askable()[r.IntN(len(view.Askable()))]
			d.hold(o, f)
		}
	}
}

func randomFacts(r *rand.Rand, e *law.Edition, days []law.Date) law.Facts {
	var f law.Facts
	edges := []int{0, 12, 13, 14, 15, 16, 17, 18, 19, 59, 60, 65, 130}
	for range []int{0, 1, 1, 1, 2, 2, 3}[r.IntN(7)] {
		a, b := edges[r.IntN(len(edges))], edges[r.IntN(len(edges))]
		if r.IntN(2) == 0 {
			b = a
		}
		f.Victims = append(f.Victims, law.AgeBand(min(a, b), max(a, b)))
	}
	f.Date = days[r.IntN(len(days))]
	if r.IntN(4) == 0 {
		f.Date = law.Date{}
	}
	if !f.Date.IsZero() {
		switch r.IntN(6) {
		case 0:
			f.Until = days[r.IntN(len(days))]
			if f.Until.Compare(f.Date) <= 0 {
				f.Until = law.EndUnknown()
			}
		case 1:
			f.Until = f.Date.Next()
		case 2:
			f.Born = law.Date{Year: f.Date.Year - r.IntN(30), Month: 2, Day: 28 + r.IntN(2)}
			if f.Victims = []law.Ages{law.AgeOn(f.Born, f.Date)}; f.Victims[0].Empty() {
				f.Born, f.Victims = law.Date{}, nil
			}
		}
	}
	for range r.IntN(4) {
		f.With = append(f.With, e.Circumstances[r.IntN(len(e.Circumstances))].ID)
	}
	f.With = one(f.With...)
	for range r.IntN(5) - 1 {
		if id := e.Circumstances[r.IntN(len(e.Circumstances))].ID; !slices.Contains(f.With, id) {
			f.Maybe = append(f.Maybe, id)
		}
	}
	f.Maybe = one(f.Maybe...)
	return f
}

// On offences made at random tables leave the tiers that every world has which the
// facts leave possible.
func TestTablesDecideEveryWorld(t *testing.T) {
	checkRandom(t, func(t *rapid.T, w *oracle, f facts) {
		o := *w.offence
		o.Edition = &law.Edition{ID: "random"}
		for _, id := range letters {
			o.Edition.Circumstances = append(o.Edition.Circumstances, &law.Circumstance{ID: id})
		}
		d := newDecider(nil, o.Edition)
		given := f.given()
		got := d.tables.Of(&o).Decide(d.coded(given))
		want := resolve.Resolve(&o, given).Decision()
		if got != want {
			t.Fatalf("%+v, want %+v", got, want)
		}
		results := w.results(f)
		switch {
		case len(results) > 1:
			if got.Status != law.Undetermined {
				t.Fatalf("%s with results %v", got.Status, results)
			}
		case results[0] == none:
			if got.Status != law.NoRange {
				t.Fatalf("%s without a result", got.Status)
			}
		case got.Status != law.Determined || rank(got.Tier) != results[0]:
			t.Fatalf("%s %v with result %v", got.Status, got.Tier, results)
		}
	})
}

// A set of codes is listed in the order of the alphabet.
func TestCodesAreListedInOrder(t *testing.T) {
	var all resolve.Codes
	for i := range 31 {
		all |= 1 << i
	}
	if list := all.List(); len(list) != 31 || !slices.IsSorted(list) {
		t.Errorf("%v", list)
	}
}

// Deciding allocates nothing, whatever the ages, the circumstances and the days.
func TestDecidingDoesNotAllocate(t *testing.T) {
	e := penalCode(t)
	d := newDecider(t, e)
	r := rand.New(rand.NewPCG(3, 3))
	days := d.days()
	for range 2000 {
		f := randomFacts(r, e, days)
		if !f.Until.IsZero() && !f.Born.IsZero() {
			continue
		}
		h, c := d.tables.Of(e.Offences[r.IntN(len(e.Offences))]), d.coded(f)
		if n := testing.AllocsPerRun(1, func() { h.Decide(c) }); n > 0 {
			t.Fatalf("%v allocations on %+v", n, f)
		}
	}
}
