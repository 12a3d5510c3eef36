package cli

import (
	"io"
	"io/fs"

	"github.com/conmina/conmina/internal/files"
	"github.com/conmina/conmina/internal/findings"
)

// target is a file to which a result will be written. It may not be a file that
// this run reads.
func (p *program) target(path string, force bool) files.Target {
	return files.Target{Name: path, Force: force, Reads: p.isRead}
}

// mayWrite checks that a file may be written, and returns the name of the file that
// links lead to.
func (p *program) mayWrite(subject, path string, force bool) (string, error) {
	path, err := p.target(path, force).Path()
	return path, findings.Unwritten(subject, err)
}

// isRead reports whether this run reads a file, under any name.
func (p *program) isRead(info fs.FileInfo) bool {
	return files.Read(info, p.Stdin, append([]string{p.Statutes.Text, p.Config.Text}, p.reads...)...)
}

// standardInput is standard input, which may be a file.
func (p *program) standardInput() io.ReadCloser { return files.Input(p.Stdin) }
