package cases_test

import (
	"bytes"
	"context"
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"testing/iotest"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/conmina/conmina/internal/cases"
	"github.com/conmina/conmina/internal/columns"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/looks"
	"github.com/conmina/conmina/internal/machine"
	"github.com/conmina/conmina/internal/recordtext"
	"github.com/conmina/conmina/internal/resolve"
)

// outcome is all that a run gives.
type outcome struct {
	Out     string
	Flaws   []string // file:line:column: code
	Summary cases.Summary
}

// run answers inputs that are held in memory.
func run(t testing.TB, o cases.Options, inputs ...cases.Input) outcome {
	t.Helper()
	got, err := try(o, inputs...)
	if err != nil {
		t.Fatal(err)
	}
	return got
}

func try(o cases.Options, inputs ...cases.Input) (outcome, error) {
	var out bytes.Buffer
	var got outcome
	if o.Separator == 0 {
		o.Separator = ','
	}
	s, err := cases.Run(context.Background(), o, inputs, &out, func(f cases.Flaw) {
		got.Flaws = append(got.Flaws, fmt.Sprintf("%s:%d:%d: %s", f.Place.File, f.Place.Line, f.Place.Column, f.Fault.Code))
	})
	got.Out, got.Summary = out.String(), s
	return got, err
}

func table(text string) cases.Input { return memory("t.csv", []byte(text)) }

func lines(text string) cases.Input { return memory("t.jsonl", []byte(text)) }

// Every age, no age and bands, every set of circumstances present or in doubt,
// several victims and dates, for every offence: as flags, as a table and as
// objects, on the plain and on the general path.
func TestSameAnswerEverywhere(t *testing.T) {
	e := shipped(t)
	ages := []string{"", "unknown", "14-17", "0-13", "18+", "10-20", "16;13", "20;unknown", "17;17"}
	for age := range law.MaxAge + 1 {
		ages = append(ages, fmt.Sprint(age))
	}
	type dates struct{ born, date string }
	var want []string
	var wantCount cases.Summary
	var rows, objects bytes.Buffer
	rows.WriteString("case_id,offence,victim_age,victim_born,offence_date,circumstances,maybe\n")
	add := func(name, age string, d dates, with, maybe string) {
		given := law.Given{Born: d.born, Date: d.date}
		if age != "" {
			given.Ages = strings.Split(age, ";")
		}
		if with != "" {
			given.With = []string{with}
		}
		if maybe != "" {
			given.Maybe = []string{maybe}
		}
		facts, faults := given.Facts(e)
		if len(faults) > 0 {
			t.Fatal(faults[0])
		}
		o, fault := e.FindOffence(name)
		if fault != nil {
			t.Fatal(fault)
		}
		a := resolve.Resolve(o, facts)
		fields := machine.Row(a)
		id := fmt.Sprint("c", len(want))
		record := []string{id}
		for _, f := range fields[1:len(machine.Columns())] {
			record = append(record, f.Text)
		}
		want = append(want, strings.Join(record, ","))
		wantCount.Read++
		if d.date != "" && d.born == "" {
			wantCount.DatesUnused++ // the report has no use for them
		}
		if a.Status == law.Determined {
			wantCount.Determined++
		} else {
			wantCount.Undetermined++
		}
		fmt.Fprintf(&rows, "%s,%s,%s,%s,%s,%s,%s\n", id, name, age, d.born, d.date, with, maybe)
		object := map[string]any{"case_id": id, "offence": name}
		switch parts := strings.Split(age, ";"); {
		case len(parts) > 1:
			object["victim_age"] = parts
		case strings.Trim(age, "0123456789") == "" && age != "":
			object["victim_age"] = json.Number(age)
		case age == "":
			object["victim_age"] = nil
		default:
			object["victim_age"] = age
		}
		for key, value := range map[string]string{"victim_born": d.born, "offence_date": d.date} {
			if value != "" {
				object[key] = value
			}
		}
		if with != "" {
			object["circumstances"] = []string{with}
		}
		if maybe != "" {
			object["maybe"] = maybe
		}
		line, err := json.Marshal(object)
		if err != nil {
			t.Fatal(err)
		}
		objects.Write(append(line, '\n'))
	}
	for _, o := range e.Offences {
		for _, age := range ages {
			for _, with := range [][2]string{{}, {"aggravated"}, {"", "aggravated"}} {
				add(o.ID, age, dates{}, with[0], with[1])
			}
			add(strings.ToUpper(o.ID), age, dates{date: "2017-06-22"}, "", "")
		}
		for _, born := range []string{"2017-06-22", "2003-06-23", "2003-06-22", "1999-06-22", "1999-06-23", "1930-01-01"} {
			add(o.ID, "", dates{born, "2017-06-22"}, "", "")
		}
		add(o.ID, "", dates{"2000-02-29", "2017-02-28"}, "", "")
	}
	wantOut := strings.Join(machine.Columns(), ",") + "\n" + strings.Join(want, "\n") + "\n"
	for name, input := range map[string]cases.Input{"table": table(rows.String()), "objects": lines(objects.String())} {
		for path, o := range map[string]cases.Options{"plain": {Edition: e, To: cases.CSV}, "general": cases.General(cases.Options{Edition: e, To: cases.CSV})} {
			t.Run(name+" "+path, func(t *testing.T) {
				// The rows are given twice, so that what was learnt from the
				// first ones answers the second.
				got := run(t, o, input, input)
				body := strings.TrimPrefix(wantOut, strings.Join(machine.Columns(), ",")+"\n")
				if d := cmp.Diff(wantOut+body, got.Out); d != "" {
					t.Error(d)
				}
				twice := wantCount
				twice.Read, twice.Determined, twice.Undetermined, twice.DatesUnused = 2*twice.Read, 2*twice.Determined, 2*twice.Undetermined, 2*twice.DatesUnused
				if got.Summary != twice || len(got.Flaws) > 0 {
					t.Errorf("%+v, want %+v; %v", got.Summary, twice, got.Flaws)
				}
			})
		}
	}
}

// What each kind of breakage does, and that the records around it are answered.
func TestBrokenRecords(t *testing.T) {
	e := shipped(t)
	good := "1,pimping,25\n"
	long := strings.Repeat("x", cases.MaxRecord)
	for _, test := range []struct {
		name, row string
		rejected  int64 // records that the text counts for
		flaws     []string
	}{
		{"ragged, short", "2,pimping\n", 1, []string{"3:1: row_ragged"}},
		{"ragged, long", "2,pimping,3,4\n", 1, []string{"3:1: row_ragged"}},
		{"lone quote in a plain cell", "2,pim\"ping,3\n", 1, []string{"3:6: quote_broken"}},
		{"quote that is never closed, in the first cell", "\"2,pimping,3\n", 1, []string{"3:1: quote_broken"}},
		{"quote that is never closed", "2,\"pimping,3\n", 1, []string{"3:3: quote_broken"}},
		{"text behind a closing quote", "2,\"pimping\"x,3\n", 1, []string{"3:3: quote_broken"}},
		{"quote closed lines below, columns do not fit", "2,\"pimping\n3,pimping,4\n\",a,b\n", 2, []string{"3:3: quote_broken", "5:1: quote_broken"}},
		{"NUL", "2,pimping,\x003\n", 1, []string{"3:11: nul_byte"}},
		{"not UTF-8", "\xf1,pimping,3\n", 1, []string{"3:1: bad_utf8"}},
		{"not UTF-8 and ragged", "2,a\xff\n", 1, []string{"3:4: bad_utf8"}},
		{"too long", "2,pimping," + long + "\n", 1, []string{"3:1: record_long"}},
		{"far too long", "2,pimping," + long + long + long + "\n", 1, []string{"3:1: record_long"}},
		{"quoted and too long", "2,\"" + long + "\",3\n", 1, []string{"3:1: record_long"}},
		{"unknown offence", "2,traficking,3\n", 1, []string{"3:3: offence_unknown"}},
		{"no offence", "2,,3\n", 1, []string{"3:3: case_no_offence"}},
		{"leading zero", "2,pimping,017\n", 1, []string{"3:11: age_leading_zero"}},
		{"fraction", "2,pimping,16.5\n", 1, []string{"3:11: age_fraction"}},
		{"other digits", "ñandú,pimping,١٦\n", 1, []string{"3:15: age_other_digits"}},
		{"two faults", "2,nothing,-1\n", 1, []string{"3:3: offence_unknown", "3:11: age_signed"}},
		{"quoted cell with a fault", "\"a\nb\",pimping,\"131\"\n", 1, []string{"4:12: age_high"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			text := "case_id,offence,age\n" + good + test.row + good
			for path, o := range map[string]cases.Options{"plain": {Edition: e}, "general": cases.General(cases.Options{Edition: e})} {
				got := run(t, o, table(text))
				want := cases.Summary{Rejected: test.rejected, Determined: 2}
				if strings.Contains(test.row, "\n3,pimping,4\n") {
					want.Determined++ // a record of its own between two that are broken
				}
				want.Read = want.Rejected + want.Determined
				if got.Summary != want {
					t.Errorf("%s: %+v, want %+v", path, got.Summary, want)
				}
				var flaws []string
				for _, f := range test.flaws {
					flaws = append(flaws, "t.csv:"+f)
				}
				if d := cmp.Diff(flaws, got.Flaws); d != "" {
					t.Errorf("%s: %s", path, d)
				}
				checkRecords(t, got, cases.CSV)
				var codes []string
				for _, f := range test.flaws {
					codes = append(codes, f[strings.Index(f, " ")+1:])
				}
				if notices := noticesOf(t, got.Out, "rejected"); strings.Join(notices, ";") != strings.Join(codes, ";") {
					t.Errorf("%s: the rejected records say %q, want %q", path, notices, codes)
				}
			}
		})
	}
}

// noticesOf gives what the records of a table with a status say.
func noticesOf(t testing.TB, out, status string) (list []string) {
	t.Helper()
	records, err := csv.NewReader(strings.NewReader(out)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	is, says := slices.Index(records[0], "status"), slices.Index(records[0], "notices")
	for _, record := range records[1:] {
		if record[is] == status {
			list = append(list, record[says])
		}
	}
	return list
}

// checkRecords holds the output against the counts: one sound record for each.
func checkRecords(t testing.TB, got outcome, format cases.Format) {
	t.Helper()
	counted := map[string]int64{}
	if format == cases.CSV {
		r := csv.NewReader(strings.NewReader(got.Out))
		records, err := r.ReadAll()
		if err != nil || len(records) == 0 {
			t.Fatalf("%v in %q", err, got.Out)
		}
		status := -1
		for i, name := range records[0] {
			if name == "status" {
				status = i
			}
		}
		for _, record := range records[1:] {
			counted[record[status]]++
		}
	} else {
		for line := range strings.Lines(got.Out) {
			var object struct{ Status string }
			if err := json.Unmarshal([]byte(line), &object); err != nil {
				t.Fatalf("%v in %q", err, line)
			}
			counted[object.Status]++
		}
	}
	s := got.Summary
	if counted["determined"] != s.Determined || counted["undetermined"] != s.Undetermined || counted["rejected"] != s.Rejected ||
		s.Read != s.Determined+s.Undetermined+s.NotAnswered+s.Rejected {
		t.Errorf("written %v, counted %+v", counted, s)
	}
}

func TestBrokenObjects(t *testing.T) {
	e := shipped(t)
	good := `{"id":1,"charge":"pimping","age":25}` + "\n"
	for _, test := range []struct{ name, row, flaw string }{
		{"not JSON", `{"id":2,"charge":"pimping"`, "2:26: json_broken"},
		{"text behind it", `{"charge":"pimping"} x`, "2:22: json_broken"},
		{"two objects", `{"charge":"pimping"}{"charge":"pimping"}`, "2:21: json_broken"},
		{"a list", `["pimping"]`, "2:1: json_not_object"},
		{"a number", `7`, "2:1: json_not_object"},
		{"a key twice", `{"charge":"pimping","age":3,"age":25}`, "2:29: json_key_twice"},
		{"two keys twice", `{"charge":"pimping","age":3,"age":25,"charge":"pimping"}`, "2:29: json_key_twice"},
		{"a key twice, once escaped", `{"charge":"pimping","age":3,"\u0061ge":25}`, "2:29: json_key_twice"},
		{"two keys that mean the same", `{"charge":"pimping","age":3,"victim_age":25}`, "2:42: header_means_same"},
		{"age is an object", `{"charge":"pimping","age":{}}`, "2:27: json_type"},
		{"age is true", `{"charge":"pimping","age":true}`, "2:27: json_type"},
		{"age in a list is true", `{"charge":"pimping","age":[true]}`, "2:27: json_type"},
		{"age is the text null", `{"charge":"pimping","age":"null"}`, "2:27: age_form"},
		{"age is a fraction", `{"charge":"pimping","age":16.5}`, "2:27: age_fraction"},
		{"age with an exponent", `{"charge":"pimping","age":1e1}`, "2:27: age_form"},
		{"offence is a number", `{"charge":153}`, "2:11: json_type"},
		{"circumstances hold a number", `{"charge":"pimping","with":[1]}`, "2:28: json_type"},
		{"circumstances hold null", `{"charge":"pimping","with":[null]}`, "2:28: json_type"},
		{"identity is a list", `{"id":[1],"charge":"pimping"}`, "2:7: json_type"},
		{"no offence", `{"id":2}`, "2:1: case_no_offence"},
		{"keys that differ in case", `{"charge":"pimping","age":3,"Age":25}`, "2:29: json_key_twice"},
		{"own keys that differ in case", `{"charge":"pimping","ñ":1,"Ñ":1}`, "2:27: json_key_twice"},
		{"misspelt key", `{"charge":"pimping","victim_aeg":17}`, "2:34: header_misspelt"},
		{"key of the result", `{"charge":"pimping","status":1}`, "2:30: header_reserved"},
		{"deep", `{"charge":"pimping","x":` + strings.Repeat("[", 20000) + strings.Repeat("]", 20000) + `}`, "2:10024: json_broken"},
		{"NUL", "{\"charge\":\"pimping\x00\"}", "2:19: nul_byte"},
		{"not UTF-8", "{\"charge\":\"pimping\",\"x\":\"\xff\"}", "2:26: bad_utf8"},
		{"too long", `{"charge":"pimping","x":"` + strings.Repeat("x", 3*cases.MaxRecord) + `"}`, "2:1: record_long"},
	} {
		t.Run(test.name, func(t *testing.T) {
			text := good + test.row + "\n" + good
			for path, o := range map[string]cases.Options{"plain": {Edition: e}, "general": cases.General(cases.Options{Edition: e})} {
				got := run(t, o, lines(text))
				want := outcome{Out: got.Out, Summary: cases.Summary{Read: 3, Determined: 2, Rejected: 1}, Flaws: []string{"t.jsonl:" + test.flaw}}
				if d := cmp.Diff(want, got); d != "" {
					t.Errorf("%s: %s", path, d)
				}
				checkRecords(t, got, cases.JSONL)
			}
		})
	}
}

// Inputs that cannot be used at all.
func TestBadHeaders(t *testing.T) {
	e := shipped(t)
	for _, test := range []struct {
		name string
		text string
		o    cases.Options
		code law.Code
		at   law.Place
	}{
		{"empty", "", cases.Options{From: cases.CSV}, columns.HeaderMissing, law.Place{Line: 1, Column: 1}},
		{"blank lines only", "\n\r\n", cases.Options{From: cases.CSV}, columns.HeaderMissing, law.Place{Line: 3, Column: 1}},
		{"no header", "1,pimping,17\n", cases.Options{}, columns.HeaderIsData, law.Place{Line: 1, Column: 1}},
		{"no offence", "nota,distrito\n", cases.Options{}, columns.HeaderNoOffence, law.Place{Line: 1, Column: 1}},
		{"twice", "offence,x,x\n", cases.Options{}, columns.HeaderTwiceAt, law.Place{Line: 1, Column: 11}},
		{"ours twice", "offence,age,age\n", cases.Options{}, columns.HeaderTwice, law.Place{Line: 1, Column: 13}},
		{"same meaning", "offence,age,edad\n", cases.Options{}, columns.HeaderMeansSame, law.Place{Line: 1, Column: 13}},
		{"no name", "offence,,age\n", cases.Options{}, columns.HeaderEmpty, law.Place{Line: 1, Column: 9}},
		{"misspelt", "\nñ,offence,victim_aeg\n", cases.Options{}, columns.HeaderMisspelt, law.Place{Line: 2, Column: 11}},
		{"of the result", "offence,status\n", cases.Options{}, columns.HeaderReserved, law.Place{Line: 1, Column: 9}},
		{"UTF-16", "\xff\xfeo\x00", cases.Options{}, looks.InputUTF16, law.Place{Line: 1, Column: 1}},
		{"not UTF-8", "offence,ni\xf1a\npimping,x\n", cases.Options{}, cases.BadUTF8, law.Place{Line: 1, Column: 11}},
		{"lone carriage returns", "offence,age\rpimping,17\r", cases.Options{}, cases.InputLoneCR, law.Place{Line: 1, Column: 1}},
		{"one letter above", "x\noffence,age\n", cases.Options{}, cases.HeaderBelow, law.Place{Line: 2, Column: 1}},
		{"a lone carriage return first", "\roffence,age\npimping,17\n", cases.Options{}, cases.InputLoneCR, law.Place{Line: 1, Column: 1}},
		{"broken quote", "offence,\"age\n", cases.Options{}, recordtext.QuoteBroken, law.Place{Line: 1, Column: 9}},
		{"unknown field", "offence\n", cases.Options{Fields: []string{"min_month"}}, columns.FieldUnknown, law.Place{}},
	} {
		t.Run(test.name, func(t *testing.T) {
			test.o.Edition = e
			got, err := try(test.o, table(test.text))
			var flaw *cases.Flaw
			if !errors.As(err, &flaw) || flaw.Fault.Code != test.code {
				t.Fatalf("%v", err)
			}
			if got.Out != "" || got.Summary.Read > 0 {
				t.Errorf("nothing can be read of it, and %q is written: %+v", got.Out, got.Summary)
			}
			if test.at != (law.Place{}) {
				test.at.File = "t.csv"
			}
			if flaw.Place != test.at {
				t.Errorf("at %+v, want %+v", flaw.Place, test.at)
			}
		})
	}
}

// An input without text is told as a table without a header where it is one by its name or
// because it was said so, as an empty input where nothing says what it is, and has no
// records where it has objects.
func TestInputsWithoutText(t *testing.T) {
	for _, text := range []string{"", "\n", " ", "\r\n\n", " \t\r\n  \n\n\n\n\n \n"} {
		for _, c := range []struct {
			name string
			from cases.Format
			code law.Code
		}{
			{"x.csv", "", columns.HeaderMissing},
			{"x.TSV", "", columns.HeaderMissing},
			{"x", cases.CSV, columns.HeaderMissing},
			{"x", "", cases.InputEmpty},
			{"x.txt", "", cases.InputEmpty},
			{"x.jsonl", "", ""},
			{"x.ndjson", "", ""},
			{"x.csv", cases.JSONL, ""},
		} {
			if strings.TrimRight(text, "\r\n") != "" && c.code == columns.HeaderMissing {
				continue // a line of blanks is a name of a column, and a wrong one
			}
			for _, in := range []cases.Input{memory(c.name, []byte(text)), inPieces(c.name, text)} {
				got, err := try(cases.Options{Edition: shipped(t), From: c.from}, in)
				var flaw *cases.Flaw
				if errors.As(err, &flaw) != (c.code != "") || flaw != nil && (flaw.Fault.Code != c.code || flaw.Place.File != c.name || flaw.Place.Column != 1) || got.Summary.Read > 0 {
					t.Errorf("%s from %q, %q: %v %+v, want %q", c.name, c.from, text, err, got, c.code)
				}
			}
		}
	}
}

// One character that begins an object or a list is taken for one, where nothing says what
// the input is.
func TestOneCharacter(t *testing.T) {
	for text, want := range map[string]string{"{": "json_broken", " {": "json_broken", "[": "input_json_open", "x": "header_no_offence"} {
		got, err := try(cases.Options{Edition: shipped(t)}, memory("-", []byte(text)))
		var flaw *cases.Flaw
		if errors.As(err, &flaw) {
			got.Flaws = append(got.Flaws, string(flaw.Fault.Code))
		}
		if len(got.Flaws) != 1 || !strings.HasSuffix(got.Flaws[0], want) {
			t.Errorf("%q: %v %v, want %s", text, got.Flaws, err, want)
		}
	}
}

// inPieces is an input that comes byte by byte.
func inPieces(name, text string) cases.Input {
	return cases.Input{Name: name, Open: func() (io.ReadCloser, error) {
		return io.NopCloser(iotest.OneByteReader(strings.NewReader(text))), nil
	}}
}

// Separators, line ends, marks and encodings that say the same.
func TestSameTable(t *testing.T) {
	e := shipped(t)
	plain := "caso,delito,edad,nota\n1,proxenetismo,15,niña\n2,proxenetismo,25,x\n"
	want := run(t, cases.Options{Edition: e}, table(plain))
	if want.Summary.Determined != 2 || !strings.HasPrefix(want.Out, "nota,case_id,") {
		t.Fatalf("%+v", want)
	}
	for name, text := range map[string]string{
		"semicolons":         strings.ReplaceAll(plain, ",", ";"),
		"tabs":               strings.ReplaceAll(plain, ",", "\t"),
		"CRLF":               strings.ReplaceAll(plain, "\n", "\r\n"),
		"blank line, CRLF":   strings.ReplaceAll(strings.Replace(plain, "\n", "\n\n", 1), "\n", "\r\n"),
		"byte order mark":    "\ufeff" + plain,
		"mark, quoted names": "\ufeff\"caso\",\"delito\",edad,\"nota\"\n" + strings.SplitN(plain, "\n", 2)[1],
		"all quoted":         "\"" + strings.ReplaceAll(strings.ReplaceAll(strings.TrimSuffix(plain, "\n"), ",", "\",\""), "\n", "\"\n\"") + "\"",
		"no last newline":    strings.TrimSuffix(plain, "\n"),
		"blank lines":        strings.ReplaceAll(plain, "\n", "\n\r\n\n"),
		"accents, capitals":  strings.Replace(plain, "delito,edad", "DELITO,Edád", 1),
		"quoted CRLF":        strings.ReplaceAll(strings.Replace(plain, "1,proxenetismo", "1,\"proxenetismo\"", 1), "\n", "\r\n"),
	} {
		t.Run(name, func(t *testing.T) {
			for path, o := range map[string]cases.Options{"plain": {Edition: e}, "general": cases.General(cases.Options{Edition: e})} {
				got := run(t, o, table(text))
				if strings.HasSuffix(name, "CRLF") { // lines end as in the input
					got.Out = strings.ReplaceAll(got.Out, "\r\n", "\n")
				}
				if d := cmp.Diff(want, got); d != "" {
					t.Errorf("%s: %s", path, d)
				}
			}
		})
	}
	t.Run("Windows-1252", func(t *testing.T) {
		old := strings.ReplaceAll(plain, "ñ", "\xf1")
		if d := cmp.Diff(want, run(t, cases.Options{Edition: e, Windows1252: true}, table(old))); d != "" {
			t.Error(d)
		}
		if got := run(t, cases.Options{Edition: e}, table(old)); got.Summary.Rejected != 1 {
			t.Errorf("the encoding was guessed: %+v", got)
		}
	})
}

// Cells that a spreadsheet would run are guarded in every column.
func TestFormulas(t *testing.T) {
	e := shipped(t)
	text := "id,offence,=a\n=1+1,pimping,\"=HYPERLINK(\"\"x\"\")\"\n-5,pimping,-5.5\n-x,pimping,@x\n+51 999,pimping,\"\ty\"\n"
	got := run(t, cases.Options{Edition: e, Fields: []string{"=a", "case_id"}}, table(text))
	want := "'=a,case_id\n\"'=HYPERLINK(\"\"x\"\")\",'=1+1\n-5.5,-5\n'@x,'-x\n'\ty,'+51 999\n"
	if got.Out != want {
		t.Errorf("%q", got.Out)
	}
}

// A cell is guarded by what it begins with, also where no other cell of the table is.
func TestFormulasByTheirFirstCharacter(t *testing.T) {
	e := shipped(t)
	for first := byte('\t'); first < 0x7f; first++ {
		if first != '\t' && first <= ' ' || strings.IndexByte(",\"'", first) >= 0 {
			continue
		}
		want := string(first) + "x"
		if strings.IndexByte("=+-@\t", first) >= 0 {
			want = "'" + want
		}
		got := run(t, cases.Options{Edition: e, Fields: []string{"note"}}, table("offence,age,note\npimping,20,a\npimping,20,"+string(first)+"x\n"))
		if got.Out != "note\na\n"+want+"\n" {
			t.Errorf("%q: %q", first, got.Out)
		}
	}
}

// However the input is read, and whichever path answers, the result is the same.
func TestReadsDoNotMatter(t *testing.T) {
	e := shipped(t)
	text := []byte(randomTable(rand.New(rand.NewPCG(3, 4)), 3000, nil))
	whole := run(t, cases.Options{Edition: e}, memory("t.csv", text))
	r := rand.New(rand.NewPCG(5, 6))
	for name, reader := range map[string]func() io.Reader{
		"one byte":     func() io.Reader { return iotest.OneByteReader(bytes.NewReader(text)) },
		"halves":       func() io.Reader { return iotest.HalfReader(bytes.NewReader(text)) },
		"end and data": func() io.Reader { return iotest.DataErrReader(bytes.NewReader(text)) },
		"odd pieces":   func() io.Reader { return &pieces{text, r} },
	} {
		t.Run(name, func(t *testing.T) {
			in := cases.Input{Name: "t.csv", Open: func() (io.ReadCloser, error) { return io.NopCloser(reader()), nil }}
			if d := cmp.Diff(whole, run(t, cases.Options{Edition: e}, in)); d != "" {
				t.Error(d)
			}
		})
	}
	if d := cmp.Diff(whole, run(t, cases.General(cases.Options{Edition: e}), memory("t.csv", text))); d != "" {
		t.Error("general path:", d)
	}
}

// Wherever a text is cut in two, or a short piece out of it, it is read like the whole.
func TestCutsDoNotMatter(t *testing.T) {
	e := shipped(t)
	for name, text := range map[string]string{
		"cells that run over": "id,offence,age\n\"a\nb\",pimping,17\r\n\"c\"\"\nd\",\"pimping\",\"\"\n,\"pimping\r\n\",30\n\"e\n\n\",,\n",
		"marks that break":    "id,offence,age\n\"a\nb\"c,pimping,17\n\"d,pimping,1\ne\"f\",pimping,2\n\"g\n,pimping,40\n",
		"plain":               "\ufeffid;offence;age\r\n\r\n1;pimping;17\r\n2;pimping;",
		"blank lines":         "\n\r\n\n\n\n\n\n\n\n\n\n\n\n\nid,offence,age\n1,pimping,17\n\n",
		"a separator line":    "sep=;\r\nid;offence;age\n1;pimping;17\n",
		"objects":             "\n\n \n{\"id\" 5\n{\"id\":5,\"offence\":\"pimping\",\"note\":\"x\"}\n\n{\"offence\":\"pimping\"}",
		"a list":              "[\n{\"id\":5,\"offence\":\"pimping\"\n,\"note\":\"x\"},\n{\"offence\":7}\n]\n",
	} {
		of := func(in cases.Input, named bool) outcome {
			both := run(t, cases.Options{Edition: e, To: cases.CSV}, in)
			if named {
				return both
			}
			in.Name = "-"
			other := run(t, cases.Options{Edition: e, To: cases.CSV}, in)
			if both.Out != other.Out || both.Summary != other.Summary || len(both.Flaws) != len(other.Flaws) {
				t.Errorf("%s: under another name %s", name, cmp.Diff(both, other))
			}
			return both
		}
		whole := of(memory("t.csv", []byte(text)), false)
		for one := range len(text) + 1 {
			for two := one; two <= min(one+3, len(text)); two++ {
				in := cases.Input{Name: "t.csv", Open: func() (io.ReadCloser, error) {
					return io.NopCloser(io.MultiReader(strings.NewReader(text[:one]), strings.NewReader(text[one:two]), strings.NewReader(text[two:]))), nil
				}}
				if d := cmp.Diff(whole, of(in, two > one)); d != "" {
					t.Fatalf("%s, cut at %d and %d: %s", name, one, two, d)
				}
			}
		}
	}
}

// pieces reads in pieces of any length.
type pieces struct {
	rest []byte
	r    *rand.Rand
}

func (p *pieces) Read(b []byte) (int, error) {
	if len(p.rest) == 0 {
		return 0, io.EOF
	}
	n := copy(b[:min(len(b), 1+p.r.IntN(5000))], p.rest)
	p.rest = p.rest[n:]
	return n, nil
}

// Two tables, answered one after the other in one run, give the results of both
// runs joined.
func TestConcatenation(t *testing.T) {
	e := shipped(t)
	r := rand.New(rand.NewPCG(7, 8))
	for range 20 {
		a, b := randomTable(r, 40, nil), randomTable(r, 40, nil)
		_, rows, _ := strings.Cut(b, "\n")
		o := cases.Options{Edition: e}
		gotA, gotB, both := run(t, o, table(a)), run(t, o, table(b)), run(t, o, table(a+rows))
		_, second, _ := strings.Cut(gotB.Out, "\n")
		if both.Out != gotA.Out+second {
			t.Fatalf("%s\n%s", a, b)
		}
		if two := run(t, o, table(a), table(b)); two.Out != both.Out {
			t.Fatal("as two files:", a, b)
		}
	}
}

// Tables that are written as one table have the same columns of the user's own, in any
// order, unless it was said which columns are written.
func TestTablesOfOtherColumns(t *testing.T) {
	e := shipped(t)
	const first = "id,offence,age,note,room\n1,pimping,15,a,b\n"
	beside := []string{"of_court"}
	for _, c := range []struct {
		second string
		fields []string
		want   string // the last record, or a code
	}{
		{"id,offence,age,note,room\n2,pimping,15,c,d\n", nil, "c,d,2,determined"},
		{"room,age,offence,note,id\nd,15,pimping,c,2\n", nil, "c,d,2,determined"},
		{"id,offence,age,note\n2,pimping,15,c\n", nil, "header_differs"},
		{"id,offence,age,note,place\n2,pimping,15,c,d\n", nil, "header_differs"},
		{"id,offence,age,note,room,more\n2,pimping,15,c,d,e\n", nil, "header_differs"},
		{"id,offence,age,note\n2,pimping,15,c\n", []string{"case_id", "status"}, "2,determined"},
		{"id,offence,age,note,room\n2,pimping,15,c,d\n", beside, "2,pimping,15,c,d,answered/"},
		{"id,offence,room,note,age\n2,pimping,d,c,15\n", beside, "header_differs"},
		{"id,charge,age,note,room\n2,pimping,15,c,d\n", beside, "header_differs"},
	} {
		var out bytes.Buffer
		o := cases.Options{Edition: e, To: cases.CSV, Separator: ',', Fields: c.fields}
		if slices.Equal(c.fields, beside) {
			var told []string
			o.Fields, o.Beside, o.Task = nil, beside, witness(false, &told)
		}
		s, err := cases.Run(context.Background(), o, []cases.Input{memory("a.csv", []byte(first)), memory("b.csv", []byte(c.second))}, &out, func(cases.Flaw) {})
		lines := strings.Split(strings.TrimSpace(out.String()), "\n")
		got := lines[len(lines)-1]
		var flaw *cases.Flaw
		if errors.As(err, &flaw) {
			got = string(flaw.Fault.Code)
		} else if err != nil {
			t.Fatal(err)
		}
		if !strings.HasPrefix(got, c.want) {
			t.Errorf("%q: %s, want %s", c.second, got, c.want)
		}
		if flaw != nil && (len(lines) != 2 || s.Read != 1 || flaw.Place != law.Place{File: "b.csv", Line: 1, Column: 1}) {
			t.Errorf("%q: of a table that is refused %q is written, and %s is told", c.second, lines, flaw.Place)
		}
	}
}

// So do objects that are written as one table.
func TestObjectsOfOtherKeys(t *testing.T) {
	for second, want := range map[string]string{
		`{"offence":"pimping","room":1,"note":2}`: "2 records", `{"offence":"pimping","note":2}`: "header_differs", `{"offence":"pimping","note":2,"place":1}`: "header_differs",
		`{"offence":"pimping","note":2,"room":1,"place":1}`: "header_differs", `{"offence":7,"note":2,"room":1}`: "2 records",
	} {
		o := cases.Options{Edition: shipped(t), To: cases.CSV}
		got, err := try(o, lines(`{"offence":"pimping","note":1,"room":2}`+"\n"), lines(second+"\n"))
		says := fmt.Sprintf("%d records", got.Summary.Read)
		var flaw *cases.Flaw
		if errors.As(err, &flaw) {
			says = string(flaw.Fault.Code)
		}
		if says != want || flaw != nil && (strings.Count(got.Out, "\n") != 2 || got.Summary.Read != 1) {
			t.Errorf("%s: %s, want %s: %q", second, says, want, got.Out)
		}
	}
}

// The run ends behind the same record however it is cut into chunks.
func TestMaxErrors(t *testing.T) {
	e := shipped(t)
	var text strings.Builder
	text.WriteString("id,offence,note\n")
	for i := range 60_000 {
		offence := "pimping"
		if i%1000 == 999 {
			offence = "nothing"
		}
		fmt.Fprintf(&text, "%d,%s,x\n", i+1, offence)
	}
	got := run(t, cases.Options{Edition: e, MaxErrors: 33}, table(text.String()))
	want := cases.Summary{Read: 33_000, Undetermined: 32_967, Rejected: 33, Stopped: true}
	if got.Summary != want || len(got.Flaws) != 33 || strings.Count(got.Out, "\n") != 33_001 {
		t.Errorf("%+v, %d flaws, %d lines", got.Summary, len(got.Flaws), strings.Count(got.Out, "\n"))
	}
	if got := run(t, cases.Options{Edition: e, MaxErrors: 61}, table(text.String())); got.Summary.Stopped || got.Summary.Read != 60_000 {
		t.Errorf("%+v", got.Summary)
	}
}

// The run ends right behind the last record that is tolerated. What stands behind it is
// neither told nor counted, to nobody.
func TestNothingIsToldBehindTheLastThatIsTolerated(t *testing.T) {
	const unheard, nobody, sound = "nothing,,,z", "trata,nobody,nadie,z", "trata,,,z"
	records := []string{sound, nobody, sound, unheard, unheard, sound, nobody, nobody, sound}
	rows, objects := "offence,circumstances,maybe,court\n"+strings.Join(records, "\n")+"\n", ""
	for _, record := range records {
		c := strings.Split(record, ",")
		objects += fmt.Sprintf(`{"offence":%q,"circumstances":%q,"maybe":%q,"court":%q}`+"\n", c[0], c[1], c[2], c[3])
	}
	for limit := 1; limit <= 6; limit++ {
		want := cases.Summary{}
		codes := map[law.Code]int64{}
		for _, record := range records {
			switch record {
			case unheard:
				codes["offence_unknown"]++
			case nobody:
				codes["circumstance_unknown"] += 2
			}
			if want.Read++; record == sound {
				want.Undetermined++
			} else if want.Rejected++; want.Rejected == int64(limit) {
				want.Stopped = true
				break
			}
		}
		for name, in := range map[string]cases.Input{"table": table(rows), "objects": lines(objects)} {
			for told := range 3 {
				for _, task := range []bool{false, true} {
					o := cases.Options{Edition: penalCode(t), MaxErrors: limit, Told: told, To: cases.CSV}
					for path, o := range map[string]cases.Options{"plain": o, "general": cases.General(o)} {
						found, places, asked := map[law.Code]int64{}, map[string]int64{}, []string{}
						o.Untold = func(code law.Code, more int64) { found[code] += more }
						if task {
							o.Task = witness(false, &asked)
						}
						got := run(t, o, in)
						for _, f := range got.Flaws {
							code := f[strings.LastIndex(f, " ")+1:]
							found[law.Code(code)]++
							places[code]++
						}
						if got.Summary != want || fmt.Sprint(found) != fmt.Sprint(codes) {
							t.Errorf("%s, %s, %d, told %d: %+v %v, want %+v %v", name, path, limit, told, got.Summary, found, want, codes)
						}
						for code, n := range codes {
							if told > 0 && places[string(code)] != min(n, int64(told)) || told == 0 && places[string(code)] != n {
								t.Errorf("%s, %s, %d, told %d: %d places of %s", name, path, limit, told, places[string(code)], code)
							}
						}
						if says := noticesOf(t, got.Out, "rejected"); int64(len(says)) != want.Rejected || slices.Contains(says, "circumstance_unknown;circumstance_unknown") {
							t.Errorf("%s, %s, %d, told %d: %q", name, path, limit, told, says)
						}
						asked = slices.DeleteFunc(asked, func(s string) bool { return s == "counted" })
						if task && int64(len(asked)) != want.Read {
							t.Errorf("%s, %s, %d, told %d: the task was told %q", name, path, limit, told, asked)
						}
					}
				}
			}
		}
	}
}

var errFull = errors.New("full")

// full takes a number of bytes and no more.
type full struct {
	left    int
	written bytes.Buffer
}

func (f *full) Write(b []byte) (int, error) {
	n := min(len(b), f.left)
	f.left -= n
	f.written.Write(b[:n])
	if n < len(b) {
		return n, errFull
	}
	return n, nil
}

// A write that fails at any byte ends the run with that error, and the counts
// never run ahead of what was written.
func TestWriteFaults(t *testing.T) {
	e := shipped(t)
	text := randomTable(rand.New(rand.NewPCG(9, 10)), 12, nil)
	whole := run(t, cases.Options{Edition: e}, table(text))
	for left := range len(whole.Out) {
		f := &full{left: left}
		s, err := cases.Run(context.Background(), cases.Options{Edition: e, Separator: ','}, []cases.Input{table(text)}, f, func(cases.Flaw) {})
		if !errors.Is(err, errFull) {
			t.Fatalf("%d bytes: %v", left, err)
		}
		if !strings.HasPrefix(whole.Out, f.written.String()) || s.Read > int64(strings.Count(f.written.String(), "\n")) {
			t.Fatalf("%d bytes: %+v", left, s)
		}
	}
}

// An input that fails half way is told with its name, and what was read before
// is answered.
func TestReadFaults(t *testing.T) {
	e := shipped(t)
	broken := cases.Input{Name: "x.csv", Open: func() (io.ReadCloser, error) {
		return io.NopCloser(io.MultiReader(strings.NewReader("offence,age\npimping,25\n"), iotest.ErrReader(errFull))), nil
	}}
	got, err := try(cases.Options{Edition: e}, broken)
	var read *cases.ReadError
	if !errors.As(err, &read) || read.Name != "x.csv" || !errors.Is(err, errFull) {
		t.Fatal(err)
	}
	if got.Summary.Determined != 1 {
		t.Errorf("%+v", got.Summary)
	}
}

// Records are answered as they come, before the input ends.
func TestRecordsAreAnsweredAsTheyCome(t *testing.T) {
	for _, c := range []struct {
		to   cases.Format
		text string
	}{
		{cases.CSV, "offence,age\npimping,25\n"},
		{cases.JSONL, "offence,age\npimping,25\n"},
		{cases.CSV, "offence,age,note\npimping,25,\"x\ny\"\n"},
		{cases.CSV, `{"offence":"pimping"}` + "\n"},
		{cases.JSONL, `{"offence":"pimping"}` + "\n"},
		{cases.JSONL, `[{"offence":"pimping"},` + "\n"},
	} {
		r, w := io.Pipe()
		wrote := make(chan bool, 1)
		go func() {
			_, _ = io.WriteString(w, c.text)
			select {
			case <-wrote:
			case <-time.After(10 * time.Second):
				t.Errorf("to %s: nothing is written before %q ends", c.to, c.text)
			}
			_ = w.Close()
		}()
		tell := cases.Options{Edition: shipped(t), To: c.to, Progress: func(read int64) {
			if read == 1 {
				select {
				case wrote <- true:
				default:
				}
			}
		}}
		in := cases.Input{Name: "-", Open: func() (io.ReadCloser, error) { return r, nil }}
		if got, _ := try(tell, in); got.Summary.Read != 1 {
			t.Errorf("%q: %+v", c.text, got)
		}
	}
}

// A run that is interrupted ends although its input never does, with whole
// records.
func TestInterrupted(t *testing.T) {
	e := shipped(t)
	r, w := io.Pipe()
	defer w.Close()
	ctx, cancel := context.WithCancel(context.Background())
	go func() {
		_, _ = io.WriteString(w, "offence,age\npimping,25\n")
		cancel()
	}()
	var out bytes.Buffer
	_, err := cases.Run(ctx, cases.Options{Edition: e, Separator: ','}, []cases.Input{{Name: "-", Open: func() (io.ReadCloser, error) { return r, nil }}}, &out, func(cases.Flaw) {})
	if !errors.Is(err, context.Canceled) {
		t.Fatal(err)
	}
	if s := out.String(); s != "" && !strings.HasSuffix(s, "\n") {
		t.Errorf("%q", s)
	}
}
