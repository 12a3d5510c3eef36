package cli

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// statuses gives the edition and the status of each record, by its id.
func statuses(t *testing.T, input string, args ...string) (of map[string]string, said string) {
	t.Helper()
	out, said := ran(input, append([]string{"batch", "--from", "jsonl", "--fields", "case_id,edition,status,min_months,notices", "--format", "csv"}, args...)...)
	of = map[string]string{}
	for line := range strings.Lines(out) {
		id, rest, _ := strings.Cut(strings.TrimSpace(line), ",")
		of[id] = rest
	}
	return of, said
}

// The record that has a date may stand anywhere: it decides for all of them.
func TestTheOrderOfRecordsChoosesNoEdition(t *testing.T) {
	records := []string{
		`{"case_id":"a","offence":"trata","age":15}`,
		`{"case_id":"b","offence":"trata","age":15,"offence_date":"2024-05-01"}`,
		`{"case_id":"c","offence":"trata","age":20}`,
	}
	want := map[string]string{"a": "penal-code,undetermined", "b": "penal-code,determined,144", "c": "penal-code,undetermined"}
	for _, order := range [][]int{{0, 1, 2}, {0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}} {
		var lines []string
		for _, i := range order {
			lines = append(lines, records[i])
		}
		got, said := statuses(t, strings.Join(lines, "\n"))
		for id, w := range want {
			if !strings.HasPrefix(got[id], w) {
				t.Errorf("%v: %s is %s, want %s; %s", order, id, got[id], w, said)
			}
		}
	}
}

// A date that comes after the part that is looked at changes no edition in the
// middle of a run: its record is rejected, and says what to do.
func TestADateBehindWhatIsLookedAt(t *testing.T) {
	padding := strings.Repeat("x", 1<<19)
	var input strings.Builder
	for i := range 34 {
		fmt.Fprintf(&input, "{\"case_id\":\"%d\",\"offence\":\"art-153\",\"age\":15,\"note\":\"%s\"}\n", i, padding)
	}
	input.WriteString(`{"case_id":"dated","offence":"art-153","age":15,"offence_date":"2024-05-01"}` + "\n")
	got, said := statuses(t, input.String())
	if got["dated"] != "tip-2018,rejected,,case_date_unseen" || !strings.HasPrefix(got["0"], "tip-2018,determined,96,") {
		t.Errorf("%q, %q; %s", got["dated"], got["0"], said)
	}
	if !strings.Contains(said, "case_date_unseen") || !strings.Contains(said, "--edition") {
		t.Errorf("said: %s", said)
	}
	got, _ = statuses(t, input.String(), "--edition", "penal-code")
	if !strings.HasPrefix(got["dated"], "penal-code,determined,144,") {
		t.Errorf("with an edition: %q", got["dated"])
	}
}

// An edition without dates that was chosen says that dates change nothing.
func TestDatesThatAnEditionDoesNotKnow(t *testing.T) {
	const table = "offence,victim_age,offence_date\nart-153,15,2024-05-01\nart-153,15,\nart-153,15,2003-05-01\n"
	out, said := ran(table, "batch", "--edition", "tip-2018", "--fields", "status,min_months")
	if !strings.Contains(said, "those of 2 records changed nothing") || strings.Count(out, "determined,96") != 3 {
		t.Errorf("%s\n%s", out, said)
	}
	if _, said := ran(table, "batch"); strings.Contains(said, "changed nothing") {
		t.Error(said)
	}
	if lines := slices.Collect(strings.Lines(out)); len(lines) != 4 {
		t.Error(out)
	}
}
