package resolve_test

import (
	"strings"
	"testing"

	"github.com/conmina/conmina/internal/resolve"
)

// An answer names the number of its article, or every number that the offence had
// during the act: of the days on which there was no such offence, none. The numbers
// are those of the table by hand.
func TestArticlesOfAnAct(t *testing.T) {
	e := penalCode(t)
	for _, c := range []struct{ offence, date, age, want string }{
		{"trafficking", "2014-10-10", "30", "153"},
		{"trafficking", "2014-10-10", "15", "153-A"},
		{"trafficking", "2014-01-01..2024-01-01", "30", "153, 129-A"},
		{"trafficking", "2014-01-01..2024-01-01", "15", "153-A, 129-B"},
		{"trafficking", "2000-01-01..2024-01-01", "15", "153, 153-A, 129-B"},
		{"sexual-exploitation", "2018-01-01..2022-01-01", "30", "153-B, 129-C"},
		{"forced-labour", "2016-12-31..2017-01-31", "30", "168-B"},
		{"forced-labour", "2016-12-31..2021-04-30", "30", "168-B, 129-O"},
		{"trafficking-for-prostitution", "2006-12-31..2008-01-01", "30", "182"},
		{"favouring-prostitution", "1992-01-01..2024-01-01", "30", "179"},
		{"forced-labour", "2010-01-01", "30", ""},
	} {
		if got := resolve.ArticlesOf(ask(t, e, c.offence, given(c.date, c.age))); got != c.want {
			t.Errorf("%s on %s at %s: %q, want %q", c.offence, c.date, c.age, got, c.want)
		}
	}
}

// A branch stands in the version of its own days, whose tier it is, also where the
// same range goes on under another number.
func TestVersionOfABranch(t *testing.T) {
	e := penalCode(t)
	for _, c := range []struct{ offence, date, age, want string }{
		{"trafficking", "2018-01-01", "30", "2014-10-22"},
		{"trafficking", "2014-01-01..2024-01-01", "30", "2007-07-23"}, // one range, and the first of its versions
		{"sexual-exploitation", "2019-06-10..2019-06-30", "15", "2017-01-07 2019-06-19"},
		{"adolescent-client", "2018-01-01..2024-01-01", "16", "2004-06-09 2019-06-19 2021-03-31"},
		{"adolescent-client", "unknown", "16", "2004-06-09 2019-06-19 2021-03-31"},
		{"forced-labour", "2016-12-31..2017-01-31", "30", "none 2017-01-07"},
	} {
		a := ask(t, e, c.offence, given(c.date, c.age))
		var got []string
		for _, b := range a.Branches {
			v, from := a.VersionOf(b), "none"
			if b.Tier != nil {
				from = v.InForce.From.String()
				if own := v.Tier(b.Tier.ID); own == nil || own.Prison != b.Tier.Prison {
					t.Errorf("%s on %s: %s is no tier of the version of %s", c.offence, c.date, b.Tier.ID, from)
				}
			}
			got = append(got, from)
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%s on %s: versions of %s, want %s", c.offence, c.date, got, c.want)
		}
	}
}
