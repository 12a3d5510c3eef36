package prove

import (
	"slices"
	"strconv"
	"strings"

	"github.com/conmina/conmina/internal/ageclasses"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
)

func facts(age int, with []law.CircumstanceID) *law.Facts {
	return &law.Facts{Victims: []law.Ages{law.AgeBand(age, age)}, With: with}
}

// with adds a circumstance to a set, in the order of ids.
func with(set []law.CircumstanceID, c law.CircumstanceID) []law.CircumstanceID {
	if slices.Contains(set, c) {
		return set
	}
	more := append(slices.Clone(set), c)
	slices.Sort(more)
	return more
}

func without(set []law.CircumstanceID, c law.CircumstanceID) []law.CircumstanceID {
	return slices.DeleteFunc(slices.Clone(set), func(x law.CircumstanceID) bool { return x == c })
}

// mostAll is the number of circumstances up to which all their sets are tried.
const mostAll = 10

// answers reports whether version k answers for cases of a date. The last version
// answers for cases without a date and for days on which no version is in force.
func answers(o *law.Offence, k int, d law.Date) bool {
	if !d.IsZero() && o.Dated() {
		for i := range o.Versions {
			if o.Versions[i].InForce.Has(d) {
				return i == k
			}
		}
	}
	return k == len(o.Versions)-1
}

func first(ages law.Ages) int {
	n, _ := ages.Limits()
	return n
}

// sets lists the sets of circumstances to try. When the circumstances are few, it
// lists all their sets.
//
// When they are many, it lists the sets that one or two conditions ask for, with
// and without one more circumstance. These are enough, because conditions only ask
// for circumstances to be present. A tier that governs on any set also governs on
// the set that its own condition asks for. One tier replaces another first on the
// set that both conditions ask for together.
func sets(v *law.Version, most int) [][]law.CircumstanceID {
	uses := v.Uses()
	list := [][]law.CircumstanceID{nil}
	if len(uses) <= most {
		for _, c := range uses {
			for _, set := range list {
				list = append(list, with(set, c))
			}
		}
		return list
	}
	seen := map[string]bool{key(nil): true}
	add := func(set []law.CircumstanceID) {
		if k := key(set); !seen[k] {
			seen[k] = true
			list = append(list, set)
		}
	}
	var asked [][]law.CircumstanceID
	for _, t := range v.Tiers {
		for _, c := range t.When {
			asked = append(asked, c.With)
		}
	}
	for _, a := range asked {
		for _, b := range asked {
			both := a
			for _, c := range b {
				both = with(both, c)
			}
			add(both)
			for _, c := range both {
				add(without(both, c))
			}
		}
	}
	return list
}

// prefix is the path to the elements of a version. The elements of the first
// version stand directly in the offence.
func prefix(o *law.Offence, v *law.Version) []string {
	if v.Number == 0 {
		return []string{o.ID}
	}
	return []string{o.ID, "version", number(v.Number)}
}

// governing asks the table of a provision.
func governing(p law.Provision) governs { return resolve.Compile(p).Tier }

// governs gives the tier that governs at an age when exactly the given circumstances
// are present; nil when none does.
type governs func(age int, present []law.CircumstanceID) *law.Tier

// everyCase holds every case of a provision: one age of each class, with each set of
// circumstances that is tried.
type everyCase struct {
	provision law.Provision
	path      []string   // path to the elements of the version
	classes   []law.Ages // youngest first
	sets      [][]law.CircumstanceID
	places    map[string]int // of each set
	tiers     [][]*law.Tier  // the governing tier, by class and set; nil where no tier governs
	governs   governs
}

func newEveryCase(p law.Provision, most int) *everyCase {
	s := &everyCase{provision: p, path: []string{p.ID}, classes: ageclasses.Of(p), sets: sets(p.Version, most), places: map[string]int{}, governs: governing(p)}
	for i, set := range s.sets {
		s.places[key(set)] = i
	}
	// A class may have ages on both sides of another class. Proofs that compare
	// neighbouring ages need classes without holes.
	var runs []law.Ages
	for _, c := range s.classes {
		runs = append(runs, c.Bands()...)
	}
	slices.SortFunc(runs, func(a, b law.Ages) int { return first(a) - first(b) })
	s.classes = runs
	for _, c := range s.classes {
		row := make([]*law.Tier, len(s.sets))
		for i, set := range s.sets {
			row[i] = s.governs(first(c), set)
		}
		s.tiers = append(s.tiers, row)
	}
	return s
}

func (s *everyCase) size() int { return len(s.classes) * len(s.sets) }

// at is the path of an element of the version.
func (s *everyCase) at(words ...string) []string { return slices.Concat(s.path, words) }

func oldest(ages law.Ages) int {
	_, n := ages.Limits()
	return n
}

func number(n int) string { return strconv.Itoa(n) }

// dated gives facts without a date the first day of the version that they belong
// to.
func dated(v *law.Version, f *law.Facts) {
	if f != nil && f.Date.IsZero() {
		f.Date = v.InForce.From
	}
}

func key(set []law.CircumstanceID) string {
	words := make([]string, len(set))
	for i, c := range set {
		words[i] = string(c)
	}
	return strings.Join(words, " ")
}

func applies(t *law.Tier, age int, present []law.CircumstanceID) bool {
	return len(t.When) == 0 || slices.ContainsFunc(t.When, func(c law.Condition) bool { return c.Holds(age, present) })
}
