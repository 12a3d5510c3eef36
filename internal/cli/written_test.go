package cli

import (
	"strings"
	"testing"

	"github.com/conmina/conmina/internal/exit"
)

// Facts as people write them, with the answers of the Código Penal on 1 May 2024 for
// a victim of 15: trafficking 12 to 20 years (129-B), sexual exploitation of minors
// (129-H), the client of an adolescent (129-J) and slavery (129-Ñ) 15 to 20, forced
// labour 6 to 12 (129-O), rape 14 to 20 (170), images of minors 6 to 10 (129-M), their
// spreading by media 4 to 6 (129-N), smuggling of migrants 5 to 8 (303-A) and brokering
// of organs 3 to 6 (129-P).
func TestOffencesAsWritten(t *testing.T) {
	for want, names := range map[string][]string{
		"144 240": {
			"trata", "Trata de Personas", "TRATA DE PERSONAS", "trata agravada", "trafficking", "human trafficking", "153", "153 - A", "129 A", "129-a", "129A", "129.A", "153.A", "153°-A", "153º-A", "153.º-A", "129–A", "129—A", "129\u00a0A",
			"art. 153", "art 153", "Art. 153", "art.153", "artículo 153", "articulo 153 CP", "artículo 129-A del CP", "artículo 129-A del Código Penal", "Código Penal art. 153", "art-129-A", "artículo-129-A", "Artículo 129-B del C.P.",
			"trata de personas agravada", "delito de trata de personas", "el delito de trata", "trata con fines de explotación sexual", "trata sexual", "trata laboral", "trata de niñas", "trata de blancas", "trata con fines de explotación laboral", "trata de mujeres", "trata de adolescentes",
			"Art. 129-B, primer párrafo, inciso 4", "129-B inc. 4", "numeral 4 del artículo 129-B",
		},
		"180 240": {"129-Ñ", "esclavitud", "usuario-cliente", "cliente del adolescente", "explotación sexual infantil", "explotacion sexual de menores", "ESNNA", "129-H", "129-J", "Art. 129.º-Ñ del CP"},
		"168 240": {"violación", "violación sexual", "170"},
		"72 120":  {"pornografía infantil", "183-A"},
		"48 72":   {"129-N", "182-A"},
		"60 96":   {"tráfico ilícito de migrantes", "303-A"},
		"36 72":   {"tráfico de órganos", "318-A"},
		"72 144":  {"trabajo forzoso", "trabajo forzado", "trabajos forzosos", "168 B", "168-B", "168B", "168-B CP", "delito de trabajo forzoso"},
	} {
		for _, name := range names {
			out, said, code := asked("resolve", name, "--age", "15", "--date", "2024-05-01", "--short")
			if strings.TrimSpace(out) != want || code != exit.Done {
				t.Errorf("%q: %q (code %d), want %s: %s", name, out, code, want, said)
			}
			if joined, _, _ := asked(append(append([]string{"resolve"}, strings.Fields(name)...), "--age", "15", "--date", "2024-05-01", "--short")...); joined != out {
				t.Errorf("%q without quotes: %q", name, joined)
			}
		}
	}
	// Others are refused, and never with another article in their place.
	for name, says := range map[string]string{
		"trata de menores": "129-A", "explotación laboral": "129-O", "mendicidad": "129-A", "trabajo infantil": "forced-labour", "125": "125", "303-C": "303-C", "184": "184",
		"129-Ó": "no such article", "129-Ã‘": "129-Ñ", "129-A y 129-B": "several articles are cited", "tentativa de trata": "conmina determine", "129-B incisos 1 y 2": "several numerals", "129-C, último párrafo, numeral 3": "does not know the paragraphs", "129-B, último párrafo, inciso 1": "victim-death", "129-B inc. 9": "9", "129-B inc. 1": "abuse-of-public-office", "129-B, segundo párrafo": "numeral",
		"pimping": "proxenetismo", "cliente": "129-J", "prostitución": "179",
	} {
		out, said, code := asked("resolve", name, "--age", "15", "--date", "2024-05-01", "--short")
		if out != "" || code != exit.Usage || !strings.Contains(said, says) {
			t.Errorf("%q: %q (code %d), want a refusal with %q: %s", name, out, code, says, said)
		}
		if strings.Contains(said, "did you mean “1") && !strings.Contains(said, "encoded twice") { // no number is the correction of another one
			t.Errorf("%q: another article is suggested: %s", name, said)
		}
	}
}

// The circumstance of a numeral counts, and is restated.
func TestANumeralIsItsCircumstance(t *testing.T) {
	out, said, code := asked("resolve", "129-B numeral 6", "--age", "20", "--date", "2024-05-01", "--format", "json")
	if code != exit.Done || !strings.Contains(out, `"two-or-more-agents"`) || !strings.Contains(out, `"min_months": 144`) {
		t.Errorf("%s%s", out, said)
	}
	if _, said, code := asked("resolve", "129-B inciso 4", "--age", "20", "--date", "2024-05-01"); code != exit.Usage || !strings.Contains(said, "victim-incapable") {
		t.Errorf("code %d: %s", code, said)
	}
	if _, said, code := asked("compare", "129-B inc. 6", "129-O", "--age", "20", "--date", "2024-05-01"); code != exit.Usage || !strings.Contains(said, "--with") {
		t.Errorf("code %d: %s", code, said)
	}
}

// Circumstances of trafficking as people name them: pregnancy and several agents
// raise the range to 12 to 20 years, death and serious injury to 25 to 35.
func TestCircumstancesAsWritten(t *testing.T) {
	for want, names := range map[string][]string{
		"144 240": {
			"gestante", "embarazada", "víctima embarazada", "embarazo", "dos o más personas", "dos o mas personas", "varios autores", "pluralidad de agentes", "two-or-more-persons", "Cometido por dos o más personas", "pluralidad de víctimas", "familiar", "conviviente",
			"dos\u00a0o\u00a0más personas",
		},
		"300 420": {"muerte", "muerte de la víctima", "lesión grave", "lesiones graves", "LESIONES GRAVES", "organización criminal"},
	} {
		for _, name := range names {
			out, said, code := asked("resolve", "trata", "--age", "20", "--date", "2024-05-01", "--short", "--with", name)
			if strings.TrimSpace(out) != want || code != exit.Done {
				t.Errorf("%q: %q (code %d), want %s: %s", name, out, code, want, said)
			}
		}
	}
	for _, name := range []string{"la víctima es menor de edad", "víctima menor de edad"} {
		if out, said, _ := asked("resolve", "trata", "--date", "2024-05-01", "--format", "json", "--with", name); !strings.Contains(out, `"0-17"`) {
			t.Errorf("%q: %s%s", name, out, said)
		}
	}
	for name, says := range map[string][2]string{
		"varias personas": {"plural-victims", ""}, "padre": {"agent-family-care-household", "family-4-2"}, "padrastro": {"agent-family-care-household", "tutor"}, "policía": {"abuse-of-public-office", ""}, "inciso 4": {"129-B numeral", ""}, "129-B.4": {"129-B numeral", ""}, "agravantes": {"conmina circumstances", ""},
		"engaño": {"element of the offence", "did you mean"}, "violencia": {"element of the offence", "did you mean"}, "amenaza": {"element of the offence", ""}, "abuso de poder": {"element of the offence", ""}, "explotación sexual": {"element of the offence", ""}, "lucro": {"element of the offence", ""},
	} {
		out, said, code := asked("resolve", "trata", "--age", "20", "--date", "2024-05-01", "--short", "--with", name)
		if out != "" || code != exit.Usage || !strings.Contains(said, says[0]) || says[1] != "" && strings.Contains(said, says[1]) {
			t.Errorf("%q: %q (code %d), want a refusal with %q: %s", name, out, code, says, said)
		}
	}
	if _, said, _ := asked("resolve", "179", "--age", "20", "--date", "2006-05-01", "--with", "violencia"); !strings.Contains(said, "violence-deceit-abuse-intimidation") {
		t.Errorf("where violence aggravates, it is said: %s", said)
	}
}
