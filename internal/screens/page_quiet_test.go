package screens_test

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
)

// A page asks for nothing but its own file, and the browser has nothing to say
// against it.
func testQuiet(t *testing.T, b *browser) {
	for _, l := range languages {
		for _, age := range []string{"15", "unknown"} {
			p := b.newTab(t)
			address := p.open(b.page(t, l, age, true))
			p.set("unknown", "checked", "false")
			p.set("choice-0", "checked", "true")
			p.set("age", "value", "20")
			p.do(chromedp.Click(chromedp.CSS("button[type=reset]")))
			p.telephone()
			p.media("print", "dark")
			requests, complaints := p.heard()
			requests = slices.DeleteFunc(requests, func(r string) bool { return strings.HasPrefix(r, "data:") })
			if len(requests) != 1 || requests[0] != address {
				t.Errorf("the page asks for %q", requests)
			}
			if len(complaints) > 0 {
				t.Errorf("the browser complains: %q", complaints)
			}
		}
	}
}

// The watch over the page sees what it is there to see.
func testNoticed(t *testing.T, b *browser) {
	page := b.page(t, languages[0], "15", false)
	p := b.newTab(t)
	for _, bad := range []string{
		`<script>document.title = "injected"</script>`,
		`<p onclick="alert(1)">`,
		`<p style="color:red">`,
		`<img src="https://conmina.invalid/x.png" alt="">`,
		`<link rel="stylesheet" href="other.css">`,
	} {
		_, before := p.heard()
		p.open(bytes.Replace(page, []byte("</body>"), []byte(bad+"</body>"), 1))
		if requests, complaints := p.heard(); len(complaints) == len(before) {
			t.Errorf("%s goes unnoticed (requests %q)", bad, requests)
		}
		if eval[string](p, "document.title") == "injected" {
			t.Errorf("%s ran", bad)
		}
	}
}

// withoutScript opens an empty tab that runs no script.
func (b *browser) withoutScript(t *testing.T) *tab {
	t.Helper()
	p := b.newTab(t)
	call(p, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true})
	return p
}

// Without script the page shows the facts as given: the table, one picture, and
// no control, since nothing would answer it.
func testWithoutScript(t *testing.T, b *browser) {
	e := shipped(t)
	const height = `(selector => [...document.querySelectorAll(selector)].filter(x => x.getBoundingClientRect().height > 0).length)`
	for _, l := range languages {
		p := b.withoutScript(t)
		p.projector()
		p.open(b.page(t, l, "15", false))
		shows(t, p, e, aged(t, "15"), l)
		for selector, want := range map[string]int{
			"tr[data-offence]": len(e.Offences), ".plot .n": len(e.Offences), ".plot .cell": len(e.Offences), "form": 0, "input": 0, "button": 0,
		} {
			if got := eval[int](p, height+`("`+selector+`")`); got != want {
				t.Errorf("%s without script: %d × %s is shown, not %d", l, got, selector, want)
			}
		}
	}
}
