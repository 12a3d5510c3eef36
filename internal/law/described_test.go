package law_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/conmina/conmina/internal/law"
)

// described is an edition of two offences, one with aggravated forms of their own article.
func described() *law.Edition {
	tiers := []law.Tier{{ID: "base", Prison: law.Range{Min: law.Term(96), Max: law.Term(180)}}, {ID: "graver", Prison: law.Range{Min: law.Term(144), Max: law.Term(240)}, Article: "129-B", When: []law.Condition{{Numeral: "4", With: []law.CircumstanceID{"c"}}}}}
	e := &law.Edition{
		ID: "e", Circumstances: []*law.Circumstance{{ID: "c"}},
		Offences: []*law.Offence{
			{ID: "trafficking", Title: law.Text{ES: "Trata de personas", EN: "Human trafficking"}, Also: law.Names{ES: []string{"trata", "trata-con-fines-de-mendicidad", "trata-agravada"}}, Versions: []law.Version{{Article: "129-A", Tiers: tiers}}},
			{ID: "forced-labour", Title: law.Text{ES: "Trabajo forzoso", EN: "Forced labour"}, Versions: []law.Version{{Article: "129-O", Tiers: tiers[:1]}}, Perhaps: law.Names{ES: []string{"servidumbre"}}},
		},
		Elsewhere: []*law.Neighbour{{Articles: []string{"106"}, Title: law.Text{ES: "Homicidio simple", EN: "Homicide"}}},
	}
	for _, o := range e.Offences {
		o.Edition = e
	}
	return e
}

// A text that says more than a name and nothing that changes it is the name.
func TestNamesWithMoreBesideThem(t *testing.T) {
	e := described()
	for text, want := range map[string]string{
		"Trata de personas (art. 129-A)": "trafficking", "129-A - Trata de personas": "trafficking", "TRATA DE PERSONAS ART. 129-A CP": "trafficking", "trabajos forzosos, artículo 129-O del Código Penal": "forced-labour", "Art. 129-O: trabajo forzoso": "forced-labour",
		"Contra la dignidad humana - trata de personas": "trafficking", "delito contra la libertad: trata de personas": "trafficking", "Delitos contra la dignidad humana, en la modalidad de trata de personas": "trafficking", "delito contra la libertad en su modalidad de trabajo forzoso": "forced-labour",
		"contra la libertad - otras cosas - trata de personas (art. 129-A)": "trafficking", "presunta trata de personas": "trafficking", "trata de personas.": "trafficking", "trata de personas con fines de mendicidad": "trafficking", "trata de personas para fines de mendicidad": "trafficking", "trata para la mendicidad": "trafficking", "trata con la finalidad de mendicidad": "trafficking", "section 129-A": "trafficking", "Sec. 129-O": "forced-labour", "servidumbre (art. 129-O)": "forced-labour",
	} {
		if o, fault := e.FindOffence(text); fault != nil || o.ID != want || o.Named != "" || !e.Named(text) {
			t.Errorf("%q is %v (%v), want %s", text, o, fault, want)
		}
	}
	for _, text := range []string{"trata de personas en su forma agravada", "trata de personas, forma agravada", "trata agravada (art. 129-A)", "trata de personas (forma agravada)", "trata de personas (art. 129-B)", "129-A agravado", "129-B agravado", "formas agravadas del 129-B", "tratas de las personas agravadas", "tratas agravadas", "Contra la dignidad - trata en la modalidad agravada"} {
		if o, fault := e.FindOffence(text); fault != nil || o.ID != "trafficking" || o.Named == "" {
			t.Errorf("%q is %+v (%v), want its aggravated forms", text, o, fault)
		}
	}
	if o, fault := e.FindOffence("trata de personas, art. 129-B, numeral 4"); fault != nil || o.Cited.Numeral != "4" {
		t.Errorf("%+v, %v", o, fault)
	}
	for text, suggests := range map[string][]string{
		"trata de personas (art. 129-O)": {"trafficking", "forced-labour"}, "129-A: trabajo forzoso": {"trafficking", "forced-labour"},
	} {
		o, fault := e.FindOffence(text)
		if fault == nil || fault.Code != law.OffencePerhaps || len(fault.Suggest) != 2 || !slices.Contains(suggests, fault.Suggest[0]) || !slices.Contains(suggests, fault.Suggest[1]) {
			t.Errorf("%q is %v (%v)", text, o, fault)
		}
	}
	for text, code := range map[string]law.Code{
		"trata de personas (art. 106)": law.OffenceUnknown, "129-A homicidio": law.OffenceUnknown, "129-A extorsión": law.OffenceUnknown, "129-Z trata de personas": law.ArticleUnknown, "129-A bis": law.ArticleUnknown, "129-AA": law.ArticleUnknown, "homicidio simple (129-A)": law.OffenceUnknown, "contra la vida - homicidio simple": law.OffenceUnknown, "contra la vida - homicidio simple - trata de personas": law.OffenceUnknown, "contra la vida: homicidio simple; otras cosas; trata": law.OffenceUnknown,
		"contra la trata de personas": law.OffenceUnknown, "lucha contra la trata - trata de personas": law.OffenceUnknown, "trata de personas con fines de lucro": law.OffenceUnknown, "trata para homicidio": law.OffenceUnknown, "para mendicidad": law.OffenceUnknown, "trata de personas y trabajo forzoso": law.OffencesNamed, "trata de personas, trabajo forzoso": law.OffencesNamed, "trata / trabajo forzoso": law.OffencesNamed, "Trata;Trabajo Forzoso": law.OffencesNamed, "trata o trabajo forzoso": law.OffencesNamed, "trata y homicidio": law.OffenceUnknown, "-129": law.OffenceUnknown, "- 129": law.OffenceUnknown, "-A 129": law.OffenceUnknown, "contra la libertad - trata de personas - trabajo forzoso": law.OffenceUnknown, "contra la libertad - trata de personas - otras cosas - trabajo forzoso": law.OffenceUnknown, "contra la libertad: trabajo forzoso - otras cosas - trata de personas, con fines de mendicidad": law.OffenceUnknown, "delito contra la dignidad humana 129-B: 129-A": law.OffenceUnknown, "contra la libertad 129-O: trata": law.OffenceUnknown, "trata; trata de personas": law.OffenceUnknown, "presunta": law.OffenceUnknown,
	} {
		if o, fault := e.FindOffence(text); fault == nil || fault.Code != code {
			t.Errorf("%q is %v (%v), want %s", text, o, fault, code)
		}
	}
}

// A name is what it is before it is what its parts mean: a name in words for an offence of
// its own, for a neighbouring offence or, in the plural, for another one.
func TestNamesMadeOfOtherNames(t *testing.T) {
	e := described()
	e.Offences = append(e.Offences, &law.Offence{Edition: e, ID: "presumed", Title: law.Text{ES: "Presunta trata de personas", EN: "Presumed"}})
	e.Elsewhere[0].Also = law.Names{ES: []string{"trata para la mendicidad", "trabajo forzoso agravado"}}
	for _, text := range []string{"presunta trata de personas", "presuntas tratas de personas"} {
		if o, fault := e.FindOffence(text); fault != nil || o.ID != "presumed" {
			t.Errorf("%q: %v %v", text, o, fault)
		}
	}
	for _, text := range []string{"trata para la mendicidad", "Trabajo forzoso agravado"} {
		if o, fault := e.FindOffence(text); fault == nil || fault.Code != law.OffenceOutside {
			t.Errorf("%q: %v %v", text, o, fault)
		}
	}
}

// The number of an article that means an offence on a known day alone means, beside the name
// of an offence that had it, that offence on every day; so does its numeral.
func TestNumberOfSeveralOffencesBesideAName(t *testing.T) {
	e := dated(t)
	for text, want := range map[string]string{
		"Trata de personas (art. 153)": "trata", "153 - tráfico de menores": "kidnap", "trata agravada, art. 153": "trata:trata agravada", "trata de personas, art. 153, numeral 4": "trata",
	} {
		o, fault := e.FindOffence(text)
		if fault != nil || offences([]*law.Offence{o}) != want || (o.Cited.Numeral == "4") != strings.Contains(text, "numeral") {
			t.Errorf("%q: %+v, %v", text, o, fault)
		}
	}
	if o, fault := e.FindOffence("tráfico de menores (art. 129-A)"); fault == nil || fault.Code != law.OffencePerhaps {
		t.Errorf("which it never had: %v", o)
	}
	if o, fault := e.FindOffence("153"); fault == nil || fault.Code != law.OffenceNeedsDate {
		t.Errorf("alone: %v", o)
	}
}

// What a name is used for among other things is told with the words around it too.
func TestWordsAroundANameOfSeveralThings(t *testing.T) {
	for _, text := range []string{"servidumbre", "delito de servidumbre", "Servidumbres", "el delito de la servidumbre"} {
		if o, fault := described().FindOffence(text); fault == nil || fault.Code != law.OffencePerhaps || !slices.Equal(fault.Suggest, []string{"forced-labour"}) {
			t.Errorf("%q: %v %v", text, o, fault)
		}
	}
}

// An article behind words that are no name is suggested, and no article that other words
// behind it may make another one.
func TestArticlesBehindOtherWordsAreSuggested(t *testing.T) {
	e := described()
	for text, want := range map[string]string{
		"tipo base previsto en el artículo 129-A": "129-A", "lo que prevé el art. 129-O del Código Penal": "129-O", "homicidio simple (129-A)": "129-A",
		"previsto en el artículo 129-A bis": "", "129-A quáter": "", "previsto en el artículo 153 de la Ley 28950": "", "previsto en el artículo 129-Z": "", "Ley 28950": "",
	} {
		if o, fault := e.FindOffence(text); o != nil || strings.Join(fault.Suggest, " ") != want {
			t.Errorf("%q: %v, %v, want %q", text, o, fault, want)
		}
	}
}
