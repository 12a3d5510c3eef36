package spaces_test

import (
	"bytes"
	"context"
	"encoding/csv"
	"io"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/conmina/conmina/internal/audit"
	"github.com/conmina/conmina/internal/cases"
	"github.com/conmina/conmina/internal/encoding"
	"github.com/conmina/conmina/internal/general"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/spaces"
	"github.com/conmina/conmina/statutes"
)

func theCode(t testing.TB) (*law.Edition, *general.Part) {
	t.Helper()
	e, err := encoding.Read(statutes.FS, "penal-code", false)
	if err != nil {
		t.Fatal(err)
	}
	p, err := encoding.General(statutes.FS, "penal-code", nil)
	if err != nil {
		t.Fatal(err)
	}
	return e, p
}

var today = law.Date{Year: 2026, Month: 2, Day: 1}

// table writes records, each as name=value, as a table with every column that one has.
func table(records ...string) string {
	var names []string
	for _, r := range records {
		for cell := range strings.FieldsSeq(r) {
			if name, _, _ := strings.Cut(cell, "="); !slices.Contains(names, name) {
				names = append(names, name)
			}
		}
	}
	lines := []string{strings.Join(names, ",")}
	for _, r := range records {
		row := make([]string, len(names))
		for cell := range strings.FieldsSeq(r) {
			name, value, _ := strings.Cut(cell, "=")
			row[slices.Index(names, name)] = value
		}
		lines = append(lines, strings.Join(row, ","))
	}
	return strings.Join(lines, "\n") + "\n"
}

// run answers a table and gives each record by the names of its columns, and the codes
// of the flaws.
func run(t testing.TB, e *law.Edition, task *cases.Task, table string) (records []map[string]string, flaws []string) {
	t.Helper()
	in := cases.Input{Name: "t.csv", Open: func() (io.ReadCloser, error) { return io.NopCloser(strings.NewReader(table)), nil }, Lasting: true}
	var out bytes.Buffer
	o := cases.Options{Edition: e, From: cases.CSV, To: cases.CSV, Separator: ',', Task: task}
	_, err := cases.Run(context.Background(), o, []cases.Input{in}, &out, func(f cases.Flaw) { flaws = append(flaws, string(f.Fault.Code)) })
	if err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(&out).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range rows[1:] {
		record := map[string]string{}
		for i, name := range rows[0] {
			record[name] = row[i]
		}
		records = append(records, record)
	}
	return records, flaws
}

// Figures by hand: 129-A is 96 to 180, in thirds of 28; 129-B is 144 to 240, in thirds
// of 32; an attempt since 15 March 2025 goes down to two thirds of the minimum.
func TestSpacesOfRecords(t *testing.T) {
	e, p := theCode(t)
	records, flaws := run(t, e, spaces.New(p, today).Task(), table(
		"case_id=one offence=129-A victim_age=30 date=2022-05-01 mitigating=46.1.a aggravating=none",
		"case_id=forked offence=129-B victim_age=15 date=2022-05-01 mitigating=46.1.a aggravating=none",
		"case_id=unknown offence=129-A victim_age=30 date=2022-05-01",
		"case_id=attempt offence=129-A victim_age=30 date=2025-06-30 reductions=attempt agent_age=34",
		"case_id=open offence=129-A victim_age=30 date=2024-06-30 reductions=attempt agent_age=34",
		"case_id=life offence=129-H victim_age=15 date=2024-06-30 circumstances=victim-death mitigating=none aggravating=none",
		"case_id=fixed offence=153 victim_age=30 date=2015-02-02 fixed=9y benefits=early-termination request_date=2015-06-01",
		"case_id=prior offence=129-A victim_age=30 date=2022-05-01 mitigating=none aggravating=none prior=10y",
		"case_id=undated offence=129-A victim_age=30 mitigating=none aggravating=none",
	))
	if len(flaws) > 0 {
		t.Fatal(flaws)
	}
	want := map[string][]string{ // lo, hi, reason below, reason above, status, readings, included below, included above
		"one":     {"96", "124", "", "", "determined", "1", "true", "true"},
		"forked":  {"", "", "", "", "forked", "3", "", ""},
		"unknown": {"", "", "", "", "undetermined", "3", "", ""},
		"attempt": {"64", "96", "", "", "determined", "1", "true", "false"},
		"open":    {"", "96", "end_prudential", "", "open", "1", "", "false"},
		"life":    {"", "", "life", "life", "life", "1", "", ""},
		"fixed":   {"90", "90", "", "", "determined", "1", "true", "true"},
		"prior":   {"216", "244", "", "", "determined", "1", "true", "true"}, // 120 + 96, 120 + 124
		"undated": {"", "", "", "", "no_range", "0", "", ""},
	}
	for _, r := range records {
		id := r["case_id"]
		names := []string{"space_lo_months", "space_hi_months", "space_lo_reason", "space_hi_reason", "space_status", "readings", "space_lo_included", "space_hi_included"}
		for i, name := range names {
			if r[name] != want[id][i] {
				t.Errorf("%s: %s is %q, not %q", id, name, r[name], want[id][i])
			}
		}
		delete(want, id)
	}
	if len(want) > 0 {
		t.Errorf("no record for %v", want)
	}
}

// A record whose facts of the general part cannot be is rejected, with a code, and the
// records beside it are answered.
func TestRecordsThatCannotBe(t *testing.T) {
	e, p := theCode(t)
	records, flaws := run(t, e, spaces.New(p, today).Task(), `case_id,offence,victim_age,date,mitigating,agent_age,join,fixed
a,129-A,30,2022-05-01,46.1.z,,,
b,129-A,30,2022-05-01,none,17,,
c,129-A,30,2022-05-01,none,,A-17,
d,129-A,30,2022-05-01,none;46.1.a,,,
e,129-A,30,2022-05-01,none,,,nine
f,129-A,30,2022-05-01,none,40,,9y
`)
	if got := strings.Join(flaws, " "); got != "term_unknown agent_minor join_elsewhere none_and_some fixed_form" {
		t.Errorf("flaws: %s", got)
	}
	for i, r := range records {
		want := "rejected"
		if i == len(records)-1 {
			want = "determined"
		}
		if r["space_status"] != want || want == "rejected" && r["space_lo_months"] != "" {
			t.Errorf("%s: %s %s", r["case_id"], r["space_status"], r["space_lo_months"])
		}
	}
}

// A term is compared with every reading, and where none contains it, the facts that
// would explain it are named: another third, an attempt (a third of 96 less is 64).
func TestTermsAndReadings(t *testing.T) {
	e, p := theCode(t)
	records, flaws := run(t, e, audit.New(e).With(spaces.New(p, today)).Task(audit.NewSummary(e, 5)), `case_id,offence,victim_age,date,mitigating,aggravating,sentence
every,129-A,30,2022-05-01,46.1.a,none,100m
some,129-B,15,2022-05-01,46.1.a,none,175m
third,129-A,30,2022-05-01,none,none,168m
attempt,129-A,30,2025-06-30,none,none,64m
lower,129-A,30,2025-06-30,none,none,63m
above,129-A,30,2025-06-30,none,none,25y
`)
	if len(flaws) > 0 {
		t.Fatal(flaws)
	}
	for i, want := range []struct{ verdict, readings, explained, not string }{
		{"inside_every_reading", "space", "", "x"},
		{"inside_some_readings", "thirds-or-steps=thirds", "", "x"},
		{"outside_every_reading", "", "upper", "attempt"},
		{"outside_every_reading", "", "attempt;", "attempt:no_figure"},
		{"outside_every_reading", "", "incomplete-defence:no_figure", "attempt"},
		{"outside_every_reading", "", "recidivism", "attempt"},
	} {
		r := records[i]
		if r["space_verdict"] != want.verdict || r["space_readings"] != want.readings || !strings.Contains(r["space_explained_by"], want.explained) || strings.Contains(r["space_explained_by"], want.not) {
			t.Errorf("%s: %s, %s, %s", r["case_id"], r["space_verdict"], r["space_readings"], r["space_explained_by"])
		}
	}
}

// A record has what it has alone, whatever stands before it: the name of an article, a
// numeral, each fact and each text make another question. Article 129-B at 20 leaves
// two ranges, so it has no figure, and the whole offence the lower third of 129-A.
func TestRecordsBesideOthersOfTheSameOffence(t *testing.T) {
	e, p := theCode(t)
	list := []string{
		"case_id=1 offence=trafficking victim_age=20 date=2024-05-01 mitigating=none aggravating=none",
		"case_id=2 offence=129-B victim_age=20 date=2024-05-01 mitigating=none aggravating=none",
		"case_id=3 offence=129-A victim_age=20 date=2024-05-01 mitigating=none aggravating=none",
		"case_id=4 offence=129-B.6 victim_age=20 date=2024-05-01 mitigating=none aggravating=none",
		"case_id=5 offence=129-B victim_age=15 date=2024-05-01 mitigating=none aggravating=none",
		"case_id=6 offence=trafficking victim_age=20 date=2024-05-01 mitigating=none aggravating=none maybe=several-victims",
		"case_id=7 offence=trafficking victim_age=20 date=2024-05-01 mitigating=46.1.a aggravating=none",
	}
	alone := map[string]map[string]string{}
	for _, one := range list {
		records, _ := run(t, e, spaces.New(p, today).Task(), table(one))
		alone[records[0]["case_id"]] = records[0]
	}
	if one, two := alone["1"], alone["2"]; one["space_lo_months"] != "96" || one["space_hi_months"] != "124" || two["status"] != "undetermined" || two["space_lo_months"] != "" {
		t.Fatalf("the whole offence %v, its article %v", one, two)
	}
	for range list {
		list = append(list[1:], list[0])
		for _, backwards := range []bool{false, true} {
			order := slices.Clone(list)
			if backwards {
				slices.Reverse(order)
			}
			records, _ := run(t, e, spaces.New(p, today).Task(), table(order...))
			for _, r := range records {
				if !maps.Equal(r, alone[r["case_id"]]) {
					t.Errorf("case %s is %v, alone %v", r["case_id"], r, alone[r["case_id"]])
				}
			}
		}
	}
}
