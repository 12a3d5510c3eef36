package cases_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/conmina/conmina/internal/cases"
	"github.com/conmina/conmina/internal/law"
)

// A survey sees a name wherever it stands, also behind many records that hold no
// others than those before them, and as an offence also where it was seen as a
// circumstance.
func TestSurveySeesANameBehindManyAlike(t *testing.T) {
	e := shipped(t)
	for _, c := range []struct{ offence, with, maybe string }{
		{"new", "", ""},
		{"pimping", "new", ""},
		{"pimping", "aggravated;new", ""},
		{"pimping", "", "new"},
		{"aggravated", "", ""},
		{"pimping", "art-153", ""},
	} {
		var rows, objects strings.Builder
		rows.WriteString("offence,victim_age,circumstances,maybe\n")
		write := func(offence, with, maybe string) {
			fmt.Fprintf(&rows, "%s,15,%s,%s\n", offence, with, maybe)
			fmt.Fprintf(&objects, `{"offence":%q,"victim_age":15,"circumstances":[%s],"maybe":%q}`+"\n", offence, quotedNames(with), maybe)
		}
		for i := range 3000 {
			write([]string{"pimping", "art-153"}[i%2], []string{"", "aggravated", "aggravated;other"}[i%3], []string{"", "doubtful"}[i%2])
		}
		only := func(offence string, circumstances []string) bool {
			return offence == "new" || offence == "aggravated" || slices.Contains(circumstances, "new") || slices.Contains(circumstances, "art-153")
		}
		for _, last := range []bool{false, true} {
			if last {
				write(c.offence, c.with, c.maybe)
			}
			for _, in := range []cases.Input{memory("a.csv", []byte(rows.String())), memory("a.jsonl", []byte(objects.String()))} {
				found, _, err := cases.Survey(context.Background(), cases.Options{Edition: e, Separator: ','}, []cases.Input{in}, []*law.Edition{e}, only)
				if err != nil || found.Name != last {
					t.Errorf("%s, %+v: %+v %v, want %v", in.Name, c, found, err, last)
				}
			}
		}
	}
}

func quotedNames(list string) string {
	if list == "" {
		return ""
	}
	return `"` + strings.ReplaceAll(list, ";", `","`) + `"`
}
