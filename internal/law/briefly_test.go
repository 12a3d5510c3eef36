package law_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"github.com/conmina/conmina/internal/law"
)

// brief is what a fault that is only counted holds.
type brief struct {
	code  law.Code
	fact  law.Fact
	value string
}

func briefs(faults []*law.Fault) (list []brief) {
	for _, f := range faults {
		list = append(list, brief{f.Code, f.Fact, f.Value})
	}
	return list
}

// twoEditions gives an edition with neighbours, articles and numbers of several
// meanings, and another one whose names it understands.
func twoEditions() *law.Edition {
	by := func(id string, articles ...string) *law.Offence {
		o := &law.Offence{ID: id, Title: law.Text{ES: id + " en español", EN: id}}
		for i, a := range articles {
			from := law.Date{Year: 2000 + i, Month: time.January, Day: 1}
			o.Versions = append(o.Versions, law.Version{Article: a, InForce: law.Period{From: from}})
		}
		return o
	}
	theft := by("theft", "153", "129-A")
	theft.Perhaps = law.Names{EN: []string{"larceny", "the taking of things"}}
	other := &law.Edition{ID: "other", Offences: []*law.Offence{
		{ID: "one-here", Counterpart: law.Counterpart{Edition: "this", Offences: []string{"theft"}}},
		{ID: "two-here", Counterpart: law.Counterpart{Edition: "this", Offences: []string{"theft", "robbery"}}},
		{ID: "none-here", Counterpart: law.Counterpart{Edition: "elsewhere", Offences: []string{"theft"}}},
		{ID: "art-77", Counterpart: law.Counterpart{Edition: "this", Offences: []string{"robbery"}}},
	}}
	return &law.Edition{
		ID: "this", Other: other,
		Offences:  []*law.Offence{theft, by("robbery", "154", "153"), by("extorsión", "129-Ñ")},
		Elsewhere: []*law.Neighbour{{Articles: []string{"200-B", "99"}, Title: law.Text{ES: "Homicidio", EN: "Homicide"}}},
		Circumstances: []*law.Circumstance{
			{ID: "group", Title: law.Text{ES: "Banda organizada", EN: "Group"}}, {ID: "minor", VictimAge: law.AgeBand(0, 17)}, {ID: "old", OnlyAge: law.AgeBand(65, law.MaxAge)}, {ID: "many", Plural: true},
		},
	}
}

// texts are parts of facts of every kind, sound and spoilt.
var texts = []string{
	"", " ", "unknown", "no se sabe", "none", "0", "16", "016", "14-17", "17-14", "014-17", "14-017", "18+", "131", "9999", "-5", "+5", "16.5", "1a", "de 14 a 17 años", "14--17", "14–17", "١٦", "9\u00a0", "1a\u200b", "\u200b", "14-a", "a-14", "018+", "14-", "-", "+", "0+5", "14-x–1",
	"2017-06-22", "2017-02-30", "1700-01-01", "2200-01-01", "22/06/2017", "2017–06–22", "2017-06-2x", "el día 5", "2017-06-22..2018-01-01", "2018-01-01..2017-01-01", "..", "2017-06-22..", "..2017-06-22", "2017-06-22..unknown",
	"theft", "Theft", "thefts", "153", "art. 153", "129-A", "129 a", "129-Ñ", "129-Á", "155", "art 155", "99", "200-b", "homicidio", "one-here", "two-here", "none-here", "art-77", "extorsión", "extorsiÃ³n", "ExtorsiÃ³n EN espaÃ±ol", "129-Ã‘", "129-Ã\u0081", "nÃ±", "tráta", "theft\u200b", "“theft”", "“153”", "thеft", "aggravated theft", "formas agravadas de theft", "agravado", "grava", "delito de theft", "por el presunto delito de robbery", "thefts agravados", "art. 153 del Código Penal", "artículo 129-A, primer párrafo, numeral 4", "153 bis", "art. 5 of nowhere", "larceny", "larcenies", "taking", "con agravantes theft", "300", "art. 300 del CP", "art. 300, inciso 153", "inciso 5 del art. 154", "theft 300", "art 1 53", "153 y 300", "taking of 300 things",
	"group", "Banda organizada", "banda\u00a0organizada", "banda–organizada", "bandÃ¡ organizada", "minor", "old", "many", "mInór", "whatever", "group 5", "with whatever group", "bandas organizadas", "de la banda organizada", "así así", "日本",
}

// A fault that is only counted has the code, the fact and the text of the whole
// fault, and nothing else tells them apart: texts of every kind for each fact.
func TestBriefFaultsAreTheFaults(t *testing.T) {
	e := twoEditions()
	other := e.On(law.Date{Year: 2002, Month: time.January, Day: 1})
	for _, e := range []*law.Edition{e, other, e.Other, {}} {
		for _, text := range texts {
			for _, g := range []law.Given{
				{Ages: []string{text}},
				{Ages: []string{"15", text}},
				{Born: text},
				{Born: text, Date: "2019-01-01"},
				{Date: text},
				{Date: "2010-01-01", Until: text},
				{With: []string{text}},
				{With: []string{text}, Ages: []string{"30"}},
				{Maybe: []string{text}, Ages: []string{"15", "16"}},
				{With: []string{"group"}, Maybe: []string{text}},
				{Ages: []string{text}, Born: text, Date: text, Until: text, With: []string{text, text}, Maybe: []string{text}},
			} {
				sameBriefly(t, e, g, text)
			}
		}
	}
}

type failing interface {
	Helper()
	Errorf(format string, args ...any)
}

func sameBriefly(t failing, e *law.Edition, g law.Given, offence string) {
	t.Helper()
	facts, faults := g.Facts(e)
	brief, counted := g.FactsAlone(e)
	if !slices.Equal(briefs(faults), briefs(counted)) {
		t.Errorf("%+q: %v, briefly %v", g, faults, counted)
	}
	if len(faults) == 0 && (facts.Date != brief.Date || facts.Until != brief.Until || !slices.Equal(facts.Victims, brief.Victims) || !slices.Equal(facts.With, brief.With)) {
		t.Errorf("%+q: %+v, briefly %+v", g, facts, brief)
	}
	o, fault := e.FindOffence(offence)
	p, short := e.FindOffenceBriefly(offence)
	switch {
	case o != nil && p != nil && (o.ID != p.ID || o.Named != p.Named), (o == nil) != (p == nil), (fault == nil) != (short == nil), (o == nil) == (fault == nil):
		t.Errorf("%+q: %v %v, briefly %v %v", offence, o, fault, p, short)
	case fault != nil && !slices.Equal(briefs([]*law.Fault{fault}), briefs([]*law.Fault{short})):
		t.Errorf("%+q: %v, briefly %v", offence, fault, short)
	}
}

// So it is for texts put together at random.
func TestBriefFaultsAreTheFaultsOfAnyText(t *testing.T) {
	e := twoEditions()
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.OneOf(
			rapid.String(),
			rapid.Map(rapid.SliceOfN(rapid.SampledFrom(texts), 1, 3), func(parts []string) string { return strings.Join(parts, "") }),
			rapid.Map(rapid.SliceOfN(rapid.SampledFrom([]rune("129-a ñÃ±Á–\u00a0\u0301.")), 0, 8), func(r []rune) string { return string(r) }),
		)
		g := law.Given{Date: text.Draw(t, "date"), Until: text.Draw(t, "until"), Born: text.Draw(t, "born")}
		for range rapid.IntRange(0, 2).Draw(t, "many") {
			g.Ages = append(g.Ages, text.Draw(t, "age"))
			g.With = append(g.With, text.Draw(t, "with"))
			g.Maybe = append(g.Maybe, text.Draw(t, "maybe"))
		}
		sameBriefly(t, e, g, text.Draw(t, "offence"))
	})
}

// A text that only has words and numbers of no name is answered at once, without an edition
// to look for similar names in; any other text that is refused is looked at whole.
func TestFaultsAnsweredAtOnce(t *testing.T) {
	e := twoEditions()
	for _, e := range []*law.Edition{e, e.On(law.Date{Year: 2002, Month: time.January, Day: 1})} {
		for text, atOnce := range map[string]bool{
			"whatever": true, "whatever theft": true, "theft whatever": true, "contra el mundo - whatever": true, "300": true, "art. 300": true, "theft 300": true, "300 theft 301": true, "whatever 153": true, "129-A bis": true,
			"theft 300 and 153": false, "theft robbery": false, "extorsion robbery": false, "contra el mundo - homicidio theft": false, "whatÃ±ever": false, "homicidio": false,
		} {
			if _, fault := e.FindOffenceBriefly(text); fault == nil || (fault.Edition == nil) != atOnce {
				t.Errorf("%q is answered at once: %v, want %v", text, fault, atOnce)
			}
		}
	}
}

// The names that an edition understands on a day are those of the edition that it is given
// then.
func TestBriefFaultsWithAnotherEditionOnADay(t *testing.T) {
	on := twoEditions().On(law.Date{Year: 2002, Month: time.January, Day: 1})
	on.Other = &law.Edition{ID: "third", Offences: []*law.Offence{{ID: "abduction", Counterpart: law.Counterpart{Edition: "this", Offences: []string{"robbery"}}}}}
	for _, text := range []string{"abduction", "one-here", "theft", "153"} {
		sameBriefly(t, on, law.Given{}, text)
	}
}
