package words_test

import (
	"testing"

	"golang.org/x/text/language"

	"github.com/conmina/conmina/internal/words"
)

// Every code of a language, of two letters and of three, is matched as the registry of
// languages has it, alone and before a region.
func TestEveryCodeOfALanguage(t *testing.T) {
	const letters = "abcdefghijklmnopqrstuvwxyz"
	codes := []string{}
	for _, a := range letters {
		for _, b := range letters {
			codes = append(codes, string([]rune{a, b}))
			for _, c := range letters {
				codes = append(codes, string([]rune{a, b, c}))
			}
		}
	}
	known := 0
	for _, code := range codes {
		tag, err := language.Parse(code)
		if err != nil {
			continue // no language has it
		}
		known++
		want := words.English
		if base, _ := tag.Base(); base.String() == "es" {
			want = words.Spanish
		}
		for _, name := range []string{code, code + "_PE", code + "-PE", code + "_PE.UTF-8", code + "_PE@euro", code + ".UTF-8"} {
			if got, ok := words.MatchLanguage(name); !ok || got != want {
				t.Errorf("%s: %q, %v, want %q", name, got, ok, want)
			}
		}
	}
	if known < 7000 {
		t.Errorf("only %d codes", known)
	}
}

func TestLocalesWithoutALanguage(t *testing.T) {
	for _, name := range []string{"", "C", "POSIX", "C.UTF-8", "C.utf8", "POSIX.UTF-8", ".UTF-8", "@euro", "-PE", "12", "e1", "español", "ñs"} {
		if l, ok := words.MatchLanguage(name); ok {
			t.Errorf("%q gives %q", name, l)
		}
	}
	for name, want := range map[string]words.Language{
		"es": words.Spanish, "ES": words.Spanish, "es-419": words.Spanish, "es_PE.UTF-8": words.Spanish, "es-PE": words.Spanish, "spa": words.Spanish,
		"en": words.English, "qu_PE.UTF-8": words.English, "pt-BR": words.English, "est": words.English,
	} {
		if l, ok := words.MatchLanguage(name); !ok || l != want {
			t.Errorf("%q gives %q, %v", name, l, ok)
		}
	}
}
