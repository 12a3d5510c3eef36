package cli

import (
	"regexp"
	"strings"
	"testing"

	"github.com/conmina/conmina/internal/exit"
	"github.com/conmina/conmina/internal/typed"
	"github.com/conmina/conmina/internal/words"
)

// A name that may mean several is answered with commands that carry everything that
// was typed, in the language of the run, and never with a figure.
func TestChoicesCarryWhatWasTyped(t *testing.T) {
	for _, c := range []struct {
		typed   string
		line    string // one of the commands in Spanish
		in      string // the same in English
		several bool   // there is a command that shows all of them
	}{
		{
			"resolve explotación laboral --age 15 --date 2024-05-01 --with gestante --short",
			"conmina resolver trabajo-forzoso --breve --con gestante --edad 15 --fecha 2024-05-01 --edicion codigo-penal",
			"conmina resolve forced-labour --age 15 --date 2024-05-01 --short --with gestante --edition penal-code", true,
		},
		{
			"resolve clientes --age 15 --age 20",
			"conmina resolver cliente-del-adolescente --edad 15 --edad 20 --edicion codigo-penal",
			"conmina resolve adolescent-client --age 15 --age 20 --edition penal-code", true,
		},
		{
			"compare trata clientes --age 15",
			"conmina comparar trata cliente-del-adolescente --edad 15 --edicion codigo-penal",
			"conmina compare trata adolescent-client --age 15 --edition penal-code", true,
		},
		{
			"show clientes --history --edition penal-code",
			"conmina ver cliente-del-adolescente --historia --edicion codigo-penal",
			"conmina show adolescent-client --history --edition penal-code", false,
		},
		{
			"diff clientes --from 2022-01-01",
			"conmina diferencia cliente-del-adolescente --desde 2022-01-01 --edicion codigo-penal",
			"conmina diff adolescent-client --from 2022-01-01 --edition penal-code", false,
		},
		{
			"circumstances clientes --edition penal-code",
			"conmina circunstancias cliente-del-adolescente --edicion codigo-penal",
			"conmina circumstances adolescent-client --edition penal-code", false,
		},
		{
			"resolve trata --age 20 --with organización --date 2024-05-01",
			"conmina resolver trata --con organizacion-criminal --edad 20 --fecha 2024-05-01 --edicion codigo-penal",
			"conmina resolve trata --age 20 --date 2024-05-01 --with criminal-organisation --edition penal-code", false,
		},
		{
			"resolve proxeneta --age 15 --date 2024-05-01",
			"conmina resolver proxenetismo --edad 15 --fecha 2024-05-01 --edicion codigo-penal",
			"conmina resolve proxenetismo --age 15 --date 2024-05-01 --edition penal-code", true,
		},
	} {
		for _, l := range words.Languages() {
			t.Setenv("CONMINA_LANG", l)
			out, said, code := printed(append(strings.Fields(c.typed), "--lang", l)...)
			said = strings.ReplaceAll(strings.ReplaceAll(said, " --lang "+l, ""), " --idioma "+l, "")
			want, together := c.line, typed.CompareCommand.Spanish
			if l == "en" {
				want, together = c.in, "compare"
			}
			if out != "" || code != exit.Usage || !regexp.MustCompile(`(?m)  `+regexp.QuoteMeta(want)+`$`).MatchString(said) {
				t.Errorf("%s in %s ends with %d and says %q%s, without %s", c.typed, l, code, out, said, want)
			}
			if got := strings.Contains(said, words.In(words.Language(l)).Say("see_together")) && strings.Contains(said, "  conmina "+together); got != c.several {
				t.Errorf("%s in %s: a command for all of them: %t\n%s", c.typed, l, got, said)
			}
		}
	}
}

// Where one name may be meant at most, or something else is wrong too, there is
// nothing to choose.
func TestNothingToChoose(t *testing.T) {
	for _, line := range []string{
		"resolve traficking --age 15", "resolve xyzzy --age 15", "resolve clientes --age 999",
		"resolve trata clientes --age 15", "compare clientes rufianes --age 15", "resolve 125", "resolve 129-Z",
	} {
		if out, said, code := printed(strings.Fields(line)...); out != "" || code != exit.Usage || strings.Contains(said, words.In(words.English).Say("one_of_these")) {
			t.Errorf("%s ends with %d: %s%s", line, code, out, said)
		}
	}
}
