package cases_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/conmina/conmina/internal/cases"
)

// Whether an offence is held on a day does not depend on what was asked before, by the
// same name on other days or by other names on the same day: every pair of a name and a
// day is answered on the shortest way as it is on the general one, in any order.
func TestWhatIsHeldDoesNotDependOnOtherRecords(t *testing.T) {
	e := penalCode(t)
	names := []string{"trafficking", "153", "153-A", "129-A", "179-A", "nothing", "art. 106", "murder", "181-B", ""}
	days := []string{"", "1980-05-01", "2005-05-01", "2018-05-01", "2022-05-01", "x"}
	var rows, objects []string
	for _, name := range names {
		for _, day := range days {
			for _, until := range []string{"", "2023-05-01"} {
				id := fmt.Sprint(name, "/", day, "/", until)
				rows = append(rows, fmt.Sprintf("%s,%s,15,%s,%s\n", id, name, day, until))
				objects = append(objects, fmt.Sprintf(`{"case_id":%q,"offence":%q,"victim_age":15,"offence_date":%q,"offence_until":%q}`+"\n", id, name, day, until))
			}
		}
	}
	const head = "case_id,offence,victim_age,offence_date,offence_until\n"
	o := cases.Options{Edition: e, PassOthers: true, To: cases.CSV, Fields: []string{"case_id", "status", "tier", "min_months"}}
	alone := strings.SplitAfter(run(t, cases.General(o), table(head+strings.Join(rows, ""))).Out, "\n")[1:]
	if list := run(t, cases.General(o), lines(strings.Join(objects, ""))).Out; list[strings.Index(list, "\n")+1:] != strings.Join(alone, "") {
		t.Fatalf("objects: %s, want %s", list, alone)
	}
	r := rand.New(rand.NewPCG(5, 5))
	for range 5 {
		order := append(r.Perm(len(rows)), r.Perm(len(rows))...)
		var text, list strings.Builder
		for _, i := range order {
			text.WriteString(rows[i])
			list.WriteString(objects[i])
		}
		for _, in := range []cases.Input{table(head + text.String()), lines(list.String())} {
			told := run(t, o, in)
			_, out, _ := strings.Cut(told.Out, "\n")
			got := strings.SplitAfter(out, "\n")
			number := func(status string) int64 { return int64(strings.Count(out, ","+status+",")) }
			counted := cases.Summary{
				Read: int64(len(order)), Determined: number("determined"), Undetermined: number("undetermined"), NotHeld: number("not_held"), Rejected: number("rejected"),
				NotAnswered: number("not_in_force") + number("no_range") + number("moved"),
			}
			if counted.NotAnswered == 0 || counted.NotHeld == 0 || counted.Undetermined == 0 || told.Summary != counted {
				t.Fatalf("%s: %+v, want %+v", in.Name, told.Summary, counted)
			}
			for i, at := range order {
				if got[i] != alone[at] {
					t.Fatalf("%s: %s, want %s", in.Name, got[i], alone[at])
				}
			}
		}
	}
}
