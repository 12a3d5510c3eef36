package present_test

import (
	"testing"

	"github.com/chromedp/chromedp"
)

func TestZZ(t *testing.T) {
	b := openBrowser(t)
	e := shipped(t)
	p := b.newTab(t)
	p.size(718, 1046)
	for _, l := range languages {
		for _, age := range []string{"15", "unknown"} {
			for _, ch := range []bool{false, true} {
				c := compared(e, aged(t, age))
				if ch {
					c = changed(t, e, aged(t, age), "art-153", "pimping")
				}
				p.media("print", "light")
				p.open(pageOf(t, c, l))
				t.Log(l, age, ch, eval[int](p, "document.scrollingElement.scrollHeight"), eval[string](p, `[...document.querySelectorAll("header,figure,table,ul,h2,footer")].map(e=>e.localName+" "+Math.round(e.getBoundingClientRect().height)).join(", ")`))
				shot, _ := chromedp.Run(p.ctx, chromedp.FullScreenshot(100))
				keep(t, "print-"+string(l)+age+map[bool]string{true: "ch"}[ch]+".png", shot)
				p.media("", "")
				pdf, _ := chromedp.Run(p.ctx, chromedp.PrintToPDF(chromedp.PDFPreferCSSPageSize()))
				keep(t, "print-"+string(l)+age+map[bool]string{true: "ch"}[ch]+".pdf", pdf)
			}
		}
	}
}
