package files

import (
	"errors"
	"io/fs"
	"os"
	"syscall"
)

// nameNew gives a file its name only when nothing has that name yet. It does so in
// one step where the file system can, else with a second link to the same file,
// else by first creating an empty file of that name. In no case can another run
// take the name in between.
func nameNew(temporary, path string) error {
	err := renameNew(temporary, path)
	if !errors.Is(err, errors.ErrUnsupported) {
		return err
	}
	err = os.Link(temporary, path)
	switch {
	case err == nil:
		return os.Remove(temporary)
	case errors.Is(err, fs.ErrExist):
		return err
	}
	return nameReserved(temporary, path)
}

// nameReserved gives a file its name after an empty file has reserved that name.
func nameReserved(temporary, path string) error {
	empty, err := os.OpenFile(path, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o666)
	if err != nil {
		return err
	}
	err = errors.Join(empty.Close(), os.Rename(temporary, path))
	if err != nil {
		return errors.Join(err, os.Remove(path))
	}
	return nil
}

// syncFolder makes the new name survive a loss of power. Windows and some file
// systems cannot do this, and then it does nothing.
func syncFolder(path string) error {
	dir, err := os.Open(path)
	if err != nil {
		return nil
	}
	err = dir.Sync()
	if errors.Is(err, syscall.EINVAL) || errors.Is(err, fs.ErrPermission) || errors.Is(err, errors.ErrUnsupported) {
		err = nil
	}
	return errors.Join(err, dir.Close())
}
