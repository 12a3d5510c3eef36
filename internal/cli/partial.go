package cli

import (
	"bytes"
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/present"
)

// Codes of problems with a file that is written piece by piece.
const (
	partialExists  law.Code = "partial_exists"
	partialDiffers law.Code = "partial_differs"
)

// batchOut is where the records go as they are answered.
type batchOut interface {
	io.Writer
	finish() error  // all is written
	abandon() error // a run ended before its time
}

func (p *program) batchOutput(ctx context.Context, o *batchOptions) (batchOut, error) {
	if o.sink.file.given {
		return openPartial(p, o.sink.file.text, o.sink.force.on, o.resume.on)
	}
	if err := p.mayAnswer(&o.sink); err != nil {
		return nil, err
	}
	return &stream{ctx: ctx, out: p.Stdout, pipe: p.Terminal.OutPipe, terminal: p.Terminal.Out}, nil
}

// stream writes records to standard output.
type stream struct {
	ctx            context.Context
	out            io.Writer
	pipe, terminal bool
}

// atomicWrite is how much a pipe takes as a whole or not at all, on every
// system. Records that are written in such pieces reach the reader whole
// whatever ends the run.
const atomicWrite = 4096

func (s *stream) Write(data []byte) (int, error) {
	written := 0
	for written < len(data) {
		piece := data[written:]
		if s.pipe {
			if err := s.ctx.Err(); err != nil {
				return written, err
			}
			if len(piece) > atomicWrite {
				if end := bytes.LastIndexByte(piece[:atomicWrite], '\n') + 1; end > 0 {
					piece = piece[:end]
				} else if end = bytes.IndexByte(piece, '\n') + 1; end > 0 {
					piece = piece[:end]
				}
			}
		}
		shown := piece
		if s.terminal {
			shown = visibleLines(piece)
		}
		_, err := s.out.Write(shown)
		switch {
		case errors.Is(err, syscall.EPIPE):
			return written, quit{Broken} // the reader has what it wanted
		case err != nil:
			return written, trouble(stdoutUnwritten, "", err)
		}
		written += len(piece)
	}
	return written, nil
}

// visibleLines keeps text of the input from acting on a terminal.
func visibleLines(text []byte) []byte {
	var b strings.Builder
	for line := range bytes.Lines(text) {
		body, newline := bytes.CutSuffix(line, []byte{'\n'})
		for i, cell := range bytes.Split(body, []byte{'\t'}) {
			if i > 0 {
				b.WriteByte('\t')
			}
			b.WriteString(present.Visible(string(cell)))
		}
		if newline {
			b.WriteByte('\n')
		}
	}
	return []byte(b.String())
}

func (s *stream) finish() error  { return nil }
func (s *stream) abandon() error { return nil }

// partial is a file that takes its name only when it is whole. Until then it is
// FILE.partial, which a later run may go on with: the same input gives the same
// bytes, so that run answers all records again, compares what is there already
// and writes only the rest. An input, an edition or an option that has changed
// is noticed by that and not mixed with what was written before.
type partial struct {
	program     *program
	path        string
	force       bool
	file        *os.File
	there       int64 // bytes of the file that are still to be compared
	begun       bool  // it was there before, or holds something
	compareWith []byte
}

func partialName(path string) string { return path + ".partial" }

func openPartial(p *program, path string, force, resume bool) (*partial, error) {
	subject := quoted("--output", path)
	if info, err := os.Lstat(path); err == nil {
		switch {
		case info.IsDir():
			return nil, trouble(fileUnwritable, subject, syscall.EISDIR)
		case !force:
			return nil, &problem{Usage, []finding{{subject: subject, fault: law.Fault{Code: fileExists}}}}
		}
	}
	w := &partial{program: p, path: path, force: force}
	name := partialName(path)
	flags := os.O_CREATE | os.O_RDWR
	switch {
	case resume:
	case force:
		flags |= os.O_TRUNC
	default:
		flags |= os.O_EXCL
	}
	if info, err := os.Lstat(name); err == nil && !info.Mode().IsRegular() {
		return nil, trouble(fileUnwritable, quoted("", name), errNotRegular)
	}
	file, err := os.OpenFile(name, flags, 0o666)
	if errors.Is(err, fs.ErrExist) {
		return nil, &problem{Usage, []finding{{subject: quoted("", name), fault: law.Fault{Code: partialExists}}}}
	}
	if err != nil {
		return nil, trouble(fileUnwritable, subject, err)
	}
	info, err := file.Stat()
	if err != nil {
		return nil, trouble(fileUnwritable, subject, errors.Join(err, file.Close()))
	}
	w.file, w.there, w.begun = file, info.Size(), info.Size() > 0
	return w, nil
}

func (w *partial) subject() string { return quoted("--output", w.path) }

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
	name := partialName(w.path)
	if w.there > 0 {
		return errors.Join(w.differs(), w.file.Close())
	}
	if err := errors.Join(w.file.Sync(), w.file.Close()); err != nil {
		return trouble(fileUnwritable, w.subject(), err)
	}
	return takeName(name, w.path, w.subject(), w.force)
}

// abandon keeps what was written, for a run that goes on with it.
func (w *partial) abandon() error {
	err := errors.Join(w.file.Sync(), w.file.Close())
	if !w.begun {
		return errors.Join(err, os.Remove(partialName(w.path)))
	}
	if err == nil {
		p := w.program
		p.say("batch.kept", present.Visible(filepath.Clean(partialName(w.path))))
	}
	return err
}
