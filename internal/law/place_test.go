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
	}
	want := []string{"", "a.yaml", "a.yaml:9", "a.yaml:9:1", "a.yaml:9:2", "a.yaml:10:1", "b.yaml"}
	slices.SortFunc(list, law.Place.Compare)
	for i, p := range list {
		if p.String() != want[i] {
			t.Errorf("%d: %s, want %s", i, p, want[i])
		}
	}
}
