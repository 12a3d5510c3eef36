package cli

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/words"
)

// Codes of problems with a file that is written piece by piece.
const (
	partialExists  law.Code = "partial_exists"
	partialDiffers law.Code = "partial_differs"
	outputBusy     law.Code = "output_busy"
)

// partial is a file that takes its name only when it is whole. Until then it is
// FILE.partial, which a later run may go on with: the same input gives the same
// bytes, so that run answers all records again, compares what is there already
// and writes only the rest. An input, an edition or an option that has changed
// is noticed by that and not mixed with what was written before.
type partial struct {
	program     *program
	asked, path string // the name that was given, and that of the file behind it
	force       bool
	file        *os.File
	there       int64 // bytes of the file that are still to be compared
	begun       bool  // it was there before, or holds something
	compareWith []byte
}

func partialName(path string) string { return path + ".partial" }

// openPartial takes the partial file for this run alone. Whoever has a lock on
// it writes it; the file of a run that ended is free.
func openPartial(p *program, path string, force, resume bool) (*partial, error) {
	w := &partial{program: p, asked: path, force: force}
	var err error
	if w.path, err = p.target(w.subject(), path, force); err != nil {
		return nil, err
	}
	if info, err := os.Lstat(partialName(w.path)); err == nil && p.isRead(info) {
		return nil, misuse(quoted("", partialName(w.path)), outputIsInput)
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

// maxTakes is how often a partial file is opened that other runs end with in
// between.
const maxTakes = 10

// take opens and locks the file that has the name then: a run that ends renames
// or deletes its own, and the lock would be on what is no longer there.
func (w *partial) take() error {
	name := partialName(w.path)
	for range maxTakes {
		file, err := os.OpenFile(name, os.O_CREATE|os.O_RDWR, 0o666)
		if err != nil {
			return trouble(fileUnwritable, w.subject(), err)
		}
		ours, err := lock(file)
		if err == nil && ours {
			var named bool
			if named, err = isNamed(file, name); named {
				w.file = file
				return nil
			}
		}
		_ = file.Close() // nothing was written
		switch {
		case err != nil:
			return trouble(fileUnwritable, quoted("", name), err)
		case !ours:
			return w.busy()
		}
	}
	return w.busy()
}

func (w *partial) busy() error {
	return &problem{Broken, []finding{{subject: w.subject(), fault: law.Fault{Code: outputBusy}}}}
}

// isNamed reports whether a file that is open is a plain file of that name.
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
		return false, errNotRegular
	}
	return os.SameFile(open, info), nil
}

// begin settles what becomes of what an earlier run has left.
func (w *partial) begin(resume bool) error {
	if _, err := w.program.target(w.subject(), w.path, w.force); err != nil { // a run may have ended meanwhile
		return err
	}
	info, err := w.file.Stat()
	if err != nil {
		return trouble(fileUnwritable, w.subject(), err)
	}
	switch {
	case resume:
		w.there, w.begun = info.Size(), info.Size() > 0
	case info.Size() == 0: // nothing is lost
	case !w.force:
		return misuse(quoted("", partialName(w.path)), partialExists)
	default:
		if err := w.file.Truncate(0); err != nil {
			return trouble(fileUnwritable, w.subject(), err)
		}
	}
	return nil
}

func (w *partial) subject() string { return quoted("--output", w.asked) }

func (w *partial) differs() error {
	return &problem{Usage, []finding{{subject: quoted("", partialName(w.path)), fault: law.Fault{Code: partialDiffers}}}}
}

func (w *partial) Write(data []byte) (int, error) {
	rest := data
	if w.there > 0 {
		n := min(int64(len(data)), w.there)
		if int64(len(w.compareWith)) < n {
			w.compareWith = make([]byte, n)
		}
		if _, err := io.ReadFull(w.file, w.compareWith[:n]); err != nil {
			return 0, trouble(fileUnreadable, w.subject(), err)
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
			return 0, trouble(fileUnwritable, w.subject(), err)
		}
	}
	return len(data), nil
}

// finish gives the file its name.
func (w *partial) finish() error {
	if w.there > 0 {
		return errors.Join(w.differs(), w.file.Close())
	}
	if err := w.file.Sync(); err != nil {
		return trouble(fileUnwritable, w.subject(), errors.Join(err, w.file.Close()))
	}
	return w.locked(func() error { return takeName(partialName(w.path), w.path, w.subject(), w.force) })
}

// abandon keeps what was written, for a run that goes on with it.
func (w *partial) abandon() error {
	err := w.file.Sync()
	if !w.begun {
		return errors.Join(err, w.locked(func() error { return os.Remove(partialName(w.path)) }))
	}
	if err = errors.Join(err, w.file.Close()); err == nil {
		p := w.program
		p.say("batch.kept", words.Visible(filepath.Clean(partialName(w.path))))
	}
	return err
}

// locked changes the name of the file, under the lock where the system lets it,
// and closes it.
func (w *partial) locked(change func() error) error {
	if namedWhileOpen {
		return errors.Join(change(), w.file.Close())
	}
	if err := w.file.Close(); err != nil {
		return trouble(fileUnwritable, w.subject(), err)
	}
	return change()
}
