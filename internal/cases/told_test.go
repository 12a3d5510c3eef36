package cases_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/conmina/conmina/internal/audit"
	"github.com/conmina/conmina/internal/cases"
	"github.com/conmina/conmina/internal/law"
)

// The flaws that are told are the first ones of each code, in their places, as many as
// were asked for, and the others are counted, on every path.
func TestTheFirstFlawsOfACodeAreTold(t *testing.T) {
	e := shipped(t)
	var rows, objects strings.Builder
	rows.WriteString("offence,victim_age,circumstances,sentence\n")
	for i := range 60 {
		offence := []string{"art-153", "nothing", "art-153", "pimping", "", "art-153"}[i%6]
		age := []string{"15", "x", "015", "15", "-5"}[i%5]
		with := []string{"", "nobody", "aggravated"}[i%3]
		sentence := []string{"8y", "ocho", "0y", "8y"}[i%4]
		fmt.Fprintf(&rows, "%s,%s,%s,%s\n", offence, age, with, sentence)
		fmt.Fprintf(&objects, `{"offence":%q,"victim_age":%q,"circumstances":%q,"sentence":%q%s}`+"\n", offence, age, with, sentence, []string{"", "", `,"Offence":"x"`, "", `,"sentence":"8y"`}[i%5])
	}
	for name, in := range map[string]cases.Input{"table": table(rows.String()), "objects": lines(objects.String())} {
		judged := func() *cases.Task { return audit.New(e).Task(audit.NewSummary(e, 0)) }
		all := run(t, cases.General(cases.Options{Edition: e, Task: judged()}), in).Flaws
		if len(all) < 60 {
			t.Fatalf("%s: only %d flaws", name, len(all))
		}
		for most := 1; most <= 4; most++ {
			told := map[string]int{}
			want := slices.DeleteFunc(slices.Clone(all), func(flaw string) bool {
				_, code, _ := strings.Cut(flaw, " ")
				told[code]++
				return told[code] > most
			})
			for path, o := range map[string]cases.Options{"plain": {Edition: e, Told: most, Task: judged()}, "general": cases.General(cases.Options{Edition: e, Told: most, Task: judged()})} {
				more := int64(0)
				o.Untold = func(_ law.Code, n int64) { more += n }
				if got := run(t, o, in).Flaws; !slices.Equal(got, want) || more != int64(len(all)-len(want)) {
					t.Errorf("%s, %s, %d of each: %v and %d more, want %v", name, path, most, got, more, want)
				}
			}
		}
	}
}
