//go:build unix

package files

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"sync"
	"testing"
)

// What replaces a file is for those who might use that file, however it is written,
// and nobody else may read it while it is written.
func TestTheModeOfAFileStays(t *testing.T) {
	for _, mode := range []os.FileMode{0o600, 0o640, 0o644, 0o400, 0o666} {
		for name, write := range map[string]func(Target) error{
			"whole": func(t Target) error { return t.Write([]byte("new")) },
			"piece by piece": func(t Target) error {
				w, err := t.Partial(false)
				if err != nil {
					return err
				}
				if info, err := w.file.Stat(); err != nil || info.Mode().Perm()&^(mode|0o600) != 0 {
					return fmt.Errorf("while it is written: %v, %v", info.Mode(), err)
				}
				_, _ = w.Write([]byte("new"))
				return w.Finish()
			},
			"settings": func(t Target) error { return Replace(t.Name, []byte("new")) },
		} {
			path := filepath.Join(t.TempDir(), "result")
			if err := os.WriteFile(path, []byte("old"), 0o600); err != nil {
				t.Fatal(err)
			}
			if err := os.Chmod(path, mode); err != nil {
				t.Fatal(err)
			}
			err := write(Target{Name: path, Force: true})
			info, statErr := os.Stat(path)
			if err != nil || statErr != nil || info.Mode().Perm() != mode || info.Size() != 3 {
				t.Errorf("%s, %v: %v, %v", name, mode, info.Mode(), err)
			}
		}
	}
}

// What a killed run has left is taken away by the next one that writes the same
// file; what a run is writing, and files that are called otherwise, stay.
func TestWhatKilledRunsLeaveIsTakenAway(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "page.html")
	touch := func(name string) string {
		name = filepath.Join(dir, name)
		if err := os.WriteFile(name, []byte("left"), 0o600); err != nil {
			t.Fatal(err)
		}
		return name
	}
	left := touch(".page.html.0123456789abcdef.tmp")
	others := []string{touch(".page.html.notes.tmp"), touch(".other.html.0123456789abcdef.tmp"), touch(".page.html.0123456789abcdef.tmp.csv")}
	link := filepath.Join(dir, ".page.html.fedcba9876543210.tmp")
	if err := os.Symlink(others[0], link); err != nil {
		t.Fatal(err)
	}
	running, err := Target{Name: path}.Create()
	if err != nil {
		t.Fatal(err)
	}
	if err := (Target{Name: path}).Write([]byte("page")); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Lstat(left); err == nil {
		t.Error("what was left is still there")
	}
	for _, name := range append(others, link, running.Name()) {
		if _, err := os.Lstat(name); err != nil {
			t.Error(err)
		}
	}
	if err := running.Abandon(); err != nil {
		t.Error(err)
	}
}

// Of runs that write one file at once each leaves it whole.
func TestManyWriteOneFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "page.html")
	var all sync.WaitGroup
	for i := range 8 {
		all.Go(func() {
			for range 10 {
				if err := (Target{Name: path, Force: true}).Write(bytes.Repeat([]byte{'a' + byte(i)}, 100_000)); err != nil {
					t.Error(err)
				}
				if got, err := os.ReadFile(path); err != nil || len(got) != 100_000 || bytes.Count(got, got[:1]) != len(got) {
					t.Errorf("%d bytes, %v", len(got), err)
				}
			}
		})
	}
	all.Wait()
	if entries, err := os.ReadDir(filepath.Dir(path)); err != nil || len(entries) != 1 {
		t.Errorf("%v, %v", entries, err)
	}
}
