package files

import (
	"errors"
	"os"

	"golang.org/x/sys/windows"
)

// namedWhileOpen is false, because Windows refuses to rename a file that is open.
// Another run may open the file between the end of the lock and the rename; the
// rename then fails, and nothing is lost.
const namedWhileOpen = false

// locks says that [lock] keeps runs apart.
const locks = true

// lock takes an open file for this run alone; it is false when another run has the
// lock. The system releases the lock when the file is closed or the process ends in
// any way.
//
// Windows also keeps others from reading what is locked, so the locked byte is far
// behind every record.
func lock(f *os.File) (bool, error) {
	far := windows.Overlapped{OffsetHigh: 1 << 30}
	err := windows.LockFileEx(windows.Handle(f.Fd()), windows.LOCKFILE_EXCLUSIVE_LOCK|windows.LOCKFILE_FAIL_IMMEDIATELY, 0, 1, 0, &far)
	if errors.Is(err, windows.ERROR_LOCK_VIOLATION) {
		return false, nil
	}
	return err == nil, err
}
