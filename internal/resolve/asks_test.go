package resolve_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
)

// What a condition of a version names is asked for on each of its days, and what is not
// asked for leaves the same tiers whether it is present, in doubt or absent.
func TestWhatIsAskedForMayChangeTheTiers(t *testing.T) {
	for _, e := range []*law.Edition{edition(t), penalCode(t)} {
		d, every := newDecider(t, e), 1
		if e.Dated() {
			every = oneOf(20)
		}
		var asked, not, tried int
		for _, day := range d.days() {
			for _, o := range e.On(day).Offences {
				h, uses := d.tables.Of(o), o.Shown().Uses()
				ages := agesOf(o)
				for place, c := range e.Circumstances {
					if h.AsksFor(day, place) {
						asked++
						continue
					}
					not++
					if slices.Contains(uses, c.ID) {
						t.Errorf("%s of %s is not asked for %s", o.ID, day, c.ID)
					}
					if not%every > 0 {
						continue
					}
					f := law.Facts{Victims: ages[not%len(ages)], Date: day}
					tiers := func() string {
						d.tables.Of(o).Weigh(d.coded(f), &d.weighed)
						return fmt.Sprint(d.weighed.Tiers)
					}
					without := tiers()
					f.With = one(c.ID)
					with := tiers()
					f.With, f.Maybe = nil, one(c.ID)
					if maybe := tiers(); with != without || maybe != without {
						t.Errorf("%s of %s is not asked for %s: %s without it, %s with it, %s in doubt", o.ID, day, c.ID, without, with, maybe)
					}
					tried++
				}
			}
		}
		if asked == 0 || tried == 0 {
			t.Errorf("%s: %d are asked for, %d others are tried", e.ID, asked, tried)
		}
	}
}

// The fine of a branch is the only one that may be threatened, or none where there is
// none; of several there is not one.
func TestTheFineOfABranch(t *testing.T) {
	one, other := law.Fine{Min: 10, Max: 20}, law.Fine{Min: 20, Max: 30}
	for _, c := range []struct {
		fines []law.Fine
		want  law.Fine
		known bool
	}{{nil, law.Fine{}, true}, {[]law.Fine{{}}, law.Fine{}, true}, {[]law.Fine{one}, one, true}, {[]law.Fine{{}, one}, law.Fine{}, false}, {[]law.Fine{one, other}, law.Fine{}, false}} {
		if fine, known := (resolve.Branch{Fines: c.fines}).Fine(); fine != c.want || known != c.known {
			t.Errorf("of %v: %v, %v", c.fines, fine, known)
		}
	}
}
