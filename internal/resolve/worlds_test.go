package resolve_test

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
)

// worlds answers a case under one version by trying every age and every set of the
// circumstances that are open. It reads the version and knows no table.
type worlds struct {
	version     *law.Version
	edition     *law.Edition
	uses        []law.CircumstanceID
	with, maybe []law.CircumstanceID // in the words of the version
	near        []law.CircumstanceID // given, not named by the version and similar to what it names
	other       []law.CircumstanceID // given, and neither named nor similar
	readAs      []law.CircumstanceID // given, and named in other words
	ages        []int                // of the victim who decides
	results     map[*law.Tier]bool   // nil for no tier
	nowhere     []int                // the ages at which there may be no tier
	named       bool                 // an article of aggravated tiers was named
	article     []string             // its tiers
	base        map[*law.Tier]bool   // the tiers outside it that govern as long as nothing more is said
	unsaid      []law.CircumstanceID // what may be lacking to a tier of the article
}

func worldsOf(v *law.Version, e *law.Edition, named string, f law.Facts) *worlds {
	w := &worlds{version: v, edition: e, uses: v.Uses(), results: map[*law.Tier]bool{}, base: map[*law.Tier]bool{}}
	if named != "" && named != v.Article {
		w.named, w.article = true, v.Under(named)
	}
	w.with = w.inItsWords(f.With)
	w.maybe = slices.DeleteFunc(w.inItsWords(f.Maybe), func(id law.CircumstanceID) bool { return slices.Contains(w.with, id) })
	w.countVictims(f.Victims)
	given := slices.Concat(w.with, w.maybe)
	for _, id := range one(given...) {
		if slices.Contains(w.uses, id) {
			continue
		}
		similar := slices.DeleteFunc(slices.Clone(w.uses), func(other law.CircumstanceID) bool {
			group := e.Circumstance(id).Group
			return group == "" || e.Circumstance(other).Group != group || slices.Contains(given, other)
		})
		if len(similar) == 0 {
			w.other = append(w.other, id)
		} else {
			w.near, w.maybe = append(w.near, id), one(append(w.maybe, similar...)...)
		}
	}
	w.decideAges(f.Victims)
	open := slices.DeleteFunc(slices.Clone(w.maybe), func(id law.CircumstanceID) bool { return !slices.Contains(w.uses, id) })
	for _, age := range w.ages {
		none := false
		for set := range 1 << len(open) {
			var added []law.CircumstanceID
			for i, id := range open {
				if set>>i&1 == 1 {
					added = append(added, id)
				}
			}
			t := w.governing(age, slices.Concat(w.with, added))
			if w.inside(t) {
				w.results[t], none = true, none || t == nil
			} else {
				none = w.complete(age, t, added) || none
			}
		}
		if none {
			w.nowhere = append(w.nowhere, age)
		}
	}
	return w
}

// inside reports whether a tier, or none, may answer by the name that was used.
func (w *worlds) inside(t *law.Tier) bool {
	return !w.named || t == nil || slices.Contains(w.article, t.ID)
}

// graverInside reports whether every tier of an article is graver than every other tier.
func graverInside(v *law.Version, named string) bool {
	article := v.Under(named)
	return !slices.ContainsFunc(v.Tiers, func(t law.Tier) bool {
		return slices.Contains(article, t.ID) && slices.ContainsFunc(v.Tiers, func(o law.Tier) bool {
			order, _ := t.Prison.Severity(o.Prison)
			return !slices.Contains(article, o.ID) && order <= 0
		})
	})
}

// complete adds what its tiers ask for to a case that reaches none of the article that was
// named, as far as the age allows it. It reports whether none is reached then.
func (w *worlds) complete(age int, base *law.Tier, added []law.CircumstanceID) (none bool) {
	w.base[base] = true
	type way struct {
		tier *law.Tier
		more []law.CircumstanceID
	}
	var ways []way
	for _, t := range w.version.Tiers {
		for _, c := range t.When {
			if !slices.Contains(w.article, t.ID) {
				continue
			}
			more := one(slices.DeleteFunc(slices.Concat(added, c.With), func(id law.CircumstanceID) bool { return slices.Contains(w.with, id) })...)
			reached := w.governing(age, slices.Concat(w.with, more))
			barred := slices.ContainsFunc(more, func(id law.CircumstanceID) bool {
				only := w.edition.Circumstance(id).OnlyAge
				return !only.Empty() && !only.Has(age)
			})
			if reached != nil && w.inside(reached) && !barred {
				ways = append(ways, way{reached, more})
			}
		}
	}
	for _, x := range ways {
		w.results[x.tier] = true
		needless := slices.ContainsFunc(ways, func(y way) bool {
			return y.tier == x.tier && len(y.more) < len(x.more) && !slices.ContainsFunc(y.more, func(id law.CircumstanceID) bool { return !slices.Contains(x.more, id) })
		})
		if !needless {
			w.unsaid = one(append(w.unsaid, slices.DeleteFunc(slices.Clone(x.more), func(id law.CircumstanceID) bool { return slices.Contains(added, id) })...)...)
		}
	}
	w.results[nil] = w.results[nil] || len(ways) == 0
	if !w.results[nil] {
		delete(w.results, nil)
	}
	return len(ways) == 0
}

// inItsWords replaces circumstances by those that the version has for them.
func (w *worlds) inItsWords(ids []law.CircumstanceID) []law.CircumstanceID {
	var list []law.CircumstanceID
	for _, id := range ids {
		own := slices.DeleteFunc(slices.Clone(w.edition.Circumstance(id).Implies), func(other law.CircumstanceID) bool { return !slices.Contains(w.uses, other) })
		if len(own) > 0 && !slices.Contains(w.uses, id) {
			w.readAs = append(w.readAs, id)
		} else {
			own = append(own, id)
		}
		list = append(list, own...)
	}
	return one(list...)
}

func (w *worlds) own() law.Ages {
	protected := w.version.VictimAge
	if protected.Empty() {
		protected = law.AnyAge()
	}
	return protected.Minus(w.version.Displaced())
}

// countVictims adds the circumstance of several victims: for certain when two of them
// are the version's own or all are those of special offences, else in doubt.
func (w *worlds) countVictims(victims []law.Ages) {
	if len(victims) < 2 {
		return
	}
	own, special := 0, 0
	for _, v := range victims {
		if v.Within(w.own()) {
			own++
		} else if v.Within(w.version.Displaced()) {
			special++
		}
	}
	for _, id := range w.uses {
		if w.edition.Circumstance(id).Plural && !slices.Contains(w.with, id) {
			if own >= 2 || special == len(victims) {
				w.with = one(append(w.with, id)...)
				w.maybe = slices.DeleteFunc(w.maybe, func(other law.CircumstanceID) bool { return other == id })
			} else {
				w.maybe = one(append(w.maybe, id)...)
			}
			return
		}
	}
}

// decideAges lists the ages of the youngest of the victims whom the version may protect,
// or of all victims when it protects none of them. Where an older victim may be in a
// graver tier it lists the ages of all of them.
func (w *worlds) decideAges(victims []law.Ages) {
	if len(victims) == 0 {
		victims = []law.Ages{law.AnyAge()}
	}
	kept := slices.DeleteFunc(slices.Clone(victims), func(v law.Ages) bool { return v.Intersect(w.own()).Empty() })
	if len(kept) == 0 || len(victims) == 1 {
		kept = victims
	}
	if len(victims) > 1 && w.olderGraver() {
		var all law.Ages
		for _, v := range kept {
			all = all.Union(v)
		}
		w.ages = slices.Collect(all.All())
		return
	}
	youngest := map[int]bool{law.MaxAge: true}
	for _, v := range kept {
		next := map[int]bool{}
		for age := range v.All() {
			for other := range youngest {
				next[min(age, other)] = true
			}
		}
		youngest = next
	}
	for age := range law.MaxAge + 1 {
		if youngest[age] {
			w.ages = append(w.ages, age)
		}
	}
}

// olderGraver reports whether the source says that an older victim may be in a graver
// tier, and one is in some world with several victims.
func (w *worlds) olderGraver() bool {
	if len(w.version.Inversions) == 0 {
		return false
	}
	ages := slices.DeleteFunc([]int{0, 13, 14, 17, 18, 59, 60, law.MaxAge}, func(age int) bool { return !w.own().Has(age) })
	for set := range 1 << len(w.uses) {
		var present []law.CircumstanceID
		for i, id := range w.uses {
			if set>>i&1 == 1 || w.edition.Circumstance(id).Plural {
				present = append(present, id)
			}
		}
		for i, old := range ages {
			for _, young := range ages[:i] {
				milder, graver := w.governing(young, present), w.governing(old, present)
				if milder == nil || graver == nil {
					continue
				}
				if order, _ := graver.Prison.Severity(milder.Prison); order > 0 {
					return true
				}
			}
		}
	}
	return false
}

// governing is the gravest of the tiers that hold; of two with one range the first by id.
func (w *worlds) governing(age int, present []law.CircumstanceID) *law.Tier {
	if !w.version.Protects(age) {
		return nil
	}
	var gravest *law.Tier
	for i := range w.version.Tiers {
		t := &w.version.Tiers[i]
		if len(t.When) > 0 && !slices.ContainsFunc(t.When, func(c law.Condition) bool { return c.Holds(age, present) }) {
			continue
		}
		order := 1
		if gravest != nil {
			order, _ = t.Prison.Severity(gravest.Prison)
		}
		if order > 0 || order == 0 && t.ID < gravest.ID {
			gravest = t
		}
	}
	return gravest
}

// status is what the results amount to.
func (w *worlds) status() law.Status {
	switch {
	case len(w.results) > 1, len(w.base) > 0 && !w.results[nil]:
		return law.Undetermined
	case !w.results[nil]:
		return law.Determined
	}
	var moved law.Ages
	for _, n := range w.version.NoRange {
		for _, c := range n.When {
			if len(n.MovedTo) > 0 && len(c.With) == 0 {
				moved = moved.Union(c.VictimAge)
			}
		}
	}
	if slices.ContainsFunc(w.ages, func(age int) bool { return !moved.Has(age) }) {
		return law.NoRange
	}
	return law.Moved
}

// said lists what is said of the circumstances, of bounds and of victims, with what it is
// said of.
func (w *worlds) said(f law.Facts) []string {
	var list []string
	say := func(code law.Code, ids ...law.CircumstanceID) {
		list = append(list, strings.TrimSpace(string(code)+" "+strings.Join(text(one(ids...)), " ")))
	}
	status := w.status()
	unused := slices.Clone(w.other)
	if status == law.Determined {
		unused = append(unused, w.near...)
	} else {
		for _, id := range one(w.near...) {
			say(resolve.CircumstanceClose, id)
		}
	}
	if len(unused) > 0 {
		say(resolve.CircumstanceUnused, unused...)
	}
	for _, id := range one(w.readAs...) {
		say(resolve.CircumstanceReadAs, id)
	}
	absent := slices.DeleteFunc(slices.Clone(w.uses), func(id law.CircumstanceID) bool {
		return slices.Contains(w.with, id) || slices.Contains(w.maybe, id) || slices.Contains(w.unsaid, id)
	})
	if len(absent) > 0 && status != law.Moved {
		say(resolve.CircumstanceAbsent, absent...)
	}
	var noMinimum, noMaximum, ceiling bool
	for t := range w.results {
		if t != nil {
			noMinimum = noMinimum || t.Prison.Min.Kind == law.NotStated
			noMaximum = noMaximum || t.Prison.Max.Kind == law.NotStated
			ceiling = ceiling || t.Ceiling != nil
		}
	}
	for code, is := range map[law.Code]bool{resolve.MinimumNotStated: noMinimum, resolve.MaximumNotStated: noMaximum, resolve.CeilingApplies: ceiling} {
		if is {
			say(code)
		}
	}
	if status == law.Determined {
		for once := range w.oneMore() {
			list = append(list, once)
		}
	}
	protected := func(age int) bool { return w.version.Protects(age) }
	elsewhere := slices.ContainsFunc(f.Victims, func(v law.Ages) bool { return !slices.ContainsFunc(slices.Collect(v.All()), protected) })
	if elsewhere && len(f.Victims) > 1 && status != law.NoRange && status != law.Moved && slices.ContainsFunc(w.ages, protected) {
		say(resolve.VictimsElsewhere)
	}
	reasoned := func(age int) bool {
		return slices.ContainsFunc(w.version.NoRange, func(n law.Silence) bool {
			return slices.ContainsFunc(n.When, func(c law.Condition) bool { return c.VictimAge.Has(age) })
		})
	}
	if len(w.nowhere) > 0 && !slices.ContainsFunc(w.nowhere, reasoned) {
		say(resolve.NoTierForFacts)
	}
	slices.Sort(list)
	return list
}

// oneMore lists the circumstances each of which alone is lacking to a graver tier whose
// condition asks for the age of the victim.
func (w *worlds) oneMore() map[string]bool {
	found := map[string]bool{}
	var governing *law.Tier
	for governing = range w.results {
	}
	for i := range w.version.Tiers {
		t := &w.version.Tiers[i]
		if order, _ := t.Prison.Severity(governing.Prison); order < 0 || order == 0 && t.ID >= governing.ID {
			continue
		}
		for _, c := range t.When {
			lacking := slices.DeleteFunc(slices.Clone(c.With), func(id law.CircumstanceID) bool { return slices.Contains(w.with, id) })
			all := !slices.ContainsFunc(w.ages, func(age int) bool { return !c.VictimAge.Has(age) })
			if all && !c.VictimAge.Unknown() && len(lacking) == 1 {
				found[string(resolve.OneMore)+" "+string(lacking[0])+" "+t.Prison.String()] = true
			}
		}
	}
	return found
}

// Under a version of any kind an answer leaves what every world leaves, and says of the
// circumstances and of the victims what follows from them.
func TestAnswersAreThoseOfEveryWorld(t *testing.T) {
	r := maker{rand.New(rand.NewPCG(5, 5))}
	statuses, codes, named := map[law.Status]int{}, map[law.Code]int{}, 0
	for range 300 {
		e := r.edition()
		days := newDecider(t, e).days()
		for range 6 {
			o := *e.Offences[r.IntN(3)]
			if r.some(3) {
				o.Named = []string{"20", "10", "agravada"}[r.IntN(3)]
			}
			v := &o.Versions[r.IntN(len(o.Versions))]
			f := randomFacts(r.Rand, e, days)
			f.Date, f.Until, f.Born = v.InForce.From, law.Date{}, law.Date{}
			if !graverInside(v, o.Named) {
				o.Named = ""
			}
			if o.Named != "" { // a circumstance for some ages is given with an article only at these
				other := func(id law.CircumstanceID) bool { return !e.Circumstance(id).OnlyAge.Empty() }
				f.With, f.Maybe = slices.DeleteFunc(f.With, other), slices.DeleteFunc(f.Maybe, other)
			}
			a, w := resolve.Resolve(&o, f), worldsOf(v, e, o.Named, f)
			if ages := slices.Collect(a.Victim.All()); !slices.Equal(ages, w.ages) {
				t.Fatalf("%+v\non %+v: of ages %s, want %v", v, f, a.Victim, w.ages)
			}
			left := map[*law.Tier]bool{}
			for _, b := range a.Branches {
				left[b.Tier] = true
			}
			if len(left) != len(w.results) || slices.ContainsFunc(a.Branches, func(b resolve.Branch) bool { return !w.results[b.Tier] }) || a.Status != w.status() {
				t.Fatalf("%+v\non %+v: %s %s, want %s %v", v, f, a.Status, brief(a), w.status(), w.results)
			}
			if (a.Named != nil) != (len(w.base) > 0) {
				t.Fatalf("%s %+v\non %+v: %+v outside the article, want %v", o.Named, v, f, a.Named, w.base)
			}
			if a.Named != nil {
				named++
				if !slices.Equal(a.Named.Unsaid, w.unsaid) || len(a.Named.Base) != len(w.base) || slices.ContainsFunc(a.Named.Base, func(t *law.Tier) bool { return !w.base[t] }) {
					t.Fatalf("%s %+v\non %+v: %+v is missing, want %v outside %v", o.Named, v, f, a.Named, w.unsaid, w.base)
				}
			}
			var said []string
			for _, n := range a.Notices {
				switch n.Code {
				case resolve.CircumstanceUnused, resolve.CircumstanceAbsent:
					said = append(said, string(n.Code)+" "+strings.Join(text(n.Circumstances), " "))
				case resolve.CircumstanceClose, resolve.CircumstanceReadAs:
					said = append(said, string(n.Code)+" "+string(n.Of))
				case resolve.OneMore:
					said = append(said, string(n.Code)+" "+string(n.Circumstances[0])+" "+n.Prison.String())
				case resolve.MinimumNotStated, resolve.MaximumNotStated, resolve.CeilingApplies, resolve.VictimsElsewhere, resolve.NoTierForFacts:
					said = append(said, string(n.Code))
				default:
					continue
				}
				codes[n.Code]++
			}
			slices.Sort(said)
			if want := w.said(f); !slices.Equal(said, want) {
				t.Fatalf("%+v\non %+v: says\n%q, want\n%q", v, f, said, want)
			}
			for _, c := range e.Circumstances {
				if got, want := one(resolve.OwnWords(law.Provision{Offence: &o, Version: v}, c.ID)...), w.inItsWords([]law.CircumstanceID{c.ID}); !slices.Equal(got, want) {
					t.Fatalf("%+v: %s stands for %s, want %s", v, got, c.ID, want)
				}
			}
			statuses[a.Status]++
		}
	}
	for _, s := range []law.Status{law.Determined, law.Undetermined, law.NoRange, law.Moved} {
		if statuses[s] < 20 {
			t.Errorf("%s: %v", s, statuses)
		}
	}
	if len(codes) != 10 || named < 20 {
		t.Errorf("said: %v, %d by an article", codes, named)
	}
}
