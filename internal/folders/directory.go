package folders

import (
	"errors"
	"io/fs"
	"os"

	"github.com/conmina/conmina/internal/law"
)

// Directory is a folder of the user that holds editions. It gives no access to
// anything outside the folder.
type Directory struct{ root *os.Root }

// Open opens a folder of editions. The error is [law.Findings] when there
// is no such folder; other errors come from the system. The caller must close it.
func Open(path string) (*Directory, error) {
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, law.Findings{{Place: law.Place{File: path}, Fault: law.Fault{Code: DirectoryMissing, Value: path}}}
	case err != nil:
		return nil, err
	case !info.IsDir(): // opening a pipe would wait for a writer
		return nil, law.Findings{{Place: law.Place{File: path}, Fault: law.Fault{Code: DirectoryIsFile, Value: path}}}
	}
	root, err := os.OpenRoot(path)
	if err != nil {
		return nil, err
	}
	return &Directory{root}, nil
}

// FS gives the folder for [Editions] and [List].
func (d *Directory) FS() fs.FS { return d.root.FS() }

// Close releases the folder.
func (d *Directory) Close() error { return d.root.Close() }

// Editions lists the ids of the editions in a file system, in order. The ids are
// the names of its folders. It ignores files next to the folders, hidden entries,
// and entries that operating systems create. The error is [law.Findings] when there
// is no edition, when the folder is itself an edition, or when it holds too much.
func Editions(fsys fs.FS) ([]string, error) {
	entries, err := entriesOf(fsys, ".")
	switch {
	case err != nil:
		return nil, err
	case len(entries) > MaxFiles:
		return nil, law.Findings{{Place: law.Place{File: "."}, Fault: law.Fault{Code: FilesTooMany, Args: []any{MaxFiles}}}}
	}
	var found law.Findings
	var list []string
	for _, e := range entries {
		refuse := func(code law.Code) {
			found = append(found, law.Finding{Place: law.Place{File: e.Name()}, Fault: law.Fault{Code: code, Value: e.Name()}})
		}
		switch {
		case passedOver(e.Name()):
		case e.Name() == Edition && !e.IsDir():
			refuse(EditionAtRoot)
		case e.IsDir():
			list = append(list, e.Name())
		case e.Type()&fs.ModeSymlink != 0: // the link may lead to a folder that is meant as an edition
			refuse(FileLink)
		}
	}
	if len(list) == 0 && len(found) == 0 {
		found = append(found, law.Finding{Place: law.Place{File: "."}, Fault: law.Fault{Code: EditionMissing}})
	}
	return list, found.Err()
}
