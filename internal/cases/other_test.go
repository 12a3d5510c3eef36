package cases_test

import (
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/conmina/conmina/internal/audit"
	"github.com/conmina/conmina/internal/cases"
	"github.com/conmina/conmina/internal/columns"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/meanings"
	"github.com/conmina/conmina/internal/spelling"
)

// Records about offences that the edition does not hold are passed on, whatever their
// other facts are. Names that may be misspelt and records without an offence are not.
func TestRecordsOfOtherOffences(t *testing.T) {
	text := "id,offence,age\n1,pimping,17\n2,murder,x\n3,art. 106,45\n4,pimpin,17\n5,,17\n6,murder,17\n7,pimping,x\n"
	o := cases.Options{Edition: shipped(t), PassOthers: true, Fields: []string{"case_id", "status"}}
	for _, in := range []cases.Input{table(text), lines(`{"id":"1","offence":"pimping","age":17}` + "\n" + `{"id":"2","offence":"murder","age":"x"}` + "\n" +
		`{"id":"3","offence":"art. 106"}` + "\n" + `{"id":"4","offence":"pimpin"}` + "\n" + `{"id":"5"}` + "\n" + `{"id":"6","offence":"murder"}` + "\n" + `{"id":"7","offence":"pimping","age":"x"}` + "\n")} {
		o.To = cases.CSV
		got := run(t, o, in)
		want := "case_id,status\n1,determined\n2,not_held\n3,not_held\n4,rejected\n5,rejected\n6,not_held\n7,rejected\n"
		if got.Out != want {
			t.Errorf("%s: %s", in.Name, got.Out)
		}
		if s := (cases.Summary{Read: 7, Determined: 1, NotHeld: 3, Rejected: 3}); got.Summary != s {
			t.Errorf("%s: %+v", in.Name, got.Summary)
		}
	}
	o.Vocabulary = meanings.Vocabulary{Values: map[string]map[string]string{"offence": {"pimpin": "other"}}}
	if got := run(t, o, table(text)); got.Summary.Rejected != 2 || got.Summary.NotHeld != 4 {
		t.Errorf("with a name said to be another offence's, %+v", got.Summary)
	}
	o.PassOthers, o.Vocabulary = false, meanings.Vocabulary{}
	if got := run(t, o, table(text)); got.Summary.Rejected != 6 || got.Summary.NotHeld != 0 {
		t.Errorf("unasked, %+v", got.Summary)
	}
}

// A name that the office has said to be another offence's, in a run that passes none on, is
// told without names that it may have been meant for.
func TestOtherOffencesAreLikeNone(t *testing.T) {
	text := "id,delito\n1,ROBO\n2,otro\n"
	e := penalCode(t)
	if _, fault := e.FindOffence("other"); fault == nil || len(fault.Suggest) == 0 {
		t.Fatal("nothing is like the word for another offence")
	}
	o := cases.Options{Edition: e, To: cases.CSV, Separator: ',', Vocabulary: meanings.Vocabulary{Values: map[string]map[string]string{"offence": {"robo": "other", "otro": "otro"}}}}
	for _, in := range []cases.Input{table(text), lines(objectsOf(text))} {
		told := 0
		_, err := cases.Run(t.Context(), o, []cases.Input{in}, io.Discard, func(f cases.Flaw) {
			if told++; f.Fault.Code != law.OffenceUnknown || len(f.Fault.Suggest) > 0 {
				t.Errorf("%s: %+v", in.Name, f)
			}
		})
		if err != nil || told != 2 {
			t.Errorf("%s: %d told, %v", in.Name, told, err)
		}
	}
}

// The words of other tables mean what is said of them, in every place where a fact
// stands, and answer as the words of the edition do.
func TestVocabulary(t *testing.T) {
	words := "id,delito,edad,fecha,circunstancias,Gestante,quiza\n1,TRATA X,99,s/i,AGR 2,P,AGR 1\n2,trata,99;16,01/03/2019,AGR 2,no,\n"
	plain := "id,delito,edad,fecha,circunstancias,Gestante,quiza\n1,trata,unknown,unknown,muerte,si,familiar\n2,trata,unknown;16,01/03/2019,muerte,no,\n"
	o := cases.Options{Edition: penalCode(t), Fields: []string{"case_id", "status", "tier", "min_months", "max_months", "notices"}}
	want := run(t, o, table(plain))
	o.Vocabulary = meanings.Vocabulary{
		Unknown: map[string]bool{"99": true, "s/i": true},
		Values: map[string]map[string]string{
			"delito": {"trata-x": "trata"}, "circumstances": {"agr-2": "muerte"}, "maybe": {"agr-1": "familiar"}, "gestante": {"p": "si"},
		},
	}
	for path, o := range map[string]cases.Options{"plain": o, "general": cases.General(o)} {
		if d := cmp.Diff(want, run(t, o, table(words))); d != "" {
			t.Errorf("%s: %s", path, d)
		}
		o.To = cases.CSV
		if d := cmp.Diff(want, run(t, o, lines(objectsOf(words)))); d != "" {
			t.Errorf("objects, %s: %s", path, d)
		}
	}
	o.Vocabulary.Values["gestantex"] = map[string]string{"p": "si"}
	o.Places = map[string]law.Place{"gestantex": {File: "office.yaml", Line: 3, Column: 5}}
	_, err := try(o, table(words))
	var flaw *cases.Flaw
	if !errors.As(err, &flaw) || flaw.Fault.Code != columns.RoleUnknown || flaw.Place.Line != 3 {
		t.Errorf("a name of no fact: %v", err)
	}
}

// objectsOf writes the rows of a table as objects of texts.
func objectsOf(text string) (objects string) {
	rows := strings.Split(strings.TrimSuffix(text, "\n"), "\n")
	names := strings.Split(rows[0], ",")
	for _, row := range rows[1:] {
		var members []string
		for i, cell := range strings.Split(row, ",") {
			members = append(members, fmt.Sprintf("%q:%q", names[i], cell))
		}
		objects += "{" + strings.Join(members, ",") + "}\n"
	}
	return objects
}

// A day of birth and an age are not both given, and a word of the office for an age that is
// not known is one, in tables and in objects, whatever came before.
func TestUnknownAgeBesideADayOfBirth(t *testing.T) {
	o := cases.Options{Edition: penalCode(t), Vocabulary: folded([]string{"N.I."}, nil), Fields: []string{"status"}}
	const row, object = "trata,2022-05-01,%s,%s\n", `{"offence":"trata","offence_date":"2022-05-01","victim_born":%q,"victim_age":%q}` + "\n"
	rows, objects, want := "offence,offence_date,victim_born,victim_age\n", "", []string{"status"}
	for range 3 {
		for _, c := range [][3]string{{"2007-01-01", "", "determined"}, {"2007-01-01", "N.I.", "rejected"}, {"", "N.I.", "undetermined"}, {"2007-01-01", "unknown", "rejected"}, {"N.I.", "15", "determined"}, {"N.I.", "N.I.", "undetermined"}} {
			rows, objects, want = rows+fmt.Sprintf(row, c[0], c[1]), objects+fmt.Sprintf(object, c[0], c[1]), append(want, c[2])
		}
	}
	for name, in := range map[string]cases.Input{"table": table(rows), "objects": lines(objects)} {
		o.To = cases.CSV
		for path, o := range map[string]cases.Options{"plain": o, "general": cases.General(o)} {
			if got := strings.Fields(run(t, o, in).Out); !slices.Equal(got, want) {
				t.Errorf("%s, %s: %v, want %v", name, path, got, want)
			}
		}
	}
}

// What cannot be read is told to who asks, with its fact.
func TestMisread(t *testing.T) {
	text := "delito,edad,fecha,Gestante\n" + strings.Repeat("trata,16,01/03/2019,P\n", 3)
	plain := "delito,edad,fecha\n" + strings.Repeat("TRATA X,x,13/14/2019\n", 3)
	for name, in := range map[string][]cases.Input{"tables": {table(plain), table(text)}, "objects": {lines(objectsOf(plain)), lines(objectsOf(text))}} {
		got := map[string]int{}
		run(t, cases.Options{Edition: penalCode(t), Misread: func(f law.Fact, text string) { got[string(f)+"="+text]++ }, Told: 1, Untold: func(law.Code, int64) {}}, in...)
		want := map[string]int{"offence=TRATA X": 3, "victim_age=x": 3, "offence_date=13/14/2019": 3, "victim-pregnant=P": 3}
		if d := cmp.Diff(want, got); d != "" {
			t.Errorf("%s: %s", name, d)
		}
	}
}

// Every path reads days in the order that the table has.
func TestOrderOfDays(t *testing.T) {
	text := "delito,edad,fecha\ntrata,16,03/04/2019\ntrata,16,\"3/4/2019\"\ntrata,16,13/04/2019\ntrata,16,2019-04-03\n"
	same := strings.NewReplacer("03/04/2019", "2019-03-04", "\"3/4/2019\"", "2019-03-04").Replace(text)
	o := cases.Options{Edition: penalCode(t), Order: law.MonthFirst, Fields: []string{"status", "notices"}}
	if d := cmp.Diff(run(t, o, table(same)), run(t, o, table(text))); d != "" {
		t.Error(d)
	}
	if got := run(t, o, table(text)); got.Summary.Rejected != 1 || !cmp.Equal(got.Flaws, []string{"t.csv:4:10: date_order_other"}) {
		t.Errorf("%+v", got)
	}
	if d := cmp.Diff(run(t, cases.General(o), table(text)), run(t, o, table(text))); d != "" {
		t.Error(d)
	}
}

// A table read through the words of an office is answered as the same table in plain words
// and as on the general path, whatever is mapped to what.
func TestMappedRowsAreAnsweredAlike(t *testing.T) {
	words := wordsOfAnOffice()
	random := rand.New(rand.NewPCG(3, 4))
	pick := func(list ...string) string { return list[random.IntN(len(list))] }
	for _, passes := range []bool{false, true} {
		if passes {
			delete(words.Unknown, spelling.Fold("01/01/1900")) // then no text that begins with a digit stands for another one
			delete(words.Values, "victim_age")
		}
		var text strings.Builder
		text.WriteString("case_id,offence,victim_age,offence_date,offence_until,victim_born,circumstances,maybe,own\n")
		for i := range sized(1_000, 50_000) {
			age, born := pick("", "15", "N.I.", "menor", "dos", "99", "16;N.I.", "abc", "14-17"), ""
			if age == "" {
				born = pick("", "", "N.I.", "2005-03-04", "01/01/1900")
			}
			fmt.Fprintf(&text, "%d,%s,%s,%s,%s,%s,%s,%s,%s\n", i, pick("TP", "trata", "tp", "129-H", "OTROS", "other", "robo", "", `"TP"`, "129-B", "N.I."), age,
				pick("", "2022-03-01", "05/06/2016", "nunca", "N.I.", "01/01/1900", "31/02/2020"), pick("", "", "", "N.I.", "2023-01-01"), born,
				pick("", "F", "x", "m", "F;gestante", "N.I.", "ninguna"), pick("", "", "F", "N.I."), pick("a", "=b", `"c, d"`))
		}
		for _, task := range []bool{false, true} {
			o := cases.Options{Edition: penalCode(t), Vocabulary: words, PassOthers: passes, Told: 20, Untold: func(law.Code, int64) {}, Naming: columns.Naming{Ignore: []string{"own"}}}
			if task {
				o.Task = audit.New(o.Edition).Task(audit.NewSummary(o.Edition, 0))
				o.Task.Needed = nil
			}
			got, want := run(t, o, table(text.String())), run(t, cases.General(o), table(text.String()))
			if diff := cmp.Diff(want.Summary, got.Summary); diff != "" {
				t.Error(diff)
			}
			gotLines, wantLines := strings.Split(got.Out, "\n"), strings.Split(want.Out, "\n")
			for i, line := range strings.Split(text.String(), "\n") {
				if gotLines[i] != wantLines[i] {
					t.Fatalf("passes %v, task %v: %s is answered\n%s, on the general path\n%s", passes, task, line, gotLines[i], wantLines[i])
				}
			}
		}
	}
}

// wordsOfAnOffice is a mapping with every kind of meaning.
func wordsOfAnOffice() meanings.Vocabulary {
	return folded([]string{"N.I.", "01/01/1900"}, map[string]map[string]string{
		"offence":       {"tp": "trata", "trata": "129-O", "129-h": "trta", "otros": "other", "other": "other"},
		"victim_age":    {"menor": "0-17", "dos": "12;15", "99": "unknown"},
		"offence_date":  {"nunca": "unknown", "ayer": "2022-03-01"},
		"circumstances": {"f": "muerte", "x": "gestante;muerte", "m": "muertex"},
	})
}

// Objects read through the words of an office, and those about offences that are passed on,
// are answered as on the general path, whatever values they have.
func TestMappedObjectsAreAnsweredAlike(t *testing.T) {
	random := rand.New(rand.NewPCG(5, 4))
	pick := func(list ...string) string { return list[random.IntN(len(list))] }
	for n := range 4 {
		words, passes := wordsOfAnOffice(), n%2 == 1
		if n > 1 {
			words = meanings.Vocabulary{}
		}
		var text strings.Builder
		for i := range sized(600, 50_000) {
			members := []string{
				fmt.Sprintf(`"case_id":%d`, i),
				`"offence":` + pick(`"TP"`, `"trata"`, `"129-H"`, `"OTROS"`, `"other"`, `"robo"`, `"robo"`, `""`, "null", `"N.I."`, `"tr\u0061ta"`, `"rob\u006f"`, "7", `["TP"]`),
				`"offence_date":` + pick("null", `"2022-03-01"`, `"2022-03-01"`, `"05/06/2016"`, `"nunca"`, `"N.I."`, `"31/02/2020"`, `["2022-03-01"]`),
				`"circumstances":` + pick("[]", "null", `["F"]`, `["x"]`, `"x;F"`, `["F", "gestante"]`, `["F","m"]`, `["F;x"]`, `["\u0046"]`, `[" "]`, `["F",""]`, `["F\t"]`, "[\"F\t\"]", `["F",7]`, `["F"`, `["N.I."]`, `"N.I."`, `["ninguna"]`, "7", `["F""x"]`),
				`"maybe":` + pick("null", "null", "[]", `["F"]`, `["gestante","x"]`, `"N.I."`),
				`"sentence":` + pick(`"10 years"`, `"8a"`, "null", "7"),
			}
			if age := pick("null", "15", `"15"`, `"N.I."`, `"menor"`, `"dos"`, "99", `"99"`, "[15,16]", `["15"]`, "true", "1.5", `"16;N.I."`); age != "null" {
				members = append(members, `"victim_age":`+age)
			} else {
				members = append(members, `"victim_born":`+pick("null", `"N.I."`, `"2005-03-04"`, `"01/01/1900"`))
			}
			text.WriteString("{" + strings.Join(members, ",") + "}\n")
		}
		for _, task := range []bool{false, true} {
			o := cases.Options{Edition: penalCode(t), Vocabulary: words, PassOthers: passes, Told: 20, Untold: func(law.Code, int64) {}}
			if task {
				o.Task = audit.New(o.Edition).Task(audit.NewSummary(o.Edition, 0))
				o.Task.Needed = nil
			}
			got, want := run(t, o, lines(text.String())), run(t, cases.General(o), lines(text.String()))
			if diff := cmp.Diff(want.Summary, got.Summary); diff != "" {
				t.Error(diff)
			}
			gotLines, wantLines := strings.Split(got.Out, "\n"), strings.Split(want.Out, "\n")
			for i, line := range strings.Split(text.String(), "\n") {
				if gotLines[i] != wantLines[i] {
					t.Fatalf("%d, task %v: %s is answered\n%s, on the general path\n%s", n, task, line, gotLines[i], wantLines[i])
				}
			}
		}
	}
}
