package cli

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/conmina/conmina/internal/exit"
)

var meantLine = regexp.MustCompile(`[«“](conmina [^»”]*)[»”]`)

// Facts that stand in words behind the name of an offence, with and without flags that say
// the same or something else, lead to lines that answer: none of them is refused.
func TestFactsInWordsLeadToLinesThatAnswer(t *testing.T) {
	names := []string{"trata", "violación de menor", "129-B", "trataa"}
	facts := []string{
		"15 2020", "de 14 años", "menores de 14", "en agravio de una menor de 13 años", "mayor de 18", "menor de edad", "desconocida", "2020",
		"gestante", "víctima gestante 15", "por muerte de la víctima", "quizá gestante, 15",
	}
	flags := [][]string{nil, {"--edad", "15"}, {"--edad=14-17", "-d", "2021"}, {"--con", "gestante"}, {"--nacida", "2008-01-01", "--fecha", "2024-05-01"}}
	commands := []string{"resolver", "comparar"}
	ran := map[string]bool{}
	for i, name := range names {
		for j, behind := range facts {
			for k, beside := range flags {
				command := commands[(i+j+k)%2]
				if name == "trataa" {
					command = "resolver" // charges that are compared are told one by one
				}
				args := slices.Concat([]string{command}, strings.Fields(name+" "+behind), beside, []string{"--idioma", "es", "--edicion", "codigo-penal"})
				_, said, code := printed(args...)
				found := meantLine.FindAllStringSubmatch(said, -1)
				if code != exit.Usage || len(found) == 0 {
					t.Errorf("%q ends with %d and no line: %s", args, code, said)
				}
				for _, m := range found {
					if ran[m[1]] {
						continue
					}
					ran[m[1]] = true
					if _, said, code := printed(split(m[1])...); code != exit.Done && code != exit.NoSingle {
						t.Errorf("%q leads to %s: %s", args, m[1], said)
					}
				}
			}
		}
	}
	if len(ran) < 120 {
		t.Errorf("only %d lines", len(ran))
	}
}

// A circumstance that is in doubt leads to the flag for what is not known, and never to the
// one for what is present.
func TestDoubtsLeadToTheirFlag(t *testing.T) {
	for _, doubt := range []string{"quizás gestante", "gestante?", "no se descarta muerte o lesión grave"} {
		for _, flag := range []string{"--con", "-a", "--quiza"} {
			_, said, code := printed("resolver", "trata", flag, doubt, "--edad", "20", "--fecha", "2024-05-01", "--idioma", "es")
			lines := regexp.MustCompile(`(?m)  (conmina .*)$`).FindAllStringSubmatch(said, -1)
			if code != exit.Usage || len(lines) == 0 {
				t.Errorf("%s %q ends with %d: %s", flag, doubt, code, said)
			}
			for _, m := range lines {
				if _, refused, code := printed(split(m[1])...); code != exit.NoSingle || strings.Contains(m[1], "--con ") || !strings.Contains(m[1], "--quiza ") {
					t.Errorf("%s %q leads to %s: %s", flag, doubt, m[1], refused)
				}
			}
		}
	}
}
