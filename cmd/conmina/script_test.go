package main_test

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

// All tests run the real program, built once as releases are. They and the shells that
// they start find it first in the path.
func TestMain(m *testing.M) { os.Exit(withProgram(m.Run)) }

func withProgram(run func() int) int {
	dir, err := os.MkdirTemp("", "conmina-program")
	if err == nil {
		defer os.RemoveAll(dir)
		err = build(filepath.Join(dir, "conmina"), ".")
	}
	if err == nil {
		err = os.Setenv("PATH", dir+string(filepath.ListSeparator)+os.Getenv("PATH"))
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 2
	}
	return run()
}

// build builds a program without C, without which a process also starts sooner.
func build(program, source string, flags ...string) error {
	if runtime.GOOS == "windows" {
		program += ".exe"
	}
	c := exec.Command("go", slices.Concat([]string{"build", "-ldflags=-s -w", "-o", program}, flags, []string{source})...)
	c.Env = append(c.Environ(), "CGO_ENABLED=0")
	if out, err := c.CombinedOutput(); err != nil {
		return fmt.Errorf("go build %s: %w\n%s", source, err, out)
	}
	return nil
}

// typed is the command of transcripts that runs the program.
func typed(ts *testscript.TestScript, fails bool, args []string) {
	err := ts.Exec("conmina", args...)
	if ended := (*exec.ExitError)(nil); err != nil && !errors.As(err, &ended) {
		ts.Fatalf("the program does not run: %v", err)
	}
	if (err != nil) != fails {
		ts.Fatalf("the program ends with %v", err)
	}
}

// TestScripts runs every transcript under testdata/script. They read like a
// manual; -update is not used to write expectations.
func TestScripts(t *testing.T) {
	root, err := filepath.Abs(filepath.Join("..", ".."))
	if err != nil {
		t.Fatal(err)
	}
	testscript.Run(t, testscript.Params{
		Dir:  filepath.Join(root, "testdata", "script"),
		Cmds: map[string]func(ts *testscript.TestScript, fails bool, args []string){"conmina": typed},
		Setup: func(e *testscript.Env) error {
			// Nothing of the user's own settings reaches the program.
			home := filepath.Join(e.WorkDir, "home")
			e.Setenv("HOME", home)
			e.Setenv("XDG_CONFIG_HOME", filepath.Join(home, "config"))
			e.Setenv("AppData", filepath.Join(home, "config"))
			e.Setenv("LANG", "en_US.UTF-8")
			e.Setenv("TERM", "xterm")
			e.Setenv("REPO", root)
			return os.MkdirAll(filepath.Join(home, "config", "conmina"), 0o755)
		},
	})
}
