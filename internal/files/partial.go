package files

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"os"
)

// Partial is a file that gets its name only when it is complete. Until then it is
// called FILE.partial, and a later run may continue it. Because the same input
// gives the same bytes, that run answers all records again, compares the bytes that
// are there already and writes only the rest. If the input, the edition or an
// option has changed, the comparison finds a difference and the two results are not
// mixed.
type Partial struct {
	target      Target
	path        string // the file that the given name leads to
	file        *os.File
	there       int64 // bytes of the file that are not compared yet
	begun       bool  // the partial file existed before, or has content
	compareWith []byte
}

// PartialName is the name of a file until it is complete.
func PartialName(path string) string { return path + ".partial" }

// Partial takes the partial file for this run alone. The run that holds the lock
// writes the file; a run that has ended holds no lock. Errors of this function and
// of the methods are of the type [Error].
func (t Target) Partial(resume bool) (*Partial, error) {
	w := &Partial{target: t}
	var err error
	if w.path, err = t.Path(); err != nil {
		return nil, err
	}
	if info, err := os.Lstat(w.Name()); err == nil && t.reads(info) {
		return nil, &Error{Code: IsInput, File: w.Name()}
	}
	if err := w.take(); err != nil {
		return nil, err
	}
	if err := w.begin(resume); err != nil {
		_ = w.file.Close() // nothing was written
		return nil, err
	}
	return w, nil
}

// Name is the name of the partial file.
func (w *Partial) Name() string { return PartialName(w.path) }

// maxTakes is how often a partial file is opened again when other runs rename or
// delete it in the meantime.
const maxTakes = 10

// take opens and locks the file that has the name at that moment, and tries again
// when the name has changed. A run that ends renames or deletes its file, and a
// lock on that file would protect nothing.
func (w *Partial) take() error {
	for range maxTakes {
		file, err := os.OpenFile(w.Name(), os.O_CREATE|os.O_RDWR, modeOf(w.path)&usual|0o600)
		if err != nil {
			return unwritable(err)
		}
		ours, err := lock(file)
		if err == nil && ours {
			var named bool
			if named, err = isNamed(file, w.Name()); named {
				w.file = file
				return nil
			}
		}
		_ = file.Close() // nothing was written
		switch {
		case err != nil:
			return &Error{Code: Unwritable, File: w.Name(), Err: err}
		case !ours:
			return &Error{Code: Busy}
		}
	}
	return &Error{Code: Busy}
}

// isNamed reports whether an open file is a plain file and still has that name.
func isNamed(file *os.File, name string) (bool, error) {
	open, err := file.Stat()
	if err != nil {
		return false, err
	}
	info, err := os.Lstat(name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return false, nil
	case err != nil:
		return false, err
	case !info.Mode().IsRegular():
		return false, ErrNotRegular
	}
	return os.SameFile(open, info), nil
}

// begin decides what happens to the content that an earlier run has left.
func (w *Partial) begin(resume bool) error {
	behind := w.target
	behind.Name = w.path
	if _, err := behind.Path(); err != nil { // another run may have finished the file meanwhile
		return err
	}
	info, err := w.file.Stat()
	if err != nil {
		return unwritable(err)
	}
	switch {
	case resume:
		w.there, w.begun = info.Size(), info.Size() > 0
	case info.Size() == 0: // the partial file is empty, so nothing can be lost
	case !w.target.Force:
		return &Error{Code: PartialExists, File: w.Name()}
	default:
		if err := w.file.Truncate(0); err != nil {
			return unwritable(err)
		}
	}
	return nil
}

func (w *Partial) differs() error { return &Error{Code: PartialDiffers, File: w.Name()} }

// Write compares data with the bytes that an earlier run left, and writes the rest.
func (w *Partial) Write(data []byte) (int, error) {
	rest := data
	if w.there > 0 {
		n := min(int64(len(data)), w.there)
		if int64(len(w.compareWith)) < n {
			w.compareWith = make([]byte, n)
		}
		if _, err := io.ReadFull(w.file, w.compareWith[:n]); err != nil {
			return 0, &Error{Code: Unreadable, Err: err}
		}
		if !bytes.Equal(w.compareWith[:n], data[:n]) {
			return 0, w.differs()
		}
		w.there -= n
		rest = data[n:]
	}
	if len(rest) > 0 {
		w.begun = true
		if _, err := w.file.Write(rest); err != nil {
			return 0, unwritable(err)
		}
	}
	return len(data), nil
}

// Finish gives the file its name.
func (w *Partial) Finish() error {
	if w.there > 0 {
		return errors.Join(w.differs(), w.file.Close())
	}
	if err := errors.Join(keepMode(w.file, w.path), w.file.Sync()); err != nil {
		return unwritable(errors.Join(err, w.file.Close()))
	}
	return renamed(w.file, func() error { return takeName(w.Name(), w.path, w.target.Force) })
}

// Abandon keeps what was written, so that a later run can continue it. It reports
// whether anything was kept.
func (w *Partial) Abandon() (kept bool, err error) {
	err = w.file.Sync()
	if !w.begun {
		return false, errors.Join(err, renamed(w.file, func() error { return os.Remove(w.Name()) }))
	}
	err = errors.Join(err, w.file.Close())
	return err == nil, err
}
