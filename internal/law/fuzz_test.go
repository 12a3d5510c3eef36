package law_test

import (
	"regexp"
	"strings"
	"testing"

	"github.com/conmina/conmina/internal/law"
)

var plainDuration = regexp.MustCompile(`^([1-9][0-9]*y)?([1-9][0-9]*m)?$`)

// A text is a fact, a refusal, or a doubt whose readings can each be typed; in any
// case what cannot be seen changes nothing.
func FuzzParseAges(f *testing.F) {
	for _, s := range []string{
		"", "16", "14-17", "18+", "unknown", "017", "+16", "-5", "16.5", "١٦", "１６", "17-14", "14–17", "131", "\u00a0", "?", "??",
		"15 años", "de 14 a 17", "menor de 14", "<14", ">=18", "mayor de 18", "treinta y uno", "15 (quince)", "15 años y 3 meses", "3 meses", "14,16", "hasta 14",
	} {
		f.Add(s)
	}
	f.Fuzz(holdsOfAges)
}

// holdsOfAges holds what is read as ages against what it is read as again, and what is
// refused against what it is to say.
func holdsOfAges(t *testing.T, s string) {
	a, fault := law.ParseAges(s)
	if other, _ := law.ParseAges("\u00a0" + s + "\u2003"); other != a {
		t.Errorf("%q is %v, and %v between spaces", s, a, other)
	}
	if fault != nil {
		if fault.Value != s || fault.Fact != law.FactAge || !a.Empty() || fault.Code == "" {
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
}

func FuzzParseDate(f *testing.F) {
	for _, s := range []string{
		"", "2017-06-22", "2016-02-29", "2017-02-29", "1849-12-31", "2017-6-22", "٢٠١٧-٠٦-٢٢", "-017-06-22",
		"22/06/2017", "22 de junio de 2017", "junio de 2017", "2017", "del 1 al 15 de marzo de 2018", "2018-01-01/2018-12-31", "2018-03-01T02:00Z", "01/03/18", "desde 2018", "jueves, 1 de marzo de 2018", "43160", "1A02de1de2000", "2 de 1 de 2000",
	} {
		f.Add(s)
	}
	f.Fuzz(holdsOfDays)
}

// holdsOfDays does the same with days, in every order in which a table may have them.
func holdsOfDays(t *testing.T, s string) {
	for order := law.DayFirst; order <= law.Excel1904; order++ {
		p, fault := order.ParseDays(s)
		if fault != nil {
			if fault.Value != s || p != (law.Period{}) || fault.Code == "" {
				t.Errorf("%q: %v and %v", s, fault, p)
			}
			for _, suggestion := range fault.Suggest {
				if _, again := order.ParseDays(suggestion); again != nil {
					t.Errorf("%q: suggests %q", s, suggestion)
				}
			}
			continue
		}
		for _, d := range []law.Date{p.From, p.To} {
			if again, fault := law.ParseDate(d.String()); fault != nil || again != d || p.To.Compare(p.From) < 0 {
				t.Errorf("%q is %v, read again as %v, %v", s, p, again, fault)
			}
		}
		if order != law.MonthFirst {
			continue
		}
		if dayFirst, fault := law.DayFirst.ParseDays(s); fault == nil && dayFirst != p && !strings.ContainsAny(s, "/-. ") {
			t.Errorf("%q is %v and %v", s, dayFirst, p)
		}
	}
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
