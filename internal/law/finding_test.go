package law_test

import (
	"testing"

	"github.com/conmina/conmina/internal/law"
)

// Findings stand in the order of their places, codes and values, each once, and are
// an error when there are some.
func TestFindings(t *testing.T) {
	at := func(line int, code law.Code, value string) law.Finding {
		return law.Finding{Place: law.Place{File: "f.yaml", Line: line, Column: 1}, Fault: law.Fault{Code: code, Value: value}}
	}
	list := law.Findings{at(2, "b", ""), at(1, "b", "y"), at(1, "b", "x"), at(2, "b", ""), at(1, "a", "z"), at(1, "b", "x"), at(2, "a", "")}
	want := law.Findings{at(1, "a", "z"), at(1, "b", "x"), at(1, "b", "y"), at(2, "a", ""), at(2, "b", "")}
	got, _ := list.Err().(law.Findings)
	if len(got) != len(want) {
		t.Fatalf("%v, want %v", got, want)
	}
	for i := range want {
		if got[i].Place != want[i].Place || got[i].Fault.Code != want[i].Fault.Code || got[i].Fault.Value != want[i].Fault.Value {
			t.Errorf("%d: %v, want %v", i, got[i], want[i])
		}
	}
	two := law.Findings{at(1, "a", "z"), at(2, "b", "")}
	two[1].Other = law.Place{File: "g.yaml"}
	if got, want := two.Error(), "f.yaml:1:1: a  \"z\"\nf.yaml:2:1: b  \"\" [g.yaml]"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	if err := (law.Findings{}).Err(); err != nil {
		t.Errorf("none are an error: %v", err)
	}
}

// The files of findings are named as the user named their directory; what has no
// second place gets none.
func TestFindingsInADirectory(t *testing.T) {
	two := law.Finding{Place: law.Place{File: "e/a.yaml"}, Other: law.Place{File: "e/b.yaml"}}
	one := law.Finding{Place: law.Place{File: "e/c.yaml"}}
	before := law.Findings{two, one}
	in := before.In("../laws")
	if in[0].Place.File != "../laws/e/a.yaml" || in[0].Other.File != "../laws/e/b.yaml" || in[1].Place.File != "../laws/e/c.yaml" || in[1].Other != (law.Place{}) {
		t.Errorf("%+v", in)
	}
	if before[0].Place.File != "e/a.yaml" {
		t.Errorf("the findings themselves were changed: %+v", before)
	}
}
