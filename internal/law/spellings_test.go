package law_test

import (
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
		},
		Elsewhere: []*law.Neighbour{{Articles: []string{"128"}, Title: law.Text{ES: "Abandono de personas", EN: "Abandoning"}, Also: law.Names{ES: []string{"trabajos penosos", "ventas de la rosa"}}}},
	}
	for text, want := range map[string]string{
		"delito de trata de personas": "trafficking", "el delito de trata": "trafficking", "por el presunto delito de trata de personas": "trafficking", "Delitos de trata de personas": "trafficking", "crime of human trafficking": "trafficking", "offence of forced labour": "forced-labour",
		"trabajos forzosos": "forced-labour", "TRABAJOS FORZOSOS": "forced-labour", "favorecimiento de la prostitución": "favouring", "favorecimiento a prostitución": "favouring", "delito de favorecimiento a la prostitucion": "favouring", "clientes de adolescentes": "client", "los clientes de los adolescentes": "client", "trata de persona": "trafficking", "tratas de las personas": "trafficking",
		"Venta de flores": "one", "trata\u00a0de\u00a0personas": "trafficking",
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
