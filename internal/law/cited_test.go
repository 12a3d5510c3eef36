package law_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/conmina/conmina/internal/articles"
	"github.com/conmina/conmina/internal/law"
)

// listed is an offence whose aggravated tier has a list of numerals, under two
// versions: the first numeral of the second asks for something else.
func listed() *law.Offence {
	young, minor, old, any := law.AgeBand(0, 13), law.AgeBand(14, 17), law.AgeBand(60, law.MaxAge), law.AnyAge()
	in := func(numeral string, ages law.Ages, with ...law.CircumstanceID) law.Condition {
		return law.Condition{VictimAge: ages, With: with, Numeral: numeral}
	}
	version := func(from, to law.Date, first law.CircumstanceID) law.Version {
		return law.Version{Article: "10", InForce: law.Period{From: from, To: to}, Tiers: []law.Tier{
			{ID: "base", Prison: law.Range{Min: law.Term(12), Max: law.Term(24)}},
			{ID: "grave", Article: "10-A", Prison: law.Range{Min: law.Term(24), Max: law.Term(48)}, When: []law.Condition{
				in("1", any, first), in("2", minor), in("3", young, "b"), in("4", any, "a", "b"), in("5", any, "c"), in("5", old), in("6a", any, "c"),
			}},
		}}
	}
	e := &law.Edition{ID: "e"}
	o := &law.Offence{Edition: e, ID: "o", Asked: "art. 10-A", Versions: []law.Version{
		version(law.Date{Year: 2000, Month: 1, Day: 1}, law.Date{Year: 2009, Month: 12, Day: 31}, "a"),
		version(law.Date{Year: 2010, Month: 1, Day: 1}, law.Date{}, "d"),
	}}
	e.Offences = []*law.Offence{o}
	return o
}

// A numeral that was named adds what it says, where that is one thing and the facts
// leave it open; what they say already is not added again, and what they exclude is
// not taken for true.
func TestFactsOfACitedNumeral(t *testing.T) {
	const before, after = "2005-01-01", "2015-01-01"
	for _, c := range []struct {
		numeral     string
		date, ages  string
		with, maybe string
		want        string // ages and circumstances, or a code
	}{
		{"1", before, "", "", "", "unknown a"},
		{"1", after, "", "", "", "unknown d"},
		{"1", "2005-01-01..2015-01-01", "", "", "", "numeral_several"},
		{"1", "2005-01-01..2009-12-31", "", "", "", "unknown a"},
		{"1", "", "", "", "", "numeral_several"},
		{"1", "1999-01-01", "", "", "", "numeral_unknown"},
		{"1", before, "", "a", "", "unknown a"},
		{"1", before, "", "b", "", "unknown a b"},
		{"1", before, "", "", "b", "unknown a"},
		{"1", before, "", "", "a", "numeral_contradicts"},
		{"2", before, "", "", "", "14-17"},
		{"2", "2005-01-01..2015-01-01", "", "", "", "14-17"}, // the same in both versions
		{"3", "2005-01-01..2015-01-01", "", "", "", "0-13 b"},
		{"2", before, "10-15", "", "", "14-15"},
		{"2", before, "15", "", "", "15"},
		{"2", before, "13", "", "", "numeral_contradicts"},
		{"2", before, "15;16", "", "", "15 16"},
		{"2", before, "15;30", "", "", "15 30"},
		{"2", before, "10;30", "", "", "numeral_contradicts"},
		{"2", before, "0-20;30", "", "", "numeral_contradicts"}, // of which of them?
		{"3", before, "", "", "", "0-13 b"},
		{"3", before, "10", "b", "", "10 b"},
		{"3", before, "10", "", "b", "numeral_contradicts"},
		{"3", before, "14", "b", "", "numeral_contradicts"},
		{"4", before, "", "", "", "unknown a b"},
		{"4", before, "", "b", "", "unknown a b"},
		{"4", before, "", "c", "", "unknown a b c"},
		{"4", before, "", "a", "b", "numeral_contradicts"},
		{"5", before, "", "", "", "numeral_several"},
		{"5", before, "", "c", "", "unknown c"},
		{"5", before, "70", "", "", "70"},
		{"5", before, "50-70", "", "", "numeral_several"},
		{"6A", before, "", "", "", "unknown c"},
		{"7", before, "", "", "", "numeral_unknown"},
		{"", before, "", "", "", "paragraph_alone"},
	} {
		o := listed()
		o.Cited = articles.Cited{Article: "10-a", Numeral: c.numeral}
		if c.numeral == "" {
			o.Cited.Paragraph = 2
		}
		g := law.Given{Date: c.date, With: strings.Fields(c.with), Maybe: strings.Fields(c.maybe)}
		if c.ages != "" {
			g.Ages = strings.Split(c.ages, ";")
		}
		e := &law.Edition{ID: "e", Offences: o.Edition.Offences, Circumstances: []*law.Circumstance{{ID: "a"}, {ID: "b"}, {ID: "c"}, {ID: "d"}}}
		f, faults := g.Facts(e)
		if len(faults) > 0 {
			t.Fatal(faults)
		}
		was := fmt.Sprint(f)
		got, fault := o.WithCited(f)
		said := strings.Join(append(agesSaid(got), circumstances(got.With)...), " ")
		if fault != nil {
			said = string(fault.Code)
			if fault.Fact != law.FactOffence || fault.Value != o.Asked || fmt.Sprint(got) != was {
				t.Errorf("%s: %+v", said, fault)
			}
		}
		if said != c.want || fmt.Sprint(f) != was {
			t.Errorf("numeral %q on %+v: %s, want %s", c.numeral, g, said, c.want)
		}
	}
	born := law.Facts{Date: law.Date{Year: 2005, Month: 1, Day: 1}, Born: law.Date{Year: 1990, Month: 6, Day: 1}, Victims: []law.Ages{law.AgeBand(14, 14)}}
	o := listed()
	o.Cited = articles.Cited{Article: "10-a", Numeral: "2"}
	if _, fault := o.WithCited(born); fault != nil {
		t.Errorf("born 14 years before: %v", fault)
	}
	born.Victims = []law.Ages{law.AgeBand(13, 14)}
	if _, fault := o.WithCited(born); fault == nil || fault.Code != law.NumeralContradicts {
		t.Errorf("born 13 or 14 years before: %v", fault)
	}
	o.Cited.Numeral = "9"
	if _, fault := o.WithCited(born); len(fault.Args) != 2 || fault.Args[0] != "10-A" || fault.Args[1] != "9" {
		t.Errorf("of an unknown numeral: %v", fault)
	}
	o.Cited.Numeral = "1" // in an edition without dates
	o.Versions[1].InForce, o.Versions = law.Period{}, o.Versions[1:]
	if f, fault := o.WithCited(law.Facts{Date: born.Date}); fault != nil || len(f.With) != 1 || f.With[0] != "d" {
		t.Errorf("without dates: %v %v", f.With, fault)
	}
	o.Cited = articles.Cited{}
	if f, fault := o.WithCited(born); fault != nil || fmt.Sprint(f) != fmt.Sprint(born) {
		t.Errorf("nothing is cited: %v %v", f, fault)
	}
}

func agesSaid(f law.Facts) []string {
	if len(f.Victims) == 0 {
		return []string{"unknown"}
	}
	var list []string
	for _, v := range f.Victims {
		list = append(list, v.String())
	}
	return list
}

func circumstances(ids []law.CircumstanceID) []string {
	var list []string
	for _, id := range ids {
		list = append(list, string(id))
	}
	return list
}

// A numeral in the place of a circumstance is told for one, with its article or
// without; an article alone and any other number are not.
func TestNumeralInThePlaceOfACircumstance(t *testing.T) {
	for text, want := range map[string]law.Code{
		"numeral 4": law.CircumstanceNumeral, "129-B, numeral 4": law.CircumstanceNumeral, "inciso 2": law.CircumstanceNumeral,
		"art. 153": law.CircumstanceUnknown, "129-B": law.CircumstanceUnknown, "4": law.CircumstanceUnknown, "primer párrafo": law.CircumstanceUnknown, "numeral": law.CircumstanceUnknown,
	} {
		if _, fault := (&law.Edition{ID: "e"}).FindCircumstance(text); fault == nil || fault.Code != want {
			t.Errorf("%q: %v, want %s", text, fault, want)
		}
	}
}

// Every letter of the alphabet is one of an article, and ñ; no other character is.
func TestLettersOfArticles(t *testing.T) {
	for r := rune('!'); r <= '~'; r++ {
		letter := strings.ToLower(string(r))
		c, ok := articles.ParseCited("129-" + string(r))
		if is := letter >= "a" && letter <= "z"; ok && (c.Article == "129-"+letter) != is || is && !ok {
			t.Errorf("129-%c is article %q (%v)", r, c.Article, ok)
		}
	}
	for _, r := range "abcdefghijklmpqrstuvwxyz" { // n and o are signs of a number: n.º
		if c, ok := articles.ParseCited("129-B, literal " + string(r)); !ok || c.Numeral != string(r) {
			t.Errorf("literal %c is %q (%v)", r, c.Numeral, ok)
		}
	}
	for text, want := range map[string]string{"1": "1", "12": "12", "0": "", "01": "", "ab": "", "`": "", "{": ""} {
		if c, _ := articles.ParseCited("129-B, numeral " + text); c.Numeral != want {
			t.Errorf("numeral %s is %q", text, c.Numeral)
		}
	}
	if c, ok := articles.ParseCited("129-Ñ"); !ok || c.Article != "129-ñ" {
		t.Errorf("129-Ñ is article %q (%v)", c.Article, ok)
	}
}

// A paragraph that was named leaves one of the tiers of its article, where each of
// them numbers its circumstances.
func TestParagraphOfACitedNumeral(t *testing.T) {
	o := listed()
	one := o.Versions[1]
	one.Tiers = append(one.Tiers[:2:2], law.Tier{ID: "graver", Article: "10-A", When: []law.Condition{{VictimAge: law.AnyAge(), With: []law.CircumstanceID{"c"}, Numeral: "1"}}},
		law.Tier{ID: "other", Article: "10-B", When: []law.Condition{{VictimAge: law.AnyAge(), With: []law.CircumstanceID{"c"}, Numeral: "9"}}})
	two := *o
	two.Versions = []law.Version{one}
	two.Cited = articles.Cited{Article: "10-a", Numeral: "9"} // which another article has
	if f, fault := two.WithCited(law.Facts{}); fault == nil || fault.Code != law.NumeralUnknown {
		t.Errorf("the numeral of another article: %v", f)
	}
	for _, c := range []struct {
		offence   *law.Offence
		paragraph int
		want      string
	}{
		{&two, 0, "numeral_several"},
		{&two, 1, "d"},
		{&two, 2, "c"},
		{&two, 3, "numeral_unknown"},
		{o, 0, "d"},
		{&two, articles.Last, "c"},
		{o, 1, "paragraph_unknown"}, // its only tier is no paragraph
		{o, articles.Last, "paragraph_unknown"},
	} {
		c.offence.Cited = articles.Cited{Article: "10-a", Numeral: "1", Paragraph: c.paragraph}
		f, fault := c.offence.WithCited(law.Facts{Date: law.Date{Year: 2015, Month: 1, Day: 1}})
		got := strings.Join(circumstances(f.With), " ")
		if fault != nil {
			got = string(fault.Code)
		}
		if got != c.want {
			t.Errorf("paragraph %d: %s, want %s", c.paragraph, got, c.want)
		}
	}
}

// A text that cites several articles or numerals, or that says more than the offence,
// is told for what it is.
func TestNamesThatSayMore(t *testing.T) {
	e := &law.Edition{ID: "e", Offences: []*law.Offence{
		{ID: "theft", Also: law.Names{ES: []string{"hurto"}}, Versions: []law.Version{{Article: "185"}}},
		{ID: "robbery", Versions: []law.Version{{Article: "188-A"}}},
	}}
	for _, o := range e.Offences {
		o.Edition = e
	}
	for name, want := range map[string]string{
		"185 y 188-A": "offences_cited 185 188-A", "185 y 999": "offences_cited 185", "arts. 185, 188-A y 999": "offences_cited 185 188-A", "998 y 999": "article_unknown",
		"188-A incisos 1 y 2": "numerals_cited",
		"tentativa de hurto":  "offence_with_more hurto", "hurto en grado de tentativa": "offence_with_more hurto", "tentativa 188-A": "offence_with_more 188-a",
		"attempted theft": "offence_with_more theft", "cómplice primario de hurto": "offence_with_more hurto", "autor del art. 185": "offence_with_more art.-185", "hurto a título de autora": "offence_with_more hurto", "autor del 188-A": "offence_with_more 188-a",
		"tentativa": "offence_unknown", "tentativa de nada": "offence_unknown", "hurto": "", "188-A, último párrafo": "",
	} {
		_, fault := e.FindOffence(name)
		got := ""
		if fault != nil {
			got = strings.Join(append([]string{string(fault.Code)}, fault.Suggest...), " ")
		}
		if got != want && !(want == "offence_unknown" && strings.HasPrefix(got, want)) {
			t.Errorf("%q: %q, want %q", name, got, want)
		}
		if _, brief := e.FindOffenceBriefly(name); (brief == nil) != (fault == nil) || brief != nil && brief.Code != fault.Code {
			t.Errorf("%q: %v in brief, want %v", name, brief, fault)
		}
	}
}
