package typed

import (
	"strings"
	"unicode"
)

// OddlyDashed reports whether an argument is a word that begins with dashes other
// than the two hyphens of a flag.
func OddlyDashed(arg string) bool {
	bare := WithoutDashes(arg)
	name, _, _ := strings.Cut(bare, "=")
	return len(name) > 1 && len(bare) < len(arg) && !strings.HasPrefix(arg, "--")
}

// WithoutDashes leaves out the dashes of every kind that a text begins with.
func WithoutDashes(text string) string { return strings.TrimLeftFunc(text, isDash) }

func isDash(r rune) bool { return r == '\u2212' || unicode.Is(unicode.Pd, r) }
