package audit_test

import (
	"testing"

	"github.com/conmina/conmina/internal/audit"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
)

// parted is an edition whose general offence, of 2 to 5 years, passed the conduct
// towards minors up to an age on to an offence of 8 to 12 years.
func parted(until int) *law.Edition {
	e := &law.Edition{ID: "parted", Verified: law.Date{Year: 2025, Month: 1, Day: 1}}
	minors, adults := law.AgeBand(0, 17), law.AgeBand(18, law.MaxAge)
	add := func(id string, ages law.Ages, low, high law.Months, silences ...law.Silence) {
		v := law.Version{
			InForce: law.Period{From: law.Date{Year: 2000, Month: 1, Day: 1}}, VictimAge: ages, NoRange: silences,
			Tiers: []law.Tier{{ID: "base", Prison: law.Range{Min: law.Term(low), Max: law.Term(high)}}},
		}
		e.Offences = append(e.Offences, &law.Offence{Edition: e, ID: id, Versions: []law.Version{v}})
	}
	add("general", adults, 24, 60, law.Silence{When: []law.Condition{{VictimAge: law.AgeBand(0, until)}}, MovedTo: []string{"minors"}})
	add("minors", minors, 96, 144)
	return e
}

// A term that fits an adult is asked about under either offence when the victim was
// a minor, whose conduct passed from one to the other.
func TestConductThatPassedToAnotherOffence(t *testing.T) {
	for _, c := range []struct {
		offence string
		until   int
		age     int
		months  law.Months
		want    audit.Verdict
		fits    string
	}{
		{"minors", 17, 15, 36, audit.AgeNotApplied, "general"},
		{"minors", 17, 15, 23, audit.Below, ""},
		{"minors", 17, 15, 61, audit.Below, ""},
		{"minors", 17, 15, 96, audit.Within, ""},
		{"minors", 17, 15, 145, audit.Above, ""},
		{"minors", 13, 15, 36, audit.Below, ""}, // the general offence has nothing to say of 15 years
		{"minors", 13, 13, 36, audit.AgeNotApplied, "general"},
		{"general", 17, 15, 36, audit.AgeNotApplied, "general"},
		{"general", 17, 15, 96, audit.NoRange, ""},
		{"general", 17, 15, 12, audit.NoRange, ""},
		{"general", 17, 30, 36, audit.Within, ""},
		{"general", 17, 30, 12, audit.Below, ""},
	} {
		e := parted(c.until)
		f := law.Facts{Date: law.Date{Year: 2010, Month: 1, Day: 1}, Victims: []law.Ages{law.AgeBand(c.age, c.age)}}
		r := audit.New(e).Compare(resolve.Resolve(e.On(f.Date).Offence(c.offence), f), term(c.months))
		fits := ""
		if r.Fits.Offence != nil {
			fits = r.Fits.Offence.ID
		}
		if r.Verdict != c.want || fits != c.fits {
			t.Errorf("%s, %d years, %d months: %s %q, want %s %q", c.offence, c.age, c.months, r.Verdict, fits, c.want, c.fits)
		}
	}
}
