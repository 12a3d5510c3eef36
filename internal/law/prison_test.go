package law_test

import (
	"testing"

	"pgregory.net/rapid"

	"github.com/conmina/conmina/internal/law"
)

func TestParseMonths(t *testing.T) {
	for _, c := range []struct {
		text    string
		want    law.Months
		written string
		code    law.Code
	}{
		{text: "6y", want: 72, written: "6y"},
		{text: "1y", want: 12, written: "1y"},
		{text: "100y", want: 1200, written: "100y"},
		{text: "1m", want: 1, written: "1m"},
		{text: "6m", want: 6, written: "6m"},
		{text: "12m", want: 12, written: "1y"},
		{text: "18m", want: 18, written: "18m"},
		{text: "1y6m", want: 18, written: "18m"},
		{text: "24m", want: 24, written: "2y"},
		{text: "30m", want: 30, written: "2y6m"},
		{text: "8y6m", want: 102, written: "8y6m"},
		{text: "99y11m", want: 1199, written: "99y11m"},
		{text: "1200m", want: 1200, written: "100y"},

		{text: "0m", code: law.DurationZero},
		{text: "0y", code: law.DurationZero},
		{text: "101y", code: law.DurationLong},
		{text: "100y1m", code: law.DurationLong},
		{text: "1201m", code: law.DurationLong},
		{text: "9999y", code: law.DurationLong},
		{text: "9999m", code: law.DurationLong},
		{text: "8y0m", code: law.DurationMonths},
		{text: "8y12m", code: law.DurationMonths},
		{text: "8y18m", code: law.DurationMonths},

		{text: "", code: law.DurationForm},
		{text: "y", code: law.DurationForm},
		{text: "m", code: law.DurationForm},
		{text: "ym", code: law.DurationForm},
		{text: "6", code: law.DurationForm},
		{text: "72", code: law.DurationForm},
		{text: "0", code: law.DurationForm},
		{text: "0y6m", code: law.DurationForm},
		{text: "06y", code: law.DurationForm},
		{text: "00m", code: law.DurationForm},
		{text: "8y06m", code: law.DurationForm},
		{text: "+6y", code: law.DurationForm},
		{text: "-6y", code: law.DurationForm},
		{text: "6.5y", code: law.DurationForm},
		{text: "6,5y", code: law.DurationForm},
		{text: "1e1y", code: law.DurationForm},
		{text: "0x6y", code: law.DurationForm},
		{text: "6 y", code: law.DurationForm},
		{text: " 6y", code: law.DurationForm},
		{text: "6y ", code: law.DurationForm},
		{text: "8y 6m", code: law.DurationForm},
		{text: "6Y", code: law.DurationForm},
		{text: "18M", code: law.DurationForm},
		{text: "6m8y", code: law.DurationForm},
		{text: "8y6", code: law.DurationForm},
		{text: "8y6m1m", code: law.DurationForm},
		{text: "8y6y", code: law.DurationForm},
		{text: "8yy", code: law.DurationForm},
		{text: "6a", code: law.DurationForm},
		{text: "6 años", code: law.DurationForm},
		{text: "30d", code: law.DurationForm},
		{text: "99999999999999999999y", code: law.DurationForm},
		{text: "10000y", code: law.DurationForm},
		{text: "10000m", code: law.DurationForm},
		{text: "8y00011m", code: law.DurationForm},
		{text: "٦y", code: law.DurationForm},
		{text: "６y", code: law.DurationForm},
		{text: "life", code: law.DurationForm},
		{text: "not_stated", code: law.DurationForm},
	} {
		got, fault := law.ParseMonths(c.text)
		switch {
		case c.code == "" && fault != nil:
			t.Errorf("ParseMonths(%q): %v", c.text, fault)
		case c.code == "" && (got != c.want || got.String() != c.written):
			t.Errorf("ParseMonths(%q) = %d, written %q", c.text, got, got)
		case c.code != "" && fault == nil:
			t.Errorf("ParseMonths(%q) = %d, want %s", c.text, got, c.code)
		case c.code != "" && (fault.Code != c.code || fault.Value != c.text || got != 0):
			t.Errorf("ParseMonths(%q): %v and %d, want %s", c.text, fault, got, c.code)
		}
	}
}

// A count has one to four digits and nothing else.
func TestParseCount(t *testing.T) {
	for text, want := range map[string]int{"0": 0, "1": 1, "9": 9, "10": 10, "999": 999, "1000": 1000, "9999": 9999} {
		if got, ok := law.ParseCount(text); !ok || got != want {
			t.Errorf("%q: %d, %v", text, got, ok)
		}
	}
	for _, text := range []string{"", "00", "01", "0001", "10000", "99999", "+1", "-1", "1 ", "1.5", "a", "1a", "٦"} {
		if got, ok := law.ParseCount(text); ok || got != 0 {
			t.Errorf("%q is read as %d, %v", text, got, ok)
		}
	}
}

func TestEveryDurationRoundTrips(t *testing.T) {
	for m := law.Months(1); m <= law.MaxMonths; m++ {
		if got, fault := law.ParseMonths(m.String()); fault != nil || got != m {
			t.Errorf("%d months are written %q and read as %d, %v", m, m, got, fault)
		}
		bound, fault := law.ParseBound(law.Term(m).String())
		if fault != nil || bound != law.Term(m) {
			t.Errorf("a bound of %d months is read as %v, %v", m, bound, fault)
		}
	}
}

func TestNoMonthsAreWritten(t *testing.T) {
	if got := law.Months(0).String(); got != "0m" {
		t.Errorf("%s", got)
	}
}

func TestParseBound(t *testing.T) {
	for text, want := range map[string]law.Bound{
		"life":       {Kind: law.Life},
		"not_stated": {},
		"8y6m":       {Kind: law.Stated, Months: 102},
	} {
		if got, fault := law.ParseBound(text); fault != nil || got != want || got.String() != text {
			t.Errorf("ParseBound(%q) = %v, %v", text, got, fault)
		}
	}
	for _, text := range []string{"", "Life", "LIFE", " life", "not stated", "not-stated", "null", "~", "perpetua", "inf", "0y"} {
		if got, fault := law.ParseBound(text); fault == nil || fault.Value != text || got != (law.Bound{}) {
			t.Errorf("ParseBound(%q) = %v, %v", text, got, fault)
		}
	}
}

// none and life make ranges short to write.
var (
	none = law.Bound{}
	life = law.Bound{Kind: law.Life}
)

func years(n int) law.Bound { return law.Term(law.Months(12 * n)) }

func TestRangeCheck(t *testing.T) {
	for _, c := range []struct {
		r    law.Range
		code law.Code
	}{
		{law.Range{Min: years(6), Max: years(12)}, ""},
		{law.Range{Min: years(15), Max: years(15)}, ""},
		{law.Range{Min: years(6), Max: none}, ""},
		{law.Range{Min: none, Max: years(15)}, ""},
		{law.Range{Min: life, Max: life}, ""},

		{law.Range{}, law.RangeEmpty},
		{law.Range{Min: years(12), Max: years(6)}, law.RangeReversed},
		{law.Range{Min: law.Term(73), Max: law.Term(72)}, law.RangeReversed},
		{law.Range{Min: years(6), Max: life}, law.RangeLife},
		{law.Range{Min: life, Max: years(35)}, law.RangeLife},
		{law.Range{Min: life, Max: none}, law.RangeLife},
		{law.Range{Min: none, Max: life}, law.RangeLife},
	} {
		var code law.Code
		if fault := c.r.Check(); fault != nil {
			code = fault.Code
		}
		if code != c.code {
			t.Errorf("%v.Check() = %q, want %q", c.r, code, c.code)
		}
	}
	for r, want := range map[law.Range]bool{
		{Min: years(15), Max: years(15)}: true,
		{Min: years(15), Max: years(16)}: false,
		{Min: years(15), Max: none}:      false,
		{}:                               false,
		{Min: life, Max: life}:           false,
	} {
		if r.Fixed() != want {
			t.Errorf("%v.Fixed() = %v", r, !want)
		}
	}
}

// From the mildest to the gravest; an absent minimum is below every figure and
// life above. The ranges of a step have no order among them.
func TestSeverityOrder(t *testing.T) {
	ladder := []law.Range{
		{Min: none, Max: years(2)},
		{Min: none, Max: years(15)},
		{Min: years(2), Max: years(5)},
		{Min: years(4), Max: years(5)},
		{Min: years(4), Max: years(8)},
		{Min: law.Term(8*12 + 1), Max: years(9)},
		{Min: years(15), Max: years(15)},
		{Min: years(15), Max: years(20)},
		{Min: years(100), Max: years(100)},
		{Min: life, Max: life},
	}
	for i, a := range ladder {
		for j, b := range ladder {
			order, ordered := a.Severity(b)
			if (order < 0) != (i < j) || (order > 0) != (i > j) || ordered != (i != j) {
				t.Errorf("%v against %v: %d, %v", a, b, order, ordered)
			}
		}
	}
	for _, c := range []struct{ a, b law.Range }{
		{law.Range{Min: years(6), Max: none}, law.Range{Min: years(6), Max: years(12)}},
		{law.Range{Min: years(6), Max: none}, law.Range{Min: years(6), Max: none}},
		{law.Range{Min: life, Max: life}, law.Range{Min: life, Max: life}},
	} {
		if order, ordered := c.a.Severity(c.b); ordered {
			t.Errorf("%v against %v: %d, and said to be ordered", c.a, c.b, order)
		}
	}
}

// An absent maximum is above every figure and below life, though the law gives no
// such order.
func TestSeverityOfAnAbsentMaximum(t *testing.T) {
	open := law.Range{Min: years(6)}
	for _, c := range []struct {
		max   law.Bound
		order int
	}{{years(100), 1}, {years(6), 1}, {law.Bound{Kind: law.Ceiling, Months: law.MaxMonths}, 1}, {none, 0}, {life, -1}} {
		if order, ordered := open.Severity(law.Range{Min: years(6), Max: c.max}); order != c.order || ordered {
			t.Errorf("no maximum against %v: %d, ordered %v", c.max, order, ordered)
		}
	}
}

// A maximum from the general ceiling is a figure, just like a maximum that the
// provision states. Life, and a bound that is not stated, are no figures.
func TestFigures(t *testing.T) {
	ceiling := law.Bound{Kind: law.Ceiling, Months: 420}
	for b, want := range map[law.Bound]string{years(35): "35y", ceiling: "35y", life: "life", none: "not_stated"} {
		m, ok := b.Figure()
		if b.String() != want || ok != (want == "35y") || ok && m != 420 {
			t.Errorf("%+v is written %s and has the figure %d, %v", b, b, m, ok)
		}
	}
	kinds := map[string]law.Bound{"stated": years(35), "ceiling": ceiling, "other": years(30), "life": life, "none": none}
	for a, x := range kinds {
		for b, y := range kinds {
			same := a == b || a == "stated" && b == "ceiling" || a == "ceiling" && b == "stated"
			low, high := law.Range{Min: x, Max: none}, law.Range{Min: none, Max: x}
			if low.SameFigures(law.Range{Min: y, Max: none}) != same || high.SameFigures(law.Range{Min: none, Max: y}) != same || low.SameFigures(law.Range{Min: y, Max: years(40)}) {
				t.Errorf("%s and %s: the same figures", a, b)
			}
			_, isX := x.Figure()
			if fixed := (law.Range{Min: x, Max: y}).Fixed(); fixed != (same && isX) {
				t.Errorf("from %s to %s: fixed %v", a, b, fixed)
			}
		}
	}
	if got := (law.Range{Min: years(6), Max: ceiling}).String(); got != "6y..35y" {
		t.Errorf("%s", got)
	}
	if got := (law.Range{Min: none, Max: life}).String(); got != "not_stated..life" {
		t.Errorf("%s", got)
	}
}

func bounds(t *rapid.T, label string) law.Bound {
	switch rapid.SampledFrom([]string{"stated", "stated", "stated", "none", "life"}).Draw(t, label) {
	case "none":
		return none
	case "life":
		return life
	default:
		return law.Term(rapid.SampledFrom([]law.Months{1, 2, 11, 12, 72, 180, law.MaxMonths}).Draw(t, label+" months"))
	}
}

func ranges(t *rapid.T, label string) law.Range {
	return rapid.Custom(func(t *rapid.T) law.Range {
		return law.Range{Min: bounds(t, "min"), Max: bounds(t, "max")}
	}).Filter(func(r law.Range) bool { return r.Check() == nil }).Draw(t, label)
}

func TestSeverityIsAnOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b, c := ranges(t, "a"), ranges(t, "b"), ranges(t, "c")
		ab, abOrdered := a.Severity(b)
		ba, baOrdered := b.Severity(a)
		if ab != -ba || abOrdered != baOrdered {
			t.Errorf("%v against %v: %d %v, and back %d %v", a, b, ab, abOrdered, ba, baOrdered)
		}
		bc, bcOrdered := b.Severity(c)
		ac, acOrdered := a.Severity(c)
		if ab < 0 && bc < 0 && ac >= 0 {
			t.Errorf("%v < %v < %v, yet %d", a, b, c, ac)
		}
		if ab == 0 && bc != ac {
			t.Errorf("%v and %v are alike, yet %d and %d against %v", a, b, bc, ac, c)
		}
		if ab < 0 && bc < 0 && abOrdered && bcOrdered && !acOrdered {
			t.Errorf("%v < %v < %v are ordered, the ends are not", a, b, c)
		}
	})
}

// allows reports whether a term of m months may lie in the range, taking an
// absent bound as no bound.
func allows(r law.Range, m law.Months) bool {
	above := r.Min.Kind == law.NotStated || r.Min.Kind == law.Stated && m >= r.Min.Months
	below := r.Max.Kind == law.NotStated || r.Max.Kind == law.Life || r.Max.Kind == law.Stated && m <= r.Max.Months
	return above && below
}

func TestHullHoldsBoth(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b, c := ranges(t, "a"), ranges(t, "b"), ranges(t, "c")
		h := a.Hull(b)
		if h != b.Hull(a) || a.Hull(a) != a || h.Hull(c) != a.Hull(b.Hull(c)) {
			t.Errorf("%v, %v, %v: %v, and otherwise %v", a, b, c, h, b.Hull(a))
		}
		for m := law.Months(1); m <= law.MaxMonths; m++ {
			if (allows(a, m) || allows(b, m)) && !allows(h, m) {
				t.Fatalf("%v and %v: %d months are not in %v", a, b, m, h)
			}
		}
		// No wider than it must be: each bound is one of the two, and an absent
		// one was absent.
		if h.Min != a.Min && h.Min != b.Min || h.Max != a.Max && h.Max != b.Max {
			t.Errorf("%v and %v: %v has a bound of its own", a, b, h)
		}
		if h.Min.Kind == law.NotStated && a.Min.Kind != law.NotStated && b.Min.Kind != law.NotStated ||
			h.Max.Kind == law.NotStated && a.Max.Kind != law.NotStated && b.Max.Kind != law.NotStated {
			t.Errorf("%v and %v: %v lost a bound", a, b, h)
		}
	})
}

func TestHull(t *testing.T) {
	ceiling := law.Bound{Kind: law.Ceiling, Months: 180} // the same figure as of another range, by another way
	for _, c := range []struct{ a, b, want law.Range }{
		{law.Range{Min: years(8), Max: ceiling}, law.Range{Min: years(8), Max: years(15)}, law.Range{Min: years(8), Max: ceiling}},
		{law.Range{Min: years(8), Max: years(15)}, law.Range{Min: years(8), Max: ceiling}, law.Range{Min: years(8), Max: years(15)}},
		{law.Range{Min: ceiling, Max: years(20)}, law.Range{Min: years(15), Max: years(20)}, law.Range{Min: ceiling, Max: years(20)}},
		{law.Range{Min: years(8), Max: ceiling}, law.Range{Min: years(8), Max: years(14)}, law.Range{Min: years(8), Max: ceiling}},
		{law.Range{Min: years(2), Max: years(5)}, law.Range{Min: years(4), Max: years(5)}, law.Range{Min: years(2), Max: years(5)}},
		{law.Range{Min: years(3), Max: years(10)}, law.Range{Min: years(20), Max: years(20)}, law.Range{Min: years(3), Max: years(20)}},
		{law.Range{Min: years(6), Max: none}, law.Range{Min: years(12), Max: none}, law.Range{Min: years(6), Max: none}},
		{law.Range{Min: years(6), Max: none}, law.Range{Min: years(2), Max: years(5)}, law.Range{Min: years(2), Max: none}},
		{law.Range{Min: none, Max: years(15)}, law.Range{Min: years(2), Max: years(5)}, law.Range{Min: none, Max: years(15)}},
		{law.Range{Min: years(20), Max: years(30)}, law.Range{Min: life, Max: life}, law.Range{Min: years(20), Max: life}},
		{law.Range{Min: years(20), Max: none}, law.Range{Min: life, Max: life}, law.Range{Min: years(20), Max: none}},
	} {
		if got := c.a.Hull(c.b); got != c.want {
			t.Errorf("%v and %v: %v, want %v", c.a, c.b, got, c.want)
		}
	}
}
