package cases_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/conmina/conmina/internal/cases"
)

// A title above the header is told with the row that looks like the header, and is
// passed over when that row is named. A row is never taken for the header unasked.
func TestTitlesAboveTheHeader(t *testing.T) {
	rest := "id,offence,age\n1,pimping,17\n2,pimping,x\n"
	for title, row := range map[string]string{
		"Relación de casos\n":                       "2",
		"Relación de casos,,\n":                     "2",
		"Oficina\n\n2024\n,,\nCasos,de,2024\n":      "6",
		",Casos,\n":                                 "2",
		"Casos\r\n\r\n":                             "3",
		strings.Repeat("Casos de la oficina\n", 25): "26",
	} {
		o := cases.Options{Edition: shipped(t), To: cases.CSV, Fields: []string{"case_id", "status"}}
		_, err := try(o, table(title+rest))
		flaw, ok := err.(*cases.Flaw)
		if !ok || flaw.Fault.Code != cases.HeaderBelow || flaw.Fault.Args[0] != flaw.Place.Line || flaw.Place.String() != "t.csv:"+row+":1" {
			t.Errorf("%q: %v, want %s:1", title, err, row)
			continue
		}
		o.HeaderRow = flaw.Place.Line
		got := run(t, o, table(title+rest))
		if got.Out != "case_id,status\n1,determined\n2,rejected\n" || got.Flaws[0] != fmt.Sprintf("t.csv:%d:11: age_form", flaw.Place.Line+2) {
			t.Errorf("%q: %q %v", title, got.Out, got.Flaws)
		}
	}
	// A title in quotation marks over two lines, and a table that has no header.
	for _, text := range []string{"\"Casos\nde 2024\"\n" + rest, "Casos\n1,pimping,17\n", "Casos\nnota,offence\nx,pimping\n", "Casos\n" + strings.Repeat("x\n", 40) + rest} {
		_, err := try(cases.Options{Edition: shipped(t)}, table(text))
		if flaw, ok := err.(*cases.Flaw); !ok || flaw.Fault.Code == cases.HeaderBelow != strings.HasPrefix(text, `"`) {
			t.Errorf("%q: %v", text, err)
		}
	}
	// The first row that is named is the header, whatever stands below it.
	_, err := try(cases.Options{Edition: shipped(t), HeaderRow: 1}, table("Casos de la oficina\n"+rest))
	if flaw, ok := err.(*cases.Flaw); !ok || flaw.Fault.Code == cases.HeaderBelow || flaw.Place.Line != 1 {
		t.Errorf("the first row named: %v", err)
	}
	if _, err := try(cases.Options{Edition: shipped(t), HeaderRow: 9}, table(rest)); err == nil {
		t.Error("a row below the table is accepted")
	}
}

// A row of a sheet is a row, however many lines the cells of the title above it have.
func TestTitlesOfSheets(t *testing.T) {
	in := sheet("Casos,\"de\n2024\"\n\"Lima\ny\",\"Cusco\n\n\"\noffence,age\npimping,15\npimping,x\n")
	for row, want := range map[int]string{3: "1", 0: "header_below", 1: "refused", 2: "refused", 4: "refused"} {
		got, err := try(cases.Options{Edition: shipped(t), HeaderRow: row, Fields: []string{"status"}}, in)
		flaw, refused := err.(*cases.Flaw)
		switch {
		case want == "1":
			if err != nil || got.Out != "status\ndetermined\nrejected\n" || len(got.Flaws) != 1 || got.Flaws[0] != "casos.xlsx!Hoja1:5:2: age_form" {
				t.Errorf("row %d: %+v %v", row, got, err)
			}
		case !refused || (flaw.Fault.Code == cases.HeaderBelow) != (row == 0) || row == 0 && flaw.Fault.Args[0] != 3:
			t.Errorf("row %d: %+v %v", row, got, err)
		}
	}
}
