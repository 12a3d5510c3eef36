package joining_test

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"math/rand/v2"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/conmina/conmina/internal/cases"
	"github.com/conmina/conmina/internal/columns"
	"github.com/conmina/conmina/internal/encoding"
	"github.com/conmina/conmina/internal/joining"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/statutes"
)

var readOnce = sync.OnceValues(func() (*law.Edition, error) { return encoding.Read(statutes.FS, "penal-code", false) })

func options(t *testing.T, fields ...string) cases.Options {
	t.Helper()
	e, err := readOnce()
	if err != nil {
		t.Fatal(err)
	}
	return cases.Options{Edition: e, Fields: fields}
}

func table(name, text string) cases.Input {
	return cases.Input{Name: name, Open: func() (io.ReadCloser, error) { return io.NopCloser(strings.NewReader(text)), nil }}
}

// joined answers tables case by case and gives what was told.
func joined(t *testing.T, o cases.Options, inputs ...cases.Input) (out string, told []string, total cases.Summary) {
	t.Helper()
	j, err := joining.Read(context.Background(), o, false, inputs, func(f cases.Flaw) {
		text := f.Place.String() + ": " + string(f.Fault.Code)
		for _, arg := range f.Fault.Args {
			if name, ok := arg.(law.Text); ok {
				arg = name.EN
			}
			text += fmt.Sprint(" ", arg)
		}
		told = append(told, text)
	}, func(int64) {})
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if total, err = cases.Run(context.Background(), j.Options(), []cases.Input{j.Input()}, &b, j.Answered); err != nil {
		t.Fatal(err)
	}
	return b.String(), told, total
}

// Rows of a case, wherever they stand, are answered as one record with all victims is.
func TestRowsAreVictims(t *testing.T) {
	fields := []string{"case_id", "status", "article", "tier", "min_months", "max_months", "envelope_min_months", "envelope_max_months", "notices"}
	ages := []string{"3", "12", "13", "14", "15", "17", "18", "30", "14-17", "18+", "10-20", "unknown"}
	random := rand.New(rand.NewPCG(7, 8))
	for range 50 {
		var rows, whole []string
		for id := range 6 {
			facts := fmt.Sprintf("%s,%s", []string{"trata", "129-H", "129-O", "129-B", "168-B"}[random.IntN(5)], []string{"2012-03-04", "2016-01-02", "2022-05-06", "2024-01-01", ""}[random.IntN(5)])
			var victims []string
			for victim := range 1 + random.IntN(4) {
				age := ages[random.IntN(len(ages))]
				victims = append(victims, age)
				rows = append(rows, fmt.Sprintf("%d,%s,%s,%d", id+1, facts, age, victim))
			}
			whole = append(whole, fmt.Sprintf("%d,%s,%s", id+1, facts, strings.Join(victims, ";")))
		}
		first := slices.Clone(rows)
		random.Shuffle(len(rows), func(a, b int) { rows[a], rows[b] = rows[b], rows[a] })
		var want bytes.Buffer
		o := options(t, fields...)
		if _, err := cases.Run(context.Background(), o, []cases.Input{table("t.csv", "case_id,offence,offence_date,victim_age\n"+strings.Join(whole, "\n"))}, &want, func(f cases.Flaw) { t.Error(&f) }); err != nil {
			t.Fatal(err)
		}
		header := "case_id,offence,offence_date,victim_age,own\n"
		for _, order := range [][]string{first, rows} {
			got, told, _ := joined(t, o, table("t.csv", header+strings.Join(order, "\n")))
			if diff := cmp.Diff(sorted(want.String()), sorted(got)); diff != "" || len(told) > 0 {
				t.Fatalf("%s\n%s\n%v", strings.Join(order, "\n"), diff, told)
			}
		}
	}
}

func sorted(text string) []string { return slices.Sorted(strings.Lines(text)) }

// What rows of a case do not agree about is told with both places and answers nothing that
// it should not. Each figure was taken from the law by hand: trafficking of a girl of 15 has 12
// to 20 years, of one under 14 at least 25 to 35.
func TestRowsThatDiffer(t *testing.T) {
	for name, c := range map[string]struct {
		rows, want string
		told       []string
	}{
		"offences":      {"1,trata,15,2022-03-01,\n2,trata,15,2022-03-01,\n1,129-O,16,2022-03-01,", "1,rejected,,\n2,determined,144,240\n", []string{"t.csv:4:3: merge_differs offence t.csv:2:3"}},
		"dates":         {"1,trata,15,2022-03-01,\n1,trata,16,2022-04-01,", "1,determined,144,240\n", []string{"t.csv:3:12: merge_differs offence_date t.csv:2:12"}},
		"same row":      {"1,trata,20,2022-03-01,\n1,trata,20,2022-03-01,", "1,undetermined,,\n", []string{"t.csv:3:1: merge_duplicate t.csv:2:1"}},
		"no number":     {"1,trata,15,2022-03-01,\n,trata,12,2022-03-01,", "1,determined,144,240\n,rejected,,\n", []string{"t.csv:3:1: merge_id_lacking"}},
		"eaten number":  {"1.2E+12,trata,15,2022-03-01,", "1.2E+12,rejected,,\n", []string{"t.csv:2:1: merge_id_eaten"}},
		"bad age":       {"1,trata,15,2022-03-01,\n1,trata,x y,2022-03-01,", "1,rejected,,\n", []string{"t.csv:3:9: age_form"}},
		"bad offence":   {"1,trta,15,2022-03-01,\n1,trta,16,2022-03-01,", "1,rejected,,\n", []string{"t.csv:2:3: offence_unknown penal-code"}},
		"ragged row":    {"1,trata,15,2022-03-01,\n1,trata", "1,determined,144,240\n,rejected,,\n", []string{"t.csv:3:1: row_ragged 5 2"}},
		"alike numbers": {"A-1,trata,15,2022-03-01,\na-01,trata,16,2022-03-01,", "A-1,rejected,,\na-01,rejected,,\n", []string{"t.csv:3:1: merge_id_alike t.csv:2:1"}},
	} {
		t.Run(name, func(t *testing.T) {
			got, told, total := joined(t, options(t, "case_id", "status", "min_months", "max_months"), table("t.csv", "case_id,offence,victim_age,offence_date,circumstances\n"+c.rows+"\n"))
			if diff := cmp.Diff("case_id,status,min_months,max_months\n"+c.want, got); diff != "" {
				t.Error(diff)
			}
			if diff := cmp.Diff(c.told, told); diff != "" {
				t.Error(diff)
			}
			if want := int64(strings.Count(c.want, "\n")); total.Read != want {
				t.Errorf("%d records are counted, want %d", total.Read, want)
			}
		})
	}
}

// A case in two files may be one victim told twice, or two.
func TestCaseInTwoFiles(t *testing.T) {
	header := "case_id,offence,offence_date,victim_age\n"
	got, told, _ := joined(t, options(t, "case_id", "status"), table("a.csv", header+"1,trata,2022-03-01,15\n2,trata,2022-03-01,15\n"), table("b.csv", header+"2,trata,2022-03-01,15\n3,trata,2022-03-01,12\n"))
	if want := "case_id,status\n1,determined\n2,rejected\n3,determined\n"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	if want := []string{"b.csv:2:1: merge_in_files a.csv:3:1"}; !slices.Equal(told, want) {
		t.Errorf("%q, want %q", told, want)
	}
}

// Columns of the user's own keep their names and what all rows say, and so do objects.
func TestOwnColumns(t *testing.T) {
	o := options(t)
	o.Naming.Ignore = []string{"edad de la madre"}
	got, _, _ := joined(t, o, table("t.csv", "expediente;delito;fecha;edad;fiscal;edad de la madre;status\r\n1;trata;2022-03-01;15;Ana;40;x\r\n1;trata;01/03/2022;16;Eva;40;y\r\n"))
	head, _, _ := strings.Cut(got, "\r\n")
	if want := "merge_doubts;fiscal;edad de la madre;status@;case_id;"; !strings.HasPrefix(head, want) {
		t.Errorf("%s, want %s…", head, want)
	}
	if want := "\r\n;Ana | Eva;40;x | y;1;determined;"; !strings.Contains(got, want) {
		t.Errorf("%q lacks %q", got, want)
	}
	got, _, _ = joined(t, options(t, "case_id", "edad", "fiscal"), table("t.jsonl", `{"case_id":1,"delito":"trata","edad":15,"fiscal":"Ana"}`+"\n"+`{"case_id":1,"delito":"trata","edad":"16"}`+"\n"))
	if want := `{"case_id":"1","victim_age":"15;16","fiscal":"Ana"}` + "\n"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

// A table without numbers of cases cannot be joined.
func TestNoNumbers(t *testing.T) {
	_, err := joining.Read(context.Background(), options(t), false, []cases.Input{table("t.csv", "delito,edad\ntrata,15\n")}, func(f cases.Flaw) { t.Error(&f) }, func(int64) {})
	if flaw, ok := err.(*cases.Flaw); !ok || flaw.Fault.Code != columns.HeaderNoCase || flaw.Place.File != "t.csv" {
		t.Errorf("%v", err)
	}
}
