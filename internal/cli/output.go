package cli

import (
	"context"
	"errors"
	"slices"
	"strings"
	"syscall"

	"github.com/conmina/conmina/internal/exit"
	"github.com/conmina/conmina/internal/findings"
	"github.com/conmina/conmina/internal/flags"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/pager"
	"github.com/conmina/conmina/internal/settings"
	"github.com/conmina/conmina/internal/sheet"
	"github.com/conmina/conmina/internal/words"
)

// format decides the format of a result. Pictures and pages are allowed only for
// results that have them.
func (p *program) format(s *flags.Output, drawn bool) (string, error) {
	if drawn {
		return p.formatAmong(s, sheet.FormatsDrawn())
	}
	return p.formatAmong(s, sheet.Formats())
}

// formatAmong decides the format of a result that has the allowed formats.
func (p *program) formatAmong(s *flags.Output, allowed []string) (string, error) {
	format, err := p.formatOf(s, allowed)
	if err != nil {
		return "", err
	}
	return format, p.sized(format)
}

// formatOf reads the format from the name of the file, or from the settings.
func (p *program) formatOf(s *flags.Output, allowed []string) (string, error) {
	format, origin, _ := p.settings.Get("format")
	if s.File.Given {
		byName := sheet.FormatOf(s.File.Text)
		if !slices.Contains(allowed, byName) {
			return "", findings.Misuse(findings.Quoted("--output", s.File.Text), "extension_unknown", strings.Join(sheet.ExtensionsOf(allowed), ", "))
		}
		if origin == settings.FromFlag && format != byName {
			return "", findings.Misuse(findings.Quoted("--output", s.File.Text), "format_conflict", format)
		}
		return byName, nil
	}
	if s.Force.On {
		return "", findings.Misuse("--force", "force_without_output")
	}
	if !slices.Contains(allowed, format) {
		return "", p.notOneOf("--format", format, allowed)
	}
	return format, nil
}

// deliver writes a result to its destination.
func (p *program) deliver(s *flags.Output, data []byte) error {
	if !s.File.Given {
		p.out.Write(data)
		return nil
	}
	err := p.writeFile(findings.Quoted("--output", s.File.Text), s.File.Text, data, s.Force.On)
	if err == nil {
		p.tellWritten(s.File.Text)
	}
	return err
}

// mayAnswer checks, before a long run, that somebody can read its result.
func (p *program) mayAnswer(s *flags.Output) error {
	if s.File.Given || !p.StdoutClosed {
		return nil
	}
	return findings.Stopping(exit.Broken, findings.About("", law.Fault{Code: findings.StdoutClosed}))
}

// flush writes the output of the command to standard output. Only then is it known
// whether anybody can read it.
func (p *program) flush() error {
	if p.out.Len() == 0 {
		return nil
	}
	if err := p.mayAnswer(&flags.Output{}); err != nil {
		return err
	}
	if p.Terminal.Out || p.out.Len() > pipeful { // else nobody has to wait for the write
		p.watched(context.Background())
	}
	if p.paged() {
		return nil
	}
	_, err := p.Stdout.Write(p.out.Bytes())
	p.out.Reset()
	switch {
	case err == nil:
		return nil
	case errors.Is(err, syscall.EPIPE):
		return exit.Quit(exit.Broken) // the reader closed the pipe because it has enough
	}
	return findings.Trouble(findings.StdoutUnwritten, "", err)
}

// pipeful is how many bytes any pipe takes, if nothing is in it.
const pipeful = 4096

// paged passes output that is longer than the terminal to the user's pager. It
// reports whether that was done. Where the user types answers to questions, the
// keyboard is not for a pager.
func (p *program) paged() bool {
	command, ok := pager.Named(p.environment().Get)
	if !ok || p.NoPager.On || !p.Terminal.Out || p.typed != nil || !pager.Longer(p.out.Bytes(), p.Terminal.Height) {
		return false
	}
	err := pager.Show(command, p.out.Bytes(), p.Environ, p.Stdout, p.Stderr)
	if err != nil {
		p.say("pager_failed", words.Visible(command))
	}
	return err == nil
}

// writeFile writes a file completely or not at all.
func (p *program) writeFile(subject, path string, data []byte, force bool) error {
	p.watched(context.Background())
	return findings.Unwritten(subject, p.target(path, force).Write(data))
}

// tellWritten says which file was written, to a person: on a terminal, and in a dialogue.
func (p *program) tellWritten(path string) {
	if p.Terminal.Err || p.typed != nil {
		p.say("output.written", words.Visible(path))
	}
}
