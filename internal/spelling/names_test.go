package spelling_test

import (
	"strings"
	"testing"

	"github.com/conmina/conmina/internal/spelling"
)

func TestFold(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"", ""},
		{"   ", ""},
		{"art-153", "art-153"},
		{"Trata de personas", "trata-de-personas"},
		{"TRATA  DE\tPERSONAS", "trata-de-personas"},
		{"trata_de_personas", "trata-de-personas"},
		{"trata - _ de--personas", "trata-de-personas"},
		{"  trata\u00a0de personas\n", "trata-de-personas"},
		{"Explotación", "explotacion"},
		{"Explotacio\u0301n", "explotacion"},
		{"EXPLOTACIÓN", "explotacion"},
		{"pingüino", "pinguino"},
		{"são", "sao"},
		{"168-B", "168-b"},
		{"129-N", "129-n"},
		{"129-Ñ", "129-ñ"},
		{"129-ñ", "129-ñ"},
		{"129-n\u0303", "129-ñ"},
		{"129-N\u0303", "129-ñ"},
		{"ñ\u0301", "ñ"},
		{"niña", "niña"},
		{"\u0303n", "n"},
		{"a\u0303", "a"},
		{"129-Á", "129-á"},
		{"129 Ã", "129-ã"},
		{"129Ó", "129ó"},
		{"129-A\u0301", "129-á"},
		{"129-Ñ\u0301", "129-ñ\u0301"},
		{"129 época", "129-epoca"},
		{"9Á", "9á"},
		{"0Á", "0á"},
		{"129_Á", "129-á"},
		{"120 - Á", "120-á"},
		{"129-Áb", "129-ab"},
		{"129-áB", "129-ab"},
		{"129-Á B́", "129-á-b"},
		{"a-Á", "a-a"},
		{"a--b", "a-b"},
		{"--", "-"},
		{"129-A-\u0301b", "129-a-b"}, // a mark of the hyphen
		{"129.Á", "129.a"},
		{":Á", ":a"},
		{"/Á", "/a"},
		{"Á 129", "a-129"},
		{"ＡＲＴ", "ａｒｔ"}, // another alphabet's letters stay another name
	} {
		if got := spelling.Fold(c.text); got != c.want {
			t.Errorf("Fold(%q) = %q, want %q", c.text, got, c.want)
		}
	}
	if spelling.Fold("129-N") == spelling.Fold("129-Ñ") {
		t.Error("articles 129-N and 129-Ñ are taken for one")
	}
}

func TestFoldTwiceIsFoldOnce(t *testing.T) {
	for r := rune(0); r < 0x20000; r++ {
		c := string(r)
		s := c + "n" + c + "x" + c + "\u0303"
		once := spelling.Fold(s)
		if twice := spelling.Fold(once); twice != once {
			t.Fatalf("%U: Fold(%q) = %q, and again %q", r, s, once, twice)
		}
	}
}

func TestNearest(t *testing.T) {
	known := []string{
		"art-153", "trafficking", "human-trafficking", "pimping", "profiting", "provecho",
		"child-sex-tourism", "sex-tourism", "turismo-sexual", "129-n", "129-ñ", "x",
	}
	for _, c := range []struct{ name, want string }{
		{"traficking", "trafficking"},
		{"TRAFICKING", "trafficking"},
		{"trafficing", "trafficking"},
		{"human traffiking", "human-trafficking"},
		{"pinping", "pimping"},
		{"porfiting", "profiting"},
		{"tourism", "child-sex-tourism sex-tourism"},
		{"turismo", "turismo-sexual"},
		{"prov", "provecho"},
		{"pro", "profiting provecho"},
		{"child-sex-tou", "child-sex-tourism"},
		{"cild-sx-tursm", "child-sex-tourism"},
		{"cild-sx-tursn", ""},
		{"humxn-traffixxinx", "human-trafficking"},
		{"hxmxn-traffixxinx", ""},
		{"129-Ñ", "129-ñ 129-n"},
		{"raffick", ""}, // within a word
		{"rismo", ""},
		{"homicidio", ""},
		{"", ""},
		{"   ", ""},
		{"pr", ""},
		{strings.Repeat("z", 3000), ""},
	} {
		if got := strings.Join(spelling.Nearest(c.name, known), " "); got != c.want {
			t.Errorf("Nearest(%.30q) = %q, want %q", c.name, got, c.want)
		}
	}
}

func TestNearestPrefersSlips(t *testing.T) {
	if got := strings.Join(spelling.Nearest("caso", []string{"casos-de-trata", "paso"}), " "); got != "paso casos-de-trata" {
		t.Errorf("%s", got)
	}
}

func TestMisspelt(t *testing.T) {
	known := []string{"victim_age", "victim_born", "offence"}
	for text, want := range map[string]string{
		"victim_age": "victim_age", "Victim-Age": "victim_age", "victm_age": "victim_age", "victimborn": "victim_born", "ofence": "offence", "ofense": "offence",
		"offe": "", "name": "", "": "", "ictim_ge_": "victim_age", "ictim_gexx": "",
	} {
		if got := spelling.Misspelt(text, known); got != want {
			t.Errorf("%q is a slip of %q, want %q", text, got, want)
		}
	}
	// Of two that are as far from it, the first.
	if got := spelling.Misspelt("cas", []string{"caso", "casa"}); got != "caso" {
		t.Errorf("cas is a slip of %q", got)
	}
	for _, c := range []struct {
		a, b string
		want int
	}{{"", "", 0}, {"Niña", "NIÑA", 0}, {"niña", "nina", 1}, {"Trata de personas", "trata_de_persona", 1}, {"", "trata", 5}} {
		if got := spelling.Distance(c.a, c.b); got != c.want {
			t.Errorf("%q and %q differ in %d letters, want %d", c.a, c.b, got, c.want)
		}
	}
}

func TestFoldOfAFoldedNameIsTheNameItself(t *testing.T) {
	for _, name := range []string{"trata-de-personas", "az-09", "153"} {
		if n := testing.AllocsPerRun(100, func() { spelling.Fold(name) }); n != 0 {
			t.Errorf("Fold(%q) takes %v allocations", name, n)
		}
	}
}

func TestNearestGivesThreeAtMostAndEachOnce(t *testing.T) {
	got := spelling.Nearest("caso", []string{"casa", "Casa", "CASÁ", "cas", "casos", "caso1", "paso"})
	if len(got) != 3 {
		t.Errorf("%q", got)
	}
	seen := map[string]bool{}
	for _, n := range got {
		if seen[spelling.Fold(n)] {
			t.Errorf("%q holds a name twice", got)
		}
		seen[spelling.Fold(n)] = true
	}
}

func TestLettersThatChangedPlaces(t *testing.T) {
	for pair, want := range map[[2]string]int{
		{"fehca", "fecha"}: 1, {"edda", "edad"}: 1, {"ab", "ba"}: 1, {"fehac", "fecha"}: 2, {"acb", "abd"}: 2, {"trata", "trata"}: 0, {"abcd", "badc"}: 3, {"ñandu", "añndu"}: 1, {"abc", "abcde"}: 2,
	} {
		if got := spelling.Distance(pair[0], pair[1]); got != want {
			t.Errorf("%q and %q: %d, want %d", pair[0], pair[1], got, want)
		}
	}
}

func TestSlips(t *testing.T) {
	for _, c := range []struct {
		name, of string
		want     bool
	}{
		{"trata", "trata", true},
		{"TRATÁ", "trata", true},
		{"tra", "trata", false},
		{"trat", "trata", true},
		{"xatx", "trata", false},
		{"explotacion", "exlotcin", true},
		{"explotacion", "exltcin", false},
	} {
		if got := spelling.IsSlip(c.name, c.of); got != c.want {
			t.Errorf("%q is a slip of %q: %v", c.name, c.of, got)
		}
	}
}
