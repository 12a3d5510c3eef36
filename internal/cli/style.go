package cli

import (
	"slices"
	"strconv"

	"github.com/conmina/conmina/internal/findings"
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
		Slide:     p.size.Given,
		Months:    units == "months",
		Fields:    p.chosenFields,
		Statutes:  p.statutes.Text,
		Today:     p.today(),
		Version:   Version,
	}
}

// inASCII reports whether ornaments are written in ASCII.
func (p *program) inASCII() bool {
	if p.ascii.Given { // known even when the command line could not be parsed completely
		return p.ascii.On
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
	if p.widthFlag.Given {
		n, _ := strconv.Atoi(p.widthFlag.Text) // read when the flags were taken
		return n
	}
	return p.environment().Width(p.Terminal.Width)
}

// findingsStyle is the style of findings with their places. Other programs read them
// line by line, so that nothing breaks a line of a file or a pipe unless the user asks
// for a width.
func (p *program) findingsStyle() sheet.Style {
	s := p.style()
	if p.Terminal.Width == 0 && !p.widthFlag.Given && p.environment().Get("COLUMNS") == "" {
		s.Width = 0
	}
	return s
}

func (p *program) environment() settings.Environment { return settings.Environment(p.Environ) }

// sizes lists the sizes of pictures, beside the one that their content takes.
func sizes() []string { return []string{"16:9"} }

// sized refuses a size that is not known, and one for what is no picture.
func (p *program) sized(format string) error {
	switch {
	case !p.size.Given:
		return nil
	case !slices.Contains(sizes(), p.size.Text):
		return p.notOneOf("--size", p.size.Text, sizes())
	case format != "svg" && format != "png":
		return findings.Misuse("--size", "flag_goes_with", "--format svg, --format png")
	}
	return nil
}
