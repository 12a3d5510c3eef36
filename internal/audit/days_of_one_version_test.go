package audit_test

import (
	"testing"

	"github.com/conmina/conmina/internal/audit"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
)

// An act of two days on which nothing changes is judged as an act of the first of
// them, in all that is said of it: whether the age was applied, which offence fits,
// how far the term is from the nearer bound.
func TestTwoDaysOfOneVersion(t *testing.T) {
	e := shipped(t, "penal-code")
	x := audit.New(e)
	seen := map[audit.Verdict]int{}
	for _, day := range []law.Date{{Year: 2005, Month: 1, Day: 1}, {Year: 2018, Month: 3, Day: 1}, {Year: 2024, Month: 5, Day: 1}} {
		for _, o := range e.On(day).Offences {
			for _, age := range []int{10, 15, 30, 65} {
				f := law.Facts{Date: day, Victims: []law.Ages{law.AgeBand(age, age)}}
				one := x.Yardsticks(resolve.Resolve(o, f))
				f.Until = day.Next()
				two := x.Yardsticks(resolve.Resolve(o, f))
				for months := law.Months(0); months <= 480; months += 6 {
					want, got := one.Compare(term(months)), two.Compare(term(months))
					if got.Verdict != want.Verdict || got.Distance != want.Distance || got.Nearer != want.Nearer || fitOf(got) != fitOf(want) {
						t.Fatalf("%s from %s, %d years, %d months: %s %d %s %q, want %s %d %s %q", o.ID, day, age, months,
							got.Verdict, got.Distance, got.Nearer, fitOf(got), want.Verdict, want.Distance, want.Nearer, fitOf(want))
					}
					seen[want.Verdict]++
				}
			}
		}
	}
	for _, v := range []audit.Verdict{audit.Within, audit.Below, audit.Above, audit.AgeNotApplied, audit.FitsLesserOnly, audit.NoRange} {
		if seen[v] == 0 {
			t.Errorf("no sentence is %s", v)
		}
	}
}

// fitOf names the offence that fits, its article and its tier.
func fitOf(r audit.Result) string {
	if r.Fits.Offence == nil {
		return ""
	}
	return r.Fits.Offence.ID + " " + r.Fits.Article + " " + r.Fits.Tier.ID
}
