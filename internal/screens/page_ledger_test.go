package screens_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"

	"github.com/conmina/conmina/internal/determine"
	"github.com/conmina/conmina/internal/encoding"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/screens/ledger"
	"github.com/conmina/conmina/internal/sheet"
	"github.com/conmina/conmina/statutes"
)

// ledgersOf are ledgers of one space, of three and of five readings, of many readings
// and of joined offences.
func ledgersOf(t *testing.T) map[string]*determine.Ledger {
	t.Helper()
	p, err := encoding.General(statutes.FS, "penal-code", nil)
	if err != nil {
		t.Fatal(err)
	}
	x := determine.Charging{Edition: theCode(t), Part: p, Today: law.Date{Year: 2026, Month: 2, Day: 1}, Offence: (*law.Edition).FindOffence}
	list := map[string]*determine.Ledger{}
	for name, data := range map[string]string{
		"one":   `{"offence":"trafficking","victim_age":30,"date":"2022-05-01","mitigating":["46.1.a"],"aggravating":[]}`,
		"three": `{"offence":"trafficking","victim_age":15,"date":"2022-05-01","circumstances":["two-or-more-agents"],"mitigating":["46.1.a"],"aggravating":["46.2.i"]}`,
		"five":  `{"offence":"trafficking","victim_age":13,"date":"2025-06-30","reductions":["attempt"],"agent_age":20,"benefits":["confession"],"request_date":"2025-11-03"}`,
		"many":  `{"offence":"129-B","victim_age":15,"date":"2024-06-30","qualified":["recidivism","habituality"],"maybe":["attempt"],"agent_age":65}`,
		"joined": `{"offence":"trafficking","victim_age":15,"date":"2022-05-01","mitigating":["46.1.a"],"aggravating":[]},
			{"offence":"129-H","victim_age":15,"date":"2022-05-01","mitigating":["46.1.a"],"aggravating":[]}`,
	} {
		c, faults := determine.ReadCase([]byte(`{"concurrence":"real","offences":[` + data + `]}`))
		if len(faults) > 0 {
			t.Fatal(faults[0])
		}
		if len(c.Offences) == 1 {
			c.Concurrence = ""
		}
		l, faults := x.Ledger(c)
		if len(faults) > 0 {
			t.Fatal(faults[0])
		}
		list[name] = l
	}
	return list
}

// The parts of a ledger fold without a script, its readings stand side by side, nothing
// is cut on a telephone, a desk or a projector, and paper of A4 has every open part.
func testLedgerPages(t *testing.T, b *browser) {
	for name, l := range ledgersOf(t) {
		p := b.newTab(t)
		for i, language := range languages {
			t.Run(fmt.Sprintf("%s %s", name, language), func(t *testing.T) {
				p.t = t
				page, err := ledger.Show("html", l, sheet.Style{Language: language, Projector: i > 0})
				if err != nil {
					t.Fatal(err)
				}
				if strings.Contains(string(page), "<script") {
					t.Error("the page has a script")
				}
				p.open(page)
				seenEverywhere(t, p)
				besideOneAnother(t, p, min(len(l.Root.Readings(false)), 3))
				folds(t, p)
				ledgerOnPaper(t, p)
				if _, complaints := p.heard(); len(complaints) > 0 {
					t.Errorf("the browser complains: %q", complaints)
				}
			})
		}
	}
}

func seenEverywhere(t *testing.T, p *tab) {
	t.Helper()
	p.media("screen", "light")
	p.telephone()
	tell(t, p, "on a telephone")
	for _, width := range []int64{1920, 1280} {
		p.do(chromedp.EmulateViewport(width, width*9/16))
		tell(t, p, fmt.Sprint("at ", width))
	}
}

// besideOneAnother checks that the first readings begin at the same height on a desk.
func besideOneAnother(t *testing.T, p *tab, columns int) {
	t.Helper()
	tops := eval[[]float64](p, `[...document.querySelectorAll(".readings > section")].map(x => x.getBoundingClientRect().top)`)
	if len(tops) >= columns && len(tops) > 0 && len(slices.Compact(tops[:columns])) != 1 {
		t.Errorf("the readings begin at %v", tops)
	}
}

// folds closes the first part of the page and opens it again.
func folds(t *testing.T, p *tab) {
	t.Helper()
	const height = `document.querySelector("details").getBoundingClientRect().height`
	open := eval[float64](p, height)
	p.do(chromedp.Click(chromedp.CSS("summary")))
	if closed := eval[float64](p, height); closed >= open {
		t.Errorf("a part is %v high when it is open and %v when it is closed", open, closed)
	}
	p.do(chromedp.Click(chromedp.CSS("summary")))
}

func ledgerOnPaper(t *testing.T, p *tab) {
	t.Helper()
	p.media("print", "dark")
	p.paper()
	got := eval[printed](p, readPrinted)
	if got.Width > paperWidth || got.Smallest < leastPoints {
		t.Errorf("on paper of %d it is %v wide, with letters of %.2f points", paperWidth, got.Width, got.Smallest)
	}
	if closed := eval[int](p, `document.querySelectorAll("details:not([open])").length`); closed > 0 {
		t.Errorf("%d parts are closed at first", closed)
	}
	pdf, err := chromedp.Run(p.ctx, chromedp.PrintToPDF(chromedp.PDFPreferCSSPageSize()))
	if err != nil {
		t.Fatal(err)
	}
	if size := pdfSize.FindSubmatch(pdf); size == nil || !near(size[1], 210) || !near(size[2], 297) {
		t.Errorf("the paper is not A4: %q", size)
	}
	if keeping {
		keep(t, "paper.png", screenshot(p, paperWidth))
	}
}
