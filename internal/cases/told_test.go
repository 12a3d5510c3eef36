package cases_test

import (
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/conmina/conmina/internal/audit"
	"github.com/conmina/conmina/internal/cases"
	"github.com/conmina/conmina/internal/columns"
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

// A flaw suggests names of the edition and of columns, the three nearest, and never a
// text of the input: neither as it stands there nor in another spelling.
func TestWhatFlawsSuggest(t *testing.T) {
	e := penalCode(t)
	_, offence := e.FindOffence("sexual")
	_, slip := e.FindOffence("trafickin")
	if len(offence.Suggest) < 4 || len(slip.Suggest) != 1 {
		t.Fatalf("%v %v", offence, slip)
	}
	_, faults := law.Given{With: []string{"victim"}}.Facts(e)
	all := len(faults[0].Suggest)
	trata, _ := e.On(law.Date{Year: 2022, Month: 5, Day: 1}).FindOffence("trata")
	if trata.Narrow(faults); len(faults) != 1 || len(faults[0].Suggest) < 4 || len(faults[0].Suggest) == all {
		t.Fatal(faults)
	}
	of := map[string][]string{"offence": offence.Suggest[:3], "slip": slip.Suggest, "circumstance": faults[0].Suggest[:3]}
	rows := "offence,victim_age,offence_date,circumstances,maybe\n"
	objects := `{"offence":"trata","victim_aeg":15}` + "\n"
	var want [][]string
	for _, c := range []struct {
		record [5]string
		want   []string
	}{
		{[5]string{"sexual", "15", "2022-05-01", "", ""}, of["offence"]},
		{[5]string{"trafickin", "15", "2022-05-01", "", ""}, of["slip"]},
		{[5]string{"trata", "15", "2022-05-01", "victim", ""}, of["circumstance"]},
		{[5]string{"trata", "15", "2022-05-01", "", "victim"}, of["circumstance"]},
		{[5]string{"trata", "015", "2022-05-01", "", ""}, nil},
		{[5]string{"trata", "17-14", "2022-05-01", "", ""}, nil},
		{[5]string{"trata", "15", "31/12/22", "", ""}, nil},
	} {
		rows += strings.Join(c.record[:], ",") + "\n"
		objects += fmt.Sprintf(`{"offence":%q,"victim_age":%q,"offence_date":%q,"circumstances":%q,"maybe":%q}`+"\n", c.record[0], c.record[1], c.record[2], c.record[3], c.record[4])
		want = append(want, c.want)
	}
	for name, in := range map[string]cases.Input{"table": table(rows), "objects": lines(objects)} {
		want := want
		if name == "objects" {
			want = append([][]string{{"victim_age"}}, want...)
		}
		for path, o := range waysOf(e) {
			if o.Told > 0 {
				o.Told = 2
			}
			var got [][]string
			_, err := cases.Run(t.Context(), o, []cases.Input{in}, io.Discard, func(f cases.Flaw) {
				if got = append(got, f.Fault.Suggest); f.Fault.Value != "" || f.Fault.Day != (law.Date{}) {
					t.Errorf("%s, %s: %+v", name, path, f)
				}
			})
			if d := cmp.Diff(want, got, cmpopts.EquateEmpty()); err != nil || d != "" {
				t.Errorf("%s, %s: %v %s", name, path, err, d)
			}
		}
	}
}

// A flaw is told in its place, also where one that is told after it stands before it, on
// an earlier line or the same one.
func TestPlacesOfFlawsInAnyOrder(t *testing.T) {
	text := "maybe,note,offence,victim_age\nnobody,\"ñ\nb\",ñ,x\nnobody,x,nothing,\"x\"\n\"\n\",\"\n\",\"\n\nnothing\",x\n"
	want := []string{
		"t.csv:3:4: offence_unknown", "t.csv:3:6: age_form", "t.csv:2:1: circumstance_unknown",
		"t.csv:4:10: offence_unknown", "t.csv:4:18: age_form", "t.csv:4:1: circumstance_unknown",
		"t.csv:7:3: offence_unknown", "t.csv:9:10: age_form",
	}
	for path, o := range waysOf(penalCode(t)) {
		if o.Told > 0 {
			o.Told = 5
		}
		if got := run(t, o, table(text)).Flaws; !slices.Equal(got, want) {
			t.Errorf("%s: %q, want %q", path, got, want)
		}
	}
}

// The flaws of a task stand where its columns do; one that is about no column stands where
// the offence does. Where an object has not the key, they stand where it begins.
func TestPlacesOfFlawsOfATask(t *testing.T) {
	for text, want := range map[string][]string{
		"court,offence,place\nwrong,trata,x\nx,trata,wrong\nwrong,trata,wrong\nodd,trata,x\n\"x\ny\",trata,wrong\n": {
			"2:1: wrong_court", "3:9: wrong_place", "4:1: wrong_court", "4:13: wrong_place", "5:5: odd", "7:10: wrong_place",
		},
		"offence,lugar\ntrata,wrong\n": {"2:7: wrong_place"},
		`{"offence":"trata","court":"wrong"}` + "\n" + `{"offence":"trata","lugar":["wrong"]}` + "\n" + `{"court":"odd","offence":"trata"}` + "\n" + `{"court":{},"offence":"trata"}` + "\n": {
			"1:28: wrong_court", "2:28: wrong_place", "3:26: odd", "4:10: json_type",
		},
	} {
		for path, o := range waysOf(penalCode(t)) {
			var asked []string
			if o.Task = witness(false, &asked); o.Told > 0 {
				o.Told = 9
			}
			name := "t.csv"
			if text[0] == '{' {
				name = "t.jsonl"
			}
			var flaws []string
			for _, f := range run(t, o, memory(name, []byte(text))).Flaws {
				flaws = append(flaws, strings.TrimPrefix(f, name+":"))
			}
			if !slices.Equal(flaws, want) {
				t.Errorf("%q, %s: %q, want %q", text, path, flaws, want)
			}
		}
	}
}

// What is told of the columns of a table: what is read, what is read by its words only, and
// which of the user's own are passed on. Of objects the words are not told.
func TestWhatIsReadOfTablesIsTold(t *testing.T) {
	names := []string{"caso", "delito", "gestante", "court", "place", "note", "delitos anteriores", "edad de la agraviada"}
	e := penalCode(t)
	for _, c := range []struct {
		o   cases.Options
		own string
	}{
		{cases.Options{}, "[{note 6 true} {delitos anteriores 7 true}]"},
		{cases.Options{OnlyOurs: true}, "[{note 6 false} {delitos anteriores 7 false}]"},
		{cases.Options{Fields: []string{"status", "note"}}, "[{note 6 true} {delitos anteriores 7 false}]"},
		{cases.Options{Fields: []string{"status"}}, "[{note 6 false} {delitos anteriores 7 false}]"},
	} {
		for _, objects := range []bool{false, true} {
			var told []cases.Header
			var asked []string
			o := c.o
			o.Edition, o.To, o.Task, o.Header = e, cases.JSONL, witness(false, &asked), func(h cases.Header) { told = append(told, h) }
			o.Naming.Ignore = []string{"delitos anteriores"}
			text := strings.Join(names, ",") + ",,\n1,trata,no,z,Lima,y,x,15,,\n"
			in, read := table(text), "[{case_id caso} {offence delito} {victim-pregnant gestante} {court court} {place place} {victim_age edad de la agraviada}]"
			want := fmt.Sprintf("[{t.csv %s [{victim-pregnant gestante} {victim_age edad de la agraviada}] %s false}]", read, c.own)
			if objects {
				in = lines(objectsOf(strings.ReplaceAll(text, ",,\n", "\n")))
				want = fmt.Sprintf("[{t.jsonl %s [] %s true}]", read, c.own)
			}
			if run(t, o, in); fmt.Sprint(told) != want {
				t.Errorf("%s, want %s", fmt.Sprint(told), want)
			}
		}
	}
}

// What is told of the form of a record: how many cells it should have and has, how long
// it may be and how many keys it may have, and which key has the wrong type.
func TestWhatIsToldOfForms(t *testing.T) {
	long := strings.Repeat("x", cases.MaxRecord)
	var keys []string
	for i := range columns.MaxColumns {
		keys = append(keys, fmt.Sprintf(`"k%d":1`, i))
	}
	for text, want := range map[string][]any{
		"id,offence,age\n1,pimping\n": {3, 2}, "id,offence,age\n1,pimping,3,4\n": {3, 4}, "id,offence\n1,\"pimping\"\"\"x,3\n": nil,
		"id,offence\n" + long + ",pimping\n": {1}, "id,offence\n" + long + long + long + ",pimping\n": {1}, "id,offence\n\"" + long + "\",pimping\n": {1},
		`{"offence":"pimping","x":"` + long + "\"}\n": {1}, `{"offence":"pimping",` + strings.Join(keys, ",") + "}\n": {4096},
		`{"offence":7}` + "\n": {"offence"}, `{"offence":"pimping","edad":{}}` + "\n": {"edad"}, `{"offence":"pimping","edad 2":[{}]}` + "\n": {"edad 2"},
	} {
		name := "t.csv"
		if text[0] == '{' {
			name = "t.jsonl"
		}
		told := 0
		o := cases.Options{Edition: shipped(t), OnlyOurs: true}
		_, err := cases.Run(t.Context(), o, []cases.Input{memory(name, []byte(text))}, io.Discard, func(f cases.Flaw) {
			if told++; fmt.Sprint(f.Fault.Args) != fmt.Sprint(want) {
				t.Errorf("%.40q: %v, want %v", text, f.Fault.Args, want)
			}
		})
		if err != nil || told != 1 {
			t.Errorf("%.40q: %v, %d flaws", text, err, told)
		}
	}
}
