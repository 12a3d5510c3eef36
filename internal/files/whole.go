package files

import (
	"crypto/rand"
	"encoding/hex"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
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

// Whole is a file that is written beside the one whose name it takes when it is
// finished.
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
	err := w.Sync()
	if err = errors.Join(err, w.Close()); err != nil {
		return errors.Join(unwritable(err), os.Remove(w.Name()))
	}
	if err := takeName(w.Name(), w.path, w.force); err != nil {
		return errors.Join(err, os.Remove(w.Name()))
	}
	return nil
}

// Abandon leaves nothing of the file.
func (w *Whole) Abandon() error { return errors.Join(w.Close(), os.Remove(w.Name())) }

// Replace gives a file new content in one step, and makes its folder where there
// is none. A link is followed, and who may read the file stays as it was.
func Replace(path string, data []byte) error {
	path, err := BehindLinks(path)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
		return err
	}
	temporary, err := writeBeside(path, data)
	if err != nil {
		return err
	}
	if info, statErr := os.Stat(path); statErr == nil {
		err = os.Chmod(temporary, info.Mode().Perm())
	}
	if err == nil {
		err = os.Rename(temporary, path)
	}
	if err != nil {
		return errors.Join(err, os.Remove(temporary))
	}
	return syncFolder(filepath.Dir(path))
}

// writeBeside writes a new file in the same folder and gives its name. It is
// there in full, or not at all when there is an error.
func writeBeside(path string, data []byte) (name string, err error) {
	file, err := createBeside(path)
	if err != nil {
		return "", err
	}
	_, err = file.Write(data)
	if err == nil {
		err = file.Sync()
	}
	err = errors.Join(err, file.Close())
	if err != nil {
		return "", errors.Join(err, os.Remove(file.Name()))
	}
	return file.Name(), nil
}

// createBeside makes a new file in the same folder.
func createBeside(path string) (*os.File, error) {
	var random [8]byte
	if _, err := rand.Read(random[:]); err != nil {
		return nil, err
	}
	name := filepath.Join(filepath.Dir(path), "."+filepath.Base(path)+"."+hex.EncodeToString(random[:])+".tmp")
	return os.OpenFile(name, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o666)
}

// takeName gives a file that is whole its own name.
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
