package law_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/conmina/conmina/internal/law"
)

func ages(t interface{ Fatal(...any) }, texts ...string) []law.Ages {
	var list []law.Ages
	for _, text := range texts {
		a, fault := law.ParseAges(text)
		if fault != nil {
			t.Fatal(fault)
		}
		list = append(list, a)
	}
	return list
}

func TestGivenFacts(t *testing.T) {
	june := day(t, "2017-06-22")
	for _, c := range []struct {
		name  string
		given law.Given
		want  law.Facts
	}{
		{"nothing", law.Given{}, law.Facts{}},
		{"blank dates", law.Given{Born: "", Date: "unknown"}, law.Facts{}},
		{"one age", law.Given{Ages: []string{"16"}}, law.Facts{Victims: ages(t, "16")}},
		{"unknown age", law.Given{Ages: []string{""}}, law.Facts{Victims: []law.Ages{law.AnyAge()}}},
		{
			"several victims, two alike",
			law.Given{Ages: []string{"30", "14-17", "30"}},
			law.Facts{Victims: ages(t, "30", "14-17", "30")},
		},
		{
			"birth date",
			law.Given{Born: "2001-05-04", Date: "2017-06-22"},
			law.Facts{Victims: ages(t, "16"), Born: day(t, "2001-05-04"), Date: june},
		},
		{
			"birthday within the act",
			law.Given{Born: "2001-05-04", Date: "2017-03-01..2017-06-22"},
			law.Facts{Victims: ages(t, "15-16"), Born: day(t, "2001-05-04"), Date: day(t, "2017-03-01"), Until: june},
		},
		{
			"leap birth",
			law.Given{Born: "2000-02-29", Date: "2018-02-28"},
			law.Facts{Victims: ages(t, "17-18"), Born: day(t, "2000-02-29"), Date: day(t, "2018-02-28")},
		},
		{
			"several days",
			law.Given{Ages: []string{"16"}, Date: "2017-06-22..2017-07-01"},
			law.Facts{Victims: ages(t, "16"), Date: june, Until: day(t, "2017-07-01")},
		},
		{"date with an age", law.Given{Ages: []string{"16"}, Date: "2017-06-22"}, law.Facts{Victims: ages(t, "16"), Date: june}},
		{
			"circumstances in order, once each",
			law.Given{With: []string{"Saña", "agravante", "cruelty"}, Maybe: []string{"by officials", "Funcionario Público"}},
			law.Facts{With: []law.CircumstanceID{"aggravated", "cruelty"}, Maybe: []law.CircumstanceID{"by-officials"}},
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, faults := c.given.Facts(vocabulary())
			if len(faults) > 0 {
				t.Fatal(faults)
			}
			same := cmp.Comparer(func(a, b law.Ages) bool { return a == b })
			if d := cmp.Diff(c.want, got, same); d != "" {
				t.Error(d)
			}
			again, faults := got.Given().Facts(vocabulary())
			if d := cmp.Diff(got, again, same); d != "" || len(faults) > 0 {
				t.Errorf("written and read again: %v %s", faults, d)
			}
		})
	}
}

func TestGivenFactsReportsEveryFault(t *testing.T) {
	for _, c := range []struct {
		name  string
		given law.Given
		want  string // code, fact and value of each fault, in order
	}{
		{"age and birth", law.Given{Ages: []string{"16"}, Born: "2001-05-04", Date: "2017-06-22"}, "born_and_age victim_born 2001-05-04"},
		{
			"bad age and birth",
			law.Given{Ages: []string{"017"}, Born: "2001-05-04", Date: "2017-06-22"},
			"age_leading_zero victim_age 017; born_and_age victim_born 2001-05-04",
		},
		{"birth alone", law.Given{Born: "2001-05-04"}, "born_needs_date victim_born 2001-05-04"},
		{"birth after the act", law.Given{Born: "2017-06-23", Date: "2017-06-22"}, "born_after_date victim_born 2017-06-23"},
		{"birth too long ago", law.Given{Born: "1850-01-01", Date: "2017-06-22"}, "age_high victim_born 1850-01-01"},
		{"bad birth", law.Given{Born: "2001-02-30", Date: "2017-06-22"}, "date_no_such_day victim_born 2001-02-30"},
		{"bad date hides no birth", law.Given{Born: "2001-05-04", Date: "22 6"}, "date_form offence_date 22 6"},
		{"present and in doubt", law.Given{With: []string{"cruelty"}, Maybe: []string{"saña"}}, "with_and_maybe maybe cruelty"},
		{
			"present and in doubt, twice over",
			law.Given{With: []string{"cruelty", "Crueldad"}, Maybe: []string{"saña", "cruelty"}},
			"with_and_maybe maybe cruelty",
		},
		{
			"everything at once",
			law.Given{
				Ages: []string{"16", "16.5", "17-14"}, Born: "1999", Date: "2017-02-29",
				With: []string{"nothing-like-it", "agravante"}, Maybe: []string{"aggravated", "neither"},
			},
			"age_fraction victim_age 16.5; age_reversed victim_age 17-14; " +
				"date_not_a_day victim_born 1999; date_no_such_day offence_date 2017-02-29; " +
				"circumstance_unknown circumstances nothing-like-it; circumstance_unknown maybe neither; " +
				"with_and_maybe maybe aggravated",
		},
		{
			"too many victims, and more",
			law.Given{Ages: slices.Repeat([]string{"16"}, 1001), Date: "x"},
			"victims_too_many victim_age ; date_form offence_date x",
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, faults := c.given.Facts(vocabulary())
			var got []string
			for _, f := range faults {
				got = append(got, string(f.Code)+" "+string(f.Fact)+" "+f.Value)
			}
			if g := strings.Join(got, "; "); g != c.want {
				t.Errorf("%s\nwant %s", g, c.want)
			}
		})
	}
	if _, faults := (law.Given{Ages: slices.Repeat([]string{"16"}, 1000)}).Facts(vocabulary()); faults != nil {
		t.Errorf("a thousand victims: %v", faults)
	}
}

// Every choice of one age for each victim gives a youngest; the set holds just
// those.
func TestYoungestAgainstEveryCombination(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var f law.Facts
		want := law.Ages{}
		for range rapid.IntRange(1, 3).Draw(t, "victims") {
			var v law.Ages
			for range rapid.IntRange(1, 2).Draw(t, "bands") {
				from := rapid.IntRange(0, law.MaxAge).Draw(t, "from")
				v = v.Union(law.AgeBand(from, from+rapid.IntRange(0, 12).Draw(t, "length")))
			}
			f.Victims = append(f.Victims, v)
		}
		var choose func(victim, youngest int)
		choose = func(victim, youngest int) {
			if victim == len(f.Victims) {
				want = want.Union(law.AgeBand(youngest, youngest))
				return
			}
			for age := range f.Victims[victim].All() {
				choose(victim+1, min(youngest, age))
			}
		}
		choose(0, law.MaxAge)
		if got := f.Youngest(); got != want {
			t.Errorf("%v: %v, want %v", f.Victims, got, want)
		}
	})
}

func TestYoungest(t *testing.T) {
	for _, c := range []struct {
		victims []string
		want    string
	}{
		{nil, "unknown"},
		{[]string{"16"}, "16"},
		{[]string{"unknown"}, "unknown"},
		{[]string{"30", "16", "22"}, "16"},
		{[]string{"14-17", "16"}, "14-16"},
		{[]string{"unknown", "16"}, "0-16"},
		{[]string{"18+", "16"}, "16"},
		{[]string{"18+", "20"}, "18-20"},
		{[]string{"unknown", "unknown"}, "unknown"},
	} {
		if got := (law.Facts{Victims: ages(t, c.victims...)}).Youngest(); got.String() != c.want {
			t.Errorf("youngest of %v: %v, want %s", c.victims, got, c.want)
		}
	}
	if got := (law.Facts{Victims: []law.Ages{{}, law.AgeBand(16, 16)}}).Youngest(); got != law.AgeBand(0, 16) {
		t.Errorf("a victim of no age and one of 16: %v", got)
	}
}

// The last day is not known where the dots are open or a word says so; a blank
// last day in a column of its own is an act of one day.
func TestTheLastDayMayBeUnknown(t *testing.T) {
	e := &law.Edition{}
	day := law.Date{Year: 2019, Month: 6, Day: 18}
	for _, g := range []law.Given{
		{Date: "2019-06-18.."},
		{Date: "2019-06-18.. "},
		{Date: "2019-06-18..unknown"},
		{Date: "2019-06-18..desconocido"},
		{Date: "2019-06-18..?"},
		{Date: "2019-06-18", Until: "unknown"},
		{Date: "2019-06-18", Until: "S/D"},
		{Date: "2019-06-18", Until: "no precisa"},
		{Date: "2019-06-18..", Until: " "},
	} {
		f, faults := g.Facts(e)
		if len(faults) > 0 || f.Date != day || !f.EndsUnknown() {
			t.Errorf("%+v: %+v %v", g, f, faults)
		}
		if again, _ := f.Given().Facts(e); again.Date != f.Date || again.Until != f.Until {
			t.Errorf("%+v is written as %+v", g, f.Given())
		}
	}
	for _, g := range []law.Given{{Date: "2019-06-18"}, {Date: "2019-06-18", Until: ""}, {Date: "2019-06-18", Until: " "}} {
		if f, faults := g.Facts(e); len(faults) > 0 || !f.Until.IsZero() {
			t.Errorf("%+v: %+v %v", g, f, faults)
		}
	}
	for code, g := range map[law.Code]law.Given{law.UntilNeedsDate: {Date: "..2019-06-18"}, law.DateForm: {Date: ".."}, law.UntilTwice: {Date: "2019-06-18..", Until: "2019-07-01"}} {
		if _, faults := g.Facts(e); len(faults) != 1 || faults[0].Code != code {
			t.Errorf("%+v: %v, want %s", g, faults, code)
		}
	}
	if f, faults := (law.Given{Until: "unknown"}).Facts(e); len(faults) > 0 || !f.Until.IsZero() {
		t.Errorf("no date at all: %+v %v", f, faults)
	}
}
