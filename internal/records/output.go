package records

import (
	"bytes"
	"context"
	"errors"
	"io"
	"path/filepath"
	"strings"
	"syscall"

	"github.com/conmina/conmina/internal/exit"
	"github.com/conmina/conmina/internal/files"
	"github.com/conmina/conmina/internal/findings"
	"github.com/conmina/conmina/internal/words"
)

// Output is the destination of records while they are answered.
type Output interface {
	io.Writer
	Finish() error  // everything is written
	Abandon() error // the run ended early
}

// Nowhere discards records that nobody asked for.
type Nowhere struct{}

// Write drops records.
func (Nowhere) Write(b []byte) (int, error) { return len(b), nil }

// Finish does nothing.
func (Nowhere) Finish() error { return nil }

// Abandon does nothing.
func (Nowhere) Abandon() error { return nil }

// file is a file of records. It gets its name when it is complete.
type file struct {
	console findings.Console
	subject string
	partial *files.Partial
}

// ToFile writes records to a file, or goes on with the part that an interrupted run
// has left. The subject names the file in messages.
func ToFile(t files.Target, resume bool, subject string, c findings.Console) (Output, error) {
	partial, err := t.Partial(resume)
	if err != nil {
		return nil, findings.Unwritten(subject, err)
	}
	return &file{c, subject, partial}, nil
}

func (f *file) Write(data []byte) (int, error) {
	n, err := f.partial.Write(data)
	return n, findings.Unwritten(f.subject, err)
}

func (f *file) Finish() error { return findings.Unwritten(f.subject, f.partial.Finish()) }

func (f *file) Abandon() error {
	kept, err := f.partial.Abandon()
	if kept {
		f.console.Say("batch.kept", words.Visible(filepath.Clean(f.partial.Name())))
	}
	return findings.Unwritten(f.subject, err)
}

// Stream writes records to standard output.
type Stream struct {
	Context  context.Context // ends the writing to a pipe
	Out      io.Writer
	Pipe     bool // the output is a pipe
	Terminal bool // the output is a terminal
}

// atomicWrite is the number of bytes that a pipe of any system takes completely or
// not at all. Records written in pieces of this size reach the reader complete,
// however the run ends.
const atomicWrite = 4096

// Write writes whole records.
func (s *Stream) Write(data []byte) (int, error) {
	written := 0
	for written < len(data) {
		piece := data[written:]
		if s.Pipe {
			if err := s.Context.Err(); err != nil {
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
		if s.Terminal {
			shown = visibleLines(piece)
		}
		_, err := s.Out.Write(shown)
		switch {
		case errors.Is(err, syscall.EPIPE):
			return written, exit.Quit(exit.Broken) // the reader closed the pipe because it has enough
		case err != nil:
			return written, findings.Trouble(findings.StdoutUnwritten, "", err)
		}
		written += len(piece)
	}
	return written, nil
}

// visibleLines makes text of the input safe for a terminal.
func visibleLines(text []byte) []byte {
	var b strings.Builder
	for line := range bytes.Lines(text) {
		body, newline := bytes.CutSuffix(line, []byte{'\n'})
		for i, cell := range bytes.Split(body, []byte{'\t'}) {
			if i > 0 {
				b.WriteByte('\t')
			}
			b.WriteString(words.Visible(string(cell)))
		}
		if newline {
			b.WriteByte('\n')
		}
	}
	return []byte(b.String())
}

// Finish does nothing: every record is written.
func (s *Stream) Finish() error { return nil }

// Abandon does nothing: every record that is written is complete.
func (s *Stream) Abandon() error { return nil }
