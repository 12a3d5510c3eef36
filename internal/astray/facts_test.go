package astray

import (
	"slices"
	"strings"
	"testing"

	"github.com/conmina/conmina/internal/typed"
)

// Every way to put an age and a day behind a name without their flags leads to the same
// flags; what is part of the name, or no fact, stays.
func TestFactsWithoutFlags(t *testing.T) {
	among := func(names ...string) func(string) bool {
		return func(name string) bool { return slices.Contains(names, name) }
	}
	known := Known{Offence: among("trata", "trata de personas", "art. 129-B", "153"), Circumstance: among("gestante", "funcionario público", "in public")}
	ages := map[string]string{
		"": "", "15": "15", "15 años": "15 años", "edad 15": "15", "edad=15": "15", "age: 15": "15", "victima 15": "15",
		"menor de 14": "menor de 14", "14-17": "14-17", "desconocida": "desconocida",
	}
	days := map[string]string{"": "", "2020": "2020", "01/03/2018": "01/03/2018", "fecha 2018-03-01": "2018-03-01", "1 de marzo de 2018": "1 de marzo de 2018", "2018-03": "2018-03"}
	withs := map[string][]string{
		"": nil, "gestante": {"gestante"}, "y gestante,": {"gestante"}, "con funcionario público": {"funcionario público"}, "gestante y funcionario público": {"gestante", "funcionario público"},
		"gestante in public": {"gestante", "in public"},
	}
	for _, name := range []string{"trata", "trata de personas", "art. 129-B", "153"} {
		for with, names := range withs {
			for age, said := range ages {
				for day, dated := range days {
					var want []string
					for _, circumstance := range names {
						want = append(want, "--con", circumstance)
					}
					if age != "" {
						want = append(want, "--edad", said)
					}
					if day != "" {
						want = append(want, "--fecha", dated)
					}
					text := strings.Join(strings.Fields(name+" "+with+" "+age+" "+day), " ")
					for _, args := range [][]string{{text}, strings.Fields(text)} {
						got, facts, ok := known.facts(typed.Spanish, args)
						if ok != (len(want) > 0) || ok && got != name || !slices.Equal(facts, want) {
							t.Errorf("%q: %q and %q, not %q and %q", args, got, facts, name, want)
						}
					}
				}
			}
		}
	}
	if _, facts, _ := known.facts(typed.Spanish, []string{"trata 15 marzo 2018"}); !slices.Equal(facts, []string{"--fecha", "15 marzo 2018"}) {
		t.Errorf("a day is taken apart: %q", facts)
	}
	// A command line may hold a page of text.
	for _, page := range []string{strings.Repeat("trata 15 ", 20_000), strings.Repeat("15 ", 20_000) + "trata"} {
		if _, _, ok := known.facts(typed.Spanish, []string{page}); ok {
			t.Errorf("%.20q is taken for a name with facts", page)
		}
	}
	for _, text := range []string{"trata 200", "trata 108", "trata x", "trata menores", "15", "15 trata", "otra 15", "trata 15 16", "trata 2020-02-30", "trata gestante x", "gestante", "trata sin gestante", "153 y 15", "153 e 15", "trata, 15 y 16"} {
		if name, facts, ok := known.facts(typed.Spanish, []string{text}); ok {
			t.Errorf("%q is taken for %q with %q", text, name, facts)
		}
	}
}

// A line is parted into words and flags wherever the flags stand.
func TestApart(t *testing.T) {
	takesValue := func(flag string) bool { return flag == "--edad" || flag == "-o" }
	words := []string{"trata", "de", "15"}
	for _, beside := range [][]string{{"--edad", "15"}, {"-o", "-"}, {"--edad=15"}, {"--breve"}, {"-h"}} {
		for at := range len(words) + 1 {
			got, flagged := apart(slices.Concat(words[:at], beside, words[at:]), takesValue)
			if !slices.Equal(got, words) || !slices.Equal(flagged, beside) {
				t.Errorf("%q before word %d: %q and %q", beside, at, got, flagged)
			}
		}
	}
	got, flagged := apart([]string{"-", "--", "-o", "--edad"}, takesValue)
	if !slices.Equal(got, []string{"-", "-o", "--edad"}) || flagged != nil {
		t.Errorf("behind --: %q and %q", got, flagged)
	}
	if _, flagged = apart([]string{"trata", "--edad"}, takesValue); !slices.Equal(flagged, []string{"--edad"}) {
		t.Errorf("a flag without its value: %q", flagged)
	}
}
