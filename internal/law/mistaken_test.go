package law_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/spelling"
)

// Characters that look like ordinary ones, or that cannot be seen, by the character
// that is meant.
var lookalikes = map[string]string{
	"-": "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d",
	"":  "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u202a\u202e\u2066\u2069‘’“”",
	" ": "\u00a0\u1680\u2000\u2007\u2009\u200a\u202f\u205f\u3000\u0085\u2028\u2029",
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
		"": "", "Explotación sexual de niñas": "", "129-Ñ": "", "Straße": "", "½": "", "€": "", "｟": "", "\u0080": "", "\u007f": "",
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

// A text with one ordinary letter or digit, whichever it is, was meant as one; a
// text without any is no name of anything.
func TestAnyOrdinaryCharacterMakesAName(t *testing.T) {
	e := &law.Edition{}
	for _, r := range "abcdefghijklmnopqrstuvwxyz0123456789" {
		for _, name := range []string{string(r) + "\u200b", strings.ToUpper(string(r)) + "–"} {
			if _, fault := e.FindOffence(name); fault.Code != law.CharacterAlike || fault.Args[0] == "" || fault.Suggest != nil {
				t.Errorf("offence %+q: %v", name, fault)
			}
			if _, fault := e.FindCircumstance(name); fault.Code != law.CharacterAlike {
				t.Errorf("circumstance %+q: %v", name, fault)
			}
		}
	}
	for _, name := range []string{"\u200b", "–", "А", "?\u200b", ":\u200b", "/\u200b", "{\u200b", "`\u200b"} {
		if _, fault := e.FindOffence(name); fault.Code != law.OffenceUnknown {
			t.Errorf("offence %+q: %v", name, fault)
		}
	}
}

// Ages and dates say which character it is, and what they were meant as where that
// can be read.
func TestLookalikesInAgesAndDates(t *testing.T) {
	for text, want := range map[string][]string{"1\u200b4": {"14"}, "14\u00ad-1\u200b7": {"14-17"}, "1\u200b7-14": nil, "1x\u200b": nil} {
		_, fault := law.ParseAges(text)
		if fault.Code != law.CharacterAlike || !slices.Equal(fault.Suggest, want) {
			t.Errorf("age %+q: %v, want %q", text, fault, want)
		}
	}
	for text, want := range map[string][]string{"20\u200b17-06-22": {"2017-06-22"}, "2\u00ad2/06/2017": {"22/06/2017"}, "2017-0\u200b2-30": nil, "22\u200b2-06-2017": nil} {
		if _, fault := law.ParseDate(text); fault.Code != law.CharacterAlike || !slices.Equal(fault.Suggest, want) {
			t.Errorf("date %+q: %v, want %q", text, fault, want)
		}
	}
}

// Windows has no letter for five bytes, which programs keep as control characters
// beside letters that Windows alone has: every second byte of the letters À to ÿ.
func TestBytesWithoutALetterInNamesEncodedTwice(t *testing.T) {
	for letter := 'À'; letter <= 'ß'; letter++ {
		name := "Ñ" + string(letter)
		twice := "Ã‘Ã" + string(0x80+letter-'À')
		e := &law.Edition{Circumstances: []*law.Circumstance{{ID: "it", Title: law.Text{ES: name}}}}
		if _, fault := e.FindCircumstance(twice); fault == nil || fault.Code != law.EncodedTwice || fault.Args[0] != name {
			t.Errorf("%q as %+q: %v", name, twice, fault)
		}
	}
	for _, text := range []string{"cruelty\u007f", "cruelty\u0080", "Ã\ufffd", "cruelté"} {
		e := &law.Edition{Circumstances: []*law.Circumstance{{ID: "cruelty"}}}
		if _, fault := e.FindCircumstance(text); fault == nil || fault.Code == law.EncodedTwice {
			t.Errorf("%+q: %v", text, fault)
		}
	}
	e := &law.Edition{Circumstances: []*law.Circumstance{{ID: "enie", Title: law.Text{ES: "ñ"}}}}
	if _, fault := e.FindCircumstance("Ã±"); fault == nil || fault.Code != law.EncodedTwice || fault.Suggest[0] != "ñ" {
		t.Errorf("a name of one letter: %v", fault)
	}
}

func TestFaultsInLogs(t *testing.T) {
	for want, f := range map[string]law.Fault{
		`age_form victim_age "x"`:                                 {Code: law.AgeForm, Fact: law.FactAge, Value: "x"},
		`age_high victim_age "131" 130`:                           {Code: law.AgeHigh, Fact: law.FactAge, Value: "131", Args: []any{130}},
		`age_leading_zero victim_age "017" (17?)`:                 {Code: law.AgeLeadingZero, Fact: law.FactAge, Value: "017", Suggest: []string{"17"}},
		`offence_unknown offence "trat" small (trata, traficar?)`: {Code: law.OffenceUnknown, Fact: law.FactOffence, Value: "trat", Args: []any{"small"}, Suggest: []string{"trata", "traficar"}},
	} {
		if got := f.Error(); got != want {
			t.Errorf("%s, want %s", got, want)
		}
	}
}
