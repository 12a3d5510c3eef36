package screens_test

import (
	"html"
	"strings"
	"testing"

	"github.com/conmina/conmina/internal/comparing"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/screens/course"
	"github.com/conmina/conmina/internal/words"
)

// overTime is trafficking beside rape from 2004 to 2026.
func overTime(t testing.TB) course.Course {
	t.Helper()
	days := law.Period{From: law.Date{Year: 2004, Month: 1, Day: 1}, To: law.Date{Year: 2026, Month: 4, Day: 1}}
	e := theCode(t)
	return course.Course{Days: days, Stretches: comparing.OverTime(e, []string{"rape", "trafficking"}, law.Facts{}, days, nil), Edition: e}
}

// How the minimum of trafficking stood against that of rape, as the law was read by
// hand: each row of the picture and of the page is told in words, in this order.
func TestTraffickingBesideRapeOverTime(t *testing.T) {
	said := []string{
		"under 14 · from 2004-01-01. 170 Rape: 4 to 8 years. 173 Rape of a minor: 20 to 25, 25 to 30 or life imprisonment (cadena perpetua) years. 153 Human trafficking: 4 to 10 years. Minimum: 0.",
		"under 14 · from 2018-08-05. 170 Rape: 14 to 20 years.",
		"14 to 17 · from 2006-04-06. 170 Rape: 6 to 8 years. 173 Rape of a minor: 25 to 30 years. 153 Human trafficking: 4 to 10 years. Minimum: -2.",
		"14 to 17 · from 2013-01-25. 170 Rape: 6 to 8 years. 153-A Human trafficking: 12 to 20 years. Minimum: +6.",
		"14 to 17 · from 2013-08-20. 170 Rape: 12 to 18 years. 153-A Human trafficking: 12 to 20 years. Minimum: 0.",
		"14 to 17 · from 2018-08-05. 170 Rape: 14 to 20 years. 153-A Human trafficking: 12 to 20 years. Minimum: -2.",
		"18 or older · from 2007-01-17. 170 Rape: 6 to 8 years. 153 Human trafficking: 8 to 15 years. Minimum: +2.",
		"18 or older · from 2018-08-05. 170 Rape: 14 to 20 years. 153 Human trafficking: 8 to 15 years. Minimum: -6.",
	}
	for _, format := range []string{"svg", "html"} {
		data, err := course.OverTime(format, overTime(t), style(words.English))
		if err != nil {
			t.Fatal(err)
		}
		rest := html.UnescapeString(string(data))
		for _, want := range said {
			_, after, found := strings.Cut(rest, want)
			if !found {
				t.Fatalf("as %s it does not say, after what came before: %s", format, want)
			}
			rest = after
		}
	}
}
