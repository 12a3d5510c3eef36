package resolve_test

import (
	"fmt"
	"testing"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
)

// Notices of two versions are said once where they say the same, and both where the
// versions differ in anything that they say: of two versions that differ in one thing.
func TestWhatTwoVersionsSay(t *testing.T) {
	day := func(year int) law.Date { return law.Date{Year: year, Month: 1, Day: 1} }
	version := func() law.Version {
		return law.Version{
			Article: "10",
			Tiers: []law.Tier{
				{
					ID: "base", Prison: law.Range{Min: law.Term(24), Max: law.Term(60)}, Ceiling: &law.CeilingRule{Note: law.Text{ES: "tope", EN: "ceiling"}},
					Readings: []law.Reading{{Words: "two to five", Note: law.Text{ES: "nota", EN: "note"}, Prison: law.Range{Min: law.Term(12), Max: law.Term(36)}}},
				},
				{ID: "grave", Article: "20", Prison: law.Range{Min: law.Term(96), Max: law.Term(120)}, When: []law.Condition{when(law.AgeBand(0, 17), "a")}},
			},
			Notices: []law.SourceNotice{{ID: "notice", Text: law.Text{ES: "aviso", EN: "notice"}}},
		}
	}
	base := func(v *law.Version) *law.Tier { return &v.Tiers[0] }
	grave := func(v *law.Version) *law.Tier { return &v.Tiers[1] }
	reading := func(v *law.Version) *law.Reading { return &v.Tiers[0].Readings[0] }
	for _, c := range []struct {
		what   string
		change func(v *law.Version)
		twice  []law.Code
	}{
		{"nothing", func(*law.Version) {}, nil},
		{"the tier", func(v *law.Version) { base(v).ID = "other" }, []law.Code{resolve.OtherReading, resolve.ArticleNamed}},
		{"the label of the graver tier", func(v *law.Version) { grave(v).Label = law.Text{ES: "otra", EN: "another"} }, nil},
		{"the words that are read", func(v *law.Version) { reading(v).Words = "2 to 5" }, []law.Code{resolve.OtherReading}},
		{"the note in Spanish", func(v *law.Version) { reading(v).Note.ES = "otra" }, []law.Code{resolve.OtherReading}},
		{"the note in English", func(v *law.Version) { reading(v).Note.EN = "another" }, []law.Code{resolve.OtherReading}},
		{"the minimum of the reading", func(v *law.Version) { reading(v).Prison.Min = law.Term(13) }, []law.Code{resolve.OtherReading}},
		{"the maximum of the reading", func(v *law.Version) { reading(v).Prison.Max = law.Term(37) }, []law.Code{resolve.OtherReading}},
		{"who states the maximum", func(v *law.Version) { reading(v).Prison.Max = law.Bound{Kind: law.Ceiling, Months: 36} }, nil},
		{"the ages of the tier", func(v *law.Version) { v.VictimAge = law.AgeBand(0, 10) }, []law.Code{resolve.OtherReading}},
		{"the rule of the ceiling", func(v *law.Version) { base(v).Ceiling = &law.CeilingRule{Note: law.Text{ES: "otro", EN: "ceiling"}} }, []law.Code{resolve.CeilingApplies}},
		{"the graver minimum", func(v *law.Version) { grave(v).Prison.Min = law.Term(97) }, []law.Code{resolve.OneMore}},
		{"the graver maximum", func(v *law.Version) { grave(v).Prison.Max = law.Term(121) }, []law.Code{resolve.OneMore}},
		{"the circumstance", func(v *law.Version) { grave(v).When[0].With = []law.CircumstanceID{"b"} }, []law.Code{resolve.OneMore}},
		{"the minimum", func(v *law.Version) { base(v).Prison.Min = law.Term(25) }, []law.Code{resolve.ArticleNamed}},
		{"the maximum", func(v *law.Version) { base(v).Prison.Max = law.Term(61) }, []law.Code{resolve.ArticleNamed}},
		{"the article that was named", func(v *law.Version) { grave(v).Article = "21" }, []law.Code{resolve.ArticleNamed}},
		{"the text of the notice in Spanish", func(v *law.Version) { v.Notices[0].Text.ES = "otro" }, []law.Code{resolve.SourceSays}},
		{"the text of the notice in English", func(v *law.Version) { v.Notices[0].Text.EN = "another" }, []law.Code{resolve.SourceSays}},
		{"the name of the notice", func(v *law.Version) { v.Notices[0].ID = "other" }, nil},
	} {
		before, after := version(), version()
		c.change(&after)
		before.InForce, after.InForce = law.Period{From: day(2000), To: day(2010).Before()}, law.Period{From: day(2010)}
		e := &law.Edition{ID: "two", Verified: day(2020), Circumstances: []*law.Circumstance{{ID: "a"}, {ID: "b"}}}
		o := &law.Offence{Edition: e, ID: "offence", Versions: []law.Version{before, after}}
		e.Offences = []*law.Offence{o}
		got, want := map[law.Code]int{}, map[law.Code]int{}
		for _, code := range []law.Code{resolve.OtherReading, resolve.OneMore, resolve.CeilingApplies, resolve.SourceSays, resolve.ArticleNamed} {
			want[code] = 1
		}
		for _, code := range c.twice {
			want[code] = 2
		}
		f := law.Facts{Date: day(2005), Until: day(2015), Victims: []law.Ages{law.AgeBand(10, 15)}}
		for _, name := range []string{"", "20"} {
			asked := *o
			asked.Named = name
			of := map[bool][]law.Code{true: {resolve.ArticleNamed}, false: {resolve.OtherReading, resolve.OneMore, resolve.CeilingApplies, resolve.SourceSays}}[name != ""]
			for _, n := range resolve.Resolve(&asked, f).Notices {
				for _, code := range of {
					if n.Code == code {
						got[code]++
					}
				}
				if n.Code == resolve.ArticleNamed && c.what == "the circumstance" && fmt.Sprint(n.Circumstances) != "[a b]" {
					t.Errorf("%s: %s lack", c.what, n.Circumstances)
				}
			}
		}
		if fmt.Sprint(got) != fmt.Sprint(want) {
			t.Errorf("the versions differ in %s: said %v, want %v", c.what, got, want)
		}
	}
}
