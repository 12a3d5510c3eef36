package columns_test

import (
	"testing"

	"github.com/conmina/conmina/internal/columns"
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
