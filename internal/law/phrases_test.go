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
			for _, no := range []string{"no %s", "sin %s", "nunca %s", "not %s", "No hubo %s", "SIN %s", "no, %s", "¿%s? No.", "%s (no)", "(no) %s", "%s/no", "no-%s", "%s:ningún indicio", "jamás %s", "se descarta %s", "%s: falso", "%s negativo", "%s=false", "discapacidad y %s: no"} {
				text := strings.ReplaceAll(no, "%s", strings.ReplaceAll(a, "%s", name))
				if found, fault := e.FindCircumstance(text); fault == nil || fault.Code != law.CircumstanceDenied || len(fault.Suggest) > 0 {
					t.Errorf("%q: %s, %v", text, found, fault)
				}
			}
			for _, open := range []string{"quizás %s", "posible %s", "¿%s?", "%s?", "%s (dudoso)", "no se sabe si %s", "no se descarta que %s", "%s, no descartada", "se desconoce si %s", "%s por determinar", "al parecer %s", "perhaps %s", "it is not known whether %s", "%s not ruled out", "no se sabe si %s ni si otra cosa"} {
				text := strings.ReplaceAll(open, "%s", strings.ReplaceAll(a, "%s", name))
				for _, find := range []func(string) (law.CircumstanceID, *law.Fault){e.FindCircumstance, e.FindCircumstanceAlone} {
					if found, fault := find(text); fault == nil || fault.Code != law.CircumstanceDoubted || !slices.Equal(fault.Suggest, []string{id}) {
						t.Errorf("%q: %s, %v", text, found, fault)
					}
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

// What says that there is one person alone denies that there are several, and nothing that is
// like what a text denies is suggested.
func TestWhatIsDeniedIsNotSuggested(t *testing.T) {
	e := &law.Edition{ID: "own", Circumstances: []*law.Circumstance{
		{ID: "plural-victims", Also: law.Names{ES: []string{"pluralidad de víctimas", "varias víctimas"}, EN: []string{"several victims"}}},
		{ID: "several-agents", Also: law.Names{ES: []string{"dos o más agentes"}, EN: []string{"several agents"}}},
		{ID: "serious-injury", Also: law.Names{ES: []string{"lesión grave"}}},
		{ID: "slight-injuries", Also: law.Names{ES: []string{"lesiones leves"}}},
	}}
	for text, want := range map[string]string{
		"una sola víctima": "circumstance_denied", "un solo agente": "circumstance_denied", "Única víctima": "circumstance_denied", "por una sola persona": "circumstance_denied", "a single victim": "circumstance_denied", "only one agent": "circumstance_denied",
		"sin lesiones": "circumstance_unknown", "sin víctimas varias y otras": "circumstance_unknown", "solo varias víctimas": "circumstance_unknown plural-victims", "tres víctimas": "circumstance_unknown varias-victimas",
		"no se sabe": "circumstance_unknown", "quizá otra cosa": "circumstance_unknown", "lesi?n grav": "circumstance_unknown lesion-grave", "no, quizá lesión grave": "circumstance_denied",
	} {
		_, fault := e.FindCircumstance(text)
		if got := strings.Join(append([]string{string(fault.Code)}, fault.Suggest...), " "); got != want {
			t.Errorf("%q: %s, want %s", text, got, want)
		}
	}
	for _, text := range []string{"lesión leve", "lesion leve", "Lesiones leves"} {
		if id, fault := e.FindCircumstance(text); id != "slight-injuries" {
			t.Errorf("%q: %s, %v", text, id, fault)
		}
	}
}

// An age in the place of a circumstance is told as an age, and no circumstance of another age
// is suggested for it.
func TestAgesAreNoCircumstances(t *testing.T) {
	e := &law.Edition{ID: "own", Circumstances: []*law.Circumstance{
		{ID: "victim-under-14", VictimAge: law.AgeBand(0, 13), Title: law.Text{ES: "Víctima menor de 14 años"}, Also: law.Names{ES: []string{"menor de 14"}}},
		{ID: "victim-14-17", VictimAge: law.AgeBand(14, 17), Title: law.Text{ES: "Víctima de 14 a 17 años"}},
		{ID: "victim-under-18", VictimAge: law.AgeBand(0, 17), Title: law.Text{ES: "Víctima menor de 18 años"}, Also: law.Names{ES: []string{"menor de edad"}}},
		{ID: "given-to-a-pimp", Title: law.Text{ES: "Víctima entregada entre 14 proxenetas"}},
	}}
	for text, want := range map[string]law.Ages{
		"menor de catorce años": law.AgeBand(0, 13), "víctima de 15 años": law.AgeBand(15, 15), "entre 14 y 17 años": law.AgeBand(14, 17), "mayor de edad": law.AgeBand(18, law.MaxAge), "adulta": law.AgeBand(18, law.MaxAge), "under 14 years": law.AgeBand(0, 13), "mayor de 18": law.AgeBand(18, law.MaxAge), "una menor de 15 años": law.AgeBand(0, 15), "adolescente": law.AgeBand(0, 17),
	} {
		for _, find := range []func(string) (law.CircumstanceID, *law.Fault){e.FindCircumstance, e.FindCircumstanceAlone} {
			if id, fault := find(text); fault == nil || fault.Code != law.AgeInDoubt || len(fault.Suggest) > 0 || fault.Args[0] != want {
				t.Errorf("%q: %s, %v", text, id, fault)
			}
		}
	}
	for text, want := range map[string]law.CircumstanceID{"menor de 14": "victim-under-14", "menor de edad": "victim-under-18", "Víctima de 14 a 17 años": "victim-14-17"} {
		if id, fault := e.FindCircumstance(text); id != want {
			t.Errorf("%q: %s, %v", text, id, fault)
		}
	}
	for _, text := range []string{"4", "15", "no se sabe su edad", "gestante de 15 años"} {
		if _, fault := e.FindCircumstance(text); fault == nil || fault.Code == law.AgeInDoubt {
			t.Errorf("%q: %v", text, fault)
		}
	}
}

// A cell may hold pages of text, also pages of names. They are told as unknown in the time
// that their reading takes.
func TestPagesAreNoSentence(t *testing.T) {
	e := &law.Edition{ID: "own", Circumstances: []*law.Circumstance{{ID: "victim-pregnant", Also: law.Names{ES: []string{"gestante"}}}}}
	for _, page := range []string{strings.Repeat("gestante y ", 20_000), strings.Repeat("no, ", 50_000), strings.Repeat("no gestante ", 20_000)} {
		if _, fault := e.FindCircumstance(page); fault == nil || fault.Code != law.CircumstanceUnknown || e.Describes(page) {
			t.Errorf("%.20q: %v", page, fault)
		}
	}
	for n, want := range map[int]bool{1: true, 59: true, 60: true, 61: false, 62: false} { // words
		if text := strings.TrimSpace("gestante " + strings.Repeat("era ", n-1)); e.Describes(text) != want {
			t.Errorf("a circumstance in %d words is seen: %v", n, !want)
		}
	}
}

// A name of up to sixteen words is seen in a sentence, and no longer one.
func TestLongNamesInASentence(t *testing.T) {
	for n, want := range map[int]bool{1: true, 15: true, 16: true, 17: false} {
		name := "gran" + strings.Repeat(" gente", n-1)
		e := &law.Edition{ID: "own", Circumstances: []*law.Circumstance{{ID: "long", Also: law.Names{ES: []string{name}}}}}
		if text := "estaba " + name + " allí"; e.Describes(text) != want {
			t.Errorf("a name of %d words is seen in %q: %v", n, text, !want)
		}
	}
}

// A word that is used for circumstances among other things is asked about, alone, in the
// plural and in a sentence, and is told as one place of the sentence.
func TestWordsUsedForCircumstances(t *testing.T) {
	e := &law.Edition{ID: "own", Circumstances: []*law.Circumstance{
		{ID: "pregnant", Also: law.Names{ES: []string{"gestante"}}, Perhaps: law.Names{ES: []string{"vulnerable"}}},
		{ID: "disability", Also: law.Names{ES: []string{"discapacidad"}}, Perhaps: law.Names{ES: []string{"vulnerable", "enfermo"}}},
	}}
	for text, want := range map[string]string{
		"enfermo": "circumstance_perhaps disability", "Enfermos": "circumstance_perhaps disability", "vulnerables": "circumstance_perhaps pregnant disability",
		"estaba enfermo": "circumstance_unknown disability", "era vulnerable": "circumstance_unknown pregnant disability", "no enfermo": "circumstance_denied", "enfermo, gestante": "circumstances_named disability pregnant", "gestante, enfermo y gestantes": "circumstances_named pregnant disability", "enfermos y gestante": "circumstances_named disability pregnant",
		"un enfermo gestante y nada": "circumstances_named disability pregnant", "enfermo gestante": "circumstance_unknown disability pregnant", "enfermo y enfermo": "circumstance_unknown disability", "vulnerable y gestante": "circumstance_unknown pregnant disability", "gestante y vulnerable": "circumstance_unknown pregnant disability", "vulnerable, enfermo, gestante": "circumstance_unknown pregnant disability",
		"vulnerable y otro": "circumstance_unknown pregnant disability", "enfermo y otro": "circumstance_unknown disability", "sin otro": "circumstance_unknown", "otro y otro": "circumstance_unknown",
	} {
		_, fault := e.FindCircumstance(text)
		if fault == nil {
			t.Errorf("%q is a circumstance", text)
			continue
		}
		if got := strings.Join(append([]string{string(fault.Code)}, fault.Suggest...), " "); got != want {
			t.Errorf("%q: %s, want %s", text, got, want)
		}
	}
}

// An edition describes a circumstance by any of its names, by one in other words and by one
// within a text; not by what only sounds like one.
func TestEditionsDescribeCircumstances(t *testing.T) {
	e := vocabulary()
	for text, want := range map[string]bool{
		"cruelty": true, "Funcionario público": true, "funcionarios públicos": true, "de los funcionarios públicos": true, "era un funcionario público": true, "saña, agravante": true, "sin saña": true,
		"": false, "funcionario": false, "crueltty": false, "de la": false, "segunda": false, "whatever": false, "estaba ahí": false,
	} {
		if got := e.Describes(text); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}
