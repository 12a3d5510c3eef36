//go:build !linux && !darwin && !windows

package files

import "errors"

// renameNew is not possible in one step on this system.
func renameNew(string, string) error { return errors.ErrUnsupported }
