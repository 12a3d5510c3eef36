package internal_test

import (
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// toyCommand is a command as somebody would add it.
const toyCommand = `package cli

import (
	"context"

	"github.com/conmina/conmina/internal/command"
	"github.com/conmina/conmina/internal/typed"
	"github.com/conmina/conmina/internal/words"
)

func (p *program) greetCommand() *command.Command {
	var loud command.Flip
	return &command.Command{
		Heading:  command.TheLaw,
		Short:    words.Both("a word of greeting", "unas palabras de saludo"),
		Examples: []words.Sentence{words.Both("conmina greet --loud", "conmina saludar --fuerte")},
		Flags:    []command.Flag{{Name: typed.Both("loud", "fuerte"), Group: command.Output, Means: words.Both("in capitals", "en mayúsculas"), Into: &loud}},
		Args:     command.None,
		Run: func(context.Context, []string) error {
			said := p.words().Say("check.greeting")
			if loud.On {
				said += "!"
			}
			p.out.WriteString(said + "\n")
			return nil
		},
	}
}
`

// toyLaw and toyExamples are a statute as somebody would encode it.
const toyLaw = `# yaml-language-server: $schema=../.schema/offence.json
schema: 2
id: toy-theft
title: {es: Hurto de juguetes, en: Theft of toys}
also: {es: [juguetes]}
versions:
  - source:
      document: tip-report-2018
      locator: {es: un juguete, en: a toy}
      confidence: secondary
    tiers:
      - id: base
        label: {es: tipo base, en: base offence}
        prison: {min: 2y, max: 5y}
      - id: victim-under-18
        label: {es: víctima menor de 18 años, en: victim under 18}
        prison: {min: 7y, max: 9y}
        when: [0-17]
      - id: with-a-kite
        label: {es: con una cometa, en: with a kite}
        prison: {min: 10y, max: 12y}
        when: [kite]
`

// toyCircumstance and toyCase are entries in files that are there.
const toyCircumstance = `  - id: kite
    title: {es: Con una cometa, en: With a kite}
    meaning: {es: La víctima jugaba con una cometa., en: The victim was playing with a kite.}
`

const toyCase = `  - id: lost-kite
    title: {es: La cometa perdida, en: The lost kite}
    story: {es: Alguien se lleva la cometa de una persona adulta., en: Somebody takes the kite of an adult.}
    given: {age: 30, with: [kite]}
    offences: [toy-theft]
    questions:
      - ask: {es: "¿Qué pena da la norma?", en: "What does the law threaten?"}
        answer: range
    lesson: {es: La cometa cuenta., en: The kite counts.}
`

// toyMessage is an entry in a chapter of the catalogue.
const toyMessage = `
		"check.greeting": {"good day", "buenos días"},
`

// toyWriter is the writer of an output format.
const toyWriter = `package sheet

import "bytes"

// shouted writes a screen as text in capitals.
func shouted(v screen, s Style) ([]byte, error) { return bytes.ToUpper(Text(v.Document(s), s)), nil }
`

const toyExamples = `# yaml-language-server: $schema=../.schema/examples.json
schema: 2
cases:
  - given: {age: 0}
    expect: {tier: victim-under-18, min: 7y, max: 9y}
  - given: {age: 17}
    expect: {tier: victim-under-18, min: 7y, max: 9y}
  - given: {age: 18}
    expect: {tier: base, min: 2y, max: 5y}
  - given: {age: unknown}
    expect: {status: undetermined, tiers: [base, victim-under-18]}
  - given: {age: 30, with: [kite]}
    expect: {tier: with-a-kite, min: 10y, max: 12y}
`

// What the map says is all that it takes to add a command, a message, an output format, a
// statute, a circumstance and a training case. The files stand beside the tree, as if they had been
// written, and one program is built from all of them.
func TestAddedWhereTheMapSays(t *testing.T) {
	if os.Getenv("LONG_TESTS") == "" {
		t.Skip("a program is built for it; set LONG_TESTS")
	}
	dir := t.TempDir()
	command, message, format := addedCommand(t, dir), addedMessage(t, dir), addedFormat(t, dir)
	statute, circumstance, training := addedLaw(t, dir)
	program := builtWith(t, dir, command, message, format, statute, circumstance, training)
	t.Run("a command", func(t *testing.T) { checkCommand(t, program, command) })
	t.Run("a message", func(t *testing.T) {
		held(t, "a message", "one entry in a chapter of `words/catalogue`", message, 1)
	})
	t.Run("an output format", func(t *testing.T) {
		held(t, "an output format", "one entry in `formats` (`sheet/format.go`) and its writer", format, 2)
		checkAnswers(t, program, map[string]string{
			"resolve toy-theft --age 18 --lang en --format shout":     "2 TO 5 YEARS  PRISON",
			"resolver juguetes --edad 17 --idioma es --formato shout": "7 A 9 AÑOS  PENA PRIVATIVA DE LIBERTAD",
			"__complete resolve toy-theft --lang en --format sho":     "shout",
			"__complete resolver juguetes --idioma es --formato sho":  "shout",
		})
	})
	t.Run("a statute", func(t *testing.T) { checkStatute(t, program, statute) })
	t.Run("a circumstance", func(t *testing.T) {
		held(t, "a circumstance", "one entry in the edition's `circumstances.yaml`, then `go generate ./statutes`", circumstance, 2)
		checkAnswers(t, program, map[string]string{
			"circumstances toy-theft --lang en":                       "The victim was playing with a kite.",
			"circunstancias --edicion tip-2018 --idioma es":           "Con una cometa",
			"resolve toy-theft --age 30 --with kite --short":          "120 144",
			"resolver juguetes --edad 9 --con con-una-cometa --breve": "120 144",
			"resolve toy-theft --age 9 --with with-a-kite --short":    "120 144",
			"__complete --lang en resolve toy-theft --with ki":        "kite\tWith a kite",
		})
	})
	t.Run("a training case", func(t *testing.T) {
		held(t, "a training case", "one entry in `statutes/.training`", training, 1)
		checkAnswers(t, program, map[string]string{
			"example --lang en":                         "lost-kite",
			"ejemplo ver la-cometa-perdida --idioma es": "Alguien se lleva la cometa de una persona adulta.",
			"example show lost-kite --reveal --lang en": "a prison term of not less than 10 years (120 months)",
		})
	})
}

// A package takes a line in the table of imports, and may then import what the line says.
func TestAPackageTakesALine(t *testing.T) {
	rowOfMap(t, "a package", "a line in `arrows_test.go`")
	toy := listed{ImportPath: module + "internal/toy", Imports: []string{module + "internal/law"}}
	if len(misplaced(toy)) == 0 {
		t.Error("a package without a line is let through")
	}
	arrows["internal/toy"] = []string{"internal/law"}
	defer delete(arrows, "internal/toy")
	if found := misplaced(toy); len(found) > 0 {
		t.Errorf("a package with its line: %v", found)
	}
}

// held holds the files that had to change to a row of the map, which begins with what is
// expected of it.
func held(t *testing.T, what, first string, changed map[string]string, files int) {
	t.Helper()
	rowOfMap(t, what, first)
	if len(changed) != files {
		t.Errorf("%d files had to change, want %d", len(changed), files)
	}
}

// addedMessage gives the file that had to change for the message.
func addedMessage(t *testing.T, dir string) map[string]string {
	chapter := mustAbs(t, filepath.Join("words", "catalogue", "check.go"))
	return map[string]string{chapter: written(t, dir, "check.go", replaced(t, chapter, "\treturn chapter{\n", "\treturn chapter{\n"+toyMessage))}
}

// addedFormat gives the files that had to change for the toy format.
func addedFormat(t *testing.T, dir string) map[string]string {
	list := mustAbs(t, filepath.Join("sheet", "format.go"))
	now := replaced(t, list, "\t\"json\":  object,\n", "\t\"json\":  object,\n\t\"shout\": shouted,\n")
	return map[string]string{
		list: written(t, dir, "format.go", now), mustAbs(t, filepath.Join("sheet", "shouted.go")): written(t, dir, "shouted.go", toyWriter),
	}
}

// addedCommand gives the files that had to change for the toy command: where each
// stands, and where its new text is.
func addedCommand(t *testing.T, dir string) map[string]string {
	list := mustAbs(t, filepath.Join("cli", "root.go"))
	now := replaced(t, list, "\t\t{versionWord(), (*program).versionCommand},\n", "\t\t{versionWord(), (*program).versionCommand},\n\t\t{typed.Both(\"greet\", \"saludar\"), (*program).greetCommand},\n")
	return map[string]string{
		list: written(t, dir, "root.go", now), mustAbs(t, filepath.Join("cli", "greet.go")): written(t, dir, "greet.go", toyCommand),
	}
}

// addedLaw gives the files that had to change for the toy statute, for its circumstance
// and for the training case. The compiled form is written from a copy of the law, as go
// generate writes it.
func addedLaw(t *testing.T, dir string) (statute, circumstance, training map[string]string) {
	law := mustAbs(t, filepath.Join("..", "statutes"))
	folder := filepath.Join(dir, "statutes")
	if err := os.CopyFS(folder, os.DirFS(law)); err != nil {
		t.Fatal(err)
	}
	put := func(name, text string) map[string]string {
		return map[string]string{filepath.Join(law, name): written(t, folder, name, text)}
	}
	more := func(name, entry string) map[string]string {
		return put(name, textOf(t, filepath.Join(law, name))+entry)
	}
	statute = put(filepath.Join("tip-2018", "toy-theft.yaml"), toyLaw)
	maps.Copy(statute, put(filepath.Join("tip-2018", "toy-theft.examples.yaml"), toyExamples))
	circumstance = more(filepath.Join("tip-2018", "circumstances.yaml"), toyCircumstance)
	training = more(filepath.Join(".training", "tip-2018.yaml"), toyCase)
	generate := regexp.MustCompile(`(?m)^//go:generate go run (\S+) \. (\S+)$`).FindStringSubmatch(textOf(t, filepath.Join(law, "embed.go")))
	if generate == nil {
		t.Fatal("embed.go does not say what go generate runs")
	}
	compiled := filepath.Join(dir, "law.compiled")
	goes(t, law, "run", generate[1], folder, compiled)
	statute[filepath.Join(law, generate[2])], circumstance[filepath.Join(law, generate[2])] = compiled, compiled
	return statute, circumstance, training
}

// builtWith builds the program as it is with the changed files.
func builtWith(t *testing.T, dir string, changes ...map[string]string) string {
	all := map[string]string{}
	for _, changed := range changes {
		maps.Copy(all, changed)
	}
	overlay, err := json.Marshal(map[string]any{"Replace": all})
	if err != nil {
		t.Fatal(err)
	}
	program := filepath.Join(dir, "conmina.exe")
	goes(t, mustAbs(t, ".."), "build", "-overlay", written(t, dir, "overlay.json", string(overlay)), "-o", program, "./cmd/conmina")
	return program
}

// Help, the manual, completion and the command itself know it in both languages.
func checkCommand(t *testing.T, program string, changed map[string]string) {
	row := rowOfMap(t, "a command", "one file in `cli`")
	named := regexp.MustCompile("`([a-z_]+\\.go)`").FindAllStringSubmatch(row, -1)
	for _, m := range named {
		if _, ok := changed[mustAbs(t, filepath.Join("cli", m[1]))]; !ok {
			t.Errorf("the map names %s, which need not change", m[1])
		}
	}
	if len(changed) != len(named)+1 {
		t.Errorf("%d files had to change; the map names %d and a new one", len(changed), len(named))
	}
	checkAnswers(t, program, map[string]string{
		"greet --loud --lang en":     "good day!",
		"saludar --idioma es":        "buenos días",
		"saludar --loud --lang en":   "good day!",
		"help --lang en":             "  greet          a word of greeting",
		"ayuda --idioma es":          "  saludar         unas palabras de saludo",
		"help greet --lang en":       "--loud",
		"ayuda saludar --idioma es":  "--fuerte",
		"__complete --lang en gre":   "greet\ta word of greeting",
		"__complete --idioma es sal": "saludar\tunas palabras de saludo",
		"greet --loudd --lang en":    "--loud",
		"greet \u2014loud --lang en": "--loud",
		"__complete greet --l":       "--loud\tin capitals",
		"gret --lang en":             "greet",
		"help --format md --lang en": "**greet:** a word of greeting",
		"help gret --lang en":        "greet",
		"saludar algo --idioma es":   "sobra un argumento",
	})
	man := filepath.Join(t.TempDir(), "man")
	if out, err := exec.Command(program, "man", man, "--lang", "es").CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	if page := textOf(t, filepath.Join(man, "conmina-saludar.1")); !strings.Contains(page, `\fB\-\-fuerte\fR`) {
		t.Errorf("the page of the manual:\n%s", page)
	}
}

// Lists, answers, proofs and completion know the statute in both languages.
func checkStatute(t *testing.T, program string, changed map[string]string) {
	row := rowOfMap(t, "a statute", "its law file and its examples file in `statutes`")
	named := regexp.MustCompile("its [a-z]+ file|`go generate ./statutes`").FindAllString(row, -1)
	if len(changed) != len(named) {
		t.Errorf("%d files had to change; the map names %d: %q", len(changed), len(named), named)
	}
	checkAnswers(t, program, map[string]string{
		"list --lang en":                               "Theft of toys",
		"listar --idioma es":                           "Hurto de juguetes",
		"resolve toy-theft --age 17 --short":           "84 108",
		"resolver hurto-de-juguetes --edad 18 --breve": "24 60",
		"resolver juguetes --edad 17 --idioma es":      "7 a 9 años  pena privativa de libertad (84 a 108 meses)",
		"resolve toy-theft --age 18 --lang en":         "2 to 5 years  prison (24 to 60 months)",
		"show toy-theft --lang en":                     "victim under 18",
		"ver juguetes --idioma es":                     "víctima menor de 18 años",
		"compare --age 17 --lang en":                   "Theft of toys",
		"__complete --lang en resolve toy":             "toy-theft\tTheft of toys",
		"__complete --idioma es resolver hurto":        "hurto-de-juguetes\tHurto de juguetes",
	})
	encoded, err := filepath.Glob(filepath.Join("..", "statutes", "tip-2018", "*.examples.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	proved := fmt.Sprintf("tip-2018: %d offences", len(encoded)+1)
	out, err := exec.Command(program, "check", "--require-coverage", "--lang", "en").CombinedOutput()
	if err != nil || !strings.Contains(string(out), proved) {
		t.Errorf("check is without %q: %v\n%s", proved, err, out)
	}
}

// checkAnswers runs command lines and looks for what each must say.
func checkAnswers(t *testing.T, program string, wants map[string]string) {
	t.Helper()
	for args, want := range wants {
		run := exec.Command(program, strings.Fields(args)...)
		run.Env = append(os.Environ(), "LC_ALL=en_US.UTF-8", "COLUMNS=100")
		if out, _ := run.CombinedOutput(); !strings.Contains(string(out), want) {
			t.Errorf("%s is without %q:\n%s", args, want, out)
		}
	}
}

// rowOfMap gives what the map says of adding something, as far as the first
// semicolon; it begins with what a test relies on.
func rowOfMap(t *testing.T, what, first string) string {
	t.Helper()
	row := regexp.MustCompile(`(?m)^\| ` + what + ` \| (.*?)(;.*)? \|$`).FindStringSubmatch(textOf(t, "README.md"))
	if row == nil {
		t.Fatalf("the map has no row for %s", what)
	}
	if !strings.HasPrefix(row[1], first) {
		t.Errorf("the map says %q of %s", row[1], what)
	}
	return row[1]
}

func textOf(t *testing.T, path string) string {
	t.Helper()
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// replaced is the text of a file with a change in it.
func replaced(t *testing.T, path, old, changed string) string {
	t.Helper()
	was := textOf(t, path)
	now := strings.Replace(was, old, changed, 1)
	if now == was {
		t.Fatalf("%s has no %q", filepath.Base(path), old)
	}
	return now
}

func written(t *testing.T, dir, name, text string) string {
	t.Helper()
	path := filepath.Join(dir, name)
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func goes(t *testing.T, dir string, args ...string) {
	t.Helper()
	run := exec.Command("go", args...)
	run.Dir = dir
	if out, err := run.CombinedOutput(); err != nil {
		t.Fatalf("go %s: %v\n%s", strings.Join(args, " "), err, out)
	}
}

func mustAbs(t *testing.T, path string) string {
	t.Helper()
	abs, err := filepath.Abs(path)
	if err != nil {
		t.Fatal(err)
	}
	return abs
}
