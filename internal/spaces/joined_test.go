package spaces_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/conmina/conmina/internal/spaces"
)

// joinedIn answers a table and gives what its rows make.
func joinedIn(t *testing.T, table string) map[string]spaces.Joined {
	t.Helper()
	e, p := theCode(t)
	x := spaces.New(p, today)
	x.Joining()
	run(t, e, x.Task(), table)
	cases := map[string]spaces.Joined{}
	for _, j := range x.Joined() {
		if _, twice := cases[j.ID]; twice {
			t.Errorf("%s stands twice", j.ID)
		}
		cases[j.ID] = j
	}
	return cases
}

// Figures by hand: article 50 adds 10, 8 and 5 years up to the double of 10; before 14 May
// 2006 the gravest absorbs; 20 years imposed before and 8 to 10 years 4 months are 28 to 30
// years 4 months. Trafficking at 15 and sexual exploitation are 27 to 31 years 4 months by
// thirds, and fork.
func TestRowsOfACaseAreJoined(t *testing.T) {
	cases := joinedIn(t, `case_id,offence,victim_age,date,mitigating,aggravating,agent_age,join,concurrence,fixed,prior,assume
1,129-B,15,2022-05-01,46.1.a,none,34,forked,real,,,
2,129-H,15,2022-05-01,46.1.a,none,34,forked,,,,
3,153,30,2016-05-01,,,34,sum,,10y,,
4,153,30,2016-05-01,,,34,sum,real,8y,,
5,179,30,2016-05-01,,,34,sum,real,5y,,
6,129-A,30,2022-05-01,46.1.a,none,34,,,,,
7,180,30,2005-05-01,,,34,old,real,4y,,
8,180,30,2005-05-01,,,34,old,real,5y,,
9,129-A,30,2022-05-01,46.1.a,none,34,later,retrospectivo,,20y,
10,153,30,2016-05-01,,,34,silent,,5y,,
11,153,30,2016-05-01,,,34,differs,real,5y,,
12,153,30,2016-05-01,,,34,differs,ideal,5y,,
13,153,30,2016-05-01,,,34,apart,real,5y,,
14,153,30,2016-05-01,,,34,,,5y,,
15,153,30,2016-05-01,,,34,apart,real,5y,,
16,153,30,2016-05-01,,,34,broken,real,5y,,
17,999,30,2016-05-01,,,34,broken,real,5y,,
18,153,30,2016-05-01,,,34,unknown,together,5y,,
19,153,30,2016-05-01,,,34,prior,retrospective,5y,,
20,129-B,15,2022-05-01,none,none,34,assumed,real,,,
21,129-B,15,2022-05-01,none,none,34,assumed,,,,thirds-or-steps=thirds
22,129-B,15,2022-05-01,none,none,34,twice,real,,,thirds-or-steps=steps
23,129-B,15,2022-05-01,none,none,34,twice,,,,thirds-or-steps=thirds
24,129-A,30,2022-05-01,none,none,34,idle,real,8y,8y,
`)
	text := func(s *string) string {
		if s == nil {
			return "-"
		}
		return *s
	}
	for id, want := range map[string]string{
		"forked": "forked - -", "sum": "determined 240 240", "old": "determined 60 60", "later": "determined 336 364",
		"silent": "case_concurrence", "differs": "join_differs", "apart": "join_apart", "broken": "join_broken", "unknown": "case_concurrence", "prior": "case_prior",
		// Twice 12 years to 14 years 8 months, by the position of either row.
		"assumed": "determined 288 352", "twice": "assume_differs", "idle": "case_prior_idle",
	} {
		j := cases[id]
		got := fmt.Sprint(j.Space.Status, " ", text(j.Space.Lo), " ", text(j.Space.Hi))
		if j.Fault != nil {
			got = string(j.Fault.Code)
		}
		if got != want {
			t.Errorf("%s: %s, want %s", id, got, want)
		}
	}
	if len(cases) != 13 {
		t.Errorf("%d cases", len(cases))
	}
}

// Cases are joined whole on all cores: the sum of their penalties, up to the double of the
// gravest and to 35 years.
func TestCasesAreJoinedAcrossRuns(t *testing.T) {
	var table strings.Builder
	table.WriteString("offence,victim_age,date,join,concurrence,fixed,own\n")
	want := map[string]int{}
	for n := range 700 {
		id, sum, most := fmt.Sprint("c", n), 0, 0
		for k := range 1 + n%4 {
			months := 50 + (n*7+k*31)%150
			sum, most = sum+months, max(most, months)
			fmt.Fprintf(&table, "153,30,2016-05-01,%s,real,%dm,%s\n", id, months, strings.Repeat("x", 300))
		}
		want[id] = min(sum, 2*most, 420)
	}
	cases := joinedIn(t, table.String())
	for id, months := range want {
		if j := cases[id]; j.Fault != nil || j.Space.Lo == nil || *j.Space.Lo != fmt.Sprint(months) || *j.Space.Hi != *j.Space.Lo {
			t.Errorf("%s: %+v, want %d", id, j, months)
		}
	}
}
