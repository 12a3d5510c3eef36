package spelling

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/encoding/charmap"
)

// IsPlain reports whether a character is a small letter of ASCII or a digit.
func IsPlain(r rune) bool { return r >= 'a' && r <= 'z' || r >= '0' && r <= '9' }

// Undoubled gives the text as it was before it was written in UTF-8 and then read,
// once or several times, in an encoding of one byte a letter. The best guess comes
// first. It gives nothing for a text that no such mistake can produce.
func Undoubled(text string) []string {
	var found []string
	if !HasNeighbours(text) {
		return nil
	}
	for _, m := range []*charmap.Charmap{charmap.Windows1252, charmap.ISO8859_1, charmap.CodePage850, charmap.CodePage437, charmap.Macintosh} {
		for before, ok := text, true; ok; {
			if before, ok = misread(before, m); ok {
				found = append(found, before)
			}
		}
	}
	if len(found) == 0 {
		return undoubledWords(text)
	}
	return found
}

// HasNeighbours reports whether two characters that are not of ASCII stand next to
// each other. UTF-8 writes every such character in several bytes, and each of these
// bytes becomes one when it is read in an encoding of one byte a letter.
func HasNeighbours(text string) bool {
	before := false
	for _, r := range text {
		if r > unicode.MaxASCII && before {
			return true
		}
		before = r > unicode.MaxASCII
	}
	return false
}

// undoubledWords does so with the words of a text that can have become so, beside
// others that are as they were written.
func undoubledWords(text string) []string {
	var found []string
	parts := strings.Split(text, " ")
	for _, m := range []*charmap.Charmap{charmap.Windows1252, charmap.ISO8859_1} {
		before, changed := slices.Clone(parts), false
		for i, part := range parts {
			if word, ok := misread(part, m); ok {
				before[i], changed = word, true
			}
		}
		if changed {
			found = append(found, strings.Join(before, " "))
		}
	}
	return found
}

// misread undoes one reading in an encoding of one byte a letter. Windows leaves
// five bytes without a letter, which programs keep as control characters.
func misread(text string, m *charmap.Charmap) (string, bool) {
	var raw strings.Builder
	for _, r := range text {
		b, ok := m.EncodeRune(r)
		if !ok && r <= 0x9f {
			b, ok = byte(r), true
		}
		if !ok {
			return "", false
		}
		raw.WriteByte(b)
	}
	before := strings.ToValidUTF8(raw.String(), string(unicode.ReplacementChar))
	return before, before != text && !strings.ContainsRune(before, unicode.ReplacementChar)
}

// none stands for a character that means nothing, as [strings.Map] has it.
const none = -1

// alike maps characters that look like others to the character that was meant.
// Three kinds are in no list, see [plainOf]: characters that cannot be seen,
// full-width forms and letters of other scripts.
var alike = map[rune]rune{
	'\u2010': '-', '\u2011': '-', '\u2012': '-', '\u2013': '-', '\u2014': '-', '\u2015': '-', '\u2212': '-', '\ufe58': '-', '\ufe63': '-',
	'‘': none, '’': none, '“': none, '”': none,
}

// Alike finds the first character of a text that looks like another one, or that
// cannot be seen. It gives the character as people look it up (U+00A0), and the
// text that was probably meant. Both are empty for a text of ordinary characters.
func Alike(text string) (character, meant string) {
	var b strings.Builder
	for _, r := range text {
		plain, isAlike := plainOf(r)
		if isAlike && character == "" {
			character = fmt.Sprintf("U+%04X", r)
		}
		if plain != none {
			b.WriteRune(plain)
		}
	}
	return character, strings.TrimSpace(b.String())
}

// HasAlike reports whether a text has a character that looks like another one, or
// that cannot be seen.
func HasAlike(text string) bool {
	return strings.ContainsFunc(text, func(r rune) bool {
		_, isAlike := plainOf(r)
		return isAlike
	})
}

// plainOf gives the ordinary character that r looks like, or [none].
func plainOf(r rune) (plain rune, isAlike bool) {
	if r < unicode.MaxASCII && r >= ' ' { // most characters
		return r, false
	}
	switch plain, known := alike[r]; {
	case known:
		return plain, true
	case unicode.IsSpace(r), unicode.Is(unicode.Zs, r):
		return ' ', true
	case unicode.IsControl(r), unicode.In(r, unicode.Cf):
		return none, true
	case r >= '！' && r <= '～': // the full-width forms of ASCII
		return r - '！' + '!', true
	case unicode.IsDigit(r), unicode.IsLetter(r) && !unicode.In(r, unicode.Latin, unicode.Common):
		return r, true
	}
	return r, false
}
