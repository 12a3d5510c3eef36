package determine

import (
	"slices"
	"testing"
)

// What stands beside several offences. Trafficking threatened 8 to 15 years in 2016 and
// migrant smuggling 4 to 6: the action lapses after 15 and after 6 years, but after 15 for
// both where one act is both offences, and from the last act where they are one offence.
// Only the penalty for all offences together is suspended.
func TestBesideSeveralOffences(t *testing.T) {
	e, p := theCode(t)
	three := point(figureOf(36))
	charge := func(article, day string) Charge {
		return Charge{answerTo(t, e, article, day, "30"), Facts{AsOf: date(t, "2017-01-01"), Fixed: &three}}
	}
	later := []Charge{charge("153", "2016-05-01"), charge("303-A", "2016-06-01")}
	same := []Charge{charge("303-A", "2016-05-01"), charge("303-A", "2016-06-01")}
	for _, c := range []struct {
		how     Concurrence
		charges []Charge
		about   string
		want    []string
	}{
		{Real, later, "prescription", []string{"lapses 180 270 until 2031-05-01 2038-11-01 by 1994-09-30", "lapses 72 108 until 2022-06-01 2025-06-01 by 1994-09-30"}},
		{Ideal, later, "prescription", []string{"lapses 180 270 until 2031-05-01 2038-11-01 by 1994-09-30", "lapses 180 270 until 2031-06-01 2038-12-01 by 1994-09-30"}},
		{Continued, same, "prescription", []string{"lapses 72 108 until 2022-06-01 2025-06-01 by 1994-09-30", "lapses 72 108 until 2022-06-01 2025-06-01 by 1994-09-30"}},
		{Mass, later, "prescription", []string{"lapses 180 270 until 2031-06-01 2038-12-01 by 1994-09-30", "lapses 180 270 until 2031-06-01 2038-12-01 by 1994-09-30"}},
		{"", later[1:], "suspension", []string{"possible limit 48 by 2007-07-23"}},
		{Real, same, "suspension", []string{"impossible limit 48 by 2007-07-23", "impossible limit 48 by 2007-07-23"}},
		{Continued, same, "suspension", []string{"possible limit 48 by 2007-07-23", "possible limit 48 by 2007-07-23"}},
	} {
		l := Several(p, c.how, nil, c.charges...)
		if got := l.besides(c.about); !slices.Equal(got, c.want) {
			t.Errorf("%s, %s:\n got %q\nwant %q", c.how, c.about, got, c.want)
		}
	}
}
