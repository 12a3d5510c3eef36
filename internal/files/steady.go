package files

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"strings"
)

// ErrChanged says that a file was changed while it was read.
var ErrChanged = errors.New("changed while it was read")

// steady reads a file that must not change while it is read. When a file grew,
// shrank or was replaced meanwhile, the content that was read is neither the old
// one nor the new one.
type steady struct {
	*os.File
	name  string // empty when another program opened the file
	found fs.FileInfo
}

// OpenSteady opens a file that was found before. Reading it ends with [ErrChanged]
// when it was changed meanwhile.
func OpenSteady(name string, found fs.FileInfo) (io.ReadCloser, error) {
	file, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	s := &steady{file, name, found}
	if s.changed() {
		return nil, errors.Join(ErrChanged, file.Close())
	}
	return s, nil
}

// Steady reads a file that another program opened, as [OpenSteady] does. It stays
// open.
func Steady(file *os.File) (io.ReadCloser, error) {
	found, err := file.Stat()
	if err != nil {
		return nil, err
	}
	return io.NopCloser(&steady{File: file, found: found}), nil
}

func (s *steady) Read(b []byte) (int, error) {
	n, err := s.File.Read(b)
	if errors.Is(err, io.EOF) && s.changed() {
		err = ErrChanged
	}
	return n, err
}

// ReadAt reads at a place of the file. Reading behind its end tells whether it was
// changed.
func (s *steady) ReadAt(b []byte, at int64) (int, error) {
	n, err := s.File.ReadAt(b, at)
	if errors.Is(err, io.EOF) && s.changed() {
		err = ErrChanged
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

// IsStream reports whether a name means a stream that is already open. On some
// systems, opening it again continues where the last reading stopped.
func IsStream(name string) bool {
	return strings.HasPrefix(name, "/dev/") || strings.HasPrefix(name, "/proc/self/fd/")
}

// Holds reports whether a path is the file, or a folder that contains it at any
// depth.
func Holds(path string, file fs.FileInfo) bool {
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
