package cases_test

import (
	"fmt"
	"iter"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/conmina/conmina/internal/cases"
)

// A wrong text is told at its own cell, whichever of the columns of the fact that is.
func TestPlacesInColumnsOfOneFact(t *testing.T) {
	for text, want := range map[string][]string{
		"offence,edad,edad 2\ntrata,x,16\ntrata,16,x\ntrata,x,y\n":                                  {"2:7: age_form", "3:10: age_form", "4:7: age_form", "4:9: age_form"},
		"offence,edad,edad 2,edad 3\ntrata,15,16,x\ntrata,15,x,16\ntrata,,,x\n":                     {"2:13: age_form", "3:10: age_form", "4:9: age_form"},
		"offence,circumstances,agravante\ntrata,nadie,plural-victims\ntrata,plural-victims,nadie\n": {"2:7: circumstance_unknown", "3:22: circumstance_unknown"},
		"offence,circumstances,gestante\ntrata,nadie,si\ntrata,plural-victims,nadie\n":              {"2:7: circumstance_unknown", "3:22: flag_form"},
		"offence,maybe,gestante\ntrata,nadie,quizá\n":                                               {"2:7: circumstance_unknown"},
	} {
		for _, o := range []cases.Options{{}, cases.General(cases.Options{})} {
			o.Edition = penalCode(t)
			var got []string
			for _, flaw := range run(t, o, table(text)).Flaws {
				got = append(got, flaw[len("t.csv:"):])
			}
			if !slices.Equal(got, want) {
				t.Errorf("%q: %q, want %q", text, got, want)
			}
		}
	}
}

// A byte that no text holds is told wherever it stands, at the first place as well.
func TestBrokenBytesAnywhere(t *testing.T) {
	record := "trata,15"
	for at := range len(record) + 1 {
		for broken, code := range map[string]string{"\x00": "nul_byte", "\xff": "bad_utf8"} {
			text := record[:at] + broken + record[at:]
			got := run(t, cases.Options{Edition: penalCode(t)}, table("offence,age\n"+text+"\ntrata,15\n"))
			if want := fmt.Sprintf("t.csv:2:%d: %s", at+1, code); !slices.Equal(got.Flaws, []string{want}) || got.Summary.Read != 2 {
				t.Errorf("%q: %v, want %s", text, got.Flaws, want)
			}
		}
	}
}

// The columns of a table may stand in any order: each record is answered as on the general
// path, in the words of other records as well.
func TestColumnsInAnyOrder(t *testing.T) {
	e := penalCode(t)
	names := []string{"offence", "victim_age", "offence_date", "circumstances", "case_id"}
	records := [][]string{
		{"trafficking", "15", "2022-05-01", "plural-victims", "1"},
		{"trafficking", "20", "2012-05-01", "", "2"},
		{"trafficking", "13", "", "victim-pregnant", "3"},
		{"trafficking", "", "2022-05-01", "", "4"},
		{"rape", "20", "2019-05-01", "", "5"},
		{"", "15", "2022-05-01", "", "6"},
		{"", "", "", "", "7"},
		{"", "9", "", "", ""},
		{"", "", "", "x", ""},
	}
	for order := range permutations(len(names)) {
		for count := 1; count <= len(names); count++ { // the first of them alone
			if !slices.Contains(order[:count], 0) {
				continue
			}
			line := func(cells []string) string {
				var list []string
				for _, i := range order[:count] {
					list = append(list, cells[i])
				}
				return strings.Join(list, ",") + "\n"
			}
			text := line(names)
			for range 2 {
				for _, r := range records {
					text += line(r)
				}
			}
			want := run(t, cases.General(cases.Options{Edition: e, To: cases.CSV}), table(text))
			if d := cmp.Diff(want, run(t, cases.Options{Edition: e, To: cases.CSV}, table(text))); d != "" {
				t.Fatalf("%s: %s", text, d)
			}
		}
	}
}

// permutations gives the orders of the first numbers.
func permutations(n int) iter.Seq[[]int] {
	return func(yield func([]int) bool) {
		order := make([]int, 0, n)
		var more func() bool
		more = func() bool {
			if len(order) == n {
				return yield(order)
			}
			for i := range n {
				if slices.Contains(order, i) {
					continue
				}
				order = append(order, i)
				if !more() {
					return false
				}
				order = order[:len(order)-1]
			}
			return true
		}
		more()
	}
}

// A row with a single character in any of its cells is no empty row.
func TestRowsOfOneCharacter(t *testing.T) {
	for i := range 4 {
		cells := make([]string, 4)
		cells[i] = "1"
		row := strings.Join(cells, ",") + "\n"
		got := run(t, cases.Options{Edition: penalCode(t)}, table("note,offence,age,case_id\n"+row+",,,\n"+row))
		if got.Summary.Read != 2 || got.Summary.Rejected != 2 {
			t.Errorf("%q: %+v", row, got.Summary)
		}
	}
}
