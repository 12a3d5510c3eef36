package resolve_test

import (
	"slices"
	"testing"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
)

// In the report's edition the age decides three of the five offences: trafficking
// has one range, and child sex tourism turns on the aggravating circumstances
// alone.
func TestDecidingInTheReport(t *testing.T) {
	e := edition(t)
	got := resolve.Deciding(e.Offences, law.Facts{})
	want := []resolve.Decider{
		{Unknown: resolve.Unknown{Fact: law.FactAge}, Offences: 3},
		{Unknown: resolve.Unknown{Fact: law.FactMaybe, Circumstance: "aggravated"}, Offences: 1},
	}
	if len(got) != len(want) || got[0] != want[0] || got[1] != want[1] {
		t.Errorf("%v, want %v", got, want)
	}
	// Four to eight years become eight to ten.
	if by := resolve.Raises(e.Offences, law.Facts{}, "aggravated"); by != 4*law.Year {
		t.Errorf("raised by %d months", by)
	}
}

// In the Code the date decides first: each of the 47 offences has a first day,
// and not each has a tier that asks for an age.
func TestDecidingInTheCode(t *testing.T) {
	e := penalCode(t)
	got := resolve.Deciding(e.Offences, law.Facts{})
	if want := (resolve.Decider{Unknown: resolve.Unknown{Fact: law.FactDate}, Offences: 47}); got[0] != want {
		t.Errorf("%v, want %v first", got, want)
	}
	for _, d := range resolve.Deciding(e.On(law.Date{Year: 2024, Month: 5, Day: 1}).Offences, law.Facts{Date: law.Date{Year: 2024, Month: 5, Day: 1}}) {
		if d.Fact == law.FactDate {
			t.Errorf("the date decides though it is known: %v", d)
		}
	}
}

// A circumstance decides when it changes the answer on the facts that are known:
// for a victim of 15 prohibited work does, for one of 13 or 18 it does not.
func TestDecidingDependsOnWhatIsKnown(t *testing.T) {
	e := penalCode(t)
	act := law.Date{Year: 2018, Month: 3, Day: 1}
	forced := []*law.Offence{e.On(act).Offence("forced-labour")}
	for age, want := range map[int]bool{13: false, 14: true, 17: true, 18: false} {
		f := law.Facts{Date: act, Victims: []law.Ages{law.AgeBand(age, age)}}
		got := false
		for _, d := range resolve.Deciding(forced, f) {
			got = got || d.Circumstance == "work-prohibited-for-age"
		}
		if got != want {
			t.Errorf("age %d: prohibited work decides: %t", age, got)
		}
	}
	// 6 to 12 years become 20 to 25 when the victim dies.
	if by := resolve.Raises(forced, law.Facts{Date: act}, "victim-death"); by != 14*law.Year {
		t.Errorf("raised by %d months", by)
	}
}

// What an undetermined answer turns on over an act that a new number parts: Law
// 31146 moved article 153-I to 129-K as it stood, so that only the circumstance in
// doubt matters; to article 153-A it added the pregnant victim, so that the day
// matters too.
func TestNewNumberAloneSettlesNothing(t *testing.T) {
	e := penalCode(t)
	date := resolve.Unknown{Fact: law.FactDate}
	for _, c := range []struct {
		name, age, maybe string
		day              bool
	}{
		{"minors-exploitation-benefit", "15", "victim-death", false},
		{"trafficking", "30", "victim-death", false},
		{"trafficking", "30", "victim-pregnant", true},
	} {
		f, faults := law.Given{Date: "2021-03-01..2021-04-30", Ages: []string{c.age}, Maybe: []string{c.maybe}}.Facts(e)
		if len(faults) > 0 {
			t.Fatal(faults)
		}
		a := resolve.Resolve(e.Offence(c.name), f)
		if a.Status != law.Undetermined || len(a.Spans) != 2 || slices.Contains(a.Settles, date) != c.day {
			t.Errorf("%s %s: %s, %d spans, settled by %v", c.name, c.maybe, a.Status, len(a.Spans), a.Settles)
		}
	}
}
