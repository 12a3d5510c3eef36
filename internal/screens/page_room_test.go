package screens_test

import (
	"bytes"
	"fmt"
	"regexp"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"

	"github.com/conmina/conmina/internal/comparing"
	"github.com/conmina/conmina/internal/diff"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
	"github.com/conmina/conmina/internal/screens/answer"
	"github.com/conmina/conmina/internal/screens/course"
	"github.com/conmina/conmina/internal/screens/sentences"
	"github.com/conmina/conmina/internal/screens/statute"
	"github.com/conmina/conmina/internal/sheet"
	"github.com/conmina/conmina/internal/words"
)

// drawnScreens lists what has a picture and a page, with the longest titles that
// there are.
func drawnScreens(t testing.TB) []shown {
	t.Helper()
	code := theCode(t)
	day := law.Date{Year: 2020, Month: 3, Day: 1} // most offences are in force
	e := code.On(day)
	f := aged(t, "unknown")
	f.Date = day
	var inForce []*law.Offence
	for _, o := range e.Offences {
		if len(o.Shown().Tiers) > 0 {
			inForce = append(inForce, o)
		}
	}
	family := answer.Comparison{Comparison: comparing.Compare(law.OfFamily(inForce, e.MainFamily()), f), Edition: e}
	all := answer.Comparison{Comparison: comparing.Compare(inForce, f), Edition: e}
	one := resolve.Resolve(offence(t, e, "minors-exploitation-promotion"), f)
	promotion, trafficking := offence(t, code, "minors-exploitation-promotion"), offence(t, code, "trafficking")
	audit := audited(t, "S-01")
	strip := answer.Strip{Strip: comparing.AcrossAges([]*law.Offence{offence(t, e, "forced-labour"), offence(t, e, "minors-exploitation-promotion")}, f, nil), Edition: e}
	from, to := law.Date{Year: 1995, Month: 1, Day: 1}, day
	between := diff.Between(code, "trafficking", from, to)
	stood := overTime(t)
	return []shown{
		{"over time", func(f string, s sheet.Style) ([]byte, error) { return course.OverTime(f, stood, s) }},
		{"ages", func(f string, s sheet.Style) ([]byte, error) { return answer.AcrossAges(f, strip, s) }},
		{"matrix", func(f string, s sheet.Style) ([]byte, error) { return answer.Matrix(f, strip, s) }},
		{"show", func(f string, s sheet.Style) ([]byte, error) {
			return statute.Offence(f, e.Offence("minors-exploitation-promotion"), s)
		}},
		{"diff", func(f string, s sheet.Style) ([]byte, error) { return statute.Diff(f, between, from, to, s) }},
		{"compare", func(f string, s sheet.Style) ([]byte, error) { return answer.Compare(f, family, s) }},
		{"compare with neighbours", func(f string, s sheet.Style) ([]byte, error) { return answer.Compare(f, all, s) }},
		{"resolve", func(f string, s sheet.Style) ([]byte, error) { return answer.Answer(f, one, s) }},
		{"history of promotion", func(f string, s sheet.Style) ([]byte, error) { return statute.History(f, promotion, s) }},
		{"history of trafficking", func(f string, s sheet.Style) ([]byte, error) { return statute.History(f, trafficking, s) }},
		{"audit", func(f string, s sheet.Style) ([]byte, error) { return sentences.Audit(f, audit, s) }},
	}
}

// A theme changes no figure: pictures and pages for a room say the same, in the
// same elements, as those for a desk. The short run takes each in one of the languages.
func TestRoomSaysTheSame(t *testing.T) {
	for k, l := range languages {
		for i, x := range drawnScreens(t) {
			for n, format := range []string{"svg", "html"} {
				if !longTests && (i+k+n)%2 != 0 {
					continue
				}
				desk, room := x.as(t, format, sheet.Style{Language: l}), x.as(t, format, sheet.Style{Language: l, Projector: true})
				if bytes.Equal(desk, room) {
					t.Errorf("%s as %s has no look for a room", x.name, format)
				}
				if a, b := content(t, desk), content(t, room); a != b {
					t.Errorf("%s %s as %s differs:\n%s\nnot\n%s", l, x.name, format, b, a)
				}
			}
		}
	}
}

// axisParts are the lines of an axis and its years: larger ones stand further
// apart.
var axisParts = regexp.MustCompile(`<path class="g"[^>]*/>|<text class="a"[^>]*>\d+</text>`)

// content is what a picture or a page says and in which elements: its text
// without the spaces of lines, and how many elements of each name it has that do
// not depend on how text is wrapped.
func content(t *testing.T, data []byte) string {
	t.Helper()
	data = axisParts.ReplaceAll(cut.ReplaceAll(data, []byte("$1$2")), nil)
	all, err := elements(bytes.ReplaceAll(data, []byte(" tall"), nil))
	if err != nil {
		t.Fatal(err)
	}
	var said strings.Builder
	count := map[string]int{}
	for _, n := range all {
		if n.name != "text" && n.name != "style" {
			count[n.name+"."+n.attributes["class"]]++
		}
	}
	for _, name := range []string{"html", "svg"} {
		for _, n := range named(all, name)[:min(1, len(named(all, name)))] {
			said.WriteString(together(n.text))
		}
	}
	return fmt.Sprint(said.String(), count)
}

// misplacedHere lists what is misplaced in the shown page: texts of a picture that
// reach out of it, overlap or lie behind a bar, and elements that are wider than their
// space. A picture that stands alone has a measure of its own; the tracks of a plot in
// a page are as wide as the page allows.
const misplacedHere = `(() => {
	const out = [], meet = (a, b) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
	const look = (texts, bars, [left, right, top, bottom]) => texts.forEach(([x, a], i) => {
		const s = x.textContent;
		if (a.x < left || a.y < top || a.x + a.width > right || a.y + a.height > bottom) out.push("cut: " + s);
		texts.slice(i + 1).forEach(([y, b]) => { if (meet(a, b)) out.push("overlap: " + s + " / " + y.textContent) });
		if (bars.some(b => meet(a, b))) out.push("behind a bar: " + s);
	});
	const inner = b => ({x: b.x + 1, y: b.y + 3, width: Math.max(b.width - 2, 1), height: b.height - 6});
	for (const svg of [...document.querySelectorAll("svg")].filter(s => s.getBoundingClientRect().height > 0 && s.viewBox.baseVal.width > 0 && s.querySelector("text"))) {
		const {width, height} = svg.viewBox.baseVal;
		look([...svg.querySelectorAll("text")].map(x => [x, x.getBBox()]), [...svg.querySelectorAll("path.bar")].map(x => inner(x.getBBox())), [0, width, 0, height]);
	}
	for (const figure of document.querySelectorAll(".plot")) {
		const box = x => x.getBoundingClientRect();
		const texts = [...figure.querySelectorAll(".track text, .name span, .when span")].filter(x => x.textContent && x.getClientRects().length);
		look(texts.map(x => [x, inner(box(x))]), [...figure.querySelectorAll(".track .bar")].map(x => inner(box(x))), [0, innerWidth, -1e6, 1e6]);
	}
	const hidden = x => !x.getClientRects().length || x.closest("thead") && getComputedStyle(x.closest("thead")).position === "absolute";
	for (const x of document.querySelectorAll("h1, h2, p, li, th, td, label, legend, button, output"))
		if (!hidden(x) && x.scrollWidth > x.clientWidth + 1 && getComputedStyle(x).display !== "inline") out.push("too wide: " + x.textContent);
	if (document.scrollingElement.scrollWidth > innerWidth) out.push("the page is " + document.scrollingElement.scrollWidth + " wide");
	return out;
})()`

// Nothing is cut on a telephone, a desk or a projector, in either look, whatever
// the length of titles; on paper everything is on a sheet and can be read.
func testEveryPage(t *testing.T, b *browser) {
	p := b.newTab(t)
	sheets := lessons(t, shipped(t))
	for _, x := range append(drawnScreens(t), sheets[0], sheets[len(sheets)-1]) {
		for _, l := range languages {
			for _, projector := range []bool{false, true} {
				t.Run(fmt.Sprintf("%s %s projector %t", x.name, l, projector), func(t *testing.T) {
					p.t = t
					p.open(x.as(t, "html", sheet.Style{Language: l, Projector: projector}))
					p.media("screen", "light")
					p.do(chromedp.EmulateViewport(375, 812, chromedp.EmulateMobile))
					tell(t, p, "on a telephone")
					for _, width := range []int64{1280, 1920} {
						p.do(chromedp.EmulateViewport(width, width*9/16))
						tell(t, p, fmt.Sprint("at ", width))
					}
					p.media("print", "dark")
					p.paper()
					got := eval[printed](p, readPrinted)
					if got.Width > paperWidth || got.Smallest < leastPoints {
						t.Errorf("on paper of %d it is %v wide, with letters of %.2f points", paperWidth, got.Width, got.Smallest)
					}
					picture, err := x.show("svg", sheet.Style{Language: l, Projector: projector})
					if err != nil {
						return // a sheet without a picture
					}
					_, alone, _ := bytes.Cut(picture, []byte("?>"))
					p.open(append([]byte("<!DOCTYPE html>"), alone...))
					p.media("screen", "light")
					p.do(chromedp.EmulateViewport(1280, 720))
					tell(t, p, "alone")
				})
			}
		}
	}
}

func tell(t *testing.T, p *tab, where string) {
	t.Helper()
	for _, found := range eval[[]string](p, misplacedHere) {
		t.Errorf("%s: %s", where, found)
	}
}

// lettersOf is the size in pixels of the letters of the plot and of the page.
const lettersOf = `(() => {
	const size = x => parseFloat(getComputedStyle(x).fontSize);
	return {Picture: Math.min(...[...document.querySelectorAll(".plot text, .plot .n")].map(size)), Page: size(document.querySelector("td"))};
})()`

// Five charges are seen on a projector without scrolling, and the controls take one
// row, whether the age is known or not.
func testFiveCharges(t *testing.T, b *browser) {
	e := theCode(t).On(law.Date{Year: 2024, Month: 5, Day: 1})
	var offences []*law.Offence
	for _, name := range []string{"129-A", "129-H", "129-I", "129-J", "129-O"} {
		offences = append(offences, offence(t, e, name))
	}
	p := b.newTab(t)
	for _, age := range []string{"15", "13", "30", "unknown"} {
		f := aged(t, age)
		f.Date = e.Day
		c := answer.Comparison{Comparison: comparing.Compare(offences, f), Edition: e}
		for _, l := range languages {
			page, err := answer.Compare("html", c, sheet.Style{Language: l, Projector: true})
			if err != nil {
				t.Fatal(err)
			}
			p.open(page)
			p.media("screen", "light")
			p.projector()
			keep(t, string(l)+"-"+age+".png", screenshot(p, 1920))
			if bottom := eval[float64](p, `Math.max(...[...document.querySelectorAll(".plot .cell")].map(x => x.getBoundingClientRect().bottom))`); bottom > 1080 {
				t.Errorf("%s %s: the last bar ends at %.0f", l, age, bottom)
			}
			if rows := eval[int](p, `new Set([...document.querySelectorAll("#controls .bands, #controls .slide, #controls summary, #controls button")].map(x => { const b = x.getBoundingClientRect(); return Math.round((b.top + b.bottom) / 20) })).size`); rows > 2 {
				t.Errorf("%s %s: the controls stand in several rows", l, age)
			}
			if n := eval[int](p, `document.querySelectorAll(".plot .name").length`); n != len(offences) {
				t.Errorf("%s %s: %d charges", l, age, n)
			}
		}
	}
}

// On a projector letters are large, and every text is black on white or the
// other way round.
func testRoom(t *testing.T, b *browser) {
	p := b.newTab(t)
	for _, x := range drawnScreens(t) {
		t.Run(x.name, func(t *testing.T) {
			p.t = t
			p.open(x.as(t, "html", sheet.Style{Language: words.Spanish, Projector: true}))
			for _, scheme := range []string{"light", "dark"} {
				p.media("screen", scheme)
				for width, least := range map[int64]float64{1280: 18, 1920: 24} {
					p.do(chromedp.EmulateViewport(width, width*9/16))
					if got := eval[struct{ Picture, Page float64 }](p, lettersOf); got.Picture < least || got.Page < least {
						t.Errorf("at %d letters are of %.1f pixels in the picture and %.1f in the page", width, got.Picture, got.Page)
					}
				}
				for _, text := range eval[[]painted](p, readPainted) {
					if c := contrast(t, text.Ink, text.Ground); c < 20.9 {
						t.Errorf("%s: %s has the contrast %.2f (%s on %s)", scheme, text.What, c, text.Ink, text.Ground)
					}
				}
			}
		})
	}
}
