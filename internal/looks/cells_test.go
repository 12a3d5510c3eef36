package looks_test

import (
	"strings"
	"testing"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/looks"
)

// A column looks like a fact when every cell does that is not blank. Plain numbers may
// count anything, so they are ages only beside a cell that is written as an age.
func TestWhatTheCellsOfAColumnLookLike(t *testing.T) {
	e := &law.Edition{Circumstances: []*law.Circumstance{
		{ID: "armed", Perhaps: law.Names{ES: []string{"padre", "violencia"}}, Title: law.Text{ES: "Con arma", EN: "Armed"}}, {ID: "by-parent", Title: law.Text{ES: "Por un padre", EN: "By a parent"}},
	}, Elements: law.Names{ES: []string{"violencia"}}}
	for _, c := range []struct {
		cells string // separated by bars
		want  looks.Fact
	}{
		{"", looks.None},
		{" | |", looks.None},
		{"2019-05-01", looks.Date},
		{"2019-05-01||1/7/2020|3 de mayo de 2018|03-may-21|2019-05|2019-05-01 10:30|2019-05-01..2019-06-01", looks.Date},
		{"2019-05-01|pending", looks.None},
		{"2019-13-01", looks.None},
		{"2019-05-32", looks.None},
		{"1719-05-01", looks.None},
		{"15", looks.None},
		{"15|16 años", looks.Age},
		{"under 14|14-17|18+", looks.Age},
		{"menor de edad|mayores de 18|adolescente|adulta", looks.Age},
		{"15 años|blue", looks.None},
		{"15 años|2019-05-01", looks.None},
		{"armed|by-parent;armed|Con arma", looks.Circumstances},
		{"armed|blue", looks.None},
		{"armed|15 años", looks.None},
		{"armed;|none", looks.Circumstances},
		{"padre|padre;armed", looks.Circumstances},
		{"violencia", looks.None},
		{"Agravada|Simple||AGRAVADA|tipo base", looks.Circumstances},
		{"Trata agravada|simple", looks.Circumstances},
		{"simple|básica", looks.None},
		{"Agravada|Culposa", looks.None},
	} {
		var column looks.Cells
		for cell := range strings.SplitSeq(c.cells, "|") {
			column.Add(cell, strings.Split(cell, ";"), e)
		}
		if got := column.Fact(); got != c.want {
			t.Errorf("%q looks like %d, want %d", c.cells, got, c.want)
		}
	}
}

// What is found in the first cells is not given up for a cell far below.
func TestOnlyTheFirstCellsAreLookedAt(t *testing.T) {
	for before, want := range map[int]looks.Fact{49: looks.None, 50: looks.Date} {
		var column looks.Cells
		for range before {
			column.Add("2019-05-01", []string{"2019-05-01"}, &law.Edition{})
		}
		column.Add("pending", []string{"pending"}, &law.Edition{})
		if got := column.Fact(); got != want {
			t.Errorf("another text after %d dates: %d, want %d", before, got, want)
		}
	}
}
