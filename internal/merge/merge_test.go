package merge_test

import (
	"bytes"
	"context"
	"encoding/csv"
	"fmt"
	"io"
	"math"
	"math/rand/v2"
	"os"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/conmina/conmina/internal/audit"
	"github.com/conmina/conmina/internal/cases"
	"github.com/conmina/conmina/internal/columns"
	"github.com/conmina/conmina/internal/encoding"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/merge"
	"github.com/conmina/conmina/statutes"
)

var readOnce = sync.OnceValues(func() (*law.Edition, error) { return encoding.Read(statutes.FS, "penal-code", false) })

func penalCode(t *testing.T) *law.Edition {
	t.Helper()
	e, err := readOnce()
	if err != nil {
		t.Fatal(err)
	}
	return e
}

func table(name, text string) cases.Input {
	return cases.Input{Name: name, Open: func() (io.ReadCloser, error) { return io.NopCloser(strings.NewReader(text)), nil }}
}

// merged joins tables and gives the rows without what the registers say, and what was
// told.
func merged(t *testing.T, o merge.Options, inputs ...cases.Input) (rows string, told []string, counts merge.Counts) {
	t.Helper()
	task := audit.New(nil).Task(nil)
	task.Needed, task.Partial = nil, true
	o.Edition, o.Inputs = penalCode(t), task.Inputs
	for _, in := range inputs {
		o.Sources = append(o.Sources, strings.TrimSuffix(in.Name, ".csv"))
	}
	o.Report = func(f cases.Flaw) {
		text := f.Place.String() + ": " + string(f.Fault.Code)
		for _, arg := range f.Fault.Args {
			if said, ok := arg.(law.Text); ok {
				arg = said.EN
			}
			text += fmt.Sprint(" ", arg)
		}
		told = append(told, text)
	}
	m := merge.New(o)
	if _, err := cases.Take(context.Background(), cases.Options{Edition: o.Edition, Task: task}, inputs, m.Add); err != nil {
		t.Fatal(err)
	}
	list := m.Columns()
	var b strings.Builder
	w := csv.NewWriter(&b)
	var names []string
	for _, c := range list {
		if _, register := c.Said(); register == "" {
			names = append(names, c.Name)
		}
	}
	_ = w.Write(names) // to memory
	if err := m.Rows(list, func(cells []string) error { return w.Write(cells[:len(names)]) }); err != nil {
		t.Fatal(err)
	}
	w.Flush()
	return b.String(), told, m.Counts
}

// What each kind of fact becomes, worked out by hand from what INPUTS says of it.
func TestJoinedFacts(t *testing.T) {
	for name, c := range map[string]struct {
		a, b string // header and row of each register
		o    merge.Options
		want string // of the columns that are named, with + for a blank
		told []string
	}{
		"ages agree":               {"id,edad\n1,15 años", "id,age\n1,quince", merge.Options{}, "victim_age=15", nil},
		"an age within a band":     {"id,edad\n1,14 a 17", "id,edad\n1,15", merge.Options{}, "victim_age=15", nil},
		"ages differ":              {"id,edad\n1,13", "id,edad\n1,15", merge.Options{}, "victim_age=13-15", []string{"b.csv:2:3: merge_differs victim_age a.csv:2:3"}},
		"bands overlap":            {"id,edad\n1,10-15", "id,edad\n1,14-20", merge.Options{}, "victim_age=10-20", []string{"b.csv:2:3: merge_differs victim_age a.csv:2:3"}},
		"a blank says nothing":     {"id,edad,fecha\n1,,", "id,edad,fecha\n1,15,2022", merge.Options{}, "victim_age=15 offence_date=2022-01-01..2022-12-31", nil},
		"not known says nothing":   {"id,edad\n1,s/d", "id,edad\n1,15", merge.Options{}, "victim_age=15", nil},
		"two victims of two":       {"id,edad\n1,13;20", "id,edad\n1,20;15", merge.Options{}, "victim_age=13-15;20", []string{"b.csv:2:3: merge_differs victim_age a.csv:2:3"}},
		"one victim or two":        {"id,edad\n1,15", "id,edad\n1,15;20", merge.Options{}, "victim_age=15-20 maybe=plural-victims", []string{"b.csv:2:3: merge_differs victim_age a.csv:2:3"}},
		"days agree":               {"id,fecha\n1,01/03/2018", "id,date\n1,1 de marzo de 2018", merge.Options{}, "offence_date=2018-03-01", nil},
		"a day of a year":          {"id,fecha\n1,2018", "id,fecha\n1,01/03/2018", merge.Options{}, "offence_date=2018-03-01", nil},
		"a long act and a day":     {"id,fecha\n1,2018-01-01..2018-12-31", "id,fecha\n1,01/03/2018", merge.Options{}, "offence_date=2018-01-01..2018-12-31", []string{"b.csv:2:3: merge_differs offence_date a.csv:2:3"}},
		"days differ":              {"id,fecha\n1,03/05/2018", "id,fecha\n1,01/03/2018", merge.Options{}, "offence_date=2018-03-01..2018-05-03", []string{"b.csv:2:3: merge_differs offence_date a.csv:2:3"}},
		"an unreadable date":       {"id,fecha\n1,31/02/2018", "id,fecha\n1,01/03/2018", merge.Options{}, "offence_date=31/02/2018 merge_doubts=offence_date", []string{"a.csv:2:3: date_no_such_day"}},
		"a birth and a date":       {"id,nacida\n1,2003-05-04", "id,fecha\n1,01/03/2018", merge.Options{}, "victim_age= victim_born=2003-05-04 offence_date=2018-03-01", nil},
		"a birth and its age":      {"id,nacida\n1,2003-05-04", "id,fecha,edad\n1,01/03/2018,14", merge.Options{}, "victim_age=14 victim_born=", nil},
		"a birth and another age":  {"id,nacida\n1,2003-05-04", "id,fecha,edad\n1,01/03/2018,12", merge.Options{}, "victim_age=12-14 victim_born=", []string{"b.csv:2:14: merge_differs victim_age a.csv:2:1"}},
		"births differ":            {"id,nacida,fecha\n1,2003-05-04,2018-03-01", "id,nacida\n1,2005-05-04", merge.Options{}, "victim_age=12-14 victim_born=", []string{"b.csv:2:3: merge_differs victim_born a.csv:2:3"}},
		"offences agree":           {"id,delito\n1,trata", "id,delito\n1,trata de personas", merge.Options{}, "offence=trata", nil},
		"an article of an offence": {"id,delito\n1,trata", "id,delito\n1,129-B", merge.Options{}, "offence=129-B", nil},
		"articles differ":          {"id,delito\n1,trata-agravada", "id,delito\n1,129-K", merge.Options{}, "offence=trata-agravada;129-K", []string{"b.csv:2:3: merge_differs offence a.csv:2:3"}},
		"one is not held":          {"id,delito\n1,trata", "id,delito\n1,homicidio", merge.Options{}, "offence=", []string{"b.csv:2:3: merge_differs offence a.csv:2:3"}},
		"other offences agree":     {"id,delito\n1,Homicidio", "id,delito\n1,HOMICIDIO", merge.Options{}, "offence=Homicidio", nil},
		"circumstances agree":      {"id,con\n1,muerte", "id,muerte\n1,si", merge.Options{}, "circumstances=victim-death maybe=", nil},
		"yes and no":               {"id,con\n1,muerte", "id,muerte\n1,no", merge.Options{}, "circumstances= maybe=victim-death", []string{"b.csv:2:3: merge_differs Death of the victim a.csv:2:3"}},
		"a list without it":        {"id,con\n1,muerte", "id,con\n1,gestante", merge.Options{}, "circumstances= maybe=victim-death;victim-pregnant", []string{"b.csv:2:3: merge_differs Death of the victim a.csv:2:3", "a.csv:2:3: merge_differs Pregnant victim b.csv:2:3"}},
		"none":                     {"id,con\n1,muerte", "id,con\n1,ninguna", merge.Options{}, "circumstances= maybe=victim-death", []string{"b.csv:2:3: merge_differs Death of the victim a.csv:2:3"}},
		"yes and perhaps":          {"id,con\n1,muerte", "id,muerte\n1,?", merge.Options{}, "circumstances= maybe=victim-death", nil},
		"a circumstance of an age": {"id,con\n1,menor de edad", "id,edad\n1,15", merge.Options{}, "victim_age=15 circumstances=", nil},
		"an unknown circumstance":  {"id,con\n1,abducida", "id,con\n1,muerte", merge.Options{}, "circumstances=abducida maybe=victim-death", []string{"a.csv:2:3: circumstance_unknown penal-code", "a.csv:2:3: merge_differs Death of the victim b.csv:2:3"}},
		"sentences agree":          {"id,pena\n1,8 años", "id,pena\n1,8y", merge.Options{}, "sentence=8+años", nil},
		"sentences differ":         {"id,pena,pena_meses\n1,8 años,", "id,pena,pena_meses\n1,10 años,120", merge.Options{}, "sentence= sentence_months=", []string{"b.csv:2:1: merge_differs sentence a.csv:2:1"}},
		"rows are no victims":      {"id,edad\n1,13\n1,15", "id,delito\n1,trata", merge.Options{}, "victim_age=13-15 maybe=plural-victims", []string{"a.csv:3:1: merge_rows a.csv:2:1", "a.csv:3:3: merge_differs victim_age a.csv:2:3"}},
		"rows are victims":         {"id,edad\n1,13\n1,15", "id,delito\n1,trata", merge.Options{Victims: true}, "victim_age=13;15 maybe=", nil},
		"rows that are the same":   {"id,edad\n1,15\n1,15", "id,delito\n1,trata", merge.Options{}, "victim_age=15 maybe=", []string{"a.csv:3:1: merge_duplicate a.csv:2:1"}},
		"victims that are the same": {
			"id,edad\n1,15\n1,15", "id,delito\n1,trata",
			merge.Options{Victims: true},
			"victim_age=15 maybe=plural-victims",
			[]string{"a.csv:3:1: merge_duplicate a.csv:2:1"},
		},
	} {
		rows, told, _ := merged(t, c.o, table("a.csv", c.a+"\n"), table("b.csv", c.b+"\n"))
		list, err := csv.NewReader(strings.NewReader(rows)).ReadAll()
		if err != nil || len(list) != 2 {
			t.Errorf("%s: %q, %v", name, rows, err)
			continue
		}
		for want := range strings.SplitSeq(c.want, " ") {
			column, text, _ := strings.Cut(want, "=")
			text = strings.ReplaceAll(text, "+", " ")
			got := ""
			if i := slices.Index(list[0], column); i >= 0 {
				got = list[1][i]
			}
			if got != text {
				t.Errorf("%s: %s is %q, want %q", name, column, got, text)
			}
		}
		if d := cmp.Diff(c.told, told); d != "" {
			t.Errorf("%s: %s", name, d)
		}
	}
}

// A text that is no day in the order of its table is none in the merged table either.
func TestDaysOfOtherOrders(t *testing.T) {
	e := penalCode(t)
	task := audit.New(nil).Task(nil)
	task.Needed, task.Partial = nil, true
	for _, order := range []law.DateOrder{law.MonthFirst, law.YearFirst, law.Excel1900, law.Excel1904} {
		for _, text := range []string{"25/12/2018", "31/01/2018", "2018-13-01", "x", "01/02/2018", "2018-03-01", "1 de marzo de 2018", "43160"} {
			m := merge.New(merge.Options{Edition: e, Inputs: task.Inputs, Sources: []string{"a"}, Report: func(cases.Flaw) {}})
			o := cases.Options{Edition: e, Task: task, Order: order}
			if _, err := cases.Take(context.Background(), o, []cases.Input{table("a.csv", "id,fecha\n1,"+text+"\n")}, m.Add); err != nil {
				t.Fatal(err)
			}
			want, faults := law.Given{Date: text, Order: order}.Facts(e)
			err := m.Rows(m.Columns(), func(cells []string) error {
				got, again := law.Given{Date: cells[1]}.Facts(e)
				if len(faults) > 0 != (len(again) > 0) || len(faults) == 0 && got.Period() != want.Period() {
					t.Errorf("%q in order %v: %q", text, order, cells[1])
				}
				return nil
			})
			if err != nil {
				t.Fatal(err)
			}
		}
	}
}

// Numbers of cases that cannot be trusted are told, and answer nothing.
func TestNumbersOfCases(t *testing.T) {
	for name, c := range map[string]struct {
		a, b string
		o    merge.Options
		want string // case_id and offence of each row
		told []string
	}{
		"none":        {",trata\n s/n ,trata\n2,trata\n", "", merge.Options{}, "2,trata", []string{"a.csv:2:1: merge_id_missing", "a.csv:3:1: merge_id_missing"}},
		"eaten":       {"1.23E+12,trata\n####,trata\n#¡VALOR!,trata\n1234567890123450000,trata\n12E10,trata\n", "", merge.Options{}, "12E10,trata", []string{"a.csv:2:1: merge_id_eaten", "a.csv:3:1: merge_id_eaten", "a.csv:4:1: merge_id_eaten", "a.csv:5:1: merge_id_eaten"}},
		"case":        {"A-1,trata\n", "a-1,trata\n", merge.Options{}, "A-1,;a-1,", []string{"b.csv:2:1: merge_id_alike a.csv:2:1"}},
		"blanks":      {"A 1,trata\n", "A1 ,trata\n", merge.Options{}, "A 1,;A1,", []string{"b.csv:2:1: merge_id_alike a.csv:2:1"}},
		"zeros":       {"00012-2019,trata\n", "12-2019,trata\n", merge.Options{}, "00012-2019,;12-2019,", []string{"b.csv:2:1: merge_id_alike a.csv:2:1"}},
		"dashes":      {"12-2019,trata\n", "12–2019,trata\n", merge.Options{}, "12-2019,;12–2019,", []string{"b.csv:2:1: merge_id_alike a.csv:2:1"}},
		"alike":       {"A-01,trata\n", "a-1,trata\n", merge.Options{Alike: true}, "A-01,trata", nil},
		"no alike":    {"12-1,trata\n121,trata\n102,trata\n", "", merge.Options{}, "12-1,trata;121,trata;102,trata", nil},
		"broken rows": {"1,trata\n2,trata,\n", "1,\"trata\"x\n", merge.Options{}, "1,trata", []string{"a.csv:3:1: row_ragged 2 3", "b.csv:2:3: quote_broken"}},
	} {
		rows, told, _ := merged(t, c.o, table("a.csv", "id,delito\n"+c.a), table("b.csv", "id,delito\n"+c.b))
		var got []string
		list, _ := csv.NewReader(strings.NewReader(rows)).ReadAll()
		for _, row := range list[1:] {
			got = append(got, row[0]+","+row[1])
		}
		if text := strings.Join(got, ";"); text != c.want {
			t.Errorf("%s: %q, want %q", name, text, c.want)
		}
		if d := cmp.Diff(c.told, told); d != "" {
			t.Errorf("%s: %s", name, d)
		}
	}
	// A record that has a number and cannot be read leaves its case without an answer.
	rows, _, counts := merged(t, merge.Options{}, table("a.csv", "id,delito,edad\n1,trata,15\n"), table("b.csv", "id,gestante\n1,acaso\n"))
	if !strings.Contains(rows, "\n1,,15,") || counts.Rejected != 1 || counts.Doubtful != 1 {
		t.Errorf("%q %+v", rows, counts)
	}
}

// A table that does not say the number of the case is refused, whatever else it has.
func TestTablesWithoutNumbers(t *testing.T) {
	task := audit.New(nil).Task(nil)
	task.Needed, task.Partial = nil, true
	_, err := cases.Take(context.Background(), cases.Options{Edition: penalCode(t), Task: task}, []cases.Input{table("a.csv", "delito,edad\ntrata,15\n")}, func(*cases.Taken) {})
	if flaw, ok := err.(*cases.Flaw); !ok || flaw.Fault.Code != columns.HeaderNoCase || flaw.Place.String() != "a.csv:1:1" {
		t.Errorf("%v", err)
	}
}

// What a case may be answered with.
type bounds struct {
	status     string
	least, top float64
}

func answered(t *testing.T, e *law.Edition, text string) []bounds {
	t.Helper()
	var out bytes.Buffer
	o := cases.Options{Edition: e, Fields: []string{"status", "min_months", "max_months", "envelope_min_months", "envelope_max_months"}, Separator: ','}
	if _, err := cases.Run(context.Background(), o, []cases.Input{table("t.csv", text)}, &out, func(cases.Flaw) {}); err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(&out).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	number := func(texts ...string) float64 {
		for _, text := range texts {
			if n, err := strconv.ParseFloat(text, 64); err == nil {
				return n
			}
		}
		return math.NaN()
	}
	var list []bounds
	for _, r := range rows[1:] {
		list = append(list, bounds{r[0], number(r[1], r[3]), number(r[2], r[4])})
	}
	return list
}

// The answer of a merged row never excludes what either register says: where it is one
// range, both registers have that range, and where it is several, both have ranges among
// them. What a register leaves blank it takes from the other.
func TestMergedRowsChooseNothing(t *testing.T) {
	e := penalCode(t)
	n := 4_000
	if os.Getenv("LONG_TESTS") != "" {
		n = 60_000
	}
	r := rand.New(rand.NewPCG(1, 2))
	facts := [][]string{
		{"trata", "trata", "trata", "129-B", "129-A", "esclavitud", "Homicidio", ""},
		{"13", "15", "20", "16;21", "12;13", "", "s/d"},
		{"2012-05-01", "2019-05-01", "2022-05-01", "01/02/2021", "2019-05-01..2022-01-01", "", "2012"},
		{"", "muerte", "ninguna", "dos o más personas", "muerte;dos o más personas"},
		{"", "si", "no", "?"},
	}
	row := func() (cells []string) {
		for _, list := range facts {
			cells = append(cells, list[r.IntN(len(list))])
		}
		return cells
	}
	tables := [4]strings.Builder{} // of the registers, and each completed by the other
	for i := range tables {
		tables[i].WriteString("id,delito,edad,fecha,circunstancias,gestante\n")
	}
	for id := range n {
		a, b := row(), row()
		for i := range a {
			if r.IntN(3) > 0 {
				b[i] = a[i] // registers mostly agree
			}
		}
		whole := [2][]string{slices.Clone(a), slices.Clone(b)}
		for i := range a {
			blank := func(s string) bool { return s == "" || s == "s/d" }
			switch {
			case blank(a[i]):
				whole[0][i] = b[i]
			case blank(b[i]):
				whole[1][i] = a[i]
			case a[i] == "trata" && b[i][:1] == "1": // the article says more
				whole[0][i] = b[i]
			case b[i] == "trata" && a[i][:1] == "1":
				whole[1][i] = a[i]
			case a[i] == "2012" && b[i] == "2012-05-01", b[i] == "2012" && a[i] == "2012-05-01":
				whole[0][i], whole[1][i] = "2012-05-01", "2012-05-01"
			}
		}
		for k, cells := range [][]string{a, b, whole[0], whole[1]} {
			fmt.Fprintf(&tables[k], "c%d,%s\n", id, strings.Join(cells, ","))
		}
	}
	rows, _, counts := merged(t, merge.Options{}, table("a.csv", tables[0].String()), table("b.csv", tables[1].String()))
	got, first, second := answered(t, e, rows), answered(t, e, tables[2].String()), answered(t, e, tables[3].String())
	if len(got) != n || counts.Cases != int64(n) {
		t.Fatalf("%d rows, %+v", len(got), counts)
	}
	count := map[string]int{}
	lines := strings.Split(rows, "\n")
	for i, joint := range got {
		count[joint.status]++
		for _, one := range []bounds{first[i], second[i]} {
			ok := true
			switch joint.status {
			case "determined":
				ok = one == joint
			case "undetermined":
				ok = one.status == "rejected" || math.IsNaN(one.least) || one.least >= joint.least && (math.IsNaN(joint.top) || one.top <= joint.top)
			}
			if !ok {
				t.Fatalf("%s\n%s: %v, but a register has %v\n%s\n%s", lines[0], lines[i+1], joint, one, strings.Split(tables[2].String(), "\n")[i+1], strings.Split(tables[3].String(), "\n")[i+1])
			}
		}
	}
	for _, status := range []string{"determined", "undetermined", "rejected"} {
		if count[status] < n/50 {
			t.Errorf("only %d rows are %s", count[status], status)
		}
	}
}
