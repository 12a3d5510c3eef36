package spelling_test

import (
	"fmt"
	"strings"
	"testing"
	"unicode"

	"github.com/conmina/conmina/internal/spelling"
)

// said writes tokens with a space between them: a number as its text, its value and
// how many digits it has, and a stroke before what a space stands before.
func said(list []spelling.Token) string {
	var words []string
	for _, t := range list {
		word := t.Text
		if t.IsNumber() {
			word += fmt.Sprintf("=%d/%d", t.Number, t.Digits)
		}
		if t.Spaced {
			word = "_" + word
		}
		words = append(words, word)
	}
	return strings.Join(words, " ")
}

func TestTokens(t *testing.T) {
	for text, want := range map[string]string{
		"":                           "",
		" \t\u00a0":                  "",
		"15":                         "15=15/2",
		" 15 AÑOS":                   "_15=15/2 _años",
		"15años":                     "15=15/2 años",
		"de 14a17":                   "de _14=14/2 a 17=17/2",
		"14\u201317":                 "14=14/2 - 17=17/2",
		"≥18":                        "≥ 18=18/2",
		"Menor de catorce (14)":      "menor _de _catorce=14/0 _( 14=14/2 )",
		"1.º":                        "1=1/1 . º",
		"ma\u0301s":                  "mas",
		"an\u0303o":                  "año",
		"ni\u0303no":                 "nino",
		"015":                        "015=15/3",
		"123456789":                  "123456789=123456789/9",
		"1234567890":                 "1234567890=1000000000/10",
		"1\u200b5":                   "1=1/1 \u200b 5=5/1",
		"15\u200b años":              "15=15/2 _años",
		"\ufeff15":                   "15=15/2",
		"cero":                       "cero=0/0",
		"ciento":                     "ciento=100/0",
		"cien":                       "cien=100/0",
		"ciento catorce":             "ciento=114/0",
		"cien catorce":               "cien=100/0 _catorce=14/0",
		"ciento cien":                "ciento=100/0 _cien=100/0",
		"ciento treinta y uno":       "ciento=131/0",
		"treinta y uno":              "treinta=31/0",
		"treinta y nueve":            "treinta=39/0",
		"treinta y diez":             "treinta=30/0 _y _diez=10/0",
		"treinta y cero":             "treinta=30/0 _y _cero=0/0",
		"treinta uno":                "treinta=30/0 _uno=1/0",
		"treinta o uno":              "treinta=30/0 _o _uno=1/0",
		"treinta y":                  "treinta=30/0 _y",
		"veinte y uno":               "veinte=20/0 _y _uno=1/0",
		"30 y uno":                   "30=30/2 _y _uno=1/0",
		"noventa y nueve años, once": "noventa=99/0 _años , _once=11/0",
	} {
		if got := said(spelling.Tokens(text)); got != want {
			t.Errorf("%+q: %s, want %s", text, got, want)
		}
	}
}

// A hyphen stands for every dash and a space for every space, and what cannot be seen
// is kept inside a word alone.
func TestTidy(t *testing.T) {
	for text, want := range map[string]string{
		"a–b": "a-b", "a\u2011b": "a-b", "a-b": "a-b", "a\u00a0b": "a b", "a\tb": "a b", "a b": "a b", "a\u200bb": "a\u200bb", "a\u200b b": "a b", "a \u200bb": "a b", "\ufeffa": "a", "a\u200b": "a",
		"1\u200b5": "1\u200b5", "á\u200b\u0301": "á\u200b\u0301", "a\u200b-": "a-", "": "",
	} {
		if got := spelling.Tidy(text); got != want {
			t.Errorf("%+q: %+q, want %+q", text, got, want)
		}
	}
}

func TestTokensWithoutCopies(t *testing.T) {
	for text, want := range map[string]string{
		"15 (quince) años":               "15=15/2 _años",
		"ocho (8)":                       "ocho=8/0",
		"8 (nueve)":                      "8=8/1 _( nueve=9/0 )",
		"8 (8":                           "8=8/1 _( 8=8/1",
		"8 8)":                           "8=8/1 _8=8/1 )",
		"8 [8]":                          "8=8/1 _[ 8=8/1 ]",
		"a (a)":                          "a _( a )",
		"8 (ocho) años y 6 (seis) meses": "8=8/1 _años _y _6=6/1 _meses",
		"1 (1) (1)":                      "1=1/1 _( 1=1/1 )",
	} {
		if got := said(spelling.WithoutCopies(spelling.Tokens(text))); got != want {
			t.Errorf("%q: %s, want %s", text, got, want)
		}
	}
}

func TestWordsAndDigits(t *testing.T) {
	for text, want := range map[string]bool{"a": true, "ñ": true, "15": false, "-": false, "(": false, "日": true} {
		if got := spelling.IsWord(spelling.Tokens(text)[0]); got != want {
			t.Errorf("%s is a word: %v", text, got)
		}
	}
	for r := rune(0); r < 0x100; r++ {
		if got, want := spelling.IsDigit(r), strings.ContainsRune("0123456789", r); got != want {
			t.Errorf("%q is a digit: %v", r, got)
		}
		if got, want := spelling.IsPlain(r), strings.ContainsRune("abcdefghijklmnopqrstuvwxyz0123456789", r); got != want {
			t.Errorf("%q is plain: %v", r, got)
		}
	}
	if spelling.IsDigit('٣') || spelling.IsPlain('٣') {
		t.Error("digits of other alphabets are none")
	}
}

// A word of Latin letters that is not among the known ones is foreign, wherever it
// stands, except beside a character of another alphabet and when it is longer than
// any word is compared.
func TestForeignWords(t *testing.T) {
	known := spelling.WordSet("de", "años", "mes")
	for text, want := range map[string]bool{
		"": false, "14": false, "de 14 años": false, "DE 14 AÑOS": false, "dé-mes": false, "de,mes/de": false, "de{mes`de": false, "@de[mes]": false, "de 14 anos": true,
		"x": true, "x de": true, "de x": true, "14x": true, "x14": true, "de x de": true, "d": true, "dee": true,
		"日x": false, "x日": false, "日 x": true, "x 日": true, "日 de": false,
		"\u2000x": false, "x\u2000": false, "Āx": false, "x\xc3\xc0x": false, "x\xc3": false, "×x": false, // beside what is no Latin letter
		strings.Repeat("a", 47): true, strings.Repeat("a", 48): true, strings.Repeat("a", 49): false, "x " + strings.Repeat("a", 49): true,
	} {
		if got := spelling.HasForeignWord(text, known); got != want {
			t.Errorf("%q: %v, want %v", text, got, want)
		}
	}
}

// Every Latin letter is one of its word, in either case and with any accent.
func TestLettersOfWords(t *testing.T) {
	letters := "ñæðøþß"
	for c := 'a'; c <= 'z'; c++ {
		letters += string(c)
	}
	known := spelling.WordSet()
	for _, r := range letters {
		known["x"+string(r)+"x"] = true
	}
	for _, r := range letters + strings.ToUpper(strings.Trim(letters, "ß")) + "ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÒÓÔÕÖÙÚÛÜÝàáâãäåçèéêëìíîïòóôõöùúûüýÿ" {
		if text := "x" + string(r) + "X"; spelling.HasForeignWord(text, known) || !spelling.HasForeignWord(text, nil) || !spelling.HasForeignWord(text, spelling.WordSet("xx", "x")) {
			t.Errorf("%s is not one word", text)
		}
	}
}

// Quotation marks are left out in pairs, from the outside, and an apostrophe of a spreadsheet
// before a text; never the whole text.
func TestTokensWithoutQuotes(t *testing.T) {
	for text, want := range map[string]string{
		`"15"`: "15=15/2", "'15'": "15=15/2", "“15”": "15=15/2", "”15”": "15=15/2", "„15“": "15=15/2", "‘15’": "15=15/2", "’15’": "15=15/2", "«15»": "15=15/2", "« 15 años »": "_15=15/2 _años",
		`"'15'"`: "15=15/2", `'"15"`: `" 15=15/2 "`, `""15""`: "15=15/2", "'15": "15=15/2", "'": "'", "''": "'", `""`: `" "`, `"`: `"`, "'''": "'",
		"“15“": "“ 15=15/2 “", "»15«": "» 15=15/2 «", `"15'`: `" 15=15/2 '`, `"15`: `" 15=15/2`, `15"`: `15=15/2 "`, "15'": "15=15/2 '", "(15)": "( 15=15/2 )", "15": "15=15/2", "15 años": "15=15/2 _años", "5 5": "5=5/1 _5=5/1", "1 2 1": "1=1/1 _2=2/1 _1=1/1", "": "",
	} {
		if got := said(spelling.WithoutQuotes(spelling.Tokens(text))); got != want {
			t.Errorf("%s: %s, want %s", text, got, want)
		}
	}
}

func TestOrdinals(t *testing.T) {
	for text, want := range map[string]bool{"º": true, "°": true, "er": true, "th": true, "": false, "x": false, "1": false, "ero": true, "eros": false} {
		if got := spelling.IsOrdinal(text); got != want {
			t.Errorf("%q is written behind a place: %v", text, got)
		}
	}
}

func TestBeginningsOfTexts(t *testing.T) {
	for text, want := range map[string]int{"": 0, "1": 1, "12a": 2, "a12": 0, "123": 3, "1ñ2": 1, "ñ": 0} {
		if got := spelling.PrefixOf(text, spelling.IsDigit); got != want {
			t.Errorf("%q begins with %d digits, want %d", text, got, want)
		}
	}
	if got := spelling.PrefixOf("ñandú2", unicode.IsLetter); got != len("ñandú") {
		t.Errorf("%d bytes of letters", got)
	}
	for text, want := range map[string]bool{"": false, "0": true, "9": true, "/": false, ":": false, "5a": true, "a5": false, "٣": false} {
		if got := spelling.StartsWithDigit(text); got != want {
			t.Errorf("%q begins with a digit: %v", text, got)
		}
	}
}
