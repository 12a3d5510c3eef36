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
