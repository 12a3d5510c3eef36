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

// steady reads a file that must not change while it is read. When a file grew,
// shrank or was replaced meanwhile, the content that was read is neither the old
// one nor the new one.
type steady struct {
	*os.File
	name  string // empty when another program opened the file
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

// changed compares the file with the state in which it was found. Files without a
// size are not compared: the system makes them while they are read, like those in
// /proc. A deleted file can be read to its end.
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

// standardInput is standard input; when it is a file, changes of the file are
// noticed. It stays open, because no file that is written later may be that file.
func (p *program) standardInput() io.ReadCloser {
	if file, ok := p.Stdin.(*os.File); ok {
		if found, err := file.Stat(); err == nil {
			return io.NopCloser(&steady{File: file, found: found})
		}
	}
	return io.NopCloser(p.Stdin)
}

// isStream reports whether a name means a stream that is already open. On some
// systems, opening it again continues where the last reading stopped.
func isStream(name string) bool {
	return strings.HasPrefix(name, "/dev/") || strings.HasPrefix(name, "/proc/self/fd/")
}
