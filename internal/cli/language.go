package cli

import (
	"strings"

	"github.com/conmina/conmina/internal/typed"
	"github.com/conmina/conmina/internal/words"
)

// language decides the language of the run: from a flag, else settings, else the
// locale variables, else the display language of the system, else English.
func (p *Process) language(flag string, s settings) words.Language {
	if l, ok := spoken(flag); ok {
		return l
	}
	if value, _, _ := s.get("lang"); value != "" {
		return words.Language(value)
	}
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		if l, ok := words.MatchLanguage(p.getenv(name)); ok {
			return l
		}
	}
	for _, name := range p.SystemLanguages() {
		if l, ok := words.MatchLanguage(name); ok {
			return l
		}
	}
	return words.English
}

func spoken(code string) (words.Language, bool) {
	switch l := words.Language(code); l {
	case words.Spanish, words.English:
		return l, true
	}
	return "", false
}

// getenv gives a variable of the environment of the process.
func (p *Process) getenv(name string) string {
	for _, entry := range p.Environ {
		if n, value, _ := strings.Cut(entry, "="); n == name {
			return value
		}
	}
	return ""
}

// peek finds the value of a flag before the command line is parsed. The language
// must be known before anything can be said about the rest.
func peek(args []string, flag typed.Word) string {
	for i, a := range args {
		name, value, joined := strings.Cut(strings.TrimPrefix(a, "--"), "=")
		switch {
		case a == "--":
			return ""
		case !strings.HasPrefix(a, "--") || !flag.Is(name):
		case joined:
			return value
		case i+1 < len(args):
			return args[i+1]
		}
	}
	return ""
}
