package columns_test

import (
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/conmina/conmina/internal/columns"
	"github.com/conmina/conmina/internal/law"
)

// header reads a header that is written with semicolons.
func header(t *testing.T, text string, naming columns.Naming, x *columns.Extra) (columns.Shape, int, error) {
	t.Helper()
	s, fault, at := columns.ReadHeader(strings.Split(text, ";"), true, x, namer(t, naming, x))
	if fault == nil {
		return s, at, nil
	}
	return s, at, errors.New(told(fault))
}

// told writes a fault with its arguments.
func told(f *law.Fault) string {
	text := string(f.Code)
	for _, a := range f.Args {
		if both, ok := a.(law.Text); ok {
			a = both.ES + "/" + both.EN
		}
		text += fmt.Sprint(" ", a)
	}
	if len(f.Suggest) > 0 {
		text += " -> " + strings.Join(f.Suggest, ",")
	}
	return text
}

// What is wrong with a header, with its place and what is told of it. Names are told
// only where they are made of words for columns.
func TestFaultsOfHeaders(t *testing.T) {
	lenient := &columns.Extra{Columns: []string{"finding"}}
	partial := &columns.Extra{Partial: true}
	single := &columns.Extra{Inputs: []columns.Input{{Names: []string{"prior"}}}, Needed: []string{"prior"}, Lacking: "lacking"}
	for _, c := range []struct {
		names string
		extra *columns.Extra
		want  string
		at    int
	}{
		{"delito;edad;fecha", nil, "", 0},
		{"delito;edad;x", lenient, "", 0},
		{"delito", nil, "", 0},
		{"delito;edad;;", nil, "", 0},
		{"delito; ;edad", nil, "header_empty_name", 1},
		{"", nil, "header_empty_name", 0},
		{"x;edad", nil, "header_no_offence", 0},
		{"x;edad", lenient, "header_no_offence", 0},
		{"x;edad", partial, "header_no_case", 0},
		{"caso;edad", partial, "", 0},
		{"caso;delito;merged_from", partial, "header_merged", 2},
		{"caso;delito;merged_from", nil, "", 0},
		{"merged_from;edad", nil, "header_no_offence", 0},
		{"2024-05-01;x", nil, "header_is_data", 0},
		{"x;trata", nil, "header_is_data", 0},
		{"x;0123456789", nil, "header_is_data", 0},
		{"x;12a", nil, "header_no_offence", 0},
		{"delito;2024-05-01", nil, "", 0},
		{"delito;edad;edad", nil, "header_twice edad", 2},
		{"edad;delito;edad", nil, "header_twice edad", 2},
		{"delito;ana;edad;ana", nil, "header_twice_at 2 4", 3},
		{"edad;delito;age", nil, "header_means_same age edad", 2},
		{"delito;offence", nil, "header_means_same offence delito", 1},
		{"delito;circunstancias;agravantes", nil, "header_means_same agravantes circunstancias", 2},
		{"delito;agravantes;circunstancias agravantes del hecho", nil, "", 0},
		{"delito;circunstancias agravantes del hecho;agravantes", nil, "", 0},
		{"delito;circunstancias agravantes del hecho;aggravating of the act", nil, "header_means_same aggravating of the act circunstancias agravantes del hecho", 2},
		{"delito;edad;edad 2", nil, "", 0},
		{"delito;edad 1;edad", nil, "", 0},
		{"delito;edad;edad de la agraviada", nil, "header_means_same edad de la agraviada edad", 2},
		{"delito;fecha;fecha del hecho", nil, "header_means_same fecha del hecho fecha", 2},
		{"delito;status", nil, "header_reserved status", 1},
		{"delito;finding", nil, "", 0},
		{"delito;finding", lenient, "header_reserved finding", 1},
		{"delito;victim_aeg", nil, "header_misspelt victim_aeg -> victim_age", 1},
		{"delito;victim_aeg;victim_age", nil, "", 0},
		{"delito;priior;sentence", office, "header_misspelt priior -> prior", 1},
		{"delito;priior;prior;sentence", office, "", 0},
		{"delito;charged_rangee;sentence", office, "", 0},
		{"prior;delito;priior;sentence", office, "", 0},
		{"prior;sentence;priior;delito", office, "", 0},
		{"sentence;delito", office, "", 0},
		{"delito;x;charged_range", office, "", 0},
		{"edad;delito;victim_aeg", nil, "", 0},
		{"delito;fecha_denuncia", nil, "header_unread fecha_denuncia fecha/offence_date", 1},
		{"delito;fecha;fecha_denuncia", nil, "", 0},
		{"delito;edad_imputado", nil, "header_unread edad_imputado edad/victim_age", 1},
		{"delito;nacida;edad_imputado", nil, "", 0},
		{"delito;edad;fecha nacimiento del imputado", nil, "", 0},
		{"delito;fecha nacimiento del imputado", nil, "header_unread fecha nacimiento del imputado nacida/victim_born", 1},
		{"delito;hasta;fecha_denuncia", nil, "header_unread fecha_denuncia fecha/offence_date", 2},
		{"delito;fecha de ana", nil, "header_unread_at fecha/offence_date", 1},
		{"delito;delito_2", nil, "header_unread delito_2 delito/offence", 1},
		{"delito;sentence;pena", office, "header_unread pena sentence/sentence", 2},
		{"delito;sentence;pena de ana", office, "header_unread_at sentence/sentence", 2},
		{"delito;sentence", office, "", 0},
		{"delito;pena impuesta", office, "", 0},
		{"delito;rango imputado", office, "", 0},
		{"delito;prior", office, "lacking", 0},
		{"delito", office, "lacking", 0},
		{"delito;x", single, "lacking", 0},
		{"prior;delito", single, "", 0},
		{"delito;sentence;pena impuesta", office, "header_means_same pena impuesta sentence", 2},
		{"delito;x gestante y", nil, "header_unread_at victim-pregnant/victim-pregnant", 1},
	} {
		_, at, fault := header(t, c.names, columns.Naming{}, c.extra)
		if got := fmt.Sprint(fault); fault != nil && got != c.want || fault == nil && c.want != "" || at != c.at {
			t.Errorf("%s: %v at %d, want %s at %d", c.names, fault, at, c.want, c.at)
		}
	}
}

// A header has as many columns as a table may have, and no more.
func TestManyColumns(t *testing.T) {
	for number, want := range map[int]string{columns.MaxColumns: "", columns.MaxColumns + 1: "header_too_many 4096"} {
		names := "delito" + strings.Repeat(";", number-1)
		if _, at, fault := header(t, names, columns.Naming{}, nil); fmt.Sprint(fault) != want && (fault != nil || want != "") || at != 0 {
			t.Errorf("%d columns: %v at %d", number, fault, at)
		}
	}
}

// Which column holds what: the first of each role, further ones, columns without a
// name at the right end, columns of the command, and columns that are written like the
// user's own.
func TestShapes(t *testing.T) {
	said := columns.Naming{Is: []columns.Named{{Role: "caso", Name: "folio"}, {Role: "edad", Name: "años"}}}
	for _, c := range []struct {
		names    string
		naming   columns.Naming
		at       map[columns.Role]int
		beside   []int
		nameless []int
		extra    []int
		kept     string // y or n for each column
	}{
		{"delito;edad;x", columns.Naming{}, map[columns.Role]int{columns.RoleOffence: 0, columns.RoleAge: 1}, nil, nil, nil, "nny"},
		{"x;edad 2;edad;delito;gestante;;", columns.Naming{}, map[columns.Role]int{columns.RoleOffence: 3, columns.RoleAge: 1}, []int{2, 4}, []int{5, 6}, nil, "ynnnnnn"},
		{"antecedentes;rango imputado;delito;sentence", columns.Naming{}, map[columns.Role]int{columns.RoleOffence: 2}, nil, nil, []int{1, 3, 0}, "nynn"},
		{"caso;folio;delito;edad;años;expediente", said, map[columns.Role]int{columns.RoleCase: 1, columns.RoleOffence: 2, columns.RoleAge: 3}, []int{4}, nil, nil, "ynnnny"},
		{"expediente;carpeta;delito", columns.Naming{}, map[columns.Role]int{columns.RoleCase: 0, columns.RoleOffence: 2}, nil, nil, nil, "nyn"},
		{"expediente;carpeta;delito", columns.Naming{Ignore: []string{"Expediente"}}, map[columns.Role]int{columns.RoleCase: 1, columns.RoleOffence: 2}, nil, nil, nil, "ynn"},
		{"caso;delito;años", columns.Naming{Is: []columns.Named{{Role: "edad", Name: "años"}}}, map[columns.Role]int{columns.RoleCase: 0, columns.RoleOffence: 1, columns.RoleAge: 2}, nil, nil, nil, "nnn"},
		{"delito;edad@norte", columns.Naming{Is: []columns.Named{{Role: "edad", Name: "edad@norte"}}}, map[columns.Role]int{columns.RoleOffence: 0, columns.RoleAge: 1}, nil, nil, nil, "nn"},
		{"merged_from;delito;edad@norte;fecha;edad", columns.Naming{}, map[columns.Role]int{columns.RoleOffence: 1, columns.RoleDate: 3, columns.RoleAge: 4}, nil, nil, nil, "ynynn"},
		{"merged_from;delito;años@norte", columns.Naming{Is: []columns.Named{{Role: "edad", Name: "años@norte"}}}, map[columns.Role]int{columns.RoleOffence: 1, columns.RoleAge: 2}, nil, nil, nil, "ynn"},
	} {
		x := office
		if c.extra == nil {
			x, c.extra = nil, []int{}
		}
		s, _, fault := header(t, c.names, c.naming, x)
		if fault != nil {
			t.Errorf("%s: %v", c.names, fault)
			continue
		}
		for r := columns.RoleCase; r < columns.RoleCount; r++ {
			want, there := c.at[r]
			if !there {
				want = -1
			}
			if s.At[r] != want {
				t.Errorf("%s: role %d is in column %d, want %d", c.names, r, s.At[r], want)
			}
		}
		kept := ""
		for _, k := range s.Kept {
			kept += map[bool]string{true: "y", false: "n"}[k]
		}
		if kept != c.kept || !slices.Equal(s.Beside, c.beside) || !slices.Equal(s.Nameless, c.nameless) || !slices.Equal(s.Extra, c.extra) {
			t.Errorf("%s: beside %v, nameless %v, extra %v, kept %s", c.names, s.Beside, s.Nameless, s.Extra, kept)
		}
		if !reflect.DeepEqual(s.Names, strings.Split(c.names, ";")) {
			t.Errorf("%s: the names are %q", c.names, s.Names)
		}
	}
}

// A fault of the content names the column as spreadsheets do, and by its name where
// that is made of words for columns.
func TestFaultsOfContent(t *testing.T) {
	for i, letters := range map[int]string{0: "A", 1: "B", 25: "Z", 26: "AA", 27: "AB", 51: "AZ", 52: "BA", 701: "ZZ", 702: "AAA", 4095: "FAN"} {
		for name, form := range map[string]string{"fecha": "header_content %d %s fecha/offence_date fecha", "ana": "header_content_at %d %s fecha/offence_date", "": "header_content_at %d %s fecha/offence_date"} {
			fault := columns.ContentFault(i, name, columns.RoleDate)
			if got, want := told(&fault), fmt.Sprintf(form, i+1, letters); got != want {
				t.Errorf("column %d: %s, want %s", i, got, want)
			}
		}
	}
}

// An input is found by any name of it.
func TestInputs(t *testing.T) {
	for name, want := range map[string]int{"charged_range": 0, "rango_imputado": 0, "pena_impuesta": 1, "antecedentes": 2, "Prior": -1, "": -1} {
		if got := columns.InputOf(office.Inputs, name, columns.SameText); got != want {
			t.Errorf("%q is input %d, want %d", name, got, want)
		}
	}
}

// A column is the number of a case when one of its words is, and no other word says
// more.
func TestWordsOfNumbersOfCases(t *testing.T) {
	for name, want := range map[string]bool{
		"expediente": true, "exp": true, "carpeta": true, "docket": true, "número de expediente": true, "num exp": true, "n° de la carpeta": true, "nº carpeta": true,
		"código del expediente": true, "carpeta fiscal": true, "expediente judicial penal": true, "case number": true, "case ref": true, "reference of the case": true,
		"docket no": true, "case code": true, "nro del exp": true, "carpeta el": true, "expediente x": false, "carpeta caso": false, "número": false, "fiscal": false, "expediente 2": false,
	} {
		s, _, fault := header(t, name+";delito", columns.Naming{}, nil)
		if got := fault == nil && s.At[columns.RoleCase] == 0; got != want {
			t.Errorf("%s names the case: %v (%v)", name, got, fault)
		}
	}
}
