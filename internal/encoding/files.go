package encoding

import (
	"errors"
	"io"
	"io/fs"
	"path"
	"slices"
	"strings"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/spelling"
)

// The names of the files that every edition has.
const (
	editionName    = "edition.yaml"
	vocabularyName = "circumstances.yaml"
)

const (
	extension = ".yaml"
	maxFiles  = 1000 // entries of one folder, with the ignored ones
)

// file is one file of an edition, not opened yet.
type file struct {
	name string // path below the edition's folder
	path string // path below the directory of the editions
	size int64
}

// listing holds the files of the folder of an edition.
type listing struct {
	files    []file // files to read, in the order of their names
	examples []file // files of examples, which only proofs read
	found    law.Findings
}

// list lists the files of an edition without opening any of them.
func list(fsys fs.FS, id string) (listing, error) {
	var l listing
	entries, err := entriesOf(fsys, id)
	if err != nil {
		return l, err
	}
	if !isKebab(id) || len(id) > maxID {
		l.refuse(id, FolderName, id)
	}
	if len(entries) > maxFiles {
		l.refuse(id, FilesTooMany, "", maxFiles)
		return l, nil
	}
	for _, e := range entries {
		if err := l.add(fsys, id, e); err != nil {
			return l, err
		}
	}
	l.needs(id)
	return l, nil
}

// entriesOf lists a folder in the order of the names. When the folder holds more
// entries than allowed, it returns one entry too many and stops there.
func entriesOf(fsys fs.FS, folder string) ([]fs.DirEntry, error) {
	info, err := fs.Lstat(fsys, folder)
	if err != nil {
		return nil, err
	}
	if !info.IsDir() { // opening a pipe would wait for a writer
		return nil, &fs.PathError{Op: "readdir", Path: folder, Err: errNoFolder}
	}
	opened, err := fsys.Open(folder)
	if err != nil {
		return nil, err
	}
	defer opened.Close() // an error of closing is dropped: the folder was only read
	listed, ok := opened.(fs.ReadDirFile)
	if !ok {
		return nil, &fs.PathError{Op: "readdir", Path: folder, Err: errNoFolder}
	}
	entries, err := listed.ReadDir(maxFiles + 1)
	if err != nil && !errors.Is(err, io.EOF) {
		return nil, err
	}
	slices.SortFunc(entries, func(a, b fs.DirEntry) int { return strings.Compare(a.Name(), b.Name()) })
	return entries, nil
}

// errNoFolder says that the path to list is not a folder.
var errNoFolder = errors.New("not a folder")

// passedOver reports whether an entry of a folder is ignored: it is hidden, or an
// operating system creates it.
func passedOver(name string) bool {
	switch strings.ToLower(name) {
	case "desktop.ini", "thumbs.db", "ehthumbs.db", "icon\r", "$recycle.bin", "system volume information", "lost+found", "__macosx":
		return true
	}
	return strings.HasPrefix(name, ".")
}

func (l *listing) refuse(at string, code law.Code, value string, args ...any) {
	l.found = append(l.found, law.Finding{Place: law.Place{File: at}, Fault: law.Fault{Code: code, Value: value, Args: args}})
}

// add reads, ignores or refuses an entry of a folder. A file of another kind is
// refused and not ignored: otherwise an encoder who wrote art-153.yml would miss a
// statute without being told.
func (l *listing) add(fsys fs.FS, id string, e fs.DirEntry) error {
	name := e.Name()
	at := path.Join(id, name)
	if passedOver(name) {
		return nil
	}
	if code := kindFault(e.Type()); code != "" {
		l.refuse(at, code, name)
		return nil
	}
	if name == generalName { // read on its own, see [General]
		return nil
	}
	base, isYAML := strings.CutSuffix(name, extension)
	base, areExamples := strings.CutSuffix(base, besideName)
	switch {
	case strings.HasSuffix(name, ".md"):
		return nil
	case !isYAML || !isKebab(base):
		l.refuse(at, FileName, name)
		l.found[len(l.found)-1].Fault.Suggest = statuteName(name)
		return nil
	}
	info, err := fs.Lstat(fsys, at)
	if err != nil {
		return err
	}
	if areExamples {
		l.examples = append(l.examples, file{name, at, info.Size()})
	} else {
		l.files = append(l.files, file{name, at, info.Size()})
	}
	return nil
}

// kindFault says why a file of some kind is not read; it is empty for a regular
// file.
func kindFault(mode fs.FileMode) law.Code {
	switch {
	case mode.IsRegular():
		return ""
	case mode.IsDir():
		return FileFolder
	case mode&fs.ModeSymlink != 0:
		return FileLink
	default:
		return FileSpecial
	}
}

// statuteName suggests a file name that would be read.
func statuteName(name string) []string {
	base, ext := name, strings.ToLower(path.Ext(name))
	if ext == extension || ext == ".yml" {
		base = name[:len(name)-len(ext)]
	}
	if base = spelling.Fold(base); isKebab(base) && (ext == extension || ext == ".yml") {
		return []string{base + extension}
	}
	return nil
}

// needs notes the missing files of an edition that must exist.
func (l *listing) needs(id string) {
	statutes := 0
	for _, f := range l.files {
		if f.name != editionName && f.name != vocabularyName {
			statutes++
		}
	}
	for _, name := range []string{editionName, vocabularyName} {
		if !slices.ContainsFunc(l.files, func(f file) bool { return f.name == name }) {
			l.refuse(path.Join(id, name), FileMissing, "", name)
		}
	}
	if statutes == 0 {
		l.refuse(id, OffenceMissing, "")
	}
	for _, f := range l.examples {
		name := strings.TrimSuffix(f.name, besideName+extension) + extension
		if !slices.ContainsFunc(l.files, func(x file) bool { return x.name == name }) {
			l.refuse(f.path, ExamplesAlone, f.name, name)
		}
	}
}

// errNotRegular says that a regular file became something else before it was
// opened.
var errNotRegular = errors.New("no longer a regular file")

// bytesOf reads a whole file. The finding, if any, says that the file is too large.
func bytesOf(fsys fs.FS, f file) (data []byte, found law.Findings, err error) {
	tooLarge := law.Findings{{Place: law.Place{File: f.path}, Fault: law.Fault{Code: FileTooLarge, Args: []any{maxBytes >> 10}}}}
	if f.size > maxBytes {
		return nil, tooLarge, nil
	}
	opened, err := fsys.Open(f.path)
	if err != nil {
		return nil, nil, err
	}
	defer opened.Close()
	info, err := opened.Stat()
	switch {
	case err != nil:
		return nil, nil, err
	case !info.Mode().IsRegular():
		return nil, nil, &fs.PathError{Op: "read", Path: f.path, Err: errNotRegular}
	}
	data = make([]byte, min(info.Size(), maxBytes)+1)
	n, err := io.ReadFull(io.LimitReader(opened, maxBytes+1), data)
	switch {
	case errors.Is(err, io.ErrUnexpectedEOF), errors.Is(err, io.EOF):
		return data[:n], nil, nil
	case err != nil:
		return nil, nil, err
	}
	// The file is longer than its size when it was opened.
	more, err := io.ReadAll(io.LimitReader(opened, maxBytes+1-int64(n)))
	if data = append(data, more...); len(data) > maxBytes {
		return nil, tooLarge, err
	}
	return data, nil, err
}
