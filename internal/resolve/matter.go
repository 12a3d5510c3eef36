package resolve

import (
	"cmp"
	"fmt"
	"maps"
	"math/bits"
	"slices"

	"github.com/conmina/conmina/internal/law"
)

// AnyOf lists circumstances that make no difference to each other: the offences read
// them as the same, or they put the same in doubt. The first stands for all.
type AnyOf []law.CircumstanceID

// SetsThatMatter gives sets of those circumstances that a user may choose from, in an
// order with this property: what the offences answer on a choice, apart from notices
// about the words of circumstances and from the answers of other offences, is what they
// answer on the first of these sets that the choice has, one word of each. So a page or
// a table that holds an answer for each of the sets answers every choice. ok is false
// when there are more sets than the limit.
//
// A condition asks for circumstances and never for their absence. On any choice the
// gravest condition that holds decides, and so the choice may be replaced by what
// that condition asks for: for each version, each age and each reading at once.
func SetsThatMatter(offences []*law.Offence, f law.Facts, choices []law.CircumstanceID, limit int) (sets [][]AnyOf, ok bool) {
	m := &mattering{}
	for _, o := range offences {
		for _, version := range versionsFrom(o, f) {
			m.tables = append(m.tables, tableOf(version))
		}
	}
	m.classify(choices)
	if len(m.words) > bits.UintSize {
		return nil, false
	}
	for _, t := range m.tables {
		m.consider(t, f.Youngest())
	}
	found, ok := m.reached(limit)
	if !ok {
		return nil, false
	}
	slices.SortFunc(found, m.compare)
	for _, set := range found {
		sets = append(sets, m.wordsOf(set))
	}
	return sets, true
}

// LeadsTo lists the offences that an answer of an offence may show as well: special
// ones, and those that took the conduct over.
func LeadsTo(o *law.Offence, f law.Facts) []*law.Offence {
	var list []*law.Offence
	add := func(ids []string) {
		for _, id := range ids {
			if other := o.Edition.Offence(id); other.ID != o.ID && !slices.Contains(list, other) {
				list = append(list, other)
			}
		}
	}
	for _, v := range versionsFrom(o, f) {
		for _, d := range v.DisplacedBy {
			add(d.Offences)
		}
		for _, n := range v.NoRange {
			add(n.MovedTo)
		}
	}
	for _, s := range []*law.Silence{o.Before, o.After} {
		if s != nil {
			add(s.MovedTo)
		}
	}
	return list
}

// versionsFrom gives an offence under each of its versions on the days of an act and
// later.
func versionsFrom(o *law.Offence, f law.Facts) []law.Provision {
	return slices.DeleteFunc(o.Each(), func(p law.Provision) bool {
		return o.Dated() && !f.Date.IsZero() && !p.InForce.To.IsZero() && p.InForce.To.Compare(f.Period().From) < 0
	})
}

// mattering finds sets of words, written as bits.
type mattering struct {
	tables []*Table
	words  []AnyOf
	// ladders are lists of sets. Of each, an answer depends on the first set alone
	// that the choice has.
	ladders [][]uint64
	rises   []rise
}

// rise is what one circumstance more would change. With it, a choice that contains a set
// of the rise meets a condition of a ladder. A choice that meets this condition or a graver
// one already is not changed.
type rise struct {
	ladder int      // its index among the ladders
	sets   []uint64 // what the conditions ask for beside the circumstance, gravest first
	places []int    // of each set, the place of its condition on the ladder
}

// classify puts those choices together that no table tells apart. Choices that mean
// nothing to any of them are left out.
func (m *mattering) classify(choices []law.CircumstanceID) {
	place := map[string]int{}
	for _, id := range choices {
		sign, means := "", false
		for _, t := range m.tables {
			own, near := t.mask(ownWords(t.provision.Edition, t.uses, id)), t.nearTo(id)
			sign += fmt.Sprint(own, near, " ")
			means = means || own != 0 || near != ""
		}
		if !means {
			continue
		}
		i, known := place[sign]
		if !known {
			i = len(m.words)
			place[sign], m.words = i, append(m.words, nil)
		}
		m.words[i] = append(m.words[i], id)
	}
}

// nearTo gives the group of a circumstance that the version does not name, when it
// names similar ones; else nothing.
func (t *Table) nearTo(id law.CircumstanceID) string {
	if len(closeTo(t.provision.Edition, t.uses, law.Facts{With: []law.CircumstanceID{id}})) == 0 {
		return ""
	}
	return t.provision.Edition.Circumstance(id).Group
}

// Similar lists those words of an offence, on the days of an act, that are similar to a
// circumstance which it does not name.
func Similar(o *law.Offence, f law.Facts, id law.CircumstanceID) []law.CircumstanceID {
	var list []law.CircumstanceID
	for _, p := range versionsFrom(o, f) {
		for _, n := range closeTo(o.Edition, tableOf(p).uses, law.Facts{With: []law.CircumstanceID{id}}) {
			list = union(list, n.Circumstances)
		}
	}
	return list
}

// consider adds the conditions of a table at each of the possible ages.
func (m *mattering) consider(t *Table, victim law.Ages) {
	for k := range t.among(victim) {
		m.climb(t, &t.ladder, k)
		m.fines(t, k)
		for i := range t.rereadings {
			if t.rereadings[i].reading.AltersConditions() {
				m.climb(t, &t.rereadings[i].ladder, k)
			}
		}
	}
	m.similar(t)
}

// similar adds the circumstances that the version does not name and that are similar
// to some that it names. They put these in doubt, whichever of them is chosen.
func (m *mattering) similar(t *Table) {
	of := map[string][]uint64{}
	for i, words := range m.words {
		if group := t.nearTo(words[0]); group != "" {
			of[group] = append(of[group], 1<<i)
		}
	}
	for _, group := range slices.Sorted(maps.Keys(of)) {
		m.add(of[group])
	}
}

// climb adds the conditions of one class of ages, gravest first. An answer also tells
// what one circumstance more would change: the gravest condition that then holds, of
// those that ask for it, and apart from it each tier for which the age is there.
func (m *mattering) climb(t *Table, l *ladder, class int) {
	var list []uint64
	more := map[lacking]*rise{}
	for _, r := range l.rules[class] {
		for _, need := range m.needs(t, r.need) {
			for rest := need; bits.OnesCount64(need) > 1 && rest != 0; rest &= rest - 1 {
				one := rest & -rest
				more[lacking{one: one}] = more[lacking{one: one}].with(need&^one, len(list))
				if t.joinsAge(r, class) {
					key := lacking{one, r.tier, true}
					more[key] = more[key].with(need&^one, len(list))
				}
			}
			list = append(list, need)
		}
	}
	ladder := m.add(list)
	for _, r := range more {
		if r.ladder = ladder; !slices.ContainsFunc(m.rises, r.equal) {
			m.rises = append(m.rises, *r)
		}
	}
}

// lacking is a circumstance that conditions lack, in any condition, or only in the conditions
// of one tier that join the circumstance to an age.
type lacking struct {
	one  uint64
	tier uint8
	aged bool
}

// joinsAge reports whether a condition of a tier asks for the ages of a class and for
// the same circumstances.
func (t *Table) joinsAge(r rule, class int) bool {
	return slices.ContainsFunc(t.minor, func(x joint) bool {
		return x.tier == r.tier && x.need == r.need && !x.ages.Intersect(t.classes[class]).Empty()
	})
}

// with adds a set to a rise, or begins one.
func (r *rise) with(set uint64, place int) *rise {
	if r == nil {
		r = &rise{}
	}
	r.sets, r.places = append(r.sets, set), append(r.places, place)
	return r
}

func (r *rise) equal(other rise) bool {
	return r.ladder == other.ladder && slices.Equal(r.sets, other.sets) && slices.Equal(r.places, other.places)
}

// fines adds the conditions of the tiers that decide the fine of another tier.
func (m *mattering) fines(t *Table, class int) {
	for _, of := range t.tiers {
		var list []uint64
		for i, o := range t.tiers {
			for k := range o.When {
				if slices.Contains(of.FineAsIn, o.ID) && !o.When[k].VictimAge.Intersect(t.classes[class]).Empty() {
					list = append(list, m.needs(t, t.asks[i][k])...)
				}
			}
		}
		m.add(list)
	}
}

// needs puts what a condition asks for into words that can be chosen, in every way
// that there is.
func (m *mattering) needs(t *Table, asked uint64) []uint64 {
	sets := []uint64{0}
	for _, id := range t.ids(asked) {
		var next []uint64
		for i, words := range m.words {
			if slices.Contains(ownWords(t.provision.Edition, t.uses, words[0]), id) {
				for _, set := range sets {
					next = append(next, set|1<<i)
				}
			}
		}
		sets = next
	}
	return sets
}

// add gives the place of a ladder among the ladders, and of none for one without sets.
func (m *mattering) add(ladder []uint64) int {
	known := func(l []uint64) bool { return slices.Equal(l, ladder) }
	if i := slices.IndexFunc(m.ladders, known); i >= 0 || len(ladder) == 0 {
		return i
	}
	m.ladders = append(m.ladders, ladder)
	return len(m.ladders) - 1
}

// first gives the place of the first set of a ladder that a choice contains.
func first(ladder []uint64, choice uint64) int {
	if i := slices.IndexFunc(ladder, func(set uint64) bool { return set&^choice == 0 }); i >= 0 {
		return i
	}
	return len(ladder)
}

// above leaves the sets of a rise with which a choice would reach a graver condition.
func (m *mattering) above(r rise, choice uint64) []uint64 {
	reached, _ := slices.BinarySearch(r.places, first(m.ladders[r.ladder], choice))
	return r.sets[:reached]
}

// compare puts choices on which graver conditions hold first, and among these the ones
// that one circumstance more would change to a graver one.
func (m *mattering) compare(a, b uint64) int {
	holds, rises := 0, 0
	for _, l := range m.ladders {
		holds += first(l, a) - first(l, b)
	}
	for _, r := range m.rises {
		rises += first(m.above(r, a), a) - first(m.above(r, b), b)
	}
	return cmp.Or(holds, rises, cmp.Compare(a, b))
}

// needed leaves those circumstances of a choice that the conditions ask for which
// decide.
func (m *mattering) needed(choice uint64) uint64 {
	var set uint64
	take := func(ladder []uint64) {
		if i := first(ladder, choice); i < len(ladder) {
			set |= ladder[i]
		}
	}
	for _, l := range m.ladders {
		take(l)
	}
	for _, r := range m.rises {
		take(m.above(r, choice))
	}
	return set
}

// reached finds every set that is left of a choice, by adding one condition after the
// other to none.
func (m *mattering) reached(limit int) (sets []uint64, ok bool) {
	var asked []uint64
	for _, l := range m.ladders {
		asked = append(asked, l...)
	}
	for _, r := range m.rises {
		asked = append(asked, r.sets...)
	}
	slices.Sort(asked)
	asked = slices.Compact(asked)
	sets = []uint64{0}
	seen := map[uint64]bool{0: true}
	for i := 0; i < len(sets); i++ {
		for _, need := range asked {
			next := m.needed(sets[i] | need)
			if seen[next] {
				continue
			}
			if len(sets) == limit {
				return nil, false
			}
			seen[next] = true
			sets = append(sets, next)
		}
	}
	return sets, true
}

func (m *mattering) wordsOf(set uint64) []AnyOf {
	list := []AnyOf{}
	for rest := set; rest != 0; rest &= rest - 1 {
		list = append(list, m.words[bits.TrailingZeros64(rest)])
	}
	return list
}

// Standing gives one circumstance for each word of a set.
func Standing(set []AnyOf) []law.CircumstanceID {
	var list []law.CircumstanceID
	for _, words := range set {
		list = append(list, words[0])
	}
	slices.Sort(list)
	return slices.Compact(list)
}
