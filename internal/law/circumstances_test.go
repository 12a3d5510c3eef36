package law_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/conmina/conmina/internal/law"
)

// agesOfVictims is an edition whose circumstances say something of the victim:
// that it is a minor, or a child; that it is a pupil, as only minors are; that
// there are several.
func agesOfVictims() *law.Edition {
	return &law.Edition{Circumstances: []*law.Circumstance{
		{ID: "child", VictimAge: law.AgeBand(0, 13)},
		{ID: "death"},
		{ID: "minor", VictimAge: law.AgeBand(0, 17)},
		{ID: "old", VictimAge: law.AgeBand(60, law.MaxAge)},
		{ID: "pupil", OnlyAge: law.AgeBand(0, 17)},
		{ID: "several", Plural: true},
	}}
}

// told writes faults as code, fact, value and arguments.
func told(faults []*law.Fault) string {
	var list []string
	for _, f := range faults {
		list = append(list, strings.Join(append([]string{string(f.Code), string(f.Fact), f.Value}, strings.Fields(fmt.Sprint(f.Args...))...), " "))
	}
	return strings.Join(list, "; ")
}

func victims(f law.Facts) string {
	var list []string
	for _, v := range f.Victims {
		list = append(list, v.String())
	}
	return strings.Join(list, ";")
}

// Circumstances narrow the ages that they say something about, when it is clear
// which victim they mean.
func TestCircumstancesNarrowTheAges(t *testing.T) {
	for _, c := range []struct {
		ages, with string
		victims    string
		stay       string // of the circumstances
		faults     string
	}{
		{"", "", "", "", ""},
		{"", "death", "", "death", ""},
		{"", "minor", "0-17", "", ""},
		{"", "pupil", "0-17", "pupil", ""},
		{"", "child minor pupil", "0-13", "pupil", ""},
		{"16", "minor", "16", "", ""},
		{"unknown", "minor", "0-17", "", ""},
		{"14+", "minor", "14-17", "", ""},
		{"14+", "pupil", "14-17", "pupil", ""},
		{"17+", "child", "17+", "", "circumstance_contradicts_age circumstances child 0-13"},
		{"30", "minor", "30", "", "circumstance_contradicts_age circumstances minor 0-17"},
		{"18", "pupil", "18", "pupil", "circumstance_contradicts_age circumstances pupil 0-17"},
		{"", "child old", "0-13", "", "circumstance_contradicts_age circumstances old 60+"},

		{"16;30", "minor", "16;30", "", ""},
		{"30;16", "minor", "30;16", "", ""},
		{"14+;16", "minor", "14+;16", "", ""},
		{"16;14+", "minor", "16;14+", "", ""},
		{"14+;30", "minor", "14-17;30", "", ""},
		{"30;14+", "minor", "30;14-17", "", ""},
		{"30;14+;40", "minor", "30;14-17;40", "", ""},
		{"14+;30;12+", "minor", "14+;30;12+", "", "circumstance_of_whom circumstances minor 0-17"},
		{"14+;12+", "minor", "14+;12+", "", "circumstance_of_whom circumstances minor 0-17"},
		{"30;40", "minor", "30;40", "", "circumstance_contradicts_age circumstances minor 0-17"},
		{"30;14+", "minor old", "30;14-17", "", "circumstance_contradicts_age circumstances old 60+"},
	} {
		given := law.Given{With: strings.Fields(c.with)}
		if c.ages != "" {
			given.Ages = strings.Split(c.ages, ";")
		}
		f, faults := given.Facts(agesOfVictims())
		if victims(f) != c.victims || strings.Trim(fmt.Sprint(f.With), "[]") != c.stay || told(faults) != c.faults {
			t.Errorf("%q with %q: %s with %v (%s)\nwant %s with %s (%s)", c.ages, c.with, victims(f), f.With, told(faults), c.victims, c.stay, c.faults)
		}
	}
}

// The ages that follow from a birth date are not narrowed: over several days, a
// circumstance that is an age must be so on all of them, and one that only some age
// can be in on one of them. The victim turns 18 on 2017-05-04.
func TestCircumstancesThroughoutAnAct(t *testing.T) {
	for _, c := range []struct{ date, with, victims, faults string }{
		{"2017-05-01..2017-05-03", "minor", "17", ""},
		{"2017-05-01..2017-05-04", "minor", "17-18", "circumstance_contradicts_age circumstances minor 0-17"},
		{"2017-05-04..2017-05-09", "minor", "18", "circumstance_contradicts_age circumstances minor 0-17"},
		{"2017-05-01..2017-05-03", "pupil", "17", ""},
		{"2017-05-01..2017-05-04", "pupil", "17-18", ""},
		{"2017-05-04..2017-05-09", "pupil", "18", "circumstance_contradicts_age circumstances pupil 0-17"},
		{"2017-05-01..2017-05-04", "death", "17-18", ""},
		{"2017-05-03", "minor", "17", ""},
		{"2017-05-04", "minor", "18", "circumstance_contradicts_age circumstances minor 0-17"},
	} {
		f, faults := law.Given{Born: "1999-05-04", Date: c.date, With: []string{c.with}}.Facts(agesOfVictims())
		if victims(f) != c.victims || told(faults) != c.faults {
			t.Errorf("%s on %s: %s (%s), want %s (%s)", c.with, c.date, victims(f), told(faults), c.victims, c.faults)
		}
	}
}

// Without a birth date the age is one for all days; and of the two ages that a birth on
// 29 February leaves on one day, the circumstance says which.
func TestCircumstancesOfOneAge(t *testing.T) {
	for want, given := range map[string]law.Given{
		"0-17": {Date: "2017-05-01..2017-05-04", With: []string{"minor"}},
		"17":   {Born: "2000-02-29", Date: "2018-02-28", With: []string{"minor"}},
	} {
		if f, faults := given.Facts(agesOfVictims()); victims(f) != want || len(faults) > 0 {
			t.Errorf("%+v: %s (%s), want %s", given, victims(f), told(faults), want)
		}
	}
}

// What the ages say already cannot be in doubt.
func TestCircumstancesInDoubtAgainstTheAges(t *testing.T) {
	for _, c := range []struct{ ages, maybe, faults string }{
		{"", "pupil several death", ""},
		{"16", "pupil", ""},
		{"17-18", "pupil", ""},
		{"18", "pupil", "circumstance_contradicts_age maybe pupil 0-17"},
		{"18;30", "pupil", "circumstance_contradicts_age maybe pupil 0-17"},
		{"18;16", "pupil", ""},
		{"16", "minor", "circumstance_is_an_age maybe minor 0-17"},
		{"", "minor", "circumstance_is_an_age maybe minor 0-17"},
		{"16", "several", ""},
		{"16;30", "several", "circumstance_is_known maybe several"},
		{"16;30", "death", ""},
	} {
		given := law.Given{Maybe: strings.Fields(c.maybe)}
		if c.ages != "" {
			given.Ages = strings.Split(c.ages, ";")
		}
		if _, faults := given.Facts(agesOfVictims()); told(faults) != c.faults {
			t.Errorf("%q, perhaps %s: %s, want %s", c.ages, c.maybe, told(faults), c.faults)
		}
	}
}

func TestCircumstancesThatFactsLeaveOpen(t *testing.T) {
	for _, c := range []struct{ ages, with, maybe, open string }{
		{"", "", "", "death pupil several"},
		{"16", "", "", "death pupil several"},
		{"16", "death", "", "pupil several"},
		{"16", "", "death", "pupil several"},
		{"17-18", "", "", "death pupil several"},
		{"18", "", "", "death several"},
		{"18;16", "", "", "death pupil"},
		{"18;30", "several", "", "death"},
	} {
		f := law.Facts{}
		if c.ages != "" {
			f.Victims = ages(t, strings.Split(c.ages, ";")...)
		}
		for _, id := range strings.Fields(c.with) {
			f.With = append(f.With, law.CircumstanceID(id))
		}
		for _, id := range strings.Fields(c.maybe) {
			f.Maybe = append(f.Maybe, law.CircumstanceID(id))
		}
		if got := strings.Trim(fmt.Sprint(f.Open(agesOfVictims())), "[]"); got != c.open {
			t.Errorf("%+v leaves open: %s", c, got)
		}
	}
	backwards := &law.Edition{Circumstances: []*law.Circumstance{{ID: "second"}, {ID: "first"}}}
	if got := fmt.Sprint(law.Facts{}.Open(backwards)); got != "[first second]" {
		t.Errorf("in the order of ids: %s", got)
	}
}
