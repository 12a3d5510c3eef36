package law_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/conmina/conmina/internal/law"
)

// span is a period from one day to another, or without an end.
func span(t *testing.T, from, to string) law.Period {
	t.Helper()
	p := law.Period{From: day(t, from)}
	if to != "" {
		p.To = day(t, to)
	}
	return p
}

// offences are the ids of a list, each with the name of the tiers that were asked for.
func offences(list []*law.Offence) string {
	var ids []string
	for _, o := range list {
		ids = append(ids, strings.TrimSuffix(o.ID+":"+o.Named, ":"))
	}
	return strings.Join(ids, " ")
}

// dated is an edition in which article 153 was in the hands of one offence, then
// of none and then of another one, which was renumbered, its aggravated tiers with it.
func dated(t *testing.T) *law.Edition {
	t.Helper()
	kidnap := &law.Offence{
		ID: "kidnap", Title: law.Text{ES: "Tráfico de menores", EN: "Kidnapping"},
		Versions: []law.Version{{Article: "153", InForce: span(t, "1991-04-25", "1999-12-31")}},
		After:    &law.Silence{},
	}
	trata := &law.Offence{
		ID: "trata", Title: law.Text{ES: "Trata de personas", EN: "Trafficking"}, Also: law.Names{ES: []string{"trata agravada", "venta de personas"}, EN: []string{"aggravated trafficking"}},
		Versions: []law.Version{
			{
				Article: "153", InForce: span(t, "2007-01-17", "2021-03-30"),
				Tiers:   []law.Tier{{ID: "basic"}, {ID: "aggravated", Article: "153-A"}},
				Notices: []law.SourceNotice{{ID: "always"}, {ID: "later", IfFrom: day(t, "2014-10-01")}},
			},
			{
				Article: "129-A", InForce: span(t, "2021-03-31", ""),
				Tiers: []law.Tier{{ID: "basic"}, {ID: "aggravated", Article: "129-B"}},
			},
		},
	}
	return &law.Edition{ID: "dated", Verified: day(t, "2026-07-30"), Offences: []*law.Offence{kidnap, trata}, Caveats: []law.Text{{EN: "caveat"}}, Digest: "digest"}
}

func TestAnEditionOnADay(t *testing.T) {
	e := dated(t)
	on := e.On(day(t, "2010-05-05"))
	if !e.Dated() || !on.Dated() || on.ID != "dated" || on.Digest != "digest" || len(on.Caveats) != 1 || on.Day != day(t, "2010-05-05") || on.Verified != e.Verified {
		t.Errorf("%+v", on)
	}
	for id, article := range map[string]string{"kidnap": "", "trata": "153"} {
		if o := on.Offence(id); o.Shown().Article != article || o.Edition != on {
			t.Errorf("%s is article %q of %v", id, o.Shown().Article, o.Edition)
		}
	}
	if e.Offence("trata").Shown().Article != "129-A" || e.Offence("none-such") != nil {
		t.Error("to look at a day changes the edition")
	}
	if on.On(day(t, "2010-05-05")) != on || on.On(day(t, "2022-05-05")).Offence("trata").Shown().Article != "129-A" {
		t.Error("one day is seen from another")
	}
	if plain := vocabulary(); plain.Dated() || plain.On(day(t, "2010-05-05")) != plain {
		t.Error("an edition without dates is another one on a day")
	}
	if (&law.Edition{}).Dated() {
		t.Error("an edition without offences has dates")
	}
}

func TestOffencesInForceDuringAnAct(t *testing.T) {
	e := dated(t)
	for _, c := range []struct {
		act  law.Period
		want string
	}{
		{law.Period{}, "kidnap trata"},
		{span(t, "1995-01-01", "1995-01-01"), "kidnap"},
		{span(t, "1999-12-31", "2007-01-17"), "kidnap trata"},
		{span(t, "2000-01-01", "2007-01-16"), ""},
		{span(t, "2000-01-01", ""), "trata"},
		{span(t, "2021-03-30", "2021-03-31"), "trata"},
	} {
		if got := offences(e.InForce(c.act)); got != c.want {
			t.Errorf("%v: %q, want %q", c.act, got, c.want)
		}
	}
	if got := offences(vocabulary().InForce(span(t, "1995-01-01", ""))); got != "art-129-n art-129-enie" {
		t.Errorf("without dates: %q", got)
	}
}

func TestDaysOnWhichAnythingChanges(t *testing.T) {
	e := dated(t)
	e.Offences[1].Versions[0].Notices[0].IfFrom = day(t, "2007-01-17") // a day that there is already
	var got []string
	for _, d := range e.Edges() {
		got = append(got, d.String())
	}
	want := "1991-04-25 2000-01-01 2007-01-17 2014-10-01 2021-03-31 2026-07-31"
	if strings.Join(got, " ") != want {
		t.Errorf("%v, want %s", got, want)
	}
}

// With no day a number is the offence that alone bore it; one that two bore needs a
// day. The number of tiers, and a name of aggravated forms, ask for those tiers.
func TestWhatANumberMeansWithoutADay(t *testing.T) {
	e := dated(t)
	for name, want := range map[string]string{
		"129-A": "trata", "trata": "trata", "Venta de personas": "trata", "kidnapping": "kidnap",
		"129-B": "trata:129-B", "153-a": "trata:153-A", "Trata agravada": "trata:trata agravada", "AGGRAVATED TRAFFICKING": "trata:aggravated trafficking",
	} {
		o, fault := e.FindOffence(name)
		if fault != nil || offences([]*law.Offence{o}) != want || !e.Named(name) {
			t.Errorf("%q: %v %v, want %s", name, o, fault, want)
		}
	}
	if o, fault := e.FindOffence("153"); o != nil || fault.Code != law.OffenceNeedsDate || fault.Value != "153" || !e.Named("153") {
		t.Errorf("153: %v %v", o, fault)
	}
	if e.Named("154") || e.Named("homicidio") {
		t.Error("names of nothing are known")
	}
	if got, want := offences(e.Askable()), "kidnap trata trata:129-B trata:153-A trata:trata agravada trata:aggravated trafficking"; got != want {
		t.Errorf("what can be asked for: %s, want %s", got, want)
	}
}

// On a day the number is the offence that bears it, else the last that bore it
// before, else the first that bears it later: in every order of three offences.
func TestWhatANumberMeansOnADay(t *testing.T) {
	made := func(id string, during law.Period) *law.Offence {
		return &law.Offence{ID: id, Versions: []law.Version{{Article: "153", InForce: during}}}
	}
	first := made("first", span(t, "2000-01-01", "2004-12-31"))
	second := made("second", span(t, "2005-01-01", "2009-12-31"))
	third := made("third", span(t, "2020-01-01", "2024-12-31"))
	for _, order := range [][]*law.Offence{
		{first, second, third},
		{first, third, second},
		{second, first, third},
		{second, third, first},
		{third, first, second},
		{third, second, first},
	} {
		e := &law.Edition{Offences: order}
		for date, want := range map[string]string{
			"1999-12-31": "first", "2000-01-01": "first", "2004-12-31": "first", "2005-01-01": "second", "2009-12-31": "second",
			"2010-01-01": "second", "2019-12-31": "second", "2020-01-01": "third", "2024-12-31": "third", "2025-01-01": "third",
		} {
			for _, text := range []string{"153", "art. 153"} {
				if o, fault := e.On(day(t, date)).FindOffence(text); fault != nil || o.ID != want || o.Named != "" {
					t.Errorf("%s: %s on %s %v %v, want %s", offences(order), text, date, o, fault, want)
				}
			}
		}
	}
}

// The number that an offence had for its tiers before it had it as its own, and
// the other way round, is on each day what it is then.
func TestTheNumberOfTiersOnADay(t *testing.T) {
	e := &law.Edition{Offences: []*law.Offence{{ID: "trata", Versions: []law.Version{
		{Article: "153", InForce: span(t, "2007-01-17", "2011-12-31"), Tiers: []law.Tier{{ID: "graver", Article: "153-A"}}},
		{Article: "153-A", InForce: span(t, "2012-01-01", ""), Tiers: []law.Tier{{ID: "graver", Article: "153-B"}}},
	}}}}
	for _, c := range []struct{ date, name, want string }{
		{"2010-01-01", "153", "trata"},
		{"2010-01-01", "153-A", "trata:153-A"},
		{"2010-01-01", "153-B", "trata:153-B"},
		{"2015-01-01", "153-A", "trata"},
		{"2015-01-01", "153-B", "trata:153-B"},
	} {
		if o, fault := e.On(day(t, c.date)).FindOffence(c.name); fault != nil || offences([]*law.Offence{o}) != c.want {
			t.Errorf("%s on %s: %v %v, want %s", c.name, c.date, o, fault, c.want)
		}
	}
}

// The offence whose very title says that it is aggravated has no aggravated forms
// apart.
func TestNamesOfAggravatedForms(t *testing.T) {
	for _, c := range []struct {
		id, title, name string
		named           string
	}{
		{"trata", "Trata", "trata agravada", "trata agravada"},
		{"trata", "Trata", "proxenetismo agravado", "proxenetismo agravado"},
		{"trata", "Trata", "agravantes de la trata", "agravantes de la trata"},
		{"trata", "Trata", "Aggravated trafficking", "Aggravated trafficking"},
		{"trata", "Trata", "trafficking with aggravation", ""},
		{"trata", "Trata", "trata desagravada", ""},
		{"trata-agravada", "Trata", "venta agravada", ""},
		{"trata", "Trata agravada", "venta agravada", ""},
	} {
		e := &law.Edition{Offences: []*law.Offence{{ID: c.id, Title: law.Text{ES: c.title, EN: "English"}, Also: law.Names{ES: []string{c.name}}}}}
		if o, fault := e.FindOffence(c.name); fault != nil || o.Named != c.named {
			t.Errorf("%+v: %v %v", c, o, fault)
		}
	}
}

func TestOtherBearersOfANumber(t *testing.T) {
	e := dated(t)
	kidnap, trata := e.Offences[0], e.Offences[1]
	for _, c := range []struct {
		number string
		but    *law.Offence
		want   string
	}{
		{"153", kidnap, "trata"},
		{"153", trata, "kidnap"},
		{"153-A", kidnap, "trata"},
		{"153-A", trata, ""},
		{"129-B", kidnap, "trata"},
		{"154", kidnap, ""},
		{"153", &law.Offence{ID: "another"}, "kidnap trata"},
	} {
		if got := offences(e.Bearers(c.number, c.but)); got != c.want {
			t.Errorf("%s beside %s: %q, want %q", c.number, c.but.ID, got, c.want)
		}
	}
}

// A name that only the other edition has means the one offence that it points to.
// When it points to several offences, the user must choose.
func TestNamesOfAnotherEdition(t *testing.T) {
	e, other := vocabulary(), dated(t)
	point := func(edition string, ids ...string) {
		other.Offences[1].Counterpart = law.Counterpart{Edition: edition, Offences: ids}
	}
	point("small", "art-129-n")
	if _, fault := e.FindOffence("trata de personas"); fault == nil || fault.Code != law.OffenceUnknown {
		t.Errorf("without the other edition: %v", fault)
	}
	e.Other = other
	for _, name := range []string{"Trata de personas", "trafficking", "129-A", "Venta de personas"} {
		if o, fault := e.FindOffence(name); fault != nil || o != e.Offences[0] {
			t.Errorf("%q: %v %v", name, o, fault)
		}
	}
	// A part of the offence is not answered with the whole of its counterpart.
	if o, fault := e.FindOffence("129-A, numeral 4"); fault != nil || o.ID != "art-129-n" || o.Cited.Numeral != "4" {
		t.Errorf("a numeral: %+v %v", o, fault)
	}
	for _, name := range []string{"Trata agravada", "aggravated trafficking", "129-B", "formas agravadas de la trata de personas"} {
		if o, fault := e.FindOffence(name); fault == nil || fault.Code != law.OffenceUnknown && fault.Code != law.ArticleUnknown {
			t.Errorf("%q, without aggravated forms: %+v", name, o)
		}
	}
	e.Offences[0].Versions[0].Tiers = oneArticle().Tiers
	for _, name := range []string{"Trata agravada", "aggravated trafficking", "129-B"} {
		if o, fault := e.FindOffence(name); fault != nil || o.ID != "art-129-n" || strings.Join(o.Versions[0].Under(o.Named), " ") != "graver gravest" {
			t.Errorf("%q: %+v %v", name, o, fault)
		}
	}
	point("small", "art-129-n", "art-129-enie")
	for _, name := range []string{"trafficking", "129-A"} {
		o, fault := e.FindOffence(name)
		if o != nil || fault.Code != law.OffenceSeveral || fault.Fact != law.FactOffence || fault.Value != name || strings.Join(fault.Suggest, " ") != "art-129-n art-129-enie" {
			t.Errorf("%q: %v %v", name, o, fault)
		}
	}
	point("third-edition", "art-129-n")
	for name, code := range map[string]law.Code{"trafficking": law.OffenceUnknown, "129-A": law.ArticleUnknown, "homicidio": law.OffenceUnknown, "129-Z": law.ArticleUnknown, "kidnapping": law.OffenceUnknown} {
		if o, fault := e.FindOffence(name); o != nil || fault.Code != code {
			t.Errorf("%q: %v %v, want %s", name, o, fault, code)
		}
	}
}

// Names like an unknown one take long to find; who does not want them is not given
// any.
func TestFindWithoutSuggestions(t *testing.T) {
	e := vocabulary()
	if _, fault := e.FindOffence("segnda"); fault == nil || !slices.Equal(fault.Suggest, []string{"segunda"}) {
		t.Errorf("%v", fault)
	}
	if _, fault := e.FindOffenceAlone("segnda"); fault == nil || fault.Code != law.OffenceUnknown || fault.Suggest != nil {
		t.Errorf("%v", fault)
	}
	for _, name := range []string{"x", "cruelty"} {
		if id, fault := (&law.Edition{}).FindCircumstance(name); id != "" || fault.Code != law.CircumstanceUnknown || len(fault.Suggest) > 0 {
			t.Errorf("%q in an edition of nothing: %v %v", name, id, fault)
		}
	}
	if _, fault := e.FindCircumstance("x"); len(fault.Suggest) > 0 {
		t.Errorf("a letter is like %q", fault.Suggest)
	}
}

// Of several names of one entry, only the nearest is suggested.
func TestEachEntryIsSuggestedOnce(t *testing.T) {
	e := &law.Edition{Circumstances: []*law.Circumstance{
		{ID: "injury", Also: law.Names{ES: []string{"injure"}}},
		{ID: "injured", Also: law.Names{ES: []string{"lesionado"}}},
	}}
	if _, fault := e.FindCircumstance("injurx"); !slices.Equal(fault.Suggest, []string{"injure", "injured"}) {
		t.Errorf("%q", fault.Suggest)
	}
}
