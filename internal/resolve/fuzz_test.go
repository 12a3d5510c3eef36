package resolve_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
)

// FuzzResolve builds offences and facts that no reader would let through as
// well: tiers without an order among them, ranges without bounds, empty ages,
// circumstances that are both present and in doubt. There is an answer to all.
func FuzzResolve(f *testing.F) {
	f.Add([]byte{})
	f.Add([]byte{3, 1, 6, 12, 1, 14, 17, 0, 2, 15, 0, 0, 13, 3, 0, 1, 0, 130, 5, 2})
	f.Add([]byte("tiers, conditions and facts from plain text that goes on for a while"))
	f.Fuzz(func(t *testing.T, data []byte) {
		in := bytesReader{data}
		o, facts := in.offence(), in.facts()
		a := resolve.Resolve(o, facts)

		if len(a.Branches) == 0 {
			t.Fatal("no branch")
		}
		tier := a.Branches[0].Tier
		want := law.Undetermined
		if len(a.Branches) == 1 {
			want = law.Determined
			if tier == nil {
				want = law.NoRange
			}
		}
		if a.Status != want {
			t.Errorf("%s with %d branches", a.Status, len(a.Branches))
		}
		if (a.Status == law.Undetermined) != (len(a.Settles) > 0) {
			t.Errorf("%s, settled by %v", a.Status, a.Settles)
		}
		if len(a.Trace) != len(o.Shown().Tiers) {
			t.Errorf("%d tiers traced of %d", len(a.Trace), len(o.Shown().Tiers))
		}
		seen := map[*law.Tier]bool{}
		for _, b := range a.Branches {
			if seen[b.Tier] || len(b.When) == 0 {
				t.Errorf("%v: twice, or without a case", b)
			}
			seen[b.Tier] = true
		}
		for _, tt := range a.Trace {
			reached := tt.Outcome == resolve.Governs || tt.Outcome == resolve.Possible
			if reached != seen[tt.Tier] || (tt.Outcome == resolve.Displaced) != (tt.DisplacedBy != nil) {
				t.Errorf("%s is %s", tt.Tier.ID, tt.Outcome)
			}
		}
	})
}

// bytesReader takes small numbers from bytes, and zeros when they are used up.
type bytesReader struct{ data []byte }

func (r *bytesReader) below(n int) int {
	if len(r.data) == 0 {
		return 0
	}
	b := int(r.data[0])
	r.data = r.data[1:]
	return b % n
}

func (r *bytesReader) offence() *law.Offence {
	o := &law.Offence{ID: "fuzz", Edition: &law.Edition{}, Versions: make([]law.Version, 1)}
	for i := range r.below(6) {
		tier := law.Tier{ID: fmt.Sprint("t", i), Prison: law.Range{Min: r.bound(), Max: r.bound()}, When: r.conditions()}
		if r.below(4) == 1 {
			tier.Readings = []law.Reading{{When: r.conditions(), Prison: law.Range{Min: r.bound()}}}
		}
		o.Versions[0].Tiers = append(o.Versions[0].Tiers, tier)
	}
	return o
}

func (r *bytesReader) bound() law.Bound {
	return law.Bound{Kind: law.BoundKind(r.below(3)), Months: law.Months(r.below(200))}
}

func (r *bytesReader) conditions() []law.Condition {
	var list []law.Condition
	for range r.below(4) {
		list = append(list, law.Condition{VictimAge: r.ages(), With: r.circumstances()})
	}
	return list
}

func (r *bytesReader) ages() law.Ages {
	from := r.below(133)
	return law.AgeBand(from, from+r.below(133)-1).Union(law.AgeBand(r.below(133), r.below(133)))
}

func (r *bytesReader) circumstances() []law.CircumstanceID {
	ids := idsOf(r.below(combinations))
	slices.Sort(ids)
	return ids
}

func (r *bytesReader) facts() law.Facts {
	var f law.Facts
	for range r.below(4) {
		f.Victims = append(f.Victims, r.ages())
	}
	f.With, f.Maybe = r.circumstances(), r.circumstances()
	return f
}
