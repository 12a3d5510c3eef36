package law_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/conmina/conmina/internal/law"
)

// renumbered is a version whose aggravated tiers stand in articles of their own.
func renumbered() law.Version {
	return law.Version{
		Article: "129-A", Act: law.Act{Name: "Law of the version"}, Whole: law.Period{From: law.Date{Year: 2021, Month: 3, Day: 31}},
		Tiers: []law.Tier{
			{ID: "basic", Prison: law.Range{Min: years(8), Max: years(15)}},
			{ID: "same", Article: "129-A", Prison: law.Range{Min: years(8), Max: years(15)}},
			{ID: "aggravated-1", Article: "129-B", Prison: law.Range{Min: years(12), Max: years(20)}},
			{ID: "aggravated-2", Article: "129-B", Prison: law.Range{Min: years(25)}, Act: law.Act{Name: "Law of the tier"}, InForce: law.Period{From: law.Date{Year: 2023, Month: 5, Day: 8}}},
			{ID: "apart", Article: "129-C", Prison: law.Range{Min: years(5), Max: years(6)}},
		},
	}
}

// oneArticle is a version that threatens everything in one article.
func oneArticle() law.Version {
	return law.Version{Article: "181", Tiers: []law.Tier{
		{ID: "graver", Prison: law.Range{Min: years(6), Max: years(8)}},
		{ID: "basic", Prison: law.Range{Min: years(4), Max: years(6)}},
		{ID: "gravest", Prison: law.Range{Min: years(6), Max: years(12)}},
		{ID: "basic-too", Prison: law.Range{Min: years(4), Max: years(6)}},
	}}
}

func TestTiersThatAnswerForAName(t *testing.T) {
	apart, together := renumbered(), oneArticle()
	lighter := law.Version{Article: "183", Tiers: []law.Tier{{ID: "basic", Prison: law.Range{Min: years(4)}}, {ID: "lighter", Article: "183-A", Prison: law.Range{Min: years(2)}}}}
	alike := law.Version{Article: "182", Tiers: []law.Tier{{ID: "one", Prison: law.Range{Min: years(4)}}, {ID: "two", Prison: law.Range{Min: years(4)}}}}
	for _, c := range []struct {
		version law.Version
		name    string
		want    string
	}{
		{apart, "", "basic same aggravated-1 aggravated-2 apart"},
		{apart, "129-A", "basic same aggravated-1 aggravated-2 apart"},
		{apart, "129-B", "aggravated-1 aggravated-2"},
		{apart, "129-C", "apart"},
		{apart, "153-A", "aggravated-1 aggravated-2 apart"},
		{apart, "trata agravada", "aggravated-1 aggravated-2 apart"},
		{together, "", "graver basic gravest basic-too"},
		{together, "181", "graver basic gravest basic-too"},
		{together, "181-A", "graver gravest"},
		{together, "favorecimiento agravado", "graver gravest"},
		{lighter, "184-A", "lighter"}, // its own article, whatever it threatens
		{alike, "aggravated", ""},
		{law.Version{}, "153-A", ""},
	} {
		if got := strings.Join(c.version.Under(c.name), " "); got != c.want {
			t.Errorf("%s, asked for as %q: %q, want %q", c.version.Article, c.name, got, c.want)
		}
	}
}

func TestWhatStandsInAVersion(t *testing.T) {
	v := renumbered()
	for i := range v.Tiers {
		if tier := v.Tier(v.Tiers[i].ID); tier != &v.Tiers[i] {
			t.Errorf("tier %s is %v", v.Tiers[i].ID, tier)
		}
	}
	if tier := v.Tier("none-such"); tier != nil {
		t.Errorf("a tier that is not there: %v", tier)
	}
	if got := strings.Join(v.Articles(), " "); got != "129-A 129-B 129-C" {
		t.Errorf("articles %s", got)
	}
	if got := (&law.Version{Tiers: []law.Tier{{ID: "basic"}}}).Articles(); len(got) > 0 {
		t.Errorf("articles of a version without any: %q", got)
	}
	for id, want := range map[string]string{"basic": "129-A", "same": "129-A", "aggravated-2": "129-B", "apart": "129-C"} {
		if got := v.ArticleOf(v.Tier(id)); got != want {
			t.Errorf("%s stands in article %q, want %q", id, got, want)
		}
	}
	for _, c := range []struct{ tier, act, from string }{{"basic", "Law of the version", "2021-03-31"}, {"aggravated-2", "Law of the tier", "2023-05-08"}} {
		if act, during := v.ActOf(v.Tier(c.tier)); act.Name != c.act || during.From.String() != c.from {
			t.Errorf("%s has its wording from %s, since %v", c.tier, act.Name, during.From)
		}
	}
}

// The place of a tier among the paragraphs of its article is known where the article has
// several tiers and each of them numbers its circumstances.
func TestParagraphsOfAnArticle(t *testing.T) {
	tier := func(id, article string, numerals ...string) law.Tier {
		t := law.Tier{ID: id, Article: article}
		for _, n := range numerals {
			t.When = append(t.When, law.Condition{Numeral: n})
		}
		return t
	}
	for _, c := range []struct {
		tiers []law.Tier
		want  map[string][2]int // place and count by id
	}{
		{[]law.Tier{tier("base", ""), tier("first", "10-A", "1", "2"), tier("second", "10-A", "1"), tier("third", "10-A", "1")}, map[string][2]int{"base": {}, "first": {1, 3}, "second": {2, 3}, "third": {3, 3}}},
		{[]law.Tier{tier("first", "", "1"), tier("second", "10", "1"), tier("other", "10-A", "1")}, map[string][2]int{"first": {1, 2}, "second": {2, 2}, "other": {}}},
		{[]law.Tier{tier("first", "10-A", "1"), tier("second", "10-A", "")}, map[string][2]int{"first": {}, "second": {}}},
		{[]law.Tier{tier("first", "10-A"), tier("second", "10-A", "1")}, map[string][2]int{"first": {}, "second": {}}},
	} {
		v := law.Version{Article: "10", Tiers: c.tiers}
		for i := range v.Tiers {
			place, count := v.Paragraph(&v.Tiers[i])
			if got := [2]int{place, count}; got != c.want[v.Tiers[i].ID] {
				t.Errorf("%s of %d tiers is paragraph %v, want %v", v.Tiers[i].ID, len(v.Tiers), got, c.want[v.Tiers[i].ID])
			}
		}
	}
}

// Sets of circumstances, and of tiers with none of them, fit in a word.
func TestSetsFitInAWord(t *testing.T) {
	if law.MaxUses > 64 || law.MaxTiers+1 > 64 {
		t.Errorf("%d circumstances, %d tiers", law.MaxUses, law.MaxTiers)
	}
}

func TestWhomAVersionProtects(t *testing.T) {
	for _, c := range []struct{ protects, displaced, own string }{
		{"", "", "unknown"},
		{"", "0-17", "18+"},
		{"0-17", "", "0-17"},
		{"0-17", "0-13", "14-17"},
		{"14-17", "0-13,18+", "14-17"},
		{"14-17", "14-15,16-17", ""},
	} {
		var v law.Version
		if c.protects != "" {
			v.VictimAge = ages(t, c.protects)[0]
		}
		var displaced law.Ages
		if c.displaced != "" {
			for _, set := range ages(t, strings.Split(c.displaced, ",")...) {
				v.DisplacedBy = append(v.DisplacedBy, law.Displacement{VictimAge: set})
				displaced = displaced.Union(set)
			}
		}
		if v.Displaced() != displaced || v.Own().String() != c.own {
			t.Errorf("%+v: displaced at %v, its own %v", c, v.Displaced(), v.Own())
		}
		for age := range law.MaxAge + 1 {
			if want := c.protects == "" || v.VictimAge.Has(age); v.Protects(age) != want {
				t.Errorf("%+v protects at %d: %v", c, age, !want)
			}
		}
	}
}

func TestNamesOfAnOffence(t *testing.T) {
	o := law.Offence{
		ID: "trafficking", IDES: "trata", Title: law.Text{ES: "Trata de personas", EN: "Human trafficking"},
		Also:     law.Names{ES: []string{"trata agravada"}, EN: []string{"slave trade"}},
		Versions: []law.Version{{Article: "153", Tiers: []law.Tier{{Article: "153-A"}}}},
	}
	plain := "trafficking, Trata de personas, Human trafficking, trata, trata agravada, slave trade"
	if got, want := strings.Join(o.Names(), ", "), plain+", 153, 153-A"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
	o.Versions = []law.Version{{Article: "182"}, o.Versions[0], {Article: "153-A"}}
	if got, want := strings.Join(o.Names(), ", "), plain+", 182, 153, 153-A"; got != want {
		t.Errorf("with versions: %s, want %s", got, want)
	}
	if asked := o.AskedAs("153"); asked.Asked != "153" || asked.ID != o.ID || o.Asked != "" {
		t.Errorf("asked for as %q, and the offence itself as %q", asked.Asked, o.Asked)
	}
}

func TestOffencesThatAnswersGoOnTo(t *testing.T) {
	o := law.Offence{
		Before: &law.Silence{MovedTo: []string{"pimping"}},
		Versions: []law.Version{
			{NoRange: []law.Silence{{MovedTo: []string{"exploitation", "pimping"}}, {}}},
			{DisplacedBy: []law.Displacement{{Offences: []string{"minors", "client"}}}},
		},
	}
	if got := strings.Join(o.Successors(), " "); got != "client exploitation minors pimping" {
		t.Errorf("%q", got)
	}
	o.After = &law.Silence{MovedTo: []string{"art-129-h"}}
	if got := strings.Join(o.Successors(), " "); got != "art-129-h client exploitation minors pimping" {
		t.Errorf("with what comes after: %q", got)
	}
	if got := (&law.Offence{}).Successors(); len(got) > 0 {
		t.Errorf("of nothing: %q", got)
	}
}

// An offence is seen on the first and the last day of each version, on the days
// around them, and in a time when it did not exist.
func TestAnOffenceOnADay(t *testing.T) {
	o := law.Offence{ID: "dated", Versions: []law.Version{
		{Number: 1, InForce: law.Period{From: day(t, "2000-01-01"), To: day(t, "2004-12-31")}},
		{Number: 2, InForce: law.Period{From: day(t, "2005-01-01"), To: day(t, "2009-12-31")}},
		{Number: 3, InForce: law.Period{From: day(t, "2015-01-01")}},
	}}
	for date, want := range map[string]int{
		"1999-12-31": 0, "2000-01-01": 1, "2004-12-31": 1, "2005-01-01": 2, "2009-12-31": 2,
		"2010-01-01": 0, "2014-12-31": 0, "2015-01-01": 3, "2030-01-01": 3,
	} {
		if got := o.On(day(t, date)); got.Version.Number != want || got.ID != "dated" || len(got.Versions) != 3 {
			t.Errorf("on %s: version %d of %d, want %d", date, got.Version.Number, len(got.Versions), want)
		}
	}
	for _, c := range []struct {
		versions []law.Version
		dated    bool
	}{{nil, false}, {[]law.Version{{}}, false}, {o.Versions[:1], true}, {o.Versions, true}} {
		if got := (&law.Offence{Versions: c.versions}).Dated(); got != c.dated {
			t.Errorf("%d versions: dated %v", len(c.versions), got)
		}
	}
}

func TestCircumstancesThatAnOffenceUses(t *testing.T) {
	o := law.Offence{Versions: []law.Version{{Tiers: []law.Tier{
		{When: []law.Condition{{With: []law.CircumstanceID{"parent", "injury"}}, {With: []law.CircumstanceID{"parent"}}}},
		{Readings: []law.Reading{{When: []law.Condition{{With: []law.CircumstanceID{"death"}}}}}},
	}}}}
	if got := o.Versions[0].Uses(); !slices.Equal(got, []law.CircumstanceID{"death", "injury", "parent"}) {
		t.Errorf("%q", got)
	}
}

// Every set of three circumstances, at an age in the set and one beside it.
func TestConditionsHold(t *testing.T) {
	all := []law.CircumstanceID{"death", "injury", "parent"}
	c := law.Condition{VictimAge: law.AgeBand(0, 17), With: []law.CircumstanceID{"injury", "parent"}}
	for set := range 8 {
		var present []law.CircumstanceID
		for i, id := range all {
			if set>>i&1 == 1 {
				present = append(present, id)
			}
		}
		both := slices.Contains(present, "injury") && slices.Contains(present, "parent")
		if c.Holds(17, present) != both || c.Holds(18, present) {
			t.Errorf("with %v it holds at 17: %v, and at 18: %v", present, c.Holds(17, present), c.Holds(18, present))
		}
		if !(law.Condition{VictimAge: law.AnyAge()}).Holds(18, present) {
			t.Errorf("a condition that asks for nothing fails with %v", present)
		}
	}
}

func TestReadingsAlterConditionsOrRanges(t *testing.T) {
	if (law.Reading{Prison: law.Range{Min: years(6)}}).AltersConditions() {
		t.Error("another range is taken for other conditions")
	}
	if !(law.Reading{When: []law.Condition{{VictimAge: law.AnyAge()}}}).AltersConditions() {
		t.Error("other conditions are not seen")
	}
}

func TestNoticesOfASource(t *testing.T) {
	minor := law.AgeBand(0, 17)
	for _, c := range []struct {
		notice law.SourceNotice
		victim string
		want   bool
	}{
		{law.SourceNotice{}, "unknown", true},
		{law.SourceNotice{}, "30", true},
		{law.SourceNotice{IfPossible: minor}, "17", true},
		{law.SourceNotice{IfPossible: minor}, "17-18", true},
		{law.SourceNotice{IfPossible: minor}, "18", false},
		{law.SourceNotice{IfCertain: minor}, "17", true},
		{law.SourceNotice{IfCertain: minor}, "17-18", false},
		{law.SourceNotice{IfCertain: minor}, "18", false},
	} {
		if got := c.notice.Applies(ages(t, c.victim)[0]); got != c.want {
			t.Errorf("%+v for a victim of %s: %v", c.notice, c.victim, got)
		}
	}
	from := law.SourceNotice{IfFrom: day(t, "2020-06-10")}
	for _, c := range []struct {
		notice   law.SourceNotice
		from, to string
		want     bool
	}{
		{from, "2020-06-09", "2020-06-09", false},
		{from, "2020-06-01", "2020-06-10", true},
		{from, "2020-06-10", "2020-06-10", true},
		{from, "2021-01-01", "2021-01-01", true},
		{law.SourceNotice{}, "1991-04-25", "1991-04-25", true},
	} {
		if got := c.notice.Concerns(law.Period{From: day(t, c.from), To: day(t, c.to)}); got != c.want {
			t.Errorf("a notice from %v on, of an act from %s to %s: %v", c.notice.IfFrom, c.from, c.to, got)
		}
	}
	if !from.Concerns(law.Period{}) {
		t.Error("an act of an unknown day may be one of the notice")
	}
}

// Every two periods that begin on one of three days, or have no first day, and end
// on one of them, or go on: against the days that they have. The first day stands for
// all before the three, and the last for all after them.
func TestPeriodsAgainstTheirDays(t *testing.T) {
	const always = 4
	date := func(n int) law.Date { return law.Date{Year: 2015, Month: 2, Day: 25 + n} }
	type days struct {
		law.Period
		from, to int
	}
	var list []days
	for from := range always {
		for to := max(from, 1); to <= always; to++ {
			p := days{from: from, to: to}
			if from > 0 {
				p.From = date(from)
			}
			if to < always {
				p.To = date(to)
			}
			list = append(list, p)
		}
	}
	for _, a := range list {
		for n := 1; n < always; n++ {
			if want := a.from <= n && n <= a.to; a.Has(date(n)) != want {
				t.Errorf("%v has %v: %v", a.Period, date(n), !want)
			}
		}
		for _, b := range list {
			if want := max(a.from, b.from) <= min(a.to, b.to); a.Overlaps(b.Period) != want {
				t.Errorf("%v and %v overlap: %v", a.Period, b.Period, !want)
			}
			if want := a.from <= b.from && b.to <= a.to; a.Holds(b.Period) != want {
				t.Errorf("%v holds %v: %v", a.Period, b.Period, !want)
			}
			if want := a.to < always && a.to+1 == b.from; a.Joins(b.Period) != want {
				t.Errorf("%v joins %v: %v", a.Period, b.Period, !want)
			}
		}
	}
}

// Every reason and every degree of confidence is listed once, in the order that is
// promised for each.
func TestLists(t *testing.T) {
	reasons := law.Reasons()
	slices.Sort(reasons)
	if n := len(slices.Compact(reasons)); n != 12 {
		t.Errorf("%d reasons", n)
	}
	if got := law.Reasons(); got[0] != law.ByFlag || got[len(got)-1] != law.ByDefault {
		t.Errorf("from the strongest to the weakest reason: %v", got)
	}
	want := []law.Confidence{"two-sources", "one-source", "derived", "secondary", "unclear"}
	if d := cmp.Diff(want, law.Confidences()); d != "" {
		t.Error(d)
	}
}
