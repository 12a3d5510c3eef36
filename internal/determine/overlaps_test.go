package determine

import (
	"slices"
	"strings"
	"testing"

	"github.com/conmina/conmina/internal/general"
	"github.com/conmina/conmina/internal/law"
)

// A letter of article 46 is not counted where the offence has it as an element or where it
// made the tier, so that the space is the lower third, as if nobody had given it. Months by
// hand: 129-H is 180 to 240, 176-A 108 to 180, 170 with a numeral 240 to 312, 317 is 96 to
// 180, 174 is 240 to 312, 129-O with an older adult 180 to 240, 129-C with one 240 to 300.
func TestElementsAreNotCountedTwice(t *testing.T) {
	e, p := theCode(t)
	for _, c := range []struct{ article, age, with, letter, want, code string }{
		{"129-H", "15", "", "vulnerable-victim", "180 200", "leave.element"},
		{"129-H", "12", "", "vulnerable-victim", "360 380", "leave.element"},
		{"176-A", "12", "", "vulnerable-victim", "108 132", "leave.element"},
		{"129-O", "65", "", "vulnerable-victim", "180 200", "leave.made_tier"},
		{"129-C", "65", "", "vulnerable-victim", "240 260", "leave.made_tier"},
		{"170", "65", "advantage-of-victim", "vulnerable-victim", "240 264", "leave.made_tier"},
		{"170", "30", "agent-armed", "weapons-explosives-poison", "240 264", "leave.made_tier"},
		{"170", "30", "agent-public-servant-or-guard", "abuse-of-position", "240 264", "leave.made_tier"},
		{"170", "30", "attack-on-woman", "intolerance-or-discrimination", "240 264", "leave.made_tier"},
		{"317", "30", "", "plurality-of-agents", "96 124", "leave.element"},
		{"317-B", "30", "", "plurality-of-agents", "48 64", "leave.element"},
		{"174", "30", "", "abuse-of-position", "240 264", "leave.element"},
		{"151-A", "65", "", "vulnerable-victim", "48 60", "leave.made_tier"},
		{"176", "15", "", "vulnerable-victim", "96 108", "leave.made_tier"},
	} {
		var with []string
		if c.with != "" {
			with = []string{c.with}
		}
		l := One(p, Charge{answerTo(t, e, c.article, "2022-05-01", c.age, with...), Facts{
			Agent: law.AgeBand(30, 30), Mitigating: Circumstances{Known: true}, Aggravating: Circumstances{Known: true, IDs: []string{c.letter}},
			Assume: map[string]string{general.ThirdsOrSteps: "thirds"}, AsOf: date(t, "2022-05-01"),
		}})
		leaves := l.Root.Leaves()
		if len(leaves) != 1 || !strings.HasPrefix(leaves[0].Space.inVector(), c.want+" ") || !left(l, law.Code(c.code)) {
			t.Errorf("%v: %d leaves, the first %s", c, len(leaves), leaves[0].Space.inVector())
		}
	}
}

// An aggravator that raises the maximum does not apply where the article foresees it or is
// about it.
func TestForeseenAggravatorsDoNotRaise(t *testing.T) {
	e, p := theCode(t)
	for _, c := range []struct{ article, age, term, code string }{
		{"170", "30", "public-agent", "leave.foreseen"},
		{"170", "30", "kinship", "leave.foreseen"},
		{"152", "30", "public-agent", "leave.foreseen"},
		{"152", "30", "use-of-minor", "leave.foreseen"},
		{"148-A", "30", "use-of-minor-harm", "leave.foreseen"},
		{"129-Q", "15", "use-of-minor", "leave.is_element"},
		{"129-Q", "15", "use-of-minor-harm", "leave.is_element"},
		{"129-Q", "15", "kinship", "leave.foreseen"},
		{"317", "30", "organised-crime-role", "leave.foreseen"},
		{"176-B", "30", "kinship", "leave.foreseen"},
		{"151", "30", "kinship", ""},
		{"151", "30", "public-agent", ""},
	} {
		l := One(p, Charge{answerTo(t, e, c.article, "2025-06-01", c.age), Facts{Agent: law.AgeBand(30, 30), Present: []string{c.term}, AsOf: date(t, "2025-06-01")}})
		raised := slices.ContainsFunc(l.Root.Readings(true), func(r Reading) bool {
			return slices.ContainsFunc(r.Lines, func(x Line) bool { return x.Operation == Raise })
		})
		if raised != (c.code == "") || c.code != "" && !left(l, law.Code(c.code)) {
			t.Errorf("%v: raised: %v", c, raised)
		}
	}
}

// The circumstances of the special part that are no form of a letter of article 46 and no
// aggravator of articles 46-A to 46-E or of Law 30077. Every other one stands in an overlap,
// or its conditions are ages of the victim.
var unlikeArticle46 = []law.CircumstanceID{
	"plural-victims", "means-of-subsistence", "for-gain-or-exploitation", "pimping-as-trade", "victim-uprooted", "victim-handed-to-pimp",
	"victim-under-14-penetration", "reward-to-minor", "work-prohibited-for-age", "knowingly-violent-acts", "tourism-setting", "legal-entity-setting",
	"economic-activity-setting", "derived-from-trafficking", "grave-sexual-disease", "minor-present", "agent-drunk-or-drugged", "act-recorded",
	"threat-violence-coercive-setting", "same-home-or-spaces", "work-or-school-setting", "sexual-images-threat", "spread-by-ict", "spread-by-ict-or-mass",
	"minor-deceived", "two-or-more-made-to-beg", "gang-leader", "minors-made-drunk", "weapons-to-minors", "feigned-mental-illness",
	"victim-official-or-diplomat", "victim-foreign-diplomat", "victim-private-activity", "kin-of-those-persons", "to-force-authority",
	"to-free-detainee-or-demands", "made-to-join-organisation", "to-obtain-tissues", "supplies-information-or-means", "aimed-at-grave-crimes",
	"minor-made-part-of-organisation", "dangerous-transport", "aimed-at-listed-offences", "uses-organisation-signs", "transnational-organisation",
}

// Every circumstance was looked at beside article 46, and a new one has to be.
func TestEveryCircumstanceIsPlaced(t *testing.T) {
	e, p := theCode(t)
	for _, c := range e.Circumstances {
		overlaps := slices.ContainsFunc(p.Overlaps, func(o general.Overlap) bool { return slices.Contains(o.Circumstances, string(c.ID)) })
		aged := !c.VictimAge.Empty()
		if n := count(overlaps, aged, slices.Contains(unlikeArticle46, c.ID)); n != 1 {
			t.Errorf("%s stands in %d places", c.ID, n)
		}
	}
}

func count(are ...bool) (n int) {
	for _, is := range are {
		if is {
			n++
		}
	}
	return n
}
