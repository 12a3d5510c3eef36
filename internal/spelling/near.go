package spelling

import (
	"cmp"
	"maps"
	"math"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/agnivade/levenshtein"
)

// Nearest gives up to three candidates that the name may have been meant as, best
// first. First come candidates within an edit distance of one (short names) or of a
// third of the length (long names), then candidates that begin with the name or
// have it as one of their words. Candidates that fold alike are given once.
func Nearest(name string, known []string) []string { return nearest(name, candidates(known)) }

// candidate is a known name as it is compared.
type candidate struct {
	name, folded string
	length       int      // in letters, folded
	words        []string // see longWords; only among [Names]
}

func candidates(names []string) []candidate {
	list := make([]candidate, 0, len(names))
	for _, n := range names {
		folded := Fold(n)
		list = append(list, candidate{name: n, folded: folded, length: utf8.RuneCountInString(folded)})
	}
	return list
}

func nearest(name string, known []candidate) []string {
	type match struct {
		candidate
		rank int
	}
	folded := Fold(name)
	if folded == "" {
		return nil
	}
	limit, length := slips(folded), utf8.RuneCountInString(folded)
	var found []match
	for _, c := range known {
		rank := limit + 1 // behind every slip
		if difference := length - c.length; max(difference, -difference) <= limit {
			rank = min(rank, distance(folded, c.folded))
		}
		if rank <= limit || len(folded) >= 3 && c.beginsOrHas(folded) {
			found = append(found, match{c, rank})
		}
	}
	slices.SortFunc(found, func(a, b match) int {
		return cmp.Or(cmp.Compare(a.rank, b.rank), cmp.Compare(a.name, b.name))
	})
	var names []string
	given := map[string]bool{}
	for _, m := range found {
		if !given[m.folded] && len(names) < 3 {
			names, given[m.folded] = append(names, m.name), true
		}
	}
	return names
}

// beginsOrHas reports whether the name begins with a text or has it as one of its words.
func (c candidate) beginsOrHas(folded string) bool {
	return strings.HasPrefix(c.folded, folded) || strings.Contains(c.folded, folded) && slices.Contains(strings.Split(c.folded, "-"), folded)
}

// slips is how many letters of a name may be wrong before it counts as a different
// name.
func slips(folded string) int { return max(1, min(len(folded)/3, 4)) }

// Distance is how many letters two names differ in, as [Fold] writes them.
func Distance(a, b string) int { return distance(Fold(a), Fold(b)) }

// distance counts two letters that changed places as one slip.
func distance(a, b string) int {
	d := levenshtein.ComputeDistance(a, b)
	if d == 2 && swapped(a, b) {
		return 1
	}
	return d
}

// swapped reports whether two neighbouring letters changed places and nothing else
// differs.
func swapped(a, b string) bool {
	x, y := []rune(a), []rune(b)
	if len(x) != len(y) {
		return false
	}
	for i := range len(x) - 1 {
		if x[i] != y[i] {
			x[i], x[i+1] = x[i+1], x[i]
			return slices.Equal(x, y)
		}
	}
	return false
}

// Misspelt gives the known name that the text is a misspelling of, or nothing when
// the text is like none of them.
func Misspelt(text string, known []string) string {
	folded := Fold(text)
	best, least := "", slips(folded)+1
	for _, k := range known {
		if d := Distance(folded, k); d < least {
			best, least = k, d
		}
	}
	return best
}

// mostKindred is the highest number of suggested names that only share words with
// the name that was given. Those who know the offence leave out what does not count
// for it.
const mostKindred = 12

// Names are known names with the ids of the entries that they stand for, taken apart
// once for all the names that are compared with them.
type Names struct {
	list []candidate // in the order of the names
	idOf map[string]string
}

// NamesOf takes names apart.
func NamesOf(idOf map[string]string) *Names {
	n := &Names{idOf: idOf}
	for _, c := range candidates(slices.Sorted(maps.Keys(idOf))) {
		c.words = longWords(c.name)
		n.list = append(n.list, c)
	}
	return n
}

// Nearest suggests at most one name for each entry: names that the given one may be
// a misspelling of, else names that share words with it. The names are folded,
// because folded names need no quotes on a command line.
func (n *Names) Nearest(name string) []string {
	if near := n.onePerID(nearest(name, n.list)); len(near) > 0 && IsSlip(name, near[0]) {
		return near
	}
	kin := n.onePerID(n.kindred(name))
	return kin[:min(len(kin), mostKindred)]
}

// onePerID keeps the first of the names that an entry has.
func (n *Names) onePerID(names []string) []string {
	seen := map[string]bool{}
	return slices.DeleteFunc(names, func(name string) bool {
		known := seen[n.idOf[name]]
		seen[n.idOf[name]] = true
		return known
	})
}

// kindred lists the names that share most words with the given name. Among these,
// names that share the rarest words come first, then names that share most letters,
// then names that begin with a shared word, then names that are of aggravated forms as the
// given one is or is not, then names with the fewest other words. Two words with the same
// stem count as shared.
func (n *Names) kindred(name string) []string {
	asked, bearers, aggravated := longWords(name), bearing{}, SaysAggravated(name)
	var kin []kinship
	most := 0
	for _, known := range n.list {
		if k := kinOf(asked, known); len(k.shared) > 0 {
			for word := range k.shared {
				if bearers[word] == nil {
					bearers[word] = map[string]bool{}
				}
				bearers[word][n.idOf[k.name]] = true
			}
			kin, most = append(kin, k), max(most, len(k.shared))
		}
	}
	kin = slices.DeleteFunc(kin, func(k kinship) bool { return len(k.shared) < most })
	slices.SortStableFunc(kin, func(a, b kinship) int {
		return cmp.Or(cmp.Compare(a.rarest(bearers), b.rarest(bearers)), cmp.Compare(b.letters, a.letters), cmp.Compare(a.first(), b.first()), cmp.Compare(a.unlike(aggravated), b.unlike(aggravated)), cmp.Compare(len(a.words), len(b.words)))
	})
	var list []string
	for _, k := range kin {
		list = append(list, k.name)
	}
	return list
}

// bearing is, for each word that was asked for, the entries that have it in one of their names.
type bearing map[string]map[string]bool

// kinOf is what a known name shares with the words that were asked for.
func kinOf(asked []string, known candidate) kinship {
	k := kinship{name: known.name, words: known.words}
	for _, word := range asked {
		if i := slices.IndexFunc(k.words, func(w string) bool { return sameStem(word, w) }); i >= 0 {
			if k.shared == nil {
				k.shared = map[string]int{}
			}
			k.shared[word] = i
			k.letters += commonStem(word, k.words[i])
		}
	}
	return k
}

// kinship is what a known name has in common with another one.
type kinship struct {
	name    string
	words   []string
	shared  map[string]int // each shared word of the given name, with its place in the known name
	letters int            // number of letters in the shared words
}

// rarest is how many entries have the rarest of the shared words.
func (k kinship) rarest(bearers bearing) int {
	least := math.MaxInt
	for word := range k.shared {
		least = min(least, len(bearers[word]))
	}
	return least
}

// unlike is 1 where only one of two names is of aggravated forms.
func (k kinship) unlike(aggravated bool) int {
	if SaysAggravated(k.name) != aggravated {
		return 1
	}
	return 0
}

// first is the place of the first shared word.
func (k kinship) first() int {
	place := len(k.words)
	for _, i := range k.shared {
		place = min(place, i)
	}
	return place
}

// ShareWord reports whether two names have a word in common that means something by
// itself.
func ShareWord(a, b string) bool {
	words := longWords(b)
	return slices.ContainsFunc(longWords(a), func(w string) bool { return slices.Contains(words, w) })
}

// longWords are the words of a name that mean something by themselves, folded. That a form
// is aggravated may be said of any offence: hurto agravado is no trata agravada.
func longWords(name string) []string {
	words := strings.FieldsFunc(Fold(name), func(r rune) bool { return strings.ContainsRune("-,;.:/()", r) })
	return slices.DeleteFunc(words, func(w string) bool {
		return utf8.RuneCountInString(w) < leastStem || w == "para" || w == "with" || isAggravated(w)
	})
}

// leastStem is how many letters two words share at least to have the same stem.
const leastStem = 4

// sameStem reports whether two words begin alike for most of the shorter one:
// proxeneta and proxenetismo, labor and laboral.
func sameStem(a, b string) bool {
	common := commonStem(a, b)
	return common >= leastStem && 3*common >= 2*min(utf8.RuneCountInString(a), utf8.RuneCountInString(b))
}

// commonStem is how many letters two words begin alike with.
func commonStem(a, b string) int {
	n := 0
	for a != "" && b != "" {
		x, i := utf8.DecodeRuneInString(a)
		y, k := utf8.DecodeRuneInString(b)
		if x != y {
			break
		}
		n, a, b = n+1, a[i:], b[k:]
	}
	return n
}

// IsSlip reports whether a name may be another one that was mistyped.
func IsSlip(name, of string) bool { return Distance(name, of) <= slips(Fold(name)) }
