package encoding

import (
	"strings"
	"testing"
	"unicode/utf8"
)

// Of all characters there are, the number of an article may hold those that
// anybody can type and no others, and a hyphen only between two parts.
func TestCharactersOfArticles(t *testing.T) {
	const may = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyzÑñ"
	for r := range utf8.MaxRune + 1 {
		if !utf8.ValidRune(r) {
			continue
		}
		want := strings.ContainsRune(may, r)
		for _, s := range []string{"129" + string(r), "129-" + string(r), string(r) + "129"} {
			if isArticle(s) != want {
				t.Errorf("%q (%s) is taken for the number of an article: %v", s, unicodeName(r), !want)
			}
		}
		if between := "129" + string(r) + "A"; isArticle(between) != (want || r == '-') {
			t.Errorf("%q (%s) is taken for the number of an article: %v", between, unicodeName(r), isArticle(between))
		}
	}
}

func TestFormOfArticles(t *testing.T) {
	for _, s := range []string{"153", "168-B", "129-Ñ", "297-A-1", "A1", "Ñ-1", "24-bis"} {
		if !isArticle(s) {
			t.Errorf("%q is refused", s)
		}
	}
	for _, s := range []string{"", "-", "-153", "153-", "153--A", "A", "Ñ", "A-B", "153 A", "153.A", "153_A", "153\nA"} {
		if isArticle(s) {
			t.Errorf("%q is taken", s)
		}
	}
}

// What was meant is told where it can be known.
func TestArticlesThatWereMeant(t *testing.T) {
	for written, want := range map[string]string{
		"900–B": "900-B", "“900-B”": "900-B", "«900-B»": "900-B", "900 B": "900-B", "900.B": "900-B", "129-N\u0303": "129-Ñ", "９００-Ｂ": "900-B",
		"900-В": "", "129-Ó": "", "A": "", "–": "",
	} {
		suggested := strings.Trim(strings.Join(articleFault(written).Suggest, ", "), `"`)
		if suggested != want {
			t.Errorf("%q: suggested %q, want %q", written, suggested, want)
		}
	}
}

// A name is of one script, in letters that can be typed. The letter named is the
// one that does not belong.
func TestLettersOfNames(t *testing.T) {
	for name, want := range map[string]string{
		"":                              "",
		"Trata de niñas, 153-A (n.º 2)": "",
		"explotación — grave":           "",
		"nin\u0303as":                   "",
		"ɨjɨ":                           "",
		"торговля людьми":               "",
		"人身売買の罪":                        "",
		"аrt-153":                       "а",
		"art-153-а":                     "а",
		"а-153-x":                       "а",
		"trαta":                         "α",
		"tra\u0442a":                    "т",
		"ｔrata":                         "ｔ",
		"tra𝐭a":                         "𝐭",
		"ﬁnes":                          "ﬁ",
		"trɑta":                         "ɑ",
		"delıto":                        "ı",
		"Торговля x":                    "Т",
		"людьмиα":                       "α",
	} {
		got := ""
		if r, found := strayLetter(name); found {
			got = string(r)
		}
		if got != want {
			t.Errorf("%q: found %q, want %q", name, got, want)
		}
	}
}

// Every letter of another alphabet is told among Latin ones, wherever it stands.
func TestEveryStrayLetter(t *testing.T) {
	for r := rune(0x0370); r < 0x0530; r++ { // Greek and Cyrillic
		if scriptOf(r) == "" || scriptOf(r) == latin {
			continue
		}
		for _, name := range []string{string(r) + "rt-153", "art" + string(r), "a" + string(r) + "t"} {
			if _, found := strayLetter(name); !found {
				t.Errorf("%q (%s) is taken", name, unicodeName(r))
			}
		}
	}
}
