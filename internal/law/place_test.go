package law_test

import (
	"slices"
	"testing"

	"github.com/conmina/conmina/internal/law"
)

func TestPlaces(t *testing.T) {
	list := []law.Place{
		{File: "b.yaml"},
		{File: "a.yaml", Line: 10, Column: 1},
		{File: "a.yaml", Line: 9, Column: 2},
		{File: "a.yaml", Line: 9, Column: 1},
		{File: "a.yaml", Line: 9},
		{File: "a.yaml"},
		{},
		{File: "casos.xlsx!Hoja1", Line: 17, Column: 28, Cell: true},
		{File: "casos.xlsx!Hoja1", Cell: true},
	}
	want := []string{"", "a.yaml", "a.yaml:9", "a.yaml:9:1", "a.yaml:9:2", "a.yaml:10:1", "b.yaml", "casos.xlsx!Hoja1", "casos.xlsx!Hoja1!AB17"}
	slices.SortFunc(list, law.Place.Compare)
	for i, p := range list {
		if p.String() != want[i] {
			t.Errorf("%d: %s, want %s", i, p, want[i])
		}
	}
}

// Columns are named as one counts in spreadsheets: the letter behind Z is AA, and each
// name is the one before it with its last letter moved on.
func TestColumnLetters(t *testing.T) {
	if got := law.ColumnLetters(0) + law.ColumnLetters(-1); got != "" {
		t.Errorf("no column is %s", got)
	}
	want := []byte("A")
	for column := 1; column <= 20_000; column++ {
		if got := law.ColumnLetters(column); got != string(want) {
			t.Fatalf("column %d is %s, want %s", column, got, want)
		}
		at := len(want) - 1
		for ; at >= 0 && want[at] == 'Z'; at-- {
			want[at] = 'A'
		}
		if at < 0 {
			want = append([]byte("A"), want...)
		} else {
			want[at]++
		}
	}
}
