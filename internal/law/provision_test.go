package law_test

import (
	"testing"

	"github.com/conmina/conmina/internal/law"
)

// An edition of every day shows the last version of an offence, an edition as of a day
// the version of that day, and an edition without dates its only version.
func TestTheVersionThatAnEditionShows(t *testing.T) {
	e := dated(t)
	for _, o := range e.Offences {
		o.Edition = e
	}
	for date, article := range map[string]string{"": "129-A", "2007-01-16": "", "2007-01-17": "153", "2021-03-30": "153", "2021-03-31": "129-A"} {
		seen := e
		if date != "" {
			seen = e.On(day(t, date))
		}
		if got := seen.Offence("trata").Shown(); got.Article != article || got.Edition != seen || len(got.Versions) != 2 {
			t.Errorf("as of %q: article %q, want %q", date, got.Article, article)
		}
	}
	plain := &law.Edition{ID: "plain"}
	one := &law.Offence{Edition: plain, Versions: []law.Version{{Article: "1"}}}
	plain.Offences = []*law.Offence{one}
	if got := plain.On(day(t, "2010-05-05")).Offences[0].Shown(); got.Article != "1" {
		t.Errorf("without dates: article %q", got.Article)
	}
	if got := (&law.Offence{Edition: plain}).Shown(); len(got.Tiers) > 0 || got.Article != "" {
		t.Errorf("of no version: %v", got.Version)
	}
}

// Each provision of an offence has a version of the offence itself; an offence of one
// version alone is another offence, which can be changed.
func TestProvisionsOfAnOffence(t *testing.T) {
	o := dated(t).Offence("trata")
	for i, p := range o.Each() {
		if p.Offence != o || p.Version != &o.Versions[i] {
			t.Errorf("provision %d is %v", i, p.Version)
		}
		alone := p.Alone()
		if len(alone.Versions) != 1 || alone.ID != o.ID || alone.Edition != o.Edition || alone.Shown().Article != p.Article {
			t.Errorf("alone, provision %d is %v", i, alone)
		}
		if alone.Versions[0].Article = "X"; o.Versions[i].Article == "X" {
			t.Error("a change of the offence alone changes the offence")
		}
	}
	if len(o.Each()) != 2 {
		t.Errorf("%d provisions", len(o.Each()))
	}
}

// Under an earlier law that the edition does not hold an offence is up to the day before its
// first version, where its encoding says so: not between two versions nor on no day.
func TestOffencesUnderAnEarlierLaw(t *testing.T) {
	for _, c := range []struct {
		before *law.Silence
		date   string
		under  bool
		during string // the offences during an act of that day
	}{
		{&law.Silence{EarlierLaw: true}, "", false, "kidnap trata"},
		{&law.Silence{EarlierLaw: true}, "1995-01-01", true, "kidnap trata"},
		{&law.Silence{EarlierLaw: true}, "2007-01-16", true, "trata"},
		{&law.Silence{EarlierLaw: true}, "2007-01-17", false, "trata"},
		{&law.Silence{EarlierLaw: true}, "2021-03-31", false, ""},
		{&law.Silence{EarlierLaw: true}, "2022-12-31", false, ""},
		{&law.Silence{EarlierLaw: true}, "2023-01-01", false, "trata"},
		{&law.Silence{}, "2007-01-16", false, ""},
		{nil, "2007-01-16", false, ""},
	} {
		e := dated(t)
		o := e.Offence("trata")
		o.Edition, o.Before, o.Versions[1].InForce.From = e, c.before, day(t, "2023-01-01")
		seen, act := e, law.Period{}
		if c.date != "" {
			seen, act = e.On(day(t, c.date)), span(t, c.date, c.date)
		}
		if got := seen.Offence("trata").UnderEarlierLaw(); got != c.under {
			t.Errorf("%v on %q: %v", c.before, c.date, got)
		}
		if got := offences(e.InForce(act)); got != c.during {
			t.Errorf("%v: in force on %q: %s, want %s", c.before, c.date, got, c.during)
		}
	}
}
