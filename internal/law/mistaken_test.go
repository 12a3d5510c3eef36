package law_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/conmina/conmina/internal/law"
)

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

// The character is told also beside words that no name has.
func TestUnseenCharactersBesideUnknownWords(t *testing.T) {
	for _, text := range []string{"whatever cru\u00adelty", "cruelty\u00ad of whatever", "what\u00adever sa\u200bña"} {
		if _, fault := vocabulary().FindCircumstance(text); fault == nil || fault.Code != law.CharacterAlike {
			t.Errorf("%+q: %v", text, fault)
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
