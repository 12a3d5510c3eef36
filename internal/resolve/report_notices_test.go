package resolve_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
)

// A clause of the table of notices: the notice, the offence, and when it is given.
// It is given when the victim may be of one of the ages or, with certain, when the
// victim can be of no other age.
type clause struct {
	offence  string // empty for all
	except   string
	from, to int
	certain  bool
	states   []knows // empty for all
	says     string
}

var noticeTable = []clause{
	// 168-B states minimums only, and its decree's number is wrong.
	{offence: "art-168-b", to: 130, says: "maximum_not_stated"},
	{offence: "art-168-b", to: 130, says: "source_notice decree-number"},
	// "14-18 years old", to the letter, reaches the victim of 18.
	{offence: "art-168-b", from: 18, to: 18, says: "other_reading at 18 of victim-14-to-17: 144 -"},
	// A bare "20 years" may be a minimum or a maximum; so may "15 years".
	{offence: "profiting", to: 13, says: "other_reading of victim-under-14: 240 -"},
	{offence: "profiting", to: 13, says: "other_reading of victim-under-14: - 240"},
	{offence: "profiting", from: 14, to: 17, says: "other_reading of victim-14-to-17: 180 -"},
	{offence: "profiting", from: 14, to: 17, says: "other_reading of victim-14-to-17: - 180"},

	{offence: "art-153", to: 17, says: "source_notice no-age-tier"},
	{offence: "child-sex-tourism", from: 18, to: 130, certain: true, says: "source_notice presupposes-a-minor"},

	{offence: "child-sex-tourism", to: 130, states: []knows{absent}, says: "circumstance_taken_absent aggravated"},
	{except: "child-sex-tourism", to: 130, states: []knows{present, inDoubt}, says: "circumstance_unused aggravated"},
}

func wantNotices(id string, victim law.Ages, k knows) []string {
	var list []string
	if victim.Unknown() {
		list = append(list, "age_unknown")
	}
	for _, c := range noticeTable {
		ages := law.AgeBand(c.from, c.to)
		possible := !victim.Intersect(ages).Empty()
		if c.certain {
			possible = victim.Within(ages)
		}
		of := (c.offence == "" || c.offence == id) && c.except != id
		if of && possible && (len(c.states) == 0 || slices.Contains(c.states, k)) {
			list = append(list, c.says)
		}
	}
	slices.Sort(list)
	return list
}

func saidBy(a resolve.Answer) []string {
	var list []string
	for _, n := range a.Notices {
		s := string(n.Code)
		switch {
		case n.Source != nil:
			s += " " + n.Source.ID
		case n.Reading != nil && n.Reading.AltersConditions():
			s += fmt.Sprintf(" at %v of %s: %s", n.Ages, n.Tier.ID, inMonths(n.Prison))
		case n.Reading != nil:
			s += fmt.Sprintf(" of %s: %s", n.Tier.ID, inMonths(n.Prison))
		}
		for _, c := range n.Circumstances {
			s += " " + string(c)
		}
		list = append(list, s)
	}
	slices.Sort(list)
	return list
}

func TestEveryNoticeAgainstTheReport(t *testing.T) {
	e := edition(t)
	victims := []law.Ages{law.AnyAge(), law.AgeBand(0, 17), law.AgeBand(18, 130), law.AgeBand(17, 18), law.AgeBand(10, 15)}
	for age := range law.AnyAge().All() {
		victims = append(victims, law.AgeBand(age, age))
	}
	for id := range report {
		o := offence(t, e, id)
		for _, k := range []knows{absent, present, inDoubt} {
			for _, victim := range victims {
				got, want := saidBy(resolve.Resolve(o, k.facts(victim))), wantNotices(id, victim, k)
				if !slices.Equal(got, want) {
					t.Errorf("%s, age %v, aggravation %s:\n got %q\nwant %q", id, victim, k, got, want)
				}
			}
		}
	}
}

// What depends on the facts and not on the offence.
func TestNoticesOfFacts(t *testing.T) {
	e := edition(t)
	o := offence(t, e, "pimping")
	for _, c := range []struct {
		name  string
		given law.Given
		want  []string
	}{
		{"one victim", law.Given{Ages: []string{"16"}}, nil},
		{"two victims", law.Given{Ages: []string{"16", "30"}}, []string{"youngest_governs"}},
		{"two of unknown age", law.Given{Ages: []string{"unknown", "unknown"}}, []string{"age_unknown", "youngest_governs"}},
		{"one of them unknown", law.Given{Ages: []string{"unknown", "30"}}, []string{"youngest_governs"}},
		{"date beside an age", law.Given{Ages: []string{"16"}, Date: "2017-06-22"}, []string{"date_not_used"}},
		{"date alone", law.Given{Date: "2017-06-22"}, []string{"age_unknown", "date_not_used"}},
		{"birth and date", law.Given{Born: "2001-05-04", Date: "2017-06-22"}, nil},
		{"leap birth on its day", law.Given{Born: "2000-02-29", Date: "2018-02-28"}, []string{"leap_birthday"}},
		{"leap birth on another", law.Given{Born: "2000-02-29", Date: "2018-03-01"}, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			f, faults := c.given.Facts(e)
			if len(faults) > 0 {
				t.Fatal(faults)
			}
			if got := saidBy(resolve.Resolve(o, f)); !slices.Equal(got, c.want) {
				t.Errorf("%q, want %q", got, c.want)
			}
		})
	}
}

func TestStatutesOfTheUserAreNamed(t *testing.T) {
	o := &law.Offence{
		ID: "own", Edition: &law.Edition{Custom: true},
		Versions: []law.Version{{Tiers: []law.Tier{{ID: "base", Prison: law.Range{Min: law.Term(12)}}}}},
	}
	a := resolve.Resolve(o, law.Facts{Victims: []law.Ages{law.AgeBand(16, 16)}})
	if !slices.ContainsFunc(a.Notices, func(n resolve.Notice) bool { return n.Code == resolve.CustomStatutes }) {
		t.Errorf("%+v", a.Notices)
	}
}
