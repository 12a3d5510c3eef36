package findings

import (
	"errors"
	"io/fs"
	"strings"
	"syscall"

	"github.com/conmina/conmina/internal/exit"
	"github.com/conmina/conmina/internal/files"
	"github.com/conmina/conmina/internal/law"
)

// Codes of problems with standard output.
const (
	StdoutUnwritten law.Code = "stdout_unwritten"
	StdoutClosed    law.Code = "stdout_closed"
)

// Problem is everything that stops a command: one or more findings, and the exit
// code.
type Problem struct {
	Code     exit.Code
	Findings []Finding
}

// Error lists the codes of the findings, for logs and tests.
func (p *Problem) Error() string {
	codes := make([]string, len(p.Findings))
	for i, f := range p.Findings {
		codes[i] = string(f.Fault.Code)
	}
	return strings.Join(codes, ", ")
}

// Stopping is a problem with one finding.
func Stopping(code exit.Code, f Finding) *Problem { return &Problem{code, []Finding{f}} }

// Misuse is a problem with the text that the user typed.
func Misuse(subject string, code law.Code, args ...any) *Problem {
	return Stopping(exit.Usage, About(subject, law.Fault{Code: code, Args: args}))
}

// Misvalued is a problem with the value of a flag.
func Misvalued(flag string, fault *law.Fault) *Problem {
	return Stopping(exit.Usage, About(Quoted(flag, fault.Value), *fault))
}

// MisuseNear is a problem with a word that is similar to known words.
func MisuseNear(subject string, code law.Code, near []string, args ...any) *Problem {
	p := Misuse(subject, code, args...)
	p.Findings[0].Fault.Suggest = near
	return p
}

// Trouble is a problem with reading or writing. It leaves out the path, which the
// subject already has.
func Trouble(code law.Code, subject string, err error) *Problem {
	return Stopping(exit.Broken, About(subject, law.Fault{Code: code, Args: []any{SystemError(err)}}))
}

// SystemError describes an error of the system. Frequent errors have sentences in
// the reader's language; others keep the system's own words.
func SystemError(err error) any {
	for _, known := range []struct {
		err  error
		code law.Code
	}{
		{fs.ErrNotExist, "system.not_found"},
		{fs.ErrPermission, "system.no_permission"},
		{fs.ErrExist, "system.exists"},
		{syscall.EISDIR, "system.is_folder"},
		{syscall.ENOTDIR, "system.not_folder"},
		{syscall.ELOOP, "system.many_links"},
		{syscall.ENOSPC, "system.no_space"},
		{files.ErrNotRegular, "system.not_regular"},
		{files.ErrManyLinks, "system.many_links"},
		{files.ErrChanged, "system.changed"},
	} {
		if errors.Is(err, known.err) {
			return known.code
		}
	}
	var path *fs.PathError
	if errors.As(err, &path) {
		err = path.Err
	}
	return err.Error()
}

// Broken is a problem with encodings or, when code is Usage, with the settings
// file.
func Broken(code exit.Code, err error, directory string) error {
	var found law.Findings
	if !errors.As(err, &found) {
		return Trouble(files.Unreadable, directory, err)
	}
	if directory != "" {
		found = found.In(directory)
	}
	p := &Problem{Code: code}
	for _, f := range found {
		p.Findings = append(p.Findings, Finding{Finding: f})
	}
	return p
}

// Unwritten turns an error of writing a file into a problem. The subject names the
// file, unless the error is about another file.
func Unwritten(subject string, err error) error {
	var e *files.Error
	if !errors.As(err, &e) {
		return err
	}
	if e.File != "" {
		subject = Quoted("", e.File)
	}
	switch e.Code {
	case files.Unreadable:
		return Trouble(files.Unreadable, subject, e.Err)
	case files.Unwritable:
		return Trouble(files.Unwritable, subject, e.Err)
	case files.Busy:
		return Stopping(exit.Broken, About(subject, law.Fault{Code: files.Busy}))
	}
	return Misuse(subject, e.Code)
}

// Both joins the problems of the offence and of the facts.
func Both(a, b error) error {
	first, isFirst := a.(*Problem)
	second, isSecond := b.(*Problem)
	switch {
	case a == nil:
		return b
	case isFirst && isSecond:
		return &Problem{exit.Usage, append(first.Findings, second.Findings...)}
	}
	return a
}

// First returns the first of several joined errors. Only that one is reported.
func First(err error) error {
	var joined interface{ Unwrap() []error }
	if errors.As(err, &joined) {
		return joined.Unwrap()[0]
	}
	return err
}
