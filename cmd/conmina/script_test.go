package main

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

// The transcripts run the real program, in this process's binary.
func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"conmina": main})
}

// TestScripts runs every transcript under testdata/script. They read like a
// manual; -update is not used to write expectations.
func TestScripts(t *testing.T) {
	root, err := filepath.Abs(filepath.Join("..", ".."))
	if err != nil {
		t.Fatal(err)
	}
	testscript.Run(t, testscript.Params{
		Dir: filepath.Join(root, "testdata", "script"),
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
