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
}

func worldsOf(v *law.Version, e *law.Edition, f law.Facts) *worlds {
	w := &worlds{version: v, edition: e, uses: v.Uses(), results: map[*law.Tier]bool{}}
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
			present := slices.Clone(w.with)
			for i, id := range open {
				if set>>i&1 == 1 {
					present = append(present, id)
				}
			}
			t := w.governing(age, present)
			w.results[t] = true
			none = none || t == nil
		}
		if none {
			w.nowhere = append(w.nowhere, age)
		}
	}
	return w
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
	case len(w.results) > 1:
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
		return slices.Contains(w.with, id) || slices.Contains(w.maybe, id)
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
	statuses, codes := map[law.Status]int{}, map[law.Code]int{}
	for range 300 {
		e := r.edition()
		days := newDecider(t, e).days()
		for range 6 {
			o := e.Offences[r.IntN(3)]
			v := &o.Versions[r.IntN(len(o.Versions))]
			f := randomFacts(r.Rand, e, days)
			f.Date, f.Until, f.Born = v.InForce.From, law.Date{}, law.Date{}
			a, w := resolve.Resolve(o, f), worldsOf(v, e, f)
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
			statuses[a.Status]++
		}
	}
	for _, s := range []law.Status{law.Determined, law.Undetermined, law.NoRange, law.Moved} {
		if statuses[s] < 20 {
			t.Errorf("%s: %v", s, statuses)
		}
	}
	if len(codes) != 10 {
		t.Errorf("said: %v", codes)
	}
}
