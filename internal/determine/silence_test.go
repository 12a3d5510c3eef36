package determine

import (
	"slices"
	"strings"
	"testing"

	"github.com/conmina/conmina/internal/general"
	"github.com/conmina/conmina/internal/law"
)

// Whether somebody under 25 has a record is a fact for article 57 from 23 November 2023 to
// 14 March 2025: eight years may be suspended without one. Where nothing was said of the
// attenuating circumstances both remain, and at 25 the record decides nothing.
func TestSuspensionWhereTheRecordIsNotKnown(t *testing.T) {
	e, p := theCode(t)
	eight := Space{Lo: figureOf(96), Hi: figureOf(96)}
	with, without := Circumstances{Known: true, IDs: []string{"no-criminal-record"}}, Circumstances{Known: true}
	for _, x := range []struct {
		day   string
		age   int
		facts Circumstances
		want  string
	}{
		{"2024-05-01", 24, Circumstances{}, "possible 96, impossible 60"},
		{"2024-05-01", 24, with, "possible 96"},
		{"2024-05-01", 24, without, "impossible 60"},
		{"2024-05-01", 25, Circumstances{}, "impossible 60"},
		{"2023-11-23", 18, Circumstances{}, "possible 96, impossible 60"},
		{"2025-03-15", 24, Circumstances{}, "excluded 60"},
		// By the law of the act and by the later one.
		{"2023-11-22", 24, Circumstances{}, "impossible 48, possible 96, impossible 60"},
		{"2023-11-22", 25, Circumstances{}, "impossible 48"},
	} {
		a := answerTo(t, e, "129-A", x.day, "30")
		l := One(p, Charge{a, Facts{Mitigating: x.facts, Fixed: &eight, Agent: law.AgeBand(x.age, x.age), AsOf: date(t, "2026-02-01")}})
		var got []string
		for _, b := range l.Beside {
			if b.About != "suspension" {
				continue
			}
			for _, r := range b.Root.Readings(true) {
				got = append(got, string(r.Leaf.Outcome.Verdict)+" "+r.Leaf.Outcome.Limit.RatString())
			}
		}
		if text := strings.Join(got, ", "); text != x.want {
			t.Errorf("%s, aged %d, %v: %s, want %s", x.day, x.age, x.facts, text, x.want)
		}
		if missing := slices.Contains(l.Missing, "mitigating"); missing != strings.HasSuffix(x.want, "possible 96, impossible 60") {
			t.Errorf("%s, aged %d, %v: missing %v", x.day, x.age, x.facts, l.Missing)
		}
	}
}

// An agent who may be under 18 is of another regime in that reading, which has no space; what
// stands beside is said of an adult.
func TestAgentWhoMayBeAMinor(t *testing.T) {
	e, p := theCode(t)
	a := answerTo(t, e, "129-A", "2022-05-01", "30")
	known := Circumstances{Known: true}
	for _, ages := range [][2]int{{17, 18}, {17, 19}, {10, 30}, {17, 66}} {
		facts := Facts{Mitigating: known, Aggravating: known, Agent: law.AgeBand(ages[0], ages[1]), AsOf: date(t, "2026-02-01")}
		l := One(p, Charge{a, facts})
		facts.Agent = law.AgeBand(18, ages[1])
		adult := One(p, Charge{a, facts})
		all, grown := l.Root.Leaves(), adult.Root.Leaves()
		if !all[0].NoRange || all[0].Space.brief() != "[other_regime other_regime]" || len(all) != len(grown)+1 {
			t.Fatalf("aged %v: %d readings, the first %+v", ages, len(all), all[0])
		}
		for i, leaf := range grown {
			if !all[i+1].same(leaf) {
				t.Errorf("aged %v: %s, for an adult %s", ages, all[i+1].Space.brief(), leaf.Space.brief())
			}
		}
		if l.Status == Determined || !slices.ContainsFunc(l.Settles, func(id string) bool { return strings.HasPrefix(id, "agent_age") }) {
			t.Errorf("aged %v: %s, settled by %v", ages, l.Status, l.Settles)
		}
		if !slices.EqualFunc(l.Beside, adult.Beside, func(x, y Beside) bool { return x.About == y.About && x.Term == y.Term && x.Root.sameEnds(y.Root) }) {
			t.Errorf("aged %v: something else stands beside than for an adult", ages)
		}
	}
}

// A confession reduces the minimum. Of a penalty that was fixed below the minimum already
// nothing says how both combine, and no lower end passes an upper one.
func TestConfessionBelowTheMinimum(t *testing.T) {
	e, p := theCode(t)
	a := answerTo(t, e, "129-A", "2015-05-01", "30") // 96 to 180
	for lo := int64(40); lo <= 180; lo += 4 {
		for hi := lo; hi <= 180; hi += 20 {
			fixed := Space{Lo: figureOf(lo), Hi: figureOf(hi)}
			l := Chain(p, "", nil, Charge{a, Facts{Fixed: &fixed, Present: []string{"confession"}, Request: date(t, "2016-01-01"), AsOf: date(t, "2016-01-01")}})
			got := l.Root.Leaves()[0].Space
			want := Space{Lo: figureOf(64), Hi: figureOf(hi)}
			if lo < 96 {
				want = Space{Hi: figureOf(hi), LoWhy: Combined}
			}
			if !got.Same(want) || got.LoWhy != want.LoWhy {
				t.Errorf("%d to %d: %s, want %s", lo, hi, got.brief(), want.brief())
			}
		}
	}
}

// Every letter that is given is in the ledger: counted, not counted with the reason, or
// left because another one counts.
func TestNoLetterIsSilent(t *testing.T) {
	e, p := theCode(t)
	a := answerTo(t, e, "129-B", "2025-05-01", "15", "several-victims")
	letters := p.Class(general.Aggravating)
	said := func(r Reading, x *general.Term) bool {
		for _, l := range r.Lines {
			if l.Rule == x.ID || l.Operation == Choose && slices.ContainsFunc(l.Args, func(arg any) bool { m, ok := arg.(Marks); return ok && slices.Contains(m, x.Mark) }) {
				return true
			}
		}
		return false
	}
	for _, x := range letters {
		for _, y := range letters {
			f := Facts{
				Mitigating: Circumstances{Known: true}, Aggravating: Circumstances{Known: true, IDs: p.Ordered([]string{x.ID, y.ID})},
				AsOf: date(t, "2026-02-01"), Assume: map[string]string{general.ThirdsOrSteps: "thirds"},
			}
			for _, r := range Chain(p, "", nil, Charge{a, f}).Root.Readings(false) {
				if !said(r, x) || !said(r, y) {
					t.Errorf("%s and %s, %s: one of the two is in no line", x.Mark, y.Mark, r.Name())
				}
			}
		}
	}
}

// The agent who belongs to a criminal organisation by a circumstance of the offence is the
// member of whom articles 22 and 80 and article 471 of the Code of procedure speak. Days and months
// by hand: the term of 153-A, 25 years and more, is 240 months, which since July 2014 are
// doubled for a member; early termination is barred.
func TestMemberOfAnOrganisationByCircumstance(t *testing.T) {
	e, p := theCode(t)
	for _, x := range []struct {
		day, with  string
		lapse, bar string
	}{
		{"2014-06-30", "criminal-organisation", "lapses 240 360", "barred"},
		{"2014-07-01", "criminal-organisation", "lapses 240 360, lapses 480 720", "barred"},
		{"2014-07-01", "victim-death", "lapses 240 360", "available"},
	} {
		l := One(p, Charge{answerTo(t, e, "153-A", x.day, "30", x.with), Facts{Request: date(t, "2017-01-01"), AsOf: date(t, "2017-01-01"), Agent: law.AgeBand(20, 20)}})
		want := map[string]string{"prescription": x.lapse, "early-termination": x.bar}
		for _, b := range l.Beside {
			var got []string
			for _, r := range b.Root.Readings(true) {
				text := string(r.Leaf.Outcome.Verdict)
				if b.About == "prescription" {
					text += " " + mul(r.Leaf.Outcome.Ordinary, figureOf(2)).RatString() + " " + mul(r.Leaf.Outcome.Extraordinary, figureOf(2)).RatString() // halved at 20
				}
				got = append(got, text)
			}
			key := b.Term
			if b.About == "prescription" {
				key = b.About
			}
			if w, ok := want[key]; ok && strings.Join(got, ", ") != w {
				t.Errorf("%s, %s: %s is %v, want %s", x.day, x.with, key, got, w)
			}
			delete(want, key)
		}
		if len(want) > 0 {
			t.Errorf("%s, %s: nothing is said of %v", x.day, x.with, want)
		}
	}
	// The same fact given alone says which tier it is of, and given with it says nothing more.
	member := Facts{Present: []string{"organisation-member"}, AsOf: date(t, "2017-01-01")}
	for with, said := range map[string]bool{"": true, "criminal-organisation": false} {
		var names []string
		if with != "" {
			names = []string{with}
		}
		l := One(p, Charge{answerTo(t, e, "trafficking", "2016-01-01", "30", names...), member})
		if got := slices.ContainsFunc(l.Notices, func(n Notice) bool { return n.Code == FactOfTier }); got != said {
			t.Errorf("with %q: %v", with, l.Notices)
		}
	}
}

// A letter that came while the act went on counts by the law of the last day and not by that
// of the first. Letter n came on 27 September 2015 and letter ñ on 30 April 2025; the third
// of 96 to 180 months is 28.
func TestLetterThatCameDuringTheAct(t *testing.T) {
	e, p := theCode(t)
	for days, x := range map[string]struct{ letter, given, maybe string }{
		"2015-09-26..2015-09-27": {"vulnerable-victim", "96 124, 152 180", "96 124, 152 180"},
		"2015-09-27..2015-09-28": {"vulnerable-victim", "152 180", "152 180, 96 124"},
		"2025-04-29..2025-04-30": {"artificial-intelligence", "96 124, 152 180", "96 124, 152 180"},
		"2025-04-29..":           {"artificial-intelligence", "96 124, 152 180", "96 124, 152 180"},
		"2013-08-19..2013-08-20": {"weapons-explosives-poison", "96 180, 152 180", "96 180, 152 180, 96 124"},
		"2013-08-19..2015-09-27": {"vulnerable-victim", "96 180, 152 180", "96 180, 152 180, 96 124"},
	} {
		f := Facts{Mitigating: Circumstances{Known: true}, Aggravating: Circumstances{Known: true, IDs: []string{x.letter}}, AsOf: date(t, "2026-02-01")}
		unsure := f
		unsure.Aggravating.IDs, unsure.Maybe = nil, []string{x.letter}
		for _, c := range []struct {
			facts Facts
			want  string
		}{{f, x.given}, {unsure, x.maybe}} {
			var got []string
			for _, leaf := range One(p, Charge{answerTo(t, e, "trafficking", days, "30"), c.facts}).Root.Leaves() {
				if text := strings.TrimSuffix(leaf.Space.inVector(), " true true"); !slices.Contains(got, text) {
					got = append(got, text)
				}
			}
			if text := strings.Join(got, ", "); text != c.want {
				t.Errorf("%s, perhaps %v: %s, want %s", days, c.facts.Maybe, text, c.want)
			}
		}
	}
}

// A letter that was made wider after the act is told, because the fact may be one of those
// that came then: letter d on 7 January 2017, letter e on 30 April 2025.
func TestLetterMadeWiderAfterTheAct(t *testing.T) {
	e, p := theCode(t)
	for _, x := range []struct {
		day, letter string
		told        bool
	}{
		{"2017-01-06", "intolerance-or-discrimination", true},
		{"2017-01-07", "intolerance-or-discrimination", false},
		{"2025-04-29", "common-danger-means", true},
		{"2025-04-30", "common-danger-means", false},
		{"2016-01-01", "public-goods", false},
		{"2012-01-01", "intolerance-or-discrimination", false}, // no letter is used then
	} {
		l := One(p, Charge{answerTo(t, e, "trafficking", x.day, "30"), Facts{Aggravating: Circumstances{Known: true, IDs: []string{x.letter}}, AsOf: date(t, "2026-02-01")}})
		if got := slices.ContainsFunc(l.Notices, func(n Notice) bool { return n.Code == LetterWider }); got != x.told {
			t.Errorf("%s, %s: told %v", x.day, x.letter, got)
		}
	}
}

// An act during which article 57 changed is suspended by the law of the first day or by that
// of the last: until 14 March 2025 five years could be, and since then no penalty of this
// title can.
func TestSuspensionOverAChange(t *testing.T) {
	e, p := theCode(t)
	five := Space{Lo: figureOf(60), Hi: figureOf(60)}
	for days, want := range map[string]string{
		"2025-03-13..2025-03-14": "possible 60", "2025-03-14..2025-03-15": "possible 60, excluded 60", "2025-03-15..2025-03-16": "excluded 60", "2025-03-14..": "possible 60, excluded 60",
		"2023-11-21..2023-11-22": "impossible 48, possible 60", "2023-11-22..2023-11-23": "impossible 48, possible 60, possible 60", // the act, the later law; the last day
	} {
		for _, assumed := range []string{"", "last-day"} {
			f := Facts{Mitigating: Circumstances{Known: true}, Fixed: &five, Agent: law.AgeBand(40, 40), AsOf: date(t, "2026-02-01")}
			want := want
			if assumed != "" {
				f.Assume = map[string]string{general.LawDuring: assumed}
				if i := strings.LastIndex(want, ", "); i >= 0 && days != "2023-11-21..2023-11-22" {
					want = want[i+2:]
				}
			}
			var got []string
			for _, b := range One(p, Charge{answerTo(t, e, "129-A", days, "30"), f}).Beside {
				if b.About != "suspension" {
					continue
				}
				for _, r := range b.Root.Readings(false) {
					got = append(got, string(r.Leaf.Outcome.Verdict)+" "+r.Leaf.Outcome.Limit.RatString())
				}
			}
			if text := strings.Join(got, ", "); text != want {
				t.Errorf("%s, assumed %q: %s, want %s", days, assumed, text, want)
			}
		}
	}
}
