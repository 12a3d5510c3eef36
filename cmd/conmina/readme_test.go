package main

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/conmina/conmina/internal/cli"
	"github.com/conmina/conmina/internal/words"
)

func readme(t *testing.T) string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join("..", "..", "README.md"))
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

var screens = regexp.MustCompile("(?s)```console\n(.*?)```")

// Every screen of the README is what the program prints.
func TestReadmeScreens(t *testing.T) {
	program := filepath.Join(t.TempDir(), "conmina.exe")
	if out, err := exec.Command("go", "build", "-o", program, ".").CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	found := screens.FindAllStringSubmatch(readme(t), -1)
	if len(found) < 8 {
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
				out, status = run80(t, program, strings.Fields(command)[1:])
				fmt.Fprintf(&got, "$ %s\n%s", command, out)
			}
		}
		if got.String() != screen[1] {
			t.Errorf("README has\n%s\nthe program prints\n%s", screen[1], got.String())
		}
	}
}

var recipes = regexp.MustCompile("(?s)```sh\n(.*?)```\n```text\n(.*?)```")

// Every recipe of the README gives what stands below it, where the programs that
// it uses are there.
func TestReadmeRecipes(t *testing.T) {
	dir := t.TempDir()
	if out, err := exec.Command("go", "build", "-o", filepath.Join(dir, "conmina"), ".").CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	found := recipes.FindAllStringSubmatch(readme(t), -1)
	if len(found) < 6 {
		t.Fatalf("only %d recipes", len(found))
	}
	for i, recipe := range found {
		t.Run(fmt.Sprint(i+1), func(t *testing.T) {
			for _, needed := range []string{"sh", "jq", "awk", "parallel", "split"} {
				if _, err := exec.LookPath(needed); err != nil && regexp.MustCompile(`\b`+needed+` `).MatchString(recipe[1]) {
					t.Skip("no " + needed)
				}
			}
			work := t.TempDir()
			if err := os.CopyFS(filepath.Join(work, "testdata"), os.DirFS(filepath.Join("..", "..", "testdata"))); err != nil {
				t.Fatal(err)
			}
			script := exec.Command("sh", "-eu", "-c", recipe[1])
			script.Dir = work
			script.Env = append(os.Environ(), "PATH="+dir+string(os.PathListSeparator)+os.Getenv("PATH"), "LANG=C.UTF-8", "LC_ALL=C.UTF-8")
			out, err := script.Output()
			if err != nil || string(out) != recipe[2] {
				t.Errorf("%v: %s, want %s", err, out, recipe[2])
			}
		})
	}
}

var steps = regexp.MustCompile("(?s)```sh\n(.*?)```\n(?:```text\n(.*?)```)?")

// The guide for encoders works as it says, from an empty folder to a sound
// encoding: its steps, one after the other, give what stands below them.
func TestGuideForEncoders(t *testing.T) {
	if _, err := exec.LookPath("sh"); err != nil {
		t.Skip("no sh")
	}
	guide, err := os.ReadFile(filepath.Join("..", "..", "statutes", "README.md"))
	if err != nil {
		t.Fatal(err)
	}
	bin, work := t.TempDir(), t.TempDir()
	if out, err := exec.Command("go", "build", "-o", filepath.Join(bin, "conmina"), ".").CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	found := steps.FindAllStringSubmatch(string(guide), -1)
	if len(found) != 5 {
		t.Fatalf("%d steps", len(found))
	}
	for i, step := range found {
		script := exec.Command("sh", "-eu", "-c", step[1])
		script.Dir = work
		script.Env = append(os.Environ(), "PATH="+bin+string(os.PathListSeparator)+os.Getenv("PATH"), "LANG=C.UTF-8", "LC_ALL=C.UTF-8")
		out, err := script.Output()
		if err != nil || string(out) != step[2] {
			t.Fatalf("step %d: %v: %s, want %s", i+1, err, out, step[2])
		}
	}
}

// run80 runs the program as on a terminal of 80 columns without colour.
func run80(t *testing.T, program string, args []string) (output string, status int) {
	t.Helper()
	c := exec.Command(program, args...)
	c.Dir = filepath.Join("..", "..")
	home := t.TempDir()
	c.Env = []string{"COLUMNS=80", "LANG=en_US.UTF-8", "HOME=" + home, "XDG_CONFIG_HOME=" + home, "AppData=" + home}
	var out bytes.Buffer
	c.Stdout, c.Stderr = &out, &out
	if err := c.Run(); err != nil && c.ProcessState == nil {
		t.Fatal(err)
	}
	return out.String(), c.ProcessState.ExitCode()
}

// The table of exit codes in the README is the one in the program.
func TestReadmeExitCodes(t *testing.T) {
	w := words.In(words.English)
	var want strings.Builder
	for _, e := range cli.ExitCodes() {
		fmt.Fprintf(&want, "| %d | %s |\n", e.Code, w.Say(e.Sentence))
	}
	if !strings.Contains(readme(t), "| code | meaning |\n|---|---|\n"+want.String()+"\n") {
		t.Errorf("the README does not have the table\n%s", want.String())
	}
}

// The picture in the README is the one that the program draws.
func TestReadmePicture(t *testing.T) {
	want, err := os.ReadFile(filepath.Join("..", "..", "testdata", "pictures", "charges.svg"))
	if err != nil {
		t.Fatal(err)
	}
	program := filepath.Join(t.TempDir(), "conmina.exe")
	if out, err := exec.Command("go", "build", "-o", program, ".").CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	got, status := run80(t, program, []string{"compare", "--age", "15", "--format", "svg"})
	if got != string(want) || status != 0 {
		t.Errorf("draw it again: conmina compare --age 15 -o testdata/pictures/charges.svg --force")
	}
}
