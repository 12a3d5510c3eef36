package cli

import (
	"errors"
	"io/fs"
	"os"

	"github.com/conmina/conmina/internal/files"
	"github.com/conmina/conmina/internal/law"
)

// target is a file to which a result will be written. It may not be a file that
// this run reads.
func (p *program) target(path string, force bool) files.Target {
	return files.Target{Name: path, Force: force, Reads: p.isRead}
}

// mayWrite checks that a file may be written, and returns the name of the file that
// links lead to.
func (p *program) mayWrite(subject, path string, force bool) (string, error) {
	path, err := p.target(path, force).Path()
	return path, unwritten(subject, err)
}

// unwritten turns an error of writing a file into a problem. The subject names the
// file, unless the error is about another file.
func unwritten(subject string, err error) error {
	var e *files.Error
	if !errors.As(err, &e) {
		return err
	}
	if e.File != "" {
		subject = quoted("", e.File)
	}
	switch e.Code {
	case files.Unreadable:
		return trouble(files.Unreadable, subject, e.Err)
	case files.Unwritable:
		return trouble(files.Unwritable, subject, e.Err)
	case files.Busy:
		return &problem{Broken, []finding{{subject: subject, fault: law.Fault{Code: files.Busy}}}}
	}
	return misuse(subject, e.Code)
}

// isRead reports whether this run reads a file, under any name.
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

// holds reports whether a path is the file, or a folder that contains it at any
// depth.
func holds(path string, file fs.FileInfo) bool {
	info, err := os.Stat(path)
	if err != nil || !info.IsDir() {
		return err == nil && os.SameFile(info, file)
	}
	folder, found := os.DirFS(path), false
	// A folder that cannot be read was not read by this run either.
	_ = fs.WalkDir(folder, ".", func(name string, _ fs.DirEntry, _ error) error {
		if info, err := fs.Stat(folder, name); err == nil && os.SameFile(info, file) {
			found = true
			return fs.SkipAll
		}
		return nil
	})
	return found
}
