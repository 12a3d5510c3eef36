package internal_test

import (
	"encoding/json"
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
	"github.com/spf13/cobra"

	"github.com/conmina/conmina/internal/typed"
	"github.com/conmina/conmina/internal/words"
)

func (p *program) greetCommand() *command {
	var loud flip
	return &command{
		name:     typed.Both("greet", "saludar"),
		heading:  theProgram,
		short:    words.Both("a word of greeting", "unas palabras de saludo"),
		examples: []words.Sentence{words.Both("conmina greet --loud", "conmina saludar --fuerte")},
		flags:    []flag{{name: typed.Both("loud", "fuerte"), group: output, means: words.Both("in capitals", "en mayúsculas"), into: &loud}},
		args:     noArguments,
		run: func(*cobra.Command, []string) error {
			said := words.Both("good day", "buenos días").In(p.lang)
			if loud.on {
				said += "!"
			}
			p.out.WriteString(said + "\n")
			return nil
		},
	}
}
`

// A command is added with what the map says, and then help, the manual, completion
// and the command itself know it in both languages. The files stand beside the
// tree, as if they had been written.
func TestCommandIsAddedWhereTheMapSays(t *testing.T) {
	root, err := filepath.Abs("..")
	if err != nil {
		t.Fatal(err)
	}
	list := filepath.Join(root, "internal", "cli", "root.go")
	was, err := os.ReadFile(list)
	if err != nil {
		t.Fatal(err)
	}
	now := strings.Replace(string(was), "p.versionCommand(),", "p.versionCommand(), p.greetCommand(),", 1)
	if now == string(was) {
		t.Fatal("root.go has no list of commands")
	}
	dir := t.TempDir()
	write := func(name, text string) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	changed := map[string]string{list: write("root.go", now), filepath.Join(filepath.Dir(list), "greet.go"): write("greet.go", toyCommand)}
	checkRow(t, "a command", "one file in `cli`", changed)
	overlay, err := json.Marshal(map[string]any{"Replace": changed})
	if err != nil {
		t.Fatal(err)
	}
	program := filepath.Join(dir, "conmina.exe")
	build := exec.Command("go", "build", "-overlay", write("overlay.json", string(overlay)), "-o", program, "./cmd/conmina")
	build.Dir = root
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	for args, want := range map[string]string{
		"greet --loud --lang en":     "good day!",
		"saludar --idioma es":        "buenos días",
		"saludar --loud --lang en":   "good day!",
		"help --lang en":             "  greet       a word of greeting",
		"ayuda --idioma es":          "  saludar        unas palabras de saludo",
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
	} {
		run := exec.Command(program, strings.Fields(args)...)
		run.Env = append(os.Environ(), "LC_ALL=en_US.UTF-8", "COLUMNS=100")
		if out, _ := run.CombinedOutput(); !strings.Contains(string(out), want) {
			t.Errorf("%s is without %q:\n%s", args, want, out)
		}
	}
	man := filepath.Join(dir, "man")
	if out, err := exec.Command(program, "man", man, "--lang", "es").CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	if page, err := os.ReadFile(filepath.Join(man, "conmina-saludar.1")); err != nil || !strings.Contains(string(page), `\fB\-\-fuerte\fR`) {
		t.Errorf("the page of the manual: %v\n%s", err, page)
	}
}

// checkRow holds the files that had to change against the row of the map: those
// that it names, and one new file.
func checkRow(t *testing.T, what, first string, changed map[string]string) {
	t.Helper()
	text, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	row := regexp.MustCompile(`(?m)^\| ` + what + ` \| (.*?)(;.*)? \|$`).FindStringSubmatch(string(text))
	if row == nil {
		t.Fatalf("the map has no row for %s", what)
	}
	if !strings.HasPrefix(row[1], first) {
		t.Errorf("the map says %q of %s", row[1], what)
	}
	named := regexp.MustCompile("`([a-z_]+\\.go)`").FindAllStringSubmatch(row[1], -1)
	for _, m := range named {
		if _, ok := changed[filepath.Join(mustAbs(t, "cli"), m[1])]; !ok {
			t.Errorf("the map names %s, which need not change", m[1])
		}
	}
	if len(changed) != len(named)+1 {
		t.Errorf("%d files had to change; the map names %d and a new one", len(changed), len(named))
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
