package screens_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
	"github.com/google/go-cmp/cmp"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
	"github.com/conmina/conmina/internal/screens/answer"
	"github.com/conmina/conmina/internal/words"
)

// shownRow is what a page shows of one offence in its table.
type shownRow struct{ Offence, Status, Min, Max string }

// readTable gives the rows that the page shows, each with the last two cells, in the
// order of the ids; the page has the gravest first.
const readTable = `[...document.querySelectorAll("#answer tr[data-offence]")].map(row => {
	const cells = [...row.cells].slice(-2).map(c => c.innerText);
	return {Offence: row.dataset.offence, Status: row.dataset.status, Min: cells[0], Max: cells[1]};
}).sort((a, b) => a.Offence < b.Offence ? -1 : 1)`

// unsaid is what a page says in place of a figure.
var unsaid = map[words.Language]struct{ open, notStated string }{
	words.Spanish: {"sin un solo marco", "no consta en la fuente"},
	words.English: {"no single range", "not stated in the source"},
}

// machineAnswer is what the tests read of an answer's machine form.
type machineAnswer struct {
	Offence, Status      string
	MinMonths, MaxMonths *int
	MinStatus, MaxStatus *string
}

// UnmarshalJSON reads the keys as the program writes them.
func (m *machineAnswer) UnmarshalJSON(data []byte) error {
	var keys struct {
		Offence   string  `json:"offence"`
		Status    string  `json:"status"`
		MinMonths *int    `json:"min_months"`
		MaxMonths *int    `json:"max_months"`
		MinStatus *string `json:"min_status"`
		MaxStatus *string `json:"max_status"`
	}
	err := json.Unmarshal(data, &keys)
	*m = machineAnswer(keys)
	return err
}

// answered is the table that resolve --format json calls for, offence by
// offence.
func answered(t *testing.T, e *law.Edition, f law.Facts, l words.Language) []shownRow {
	t.Helper()
	var rows []shownRow
	for _, o := range e.Offences {
		written, err := answer.Answer("json", resolve.Resolve(o, f), style(l))
		if err != nil {
			t.Fatal(err)
		}
		var a machineAnswer
		if err := json.Unmarshal(written, &a); err != nil {
			t.Fatal(err)
		}
		rows = append(rows, shownRow{a.Offence, a.Status, cell(t, a.MinMonths, a.MinStatus, l), cell(t, a.MaxMonths, a.MaxStatus, l)})
	}
	return rows
}

// cell is what a table must show for a bound of the machine form.
func cell(t *testing.T, months *int, status *string, l words.Language) string {
	t.Helper()
	switch {
	case months != nil:
		return strconv.Itoa(*months)
	case status == nil:
		return unsaid[l].open
	case *status == "not_stated":
		return unsaid[l].notStated
	}
	t.Fatalf("no figure, and its status is %q", *status)
	return ""
}

// shows compares what the page shows with what the program answers.
func shows(t *testing.T, p *tab, e *law.Edition, f law.Facts, l words.Language) {
	t.Helper()
	if diff := cmp.Diff(answered(t, e, f, l), eval[[]shownRow](p, readTable)); diff != "" {
		t.Fatalf("%v with %v: the program (-) and the page (+) differ:\n%s", f.Victims, f.With, diff)
	}
}

// set gives a control its value as a reader's hand would.
func (p *tab) set(id, property, value string) {
	p.t.Helper()
	eval[bool](p, fmt.Sprintf(`(() => {
		const control = document.getElementById(%q);
		control[%q] = %s;
		return control.dispatchEvent(new Event("input", {bubbles: true}));
	})()`, id, property, value))
}

// Ages that a trainer slides over: below, at and above every cut of the
// edition.
const slideFrom, slideTo = 10, 25

func testSlider(t *testing.T, b *browser) {
	e := shipped(t)
	for _, l := range languages {
		t.Run(string(l), func(t *testing.T) {
			p := b.newTab(t)
			p.open(b.page(t, l, "15", true))
			for _, with := range [][]law.CircumstanceID{nil, {"aggravated"}} {
				p.set("choice-0", "checked", strconv.FormatBool(len(with) > 0))
				for age := slideFrom; age <= slideTo; age++ {
					p.set("age", "value", strconv.Itoa(age))
					shows(t, p, e, aged(t, strconv.Itoa(age), with...), l)
					said(t, p, strconv.Itoa(age))
				}
				p.set("unknown", "checked", "true")
				shows(t, p, e, aged(t, "unknown", with...), l)
				said(t, p, "")
				p.set("unknown", "checked", "false")
			}
		})
	}
}

// said checks the age that stands beside the slider.
func said(t *testing.T, p *tab, want string) {
	t.Helper()
	if got := eval[string](p, `document.getElementById("age-said").textContent`); got != want {
		t.Errorf("beside the slider stands %q, not %q", got, want)
	}
}

func testArrowKeys(t *testing.T, b *browser) {
	e := shipped(t)
	for _, l := range languages {
		p := b.newTab(t)
		p.open(b.page(t, l, strconv.Itoa(slideFrom), false))
		p.do(chromedp.Focus(chromedp.ID("age")))
		for age := slideFrom + 1; age <= slideTo; age++ {
			p.do(chromedp.KeyEvent(kb.ArrowRight))
			shows(t, p, e, aged(t, strconv.Itoa(age)), l)
		}
	}
}

// pageState is all that the controls of a page can change.
const pageState = `[document.getElementById("facts").textContent, document.getElementById("answer").innerHTML,
	document.getElementById("age-said").textContent,
	...[...document.querySelectorAll("#controls input")].map(i => [i.value, i.checked, i.disabled].join())]`

func testReset(t *testing.T, b *browser) {
	eachPage(t, b, []string{"15", "14-17", "unknown"}, func(t *testing.T, p *tab) {
		given := eval[[]string](p, pageState)
		p.set("unknown", "checked", "true")
		p.set("choice-0", "checked", "true")
		p.set("unknown", "checked", "false")
		p.set("age", "value", "20")
		if moved := eval[[]string](p, pageState); slices.Equal(moved, given) || moved[1] == given[1] {
			t.Fatal("the controls change nothing")
		}
		p.do(chromedp.Click(chromedp.CSS("button[type=reset]")))
		if diff := cmp.Diff(given, eval[[]string](p, pageState)); diff != "" {
			t.Errorf("after reset the page is not as given:\n%s", diff)
		}
	})
}

// A page for an unknown age starts with that choice made, so that another
// choice does not silently add an age.
func testUnknownAtFirst(t *testing.T, b *browser) {
	e := shipped(t)
	for _, l := range languages {
		p := b.newTab(t)
		p.open(b.page(t, l, "unknown", false))
		p.set("choice-0", "checked", "true")
		shows(t, p, e, aged(t, "unknown", "aggravated"), l)
	}
}
