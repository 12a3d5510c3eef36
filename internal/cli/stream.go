package cli

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

// batchOut is the destination of records while they are answered.
type batchOut interface {
	io.Writer
	finish() error  // everything is written
	abandon() error // the run ended early
}

func (p *program) batchOutput(ctx context.Context, o *batchOptions) (batchOut, error) {
	if o.sink.file.given {
		return p.recordFile(o)
	}
	if err := p.mayAnswer(&o.sink); err != nil {
		return nil, err
	}
	return &stream{ctx: ctx, out: p.Stdout, pipe: p.Terminal.OutPipe, terminal: p.Terminal.Out}, nil
}

// recordFile is a file of records. It gets its name when it is complete.
type recordFile struct {
	program *program
	subject string
	partial *files.Partial
}

func (p *program) recordFile(o *batchOptions) (batchOut, error) {
	subject := findings.Quoted("--output", o.sink.file.text)
	partial, err := p.target(o.sink.file.text, o.sink.force.on).Partial(o.resume.on)
	if err != nil {
		return nil, findings.Unwritten(subject, err)
	}
	return &recordFile{p, subject, partial}, nil
}

func (f *recordFile) Write(data []byte) (int, error) {
	n, err := f.partial.Write(data)
	return n, findings.Unwritten(f.subject, err)
}

func (f *recordFile) finish() error { return findings.Unwritten(f.subject, f.partial.Finish()) }

func (f *recordFile) abandon() error {
	kept, err := f.partial.Abandon()
	if kept {
		f.program.say("batch.kept", words.Visible(filepath.Clean(f.partial.Name())))
	}
	return findings.Unwritten(f.subject, err)
}

// stream writes records to standard output.
type stream struct {
	ctx            context.Context
	out            io.Writer
	pipe, terminal bool
}

// atomicWrite is the number of bytes that a pipe of any system takes completely or
// not at all. Records written in pieces of this size reach the reader complete,
// however the run ends.
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
			return written, exit.Quit(exit.Broken) // the reader closed the pipe because it has enough
		case err != nil:
			return written, findings.Trouble(stdoutUnwritten, "", err)
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

func (s *stream) finish() error { return nil }

func (s *stream) abandon() error { return nil }
