package law_test

import (
	"strings"
	"testing"

	"github.com/conmina/conmina/internal/law"
)

// Every character of the planes that have letters and marks, alone, inside a
// name, after an n and before a tilde.
// What begins with the name comes after what it may be a slip of.
// Names are mostly written as they are compared: these cost nothing to fold.
// vocabulary is a small edition to look names up in.
func vocabulary() *law.Edition {
	return &law.Edition{
		ID: "small",
		Circumstances: []*law.Circumstance{
			{ID: "aggravated", Title: law.Text{ES: "Circunstancias agravantes", EN: "Aggravating circumstances"}, Also: law.Names{ES: []string{"agravante"}}},
			{ID: "by-officials", Title: law.Text{ES: "Funcionario público", EN: "Public official"}},
			{ID: "cruelty", Title: law.Text{ES: "Crueldad", EN: "Cruelty"}, Also: law.Names{ES: []string{"saña"}}},
		},
		Offences: []*law.Offence{
			{
				ID: "art-129-n", Title: law.Text{ES: "Primera", EN: "First"},
				Versions: []law.Version{{Article: "129-N"}},
			},
			{
				ID: "art-129-enie", Title: law.Text{ES: "Segunda", EN: "Second"}, Also: law.Names{ES: []string{"other-name"}},
				Versions: []law.Version{{Article: "129-Ñ"}},
			},
		},
		Sources: []law.Source{{ID: "report"}, {ID: "code"}},
	}
}

func TestFindByAnyName(t *testing.T) {
	e := vocabulary()
	for name, want := range map[string]string{
		"art-129-n": "art-129-n", "ART 129 N": "art-129-n", "129-n": "art-129-n", "129 N": "art-129-n", "Primera": "art-129-n",
		"129-ñ": "art-129-enie", "129-N\u0303": "art-129-enie", "second": "art-129-enie", "Other Name": "art-129-enie",
	} {
		if o, fault := e.FindOffence(name); fault != nil || o.ID != want {
			t.Errorf("FindOffence(%q) = %v, %v", name, o, fault)
		}
	}
	for name, want := range map[string]law.CircumstanceID{
		"aggravated": "aggravated", "AGRAVANTE": "aggravated", "circunstancias agravantes": "aggravated",
		"by_officials": "by-officials", "funcionario publico": "by-officials", "Saña": "cruelty",
	} {
		if id, fault := e.FindCircumstance(name); fault != nil || id != want {
			t.Errorf("FindCircumstance(%q) = %v, %v", name, id, fault)
		}
	}
}

func TestNamesNotFound(t *testing.T) {
	e := vocabulary()
	for _, c := range []struct{ name, suggest string }{
		{"segnda", "segunda"},
		{"", ""},
		{"  ", ""},
		{"homicide", ""},
	} {
		o, fault := e.FindOffence(c.name)
		if o != nil || fault == nil || fault.Code != law.OffenceUnknown || fault.Fact != law.FactOffence || fault.Value != c.name {
			t.Errorf("FindOffence(%q) = %v, %v", c.name, o, fault)
			continue
		}
		if got := strings.Join(fault.Suggest, " "); got != c.suggest {
			t.Errorf("FindOffence(%q) suggests %q, want %q", c.name, got, c.suggest)
		}
	}
	for _, c := range []struct{ name, suggest string }{
		{"agravated", "aggravated"},
		{"sana", "saña"},
		{"funcionario", "funcionario-publico"},
		{"", ""},
	} {
		id, fault := e.FindCircumstance(c.name)
		if id != "" || fault == nil || fault.Code != law.CircumstanceUnknown || fault.Value != c.name {
			t.Errorf("FindCircumstance(%q) = %v, %v", c.name, id, fault)
			continue
		}
		if got := strings.Join(fault.Suggest, " "); got != c.suggest {
			t.Errorf("FindCircumstance(%q) suggests %q, want %q", c.name, got, c.suggest)
		}
	}
}

func TestEditionLookups(t *testing.T) {
	e := vocabulary()
	if s := e.Source("code"); s == nil || s.ID != "code" || e.Source("nowhere") != nil {
		t.Error("sources are not found by their ids")
	}
	if c := e.Circumstance("cruelty"); c == nil || c.ID != "cruelty" || e.Circumstance("saña") != nil {
		t.Error("circumstances are not found by their ids")
	}
}

// Two letters that changed places are one slip.

// Several circumstances in one text are each told by their ids, also where a name has a
// letter that is no plain one.
func TestSeveralCircumstancesInOneText(t *testing.T) {
	for text, want := range map[string]string{
		"saña y un funcionario público": "cruelty by-officials", "funcionario público, saña": "by-officials cruelty", "SAÑA; FUNCIONARIO PÚBLICO": "cruelty by-officials",
		"saña y crueldad": "", "saña con nada": "",
	} {
		_, fault := vocabulary().FindCircumstanceAlone(text)
		if fault == nil || (fault.Code == law.CircumstancesNamed) != (want != "") || want != "" && strings.Join(fault.Suggest, " ") != want {
			t.Errorf("%q: %+v, want %q", text, fault, want)
		}
	}
}
