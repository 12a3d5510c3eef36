package screens_test

import (
	"math/rand/v2"
	"strconv"
	"testing"
	"time"

	"github.com/chromedp/chromedp"

	"github.com/conmina/conmina/internal/citing"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
	"github.com/conmina/conmina/internal/screens/answer"
	"github.com/conmina/conmina/internal/words"
)

// Every circumstance of an offence can be chosen, and on any choice the page shows the
// figure that the program gives for it.
func testEveryChoice(t *testing.T, b *browser) {
	random := rand.New(rand.NewPCG(1080, 5))
	e := theCode(t).On(law.Date{Year: 2024, Month: 5, Day: 1})
	p := b.newTab(t)
	for _, name := range []string{"trafficking", "slavery", "forced-labour", "minors-exploitation-promotion"} {
		o := offence(t, e, name)
		f := aged(t, "unknown")
		f.Date = e.Day
		page, err := answer.Answer("html", resolve.Resolve(o, f), style(words.English))
		if err != nil {
			t.Fatal(err)
		}
		p.open(page)
		choices := o.Shown().Uses()
		if n := eval[int](p, `document.querySelectorAll(".choice").length`); n != len(choices) {
			t.Fatalf("%s: %d of %d circumstances can be chosen", name, n, len(choices))
		}
		for range 12 {
			age := random.IntN(80)
			f.Victims, f.With = []law.Ages{law.AgeBand(age, age)}, nil
			for i, id := range choices {
				on := random.IntN(5) == 0
				if on {
					f.With = append(f.With, id)
				}
				p.set("choice-"+strconv.Itoa(i), "checked", strconv.FormatBool(on))
			}
			p.set("age", "value", strconv.Itoa(age))
			shown := eval[[]string](p, `[...document.querySelectorAll(".figure")].map(x => x.textContent)`)
			a := resolve.Resolve(o, f)
			if a.Status != law.Determined {
				if len(shown) != len(a.Branches) && a.Ranged() {
					t.Errorf("%s at %d with %v: the page shows %q", name, age, f.With, shown)
				}
				continue
			}
			if want := words.In(words.English).BriefRange(a.Branches[0].Prison(), false); len(shown) != 1 || shown[0] != want {
				t.Errorf("%s at %d with %v: the page shows %q, not %q", name, age, f.With, shown, want)
			}
		}
	}
}

// The button beside the sentence for a brief says that it was copied.
func testCopy(t *testing.T, b *browser) {
	e := theCode(t).On(law.Date{Year: 2024, Month: 5, Day: 1})
	f := aged(t, "15")
	f.Date = e.Day
	a := resolve.Resolve(offence(t, e, "trafficking"), f)
	page, err := answer.Answer("html", a, style(words.English))
	if err != nil {
		t.Fatal(err)
	}
	p := b.newTab(t)
	p.open(page)
	if got, want := eval[string](p, `document.querySelector(".cites q").textContent`), citing.Sentences(words.In(words.English), a)[0]; got != want {
		t.Errorf("the sentence is %q, not %q", got, want)
	}
	p.do(chromedp.Click(chromedp.CSS(".copy")))
	said := ""
	for deadline := time.Now().Add(patience / 4); said != "Copied" && time.Now().Before(deadline); {
		said = eval[string](p, `document.querySelector(".copy").textContent`)
	}
	if said != "Copied" {
		t.Errorf("after a click the button says %q", said)
	}
}
