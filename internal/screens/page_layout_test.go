package screens_test

import (
	"bytes"
	"fmt"
	"regexp"
	"strconv"
	"testing"

	"github.com/chromedp/chromedp"
)

var (
	pdfPage = regexp.MustCompile(`/Type\s*/Page\b[^s]`)
	pdfSize = regexp.MustCompile(`/MediaBox\s*\[\s*0\s+0\s+([0-9.]+)\s+([0-9.]+)\s*\]`)
)

// On paper a comparison is one page of A4, whole and large enough to read.
func testPrint(t *testing.T, b *browser) {
	p := b.newTab(t)
	for _, l := range languages {
		for _, age := range []string{"15", "unknown"} {
			for _, change := range []bool{false, true} {
				t.Run(fmt.Sprintf("%s %s change %t", l, age, change), func(t *testing.T) {
					p.t = t
					p.open(b.page(t, l, age, change))
					prints(t, p)
					fitsPaper(t, p)
				})
			}
		}
	}
}

// prints checks the document that comes out of the printer.
func prints(t *testing.T, p *tab) {
	t.Helper()
	p.media("", "light")
	pdf, err := chromedp.Run(p.ctx, chromedp.PrintToPDF(chromedp.PDFPreferCSSPageSize()))
	if err != nil {
		t.Fatal(err)
	}
	keep(t, "paper.pdf", pdf)
	if n := len(pdfPage.FindAll(pdf, -1)); n != 1 {
		t.Errorf("%d pages", n)
	}
	size := pdfSize.FindSubmatch(pdf)
	if size == nil || !near(size[1], 210) || !near(size[2], 297) {
		t.Errorf("the paper is not A4: %q", size)
	}
	if !bytes.HasPrefix(pdf, []byte("%PDF-")) {
		t.Error("not a PDF")
	}
}

// near reports whether a length in points is one in millimetres.
func near(points []byte, millimetres float64) bool {
	n, err := strconv.ParseFloat(string(points), 64)
	d := n - millimetres/25.4*72
	return err == nil && d > -1 && d < 1
}

// printed is the layout on paper: how far it reaches, what reaches beyond the
// paper, and the least size of letters in points.
type printed struct {
	Width, Height, Bottom float64
	Beyond                []string
	Smallest              float64
}

const readPrinted = `(() => {
	const page = document.scrollingElement, all = [...document.body.querySelectorAll("*")].filter(x => x.getBoundingClientRect().height > 0);
	const box = x => x.getBoundingClientRect();
	const scale = x => x.ownerSVGElement && x.ownerSVGElement.viewBox.baseVal.height ? box(x.ownerSVGElement).height / x.ownerSVGElement.viewBox.baseVal.height : 1;
	return {
		Width: page.scrollWidth, Height: page.scrollHeight, Bottom: box(document.querySelector("footer > :last-child")).bottom,
		Beyond: all.filter(x => box(x).left < 0 || box(x).right > innerWidth || box(x).bottom > innerHeight).map(x => x.localName),
		Smallest: Math.min(...all.filter(x => x.textContent && x.localName !== "g").map(x => parseFloat(getComputedStyle(x).fontSize) * scale(x))) * 0.75,
	};
})()`

// leastPoints is the smallest print that is read without a glass; this page
// uses it for the ages of the axis alone.
const leastPoints = 6.5

func fitsPaper(t *testing.T, p *tab) {
	t.Helper()
	p.media("print", "dark")
	p.paper()
	got := eval[printed](p, readPrinted)
	if got.Width > paperWidth || got.Height > paperHeight || got.Bottom > paperHeight {
		t.Errorf("the layout is %v × %v and ends at %v; the paper is %d × %d", got.Width, got.Height, got.Bottom, paperWidth, paperHeight)
	}
	if len(got.Beyond) > 0 {
		t.Errorf("beyond the paper: %v", got.Beyond)
	}
	if got.Smallest < leastPoints {
		t.Errorf("letters of %.2f points", got.Smallest)
	}
	if keeping {
		t.Logf("ends at %.0f of %d, smallest letters %.2f points", got.Bottom, paperHeight, got.Smallest)
		keep(t, "paper.png", screenshot(p, paperWidth))
	}
}

// A telephone shows the title of a row above its bar and never scrolls sideways; a
// projector shows it beside the bar.
func testWidths(t *testing.T, b *browser) {
	const below = `(([name, cell]) => cell.top >= name.bottom - 1)([".name", ".cell"].map(x => document.querySelector(".plot .row " + x).getBoundingClientRect()))`
	eachPage(t, b, []string{"15", "unknown"}, func(t *testing.T, p *tab) {
		p.telephone()
		if w := eval[int](p, "document.scrollingElement.scrollWidth"); w > 390 {
			t.Errorf("the page is %d wide on a telephone of 390", w)
		}
		if !eval[bool](p, below) {
			t.Error("a telephone shows titles beside the bars")
		}
		if px := eval[float64](p, `Math.min(...[...document.querySelectorAll(".plot text, .plot span")].filter(x => x.textContent).map(x => parseFloat(getComputedStyle(x).fontSize)))`); px < 11 {
			t.Errorf("letters of %.2f pixels on a telephone", px)
		}
		p.projector()
		if eval[bool](p, below) {
			t.Error("a projector shows titles above the bars")
		}
		if w := eval[int](p, "document.scrollingElement.scrollWidth"); w > 1920 {
			t.Errorf("the page is %d wide on a projector of 1920", w)
		}
	})
}

// misplacedText lists what is misplaced in the answer to each band of ages, with all
// circumstances and with none.
const misplacedText = `[...document.querySelectorAll("input[name=band]")].flatMap(band => [false, true].flatMap(all => {
	document.querySelectorAll(".choice").forEach(c => { c.checked = all });
	band.checked = true;
	band.dispatchEvent(new Event("input", {bubbles: true}));
	return ` + misplacedHere + `.map(s => band.id + " " + all + " " + s);
}))`

func testPictureText(t *testing.T, b *browser) {
	eachPage(t, b, []string{"15"}, func(t *testing.T, p *tab) {
		p.projector()
		for _, found := range eval[[]string](p, misplacedText) {
			t.Errorf("wide: %s", found)
		}
		p.telephone()
		for _, found := range eval[[]string](p, misplacedText) {
			t.Errorf("narrow: %s", found)
		}
	})
}
