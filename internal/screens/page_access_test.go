package screens_test

import (
	"math"
	"strconv"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/accessibility"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
	"github.com/google/go-cmp/cmp"
)

// Every control is reached by Tab, in the order of the page.
func testKeyboard(t *testing.T, b *browser) {
	eachPage(t, b, []string{"15"}, func(t *testing.T, p *tab) {
		const at = `(e => e === document.body ? "" : e.id || e.type || "")(document.activeElement)`
		reached := func() (list []string) {
			for range 10 {
				p.do(chromedp.KeyEvent(kb.Tab))
				name := eval[string](p, at)
				if name == "" {
					break
				}
				list = append(list, name)
			}
			return list
		}
		chosen := eval[string](p, `document.querySelector("input[name=band]:checked").id`)
		if diff := cmp.Diff([]string{chosen, "age", "circumstances", "reset"}, reached()); diff != "" {
			t.Errorf("controls that Tab reaches:\n%s", diff)
		}
		p.do(chromedp.Focus(chromedp.ID("circumstances")), chromedp.KeyEvent(kb.Enter))
		if diff := cmp.Diff([]string{"choice-0", "reset"}, reached()); diff != "" {
			t.Errorf("with the circumstances open Tab reaches:\n%s", diff)
		}
		p.do(chromedp.Focus(chromedp.ID("unknown")), chromedp.KeyEvent(" "))
		if got := eval[string](p, `document.getElementById("age-said").textContent`); got != "" {
			t.Errorf("the space bar does not make the age unknown: %q", got)
		}
	})
}

// axNode is a node of the accessibility tree, as a screen reader is told of it.
type axNode struct {
	role, name, description string
	properties              map[string]string
}

func (p *tab) accessible() []axNode {
	p.t.Helper()
	var nodes []axNode
	for _, n := range call(p, accessibility.GetFullAXTree, accessibility.GetFullAXTreeParams{}).Nodes {
		if n.Ignored {
			continue
		}
		x := axNode{value(n.Role), value(n.Name), value(n.Description), map[string]string{}}
		for _, property := range n.Properties {
			x.properties[property.Name.String()] = value(property.Value)
		}
		nodes = append(nodes, x)
	}
	return nodes
}

// value gives a value of the tree as text.
func value(v *accessibility.Value) string {
	if v == nil {
		return ""
	}
	if s, err := strconv.Unquote(string(v.Value)); err == nil {
		return s
	}
	return string(v.Value)
}

// A screen reader is told of every control by its name, of the picture in
// words, of the table with its heads, and of an answer that changes; on a
// telephone, where the table is laid out as blocks, as well.
func testAccessibility(t *testing.T, b *browser) {
	eachPage(t, b, []string{"15"}, func(t *testing.T, p *tab) {
		p.projector()
		eval[bool](p, `document.querySelector(".choices").open = true`)
		toldOf(t, p)
		p.telephone()
		toldOf(t, p)
		if scopes := eval[int](p, `document.querySelectorAll("th:not([scope=col]):not([scope=row])").length`); scopes > 0 {
			t.Errorf("%d table heads without a scope", scopes)
		}
		want := strings.Split(t.Name(), "/")
		if lang := eval[string](p, `document.documentElement.lang`); lang != want[len(want)-1][:2] {
			t.Errorf("the page is in %q", lang)
		}
		headings(t, p)
	})
}

func toldOf(t *testing.T, p *tab) {
	t.Helper()
	count := map[string]int{}
	for _, n := range p.accessible() {
		count[n.role]++
		switch n.role {
		case "slider", "checkbox", "radio", "button", "table", "rowheader", "radiogroup":
			if n.name == "" {
				t.Errorf("a %s without a name", n.role)
			}
		case "image", "img":
			count["picture"]++
			if !strings.Contains(n.name, ": ") {
				t.Errorf("a bar with the name %q", n.name)
			}
		case "main":
			if n.properties["live"] != "polite" {
				t.Errorf("the answer is no live region: %v", n.properties)
			}
		}
	}
	for role, want := range map[string]int{
		"slider": 1, "checkbox": 1, "button": 1, "picture": 5, "main": 1, "table": 1, "rowheader": 5, "columnheader": 5, "heading": 2,
	} {
		if count[role] != want {
			t.Errorf("%d × %s is told of, not %d", count[role], role, want)
		}
	}
}

// headings checks that the outline starts at the top and leaves no level out.
func headings(t *testing.T, p *tab) {
	t.Helper()
	level := 0
	for _, name := range eval[[]string](p, `[...document.querySelectorAll("h1,h2,h3,h4,h5,h6")].map(h => h.localName)`) {
		next := int(name[1] - '0')
		if next > level+1 || next == 1 && level > 0 {
			t.Errorf("%s after level %d", name, level)
		}
		level = next
	}
	if level == 0 {
		t.Error("no heading")
	}
}

// painted is a piece of text in its colour on the nearest ground that is
// painted behind it.
type painted struct{ What, Ink, Ground string }

const readPainted = `(() => {
	const ground = x => {
		for (; x; x = x.parentElement) {
			const c = getComputedStyle(x).backgroundColor;
			if (c !== "rgba(0, 0, 0, 0)") return c;
		}
		return "none";
	};
	const list = [];
	for (const x of document.querySelectorAll("body, h1, #facts, .fine, legend, label, output, button, caption, th, td, li, h2, footer p, .plot span, svg text, main p, main strong, main code, main p > span, summary, select, input[type=text], input[type=search]")) {
		if (!x.getClientRects().length) continue;
		const s = getComputedStyle(x);
		list.push({What: x.localName + "." + (x.getAttribute("class") ?? ""), Ink: x.localName === "text" ? s.fill : s.color, Ground: ground(x)});
		const before = getComputedStyle(x, "::before");
		if (x.localName === "td" && before.content !== "none") list.push({What: "td::before", Ink: before.color, Ground: ground(x)});
	}
	return list;
})()`

// leastContrast is what WCAG asks for text of any size at level AA.
const leastContrast = 4.5

func testContrast(t *testing.T, b *browser) {
	eachPage(t, b, []string{"15"}, contrasts)
}

// contrasts checks every text of a page, in both schemes and on both screens.
func contrasts(t *testing.T, p *tab) {
	t.Helper()
	grounds := map[string]string{}
	for _, scheme := range []string{"light", "dark"} {
		p.media("screen", scheme)
		for _, size := range []func(){p.projector, p.telephone} {
			size()
			texts := eval[[]painted](p, readPainted)
			if len(texts) < 40 {
				t.Errorf("only %d pieces of text are looked at", len(texts))
			}
			for _, x := range texts {
				if c := contrast(t, x.Ink, x.Ground); c < leastContrast {
					t.Errorf("%s: %s has the contrast %.2f (%s on %s)", scheme, x.What, c, x.Ink, x.Ground)
				}
			}
			grounds[scheme] = texts[0].Ground
		}
	}
	if luminance(t, grounds["light"]) < 0.9 || luminance(t, grounds["dark"]) > 0.1 {
		t.Errorf("the schemes have the grounds %v", grounds)
	}
}

// contrast is the ratio of WCAG 2 between two colours.
func contrast(t *testing.T, a, b string) float64 {
	t.Helper()
	high, low := luminance(t, a), luminance(t, b)
	if high < low {
		high, low = low, high
	}
	return (high + 0.05) / (low + 0.05)
}

// luminance is the relative luminance of WCAG 2 of a colour written rgb(r, g, b).
func luminance(t *testing.T, colour string) float64 {
	t.Helper()
	parts := strings.Split(strings.TrimSuffix(strings.TrimPrefix(colour, "rgb("), ")"), ", ")
	if len(parts) != 3 {
		t.Fatalf("not an opaque colour: %q", colour)
	}
	var sum float64
	for i, weight := range []float64{0.2126, 0.7152, 0.0722} {
		n, err := strconv.Atoi(parts[i])
		if err != nil {
			t.Fatalf("%q: %v", colour, err)
		}
		c := float64(n) / 255
		if c <= 0.04045 {
			c /= 12.92
		} else {
			c = math.Pow((c+0.055)/1.055, 2.4)
		}
		sum += weight * c
	}
	return sum
}
