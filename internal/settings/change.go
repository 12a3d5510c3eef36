package settings

import (
	"errors"
	"io/fs"
	"slices"
	"strings"

	"github.com/conmina/conmina/internal/exit"
	"github.com/conmina/conmina/internal/files"
	"github.com/conmina/conmina/internal/findings"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/spelling"
)

// Path is the settings file of the user. The file may not exist.
func (s Source) Path() (string, error) {
	file, err := s.path()
	if err != nil {
		return "", findings.Stopping(exit.Broken, findings.About("", law.Fault{Code: "settings_nowhere"}))
	}
	return file, nil
}

// Set writes a setting into the settings file. The name, in either language, and
// the value are written as the user typed them.
func (s Source) Set(name string, one Setting, value string) error {
	names := one.Names()
	if spelling.Fold(name) == names[len(names)-1] {
		slices.Reverse(names)
	}
	return s.change(func(file string, data []byte) ([]byte, error) {
		return withValue(file, data, keysInBoth(), names, strings.TrimSpace(value))
	})
}

// Unset takes a setting out of the settings file.
func (s Source) Unset(one Setting) error {
	return s.change(func(file string, data []byte) ([]byte, error) {
		return withoutKey(file, data, keysInBoth(), one.Names())
	})
}

// change writes a new settings file, completely or not at all.
func (s Source) change(change func(file string, data []byte) ([]byte, error)) error {
	file, err := s.Path()
	if err != nil {
		return err
	}
	data, err := files.ReadRegular(file)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return findings.Trouble(files.Unwritable, findings.Quoted("", file), err)
	}
	changed, err := change(file, data)
	if err != nil {
		return findings.Broken(exit.Usage, err, "")
	}
	if string(changed) == string(data) {
		return nil
	}
	if err := files.Replace(file, changed); err != nil {
		return findings.Trouble(files.Unwritable, findings.Quoted("", file), err)
	}
	return nil
}
