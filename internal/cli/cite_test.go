package cli

import (
	"strings"
	"testing"

	"github.com/conmina/conmina/internal/exit"
)

// The sentence of a brief, written by hand from the articles.
func TestCite(t *testing.T) {
	const (
		third = "Artículo 129-B, primer párrafo, numeral 4, del Código Penal (Ley 31146): pena privativa de libertad no menor de doce ni mayor de veinte años e inhabilitación conforme al artículo 36, numerales 1, 2, 3, 4 y 5."
		grave = "Artículo 129-B, segundo párrafo, numeral %, del Código Penal (Ley 31146): pena privativa de libertad no menor de veinticinco años (máximo general del artículo 29: treinta y cinco años)."
		base  = "Artículo 129-A del Código Penal (Ley 31146): pena privativa de libertad no menor de ocho ni mayor de quince años."
	)
	numeral := func(n string) string { return strings.ReplaceAll(grave, "%", n) }
	for question, want := range map[string]struct {
		lines []string
		code  exit.Code
	}{
		"trata --edad 15 --fecha 2024-05-01":              {[]string{third}, exit.Done},
		"trata --edad 20 --fecha 2024-05-01":              {[]string{base}, exit.Done},
		"trata --edad 20 --fecha 2024-05-01 --con muerte": {[]string{numeral("1")}, exit.Done},
		"trata --edad 13 --fecha 2024-05-01":              {[]string{numeral("2")}, exit.Done},
		"trata --fecha 2024-05-01":                        {[]string{base, third, numeral("2")}, exit.NoSingle},
		"trata --edad 15":                                 {[]string{"Artículo 153 según la fuente «Informe TIP 2018 (Perú)»: pena privativa de libertad no menor de ocho ni mayor de quince años.", third}, exit.Done},
		"trata --edad 15 --fecha 2014-10-01..2014-12-01":  {[]string{"Artículo 153-A, primer párrafo, numeral 4, del Código Penal (Ley 28950): pena privativa de libertad no menor de doce ni mayor de veinte años e inhabilitación conforme al artículo 36, numerales 1, 2, 3, 4 y 5."}, exit.Done},
		"129-O --edad 20 --fecha 2024-05-01":              {[]string{"Artículo 129-O del Código Penal (Ley 31146): pena privativa de libertad no menor de seis ni mayor de doce años, con 100 a 200 días-multa e inhabilitación conforme al artículo 36, numerales 1, 2, 3, 4, 5, 6, 8, 10 y 11."}, exit.Done},
		"trata --edad 20 --fecha 1990-01-01":              {nil, exit.NoSingle},
	} {
		out, said, code := asked(append(append([]string{"resolver"}, strings.Fields(question)...), "--cita", "--lang", "es")...)
		if strings.TrimSuffix(out, "\n") != strings.Join(want.lines, "\n") || code != want.code {
			t.Errorf("%s (code %d):\n%s%s", question, code, out, said)
		}
	}
	out, _, _ := asked("resolve", "trata", "--age", "15", "--date", "2024-05-01", "--cite")
	if want := "Article 129-B, first paragraph, numeral 4, of the Penal Code of Peru (Ley 31146): imprisonment of not less than twelve and not more than twenty years, and disqualification (inhabilitación) under article 36, numerals 1, 2, 3, 4 and 5.\n"; out != want {
		t.Errorf("%s", out)
	}
	if out, _, _ := asked("resolve", "trata", "--age", "15", "--date", "2024-05-01", "--format", "json"); !strings.Contains(out, `"es": "`+third+`"`) {
		t.Errorf("%s", out)
	}
	if _, said, code := asked("resolve", "trata", "--cite", "--short"); code != exit.Usage || !strings.Contains(said, "--cite") {
		t.Errorf("code %d: %s", code, said)
	}
	// Over several ages the table has a sentence for each; other views say where it is.
	out, said, _ := asked("comparar", "trata", "--edades", "--fecha", "2024-05-01", "--formato", "csv", "--campos", "victim_age,cite", "--lang", "es")
	if want := `victim_age,cite
0-13,"` + numeral("2") + `"
14-17,"` + third + `"
18+,` + base + "\n"; out != want && out != strings.ReplaceAll(want, `18+,`+base, `18+,"`+base+`"`) {
		t.Errorf("%s%s", out, said)
	}
	for _, view := range []string{"--edades --formato json", "--edades --formato jsonl", "--matriz --formato csv", "--matriz --formato json", "--desde 2004-01-01 --hasta 2026-04-01 --formato csv"} {
		args := strings.Fields("comparar trata 129-O --edicion codigo-penal --campos cite --lang es " + view)
		if out, said, code := asked(args...); out != "" || code != exit.Usage || !strings.Contains(said, "conmina resolver --cita") && !strings.Contains(said, "cite_elsewhere") {
			t.Errorf("%s: code %d %s%s", view, code, out, said)
		}
	}
}
