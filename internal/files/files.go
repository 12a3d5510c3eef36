// Package files writes a file completely or not at all: under the name there is
// either the old content or all of the new content. It keeps two runs from writing
// one file, and lets a run continue what an interrupted run has written.
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

// Codes of the reasons why a file cannot be written.
const (
	Unreadable     law.Code = "file_unreadable"
	Unwritable     law.Code = "file_unwritable"
	Exists         law.Code = "file_exists"
	IsInput        law.Code = "output_is_input" // the same run reads the file
	Busy           law.Code = "output_busy"     // another run writes the file
	PartialExists  law.Code = "partial_exists"
	PartialDiffers law.Code = "partial_differs"
)

// Errors of names that stand for something else than a file.
var (
	ErrNotRegular = errors.New("not a regular file") // a pipe or a device, for example
	ErrManyLinks  = errors.New("too many links")     // links that lead to one another
)

// Error says why a file cannot be written.
type Error struct {
	Code law.Code
	File string // the file that stands in the way, when it is not the file asked for
	Err  error  // what the system refused, for [Unreadable] and [Unwritable]
}

// Error gives the code, for logs and tests.
func (e *Error) Error() string {
	if e.Err != nil {
		return e.Err.Error()
	}
	return string(e.Code)
}

// Unwrap gives the error of the system, or nil.
func (e *Error) Unwrap() error { return e.Err }

func unwritable(err error) error { return &Error{Code: Unwritable, Err: err} }

// Target is a file that a result is to be written to.
type Target struct {
	Name  string
	Force bool                   // an existing file of that name may be replaced
	Reads func(fs.FileInfo) bool // reports whether this run reads a file; nil when it reads no file
}

// Path gives the name of the file that links lead to, so that the links stay. It
// refuses a file that this run reads, anything that is not a file, and without
// Force a file that exists. Errors are of the type [Error].
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
	case err != nil: // a fault of the folder shows when the file is written
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

// BehindLinks gives the name at the end of a chain of links, whether or not a file
// of that name exists yet.
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
			to = folder + to // not cleaned, because a folder in the path may be a link
		}
		path = to
	}
	return "", ErrManyLinks
}

// Same reports whether two names mean one file, which may not exist yet.
func Same(a, b string) bool {
	a, errA := BehindLinks(a)
	b, errB := BehindLinks(b)
	if errA != nil || errB != nil {
		return false // a fault of either name is reported when the file is written
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

// sameName compares names in the way that file systems usually do on this operating
// system.
func sameName(a, b string) bool {
	if runtime.GOOS == "windows" || runtime.GOOS == "darwin" {
		return strings.EqualFold(a, b)
	}
	return a == b
}
