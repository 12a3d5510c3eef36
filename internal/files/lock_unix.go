//go:build unix && !aix && !solaris

package files

import (
	"errors"
	"os"

	"golang.org/x/sys/unix"
)

// namedWhileOpen says that an open file may take another name or be deleted.
const namedWhileOpen = true

// locks says that [lock] keeps runs apart.
const locks = true

// lock takes an open file for this run alone; false when another run has it. The
// system gives it back when the file is closed or the process ends, however it
// ends.
func lock(f *os.File) (bool, error) {
	err := unix.Flock(int(f.Fd()), unix.LOCK_EX|unix.LOCK_NB)
	if errors.Is(err, unix.EWOULDBLOCK) {
		return false, nil
	}
	return err == nil, err
}
