package main

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

const sample = `package sample

const most = 10

func Few(n int) bool {
	if n < 0 {
		return false
	}
	return n <= most && n != 7
}

var Odd = [8]bool{1: true, 3: true}

func Next(n int) int {
	for i := 0; i < 1; i++ {
		n += 1
	}
	return n
}
`

const sampleTest = `package sample

import "testing"

func TestFew(t *testing.T) {
	if Few(-1) || !Few(10) || Few(11) || Few(7) {
		t.Fail()
	}
	Next(0)
}
`

const userTest = `package user

import (
	"testing"

	"sample"
)

func TestNext(t *testing.T) {
	if sample.Next(1) != 2 || sample.Few(0) != true {
		t.Fail()
	}
}
`

// Every change of what the tests look at is noticed but those that change
// nothing that they ask, and none of what they do not look at, unless it never
// ends.
func TestMutate(t *testing.T) {
	dir := t.TempDir()
	for name, text := range map[string]string{"go.mod": "module sample\n\ngo 1.26.0\n", "sample.go": sample, "sample_test.go": sampleTest, "user/user.go": "package user\n", "user/user_test.go": userTest} {
		if err := os.MkdirAll(filepath.Dir(filepath.Join(dir, name)), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	t.Chdir(dir)
	w, err := load(".")
	if err != nil {
		t.Fatal(err)
	}
	defer os.RemoveAll(w.folder)
	o := &options{jobs: 1}
	if err := w.testedBy(o, "."); err != nil || w.tested[0].dir != dir {
		t.Fatalf("the tests of %v, and the package is in %s: %v", w.tested, dir, err)
	}
	survivors, invalid := w.try(o, w.mutants)
	if invalid != 0 {
		t.Errorf("%d changes cannot be built", invalid)
	}
	var few []string
	next := 0
	for _, m := range survivors {
		if m.place.Line > 10 {
			next++
		} else {
			few = append(few, m.what)
		}
	}
	slices.Sort(few)
	// No test asks about 0, and -1 is no more than -1 either.
	if got, want := strings.Join(few, "; "), "0: 1; n < 0: <="; got != want {
		t.Errorf("not noticed: %s; want %s", got, want)
	}
	list := filepath.Join(dir, "list")
	if err := os.WriteFile(list, []byte("another line\n"+w.line(survivors[0])+"\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	if again, err := w.among("sample", list); err != nil || len(again) != 1 || again[0] != survivors[0] {
		t.Errorf("of a list with one change these are made: %v %v", again, err)
	}
	if near := w.near(w.tested[0], w.mutants[0]); !slices.Equal(near, []string{"TestFew"}) {
		t.Errorf("the nearest changes were noticed by %v", near)
	}
	if other, err := w.among("another", ""); err != nil || len(other) > 0 {
		t.Errorf("of another file there are %d changes: %v", len(other), err)
	}
	if next < 5 || slices.ContainsFunc(survivors, func(m mutant) bool { return m.what == "i++: the other way" }) {
		t.Errorf("%d changes of what no test looks at, or one that runs without end", next)
	}
	if !slices.ContainsFunc(w.mutants, func(m mutant) bool { return m.patch != nil }) {
		t.Error("the declared number is not changed")
	}
	if err := w.testedBy(o, "./user"); err != nil {
		t.Fatal(err)
	}
	// Nobody looks at the odd numbers.
	if rest, _ := w.try(o, survivors); len(rest) != 2 || slices.ContainsFunc(rest, func(m mutant) bool { return m.place.Line != 12 }) {
		t.Errorf("the tests of two packages leave %v", rest)
	}
}
