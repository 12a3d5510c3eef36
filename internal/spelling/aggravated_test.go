package spelling_test

import (
	"testing"

	"github.com/conmina/conmina/internal/spelling"
)

func TestAggravatedOf(t *testing.T) {
	for name, want := range map[string]string{
		"trabajo forzoso agravado":                    "trabajo-forzoso",
		"Esclavitud Agravada":                         "esclavitud",
		"proxenetismos agravados":                     "proxenetismos",
		"trata agravada de personas":                  "trata-de-personas",
		"rufianismo con agravantes":                   "rufianismo",
		"129-O agravado":                              "129-o",
		"formas agravadas de la trata de personas":    "trata-de-personas",
		"forma agravada del trabajo forzoso":          "trabajo-forzoso",
		"tipo agravado de esclavitud":                 "esclavitud",
		"modalidades agravadas de los trabajos":       "trabajos",
		"aggravated forced labour":                    "forced-labour",
		"aggravated forms of slavery":                 "slavery",
		"aggravated form of the traffic":              "traffic",
		"slavery with aggravated":                     "slavery",
		"trata en su forma agravada":                  "trata",
		"trata de personas en la modalidad agravada":  "trata-de-personas",
		"trata figura agravada":                       "trata",
		"trata en la en su tipo agravado":             "trata",
		"trata en su forma agravada simple":           "trata-en-su-forma-simple",
		"trata sin forma agravada":                    "trata-sin",
		"en su forma agravada":                        "en",
		"su tipo agravado":                            "su",
		"forma simple agravada":                       "forma-simple",
		"aggravated forms":                            "",
		"aggravated forms slavery":                    "slavery",
		"aggravated slavery forms":                    "slavery-forms",
		"con agravantes":                              "",
		"trabajo forzoso":                             "",
		"agravado":                                    "",
		"trata agravada agravada":                     "",
		"trata agravad":                               "",
		"agravar":                                     "",
		"":                                            "",
		"formas de trata":                             "",
		"formas agravadas":                            "",
		"tipo agravado de":                            "de",
		"trata de personas con agravante de más":      "trata-de-personas-de-mas",
		"conformas agravadas de la trata de personas": "conformas-de-la-trata-de-personas",
	} {
		if got := spelling.AggravatedOf(name); got != want {
			t.Errorf("%q: %q, want %q", name, got, want)
		}
	}
}

// A name says that it is of aggravated forms with a word that begins so; a word that has the
// same letters within it, or that is of the act of aggravating, says nothing.
func TestNamesThatSayAggravated(t *testing.T) {
	for name, want := range map[string]bool{
		"agravado": true, "Trata Agravada": true, "TRATA CON AGRAVANTES": true, "agravante": true, "agravad": true, "aggravated": true, "Aggravated slavery": true, "trata_agravados": true, "trata, agravante": true,
		"": false, "trata": false, "agravar": false, "agravación": false, "desagravada": false, "grava": false, "aggravate": false, "aggravatedly": false, "disaggravated": false,
	} {
		if got := spelling.SaysAggravated(name); got != want {
			t.Errorf("%q: %v", name, got)
		}
	}
}
