package cases_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/google/go-cmp/cmp"

	"github.com/conmina/conmina/internal/audit"
	"github.com/conmina/conmina/internal/cases"
	"github.com/conmina/conmina/internal/columns"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
)

// What a task asks about a record has the same answer whatever came before it: tables
// and objects whose sentences are of every kind, sound and broken, each of them three
// times, with all flaws told and with the first ones.
func TestTasksOnEveryPath(t *testing.T) {
	e := penalCode(t)
	sentences := []string{"10 years", "120", "", "x", "10y", "9999 years", "3 días", "=1", "ñ"}
	values := []string{`"10 years"`, "120", "null", "true", "{}", `["10 years"]`, `"10\u0020years"`, `""`, `"x"`, "1e2", "[]"}
	var rows, objects strings.Builder
	rows.WriteString("id,offence,victim_age,offence_date,sentence,note\n")
	for _, offence := range []string{"trafficking", "nothing", "rufianismo"} {
		for _, age := range []string{"15", "x", ""} {
			for _, s := range sentences {
				rows.WriteString(strings.Repeat(fmt.Sprintf("1,%s,%s,2022-05-01,%s,n\n", offence, age, s), 3))
			}
			for _, v := range values {
				objects.WriteString(strings.Repeat(fmt.Sprintf(`{"offence":%q,"victim_age":%q,"offence_date":"2022-05-01","sentence":%s,"note":1}`+"\n", offence, age, v), 3))
			}
			objects.WriteString(strings.Repeat(fmt.Sprintf(`{"offence":%q,"victim_age":%q,"offence_date":"2022-05-01","note":1}`+"\n", offence, age), 3))
		}
	}
	for _, to := range []cases.Format{cases.CSV, cases.JSONL} {
		for name, in := range map[string]cases.Input{"table": table(rows.String()), "objects": lines(objects.String())} {
			answered := func(o cases.Options) outcome {
				o.Edition, o.To, o.Task = e, to, audit.New(e).Task(audit.NewSummary(e, 0))
				return run(t, o, in)
			}
			want := answered(cases.General(cases.Options{}))
			if s := want.Summary; s.Determined < 20 || s.Rejected < 50 {
				t.Errorf("%s: %+v", name, s)
			}
			if d := cmp.Diff(want, answered(cases.Options{})); d != "" {
				t.Errorf("%s to %s: %s", name, to, d)
			}
			counted := answered(cases.Options{Told: 1, Untold: func(law.Code, int64) {}})
			if counted.Out != want.Out || counted.Summary != want.Summary {
				t.Errorf("%s to %s, flaws counted: %s", name, to, cmp.Diff(want.Out, counted.Out))
			}
		}
	}
}

// The first flaws of a code are told with their places, as many as are wanted, and the
// others of it are counted.
func TestFirstFlawsAreTold(t *testing.T) {
	e := penalCode(t)
	var rows, objects strings.Builder
	rows.WriteString("offence,victim_age,circumstances,maybe\n")
	for i := range 30 {
		maybe := []string{"", "nobody"}[i%2]
		offence, age, with := []string{"nothing", "trafficking", "trata"}[i%3], []string{"15", "x", "015", "15"}[i%4], []string{"", "no-such", "a;b", "plural-victims", ""}[i%5]
		fmt.Fprintf(&rows, "%s,%s,%s,%s\n", offence, age, with, maybe)
		fmt.Fprintf(&objects, `{"offence":%q,"victim_age":%q,"circumstances":%q,"maybe":%q%s}`+"\n", offence, age, with, maybe, []string{"", "", "", "", "", "", `,"victim_age":1`}[i%7])
	}
	for name, in := range map[string]cases.Input{"table": table(rows.String()), "objects": lines(objects.String())} {
		all := run(t, cases.General(cases.Options{Edition: e}), in)
		for told := 1; told < 12; told++ {
			seen, more := map[string]int{}, map[law.Code]int64{}
			var want []string
			for _, f := range all.Flaws {
				code := f[strings.LastIndex(f, " ")+1:]
				if seen[code]++; seen[code] <= told {
					want = append(want, f)
				}
			}
			got := run(t, cases.Options{Edition: e, Told: told, Untold: func(code law.Code, n int64) { more[code] += n }}, in)
			if d := cmp.Diff(want, got.Flaws); d != "" {
				t.Errorf("%s, %d of each code: %s", name, told, d)
			}
			for code, n := range seen {
				if more[law.Code(code)] != int64(max(n-told, 0)) {
					t.Errorf("%s, %d of each code: %d more of %s, want %d", name, told, more[law.Code(code)], code, max(n-told, 0))
				}
			}
		}
	}
}

// A blank line of a table with one column is no record, wherever it stands and however
// lines end.
func TestBlankLinesOfOneColumn(t *testing.T) {
	e := penalCode(t)
	for _, blank := range []string{"\n", "\r\n", "\n\n", "\n\r\n", "\r\n\n"} {
		for _, end := range []string{"\n", "\r\n"} {
			text := "offence" + end + blank + "trata" + end + blank + "trata" + end + blank
			for path, o := range waysOf(e) {
				if got := run(t, o, table(text)); got.Summary.Read != 2 || got.Summary.Rejected != 0 {
					t.Errorf("%s, %q: %+v %v", path, text, got.Summary, got.Flaws)
				}
			}
		}
	}
}

// waysOf are the ways on which records are answered: as they may be, without places of
// their flaws, and on the general path.
func waysOf(e *law.Edition) map[string]cases.Options {
	return map[string]cases.Options{
		"plain": {Edition: e}, "flaws counted": {Edition: e, Told: 1, Untold: func(law.Code, int64) {}}, "general": cases.General(cases.Options{Edition: e}),
	}
}

// A row of separators alone, as spreadsheets write an empty one, is no record, also after
// records that name no offence.
func TestRowsWithoutText(t *testing.T) {
	e := penalCode(t)
	for _, empty := range []string{",,", " ,\t, ", `"",,`, ",\u00a0,", `," ",`} {
		for _, end := range []string{"\n", "\r\n"} {
			text := "offence,age,note" + end + ",15,x" + end + strings.Repeat(empty+end+",,x"+end, 3) + "trata,15," + end + empty + end
			for path, o := range waysOf(e) {
				if got := run(t, o, table(text)); got.Summary.Read != 5 || got.Summary.Rejected != 4 {
					t.Errorf("%s, %q: %+v %v", path, text, got.Summary, got.Flaws)
				}
			}
		}
	}
}

// takenText writes a record that was taken.
func takenText(x *cases.Taken) string {
	text := fmt.Sprintf("%d %s id %q of %q aged %q on %q with %q maybe %q denied %q listed %t texts %q", x.Input, x.Place, x.ID, x.Offence, x.Facts.Ages, x.Facts.Date, x.Facts.With, x.Facts.Maybe, x.Denied, x.Listed, x.Texts)
	for _, f := range x.Flaws {
		text += fmt.Sprintf(" %s %s", f.Place, f.Fault.Code)
	}
	return text
}

// Records are taken as they stand: tables and objects with their texts, facts and
// places, and with what is wrong with them.
func TestTakenRecords(t *testing.T) {
	var got []string
	var records []*cases.Taken
	first, err := cases.Take(context.Background(), cases.Options{Edition: penalCode(t)}, []cases.Input{
		table("id;offence;age;fecha;circumstances;gestante\r\n1;trata;15;2022-05-01;plural-victims;no\r\n2;trata;16;;unknown;si\r\n3;trata\r\n"),
		lines(`{"id":7,"offence":"trata","age":[15,"16"],"circumstances":null,"gestante":true,"note":{"a":1}}` + "\n" + `{"id":null,"offence":"trata","circumstances":["plural-victims"]}` + "\n" + `{"id":"8","offence":5}` + "\n" + "[]\n"),
	}, func(x *cases.Taken) { got, records = append(got, takenText(x)), append(records, x) })
	want := []string{
		`0 t.csv:2:1 id "1" of "trata" aged ["15"] on "2022-05-01" with ["plural-victims"] maybe [] denied ["gestante"] listed true texts ["1" "trata" "15" "2022-05-01" "plural-victims" "no"]`,
		`0 t.csv:3:1 id "2" of "trata" aged ["16"] on "" with ["unknown" "gestante"] maybe [] denied [] listed false texts ["2" "trata" "16" "" "unknown" "si"]`,
		`0 t.csv:4:1 id "" of "" aged [] on "" with [] maybe [] denied [] listed false texts [] t.csv:4:1 row_ragged`,
		`1 t.jsonl:1:1 id "7" of "trata" aged ["15" "16"] on "" with ["gestante"] maybe [] denied [] listed false texts ["7" "trata" "[15,\"16\"]" "" "true" "{\"a\":1}"]`,
		`1 t.jsonl:2:1 id "" of "trata" aged [] on "" with ["plural-victims"] maybe [] denied [] listed true texts ["" "trata" "[\"plural-victims\"]"]`,
		`1 t.jsonl:3:21 id "8" of "" aged [] on "" with [] maybe [] denied [] listed false texts ["8" "5"] t.jsonl:3:21 json_type`,
		`1 t.jsonl:4:1 id "" of "" aged [] on "" with [] maybe [] denied [] listed false texts [] t.jsonl:4:1 json_not_object`,
	}
	if err != nil || first.Separator != ';' || !first.CRLF {
		t.Errorf("%v %+v", err, first)
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
	gestante := func(name string) bool { return name == "gestante" }
	for i, at := range map[int][]string{
		0: {"t.csv:2:3", "t.csv:2:9", "t.csv:2:12", "t.csv:2:23", "t.csv:2:38"}, 1: {"t.csv:3:3", "t.csv:3:9", "t.csv:3:12", "t.csv:3:13", "t.csv:3:21"}, 2: {"t.csv:4:1", "t.csv:4:1"}, 3: {"t.jsonl:1:19"},
	} {
		x := records[i]
		places := []string{x.At(columns.RoleOffence).String()}
		places = append(places, x.At(columns.RoleAge).String(), x.At(columns.RoleDate).String(), x.At(columns.RoleWith).String(), x.AtFlag(gestante).String())
		if !slices.Equal(places[:len(at)], at) {
			t.Errorf("record %d: facts at %v, want %v", i, places, at)
		}
		if other := x.AtFlag(func(string) bool { return false }); other != x.At(columns.RoleWith) {
			t.Errorf("record %d: %s, but the list is at %s", i, other, x.At(columns.RoleWith))
		}
	}
	if at := records[1].At(columns.RoleCase).String(); at != "t.csv:3:1" {
		t.Errorf("the case of the second record is at %s", at)
	}
	if len(records[0].Uses) != 6 || !slices.Equal(records[0].Names, []string{"id", "offence", "age", "fecha", "circumstances", "gestante"}) || !slices.Equal(records[4].Names, []string{"id", "offence", "circumstances"}) {
		t.Errorf("columns %v and %v", records[0].Names, records[4].Names)
	}
}

// A key of the user's own that the first object has not is refused where every key
// becomes a column, and nowhere else; keys that the task reads may come later.
func TestKeysThatComeLater(t *testing.T) {
	e := penalCode(t)
	objects := `{"offence":"trafficking","note":1}
{"offence":"trafficking","note":1,"district":"Lima"}
{"offence":"trafficking","other":1}
{"offence":"trafficking"}
{"offence":"trafficking","victim_age":15}
`
	for name, c := range map[string]struct {
		o    cases.Options
		want []string
	}{
		"to a table":           {cases.Options{To: cases.CSV}, []string{"t.jsonl:3:34: json_new_key"}},
		"to objects":           {cases.Options{To: cases.JSONL}, nil},
		"only ours":            {cases.Options{To: cases.CSV, OnlyOurs: true}, nil},
		"columns that are few": {cases.Options{To: cases.CSV, Fields: []string{"note", "status"}}, nil},
	} {
		for path, o := range map[string]cases.Options{"plain": c.o, "general": cases.General(c.o)} {
			o.Edition, o.Task = e, audit.New(e).Task(audit.NewSummary(e, 0))
			if got := run(t, o, lines(objects)); got.Summary.Read != 5 || !slices.Equal(got.Flaws, c.want) {
				t.Errorf("%s, %s: %+v %v, want %v", name, path, got.Summary, got.Flaws, c.want)
			}
		}
	}
}

// A field that is none is told with the one that it may be meant as, if it is like one.
func TestSuggestedFields(t *testing.T) {
	for field, want := range map[string][]string{"min_month": {"min_months"}, "statuss": {"status"}, "nothing like it": nil} {
		_, err := try(cases.Options{Edition: penalCode(t), Fields: []string{field}}, table("offence,note\ntrata,x\n"))
		var flaw *cases.Flaw
		if !errors.As(err, &flaw) || flaw.Fault.Code != columns.FieldUnknown || !slices.Equal(flaw.Fault.Suggest, want) {
			t.Errorf("%s: %v", field, err)
		}
		_, err = try(cases.Options{Edition: penalCode(t), Fields: []string{field}}, lines(`{"offence":"trata","note":"x"}`+"\n"))
		if flaw = nil; errors.As(err, &flaw) != (want != nil) || flaw != nil && !slices.Equal(flaw.Fault.Suggest, want) {
			t.Errorf("of objects, %s: %v", field, err)
		}
	}
}

// A fact that is taken stands in the first column that gives it, wherever that is; where
// only a column of yes and no gives it, there.
func TestPlacesOfTakenFacts(t *testing.T) {
	for text, want := range map[string]map[columns.Role]string{
		"circumstances,offence,gestante\nplural-victims,trata,si\n":     {columns.RoleWith: "2:1", columns.RoleOffence: "2:16", columns.RoleAge: "2:1"},
		"offence,circumstances,gestante\ntrata,plural-victims,si\n":     {columns.RoleWith: "2:7", columns.RoleOffence: "2:1"},
		"offence,gestante,muerte\ntrata,no,si\n":                        {columns.RoleWith: "2:10", columns.RoleMaybe: "2:1"},
		"edad,offence,edad 2\n15,trata,16\n":                            {columns.RoleAge: "2:1", columns.RoleCase: "2:1"},
		"offence,edad,edad 2,caso\ntrata,15,16,\"x\"\n":                 {columns.RoleAge: "2:7", columns.RoleCase: "2:13"},
		"caso,offence\n\"x\ny\",trata\n":                                {columns.RoleCase: "2:1", columns.RoleOffence: "3:4"},
		`{"gestante":"si","offence":"trata"}` + "\n":                    {columns.RoleWith: "1:13", columns.RoleOffence: "1:28"},
		`{"gestante":"si","circumstances":[],"offence":"trata"}` + "\n": {columns.RoleWith: "1:34"},
	} {
		name := "t.csv"
		if text[0] == '{' {
			name = "t.jsonl"
		}
		var taken []*cases.Taken
		_, err := cases.Take(t.Context(), cases.Options{Edition: penalCode(t)}, []cases.Input{memory(name, []byte(text))}, func(x *cases.Taken) { taken = append(taken, x) })
		if err != nil || len(taken) != 1 || len(taken[0].Flaws) > 0 {
			t.Errorf("%q: %v %+v", text, err, taken)
			continue
		}
		for role, place := range want {
			if got := taken[0].At(role).String(); got != name+":"+place {
				t.Errorf("%q: role %d at %s, want %s", text, role, got, place)
			}
		}
	}
}

// Records are taken whatever their facts are, and whatever is told of flaws.
func TestRecordsWithWrongFactsAreTaken(t *testing.T) {
	text := "offence,age\n" + strings.Repeat("nothing,x\n,15\ntrata,x\n", 3)
	for _, in := range []cases.Input{table(text), lines(objectsOf(text))} {
		for _, o := range []cases.Options{{}, {Told: 1}, {Told: 1, PassOthers: true}} {
			o.Edition = penalCode(t)
			var offences []string
			_, err := cases.Take(t.Context(), o, []cases.Input{in}, func(x *cases.Taken) { offences = append(offences, x.Offence) })
			if err != nil || strings.Join(offences, " ") != "nothing  trata nothing  trata nothing  trata" {
				t.Errorf("%s: %q %v", in.Name, offences, err)
			}
		}
	}
}

// Two records ask the same when their offences and facts are the same, and only then.
func TestQuestionsOfRecords(t *testing.T) {
	e := penalCode(t)
	first := map[string]int{}
	var same []int
	var places []string
	task := &cases.Task{
		Start: func(*resolve.Tables) any { return nil },
		Answered: func(c *cases.Asked) []*law.Fault {
			q := c.Question()
			places = append(places, c.Place().String())
			if _, met := first[q]; !met {
				first[q] = len(first)
			}
			same = append(same, first[q])
			return nil
		},
		Rejected: func(*cases.Asked) {}, Passed: func(*cases.Asked) {}, Count: func(any) {},
	}
	text := "offence,age,circumstances\ntrata,15,\n153,15,\ntrata,16,\nproxenetismo,15,\ntrata,15,gestante\ntrata,15,\n"
	for _, o := range []cases.Options{{}, cases.General(cases.Options{})} {
		clear(first)
		same, places = nil, nil
		o.Edition, o.Task = e, task
		run(t, o, table(text))
		if want := []int{0, 0, 1, 2, 3, 0}; !slices.Equal(same, want) {
			t.Errorf("%v, want %v", same, want)
		}
		if want := strings.Fields("t.csv:2:1 t.csv:3:1 t.csv:4:1 t.csv:5:1 t.csv:6:1 t.csv:7:1"); !slices.Equal(places, want) {
			t.Errorf("at %v, want %v", places, want)
		}
	}
}

// What keeps records from being taken is told: what was said of columns, where it was said,
// and a file that cannot be read.
func TestRecordsThatCannotBeTaken(t *testing.T) {
	said := law.Place{File: "map.yaml", Line: 3}
	fine := table("offence,age\ntrata,15\n")
	broken := cases.Input{Name: "b.csv", Open: func() (io.ReadCloser, error) { return nil, io.ErrUnexpectedEOF }}
	torn := cases.Input{Name: "b.csv", Open: func() (io.ReadCloser, error) {
		return io.NopCloser(io.MultiReader(strings.NewReader("offence,age\ntrata,15\n"), iotest.ErrReader(io.ErrUnexpectedEOF))), nil
	}}
	twice := columns.Naming{Is: []columns.Named{{Role: "victim_age", Name: "age"}, {Role: "offence", Name: "age"}}}
	for name, c := range map[string]struct {
		o    cases.Options
		in   []cases.Input
		read int
		want string
	}{
		"a column with two uses": {cases.Options{Naming: twice, Places: map[string]law.Place{"age": said}}, []cases.Input{fine}, 0, "map.yaml:3"},
		"no file":                {cases.Options{}, []cases.Input{fine, broken}, 1, "b.csv: unexpected EOF"},
		"a torn file":            {cases.Options{}, []cases.Input{fine, torn, fine}, 2, "b.csv: unexpected EOF"},
	} {
		c.o.Edition = penalCode(t)
		read := 0
		_, err := cases.Take(t.Context(), c.o, c.in, func(*cases.Taken) { read++ })
		var flaw *cases.Flaw
		got := fmt.Sprint(err)
		if errors.As(err, &flaw) {
			got = flaw.Place.String()
		}
		if got != c.want || read != c.read {
			t.Errorf("%s: %q and %d read, want %q and %d", name, got, read, c.want, c.read)
		}
	}
}
