package cli

import (
	"strconv"
	"strings"

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
		Colour:    p.colour(),
		ASCII:     p.inASCII(),
		Projector: theme == "projector",
		Months:    units == "months",
		Fields:    p.chosenFields,
		Statutes:  p.statutes.text,
		Today:     p.today(),
		Version:   Version,
	}
}

// inASCII reports whether ornaments are written in ASCII.
func (p *program) inASCII() bool {
	if p.ascii.given { // known even when the command line could not be parsed completely
		return p.ascii.on
	}
	ascii, _, _ := p.settings.Get("ascii")
	return ascii == "true" || p.plainTerminal()
}

// plain writes text outside screens, such as help and messages, with the same
// ornaments as screens.
func (p *program) plain(text string) string {
	if p.inASCII() {
		return sheet.Plain(text)
	}
	return text
}

// width is the greatest width of text, in columns: that of --width, of the terminal,
// or of COLUMNS, which shells set but do not pass on, so that it exists only when the
// user asked for it. Files and pipes are as wide as an old console. 0 breaks no line.
func (p *program) width() int {
	if p.widthFlag.given {
		n, _ := strconv.Atoi(p.widthFlag.text) // read when the flags were taken
		return n
	}
	if p.Terminal.Width > 0 {
		return p.Terminal.Width
	}
	if n, err := strconv.Atoi(p.variable("COLUMNS")); err == nil && n >= leastWidth {
		return n
	}
	return usualWidth
}

// findingsStyle is the style of findings with their places. Other programs read them
// line by line, so that nothing breaks a line of a file or a pipe unless the user asks
// for a width.
func (p *program) findingsStyle() sheet.Style {
	s := p.style()
	if p.Terminal.Width == 0 && !p.widthFlag.given && p.variable("COLUMNS") == "" {
		s.Width = 0
	}
	return s
}

// leastWidth is the smallest width to which text is fitted, and usualWidth the width
// of what goes to a file or to another program.
const (
	leastWidth = 40
	usualWidth = 80
)

// widthOf reads the value of --width.
func widthOf(text string) error {
	n, err := strconv.Atoi(text)
	if err != nil || text != strconv.Itoa(n) || n != 0 && n < leastWidth || n > mostWidth {
		return findings.Misuse(findings.Quoted("--width", text), "width_form", leastWidth, mostWidth)
	}
	return nil
}

// mostWidth is the greatest width that --width takes.
const mostWidth = 10000

func (p *program) colour() bool {
	switch choice, origin, _ := p.settings.Get("color"); {
	case choice == "always":
		return true
	case choice == "never":
		return false
	case origin == settings.FromFlag: // auto was asked for: only the terminal decides
		return p.Terminal.Out && p.variable("TERM") != "dumb"
	case p.variable("NO_COLOR") != "":
		return false
	case p.variable("CLICOLOR_FORCE") != "" && p.variable("CLICOLOR_FORCE") != "0":
		return true
	}
	return p.Terminal.Out && p.variable("TERM") != "dumb"
}

// plainTerminal reports whether ornaments must be ASCII: the terminal shows nothing
// else, or the locale is not UTF-8. Letters keep their accents in any case.
func (p *program) plainTerminal() bool {
	if term := p.variable("TERM"); term == "dumb" || term == "linux" {
		return true
	}
	for _, name := range []string{"LC_ALL", "LC_CTYPE", "LANG"} {
		if locale := p.variable(name); locale != "" {
			folded := strings.ReplaceAll(strings.ToLower(locale), "-", "")
			return !strings.Contains(folded, "utf8")
		}
	}
	return false
}

// variable gives a variable of the environment.
func (p *program) variable(name string) string { return settings.Environment(p.Environ).Get(name) }
