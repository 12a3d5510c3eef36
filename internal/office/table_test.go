package office_test

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"testing"
	"time"

	"github.com/conmina/conmina/internal/workbook"
)

var update = flag.Bool("update", false, "write the table of testdata/office again")

// officeTable is a table as an office holds it: 2,000 cases, three in ten of them
// about offences of the edition. It is made up, by this rule alone: row n has the n-th
// entry of each list, counted round and round, and the lists have different lengths.
func officeTable(t *testing.T) []byte {
	t.Helper()
	ours := []string{"art. 129-A", "TRATA AGR.", "Trata de personas", "129-B", "TRATA", "artículo 129-A del Código Penal"}
	others := []string{"homicidio calificado", "robo agravado", "art. 106", "estafa", "art. 122-B", "lesiones leves", "tenencia ilegal de armas"}
	ages := []string{"16", "14 a 17", "99", "s/i", "25", "adulta", "menor de 14", "17 años"}
	aggravating := []string{"", "2 O MÁS", "gestante", "", "N", "FAMILIAR"}
	terms := []string{"8 años", "12 años 6 meses", "25 años", "15 años", "ABSUELTO", "30 años"}
	districts := []string{"Distrito A", "Distrito B", "Distrito C"}
	var b bytes.Buffer
	w := workbook.NewWriter(&b, "Casos", []workbook.Column{
		{Name: "N.º de expediente", Kind: workbook.Text},
		{Name: "Tipo penal", Kind: workbook.Text},
		{Name: "Edad de la agraviada", Kind: workbook.Number},
		{Name: "Fecha de comisión", Kind: workbook.Day},
		{Name: "Agravantes", Kind: workbook.Text},
		{Name: "Pena impuesta", Kind: workbook.Text},
		{Name: "Distrito fiscal", Kind: workbook.Text},
		{Name: "Observaciones", Kind: workbook.Text},
	})
	pick := func(list []string, n int) string { return list[n%len(list)] }
	first := time.Date(2021, 4, 1, 0, 0, 0, 0, time.UTC)
	for n := range 2000 {
		day := first.AddDate(0, 0, n*7%1300)
		date := day.Format(time.DateOnly)
		if n%5 == 1 {
			date = day.Format("02/01/2006") // typed as text
		}
		offence := pick(others, n)
		if n%10 < 3 {
			offence = pick(ours, n/10+n%10)
		}
		err := w.Row([]string{fmt.Sprintf("%05d-%d", n+1, day.Year()), offence, pick(ages, n/3), date, pick(aggravating, n/7), pick(terms, n/2), pick(districts, n), ""})
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// The table in testdata is the one that the rule gives.
func TestTheTableOfAnOffice(t *testing.T) {
	const file = "../../testdata/office/casos.xlsx"
	want := officeTable(t)
	if *update {
		if err := os.WriteFile(file, want, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	got, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Error("testdata/office/casos.xlsx is not what the rule gives; write it again with -update")
	}
}
