package law_test

import (
	"strings"
	"testing"

	"github.com/conmina/conmina/internal/law"
)

// Names differ from those of the edition in prepositions, plurals and the words
// that say that they are of offences.
func TestNamesByRule(t *testing.T) {
	e := &law.Edition{
		Offences: []*law.Offence{
			{ID: "trafficking", Title: law.Text{ES: "Trata de personas", EN: "Human trafficking"}, Also: law.Names{ES: []string{"trata"}}},
			{ID: "forced-labour", Title: law.Text{ES: "Trabajo forzoso", EN: "Forced labour"}},
			{ID: "favouring", Title: law.Text{ES: "Favorecimiento a la prostitución", EN: "Favouring prostitution"}},
			{ID: "client", Title: law.Text{ES: "Cliente del adolescente", EN: "Client of an adolescent"}, Also: law.Names{ES: []string{"clientes adolescentes"}}},
			{ID: "one", Title: law.Text{ES: "Venta de flores", EN: "Sale of flowers"}},
			{ID: "three", Title: law.Text{ES: "Venta de rosas", EN: "Sale of roses"}},
			{ID: "two", Title: law.Text{ES: "Ventas en la flor", EN: "Flower sales"}},
			{ID: "four", Title: law.Text{ES: "La venta de la flor", EN: "Sale of one flower"}},
		},
		Elsewhere: []*law.Neighbour{{Articles: []string{"128"}, Title: law.Text{ES: "Abandono de personas", EN: "Abandoning"}, Also: law.Names{ES: []string{"trabajos penosos", "ventas de la rosa"}}}},
	}
	for text, want := range map[string]string{
		"delito de trata de personas": "trafficking", "el delito de trata": "trafficking", "por el presunto delito de trata de personas": "trafficking", "Delitos de trata de personas": "trafficking", "crime of human trafficking": "trafficking", "offence of forced labour": "forced-labour",
		"trabajos forzosos": "forced-labour", "TRABAJOS FORZOSOS": "forced-labour", "favorecimiento de la prostitución": "favouring", "favorecimiento a prostitución": "favouring", "delito de favorecimiento a la prostitucion": "favouring", "clientes de adolescentes": "client", "los clientes de los adolescentes": "client", "trata de persona": "trafficking", "tratas de las personas": "trafficking",
		"Venta de flores": "one", "trata\u00a0de\u00a0personas": "trafficking", "trata–de–personas": "trafficking", "\ufefftrabajo\u2009forzoso": "forced-labour", "delito\u2014de\u2014trata": "trafficking",
	} {
		if o, fault := e.FindOffence(text); fault != nil || o.ID != want || !e.Named(text) {
			t.Errorf("%q is %v (%v), want %s", text, o, fault, want)
		}
	}
	for text, code := range map[string]law.Code{
		"venta rosas":  law.OffenceUnknown,                                             // of a neighbouring offence too
		"venta flores": law.OffenceUnknown, "ventas de las flores": law.OffenceUnknown, // of either
		"abandono de persona": law.OffenceUnknown, "abandono de personas": law.OffenceOutside, "trabajo penoso": law.OffenceUnknown,
		"delito": law.OffenceUnknown, "delito grave": law.OffenceUnknown, "delito de": law.OffenceUnknown, "mi delito de trata": law.OffenceUnknown, "personas": law.OffenceUnknown, "de la": law.OffenceUnknown,
	} {
		if o, fault := e.FindOffence(text); fault == nil || fault.Code != code || e.Named(text) {
			t.Errorf("%q is %v (%v), want %s", text, o, fault, code)
		}
	}
}

// The number of an article is not the number with a letter behind it, also where an id or
// another name has it with the word for article.
func TestArticlesWithinNames(t *testing.T) {
	e := &law.Edition{ID: "own", Offences: []*law.Offence{
		{ID: "art-303-a", Title: law.Text{ES: "Tráfico", EN: "Smuggling"}, Also: law.Names{ES: []string{"trata del artículo 129-E"}}},
		{ID: "art-129-b", Title: law.Text{ES: "Trata", EN: "Trafficking"}},
	}}
	for _, text := range []string{"art 303", "art. 303", "artículo 303", "art-303", "303", "art 129", "trata del artículo 129"} {
		if o, fault := e.FindOffence(text); fault == nil {
			t.Errorf("%q is %s", text, o.ID)
		}
	}
	for _, text := range []string{"art 303 a", "ART-303-A", "tratas de artículos 129-E"} {
		if o, fault := e.FindOffence(text); fault != nil || o.ID != "art-303-a" {
			t.Errorf("%q: %v %v", text, o, fault)
		}
	}
}

// What a text may stand for, from the text itself to what is meant; no name is empty, but of
// an empty text.
func TestSpellings(t *testing.T) {
	for text, want := range map[string]string{
		"": "", "Trata de Personas": "trata-de-personas", "delito de trata": "delito-de-trata trata", "art. 129-A": "art.-129-a 129-a", "129-a": "129-a",
		"trata–simple": "trata–simple trata-simple", "delito–de–trata": "delito–de–trata delito-de-trata trata", "\u200b": "\u200b", "\ufefftrata": "\ufefftrata trata", "delito": "delito",
	} {
		if got := strings.Join(law.Spellings(text), " "); got != want {
			t.Errorf("%+q: %+q, want %+q", text, got, want)
		}
	}
}

// Circumstances too are found by names that differ in prepositions and plurals, where these
// are of one of them.
func TestCircumstancesByRule(t *testing.T) {
	e := &law.Edition{ID: "own", Circumstances: []*law.Circumstance{
		{ID: "group", Title: law.Text{ES: "Banda organizada", EN: "Gang"}, Also: law.Names{ES: []string{"bandas en la organización"}}},
		{ID: "home", Title: law.Text{ES: "Casa de la familia", EN: "Home"}, Also: law.Names{ES: []string{"flor"}}},
		{ID: "family", Title: law.Text{ES: "Casas en familia", EN: "Houses"}},
	}}
	for text, want := range map[string]law.CircumstanceID{
		"bandas organizadas": "group", "la banda organizada": "group", "banda de organización": "group", "Banda organizada": "group", "casa de la familia": "home", "casas en familia": "family", "flores": "home",
		"casa familia": "", "casas de las familias": "", "banda": "", "de la": "",
	} {
		if id, fault := e.FindCircumstance(text); id != want || (fault == nil) != (want != "") {
			t.Errorf("%q: %q %v, want %q", text, id, fault, want)
		}
	}
}
