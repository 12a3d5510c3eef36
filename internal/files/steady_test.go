package files

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"testing"
)

// A file that is changed between being found and being read to its end gives an
// error, and one that stays as it was found gives its content.
func TestSteady(t *testing.T) {
	for name, x := range map[string]struct {
		change func(path string) error
		want   error
	}{
		"as it was": {func(string) error { return nil }, nil},
		"grown":     {func(path string) error { return os.WriteFile(path, []byte("more than there was"), 0o600) }, ErrChanged},
		"cut":       {func(path string) error { return os.Truncate(path, 1) }, ErrChanged},
		"another file": {func(path string) error {
			return errors.Join(os.Rename(path, path+".old"), os.WriteFile(path, []byte("text"), 0o600))
		}, ErrChanged},
	} {
		for _, opened := range []bool{false, true} {
			path := filepath.Join(t.TempDir(), "table.csv")
			if err := os.WriteFile(path, []byte("text"), 0o600); err != nil {
				t.Fatal(err)
			}
			found, err := os.Stat(path)
			if err != nil {
				t.Fatal(err)
			}
			change := func() {
				if err := x.change(path); err != nil {
					t.Skip(err)
				}
			}
			if !opened {
				change()
			}
			in, err := OpenSteady(path, found)
			if opened && err == nil {
				change()
			}
			if err == nil {
				_, err = io.ReadAll(in)
				in.Close()
			}
			if !errors.Is(err, x.want) {
				t.Errorf("%s, changed after opening %t: %v", name, opened, err)
			}
		}
	}
}

// A folder holds the files in it at any depth, by whatever name they are called.
func TestHolds(t *testing.T) {
	dir := t.TempDir()
	inside, beside := filepath.Join(dir, "a", "b", "c"), filepath.Join(t.TempDir(), "c")
	for _, path := range []string{inside, beside} {
		if err := errors.Join(os.MkdirAll(filepath.Dir(path), 0o700), os.WriteFile(path, nil, 0o600)); err != nil {
			t.Fatal(err)
		}
	}
	in, err := os.Stat(inside)
	out, errOut := os.Stat(beside)
	if err != nil || errOut != nil {
		t.Fatal(err, errOut)
	}
	for _, path := range []string{inside, filepath.Dir(inside), dir} {
		if !Holds(path, in) || Holds(path, out) {
			t.Errorf("%s: %t %t", path, Holds(path, in), Holds(path, out))
		}
	}
}
