package resolve_test

import (
	"cmp"
	"math/rand/v2"
	"os"
	"slices"
	"testing"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
)

// The editions that are shipped do not use everything that an encoding may say, and
// much of it only once. Editions made at random use all of it together.

// maker makes editions at random.
type maker struct{ *rand.Rand }

func (r maker) some(of int) bool { return r.IntN(of) == 0 }

// ages are a band between the ages at which Peruvian law changes anything.
func (r maker) ages() law.Ages {
	starts, ends := []int{0, 14, 18, 60}, []int{13, 17, 59, law.MaxAge}
	from := r.IntN(4)
	return law.AgeBand(starts[from], ends[from+r.IntN(4-from)])
}

// vocabulary has circumstances of every kind: two that are similar to each other
// and to one that no version asks for, one of several victims, one for some ages,
// one that stands for two others.
func vocabulary() []*law.Circumstance {
	return []*law.Circumstance{
		{ID: "a", Group: "similar"},
		{ID: "b", Group: "similar"},
		{ID: "c", Plural: true},
		{ID: "d", OnlyAge: law.AgeBand(0, 17)},
		{ID: "e"},
		{ID: "f", Group: "similar"},
		{ID: "g", Implies: []law.CircumstanceID{"a", "e"}},
		{ID: "h"},
	}
}

func (r maker) circumstances(most int) []law.CircumstanceID {
	var list []law.CircumstanceID
	for range r.IntN(most + 1) {
		list = append(list, []law.CircumstanceID{"a", "b", "c", "d", "e"}[r.IntN(5)])
	}
	return one(list...)
}

func (r maker) conditions() []law.Condition {
	var list []law.Condition
	for range 1 + r.IntN(2) {
		c := law.Condition{VictimAge: law.AnyAge(), With: r.circumstances(2)}
		if r.some(2) {
			c.VictimAge = r.ages()
		}
		list = append(list, c)
	}
	return list
}

// edition has three offences, which lead to each other, under up to three versions. Some
// editions have no dates.
func (r maker) edition() *law.Edition {
	e := &law.Edition{ID: "made", Published: law.Date{Year: 2007, Month: 12, Day: 31}, Verified: law.Date{Year: 2022, Month: 6, Day: 30}, Circumstances: vocabulary(), Custom: r.some(4)}
	ids, undated := []string{"first", "second", "third"}, r.some(6)
	for i, id := range ids {
		others := slices.Delete(slices.Clone(ids), i, i+1)
		if undated {
			e.Offences = append(e.Offences, &law.Offence{Edition: e, ID: id, Versions: []law.Version{r.version(others)}})
			continue
		}
		o := &law.Offence{Edition: e, ID: id, Before: r.silence(nil, others), After: r.silence(nil, others)}
		from := law.Date{Year: 2000, Month: 1, Day: 1 + r.IntN(2)}
		for n := range 1 + r.IntN(3) {
			v := r.version(others)
			v.Article = []string{"10", "11", "12"}[(i+n*r.IntN(2))%3]
			v.InForce.From = from
			from = law.Date{Year: 2005 + 5*n, Month: 3, Day: 1 + r.IntN(2)}
			if v.InForce.To = from.Before(); n == 2 || r.some(4) {
				v.InForce.To = law.Date{}
			}
			o.Versions = append(o.Versions, v)
			if v.InForce.To.IsZero() {
				break
			}
		}
		e.Offences = append(e.Offences, o)
	}
	return e
}

// version has up to four tiers, some of which threaten the same.
func (r maker) version(others []string) law.Version {
	var v law.Version
	if r.some(3) {
		v.VictimAge = r.ages()
	}
	ranks := r.Perm(len(ladder))[:1+r.IntN(4)]
	slices.Sort(ranks)
	for i, rank := range ranks {
		if i > 0 && r.some(5) {
			rank, ranks[i] = ranks[i-1], ranks[i-1]
		}
		v.Tiers = append(v.Tiers, r.tier(i, ladder[rank], v.Tiers))
	}
	for range r.IntN(3) {
		v.NoRange = append(v.NoRange, *cmp.Or(r.silence(r.conditions(), others), &law.Silence{When: r.conditions()}))
	}
	if r.some(3) {
		v.DisplacedBy = append(v.DisplacedBy, law.Displacement{VictimAge: r.ages(), Offences: others[:1+r.IntN(2)]})
	}
	if r.some(4) {
		v.Inversions = []law.Inversion{{}}
	}
	for range r.IntN(2) {
		n := law.SourceNotice{ID: "notice"}
		switch r.IntN(4) {
		case 0:
			n.IfTier = v.Tiers[r.IntN(len(v.Tiers))].ID
		case 1:
			n.IfPossible = r.ages()
		case 2:
			n.IfCertain = r.ages()
		}
		if r.some(2) {
			n.IfFrom = law.Date{Year: 2008, Month: 1, Day: 1}
		}
		v.Notices = append(v.Notices, n)
	}
	return v
}

func (r maker) tier(place int, prison law.Range, milder []law.Tier) law.Tier {
	t := law.Tier{ID: []string{"base", "second", "third", "fourth"}[place], Prison: prison, Fine: law.Fine{Min: 10 * place, Max: 20 * place}}
	if place > 0 || r.some(2) {
		t.When = r.conditions()
	}
	if place > 0 && r.some(2) {
		t.Article = "20"
	}
	if place > 1 && r.some(2) {
		t.FineAsIn = []string{milder[r.IntN(place)].ID, milder[r.IntN(place)].ID}
	}
	switch r.IntN(5) {
	case 0:
		t.Readings = []law.Reading{{When: r.conditions()}}
	case 1:
		t.Readings = []law.Reading{{Prison: ladder[r.IntN(len(ladder))]}}
	}
	if prison.Max.Kind == law.NotStated && r.some(2) {
		t.Prison.Max = law.Bound{Kind: law.Ceiling, Months: 35 * law.Year}
		t.Ceiling = &law.CeilingRule{}
	}
	return t
}

// silence is one that moved conduct to other offences, one that does not, or none.
func (r maker) silence(when []law.Condition, others []string) *law.Silence {
	switch r.IntN(3) {
	case 0:
		return nil
	case 1:
		return &law.Silence{When: when}
	}
	return &law.Silence{When: when, MovedTo: others[:1+r.IntN(2)]}
}

// sameClass holds that all ages of a class lead to the same decision for a single
// victim.
func (r maker) sameClass(d *decider, o *law.Offence, f law.Facts) {
	h := d.tables.Of(o)
	was := map[uint8]resolve.Decision{}
	for range 4 {
		age := []int{0, 13, 14, 17, 18, 59, 60, law.MaxAge}[r.IntN(8)]
		f.Victims, f.Born = []law.Ages{law.AgeBand(age, age)}, law.Date{}
		is, class := h.Decide(d.coded(f)), h.Class(age)
		if before, met := was[class]; met && before != is {
			d.t.Fatalf("%s %q: class %d at %d on %+v\n got %+v\nwant %+v", o.ID, o.Named, class, age, f, is, before)
		}
		was[class] = is
	}
}

// sameRun holds that on all days between two edges a single victim has the same decision,
// and that circumstances change nothing where they are not heeded.
func (r maker) sameRun(d *decider, o *law.Offence, f law.Facts, days []law.Date) {
	h := d.tables.Of(o)
	edges, was := h.Edges(), map[int]resolve.Decision{}
	f.Victims, f.Born, f.Until, f.Today = []law.Ages{r.ages()}, law.Date{}, law.Date{}, false
	for _, day := range days {
		if day.IsZero() {
			continue
		}
		f.Date = day
		run := 0
		for _, edge := range edges {
			if edge.Compare(day) <= 0 {
				run++
			}
		}
		is := h.Decide(d.coded(f))
		if before, met := was[run]; met && before != is {
			d.t.Fatalf("%s %q: %s on %+v\n got %+v\nwant %+v", o.ID, o.Named, day, f, is, before)
		}
		was[run] = is
		alone := f
		alone.With, alone.Maybe = nil, nil
		if !h.Heeds(day) && h.Decide(d.coded(alone)) != is {
			d.t.Fatalf("%s %q: heeds %+v", o.ID, o.Named, f)
		}
	}
}

// Whatever an edition says, tables decide what the resolver answers.
func TestTablesDecideUnderAnyLaw(t *testing.T) {
	number := 300
	if os.Getenv("LONG_TESTS") != "" {
		number = 20_000
	}
	r := maker{rand.New(rand.NewPCG(7, 7))}
	statuses := map[law.Status]int{}
	for range number {
		e := r.edition()
		d := newDecider(t, e)
		days := d.days()
		for range 10 {
			f := randomFacts(r.Rand, e, days)
			o := *e.On(f.Date).Offences[r.IntN(3)]
			if r.some(3) {
				o.Named = []string{"20", "10", "agravada"}[r.IntN(3)]
			}
			d.hold(&o, f)
			r.sameClass(d, &o, f)
			r.sameRun(d, &o, f, days)
			said := resolve.Resolve(&o, f).Decision()
			for _, code := range resolve.Codes(1<<31 - 1).List() {
				if said.Says(code) != slices.Contains(said.Notices.List(), code) {
					t.Fatalf("%s: says %s: %v", said.Notices.List(), code, said.Says(code))
				}
			}
			statuses[said.Status]++
		}
	}
	for _, s := range []law.Status{law.Determined, law.Undetermined, law.NoRange, law.Moved, law.NotInForce} {
		if statuses[s] < number/10 {
			t.Errorf("%s: %v", s, statuses)
		}
	}
}
