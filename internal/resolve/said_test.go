package resolve_test

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
	"github.com/conmina/conmina/internal/words"
)

// sentence is what a notice says in an answer, as a user reads it. Of one circumstance
// more it leaves out the label of the tier.
func sentence(w *words.Words, in resolve.Answer, n resolve.Notice) string {
	if n.Code == resolve.OneMore {
		return fmt.Sprint(n.Code, n.Circumstances, inMonths(n.Prison))
	}
	return w.Notice(in, n)
}

// Nothing is said twice, and of an act over several parts of the time everything is said
// that is said of one of them: of acts of any length and of unknown days. What is said of
// special offences is joined to one sentence, see [TestSpecialOffences].
func TestEverythingIsSaidOnce(t *testing.T) {
	e := penalCode(t)
	w := words.In(words.Spanish)
	r := rand.New(rand.NewPCG(11, 11))
	days := e.Edges()
	seen := map[law.Code]int{}
	for _, o := range e.Askable() {
		for range 15 {
			f := randomFacts(r, e, days)
			if !f.Date.IsZero() && r.IntN(3) > 0 {
				if f.Until = days[r.IntN(len(days))]; f.Until.Compare(f.Date) <= 0 {
					f.Until = law.EndUnknown()
				}
			}
			a := resolve.Resolve(o, f)
			var said []string
			for _, n := range a.Notices {
				s := sentence(w, a, n)
				if slices.Contains(said, s) {
					t.Errorf("%s %q on %+v: %s is said twice: %s", o.ID, o.Named, f, n.Code, s)
				}
				said = append(said, s)
			}
			joined(t, a)
			for _, part := range a.Spans {
				for _, n := range part.Notices {
					seen[n.Code]++
					if s := sentence(w, a, n); !slices.Contains(said, s) && n.Code != resolve.SpecialOffence && n.Code != resolve.MilderArgued {
						t.Errorf("%s %q on %+v: %s is not said: %s", o.ID, o.Named, f, n.Code, s)
					}
				}
			}
		}
	}
	for _, code := range []law.Code{
		resolve.SourceSays, resolve.OtherReading, resolve.OneMore, resolve.CeilingApplies, resolve.ArticleNamed, resolve.NumberReused,
		resolve.CircumstanceAbsent, resolve.MaximumNotStated, resolve.VictimsElsewhere, resolve.EarlierLaw,
	} {
		if seen[code] == 0 {
			t.Errorf("%s is never said of a part", code)
		}
	}
}

// One reason for two ages without a tier is said once, and two reasons are said both.
func TestAReasonIsSaidOnce(t *testing.T) {
	tier := law.Tier{ID: "base", When: []law.Condition{when(law.AgeBand(14, 17))}, Prison: law.Range{Min: law.Term(24), Max: law.Term(60)}}
	for _, c := range []struct {
		young, adult string
		want         int
	}{{"only minors of 14 or more", "only minors of 14 or more", 1}, {"under 14", "adults", 2}} {
		o := &law.Offence{ID: "offence", Edition: &law.Edition{}, Versions: []law.Version{{Tiers: []law.Tier{tier}, NoRange: []law.Silence{
			{When: []law.Condition{when(law.AgeBand(0, 13))}, Reason: law.Text{EN: c.young}},
			{When: []law.Condition{when(law.AgeBand(18, law.MaxAge))}, Reason: law.Text{EN: c.adult}},
		}}}}
		a := resolve.Resolve(o, law.Facts{Victims: []law.Ages{law.AgeBand(10, 20)}})
		if len(a.Notices) != c.want {
			t.Errorf("%q and %q: %d notices, want %d: %+v", c.young, c.adult, len(a.Notices), c.want, a.Notices)
		}
	}
}

// joined holds what an answer over several parts of the time takes of each of them: every
// branch, with the days and the number of its part, and every fact that decides one of
// them, once.
func joined(t *testing.T, a resolve.Answer) {
	t.Helper()
	if len(a.Spans) == 0 {
		return
	}
	var victim law.Ages
	var branches []resolve.Branch
	var settles []resolve.Unknown
	var cited []resolve.Known
	for _, part := range a.Spans {
		victim = victim.Union(part.Victim)
		for _, b := range part.Branches {
			b.During, b.Article = part.During, part.Article()
			branches = append(branches, b)
		}
		settles, cited = append(settles, part.Settles...), append(cited, part.Cited...)
	}
	counted := slices.ContainsFunc(a.Spans, func(part resolve.Answer) bool { return part.Counted != "" })
	if counted != (a.Counted != "") || counted && !slices.ContainsFunc(a.Spans, func(part resolve.Answer) bool { return part.Counted == a.Counted }) {
		t.Errorf("%s on %+v: victims are counted as %q", a.Offence.ID, a.Facts, a.Counted)
	}
	if a.Victim != victim {
		t.Errorf("%s on %+v: of ages %s, and the parts of %s", a.Offence.ID, a.Facts, a.Victim, victim)
	}
	if !sameSet(a.Cited, cited) {
		t.Errorf("%s on %+v: cites %v, and the parts %v", a.Offence.ID, a.Facts, a.Cited, cited)
	}
	date := resolve.Unknown{Fact: law.FactDate}
	switch {
	case a.Status != law.Undetermined:
		if len(a.Settles) > 0 || len(a.Branches) != 1 || a.Branches[0].Tier != branches[0].Tier {
			t.Errorf("%s on %+v: %s by %v, with branches %v", a.Offence.ID, a.Facts, a.Status, a.Settles, a.Branches)
		}
		return
	case slices.Contains(a.Settles, date):
		settles = append(settles, date)
		if a.Settles[0] != date {
			t.Errorf("%s on %+v: the day does not stand first among %v", a.Offence.ID, a.Facts, a.Settles)
		}
	}
	if !sameSet(a.Settles, settles) {
		t.Errorf("%s on %+v: settled by %v, and the parts by %v", a.Offence.ID, a.Facts, a.Settles, settles)
	}
	if !reflect.DeepEqual(a.Branches, branches) {
		t.Errorf("%s on %+v: branches %v, and those of the parts %v", a.Offence.ID, a.Facts, a.Branches, branches)
	}
}

// sameSet reports whether a list has each of the others once, and nothing else.
func sameSet[T comparable](list, others []T) bool {
	met := map[T]bool{}
	for _, x := range others {
		met[x] = true
	}
	for _, x := range list {
		if !met[x] {
			return false
		}
		delete(met, x)
	}
	return len(met) == 0
}
