// Package folders finds the files of editions and reads their bytes. It refuses a
// folder, a link or a file that an encoder could have meant otherwise, before anything
// is read in it.
package folders

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

// The names of the files of an edition beside its statutes.
const (
	Edition    = "edition.yaml"
	Vocabulary = "circumstances.yaml"
	// General is the file with the general part of an edition. The figures of the
	// offences do not depend on it, so it is not part of the digest of the edition
	// and has one of its own.
	General = "general-part.yaml"
	// Examples ends the name of a file of examples, which stands beside the offence
	// file: X.examples.yaml next to X.yaml. Such a file is not part of the law, so a
	// new example does not change the digest.
	Examples = ".examples"
	// Extension ends the name of every file that is read.
	Extension = ".yaml"
)

// The limits of folders and files.
const (
	MaxFiles = 1000    // entries of one folder, with the ignored ones
	MaxBytes = 1 << 20 // bytes of one file
	MaxID    = 64      // characters of an id, because ids are also file names
)

// File is one file of an edition, not opened yet.
type File struct {
	Name string // path below the edition's folder
	Path string // path below the directory of the editions
	Size int64  // bytes
}

// Listing holds the files of the folder of an edition.
type Listing struct {
	Files    []File // files to read, in the order of their names
	Examples []File // files of examples, which only proofs read
	Found    law.Findings
}

// List lists the files of an edition without opening any of them.
func List(fsys fs.FS, id string) (Listing, error) {
	var l Listing
	entries, err := entriesOf(fsys, id)
	if err != nil {
		return l, err
	}
	if !spelling.IsKebab(id) || len(id) > MaxID {
		l.refuse(id, FolderName, id)
	}
	if len(entries) > MaxFiles {
		l.refuse(id, FilesTooMany, "", MaxFiles)
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
	entries, err := listed.ReadDir(MaxFiles + 1)
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

func (l *Listing) refuse(at string, code law.Code, value string, args ...any) {
	l.Found = append(l.Found, law.Finding{Place: law.Place{File: at}, Fault: law.Fault{Code: code, Value: value, Args: args}})
}

// add reads, ignores or refuses an entry of a folder. A file of another kind is
// refused and not ignored: otherwise an encoder who wrote art-153.yml would miss a
// statute without being told.
func (l *Listing) add(fsys fs.FS, id string, e fs.DirEntry) error {
	name := e.Name()
	at := path.Join(id, name)
	if passedOver(name) {
		return nil
	}
	if code := KindFault(e.Type()); code != "" {
		l.refuse(at, code, name)
		return nil
	}
	if name == General { // read on its own
		return nil
	}
	base, isYAML := strings.CutSuffix(name, Extension)
	base, areExamples := strings.CutSuffix(base, Examples)
	switch {
	case strings.HasSuffix(name, ".md"):
		return nil
	case !isYAML || !spelling.IsKebab(base):
		l.refuse(at, FileName, name)
		l.Found[len(l.Found)-1].Fault.Suggest = statuteName(name)
		return nil
	}
	info, err := fs.Lstat(fsys, at)
	if err != nil {
		return err
	}
	if areExamples {
		l.Examples = append(l.Examples, File{name, at, info.Size()})
	} else {
		l.Files = append(l.Files, File{name, at, info.Size()})
	}
	return nil
}

// KindFault says why a file of some kind is not read; it is empty for a regular
// file.
func KindFault(mode fs.FileMode) law.Code {
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
	if ext == Extension || ext == ".yml" {
		base = name[:len(name)-len(ext)]
	}
	if base = spelling.Fold(base); spelling.IsKebab(base) && (ext == Extension || ext == ".yml") {
		return []string{base + Extension}
	}
	return nil
}

// needs notes the missing files of an edition that must exist.
func (l *Listing) needs(id string) {
	statutes := 0
	for _, f := range l.Files {
		if f.Name != Edition && f.Name != Vocabulary {
			statutes++
		}
	}
	for _, name := range []string{Edition, Vocabulary} {
		if !slices.ContainsFunc(l.Files, func(f File) bool { return f.Name == name }) {
			l.refuse(path.Join(id, name), FileMissing, "", name)
		}
	}
	if statutes == 0 {
		l.refuse(id, OffenceMissing, "")
	}
	for _, f := range l.Examples {
		name := strings.TrimSuffix(f.Name, Examples+Extension) + Extension
		if !slices.ContainsFunc(l.Files, func(x File) bool { return x.Name == name }) {
			l.refuse(f.Path, ExamplesAlone, f.Name, name)
		}
	}
}

// errNotRegular says that a regular file became something else before it was
// opened.
var errNotRegular = errors.New("no longer a regular file")

// Read reads a whole file. The finding, if any, says that the file is too large.
func Read(fsys fs.FS, f File) (data []byte, found law.Findings, err error) {
	tooLarge := law.Findings{{Place: law.Place{File: f.Path}, Fault: law.Fault{Code: FileTooLarge, Args: []any{MaxBytes >> 10}}}}
	if f.Size > MaxBytes {
		return nil, tooLarge, nil
	}
	opened, err := fsys.Open(f.Path)
	if err != nil {
		return nil, nil, err
	}
	defer opened.Close()
	info, err := opened.Stat()
	switch {
	case err != nil:
		return nil, nil, err
	case !info.Mode().IsRegular():
		return nil, nil, &fs.PathError{Op: "read", Path: f.Path, Err: errNotRegular}
	}
	data = make([]byte, min(info.Size(), MaxBytes)+1)
	n, err := io.ReadFull(io.LimitReader(opened, MaxBytes+1), data)
	switch {
	case errors.Is(err, io.ErrUnexpectedEOF), errors.Is(err, io.EOF):
		return data[:n], nil, nil
	case err != nil:
		return nil, nil, err
	}
	// The file is longer than its size when it was opened.
	more, err := io.ReadAll(io.LimitReader(opened, MaxBytes+1-int64(n)))
	if data = append(data, more...); len(data) > MaxBytes {
		return nil, tooLarge, err
	}
	return data, nil, err
}
