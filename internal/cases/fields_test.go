package cases_test

import (
	"context"
	"encoding/csv"
	"encoding/json"
	"errors"
	"io"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/conmina/conmina/internal/audit"
	"github.com/conmina/conmina/internal/cases"
	"github.com/conmina/conmina/internal/columns"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/machine"
)

// Fields that are chosen are written in the order in which they were chosen, each with
// what it has in any other order: every choice of some columns of the table, of results
// and of both is tried.
func TestChosenFieldsInAnyOrder(t *testing.T) {
	const rows = "offence,note,victim_age,case_id\nart-153,x,15,1\npimping,,30,2\nnothing,y,30,3\n\"art-153\",z,15,4\n"
	const objects = `{"offence":"art-153","note":"x","victim_age":15,"case_id":1}` + "\n" + `{"offence":"pimping","note":"","victim_age":30,"case_id":"2"}` + "\n" +
		`{"offence":"nothing","note":"y","victim_age":30,"case_id":"3"}` + "\n" + `{"note":"z","case_id":"4","offence":"art-153","victim_age":"15"}` + "\n"
	cells := map[string][]string{
		"case_id": {"1", "2", "3", "4"}, "note": {"x", "", "y", "z"}, "status": {"determined", "determined", "rejected", "determined"},
		"offence": {"art-153", "pimping", "", "art-153"}, "min_months": {"96", "24", "", "96"},
	}
	names := []string{"case_id", "note", "status", "offence", "min_months"}
	var choose func(chosen []string)
	tried := 0
	choose = func(chosen []string) {
		for _, name := range names {
			if slices.Contains(chosen, name) {
				continue
			}
			list := append(slices.Clone(chosen), name)
			for kind, in := range map[string]cases.Input{"table": table(rows), "objects": lines(objects)} {
				o := cases.Options{Edition: shipped(t), To: cases.CSV, Fields: list}
				want := strings.Join(list, ",") + "\n"
				for k := range 4 {
					var record []string
					for _, name := range list {
						record = append(record, cells[name][k])
					}
					if len(record) == 1 && record[0] == "" {
						record[0] = `""` // a record of its own, and no blank line
					}
					want += strings.Join(record, ",") + "\n"
				}
				if got := run(t, o, in).Out; got != want {
					t.Fatalf("%s, %s: %q, want %q", kind, list, got, want)
				}
			}
			if tried++; len(list) < 3 {
				choose(list)
			}
		}
	}
	choose(nil)
	if tried != 5+5*4+5*4*3 {
		t.Errorf("%d choices", tried)
	}
}

// A reader of CSV that passes over blank lines finds each record of a single column, whichever
// it is, also where its cells are blank.
func TestNoRecordOfOneColumnIsABlankLine(t *testing.T) {
	const rows = "offence,note,victim_age,case_id,sentence\nart-153,x,15,1,8y\npimping,,30,,\nnothing,,30,3,x\n\"art-153\",\"\",,4,life\nrobo,,15,,8y\n"
	columns := slices.Concat(machine.Columns(), []string{"note", "victim_age", "sentence"})
	for path, o := range waysOf(shipped(t)) {
		for _, in := range []cases.Input{table(rows), lines(objectsOf(rows))} {
			for _, excel := range []bool{false, true} {
				for _, task := range []bool{false, true} {
					list := columns
					if o.Task = nil; task {
						o.Task = audit.New(o.Edition).Task(audit.NewSummary(o.Edition, 0))
						list = append(slices.Clone(columns), o.Task.Columns...)
					}
					for _, name := range list {
						o := o
						o.To, o.Excel, o.PassOthers, o.Fields = cases.CSV, excel, true, []string{name}
						got, err := csv.NewReader(strings.NewReader(run(t, o, in).Out)).ReadAll()
						if err != nil || len(got) != 6 {
							t.Errorf("%s, %s, %s: %q, %v", path, in.Name, name, got, err)
						}
					}
				}
			}
		}
	}
}

// The lines of a list of JSON are blanks inside a value that is passed on, so that a
// record stays on its line.
func TestLinesInsideAValueThatIsPassedOn(t *testing.T) {
	for _, end := range []string{"\n", "\r\n"} {
		text := `[{"offence":"art-153","victim_age":15,"note":{"a":` + end + `1}},` + end + `{"offence":"art-153",` + end + `"victim_age":15,"note":[` + end + end + `]}]`
		out := run(t, cases.Options{Edition: shipped(t), To: cases.JSONL}, lines(text)).Out
		blanks := strings.Repeat(" ", len(end))
		got := strings.SplitAfter(out, "\n")
		if len(got) != 3 || !strings.Contains(got[0], `"note":{"a":`+blanks+`1}`) || !strings.Contains(got[1], `"note":[`+blanks+blanks+`]`) {
			t.Errorf("%q: %q", text, got)
		}
	}
}

// An object over several lines is known as such however its text comes.
func TestObjectsOverSeveralLinesInParts(t *testing.T) {
	for text, want := range map[string]law.Code{
		"  \n{\n  \"offence\": \"art-153\",\n  \"victim_age\": 15\n}\n":                      cases.InputPretty,
		"{\"offence\": \"art-153\",\n\"victim_age\": 15}\n":                                  cases.InputPretty,
		"{\"of\":1,\"cases\": [ {\"offence\": \"art-153\"},\n{\"offence\": \"art-153\"}]}\n": cases.InputWrapped,
		"{\"of\":1,\"cases\":\n[{\"offence\":\"art-153\"}]}":                                 cases.InputWrapped,
	} {
		inParts(t, text, want)
	}
}

func inParts(t *testing.T, all string, want law.Code) {
	t.Helper()
	text := []byte(all)
	for at := range text {
		in := cases.Input{Name: "t.jsonl", Open: func() (io.ReadCloser, error) {
			return io.NopCloser(&parts{slices.Clone(text[:at]), slices.Clone(text[at:])}), nil
		}}
		got, err := try(cases.Options{Edition: shipped(t)}, in)
		if flaw, ok := err.(*cases.Flaw); !ok || flaw.Fault.Code != want || flaw.Place != (law.Place{File: "t.jsonl", Line: 1, Column: 1}) || got.Out != "" || got.Summary.Read > 0 {
			t.Errorf("%q, parted at %d: %v %+v", all, at, err, got)
		}
	}
}

// What a task is told of a record does not depend on where the columns stand.
func TestColumnsOfATaskInAnyOrder(t *testing.T) {
	cells := map[string][]string{
		"sentence": {"8y", "30y", "", "8y", "ocho", "8y"}, "offence": {"art-153", "art-153", "art-153", "pimping", "art-153", "art-153"},
		"victim_age": {"15", "15", "15", "30", "30", "15"}, "reasons": {"", "", "", "tentativa", "", "concurso"},
	}
	wants := []string{"within", "above", "undetermined", "above", "rejected", "within"}
	e := shipped(t)
	names := []string{"sentence", "offence", "victim_age", "reasons"}
	tried := 0
	for a := range 4 {
		for b := range 4 {
			for c := range 4 {
				order := slices.Compact(slices.Sorted(slices.Values([]int{a, b, c})))
				if len(order) < 3 {
					continue
				}
				list := []string{names[a], names[b], names[c], names[6-a-b-c]}
				text := strings.Join(list, ",") + "\n"
				for range 2 { // in the second half every text was met before
					for i := range wants {
						for k, name := range list {
							text += cells[name][i] + ",\n"[k/3:][:1]
						}
					}
				}
				o := cases.Options{Edition: e, To: cases.CSV, Fields: []string{"verdict"}, Task: audit.New(e).Task(audit.NewSummary(e, 0))}
				_, got, _ := strings.Cut(run(t, o, table(text)).Out, "\n")
				if want := strings.Repeat(strings.Join(wants, "\n")+"\n", 2); got != want {
					t.Errorf("%s: %q, want %q", list, got, want)
				}
				tried++
			}
		}
	}
	if tried != 24 {
		t.Errorf("%d orders", tried)
	}
}

// Records that are taken from several inputs are separated as those of the first are,
// where it is a table.
func TestSeparatedAsTheFirstInput(t *testing.T) {
	of := func(sep byte, crlf bool) (cases.Input, cases.Separated) {
		if sep == 0 {
			return lines(`{"offence":"art-153","victim_age":15}` + "\n"), cases.Separated{}
		}
		text := strings.ReplaceAll("offence,victim_age\nart-153,15\n", ",", string(sep))
		if crlf {
			text = strings.ReplaceAll(text, "\n", "\r\n")
		}
		return table(text), cases.Separated{Separator: sep, CRLF: crlf}
	}
	for _, sep := range []byte{0, ',', ';', '\t'} {
		for _, other := range []byte{0, ',', ';', '\t'} {
			for crlf := range 4 {
				first, want := of(sep, crlf&1 == 1)
				second, _ := of(other, crlf>>1 == 1)
				taken := 0
				got, err := cases.Take(context.Background(), cases.Options{Edition: shipped(t)}, []cases.Input{first, second}, func(*cases.Taken) { taken++ })
				if err != nil || got != want || taken != 2 {
					t.Errorf("%q %q, %d: %+v, %d records (%v), want %+v", sep, other, crlf, got, taken, err, want)
				}
			}
		}
	}
}

// The columns that are written where none are chosen: the user's own, those of the result
// and those of a task; of a table that is read by people all columns as they stand.
func TestColumnsOfTheOutput(t *testing.T) {
	e := penalCode(t)
	result, alone := machine.Columns(), machine.KeysAlone()
	ours := []string{"of_court", "of_place"}
	inputs := map[cases.Format]cases.Input{
		cases.CSV:   table("note,caso,delito,place\nx,1,trata,z\n"),
		cases.JSONL: lines(`{"note":"x","caso":"1","delito":"trata","place":"z"}` + "\n"),
	}
	var told []string
	task := witness(false, &told)
	for _, c := range []struct {
		from, to cases.Format
		o        cases.Options
		want     []string
	}{
		{cases.CSV, cases.CSV, cases.Options{}, slices.Concat([]string{"note", "place"}, result)},
		{cases.CSV, cases.CSV, cases.Options{OnlyOurs: true}, result},
		{cases.CSV, cases.CSV, cases.Options{Task: task}, slices.Concat([]string{"note"}, result, ours)},
		{cases.CSV, cases.CSV, cases.Options{Task: task, OnlyOurs: true}, slices.Concat(result, ours)},
		{cases.CSV, cases.CSV, cases.Options{Task: task, Beside: ours}, []string{"note", "caso", "delito", "place", "of_court", "of_place"}},
		{cases.CSV, cases.CSV, cases.Options{Task: task, Beside: ours, Fields: []string{"status"}}, []string{"status"}},
		{cases.CSV, cases.CSV, cases.Options{Task: task, Beside: ours[:1], OnlyOurs: true}, []string{"note", "caso", "delito", "place", "of_court"}},
		{cases.CSV, cases.JSONL, cases.Options{}, slices.Concat([]string{"note", "place"}, result, alone, []string{"asked"})},
		{cases.CSV, cases.JSONL, cases.Options{Task: task, OnlyOurs: true}, slices.Concat(result, alone, []string{"asked"}, ours)},
		{cases.JSONL, cases.JSONL, cases.Options{}, slices.Concat([]string{"note", "place"}, result, alone, []string{"asked"})},
		{cases.JSONL, cases.JSONL, cases.Options{Task: task}, slices.Concat([]string{"note"}, result, alone, []string{"asked"}, ours)},
		{cases.JSONL, cases.JSONL, cases.Options{OnlyOurs: true}, slices.Concat(result, alone, []string{"asked"})},
		{cases.JSONL, cases.JSONL, cases.Options{Fields: []string{"status", "note"}}, []string{"status", "note"}},
		{cases.JSONL, cases.CSV, cases.Options{}, slices.Concat([]string{"note", "place"}, result)},
		{cases.JSONL, cases.CSV, cases.Options{OnlyOurs: true}, result},
		{cases.JSONL, cases.CSV, cases.Options{Task: task, Beside: ours}, []string{"case_id", "asked", "note", "of_court", "of_place"}},
	} {
		for path, o := range map[string]cases.Options{"plain": c.o, "general": cases.General(c.o)} {
			o.Edition, o.From, o.To = e, c.from, c.to
			out := run(t, o, inputs[c.from]).Out
			names, values := columnsOf(t, c.to, out)
			if !slices.Equal(names, c.want) {
				t.Errorf("%s to %s, %s: %q, want %q", c.from, c.to, path, names, c.want)
			}
			for name, want := range map[string]string{"note": "x", "case_id": "1", "caso": "1", "asked": "trata", "delito": "trata", "status": "undetermined", "of_court": "answered/z", "of_place": ""} {
				if i := slices.Index(names, name); i >= 0 && values[i] != want {
					t.Errorf("%s to %s, %s: %s is %q, want %q", c.from, c.to, path, name, values[i], want)
				}
			}
		}
	}
}

// columnsOf gives the columns of an output of one record with what they hold; null is blank.
func columnsOf(t *testing.T, format cases.Format, out string) (names, values []string) {
	t.Helper()
	if format == cases.CSV {
		records, err := csv.NewReader(strings.NewReader(out)).ReadAll()
		if err != nil || len(records) != 2 {
			t.Fatalf("%v: %q", err, out)
		}
		return records[0], records[1]
	}
	d := json.NewDecoder(strings.NewReader(out))
	if _, err := d.Token(); err != nil {
		t.Fatal(err)
	}
	for d.More() {
		key, err := d.Token()
		if err != nil {
			t.Fatalf("%v: %q", err, out)
		}
		var value any
		if err := d.Decode(&value); err != nil {
			t.Fatalf("%v: %q", err, out)
		}
		text, _ := value.(string)
		names, values = append(names, key.(string)), append(values, text)
	}
	return names, values
}

// A column that the program adds may not stand in the table beside which it is written,
// unless it was said which columns are written.
func TestColumnsBesideTheTableAreReserved(t *testing.T) {
	var told []string
	for head, want := range map[string]bool{"offence,of_court": true, "of_place,offence": true, "offence,note": false, "offence,status": false} {
		for _, fields := range [][]string{nil, {"min_months"}, {"min_months", "status"}} {
			o := cases.Options{Edition: penalCode(t), Task: witness(false, &told), Beside: []string{"of_court", "of_place"}, Fields: fields}
			got, err := try(o, table(head+"\ntrata,x\n"))
			var flaw *cases.Flaw
			reserved := errors.As(err, &flaw) && flaw.Fault.Code == columns.HeaderReserved
			if reserved != (want && fields == nil) || !reserved && err != nil || reserved && (got.Out != "" || got.Summary.Read > 0 || flaw.Place != law.Place{File: "t.csv", Line: 1, Column: 1}) {
				t.Errorf("%s, %s: %v %+v", head, fields, err, got)
			}
		}
	}
}

// A key of the user's own is written under its name, though it is like a name of ours.
func TestKeysThatAreLikeOurs(t *testing.T) {
	const object = `{"offence":"trata","statuss":"x"}` + "\n"
	if out := run(t, cases.Options{Edition: penalCode(t), To: cases.CSV}, lines(object)).Out; !strings.HasPrefix(out, "statuss,case_id,") || !strings.Contains(out, "\nx,,") {
		t.Errorf("%q", out)
	}
}

// What is reported of the progress is how many records were written, to the last one.
func TestProgress(t *testing.T) {
	text := "offence,age\n" + strings.Repeat("trata,15\nnothing,2\n", 20_000)
	var told []int64
	got := run(t, cases.Options{Edition: penalCode(t), Told: 1, Untold: func(law.Code, int64) {}, Progress: func(n int64) { told = append(told, n) }}, table(text))
	if len(told) < 2 || told[0] == 0 || !slices.IsSorted(told) || told[len(told)-1] != 40_000 || got.Summary.Read != 40_000 {
		t.Errorf("%v, %+v", told, got.Summary)
	}
}

// Records that are not written are counted as those that are.
func TestUnwrittenRecordsAreCounted(t *testing.T) {
	rows := "offence,age,date,court\ntrata,15,2022-05-01,x\ntrata,,2022-05-01,x\ntrata,15,,\nnothing,15,,x\nrobo,15,,x\ntrata,15,2022-05-01,wrong\nart-153,25,,x\ntrata,15,1990-05-01,x\n"
	for _, e := range []*law.Edition{penalCode(t), shipped(t)} {
		for name, in := range map[string]cases.Input{"table": table(rows), "objects": lines(objectsOf(rows))} {
			for _, o := range []cases.Options{{}, {PassOthers: true}, {Told: 1, Untold: func(law.Code, int64) {}}} {
				for path, o := range map[string]cases.Options{"plain": o, "general": cases.General(o)} {
					var told []string
					o.Edition, o.To, o.Task = e, cases.CSV, witness(false, &told)
					want := run(t, o, in, in)
					o.Unwritten = true
					got := run(t, o, in, in)
					if d := cmp.Diff(want.Summary, got.Summary); d != "" || strings.Count(got.Out, "\n") > 1 || want.Summary.Read != 16 {
						t.Errorf("%s, %s, %s: %s %q", e.ID, name, path, d, got.Out)
					}
				}
			}
		}
	}
}

// Keys of the user's own are passed on as they are written.
func TestKeysArePassedOnAsWritten(t *testing.T) {
	for _, key := range []string{`a\"b`, `a\\`, `\\\"`, `\\\\`, `\u0061\"`, `\"\"`, ` x `, `ñ`} {
		object := `{"` + key + `" : 1, "offence":"trata","b":2}` + "\n"
		for path, o := range map[string]cases.Options{"plain": {}, "general": cases.General(cases.Options{})} {
			o.Edition = penalCode(t)
			out := run(t, o, lines(object+object)).Out
			if want := `{"` + key + `":1,"b":2,"case_id":null,`; strings.Count(out, want) != 2 {
				t.Errorf("%s: %s gives %s", path, key, out)
			}
		}
	}
}
