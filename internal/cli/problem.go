package cli

import (
	"errors"
	"io/fs"
	"strings"
	"syscall"

	"github.com/conmina/conmina/internal/files"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/words"
)

// problem is everything that stops a command: one or more findings, and the exit
// code.
type problem struct {
	code     Exit
	findings []finding
}

// finding is one thing to report, with its subject: a flag with its value, or a
// place in a file.
type finding struct {
	subject string // such as --age "017", or empty
	place   law.Place
	fault   law.Fault
	also    law.Place
	choices []choice // commands to continue with; empty unless several names may be meant
}

func (p *problem) Error() string {
	codes := make([]string, len(p.findings))
	for i, f := range p.findings {
		codes[i] = string(f.fault.Code)
	}
	return strings.Join(codes, ", ")
}

// misuse is a problem with the text that the user typed.
func misuse(subject string, code law.Code, args ...any) *problem {
	return &problem{Usage, []finding{{subject: subject, fault: law.Fault{Code: code, Args: args}}}}
}

// misuseNear is a problem with a word that is similar to known words.
func misuseNear(subject string, code law.Code, near []string, args ...any) *problem {
	p := misuse(subject, code, args...)
	p.findings[0].fault.Suggest = near
	return p
}

// notOneOf is a problem with a word that is not one of the choices of a flag or an
// argument.
func (p *program) notOneOf(flag, word string, choices []string) *problem {
	known := p.inWords(choices)
	return misuseNear(quoted(flag, word), "choice_unknown", law.Nearest(word, known), strings.Join(known, ", "))
}

// Codes of problems with streams.
const (
	stdoutUnwritten law.Code = "stdout_unwritten"
	stdoutClosed    law.Code = "stdout_closed"
)

// trouble is a problem with reading or writing. It leaves out the path, which the
// subject already has.
func trouble(code law.Code, subject string, err error) *problem {
	return &problem{Broken, []finding{{subject: subject, fault: law.Fault{Code: code, Args: []any{systemError(err)}}}}}
}

// systemError describes an error of the system. Frequent errors have sentences in
// the reader's language; others keep the system's own words.
func systemError(err error) any {
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

// broken is a problem with encodings or, when code is Usage, with the settings
// file.
func broken(code Exit, err error, directory string) error {
	var found law.Findings
	if !errors.As(err, &found) {
		return trouble(files.Unreadable, directory, err)
	}
	if directory != "" {
		found = found.In(directory)
	}
	p := &problem{code: code}
	for _, d := range found {
		p.findings = append(p.findings, finding{place: d.Place, fault: d.Fault, also: d.Other})
	}
	return p
}

// quoted shows a value that a person typed.
func quoted(flag, value string) string {
	return strings.TrimSpace(flag + ` "` + words.Visible(value) + `"`)
}

// report writes a problem to standard error, as text or as JSON.
func (p *program) report(problem *problem) {
	told := p.tally()
	for _, f := range problem.findings {
		told.add(f, func() string { return f.text(p.words(), p.plain) })
	}
	told.rest()
}

// text gives a finding in one line. The place, if there is one, comes first, with
// the file name as it is, so that editors can go there.
func (f finding) text(w *words.Words, plain func(string) string) string {
	said := f.said(w)
	if f.also.File != "" {
		said += " " + w.Say("error.also", f.also)
	}
	if f.place.File != "" {
		return words.Visible(f.place.String()) + ": " + plain(value(w, f)+said)
	}
	if f.subject != "" {
		said = subject(w.Language(), f.subject) + ": " + said
	}
	return plain("conmina: " + said + offered(f.choices))
}

// said is the finding without place and subject.
func (f finding) said(w *words.Words) string {
	fault := f.fault
	fault.Args = nil
	for _, a := range f.fault.Args {
		if flag, ok := a.(string); ok {
			a = subject(w.Language(), flag)
		}
		fault.Args = append(fault.Args, a)
	}
	if len(f.choices) > 0 {
		return w.Wrong(&fault) + ". " + w.Say("one_of_these")
	}
	return w.Fault(&fault)
}

// value repeats the refused value of a file of law, where nothing is personal.
func value(w *words.Words, f finding) string {
	if f.fault.Value == "" {
		return ""
	}
	return w.Say("quoted", f.fault.Value) + ": "
}

type findingJSON struct {
	Severity   string     `json:"severity"`
	Code       law.Code   `json:"code"`
	Subject    string     `json:"subject,omitempty"`
	Summary    string     `json:"summary"`
	File       string     `json:"file,omitempty"`
	Range      *rangeJSON `json:"range,omitempty"`
	Suggestion []string   `json:"suggestion"`
	Commands   []string   `json:"commands,omitempty"` // the command with each suggestion, then with all suggestions
}

type rangeJSON struct {
	Start pointJSON `json:"start"`
}

type pointJSON struct {
	Line   int `json:"line"`
	Column int `json:"column"`
}

func (p *program) reportJSON(w *words.Words, f finding) {
	j := findingJSON{
		Severity: "error", Code: f.fault.Code, Subject: f.subject, File: f.place.File,
		Summary: w.Wrong(&f.fault), Suggestion: f.fault.Suggest,
	}
	if f.place.Line > 0 {
		j.Range = &rangeJSON{pointJSON{f.place.Line, f.place.Column}}
	}
	for _, c := range f.choices {
		j.Commands = append(j.Commands, c.line.String())
	}
	if j.Suggestion == nil {
		j.Suggestion = []string{}
	}
	p.writeJSON(j)
}
