package resolve_test

import (
	"cmp"
	"math/rand/v2"
	"os"
	"slices"
	"testing"

	"github.com/conmina/conmina/internal/ageclasses"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
	"github.com/conmina/conmina/internal/spelling"
)

// oneOf is in how many cases the short run tries one; the longer run tries all.
func oneOf(n int) int {
	if os.Getenv("LONG_TESTS") != "" {
		return 1
	}
	return n
}

// questions calls with every question of the Code: each offence on a day of each
// version and on a day before and after all, by its id and by each article and name
// of aggravated tiers, for an age of each class and an unknown one, with each
// circumstance and with none. The short run takes some of the circumstances, by lot.
func questions(t *testing.T, ask func(name string, o *law.Offence, f law.Facts)) {
	e := penalCode(t)
	r := rand.New(rand.NewPCG(3, 3))
	for _, o := range e.Askable() {
		days := []law.Date{o.Versions[0].InForce.From.Before()}
		for _, v := range o.Versions {
			days = append(days, v.InForce.From)
		}
		if last := o.Versions[len(o.Versions)-1].InForce.To; !last.IsZero() {
			days = append(days, last.Next())
		}
		name := cmp.Or(o.Named, o.ID)
		for _, day := range days {
			if found, fault := e.On(day).FindOffence(name); fault == nil && found.ID == o.ID {
				askAll(r, name, found, day, ask)
			}
		}
	}
}

func askAll(r *rand.Rand, name string, o *law.Offence, day law.Date, ask func(name string, o *law.Offence, f law.Facts)) {
	for _, class := range append(ageclasses.Of(o.Shown()), law.AnyAge()) {
		f := law.Facts{Date: day, Victims: []law.Ages{class}}
		ask(name, o, f)
		for _, c := range o.Edition.Circumstances {
			if r.IntN(oneOf(5)) > 0 {
				continue
			}
			if c.VictimAge.Empty() && (c.OnlyAge.Empty() || !c.OnlyAge.Intersect(class).Empty()) {
				f.With = []law.CircumstanceID{c.ID}
				ask(name, o, f)
			}
		}
	}
}

// Who names an article of aggravated tiers gets a tier of it or no single answer.
// The article of each tier is read from the encoding here, not asked of the
// resolver.
func TestNoTierOutsideTheArticleThatWasNamed(t *testing.T) {
	named, reached := 0, 0
	questions(t, func(name string, o *law.Offence, f law.Facts) {
		if o.Named == "" {
			return
		}
		named++
		whole := *o
		whole.Named = ""
		a, b := resolve.Resolve(o, f), resolve.Resolve(&whole, f)
		inside := func(t *law.Tier) bool {
			own := func(t law.Tier) bool { return t.Article != "" && t.Article != o.Shown().Article }
			if slices.ContainsFunc(o.Shown().Tiers, own) {
				return own(*t)
			}
			return t.ID != "base"
		}
		for _, x := range a.Branches {
			if x.Tier != nil && !inside(x.Tier) {
				t.Fatalf("%s on %v: %s is no tier of it", name, f, x.Tier.ID)
			}
		}
		outside := slices.ContainsFunc(b.Branches, func(x resolve.Branch) bool { return x.Tier != nil && !inside(x.Tier) })
		said := slices.ContainsFunc(a.Notices, func(n resolve.Notice) bool { return n.Code == resolve.ArticleNamed })
		switch {
		case outside && a.Status == law.Determined, outside != said, outside != (a.Named != nil):
			t.Fatalf("%s on %v: %s, said %v, and without the name %s", name, f, a.Status, said, brief(b))
		case !outside && brief(a) != brief(b):
			t.Fatalf("%s on %v: %s, and without the name %s", name, f, brief(a), brief(b))
		case !outside && a.Status == law.Determined:
			reached++
		}
		if outside && len(a.Named.Unsaid) > 0 {
			for _, id := range a.Named.Unsaid { // each is worth asking for
				g := f
				g.With = append(slices.Clone(f.With), id)
				slices.Sort(g.With)
				if sameNamed(resolve.Resolve(o, g), a) {
					t.Fatalf("%s on %v: %s changes nothing", name, f, id)
				}
			}
		}
	})
	if named == 0 || reached == 0 {
		t.Errorf("%d questions by an article, %d of them reach a tier of it", named, reached)
	}
}

func sameNamed(a, b resolve.Answer) bool {
	return a.Named != nil && b.Named != nil && slices.Equal(a.Named.Unsaid, b.Named.Unsaid)
}

// Given a circumstance that the version does not name, similar to one that it
// names, one range remains only when the named circumstance would change nothing.
func TestNothingDeterminedBesideACloseCircumstance(t *testing.T) {
	close := 0
	questions(t, func(name string, o *law.Offence, f law.Facts) {
		a := resolve.Resolve(o, f)
		said := slices.ContainsFunc(a.Notices, func(n resolve.Notice) bool { return n.Code == resolve.CircumstanceClose })
		if said {
			close++
		}
		if a.Status != law.Determined || len(f.With) == 0 {
			return
		}
		if said {
			t.Fatalf("%s on %v: %s beside a circumstance that is close", name, f, brief(a))
		}
		c := o.Edition.Circumstance(f.With[0])
		uses := o.Shown().Uses()
		readAs := slices.ContainsFunc(c.Implies, func(id law.CircumstanceID) bool { return slices.Contains(uses, id) })
		if c.Group == "" || slices.Contains(uses, c.ID) || readAs {
			return
		}
		for _, id := range uses {
			if o.Edition.Circumstance(id).Group != c.Group {
				continue
			}
			g := f
			g.With = []law.CircumstanceID{id}
			if b := resolve.Resolve(o, g); brief(b) != brief(a) {
				t.Fatalf("%s on %v: %s, and with %s %s", name, f, brief(a), id, brief(b))
			}
		}
	})
	if close == 0 {
		t.Error("no circumstance is close to another")
	}
}

// The outer limits hold every range that remains, in every order of branches. The
// short run takes some of the periods, by lot.
func TestEnvelopeHoldsEveryBranch(t *testing.T) {
	questions(t, func(name string, o *law.Offence, f law.Facts) { holdsAll(t, name, resolve.Resolve(o, f)) })
	e := penalCode(t)
	edges := e.Edges()
	r := rand.New(rand.NewPCG(8, 8))
	for _, o := range e.Askable() {
		for i, from := range edges {
			for _, until := range edges[min(i+1, len(edges)-1):] {
				if r.IntN(oneOf(12)) > 0 {
					continue
				}
				for _, age := range []law.Ages{law.AgeBand(12, 12), law.AgeBand(30, 30), law.AnyAge()} {
					f := law.Facts{Date: from.Before(), Until: until, Victims: []law.Ages{age}}
					holdsAll(t, o.ID, resolve.Resolve(o, f))
				}
			}
		}
	}
}

func holdsAll(t *testing.T, name string, a resolve.Answer) {
	t.Helper()
	least, most, open := law.MaxMonths+1, law.Months(-1), false
	for _, b := range a.Branches {
		if b.Tier == nil {
			continue
		}
		low, ok := b.Prison().Min.Figure()
		if !ok && b.Prison().Min.Kind == law.NotStated {
			low = 0
		} else if !ok {
			low = law.MaxMonths + 1
		}
		high, ok := b.Prison().Max.Figure()
		least, open = min(least, low), open || !ok
		most = max(most, high)
	}
	if most < 0 {
		return
	}
	low, okLow := a.Envelope.Min.Figure()
	high, okHigh := a.Envelope.Max.Figure()
	if okLow && low != least || !okLow && least > 0 && least <= law.MaxMonths || okHigh && (open || high != most) || !okHigh && !open {
		t.Fatalf("%s on %v: outer limits %v, and the branches %d to %d", name, a.Facts, a.Envelope, least, most)
	}
}

// Figures by hand from the text of articles 153, 153-A, 129-A and 129-B.
func TestAnswersByTheArticleThatWasNamed(t *testing.T) {
	e := penalCode(t)
	for _, c := range []struct {
		name  string
		given law.Given
		want  string
	}{
		{"129-B", given("2024-05-01", "20"), "12-20 | 25-35c"},
		{"129-b", given("2024-05-01", "15"), "12-20"},
		{"129 B", given("2024-05-01", "13"), "25-35c"},
		{"129-B", given("2024-05-01", ""), "12-20 | 25-35c"},
		{"129-B", law.Given{Ages: []string{"18", "20"}, Date: "2024-05-01"}, "12-20"}, // several victims
		{"129-B", with(given("2024-05-01", "20"), "victim-pregnant"), "12-20"},
		{"129-B", with(given("2024-05-01", "20"), "victim-death"), "25-35c"},
		{"129-B", with(given("2018-05-01", "20"), "victim-pregnant"), "12-20 | 25-35c"}, // no aggravation before 31 March 2021
		{"153-A", given("2018-05-01", "20"), "12-20 | 25-35c"},
		{"153-A", given("2007-03-01", "20"), "12-20 | 25-"},
		{"trata agravada", given("2024-05-01", "20"), "12-20 | 25-35c"},
		{"Formas agravadas de la trata de personas", given("2024-05-01", "15"), "12-20"},
		{"trata agravada", given("2000-01-01", "15"), "5-12"}, // one tier, and still not reached
		{"trata agravada", with(given("2000-01-01", "15"), "agent-in-group"), "5-12"},
		{"129-A", given("2024-05-01", "20"), "8-15"},
		{"129-A", given("2024-05-01", "15"), "12-20"}, // the base article names the offence
		{"153", given("2024-05-01", "15"), "12-20"},
	} {
		a := ask(t, e, c.name, c.given)
		if got := brief(a); got != c.want {
			t.Errorf("%s %+v: %s, want %s", c.name, c.given, got, c.want)
		}
	}
	a := ask(t, e, "trata agravada", given("2000-01-01", "15"))
	if a.Status != law.Undetermined || a.Named == nil || !slices.Equal(a.Named.Unsaid, []law.CircumstanceID{"agent-in-group"}) {
		t.Errorf("aggravated without a circumstance: %s %+v", a.Status, a.Named)
	}
	if a := ask(t, e, "129-B", law.Given{Ages: []string{"20"}, Date: "2020-01-01..2024-01-01"}); a.Status != law.Undetermined || a.Named == nil {
		t.Errorf("over a renumbering: %s", a.Status)
	}
	// Over several versions: what is threatened without the circumstances, each range once,
	// and some circumstances that one of the versions alone asks for.
	for _, c := range []struct {
		name   string
		given  law.Given
		base   string
		unsaid []law.CircumstanceID
	}{
		{"129-B", given("2020-01-01..2024-01-01", "20"), "8-15", []law.CircumstanceID{"victim-death", "victim-pregnant"}},
		{"secuestro agravado", given("2006-06-14..2007-08-01", "30"), "10-15, 20-30", []law.CircumstanceID{"any-harm-to-health", "to-force-authority", "two-or-more-agents", "victim-death"}},
	} {
		a := ask(t, e, c.name, c.given)
		base := each(a.Named.Base, ", ", func(t *law.Tier) string { return inYears(resolve.Branch{Tier: t}) })
		if base != c.base || a.Status != law.Undetermined {
			t.Errorf("%s %+v: %s, %s without the circumstances, want %s", c.name, c.given, a.Status, base, c.base)
		}
		for _, id := range c.unsaid {
			if !slices.Contains(a.Named.Unsaid, id) {
				t.Errorf("%s %+v: %s is not among what is missing: %s", c.name, c.given, id, a.Named.Unsaid)
			}
		}
	}
}

// Every name of an offence makes a name of its aggravated forms, which answers with
// them or not at all, and never where a version has none.
func TestEveryNameHasAggravatedForms(t *testing.T) {
	made, refused := 0, 0
	for _, e := range []*law.Edition{penalCode(t), edition(t)} {
		for _, o := range e.Offences {
			none := slices.ContainsFunc(o.Versions, func(v law.Version) bool {
				return !slices.ContainsFunc(v.Tiers, func(t law.Tier) bool { return t.Prison != v.Tiers[0].Prison })
			})
			for _, n := range slices.Concat([]string{o.ID, o.Title.ES, o.Title.EN}, o.Also.All()) {
				if spelling.AggravatedOf(n) != "" {
					continue
				}
				for _, name := range []string{n + " agravado", "formas agravadas de " + n, "aggravated " + n} {
					found, fault := e.FindOffence(name)
					switch {
					case none && fault == nil:
						t.Errorf("%s is found, and has a version without aggravated forms", name)
					case none:
						refused++
					case fault != nil || found.ID != o.ID || found.Named == "" || !e.Named(name):
						t.Errorf("%s: %v", name, fault)
					default:
						made++
						if a := resolve.Resolve(found, law.Facts{Victims: []law.Ages{law.AgeBand(30, 30)}}); a.Status == law.Determined && a.Branches[0].Tier.ID == "base" {
							t.Errorf("%s answers the base tier", name)
						}
					}
				}
			}
		}
	}
	if made < 100 || refused < 10 {
		t.Errorf("%d names, %d refused", made, refused)
	}
}
