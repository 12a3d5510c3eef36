// Package tables opens files of cases as text of records, whatever holds them: a
// table or records as they are, in any encoding that is named, packed by gzip, or a
// sheet of a workbook.
package tables

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"os"

	"github.com/conmina/conmina/internal/cases"
	"github.com/conmina/conmina/internal/files"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/workbook"
)

// Reading says how files are read. The zero value reads UTF-8 and UTF-16 with its
// mark, and the first sheet of a workbook.
type Reading struct {
	Encoding  Encoding
	Sheet     string // name of the sheet of a workbook
	HeaderRow int    // the row that names its columns, below titles; 0: the first one
}

// Table is a file of cases.
type Table struct {
	cases.Input
	Packed bool     // more is read than the size of the file
	Others []string // names of the sheets that are not read, when no name was given
}

// File finds out what a file holds. The file is opened again for each reading; one
// that can be read only once is not opened before. Errors are of the type
// [cases.Flaw], or of the system.
func (r Reading) File(name string, info fs.FileInfo) (Table, error) {
	t := Table{Input: cases.Input{Name: name, Lasting: info.Mode().IsRegular() && !files.IsStream(name)}}
	t.Open = func() (io.ReadCloser, error) {
		in, err := files.OpenSteady(name, info)
		if err != nil {
			return nil, err
		}
		return r.text(name, in)
	}
	if !t.Lasting {
		return t, nil
	}
	start, err := startOf(name)
	switch {
	case err != nil:
		return t, err
	case bytes.HasPrefix(start, []byte(workbookStart)):
		return r.sheet(t, info)
	}
	t.Packed = bytes.HasPrefix(start, []byte(gzipStart))
	return t, nil
}

// Stream reads what another program gives.
func (r Reading) Stream(name string, in io.ReadCloser) Table {
	return Table{Input: cases.Input{Name: name, Open: func() (io.ReadCloser, error) { return r.text(name, in) }}}
}

// The first bytes of files that are unpacked.
const (
	workbookStart = "PK\x03\x04"
	gzipStart     = "\x1f\x8b"
)

// startOf gives the first bytes of a file.
func startOf(name string) ([]byte, error) {
	file, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	start := make([]byte, len(workbookStart))
	n, err := io.ReadFull(file, start)
	if err != nil && !errors.Is(err, io.EOF) && !errors.Is(err, io.ErrUnexpectedEOF) {
		return nil, err
	}
	return start[:n], nil
}

// readerAt is a file that is read at any of its places.
type readerAt interface {
	io.ReaderAt
	io.Closer
}

// sheet finds the sheet of a workbook.
func (r Reading) sheet(t Table, info fs.FileInfo) (Table, error) {
	name := t.Name
	book := func() (*workbook.Book, io.Closer, error) {
		in, err := files.OpenSteady(name, info)
		if err != nil {
			return nil, nil, err
		}
		file, ok := in.(readerAt)
		if !ok {
			return nil, nil, errors.Join(errors.ErrUnsupported, in.Close())
		}
		b, err := workbook.Open(name, file, info.Size())
		if err != nil {
			return nil, nil, errors.Join(flaw(err), in.Close())
		}
		return b, file, nil
	}
	b, file, err := book()
	if err != nil {
		return t, err
	}
	defer file.Close()
	if t.Sheet, err = b.Find(r.Sheet); err != nil {
		return t, flaw(err)
	}
	if r.Sheet == "" {
		for _, other := range b.Sheets() {
			if other != t.Sheet {
				t.Others = append(t.Others, other)
			}
		}
	}
	t.Packed = true
	t.Open = func() (io.ReadCloser, error) {
		b, file, err := book()
		if err != nil {
			return nil, err
		}
		rows, err := b.Read(t.Sheet, r.HeaderRow)
		if err != nil {
			return nil, errors.Join(flaw(err), file.Close())
		}
		return &faulty{rows, file}, nil
	}
	return t, nil
}

// faulty reads what may be found wrong while it is read.
type faulty struct {
	io.ReadCloser
	file io.Closer // what is read from
}

func (f *faulty) Read(b []byte) (int, error) {
	n, err := f.ReadCloser.Read(b)
	if err != nil && err != io.EOF {
		err = flaw(err)
	}
	return n, err
}

func (f *faulty) Close() error { return errors.Join(f.ReadCloser.Close(), f.file.Close()) }

// flaw gives what is wrong with a workbook as a flaw of the input.
func flaw(err error) error {
	var wrong *workbook.Error
	if errors.As(err, &wrong) {
		return &cases.Flaw{Place: wrong.Place, Fault: wrong.Fault}
	}
	return err
}

// InputDamaged is the fault of a packed file that cannot be unpacked to its end.
const InputDamaged law.Code = "input_gzip_damaged"
