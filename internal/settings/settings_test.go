package settings

import (
	"testing"

	"github.com/conmina/conmina/internal/words"
)

// The language comes from the flag, else from the settings, the system, and the
// command that was typed.
func TestLanguage(t *testing.T) {
	spanishCommand := func() (words.Language, bool) { return words.Spanish, true }
	noCommand := func() (words.Language, bool) { return "", false }
	for _, c := range []struct {
		flag, set, system string
		command           func() (words.Language, bool)
		want              words.Language
	}{
		{"en", "es", "es_PE", spanishCommand, words.English},
		{"", "en", "es_PE", spanishCommand, words.English},
		{"", "", "en_GB", spanishCommand, words.English},
		{"", "", "", spanishCommand, words.Spanish},
		{"", "", "", noCommand, words.English},
		{"", "", "es_PE.UTF-8", noCommand, words.Spanish},
		{"", "", "en_GB.UTF-8", noCommand, words.English},
	} {
		s := Settings{newLayer(map[string]any{}, nil)}
		if c.set != "" {
			s = s.Under(map[string]any{"lang": c.set})
		}
		if got := s.Language(c.flag, nil, func() []string { return []string{c.system} }, c.command); got != c.want {
			t.Errorf("%q, %q, %q: %s, want %s", c.flag, c.set, c.system, got, c.want)
		}
	}
}

// A width is a whole number of columns; zero breaks no line.
func TestWidths(t *testing.T) {
	for text, good := range map[string]bool{"0": true, "80": true, "": false, "-1": false, "8o": false, "1.5": false} {
		if err := CheckWidth(text); (err == nil) != good {
			t.Errorf("%q: %v", text, err)
		}
	}
}

// Every setting is found by its name in either language, and takes each of its choices.
func TestEverySetting(t *testing.T) {
	for _, s := range List() {
		for _, name := range s.Names() {
			if found, ok := Of(name); !ok || found.Key() != s.Key() {
				t.Errorf("%s is not found as %s", s.Key(), name)
			}
		}
		for _, choice := range s.Choices {
			if f := Check(s.Key(), choice); f != nil {
				t.Errorf("%s refuses %s: %s", s.Key(), choice, f.Code)
			}
		}
		if len(s.Choices) > 0 && Check(s.Key(), "neither") == nil {
			t.Errorf("%s takes anything", s.Key())
		}
	}
}

// What is typed for a flag is found however it is written, and nothing else.
func TestPeek(t *testing.T) {
	for _, c := range []struct {
		args []string
		want string
	}{
		{[]string{"list", "--lang", "en"}, "en"},
		{[]string{"list", "--lang=en"}, "en"},
		{[]string{"listar", "--idioma", "es"}, "es"},
		{[]string{"list", "--lang"}, ""},
		{[]string{"list", "lang", "en"}, ""},
	} {
		if got := Peek(c.args, LanguageFlag); got != c.want {
			t.Errorf("%q: %q, want %q", c.args, got, c.want)
		}
	}
}
