package cli

import (
	"errors"
	"io/fs"
	"sync"

	"github.com/conmina/conmina/internal/compiled"
	"github.com/conmina/conmina/internal/encoding"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/statutes"
)

// library holds the editions in use: the program's, in their compiled form, or
// those of a directory of the user.
type library struct {
	ids      []string
	fsys     fs.FS         // the YAML of the editions, and the training cases
	compiled *compiled.Law // nil for a directory of the user
}

// shipped gives the editions of the program.
var shipped = sync.OnceValues(func() (library, error) {
	compiled, err := compiled.Open(statutes.Compiled)
	if err != nil {
		return library{}, broken(Broken, err, "")
	}
	return library{compiled.Editions(), statutes.FS, compiled}, nil
})

// custom reports whether the editions are the user's own.
func (l library) custom() bool { return l.compiled == nil }

// edition reads a whole edition.
func (l library) edition(id string) (*law.Edition, error) {
	if l.custom() {
		return encoding.Read(l.fsys, id, true)
	}
	return l.compiled.Edition(id)
}

// head reads at least the description of an edition.
func (l library) head(id string) (*law.Edition, error) {
	if l.custom() {
		return l.edition(id)
	}
	return l.compiled.Head(id)
}

// knows reports whether an edition has an offence of that name.
func (l library) knows(id, name string) (bool, error) {
	if !l.custom() {
		return l.compiled.Knows(id, name)
	}
	e, err := l.edition(id)
	return err == nil && e.Named(name), err
}

// within gives the editions in use.
func (p *program) within(use func(library) error) error {
	if !p.statutes.given {
		l, err := shipped()
		if err != nil {
			return err
		}
		return known(use(l), "")
	}
	dir, err := encoding.OpenDirectory(p.statutes.text)
	if err != nil {
		return broken(Broken, err, "")
	}
	defer dir.Close() // an error of closing is dropped: the folder was only read
	l := library{fsys: dir.FS()}
	if l.ids, err = encoding.Editions(l.fsys); err == nil {
		err = use(l)
	}
	return known(err, p.statutes.text)
}

// known turns an error of reading into a problem that names the directory.
func known(err error, directory string) error {
	var problem *problem
	if err == nil || errors.As(err, &problem) {
		return err
	}
	return broken(Broken, err, directory)
}

// shippedFor reads the part of an edition of the program that answers about some
// offences need. When the edition does not know one of the names, it reads the
// whole edition.
func shippedFor(id string, offences ...string) (*law.Edition, error) {
	l, err := shipped()
	if err != nil {
		return nil, err
	}
	e, err := l.compiled.EditionFor(id, offences...)
	if err == nil && e == nil {
		e, err = l.edition(id)
	}
	return e, known(err, "")
}
