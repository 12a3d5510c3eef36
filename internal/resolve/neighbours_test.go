package resolve_test

import (
	"strings"
	"testing"

	"github.com/conmina/conmina/internal/law"
)

// The dates at which the neighbouring offences change, on both sides, worked out from
// the tables of the law file.
func TestNeighboursAtTheirEdges(t *testing.T) {
	e := penalCode(t)
	for _, c := range []struct{ name, date, age, with, want string }{
		{"170", "2006-04-05", "30", "", "4-8"},
		{"170", "2006-04-06", "30", "", "6-8"},
		{"170", "2006-04-05", "30", "agent-armed", "4-8"},
		{"170", "2006-04-06", "30", "agent-armed", "12-18"},
		{"173", "2013-01-24", "16", "", "25-30"},
		{"170", "2013-01-25", "16", "", "6-8"},
		{"violación", "2013-03-01", "16", "", "6-8"},
		{"170", "2013-08-20", "16", "", "12-18"},
		{"170", "2018-08-04", "30", "", "6-8"},
		{"170", "2018-08-05", "30", "", "14-20"},
		{"173", "2018-08-04", "12", "", "30-35"},
		{"173", "2018-08-05", "12", "", "life"},
		{"173", "2020-01-01", "13", "", "life"},
		{"176-A", "2018-08-04", "12", "", "5-8"},
		{"176-A", "2018-08-05", "12", "", "9-15"},
		{"175", "2018-08-04", "16", "", "3-5"},
		{"175", "2018-08-05", "16", "", "6-9"},
		{"176", "2018-08-05", "16", "", "8-11"},
		{"176", "2018-08-05", "18", "", "3-6"},
		{"183-A", "2019-06-18", "16", "", "6-10"},
		{"183-A", "2019-06-19", "16", "", "6-10"},
		{"183-A", "2019-06-18", "12", "", "10-12"},
		{"183-A", "2019-06-19", "12", "", "10-15"},
		{"182-A", "2019-06-18", "15", "", "2-6"},
		{"182-A", "2019-06-19", "15", "", "4-6"},
		{"183-B", "2014-03-10", "12", "", "not_in_force"},
		{"183-B", "2014-03-11", "12", "", "4-8"},
		{"online-proposals-to-minors", "2014-03-10", "12", "", "4-8"},
		{"128", "2017-01-07", "30", "two-or-more-made-to-beg", "2-5"},
		{"128", "2017-01-08", "30", "", "1-4"},
		{"168", "2017-01-06", "30", "", "0-2"},
		{"168", "2017-01-07", "30", "", "2-5"},
		{"168-B", "2017-01-07", "30", "", "6-12"},
		{"303-B", "2007-07-22", "13", "", "25-"},
		{"303-B", "2007-07-23", "13", "", "25-35c"},
		{"303-A", "2023-10-05", "30", "", "4-6"},
		{"152", "2006-06-14", "15", "", "20-25"},
		{"152", "2006-06-15", "15", "", "life"},
		{"317", "2016-10-29", "30", "", "3-6"},
		{"317-B", "2016-10-30", "30", "", "4-8"},
		{"129-Q", "2025-05-17", "15", "", "not_in_force"},
		{"129-Q", "2025-05-18", "15", "", "8-12"},
		// Worked from article 177 of 2018.
		{"170", "2020-01-01", "30", "cruelty", "19-25"},
		{"170", "2020-01-01", "30", "cruelty,victim-pregnant", "25-31"},
		{"171", "2020-01-01", "30", "religious-leader", "25-31"},
		{"170", "2020-01-01", "16", "", "14-20"},
		{"170", "2020-01-01", "16", "advantage-of-victim", "20-26"},
	} {
		g := given(c.date, c.age)
		if c.with != "" {
			g.With = strings.Split(c.with, ",")
		}
		if got := brief(ask(t, e, c.name, g)); got != c.want {
			t.Errorf("%s on %s, %s, %s: %s, want %s", c.name, c.date, c.age, c.with, got, c.want)
		}
	}
}

// Of several victims the youngest decides, but where an older one may be in a graver
// tier no single one does.
func TestOlderVictimsInGraverTiers(t *testing.T) {
	e := penalCode(t)
	for _, c := range []struct {
		name string
		ages []string
		want string
	}{
		{"152", []string{"30", "40"}, "20-30"},
		{"152", []string{"30", "75"}, "20-30 | life"},
		{"152", []string{"75", "30"}, "20-30 | life"},
		{"152", []string{"15", "75"}, "life"},
		{"151-A", []string{"30", "65"}, "1-4 | 4-7"},
		{"129-O", []string{"30", "65"}, "15-20"}, // several victims are enough there
	} {
		if got := brief(ask(t, e, c.name, given("2024-05-01", c.ages...))); got != c.want {
			t.Errorf("%s with victims of %v: %s, want %s", c.name, c.ages, got, c.want)
		}
	}
}

// Every offence of the Code is of a family, and the words that are used for several
// offences are answered with a list, and never with one of them.
func TestNamesOfNeighbours(t *testing.T) {
	e := penalCode(t)
	if n := len(law.OfFamily(e.Offences, e.MainFamily())); n != 19 {
		t.Errorf("%d offences of the main family, want 19", n)
	}
	for _, name := range []string{"violencia sexual", "pornografía", "acoso", "abuso sexual", "chantaje", "grooming", "177", "art. 177", "181-B", "captación de menores", "mendicidad", "banda", "sexual violence"} {
		o, fault := e.FindOffence(name)
		if fault == nil || fault.Code != law.OffencePerhaps || len(fault.Suggest) < 2 {
			t.Errorf("%s: %v, %v; want a list", name, o, fault)
		}
	}
	for name, id := range map[string]string{
		"violación": "rape", "violación sexual": "rape", "secuestro": "kidnapping", "coacción": "coercion", "acoso sexual": "sexual-harassment",
		"tráfico de migrantes": "migrant-smuggling", "pornografía infantil": "child-pornography", "violación de menor": "rape-of-minor",
		"trata": "trafficking", "explotación sexual": "sexual-exploitation", "tráfico de órganos": "organ-brokering", "asociación ilícita": "criminal-organisation",
	} {
		if o, fault := e.FindOffence(name); fault != nil || o.ID != id {
			t.Errorf("%s: %v, %v; want %s", name, o, fault, id)
		}
	}
}

// The minimum of trafficking beside that of rape, by the age of the victim, over the
// days on which either changes.
func TestMinimumsOfTraffickingAndRape(t *testing.T) {
	e := penalCode(t)
	// Trafficking, rape by 170, and rape of a minor by 173, each with its minimum in
	// years; none stands for no range.
	for day, want := range map[string][3]string{
		"2006-04-05": {"adult - 4 none", "14-17 4 8 none", "under 14 4 4 20"},
		"2007-01-17": {"adult 8 6 none", "14-17 12 6 25", "under 14 25 6 30"},
		"2013-03-01": {"adult 8 6 none", "14-17 12 6 none", "under 14 25 6 30"},
		"2013-08-20": {"adult 8 6 none", "14-17 12 12 none", "under 14 25 6 30"},
		"2018-08-05": {"adult 8 14 none", "14-17 12 14 none", "under 14 25 14 life"},
	} {
		for i, age := range []string{"30", "16", "13"} {
			words := strings.Fields(want[i])
			words = words[len(words)-3:]
			for k, id := range []string{"trafficking", "rape", "rape-of-minor"} {
				a := ask(t, e, id, given(day, age))
				got := "none"
				if a.Status == law.Determined {
					b := a.Branches[0].Prison().Min
					got = strings.TrimSuffix(b.String(), "y")
				}
				if words[k] == "-" {
					words[k] = "none"
				}
				if got != words[k] {
					t.Errorf("%s on %s, %s: minimum %s, want %s", id, day, age, got, words[k])
				}
			}
		}
	}
}
