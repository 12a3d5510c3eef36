package office_test

import (
	"bytes"
	"context"
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/conmina/conmina/internal/cases"
	"github.com/conmina/conmina/internal/columns"
	"github.com/conmina/conmina/internal/encoding"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/office"
	"github.com/conmina/conmina/internal/tables"
	"github.com/conmina/conmina/statutes"
)

// answer answers a table, with a mapping when there is one.
func answer(t *testing.T, o cases.Options, table string) string {
	t.Helper()
	e, err := encoding.Read(statutes.FS, "penal-code", false)
	if err != nil {
		t.Fatal(err)
	}
	o.Edition, o.Separator = e, ','
	in := cases.Input{Name: "t.csv", Open: func() (io.ReadCloser, error) { return io.NopCloser(strings.NewReader(table)), nil }}
	var out bytes.Buffer
	if _, err := cases.Run(context.Background(), o, []cases.Input{in}, &out, func(cases.Flaw) {}); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

// The draft of a table reads the table as it is read without it, and lists what could
// not be read.
func TestDrafts(t *testing.T) {
	for name, table := range map[string]string{
		"an office":   "N.º de expediente;Tipo penal;Edad de la agraviada;Fecha de comisión;Gestante;\"Nota: \"\"x\"\"\"\n1;art. 129-A;16;01/03/2019;si;a\n2;TRATA X;99;13/14/2019;P;\n",
		"two victims": "id,delito,edad1,edad2\n1,trata,16,17\n2,\"a: \"\"b\"\" # c\",x,-1\n",
		"blanks":      "id,delito,edad\n1,,15\n2, ,xx\n",
		"headers":     "id,delito,\"[x]\",\"no\",\"123\",\" y \",\"a\nb\"\n1,trata,1,2,3,4,5\n",
	} {
		var d office.Draft
		var o cases.Options
		d.Watch(&o, tables.Reading{})
		answer(t, o, table)
		draft := d.Write(office.Texts{Head: "a\nb", Dates: "c", Columns: "d", Own: "e", Unknown: "f", Values: "g"})
		m, err := office.Read("office.yaml", draft)
		if err != nil {
			t.Errorf("%s: %v in\n%s", name, err, draft)
			continue
		}
		var mapped cases.Options
		var r tables.Reading
		m.Apply(&mapped, &r, false, false, func(string) bool { return false })
		if d := cmp.Diff(answer(t, cases.Options{}, table), answer(t, mapped, table)); d != "" {
			t.Errorf("%s: %s with\n%s", name, d, draft)
		}
		// What it lists in remarks can be read too, once it has a meaning.
		text := string(draft)
		values := strings.ReplaceAll(text[strings.Index(text, "# values:"):], "\n# ", "\n")[2:]
		if _, err := office.Read("office.yaml", []byte(strings.ReplaceAll(values, ":  #", ": x #"))); err != nil && len(values) > len("values:\n") {
			t.Errorf("%s: %v in\n%s", name, err, values)
		}
	}
}

// A draft says how the tables were read for it, so that they are read alike by it alone.
func TestDraftsKeepHowTablesAreRead(t *testing.T) {
	for _, order := range tables.Orders() {
		for set := range 16 {
			var o cases.Options
			var r tables.Reading
			o.Order, _ = tables.OrderNamed(order)
			if o.PassOthers = set&1 != 0; set&2 != 0 {
				r.Encoding = tables.Windows1252
			}
			if set&4 != 0 {
				r.Sheet = "Casos: \"2018\""
			}
			if set&8 != 0 {
				o.HeaderRow, r.HeaderRow = 4, 4
			}
			var d office.Draft
			d.Watch(&o, r)
			o.Header(cases.Header{Read: []columns.Named{{Role: "offence", Name: "delito"}}})
			draft := d.Write(office.Texts{})
			m, err := office.Read("office.yaml", draft)
			if err != nil {
				t.Fatalf("%v in\n%s", err, draft)
			}
			var read cases.Options
			var as tables.Reading
			m.Apply(&read, &as, false, false, func(string) bool { return false })
			if read.Order != o.Order || read.PassOthers != o.PassOthers || read.HeaderRow != o.HeaderRow || as != r {
				t.Errorf("%+v and %+v with\n%s", read, as, draft)
			}
		}
	}
}

func TestMappingsThatAreRefused(t *testing.T) {
	for text, want := range map[string]string{
		"dates: dym\n":               "m.yaml:1:8: dates_form",
		"other: maybe\n":             "m.yaml:1:8: other_form",
		"encoding: cp850\n":          "m.yaml:1:11: map_encoding",
		"fechas: dmy\n":              "m.yaml:1:1: key_unknown",
		"columns: x\n":               "m.yaml:1:10: mapping_wanted",
		"columns:\n  offence: 153\n": "m.yaml:2:12: value_unquoted",
		"unknown: [x, [y]]\n":        "m.yaml:1:14: value_wanted",
		"values:\n  offence:\n    TRATA X: 153-A\n    trata x: 129-A\n": "m.yaml:4:5: map_meaning_twice",
		"values:\n  offence:\n    a: trata\n  delito:\n    A: 129-B\n":  "m.yaml:5:5: map_meaning_twice",
		"dates: dmy\ndates: mdy\n":                                      "m.yaml:2:1: key_duplicate",
	} {
		_, err := office.Read("m.yaml", []byte(text))
		var found law.Findings
		if !errors.As(err, &found) || len(found) == 0 || found[0].Place.String()+": "+string(found[0].Fault.Code) != want {
			t.Errorf("%q: %v, want %s", text, err, want)
		}
	}
}

// Flags win over the mapping.
func TestFlagsWin(t *testing.T) {
	m, err := office.Read("m.yaml", []byte("dates: mdy\nother: pass\nencoding: latin1\nsheet: Casos\nheader_row: \"3\"\ncolumns:\n  sentence: S\n  offence: A\n  victim_age: [B, C]\n"))
	if err != nil {
		t.Fatal(err)
	}
	o := cases.Options{Order: law.YearFirst}
	o.Naming.Ignore = []string{"b"}
	r := tables.Reading{Encoding: tables.UTF8}
	m.Apply(&o, &r, true, true, func(role string) bool { return role == "sentence" })
	if o.Order != law.YearFirst || o.PassOthers || r.Encoding != tables.UTF8 || r.Sheet != "Casos" || r.HeaderRow != 3 || o.HeaderRow != 3 || o.Windows1252 || len(o.Naming.Is) != 2 {
		t.Errorf("%+v %+v", o, r)
	}
}
