package files

import "golang.org/x/sys/unix"

// renameNew renames a file in one step when nothing has the new name yet. Some file
// systems cannot do this: [errors.ErrUnsupported].
func renameNew(from, to string) error { return unix.RenamexNp(from, to, unix.RENAME_EXCL) }
