package workbook_test

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/conmina/conmina/internal/workbook"
)

func written(t testing.TB, columns []workbook.Column, rows [][]string) []byte {
	t.Helper()
	var b bytes.Buffer
	w := workbook.NewWriter(&b, "results", columns)
	for _, r := range rows {
		if err := w.Row(r); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// What is written is read again as it was, with its kinds, and the same rows give the
// same bytes.
func TestWrittenIsRead(t *testing.T) {
	columns := []workbook.Column{{"id", workbook.Text}, {"n", workbook.Number}, {"día <&>", workbook.Day}}
	rows := [][]string{
		{"00123", "16", "2018-03-01"},
		{"=1+1", "007", "01/03/2018"},
		{" a\nb\t\"c\" <&> _x000D_ ñ 𝒳", "1.5", "1900-01-05"},
		{"\x01\r", "-3", ""},
		{"", "", ""},
		{"", "1e5", "2018-02-30"},
		{"12", "1234567890123456", "9999-12-31"},
	}
	data := written(t, columns, rows)
	got, err := read(data, "results")
	if want := "id,n,día <&>\n00123,16,2018-03-01\n=1+1,007,01/03/2018\n\" a\nb\t\"\"c\"\" <&> _x000D_ ñ 𝒳\",1.5,1900-01-05\n\"\x01\r\",-3,\n\n,1e5,2018-02-30\n12,1234567890123456,9999-12-31\n"; err != nil || got != want {
		t.Errorf("%v %q, want %q", err, got, want)
	}
	if !bytes.Equal(data, written(t, columns, rows)) {
		t.Error("the same rows give other bytes")
	}
	if got, err := read(written(t, columns, nil), ""); err != nil || got != "id,n,día <&>\n" {
		t.Errorf("no rows: %q, %v", got, err)
	}
}

// The rows behind those that decide the widths are written like those.
func TestManyRows(t *testing.T) {
	var rows [][]string
	var want strings.Builder
	want.WriteString("a\n")
	for i := range 1000 {
		rows = append(rows, []string{fmt.Sprint(i)})
		fmt.Fprintln(&want, i)
	}
	if got, err := read(written(t, []workbook.Column{{"a", workbook.Number}}, rows), ""); err != nil || got != want.String() {
		t.Errorf("%d bytes, %v", len(got), err)
	}
}

func TestLongCells(t *testing.T) {
	w := workbook.NewWriter(&bytes.Buffer{}, "results", []workbook.Column{{"a", workbook.Text}})
	_ = w.Row([]string{strings.Repeat("x", 32767)})
	_ = w.Row([]string{strings.Repeat("ñ", 32767)})
	if err := w.Close(); err != nil {
		t.Error(err)
	}
	w = workbook.NewWriter(&bytes.Buffer{}, "results", []workbook.Column{{"a", workbook.Text}})
	_ = w.Row([]string{strings.Repeat("x", 32768)})
	if err := w.Close(); !errors.Is(err, workbook.ErrLong) {
		t.Error(err)
	}
}
