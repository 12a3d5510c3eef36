package cli

import (
	"crypto/rand"
	"encoding/hex"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"

	"github.com/conmina/conmina/internal/law"
)

// extensions maps the extension of an output file to its format.
var extensions = map[string]string{
	".txt": "text", ".json": "json", ".jsonl": "jsonl", ".md": "md", ".csv": "csv", ".html": "html", ".svg": "svg",
}

// sink is where a result goes: standard output, or a file whose extension names
// the format.
type sink struct {
	file  once
	force flip
}

func (s *sink) flags(f *flags) {
	f.text(&s.file, "output", "o", "value.file", "flag.output")
	f.flip(&s.force, "force", "flag.force")
}

// format settles the format of a result. Pictures and pages are only for the
// results that have them.
func (p *program) format(s *sink, drawn bool) (string, error) {
	return p.formatAmong(s, formatNames(drawn))
}

// formatAmong settles the format of a result that has these.
func (p *program) formatAmong(s *sink, allowed []string) (string, error) {
	format, origin, _ := p.settings.get("format")
	if s.file.given {
		byName, known := extensions[strings.ToLower(filepath.Ext(s.file.text))]
		if !known || !slices.Contains(allowed, byName) {
			return "", misuse(quoted("--output", s.file.text), "extension_unknown", strings.Join(extensionsOf(allowed), ", "))
		}
		if origin == "origin.flag" && format != byName {
			return "", misuse(quoted("--output", s.file.text), "format_conflict", format)
		}
		return byName, nil
	}
	if s.force.on {
		return "", misuse("--force", "force_without_output")
	}
	if !slices.Contains(allowed, format) {
		return "", p.notOneOf("--format", format, allowed)
	}
	return format, nil
}

// deliver sends a result on its way.
func (p *program) deliver(s *sink, data []byte) error {
	if !s.file.given {
		p.out.Write(data)
		return nil
	}
	return p.writeFile(quoted("--output", s.file.text), s.file.text, data, s.force.on)
}

// mayAnswer reports, before a long run, that nobody can read its result.
func (p *program) mayAnswer(s *sink) error {
	if s.file.given || !p.StdoutClosed {
		return nil
	}
	return &problem{Broken, []finding{{fault: law.Fault{Code: stdoutClosed}}}}
}

// flush writes what the command said to standard output. Only then is it known
// whether anybody can read it.
func (p *program) flush() error {
	if p.out.Len() == 0 {
		return nil
	}
	if err := p.mayAnswer(&sink{}); err != nil {
		return err
	}
	_, err := p.Stdout.Write(p.out.Bytes())
	switch {
	case err == nil:
		return nil
	case errors.Is(err, syscall.EPIPE):
		return quit{Broken} // the reader has what it wanted
	}
	return trouble(stdoutUnwritten, "", err)
}

// writeFile writes a file as a whole or not at all: to a new file beside it,
// which then takes its name, see [program.target].
func (p *program) writeFile(subject, path string, data []byte, force bool) error {
	path, err := p.target(subject, path, force)
	if err != nil {
		return err
	}
	temporary, err := writeBeside(path, data)
	if err != nil {
		return trouble(fileUnwritable, subject, err)
	}
	if err := takeName(temporary, path, subject, force); err != nil {
		_ = os.Remove(temporary) // the first error is the one to tell
		return err
	}
	return nil
}

// takeName gives a file that is whole its own name.
func takeName(temporary, path, subject string, force bool) error {
	var err error
	if force {
		err = os.Rename(temporary, path)
	} else {
		err = nameNew(temporary, path)
	}
	switch {
	case errors.Is(err, fs.ErrExist):
		return &problem{Usage, []finding{{subject: subject, fault: law.Fault{Code: fileExists}}}}
	case err != nil:
		return trouble(fileUnwritable, subject, err)
	}
	if err := syncFolder(filepath.Dir(path)); err != nil {
		return trouble(fileUnwritable, subject, err)
	}
	return nil
}

// writeBeside writes a new file in the same folder and gives its name. It is
// there in full, or not at all when there is an error.
func writeBeside(path string, data []byte) (name string, err error) {
	file, err := createBeside(path)
	if err != nil {
		return "", err
	}
	_, err = file.Write(data)
	if err == nil {
		err = file.Sync()
	}
	err = errors.Join(err, file.Close())
	if err != nil {
		return "", errors.Join(err, os.Remove(file.Name()))
	}
	return file.Name(), nil
}

// createBeside makes a new file in the same folder.
func createBeside(path string) (*os.File, error) {
	var random [8]byte
	if _, err := rand.Read(random[:]); err != nil {
		return nil, err
	}
	name := filepath.Join(filepath.Dir(path), "."+filepath.Base(path)+"."+hex.EncodeToString(random[:])+".tmp")
	return os.OpenFile(name, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o666)
}

// nameNew gives a file its name only if nothing has that name yet: in one step
// where the file system can, else by a second name for the same file, else by
// taking the name with an empty file first. No other run can take it in between.
func nameNew(temporary, path string) error {
	err := renameNew(temporary, path)
	if !errors.Is(err, errors.ErrUnsupported) {
		return err
	}
	err = os.Link(temporary, path)
	switch {
	case err == nil:
		return os.Remove(temporary)
	case errors.Is(err, fs.ErrExist):
		return err
	}
	return nameReserved(temporary, path)
}

// nameReserved gives a file its name after an empty file has taken it.
func nameReserved(temporary, path string) error {
	empty, err := os.OpenFile(path, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o666)
	if err != nil {
		return err
	}
	err = errors.Join(empty.Close(), os.Rename(temporary, path))
	if err != nil {
		return errors.Join(err, os.Remove(path))
	}
	return nil
}

// syncFolder makes the new name last. Windows and some file systems have no way
// to ask for that.
func syncFolder(path string) error {
	dir, err := os.Open(path)
	if err != nil {
		return nil
	}
	err = dir.Sync()
	if errors.Is(err, syscall.EINVAL) || errors.Is(err, fs.ErrPermission) || errors.Is(err, errors.ErrUnsupported) {
		err = nil
	}
	return errors.Join(err, dir.Close())
}
