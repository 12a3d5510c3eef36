package screens_test

import (
	"bytes"
	"fmt"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/chromedp/chromedp"

	"github.com/conmina/conmina/internal/comparing"
	"github.com/conmina/conmina/internal/encoding"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/screens/answer"
	"github.com/conmina/conmina/internal/sheet"
	"github.com/conmina/conmina/internal/words"
	"github.com/conmina/conmina/statutes"
)

// Pages in a real browser, opened from a file as a trainer opens them.
func TestPage(t *testing.T) {
	t.Parallel()
	b := openBrowser(t)
	for _, test := range []struct {
		name string
		run  func(*testing.T, *browser)
	}{
		{"the slider answers as the program does", testSlider},
		{"the arrow keys answer as the program does", testArrowKeys},
		{"reset brings the given facts back", testReset},
		{"an age that is not given is not known", testUnknownAtFirst},
		{"nothing is asked for and nothing complained of", testQuiet},
		{"what a page must not do is noticed", testNoticed},
		{"without script", testWithoutScript},
		{"on paper", testPrint},
		{"on a telephone and on a projector", testWidths},
		{"nothing is cut and nothing overlaps", testPictureText},
		{"nothing is cut in any page", testEveryPage},
		{"for a room", testRoom},
		{"five charges", testFiveCharges},
		{"every circumstance can be chosen", testEveryChoice},
		{"a sentence is copied", testCopy},
		{"by keyboard", testKeyboard},
		{"by screen reader", testAccessibility},
		{"contrast", testContrast},
		{"naughty strings", testNaughtyPages},
		{"a case checks its answers", testCheckedCase},
		{"what is shown is right when it is typed", testCheckedAsShown},
		{"spaces are read as people write them", testCheckedSpaces},
		{"a quiz checks its answers", testCheckedQuiz},
		{"answers are not given away", testNothingIsGivenAway},
		{"a case by keyboard and screen reader", testCheckedAccess},
		{"how cases and quizzes look", testCheckedLooks},
		{"the report of an audit", testAuditPage},
		{"a ledger", testLedgerPages},
		{"pictures of the page", testScreenshots},
		{"what is looked up is right", testLookupAnswers},
		{"what is looked up is what is proved", testLookupProof},
		{"what is looked up in doubt is right", testLookupDoubts},
		{"the controls of a look-up", testLookupControls},
		{"a look-up of what cannot be read", testLookupUnread},
		{"how a look-up is reached and looks", testLookupAccess},
		{"a look-up without script", testLookupWithoutScript},
	} {
		t.Run(test.name, func(t *testing.T) { test.run(t, b) })
	}
}

// languages of the pages.
var languages = []words.Language{words.Spanish, words.English}

var readReport = sync.OnceValues(func() (*law.Edition, error) { return encoding.Read(statutes.FS, "tip-2018", false) })

// shipped is the edition of 2018 as it is shipped. Every test has the same one,
// and changes nothing in it.
func shipped(t testing.TB) *law.Edition {
	t.Helper()
	e, err := readReport()
	if err != nil {
		t.Fatal(err)
	}
	return e
}

func style(l words.Language) sheet.Style { return sheet.Style{Language: l, Version: "test"} }

// aged gives the facts of one victim whose age is written as a flag has it.
func aged(t testing.TB, age string, with ...law.CircumstanceID) law.Facts {
	t.Helper()
	ages, fault := law.ParseAges(age)
	if fault != nil {
		t.Fatal(fault)
	}
	return law.Facts{Victims: []law.Ages{ages}, With: with}
}

// compared holds all offences of the edition against the facts.
func compared(e *law.Edition, f law.Facts) answer.Comparison {
	return answer.Comparison{Comparison: comparing.Compare(e.Offences, f), Edition: e}
}

// changed also says what becomes of trafficking when it is charged as pimping.
func changed(t testing.TB, e *law.Edition, f law.Facts) answer.Comparison {
	t.Helper()
	c := compared(e, f)
	c.Changes = comparing.Changes(offence(t, e, "art-153"), offence(t, e, "pimping"), f)
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

// comparison writes a comparison in a format.
func comparison(t testing.TB, format string, c answer.Comparison, l words.Language) []byte {
	t.Helper()
	written, err := answer.Compare(format, c, style(l))
	if err != nil {
		t.Fatal(err)
	}
	return written
}

// page writes a comparison on the facts of an age, with or without a change of
// charge, as a page.
func (b *browser) page(t *testing.T, l words.Language, age string, change bool) []byte {
	t.Helper()
	key := fmt.Sprint(l, age, change)
	if b.pages[key] == nil {
		e := shipped(t)
		c := compared(e, aged(t, age))
		if change {
			c = changed(t, e, aged(t, age))
		}
		b.pages[key] = comparison(t, "html", c, l)
	}
	return b.pages[key]
}

// eachPage opens a page for every language and each of the ages, with all that
// a comparison can say, in one tab.
func eachPage(t *testing.T, b *browser, ages []string, test func(*testing.T, *tab)) {
	t.Helper()
	p := b.newTab(t)
	for _, l := range languages {
		for _, age := range ages {
			t.Run(string(l)+" "+age, func(t *testing.T) {
				p.t = t
				p.open(b.page(t, l, age, true))
				test(t, p)
			})
		}
	}
}

// Screenshots are for people. The test itself only asks that the whole page is
// taken at its width.
func testScreenshots(t *testing.T, b *browser) {
	ages, schemes := []string{"15"}, []string{"light"}
	if keeping {
		ages, schemes = []string{"15", "unknown"}, []string{"light", "dark"}
	}
	eachPage(t, b, ages, func(t *testing.T, p *tab) {
		for _, scheme := range schemes {
			p.media("screen", scheme)
			p.projector()
			keep(t, scheme+"-1920.png", screenshot(p, 1920))
			p.telephone()
			keep(t, scheme+"-390.png", screenshot(p, 390))
		}
	})
}

func screenshot(p *tab, width int) []byte {
	p.t.Helper()
	shot, err := chromedp.Run(p.ctx, chromedp.FullScreenshot(100))
	if err != nil {
		p.t.Fatal(err)
	}
	size, err := png.DecodeConfig(bytes.NewReader(shot))
	if err != nil || size.Width != width {
		p.t.Errorf("the picture is %d wide, not %d (%v)", size.Width, width, err)
	}
	return shot
}

// KEEP_PAGES names a folder for what a person should look at.
var keeping = os.Getenv("KEEP_PAGES") != ""

// keep writes a file for a person to look at.
func keep(t *testing.T, name string, data []byte) {
	t.Helper()
	dir := os.Getenv("KEEP_PAGES")
	if !keeping {
		dir = t.TempDir()
	}
	path := filepath.Join(dir, strings.NewReplacer("/", "-", " ", "-").Replace(t.Name())+"-"+name)
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
	if keeping {
		t.Log(path)
	}
}
