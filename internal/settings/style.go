package settings

import (
	"strconv"
	"strings"

	"github.com/conmina/conmina/internal/findings"
)

// LeastWidth is the smallest width to which text is fitted, MostWidth the greatest
// that a user may ask for, and UsualWidth the width of what goes to a file or to
// another program.
const (
	LeastWidth = 40
	MostWidth  = 10000
	UsualWidth = 80
)

// CheckWidth refuses a value of --width that is no width. 0 breaks no line.
func CheckWidth(text string) error {
	n, err := strconv.Atoi(text)
	if err != nil || text != strconv.Itoa(n) || n != 0 && n < LeastWidth || n > MostWidth {
		return findings.Misuse(findings.Quoted("--width", text), "width_form", LeastWidth, MostWidth)
	}
	return nil
}

// Colour decides whether there is colour on an output: the flag decides first, then
// NO_COLOR, then CLICOLOR_FORCE, then whether the output is a terminal.
func (s Settings) Colour(e Environment, terminal bool) bool {
	able := terminal && e.Get("TERM") != "dumb"
	switch choice, origin, _ := s.Get("color"); {
	case choice == "always":
		return true
	case choice == "never":
		return false
	case origin == FromFlag: // auto was asked for: only the terminal decides
		return able
	case e.Get("NO_COLOR") != "":
		return false
	case e.Get("CLICOLOR_FORCE") != "" && e.Get("CLICOLOR_FORCE") != "0":
		return true
	}
	return able
}

// PlainTerminal reports whether ornaments must be ASCII: the terminal shows nothing
// else, or the locale is not UTF-8. Letters keep their accents in any case.
func (e Environment) PlainTerminal() bool {
	if term := e.Get("TERM"); term == "dumb" || term == "linux" {
		return true
	}
	for _, name := range []string{"LC_ALL", "LC_CTYPE", "LANG"} {
		if locale := e.Get(name); locale != "" {
			folded := strings.ReplaceAll(strings.ToLower(locale), "-", "")
			return !strings.Contains(folded, "utf8")
		}
	}
	return false
}

// Width is the greatest width of text, in columns, where the user gave none: the
// width of the terminal, or COLUMNS, which shells set but do not pass on, so that
// it exists only when the user asked for it. Files and pipes are as wide as an old
// console.
func (e Environment) Width(terminal int) int {
	if terminal > 0 {
		return terminal
	}
	if n, err := strconv.Atoi(e.Get("COLUMNS")); err == nil && n >= LeastWidth {
		return n
	}
	return UsualWidth
}
