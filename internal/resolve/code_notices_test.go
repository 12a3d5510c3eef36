package resolve_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/conmina/conmina/internal/law"
)

// What every version says besides its range, by a reading of the law file: the
// article and its first day, and the notices, each with the day of the act from
// which it is said where that is later.
const noticesByHand = `
153 1991-04-09 : start-not-verified, traffic-in-minors
153 1994-05-21 : traffic-in-minors
182 1991-04-09 : start-not-verified
153-E 2019-06-19 : under-14-is-rape
129-E 2021-03-31 : under-14-is-rape
153-F 2019-06-19 : no-fifth-numeral
129-F 2021-03-31 : no-fifth-numeral
168-B 2019-03-30 : fine-on-death
129-O 2021-03-31 : fine-on-death
179 1991-04-09 : start-not-verified
179 2004-06-09 : parents-and-guardians 2008-01-26, start-of-the-next-wording 2013-12-01
179 2014-07-01 : disqualification-as-applicable 2018-08-05, parents-and-guardians 2008-01-26
179 2019-06-19 : disqualification-as-applicable 2018-08-05, parents-and-guardians 2008-01-26
179-A 2004-06-09 : disqualification-as-applicable 2018-08-05
179-A 2019-06-19 : disqualification-as-applicable 2018-08-05
180 1991-04-09 : start-not-verified
180 2004-06-09 : disqualification-as-applicable 2018-08-05
180 2019-06-19 : disqualification-as-applicable 2018-08-05
181 1991-04-09 : start-not-verified
181 2004-06-09 : parents-and-guardians 2008-01-26, start-of-the-next-wording 2013-12-01
181 2014-07-01 : disqualification-as-applicable 2018-08-05, parents-and-guardians 2008-01-26
181 2019-06-19 : disqualification-as-applicable 2018-08-05, parents-and-guardians 2008-01-26
181-A 2004-06-09 : disqualification-of-another-paragraph, parents-and-guardians 2008-01-26, whose-ascendants
181-A 2009-09-19 : disqualification-as-applicable 2018-08-05, disqualification-of-another-paragraph, parents-and-guardians 2008-01-26, start-not-read, whose-ascendants
181-A 2019-06-19 : disqualification-as-applicable 2018-08-05
`

// Every version has the notices of that table and no others.
func TestNoticesOfEveryVersion(t *testing.T) {
	want := map[string]string{}
	for line := range strings.SplitSeq(strings.TrimRight(noticesOfAll(), "\n"), "\n") {
		version, notices, _ := strings.Cut(line, " : ")
		want[version] = notices
	}
	for _, o := range penalCode(t).Offences {
		for _, v := range o.Versions {
			var list []string
			for _, n := range v.Notices {
				said := n.ID
				if n.IfFrom != (law.Date{}) {
					said += " " + n.IfFrom.String()
				}
				list = append(list, said)
			}
			slices.Sort(list)
			version := v.Article + " " + v.InForce.From.String()
			if got := strings.Join(list, ", "); got != want[version] {
				t.Errorf("%s: %s, want %s", version, got, want[version])
			}
			delete(want, version)
		}
	}
	for version := range want {
		t.Errorf("there is no version %s", version)
	}
}

// Where a version has no tier for some victims: nowhere did another offence take
// them over while the article stood.
func TestSilencesOfEveryVersion(t *testing.T) {
	want := map[string]string{
		"153 1991-04-09": "18+", "153 1994-05-21": "18+", "153-A 1994-05-21": "18+",
		"153-H 2019-06-19": "18+", "129-H 2021-03-31": "18+", "153-I 2019-06-19": "18+", "129-K 2021-03-31": "18+",
		"153-J 2019-06-19": "18+", "129-L 2021-03-31": "18+", "181-A 2019-06-19": "18+", "129-I 2021-03-31": "18+",
		"179-A 2004-06-09": "0-13; 18+", "179-A 2019-06-19": "0-13; 18+", "129-J 2021-03-31": "0-13; 18+",
		"181-A 2004-06-09": "18+", "181-A 2009-09-19": "18+",
	}
	want = withNeighbours(want, neighboursSilences)
	for _, o := range penalCode(t).Offences {
		for _, v := range o.Versions {
			var list []string
			for _, n := range v.NoRange {
				for _, c := range n.When {
					list = append(list, strings.Join(append([]string{c.VictimAge.String()}, n.MovedTo...), " "))
				}
			}
			version := v.Article + " " + v.InForce.From.String()
			if got := strings.Join(list, "; "); got != want[version] {
				t.Errorf("%s: %s, want %s", version, got, want[version])
			}
			delete(want, version)
		}
	}
	for version := range want {
		t.Errorf("there is no version %s", version)
	}
}

// Which special offences displace a version, and at which ages, by a reading of the
// text: since 19 June 2019 eight articles name no age of the victim and minors have
// offences of their own beside them.
func TestSpecialOffencesOfEveryVersion(t *testing.T) {
	const promotion, management, benefit = "minors-exploitation-promotion", "minors-exploitation-management", "minors-exploitation-benefit"
	want := map[string]string{
		"179 2019-06-19": "0-17 " + promotion, "180 2019-06-19": "0-17 " + benefit + " " + promotion + " " + management,
		"181 2019-06-19":   "0-17 " + management + " " + promotion,
		"153-B 2019-06-19": "0-17 minors-sexual-exploitation", "129-C 2021-03-31": "0-17 minors-sexual-exploitation",
		"153-D 2019-06-19": "0-17 " + promotion, "129-D 2021-03-31": "0-17 " + promotion,
		"153-E 2019-06-19": "14-17 adolescent-client", "129-E 2021-03-31": "14-17 adolescent-client",
		"153-F 2019-06-19": "0-17 " + benefit, "129-F 2021-03-31": "0-17 " + benefit,
		"153-G 2019-06-19": "0-17 " + management, "129-G 2021-03-31": "0-17 " + management,
	}
	want = withNeighbours(want, neighboursSpecials)
	for _, o := range penalCode(t).Offences {
		for _, v := range o.Versions {
			var list []string
			for _, d := range v.DisplacedBy {
				list = append(list, strings.Join(append([]string{d.VictimAge.String()}, d.Offences...), " "))
			}
			version := v.Article + " " + v.InForce.From.String()
			if got := strings.Join(list, "; "); got != want[version] {
				t.Errorf("%s: %s, want %s", version, got, want[version])
			}
			delete(want, version)
		}
	}
	for version := range want {
		t.Errorf("there is no version %s", version)
	}
}
