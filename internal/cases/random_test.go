package cases_test

import (
	"bytes"
	"context"
	"encoding/csv"
	"errors"
	"io"
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/conmina/conmina/internal/cases"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/machine"
	"github.com/conmina/conmina/internal/resolve"
)

// row is a record with what must become of it, known from how it was made.
type row struct {
	text         string
	rejected     bool
	offence, age string // as they read
}

// randomRow makes a sound or broken record of three columns.
func randomRow(r *rand.Rand) row {
	pick := func(list ...string) string { return list[r.IntN(len(list))] }
	id := pick("", "1", "c-17", "=x", `"a ""b"" c"`, "\"two\nlines\"", "ñ", `"with, comma"`)
	sound := []string{"pimping", "art-153", "ART-168-B", `"forced labour"`, "Trata de personas", "child-sex-tourism"}
	broken := []string{"", "traficking", "153 ", "x"}
	ages := []string{"", "15", "25", "unknown", "14-17", "18+", "0", "130", `"16;20"`, " 9 "}
	noAges := []string{"017", "131", "-1", "16.5", "1e1", "0x10", "x", "17-14", `"16;x"`}
	switch r.IntN(12) {
	case 0:
		text := id + "," + pick(broken[:2]...) + "," + pick(ages...)
		if text == ",," {
			text = "n,," // separators alone are an empty line
		}
		return row{text: text, rejected: true}
	case 1:
		return row{text: id + "," + pick(sound...) + "," + pick(noAges...), rejected: true}
	case 2:
		return row{text: pick("a", "a,b", "a,b,c,d"), rejected: true}
	case 3:
		return row{text: pick(`a"b,pimping,15`, `a,pimping,1"5`, "a,pim\x00ping,15", "\xff,pimping,15", `a,"pimping"x,15`), rejected: true}
	}
	offence, age := pick(sound...), pick(ages...)
	return row{id + "," + offence + "," + age, false, strings.Trim(offence, `"`), strings.Trim(age, `"`)}
}

// randomTable makes a table of records and tells about each of them.
func randomTable(r *rand.Rand, n int, tell func(row)) string {
	var b strings.Builder
	b.WriteString("note,offence,age\n")
	for range n {
		x := randomRow(r)
		if tell != nil {
			tell(x)
		}
		b.WriteString(x.text)
		b.WriteString([]string{"\n", "\n", "\r\n"}[r.IntN(3)])
	}
	return b.String()
}

// sized is how much a test tries in the short run, or in the longer one.
func sized(short, long int) int {
	if os.Getenv("LONG_TESTS") != "" {
		return long
	}
	return short
}

// Nothing is lost among sound and broken records, whatever stands beside them,
// and each sound one has the answer of the resolver.
func TestNothingIsLost(t *testing.T) {
	n := sized(50_000, 1_000_000)
	e := shipped(t)
	var made []row
	var rejected int64
	text := randomTable(rand.New(rand.NewPCG(11, 12)), n, func(x row) {
		made = append(made, x)
		if x.rejected {
			rejected++
		}
	})
	answers := map[[2]string][]string{}
	answer := func(x row) []string {
		key := [2]string{x.offence, x.age}
		if answers[key] == nil {
			o, fault := e.FindOffence(x.offence)
			if fault != nil {
				t.Fatal(fault)
			}
			f, faults := law.Given{Ages: strings.Split(x.age, ";")}.Facts(e)
			if len(faults) > 0 {
				t.Fatal(faults[0])
			}
			for _, field := range machine.Row(resolve.Resolve(o, f))[1:len(machine.Columns())] {
				answers[key] = append(answers[key], field.Text)
			}
		}
		return answers[key]
	}
	for path, o := range map[string]cases.Options{"plain": {Edition: e}, "general": cases.General(cases.Options{Edition: e})} {
		got := run(t, o, table(text))
		if got.Summary.Read != int64(n) || got.Summary.Rejected != rejected {
			t.Errorf("%s: %+v, made %d with %d broken", path, got.Summary, n, rejected)
		}
		r := csv.NewReader(strings.NewReader(got.Out))
		r.ReuseRecord = true
		if _, err := r.Read(); err != nil {
			t.Fatal(err)
		}
		for i, x := range made {
			record, err := r.Read()
			if err != nil {
				t.Fatal(err)
			}
			if x.rejected {
				if record[2] != "rejected" || record[7] != "" || record[8] != "" {
					t.Fatalf("%s: record %d: %q gives %q", path, i, x.text, record)
				}
			} else if want := answer(x); !slices.Equal(record[2:], want) {
				t.Fatalf("%s: record %d: %q gives %q, want %q", path, i, x.text, record, want)
			}
		}
		if _, err := r.Read(); !errors.Is(err, io.EOF) {
			t.Errorf("%s: more records than were made: %v", path, err)
		}
	}
}

// What a run allocates does not depend on how many plain records it answers, not even
// when they have dates that the edition does not use.
func TestPlainRecordsDoNotAllocate(t *testing.T) {
	e := shipped(t)
	for _, made := range []struct {
		format cases.Format
		head   string // what each line begins with
		column string
	}{{cases.CSV, "", ""}, {cases.CSV, "2020-05-01,", "date,"}, {cases.JSONL, "", ""}, {cases.JSONL, `{"date": "2020-05-01", `, ""}} {
		allocated := func(n int) float64 {
			data := workload(made.format, n)
			if made.format == cases.CSV {
				data = append([]byte(made.column), bytes.ReplaceAll(data, []byte("\n"), []byte("\n"+made.head))...)
				data = bytes.TrimSuffix(data, []byte(made.head))
			} else if made.head != "" {
				data = bytes.ReplaceAll(data, []byte("{"), []byte(made.head))
			}
			return testing.AllocsPerRun(1, func() {
				o := cases.Options{Edition: e, Separator: ','}
				s, err := cases.Run(context.Background(), o, []cases.Input{memory("-", data)}, io.Discard, func(cases.Flaw) {})
				if dated := made.head != ""; err != nil || s.Rejected > 0 || dated != (s.DatesUnused == s.Read) {
					t.Fatal(s, err)
				}
			})
		}
		if few, many := allocated(20_000), allocated(120_000); many > few+5_000 {
			t.Errorf("%s, %q: %.0f allocations for 20,000 records, %.0f for 120,000", made.format, made.head, few, many)
		}
	}
}
