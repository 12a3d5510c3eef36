package resolve_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/conmina/conmina/internal/comparing"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
)

func named(t *testing.T, e *law.Edition, names ...string) []*law.Offence {
	t.Helper()
	var list []*law.Offence
	for _, n := range names {
		o, fault := e.FindOffence(n)
		if fault != nil {
			t.Fatal(fault)
		}
		list = append(list, o)
	}
	return list
}

func aged(text string) law.Facts {
	ages, fault := law.ParseAges(text)
	if fault != nil {
		panic(fault)
	}
	return law.Facts{Victims: []law.Ages{ages}}
}

// The figures come from the report, by hand: at 15 the minimums are 8, 12, 4, 4 and
// 15 years and the stated maximums 15, 8, 5 and 15.
func TestGaps(t *testing.T) {
	e := edition(t)
	c := comparing.Compare(e.Offences, aged("15"))
	if g := c.MinimumGap; g.Months != 11*law.Year || g.Among != 5 || g.Higher.ID != "profiting" || g.Lower.ID != "child-sex-tourism" {
		t.Errorf("minimums: %d months, %s over %s", g.Months, g.Higher.ID, g.Lower.ID)
	}
	if g := c.MaximumGap; g.Months != 10*law.Year || g.Among != 4 || g.Higher.ID != "art-153" || g.Lower.ID != "pimping" {
		t.Errorf("maximums: %d months, %s over %s", g.Months, g.Higher.ID, g.Lower.ID)
	}
	// Without the age three of the five have no single range; 153 and child sex
	// tourism are left.
	c = comparing.Compare(e.Offences, law.Facts{})
	if g := c.MinimumGap; g.Months != 4*law.Year || g.Among != 2 {
		t.Errorf("minimums without an age: %d months, among %d", g.Months, g.Among)
	}
	if c := comparing.Compare(named(t, e, "pimping"), aged("15")); c.MinimumGap != nil || c.MaximumGap != nil {
		t.Error("one offence has a gap to itself")
	}
}

func TestCompareOrder(t *testing.T) {
	e := edition(t)
	want := comparing.Compare(e.Offences, aged("15"))
	backwards := slices.Clone(e.Offences)
	slices.Reverse(backwards)
	if got := comparing.Compare(append(backwards, e.Offences[2]), aged("15")); len(got.Answers) != 5 {
		t.Errorf("%d answers for five offences, one of them twice", len(got.Answers))
	} else {
		for i := range got.Answers {
			if got.Answers[i].Offence != want.Answers[i].Offence {
				t.Errorf("place %d holds %s", i, got.Answers[i].Offence.ID)
			}
		}
	}
}

func bandsOf(bands []law.Ages) []string {
	var list []string
	for _, b := range bands {
		list = append(list, b.String())
	}
	return list
}

func TestBands(t *testing.T) {
	e := edition(t)
	for _, test := range []struct {
		offences []string
		age      string
		want     []string
	}{
		{[]string{"art-153"}, "unknown", []string{"unknown"}},
		{[]string{"pimping"}, "unknown", []string{"0-17", "18+"}},
		{[]string{"art-168-b"}, "unknown", []string{"0-13", "14-17", "18+"}},
		{[]string{"art-153", "art-168-b", "profiting", "pimping", "child-sex-tourism"}, "unknown", []string{"0-13", "14-17", "18+"}},
		{[]string{"art-168-b"}, "12-15", []string{"12-13", "14-15"}},
		{[]string{"pimping"}, "25", []string{"25"}},
	} {
		got := bandsOf(comparing.Bands(named(t, e, test.offences...), aged(test.age)))
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%v at %s: %s", test.offences, test.age, diff)
		}
	}
}

// From trafficking to pimping at 15 the minimum goes from 8 to 4 years and the
// maximum from 15 to 5.
func TestChanges(t *testing.T) {
	e := edition(t)
	pair := named(t, e, "153", "pimping")
	list := comparing.Changes(pair[0], pair[1], aged("15"))
	if len(list) != 1 || !list[0].Determined() {
		t.Fatalf("%d changes", len(list))
	}
	want := comparing.Shift{Before: law.Term(96), After: law.Term(48), Months: -48, Known: true}
	if list[0].Min != want {
		t.Errorf("minimum %+v", list[0].Min)
	}
	want = comparing.Shift{Before: law.Term(180), After: law.Term(60), Months: -120, Known: true}
	if list[0].Max != want {
		t.Errorf("maximum %+v", list[0].Max)
	}

	// Forced labour has no maximum: no difference is made up.
	pair = named(t, e, "168-B", "153")
	list = comparing.Changes(pair[0], pair[1], law.Facts{})
	if got := bandsOf([]law.Ages{list[0].Ages, list[1].Ages, list[2].Ages}); !slices.Equal(got, []string{"0-13", "14-17", "18+"}) {
		t.Errorf("bands %v", got)
	}
	for i, months := range []law.Months{-84, -48, 24} { // 15, 12 and 6 years to 8
		if s := list[i].Min; !s.Known || s.Months != months {
			t.Errorf("band %d: minimum %+v", i, s)
		}
		if list[i].Max.Known {
			t.Errorf("band %d: a difference from no maximum", i)
		}
	}
}

// Every cell of the strip and of the matrix is what the two offences resolve to
// alone, and the matrix is the same whichever offence is named first.
func TestStripAndMatrix(t *testing.T) {
	e := edition(t)
	backwards := slices.Clone(e.Offences)
	slices.Reverse(backwards)
	strip := comparing.AcrossAges(e.Offences, law.Facts{}, nil)
	other := comparing.AcrossAges(backwards, law.Facts{}, nil)
	a, b := strip.Matrix(), other.Matrix()
	if len(a) != 10*len(strip.Bands) || len(a) != len(b) {
		t.Fatalf("%d and %d pairs for %d bands", len(a), len(b), len(strip.Bands))
	}
	for i := range a {
		if a[i].A.Offence != b[i].A.Offence || a[i].Min != b[i].Min || a[i].Max != b[i].Max {
			t.Errorf("pair %d depends on the order", i)
		}
		for age := range a[i].Ages.All() {
			f := law.Facts{Victims: []law.Ages{law.AgeBand(age, age)}}
			ra := resolve.Resolve(a[i].A.Offence, f).Branches[0].Prison()
			rb := resolve.Resolve(a[i].B.Offence, f).Branches[0].Prison()
			if a[i].Min.Before != ra.Min || a[i].Min.After != rb.Min || a[i].Max.Before != ra.Max || a[i].Max.After != rb.Max {
				t.Errorf("%s and %s at %d: %+v %+v", a[i].A.Offence.ID, a[i].B.Offence.ID, age, a[i].Min, a[i].Max)
			}
		}
	}
	at := comparing.AcrossAges(e.Offences, law.Facts{}, []law.Ages{law.AgeBand(13, 13), law.AgeBand(25, 25)})
	if len(at.Bands) != 2 || len(at.Rows) != 5 || len(at.Rows[0]) != 2 {
		t.Errorf("%d bands, %d rows", len(at.Bands), len(at.Rows))
	}
}

// The bands of any offences are those that asking about every single age gives.
func TestBandsAreThoseOfEveryAge(t *testing.T) {
	for _, e := range []*law.Edition{edition(t), penalCode(t)} {
		for _, date := range []law.Date{{}, dayOf(t, "2018-05-05"), dayOf(t, "2020-05-05")} {
			f := law.Facts{Date: date}
			for _, o := range e.Offences {
				var want []law.Ages
				var last resolve.Answer
				for age := range law.AnyAge().All() {
					at := law.AgeBand(age, age)
					f.Victims = []law.Ages{at}
					a := resolve.Resolve(o, f)
					same := slices.EqualFunc(a.Branches, last.Branches, func(x, y resolve.Branch) bool { return x.Tier == y.Tier }) &&
						slices.EqualFunc(a.Specials(), last.Specials(), func(x, y resolve.Answer) bool { return x.Offence.ID == y.Offence.ID })
					if age > 0 && same {
						want[len(want)-1] = want[len(want)-1].Union(at)
					} else {
						want = append(want, at)
					}
					last = a
				}
				f.Victims = nil
				if got := comparing.Bands([]*law.Offence{o}, f); !slices.Equal(got, want) {
					t.Errorf("%s on %v: %v, want %v", o.ID, date, got, want)
				}
			}
		}
	}
}
