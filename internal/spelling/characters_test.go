package spelling_test

import (
	"strings"
	"testing"

	"github.com/conmina/conmina/internal/spelling"
)

// Characters that look like ordinary ones, or that cannot be seen, by the character
// that is meant.
var lookalikes = map[string]string{
	"-": "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d",
	"":  "\u0000\u0001\u001b\u001f\u007f\u0080\u009f\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u202a\u202e\u2066\u2069‘’“”",
	" ": "\t\n\v\f\r\u00a0\u1680\u2000\u2007\u2009\u200a\u202f\u205f\u3000\u0085\u2028\u2029",
}

func TestCharactersThatLookLikeOthers(t *testing.T) {
	for meant, list := range lookalikes {
		for _, r := range list {
			text, want := "129"+string(r)+"A", "129"+meant+"A"
			if character, got := spelling.Alike(text); got != want || character != strings.ToUpper(character) || !strings.HasSuffix(character, strings.ToUpper(hex(r))) {
				t.Errorf("%+q is %s, meant as %q", text, character, got)
			}
		}
	}
	for r := '!'; r <= '~'; r++ {
		wide := r - '!' + 0xff01
		if character, meant := spelling.Alike("1" + string(wide)); meant != "1"+string(r) || character != "U+"+strings.ToUpper(hex(wide)) {
			t.Errorf("%c is %s, meant as %q", wide, character, meant)
		}
		if character, meant := spelling.Alike(string(r)); character != "" || meant != string(r) {
			t.Errorf("%c is %s, meant as %q", r, character, meant)
		}
	}
	for text, want := range map[string]string{
		"": "", "Explotación sexual de niñas": "", "129-Ñ": "", "Straße": "", "½": "", "€": "", "｟": "",
		"1٦": "U+0666", "129-А": "U+0410", "Ωmega": "U+03A9", "漢": "U+6F22", // of which nobody can say what is meant
	} {
		if character, meant := spelling.Alike(text); character != want || meant != text {
			t.Errorf("%+q: %q, meant as %q, want %q", text, character, meant, want)
		}
	}
	if character, _ := spelling.Alike("a\u00a0b–c"); character != "U+00A0" {
		t.Errorf("of several the first one is told: %s", character)
	}
	if _, meant := spelling.Alike("\u00a0a–b\u200b "); meant != "a-b" {
		t.Errorf("all of them at once are meant as %q", meant)
	}
}

func hex(r rune) string {
	const digits = "0123456789abcdef"
	var b []byte
	for shift := 12; shift >= 0; shift -= 4 {
		b = append(b, digits[r>>shift&0xf])
	}
	return string(b)
}

// A text has a character that looks like another one where one is told, whichever it is.
func TestTextsWithCharactersThatLookLikeOthers(t *testing.T) {
	for r := rune(0); r < 0x20000; r++ {
		for _, text := range []string{string(r), "1" + string(r) + "a"} {
			if character, _ := spelling.Alike(text); spelling.HasAlike(text) != (character != "") {
				t.Errorf("%U in %+q: %v", r, text, spelling.HasAlike(text))
			}
		}
	}
	for text, want := range map[string]bool{"": false, "trata de personas": false, "ñandú": false, "129–A": true, "a\tb": true, "\u007f": true, "~": false, " ": false, "\u001f": true} {
		if got := spelling.HasAlike(text); got != want {
			t.Errorf("%+q: %v", text, got)
		}
	}
}
