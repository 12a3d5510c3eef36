package encoding

import (
	"slices"
	"strings"
	"testing"

	"github.com/conmina/conmina/internal/law"
)

// numeralsByHand is every numbered list of the articles of the Code, read in its
// text: the offence, the first days of the versions that have the list, the tier,
// and under each numeral the triggers that it holds, in the order of the article.
// Article 129-F has no numeral 5.
const numeralsByHand = `
trafficking 2007-01-17 2014-10-22 aggravated-1: 1 abuse-of-public-office; 2 organisation-representative; 3 plural-victims; 4 14-17, victim-incapable; 5 agent-family-care-household; 6 two-or-more-agents
trafficking 2021-03-31 aggravated-1: 1 abuse-of-public-office; 2 organisation-representative; 3 plural-victims; 4 14-17, victim-incapable; 5 agent-family-care-household; 6 two-or-more-agents; 7 victim-pregnant
trafficking 2007-01-17 2014-10-22 2021-03-31 aggravated-2: 1 victim-death, serious-injury, imminent-danger; 2 0-13, victim-physical-mental-disability; 3 criminal-organisation
sexual-exploitation 2017-01-07 aggravated-1: 1 care-authority-trust; 2 14-17; 3 tourism-setting, legal-entity-setting, economic-activity-setting
sexual-exploitation 2017-01-07 aggravated-2: 1 agent-ascdesc-collateral; 2 means-of-subsistence; 3 plural-victims; 4 victim-disability, 0-13, 60+, victim-serious-illness, victim-indigenous, victim-other-vulnerability; 5 serious-injury, imminent-danger; 6 derived-from-trafficking
sexual-exploitation 2019-06-19 2021-03-31 aggravated-1: 1 care-authority-trust; 2 tourism-setting, legal-entity-setting, economic-activity-setting
sexual-exploitation 2019-06-19 2021-03-31 aggravated-2: 1 agent-relative-partner-household; 2 means-of-subsistence; 3 plural-victims; 4 victim-disability, 60+, victim-serious-illness, victim-indigenous, victim-other-vulnerability; 5 serious-injury, imminent-danger; 6 derived-from-trafficking; 7 band-or-criminal-organisation; 8 victim-abandoned-destitute
sexual-exploitation-promotion 2019-06-19 2021-03-31 aggravated-1: 1 curator-abuse, care-authority-trust; 2 tourism-setting, legal-entity-setting, economic-activity-setting
sexual-exploitation-promotion 2019-06-19 2021-03-31 aggravated-2: 1 agent-relative-partner-household; 2 means-of-subsistence; 3 plural-victims; 4 victim-disability, 60+, victim-serious-illness, victim-indigenous, victim-other-vulnerability; 5 knowingly-violent-acts; 6 serious-injury, imminent-danger; 7 derived-from-trafficking; 8 band-or-criminal-organisation; 9 victim-abandoned-destitute
sexual-exploitation-benefit 2019-06-19 2021-03-31 aggravated: 1 agent-relative-partner-household; 2 curator-abuse, care-authority-trust; 3 means-of-subsistence; 4 plural-victims; 6 victim-indigenous; 7 band-or-criminal-organisation; 8 victim-abandoned-destitute
sexual-exploitation-management 2019-06-19 2021-03-31 aggravated-1: 1 care-authority-trust; 2 tourism-setting, legal-entity-setting, economic-activity-setting
sexual-exploitation-management 2019-06-19 2021-03-31 aggravated-2: 1 agent-relative-partner-household; 2 means-of-subsistence; 3 plural-victims; 4 victim-disability, 60+, victim-serious-illness, victim-indigenous, victim-other-vulnerability; 5 serious-injury, imminent-danger; 6 derived-from-trafficking; 7 band-or-criminal-organisation; 8 victim-abandoned-destitute
minors-sexual-exploitation 2019-06-19 2021-03-31 aggravated-1: 1 organisation-representative; 2 care-authority-trust
minors-sexual-exploitation 2019-06-19 2021-03-31 aggravated-2: 1 agent-ascendant-collateral-tutor-partner-household; 2 means-of-subsistence; 3 plural-victims; 4 victim-disability, victim-serious-illness, victim-other-vulnerability; 5 victim-indigenous; 6 imminent-danger; 7 derived-from-trafficking; 8 band-or-criminal-organisation; 9 victim-abandoned-destitute; 10 0-13
minors-sexual-exploitation 2019-06-19 2021-03-31 life: 1 victim-death; 2 serious-injury; 3 0-13 + victim-under-14-penetration
minors-exploitation-promotion 2019-06-19 2021-03-31 aggravated-1: 1 organisation-representative; 2 care-authority-trust
minors-exploitation-promotion 2019-06-19 2021-03-31 aggravated-2: 1 agent-ascendant-collateral-tutor-partner-household; 2 means-of-subsistence; 3 plural-victims; 4 victim-disability, victim-serious-illness, victim-other-vulnerability; 5 victim-indigenous; 6 knowingly-violent-acts; 7 derived-from-trafficking; 8 band-or-criminal-organisation; 9 victim-abandoned-destitute; 10 0-13
minors-exploitation-promotion 2019-06-19 2021-03-31 life: 1 victim-death; 2 serious-injury; 3 0-13 + victim-under-14-penetration
minors-exploitation-benefit 2019-06-19 2021-03-31 aggravated-1: 1 organisation-representative; 2 care-authority-trust
minors-exploitation-benefit 2019-06-19 2021-03-31 aggravated-2: 1 agent-ascendant-collateral-tutor-partner-household; 2 means-of-subsistence; 3 plural-victims; 4 victim-disability, victim-serious-illness, victim-other-vulnerability; 5 victim-indigenous; 6 derived-from-trafficking; 7 band-or-criminal-organisation; 8 victim-abandoned-destitute; 9 0-13
minors-exploitation-management 2019-06-19 2021-03-31 aggravated-1: 1 organisation-representative; 2 care-authority-trust
minors-exploitation-management 2019-06-19 2021-03-31 aggravated-2: 1 agent-ascendant-collateral-tutor-partner-household; 2 means-of-subsistence; 3 plural-victims; 4 victim-disability, victim-serious-illness, victim-other-vulnerability; 5 victim-indigenous; 6 imminent-danger; 7 derived-from-trafficking; 8 band-or-criminal-organisation; 9 victim-abandoned-destitute; 10 0-13
minors-exploitation-management 2019-06-19 2021-03-31 life: 1 victim-death; 2 serious-injury; 3 0-13 + victim-under-14-penetration
slavery 2017-01-07 2021-03-31 aggravated-1: 1 14-17; 2 legal-entity-setting, economic-activity-setting; 3 care-authority-trust
slavery 2017-01-07 2021-03-31 aggravated-2: 1 agent-family-4-2; 2 means-of-subsistence; 3 plural-victims; 4 victim-disability, 0-13, 60+, victim-serious-illness, victim-indigenous, victim-migrant-worker, victim-other-vulnerability; 5 serious-injury, imminent-danger; 6 derived-from-trafficking
forced-labour 2017-01-07 2019-03-30 2021-03-31 aggravated-1: 1 care-authority-trust; 2 14-17 + work-prohibited-for-age; 3 legal-entity-setting, economic-activity-setting
forced-labour 2017-01-07 2019-03-30 2021-03-31 aggravated-2: 1 agent-family-4-2; 2 plural-victims; 3 0-13, 60+, victim-disability, victim-serious-illness, victim-indigenous, victim-migrant-worker, victim-other-vulnerability; 4 serious-injury, imminent-danger; 5 derived-from-trafficking
favouring-prostitution 1991-04-09 aggravated: 1 0-13; 2 violence-deceit-abuse-intimidation; 3 victim-without-discernment; 4 agent-kin-partner-guardian-carer; 5 victim-abandoned-destitute; 6 pimping-as-trade
favouring-prostitution 2004-06-09 aggravated: 1 0-17; 2 violence-deceit-abuse-intimidation; 3 victim-without-discernment; 4 agent-kin-partner-guardian-carer; 5 victim-uprooted, victim-abandoned-destitute; 6 pimping-as-trade; 7 band-or-criminal-organisation
favouring-prostitution 2014-07-01 aggravated: 1 0-17; 2 violence-deceit-abuse-intimidation; 3 victim-without-discernment; 4 agent-kin-partner-guardian-carer; 5 victim-uprooted, victim-abandoned-destitute; 6 pimping-as-trade; 7 criminal-organisation
favouring-prostitution 2019-06-19 aggravated: 1 tourism-setting, legal-entity-setting, economic-activity-setting; 2 agent-relative-partner-household; 3 means-of-subsistence; 4 victim-abandoned-destitute; 5 plural-victims; 6 victim-disability, 60+, victim-serious-illness, victim-indigenous, victim-other-vulnerability; 7 knowingly-violent-acts; 8 band-or-criminal-organisation
rufianismo 2019-06-19 aggravated: 1 tourism-setting, legal-entity-setting, economic-activity-setting; 2 agent-relative-partner-household; 3 means-of-subsistence; 4 victim-abandoned-destitute; 5 plural-victims; 6 victim-disability, 60+, victim-serious-illness, victim-indigenous, victim-other-vulnerability; 7 band-or-criminal-organisation
proxenetismo 1991-04-09 aggravated: 1 0-17; 2 violence-threat-abuse-coercion; 3 victim-spouse-partner-child-in-care; 4 victim-handed-to-pimp
proxenetismo 2004-06-09 aggravated: 1 0-17; 2 violence-threat-abuse-coercion; 3 victim-spouse-partner-child-in-care; 4 band-or-criminal-organisation; 5 victim-handed-to-pimp
proxenetismo 2014-07-01 aggravated: 1 0-17; 2 violence-threat-abuse-coercion; 3 victim-spouse-partner-child-in-care; 4 criminal-organisation; 5 victim-handed-to-pimp
proxenetismo 2019-06-19 aggravated: 1 tourism-setting, legal-entity-setting, economic-activity-setting; 2 agent-relative-partner-household; 3 means-of-subsistence; 4 victim-abandoned-destitute; 5 plural-victims; 6 victim-disability, 60+, victim-serious-illness, victim-indigenous, victim-other-vulnerability; 7 serious-injury, imminent-danger; 8 band-or-criminal-organisation
rape 2004-06-09 aggravated: 1 agent-armed + two-or-more-agents; 2 authority-or-kinship; 3 agent-forces-or-guard; 4 14-17; 5 grave-sexual-disease
rape 2006-04-06 aggravated: 1 agent-armed, two-or-more-agents; 2 agent-spouse-of-ascendant, authority-or-kinship; 3 agent-forces-or-guard; 4 grave-sexual-disease; 5 agent-teacher
rape 2007-01-25 2013-01-25 aggravated: 1 agent-armed, two-or-more-agents; 2 agent-partner-of-ascendant, agent-spouse-of-ascendant, authority-or-kinship, victim-works-for-agent; 3 agent-forces-or-guard; 4 grave-sexual-disease; 5 agent-teacher
rape 2013-08-20 aggravated: 1 agent-armed, two-or-more-agents; 2 agent-partner-of-ascendant, agent-spouse-of-ascendant, authority-or-kinship, victim-works-for-agent; 3 agent-forces-or-guard; 4 grave-sexual-disease; 5 agent-teacher; 6 14-17
rape 2018-08-05 aggravated: 1 agent-armed, two-or-more-agents; 2 abuse-of-position-or-care; 3 kinship-or-home-advantage; 4 religious-leader; 5 agent-school-staff; 6 victim-works-for-agent; 7 agent-public-servant-or-guard; 8 grave-sexual-disease; 9 minor-present; 10 victim-pregnant; 11 14-17 + advantage-of-victim, 60+ + advantage-of-victim, advantage-of-victim + victim-physical-sensory-disability; 12 attack-on-woman; 13 agent-drunk-or-drugged
youth-gangs 2007-07-23 aggravated: 1 gang-leader; 2 agent-is-teacher; 3 agent-is-public-servant; 4 minors-made-drunk; 5 weapons-to-minors
youth-gangs 2015-09-24 aggravated: 1 gang-leader; 2 agent-is-teacher; 3 agent-is-public-servant; 4 minors-made-drunk-or-used; 5 weapons-supplied-or-used
criminal-organisation 2014-07-01 2015-07-28 aggravated: a aimed-at-listed-offences; b organisation-leader; c organisation-financier
criminal-organisation 2024-08-10 2024-10-20 aggravated: a organisation-leader, organisation-financier, death-or-injury-by-member; b uses-organisation-signs; c transnational-organisation; d from-prison-or-by-technology
`

// numeralsOf gives the lists by offence, first day and tier.
func numeralsOf() map[string]string {
	lists := map[string]string{}
	for line := range strings.Lines(strings.TrimSpace(numeralsByHand)) {
		head, list, _ := strings.Cut(strings.TrimSpace(line), ": ")
		words := strings.Fields(head)
		for _, day := range words[1 : len(words)-1] {
			lists[words[0]+" "+day+" "+words[len(words)-1]] = list
		}
	}
	return lists
}

// numeralList writes the conditions of a tier as the table does; empty where they
// have no numerals.
func numeralList(when []law.Condition) string {
	var entries []string
	for i, c := range when {
		switch {
		case c.Numeral == "":
			return ""
		case i > 0 && when[i-1].Numeral == c.Numeral:
			entries[len(entries)-1] += ", " + Trigger(c)
		default:
			entries = append(entries, c.Numeral+" "+Trigger(c))
		}
	}
	return strings.Join(entries, "; ")
}

// The numerals of every version equal the table, which was read in the text of the
// Code. A tier that is not in the table has no numeral.
func TestNumerals(t *testing.T) {
	lists := numeralsOf()
	seen := 0
	for _, o := range shipped(t, "penal-code").Offences {
		for _, v := range o.Versions {
			for _, tier := range v.Tiers {
				want := lists[o.ID+" "+v.Whole.From.String()+" "+tier.ID]
				if got := numeralList(tier.When); got != want {
					t.Errorf("%s of %s, %s:\n%q in the encoding\n%q in the text", o.ID, v.Whole.From, tier.ID, got, want)
				}
				if want != "" {
					seen++
				}
			}
		}
	}
	if seen < len(lists) {
		t.Errorf("%d lists of %d are in the encoding", seen, len(lists))
	}
}

// How many numerals the lists in force have is counted in the text as well.
func TestNumeralCounts(t *testing.T) {
	e := shipped(t, "penal-code")
	for article, want := range map[string][]int{
		"129-B": {7, 3}, "129-C": {2, 8}, "129-D": {2, 9}, "129-F": {7}, "129-G": {2, 8}, "129-H": {2, 10, 3}, "129-I": {2, 10, 3},
		"129-K": {2, 9}, "129-L": {2, 10, 3}, "129-Ñ": {3, 6}, "129-O": {3, 5}, "179": {8}, "180": {7}, "181": {8},
	} {
		o, fault := e.On(e.Verified).FindOffence(article)
		if fault != nil {
			t.Fatal(article, fault.Code)
		}
		var got []int
		for _, tier := range o.Shown().Tiers {
			if list := numeralList(tier.When); list != "" {
				got = append(got, 1+strings.Count(list, ";"))
			}
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s has %v numerals, want %v", article, got, want)
		}
	}
}
