package settings

import (
	"strings"

	"github.com/conmina/conmina/internal/typed"
	"github.com/conmina/conmina/internal/words"
)

// Environment holds the variables of a process, as NAME=value.
type Environment []string

// Get gives a variable, or nothing when it is not set.
func (e Environment) Get(name string) string {
	for _, entry := range e {
		if n, value, _ := strings.Cut(entry, "="); n == name {
			return value
		}
	}
	return ""
}

// Language decides the language of a run: from a flag, else settings, else the
// locale variables, else the display languages of the system, else the language of
// the command that was typed, else English.
func (s Settings) Language(flag string, e Environment, system func() []string, command func() (words.Language, bool)) words.Language {
	if l, ok := spoken(flag); ok {
		return l
	}
	if value, _, _ := s.Get("lang"); value != "" {
		return words.Language(value)
	}
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		if l, ok := words.MatchLanguage(e.Get(name)); ok {
			return l
		}
	}
	for _, name := range system() {
		if l, ok := words.MatchLanguage(name); ok {
			return l
		}
	}
	if l, ok := command(); ok {
		return l
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

// Peek finds the value of a flag before the command line is parsed. The language
// must be known before anything can be said about the rest.
func Peek(args []string, flag typed.Word) string {
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
