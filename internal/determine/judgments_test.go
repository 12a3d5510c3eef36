package determine

import (
	"math/big"
	"slices"
	"testing"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
)

// ranged is an answer whose tier has a range of another offence and no list of
// circumstances, since the judgments below are about offences that the edition does
// not hold.
func ranged(a resolve.Answer, min, max law.Months) resolve.Answer {
	tier := *a.Branches[0].Tier
	tier.Prison = law.Range{Min: law.Term(min), Max: law.Term(max)}
	tier.When = nil
	a.Branches = []resolve.Branch{{Tier: &tier}}
	return a
}

// spacesIn lists the spaces of a ledger without their marks.
func spacesIn(l Ledger) (list []string) {
	for _, r := range l.Root.Readings(false) {
		x := r.Leaf.Space
		switch {
		case x.Life:
			list = append(list, "life")
		case x.Lo == nil || x.Hi == nil:
			list = append(list, "open")
		default:
			list = append(list, x.Lo.RatString()+"-"+x.Hi.RatString())
		}
	}
	return list
}

func within(x Space, months int64) bool {
	m := big.NewRat(months, 1)
	return (x.Lo == nil || m.Cmp(x.Lo) > 0 || m.Cmp(x.Lo) == 0 && !x.LoOut) && (x.Hi == nil || m.Cmp(x.Hi) < 0 || m.Cmp(x.Hi) == 0 && !x.HiOut)
}

// Judgments and rulings whose figures were read. A figure that a higher court rejected
// is outside, and one that it flagged as an error of arithmetic is not produced.
func TestFiguresReadInJudgments(t *testing.T) {
	e, p := theCode(t)
	base := answerTo(t, e, "153", "2018-01-01", "30")
	none := Circumstances{Known: true}
	one := func(a resolve.Answer, f Facts) Ledger {
		f.AsOf = law.Date{Year: 2026, Month: 2, Day: 1}
		return One(p, Charge{a, f})
	}

	// Cas. 99-2021 Tacna: 72 to 240, nothing aggravating; 120 stands, and the 184 of the
	// lower courts, from the middle third, does not.
	l := one(ranged(base, 72, 240), Facts{Aggravating: none})
	if got := spacesIn(l); !slices.Equal(got, []string{"72-128"}) {
		t.Fatalf("homicide: %v", got)
	}
	if x := l.Bounds; !within(x, 120) || within(x, 184) {
		t.Errorf("homicide: 120 and 184 against %s", x.inVector())
	}

	// Cas. 1558-2019 Ica: 96 to 180, no record; the very top of the lower third, 124.
	l = one(ranged(base, 96, 180), Facts{Mitigating: Circumstances{Known: true, IDs: []string{"no-criminal-record"}}, Aggravating: none})
	if got := spacesIn(l); !slices.Equal(got, []string{"96-124"}) || !within(l.Bounds, 124) {
		t.Errorf("drugs: %v", got)
	}

	// AP 1-2023, paragraph 32: 144 to 240 with recidivism of two thirds is 240 to 400,
	// before a part of it is chosen.
	l = one(ranged(base, 144, 240), Facts{Present: []string{"recidivism"}, Mitigating: none, Aggravating: none})
	raised := false
	for _, r := range l.Root.Readings(true) {
		for _, line := range r.Lines {
			raised = raised || line.Rule == "recidivism" && line.Operation == Raise && line.After[0].Lo.RatString() == "240" && line.After[0].Hi.RatString() == "400"
		}
	}
	if !raised {
		t.Error("recidivism does not lead to 240 to 400")
	}

	// AP 1-2023, paragraph 43: 30 years in place of life, or 35, by the cause.
	life := answerTo(t, e, "129-H", "2024-06-30", "15", "victim-death")
	for term, want := range map[string]string{
		"attempt": "360-360", "restricted-age": "360-360", "confession": "360-360",
		"trial-conclusion": "420-420", "incomplete-defence": "420-420", "mistake-of-law": "420-420", "secondary-complicity": "420-420",
	} {
		if got := spacesIn(one(life, Facts{Present: []string{term}})); !slices.Contains(got, want) || !slices.Contains(got, "life") {
			t.Errorf("life with %s: %v, without %s", term, got, want)
		}
	}

	// RN 1309-2019 Lima Sur: an attempt on 144 to 240; 84 was flagged as an error in adding
	// up. The law gave no figure, so that no end below is produced.
	l = one(ranged(base, 144, 240), Facts{Present: []string{"attempt"}})
	if got := spacesIn(l); !slices.Equal(got, []string{"open"}) || l.Bounds.Lo != nil || l.Bounds.Hi.RatString() != "144" || !l.Bounds.HiOut {
		t.Errorf("attempt: %v, %s", got, l.Bounds.inVector())
	}

	// The public defender on the second tier of 153-A: 25 to 35 years, thirds of 40
	// months. The sentence of 420 months in the report of 2018 is its upper end.
	l = one(answerTo(t, e, "153-A", "2017-06-01", "13"), Facts{Assume: map[string]string{"thirds-or-steps": "thirds"}})
	if got := spacesIn(l); !slices.Equal(got, []string{"300-340", "340-380", "380-420"}) || !within(l.Bounds, 420) {
		t.Errorf("trafficking, second tier: %v", got)
	}
}
