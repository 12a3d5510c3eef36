package exercises_test

import (
	"strings"
	"testing"

	"github.com/conmina/conmina/internal/exercises"
	"github.com/conmina/conmina/internal/law"
)

func TestNamesOfAnExercise(t *testing.T) {
	x := exercises.Exercise{ID: "two-sisters", Title: law.Text{ES: "Dos hermanas", EN: "Two sisters"}}
	if got := strings.Join(x.Names(), ", "); got != "two-sisters, Dos hermanas, Two sisters" {
		t.Errorf("%s", got)
	}
}

// In an edition with versions by date, a case without a date is one of an unknown
// date and not one of today.
func TestFactsOfAnExercise(t *testing.T) {
	sixteen := []law.Ages{law.AgeBand(16, 16)}
	period := law.Period{From: law.Date{Year: 2000, Month: 1, Day: 1}}
	dated := &law.Edition{ID: "dated", Offences: []*law.Offence{{Versions: []law.Version{{InForce: period}}}}}
	undated := &law.Edition{ID: "undated"}
	onADay := law.Facts{Victims: sixteen, Date: law.Date{Year: 2010, Month: 5, Day: 5}}
	for _, c := range []struct {
		facts   law.Facts
		edition *law.Edition
		want    string
	}{
		{law.Facts{Victims: sixteen}, dated, "unknown"},
		{law.Facts{Victims: sixteen}, undated, ""},
		{onADay, dated, "2010-05-05"},
		{onADay, undated, "2010-05-05"},
	} {
		g := (&exercises.Exercise{Facts: c.facts}).Given(c.edition)
		if g.Date != c.want || len(g.Ages) != 1 || g.Ages[0] != "16" {
			t.Errorf("%+v for %s: %+v", c.facts, c.edition.ID, g)
		}
	}
}

// Another offence in its place and later versions are asked about where the
// exercise is about one offence, and not both at once.
func TestWhatAnExerciseAsksBeside(t *testing.T) {
	question := map[string]exercises.Question{
		"range":   {Asks: exercises.AsksRange},
		"later":   {Asks: exercises.AsksLater},
		"instead": {Asks: exercises.AsksInstead, Instead: "pimping"},
	}
	for _, c := range []struct {
		offences, questions string
		instead             string
		later               bool
	}{
		{"trata", "range", "", false},
		{"trata", "range later", "", true},
		{"trata", "range instead", "pimping", false},
		{"trata", "instead later", "pimping", false},
		{"", "later instead", "", false},
		{"", "later", "", false},
		{"trata client", "later", "", false},
		{"trata client", "instead", "", false},
	} {
		x := exercises.Exercise{Offences: strings.Fields(c.offences)}
		for _, q := range strings.Fields(c.questions) {
			x.Questions = append(x.Questions, question[q])
		}
		if x.Instead() != c.instead || x.AsksLater() != c.later {
			t.Errorf("%+v: instead %q, later %v", c, x.Instead(), x.AsksLater())
		}
	}
}
