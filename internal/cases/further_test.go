package cases_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/conmina/conmina/internal/cases"
)

// A wrong text is told at its own cell, whichever of the columns of the fact that is.
func TestPlacesInColumnsOfOneFact(t *testing.T) {
	for text, want := range map[string][]string{
		"offence,edad,edad 2\ntrata,x,16\ntrata,16,x\ntrata,x,y\n":                                  {"2:7: age_form", "3:10: age_form", "4:7: age_form", "4:9: age_form"},
		"offence,edad,edad 2,edad 3\ntrata,15,16,x\ntrata,15,x,16\ntrata,,,x\n":                     {"2:13: age_form", "3:10: age_form", "4:9: age_form"},
		"offence,circumstances,agravante\ntrata,nadie,plural-victims\ntrata,plural-victims,nadie\n": {"2:7: circumstance_unknown", "3:22: circumstance_unknown"},
		"offence,circumstances,gestante\ntrata,nadie,si\ntrata,plural-victims,nadie\n":              {"2:7: circumstance_unknown", "3:22: flag_form"},
		"offence,maybe,gestante\ntrata,nadie,quizá\n":                                               {"2:7: circumstance_unknown"},
	} {
		for _, o := range []cases.Options{{}, cases.General(cases.Options{})} {
			o.Edition = penalCode(t)
			var got []string
			for _, flaw := range run(t, o, table(text)).Flaws {
				got = append(got, flaw[len("t.csv:"):])
			}
			if !slices.Equal(got, want) {
				t.Errorf("%q: %q, want %q", text, got, want)
			}
		}
	}
}

// A byte that no text holds is told wherever it stands, at the first place as well.
func TestBrokenBytesAnywhere(t *testing.T) {
	record := "trata,15"
	for at := range len(record) + 1 {
		for broken, code := range map[string]string{"\x00": "nul_byte", "\xff": "bad_utf8"} {
			text := record[:at] + broken + record[at:]
			got := run(t, cases.Options{Edition: penalCode(t)}, table("offence,age\n"+text+"\ntrata,15\n"))
			if want := fmt.Sprintf("t.csv:2:%d: %s", at+1, code); !slices.Equal(got.Flaws, []string{want}) || got.Summary.Read != 2 {
				t.Errorf("%q: %v, want %s", text, got.Flaws, want)
			}
		}
	}
}
