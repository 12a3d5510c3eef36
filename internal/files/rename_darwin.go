package files

import "golang.org/x/sys/unix"

// renameNew gives a file a name that nothing has yet, in one step. Some file
// systems cannot: [errors.ErrUnsupported].
func renameNew(from, to string) error { return unix.RenamexNp(from, to, unix.RENAME_EXCL) }
