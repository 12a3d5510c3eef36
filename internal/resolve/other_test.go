package resolve_test

import (
	"testing"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
)

// Without a date the other edition answers by the law of the day of the question.
// Forced labour came into the Código Penal on 2017-01-07 (Decreto Legislativo 1323).
func TestBesideIsTheLawOfToday(t *testing.T) {
	report, code := edition(t), penalCode(t)
	for today, want := range map[law.Date]law.Status{
		{Year: 2016, Month: 6, Day: 1}:   law.NotInForce,
		{Year: 2018, Month: 6, Day: 1}:   law.Determined,
		{Year: 2026, Month: 11, Day: 25}: law.Determined,
	} {
		a := resolve.Resolve(report.Offence("art-168-b"), law.Facts{Victims: []law.Ages{law.AgeBand(20, 20)}})
		a.PutBeside(&resolve.Other{Edition: code, Today: today})
		if len(a.Beside) != 1 || a.Beside[0].Status != want || a.Beside[0].Facts.Date != today {
			t.Errorf("on %s: %+v", today, a.Beside)
		}
	}
}
