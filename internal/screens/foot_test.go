package screens_test

import (
	"html"
	"strings"
	"testing"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/sheet"
	"github.com/conmina/conmina/internal/words"
)

// A screen ends in four lines at most and names the topic with the caveats; its page
// has every caveat of the edition at its foot.
func TestCaveatsStandOnce(t *testing.T) {
	day := theCode(t).On(law.Date{Year: 2024, Month: 5, Day: 1})
	for _, e := range []*law.Edition{shipped(t), day} {
		for _, x := range append(editionScreens(e), lessons(t, e)...) {
			for _, l := range languages {
				out, err := x.show("text", sheet.Style{Language: l, Width: consoleWidth})
				if err != nil {
					t.Fatal(err)
				}
				parts := strings.Split(strings.TrimSpace(string(out)), "\n\n")
				last := parts[len(parts)-1]
				if n := strings.Count(last, "\n") + 1; n > 4 {
					t.Errorf("%s in %s ends in %d lines:\n%s", x.name, l, n, last)
				}
				if want := words.In(l).Say("foot.limits"); !strings.Contains(strings.Join(strings.Fields(last), " "), want) {
					t.Errorf("%s in %s does not lead to the caveats:\n%s", x.name, l, last)
				}
				page, err := x.show("html", sheet.Style{Language: l})
				if err != nil {
					continue // a screen without a page
				}
				for _, c := range e.Caveats {
					if said := words.In(l).Text(c); !strings.Contains(html.UnescapeString(string(page)), said) {
						t.Errorf("the page of %s in %s lacks %q", x.name, l, said)
					}
				}
			}
		}
	}
}
