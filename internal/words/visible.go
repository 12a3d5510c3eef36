package words

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Visible writes text that came from outside so that it cannot act on a
// terminal or hide: control characters, format characters (bidirectional
// marks, zero-width characters), the line separators and bytes that are not
// UTF-8 are given as their code.
func Visible(s string) string {
	if !strings.ContainsFunc(s, acts) && utf8.ValidString(s) {
		return s
	}
	var b strings.Builder
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		switch {
		case r == utf8.RuneError && size == 1:
			fmt.Fprintf(&b, `\x%02x`, s[i])
		case acts(r):
			fmt.Fprintf(&b, `\u{%x}`, r)
		default:
			b.WriteRune(r)
		}
		i += size
	}
	return b.String()
}

// acts reports whether a character does something other than stand in its
// place.
func acts(r rune) bool {
	if r >= ' ' && r <= '~' { // nearly all of any text
		return false
	}
	return unicode.Is(unicode.Cc, r) || unicode.Is(unicode.Cf, r) || unicode.Is(unicode.Zl, r) || unicode.Is(unicode.Zp, r) ||
		unicode.Is(unicode.Variation_Selector, r) || r == '\u034f' || r == '\u115f' || r == '\u1160' || r == '\u3164' || r == '\uffa0'
}
