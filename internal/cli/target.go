package cli

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

// outputIsInput is the problem with a file that is to hold a result and is read
// by the same run.
const outputIsInput law.Code = "output_is_input"

// target gives the file that a result is to be written to: the one behind a link
// where the name is a link, so that the link stays. It refuses a file that this
// run reads, anything that is not a file, and without force a file that exists.
// The subject is what a problem is told of.
func (p *program) target(subject, path string, force bool) (string, error) {
	path, err := behindLinks(path)
	if err != nil {
		return "", trouble(fileUnwritable, subject, err)
	}
	info, err := os.Lstat(path)
	switch {
	case err != nil: // what is wrong with its folder shows when it is written
		return path, nil
	case info.IsDir():
		return "", trouble(fileUnwritable, subject, syscall.EISDIR)
	case p.isRead(info):
		return "", misuse(subject, outputIsInput)
	case !info.Mode().IsRegular():
		return "", trouble(fileUnwritable, subject, errNotRegular)
	case !force:
		return "", misuse(subject, fileExists)
	}
	return path, nil
}

// maxLinks is how many links in a row are followed.
const maxLinks = 40

// errManyLinks says that links lead to one another.
var errManyLinks = errors.New("too many links")

// behindLinks gives the name that stands at the end of links, whether or not
// there is a file of that name yet.
func behindLinks(path string) (string, error) {
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
	return "", errManyLinks
}

// isRead reports whether a file is one that this run reads, whatever name it is
// called by.
func (p *program) isRead(info fs.FileInfo) bool {
	if in, ok := p.Stdin.(interface{ Stat() (fs.FileInfo, error) }); ok {
		if read, err := in.Stat(); err == nil && os.SameFile(read, info) {
			return true
		}
	}
	for _, path := range append([]string{p.statutes.text, p.config.text}, p.reads...) {
		if holds(path, info) {
			return true
		}
	}
	return false
}

// holds reports whether a path is a file, or a folder with that file somewhere in
// it.
func holds(path string, file fs.FileInfo) bool {
	info, err := os.Stat(path)
	if err != nil || !info.IsDir() {
		return err == nil && os.SameFile(info, file)
	}
	folder, found := os.DirFS(path), false
	// What cannot be read was not read by this run either.
	_ = fs.WalkDir(folder, ".", func(name string, _ fs.DirEntry, _ error) error {
		if info, err := fs.Stat(folder, name); err == nil && os.SameFile(info, file) {
			found = true
			return fs.SkipAll
		}
		return nil
	})
	return found
}

// sameTarget reports whether two names are of one file, which need not be there
// yet.
func sameTarget(a, b string) bool {
	a, errA := behindLinks(a)
	b, errB := behindLinks(b)
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
