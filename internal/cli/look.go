package cli

import (
	"strconv"
	"strings"

	"github.com/conmina/conmina/internal/sheet"
)

// style decides how results look. Colour: the flag over NO_COLOR over
// CLICOLOR_FORCE over whether standard output is a terminal.
func (p *program) style() sheet.Style {
	units, _, _ := p.settings.get("units")
	theme, _, _ := p.settings.get("theme")
	return sheet.Style{
		Language:  p.lang,
		Width:     p.width(),
		Colour:    p.colour(),
		ASCII:     p.inASCII(),
		Projector: theme == "projector",
		Months:    units == "months",
		Statutes:  p.statutes.text,
		Today:     p.today(),
		Version:   Version,
	}
}

// inASCII reports whether ornaments are to be in ASCII.
func (p *program) inASCII() bool {
	if p.ascii.given { // also where the command line could not be read to its end
		return p.ascii.on
	}
	ascii, _, _ := p.settings.get("ascii")
	return ascii == "true" || p.plainTerminal()
}

// plain writes text that is no screen, such as help and messages, as screens are
// written.
func (p *program) plain(text string) string {
	if p.inASCII() {
		return sheet.Plain(text)
	}
	return text
}

// width is how wide text may be: the terminal's, or for output that goes
// elsewhere what COLUMNS says. Shells set it but do not pass it on, so that it
// is there only when somebody asked for it.
func (p *program) width() int {
	if p.Terminal.Width > 0 {
		return p.Terminal.Width
	}
	if n, err := strconv.Atoi(p.getenv("COLUMNS")); err == nil && n >= leastWidth {
		return n
	}
	return 0
}

// leastWidth is the narrowest text that is still fitted.
const leastWidth = 40

func (p *program) colour() bool {
	switch choice, origin, _ := p.settings.get("color"); {
	case choice == "always":
		return true
	case choice == "never":
		return false
	case origin == "origin.flag": // auto, asked for: only the terminal counts
		return p.Terminal.Out && p.getenv("TERM") != "dumb"
	case p.getenv("NO_COLOR") != "":
		return false
	case p.getenv("CLICOLOR_FORCE") != "" && p.getenv("CLICOLOR_FORCE") != "0":
		return true
	}
	return p.Terminal.Out && p.getenv("TERM") != "dumb"
}

// plainTerminal reports whether ornaments are to be ASCII: a terminal that
// draws nothing else, or a locale that is not UTF-8. Letters keep their accents
// all the same.
func (p *program) plainTerminal() bool {
	if term := p.getenv("TERM"); term == "dumb" || term == "linux" {
		return true
	}
	for _, name := range []string{"LC_ALL", "LC_CTYPE", "LANG"} {
		if locale := p.getenv(name); locale != "" {
			folded := strings.ReplaceAll(strings.ToLower(locale), "-", "")
			return !strings.Contains(folded, "utf8")
		}
	}
	return false
}
