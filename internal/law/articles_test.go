package law_test

import (
	"slices"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/unicode/norm"

	"github.com/conmina/conmina/internal/articles"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/spelling"
)

// lettered is an edition with articles of every letter but Q, and neighbours.
func lettered() *law.Edition {
	e := &law.Edition{ID: "lettered"}
	for _, letter := range "ABCDEFGHIJKLMNÑOP" {
		e.Offences = append(e.Offences, &law.Offence{
			ID: "offence-" + strings.ToLower(strings.ReplaceAll(string(letter), "Ñ", "enie")), Title: law.Text{ES: "Título " + string(letter) + string(letter), EN: "Title " + string(letter) + string(letter)},
			Versions: []law.Version{{Article: "129-" + string(letter)}},
		})
	}
	e.Offences = append(e.Offences, &law.Offence{ID: "art-153", Title: law.Text{ES: "Trata de personas", EN: "Trafficking"}, Versions: []law.Version{{Article: "153"}}})
	e.Elsewhere = []*law.Neighbour{
		{Articles: []string{"129-Q"}, Title: law.Text{ES: "captación de menores", EN: "recruiting minors"}},
		{Articles: []string{"173", "173-A"}, Title: law.Text{ES: "violación de menor de edad", EN: "rape of a minor"}, Also: law.Names{ES: []string{"violacion-de-menor"}}},
	}
	return e
}

// Every character there is behind a number, bare and with every mark.
func TestTheLetterOfAnArticleIsItself(t *testing.T) {
	e := lettered()
	check := func(letter string) {
		o, _ := e.FindOffence("129-" + letter)
		plain := strings.ToUpper(norm.NFC.String(letter))
		switch isOne := len([]rune(plain)) == 1 && strings.Contains("ABCDEFGHIJKLMNÑOP", plain); {
		case isOne != (o != nil):
			t.Errorf("129-%s (%+q) is found: %v", letter, letter, o != nil)
		case isOne && o.Shown().Article != "129-"+plain:
			t.Errorf("129-%s is %s", letter, o.Shown().Article)
		}
	}
	// Without the scripts of thousands of characters, and with the letters of formulas.
	for r := rune('!'); r < 0x1d800; r++ {
		switch r {
		case 0x2c00:
			r = 0xfb00
		case 0x10000:
			r = 0x1d400
		}
		if r < 0x80 && !unicode.IsLetter(r) || unicode.IsSpace(r) || unicode.Is(unicode.Mn, r) || r == 'ſ' || r == 'ı' {
			continue
		}
		check(string(r))
	}
	for r := rune(0x300); r < 0x370; r++ {
		for _, letter := range "AENOñ" {
			check(string(letter) + string(r))
		}
	}
}

// A suggestion for the number of an article is that article or nothing.
func TestNoOtherArticleIsSuggested(t *testing.T) {
	e := lettered()
	for _, c := range []struct {
		name    string
		code    law.Code
		suggest string
	}{
		{"129-Z", law.ArticleUnknown, ""},
		{"129", law.ArticleUnknown, ""},
		{"152", law.ArticleUnknown, ""},
		{"154-A", law.ArticleUnknown, ""},
		{"art-152", law.ArticleUnknown, ""},
		{"artículo 152", law.ArticleUnknown, ""},
		{"129-Ã", law.ArticleUnknown, ""},
		{"129-Ó", law.ArticleUnknown, ""},
		{"129-AB", law.ArticleUnknown, ""},
		{"0", law.ArticleUnknown, ""},
		{"5", law.ArticleUnknown, ""},
		{"5-A", law.ArticleUnknown, ""},
		{"9.º", law.ArticleUnknown, ""},
		{"art. 0-Z", law.ArticleUnknown, ""},
		{"99999999999999999999", law.ArticleUnknown, ""},
		{"+173", law.OffenceUnknown, ""},
		{"x53", law.OffenceUnknown, ""},
		{"-5", law.OffenceUnknown, ""},
		{".5", law.OffenceUnknown, ""},
		{":5", law.OffenceUnknown, ""},
		{"art", law.OffenceUnknown, ""},
		{"129-Ａ", law.CharacterAlike, "129-a"},
		{"129-А", law.CharacterAlike, ""}, // Cyrillic
		{"129-A y 129-B", law.OffencesCited, "129-A 129-B"},
		{"129-A, 129-B", law.OffencesCited, "129-A 129-B"},
		{"153 de la Ley 28950", law.ArticleUnknown, ""},
		{"0153", law.ArticleUnknown, ""},
		{"129-Q", law.OffenceOutside, ""},
		{"el delito de violación de menor", law.OffenceOutside, ""},
		{"129Q", law.OffenceOutside, ""},
		{"173-A", law.OffenceOutside, ""},
		{"art. 173 CP", law.OffenceOutside, ""},
		{"Violación de menor", law.OffenceOutside, ""},
		{"RAPE OF A MINOR", law.OffenceOutside, ""},
		{"trafiking", law.OffenceUnknown, "trafficking"},
	} {
		o, fault := e.FindOffence(c.name)
		if o != nil || fault.Code != c.code || strings.Join(fault.Suggest, " ") != c.suggest || c.suggest == "" && len(fault.Suggest) > 0 {
			t.Errorf("FindOffence(%q) = %v, %v, want %s %q", c.name, o, fault, c.code, c.suggest)
		}
	}
}

// An article is found in every way of citing it, and its letter is exact.
func TestArticlesAsCited(t *testing.T) {
	e := lettered()
	for want, list := range map[string][]string{
		"offence-a": {
			"129A", "129.A", "129:A", "129.º-A", "129ª-A", "129°-A", "129º A", "129-A.", "(129 A)", "arts. 129-A", "article 129-A CP", "129–A", "129—A", "129-\u200bA", "129\u00a0-\u00a0A", "art-129-A", "artículo-129-A", "129-A del C.P.", "129-A C. P.",
			"Artículo 129-A del Código Penal", "Código Penal, artículo 129-A", "ARTICULO 129-A CP.", "Art.129-A", "article 129-A of the Penal Code", "“129-A”",
		},
		"offence-enie": {"129Ñ", "129-n\u0303", "Art. 129.º-Ñ del CP"},
		"offence-n":    {"artículo 129 N del Código Penal"},
		"offence-o":    {"Art. 129-O"},
		"offence-c":    {"129-C", "129-C C.P.", "129 C del CP"},
		"art-153":      {"153 CP", "153 C.P.", "153", "“153”", "art. 153", "art 153", "Art. 153", "art.153", "artículo 153", "articulo 153 CP", "Código Penal art. 153", "153.º"},
	} {
		for _, text := range list {
			if o, fault := e.FindOffence(text); fault != nil || o.ID != want || o.Cited != (articles.Cited{}) {
				t.Errorf("%q is %v (%v), want %s", text, o, fault, want)
			}
		}
	}
}

// Every name that is not plain ASCII, encoded once more in each of the encodings
// that old programs have.
func TestNamesEncodedTwiceAreToldFromOthers(t *testing.T) {
	e := lettered()
	e.Offences[0].Also = law.Names{ES: []string{"explotación sexual de niñas", "“trata”"}}
	e.Circumstances = []*law.Circumstance{{ID: "cruelty", Title: law.Text{ES: "Saña", EN: "Cruelty"}}}
	for _, name := range []string{"129-Ñ", "129-ñ", "Explotación sexual de niñas"} {
		for _, m := range []*charmap.Charmap{charmap.Windows1252, charmap.ISO8859_1, charmap.CodePage850, charmap.CodePage437, charmap.Macintosh} {
			text := name
			for range 2 {
				text, _ = m.NewDecoder().String(text)
				text = strings.ReplaceAll(text, "\ufffd", "\u0091")
				_, fault := e.FindOffence(text)
				if fault == nil || fault.Code != law.EncodedTwice || fault.Suggest[0] != spelling.Fold(name) {
					t.Errorf("%v: %q as %q: %v", m, name, text, fault)
				}
			}
		}
	}
	for _, text := range []string{"129-Ã\u0091", "129-Ã‘", "129-Ã±"} {
		if _, fault := e.FindOffence(text); fault == nil || fault.Code != law.EncodedTwice || fault.Suggest[0] != "129-ñ" {
			t.Errorf("%q: %v", text, fault)
		}
	}
	// One word was encoded twice, beside one that was typed.
	for _, text := range []string{"artículo 129-Ã‘", "Artículo 129-Ã± del Código Penal", "art. 129-Ã‘"} {
		if _, fault := e.FindOffence(text); fault == nil || fault.Code != law.EncodedTwice {
			t.Errorf("%s: %+v", text, fault)
		}
	}
	if _, fault := e.FindCircumstance("SaÃ±a"); fault == nil || fault.Code != law.EncodedTwice || fault.Suggest[0] != "saña" {
		t.Errorf("a circumstance: %v", fault)
	}
}

func TestArticlesThatFollowOneAnother(t *testing.T) {
	e := lettered()
	for _, number := range []string{"180", "179", "181", "168-B"} {
		e.Offences = append(e.Offences, &law.Offence{ID: "art-" + number, Versions: []law.Version{{Article: number}}})
	}
	var runs []string
	for _, run := range e.Held().Runs() {
		runs = append(runs, run[0]+".."+run[len(run)-1])
	}
	want := []string{"129-A..129-P", "153..153", "168-B..168-B", "179..181"}
	if !slices.Equal(runs, want) {
		t.Errorf("%q, want %q", runs, want)
	}
	for _, apart := range []articles.List{{"anexo", "1"}, {"anexo", "final"}, {"1", "anexo"}, {"1", "3"}, {"129", "129-A"}, {"129-A", "130"}, {"129-A", "129-C"}, {"129-A", "129"}, {"129-A", "130-B"}} {
		if got := apart.Runs(); len(got) != 2 {
			t.Errorf("%q follow one another: %q", apart, got)
		}
	}
	if got := (articles.List{}).Runs(); len(got) > 0 {
		t.Errorf("of no article: %q", got)
	}
}

// The articles of today are the articles of the last version of each offence in
// force, and of its tiers, each once and in the order of the code.
func TestArticlesThatAnEditionHolds(t *testing.T) {
	e := dated(t)
	e.Offences = append(e.Offences, &law.Offence{ID: "art-9", Versions: []law.Version{{Article: "9", Tiers: []law.Tier{{Article: "129-A"}}}}})
	if got := strings.Join(e.Held(), " "); got != "9 129-A 129-B" {
		t.Errorf("%s", got)
	}
}

// An article letter that was encoded twice is reported as such. That holds in every
// spelling of the number, and whether or not the edition has the article. It has
// priority over the report that its characters look like others.
func TestLettersOfArticlesEncodedTwice(t *testing.T) {
	held, other := lettered(), vocabulary()
	for text, want := range map[string]string{
		"129-Ã‘": "129-Ñ", "129-Ã±": "129-ñ", "129 Ã‘": "129 Ñ", "129Ã‘": "129Ñ", "art. 129-Ã‘": "art. 129-Ñ",
		"129-Ãƒâ€˜": "129-Ñ", "129-├æ": "129-Ñ", "154-Ã‘": "154-Ñ",
	} {
		for _, e := range []*law.Edition{held, other} {
			_, fault := e.FindOffence(text)
			if fault == nil || fault.Code != law.EncodedTwice || fault.Args[0] != want {
				t.Errorf("%q: %v, want %q encoded twice", text, fault, want)
			}
		}
		_, fault := held.FindOffence(text)
		if is := strings.Join(fault.Suggest, " "); strings.Contains(text, "129") != (is == "129-ñ") {
			t.Errorf("%q: meant as %q", text, is)
		}
	}
	for _, text := range []string{"129-Ã", "129-Ň", "129-Á", "129-‘", "129-Ã±Ã±", "129-Ã¡", "NiÃ±os", "Ã±"} {
		if _, fault := held.FindOffence(text); fault == nil || fault.Code == law.EncodedTwice {
			t.Errorf("%q: %v", text, fault)
		}
	}
}
