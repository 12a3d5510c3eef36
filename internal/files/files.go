// Package files writes a file whole or not at all: the name holds what it held
// before, or all of the new content. It keeps two runs off one file and lets a run
// go on with what an interrupted one has left.
package files

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"

	"github.com/conmina/conmina/internal/law"
)

// Codes of what keeps a file from being written.
const (
	Unreadable     law.Code = "file_unreadable"
	Unwritable     law.Code = "file_unwritable"
	Exists         law.Code = "file_exists"
	IsInput        law.Code = "output_is_input" // the same run reads it
	Busy           law.Code = "output_busy"     // another run writes it
	PartialExists  law.Code = "partial_exists"
	PartialDiffers law.Code = "partial_differs"
)

// Errors of files that are not what a name should stand for.
var (
	ErrNotRegular = errors.New("not a regular file") // a pipe, a device
	ErrManyLinks  = errors.New("too many links")     // they lead to one another
)

// Error says what keeps a file from being written.
type Error struct {
	Code law.Code
	File string // that it is about, where that is another than the file asked for
	Err  error  // what the system refused, of [Unreadable] and [Unwritable]
}

func (e *Error) Error() string {
	if e.Err != nil {
		return e.Err.Error()
	}
	return string(e.Code)
}

func (e *Error) Unwrap() error { return e.Err }

func unwritable(err error) error { return &Error{Code: Unwritable, Err: err} }

// Target is a file that a result is to be written to.
type Target struct {
	Name  string
	Force bool                   // what has the name may be replaced
	Reads func(fs.FileInfo) bool // reports whether this run reads a file; nil: it reads none
}

// Path gives the name of the file behind links, so that a link stays. It refuses a
// file that this run reads, anything that is not a file, and without force a file
// that exists. Errors are of the type [Error].
func (t Target) Path() (string, error) {
	// A stream of the system is a link to what has no name.
	if info, err := os.Stat(t.Name); err == nil && !info.IsDir() && !info.Mode().IsRegular() {
		return "", unwritable(ErrNotRegular)
	}
	path, err := BehindLinks(t.Name)
	if err != nil {
		return "", unwritable(err)
	}
	info, err := os.Lstat(path)
	switch {
	case err != nil: // what is wrong with its folder shows when it is written
		return path, nil
	case info.IsDir():
		return "", unwritable(syscall.EISDIR)
	case t.reads(info):
		return "", &Error{Code: IsInput}
	case !info.Mode().IsRegular():
		return "", unwritable(ErrNotRegular)
	case !t.Force:
		return "", &Error{Code: Exists}
	}
	return path, nil
}

func (t Target) reads(info fs.FileInfo) bool { return t.Reads != nil && t.Reads(info) }

// maxLinks is how many links in a row are followed.
const maxLinks = 40

// BehindLinks gives the name that stands at the end of links, whether or not
// there is a file of that name yet.
func BehindLinks(path string) (string, error) {
	for range maxLinks {
		info, err := os.Lstat(path)
		if err != nil || info.Mode()&fs.ModeSymlink == 0 {
			return path, nil
		}
		to, err := os.Readlink(path)
		if err != nil {
			return "", err
		}
		if !filepath.IsAbs(to) {
			folder, _ := filepath.Split(path)
			to = folder + to // not cleaned: a folder on the way may be a link
		}
		path = to
	}
	return "", ErrManyLinks
}

// Same reports whether two names are of one file, which need not be there yet.
func Same(a, b string) bool {
	a, errA := BehindLinks(a)
	b, errB := BehindLinks(b)
	if errA != nil || errB != nil {
		return false // told when they are written
	}
	one, errA := os.Stat(a)
	other, errB := os.Stat(b)
	if errA == nil && errB == nil {
		return os.SameFile(one, other)
	}
	return sameName(filepath.Base(a), filepath.Base(b)) && sameFolder(filepath.Dir(a), filepath.Dir(b))
}

func sameFolder(a, b string) bool {
	one, errA := os.Stat(a)
	other, errB := os.Stat(b)
	return errA == nil && errB == nil && os.SameFile(one, other)
}

// sameName compares names as the file systems of the system usually do.
func sameName(a, b string) bool {
	if runtime.GOOS == "windows" || runtime.GOOS == "darwin" {
		return strings.EqualFold(a, b)
	}
	return a == b
}
