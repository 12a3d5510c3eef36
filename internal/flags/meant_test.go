package flags_test

import (
	"testing"

	"github.com/conmina/conmina/internal/flags"
)

// Names of facts as tables have them, and words of other programs, lead to a flag; what
// is about somebody else or something else does not.
func TestMeant(t *testing.T) {
	for name, flag := range map[string]string{
		"nacimiento": "born", "fecha-nacimiento": "born", "fecha-de-nacimiento": "born", "birth-date": "born", "birthdate": "born", "dob": "born",
		"edad-victima": "age", "edad-de-la-agraviada": "age", "victim-age": "age", "victima": "age",
		"fecha-hechos": "date", "fecha-de-los-hechos": "date", "offence-date": "date", "fecha-de-comision": "date", "dia": "date", "when": "date",
		"agravantes": "with", "circunstancia": "with", "aggravating": "with", "circumstance": "with",
		"archivo": "output", "language": "lang", "explain": "why", "corto": "short", "forzar": "force", "sobrescribir": "force", "overwrite": "force",
		"fecha-de-sentencia": "", "edad-del-imputado": "", "atenuante": "", "delito": "", "pena": "", "color": "", "": "", "x": "",
	} {
		word, ok := flags.Meant(name)
		if ok != (flag != "") || word.English != flag {
			t.Errorf("%q means %q, not %q", name, word.English, flag)
		}
	}
}
