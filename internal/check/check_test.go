package check

import (
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/words"
	"github.com/conmina/conmina/statutes"
)

// folder writes the report of 2018 into a directory, with a change in one of its files.
func folder(t *testing.T, file, old, changed string) string {
	t.Helper()
	dir := t.TempDir()
	part, err := fs.Sub(statutes.FS, "tip-2018")
	if err != nil {
		t.Fatal(err)
	}
	to := filepath.Join(dir, "tip-2018")
	if err := os.CopyFS(to, part); err != nil {
		t.Fatal(err)
	}
	if file == "" {
		return dir
	}
	path := filepath.Join(to, file)
	text, err := os.ReadFile(path)
	if err != nil || strings.Count(string(text), old) == 0 {
		t.Fatalf("%s has no %q: %v", file, old, err)
	}
	if err := os.WriteFile(path, []byte(strings.Replace(string(text), old, changed, 1)), 0o600); err != nil {
		t.Fatal(err)
	}
	return dir
}

// The law of the program is found again in a directory: the same edition, without a
// finding.
func TestADirectoryIsCheckedAsTheProgram(t *testing.T) {
	o := Options{Words: words.In(words.English)}
	list, err := o.Folder(folder(t, "", "", ""))
	if err != nil || len(list) != 1 {
		t.Fatal(list, err)
	}
	e := list[0]
	if e.ID != "tip-2018" || e.Offences != 5 || e.Tiers == 0 || e.Cases == 0 || e.Examples == 0 || len(e.Findings) > 0 || e.Unsound() || len(e.Digest) != 64 {
		t.Errorf("%+v", e)
	}
	if e.Tried > e.Points || len(e.Untried) != e.Points-e.Tried {
		t.Errorf("%d of %d points are tried, and %d are told as untried", e.Tried, e.Points, len(e.Untried))
	}
}

// A figure that the examples contradict is found in the file, on its line, with a command
// that shows it; a file that cannot be read makes the edition unsound, and its place begins
// with the directory.
func TestFindingsHaveTheirPlaces(t *testing.T) {
	o := Options{Words: words.In(words.English)}
	dir := folder(t, "art-153.yaml", "prison: {min: 8y, max: 15y}", "prison: {min: 9y, max: 15y}")
	list, err := o.Folder(dir)
	if err != nil || len(list) != 1 || !list[0].Unsound() || len(list[0].Findings) == 0 {
		t.Fatal(list, err)
	}
	for _, f := range list[0].Findings {
		if want := filepath.ToSlash(dir) + "/tip-2018/art-153.examples.yaml"; f.Place.File != want || f.Place.Line < 2 {
			t.Errorf("%s stands in %v, want %s", f.Fault.Code, f.Place, want)
		}
		shown := f.Replay(words.English)
		if len(shown) != 1 || !strings.Contains(shown[0], " resolve art-153 ") || !strings.Contains(shown[0], dir) || !strings.Contains(shown[0], "tip-2018") {
			t.Errorf("%s is shown by %q", f.Fault.Code, shown)
		}
	}
	dir = folder(t, "art-153.yaml", "schema: 2", "schema: nine")
	list, err = o.Folder(dir)
	if err != nil || len(list) != 1 || list[0].Digest != "" || !list[0].Unsound() {
		t.Fatal(list, err)
	}
	if at := list[0].Findings[0].Place; at.File != filepath.ToSlash(dir)+"/tip-2018/art-153.yaml" || at.Line != 2 {
		t.Errorf("it stands in %v", at)
	}
	if _, err := o.Folder(filepath.Join(dir, "none")); err == nil {
		t.Error("a directory that is not there is checked")
	}
}

// What no example tries is a finding only when that was asked for, and never makes an
// edition unsound.
func TestUntriedPoints(t *testing.T) {
	dir := folder(t, "art-153.examples.yaml", "  - given: {age: 18}\n    expect: {tier: base, min: 8y, max: 15y}\n", "")
	for _, required := range []bool{false, true} {
		list, err := Options{Words: words.In(words.English), RequireCoverage: required}.Folder(dir)
		if err != nil || len(list) != 1 {
			t.Fatal(list, err)
		}
		e := list[0]
		if e.Unsound() || e.Tried >= e.Points || len(e.Findings) != map[bool]int{false: 0, true: e.Points - e.Tried}[required] || len(e.Untried) != map[bool]int{false: e.Points - e.Tried, true: 0}[required] {
			t.Errorf("required %v: %d of %d points, %d findings, %d untried", required, e.Tried, e.Points, len(e.Findings), len(e.Untried))
		}
		if !strings.Contains(e.Missing, "art-153.examples.yaml\ncases:\n") || !strings.Contains(e.Missing, "age: 18") {
			t.Errorf("the example to write is %q", e.Missing)
		}
	}
}

// A name of cases is a file, or a directory whose files of cases are read in the order of
// their names.
func TestFilesOfCases(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"b.yaml", "a.yaml", "notes.txt"} {
		if err := os.WriteFile(filepath.Join(dir, name), nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	empty := filepath.Join(dir, "empty.yaml")
	if err := os.Mkdir(empty, 0o700); err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string][]string{
		dir: {"a.yaml", "b.yaml"}, filepath.Join(dir, "b.yaml"): {"b.yaml"}, filepath.Join(dir, "notes.txt"): {"notes.txt"},
		empty: nil, filepath.Join(dir, "none"): nil,
	} {
		from, names, err := caseFiles(name)
		if !slices.Equal(names, want) || (err == nil) != (want != nil) || want != nil && from != dir {
			t.Errorf("%s: %q in %s (%v), want %q", name, names, from, err, want)
		}
	}
}

func TestPlacesBeginWithTheDirectory(t *testing.T) {
	at := law.Place{File: "penal-code/rape.yaml", Line: 7, Column: 3}
	for dir, want := range map[string]string{"": "statutes/penal-code/rape.yaml", "mine": "mine/penal-code/rape.yaml", "/srv/law/": "/srv/law/penal-code/rape.yaml"} {
		if got := within(dir, at); got.File != want || got.Line != 7 || got.Column != 3 {
			t.Errorf("in %q: %v, want %s", dir, got, want)
		}
	}
	if got := within("mine", law.Place{}); got != (law.Place{}) {
		t.Errorf("no place is %v", got)
	}
}
