// Package library is the law that answers a run: the editions of the program or
// of a directory of the user's, and the choice of one of them for a question.
package library

import (
	"io/fs"
	"sync"

	"github.com/conmina/conmina/internal/compiled"
	"github.com/conmina/conmina/internal/encoding"
	"github.com/conmina/conmina/internal/exercises"
	"github.com/conmina/conmina/internal/folders"
	"github.com/conmina/conmina/internal/general"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/statutes"
)

// The program chooses between these two editions when the user did not choose one.
const (
	TheReport = "tip-2018"
	TheCode   = "penal-code"
)

// Unread says that law cannot be read. Directory is the user's directory where the law
// should be; it is empty for the law of the program, and where the error names
// the directory itself.
type Unread struct {
	Directory string
	Err       error // [law.Findings], or an error of the system
}

func (u *Unread) Error() string { return u.Err.Error() }

func (u *Unread) Unwrap() error { return u.Err }

// unread puts an error of reading together with the directory that was read.
func unread(directory string, err error) error {
	if err == nil {
		return nil
	}
	return &Unread{directory, err}
}

// Source is where the editions come from: the program, or a directory that takes
// its place entirely.
type Source struct {
	Own       bool // a directory was named
	Directory string
}

// Library holds the editions in use: the program's, in their compiled form, or
// the editions in a directory of the user.
type Library struct {
	IDs       []string
	directory string
	fsys      fs.FS         // the YAML of the editions, and the training cases
	compiled  *compiled.Law // nil for a directory of the user
}

// Shipped gives the editions of the program.
func Shipped() (Library, error) { return shipped() }

var shipped = sync.OnceValues(func() (Library, error) {
	ours, err := compiled.Open(statutes.Compiled)
	if err != nil {
		return Library{}, unread("", err)
	}
	return Library{ours.Editions(), "", statutes.FS, ours}, nil
})

// Within gives the editions in use, which can be read until the function returns.
func (s Source) Within(use func(Library) error) error {
	if !s.Own {
		l, err := Shipped()
		if err != nil {
			return err
		}
		return use(l)
	}
	dir, err := folders.Open(s.Directory)
	if err != nil {
		return unread("", err)
	}
	defer dir.Close() // an error of closing is dropped: the folder was only read
	l := Library{directory: s.Directory, fsys: dir.FS()}
	if l.IDs, err = folders.Editions(l.fsys); err != nil {
		return unread(s.Directory, err)
	}
	return use(l)
}

// Editions reads the chosen edition or, where none was chosen, all of them.
func (s Source) Editions(chosen Chosen) (list []*law.Edition, err error) {
	if chosen.Made() {
		e, err := s.Answering(Clues{}, chosen)
		return []*law.Edition{e}, err
	}
	err = s.Within(func(l Library) error {
		for _, id := range l.IDs {
			e, err := l.Edition(id)
			if err != nil {
				return err
			}
			list = append(list, e)
		}
		return nil
	})
	return list, err
}

// custom reports whether the editions are the user's own.
func (l Library) custom() bool { return l.compiled == nil }

// Edition reads a whole edition.
func (l Library) Edition(id string) (e *law.Edition, err error) {
	if l.custom() {
		e, err = encoding.Read(l.fsys, id, true)
	} else {
		e, err = l.compiled.Edition(id)
	}
	return e, unread(l.directory, err)
}

// Head reads at least the description of an edition.
func (l Library) Head(id string) (*law.Edition, error) {
	if l.custom() {
		return l.Edition(id)
	}
	e, err := l.compiled.Head(id)
	return e, unread("", err)
}

// Knows reports whether an edition has an offence of that name.
func (l Library) Knows(id, name string) (bool, error) {
	if !l.custom() {
		known, err := l.compiled.Knows(id, name)
		return known, unread("", err)
	}
	e, err := l.Edition(id)
	return err == nil && e.Named(name), err
}

// Exercises reads the training cases of an edition.
func (l Library) Exercises(e *law.Edition) ([]*exercises.Exercise, error) {
	cases, err := encoding.Exercises(l.fsys, e)
	return cases, unread(l.directory, err)
}

// General reads the general part of an edition; nil when it has none.
func (l Library) General(id string) (g *general.Part, err error) {
	if l.custom() {
		g, err = encoding.General(l.fsys, id, nil)
	} else {
		g, err = l.compiled.General(id)
	}
	return g, unread(l.directory, err)
}

// ShippedFor reads the part of an edition of the program that answers about some
// offences need. When the edition does not know one of the names, it reads the
// whole edition.
func ShippedFor(id string, offences ...string) (*law.Edition, error) {
	l, err := Shipped()
	if err != nil {
		return nil, err
	}
	e, err := l.compiled.EditionFor(id, offences...)
	switch {
	case err != nil:
		return nil, unread("", err)
	case e == nil:
		return l.Edition(id)
	}
	return e, nil
}
