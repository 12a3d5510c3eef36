package determine

import (
	"fmt"
	"math/big"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/conmina/conmina/internal/law"
)

// Every fact is read into its place, by any name and in either language.
func TestFactsAreReadIntoTheirPlaces(t *testing.T) {
	_, p := theCode(t)
	today := law.Date{Year: 2026, Month: 2, Day: 1}
	f, faults := Given{
		Mitigating: []string{"Sin antecedentes", "46.1.f"}, Aggravating: []string{"46.2.b"},
		Qualified: []string{"reincidencia", "flagrancy", "46-B"}, Reductions: []string{"tentativa"}, Benefits: []string{"CPP 161", "organisation-member"},
		Maybe: []string{"46.2.a", "habitualidad"}, AgentAge: "25", Requested: " 2025-01-02 ", AsOf: "2025-03-04",
		Fixed: "8y-10y", Income: "30.5", Assume: []string{"thirds-or-steps = steps", "45-a-3-c=new-space"},
	}.Facts(p, period(date(t, "2022-05-01")), today)
	want := Facts{
		Mitigating:  Circumstances{Known: true, IDs: []string{"no-criminal-record", "voluntary-reparation"}},
		Aggravating: Circumstances{Known: true, IDs: []string{"public-goods"}},
		Present:     []string{"recidivism", "attempt", "confession", "flagrancy", "organisation-member"},
		Maybe:       []string{"common-use-goods", "habituality"},
		Agent:       law.AgeBand(25, 25), Request: date(t, "2025-01-02"), AsOf: date(t, "2025-03-04"),
		Fixed: &Space{Lo: figureOf(96), Hi: figureOf(120)}, Income: big.NewRat(61, 2),
		Assume: map[string]string{"thirds-or-steps": "steps", "45-a-3-c": "new-space"},
	}
	if len(faults) > 0 || !reflect.DeepEqual(f, want) {
		t.Errorf("%v\n%+v\n%+v", faults, f, want)
	}
	f, faults = Given{}.Facts(p, period(date(t, "2022-05-01")), today)
	if want := (Facts{AsOf: today, Assume: map[string]string{}}); len(faults) > 0 || !reflect.DeepEqual(f, want) {
		t.Errorf("of nothing: %v %+v", faults, f)
	}
	for _, word := range []string{"none", "Ninguna", "ninguno", "no"} {
		f, faults := Given{Mitigating: []string{word}, Aggravating: []string{word}}.Facts(p, period(date(t, "2022-05-01")), today)
		if len(faults) > 0 || !f.Mitigating.Known || !f.Aggravating.Known || len(f.Mitigating.IDs)+len(f.Aggravating.IDs) > 0 {
			t.Errorf("%s: %v %+v", word, faults, f)
		}
	}
}

// fault writes a fault with all that it says but the suggestions.
func faultText(f *law.Fault) string {
	return fmt.Sprint(f.Fact, " ", f.Code, " ", f.Value, " ", f.Args)
}

// A text that cannot be read is a fault of its fact, with the text and what the sentence
// is told.
func TestFaultsOfFacts(t *testing.T) {
	_, p := theCode(t)
	day := date(t, "2024-06-30")
	for want, g := range map[string]Given{
		"mitigating none_and_some 46.1.a []":                                          {Mitigating: []string{"none", "46.1.a"}},
		"aggravating none_and_some 46.2.b []":                                         {Aggravating: []string{"46.2.b", "ninguna"}},
		"mitigating term_other_class 46.2.a [aggravating]":                            {Mitigating: []string{"46.2.a"}},
		"mitigating term_other_class flagrancia [benefits]":                           {Mitigating: []string{"flagrancia"}},
		"aggravating term_other_class flagrancia [benefits]":                          {Aggravating: []string{"flagrancia"}},
		"aggravating term_other_class 46.1.a [mitigating]":                            {Aggravating: []string{"46.1.a"}},
		"qualified term_other_class attempt [reductions]":                             {Qualified: []string{"attempt"}},
		"reductions term_other_class confession [benefits]":                           {Reductions: []string{"confession"}},
		"benefits term_other_class recidivism [qualified]":                            {Benefits: []string{"recidivism"}},
		"maybe term_and_maybe recidivism []":                                          {Qualified: []string{"recidivism"}, Maybe: []string{"reincidencia"}},
		"maybe term_and_maybe public-goods []":                                        {Aggravating: []string{"46.2.b"}, Maybe: []string{"46.2.b"}},
		"maybe term_and_maybe no-criminal-record []":                                  {Mitigating: []string{"46.1.a"}, Maybe: []string{"46.1.a"}},
		"maybe term_unknown nothing-such []":                                          {Maybe: []string{"nothing-such"}},
		"fixed fixed_form 8 []":                                                       {Fixed: "8"},
		"fixed fixed_form 8y-x []":                                                    {Fixed: "8y-x"},
		"fixed fixed_reversed 10y-8y []":                                              {Fixed: "10y-8y"},
		"daily_income income_form 0 []":                                               {Income: "0"},
		"daily_income income_form -3 []":                                              {Income: "-3"},
		"daily_income income_form x []":                                               {Income: "x"},
		"daily_income income_form 1/2 []":                                             {Income: "1/2"},
		"daily_income income_form 1e3 []":                                             {Income: "1e3"},
		"daily_income income_form 0x1 []":                                             {Income: "0x1"},
		"daily_income income_form 1_0 []":                                             {Income: "1_0"},
		"assume assume_form thirds-or-steps []":                                       {Assume: []string{"thirds-or-steps"}},
		"assume assume_differs steps [thirds-or-steps thirds]":                        {Assume: []string{"thirds-or-steps=thirds", "thirds-or-steps=steps"}},
		"assume assume_unknown nothing []":                                            {Assume: []string{" nothing =thirds"}},
		"assume assume_position halves [thirds-or-steps]":                             {Assume: []string{"thirds-or-steps=halves"}},
		"agent_age age_form x []":                                                     {AgentAge: "x"},
		"agent_age agent_minor 17 [18 20.2]":                                          {AgentAge: "17"},
		"agent_born agent_born_and_age 1990-01-01 []":                                 {AgentAge: "30", AgentBorn: "1990-01-01"},
		"agent_born agent_born_after 2024-07-01 []":                                   {AgentBorn: "2024-07-01"},
		"agent_born date_form x []":                                                   {AgentBorn: "x"},
		"agent_age agent_minor 0 [18 20.2]":                                           {AgentBorn: "2024-06-30"},
		"request_date date_form x []":                                                 {Requested: "x"},
		"decision_date date_form x []":                                                {AsOf: "x"},
		"request_date request_before_act 2024-06-29 [2024-06-30]":                     {Requested: "2024-06-29"},
		"decision_date judgment_before_act 2024-06-29 [2024-06-30]":                   {AsOf: "2024-06-29"},
		"decision_date judgment_before_request 2024-07-01 [2024-07-02]":               {Requested: "2024-07-02", AsOf: "2024-07-01"},
		"aggravating letter_not_in_force artificial-intelligence [46.2.ñ 2025-04-30]": {Aggravating: []string{"46.2.ñ"}},
		"reductions agent_age_contradicts restricted-age [21-64]":                     {Reductions: []string{"restricted-age"}, AgentAge: "21-64"},
	} {
		_, faults := g.Facts(p, period(day), day)
		if len(faults) != 1 || faultText(faults[0]) != want {
			t.Errorf("want %s", want)
			for _, f := range faults {
				t.Errorf("  got %s", faultText(f))
			}
		}
	}
}

// Request and judgment may be on the very day of the act, and on one day. The day of
// the question stands in for a judgment, and is no contradiction.
func TestDaysInOrder(t *testing.T) {
	_, p := theCode(t)
	day := date(t, "2024-06-30")
	for _, g := range []Given{
		{Requested: "2024-06-30"}, {AsOf: "2024-06-30"}, {Requested: "2024-07-02", AsOf: "2024-07-02"}, {Requested: "2024-07-02"},
	} {
		if _, faults := g.Facts(p, period(day), day.Before()); len(faults) > 0 {
			t.Errorf("%+v: %s", g, faultText(faults[0]))
		}
	}
}

// A name that is not known suggests the ones that are like it.
func TestSuggestions(t *testing.T) {
	_, p := theCode(t)
	day := date(t, "2024-06-30")
	for want, g := range map[string]Given{
		"recidivism":      {Qualified: []string{"recidivsm"}},
		"thirds-or-steps": {Assume: []string{"thirds-or-step=steps"}},
		"thirds":          {Assume: []string{"thirds-or-steps=x"}},
	} {
		if _, faults := g.Facts(p, period(day), day); len(faults) != 1 || !slices.Contains(faults[0].Suggest, want) {
			t.Errorf("%+v: no suggestion of %s in %+v", g, want, faults)
		}
	}
}

// The restricted age contradicts the ages from 21 to 64 and no others: an age by itself,
// and every band of ages within.
func TestAgesThatRestrictNothing(t *testing.T) {
	_, p := theCode(t)
	day := date(t, "2024-06-30")
	for youngest := 18; youngest < 75; youngest++ {
		for oldest := youngest; oldest < 75; oldest++ {
			g := Given{AgentAge: fmt.Sprintf("%d-%d", youngest, oldest), Reductions: []string{"restricted-age"}}
			_, faults := g.Facts(p, period(day), day)
			if want := youngest >= 21 && oldest <= 64; (len(faults) == 1) != want {
				t.Errorf("%s: %v", g.AgentAge, faults)
			}
		}
	}
	if _, faults := (Given{Reductions: []string{"restricted-age"}}).Facts(p, period(day), day); len(faults) > 0 {
		t.Errorf("no age is no contradiction: %v", faults[0])
	}
	p.Rule(restricted).On(day).Cases[0].Mode = "prudential"
	if _, faults := (Given{AgentAge: "30", Reductions: []string{"restricted-age"}}).Facts(p, period(day), day); len(faults) > 0 {
		t.Errorf("a rule that excludes nothing: %v", faults[0])
	}
}

// An agent is of the other regime when every age that is possible is below 18.
func TestRegimeOfMinors(t *testing.T) {
	_, p := theCode(t)
	day := date(t, "2024-06-30")
	for youngest := range 25 {
		for oldest := youngest; oldest < 25; oldest++ {
			faults := Check(p, period(day), &Facts{Agent: law.AgeBand(youngest, oldest)})
			if (len(faults) == 1) != (oldest < 18) {
				t.Errorf("%d to %d: %v", youngest, oldest, faults)
			}
		}
	}
}

// written are the ways in which a figure of months may be typed.
func writtenMonths(m int) []string {
	list := []string{fmt.Sprintf("%dm", m)}
	for _, year := range []string{"y", "a"} {
		switch years, rest := m/12, m%12; {
		case years > 0 && rest == 0:
			list = append(list, fmt.Sprintf("%d%s", years, year))
		case years > 0:
			list = append(list, fmt.Sprintf("%d%s%dm", years, year, rest))
		}
	}
	return list
}

// Penalties of up to two years, in every way in which they can be typed, alone and as
// the two ends of a space.
func TestSpacesAsTyped(t *testing.T) {
	for lo := 1; lo <= 25; lo++ {
		for _, first := range writtenMonths(lo) {
			if s, fault := ParseSpace(" " + first + " "); fault != nil || !s.Same(point(figureOf(int64(lo)))) {
				t.Errorf("%s: %v %v", first, s.inVector(), fault)
			}
			for hi := 1; hi <= 25; hi++ {
				for _, last := range writtenMonths(hi) {
					s, fault := ParseSpace(first + " - " + last)
					switch {
					case lo > hi && (fault == nil || fault.Code != FixedReversed):
						t.Errorf("%s to %s: %v", first, last, fault)
					case lo <= hi && (fault != nil || !s.Same(Space{Lo: figureOf(int64(lo)), Hi: figureOf(int64(hi))})):
						t.Errorf("%s to %s: %v %v", first, last, s.inVector(), fault)
					}
				}
			}
		}
	}
	for _, text := range []string{"life", "Life", "cadena perpetua", "cadena-perpetua", " life "} {
		if s, fault := ParseSpace(text); fault != nil || !s.Same(Space{Life: true}) {
			t.Errorf("%s: %v %v", text, s, fault)
		}
	}
	// In the words of a judgment, and with days of a month of thirty.
	for text, want := range map[string]string{
		"8 años": "96 96", "ocho años y seis meses": "102 102", "8 years and 6 months": "102 102", "96 meses": "96 96", "10d": "1/3 1/3",
		"8 años 4 meses 10 días": "301/3 301/3", "8a4m10d - 8a4m15d": "301/3 201/2", "8 años - 10 años y 4 meses": "96 124",
	} {
		if s, fault := ParseSpace(text); fault != nil || s.inVector() != want+" true true" {
			t.Errorf("%s: %s %v", text, s.inVector(), fault)
		}
	}
	for _, text := range []string{"", "8", "y", "8y-", "-8y", "8y-9y-10y", "8x", "8aa", "life-8y", "8y-life", "8 a 10 años", "absuelto", "desconocido", "8.5a", "0m"} {
		if s, fault := ParseSpace(text); fault == nil || fault.Code != FixedForm || fault.Value != text {
			t.Errorf("%s: %v %v", text, s, fault)
		}
	}
}

// A term is found by what screens call it, in either language, and by its article however
// it is cited; an article with a numeral is another thing.
func TestTermsByTitleAndByCitation(t *testing.T) {
	_, p := theCode(t)
	for i := range p.Terms {
		x := &p.Terms[i]
		for _, name := range []string{x.Title.ES, x.Title.EN, strings.ToUpper(x.Title.ES), strings.ReplaceAll(x.Title.EN, " ", "-")} {
			if found, fault := Term(p, name); fault != nil || found != x {
				t.Errorf("%q: %v", name, fault)
			}
		}
	}
	for name, want := range map[string]string{"art. 46-B": "recidivism", "46b": "recidivism", "Artículo 16": "attempt", "art. 16 del Código Penal": "attempt", "46 C": "habituality", "46-B.1": "", "art. 46-Z": "", "46-B, primer párrafo": ""} {
		found, fault := Term(p, name)
		if want == "" && fault == nil || want != "" && (fault != nil || found.ID != want) {
			t.Errorf("%q: %v, want %q", name, found, want)
		}
	}
}
