package law_test

import (
	"strings"
	"testing"

	"github.com/conmina/conmina/internal/law"
)

func TestNamesOfAnExercise(t *testing.T) {
	x := law.Exercise{ID: "two-sisters", Title: law.Text{ES: "Dos hermanas", EN: "Two sisters"}}
	if got := strings.Join(x.Names(), ", "); got != "two-sisters, Dos hermanas, Two sisters" {
		t.Errorf("%s", got)
	}
}

// In an edition with versions by date, a case without a date is one of an unknown
// date and not one of today.
func TestFactsOfAnExercise(t *testing.T) {
	onADay := law.Facts{Victims: ages(t, "16"), Date: day(t, "2010-05-05")}
	for _, c := range []struct {
		facts   law.Facts
		edition *law.Edition
		want    string
	}{
		{law.Facts{Victims: ages(t, "16")}, dated(t), "unknown"},
		{law.Facts{Victims: ages(t, "16")}, vocabulary(), ""},
		{onADay, dated(t), "2010-05-05"},
		{onADay, vocabulary(), "2010-05-05"},
	} {
		g := (&law.Exercise{Facts: c.facts}).Given(c.edition)
		if g.Date != c.want || len(g.Ages) != 1 || g.Ages[0] != "16" {
			t.Errorf("%+v for %s: %+v", c.facts, c.edition.ID, g)
		}
	}
}

// Another offence in its place and later versions are asked about where the
// exercise is about one offence, and not both at once.
func TestWhatAnExerciseAsksBeside(t *testing.T) {
	question := map[string]law.Question{
		"range":   {Asks: law.AsksRange},
		"later":   {Asks: law.AsksLater},
		"instead": {Asks: law.AsksInstead, Instead: "pimping"},
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
		x := law.Exercise{Offences: strings.Fields(c.offences)}
		for _, q := range strings.Fields(c.questions) {
			x.Questions = append(x.Questions, question[q])
		}
		if x.Instead() != c.instead || x.AsksLater() != c.later {
			t.Errorf("%+v: instead %q, later %v", c, x.Instead(), x.AsksLater())
		}
	}
}
