package cli

import (
	"io"
	"io/fs"
	"os"

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
	if in, ok := p.Stdin.(interface{ Stat() (fs.FileInfo, error) }); ok {
		if read, err := in.Stat(); err == nil && os.SameFile(read, info) {
			return true
		}
	}
	for _, path := range append([]string{p.statutes.text, p.config.text}, p.reads...) {
		if files.Holds(path, info) {
			return true
		}
	}
	return false
}

// standardInput is standard input; when it is a file, changes of the file are
// noticed. It stays open, because no file that is written later may be that file.
func (p *program) standardInput() io.ReadCloser {
	if file, ok := p.Stdin.(*os.File); ok {
		if steady, err := files.Steady(file); err == nil {
			return steady
		}
	}
	return io.NopCloser(p.Stdin)
}
