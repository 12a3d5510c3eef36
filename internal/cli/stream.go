package cli

import (
	"bytes"
	"context"
	"errors"
	"io"
	"path/filepath"
	"strings"
	"syscall"

	"github.com/conmina/conmina/internal/files"
	"github.com/conmina/conmina/internal/words"
)

// batchOut is where the records go as they are answered.
type batchOut interface {
	io.Writer
	finish() error  // all is written
	abandon() error // a run ended before its time
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

// recordFile is a file of records. It has its name when it is whole.
type recordFile struct {
	program *program
	subject string
	partial *files.Partial
}

func (p *program) recordFile(o *batchOptions) (batchOut, error) {
	subject := quoted("--output", o.sink.file.text)
	partial, err := p.target(o.sink.file.text, o.sink.force.on).Partial(o.resume.on)
	if err != nil {
		return nil, unwritten(subject, err)
	}
	return &recordFile{p, subject, partial}, nil
}

func (f *recordFile) Write(data []byte) (int, error) {
	n, err := f.partial.Write(data)
	return n, unwritten(f.subject, err)
}

func (f *recordFile) finish() error { return unwritten(f.subject, f.partial.Finish()) }

func (f *recordFile) abandon() error {
	kept, err := f.partial.Abandon()
	if kept {
		f.program.say("batch.kept", words.Visible(filepath.Clean(f.partial.Name())))
	}
	return unwritten(f.subject, err)
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
