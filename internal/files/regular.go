package files

import "os"

// ReadRegular reads a regular file. A file of another kind, such as a pipe, could
// make the program wait for ever.
func ReadRegular(path string) ([]byte, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, err
	}
	if !info.Mode().IsRegular() {
		return nil, ErrNotRegular
	}
	return os.ReadFile(path)
}
