package screens_test

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/conmina/conmina/internal/comparing"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
	"github.com/conmina/conmina/internal/words"
)

// The answers that a page holds for its controls are the program's, for every
// age and an unknown one, with the circumstance absent and present: in its rows and in
// its table.
func TestFiguresOfPageStates(t *testing.T) {
	t.Parallel()
	e := shipped(t)
	page := comparison(t, "html", compared(e, law.Facts{}), words.English)
	fragments, states := templates(t, page), embedded(t, page)
	if len(states.Ages) != law.MaxAge+1 {
		t.Fatalf("%d ages are answered", len(states.Ages))
	}
	inEveryCase(t, func(t *testing.T, f law.Facts) {
		if len(f.Maybe) > 0 {
			return // no control puts a circumstance in doubt
		}
		readsAs(t, e, f, states.answer(t, fragments, f.Victims[0], len(f.With) > 0))
	})
}

// answer joins the fragments that a page shows for an age, with its only circumstance
// or without.
func (s pageStates) answer(t *testing.T, fragments [][]byte, victim law.Ages, with bool) []byte {
	t.Helper()
	var shown []byte
	for _, look := range s.Lookups {
		band := len(look.Bands) - 1
		if age, ok := victim.Single(); ok {
			band = s.Ages[age]
		}
		i := slices.IndexFunc(look.Bands[band], func(e pageEntry) bool { return with || len(e.Set) == 0 })
		for k, slot := range look.Slots {
			if strings.HasPrefix(slot, "row-") || strings.HasPrefix(slot, "cells-") {
				shown = append(shown, fragments[look.Bands[band][i].Fragments[k]]...)
			}
		}
	}
	return shown
}

// A page shows the answer to the facts that it was written for, in doubt or
// not. The short run takes the ages at which anything changes: every page is
// written with all its states, which takes long.
func TestFiguresOfPagesAsGiven(t *testing.T) {
	t.Parallel()
	e := shipped(t)
	ages := []int{13, 14, 17, 18}
	inEveryCase(t, func(t *testing.T, f law.Facts) {
		if age, ok := f.Victims[0].Single(); ok && !longTests && (len(f.Maybe) == 0 || !slices.Contains(ages, age)) {
			return
		}
		page := comparison(t, "html", compared(e, f), words.English)
		shown := answerPart.FindSubmatch(page)
		if shown == nil {
			t.Fatal("the page has no answer")
		}
		readsAs(t, e, f, shown[1])
	})
}

var (
	answerPart   = regexp.MustCompile(`(?s)<main id="answer"[^>]*>(.*?)</main>`)
	templatePart = regexp.MustCompile(`(?s)<template id="f-(\d+)">(.*?)</template>`)
)

// templates cuts the fragments out of a page, in the order of their numbers.
func templates(t *testing.T, page []byte) [][]byte {
	t.Helper()
	var fragments [][]byte
	for i, m := range templatePart.FindAllSubmatch(page, -1) {
		if string(m[1]) != strconv.Itoa(i) {
			t.Fatalf("template %s is at the place of %d", m[1], i)
		}
		fragments = append(fragments, m[2])
	}
	return fragments
}

// readsAs reads the table and the bars of a fragment.
func readsAs(t *testing.T, e *law.Edition, f law.Facts, fragment []byte) {
	t.Helper()
	want := found{}
	bounds := map[string][2]string{}
	for _, a := range comparing.Compare(e.Offences, f).Answers {
		want[a.Offence.ID] = figures{Ranges: rangesOf(a)}
		bounds[a.Offence.ID] = boundCells(a)
	}
	all, err := elements(fmt.Appendf(nil, "<main>%s</main>", fragment))
	if err != nil {
		t.Fatal(err)
	}
	ranges, cells := readRows(t, all)
	agree(t, f, "range in a page", want, ranges)
	agree(t, f, "months in a page", bounds, cells)
	drawn := found{}
	for _, n := range named(all, "div") {
		if n.attributes["class"] == "row" {
			drawn[idOf(t, e, shortTitle(classed(n, "n")))] = figures{Ranges: readBars(t, n)}
		}
	}
	agree(t, f, "bars of a page", want, drawn)
}

// boundCells is what the last two cells of a row must say.
func boundCells(a resolve.Answer) (cells [2]string) {
	if a.Status != law.Determined {
		return [2]string{"no single range", "no single range"}
	}
	low, high, _ := strings.Cut(months(a.Branches[0].Prison()), "..")
	for i, s := range []string{low, high} {
		if s == "-" {
			s = "not stated in the source"
		}
		cells[i] = s
	}
	return cells
}

// readRows reads the table of a fragment.
func readRows(t *testing.T, all []*node) (found, map[string][2]string) {
	t.Helper()
	ranges, cells := found{}, map[string][2]string{}
	for _, row := range named(all, "tr") {
		id, ok := row.attributes["data-offence"]
		if !ok {
			continue
		}
		data := named(row.within, "td")
		years, ok := strings.CutSuffix(data[1].text, " years")
		if !ok {
			t.Fatalf("not a range in years: %q", data[1].text)
		}
		ranges[id] = figures{Ranges: readYears(t, years)}
		cells[id] = [2]string{data[2].text, data[3].text}
	}
	return ranges, cells
}
