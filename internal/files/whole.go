package files

import (
	"crypto/rand"
	"encoding/hex"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// Write gives the file this content. Errors are of the type [Error].
func (t Target) Write(data []byte) error {
	w, err := t.Create()
	if err != nil {
		return err
	}
	if _, err := w.Write(data); err != nil {
		return errors.Join(unwritable(err), w.Abandon())
	}
	return w.Finish()
}

// Whole is a new file, written in the folder of the file that it replaces. It takes
// the name of that file when it is finished.
type Whole struct {
	*os.File
	path  string
	force bool
}

// Create begins the file. Errors are of the type [Error].
func (t Target) Create() (*Whole, error) {
	path, err := t.Path()
	if err != nil {
		return nil, err
	}
	file, err := createBeside(path)
	if err != nil {
		return nil, unwritable(err)
	}
	return &Whole{file, path, t.Force}, nil
}

// Finish gives the file its name. Errors are of the type [Error].
func (w *Whole) Finish() error {
	if err := errors.Join(keepMode(w.File, w.path), w.Sync()); err != nil {
		return errors.Join(unwritable(err), w.Abandon())
	}
	err := renamed(w.File, func() error { return takeName(w.Name(), w.path, w.force) })
	if err != nil {
		return errors.Join(err, os.Remove(w.Name()))
	}
	return nil
}

// renamed changes the name of a file, under its lock where the system lets that be,
// and closes it.
func renamed(file *os.File, change func() error) error {
	if namedWhileOpen {
		return errors.Join(change(), file.Close())
	}
	if err := file.Close(); err != nil {
		return unwritable(err)
	}
	return change()
}

// Abandon deletes the unfinished file.
func (w *Whole) Abandon() error { return errors.Join(w.Close(), os.Remove(w.Name())) }

// Replace gives a file new content in one step, and makes its folder when there is
// none.
func Replace(path string, data []byte) error {
	path, err := BehindLinks(path)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
		return err
	}
	return Target{Name: path, Force: true}.Write(data)
}

// usual is what a new file may be used for, less what the user takes away.
const usual fs.FileMode = 0o666

// modeOf is who may read and write a file that is to be replaced: its new content
// is for nobody else.
func modeOf(path string) fs.FileMode {
	info, err := os.Lstat(path)
	if err != nil || !info.Mode().IsRegular() {
		return usual
	}
	return info.Mode().Perm()
}

// keepMode gives a file the permissions of the file that it replaces. On a file
// system without such permissions it keeps the narrow ones it was made with.
func keepMode(file *os.File, path string) error {
	old, err := os.Lstat(path)
	if err != nil {
		return nil // it is new
	}
	info, err := file.Stat()
	if err == nil && info.Mode().Perm() != old.Mode().Perm() {
		err = file.Chmod(old.Mode().Perm())
	}
	if errors.Is(err, fs.ErrPermission) || errors.Is(err, errors.ErrUnsupported) {
		return nil
	}
	return err
}

// createBeside makes a new file in the same folder for this run alone, and takes
// away what runs that were killed have left there.
func createBeside(path string) (*os.File, error) {
	removeLeft(path)
	for range maxTakes {
		var random [randomBytes]byte
		if _, err := rand.Read(random[:]); err != nil {
			return nil, err
		}
		name := filepath.Join(filepath.Dir(path), temporaryPrefix(path)+hex.EncodeToString(random[:])+temporarySuffix)
		// Nobody else reads it before its mode is settled.
		file, err := os.OpenFile(name, os.O_CREATE|os.O_EXCL|os.O_RDWR, modeOf(path)&usual|0o600)
		if err != nil {
			return nil, err
		}
		// Another run may take it for one that was left until it has its lock.
		ours, lockErr := lock(file)
		if named, err := isNamed(file, name); named && (ours || lockErr != nil) {
			return file, nil
		} else if err = errors.Join(err, file.Close()); err != nil {
			return nil, err
		}
	}
	return nil, fs.ErrExist
}

const (
	randomBytes     = 8
	temporarySuffix = ".tmp"
)

func temporaryPrefix(path string) string { return "." + filepath.Base(path) + "." }

// removeLeft removes the temporary files of this file that no run has a lock on:
// their runs were killed. What cannot be looked at or removed stays.
func removeLeft(path string) {
	if !locks {
		return
	}
	entries, _ := os.ReadDir(filepath.Dir(path))
	for _, e := range entries {
		random, ours := strings.CutPrefix(e.Name(), temporaryPrefix(path))
		random, temporary := strings.CutSuffix(random, temporarySuffix)
		if bytes, err := hex.DecodeString(random); ours && temporary && err == nil && len(bytes) == randomBytes && e.Type().IsRegular() {
			removeUnlocked(filepath.Join(filepath.Dir(path), e.Name()))
		}
	}
}

func removeUnlocked(name string) {
	file, err := os.OpenFile(name, os.O_RDWR, 0)
	if err != nil {
		return
	}
	free, err := lock(file)
	if named, _ := isNamed(file, name); free && err == nil && named {
		if namedWhileOpen {
			_ = os.Remove(name)
			_ = file.Close()
			return
		}
		_ = file.Close()
		_ = os.Remove(name)
		return
	}
	_ = file.Close()
}

// takeName gives a complete file its final name.
func takeName(temporary, path string, force bool) error {
	var err error
	if force {
		err = os.Rename(temporary, path)
	} else {
		err = nameNew(temporary, path)
	}
	switch {
	case errors.Is(err, fs.ErrExist):
		return &Error{Code: Exists}
	case err != nil:
		return unwritable(err)
	}
	if err := syncFolder(filepath.Dir(path)); err != nil {
		return unwritable(err)
	}
	return nil
}
