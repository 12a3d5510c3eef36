package resolve_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/conmina/conmina/internal/comparing"
	"github.com/conmina/conmina/internal/law"
)

// How rape and trafficking stood against each other for a victim of 16, by a reading of
// both histories: 170 by its wordings of 2004, 2006, 2013 and 2018, beside 173 while
// it covered such a victim, and trafficking in 153, 153-A and 129-B.
func TestRapeAndTraffickingOverTime(t *testing.T) {
	e := penalCode(t)
	days := law.Period{From: dayOf(t, "2004-01-01"), To: dayOf(t, "2026-04-01")}
	var got []string
	for _, s := range comparing.OverTime(e, []string{"trafficking", "rape"}, law.Facts{}, days, []law.Ages{law.AgeBand(16, 16)}) {
		said := fmt.Sprintf("%s..%s", s.Days.From, s.Days.To)
		for _, row := range s.Rows {
			said += " " + brief(row[0])
			for _, special := range row[0].Specials() {
				said += " → " + brief(special)
			}
		}
		got = append(got, said)
	}
	want := []string{
		"2004-01-01..2004-06-08 4-8 4-10",
		"2004-06-09..2006-04-05 8-15 4-10",
		"2006-04-06..2007-01-16 6-8 → 25-30 4-10",
		"2007-01-17..2013-01-24 6-8 → 25-30 12-20",
		"2013-01-25..2013-08-19 6-8 12-20",
		"2013-08-20..2018-08-04 12-18 12-20",
		"2018-08-05..2026-04-01 14-20 12-20",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// Without bands the ages are cut wherever a range of either changes on some day, and
// the stretches follow one another without a gap.
func TestStretchesFollowOneAnother(t *testing.T) {
	e := penalCode(t)
	days := law.Period{From: dayOf(t, "2004-01-01"), To: dayOf(t, "2026-04-01")}
	list := comparing.OverTime(e, []string{"trafficking", "rape"}, law.Facts{}, days, nil)
	if got := fmt.Sprint(list[0].Bands); got != "[0-13 14-17 18+]" {
		t.Errorf("bands %s", got)
	}
	next := days.From
	for _, s := range list {
		if s.Days.From != next {
			t.Errorf("a stretch begins on %s, want %s", s.Days.From, next)
		}
		next = s.Days.To.Next()
	}
	if next != days.To.Next() {
		t.Errorf("the last stretch ends before %s", next)
	}
}
