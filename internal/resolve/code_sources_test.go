package resolve_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/conmina/conmina/internal/law"
)

// Where each wording was read and which law it comes from, by a reading of the
// law file beside the encodings: the article, the tier where it has a law of its
// own, the days in force, the law, its publication, how the first day is
// supported, the line in the consolidated code and how many sources agree.
const sourcesByHand = `
153 1991-04-09..1994-05-20 | Decreto Legislativo 635 | 1991-04-08 unclear | 7437 one
153 1994-05-21..2007-01-16 | Ley 26309 | 1994-05-20 derived | 7452 one
153 2007-01-17..2014-10-21 | Ley 28950 | 2007-01-16 derived | 7461 two
153 2014-10-22..2021-03-30 | Ley 30251 | 2014-10-21 derived | 7472 two
129-A 2021-03-31.. | Ley 31146 | 2021-03-30 derived | 6310 two
153-A 1994-05-21..2007-01-16 | Ley 26309 | 1994-05-20 derived | 7513 one
153-A 2007-01-17..2021-03-30 | Ley 28950 | 2007-01-16 derived | 7523 two
129-B 2021-03-31.. | Ley 31146 | 2021-03-30 derived | 6331 two
182 1991-04-09..2004-06-08 | Decreto Legislativo 635 | 1991-04-08 unclear | 9707 one
182 2004-06-09..2007-01-16 | Ley 28251 | 2004-06-08 derived | 9716 one
153-B 2017-01-07..2019-06-18 | Decreto Legislativo 1323 | 2017-01-06 derived | 7574 one
153-B 2019-06-19..2021-03-30 | Ley 30963 | 2019-06-18 derived | 7615 one
129-C 2021-03-31.. | Ley 31146 | 2021-03-30 derived | 6373 two
153-C 2017-01-07..2021-03-30 | Decreto Legislativo 1323 | 2017-01-06 derived | 7662 two
129-Ñ 2021-03-31.. | Ley 31146 | 2021-03-30 derived | 6785 two
153-D 2019-06-19..2021-03-30 | Ley 30963 | 2019-06-18 derived | 7709 two
129-D 2021-03-31.. | Ley 31146 | 2021-03-30 derived | 6416 two
153-E 2019-06-19..2021-03-30 | Ley 30963 | 2019-06-18 derived | 7759 two
129-E 2021-03-31.. | Ley 31146 | 2021-03-30 derived | 6457 two
153-F 2019-06-19..2021-03-30 | Ley 30963 | 2019-06-18 derived | 7779 two
129-F 2021-03-31.. | Ley 31146 | 2021-03-30 derived | 6468 two
153-G 2019-06-19..2021-03-30 | Ley 30963 | 2019-06-18 derived | 7817 two
129-G 2021-03-31.. | Ley 31146 | 2021-03-30 derived | 6497 two
153-H 2019-06-19..2021-03-30 | Ley 30963 | 2019-06-18 derived | 7865 two
129-H 2021-03-31.. | Ley 31146 | 2021-03-30 derived | 6536 two
181-A 2004-06-09..2009-09-18 | Ley 28251 | 2004-06-08 derived | 9608 one
181-A 2009-09-19..2019-06-18 | Ley 29408 | 2009-09-18 derived | 9624 one
181-A 2019-06-19..2021-03-30 | Ley 30963 | 2019-06-18 derived | 9643 two
129-I 2021-03-31.. | Ley 31146 | 2021-03-30 derived | 6587 two
179-A 2004-06-09..2019-06-18 | Ley 28251 | 2004-06-08 derived | 9459 one
179-A 2019-06-19..2021-03-30 | Ley 30963 | 2019-06-18 derived | 9474 two
129-J 2021-03-31.. | Ley 31146 | 2021-03-30 derived | 6640 two
153-I 2019-06-19..2021-03-30 | Ley 30963 | 2019-06-18 derived | 7925 two
129-K 2021-03-31.. | Ley 31146 | 2021-03-30 derived | 6653 two
153-J 2019-06-19..2021-03-30 | Ley 30963 | 2019-06-18 derived | 7977 two
129-L 2021-03-31.. | Ley 31146 | 2021-03-30 derived | 6696 two
168-B 2017-01-07..2019-03-29 | Decreto Legislativo 1323 | 2017-01-06 derived | 8407 one
168-B 2019-03-30..2021-03-30 | Ley 30924 | 2019-03-29 derived | 8442 one
129-O 2021-03-31.. | Ley 31146 | 2021-03-30 derived | 6826 two
179 1991-04-09..2004-06-08 | Decreto Legislativo 635 | 1991-04-08 unclear | 9376 one
179 2004-06-09..2014-06-30 | Ley 28251 | 2004-06-08 derived | 9399 one
179 base 2004-06-09..2019-06-18 | Ley 28251 | 2004-06-08 derived | 9399 one
179 2014-07-01..2019-06-18 | Ley 30077 | 2013-08-20 two-sources | 9399 one
179 2019-06-19.. | Ley 30963 | 2019-06-18 derived | 9430 two
180 1991-04-09..2004-06-08 | Decreto Legislativo 635 | 1991-04-08 unclear | 9489 one
180 2004-06-09..2019-06-18 | Ley 28251 | 2004-06-08 derived | 9498 one
180 2019-06-19.. | Ley 30963 | 2019-06-18 derived | 9513 two
181 1991-04-09..2004-06-08 | Decreto Legislativo 635 | 1991-04-08 unclear | 9537 one
181 2004-06-09..2014-06-30 | Ley 28251 | 2004-06-08 derived | 9554 one
181 base 2004-06-09..2019-06-18 | Ley 28251 | 2004-06-08 derived | 9554 one
181 2014-07-01..2019-06-18 | Ley 30077 | 2013-08-20 two-sources | 9554 one
181 2019-06-19.. | Ley 30963 | 2019-06-18 derived | 9582 two
`

// The second source of the wordings on which two sources agree: the line in the
// other consolidated code. That code has today's wordings under today's numbers. It
// no longer has the two wordings of article 153 and the wording of article 153-A
// before 2021.
var secondByHand = map[string]string{
	"129-A": "LP, line 1142", "129-B": "LP, line 1153", "129-C": "LP, line 1169", "129-D": "LP, line 1188", "129-E": "LP, line 1206",
	"129-F": "LP, line 1209", "129-G": "LP, line 1221", "129-H": "LP, line 1238", "129-I": "LP, line 1262", "129-J": "LP, line 1288",
	"129-K": "LP, line 1293", "129-L": "LP, line 1312", "129-Ñ": "LP, line 1351", "129-O": "LP, line 1370",
	"153-C": "LP, art. 129-Ñ, line 1351", "153-D": "LP, art. 129-D, line 1188", "153-E": "LP, art. 129-E, line 1206",
	"153-F": "LP, art. 129-F, line 1209", "153-G": "LP, art. 129-G, line 1221", "153-H": "LP, art. 129-H, line 1238",
	"153-I": "LP, art. 129-K, line 1293", "153-J": "LP, art. 129-L, line 1312", "181-A": "LP, art. 129-I, line 1262",
	"179-A": "LP, art. 129-J, line 1288", "179": "LP, line 1814", "180": "LP, line 1832", "181": "LP, line 1846",
	"153 7461": "Law 28950, art. 1", "153 7472": "IDEHPUCP", "153-A": "Law 28950, art. 1",
}

// Every tier of every version names its law, its days and its source as that
// table does, and every line of the table is one of a tier's.
func TestSourcesOfTheCode(t *testing.T) {
	unused := map[string]bool{}
	for line := range strings.SplitSeq(strings.TrimSpace(sourcesByHand), "\n") {
		unused[line] = false
	}
	tags := map[law.Confidence]string{law.OneSource: "one", law.TwoSources: "two"}
	e := penalCode(t)
	for _, o := range law.OfFamily(e.Offences, e.MainFamily()) { // the sources of the neighbours were not read a second time
		for i := range o.Versions {
			v := &o.Versions[i]
			for k := range v.Tiers {
				tier := &v.Tiers[k]
				article := tier.Article
				if article == "" {
					article = v.Article
				}
				of := article
				if tier.Article == "" && tier.Act.Name != "" {
					of += " " + tier.ID
				}
				act, days := v.ActOf(tier)
				_, at, _ := strings.Cut(tier.Source.Locator.EN, "line ")
				at, second, _ := strings.Cut(at, "; ")
				wanted := ""
				if tier.Source.Confidence == law.TwoSources {
					if wanted = secondByHand[article+" "+at]; wanted == "" {
						wanted = secondByHand[article]
					}
				}
				if second != wanted {
					t.Errorf("%s %s on %s: second source %q, want %q", o.ID, tier.ID, v.InForce.From, second, wanted)
				}
				line := fmt.Sprintf("%s %s..%s | %s | %s %s | %s %s", of, days.From, days.To, act.Name, act.Published, act.Start, at, tags[tier.Source.Confidence])
				if _, known := unused[line]; !known {
					t.Errorf("%s %s on %s: %s", o.ID, tier.ID, v.InForce.From, line)
				}
				unused[line] = true
				es := strings.NewReplacer("line", "línea", "Law", "Ley").Replace(tier.Source.Locator.EN)
				if tier.Source.Document != "spij" || tier.Source.Locator.ES != es || !strings.HasPrefix(es, "art. "+article+", línea "+at) {
					t.Errorf("%s %s: source %+v, want %s", o.ID, tier.ID, tier.Source, es)
				}
			}
		}
	}
	for line, used := range unused {
		if !used {
			t.Errorf("no tier has %s", line)
		}
	}
}

// The general maximum of prison by date, and where it was read.
func TestCeilingsOfTheCode(t *testing.T) {
	want := []string{
		"1991-04-09..1992-05-06 25 2387 one",
		"1992-05-07..1994-09-29 none 2394 one",
		"1994-09-30..1998-05-23 25 2401 one",
		"1998-05-24..2001-11-17 35 2410 unclear",
		"2001-11-18..2007-07-22 none 2410, note one",
		"2007-07-23.. 35 2418; LP, line 232 two",
	}
	var got []string
	for _, c := range penalCode(t).Ceilings {
		years := "none"
		if m, stated := c.Max.Figure(); stated {
			years = fmt.Sprint(int(m / law.Year))
		}
		_, at, _ := strings.Cut(c.Source.Locator.EN, "line ")
		tag := map[law.Confidence]string{law.OneSource: "one", law.TwoSources: "two", law.Unclear: "unclear"}[c.Source.Confidence]
		got = append(got, fmt.Sprintf("%s..%s %s %s %s", c.InForce.From, c.InForce.To, years, at, tag))
	}
	if !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}
