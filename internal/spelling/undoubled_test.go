package spelling

import (
	"slices"
	"testing"
	"unicode"

	"golang.org/x/text/encoding/charmap"
)

// A character that is not of ASCII stands for a byte that is not of ASCII either, in
// every encoding of one byte a letter that is tried. Such a byte is never alone in
// UTF-8, and so a text without two such characters side by side was not encoded twice.
func TestOnlyNeighboursCanBeEncodedTwice(t *testing.T) {
	for _, m := range []*charmap.Charmap{charmap.Windows1252, charmap.ISO8859_1, charmap.CodePage850, charmap.CodePage437, charmap.Macintosh} {
		for r := rune(0x80); r <= unicode.MaxRune; r++ {
			if b, ok := m.EncodeRune(r); ok && b < 0x80 {
				t.Errorf("%v writes %U as %#x", m, r, b)
			}
		}
	}
	for text, want := range map[string]bool{"": false, "abc": false, "tráta de ñandúes": false, "aáb": false, "áa": false, "aá": false, "Ã±": true, "xÃ±": true, "Ã±x": true, "Ã ±": false, "日本": true, "\u007f\u007f": false, "\u007fñ": false, "ñ\u007f": false, "\u0080\u0080": true} {
		if HasNeighbours(text) != want {
			t.Errorf("%q: %v", text, !want)
		}
	}
}

// Only a character that an encoding of one byte a letter has, or a control character
// in the place of one, stands for a byte: one with the same last byte does not.
func TestBytesOfAnotherEncoding(t *testing.T) {
	for text, want := range map[string]string{"Ã±": "ñ", "Ã‘": "Ñ", "Ã\u0091": "Ñ", "\u01c3±": "", "Ã\u01b1": "", "Ã\u0191": ""} {
		got := ""
		if found := Undoubled(text); len(found) > 0 {
			got = found[0]
		}
		if got != want {
			t.Errorf("%+q: %+q, want %+q", text, got, want)
		}
	}
}

// What Windows has no letter for is kept as a control character, each of them.
func TestBytesWithoutALetter(t *testing.T) {
	for c := rune(0x80); c <= 0x9f; c++ {
		want := "Ñ" + string(c-0x80+0xc0)
		if got := Undoubled("Ã‘Ã" + string(c)); !slices.Contains(got, want) {
			t.Errorf("%U: %+q, want %+q", c, got, want)
		}
	}
}

// A text that was not encoded twice comes from no other, even when its letters stand side by
// side; a word that was is undone beside words that were not.
func TestTextsBeforeTheyWereEncodedTwice(t *testing.T) {
	for text, want := range map[string][]string{
		"Ã±": {"ñ"}, "ÃƒÂ±": {"Ã±", "ñ"}, "niÃ±o": {"niño"}, "niÃ±o ñandú": {"niño ñandú"}, "ñ niÃ±o": {"ñ niño"}, "129-Ã‘ ñ": {"129-Ñ ñ"}, "una ├▒": {"una ñ"}, "ni√±o": {"niño"},
		"": nil, "abc": nil, "ñá": nil, "ññ ñá": nil, "日本 ñ": nil, "日本": nil, "\ufffd\ufffd": nil, "Ã Ã": nil, "ñ a Ãñ": nil, "\u00a0\u00a0": nil,
	} {
		var got []string
		for _, before := range Undoubled(text) {
			if !slices.Contains(got, before) {
				got = append(got, before)
			}
		}
		if len(got) < len(want) || !slices.Equal(got[:len(want)], want) || want == nil && got != nil {
			t.Errorf("%+q: %+q, want %+q first", text, got, want)
		}
	}
}
