package cli

import (
	"slices"
	"strconv"

	"github.com/conmina/conmina/internal/findings"
	"github.com/conmina/conmina/internal/flags"
	"github.com/conmina/conmina/internal/settings"
	"github.com/conmina/conmina/internal/sheet"
)

// style decides how results look. For colour, the flag decides first, then
// NO_COLOR, then CLICOLOR_FORCE, then whether standard output is a terminal.
func (p *program) style() sheet.Style {
	units, _, _ := p.settings.Get("units")
	theme, _, _ := p.settings.Get("theme")
	return sheet.Style{
		Language:  p.lang,
		Width:     p.width(),
		Colour:    p.settings.Colour(p.environment(), p.Terminal.Out),
		ASCII:     p.inASCII(),
		Projector: theme == "projector",
		Slide:     p.Size.Given,
		Months:    units == "months",
		Fields:    p.chosenFields,
		Statutes:  p.Statutes.Text,
		Today:     p.today(),
		Version:   Version,
	}
}

// inASCII reports whether ornaments are written in ASCII.
func (p *program) inASCII() bool {
	if p.ASCII.Given { // known even when the command line could not be parsed completely
		return p.ASCII.On
	}
	ascii, _, _ := p.settings.Get("ascii")
	return ascii == "true" || p.environment().PlainTerminal()
}

// plain writes text outside screens, such as help and messages, with the same
// ornaments as screens.
func (p *program) plain(text string) string {
	if p.inASCII() {
		return sheet.Plain(text)
	}
	return text
}

// width is the greatest width of text, in columns. 0 breaks no line.
func (p *program) width() int {
	if p.Width.Given {
		n, _ := strconv.Atoi(p.Width.Text) // read when the flags were taken
		return n
	}
	return p.environment().Width(p.Terminal.Width)
}

// findingsStyle is the style of findings with their places. Other programs read them
// line by line, so that nothing breaks a line of a file or a pipe unless the user asks
// for a width.
func (p *program) findingsStyle() sheet.Style {
	s := p.style()
	if p.Terminal.Width == 0 && !p.Width.Given && p.environment().Get("COLUMNS") == "" {
		s.Width = 0
	}
	return s
}

func (p *program) environment() settings.Environment { return settings.Environment(p.Environ) }

// sized refuses a size that is not known, and one for what is no picture.
func (p *program) sized(format string) error {
	switch {
	case !p.Size.Given:
		return nil
	case !slices.Contains(flags.Sizes(), p.Size.Text):
		return p.notOneOf("--size", p.Size.Text, flags.Sizes())
	case format != "svg" && format != "png":
		return findings.Misuse("--size", "flag_goes_with", "--format svg, --format png")
	}
	return nil
}
