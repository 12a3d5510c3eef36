package law_test

import (
	"testing"

	"github.com/conmina/conmina/internal/law"
)

// Signs without a letter or a digit are no fact: up to three of ASCII say an unknown age or
// nothing, and no day; up to two say no offence and no circumstance.
func TestSignsAreNoFacts(t *testing.T) {
	var signs []string
	for r := ' '; r <= '~'; r++ {
		if r < '0' || r > '9' && r < 'A' || r > 'Z' && r < 'a' || r > 'z' {
			signs = append(signs, string(r))
		}
	}
	e := &law.Edition{ID: "own", Offences: []*law.Offence{{ID: "one", Title: law.Text{ES: "Uno", EN: "One"}}}, Circumstances: []*law.Circumstance{{ID: "other", Title: law.Text{ES: "Otra", EN: "Other"}}}}
	for _, a := range signs {
		for _, b := range append(signs, "") {
			for _, c := range append(signs, "") {
				text := a + b + c
				if ages, fault := law.ParseAges(text); fault == nil && !ages.Unknown() {
					t.Errorf("%q is an age: %s", text, ages)
				}
				if day, fault := law.DayFirst.ParseDays(text); fault == nil {
					t.Errorf("%q is a day: %v", text, day)
				}
				if c != "" { // names take longer
					continue
				}
				if o, fault := e.FindOffenceAlone(text); fault == nil {
					t.Errorf("%q is an offence: %s", text, o.ID)
				}
				if id, fault := e.FindCircumstanceAlone(text); fault == nil {
					t.Errorf("%q is a circumstance: %s", text, id)
				}
			}
		}
	}
}
