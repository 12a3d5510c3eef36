package law_test

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/conmina/conmina/internal/law"
)

// model is a set of ages as anybody would first write it.
type model map[int]bool

func (m model) ages() law.Ages {
	var a law.Ages
	for n := range m {
		a = a.Union(law.AgeBand(n, n))
	}
	return a
}

func (m model) sorted() []int {
	list := []int{}
	for n := range law.MaxAge + 1 {
		if m[n] {
			list = append(list, n)
		}
	}
	return list
}

func (m model) filter(keep func(n int) bool) model {
	out := model{}
	for n := range law.MaxAge + 1 {
		if keep(n) {
			out[n] = true
		}
	}
	return out
}

// models draws sets of up to four bands, so that edges of words, gaps and
// single ages all come up.
func models(t *rapid.T, label string) model {
	m := model{}
	for range rapid.IntRange(0, 4).Draw(t, label+" bands") {
		from := rapid.IntRange(0, law.MaxAge).Draw(t, label+" from")
		to := min(law.MaxAge, from+rapid.SampledFrom([]int{0, 0, 1, 3, 40, 130}).Draw(t, label+" length"))
		for n := from; n <= to; n++ {
			m[n] = true
		}
	}
	return m
}

func TestAgesAgreeWithAPlainSet(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		x, y := models(t, "x"), models(t, "y")
		a, b := x.ages(), y.ages()

		same := func(what string, got law.Ages, want model) {
			if list := slices.AppendSeq([]int{}, got.All()); !slices.Equal(list, want.sorted()) {
				t.Errorf("%s: %v, want %v", what, list, want.sorted())
			}
		}
		same("itself", a, x)
		same("union", a.Union(b), x.filter(func(n int) bool { return x[n] || y[n] }))
		same("intersection", a.Intersect(b), x.filter(func(n int) bool { return x[n] && y[n] }))
		same("difference", a.Minus(b), x.filter(func(n int) bool { return x[n] && !y[n] }))

		for n := -3; n <= law.MaxAge+70; n++ {
			if a.Has(n) != x[n] {
				t.Errorf("Has(%d) = %v", n, a.Has(n))
			}
		}
		inY := !slices.ContainsFunc(x.sorted(), func(n int) bool { return !y[n] })
		if a.Within(b) != inY {
			t.Errorf("%v within %v = %v", a, b, a.Within(b))
		}
		if (a == b) != slices.Equal(x.sorted(), y.sorted()) {
			t.Errorf("%v == %v is %v", a, b, a == b)
		}
		checkShape(t, a, x.sorted())
	})
}

// checkShape compares everything that a set says of itself with the list of its
// members.
func checkShape(t *rapid.T, a law.Ages, members []int) {
	if a.Len() != len(members) || a.Empty() != (len(members) == 0) || a.Unknown() != (len(members) == law.MaxAge+1) {
		t.Errorf("%v: Len %d, Empty %v, Unknown %v for %v", a, a.Len(), a.Empty(), a.Unknown(), members)
	}
	young, old := a.Limits()
	wantYoung, wantOld := -1, -1
	if len(members) > 0 {
		wantYoung, wantOld = members[0], members[len(members)-1]
	}
	if young != wantYoung || old != wantOld {
		t.Errorf("%v.Limits() = %d, %d", a, young, old)
	}
	if n, ok := a.Single(); ok != (len(members) == 1) || ok && n != members[0] || !ok && n != 0 {
		t.Errorf("%v.Single() = %d, %v", a, n, ok)
	}

	var together law.Ages
	last := -2
	for _, band := range a.Bands() {
		lo, hi := band.Limits()
		if band != law.AgeBand(lo, hi) || lo <= last+1 {
			t.Errorf("%v.Bands() = %v: not the longest runs in order", a, a.Bands())
		}
		last, together = hi, together.Union(band)
	}
	if together != a {
		t.Errorf("%v.Bands() = %v", a, a.Bands())
	}

	if a.Unknown() || a.Empty() {
		return
	}
	var read law.Ages
	for part := range strings.SplitSeq(a.String(), ",") {
		band, fault := law.ParseAges(part)
		if fault != nil {
			t.Errorf("%v is written with %q: %v", a, part, fault)
		}
		read = read.Union(band)
	}
	if read != a {
		t.Errorf("%q is read as %v", a, read)
	}
}

// A loop over the ages can be left early.
func TestAllStops(t *testing.T) {
	var seen []string
	for n := range law.AnyAge().All() {
		if n == 3 {
			break
		}
		seen = append(seen, strconv.Itoa(n))
	}
	if got := strings.Join(seen, " "); got != "0 1 2" {
		t.Errorf("seen %s", got)
	}
}
