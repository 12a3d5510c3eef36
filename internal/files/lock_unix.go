//go:build unix && !aix && !solaris

package files

import (
	"errors"
	"os"

	"golang.org/x/sys/unix"
)

// namedWhileOpen says that an open file may be renamed or deleted.
const namedWhileOpen = true

// locks says that [lock] keeps runs apart.
const locks = true

// lock takes an open file for this run alone; it is false when another run has the
// lock. The system releases the lock when the file is closed or the process ends in
// any way.
func lock(f *os.File) (bool, error) {
	err := unix.Flock(int(f.Fd()), unix.LOCK_EX|unix.LOCK_NB)
	if errors.Is(err, unix.EWOULDBLOCK) {
		return false, nil
	}
	return err == nil, err
}
