package law_test

import (
	"strings"
	"testing"

	"github.com/conmina/conmina/internal/law"
)

func TestParseAgesAccepts(t *testing.T) {
	for _, c := range []struct {
		text     string
		from, to int
		written  string
	}{
		{"0", 0, 0, "0"},
		{"9", 9, 9, "9"},
		{"16", 16, 16, "16"},
		{"130", 130, 130, "130"},
		{"14-17", 14, 17, "14-17"},
		{"0-13", 0, 13, "0-13"},
		{"14-14", 14, 14, "14"},
		{"14-130", 14, 130, "14+"},
		{"18+", 18, 130, "18+"},
		{"130+", 130, 130, "130"},
		{"0+", 0, 130, "unknown"},
		{"0-130", 0, 130, "unknown"},

		{"", 0, 130, "unknown"},
		{"  ", 0, 130, "unknown"},
		{"\t", 0, 130, "unknown"},
		{"\u00a0", 0, 130, "unknown"},
		{"unknown", 0, 130, "unknown"},
		{"UNKNOWN", 0, 130, "unknown"},
		{" Unknown ", 0, 130, "unknown"},
		{"desconocida", 0, 130, "unknown"},
		{"Desconocida", 0, 130, "unknown"},
		{"DESCONOCIDO", 0, 130, "unknown"},

		{" 16 ", 16, 16, "16"},
		{"\t14-17", 14, 17, "14-17"},
		{"18+ \t", 18, 130, "18+"},
	} {
		got, fault := law.ParseAges(c.text)
		if fault != nil {
			t.Errorf("ParseAges(%q): %v", c.text, fault)
			continue
		}
		if want := law.AgeBand(c.from, c.to); got != want {
			t.Errorf("ParseAges(%q) = %v, want %v", c.text, got, want)
		}
		if got.String() != c.written {
			t.Errorf("ParseAges(%q) is written %q, want %q", c.text, got, c.written)
		}
	}
}

func TestParseAgesRefuses(t *testing.T) {
	for _, c := range []struct {
		text    string
		code    law.Code
		suggest string
	}{
		{"017", law.AgeLeadingZero, "17"},
		{"0017", law.AgeLeadingZero, "17"},
		{"00", law.AgeLeadingZero, "0"},
		{"000", law.AgeLeadingZero, "0"},
		{"007-9", law.AgeLeadingZero, ""},
		{"7-09", law.AgeLeadingZero, ""},
		{"018+", law.AgeLeadingZero, ""},
		{"0131", law.AgeLeadingZero, ""},

		{"+16", law.AgeTwoReadings, "16+ 17+"},
		{"+", law.AgeForm, ""},
		{"-5", law.AgeSigned, ""},
		{"-14", law.AgeSigned, ""},
		{"-0", law.AgeSigned, ""},
		{"\u22125", law.AgeSigned, ""},
		{"-", law.AgeForm, ""},
		{"--", law.AgeForm, ""},

		{"16.5", law.AgeFraction, "16"},
		{"16,5", law.AgeFraction, "16"},
		{"16.0", law.AgeFraction, "16"},
		{".5", law.AgeFraction, ""},
		{"14-17.5", law.AgeFraction, ""},

		{"١٦", law.AgeOtherDigits, ""},
		{"１６", law.AgeOtherDigits, ""},
		{"1６", law.AgeOtherDigits, ""},
		{"14-१७", law.AgeOtherDigits, ""},
		{"𝟏𝟔", law.AgeOtherDigits, ""},

		{"131", law.AgeHigh, ""},
		{"999", law.AgeHigh, ""},
		{"1000", law.AgeHigh, ""},
		{"9999999999999999999", law.AgeHigh, ""},
		{strings.Repeat("9", 5000), law.AgeHigh, ""},
		{"14-131", law.AgeHigh, ""},
		{"131+", law.AgeHigh, ""},

		{"17-14", law.AgeReversed, "14-17"},
		{"17-16", law.AgeReversed, "16-17"},
		{"130-0", law.AgeReversed, "0-130"},

		{"14-", law.AgeForm, ""},
		{"14--17", law.AgeSigned, "14-17"},
		{"17 a 12", law.AgeReversed, "12-17"},
		{"14-16-17", law.AgeForm, ""},
		{"14-17+", law.AgeForm, ""},
		{"18++", law.AgeForm, ""},
		{"16 17", law.AgeForm, ""},
		{"16;17", law.AgesSeveral, ""},
		{"16:", law.AgeForm, ""},
		{"/16", law.AgeForm, ""},
		{"0x10", law.AgeForm, ""},
		{"0b1", law.AgeForm, ""},
		{"0o17", law.AgeForm, ""},
		{"1_6", law.AgeForm, ""},
		{"1e1", law.AgeForm, ""},
		{"²", law.AgeForm, ""},
		{"XVI", law.AgeForm, ""},
		{"NaN", law.AgeForm, ""},
		{"n.a.", law.AgeForm, ""},
		{"null", law.AgeForm, ""},
		{"16\x00", law.CharacterAlike, "16"},
		{"\xff", law.AgeForm, ""},
		{"\u200b", law.AgeForm, ""},
		{"\u0301", law.AgeForm, ""},
		{"\ufe0f", law.AgeForm, ""},
	} {
		got, fault := law.ParseAges(c.text)
		if fault == nil {
			t.Errorf("ParseAges(%.40q) = %v, want %s", c.text, got, c.code)
			continue
		}
		if fault.Code != c.code {
			t.Errorf("ParseAges(%.40q): %s, want %s", c.text, fault.Code, c.code)
		}
		if s := strings.Join(fault.Suggest, " "); s != c.suggest {
			t.Errorf("ParseAges(%.40q) suggests %q, want %q", c.text, s, c.suggest)
		}
		if high := fault.Code == law.AgeHigh; high != (len(fault.Args) == 1 && fault.Args[0] == law.MaxAge) || !high && fault.Args != nil && fault.Code != law.CharacterAlike {
			t.Errorf("ParseAges(%.40q) says %v", c.text, fault.Args)
		}
		if fault.Fact != law.FactAge || fault.Value != c.text || !got.Empty() {
			t.Errorf("ParseAges(%.40q): fact %q, value %.40q, ages %v", c.text, fault.Fact, fault.Value, got)
		}
	}
}

// What is suggested can be typed as it stands.
func TestSuggestedAgesAreAccepted(t *testing.T) {
	for _, text := range []string{"017", "00", "0130", "0131", "17-14", "130-0", "007-9"} {
		_, fault := law.ParseAges(text)
		if fault == nil {
			t.Errorf("ParseAges(%q) is accepted", text)
			continue
		}
		for _, s := range fault.Suggest {
			if _, again := law.ParseAges(s); again != nil {
				t.Errorf("ParseAges(%q) suggests %q, which is refused: %v", text, s, again)
			}
		}
	}
}

func TestEveryAgeAndBandRoundTrips(t *testing.T) {
	for from := range law.MaxAge + 1 {
		for to := from; to <= law.MaxAge; to++ {
			band := law.AgeBand(from, to)
			got, fault := law.ParseAges(band.String())
			if fault != nil || got != band {
				t.Fatalf("%d to %d is written %q and read as %v, %v", from, to, band, got, fault)
			}
		}
	}
}

func TestAgeBandKeepsWithinLimits(t *testing.T) {
	for _, c := range []struct {
		from, to int
		want     law.Ages
	}{
		{-5, 3, law.AgeBand(0, 3)},
		{128, 400, law.AgeBand(128, 130)},
		{-1, 131, law.AnyAge()},
		{17, 14, law.Ages{}},
		{131, 140, law.Ages{}},
		{-9, -1, law.Ages{}},
	} {
		if got := law.AgeBand(c.from, c.to); got != c.want {
			t.Errorf("AgeBand(%d, %d) = %v, want %v", c.from, c.to, got, c.want)
		}
	}
}

// A set of ages is a single age where it has one, the age 0 too.
func TestSingleAges(t *testing.T) {
	for from := range law.MaxAge + 1 {
		for to := from; to <= law.MaxAge; to++ {
			age, ok := law.AgeBand(from, to).Single()
			if ok != (from == to) || ok && age != from {
				t.Fatalf("%d to %d: %d, %v", from, to, age, ok)
			}
		}
	}
	if age, ok := (law.Ages{}).Single(); ok {
		t.Errorf("no age is %d", age)
	}
	if two := law.AgeBand(0, 0).Union(law.AgeBand(9, 9)); two.Len() != 2 {
		t.Errorf("%v has %d ages", two, two.Len())
	} else if age, ok := two.Single(); ok {
		t.Errorf("%v is %d", two, age)
	}
}
