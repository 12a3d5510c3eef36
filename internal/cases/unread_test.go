package cases_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/conmina/conmina/internal/cases"
)

// otherNames are names that people give to columns of facts, by the role that they
// mean. The names that the program itself lists are added.
var otherNames = map[string][]string{
	"offence":       {"tipo_penal", "Delito imputado", "delito 2", "offence.1", "Article", "nombre del delito", "Offence name"},
	"victim_age":    {"Edad (años)", "edad2", "edad.1", "EDAD", "Victim's age", "age_of_victim", "edad agraviada", "años de la víctima", "edad de la agraviada", "victim age 2", "age_years"},
	"victim_born":   {"fecha nac", "Fecha de nacimiento de la víctima", "date of birth", "birth_date", "dob", "victim_dob", "F. nacimiento"},
	"offence_date":  {"fecha_hecho", "fecha del hecho", "Fecha de comisión", "date of offence", "act_date", "fecha_delito", "fecha de los hechos 2", "date.1", "Fecha (hechos)"},
	"offence_until": {"offence_end_date", "fecha fin", "fecha_final", "end_date", "until_date", "fecha de término", "Fecha último hecho"},
	"circumstances": {"Agravantes", "circunstancias agravantes", "agravante", "aggravating", "aggravating_circumstances", "circumstance", "circunstancia 2", "agravante.1", "Aggravators", "agravantes específicas", "modalidad agravada"},
	"maybe":         {"tal vez", "en duda", "quizás", "maybe.1", "circunstancias en duda", "possible circumstances"},
}

// cellsOf give each fact in a way that changes the answer of the record that it
// stands in, or makes it no record that can be answered.
var cellsOf = map[string]string{
	"offence": "129-B", "victim_age": "12", "victim_born": "2005-01-01", "offence_date": "2000-01-01", "offence_until": "2019-07-01",
	"circumstances": "victim-death", "maybe": "victim-death",
}

// A column that is called like a fact is read, or stops the table: the records are
// never answered without it, whichever columns stand beside it.
func TestFactsAreReadOrStopTheTable(t *testing.T) {
	e := penalCode(t)
	beside := []struct{ names, cells string }{
		{"offence,victim_age,offence_date,circumstances", "trafficking,20,2018-03-01,two-or-more-agents"},
		{"offence,victim_age,offence_date", "trafficking,20,2018-03-01"},
		{"delito,edad,fecha,circunstancias", "trata,20,2018-03-01,two-or-more-agents"},
		{"offence,offence_date", "trafficking,2018-03-01"},
		{"offence", "trafficking"},
	}
	names := cases.RoleNames()
	for role, more := range otherNames {
		names[role] = append(names[role], more...)
	}
	for role, cell := range cellsOf {
		for _, name := range names[role] {
			for _, b := range beside {
				for _, text := range []string{name, strings.ToUpper(name), strings.ReplaceAll(name, "_", " ")} {
					if slices.Contains(strings.Split(b.names, ","), text) {
						continue
					}
					var read []string
					o := cases.Options{Edition: e, Header: func(h cases.Header) {
						for _, n := range h.Read {
							read = append(read, n.Name)
						}
					}}
					got, err := try(o, table(fmt.Sprintf("%s,%s\n%s,%s\n", b.names, text, b.cells, cell)))
					if err == nil && got.Summary.Read > got.Summary.Rejected && !slices.Contains(read, text) {
						t.Errorf("beside %s a column %q (%s) is not read, and the record is answered", b.names, text, role)
					}
				}
			}
		}
	}
}
