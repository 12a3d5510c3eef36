package law_test

import (
	"regexp"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/conmina/conmina/internal/law"
)

// The texts that may be accepted, said once more and in another way than the
// parsers say it.
var (
	plainAges     = regexp.MustCompile(`^[ \t]*(0|[1-9][0-9]{0,2})(\+|-(0|[1-9][0-9]{0,2}))?[ \t]*$`)
	plainDate     = regexp.MustCompile(`^[0-9]{4}-[0-9]{2}-[0-9]{2}$`)
	plainDuration = regexp.MustCompile(`^([1-9][0-9]*y)?([1-9][0-9]*m)?$`)
)

func FuzzParseAges(f *testing.F) {
	for _, s := range []string{"", "16", "14-17", "18+", "unknown", "017", "+16", "-5", "16.5", "١٦", "１６", "17-14", "14–17", "131", "\u00a0", "?", "??"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		a, fault := law.ParseAges(s)
		if fault != nil {
			if fault.Value != s || fault.Fact != law.FactAge || !a.Empty() {
				t.Errorf("%q: %v and %v", s, fault, a)
			}
			for _, suggestion := range fault.Suggest {
				if _, again := law.ParseAges(suggestion); again != nil {
					t.Errorf("%q: suggests %q", s, suggestion)
				}
			}
			return
		}
		if again, fault := law.ParseAges(a.String()); fault != nil || again != a {
			t.Errorf("%q is %v, read again as %v, %v", s, a, again, fault)
		}
		blank := strings.TrimSpace(s) == ""
		word := strings.ContainsFunc(s, unicode.IsLetter) && !strings.ContainsFunc(s, unicode.IsDigit)
		// A question mark, as tables hold it; marks and spaces are folded away.
		asked := strings.Contains(s, "?") && strings.TrimFunc(s, func(r rune) bool {
			return r == '?' || r == '.' || unicode.IsSpace(r) || unicode.Is(unicode.Mn, r)
		}) == ""
		if !plainAges.MatchString(s) && !(a.Unknown() && (blank || word || asked)) {
			t.Errorf("%q is accepted as %v", s, a)
		}
	})
}

func FuzzParseDate(f *testing.F) {
	for _, s := range []string{"", "2017-06-22", "2016-02-29", "2017-02-29", "1849-12-31", "2017-6-22", "٢٠١٧-٠٦-٢٢", "-017-06-22"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d, fault := law.ParseDate(s)
		switch {
		case fault != nil && (fault.Value != s || !d.IsZero()):
			t.Errorf("%q: %v and %v", s, fault, d)
		case fault == nil && (d.String() != s || !plainDate.MatchString(s)):
			t.Errorf("%q is accepted as %v", s, d)
		}
	})
}

func FuzzParseMonths(f *testing.F) {
	for _, s := range []string{"", "6y", "18m", "8y6m", "8y0m", "0y6m", "06y", "+6y", "101y", "٦y", "life", "not_stated"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		m, fault := law.ParseMonths(s)
		if fault != nil {
			if fault.Value != s || m != 0 {
				t.Errorf("%q: %v and %v", s, fault, m)
			}
		} else {
			again, fault := law.ParseMonths(m.String())
			if fault != nil || again != m || m < 1 || m > law.MaxMonths || !plainDuration.MatchString(s) {
				t.Errorf("%q is accepted as %v, read again as %v, %v", s, m, again, fault)
			}
		}
		b, fault := law.ParseBound(s)
		if fault == nil && b.Kind == law.Stated && b.Months != m {
			t.Errorf("%q is %v as a duration and %v as a bound", s, m, b)
		}
	})
}

func FuzzFold(f *testing.F) {
	for _, s := range []string{"", "Trata de personas", "129-Ñ", "129-n\u0303", "İ", "ǅ", "\u0301 a", "가", "\xff", "\xf1ğ", "n\u0301\u0303"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		folded := law.Fold(s)
		if again := law.Fold(folded); again != folded {
			t.Errorf("%q is %q, and again %q", s, folded, again)
		}
		if !utf8.ValidString(folded) || strings.ContainsFunc(folded, unicode.IsSpace) || strings.Contains(folded, "--") {
			t.Errorf("%q is %q", s, folded)
		}
		if law.Fold(" "+s+"\t") != folded {
			t.Errorf("%q: spaces around it make it %q", s, law.Fold(" "+s+"\t"))
		}
	})
}
