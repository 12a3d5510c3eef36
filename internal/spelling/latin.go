package spelling

import (
	"strings"
	"unicode/utf8"
)

// latinLetters holds the letters from U+00C0 to U+00FF in lower case and without
// accents, except ñ, which is a letter of its own. A blank stands for a character
// that is no letter.
var latinLetters = [64]rune([]rune("aaaaaaæceeeeiiiiðñooooo øuuuuyþßaaaaaaæceeeeiiiiðñooooo øuuuuyþy"))

// latin gives the letter that stands at the beginning of a text, in lower case and
// without its accent. ok is false for any other character.
func latin(text string) (letter rune, size int, ok bool) {
	switch c := text[0]; {
	case c >= 'a' && c <= 'z':
		return rune(c), 1, true
	case c >= 'A' && c <= 'Z':
		return rune(c) + 'a' - 'A', 1, true
	case c != 0xc3 || len(text) < 2 || text[1] < 0x80 || text[1] >= 0xc0: // each of these letters begins so
		return 0, 1, false
	}
	letter = latinLetters[text[1]-0x80]
	return letter, 2, letter != ' '
}

// foldLatin folds a text of ASCII and of letters with accents, as Spanish has them.
// ok is false for other texts, and where a letter may be the letter of an article,
// which keeps its accent.
func foldLatin(s string) (_ string, ok bool) {
	s = strings.TrimSpace(s)
	folded := make([]byte, 0, len(s))
	inWord := false
	for i := 0; i < len(s); {
		letter, size, isLetter := latin(s[i:])
		c := s[i]
		switch {
		case isLetter && size > 1 && !inWord && !beginsWithLetter(s[i+size:]), !isLetter && c >= utf8.RuneSelf:
			return "", false
		case isLetter:
			folded = utf8.AppendRune(folded, letter)
		case c == '_' || c == '-' || c == ' ' || c >= '\t' && c <= '\r':
			if n := len(folded); n == 0 || folded[n-1] != '-' {
				folded = append(folded, '-')
			}
		default:
			folded = append(folded, c)
		}
		inWord = isLetter
		i += size
	}
	return string(folded), true
}

func beginsWithLetter(s string) bool {
	if s == "" {
		return false
	}
	_, _, is := latin(s)
	return is
}

// HasForeignWord reports whether a text has a word that is not among the known ones,
// which are in lower case and without accents. A word that stands next to a character
// of no Latin alphabet is not looked at.
func HasForeignWord(text string, known map[string]bool) bool {
	var word [longestWord]byte
	n, whole := 0, true
	for i := 0; i <= len(text); {
		if i < len(text) {
			if letter, size, ok := latin(text[i:]); ok {
				if n+size > len(word) {
					return false
				}
				n += utf8.EncodeRune(word[n:], letter)
				i += size
				continue
			}
		}
		other := i < len(text) && text[i] >= utf8.RuneSelf
		if n > 0 && whole && !other && !known[string(word[:n])] {
			return true
		}
		n, whole = 0, !other
		i++
	}
	return false
}

// longestWord is how many bytes of a word are compared; no known word has more.
const longestWord = 48
