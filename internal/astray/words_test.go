package astray

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/conmina/conmina/internal/findings"
	"github.com/conmina/conmina/internal/typed"
)

// said gives the subject, the code and the line or the argument of a refusal.
func said(t *testing.T, err error) string {
	t.Helper()
	if err == nil {
		return ""
	}
	var p *findings.Problem
	if !errors.As(err, &p) || len(p.Findings) != 1 {
		t.Fatalf("%v is no single finding", err)
	}
	f := p.Findings[0]
	text := f.Subject + " " + string(f.Fault.Code) + " " + strings.Join(f.Fault.Suggest, " ")
	for _, arg := range f.Fault.Args {
		text += arg.(string)
	}
	return text
}

func lineOf(args ...string) Line {
	among := func(names ...string) func(string) bool {
		return func(name string) bool { return slices.Contains(names, name) }
	}
	return Line{
		typed.Spanish, args,
		Known{
			among("trata", "la trata", "trata de personas", "proxenetismo", "trabajo forzoso", "y proxenetismo", "trata y"), among("gestante"),
			func(name string) []string {
				return map[string][]string{"tratta": {"trata"}, "servidumbre": {"trabajo forzoso", "esclavitud"}, "trata de menores": {"trata"}, "129-Z": {"trata"}}[name]
			},
		},
		func(flag string) bool { return flag == "--edicion" },
	}
}

// The names of several offences are told apart however they are joined and however many words
// they have, with and without facts behind them; and nothing is suggested where other words
// stand among them.
func TestNamesOfSeveralOffences(t *testing.T) {
	names := []string{"trata", "trata de personas", "la trata", "proxenetismo", "trabajo forzoso"}
	facts := map[string]string{"": "", " 15": " --edad 15", " gestante, 15 2020": " --con gestante --edad 15 --fecha 2020", " contra 15": " --edad 15"}
	quoted := func(name string) string {
		if strings.Contains(name, " ") {
			return `"` + name + `"`
		}
		return name
	}
	for _, one := range names {
		for _, other := range names {
			for _, joint := range []string{" ", " y ", " vs. ", ", ", " con ", " o "} {
				for behind, flags := range facts {
					text := one + joint + other + behind
					args := strings.Fields(text)
					want := quoted(one) + " " + quoted(strings.TrimPrefix(other, "la ")) + flags // an article joins
					if got, want := said(t, lineOf(args...).Unread(args)), "one_offence conmina comparar "+want; !strings.HasSuffix(got, want) {
						t.Errorf("%s: %q, want %q", text, got, want)
					}
					got := said(t, lineOf(args...).Several("comparar", args))
					plain := slices.Equal(args[:2], []string{one, other})
					if want := "conmina comparar " + want; (got == "") != (plain && behind == "") || got != "" && !strings.HasSuffix(got, want) {
						t.Errorf("compare %s: %q, want %q", text, got, want)
					}
				}
				text := one + joint + other + " xyz"
				args := strings.Fields(text)
				if got, want := said(t, lineOf(args...).Unread(args)), "no_fact conmina circunstancias "+quoted(one); !strings.HasSuffix(got, want) {
					t.Errorf("%s: %q, want %q", text, got, want)
				}
				if got := said(t, lineOf(args...).Several("comparar", args)); got != "" {
					t.Errorf("compare %s: %q", text, got)
				}
			}
		}
	}
	for text, want := range map[string]string{
		"trata con violencia":                         `"con violencia" no_fact conmina circunstancias trata`,
		"trata de personas xyz":                       `"xyz" no_fact conmina circunstancias "trata de personas"`,
		"trata xyz 15 --edicion codigo-penal":         `"xyz 15" no_fact conmina circunstancias trata --edicion codigo-penal`,
		"trata proxenetismo --edicion=informe":        `"proxenetismo" one_offence conmina comparar trata proxenetismo --edicion=informe`,
		"trata proxenetismo --edad=15 --cita -d=2020": `"proxenetismo" one_offence conmina comparar trata proxenetismo --edad=15 -d=2020`,
		"trata y proxenetismo 15 --edad=16":           `"y proxenetismo 15" one_offence conmina comparar trata proxenetismo --edad=16 conmina comparar trata proxenetismo --edad 15 --edad=16`,
		"trata con":                                   `"con" no_fact conmina circunstancias trata`,
		"xyz trata":                                   "",
		strings.Repeat("xyz ", 100) + "trata":         "",
		"trata" + strings.Repeat(" gestante", 3):      `"gestante gestante gestante" no_fact conmina circunstancias trata`,
	} {
		words, _ := apart(strings.Fields(text), lineOf().TakesValue)
		if got := said(t, lineOf(strings.Fields(text)...).Unread(words)); got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
	for text, want := range map[string]string{
		"trata de personas":             `"trata de personas" names_apart conmina comparar "trata de personas"`,
		"trata":                         "",
		"trata 15":                      `"--edad 15" facts_in_flags conmina comparar trata --edad 15`,
		"trata y proxenetismo --matriz": `"y" names_apart conmina comparar trata proxenetismo --matriz`,
		"xyz":                           "",
	} {
		words, _ := apart(strings.Fields(text), lineOf().TakesValue)
		if got := said(t, lineOf(strings.Fields(text)...).Several("comparar", words)); got != want {
			t.Errorf("compare %s: %q, want %q", text, got, want)
		}
	}
}

// Facts in words stand beside flags that say the same, that leave more open or less, or that
// say something else: no line gives a flag twice that is given once, and none drops what a
// flag says without a line that has it.
func TestFactsBesideFlags(t *testing.T) {
	for text, want := range map[string][]string{
		"trata 15 --edad 15":                          {"--edad 15"},
		"trata 15 --edad=14-17":                       {"--edad=14-17", "--edad 15 --edad=14-17"},
		"trata menor de edad --edad 15":               {"--edad 15"},
		"trata 15 -e 16":                              {"-e 16", "--edad 15 -e 16"},
		"trata 15 -e15 --breve":                       {"-e15 --breve"},
		"trata 15 --nacida 2005-01-01":                {"--nacida 2005-01-01", "--edad 15"},
		"trata 2020 --fecha 2021-05-01":               {"--fecha 2021-05-01", "--fecha 2020"},
		"trata 2020 -d 2020-05-01":                    {"-d 2020-05-01"},
		"trata 2020-05-01 --date 2020":                {"--date 2020", "--fecha 2020-05-01"},
		"trata 15 2020 --date 2021":                   {"--edad 15 --date 2021", "--edad 15 --fecha 2020"},
		"trata gestante --con gestante":               {"--con gestante"},
		"trata gestante --quiza Gestante":             {"--quiza Gestante"},
		"trata gestante --con muerte":                 {"--con gestante --con muerte"},
		"trata 15 --breve --fecha 2020":               {"--edad 15 --breve --fecha 2020"},
		"trata mayor de 14 --fecha 2020":              {"--edad 14+ --fecha 2020", "--edad 15+ --fecha 2020"},
		"trata mayor de 14 --edad 20 --fecha 2020":    {"--edad 20 --fecha 2020"},
		"trata 15 --edad xyz":                         {"--edad xyz", "--edad 15 --edad xyz"},
		"trata 15 años --edicion informe --idioma es": {`--edad "15 años" --edicion informe --idioma es`},
	} {
		l := lineOf(strings.Fields(text)...)
		l.TakesValue = func(flag string) bool { return flag != "--breve" && flag != "-e15" }
		words, _ := apart(l.Args, l.TakesValue)
		for k, beside := range want {
			want[k] = "conmina resolver trata " + beside
		}
		_, got, _ := strings.Cut(said(t, l.Facts("resolver", words)), "facts_in_flags ")
		if want := strings.Join(want, " "); got != want {
			t.Errorf("%s: %s, want %s", text, got, want)
		}
	}
}

// Facts behind a name that is mistyped or used for several offences go with each offence that
// may have been meant; behind other words, and behind articles, nothing is taken for a fact.
func TestFactsBehindWhatIsNearlyAName(t *testing.T) {
	for text, want := range map[string][]string{
		"tratta 15":                      {"trata --edad 15"},
		"tratta mayor de 14 2020":        {"trata --edad 14+ --fecha 2020", "trata --edad 15+ --fecha 2020"},
		"servidumbre gestante 15":        {`"trabajo forzoso" --con gestante --edad 15`, "esclavitud --con gestante --edad 15"},
		"trata de menores 15":            {"trata --edad 15"},
		"trata de menores de 14":         nil, // trata stands behind no slip
		"tratta 2020 --fecha 2021-01-01": {"trata --fecha 2021-01-01", "trata --fecha 2020"},
		"tratta":                         nil,
		"tratta xyz":                     nil,
		"xyz 15":                         nil,
		"129-Z 15":                       nil,
	} {
		l := lineOf(strings.Fields(text)...)
		l.TakesValue = func(flag string) bool { return true }
		words, _ := apart(l.Args, l.TakesValue)
		_, got, _ := strings.Cut(said(t, l.Facts("resolver", words)), "name_and_facts ")
		for k, line := range want {
			want[k] = "conmina resolver " + line
		}
		if want := strings.Join(want, " "); got != want {
			t.Errorf("%s: %s, want %s", text, got, want)
		}
	}
}
