package screens_test

import (
	"strings"
	"testing"

	"github.com/conmina/conmina/internal/comparing"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/screens/answer"
	"github.com/conmina/conmina/internal/words"
)

// Charges that were asked for are marked among all others, in every form for people.
func TestAskedChargesAreMarked(t *testing.T) {
	f := aged(t, "15")
	f.Date = law.Date{Year: 2024, Month: 5, Day: 1}
	e := theCode(t).On(f.Date)
	asked := []*law.Offence{offence(t, e, "trafficking"), offence(t, e, "rape")}
	c := answer.Comparison{Comparison: comparing.Compare(e.InForce(f.Period()), f), Edition: e, Asked: asked, Grouped: true}
	for _, format := range []string{"text", "md", "html", "svg"} {
		out, err := answer.Compare(format, c, style(words.Spanish))
		if err != nil {
			t.Fatal(err)
		}
		for _, title := range []string{"Trata de personas", "Violación sexual"} {
			// A picture and a page put the number of the article between mark and title.
			if !strings.Contains(string(out), "► "+title) && !strings.Contains(string(out), "► 129-B "+title) && !strings.Contains(string(out), "► 170 "+title) {
				t.Errorf("%s is not marked in %s", title, format)
			}
		}
	}
}
