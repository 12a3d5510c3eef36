package determine

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
)

// brief writes an outcome in a few words.
func (o *Outcome) brief() string {
	if o == nil {
		return "-"
	}
	text := string(o.Verdict)
	if o.Ordinary != nil {
		text += fmt.Sprintf(" %s %s", o.Ordinary.RatString(), o.Extraordinary.RatString())
	}
	if !o.Until.IsZero() {
		text += fmt.Sprintf(" until %s %s", o.Until, o.UntilExtra)
	}
	if o.Limit != nil {
		text += " limit " + o.Limit.RatString()
	}
	if o.Lo != nil {
		text += fmt.Sprintf(" %s-%s", o.Lo.RatString(), o.Hi.RatString())
	}
	if o.SolesLo != nil {
		text += fmt.Sprintf(" soles %s-%s", o.SolesLo.RatString(), o.SolesHi.RatString())
	}
	if o.Version != nil {
		text += " by " + o.Version.InForce.From.String()
	}
	return text
}

// besides writes what a ledger says of one thing beside its chain.
func (l *Ledger) besides(about string) (list []string) {
	for _, b := range l.Beside {
		if b.About != about && b.Term != about {
			continue
		}
		for _, r := range b.Root.Readings(true) {
			var way []string
			for _, s := range r.Path {
				way = append(way, s.Split.ID+"="+s.Position)
			}
			list = append(list, strings.TrimSpace(strings.Join(way, " ")+" "+r.Leaf.Outcome.brief()))
		}
	}
	return list
}

// What stands beside the chain, by hand: terms of prescription with their days, limits
// of the suspension, fines, disqualifications, and the benefits that may be asked for.
func TestBesideByHand(t *testing.T) {
	e, p := theCode(t)
	young := law.AgeBand(19, 19)
	adult, aged := law.AgeBand(30, 30), law.AgeBand(70, 70)
	asOf := date(t, "2026-02-01")
	days := func(a resolve.Answer, request, decision string) Facts {
		f := Facts{Agent: adult, AsOf: asOf}
		if request != "" {
			f.Request = date(t, request)
		}
		if decision != "" {
			f.AsOf = date(t, decision)
		}
		return f
	}
	fixed := func(lo, hi int64, decision string) Facts {
		x := Space{Lo: figureOf(lo), Hi: figureOf(hi)}
		return Facts{Agent: adult, AsOf: date(t, decision), Fixed: &x}
	}
	with := func(f Facts, change func(*Facts)) Facts { change(&f); return f }
	trafficking := answerTo(t, e, "153", "2015-03-31", "30")
	client := answerTo(t, e, "179-A", "2016-02-29", "15")   // 4 to 6 years
	pimping := answerTo(t, e, "180", "2011-05-01", "30")    // 3 to 8 years
	coercion := answerTo(t, e, "129-O", "2022-05-01", "30") // a fine of 100 to 200 days
	now := answerTo(t, e, "129-A", "2022-05-01", "30")
	for _, c := range []struct {
		about  string
		answer resolve.Answer
		facts  Facts
		want   []string
	}{
		// Article 80: the maximum of the penalty, and half as much again (article 83); half
		// of it for those under 21 and over 65 (article 81).
		{"prescription", client, Facts{Agent: adult, AsOf: asOf}, []string{"lapses 72 108 until 2022-02-28 2025-02-28 by 1994-09-30"}},
		{"prescription", client, Facts{Agent: young, AsOf: asOf}, []string{"lapses 36 54 until 2019-02-28 2020-08-29 by 1994-09-30"}},
		{"prescription", client, Facts{Agent: aged, AsOf: asOf}, []string{"lapses 36 54 until 2019-02-28 2020-08-29 by 1994-09-30"}},
		{"prescription", client, Facts{AsOf: asOf}, []string{"lapses 72 108 until 2022-02-28 2025-02-28 by 1994-09-30"}},
		{"prescription", client, Facts{Agent: law.AgeBand(65, 65), AsOf: asOf}, []string{
			"over-65=over lapses 36 54 until 2019-02-28 2020-08-29 by 1994-09-30", "over-65=not-over lapses 72 108 until 2022-02-28 2025-02-28 by 1994-09-30",
		}},
		{"prescription", trafficking, Facts{Agent: adult, AsOf: asOf}, []string{"lapses 180 270 until 2030-03-31 2037-09-30 by 1994-09-30"}},
		{"prescription", trafficking, Facts{Agent: adult, AsOf: asOf, Present: []string{"organisation-member"}}, []string{
			"double-and-cap=cap-after-doubling lapses 240 360 until 2035-03-31 2045-03-31 by 1994-09-30", "double-and-cap=cap-before-doubling lapses 360 540 until 2045-03-31 2060-03-31 by 1994-09-30",
		}},
		{"prescription", now, Facts{Agent: adult, AsOf: asOf}, []string{"old-numbers=literal lapses 180 270 until 2037-05-01 2044-11-01 by 1994-09-30", "old-numbers=continuity never by 2018-08-05"}},
		{"prescription", answerTo(t, e, "153", "1993-05-01", "10"), Facts{Agent: adult, AsOf: asOf}, []string{"lapses 72 108 until 1999-05-01 2002-05-01 by 1991-04-09"}},
		{"prescription", answerTo(t, e, "153-A", "2015-03-31", "13"), Facts{Agent: adult, AsOf: asOf}, []string{"lapses 240 360 until 2035-03-31 2045-03-31 by 1994-09-30"}},

		// Article 57: 4 years until 22 November 2023, then 5, and 8 for young people
		// without a record. A later law is read where it is better.
		{"suspension", client, fixed(48, 48, "2020-01-01"), []string{"possible limit 48 by 2007-07-23"}},
		{"suspension", client, fixed(49, 72, "2020-01-01"), []string{"impossible limit 48 by 2007-07-23"}},
		{"suspension", client, fixed(40, 72, "2020-01-01"), []string{"depends limit 48 by 2007-07-23"}},
		{"suspension", client, fixed(50, 60, "2023-11-22"), []string{"impossible limit 48 by 2007-07-23"}},
		{"suspension", client, fixed(50, 60, "2023-11-23"), []string{"milder-law=act impossible limit 48 by 2007-07-23", "milder-law=later 2023-11-23 possible limit 60 by 2023-11-23"}},
		{"suspension", client, fixed(40, 61, "2024-01-01"), []string{"depends limit 48 by 2007-07-23"}},
		{"suspension", client, with(fixed(70, 90, "2024-01-01"), func(f *Facts) {
			f.Agent, f.Mitigating = young, Circumstances{Known: true, IDs: []string{"no-criminal-record"}}
		}), []string{
			"milder-law=act impossible limit 48 by 2007-07-23", "milder-law=later 2023-11-23 possible limit 96 by 2023-11-23",
		}},
		{"suspension", client, with(fixed(50, 97, "2024-01-01"), func(f *Facts) {
			f.Agent, f.Mitigating = young, Circumstances{Known: true, IDs: []string{"no-criminal-record"}}
		}), []string{
			"milder-law=act impossible limit 48 by 2007-07-23", "milder-law=later 2023-11-23 depends limit 96 by 2023-11-23",
		}},
		// The lower third of 8 to 15 years begins where the limit for young people ends.
		{"suspension", now, Facts{Agent: law.AgeBand(24, 24), Mitigating: Circumstances{Known: true, IDs: []string{"no-criminal-record"}}, Aggravating: Circumstances{Known: true}, AsOf: date(t, "2024-01-10")}, []string{"milder-law=act impossible limit 48 by 2007-07-23", "milder-law=later 2023-11-23 exactly limit 96 by 2023-11-23"}},
		{"suspension", client, with(fixed(40, 40, "2020-01-01"), func(f *Facts) { f.Present = []string{"recidivism"} }), []string{"excluded limit 48 by 2007-07-23"}},
		{"suspension", answerTo(t, e, "129-H", "2024-06-30", "15", "victim-death"), Facts{Agent: adult, AsOf: asOf}, []string{"impossible limit 60 by 2023-11-23"}},

		// Article 43: a quarter to a half of the daily income for each day.
		{"fine", coercion, Facts{Agent: adult, AsOf: asOf}, []string{"amount 100-200 by 1991-04-09"}},
		{"fine", coercion, Facts{Agent: adult, AsOf: asOf, Income: figureOf(40)}, []string{"amount 100-200 soles 1000-4000 by 1991-04-09"}},
		{"fine", client, Facts{Agent: adult, AsOf: asOf}, nil},
		{"disqualification", client, Facts{Agent: adult, AsOf: asOf}, []string{"amount 6-120 by 2013-08-20"}},
		{"disqualification", pimping, Facts{Agent: adult, AsOf: asOf}, []string{"amount 6-60 by 1991-04-09"}},

		// Confession was barred for these offences from 19 June 2019.
		{"confession", trafficking, days(trafficking, "2019-06-18", ""), []string{"available by 2004-07-30"}},
		{"confession", trafficking, days(trafficking, "2019-06-19", ""), []string{"law-of-the-request-or-of-the-act=request barred by 2019-06-19", "law-of-the-request-or-of-the-act=act available by 2004-07-30"}},
		{"confession", trafficking, days(trafficking, "", "2019-06-18"), []string{"available by 2004-07-30"}},
		{"confession", trafficking, with(days(trafficking, "2016-01-01", ""), func(f *Facts) { f.Present = []string{"flagrancy"} }), []string{"barred by 2013-08-20"}},
		{"confession", trafficking, days(trafficking, "2004-07-29", ""), nil},
		{"collaboration", trafficking, days(trafficking, "2016-12-30", ""), []string{"available by 2004-07-30"}},
		{"collaboration", trafficking, days(trafficking, "2016-12-31", ""), []string{"available by 2016-12-31"}},
	} {
		l := One(p, Charge{c.answer, c.facts})
		if got := l.besides(c.about); !slices.Equal(got, c.want) {
			t.Errorf("%s of %s on %s, %+v:\n got %q\nwant %q", c.about, c.answer.Offence.ID, c.answer.Facts.Date, c.facts, got, c.want)
		}
	}
}

// The day some months after a day: on the same day of the month, or on its last one
// where the month is too short; half a month is fifteen days. Counted day by day.
func TestDaysAfter(t *testing.T) {
	lengths := func(year int) []int {
		feb := 28
		if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			feb = 29
		}
		return []int{31, feb, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31}
	}
	for _, from := range []string{"2019-12-31", "2020-01-31", "2021-01-29", "2021-02-28", "2020-02-29", "2021-05-15", "1999-08-30", "2022-03-01"} {
		d := date(t, from)
		for halves := range int64(60) {
			year, month := d.Year, int(d.Month)-1
			for range halves / 2 {
				if month++; month == 12 {
					year, month = year+1, 0
				}
			}
			day := min(d.Day, lengths(year)[month])
			for range 15 * (halves % 2) {
				if day++; day > lengths(year)[month] {
					if day, month = 1, month+1; month == 12 {
						year, month = year+1, 0
					}
				}
			}
			want := fmt.Sprintf("%04d-%02d-%02d", year, month+1, day)
			if got := after(d, mul(figureOf(halves), figureOf(1).Inv(figureOf(2)))); got.String() != want {
				t.Errorf("%d halves of a month after %s: %s, want %s", halves, from, got, want)
			}
		}
	}
	if got := after(date(t, "2020-01-01"), figureOf(1).Inv(figureOf(7))); !got.IsZero() {
		t.Errorf("a seventh of a month is %s", got)
	}
}
