package law_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/conmina/conmina/internal/law"
)

// A name that is no slip of a known one suggests those that share most words with
// it by their stems, whatever their endings and accents, and one name an entry.
func TestNamesThatShareAStem(t *testing.T) {
	named := func(id, es, en string) *law.Offence {
		return &law.Offence{ID: id, Title: law.Text{ES: es, EN: en}}
	}
	e := &law.Edition{ID: "own", Offences: []*law.Offence{
		named("labour", "Trabajo forzoso", "Forced labour"),
		named("sexual", "Explotación sexual", "Sexual exploitation"),
		named("minors", "Explotación sexual de menores", "Sexual exploitation of minors"),
		named("pimping", "Proxenetismo", "Pimping"),
	}}
	e.Offences[0].Also = law.Names{ES: []string{"explotacion-en-el-trabajo"}}
	for name, want := range map[string][]string{
		"trabajos":                   {"labour"},
		"los trabajadores":           {"labour"},
		"proxenetas":                 {"pimping"},
		"explotación laboral":        {"labour"}, // the rarer word counts first; the others follow
		"EXPLOTACION":                {"labour", "sexual", "minors"},
		"explotador de un menor":     {"minors"},
		"una vil explotación sexual": {"sexual", "minors"},
		"exportación":                nil,
		"para":                       nil,
		"":                           nil,
		"a b c":                      nil,
		"exploited sexually":         {"sexual", "minors"},
		"Explotación sexual 1234":    {"sexual", "minors"},
	} {
		_, fault := e.FindOffence(name)
		if fault == nil || fault.Code != law.OffenceUnknown {
			t.Errorf("%q: %v", name, fault)
			continue
		}
		var ids []string
		for _, s := range fault.Suggest {
			o, unknown := e.FindOffence(s)
			if unknown != nil {
				t.Fatalf("%q suggests %q: %v", name, s, unknown)
			}
			ids = append(ids, o.ID)
		}
		if len(ids) < len(want) || !slices.Equal(ids[:len(want)], want) || len(want) == 0 && len(ids) > 0 {
			t.Errorf("%q suggests %q, want %q first", name, ids, want)
		}
		if slices.Sort(ids); len(slices.Compact(slices.Clone(ids))) != len(ids) {
			t.Errorf("%q suggests one offence twice: %q", name, ids)
		}
	}
}

// What is a slip of a known name suggests nothing else.
func TestSlipsSuggestWhatWasMeant(t *testing.T) {
	e := &law.Edition{ID: "own", Offences: []*law.Offence{
		{ID: "a", Title: law.Text{ES: "Trata de personas", EN: "Trafficking"}},
		{ID: "b", Title: law.Text{ES: "Trata de plantas", EN: "Plants"}},
	}}
	if _, fault := e.FindOffence("traficking"); fault == nil || !slices.Equal(fault.Suggest, []string{"trafficking"}) {
		t.Error(fault)
	}
}

// Of the names that share most words with one that is not known, those that share
// the rarest word come first, then those that begin with it, then the shortest.
func TestOrderOfNamesThatShareWords(t *testing.T) {
	for _, c := range []struct {
		known, name, want string
	}{
		{"violencia-grave sexual-uno sexual-dos", "actos de violencia sexual", "violencia-grave sexual-dos sexual-uno"},
		{"explotacion-laboral explotacion-sexual-menores menores-solos", "explotación de menores en la calle", "explotacion-sexual-menores"},
		{"alta-violencia violencia-toda", "una gran y terrible violencia", "violencia-toda alta-violencia"},
		{"violencia-grave-sobre-menores violencia-simple", "mucha violencia", "violencia-simple violencia-grave-sobre-menores"},
		{"sexual-uno para-siempre with-others", "uno para with nadie", ""},
		// Four letters at least, and two thirds of the shorter word.
		{"gato", "mis gatos pardos", "gato"},
		{"gato", "mis gatas pardas", ""},
		{"gato", "mis patos pardos", ""},
		{"forzoso", "el que quiere forzar", "forzoso"},
		{"forzoso", "lo que se forzaba", ""},
		{"explotacion", "quien quiere explorar", ""},
		{"ññññ", "muchas ññññs", "ññññ"},
		{"ñññ", "muchas ñññ", ""},
		{"violencia-a violencia-b violencia-c violencia-d violencia-e violencia-f violencia-g violencia-h violencia-i violencia-j violencia-k violencia-l violencia-m", "mucha violencia", "violencia-a violencia-b violencia-c violencia-d violencia-e violencia-f violencia-g violencia-h violencia-i violencia-j violencia-k violencia-l"},
	} {
		e := &law.Edition{}
		for _, id := range strings.Fields(c.known) {
			e.Circumstances = append(e.Circumstances, &law.Circumstance{ID: law.CircumstanceID(id)})
		}
		if _, fault := e.FindCircumstance(c.name); fault == nil || strings.Join(fault.Suggest, " ") != c.want {
			t.Errorf("%q suggests %v, want %s", c.name, fault, c.want)
		}
	}
}
