package law_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/conmina/conmina/internal/law"
)

// No text that denies a circumstance is read as the circumstance or suggests it, and a text
// with two of them names both, whatever joins them and whatever stands around them.
func TestSentencesAboutCircumstances(t *testing.T) {
	e := &law.Edition{ID: "own", Circumstances: []*law.Circumstance{
		{ID: "victim-pregnant", Also: law.Names{ES: []string{"gestante", "embarazada"}, EN: []string{"pregnant"}}},
		{ID: "victim-disability", Also: law.Names{ES: []string{"discapacidad"}, EN: []string{"disability"}}},
	}}
	names := map[string]string{"gestante": "victim-pregnant", "embarazada": "victim-pregnant", "pregnant": "victim-pregnant", "discapacidad": "victim-disability", "disability": "victim-disability"}
	around := []string{"%s", "la víctima es %s", "estaba %s en los hechos", "the victim was %s"}
	for name, id := range names {
		for _, a := range around {
			for _, no := range []string{"no ", "sin ", "nunca ", "not ", "No hubo ", "SIN "} {
				text := no + strings.ReplaceAll(a, "%s", name)
				if found, fault := e.FindCircumstance(text); fault == nil || fault.Code != law.CircumstanceDenied || len(fault.Suggest) > 0 {
					t.Errorf("%q: %s, %v", text, found, fault)
				}
			}
			if text := strings.ReplaceAll(a, "%s", name); text != name {
				if _, fault := e.FindCircumstance(text); fault == nil || fault.Code != law.CircumstanceUnknown || !slices.Equal(fault.Suggest, []string{id}) {
					t.Errorf("%q: %v", text, fault)
				}
			}
			for other, otherID := range names {
				if otherID == id {
					continue
				}
				for _, join := range []string{" y ", ", ", "; ", " and ", " & ", " e ", " y además "} {
					text := strings.ReplaceAll(a, "%s", name+join+other)
					if _, fault := e.FindCircumstance(text); fault == nil || fault.Code != law.CircumstancesNamed || !slices.Equal(fault.Suggest, []string{id, otherID}) {
						t.Errorf("%q: %v", text, fault)
					}
					if _, alone := e.FindCircumstanceAlone(text); alone == nil || alone.Code != law.CircumstancesNamed {
						t.Errorf("%q is told otherwise in a hurry: %v", text, alone)
					}
				}
			}
		}
	}
}

// A cell may hold pages of text, also pages of names. They are told as unknown in the time
// that their reading takes.
func TestPagesAreNoSentence(t *testing.T) {
	e := &law.Edition{ID: "own", Circumstances: []*law.Circumstance{{ID: "victim-pregnant", Also: law.Names{ES: []string{"gestante"}}}}}
	for _, page := range []string{strings.Repeat("gestante y ", 20_000), strings.Repeat("no, ", 50_000)} {
		if _, fault := e.FindCircumstance(page); fault == nil || fault.Code != law.CircumstanceUnknown {
			t.Errorf("%.20q: %v", page, fault)
		}
	}
}
