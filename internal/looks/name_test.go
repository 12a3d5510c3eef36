package looks_test

import (
	"strings"
	"testing"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/looks"
)

// The name of a column tells what it looks like, and whether that is certain enough to
// read it: whose age, and the date of what, must be said.
func TestNamesOfColumns(t *testing.T) {
	for name, want := range map[string]looks.Name{
		"":                   {},
		"--":                 {},
		"folio":              {},
		"edad":               {Fact: looks.Age, Read: true},
		"EdadVictima":        {Fact: looks.Age, Read: true},
		"edad de la víctima": {Fact: looks.Age, Read: true},
		"victim age (years)": {Fact: looks.Age, Read: false},
		"age_of_victim":      {Fact: looks.Age, Read: true},
		"edad_2":             {Fact: looks.Age, Read: true, Numbered: true},
		"edad_10":            {Fact: looks.Age, Read: true, Numbered: true},
		"hecho":              {}, "hora de inicio": {}, "victimas folio": {}, "víctimas": {Fact: looks.Age},
		"inicio": {Fact: looks.Date}, "desde": {Fact: looks.Date, Read: true}, "inicio del hecho": {Fact: looks.Date, Read: true},
		"grupo etario":            {Fact: looks.Age},
		"edad del imputado":       {Fact: looks.Age, Beside: true},
		"edad de la madre":        {Fact: looks.Age, Beside: true},
		"fecha de nacimiento":     {Fact: looks.Born, Read: true},
		"dob":                     {Fact: looks.Born, Read: true},
		"lugar de nacimiento":     {},
		"birth date 1":            {Fact: looks.Born, Numbered: true},
		"nacimiento del agente":   {Fact: looks.Born, Beside: true},
		"fecha":                   {Fact: looks.Date},
		"fecha del hecho":         {Fact: looks.Date, Read: true},
		"date of offence":         {Fact: looks.Date, Read: true},
		"fecha desde":             {Fact: looks.Date, Read: true},
		"fecha de inicio":         {Fact: looks.Date},
		"fin del hecho":           {Fact: looks.Until, Read: true},
		"fecha de sentencia":      {Fact: looks.Date, Beside: true},
		"date of report":          {Fact: looks.Date, Beside: true},
		"año del hecho":           {Fact: looks.Date, Beside: true},
		"agravantes":              {Fact: looks.Circumstances, Read: true},
		"circunstancias":          {Fact: looks.Circumstances, Read: true},
		"agravado":                {Fact: looks.Circumstances},
		"atenuante circunstancia": {Fact: looks.Circumstances, Beside: true},
		"delito":                  {Fact: looks.Offence},
		"lugar del delito":        {Fact: looks.Offence, Beside: true},
		"artículo del delito":     {Fact: looks.Offence},
		"número de víctimas":      {Fact: looks.Age, Part: true},
		"N° de agraviados":        {Fact: looks.Age, Part: true},
		"Nº víctimas menores":     {Fact: looks.Age, Part: true},
		"agraviada n.º 1":         {Fact: looks.Age, Numbered: true},
		"edad mínima":             {Fact: looks.Age, Part: true},
		"edad_max":                {Fact: looks.Age, Part: true},
		"edad hasta":              {Fact: looks.Age, Part: true},
		"edad mínima del agente":  {Fact: looks.Age, Part: true, Beside: true},
	} {
		if got := looks.Of(name); got != want {
			t.Errorf("%q: %+v, want %+v", name, got, want)
		}
	}
}

// An error repeats the name of a column only when each of its words is a word for
// columns; other names may be somebody's name, or a case in the place of a header.
func TestNamesThatAnErrorMayRepeat(t *testing.T) {
	for name, want := range map[string]bool{
		"edad": true, "Fecha del hecho 2": true, "victimAge": true, "": false, "12": true,
		"Rosa": false, "edad de Rosa": false, "2019": false, "edad 2019": false,
	} {
		if got := looks.Quotable(name); got != want {
			t.Errorf("%q may be repeated: %v, want %v", name, got, want)
		}
	}
}

// A name is cut into words at marks, at digits, and where a capital follows a small
// letter; around the name of a circumstance the words that mark a yes are left out.
func TestWordsOfNames(t *testing.T) {
	for name, want := range map[string]string{
		"edadVictima2": "edad victima 2", "FECHA_HECHO": "fecha hecho", "víctima-edad": "victima edad", "": "", "age1b": "age 1 b", "__": "",
	} {
		if got := strings.Join(looks.Words(name), " "); got != want {
			t.Errorf("%q: %q, want %q", name, got, want)
		}
	}
	for name, want := range map[string]string{
		"tiene_agravante_con_arma": "arma", "is armed": "armed", "con arma si": "arma", "si": "si", "agravante": "agravante", "banda con armas": "banda con armas",
	} {
		if got := strings.Join(looks.Bare(name), " "); got != want {
			t.Errorf("%q without marks: %q, want %q", name, got, want)
		}
	}
}

// A column that is called nearly as a circumstance suggests it, and a word for columns
// does not.
func TestColumnsCalledNearlyAsACircumstance(t *testing.T) {
	e := &law.Edition{Circumstances: []*law.Circumstance{{ID: "pregnancy", IDES: "embarazo", Title: law.Text{ES: "Embarazo", EN: "Pregnancy"}}, {ID: "knife", Title: law.Text{ES: "Cuchillo", EN: "Knife"}}, {ID: "drug", Title: law.Text{ES: "Droga", EN: "Drug"}}}}
	for name, want := range map[string]law.Text{
		"pregnancy of the woman": {ES: "embarazo", EN: "pregnancy"}, "embaraso": {ES: "embarazo", EN: "pregnancy"},
		"knife used": {ES: "knife", EN: "knife"}, "drug was used": {}, "embrso": {}, "folio": {}, "agraviado": {}, "preg": {},
	} {
		if got := looks.NamesOf(e).Circumstance(name); got != want {
			t.Errorf("%q suggests %v, want %v", name, got, want)
		}
	}
}
