package files

import (
	"errors"

	"golang.org/x/sys/unix"
)

// renameNew gives a file a name that nothing has yet, in one step. Some file
// systems cannot: [errors.ErrUnsupported].
func renameNew(from, to string) error {
	err := unix.Renameat2(unix.AT_FDCWD, from, unix.AT_FDCWD, to, unix.RENAME_NOREPLACE)
	if errors.Is(err, unix.EINVAL) {
		return errors.ErrUnsupported
	}
	return err
}
