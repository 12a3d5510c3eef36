package cli

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"strings"
)

// errChanged says that a file was changed while it was read.
var errChanged = errors.New("changed while it was read")

// steady reads a file that is to stay as it was found: of one that grew, shrank or
// gave way to another, what was read is neither the old content nor the new.
type steady struct {
	*os.File
	name  string // empty where the file was opened by another program
	found fs.FileInfo
}

// openSteady opens a file that was found before.
func openSteady(name string, found fs.FileInfo) (io.ReadCloser, error) {
	file, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	s := &steady{file, name, found}
	if s.changed() {
		return nil, errors.Join(errChanged, file.Close())
	}
	return s, nil
}

func (s *steady) Read(b []byte) (int, error) {
	n, err := s.File.Read(b)
	if errors.Is(err, io.EOF) && s.changed() {
		err = errChanged
	}
	return n, err
}

// changed compares with what was found. Files without a size are made as they are
// read, as those of the system in /proc are. A file that was deleted can be read to
// its end.
func (s *steady) changed() bool {
	if !s.found.Mode().IsRegular() || s.found.Size() == 0 {
		return false
	}
	now, err := s.Stat()
	if err != nil || now.Size() != s.found.Size() || !now.ModTime().Equal(s.found.ModTime()) || !os.SameFile(now, s.found) {
		return true
	}
	if s.name == "" {
		return false
	}
	named, err := os.Stat(s.name)
	return err == nil && !os.SameFile(named, s.found)
}

// standardInput is standard input, and steady where it is a file. It stays open:
// what is written later must not be that file.
func (p *program) standardInput() io.ReadCloser {
	if file, ok := p.Stdin.(*os.File); ok {
		if found, err := file.Stat(); err == nil {
			return io.NopCloser(&steady{File: file, found: found})
		}
	}
	return io.NopCloser(p.Stdin)
}

// isStream reports whether a name is of a stream that is open already: on some
// systems it goes on where it was read to, however often it is opened.
func isStream(name string) bool {
	return strings.HasPrefix(name, "/dev/") || strings.HasPrefix(name, "/proc/self/fd/")
}
