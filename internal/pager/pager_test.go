package pager

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// The test itself is the program that is started: it does what the variable says.
func TestMain(m *testing.M) {
	switch os.Getenv("PAGER_TEST") {
	case "":
		os.Exit(m.Run())
	case "shows":
		_, _ = io.Copy(os.Stdout, os.Stdin)
	case "leaves":
		fmt.Println("enough")
	case "fails":
		os.Exit(3)
	case "tells":
		fmt.Print(strings.Join(os.Args[1:], "|"), "\n", os.Getenv("LESS"), "\n", os.Getenv("LESSHISTFILE"), "\n")
	}
	os.Exit(0)
}

func TestNamed(t *testing.T) {
	for _, c := range []struct {
		environment map[string]string
		command     string
	}{
		{nil, ""},
		{map[string]string{"PAGER": ""}, ""},
		{map[string]string{"PAGER": "  "}, ""},
		{map[string]string{"PAGER": "cat"}, ""},
		{map[string]string{"PAGER": " cat "}, ""},
		{map[string]string{"PAGER": "less"}, "less"},
		{map[string]string{"PAGER": "less -S"}, "less -S"},
		{map[string]string{"PAGER": "less", "NO_PAGER": ""}, "less"},
		{map[string]string{"PAGER": "less", "NO_PAGER": "1"}, ""},
		{map[string]string{"PAGER": "less", "TERM": "xterm"}, "less"},
		{map[string]string{"PAGER": "less", "TERM": "dumb"}, ""},
	} {
		command, ok := Named(func(name string) string { return c.environment[name] })
		if command != c.command || ok != (c.command != "") {
			t.Errorf("%v: %q, %v", c.environment, command, ok)
		}
	}
}

func TestLonger(t *testing.T) {
	for lines := range 30 {
		text := []byte(strings.Repeat("line\n", lines))
		if Longer(text, 24) != (lines >= 24) {
			t.Errorf("%d lines on 24", lines)
		}
		if Longer(text, 0) {
			t.Errorf("%d lines are longer than a height that is not known", lines)
		}
	}
}

func TestWords(t *testing.T) {
	spaced := filepath.Join(t.TempDir(), "a pager.exe")
	if err := os.WriteFile(spaced, []byte("#!/bin/sh\n"), 0o700); err != nil {
		t.Fatal(err)
	}
	for command, want := range map[string][]string{
		"less":                            {"less"},
		"less -S\t-R":                     {"less", "-S", "-R"},
		`"C:\Program Files\less.exe" -S`:  {`C:\Program Files\less.exe`, "-S"},
		`less -P'a "page"' ""`:            {"less", `-Pa "page"`, ""},
		`'`:                               {""},
		spaced:                            {spaced},
		"less; rm -r x > y $(z) | w && v": {"less;", "rm", "-r", "x", ">", "y", "$(z)", "|", "w", "&&", "v"},
	} {
		if got := words(command); !slices.Equal(got, want) {
			t.Errorf("%s: %q", command, got)
		}
	}
}

// shown runs this test as the program.
func shown(t *testing.T, does string, text string, arguments ...string) (string, error) {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	command := strings.Join(append([]string{`"` + self + `"`}, arguments...), " ")
	err = Show(command, []byte(text), append(os.Environ(), "PAGER_TEST="+does), &out, io.Discard)
	return out.String(), err
}

func TestShow(t *testing.T) {
	long := strings.Repeat("a line of some length\n", 100_000) // more than a pipe holds
	if out, err := shown(t, "shows", long); out != long || err != nil {
		t.Errorf("%d bytes of %d, %v", len(out), len(long), err)
	}
	if out, err := shown(t, "leaves", long); out != "enough\n" || err != nil {
		t.Errorf("who leaves early has seen enough: %q, %v", out, err)
	}
	if _, err := shown(t, "fails", long); err == nil {
		t.Error("a failure goes unnoticed")
	}
	if err := Show("no-such-pager --at all", []byte(long), nil, io.Discard, io.Discard); err == nil {
		t.Error("a program that does not exist goes unnoticed")
	}
}

// Nothing of what is looked for in a text is kept; the user's own way to see it is.
func TestWhatTheProgramIsTold(t *testing.T) {
	t.Setenv("LESSHISTFILE", "history")
	if out, err := shown(t, "tells", "", "-S", "'a b'"); out != "-S|a b\nFRX\n-\n" || err != nil {
		t.Errorf("%q, %v", out, err)
	}
	t.Setenv("LESS", "-M")
	if out, err := shown(t, "tells", ""); out != "\n-M\n-\n" || err != nil {
		t.Errorf("%q, %v", out, err)
	}
}

// A program of the folder in which one happens to work is not started.
func TestNoProgramOfTheFolder(t *testing.T) {
	t.Chdir(t.TempDir())
	if err := os.WriteFile("pager.exe", []byte("#!/bin/sh\necho started\n"), 0o700); err != nil {
		t.Fatal(err)
	}
	t.Setenv("PATH", ".")
	var out bytes.Buffer
	if err := Show("pager.exe", []byte("text"), os.Environ(), &out, io.Discard); err == nil || out.Len() > 0 {
		t.Errorf("%q, %v", &out, err)
	}
}
