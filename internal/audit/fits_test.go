package audit_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/conmina/conmina/internal/audit"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
)

// A range that is said to fit contains the term, whoever the victims are, and a
// verdict that names a range has one.
func TestWhatFitsContainsTheTerm(t *testing.T) {
	e := shipped(t, "penal-code")
	x := audit.New(e)
	named := []audit.Verdict{audit.AgeNotApplied, audit.FitsLesserOnly}
	seen := map[string]int{}
	for _, day := range []law.Date{{Year: 2018, Month: 3, Day: 1}, {Year: 2024, Month: 5, Day: 1}} {
		for _, o := range law.OfFamily(e.On(day).Offences, e.MainFamily()) {
			for _, victims := range [][]law.Ages{
				{law.AgeBand(13, 13)},
				{law.AgeBand(16, 16)},
				{law.AgeBand(13, 13), law.AgeBand(30, 30)},
				{law.AgeBand(30, 30), law.AgeBand(16, 16)},
				{law.AgeBand(15, 15), law.AgeBand(13, 13)},
				{law.AgeBand(15, 15), {}},
				{law.AgeBand(0, 17)},
				{law.AgeBand(10, 20)},
				{},
			} {
				yardsticks := x.Yardsticks(resolve.Resolve(o, law.Facts{Victims: victims, Date: day}))
				for months := law.Months(0); months <= 480; months += 6 {
					r := yardsticks.Compare(term(months))
					where := fmt.Sprint(o.ID, " ", day, " ", victims, " ", int(months), " months: ", r.Verdict)
					if slices.Contains(named, r.Verdict) != (r.Fits.Tier != nil) || (r.Fits.Offence == nil) != (r.Fits.Tier == nil) {
						t.Fatalf("%s, and %+v fits", where, r.Fits)
					}
					if r.Fits.Tier != nil && audit.Position(r.Fits.Tier.Prison, law.Term(months)) != audit.Within {
						t.Fatalf("%s, and the range of %s is %v", where, r.Fits.Offence.ID, r.Fits.Tier.Prison)
					}
					seen[fmt.Sprint(len(victims), " ", r.Verdict)]++
				}
			}
		}
	}
	for _, want := range []string{"1 age_not_applied", "1 fits_lesser_only", "2 age_not_applied", "2 fits_lesser_only"} {
		if seen[want] == 0 {
			t.Errorf("no sentence with %s: %v", want, seen)
		}
	}
}
