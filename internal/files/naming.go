package files

import (
	"errors"
	"io/fs"
	"os"
	"syscall"
)

// nameNew gives a file its name only if nothing has that name yet: in one step
// where the file system can, else by a second name for the same file, else by
// taking the name with an empty file first. No other run can take it in between.
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

// nameReserved gives a file its name after an empty file has taken it.
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

// syncFolder makes the new name last. Windows and some file systems have no way
// to ask for that.
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
