package spaces_test

import (
	"fmt"
	"maps"
	"testing"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/spaces"
)

// days are the days on both sides of every day on which a version of an offence or a
// rule of the general part begins or ends, and some days between.
func days(t *testing.T) (list []string) {
	t.Helper()
	e, p := theCode(t)
	put := func(period law.Period) {
		for _, d := range []law.Date{period.From, period.To} {
			if !d.IsZero() && d.Year > 1991 && d.Before().Compare(today) < 0 && d.Next().Compare(today) < 0 {
				list = append(list, d.Before().String(), d.String(), d.Next().String())
			}
		}
	}
	for _, o := range e.Offences {
		for i := range o.Versions {
			put(o.Versions[i].InForce)
		}
	}
	for _, r := range p.Rules {
		for _, v := range r.Versions {
			put(v.InForce)
		}
	}
	return list
}

// What is kept of one record serves another only when the law does not tell their days
// and ages apart: read one after the other by one reader, records get what each of them
// gets from a reader of its own.
func TestRecordsThatAreAlike(t *testing.T) {
	e, p := theCode(t)
	var list []string
	seen := map[string]bool{}
	for i, day := range days(t) {
		for k, offence := range []string{"153", "129-B", "129-H", "129-O", "179"} {
			r := fmt.Sprintf("offence=%s victim_age=%d date=%s agent_age=%d qualified=%s reductions=%s benefits=%s request_date=%s mitigating=none",
				offence, []int{13, 15, 30}[(i+k)%3], day, []int{20, 34, 66}[i%3], []string{"recidivism", ""}[i%2], []string{"", "attempt"}[k%2], []string{"confession", ""}[i/2%2], day)
			if !seen[r] && i%7 == k {
				seen[r], list = true, append(list, r)
			}
		}
	}
	for age := range 100 {
		list = append(list, fmt.Sprintf("offence=129-B victim_age=%d date=2024-05-01 agent_age=34 aggravating=46.2.n", age),
			fmt.Sprintf("offence=129-O victim_age=30 date=2025-05-01 agent_age=%d reductions=attempt", max(age, 18)))
	}
	for i, day := range days(t) { // circumstances that the law of the day asks for and others, in any order
		for k, with := range []string{"plural-victims;victim-pregnant", "victim-death;plural-victims", "plural-victims;victim-death;serious-injury;victim-pregnant", ""} {
			if (i+k)%9 == 0 {
				list = append(list, fmt.Sprintf("offence=%s victim_age=%d date=%s agent_age=34 circumstances=%s mitigating=none",
					[]string{"129-B", "153", "179", "trafficking"}[k], []int{9, 15, 40}[i%3], day, with))
			}
		}
	}
	for _, day := range []string{"2012-01-01", "2016-01-01", "2022-05-01"} { // a fact of the general part, though the article does not ask for it
		for _, with := range []string{"criminal-organisation", "", "criminal-organisation;victim-pregnant", "victim-pregnant"} {
			list = append(list, fmt.Sprintf("offence=180 victim_age=30 date=%s agent_age=20 circumstances=%s mitigating=none aggravating=none", day, with))
		}
	}
	for i := range list {
		list[i] = fmt.Sprintf("case_id=%d %s", i, list[i])
	}
	if len(list) < 300 {
		t.Fatalf("only %d records", len(list))
	}
	together, _ := run(t, e, spaces.New(p, today).Task(), table(list...))
	for i, one := range list {
		alone, _ := run(t, e, spaces.New(p, today).Task(), table(one))
		if !maps.Equal(together[i], alone[0]) {
			t.Errorf("%s\nis %v\nand alone %v", one, together[i], alone[0])
		}
	}
}
