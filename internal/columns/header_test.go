package columns_test

import (
	"maps"
	"slices"
	"testing"

	"github.com/conmina/conmina/internal/columns"
	"github.com/conmina/conmina/internal/law"
)

// The number that an office gives a case is the case, unless another column is.
func TestNumbersOfCases(t *testing.T) {
	n := namer(t, columns.Naming{}, nil)
	for _, c := range []struct {
		names []string
		at    int
	}{
		{[]string{"Expediente", "Delito"}, 0},
		{[]string{"Delito", "N.º de expediente"}, 1},
		{[]string{"Delito", "N° EXP."}, 1},
		{[]string{"Nro. expediente", "Delito"}, 0},
		{[]string{"Delito", "Carpeta Fiscal", "Expediente judicial"}, 1},
		{[]string{"Expediente", "case_id", "Delito"}, 1},
		{[]string{"Expediente", "Caso", "Delito"}, 1},
		{[]string{"Case No.", "Offence"}, 0},
		{[]string{"Estado del expediente", "Delito"}, -1},
		{[]string{"Expedientes acumulados", "Delito"}, -1},
		{[]string{"N°", "Delito"}, -1},
		{[]string{"Expediente caso", "Delito"}, -1},
	} {
		s, fault, _ := columns.ReadHeader(c.names, true, nil, n)
		if fault != nil || s.At[columns.RoleCase] != c.at {
			t.Errorf("%q: column %d, %v, want %d", c.names, s.At[columns.RoleCase], fault, c.at)
		}
	}
}

// What a column is read as does not depend on where it stands: a header says the same of
// each of its names in every order, or is refused in every order.
func TestOrderOfColumnsDoesNotMatter(t *testing.T) {
	like := &columns.Extra{Inputs: []columns.Input{
		{Names: []string{"prior"}, Like: func(words []string) bool { return slices.Contains(words, "prior") }}, {Names: []string{"later"}, Keep: true},
	}}
	n := namer(t, columns.Naming{}, like)
	for _, c := range []struct {
		names []string
		fault law.Code // blank: it is read
	}{
		{[]string{"offence", "victim_age", "edad_imputado", "note"}, ""},
		{[]string{"offence", "edad_imputado", "note", "x"}, columns.HeaderUnread},
		{[]string{"offence", "victim_born", "edad_imputado", "x"}, ""},
		{[]string{"offence", "offence_date", "fecha_sentencia", "x"}, ""},
		{[]string{"offence", "fecha_sentencia", "x", "y"}, columns.HeaderUnread},
		{[]string{"offence", "victim_age", "prior", "later"}, ""},
		{[]string{"offence", "victim_age", "prior_term", "later"}, columns.HeaderUnreadAt},
		{[]string{"offence", "victim_age", "prior_term", "prior"}, columns.HeaderUnreadAt},
		{[]string{"offence", "maybe", "circumstances", "case_id"}, ""},
	} {
		var first map[string]columns.Use
		for _, names := range orders(c.names) {
			s, fault, at := columns.ReadHeader(names, true, like, n)
			if (fault != nil) != (c.fault != "") || fault != nil && fault.Code != c.fault {
				t.Errorf("%q: %v, want %q", names, fault, c.fault)
				continue
			}
			if fault != nil {
				if at == slices.Index(names, "offence") {
					t.Errorf("%q: the fault is of the offence", names)
				}
				continue
			}
			uses := map[string]columns.Use{}
			for i, name := range names {
				uses[name] = s.Uses[i]
				if r := s.Uses[i].Role; r != columns.RoleOther && s.At[r] != i {
					t.Errorf("%q: %s is read at %d", names, name, s.At[r])
				}
			}
			if first == nil {
				first = uses
			}
			if !maps.Equal(uses, first) {
				t.Errorf("%q: %+v, want %+v", names, uses, first)
			}
		}
	}
}

// orders lists the orders of some names.
func orders(names []string) (list [][]string) {
	if len(names) < 2 {
		return [][]string{names}
	}
	for i, name := range names {
		for _, rest := range orders(slices.Concat(names[:i], names[i+1:])) {
			list = append(list, append([]string{name}, rest...))
		}
	}
	return list
}
