//go:build !linux && !darwin && !windows

package files

import "errors"

// renameNew cannot be done in one step here.
func renameNew(string, string) error { return errors.ErrUnsupported }
