package present_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"

	"github.com/conmina/conmina/internal/encoding"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/present"
	"github.com/conmina/conmina/internal/resolve"
	"github.com/conmina/conmina/statutes"
)

// Pages in a real browser, opened from a file as a trainer opens them.
func TestPage(t *testing.T) {
	b := openBrowser(t)
	for name, test := range map[string]func(*testing.T, *browser){
		"pictures": testScreens,
	} {
		t.Run(name, func(t *testing.T) { test(t, b) })
	}
}

// languages of the pages.
var languages = []present.Language{present.Spanish, present.English}

// shipped reads the edition of 2018 as it is shipped.
func shipped(t testing.TB) *law.Edition {
	t.Helper()
	e, err := encoding.Read(statutes.FS, "tip-2018", false)
	if err != nil {
		t.Fatal(err)
	}
	return e
}

func style(l present.Language) present.Style { return present.Style{Language: l, Version: "test"} }

// aged gives the facts of one victim whose age is written as a flag has it.
func aged(t testing.TB, age string, with ...law.CircumstanceID) law.Facts {
	t.Helper()
	ages, fault := law.ParseAges(age)
	if fault != nil {
		t.Fatal(fault)
	}
	return law.Facts{Victims: []law.Ages{ages}, With: with}
}

func compared(e *law.Edition, f law.Facts) present.Comparison {
	return present.Comparison{Comparison: resolve.Compare(e.Offences, f), Edition: e}
}

// changed compares all offences and the change from one to another.
func changed(t testing.TB, e *law.Edition, f law.Facts, from, to string) present.Comparison {
	t.Helper()
	c := compared(e, f)
	c.Changes = resolve.Changes(offence(t, e, from), offence(t, e, to), f)
	return c
}

func offence(t testing.TB, e *law.Edition, name string) *law.Offence {
	t.Helper()
	o, fault := e.FindOffence(name)
	if fault != nil {
		t.Fatal(fault)
	}
	return o
}

// pageOf writes a comparison as a page.
func pageOf(t testing.TB, c present.Comparison, l present.Language) []byte {
	t.Helper()
	page, err := present.Compare("html", c, style(l))
	if err != nil {
		t.Fatal(err)
	}
	return page
}

// keep writes a file for a person to look at, where KEEP_PAGES names a folder.
func keep(t *testing.T, name string, data []byte) {
	t.Helper()
	dir := os.Getenv("KEEP_PAGES")
	if dir == "" {
		dir = t.TempDir()
	}
	path := filepath.Join(dir, strings.ReplaceAll(t.Name(), "/", "-")+"-"+name)
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
	if os.Getenv("KEEP_PAGES") != "" {
		t.Log(path)
	}
}

func testScreens(t *testing.T, b *browser) {
	e := shipped(t)
	for _, l := range languages {
		p := b.newTab(t)
		for _, age := range []string{"15", "unknown"} {
			p.open(pageOf(t, changed(t, e, aged(t, age), "art-153", "pimping"), l))
			for _, scheme := range []string{"light", "dark"} {
				p.media("screen", scheme)
				for name, size := range map[string][2]int64{"wide": {1920, 1080}, "narrow": {390, 844}} {
					p.size(size[0], size[1])
					shot, err := chromedp.Run(p.ctx, chromedp.FullScreenshot(100))
					if err != nil {
						t.Fatal(err)
					}
					keep(t, string(l)+"-"+age+"-"+scheme+"-"+name+".png", shot)
				}
			}
		}
		p.media("", "")
		pdf, err := chromedp.Run(p.ctx, chromedp.PrintToPDF(chromedp.PDFPreferCSSPageSize()))
		if err != nil {
			t.Fatal(err)
		}
		keep(t, string(l)+".pdf", pdf)
	}
}
