package files

import (
	"errors"
	"os"

	"golang.org/x/sys/windows"
)

// namedWhileOpen is false: Windows refuses another name to a file that is open.
// Between the end of the lock and the new name, a run that opens the file makes
// that naming fail, and so nothing is lost.
const namedWhileOpen = false

// locks says that [lock] keeps runs apart.
const locks = true

// lock takes an open file for this run alone; false when another run has it. The
// system gives it back when the file is closed or the process ends, however it
// ends. The locked byte is far behind every record, since Windows keeps others
// from reading what is locked.
func lock(f *os.File) (bool, error) {
	far := windows.Overlapped{OffsetHigh: 1 << 30}
	err := windows.LockFileEx(windows.Handle(f.Fd()), windows.LOCKFILE_EXCLUSIVE_LOCK|windows.LOCKFILE_FAIL_IMMEDIATELY, 0, 1, 0, &far)
	if errors.Is(err, windows.ERROR_LOCK_VIOLATION) {
		return false, nil
	}
	return err == nil, err
}
