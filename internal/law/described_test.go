package law_test

import (
	"slices"
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
	for _, text := range []string{"trata de personas en su forma agravada", "trata de personas, forma agravada", "trata agravada (art. 129-A)", "trata de personas (forma agravada)", "trata de personas (art. 129-B)", "Contra la dignidad - trata en la modalidad agravada"} {
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
		"trata de personas (art. 106)": law.OffenceUnknown, "129-A homicidio": law.OffenceUnknown, "129-A extorsión": law.OffenceUnknown, "129-Z trata de personas": law.ArticleUnknown, "129-A bis": law.ArticleUnknown, "129-AA": law.ArticleUnknown, "homicidio simple (129-A)": law.OffenceUnknown, "contra la vida - homicidio simple": law.OffenceUnknown,
		"contra la trata de personas": law.OffenceUnknown, "lucha contra la trata - trata de personas": law.OffenceUnknown, "trata de personas con fines de lucro": law.OffenceUnknown, "trata para homicidio": law.OffenceUnknown, "para mendicidad": law.OffenceUnknown, "trata de personas y trabajo forzoso": law.OffencesNamed, "trata de personas, trabajo forzoso": law.OffencesNamed, "trata / trabajo forzoso": law.OffencesNamed, "Trata;Trabajo Forzoso": law.OffencesNamed, "trata o trabajo forzoso": law.OffencesNamed, "trata y homicidio": law.OffenceUnknown, "-129": law.OffenceUnknown, "- 129": law.OffenceUnknown, "-A 129": law.OffenceUnknown, "contra la libertad - trata de personas - trabajo forzoso": law.OffenceUnknown, "delito contra la dignidad humana 129-B: 129-A": law.OffenceUnknown, "contra la libertad 129-O: trata": law.OffenceUnknown, "trata; trata de personas": law.OffenceUnknown, "presunta": law.OffenceUnknown,
	} {
		if o, fault := e.FindOffence(text); fault == nil || fault.Code != code {
			t.Errorf("%q is %v (%v), want %s", text, o, fault, code)
		}
	}
}
