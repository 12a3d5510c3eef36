package files

import (
	"errors"

	"golang.org/x/sys/unix"
)

// renameNew renames a file in one step when nothing has the new name yet. Some file
// systems cannot do this: [errors.ErrUnsupported].
func renameNew(from, to string) error {
	err := unix.Renameat2(unix.AT_FDCWD, from, unix.AT_FDCWD, to, unix.RENAME_NOREPLACE)
	if errors.Is(err, unix.EINVAL) {
		return errors.ErrUnsupported
	}
	return err
}
