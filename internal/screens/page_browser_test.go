package screens_test

import (
	"context"
	"fmt"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/audits"
	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// browser is one Chromium for all page tests. Each test opens tabs of its own.
type browser struct {
	ctx context.Context
	// pages that were written for an earlier test, by what they are for
	pages map[string][]byte
}

// openBrowser starts Debian's Chromium. Machines without it skip the page
// tests, unless PAGE_TESTS=required says that they must run.
func openBrowser(t *testing.T) *browser {
	t.Helper()
	path, err := exec.LookPath("chromium")
	if err != nil {
		if os.Getenv("PAGE_TESTS") == "required" {
			t.Fatalf("PAGE_TESTS=required, and there is no chromium on PATH: %v", err)
		}
		t.Skip("no chromium on PATH: the pages are not tested in a browser")
	}
	options := append(slices.Clone(chromedp.DefaultExecAllocatorOptions[:]),
		chromedp.ExecPath(path), chromedp.NoSandbox, chromedp.DisableGPU,
		chromedp.Flag("disable-quic", true), chromedp.Flag("disable-component-update", true))
	ctx, stop := chromedp.NewExecAllocator(context.Background(), options...)
	t.Cleanup(stop)
	ctx, stop = chromedp.NewContext(ctx)
	t.Cleanup(stop)
	if err := chromedp.Do(ctx, chromedp.Navigate("about:blank")); err != nil {
		t.Fatalf("chromium does not start: %v", err)
	}
	return &browser{ctx, map[string][]byte{}}
}

// patience is how long a tab may take for all of its test.
const patience = time.Minute

// tab is a page in the browser, and all that it asked for and complained about.
type tab struct {
	t     *testing.T
	ctx   context.Context
	mutex sync.Mutex

	requests, complaints []string
}

// newTab opens an empty tab that watches whatever is opened in it.
func (b *browser) newTab(t *testing.T) *tab {
	t.Helper()
	ctx, stop := chromedp.NewContext(b.ctx)
	t.Cleanup(stop)
	ctx, expire := context.WithTimeout(ctx, patience)
	t.Cleanup(expire)
	p := &tab{t: t, ctx: ctx}
	if err := chromedp.Listen(ctx, p.notice); err != nil {
		t.Fatal(err)
	}
	call(p, network.Enable, network.EnableParams{})
	call(p, log.Enable, cdp.Empty{})
	call(p, audits.Enable, cdp.Empty{})
	return p
}

// notice keeps what a page must not do: ask for anything, or complain.
func (p *tab) notice(event any) {
	p.mutex.Lock()
	defer p.mutex.Unlock()
	complain := func(format string, args ...any) { p.complaints = append(p.complaints, fmt.Sprintf(format, args...)) }
	switch e := event.(type) {
	case *network.EventRequestWillBeSent:
		p.requests = append(p.requests, e.Request.URL)
	case *log.EventEntryAdded:
		complain("%s: %s", e.Entry.Level, e.Entry.Text)
	case *runtime.EventConsoleAPICalled:
		complain("console.%s", e.Type)
	case *runtime.EventExceptionThrown:
		complain("exception: %s", e.ExceptionDetails.Text)
	case *audits.EventIssueAdded:
		complain("issue: %s", e.Issue.Code)
	}
}

// heard gives what the tab asked for and complained about so far.
func (p *tab) heard() (requests, complaints []string) {
	p.mutex.Lock()
	defer p.mutex.Unlock()
	return slices.Clone(p.requests), slices.Clone(p.complaints)
}

// open writes a page into a file and opens that.
func (p *tab) open(page []byte) (address string) {
	p.t.Helper()
	path := filepath.Join(p.t.TempDir(), "page.html")
	if err := os.WriteFile(path, page, 0o600); err != nil {
		p.t.Fatal(err)
	}
	slashed := filepath.ToSlash(path)
	if !strings.HasPrefix(slashed, "/") {
		slashed = "/" + slashed // a drive letter is no host
	}
	address = (&url.URL{Scheme: "file", Path: slashed}).String()
	p.do(chromedp.Navigate(address))
	return address
}

func (p *tab) do(steps ...chromedp.Action[chromedp.Void]) {
	p.t.Helper()
	if err := chromedp.Do(p.ctx, steps...); err != nil {
		p.t.Fatal(err)
	}
}

// projector and telephone set the window to the sizes that pages are made for,
// and paper to what A4 leaves inside its margins.
func (p *tab) projector() { p.t.Helper(); p.do(chromedp.EmulateViewport(1920, 1080)) }

func (p *tab) telephone() {
	p.t.Helper()
	p.do(chromedp.EmulateViewport(390, 844, chromedp.EmulateMobile))
}

func (p *tab) paper() { p.t.Helper(); p.do(chromedp.EmulateViewport(paperWidth, paperHeight)) }

// A4 less the margins of 10 mm, in CSS pixels.
const (
	paperWidth  = (210 - 2*10) * 96 * 10 / 254
	paperHeight = (297 - 2*10) * 96 * 10 / 254
)

// media sets what the page is shown on, and the colours that its reader asked
// for.
func (p *tab) media(kind, scheme string) {
	p.t.Helper()
	call(p, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{
		Media: kind, Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: scheme}},
	})
}

// call sends one command of the protocol.
func call[P, R any](p *tab, command cdp.Command[P, R], params P) R {
	p.t.Helper()
	result, err := chromedp.Call(p.ctx, command, params)
	if err != nil {
		p.t.Fatal(err)
	}
	return result
}

// eval runs an expression in the page and gives its value.
func eval[T any](p *tab, expression string) T {
	p.t.Helper()
	value, err := chromedp.Run(p.ctx, chromedp.Evaluate[T](expression))
	if err != nil {
		p.t.Fatalf("%s: %v", expression, err)
	}
	return value
}
