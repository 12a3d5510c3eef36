package resolve_test

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
)

// The code as it was read a second time, provision by provision, without a look
// at the encodings. Each version has a line with its first day, its article and
// whom it protects, and then its tiers from the mildest to the gravest: years,
// the article of the tier where it is another, días-multa, numerals of
// inhabilitación, and after the colon what is enough for it; + joins what must
// come together. An open range (25-) ends at the ceiling of the day.
const codeByHand = `
trafficking
 1991-04-09 153 <18
  2-6 :
  4-8 i1,2,4 : agent-in-group, agent-linked-with-minors
 1994-05-21 153
  4-10 i1,2,4,5 : <18, victim-incapable
  5-12 i1,2,4,5 : <18 + agent-in-group, victim-incapable + agent-in-group
 2007-01-17 153
  8-15 :
  12-20 153-A i1,2,3,4,5 : abuse-of-public-office, organisation-representative, plural-victims, 14-17, victim-incapable, agent-family-care-household, two-or-more-agents
  25- 153-A : victim-death, serious-injury, imminent-danger, <14, victim-physical-mental-disability, criminal-organisation
 2014-10-22 153
  8-15 :
  12-20 153-A i1,2,3,4,5 : abuse-of-public-office, organisation-representative, plural-victims, 14-17, victim-incapable, agent-family-care-household, two-or-more-agents
  25- 153-A : victim-death, serious-injury, imminent-danger, <14, victim-physical-mental-disability, criminal-organisation
 2021-03-31 129-A
  8-15 :
  12-20 129-B i1,2,3,4,5 : abuse-of-public-office, organisation-representative, plural-victims, 14-17, victim-incapable, agent-family-care-household, two-or-more-agents, victim-pregnant
  25- 129-B : victim-death, serious-injury, imminent-danger, <14, victim-physical-mental-disability, criminal-organisation
minors-trafficking-by-carers
 1994-05-21 153-A
  5-12 i1,2,4,5 : <18, victim-incapable
  10-20 i1,2,4,5 : <18 + for-gain-or-exploitation, victim-incapable + for-gain-or-exploitation
 2007-01-17 end
trafficking-for-prostitution
 1991-04-09 182
  5-10 :
  8-12 : <18, violence-threat-abuse-coercion, victim-spouse-partner-child-in-care, victim-handed-to-pimp
 2004-06-09 182
  5-10 :
  10-12 : <18, violence-threat-abuse-coercion, victim-spouse-partner-child-in-care, victim-handed-to-pimp, band-or-criminal-organisation
 2007-01-17 end
sexual-exploitation
 2017-01-07 153-B
  10-15 i1,2,3,4,5,6,8,10,11 :
  15-20 i1,2,3,4,5,6,8,10,11 : care-authority-trust, 14-17, tourism-setting, legal-entity-setting, economic-activity-setting
  20-25 i1,2,3,4,5,6,8,10,11 : agent-ascdesc-collateral, means-of-subsistence, plural-victims, victim-disability, <14, 60+, victim-serious-illness, victim-indigenous, victim-other-vulnerability, serious-injury, imminent-danger, derived-from-trafficking
  25-30 i1,2,3,4,5,6,8,10,11 : victim-death
 2019-06-19 153-B
  10-15 i1,2,3,4,5,6,8,9,10,11 :
  15-20 i1,2,3,4,5,6,8,9,10,11 : care-authority-trust, tourism-setting, legal-entity-setting, economic-activity-setting
  20-25 i1,2,3,4,5,6,8,9,10,11 : agent-relative-partner-household, means-of-subsistence, plural-victims, victim-disability, 60+, victim-serious-illness, victim-indigenous, victim-other-vulnerability, serious-injury, imminent-danger, derived-from-trafficking, band-or-criminal-organisation, victim-abandoned-destitute
  25-30 i1,2,3,4,5,6,8,9,10,11 : victim-death
 2021-03-31 129-C same
slavery
 2017-01-07 153-C
  10-15 i1,2,3,4,5,6,8,10,11 :
  15-20 i1,2,3,4,5,6,8,10,11 : 14-17, legal-entity-setting, economic-activity-setting, care-authority-trust
  20-25 i1,2,3,4,5,6,8,10,11 : agent-family-4-2, means-of-subsistence, plural-victims, victim-disability, <14, 60+, victim-serious-illness, victim-indigenous, victim-migrant-worker, victim-other-vulnerability, serious-injury, imminent-danger, derived-from-trafficking
  25-30 i1,2,3,4,5,6,8,10,11 : victim-death
 2021-03-31 129-Ñ same
sexual-exploitation-promotion
 2019-06-19 153-D
  10-15 i1,2,3,4,5,6,8,9,10,11 :
  15-20 i1,2,3,4,5,6,8,9,10,11 : curator-abuse, care-authority-trust, tourism-setting, legal-entity-setting, economic-activity-setting
  20-25 i1,2,3,4,5,6,8,9,10,11 : agent-relative-partner-household, means-of-subsistence, plural-victims, victim-disability, 60+, victim-serious-illness, victim-indigenous, victim-other-vulnerability, serious-injury, imminent-danger, derived-from-trafficking, band-or-criminal-organisation, victim-abandoned-destitute, knowingly-violent-acts
  25-30 i1,2,3,4,5,6,8,9,10,11 : victim-death
 2021-03-31 129-D same
sexual-exploitation-client
 2019-06-19 153-E
  9-12 :
 2021-03-31 129-E same
sexual-exploitation-benefit
 2019-06-19 153-F
  6-8 i1,2,3,4,5,6,8,9,10,11 :
  8-14 i1,2,3,4,5,6,8,9,10,11 : agent-relative-partner-household, curator-abuse, care-authority-trust, means-of-subsistence, plural-victims, victim-indigenous, band-or-criminal-organisation, victim-abandoned-destitute
 2021-03-31 129-F same
sexual-exploitation-management
 2019-06-19 153-G
  10-15 i1,2,3,4,5,6,8,9,10,11 :
  15-20 i1,2,3,4,5,6,8,9,10,11 : care-authority-trust, tourism-setting, legal-entity-setting, economic-activity-setting
  20-25 i1,2,3,4,5,6,8,9,10,11 : agent-relative-partner-household, means-of-subsistence, plural-victims, victim-disability, 60+, victim-serious-illness, victim-indigenous, victim-other-vulnerability, serious-injury, imminent-danger, derived-from-trafficking, band-or-criminal-organisation, victim-abandoned-destitute
  25-30 i1,2,3,4,5,6,8,9,10,11 : victim-death
 2021-03-31 129-G same
minors-sexual-exploitation
 2019-06-19 153-H <18
  15-20 i1,2,3,4,5,6,8,9,10,11 :
  20-30 i1,2,3,4,5,6,8,9,10,11 : organisation-representative, care-authority-trust
  30-35 i1,2,3,4,5,6,8,9,10,11 : agent-ascendant-collateral-tutor-partner-household, means-of-subsistence, plural-victims, victim-disability, victim-serious-illness, victim-other-vulnerability, victim-indigenous, derived-from-trafficking, band-or-criminal-organisation, victim-abandoned-destitute, <14, imminent-danger
  life i1,2,3,4,5,6,8,9,10,11 : victim-death, serious-injury, <14 + victim-under-14-penetration
 2021-03-31 129-H same
minors-exploitation-promotion
 2019-06-19 181-A <18
  15-20 i1,2,3,4,5,6,8,9,10,11 :
  20-25 i1,2,3,4,5,6,8,9,10,11 : reward-to-minor
  20-30 i1,2,3,4,5,6,8,9,10,11 : organisation-representative, care-authority-trust
  30-35 i1,2,3,4,5,6,8,9,10,11 : agent-ascendant-collateral-tutor-partner-household, means-of-subsistence, plural-victims, victim-disability, victim-serious-illness, victim-other-vulnerability, victim-indigenous, derived-from-trafficking, band-or-criminal-organisation, victim-abandoned-destitute, <14, knowingly-violent-acts
  life i1,2,3,4,5,6,8,9,10,11 : victim-death, serious-injury, <14 + victim-under-14-penetration
 2021-03-31 129-I same
minors-exploitation-benefit
 2019-06-19 153-I <18
  10-15 i1,2,3,4,5,6,8,9,10,11 :
  15-20 i1,2,3,4,5,6,8,9,10,11 : organisation-representative, care-authority-trust
  20-30 i1,2,3,4,5,6,8,9,10,11 : agent-ascendant-collateral-tutor-partner-household, means-of-subsistence, plural-victims, victim-disability, victim-serious-illness, victim-other-vulnerability, victim-indigenous, derived-from-trafficking, band-or-criminal-organisation, victim-abandoned-destitute, <14
  35- i1,2,3,4,5,6,8,9,10,11 : victim-death, serious-injury
 2021-03-31 129-K same
minors-exploitation-management
 2019-06-19 153-J <18
  15-20 i1,2,3,4,5,6,8,9,10,11 :
  20-30 i1,2,3,4,5,6,8,9,10,11 : organisation-representative, care-authority-trust
  30-35 i1,2,3,4,5,6,8,9,10,11 : agent-ascendant-collateral-tutor-partner-household, means-of-subsistence, plural-victims, victim-disability, victim-serious-illness, victim-other-vulnerability, victim-indigenous, derived-from-trafficking, band-or-criminal-organisation, victim-abandoned-destitute, <14, imminent-danger
  life i1,2,3,4,5,6,8,9,10,11 : victim-death, serious-injury, <14 + victim-under-14-penetration
 2021-03-31 129-L same
adolescent-client
 2004-06-09 179-A 14-17
  4-6 :
 2019-06-19 179-A 14-17
  15-20 :
 2021-03-31 129-J same
forced-labour
 2017-01-07 168-B
  6-12 i1,2,3,4,5,6,8,10,11 :
  12-15 i1,2,3,4,5,6,8,10,11 : care-authority-trust, 14-17 + work-prohibited-for-age, legal-entity-setting, economic-activity-setting
  15-20 i1,2,3,4,5,6,8,10,11 : agent-family-4-2, plural-victims, <14, 60+, victim-disability, victim-serious-illness, victim-indigenous, victim-migrant-worker, victim-other-vulnerability, serious-injury, imminent-danger, derived-from-trafficking
  20-25 i1,2,3,4,5,6,8,10,11 : victim-death
 2019-03-30 168-B
  6-12 d100-200 i1,2,3,4,5,6,8,10,11 :
  12-15 d200-300 i1,2,3,4,5,6,8,10,11 : care-authority-trust, 14-17 + work-prohibited-for-age, legal-entity-setting, economic-activity-setting
  15-20 d300-365 i1,2,3,4,5,6,8,10,11 : agent-family-4-2, plural-victims, <14, 60+, victim-disability, victim-serious-illness, victim-indigenous, victim-migrant-worker, victim-other-vulnerability, serious-injury, imminent-danger, derived-from-trafficking
  20-25 i1,2,3,4,5,6,8,10,11 : victim-death
 2021-03-31 129-O same
favouring-prostitution
 1991-04-09 179
  2-5 :
  4-12 : <14, violence-deceit-abuse-intimidation, victim-without-discernment, agent-kin-partner-guardian-carer, victim-abandoned-destitute, pimping-as-trade
 2004-06-09 179
  4-6 :
  5-12 : <18, violence-deceit-abuse-intimidation, victim-without-discernment, agent-kin-partner-guardian-carer, victim-abandoned-destitute, pimping-as-trade, victim-uprooted, band-or-criminal-organisation
 2014-07-01 179
  4-6 :
  5-12 : <18, violence-deceit-abuse-intimidation, victim-without-discernment, agent-kin-partner-guardian-carer, victim-abandoned-destitute, pimping-as-trade, victim-uprooted, criminal-organisation
 2019-06-19 179
  4-6 :
  6-12 : tourism-setting, legal-entity-setting, economic-activity-setting, agent-relative-partner-household, means-of-subsistence, victim-abandoned-destitute, plural-victims, victim-disability, 60+, victim-serious-illness, victim-indigenous, victim-other-vulnerability, knowingly-violent-acts, band-or-criminal-organisation
rufianismo
 1991-04-09 180
  3-8 :
  4-12 : <14, victim-spouse-partner-child-in-care
 2004-06-09 180
  3-8 :
  6-10 : 14-17
  8-12 : <14, victim-spouse-partner-child-in-care
 2019-06-19 180
  4-8 :
  6-12 : tourism-setting, legal-entity-setting, economic-activity-setting, agent-relative-partner-household, means-of-subsistence, victim-abandoned-destitute, plural-victims, victim-disability, 60+, victim-serious-illness, victim-indigenous, victim-other-vulnerability, band-or-criminal-organisation
proxenetismo
 1991-04-09 181
  2-5 :
  5-12 : <18, violence-threat-abuse-coercion, victim-spouse-partner-child-in-care, victim-handed-to-pimp
 2004-06-09 181
  3-6 :
  6-12 : <18, violence-threat-abuse-coercion, victim-spouse-partner-child-in-care, victim-handed-to-pimp, band-or-criminal-organisation
 2014-07-01 181
  3-6 :
  6-12 : <18, violence-threat-abuse-coercion, victim-spouse-partner-child-in-care, victim-handed-to-pimp, criminal-organisation
 2019-06-19 181
  4-6 :
  6-12 : tourism-setting, legal-entity-setting, economic-activity-setting, agent-relative-partner-household, means-of-subsistence, victim-abandoned-destitute, plural-victims, victim-disability, 60+, victim-serious-illness, victim-indigenous, victim-other-vulnerability, serious-injury, imminent-danger, band-or-criminal-organisation
child-sex-tourism
 2004-06-09 181-A <18
  2-6 i1,2,4,5 : 14-17
  6-8 i1,2,4,5 : <14
  8-10 i1,2,4,5 : agent-authority-ascendant-teacher-carer
 2009-09-19 181-A <18
  4-8 i1,2,4,5 : 14-17
  6-8 i1,2,4,5 : <14
  8-10 i1,2,4,5 : agent-authority-ascendant-teacher-carer
 2019-06-19 end
`

// handVersion is a version of that table. One without tiers says that there is
// none from that day on.
type handVersion struct {
	from      law.Date
	article   string
	protected string
	tiers     []handTier
}

type handTier struct {
	min, max int  // years; max 0 for an open range
	unstated bool // the article states no maximum, and the general one is not taken
	life     bool
	article  string
	fine     string
	kinds    string
	enough   [][]part // any of them, all of its parts
}

// part is an age or a circumstance of the table.
type part struct {
	name  string
	isAge bool
	holds func(age int) bool
}

func dayOf(t testing.TB, text string) law.Date {
	t.Helper()
	d, fault := law.ParseDate(text)
	if fault != nil {
		t.Fatal(fault)
	}
	return d
}

// readByHand reads the table above.
func readByHand(t testing.TB) map[string][]handVersion {
	t.Helper()
	table := map[string][]handVersion{}
	offence := ""
	for line := range strings.SplitSeq(strings.TrimSpace(codeByHand+strings.TrimLeft(neighboursByHand, "\n")), "\n") {
		words := strings.Fields(line)
		switch {
		case line[0] != ' ':
			offence = line
		case line[1] != ' ':
			v := handVersion{from: dayOf(t, words[0]), article: words[1]}
			if len(words) > 2 {
				v.protected = words[2]
			}
			if list := table[offence]; v.protected == "same" {
				v.protected, v.tiers = list[len(list)-1].protected, list[len(list)-1].tiers
			}
			if v.article == "end" || v.article == "-" {
				v.article = ""
			}
			table[offence] = append(table[offence], v)
		default:
			head, enough, _ := strings.Cut(line, ":")
			var tier handTier
			for i, w := range strings.Fields(head) {
				switch {
				case i == 0 && w == "life":
					tier.life = true
				case i == 0:
					low, high, _ := strings.Cut(w, "-")
					tier.min, _ = strconv.Atoi(low)
					tier.max, _ = strconv.Atoi(high)
					tier.unstated = high == "?"
				case w[0] == 'd':
					tier.fine = w[1:]
				case w[0] == 'i':
					tier.kinds = w[1:]
				default:
					tier.article = w
				}
			}
			if strings.TrimSpace(enough) != "" {
				for any := range strings.SplitSeq(enough, ",") {
					var parts []part
					for name := range strings.SplitSeq(any, "+ ") {
						p := part{name: strings.TrimSpace(name)}
						p.holds, p.isAge = ageOf(p.name)
						parts = append(parts, p)
					}
					tier.enough = append(tier.enough, parts)
				}
			}
			last := &table[offence][len(table[offence])-1]
			last.tiers = append(last.tiers, tier)
		}
	}
	return table
}

// ageOf reads an age of the table; ok is false for a circumstance.
func ageOf(part string) (holds func(age int) bool, ok bool) {
	number := func(s string) int {
		n, err := strconv.Atoi(s)
		if err != nil {
			return -1
		}
		return n
	}
	if rest, found := strings.CutPrefix(part, "<"); found {
		return func(age int) bool { return age < number(rest) }, true
	}
	if rest, found := strings.CutPrefix(part, ">="); found {
		return func(age int) bool { return age >= number(rest) }, true
	}
	if rest, found := strings.CutSuffix(part, "+"); found {
		return func(age int) bool { return age >= number(rest) }, true
	}
	low, high, found := strings.Cut(part, "-")
	if found && number(low) >= 0 && number(high) >= 0 {
		return func(age int) bool { return age >= number(low) && age <= number(high) }, true
	}
	return nil, false
}

// governingByHand is the last of the tiers that something is enough for.
func (v handVersion) governingByHand(age int, present []string) *handTier {
	if holds, limited := ageOf(v.protected); limited && !holds(age) {
		return nil
	}
	var found *handTier
	for i := range v.tiers {
		t := &v.tiers[i]
		enough := len(t.enough) == 0
		for _, all := range t.enough {
			missing := slices.ContainsFunc(all, func(p part) bool {
				if p.isAge {
					return !p.holds(age)
				}
				return !slices.Contains(present, p.name)
			})
			enough = enough || !missing
		}
		if enough {
			found = t
		}
	}
	return found
}

// circumstancesByHand lists the circumstances of a version.
func (v handVersion) circumstancesByHand() []string {
	var list []string
	for _, t := range v.tiers {
		for _, all := range t.enough {
			for _, p := range all {
				if !p.isAge && !slices.Contains(list, p.name) {
					list = append(list, p.name)
				}
			}
		}
	}
	slices.Sort(list)
	return list
}

// setsByHand lists the circumstances that a tier asks for together, and of three or
// more all but one.
func (v handVersion) setsByHand() [][]string {
	var list [][]string
	for _, t := range v.tiers {
		for _, all := range t.enough {
			var set []string
			for _, p := range all {
				if !p.isAge {
					set = append(set, p.name)
				}
			}
			if len(set) > 1 {
				list = append(list, set)
			}
			for i := range set {
				if len(set) > 2 {
					list = append(list, slices.Delete(slices.Clone(set), i, i+1))
				}
			}
		}
	}
	return list
}

// withoutCeiling is the time without a general maximum.
var withoutCeiling = law.Period{From: law.Date{Year: 2001, Month: 11, Day: 18}, To: law.Date{Year: 2007, Month: 7, Day: 22}}

// figures writes what the table says of a tier, on a day.
func (v handVersion) figures(t *handTier, on law.Date) string {
	if t == nil {
		return "no tier"
	}
	article := t.article
	if article == "" {
		article = v.article
	}
	prison := fmt.Sprintf("%d..%d stated", 12*t.min, 12*t.max)
	switch {
	case t.life:
		prison = "life"
	case t.unstated, t.max == 0 && withoutCeiling.Has(on):
		prison = fmt.Sprintf("%d.. not stated", 12*t.min)
	case t.max == 0:
		prison = fmt.Sprintf("%d..420 ceiling", 12*t.min)
	}
	return strings.Join([]string{article, prison, "d" + t.fine, "i" + t.kinds}, " ")
}

// figuresOf writes the figures of a tier of the encoding in the form of the table.
func figuresOf(v *law.Version, t *law.Tier) string {
	if t == nil {
		return "no tier"
	}
	article := t.Article
	if article == "" {
		article = v.Article
	}
	prison := map[law.BoundKind]string{
		law.Life: "life", law.Stated: fmt.Sprintf("%d..%d stated", t.Prison.Min.Months, t.Prison.Max.Months),
		law.Ceiling:   fmt.Sprintf("%d..%d ceiling", t.Prison.Min.Months, t.Prison.Max.Months),
		law.NotStated: fmt.Sprintf("%d.. not stated", t.Prison.Min.Months),
	}[t.Prison.Max.Kind]
	fine, kinds := "", ""
	if t.Fine != (law.Fine{}) {
		fine = fmt.Sprintf("%d-%d", t.Fine.Min, t.Fine.Max)
	}
	for i, n := range t.Disqualifications {
		if i > 0 {
			kinds += ","
		}
		kinds += strconv.Itoa(n)
	}
	return strings.Join([]string{article, prison, "d" + fine, "i" + kinds}, " ")
}

// byHand holds an offence against the table: on the first and the last day of
// each version, the day before and the day after; at each of the ages, with no
// circumstance, each of them alone, each two together and all. It gives the
// first difference.
func byHand(versions []handVersion, o *law.Offence, ages []int, pairs bool) string {
	return byHandIn(versions, o, law.Period{}, ages, pairs)
}

// byHandIn does so on the days of a period.
func byHandIn(versions []handVersion, o *law.Offence, when law.Period, ages []int, pairs bool) string {
	var days []law.Date
	for _, v := range versions {
		days = append(days, v.from.Before(), v.from, v.from.Next())
	}
	days = append(days, law.Date{Year: 2001, Month: 11, Day: 17}, law.Date{Year: 2001, Month: 11, Day: 18}, law.Date{Year: 2007, Month: 7, Day: 22}, law.Date{Year: 2007, Month: 7, Day: 23}, law.Date{Year: 2026, Month: 4, Day: 2})
	for _, day := range days {
		if !when.Has(day) {
			continue
		}
		var want handVersion
		for _, v := range versions {
			if v.from.Compare(day) <= 0 {
				want = v
			}
		}
		in := law.Version{}
		for _, v := range o.Versions {
			if v.InForce.Has(day) {
				in = v
			}
		}
		if len(in.Tiers) != len(want.tiers) {
			return fmt.Sprintf("%s: %d tiers, want %d", day, len(in.Tiers), len(want.tiers))
		}
		view := law.Provision{Offence: o, Version: &in}
		circumstances := want.circumstancesByHand()
		uses := make([]string, 0, len(circumstances))
		for _, c := range view.Uses() {
			uses = append(uses, string(c))
		}
		for _, t := range in.Tiers { // the other readings of articles 179, 181 and 182 ask for one more
			for _, r := range t.Readings {
				for _, c := range r.When {
					for _, id := range c.With {
						uses = slices.DeleteFunc(uses, func(u string) bool { return u == string(id) && !slices.Contains(circumstances, u) })
					}
				}
			}
		}
		if !slices.Equal(uses, circumstances) {
			return fmt.Sprintf("%s: circumstances %v, want %v", day, uses, circumstances)
		}
		sets := append([][]string{nil, circumstances}, want.setsByHand()...)
		for i, a := range circumstances {
			sets = append(sets, []string{a})
			for _, b := range circumstances[i+1:] {
				if pairs {
					sets = append(sets, []string{a, b})
				}
			}
		}
		said := remembered(func(t *law.Tier) string { return figuresOf(view.Version, t) })
		wanted := remembered(func(t *handTier) string { return want.figures(t, day) })
		for _, age := range ages {
			for _, set := range sets {
				present := make([]law.CircumstanceID, len(set))
				for i, c := range set {
					present[i] = law.CircumstanceID(c)
				}
				got := said(resolve.Tier(view, age, present))
				if w := wanted(want.governingByHand(age, set)); got != w {
					return fmt.Sprintf("%s, age %d, %v: %s, want %s", day, age, set, got, w)
				}
			}
		}
	}
	return ""
}

// remembered asks a function once for each tier.
func remembered[T any](of func(*T) string) func(*T) string {
	known := map[*T]string{}
	return func(t *T) string {
		s, is := known[t]
		if !is {
			s = of(t)
			known[t] = s
		}
		return s
	}
}

// allAges is every age; turningAges those on both sides of every change that
// Peruvian law makes.
func allAges() []int { return slices.Collect(law.AnyAge().All()) }

var turningAges = []int{0, 13, 14, 17, 18, 59, 60, 130}

// The encoding of the code is the code as it was read a second time: every
// version, tier, trigger, bound, number, fine and inhabilitación.
func TestPenalCodeAgainstASecondReading(t *testing.T) {
	table := readByHand(t)
	e := penalCode(t)
	if len(table) != len(e.Offences) {
		t.Errorf("%d offences, want %d", len(e.Offences), len(table))
	}
	for _, o := range e.Offences {
		if diff := byHand(table[o.ID], o, allAges(), false); diff != "" {
			t.Errorf("%s: %s", o.ID, diff)
		}
		if diff := byHand(table[o.ID], o, turningAges, true); diff != "" {
			t.Errorf("%s: %s", o.ID, diff)
		}
	}
}
