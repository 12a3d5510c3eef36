package resolve_test

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
)

// specialsOf writes the special offences of an answer, and those that a later
// version would be argued against with, as "offence article ranges", with a semicolon
// between two notices.
func specialsOf(a resolve.Answer, code law.Code) string {
	var notices []string
	for _, n := range a.Notices {
		if n.Code != code {
			continue
		}
		var list []string
		if n.Later != nil {
			list = append(list, n.Date.String()+" "+brief(*n.Later))
		}
		for _, s := range n.Special.Answers {
			list = append(list, strings.TrimSpace(s.Offence.ID+" "+s.Article())+" "+brief(s))
		}
		notices = append(notices, strings.Join(list, ", "))
	}
	return strings.Join(notices, "; ")
}

// Where an article names no age its range is given for minors too, and the special
// offences stand beside it with theirs: the disputes that were decided from the
// text.
func TestSpecialOffences(t *testing.T) {
	const (
		promotion, management = "minors-exploitation-promotion ", "minors-exploitation-management "
		benefit, exploitation = "minors-exploitation-benefit ", "minors-sexual-exploitation "
	)
	e := penalCode(t)
	for _, c := range []struct {
		name          string
		given         law.Given
		want, special string
	}{
		{"179", given("2020-01-01", "17"), "4-6", promotion + "181-A 15-20"},
		{"179", given("2020-01-01", "13"), "4-6", promotion + "181-A 30-35"},
		{"179", given("2024-01-01", "17"), "4-6", promotion + "129-I 15-20"},
		{"179", with(given("2020-01-01", "17"), "victim-other-vulnerability"), "6-12", promotion + "181-A 30-35"},
		{"180", given("2020-01-01", "13"), "4-8", benefit + "153-I 20-30, " + promotion + "181-A 30-35, " + management + "153-J 30-35"},
		{"180", given("2024-01-01", "16"), "4-8", benefit + "129-K 10-15, " + promotion + "129-I 15-20, " + management + "129-L 15-20"},
		{"181", given("2020-01-01", "16"), "4-6", management + "153-J 15-20, " + promotion + "181-A 15-20"},
		{"181", given("2024-01-01", "13"), "4-6", management + "129-L 30-35, " + promotion + "129-I 30-35"},
		{"153-B", given("2020-01-01", "15"), "10-15", exploitation + "153-H 15-20"},
		{"129-C", given("2024-01-01", "13"), "10-15", exploitation + "129-H 30-35"},
		{"129-D", given("2024-01-01", "15"), "10-15", promotion + "129-I 15-20"},
		{"129-E", given("2024-01-01", "15"), "9-12", "adolescent-client 129-J 15-20"},
		{"129-E", given("2024-01-01", "13"), "9-12", ""},
		{"129-F", given("2024-01-01", "13"), "6-8", benefit + "129-K 20-30"},
		{"129-G", given("2020-01-01", "15"), "10-15", management + "153-J 15-20"},
		{"129-C", given("2024-01-01", "18"), "10-15", ""},
		{"179", given("2019-06-18", "17"), "5-12", ""},
		{"129-A", given("2024-01-01", "15"), "12-20", ""},
		{"179", given("2024-01-01", "10-20"), "4-6", promotion + "129-I 15-20 | 30-35"},
		{"129-C", given("2024-01-01", "unknown"), "10-15 | 20-25", exploitation + "129-H 15-20 | 30-35"},
		// Over the day on which the numbers changed both stand in one notice.
		{"129-C", given("2021-03-01..2021-04-30", "15"), "10-15", exploitation + "153-H 15-20, " + exploitation + "129-H 15-20"},
		// The days of one version, some of them under another number of the special
		// offence.
		{"179", given("2021-03-01..2021-04-30", "15"), "4-6", promotion + "15-20"},
		{"179", law.Given{Date: "2020-01-01..2020-06-30", Born: "2002-03-01"}, "4-6", promotion + "181-A 15-20"},
		// Until 24 January 2013 rape of a minor took in the victims of 14 to 17 too: a
		// notice of its own.
		{"170", given("2013-01-20..2013-02-20", "10-16"), "6-8", "rape-of-minor 173 30-35; rape-of-minor 173 25-30"},
		{"170", given("2006-04-01..2006-04-20", "10-16"), "4-8 | 8-15 | 6-8", "rape-of-minor 173 20-25, rape-of-minor 173 30-35; rape-of-minor 173 25-30"},
		// Among several victims, the victim whom a special offence protects may
		// not count here.
		{"129-C", given("2024-05-01", "30", "15"), "10-15 | 20-25", exploitation + "129-H 15-20 | 30-35"},
		{"129-D", given("2024-05-01", "30", "15"), "10-15 | 20-25", promotion + "129-I 15-20 | 30-35"},
		{"129-C", given("2024-05-01", "15", "16"), "20-25", exploitation + "129-H 30-35"},
		{"129-C", given("2024-05-01", "30", "40", "15"), "20-25", exploitation + "129-H 15-20 | 30-35"},
		{"181", given("2024-05-01", "65", "15"), "6-12", management + "129-L 15-20 | 30-35, " + promotion + "129-I 15-20 | 30-35"},
	} {
		a := ask(t, e, c.name, c.given)
		if got, special := brief(a), specialsOf(a, resolve.SpecialOffence); got != c.want || special != c.special {
			t.Errorf("%s %+v: %s beside %q, want %s beside %q", c.name, c.given, got, special, c.want, c.special)
		}
	}
}

// No victim of any age is out of an article that names none, on any day since then:
// the range is given, and the special offences are said exactly where they are.
func TestArticlesWithoutAnAge(t *testing.T) {
	e := penalCode(t)
	for _, o := range e.Offences {
		for _, v := range o.Versions {
			if len(v.DisplacedBy) > 0 {
				for age := range law.AnyAge().All() {
					a := ask(t, e, o.ID, given(v.InForce.From.String(), strconv.Itoa(age)))
					said := slices.ContainsFunc(a.Notices, func(n resolve.Notice) bool { return n.Code == resolve.SpecialOffence })
					if a.Status != law.Determined || said != v.Displaced().Has(age) {
						t.Errorf("%s %s, %d: %s, special offences said: %v", o.ID, v.Article, age, a.Status, said)
					}
					for _, s := range a.Specials() {
						if s.Status != law.Determined {
							t.Errorf("%s %s, %d: %s is %s", o.ID, v.Article, age, s.Offence.ID, s.Status)
						}
					}
				}
			}
		}
	}
}

// Until 18 June 2019 the age of a minor aggravated in four articles that name none
// since: their later words are milder, and that they apply is argued.
func TestMilderLawIsArgued(t *testing.T) {
	const promotion, management = "minors-exploitation-promotion 181-A ", "minors-exploitation-management 153-J "
	e := penalCode(t)
	for _, c := range []struct {
		name  string
		given law.Given
		want  string
	}{
		{"180", given("2018-01-01", "13"), "2019-06-19 4-8, minors-exploitation-benefit 153-I 20-30, " + promotion + "30-35, " + management + "30-35"},
		{"180", given("2019-06-18", "17"), "2019-06-19 4-8, minors-exploitation-benefit 153-I 10-15, " + promotion + "15-20, " + management + "15-20"},
		{"179", given("2018-01-01", "17"), "2019-06-19 4-6, " + promotion + "15-20"},
		{"181", given("2010-01-01", "15"), "2019-06-19 4-6, " + management + "15-20, " + promotion + "15-20"},
		{"153-B", given("2018-01-01", "15"), "2019-06-19 10-15, minors-sexual-exploitation 153-H 15-20"},
		{"153-B", given("2018-01-01", "13"), "2019-06-19 10-15, minors-sexual-exploitation 153-H 30-35"},
		{"153-B", given("2018-01-01", "18"), ""},
		// Said once of two versions, and of each age of a victim who comes of 14 years.
		{"180", given("2004-01-01..2004-12-31", "13"), "2019-06-19 4-8, minors-exploitation-benefit 153-I 20-30, " + promotion + "30-35, " + management + "30-35"},
		{
			"180",
			law.Given{Date: "2018-01-01..2018-06-30", Born: "2004-03-01"},
			"2019-06-19 4-8, minors-exploitation-benefit 153-I 20-30, " + promotion + "30-35, " + management + "30-35; " +
				"2019-06-19 4-8, minors-exploitation-benefit 153-I 10-15, " + promotion + "15-20, " + management + "15-20",
		},
		{"179", given("2000-01-01", "16"), ""}, // 2 to 5 years then
		{"179", given("2000-01-01", "13"), "2019-06-19 4-6, " + promotion + "30-35"},
		{"179", given("2019-06-19", "16"), ""},
		{"trata", given("2018-01-01", "15"), ""},
		{"180", law.Given{Ages: []string{"15"}, Date: "unknown"}, ""}, // every version is shown
	} {
		a := ask(t, e, c.name, c.given)
		if got := specialsOf(a, resolve.MilderArgued); got != c.want {
			t.Errorf("%s %+v: %q, want %q", c.name, c.given, got, c.want)
		}
	}
}
