package screens_test

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"github.com/conmina/conmina/internal/comparing"
	"github.com/conmina/conmina/internal/encoding"
	"github.com/conmina/conmina/internal/exercises"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/screens/answer"
	"github.com/conmina/conmina/internal/screens/training"
	"github.com/conmina/conmina/internal/sheet"
	"github.com/conmina/conmina/internal/words"
	"github.com/conmina/conmina/statutes"
)

// checkingPage is the page of a training case whose reader is to answer.
func checkingPage(t *testing.T, e *law.Edition, id string, s sheet.Style) (page []byte, solutions []comparing.Solution) {
	t.Helper()
	cases, err := encoding.Exercises(statutes.FS, e)
	if err != nil {
		t.Fatal(err)
	}
	i := slices.IndexFunc(cases, func(x *exercises.Exercise) bool { return x.ID == id })
	x := solvedCase(t, e, cases[i])
	solutions, x.Solutions = x.Solutions, nil
	x.Checked = solutions
	page, err = training.ShowExercise("html", x, s)
	if err != nil {
		t.Fatal(err)
	}
	return page, solutions
}

// fill types into a blank or chooses an option of it, as a reader does.
func (p *tab) fill(id, text string) {
	p.t.Helper()
	p.do(chromedp.Focus(chromedp.ID(id)))
	eval[bool](p, `(x => { x.value = ""; return true })(document.getElementById("`+id+`"))`)
	p.do(chromedp.KeyEvent(text))
}

func (p *tab) verdict(id string) string {
	p.t.Helper()
	return eval[string](p, `document.getElementById("verdict-`+id+`").textContent`)
}

// The answers of the case of an omitted age, as they are read in the law: art. 129-B,
// 12 to 20 years at 15; 129-A, 8 to 15, for an adult; the range changes at 14 and 18.
// Each is typed in several ways, and told right; what is wrong is told wrong with what
// it stands for, and what cannot be read is not judged.
func testCheckedCase(t *testing.T, b *browser) {
	for _, l := range languages {
		page, _ := checkingPage(t, theCode(t), "omitted-age", style(l))
		p := b.newTab(t)
		address := p.open(page)
		say := words.In(l)
		for _, x := range []struct {
			id, text, starts string
		}{
			{"0-0", "12 a 20", "✓"},
			{"0-0", "12-20", "✓"},
			{"0-0", "De 12 a 20 años", "✓"},
			{"0-0", "144 to 240 months", "✓"},
			{"0-0", "no menor de 12 ni mayor de 20", "✓"},
			{"0-0", "8 a 15", "✗"},
			{"0-0", "25 to 35", "✗"},
			{"0-0", "perpetua", "✗"},
			{"0-0", "12", "✗"},
			{"0-0", "???", say.Say("self.unread")},
			{"2-0", "8 to 15 years", "✓"},
			{"2-0", "12 to 20", "✗"},
			{"3-0", "14, 18", "✓"},
			{"3-0", "18 y 14", "✓"},
			{"3-0", "14", "✗"},
		} {
			p.fill("blank-"+x.id, x.text)
			p.do(chromedp.KeyEvent(kb.Enter))
			if got := p.verdict(x.id); !strings.HasPrefix(got, x.starts) {
				t.Errorf("%s, %s typed as %q: %q", l, x.id, x.text, got)
			}
		}
		p.fill("blank-0-0", "8 a 15")
		p.do(chromedp.KeyEvent(kb.Enter))
		base := say.Text(offence(t, theCode(t), "trafficking").On(law.Date{Year: 2024, Month: 5, Day: 1}).Version.Tiers[0].Label)
		if got := p.verdict("0-0"); !strings.Contains(got, base) {
			t.Errorf("%s: the range of the base tier is told as %q", l, got)
		}
		if requests, complaints := p.heard(); len(complaints) > 0 || slices.ContainsFunc(requests, func(r string) bool { return r != address && !strings.HasPrefix(r, "data:") }) {
			t.Errorf("the page asks for %q, and the browser complains: %q", requests, complaints)
		}
	}
}

// The spaces of the case of a clean record, by hand: thirds of 28 months of 8 to 15 years.
// People write years with months beside them, in words, abbreviated or in months.
func testCheckedSpaces(t *testing.T, b *browser) {
	page, _ := checkingPage(t, theCode(t), "clean-record", style(words.Spanish))
	p := b.newTab(t)
	p.open(page)
	for id, typed := range map[string][]string{
		"1-0": {
			"8 años a 10 años 4 meses", "8 a 10 años 4 meses", "de 8 años a 10 años y 4 meses", "entre 8 y 10 años y 4 meses", "8 a – 10 a 4 m", "8 a a 10 a 4 m",
			"8a-10a4m", "8 years to 10 years and 4 months", "8 y to 10 y 4 m", "96 a 124 meses", "96-124", "8 a 10 a 4 m (96 a 124 meses)",
		},
		"2-0": {"10 años 4 meses a 12 años 8 meses", "10 a 4 m – 12 a 8 m", "124 a 152 meses"},
		"3-0": {"12 años y 8 meses a 15 años", "12 a 8 m a 15 a", "de 152 a 180 meses"},
	} {
		for _, text := range typed {
			p.fill("blank-"+id, text)
			p.do(chromedp.KeyEvent(kb.Enter))
			if got := p.verdict(id); !strings.HasPrefix(got, "✓") {
				t.Errorf("%s typed as %q: %q", id, text, got)
			}
		}
		p.fill("blank-"+id, "8 a 10 años")
		p.do(chromedp.KeyEvent(kb.Enter))
		if got := p.verdict(id); !strings.HasPrefix(got, "✗") {
			t.Errorf("%s: another range is told %q", id, got)
		}
	}
}

// What the program says of an answer is right when it is typed into the page of its
// case.
func testCheckedAsShown(t *testing.T, b *browser) {
	p := b.newTab(t)
	for _, e := range []*law.Edition{theCode(t), shipped(t)} {
		cases, err := encoding.Exercises(statutes.FS, e)
		if err != nil {
			t.Fatal(err)
		}
		for _, x := range cases {
			for _, l := range languages[:1+len(x.ID)%2] { // both in one case of two
				page, solutions := checkingPage(t, e, x.ID, style(l))
				w := answer.Comparing{Words: words.In(l), Style: style(l), Edition: e}
				p.open(page)
				for i, s := range solutions {
					var said []string
					switch s.Question.Asks {
					case exercises.AsksRange:
						for _, a := range s.Answers {
							said = append(said, w.FiguresOf(a))
						}
					case exercises.AsksIf, exercises.AsksInstead:
						for _, c := range s.Changes {
							said = append(said, w.FiguresOf(c.To))
						}
					}
					for k, text := range said {
						id := strconv.Itoa(i) + "-" + strconv.Itoa(k)
						eval[bool](p, `(x => { x.value = `+strconv.Quote(text)+`; x.form.requestSubmit(); return true })(document.getElementById("blank-`+id+`"))`)
						if got := p.verdict(id); !strings.HasPrefix(got, "✓") {
							t.Errorf("%s %s, %s typed as %q: %q", x.ID, l, id, text, got)
						}
					}
				}
			}
		}
	}
}

// Before anything is answered, and after Start again, no answer is to be seen, and
// none on paper, whatever was answered.
func testNothingIsGivenAway(t *testing.T, b *browser) {
	const seen = `(() => { document.querySelectorAll("details").forEach(d => { d.open = true }); return document.body.innerText + [...document.querySelectorAll("[aria-label],[title]")].map(x => x.getAttribute("aria-label") + x.title).join() })()`
	for _, l := range languages {
		page, _ := checkingPage(t, theCode(t), "omitted-age", style(l))
		p := b.newTab(t)
		p.open(page)
		hidden := func(when string) {
			t.Helper()
			said := eval[string](p, seen)
			for _, secret := range []string{"129", "12 a 20", "12 to 20", "8 a 15", "8 to 15", "25 a 35", "25 to 35"} {
				if strings.Contains(said, secret) {
					t.Errorf("%s, %s: the page shows %q", l, when, secret)
				}
			}
		}
		hidden("at first")
		p.fill("blank-0-0", "1 a 2")
		p.do(chromedp.KeyEvent(kb.Enter))
		if said := eval[string](p, seen); !strings.Contains(said, "129-B") {
			t.Errorf("%s: the answer is not told after one was given", l)
		}
		p.media("print", "light")
		hidden("on paper")
		p.media("screen", "light")
		p.do(chromedp.Click(chromedp.ID("again")))
		hidden("after starting again")
		if at := eval[string](p, `document.activeElement.id`); at != "blank-0-0" {
			t.Errorf("after starting again the focus is on %q", at)
		}
	}
}

// A quiz says of each blank that was filled in whether it is right and why, leaves the
// others alone, and counts. What the program shows in a cell is right when it is typed.
func testCheckedQuiz(t *testing.T, b *browser) {
	e := theCode(t).On(law.Date{Year: 2024, Month: 5, Day: 1})
	strip := answer.Strip{Strip: comparing.AcrossAges(law.OfFamily(e.Offences, e.MainFamily()), law.Facts{Date: e.Day}, nil), Edition: e}
	for _, l := range languages {
		page, err := training.Quiz("html", strip, false, style(l))
		if err != nil {
			t.Fatal(err)
		}
		w := answer.Comparing{Words: words.In(l), Style: style(l), Edition: e}
		p := b.newTab(t)
		p.open(page)
		n, filled := 0, 0
		for _, row := range strip.Rows {
			for _, a := range row {
				if n++; n%3 == 0 {
					continue
				}
				filled++
				eval[bool](p, `(x => { x.value = `+strconv.Quote(w.FiguresOf(a))+`; return true })(document.getElementById("blank-`+strconv.Itoa(n)+`"))`)
			}
		}
		p.do(chromedp.Click(chromedp.CSS("form.ask button")))
		n = 0
		for _, row := range strip.Rows {
			for _, a := range row {
				n++
				got := p.verdict(strconv.Itoa(n))
				if n%3 == 0 && got != "" || n%3 != 0 && !(strings.HasPrefix(got, "✓") && strings.Contains(got, w.FiguresOf(a))) {
					t.Errorf("%s, blank %d, %s: %q", l, n, w.FiguresOf(a), got)
				}
			}
		}
		want := words.In(l).Say("self.score", strconv.Itoa(filled), strconv.Itoa(filled), strconv.Itoa(n))
		if got := eval[string](p, `document.getElementById("score").textContent`); got != want {
			t.Errorf("%s: the page counts %q, not %q", l, got, want)
		}
	}
}

// Tab reaches every blank and button of a case in the order of the page, each with a
// name; verdicts are told to a screen reader, and what is wrong is marked so.
func testCheckedAccess(t *testing.T, b *browser) {
	page, _ := checkingPage(t, theCode(t), "abuse-of-office", style(words.Spanish))
	p := b.newTab(t)
	p.open(page)
	const at = `(e => e === document.body ? "" : e.id || e.type || "")(document.activeElement)`
	var reached []string
	for range 40 {
		p.do(chromedp.KeyEvent(kb.Tab))
		name := eval[string](p, at)
		if name == "" {
			break
		}
		reached = append(reached, name)
	}
	controls := eval[[]string](p, `[...document.querySelectorAll("input[type=text], input[type=checkbox], button, input[type=radio][value='0']")].map(x => x.id || x.type)`)
	if !slices.Equal(reached, controls) {
		t.Errorf("Tab reaches %v of %v", reached, controls)
	}
	p.fill("blank-0-0", "1 a 2")
	p.do(chromedp.KeyEvent(kb.Enter))
	invalid := false
	for _, n := range p.accessible() {
		switch n.role {
		case "textbox", "checkbox", "radio", "button", "radiogroup":
			if n.name == "" {
				t.Errorf("a %s without a name", n.role)
			}
			invalid = invalid || n.role == "textbox" && n.properties["invalid"] == "true" && strings.HasPrefix(n.description, "✗")
		}
	}
	if !invalid {
		t.Error("a wrong answer is not marked as wrong for a screen reader")
	}
	if role := eval[string](p, `document.getElementById("verdict-0-0").computedRole || document.getElementById("verdict-0-0").localName`); role != "status" && role != "output" {
		t.Errorf("a verdict is a %q", role)
	}
}

// The pages of a case and of a quiz hold their width, print and look on every screen.
func testCheckedLooks(t *testing.T, b *browser) {
	e := theCode(t)
	day := e.On(law.Date{Year: 2024, Month: 5, Day: 1})
	strip := answer.Strip{Strip: comparing.AcrossAges(law.OfFamily(day.Offences, day.MainFamily()), law.Facts{Date: day.Day}, nil), Edition: day}
	quiz, err := training.Quiz("html", strip, false, style(words.Spanish))
	if err != nil {
		t.Fatal(err)
	}
	room := style(words.English)
	room.Projector = true
	p := b.newTab(t)
	for name, page := range map[string][]byte{
		"case": first(checkingPage(t, e, "omitted-age", style(words.Spanish))), "facts": first(checkingPage(t, e, "abuse-of-office", style(words.English))),
		"room": first(checkingPage(t, e, "same-facts", room)), "quiz": quiz,
	} {
		p.open(page)
		eval[bool](p, `(() => { document.querySelectorAll("input[type=text]").forEach((x, i) => { x.value = ["8 a 15", "12-20", "?"][i % 3] }); document.querySelectorAll("form.ask").forEach(f => f.requestSubmit()); return true })()`)
		for _, scheme := range []string{"light", "dark"} {
			p.media("screen", scheme)
			for _, width := range []int64{1920, 1280} {
				p.do(chromedp.EmulateViewport(width, width*9/16))
				tell(t, p, name+" at "+strconv.FormatInt(width, 10))
				keep(t, name+"-"+scheme+"-"+strconv.FormatInt(width, 10)+".png", screenshot(p, int(width)))
			}
			p.telephone()
			tell(t, p, name+" on a telephone")
			keep(t, name+"-"+scheme+"-390.png", screenshot(p, 390))
		}
		p.media("print", "light")
		p.paper()
		if got := eval[printed](p, readPrinted); got.Width > paperWidth || got.Smallest < leastPoints {
			t.Errorf("%s on paper is %v wide, with letters of %.2f points", name, got.Width, got.Smallest)
		}
		keep(t, name+"-paper.png", screenshot(p, paperWidth))
	}
}

func first(page []byte, _ []comparing.Solution) []byte { return page }
