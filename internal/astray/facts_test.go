package astray

import (
	"slices"
	"strings"
	"testing"

	"github.com/conmina/conmina/internal/typed"
)

// onlyReading gives the facts behind a name as arguments where they have one reading.
func onlyReading(known Known, args []string) (name string, facts []string, ok bool) {
	name, readings, ok := known.facts(args)
	if len(readings) > 1 {
		return name, []string{"several"}, ok
	}
	if ok {
		facts = Line{Language: typed.Spanish}.typed(readings[0])
	}
	return name, facts, ok
}

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
						got, facts, ok := onlyReading(known, args)
						if ok != (len(want) > 0) || ok && got != name || !slices.Equal(facts, want) {
							t.Errorf("%q: %q and %q, not %q and %q", args, got, facts, name, want)
						}
					}
				}
			}
		}
	}
	if _, facts, _ := onlyReading(known, []string{"trata 15 marzo 2018"}); !slices.Equal(facts, []string{"--fecha", "15 marzo 2018"}) {
		t.Errorf("a day is taken apart: %q", facts)
	}
	// A command line may hold a page of text.
	for _, page := range []string{strings.Repeat("trata 15 ", 20_000), strings.Repeat("15 ", 20_000) + "trata"} {
		if _, _, ok := onlyReading(known, []string{page}); ok {
			t.Errorf("%.20q is taken for a name with facts", page)
		}
	}
	for _, text := range []string{"trata 200", "trata 108", "trata x", "trata menores", "15", "15 trata", "otra 15", "trata 15 16", "trata 2020-02-30", "trata gestante x", "gestante", "trata sin gestante", "153 y 15", "153 e 15", "trata, 15 y 16"} {
		if name, facts, ok := onlyReading(known, []string{text}); ok {
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
			got, flags := apart(slices.Concat(words[:at], beside, words[at:]), takesValue)
			if !slices.Equal(got, words) || !slices.EqualFunc(flags, []flagged{beside}, slices.Equal) {
				t.Errorf("%q before word %d: %q and %q", beside, at, got, flags)
			}
		}
	}
	got, flags := apart([]string{"-", "--", "-o", "--edad"}, takesValue)
	if !slices.Equal(got, []string{"-", "-o", "--edad"}) || flags != nil {
		t.Errorf("behind --: %q and %q", got, flags)
	}
	if _, flags = apart([]string{"trata", "--edad"}, takesValue); !slices.EqualFunc(flags, []flagged{{"--edad"}}, slices.Equal) {
		t.Errorf("a flag without its value: %q", flags)
	}
}

// An age that shares words with the name before it, or whose word for its flag is part of it,
// is read with these words: no reading that they make is dropped, and none is added where
// they change nothing.
func TestWordsOfAgesAtTheEndOfNames(t *testing.T) {
	among := func(names ...string) func(string) bool {
		return func(name string) bool { return slices.Contains(names, name) }
	}
	known := Known{Offence: among("trata", "trata de menor", "trata de niña", "violación de menor", "violación de menor de edad", "rape of a minor"), Circumstance: among("muerte de la víctima", "víctima gestante", "gestante", "varias víctimas", "menores", "de menores")}
	for text, want := range map[string]string{
		"violación de menor de 14 años":              "violación de menor: menor de 14 años | de 14 años",
		"violación de menor de catorce años de edad": "violación de menor: menor de catorce años de edad | de catorce años de edad",
		"violación de menor de edad de 13 años":      "violación de menor de edad: de 13 años",
		"violación de menor de edad menor de 14":     "violación de menor de edad: menor de 14",
		"trata de niña de 13 años":                   "trata de niña: de 13 años",
		"trata menores de 14":                        "trata: menores de 14",
		"trata de menores de 14 2020":                "trata: menores de 14, 2020",
		"trata mayores de 14":                        "trata: 14+ | 15+",
		"trata mayor de 18 gestante":                 "trata: 18+, gestante | 19+, gestante",
		"trata de una menor de 15 años":              "trata: 15 | 0-14",
		"trata de menores":                           "",
		"trata menor":                                "",
		"trata mayor de catorce":                     "trata: 14+ | 15+",
		"trata victima 15":                           "trata: 15",
		"rape of a minor under 14":                   "rape of a minor: under 14",
		"trata en agravio de menor de edad":          "trata: menor de edad",
		"trata muerte de la víctima":                 "trata: muerte de la víctima",
		"trata por muerte de la víctima de 15 años":  "trata: muerte de la víctima, 15 años",
		"trata víctima gestante 15":                  "trata: víctima gestante, 15",
		"trata 15 varias víctimas":                   "trata: 15, varias víctimas",
		"trata quizá gestante":                       "trata: --quiza gestante",
		"trata víctima xyz":                          "",
	} {
		name, readings, _ := known.facts(strings.Fields(text))
		var list []string
		for _, facts := range readings {
			var texts []string
			for _, fact := range facts {
				if fact.flag == typed.MaybeFlag {
					fact.text = "--quiza " + fact.text
				}
				texts = append(texts, fact.text)
			}
			list = append(list, strings.Join(texts, ", "))
		}
		if got := strings.TrimPrefix(name+": "+strings.Join(list, " | "), ": "); got != want {
			t.Errorf("%s: %s, want %s", text, got, want)
		}
	}
}
