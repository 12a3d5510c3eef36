package typed_test

import (
	"os/exec"
	"strings"
	"testing"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/typed"
)

func edition() (*law.Edition, *law.Offence) {
	o := &law.Offence{ID: "forced-labour", Title: law.Text{ES: "Trabajo forzoso", EN: "Forced labour"}}
	return &law.Edition{
		ID: "code", Offences: []*law.Offence{o},
		Circumstances: []*law.Circumstance{{ID: "pregnant", Title: law.Text{ES: "Gestante", EN: "Pregnant"}}, {ID: "disability", IDES: "discapacidad", Title: law.Text{ES: "Víctima con discapacidad", EN: "Disability"}}},
	}, o
}

func TestLinesCarryEveryFact(t *testing.T) {
	e, o := edition()
	f := law.Facts{
		Victims: []law.Ages{law.AgeBand(14, 17), law.AnyAge()},
		Date:    law.Date{Year: 2019, Month: 6, Day: 18}, Until: law.Date{Year: 2019, Month: 7, Day: 1},
		With: []law.CircumstanceID{"disability"}, Maybe: []law.CircumstanceID{"pregnant"},
	}
	for l, want := range map[typed.Language]string{
		typed.Spanish: `conmina resolver trabajo-forzoso --fecha 2019-06-18..2019-07-01 --edad 14-17 --edad desconocida --con discapacidad --quiza gestante --mas-favorable --normas "mi ley" --edicion code`,
		typed.English: `conmina resolve forced-labour --date 2019-06-18..2019-07-01 --age 14-17 --age unknown --with disability --maybe pregnant --milder --statutes "mi ley" --edition code`,
	} {
		if got := typed.Of(l, typed.ResolveCommand).Offences(o).Facts(e, f).Switch(typed.MilderFlag).Flag(typed.StatutesFlag, "mi ley").Flag(typed.EditionFlag, e.ID).String(); got != want {
			t.Errorf("%s\n%s", got, want)
		}
	}
	if got := typed.Of(typed.Spanish, typed.ExampleCommand, typed.ShowCommand).Words("x").Flag(typed.UntilFlag, "").String(); got != "conmina ejemplo ver x" {
		t.Error(got)
	}
	today := law.Facts{Date: law.Date{Year: 2024, Month: 1, Day: 1}, Today: true}
	if got := typed.Of(typed.English, typed.CompareCommand).Facts(e, today).String(); got != "conmina compare" {
		t.Errorf("the day of the question is typed: %s", got)
	}
}

// A shell gives back every word that was quoted.
func TestShellsReadWhatIsQuoted(t *testing.T) {
	shell, err := exec.LookPath("sh")
	if err != nil {
		t.Skip(err)
	}
	for _, word := range []string{
		"", "plain", "14-17", "18+", "a b", "25;30", "ñandú", "it's", `say "x"`, "$HOME", "`id`", "a\\b", `C:\mis normas`, `C:\law\`, `\\server\law`,
		"!x", "*.csv", "~", "#x", "a|b", "<14", ">18", "a&b", "(x)", "{a,b}", "[x]", "?", "%PATH%", "=x", "a\nb", "“x”", "'", "--flag",
	} {
		out, err := exec.Command(shell, "-c", "printf %s "+typed.Quote(word)).Output()
		if word == "--flag" || err == nil && string(out) == word {
			continue
		}
		t.Errorf("%q is quoted as %s and read as %q (%v)", word, typed.Quote(word), out, err)
	}
}

// What has nothing special for Unix stands in double quotes, which the shells of
// Windows read too.
func TestQuotesThatWindowsReads(t *testing.T) {
	for word, want := range map[string]string{
		"mi ley": `"mi ley"`, "it's": `"it's"`, "25;30": `"25;30"`, "status,article": `"status,article"`, `C:\mis normas`: `"C:\mis normas"`, "129-Ñ": "129-Ñ", "14-17": "14-17",
	} {
		if got := typed.Quote(word); got != want {
			t.Errorf("%s, want %s", got, want)
		}
	}
	if strings.Contains(typed.Quote("$x"), `"`) {
		t.Error("a variable would be read")
	}
}
