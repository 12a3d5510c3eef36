package files

import (
	"io"
	"io/fs"
	"os"
)

// Input is a stream of input. When it is a file, changes of the file are noticed. It
// stays open, because no file that is written later may be that file.
func Input(in io.Reader) io.ReadCloser {
	if file, ok := in.(*os.File); ok {
		if steady, err := Steady(file); err == nil {
			return steady
		}
	}
	return io.NopCloser(in)
}

// Read reports whether a file is a stream of input, or is one of the files or in
// one of the folders that are named.
func Read(info fs.FileInfo, in io.Reader, names ...string) bool {
	if in, ok := in.(interface{ Stat() (fs.FileInfo, error) }); ok {
		if read, err := in.Stat(); err == nil && os.SameFile(read, info) {
			return true
		}
	}
	for _, path := range names {
		if Holds(path, info) {
			return true
		}
	}
	return false
}
