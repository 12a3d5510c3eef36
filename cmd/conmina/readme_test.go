package main_test

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/conmina/conmina/internal/audit"
	"github.com/conmina/conmina/internal/exit"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/words"
)

// document is a text for users, on whose machine the system speaks a language.
// The least number of its screens and recipes keeps the patterns below honest.
type document struct {
	path             string
	lang             words.Language
	screens, recipes int
}

var documents = []document{
	{"README.md", words.English, 1, 0},
	{"cmd/conmina/LEAME.md", words.Spanish, 1, 0},
	{"cmd/conmina/USO.md", words.Spanish, 3, 0},
	{"cmd/conmina/README.md", words.English, 2, 0},
	{"cmd/conmina/PROSECUTOR.md", words.English, 4, 3},
	{"cmd/conmina/TRAINER.md", words.English, 4, 0},
	{"cmd/conmina/SCRIPTS.md", words.English, 3, 12},
	{"cmd/conmina/AUDIT.md", words.English, 2, 0},
	{"cmd/conmina/INSTALL.md", words.English, 0, 0},
}

func fromTop(path string) string { return filepath.Join("..", "..", filepath.FromSlash(path)) }

func textOf(t *testing.T, path string) string {
	t.Helper()
	text, err := os.ReadFile(fromTop(path))
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// eachDocument runs a test for each of the documents.
func eachDocument(t *testing.T, test func(t *testing.T, d document, text string)) {
	for _, d := range documents {
		t.Run(filepath.Base(filepath.Dir(d.path))+"/"+filepath.Base(d.path), func(t *testing.T) { test(t, d, textOf(t, d.path)) })
	}
}

// A document for users that no test runs would part from the program.
func TestEveryDocumentIsRun(t *testing.T) {
	found, err := filepath.Glob("*.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range found {
		if !slices.ContainsFunc(documents, func(d document) bool { return d.path == "cmd/conmina/"+name }) {
			t.Errorf("%s is not in the list", name)
		}
	}
}

var screens = regexp.MustCompile("(?s)```console\n(.*?)```")

// Every screen of the documents is what the program prints.
func TestDocumentScreens(t *testing.T) {
	eachDocument(t, func(t *testing.T, d document, text string) {
		found := screens.FindAllStringSubmatch(text, -1)
		if len(found) < d.screens {
			t.Fatalf("only %d screens", len(found))
		}
		for _, screen := range found {
			var got strings.Builder
			status := 0
			for line := range strings.Lines(screen[1]) {
				command, ok := strings.CutPrefix(strings.TrimSpace(line), "$ ")
				switch {
				case !ok:
				case command == "echo $?":
					fmt.Fprintf(&got, "$ %s\n%d\n", command, status)
				default:
					var out string
					out, status = run80(t, fromTop("."), d.lang, strings.Fields(command)[1:])
					// The lines of a table end as the lines of its input do; documents have line feeds.
					fmt.Fprintf(&got, "$ %s\n%s", command, strings.ReplaceAll(out, "\r\n", "\n"))
				}
			}
			if got.String() != screen[1] {
				t.Errorf("the document has\n%s\nthe program prints\n%s", screen[1], got.String())
			}
		}
	})
}

var recipes = regexp.MustCompile("(?s)```sh\n(.*?)```\n```text\n(.*?)```")

// Every recipe of the documents gives what stands below it, where the programs that
// it uses are there.
func TestDocumentRecipes(t *testing.T) {
	eachDocument(t, func(t *testing.T, d document, text string) {
		found := recipes.FindAllStringSubmatch(text, -1)
		if len(found) < d.recipes {
			t.Fatalf("only %d recipes", len(found))
		}
		for i, recipe := range found {
			t.Run(fmt.Sprint(i+1), func(t *testing.T) {
				for _, needed := range []string{"sh", "jq", "awk", "parallel", "split", "sed", "sqlite3"} {
					if _, err := exec.LookPath(needed); err != nil && regexp.MustCompile(`\b`+needed+` `).MatchString(recipe[1]) {
						t.Skip("no " + needed)
					}
				}
				if out, err := inShell(withTestdata(t), recipe[1]); err != nil || out != recipe[2] {
					t.Errorf("%v: %s, want %s", err, out, recipe[2])
				}
			})
		}
	})
}

// withTestdata is a folder with a copy of the data that documents name.
func withTestdata(t *testing.T) string {
	t.Helper()
	work := t.TempDir()
	if err := os.CopyFS(filepath.Join(work, "testdata"), os.DirFS(fromTop("testdata"))); err != nil {
		t.Fatal(err)
	}
	return work
}

// inShell runs a script in a folder, with the program on the path.
func inShell(folder, script string) (string, error) {
	c := exec.Command("sh", "-eu", "-c", script)
	c.Dir = folder
	c.Env = append(os.Environ(), "LANG=C.UTF-8", "LC_ALL=C.UTF-8")
	out, err := c.Output()
	return string(out), err
}

var (
	fences = regexp.MustCompile("(?s)```.*?```")
	spans  = regexp.MustCompile("`(conmina [^`]+)`|(?m)^    (conmina .+)$")
	// standsFor is a word in capitals that a reader puts something else for.
	standsFor = regexp.MustCompile(`(^|[ =])[A-ZÁÉÍÓÚÑ]{2,}( |$)|…`)
	// writesThePage is a command that takes seconds. The short run types it in Spanish
	// alone, and the longer one in both languages.
	writesThePage = regexp.MustCompile(`^conmina export --edition penal-code -o \w+\.html$`)
)

// Every command that the text of a document names is one: it can be typed as it
// stands, and finds its offence, circumstances and files.
func TestDocumentCommands(t *testing.T) {
	eachDocument(t, func(t *testing.T, d document, text string) {
		for _, m := range spans.FindAllStringSubmatch(fences.ReplaceAllString(text, ""), -1) {
			command := strings.Join(strings.Fields(m[1]+m[2]), " ")
			if standsFor.MatchString(command) || os.Getenv("LONG_TESTS") == "" && writesThePage.MatchString(command) {
				continue
			}
			out, status := run80(t, withTables(t), d.lang, strings.Fields(command)[1:])
			if !slices.Contains([]int{0, 1, 3, 4, 130}, status) { // 130: the guide, which nobody answers
				t.Errorf("%s ends with %d:\n%s", command, status, out)
			}
		}
	})
}

// withTables is a folder with tables under the names that the documents use.
func withTables(t *testing.T) string {
	t.Helper()
	work := t.TempDir()
	for name, from := range map[string]string{
		"cases.csv": "cases.csv", "casos.csv": "casos.csv", "sentences.csv": "sentences-invented.csv", "sentencias.csv": "sentences-invented.csv",
		"casos.xlsx": "office/casos.xlsx", "policia.csv": "casos.csv", "fiscalia.csv": "cases.csv", "juzgado.csv": "sentences-invented.csv",
	} {
		if err := os.WriteFile(filepath.Join(work, name), []byte(textOf(t, "testdata/"+from)), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return work
}

var steps = regexp.MustCompile("(?s)```sh\n(.*?)```\n(?:```text\n(.*?)```)?")

// The guide for encoders works as it says, from an empty folder to a sound
// encoding: its steps, one after the other, give what stands below them.
func TestGuideForEncoders(t *testing.T) {
	if _, err := exec.LookPath("sh"); err != nil {
		t.Skip("no sh")
	}
	found := steps.FindAllStringSubmatch(textOf(t, "statutes/README.md"), -1)
	if len(found) != 5 {
		t.Fatalf("%d steps", len(found))
	}
	work := t.TempDir()
	for i, step := range found {
		if out, err := inShell(work, step[1]); err != nil || out != step[2] {
			t.Fatalf("step %d: %v: %s, want %s", i+1, err, out, step[2])
		}
	}
}

// run80 runs the program in a folder as on a terminal of 80 columns without
// colour, for a user who has no settings.
func run80(t *testing.T, folder string, l words.Language, args []string) (output string, status int) {
	t.Helper()
	c := exec.Command("conmina", args...)
	c.Dir = folder
	home := t.TempDir()
	locale := map[words.Language]string{words.English: "en_US.UTF-8", words.Spanish: "es_PE.UTF-8"}[l]
	c.Env = []string{"COLUMNS=80", "LANG=" + locale, "HOME=" + home, "XDG_CONFIG_HOME=" + home, "AppData=" + home}
	var out bytes.Buffer
	c.Stdout, c.Stderr = &out, &out
	if err := c.Run(); err != nil && c.ProcessState == nil {
		t.Fatal(err)
	}
	return out.String(), c.ProcessState.ExitCode()
}

// The tables of exit codes are the one in the program.
func TestManualExitCodes(t *testing.T) {
	for _, table := range []struct {
		path, head string
		lang       words.Language
	}{
		{"cmd/conmina/README.md", "| code | meaning |", words.English},
		{"cmd/conmina/USO.md", "| código | significado |", words.Spanish},
	} {
		want := table.head + "\n|---|---|\n"
		for _, e := range exit.Codes() {
			want += fmt.Sprintf("| %d | %s |\n", e.Code, e.Means.In(table.lang))
		}
		if !strings.Contains(textOf(t, table.path), want+"\n") {
			t.Errorf("%s does not have the table\n%s", table.path, want)
		}
	}
}

// The table of verdicts in the manual is the one in the program.
func TestManualVerdicts(t *testing.T) {
	w := words.In(words.English)
	var want strings.Builder
	for _, v := range audit.Verdicts() {
		fmt.Fprintf(&want, "| `%s` | %s |\n", v, w.Say(law.Code("verdict."+string(v))))
	}
	if !strings.Contains(textOf(t, "cmd/conmina/AUDIT.md"), "|---|---|\n"+want.String()+"\n") {
		t.Errorf("the manual does not have the table\n%s", want.String())
	}
}

// The tables of commands have every command of the program, with its sentence, in
// the order of its help.
func TestDocumentsListTheCommands(t *testing.T) {
	for path, l := range map[string]words.Language{"README.md": words.English, "cmd/conmina/LEAME.md": words.Spanish} {
		offered, _ := run80(t, ".", l, []string{"__complete", "--lang", string(l), ""})
		rows := map[string]string{}
		for line := range strings.Lines(offered) {
			if name, said, ok := strings.Cut(strings.TrimSpace(line), "\t"); ok {
				rows[name] = said
			}
		}
		help, _ := run80(t, ".", l, []string{"help", "--format", "md"})
		var want strings.Builder
		for _, m := range regexp.MustCompile(`(?m)^- \*\*(\w+):\*\* \S`).FindAllStringSubmatch(help, -1) {
			if said, ok := rows[m[1]]; ok {
				fmt.Fprintf(&want, "| `%s` | %s |\n", m[1], said)
				delete(rows, m[1])
			}
		}
		if len(rows) > 0 {
			t.Errorf("in %s help does not show %v", l, rows)
		}
		if !strings.Contains(textOf(t, path), "|---|---|\n"+want.String()+"\n") {
			t.Errorf("%s does not have the table\n%s", path, want.String())
		}
	}
}

// No document holds a digest, so that a new statute changes none.
func TestDocumentsHoldNoDigest(t *testing.T) {
	digest := regexp.MustCompile(`\b([0-9a-f]{12}|[0-9a-f]{64})\b`)
	eachDocument(t, func(t *testing.T, _ document, text string) {
		if found := digest.FindString(text); found != "" {
			t.Errorf("it holds %s", found)
		}
	})
}

// README.md and LEAME.md are doors and not the house, and each is the equal of the other.
func TestDoorsAreShortAndEqual(t *testing.T) {
	parts := map[string]int{}
	for _, path := range []string{"README.md", "cmd/conmina/LEAME.md"} {
		text := textOf(t, path)
		if n := strings.Count(text, "\n"); n > 180 {
			t.Errorf("%s has %d lines; the manual has what does not fit", path, n)
		}
		parts[path] = strings.Count(text, "\n## ")
	}
	if parts["README.md"] != parts["cmd/conmina/LEAME.md"] {
		t.Errorf("they have different parts: %v", parts)
	}
}

// The pictures in the documents are those that the program draws, with the command
// that stands beside them.
func TestDocumentPictures(t *testing.T) {
	for _, p := range []struct {
		document, name, command string
		lang                    words.Language
	}{
		{"README.md", "charges.svg", "conmina compare trafficking slavery 129-I 129-K forced-labour --age 15 --date 2024-05-01", words.English},
		{"cmd/conmina/LEAME.md", "delitos.svg", "conmina comparar trata esclavitud 129-I 129-K trabajo-forzoso --edad 15 --fecha 2024-05-01", words.Spanish},
	} {
		drawing := p.command + " -o " + p.name
		if !strings.Contains(strings.ReplaceAll(textOf(t, p.document), "\n", " "), drawing) {
			t.Errorf("%s does not tell %s", p.document, drawing)
		}
		got, status := run80(t, ".", p.lang, append(strings.Fields(p.command)[1:], "--format", "svg"))
		if got != textOf(t, "testdata/pictures/"+p.name) || status != 0 {
			t.Errorf("draw it again: %s, in testdata/pictures with --force", drawing)
		}
	}
}

// Both front doors count the offences of the Code as they are.
func TestDocumentsCountOffences(t *testing.T) {
	files, err := filepath.Glob("../../statutes/penal-code/*.examples.yaml")
	if err != nil {
		t.Fatal(err)
	}
	for file, counts := range map[string]string{"../../README.md": "holds %d offences", "LEAME.md": "Contiene %d delitos"} {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if want := fmt.Sprintf(counts, len(files)); !strings.Contains(string(text), want) {
			t.Errorf("%s does not say %q", file, want)
		}
	}
}
