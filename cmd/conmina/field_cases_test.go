package main_test

import (
	"bufio"
	"bytes"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// fieldCase is a situation that was reported of a program of this trade, see
// testdata/field-cases/README.md.
type fieldCase struct {
	ID, Kind, Stdin, Source, Why string
	Args                         []string
	Files, Links                 map[string]string
	Env                          map[string]*string
	Exit                         codes        `json:"want_exit"`
	Stdout                       []oneOfTexts `json:"want_stdout_contains"`
	Stderr                       []oneOfTexts `json:"want_stderr_contains"`
	Either                       []oneOfTexts `json:"want_output_contains"`
	Neither                      []string     `json:"not_contains"`
	Unchanged                    []string     `json:"unchanged"`
	IsLink                       []string     `json:"is_link"`
}

// codes are exit codes. One of them is wanted; when the list is empty, any is.
type codes []int

func (c *codes) UnmarshalJSON(data []byte) error {
	if !bytes.HasPrefix(data, []byte("[")) {
		data = slices.Concat([]byte("["), data, []byte("]"))
	}
	return json.Unmarshal(data, (*[]int)(c))
}

// oneOfTexts are texts. One of them is wanted.
type oneOfTexts []string

func (o *oneOfTexts) UnmarshalJSON(data []byte) error {
	if !bytes.HasPrefix(data, []byte("[")) {
		data = slices.Concat([]byte("["), data, []byte("]"))
	}
	return json.Unmarshal(data, (*[]string)(o))
}

// A key that the test does not know would be a want that is never looked at.
func fieldCases(t *testing.T) []fieldCase {
	t.Helper()
	file, err := os.Open(filepath.Join("..", "..", "testdata", "field-cases", "cases.jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	var list []fieldCase
	lines := bufio.NewScanner(file)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		var c fieldCase
		d := json.NewDecoder(bytes.NewReader(lines.Bytes()))
		d.DisallowUnknownFields()
		if err := d.Decode(&c); err != nil {
			t.Fatalf("case %d: %v", len(list)+1, err)
		}
		if slices.ContainsFunc(list, func(o fieldCase) bool { return o.ID == c.ID }) {
			t.Errorf("two cases are called %s", c.ID)
		}
		if c.Why == "" || len(c.Exit)+len(c.Stdout)+len(c.Stderr)+len(c.Either)+len(c.Neither)+len(c.Unchanged)+len(c.IsLink) == 0 {
			t.Errorf("%s wants nothing, or does not say why", c.ID)
		}
		list = append(list, c)
	}
	if err := lines.Err(); err != nil {
		t.Fatal(err)
	}
	return list
}

func TestFieldCases(t *testing.T) {
	program, err := exec.LookPath("conmina")
	if err != nil {
		t.Fatal(err)
	}
	kinds := map[string]int{}
	for _, c := range fieldCases(t) {
		kinds[c.Kind]++
		t.Run(c.ID, func(t *testing.T) {
			t.Parallel()
			if wrong := c.run(t, program); len(wrong) > 0 {
				t.Errorf("%s\n%s", c.Why, strings.Join(wrong, "\n"))
			}
		})
	}
	for kind, n := range kinds {
		if n < 2 {
			t.Errorf("the kind %s has one case only", kind)
		}
	}
}

// run gives what is not as it is wanted.
func (c *fieldCase) run(t *testing.T, program string) (wrong []string) {
	dir := t.TempDir()
	c.lay(t, dir)
	command := exec.Command(program, c.Args...)
	command.Dir, command.Env, command.Stdin = dir, c.environment(t), strings.NewReader(c.Stdin)
	var stdout, stderr bytes.Buffer
	command.Stdout, command.Stderr = &stdout, &stderr
	err := command.Run()
	var ended *exec.ExitError
	if err != nil && !errors.As(err, &ended) {
		t.Fatal(err)
	}
	note := func(format string, args ...any) { wrong = append(wrong, fmt.Sprintf(format, args...)) }
	if code := command.ProcessState.ExitCode(); len(c.Exit) > 0 && !slices.Contains(c.Exit, code) {
		note("exit code %d, want one of %d", code, c.Exit)
	}
	out, told := strings.ToLower(stdout.String()), strings.ToLower(stderr.String())
	for _, stream := range []struct {
		name, text string
		wants      []oneOfTexts
	}{{"stdout", out, c.Stdout}, {"stderr", told, c.Stderr}, {"either stream", out + told, c.Either}} {
		for _, want := range stream.wants {
			if !slices.ContainsFunc(want, func(w string) bool { return strings.Contains(stream.text, strings.ToLower(w)) }) {
				note("%s holds none of %q", stream.name, want)
			}
		}
	}
	for _, text := range c.Neither {
		if strings.Contains(out+told, strings.ToLower(text)) {
			note("a stream holds %q", text)
		}
	}
	for _, name := range c.Unchanged {
		if data, err := os.ReadFile(filepath.Join(dir, name)); err != nil || !bytes.Equal(data, content(t, c.Files[name])) {
			note("%s is not as it was (%v)", name, err)
		}
	}
	for _, name := range c.IsLink {
		if info, err := os.Lstat(filepath.Join(dir, name)); err != nil || info.Mode()&fs.ModeSymlink == 0 {
			note("%s is no link (%v)", name, err)
		}
	}
	if len(wrong) > 0 {
		note("stdout: %s\nstderr: %s", stdout.String(), stderr.String())
	}
	return wrong
}

// lay writes the files and links of the case.
func (c *fieldCase) lay(t *testing.T, dir string) {
	for name, text := range c.Files {
		path := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, content(t, text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	for name, to := range c.Links {
		if err := os.Symlink(to, filepath.Join(dir, name)); err != nil {
			t.Skip(err)
		}
	}
}

func content(t *testing.T, text string) []byte {
	encoded, isBytes := strings.CutPrefix(text, "base64:")
	if !isBytes {
		return []byte(text)
	}
	data, err := base64.StdEncoding.DecodeString(encoded)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// environment is the environment of a user without settings, in English.
func (c *fieldCase) environment(t *testing.T) []string {
	home := t.TempDir()
	vars := map[string]string{
		"PATH": os.Getenv("PATH"), "SYSTEMROOT": os.Getenv("SYSTEMROOT"), "TMPDIR": os.TempDir(),
		"HOME": home, "XDG_CONFIG_HOME": filepath.Join(home, "config"), "AppData": filepath.Join(home, "config"),
		"LANG": "en_US.UTF-8", "TERM": "xterm",
		"CONMINA_SEPARATOR": "comma", // what is looked for in a result has commas, whatever the input has
	}
	for name, value := range c.Env {
		if delete(vars, name); value != nil {
			vars[name] = *value
		}
	}
	var list []string
	for name, value := range vars {
		list = append(list, name+"="+value)
	}
	return list
}
